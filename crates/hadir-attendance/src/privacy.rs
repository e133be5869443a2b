//! What may be known of whom, and for how long.

use crate::ledger::Ledger;
use chrono::{Days, NaiveDate};
use core::num::NonZeroU32;
use hadir_core::ids::PersonId;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use uuid::Uuid;

/// Makes pseudonyms of people with a secret key.
///
/// Ids of imported people are derived from their service numbers, and those are few: whoever has an id can
/// find the number by trying all of them. A pseudonym can be made by the holder of the key alone. The same key
/// gives the same pseudonyms, so that recaps of many days can be compared; another key, others.
///
/// ```
/// use hadir_attendance::Pseudonyms;
/// use hadir_core::ids::{Origin, PersonId};
///
/// let person = PersonId::imported(Origin::new("demo", "user", "90010001"));
/// let (ours, theirs) = (Pseudonyms::new([7; 32]), Pseudonyms::new([8; 32]));
/// assert_eq!(ours.of(person), ours.of(person));
/// assert_ne!(ours.of(person), theirs.of(person));
/// assert_ne!(ours.of(person), person);
/// ```
#[derive(Clone)]
pub struct Pseudonyms {
    mac: Hmac<Sha256>,
}

impl core::fmt::Debug for Pseudonyms {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Pseudonyms")
    }
}

impl Pseudonyms {
    /// Pseudonyms of a key: 256 bits that nobody can guess, from a generator of random numbers, never a password.
    pub fn new(key: [u8; 32]) -> Self {
        let mut block = hmac::digest::Key::<Hmac<Sha256>>::default();
        for (place, byte) in block.iter_mut().zip(key) {
            *place = byte;
        }
        Self { mac: Hmac::new(&block) }
    }

    /// The pseudonym of a person, in the form of an id: HMAC-SHA-256 of the id, cut to the 122 free bits of a
    /// version 8 UUID.
    pub fn of(&self, person: PersonId) -> PersonId {
        let tag = self.mac.clone().chain_update(person.as_uuid().as_bytes()).finalize().into_bytes();
        let mut bytes = [0_u8; 16];
        for (place, &byte) in bytes.iter_mut().zip(tag.iter()) {
            *place = byte;
        }
        PersonId::from_uuid(uuid::Builder::from_custom_bytes(bytes).into_uuid())
    }

    /// What lists call the person: `P-3F2A91C07E`, the first forty bits of the pseudonym.
    pub fn name_of(&self, person: PersonId) -> String {
        let id: Uuid = self.of(person).as_uuid();
        let digits: String = id.simple().to_string().chars().take(10).collect();
        format!("P-{}", digits.to_uppercase())
    }
}

/// How long evidence about people is kept.
///
/// ```
/// use core::num::NonZeroU32;
/// use hadir_attendance::Retention;
///
/// let retention = Retention::days(NonZeroU32::new(30).unwrap());
/// let today = "2026-03-31".parse().unwrap();
/// assert_eq!(retention.first_kept(today), "2026-03-02".parse().ok());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Retention {
    days: NonZeroU32,
}

impl Retention {
    /// So many business days, today among them.
    pub const fn days(days: NonZeroU32) -> Self {
        Self { days }
    }

    /// The first business day that is kept; none where it would lie before all dates.
    pub fn first_kept(self, today: NaiveDate) -> Option<NaiveDate> {
        today.checked_sub_days(Days::new(u64::from(self.days.get().saturating_sub(1))))
    }

    /// Forgets what is older, with all its evidence, and returns how many obligations that were.
    pub fn apply(self, ledger: &mut Ledger, today: NaiveDate) -> usize {
        self.first_kept(today).map_or(0, |day| ledger.forget_before(day))
    }
}
