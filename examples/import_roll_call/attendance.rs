//! Attendance of a day, under the system's own rule and under ours.

use crate::Import;
use chrono::NaiveDate;
use hadir::attendance::{Ask, Ledger, Policy, Roster, Selection};
use hadir::core::observed::{Action, Observation, ObservedPost, Participation};
use hadir::core::platform::Platform;
use hadir::core::time::Calendar;
use std::error::Error;

/// Prints who stands where; where the two rules differ, the line says so.
pub(crate) fn take(import: &Import, day: NaiveDate, calendar: Calendar) -> Result<(), Box<dyn Error>> {
    let posts: Vec<ObservedPost> = import.stored()?;
    let asked = posts.iter().filter(|post| calendar.day_of(post.posted_at) == day);
    let (people, handles) = (import.stored()?, import.stored()?);
    let (exemptions, units) = (import.stored()?, import.stored()?);
    let roster = Roster { people: &people, handles: &handles, exemptions: &exemptions, units: &units };
    let ask = Ask::new(calendar).on(Platform::Instagram, Action::Like);
    let (mut ledger, _) = Ledger::new(&roster, ask.of_all(asked)?);
    for observation in import.stored::<Observation>()? {
        ledger.observe(&observation);
    }
    for participation in import.stored::<Participation>()? {
        ledger.record(&participation);
    }
    let theirs = Policy::preset("B").map_or(&Policy::ALL, |preset| &preset.policy);
    let (theirs, ours) = (
        ledger.report_on(theirs, &Selection::ALL),
        ledger.report_on(&Policy::AT_LEAST_HALF, &Selection::ALL),
    );
    println!("Likes on {day}: {:10} {:24} {:16} {:16}", "number", "name", "their rule", "our rule");
    for one in theirs.people() {
        let person = one.person();
        let Some(other) = ours.person(person.id) else { continue };
        let (one, other) = (one.standing(), other.standing());
        let differs = if one.status == other.status { "" } else { "differs" };
        println!(
            "                     {:10} {:24} {:16} {:16} {differs}",
            person.number,
            person.name,
            format!("{:?}", one.status),
            format!("{} of {}: {:?}", other.met, other.due, other.status),
        );
    }
    Ok(())
}
