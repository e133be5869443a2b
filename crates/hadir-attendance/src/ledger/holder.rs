//! Who held a handle, and when, seen from the handle.

use crate::evidence::Sighting;
use crate::obligation::Obligation;
use crate::unseen::Unseen;
use crate::verdict::NotDue;
use chrono::{DateTime, NaiveDate, Utc};
use hadir_core::ids::UnitId;
use hadir_core::platform::{Handle, Platform, PlatformUserId};
use hadir_core::roster::{Exemption, Person, PersonHandle, Posting};

/// A person of the roster who counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Member {
    pub(crate) person: Person,
    /// Ordered by handle.
    pub(crate) handles: Vec<Held>,
    pub(crate) exemptions: Vec<Exemption>,
    /// Where they belonged when, if that is known; otherwise the person's unit is theirs on all days.
    pub(crate) postings: Vec<Posting>,
    /// When they could not be seen.
    pub(crate) unseen: Vec<Unseen>,
}

/// A handle of one member.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Held {
    pub(crate) handle: Handle,
    pub(crate) account: Option<PlatformUserId>,
    pub(crate) from: Option<DateTime<Utc>>,
    pub(crate) until: Option<DateTime<Utc>>,
    /// Somebody else claims it at the same time, or the account behind it.
    pub(crate) shared: bool,
    /// Somebody else claims the account behind it.
    pub(crate) account_shared: bool,
}

impl From<&PersonHandle> for Held {
    fn from(row: &PersonHandle) -> Self {
        Self {
            handle: row.handle.clone(),
            account: row.platform_user_id.clone(),
            from: row.valid_from,
            until: row.valid_until,
            shared: false,
            account_shared: false,
        }
    }
}

impl Held {
    /// The same row, whoever else claims what it claims.
    pub(crate) fn is_row(&self, other: &Self) -> bool {
        (&self.handle, &self.account, self.from, self.until)
            == (&other.handle, &other.account, other.from, other.until)
    }

    /// Itself seen from the handle.
    pub(crate) fn holder(&self, member: usize) -> Holder {
        let Self { account, from, until, shared, .. } = self;
        Holder { member, account: account.clone(), from: *from, until: *until, shared: *shared }
    }

    pub(crate) fn at(&self, instant: DateTime<Utc>) -> bool {
        self.from.is_none_or(|from| from <= instant) && self.until.is_none_or(|until| instant < until)
    }

    /// Whether it was theirs at any time of a span.
    pub(crate) fn within(&self, span: Sighting) -> bool {
        self.first_within(span).is_some()
    }

    /// The first instant of a span at which it was theirs.
    pub(crate) fn first_within(&self, span: Sighting) -> Option<DateTime<Utc>> {
        first_within(self.from, self.until, span)
    }

    pub(crate) fn overlaps(&self, other: &Self) -> bool {
        let before = |until: Option<DateTime<Utc>>, from: Option<DateTime<Utc>>| {
            until.zip(from).is_some_and(|(until, from)| until <= from)
        };
        !before(self.until, other.from) && !before(other.until, self.from)
    }
}

impl Member {
    pub(crate) const fn new(person: Person) -> Self {
        Self { person, handles: Vec::new(), exemptions: Vec::new(), postings: Vec::new(), unseen: Vec::new() }
    }

    /// The unit that they belonged to on a day; none where the postings leave it open.
    pub(crate) fn unit_on(&self, day: NaiveDate) -> Option<UnitId> {
        if self.postings.is_empty() {
            return Some(self.person.unit_id);
        }
        self.postings.iter().rev().find(|posting| posting.covers(day)).map(|posting| posting.unit_id)
    }

    /// The units that they belonged to at any time of some days.
    pub(crate) fn units(&self, days: Option<(NaiveDate, NaiveDate)>) -> impl Iterator<Item = Option<UnitId>> {
        let touches = move |posting: &&Posting| {
            days.is_none_or(|(first, last)| {
                posting.first_day.is_none_or(|day| day <= last)
                    && posting.last_day.is_none_or(|day| first <= day)
            })
        };
        let own = self.postings.is_empty().then_some(self.person.unit_id);
        self.postings.iter().filter(touches).map(|posting| posting.unit_id).chain(own).map(Some).chain([None])
    }

    /// Why an obligation is never due for them, if it is not.
    pub(crate) fn never_due(&self, obligation: &Obligation) -> Option<NotDue> {
        obligation.never_due_in(&self.person, self.unit_on(obligation.day))
    }

    /// Whether an account is theirs by the roster.
    pub(crate) fn claims(&self, platform: Platform, account: &PlatformUserId) -> bool {
        self.on(platform).any(|held| held.account.as_ref() == Some(account))
    }

    pub(crate) fn on(&self, platform: Platform) -> impl Iterator<Item = &Held> {
        self.handles.iter().filter(move |held| held.handle.platform() == platform)
    }
}

/// One of those who hold a handle, seen from the handle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Holder {
    pub(crate) member: usize,
    pub(crate) account: Option<PlatformUserId>,
    pub(crate) from: Option<DateTime<Utc>>,
    pub(crate) until: Option<DateTime<Utc>>,
    pub(crate) shared: bool,
}

impl Holder {
    /// Whether it may be theirs, by the account: a handle that another account has is not.
    pub(crate) fn may_be(&self, account: Option<&PlatformUserId>) -> bool {
        self.account.as_ref().zip(account).is_none_or(|(held, seen)| held == seen)
    }

    /// The first instant of a sighting at which the handle was theirs, if it was.
    pub(crate) fn held_within(&self, sighting: Sighting) -> Option<DateTime<Utc>> {
        first_within(self.from, self.until, sighting)
    }
}

fn first_within(
    from: Option<DateTime<Utc>>,
    until: Option<DateTime<Utc>>,
    span: Sighting,
) -> Option<DateTime<Utc>> {
    let first = from.map_or(span.first, |from| from.max(span.first));
    (first <= span.last && until.is_none_or(|until| first < until)).then_some(first)
}
