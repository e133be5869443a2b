//! Attendance computed the obvious way: every person against every post against every sighting, second by second.

use chrono::NaiveDate;
use hadir_attendance::policy::{Empty, Exempt, Late, NoHandleRule, Partial, Policy, Threshold, Unreadable};
use hadir_attendance::{Obligation, Status, VerdictKind};
use hadir_core::ids::PersonId;
use hadir_core::observed::{Action, Completeness, Observation, Participation};
use hadir_core::roster::{Exemption, Person, PersonHandle, PersonStatus};
use std::collections::BTreeSet;

pub(crate) struct World {
    pub(crate) people: Vec<Person>,
    pub(crate) handles: Vec<PersonHandle>,
    pub(crate) exemptions: Vec<Exemption>,
    pub(crate) obligations: Vec<Obligation>,
    pub(crate) observations: Vec<Observation>,
    pub(crate) participations: Vec<Participation>,
}

fn known(person: &Person) -> bool {
    person.status == PersonStatus::Active || person.membership.last_day().is_some()
}

fn belongs(person: &Person, day: NaiveDate) -> bool {
    let Person { membership, .. } = person;
    membership.first_day().is_none_or(|first| first <= day)
        && membership.last_day().is_none_or(|last| day <= last)
}

impl World {
    /// Whether a person is in the report: serving or known to have served, and on some day of it.
    pub(crate) fn counts(&self, person: &Person) -> bool {
        let days = || self.obligations.iter().map(|obligation| obligation.day);
        let there = days().min().is_none_or(|first| {
            let span = first.iter_days().take_while(|day| days().max().is_some_and(|last| *day <= last));
            span.into_iter().any(|day| belongs(person, day))
        });
        there && known(person)
    }

    /// Whether a handle is claimed by two people at one time. Handles here have no bounds.
    fn shared(&self, row: &PersonHandle) -> bool {
        let active = |row: &&PersonHandle| {
            self.people.iter().any(|person| person.id == row.person_id && known(person))
        };
        let alike = |other: &&PersonHandle| {
            let account = row.platform_user_id.is_some() && other.platform_user_id == row.platform_user_id;
            other.handle == row.handle || account && other.handle.platform() == row.handle.platform()
        };
        let claims = self.handles.iter().filter(alike).filter(active);
        claims.map(|other| other.person_id).collect::<BTreeSet<_>>().len() > 1
    }

    /// Who of those in question claims an account.
    fn claimants(&self, seen: &Participation) -> BTreeSet<PersonId> {
        let id = seen.platform_user_id.as_ref();
        let rows = self.handles.iter().filter(|row| {
            id.is_some()
                && row.platform_user_id.as_ref() == id
                && row.handle.platform() == seen.handle.platform()
        });
        let people = rows.map(|row| row.person_id);
        people.filter(|&id| self.people.iter().any(|person| person.id == id && known(person))).collect()
    }

    /// Whether a sighting is of the person of these rows.
    fn is(&self, person: &Person, rows: &[&PersonHandle], seen: &Participation) -> bool {
        let claimants = self.claimants(seen);
        if claimants.is_empty() {
            let may_be = |row: &&PersonHandle| {
                row.handle == seen.handle
                    && !self.shared(row)
                    && (row.platform_user_id.is_none() || seen.platform_user_id.is_none())
            };
            rows.iter().any(may_be)
        } else {
            claimants == [person.id].into()
        }
    }

    /// Whether a handle of the person was seen on an account that is not theirs.
    fn reused(&self, person: &Person, rows: &[&PersonHandle], seen: &Participation) -> bool {
        let claimants = self.claimants(seen);
        let foreign = |row: &&PersonHandle| row.platform_user_id.is_some() || !claimants.is_empty();
        seen.platform_user_id.is_some()
            && !claimants.contains(&person.id)
            && rows.iter().any(|row| row.handle == seen.handle && foreign(row))
    }

    /// Whether the account of the person was seen under a handle that is not theirs.
    fn renamed(&self, person: &Person, rows: &[&PersonHandle], seen: &Participation) -> bool {
        self.claimants(seen) == [person.id].into() && !rows.iter().any(|row| row.handle == seen.handle)
    }

    /// Whether a complete list is believed: it has not lost more than a tenth of its names and more than one, has about
    /// as many entries as names that were there before and after, and what it saw is recorded.
    fn believed(&self, look: &Observation) -> bool {
        let names = || {
            let here = |seen: &&Participation| seen.post_id == look.post_id && seen.action == look.action;
            self.participations.iter().filter(here)
        };
        let count =
            |wanted: &dyn Fn(&Participation) -> bool| names().filter(|seen| wanted(seen)).count() as u64;
        let at = look.captured_at;
        let lost = count(&|seen| seen.last_seen < at);
        let kept = count(&|seen| seen.first_seen < at && at <= seen.last_seen);
        let held = count(&|seen| seen.first_seen <= at && at <= seen.last_seen);
        let entries = look.readable + look.unreadable;
        let enough = look.reported.is_none_or(|reported| reported <= entries);
        let recorded = match look.action {
            Action::Like => look.readable <= 2 * held,
            _ => look.readable == 0 || held > 0,
        };
        let shrunk = lost > 1 && lost * 10 > lost + kept || look.readable > 0 && entries * 10 < kept * 9;
        enough && recorded && !shrunk
    }

    fn proved_at(&self, obligation: &Obligation, policy: &Policy) -> Option<i64> {
        let mine = || {
            self.observations.iter().filter(|observation| {
                observation.post_id == obligation.post_id
                    && observation.action == obligation.action
                    && observation.completeness == Completeness::Complete
                    && (observation.unreadable == 0 || policy.unreadable == Unreadable::AssumedStrangers)
                    && self.believed(observation)
            })
        };
        let (start, end) = (obligation.window.start().timestamp(), obligation.window.end().timestamp());
        let covered_by = |instant: i64, time: i64| {
            mine().any(|observation| {
                observation.captured_at.timestamp() <= time
                    && observation.window.start().timestamp() <= instant
                    && instant < observation.window.end().timestamp()
                    && instant < observation.captured_at.timestamp()
            })
        };
        // Windows are whole minutes.
        let covered = |&time: &i64| (start..end).step_by(60).all(|instant| covered_by(instant, time));
        mine().map(|observation| observation.captured_at.timestamp()).filter(covered).min()
    }

    pub(crate) fn verdict(&self, person: &Person, obligation: &Obligation, policy: &Policy) -> VerdictKind {
        let rows: Vec<&PersonHandle> = self
            .handles
            .iter()
            .filter(|row| row.person_id == person.id && row.handle.platform() == obligation.platform)
            .collect();
        if !belongs(person, obligation.day) {
            return VerdictKind::NotDue;
        }
        let exempt =
            self.exemptions.iter().any(|row| row.person_id == person.id && row.covers(obligation.day));
        if exempt && policy.exempt != Exempt::Ignored {
            return VerdictKind::Exempt;
        }
        let here =
            |seen: &&Participation| seen.post_id == obligation.post_id && seen.action == obligation.action;
        let reused = self.participations.iter().filter(here).any(|seen| self.reused(person, &rows, seen));
        let on_platform = |seen: &&Participation| seen.handle.platform() == obligation.platform;
        let renamed =
            self.participations.iter().filter(on_platform).any(|seen| self.renamed(person, &rows, seen));
        let seen = self
            .participations
            .iter()
            .filter(|seen| seen.post_id == obligation.post_id && seen.action == obligation.action)
            .filter(|seen| self.is(person, &rows, seen))
            .map(|seen| seen.first_seen.timestamp())
            .min();
        match (seen, self.proved_at(obligation, policy)) {
            (Some(seen), Some(proved)) if proved < seen => VerdictKind::MetLate,
            (Some(_), _) => VerdictKind::Met,
            (None, _) if rows.is_empty() => VerdictKind::NoHandle,
            (None, _) if rows.iter().any(|row| self.shared(row)) => VerdictKind::Indeterminate,
            (None, _) if reused || renamed => VerdictKind::Indeterminate,
            (None, Some(_)) => VerdictKind::NotMet,
            (None, None) => VerdictKind::Indeterminate,
        }
    }

    /// The class, by trying every possible outcome of what is undetermined.
    pub(crate) fn status(&self, person: &Person, policy: &Policy) -> Status {
        let verdicts: Vec<VerdictKind> =
            self.obligations.iter().map(|obligation| self.verdict(person, obligation, policy)).collect();
        let count = |kind| verdicts.iter().filter(|&&verdict| verdict == kind).count() as u64;
        let no_handle = count(VerdictKind::NoHandle);
        let excused = count(VerdictKind::Exempt);
        let due = verdicts.len() as u64 - excused - count(VerdictKind::NotDue);
        let counts_as_done = matches!(policy.exempt, Exempt::Complete | Exempt::CompleteWithZero);
        if due == 0 && excused > 0 {
            return if counts_as_done { Status::Complete } else { Status::Exempt };
        }
        let platforms = self.obligations.iter().map(|obligation| obligation.platform);
        let handles = |platform| {
            self.handles.iter().any(|row| row.person_id == person.id && row.handle.platform() == platform)
        };
        let unreachable = !self.obligations.is_empty() && !platforms.into_iter().any(handles);
        if policy.no_handle != NoHandleRule::AsNone && (unreachable || due > 0 && no_handle == due) {
            return Status::NoHandle;
        }
        let mut counted = due;
        if policy.no_handle == NoHandleRule::Separate {
            counted -= no_handle;
        }
        let mut done = count(VerdictKind::Met);
        if policy.late == Late::Counts {
            done += count(VerdictKind::MetLate);
        }
        if counts_as_done {
            counted += excused;
            done += excused;
        }
        if counted == 0 {
            return match policy.empty {
                _ if count(VerdictKind::NotDue) > 0 => Status::NoTasks,
                Empty::NoTasks => Status::NoTasks,
                Empty::AsNone => Status::None,
                Empty::AsComplete => Status::Complete,
            };
        }
        let class = |done: u64| {
            let enough = match policy.threshold {
                Threshold::All => done == counted,
                Threshold::Count(count) => done >= u64::from(count.get()) || done == counted,
                Threshold::Fraction(half) => {
                    done * u64::from(half.denominator().get()) >= counted * u64::from(half.numerator())
                }
            };
            match (enough, done) {
                (true, _) => Status::Complete,
                (false, 1..) if policy.partial == Partial::Any => Status::Partial,
                _ => Status::None,
            }
        };
        let outcomes: BTreeSet<Status> =
            (0..=count(VerdictKind::Indeterminate)).map(|more| class(done + more)).collect();
        if outcomes.len() == 1 { *outcomes.first().unwrap() } else { Status::Indeterminate }
    }
}
