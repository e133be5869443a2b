//! The class of a unit in the compliance letter, by its unrounded score.

use crate::share::Share;

hadir_core::text_enum! {
    /// The class of a unit in the compliance letter, by its unrounded score.
    pub enum Compliance {
        /// At least 90 %.
        Active = "active",
        /// At least 50 %.
        Moderate = "moderate",
        /// Less.
        Low = "low",
    }
}

impl Compliance {
    /// The class of a score; none where it is undefined. A score of 89.96 % is moderate although it is shown
    /// as 90.0 %.
    pub fn of(score: Share) -> Option<Self> {
        if score.of == 0 {
            None
        } else if score.is_at_least(90) {
            Some(Self::Active)
        } else if score.is_at_least(50) {
            Some(Self::Moderate)
        } else {
            Some(Self::Low)
        }
    }
}
