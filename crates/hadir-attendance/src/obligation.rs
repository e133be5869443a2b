//! Something that people are asked to do with a post, and the time they have for it.

use crate::role;
use crate::verdict::NotDue;
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, TimeZone, Utc};
use hadir_core::ids::{ObservedPostId, PersonId, UnitId, WorkspaceId};
use hadir_core::observed::{Action, Collection, ObservedPost, PostAudience};
use hadir_core::platform::Platform;
use hadir_core::roster::{Person, PersonRole};
use hadir_core::time::{Calendar, EmptyWindow, NoSuchDay, Window};
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;
use thiserror::Error;

/// Something that people are asked to do with a post, and the time they have for it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Obligation {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// The post.
    pub post_id: ObservedPostId,
    /// Where the post is.
    pub platform: Platform,
    /// What is asked.
    pub action: Action,
    /// What the network calls the post.
    pub code: String,
    /// The unit whose post it is.
    pub unit_id: Option<UnitId>,
    /// Why the post is followed.
    pub collection: Collection,
    /// The post's text.
    pub caption: Option<String>,
    /// The business day it belongs to.
    pub day: NaiveDate,
    /// From publication until just before it is due.
    pub window: Window,
    /// Who is asked.
    pub audience: Audience,
    /// How far apart clocks may be: a capture shows what happened until so long before it was taken.
    #[cfg_attr(feature = "serde", serde(default))]
    pub margin: Duration,
    /// When the post was taken down or the obligation given up, if it was: captures of later prove nothing, and what was not
    /// due by then is not due.
    #[cfg_attr(feature = "serde", serde(default))]
    pub withdrawn_at: Option<DateTime<Utc>>,
}

impl Obligation {
    /// Why it is never due for a person, if it is not: they are not asked, or did not belong on its day.
    pub fn never_due_for(&self, person: &Person) -> Option<NotDue> {
        self.never_due_in(person, Some(person.unit_id))
    }

    /// The same for a person who belonged to that unit on its day; none: to none that is known.
    pub(crate) fn never_due_in(&self, person: &Person, unit: Option<UnitId>) -> Option<NotDue> {
        if !self.audience.includes_in(person.id, unit) {
            Some(NotDue::NotAsked)
        } else if !person.membership.covers(self.day) {
            Some(NotDue::NotMember)
        } else {
            None
        }
    }
}

/// Who is asked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Audience {
    /// Everybody on the roster.
    #[default]
    Everyone,
    /// The people of these units.
    Units(BTreeSet<UnitId>),
    /// These people: the holders of the roles that a post is meant for.
    People(BTreeSet<PersonId>),
}

impl Audience {
    /// Whether a person is asked.
    pub fn includes(&self, person: &Person) -> bool {
        self.includes_in(person.id, Some(person.unit_id))
    }

    fn includes_in(&self, person: PersonId, unit: Option<UnitId>) -> bool {
        match self {
            Self::Everyone => true,
            Self::Units(units) => unit.is_some_and(|unit| units.contains(&unit)),
            Self::People(people) => people.contains(&person),
        }
    }
}

/// Until when an answer is in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Due {
    /// So long after the end of the business day.
    AfterDay(Duration),
    /// At this time of the business day; of the next one for what is published later.
    At(NaiveTime),
    /// So long after publication.
    AfterPost(Duration),
}

/// Turns posts into obligations: which action is asked on which platform, and until when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    calendar: Calendar,
    actions: BTreeSet<(Platform, Action)>,
    due: Due,
    margin: Duration,
    audience: Audience,
    by_post: BTreeMap<ObservedPostId, BTreeSet<PersonId>>,
}

/// A post that no obligation can be made of.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum AskError {
    /// Its business day cannot be computed.
    #[error("post `{code}`: {source}")]
    Day {
        /// The post.
        code: Box<str>,
        /// What was wrong with its day.
        source: NoSuchDay,
    },
    /// The grace reaches beyond the end of computable time.
    #[error("post `{code}`: a grace of {grace:?} after {day_end} cannot be computed")]
    Grace {
        /// The post.
        code: Box<str>,
        /// The grace.
        grace: Duration,
        /// The end of the post's business day.
        day_end: DateTime<Utc>,
    },
    /// The post would be due before it is published.
    #[error("post `{code}`: {source}")]
    Window {
        /// The post.
        code: Box<str>,
        /// What was wrong.
        source: EmptyWindow,
    },
}

impl Ask {
    /// Asks nothing yet; business days are those of `calendar`, the grace is one hour, everybody is asked.
    pub const fn new(calendar: Calendar) -> Self {
        Self {
            calendar,
            actions: BTreeSet::new(),
            due: Due::AfterDay(Duration::from_hours(1)),
            margin: Duration::ZERO,
            audience: Audience::Everyone,
            by_post: BTreeMap::new(),
        }
    }

    /// Asks for `action` on `platform`.
    #[must_use]
    pub fn on(mut self, platform: Platform, action: Action) -> Self {
        self.actions.insert((platform, action));
        self
    }

    /// How long after the end of the business day an answer is still in time.
    #[must_use]
    pub const fn grace(self, grace: Duration) -> Self {
        self.due(Due::AfterDay(grace))
    }

    /// Until when an answer is in time.
    ///
    /// ```
    /// use chrono::NaiveTime;
    /// use hadir_attendance::{Ask, Due};
    /// use hadir_core::time::Calendar;
    ///
    /// let nine = NaiveTime::from_hms_opt(21, 0, 0).expect("a time of day");
    /// let ask = Ask::new(Calendar::UTC).due(Due::At(nine));
    /// # let _ = ask;
    /// ```
    #[must_use]
    pub const fn due(mut self, due: Due) -> Self {
        self.due = due;
        self
    }

    /// How far apart the clocks of the network and of those who look may be, and how long a list may lag: a capture is
    /// believed about what happened until so long before it. None, unless it is said.
    #[must_use]
    pub const fn margin(mut self, margin: Duration) -> Self {
        self.margin = margin;
        self
    }

    /// Who is asked.
    #[must_use]
    pub fn audience(mut self, audience: Audience) -> Self {
        self.audience = audience;
        self
    }

    /// Posts that are meant for roles ask the holders of any of these roles, once each, and nobody else. Role names
    /// are compared without regard to case.
    #[must_use]
    pub fn audiences(mut self, audiences: &[PostAudience], roles: &[PersonRole]) -> Self {
        for PostAudience { post_id, role, .. } in audiences {
            self.by_post.entry(*post_id).or_default().extend(role::holders(roles, role));
        }
        self
    }

    /// The obligations of one post: one per action asked on its platform, none if nothing is.
    ///
    /// # Errors
    /// [`AskError`] if the post's day or the due time cannot be computed.
    pub fn of(&self, post: &ObservedPost) -> Result<Vec<Obligation>, AskError> {
        let code = || Box::from(post.code.as_str());
        let day = self.calendar.day_of(post.posted_at);
        let due_by = self.due_by(post, day)?;
        let window = Window::new(post.posted_at, due_by)
            .map_err(|source| AskError::Window { code: code(), source })?;
        let asked = self.actions.iter().filter(|(platform, _)| *platform == post.platform);
        Ok(asked
            .map(|&(platform, action)| Obligation {
                workspace_id: post.workspace_id,
                post_id: post.id,
                platform,
                action,
                code: post.code.clone(),
                unit_id: post.unit_id,
                collection: post.collection,
                caption: post.caption.clone(),
                day,
                window,
                margin: self.margin,
                withdrawn_at: None,
                audience: self
                    .by_post
                    .get(&post.id)
                    .map_or_else(|| self.audience.clone(), |people| Audience::People(people.clone())),
            })
            .collect())
    }

    fn due_by(&self, post: &ObservedPost, day: NaiveDate) -> Result<DateTime<Utc>, AskError> {
        let code = || Box::from(post.code.as_str());
        let end_of = |day| {
            let window = self.calendar.day(day).map_err(|source| AskError::Day { code: code(), source })?;
            Ok(window.end())
        };
        let after = |start: DateTime<Utc>, time: Duration| {
            let end = TimeDelta::from_std(time).ok().and_then(|time| start.checked_add_signed(time));
            end.ok_or_else(|| AskError::Grace { code: code(), grace: time, day_end: start })
        };
        match self.due {
            Due::AfterDay(grace) => after(end_of(day)?, grace),
            Due::AfterPost(time) => after(post.posted_at, time),
            Due::At(time) => {
                let at = |day: NaiveDate| {
                    let zoned = self.calendar.zone().from_local_datetime(&day.and_time(time));
                    zoned.earliest().map(|due| due.to_utc())
                };
                let today = at(day);
                let later = || at(day.succ_opt()?);
                match today.filter(|due| *due > post.posted_at).or_else(later) {
                    Some(due) => Ok(due),
                    None => end_of(day),
                }
            }
        }
    }

    /// The obligations of many posts.
    ///
    /// # Errors
    /// [`AskError`] of the first post that none can be made of.
    pub fn of_all<'a>(
        &self,
        posts: impl IntoIterator<Item = &'a ObservedPost>,
    ) -> Result<Vec<Obligation>, AskError> {
        let mut obligations = Vec::new();
        for post in posts {
            obligations.extend(self.of(post)?);
        }
        Ok(obligations)
    }
}
