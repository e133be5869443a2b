//! Which conversation goes first.

pub use hadir_core::inbox::Priority;

use crate::listening::sentiment::SentimentScore;
use crate::{Quotient, Undefined};

crate::registry::definition::definitions! {
    [] "inbox_priority" 1 Points Whole, "50; negative +20 and 10 x |score|, positive -10; complaint +25, support +20, sales +15, spam -40; urgent category +30, customer support +15, spam -40; an urgent word +20; within 0 to 100", "-", "platform schema reference";
}

hadir_core::text_enum! {
    /// What a message wants.
    pub enum Intent {
        /// To complain.
        Complaint = "complaint",
        /// Help.
        Support = "support",
        /// To buy.
        Sales = "sales",
        /// Nothing good.
        Spam = "spam",
        /// Anything else.
        Other = "other",
    }
}

hadir_core::text_enum! {
    /// What a message is about.
    pub enum Category {
        /// Something that cannot wait.
        Urgent = "urgent",
        /// Customer support.
        CustomerSupport = "customer_support",
        /// Junk.
        Spam = "spam",
        /// Anything else.
        Other = "other",
    }
}

hadir_core::text_enum! {
    /// Whether a message holds one of the urgent words.
    pub enum Keyword {
        /// It does.
        Urgent = "urgent",
        /// It does not.
        None = "none",
    }
}

/// What a classifier says about a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Signals {
    /// How it sounds.
    pub sentiment: SentimentScore,
    /// What it wants.
    pub intent: Intent,
    /// What it is about.
    pub category: Category,
    /// Whether it holds an urgent word.
    pub keyword: Keyword,
}

/// The points of a message, exactly.
///
/// # Errors
/// [`Undefined::Overflowed`] in theory alone.
pub fn points(signals: &Signals) -> Result<Quotient, Undefined> {
    let sentiment = signals.sentiment.value();
    let mood = match sentiment.cmp(&Quotient::ZERO) {
        core::cmp::Ordering::Less => {
            sentiment.abs().times(Quotient::from(10_i64))?.plus(Quotient::from(20_i64))?
        }
        core::cmp::Ordering::Equal => Quotient::ZERO,
        core::cmp::Ordering::Greater => Quotient::from(-10_i64),
    };
    let intent = match signals.intent {
        Intent::Complaint => 25,
        Intent::Support => 20,
        Intent::Sales => 15,
        Intent::Spam => -40,
        Intent::Other => 0_i64,
    };
    let category = match signals.category {
        Category::Urgent => 30,
        Category::CustomerSupport => 15,
        Category::Spam => -40,
        Category::Other => 0_i64,
    };
    let keyword = match signals.keyword {
        Keyword::Urgent => 20,
        Keyword::None => 0_i64,
    };
    let mut sum = Quotient::from(50_i64).plus(mood)?;
    for part in [intent, category, keyword] {
        sum = sum.plus(Quotient::from(part))?;
    }
    Ok(sum.clamp(Quotient::ZERO, Quotient::from(100_i64)))
}

/// The priority of a message.
///
/// # Errors
/// As [`points`].
pub fn priority(signals: &Signals) -> Result<Priority, Undefined> {
    let points = points(signals)?;
    let from = |border: i64| points >= Quotient::from(border);
    Ok(match (from(80), from(60), from(40)) {
        (true, ..) => Priority::Urgent,
        (_, true, _) => Priority::High,
        (_, _, true) => Priority::Medium,
        _ => Priority::Low,
    })
}
