//! Why a person stands where they stand, in words that they can contest.

use super::judge::Case;
use super::{ObligationReport, PersonReport};
use crate::evidence::Capture;
use crate::language::{Language, platform_name};
use crate::locale;
use crate::obligation::Obligation;
use crate::verdict::{NotDue, Verdict};
use crate::words;
use chrono::{DateTime, Utc};
use hadir_core::observed::{Action, Completeness};
use hadir_core::time::Calendar;

/// Why a verdict is as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason<'r> {
    /// What was asked.
    pub obligation: &'r Obligation,
    /// What the evidence says.
    pub verdict: Verdict,
    /// Why, in words.
    pub words: String,
    /// The captures that were looked through, in order of time.
    pub captures: Vec<Capture>,
}

impl<'r> PersonReport<'r> {
    /// Why the person stands where they stand: one line about the standing, then one per obligation.
    ///
    /// Every line names the evidence: which handles were looked for, among how many, in captures of what
    /// time.
    pub fn explain(&self, language: Language, calendar: Calendar) -> String {
        let mut lines = vec![self.summary(language)];
        for Reason { obligation, words: reason, .. } in self.reasons(language, calendar) {
            let place = platform_name(obligation.platform);
            let when = locale::moment(language, calendar, obligation.window.start());
            lines.push(format!("{place} {} ({when}): {reason}", obligation.code));
        }
        lines.join("\n")
    }

    /// Why each verdict is as it is, in the order of the obligations.
    pub fn reasons(&self, language: Language, calendar: Calendar) -> Vec<Reason<'r>> {
        self.judged()
            .map(|(case, verdict)| Reason {
                obligation: &case.asked.obligation,
                verdict,
                words: self.reason(language, calendar, case, &verdict),
                captures: ObligationReport::new(case).captures(),
            })
            .collect()
    }

    /// The standing and what it takes: `SARI UJI: kurang; 2 dari 3 tugas; lengkap mulai 3. …`.
    pub(crate) fn summary(&self, language: Language) -> String {
        let standing = self.standing();
        let person = self.person();
        let status = words::status(language, standing.status);
        let (done, asked) = (standing.taken_part(), standing.asked());
        let undetermined = match (language, standing.undetermined) {
            (_, 0) => String::new(),
            (Language::Indonesian, count) => format!(", {count} belum pasti"),
            (Language::English, count) => format!(", {count} undetermined"),
        };
        let required = match (language, standing.required) {
            (_, None) => String::new(),
            (Language::Indonesian, Some(required)) => format!("; lengkap mulai {required}"),
            (Language::English, Some(required)) => format!("; complete requires {required}"),
        };
        let tasks = match language {
            Language::Indonesian => format!("{done} dari {asked} tugas"),
            Language::English => format!("{done} of {asked} tasks done"),
        };
        let policy = self.policy().words(language);
        format!("{}: {status}; {tasks}{undetermined}{required}. {policy}", person.name)
    }

    fn reason(&self, language: Language, calendar: Calendar, case: &Case<'_>, verdict: &Verdict) -> String {
        let time = |instant: DateTime<Utc>| locale::moment(language, calendar, instant);
        let id = language == Language::Indonesian;
        match *verdict {
            Verdict::Met { first_seen } if id => format!("ikut, pertama terlihat {}", time(first_seen)),
            Verdict::Met { first_seen } => format!("done, first seen {}", time(first_seen)),
            Verdict::MetLate { first_seen, proved_at } => {
                let (seen, proved) = (time(first_seen), time(proved_at));
                if id {
                    format!("terlambat, pertama terlihat {seen}; belum ada pada pengambilan lengkap {proved}")
                } else {
                    format!("late, first seen {seen}; not in the complete capture of {proved}")
                }
            }
            Verdict::NotMet { proved_at } => {
                let (names, list, proved) =
                    (self.names(case), list(language, case, proved_at), time(proved_at));
                if id {
                    format!("{names} tidak ada di antara {list} pada pengambilan lengkap sampai {proved}")
                } else {
                    format!("{names} not among {list} seen in complete captures until {proved}")
                }
            }
            Verdict::Exempt { seen } => {
                let exemption =
                    self.exemption_reason(case).map(|why| format!(" ({why})")).unwrap_or_default();
                match (id, seen) {
                    (true, None) => format!("dikecualikan{exemption}"),
                    (true, Some(seen)) => {
                        format!("dikecualikan{exemption}, ikut juga, terlihat {}", time(seen))
                    }
                    (false, None) => format!("exempt{exemption}"),
                    (false, Some(seen)) => {
                        format!("exempt{exemption}, done all the same, seen {}", time(seen))
                    }
                }
            }
            Verdict::NotDue { reason: NotDue::NotAsked } if id => "tidak diminta dari satuan ini".into(),
            Verdict::NotDue { reason: NotDue::NotAsked } => "not asked of this unit".into(),
            Verdict::NotDue { reason: NotDue::NotMember } => self.membership_reason(language),
            Verdict::NotDue { reason: NotDue::StillOpen } => {
                let due = time(case.asked.obligation.window.end());
                if id {
                    format!("belum, masih ada waktu sampai {due}")
                } else {
                    format!("not yet, there is time until {due}")
                }
            }
            Verdict::NotDue { reason: NotDue::Withdrawn } if id => "tugasnya dibatalkan".into(),
            Verdict::NotDue { reason: NotDue::Withdrawn } => "it was withdrawn".into(),
            Verdict::NoHandle if id => "username belum terdaftar".into(),
            Verdict::NoHandle => "no handle is known".into(),
            Verdict::Indeterminate { reason } => {
                let (names, why) = (self.names(case), words::doubt(language, reason));
                let names = if names.is_empty() { String::new() } else { format!("{names} ") };
                if id {
                    format!("belum pasti: {names}tidak terlihat, tetapi {why}")
                } else {
                    format!("indeterminate: {names}not seen, but {why}")
                }
            }
        }
    }

    /// The days on which they belong.
    fn membership_reason(&self, language: Language) -> String {
        let membership = self.person().membership;
        let date = |day| locale::date(language, day);
        let (first, last) = (membership.first_day().map(date), membership.last_day().map(date));
        let days = match (language, first, last) {
            (_, None, None) => return String::new(),
            (Language::Indonesian, Some(first), None) => format!("sejak {first}"),
            (Language::Indonesian, None, Some(last)) => format!("sampai {last}"),
            (Language::Indonesian, Some(first), Some(last)) => format!("{first} sampai {last}"),
            (Language::English, Some(first), None) => format!("since {first}"),
            (Language::English, None, Some(last)) => format!("until {last}"),
            (Language::English, Some(first), Some(last)) => format!("from {first} to {last}"),
        };
        match language {
            Language::Indonesian => format!("bukan anggota pada hari itu (anggota {days})"),
            Language::English => format!("not a member on that day (a member {days})"),
        }
    }

    /// The handles that were looked for.
    fn names(&self, case: &Case<'_>) -> String {
        let handles = self.handles(case.asked.obligation.platform);
        handles.map(ToString::to_string).collect::<Vec<_>>().join(", ")
    }
}

/// How many entries a list had when absence was proved: `30 likes`.
fn list(language: Language, case: &Case<'_>, proved_at: DateTime<Utc>) -> String {
    let captures = case.asked.evidence.captures.values();
    let entries = captures
        .filter(|capture| capture.completeness == Completeness::Complete && capture.captured_at <= proved_at)
        .map(|capture| capture.readable)
        .max()
        .unwrap_or(0);
    let (id, one, many) = match case.asked.obligation.action {
        Action::Like => ("suka", "like", "likes"),
        Action::Comment => ("komentar", "comment", "comments"),
        Action::Share => ("bagikan", "share", "shares"),
    };
    words::counted(language, entries, id, one, many)
}
