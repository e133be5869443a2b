//! Takes attendance of a day, a week or a month.

use crate::store::Stored;
use chrono::{DateTime, Utc};
use hadir::attendance::language::Language;
use hadir::attendance::recap::{Document, Header, Recap};
use hadir::attendance::{Ask, AskError, Ledger, Policy, Report, Roster, Selection};
use hadir::core::observed::Action;
use hadir::core::platform::Platform;
use hadir::core::time::{Calendar, Period};
use std::time::Duration;

/// A post of the last minute of a day needs time to be answered.
const GRACE: Duration = Duration::from_hours(12);

/// What is asked on which platform.
const ASKED: [(Platform, Action); 2] =
    [(Platform::Instagram, Action::Like), (Platform::Tiktok, Action::Comment)];

/// Everything that was asked in a period, with its evidence.
pub struct Attendance {
    header: Header,
    ledger: Ledger,
    policy: Policy,
    as_of: Option<DateTime<Utc>>,
}

impl Attendance {
    /// Takes note of what is stored.
    pub fn take(
        stored: &Stored,
        period: Period,
        calendar: Calendar,
        policy: Policy,
        as_of: Option<DateTime<Utc>>,
    ) -> Result<Self, AskError> {
        let mut ask = Ask::new(calendar).grace(GRACE);
        for (platform, action) in ASKED {
            ask = ask.on(platform, action);
        }
        let asked = stored.posts.iter().filter(|post| {
            let day = calendar.day_of(post.posted_at);
            period.days().is_none_or(|(first, last)| first <= day && day <= last)
        });
        let roster = Roster {
            people: &stored.people,
            handles: &stored.handles,
            exemptions: &stored.exemptions,
            units: &stored.units,
        };
        // What is wrong with the roster is among the notes of the recap.
        let (mut ledger, _) = Ledger::new(&roster, ask.of_all(asked)?);
        for observation in &stored.observations {
            ledger.observe(observation);
        }
        for participation in &stored.participations {
            ledger.record(participation);
        }
        let header =
            Header { scope: stored.workspace.name.clone(), root: None, period, calendar, taken_at: as_of };
        Ok(Self { header, ledger, policy, as_of })
    }

    /// A recap with one section per platform.
    pub fn recap(&self) -> Recap {
        let platforms = ASKED.map(|(platform, _)| platform);
        let recap = Recap::about(self.header.clone()).with_handles(&self.ledger, &platforms);
        self.reports().iter().fold(recap, |recap, report| recap.with(report))
    }

    /// Why the person of a service number stands where they stand; none if nobody who counts has it.
    pub fn person(&self, number: &str, language: Language) -> Option<Document> {
        let reports = self.reports();
        let person = reports.first()?.people().find(|person| person.person().number == number)?.person().id;
        self.header.person_page(&reports.each_ref(), person, language)
    }

    fn reports(&self) -> [Report<'_>; ASKED.len()] {
        ASKED.map(|(platform, action)| {
            let selection =
                Selection { as_of: self.as_of, ..Selection::ALL.platform(platform).action(action) };
            self.ledger.report_on(&self.policy, &selection)
        })
    }
}
