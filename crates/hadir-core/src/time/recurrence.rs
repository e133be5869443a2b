//! A wall-clock time that comes again.

use super::{Calendar, FoldPolicy, GapPolicy, Plan, Weekdays};
use chrono::{DateTime, Datelike, Days, Months, NaiveDate, NaiveDateTime, Utc};
use core::num::NonZeroU32;

crate::text_enum! {
    /// What a monthly recurrence does in a month that is too short for its day.
    pub enum ShortMonth {
        /// Takes the last day of the month.
        LastDay = "last_day",
        /// Leaves the month out.
        Skip = "skip",
    }
}

/// How often something recurs. The interval counts from the first occurrence: every 2 weeks is every other week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Every {
    /// Every so many days.
    Days(NonZeroU32),
    /// Every so many Monday weeks, on these days. Without days it never happens.
    Weeks(NonZeroU32, Weekdays),
    /// Every so many months, on the day of the month of the first occurrence.
    Months(NonZeroU32, ShortMonth),
}

/// When a recurrence is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum End {
    /// Never.
    Never,
    /// After so many occurrences.
    After(u32),
    /// After this day, on which it may still occur.
    On(NaiveDate),
}

/// A wall-clock time that comes again.
///
/// The wall clock repeats, not the distance: nine o'clock is nine o'clock on a day of 23 hours, too.
///
/// ```
/// use core::num::NonZeroU32;
/// use hadir_core::time::{End, Every, FoldPolicy, GapPolicy, Recurrence};
///
/// let daily = Recurrence {
///     first: "2026-10-24T09:00:00".parse()?,
///     calendar: "Europe/Berlin".parse()?,
///     every: Every::Days(NonZeroU32::MIN),
///     end: End::After(3),
///     gap: GapPolicy::ShiftForward,
///     fold: FoldPolicy::Earlier,
/// };
/// let instants: Vec<String> = daily.iter().map(|plan| plan.instant().to_string()).collect();
/// // Clocks went back in the second night: 25 hours lie between the first two.
/// assert_eq!(instants, ["2026-10-24 07:00:00 UTC", "2026-10-25 08:00:00 UTC", "2026-10-26 08:00:00 UTC"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Recurrence {
    /// The first time at which it may occur; its time of day is that of all.
    pub first: NaiveDateTime,
    /// The zone whose clocks are meant.
    pub calendar: Calendar,
    /// How often.
    pub every: Every,
    /// Until when.
    pub end: End,
    /// What it means if the clocks jump over an occurrence. A rejected occurrence is left out.
    pub gap: GapPolicy,
    /// What it means if an occurrence comes twice. A rejected occurrence is left out.
    pub fold: FoldPolicy,
}

impl Recurrence {
    /// The occurrences in order of their wall clocks, no two at one instant. May never end: take what is needed.
    pub const fn iter(&self) -> Occurrences {
        Occurrences { rule: *self, step: 0, given: 0, last: None }
    }

    /// The date of the `step`th candidate: none if there are no more, an inner none if it is left out.
    #[expect(clippy::option_option, reason = "the end of the series and a hole in it are two things")]
    fn candidate(&self, step: u32) -> Option<Option<NaiveDate>> {
        let first = self.first.date();
        match self.every {
            Every::Days(interval) => {
                let days = u64::from(step).checked_mul(interval.get().into())?;
                first.checked_add_days(Days::new(days)).map(Some)
            }
            Every::Weeks(interval, on) => {
                let per_week = u32::try_from(on.iter().count()).ok()?;
                let weeks = u64::from(step.checked_div(per_week)?).checked_mul(interval.get().into())?;
                let position = usize::try_from(step.checked_rem(per_week)?).ok()?;
                let weekday = u64::from(on.iter().nth(position)?.num_days_from_monday());
                let monday =
                    first.checked_sub_days(Days::new(first.weekday().num_days_from_monday().into()))?;
                let days = weeks.checked_mul(7)?.checked_add(weekday)?;
                let date = monday.checked_add_days(Days::new(days))?;
                Some(Some(date).filter(|&date| date >= first))
            }
            Every::Months(interval, short) => {
                // Adding months takes the last day where the month is too short.
                let date = first.checked_add_months(Months::new(step.checked_mul(interval.get())?))?;
                Some(Some(date).filter(|date| short == ShortMonth::LastDay || date.day() == first.day()))
            }
        }
    }
}

impl IntoIterator for &Recurrence {
    type Item = Plan;
    type IntoIter = Occurrences;
    fn into_iter(self) -> Occurrences {
        self.iter()
    }
}

/// The occurrences of a [`Recurrence`].
#[derive(Debug, Clone)]
pub struct Occurrences {
    rule: Recurrence,
    step: u32,
    given: u32,
    last: Option<DateTime<Utc>>,
}

impl Iterator for Occurrences {
    type Item = Plan;

    fn next(&mut self) -> Option<Plan> {
        loop {
            if matches!(self.rule.end, End::After(count) if self.given >= count) {
                return None;
            }
            let candidate = self.rule.candidate(self.step)?;
            let last = match self.rule.end {
                End::On(day) => day,
                // Beyond it nothing can be planned.
                End::Never | End::After(_) => NaiveDate::from_ymd_opt(9999, 12, 31)?,
            };
            self.step = self.step.checked_add(1)?;
            let Some(date) = candidate else { continue };
            if date > last {
                return None;
            }
            let local = date.and_time(self.rule.first.time());
            if let Ok(plan) = Plan::new(local, self.rule.calendar, self.rule.gap, self.rule.fold) {
                // What was moved out of a gap may meet the one after it: of two at one instant, one is enough.
                if self.last.is_some_and(|last| plan.instant() <= last) {
                    continue;
                }
                self.last = Some(plan.instant());
                self.given = self.given.checked_add(1)?;
                return Some(plan);
            }
        }
    }
}

impl core::iter::FusedIterator for Occurrences {}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Weekday;
    use chrono_tz::Tz;
    use proptest::prelude::{prop, prop_assert, prop_assert_eq, proptest};

    fn every(count: u32) -> NonZeroU32 {
        NonZeroU32::new(count).unwrap()
    }

    fn rule(zone: Tz, first: &str, every: Every) -> Recurrence {
        Recurrence {
            first: first.parse().unwrap(),
            calendar: Calendar::new(zone),
            every,
            end: End::Never,
            gap: GapPolicy::ShiftForward,
            fold: FoldPolicy::Earlier,
        }
    }

    fn instants(rule: &Recurrence, count: usize) -> Vec<String> {
        rule.iter().take(count).map(|plan| plan.instant().format("%m-%d %H:%M").to_string()).collect()
    }

    fn hours_between(rule: &Recurrence, count: usize) -> Vec<i64> {
        let all: Vec<_> = rule.iter().take(count).map(|plan| plan.instant()).collect();
        all.windows(2).map(|pair| pair[1].signed_duration_since(pair[0]).num_hours()).collect()
    }

    #[test]
    fn days_of_23_and_25_hours_where_there_are_some() {
        let nine = |zone, from| hours_between(&rule(zone, from, Every::Days(every(1))), 4);
        assert_eq!(nine(Tz::Europe__Berlin, "2026-03-27T09:00:00"), [24, 23, 24]);
        assert_eq!(nine(Tz::Europe__Berlin, "2026-10-23T09:00:00"), [24, 25, 24]);
        assert_eq!(nine(Tz::America__New_York, "2026-03-06T09:00:00"), [24, 23, 24]);
        assert_eq!(nine(Tz::Asia__Jakarta, "2026-03-27T09:00:00"), [24, 24, 24]);
        assert_eq!(nine(Tz::UTC, "2026-10-23T09:00:00"), [24, 24, 24]);
    }

    /// Samoa skipped a day: what was meant for it would come at the same instant as what was meant for the next.
    #[test]
    fn no_two_occurrences_are_at_one_instant() {
        let daily = rule(Tz::Pacific__Apia, "2011-12-29T09:00:00", Every::Days(every(1)));
        let all: Vec<_> = daily.iter().take(4).map(|plan| plan.instant()).collect();
        assert!(all.windows(2).all(|pair| pair[0] < pair[1]), "{all:?}");
    }

    #[test]
    fn an_occurrence_in_a_gap_moves_or_is_left_out() {
        let mut rule = rule(Tz::Europe__Berlin, "2026-03-28T02:30:00", Every::Days(every(1)));
        assert_eq!(instants(&rule, 3), ["03-28 01:30", "03-29 01:30", "03-30 00:30"]);
        rule.gap = GapPolicy::EndOfGap;
        assert_eq!(instants(&rule, 3), ["03-28 01:30", "03-29 01:00", "03-30 00:30"]);
        rule.gap = GapPolicy::Reject;
        rule.end = End::After(2);
        assert_eq!(instants(&rule, 3), ["03-28 01:30", "03-30 00:30"]);
    }

    #[test]
    fn an_occurrence_that_comes_twice_happens_once() {
        let mut rule = rule(Tz::Europe__Berlin, "2026-10-25T02:30:00", Every::Days(every(1)));
        assert_eq!(instants(&rule, 2), ["10-25 00:30", "10-26 01:30"]);
        rule.fold = FoldPolicy::Later;
        assert_eq!(instants(&rule, 2), ["10-25 01:30", "10-26 01:30"]);
        rule.fold = FoldPolicy::Reject;
        assert_eq!(instants(&rule, 2), ["10-26 01:30", "10-27 01:30"]);
    }

    #[test]
    fn every_other_week_counts_from_the_week_of_the_first() {
        let days = [Weekday::Mon, Weekday::Thu].into_iter().collect();
        // 2026-03-04 is a Wednesday: its Monday is over, its Thursday counts.
        let mut rule = rule(Tz::Asia__Jakarta, "2026-03-04T08:00:00", Every::Weeks(every(2), days));
        assert_eq!(instants(&rule, 4), ["03-05 01:00", "03-16 01:00", "03-19 01:00", "03-30 01:00"]);
        rule.end = End::On("2026-03-19".parse().unwrap());
        assert_eq!(instants(&rule, 9).len(), 3);
        rule.every = Every::Weeks(every(1), Weekdays::NONE);
        assert_eq!(rule.iter().next(), None);
    }

    #[test]
    fn the_31st_of_every_month() {
        let monthly = |short| rule(Tz::UTC, "2028-01-31T12:00:00", Every::Months(every(1), short));
        assert_eq!(
            instants(&monthly(ShortMonth::LastDay), 4),
            ["01-31 12:00", "02-29 12:00", "03-31 12:00", "04-30 12:00"]
        );
        assert_eq!(instants(&monthly(ShortMonth::Skip), 3), ["01-31 12:00", "03-31 12:00", "05-31 12:00"]);
    }

    #[test]
    fn what_never_ends_ends_with_the_calendar() {
        let yearly = rule(Tz::UTC, "9996-02-29T00:00:00", Every::Months(every(12), ShortMonth::Skip));
        assert_eq!(yearly.iter().count(), 1);
        assert_eq!(rule(Tz::UTC, "9999-12-30T00:00:00", Every::Days(every(1))).iter().count(), 2);
        assert_eq!(rule(Tz::UTC, "2026-01-01T00:00:00", Every::Days(NonZeroU32::MAX)).iter().count(), 1);
    }

    proptest! {
        #[test]
        fn the_wall_clock_repeats_and_time_moves_on(
            zone in prop::sample::select(&chrono_tz::TZ_VARIANTS[..]),
            seconds in 0_i64..4_000_000_000,
            kind in 0_usize..3,
            interval in 1_u32..40,
            days in 1_u8..128,
        ) {
            let on: Weekdays = Weekdays::ALL.iter().filter(|day| days >> day.num_days_from_monday() & 1 == 1).collect();
            let interval = every(interval);
            let all = [Every::Days(interval), Every::Weeks(interval, on), Every::Months(interval, ShortMonth::Skip)];
            let first = DateTime::from_timestamp(seconds, 0).unwrap().naive_utc();
            let rule = Recurrence {
                first,
                calendar: Calendar::new(zone),
                every: all[kind],
                end: End::After(12),
                gap: GapPolicy::Reject,
                fold: FoldPolicy::Later,
            };
            let plans: Vec<_> = rule.iter().collect();
            prop_assert_eq!(plans.len(), 12);
            prop_assert!(plans.iter().all(|plan| plan.local().time() == first.time() && plan.local() >= first));
            prop_assert!(plans.windows(2).all(|pair| pair[0].instant() < pair[1].instant()));
            if kind == 1 {
                prop_assert!(plans.iter().all(|plan| on.contains(plan.local().weekday())));
            }
        }
    }
}
