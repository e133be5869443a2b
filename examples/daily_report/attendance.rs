//! Takes attendance of a day.

use crate::store::Stored;
use chrono::NaiveDate;
use hadir::attendance::recap::{Header, Recap};
use hadir::attendance::{Ask, AskError, Ledger, Policy, Roster, Selection};
use hadir::core::observed::Action;
use hadir::core::platform::Platform;
use hadir::core::time::{Calendar, Period};
use std::time::Duration;

/// A post of the last minute of a day needs time to be answered.
const GRACE: Duration = Duration::from_hours(12);

/// What is asked on which platform.
const ASKED: [(Platform, Action); 2] =
    [(Platform::Instagram, Action::Like), (Platform::Tiktok, Action::Comment)];

/// A recap with one section per platform.
pub fn take(stored: &Stored, day: NaiveDate, calendar: Calendar, policy: &Policy) -> Result<Recap, AskError> {
    let mut ask = Ask::new(calendar).grace(GRACE);
    for (platform, action) in ASKED {
        ask = ask.on(platform, action);
    }
    let of_the_day = stored.posts.iter().filter(|post| calendar.day_of(post.posted_at) == day);
    let roster = Roster {
        people: &stored.people,
        handles: &stored.handles,
        exemptions: &stored.exemptions,
        units: &stored.units,
    };
    // What is wrong with the roster is among the notes of the recap.
    let (mut ledger, _) = Ledger::new(&roster, ask.of_all(of_the_day)?);
    for observation in &stored.observations {
        ledger.observe(observation);
    }
    for participation in &stored.participations {
        ledger.record(participation);
    }
    let header = Header { scope: stored.workspace.name.clone(), period: Period::Day(day), calendar };
    let report =
        |(platform, action)| ledger.report_on(policy, &Selection::ALL.platform(platform).action(action));
    let [first, others @ ..] = ASKED;
    Ok(others.into_iter().fold(Recap::new(header, &report(first)), |recap, asked| recap.with(&report(asked))))
}
