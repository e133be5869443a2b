//! People in order of what they did: places, top, bottom, and who did nothing.

use crate::report::{PersonReport, Report};
use crate::standing::Standing;
use chrono::{Datelike, Days, NaiveDate, Weekday};
use core::cmp::Reverse;
use hadir_core::time::Period;

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
/// asked, have a handle and of whom it can be told are in it, so that nobody is named for want of evidence; and nobody
/// who is among as many of those who did most.
pub fn bottom<'r>(report: &'r Report<'_>, count: usize) -> Vec<Ranked<'r>> {
    let last = lowest(report.people().collect(), PersonReport::standing, count);
    last.into_iter().map(|(place, person)| Ranked { place, person }).collect()
}

/// The rule of those who did least, for whatever has a standing.
pub(crate) fn lowest<T>(items: Vec<T>, standing: impl Fn(&T) -> Standing, count: usize) -> Vec<(u64, T)> {
    let mut first = 0_usize;
    let mut last = Vec::new();
    for (place, item) in places(items, |item| standing(item).taken_part()) {
        let standing = standing(&item);
        if standing.taken_part() > 0 && first < count {
            first = first.saturating_add(1);
        } else if may_be_last(&standing) {
            last.push((place, item));
        }
    }
    last.reverse();
    last.truncate(count);
    last
}

/// Words of a position that say where, not what.
const PLACES: &[&str] =
    &["POLRES", "POLDA", "POLRESTA", "POLTABES", "POLSEK", "KOTA", "KAB", "KABUPATEN", "RESORT", "WILAYAH"];

/// Whether a person's position begins with the words of `position`, whatever the case and punctuation, and
/// leaving out words that say where: for the scope of the section heads.
///
/// ```
/// use hadir_attendance::analysis::holds_position;
/// assert!(holds_position(Some("Kasat. Binmas Polres Aruna"), "KASAT BINMAS"));
/// assert!(!holds_position(Some("BA SAT BINMAS"), "KASAT BINMAS"));
/// assert!(!holds_position(None, "KASAT BINMAS"));
/// ```
pub fn holds_position(held: Option<&str>, position: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let upper = text.to_uppercase();
        let words = upper.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words.filter(|word| !PLACES.contains(word)).map(str::to_owned).collect()
    };
    let wanted = words(position);
    !wanted.is_empty() && held.is_some_and(|held| words(held).starts_with(&wanted))
}

/// The week that a weekly report speaks of: the last that is over; on a Sunday the one that ends that day.
///
/// ```
/// use hadir_attendance::analysis::week_to_report;
/// let days = |today: &str| week_to_report(today.parse().unwrap()).days().unwrap();
/// assert_eq!(days("2024-06-05"), ("2024-05-27".parse().unwrap(), "2024-06-02".parse().unwrap()));
/// assert_eq!(days("2024-06-09"), ("2024-06-03".parse().unwrap(), "2024-06-09".parse().unwrap()));
/// ```
pub fn week_to_report(today: NaiveDate) -> Period {
    let over = match today.weekday() {
        Weekday::Sun => today,
        _ => today.checked_sub_days(Days::new(7)).unwrap_or(today),
    };
    Period::Week(over)
}

/// Whether a person may be named among those who did least.
const fn may_be_last(standing: &Standing) -> bool {
    standing.undetermined == 0 && standing.exempt == 0 && standing.no_handle < standing.due
}

fn ranked<'r>(report: &'r Report<'_>) -> Vec<Ranked<'r>> {
    let ranked = places(report.people().collect(), |person| person.standing().taken_part());
    ranked.into_iter().map(|(place, person)| Ranked { place, person }).collect()
}

/// Items with their places, most first. Those with as much share a place, in the order in which they came.
pub(crate) fn places<T>(mut items: Vec<T>, much: impl Fn(&T) -> u64) -> Vec<(u64, T)> {
    // Stable: the order before decides among equals.
    items.sort_by_key(|item| Reverse(much(item)));
    let mut placed: Vec<(u64, T)> = Vec::with_capacity(items.len());
    for (number, item) in (1_u64..).zip(items) {
        let same = |(_, before): &&(u64, T)| much(before) == much(&item);
        let place = placed.last().filter(same).map_or(number, |(place, _)| *place);
        placed.push((place, item));
    }
    placed
}
