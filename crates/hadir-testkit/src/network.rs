//! A network that is not there: it takes posts, refuses them, loses answers, and remembers what it saw.
//!
//! ```
//! use hadir_core::ids::PostTargetId;
//! use hadir_testkit::network::{Answer, Fate, Network};
//!
//! let network = Network::default();
//! let target = PostTargetId::from_uuid(uuid::Uuid::from_u128(7));
//! assert_eq!(network.call(target, Fate::TakesItAndIsSilent), Answer::Silence);
//! assert!(network.look(target).is_some());
//! assert_eq!(network.published_twice(), []);
//! ```

use crate::random::Random;
use hadir_core::ids::PostTargetId;
use hadir_core::publishing::{DeliveryError, ErrorClass, Receipt};
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

hadir_core::text_enum! {
    /// What becomes of a call.
    pub enum Fate {
        /// The post is published, and the caller told.
        Takes = "takes",
        /// The post is published; the answer is lost.
        TakesItAndIsSilent = "takes_it_and_is_silent",
        /// The post is published; the answer is an error of the server's.
        TakesItAndFails = "takes_it_and_fails",
        /// Nothing is published, and no answer comes.
        LosesIt = "loses_it",
        /// Nothing is published: too many calls.
        RefusesForNow = "refuses_for_now",
        /// Nothing is published: the content is not allowed.
        RefusesForGood = "refuses_for_good",
    }
}

/// What the caller is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// It is published.
    Receipt(Receipt),
    /// An error, whatever it means.
    Error(DeliveryError),
    /// Nothing, until the caller gives up.
    Silence,
}

/// A network that many workers call at once.
#[derive(Debug, Default)]
pub struct Network {
    targets: Mutex<BTreeMap<PostTargetId, Seen>>,
}

/// What the network knows of a target.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Seen {
    /// How many calls arrived.
    pub calls: u32,
    /// How many of them published something: one too many is what must not be.
    pub published: u32,
    /// How many looks there were.
    pub looks: u32,
}

impl Network {
    /// A call to publish on `target`.
    pub fn call(&self, target: PostTargetId, fate: Fate) -> Answer {
        let takes = matches!(fate, Fate::Takes | Fate::TakesItAndIsSilent | Fate::TakesItAndFails);
        self.note(target, |seen| {
            seen.calls = seen.calls.saturating_add(1);
            seen.published = seen.published.saturating_add(u32::from(takes));
        });
        let error = |class, message| Answer::Error(DeliveryError::new(class, message));
        match fate {
            Fate::Takes => Answer::Receipt(receipt(target)),
            Fate::TakesItAndIsSilent | Fate::LosesIt => Answer::Silence,
            Fate::TakesItAndFails => error(ErrorClass::ServerError, "502 after 30 seconds"),
            Fate::RefusesForNow => error(ErrorClass::RateLimited, "too many calls"),
            Fate::RefusesForGood => error(ErrorClass::Validation, "this content is not allowed"),
        }
    }

    /// A look whether the post is there.
    pub fn look(&self, target: PostTargetId) -> Option<Receipt> {
        let seen = self.note(target, |seen| seen.looks = seen.looks.saturating_add(1));
        (seen.published > 0).then(|| receipt(target))
    }

    /// What it knows of each target that was called or looked for.
    pub fn seen(&self) -> BTreeMap<PostTargetId, Seen> {
        self.targets.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The targets on which a post is there more than once.
    pub fn published_twice(&self) -> Vec<PostTargetId> {
        self.seen().into_iter().filter(|(_, seen)| seen.published > 1).map(|(target, _)| target).collect()
    }

    fn note(&self, target: PostTargetId, change: impl FnOnce(&mut Seen)) -> Seen {
        let mut targets = self.targets.lock().unwrap_or_else(PoisonError::into_inner);
        let seen = targets.entry(target).or_default();
        change(seen);
        *seen
    }
}

fn receipt(target: PostTargetId) -> Receipt {
    let url = format!("https://network.example/{target}");
    Receipt { platform_post_id: target.to_string().into(), url: Some(url.into()) }
}

/// Fates and accidents that come out the same for the same seed.
#[derive(Debug)]
pub struct Luck(Random);

impl Luck {
    /// Luck that `seed` decides.
    pub const fn new(seed: u64) -> Self {
        Self(Random::new(seed))
    }

    /// True in `chance` of a hundred cases.
    pub fn percent(&mut self, chance: u64) -> bool {
        self.0.percent(chance)
    }

    /// Two of three calls are taken; each other fate is as likely as the next.
    pub fn fate(&mut self) -> Fate {
        if self.percent(60) { Fate::Takes } else { *self.0.pick(Fate::ALL) }
    }
}
