//! Where a message goes without anybody looking at it.

use super::priority::{Category, Intent, Priority, Signals};
use crate::{Quotient, Undefined};

crate::registry::definition::definitions! {
    [] "inbox_routing" 1 Class Whole, "urgent category: urgent, tagged urgent; a complaint that sounds bad: high, tagged complaint and needs-attention; sales: tagged sales and opportunity; spam: low, tagged spam", "no rule matches: no priority, no tag; of several the first priority holds, and all tags", "platform schema reference";
    [] "inbox_confidence" 1 Ratio Mean, "(|sentiment| + confidence of the intent + confidence of the category) / 3", "-", "platform schema reference";
}

hadir_core::text_enum! {
    /// A tag that the default rules give.
    pub enum Tag {
        /// It cannot wait.
        Urgent = "urgent",
        /// It complains.
        Complaint = "complaint",
        /// Somebody has to look at it.
        NeedsAttention = "needs-attention",
        /// It wants to buy.
        Sales = "sales",
        /// Something may come of it.
        Opportunity = "opportunity",
        /// Nothing good.
        Spam = "spam",
    }
}

/// What the default rules make of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Route {
    /// The priority that a rule sets; none: it keeps its own.
    pub priority: Option<Priority>,
    /// Its tags, in the order of the rules.
    pub tags: Vec<Tag>,
}

/// The platform schema reference's default rules, in their order: the first one that sets a priority decides it, and all
/// that match add their tags.
///
/// ```
/// use hadir_engagement::inbox::priority::{Category, Intent, Keyword, Priority, Signals};
/// use hadir_engagement::inbox::routing::{Tag, route};
/// use hadir_engagement::listening::sentiment::SentimentScore;
/// let complaint = Signals {
///     sentiment: SentimentScore::new("-0.4".parse()?)?,
///     intent: Intent::Complaint,
///     category: Category::Other,
///     keyword: Keyword::None,
/// };
/// let route = route(&complaint);
/// assert_eq!(route.priority, Some(Priority::High));
/// assert_eq!(route.tags, [Tag::Complaint, Tag::NeedsAttention]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn route(signals: &Signals) -> Route {
    let negative = signals.sentiment.value() < Quotient::ZERO;
    let spam = signals.intent == Intent::Spam || signals.category == Category::Spam;
    let rules: [(bool, Option<Priority>, &[Tag]); 4] = [
        (signals.category == Category::Urgent, Some(Priority::Urgent), &[Tag::Urgent]),
        (
            signals.intent == Intent::Complaint && negative,
            Some(Priority::High),
            &[Tag::Complaint, Tag::NeedsAttention],
        ),
        (signals.intent == Intent::Sales, None, &[Tag::Sales, Tag::Opportunity]),
        (spam, Some(Priority::Low), &[Tag::Spam]),
    ];
    let matching = || rules.iter().filter(|(matches, ..)| *matches);
    Route {
        priority: matching().find_map(|(_, priority, _)| *priority),
        tags: matching().flat_map(|(.., tags)| tags.iter().copied()).collect(),
    }
}

/// How sure a classifier is of a message: the mean of how far its mood is from neutral, and of its confidence in intent
/// and category.
///
/// # Errors
/// [`Undefined::Overflowed`] if the exact sum does not fit.
pub fn confidence(signals: &Signals, intent: Quotient, category: Quotient) -> Result<Quotient, Undefined> {
    signals.sentiment.value().abs().plus(intent)?.plus(category)?.over(Quotient::from(3_u64))
}
