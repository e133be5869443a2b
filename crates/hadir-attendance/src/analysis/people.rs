use crate::report::{PersonReport, Report};
use core::cmp::Reverse;

/// A person with a place.
#[derive(Debug, Clone, Copy)]
pub struct Ranked<'r> {
    /// From one; people who did the same share a place, and as many places after it stay empty.
    pub place: u64,
    /// Who.
    pub person: PersonReport<'r>,
}

/// Those who did most, at most `count`; people of the same number in order of seniority. Whoever did nothing
/// has no place.
pub fn top<'r>(report: &'r Report<'_>, count: usize) -> Vec<Ranked<'r>> {
    let mut ranked = ranked(report);
    ranked.retain(|ranked| ranked.person.standing().taken_part() > 0);
    ranked.truncate(count);
    ranked
}

/// Those who did least, at most `count`, the least first: the ranking read from its end. Only people who were
/// asked, have a handle and of whom it can be told are in it, so that nobody is named for want of evidence.
pub fn bottom<'r>(report: &'r Report<'_>, count: usize) -> Vec<Ranked<'r>> {
    let mut ranked = ranked(report);
    ranked.retain(|ranked| {
        let standing = ranked.person.standing();
        standing.undetermined == 0 && standing.exempt == 0 && standing.no_handle < standing.due
    });
    ranked.reverse();
    ranked.truncate(count);
    ranked
}

fn ranked<'r>(report: &'r Report<'_>) -> Vec<Ranked<'r>> {
    let mut people: Vec<PersonReport<'r>> = report.people().collect();
    // Stable: seniority decides among equals.
    people.sort_by_key(|person| Reverse(person.standing().taken_part()));
    let mut ranked: Vec<Ranked<'r>> = Vec::with_capacity(people.len());
    for (number, person) in (1_u64..).zip(people) {
        let same =
            |before: &&Ranked<'r>| before.person.standing().taken_part() == person.standing().taken_part();
        let place = ranked.last().filter(same).map_or(number, |before| before.place);
        ranked.push(Ranked { place, person });
    }
    ranked
}
