//! Which registered definition a formula is.

use super::{Definition, find};
use crate::{Formula, Interactions};

impl Formula {
    /// The registered definition that this formula is, whatever it does about missing parts.
    pub fn definition(&self) -> Option<&'static Definition> {
        let named = [
            (Self::REACH, "rate_by_reach"),
            (Self::REACH_WITH_SAVES, "rate_by_reach_with_saves"),
            (Self::FOLLOWERS, "rate_by_followers"),
            (Self::IMPRESSIONS, "rate_by_impressions"),
            (Self::VIEWS, "rate_by_views"),
            (Self::WEIGHTED, "weighted_rate"),
            (Self::PER_POST, "engagement_per_post"),
            (Self::APPLAUSE, "applause"),
            (Self::CONVERSATION, "conversation"),
            (Self::CONVERSATION_BY_FOLLOWERS, "conversation_by_followers"),
            (Self::AMPLIFICATION, "amplification"),
            (Self::AMPLIFICATION_BY_FOLLOWERS, "amplification_by_followers"),
            (Self::VIRALITY, "virality"),
            (Self::CLICK_THROUGH, "click_through"),
            (Self::SAVE_RATE, "save_rate"),
        ];
        let missing = self.interactions.missing;
        let same = |named: Self| {
            Self { interactions: Interactions { missing, ..named.interactions }, ..named } == *self
        };
        let (_, id) = named.into_iter().find(|(formula, _)| same(*formula))?;
        find(id)
    }
}
