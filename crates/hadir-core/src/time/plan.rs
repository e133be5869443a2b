//! A time that somebody wrote down: wall clock, zone, what to do where the two do not name one instant, and the instant that this comes to.

use super::Calendar;
use chrono::{DateTime, MappedLocalTime, NaiveDateTime, Utc};
use thiserror::Error;

crate::text_enum! {
    /// What a wall-clock time means that the clocks jump over when they go forward.
    pub enum GapPolicy {
        /// Later by as much as the clocks jump: 02:30 becomes 03:30.
        ShiftForward = "shift_forward",
        /// The first instant after the jump: 02:30 becomes 03:00.
        EndOfGap = "end_of_gap",
        /// Nothing: it is an error.
        Reject = "reject",
    }
}

crate::text_enum! {
    /// What a wall-clock time means that comes twice because the clocks go back.
    pub enum FoldPolicy {
        /// The first time round.
        Earlier = "earlier",
        /// The second time round.
        Later = "later",
        /// Nothing: it is an error.
        Reject = "reject",
    }
}

/// A time that somebody wrote down: wall clock, zone, what to do where the two do not name one instant, and the instant
/// that this comes to.
///
/// The wall clock is what was meant and the instant what follows from it: if a government changes its clocks,
/// [`Plan::resolved_again`] gives the new instant.
///
/// ```
/// use hadir_core::time::{Calendar, FoldPolicy, GapPolicy, Plan};
/// let berlin: Calendar = "Europe/Berlin".parse()?;
/// // Clocks go from 02:00 to 03:00 in that night.
/// let plan = Plan::new("2026-03-29T02:30:00".parse()?, berlin, GapPolicy::EndOfGap, FoldPolicy::Earlier)?;
/// assert_eq!(plan.instant().to_string(), "2026-03-29 01:00:00 UTC");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(try_from = "Written"))]
pub struct Plan {
    local: NaiveDateTime,
    calendar: Calendar,
    gap: GapPolicy,
    fold: FoldPolicy,
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    instant: DateTime<Utc>,
}

/// A wall-clock time that names no instant under its policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum Unresolvable {
    /// The clocks jump over it.
    #[error("the clocks of {calendar} jump over {local}")]
    Gap {
        /// The wall-clock time.
        local: NaiveDateTime,
        /// The zone.
        calendar: Calendar,
    },
    /// It comes twice.
    #[error("{local} comes twice in {calendar}")]
    Fold {
        /// The wall-clock time.
        local: NaiveDateTime,
        /// The zone.
        calendar: Calendar,
    },
    /// It lies outside the years 1 to 9999, which is all that databases and interchange formats agree on, or in a year for
    /// which the zone has no rules yet.
    #[error(
        "{local} lies outside the years that can be planned for: 1 to 9999, and as far as the zone has rules"
    )]
    OutOfRange {
        /// The wall-clock time.
        local: NaiveDateTime,
    },
}

impl Plan {
    /// Plans for a wall-clock time.
    ///
    /// # Errors
    /// [`Unresolvable`] if the policy rejects it, or its year is not 1 to 9999.
    pub fn new(
        local: NaiveDateTime,
        calendar: Calendar,
        gap: GapPolicy,
        fold: FoldPolicy,
    ) -> Result<Self, Unresolvable> {
        let out_of_range = Unresolvable::OutOfRange { local };
        if !(1..=9999).contains(&chrono::Datelike::year(&local)) {
            return Err(out_of_range);
        }
        let instant = match (calendar.resolve(local).ok_or(out_of_range)?, fold, gap) {
            (MappedLocalTime::Single(one), ..) => one,
            (MappedLocalTime::Ambiguous(earlier, _), FoldPolicy::Earlier, _) => earlier,
            (MappedLocalTime::Ambiguous(_, later), FoldPolicy::Later, _) => later,
            (MappedLocalTime::Ambiguous(..), FoldPolicy::Reject, _) => {
                return Err(Unresolvable::Fold { local, calendar });
            }
            (MappedLocalTime::None, _, GapPolicy::Reject) => {
                return Err(Unresolvable::Gap { local, calendar });
            }
            (MappedLocalTime::None, _, GapPolicy::EndOfGap) => calendar.reaches(local).ok_or(out_of_range)?,
            (MappedLocalTime::None, _, GapPolicy::ShiftForward) => {
                calendar.as_before_gap(local).ok_or(out_of_range)?
            }
        };
        Ok(Self { local, calendar, gap, fold, instant })
    }

    /// The wall-clock time that was meant.
    pub const fn local(&self) -> NaiveDateTime {
        self.local
    }

    /// The zone whose clocks were meant.
    pub const fn calendar(&self) -> Calendar {
        self.calendar
    }

    /// What it means if the clocks jump over it.
    pub const fn gap(&self) -> GapPolicy {
        self.gap
    }

    /// What it means if it comes twice.
    pub const fn fold(&self) -> FoldPolicy {
        self.fold
    }

    /// The instant.
    pub const fn instant(&self) -> DateTime<Utc> {
        self.instant
    }

    /// The same plan under the rules of the zone as they are known now: differs if they changed since it was made.
    ///
    /// # Errors
    /// [`Unresolvable`] if the policy now rejects it.
    pub fn resolved_again(&self) -> Result<Self, Unresolvable> {
        Self::new(self.local, self.calendar, self.gap, self.fold)
    }
}

/// What was stored. The instant is taken as it is: the rules of the zone may have changed since.
#[cfg(feature = "serde")]
#[derive(serde::Deserialize)]
struct Written {
    local: NaiveDateTime,
    calendar: Calendar,
    gap: GapPolicy,
    fold: FoldPolicy,
    instant: DateTime<Utc>,
}

#[cfg(feature = "serde")]
impl TryFrom<Written> for Plan {
    type Error = Unresolvable;
    fn try_from(written: Written) -> Result<Self, Unresolvable> {
        let Written { local, calendar, gap, fold, instant } = written;
        // Offsets have stayed within a day and a half of each other in every zone; what is further off was never
        // resolved from this wall clock.
        let off = instant.naive_utc().signed_duration_since(local).abs();
        let in_years = (1..=9999).contains(&chrono::Datelike::year(&local));
        if !in_years || off > chrono::TimeDelta::hours(36) {
            return Err(Unresolvable::OutOfRange { local });
        }
        Ok(Self { local, calendar, gap, fold, instant })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono_tz::Tz;
    use proptest::prelude::{prop, prop_assert, prop_assert_eq, proptest};

    fn instant(zone: Tz, local: &str, gap: GapPolicy, fold: FoldPolicy) -> Result<String, Unresolvable> {
        Plan::new(local.parse().unwrap(), Calendar::new(zone), gap, fold)
            .map(|plan| plan.instant().to_rfc3339_opts(chrono::SecondsFormat::Secs, true))
    }

    #[test]
    fn gaps_and_folds_as_their_policies_say() {
        use {FoldPolicy as Fold, GapPolicy as Gap};
        let berlin = |local, gap, fold| instant(Tz::Europe__Berlin, local, gap, fold);
        let spring = "2026-03-29T02:30:00";
        assert_eq!(berlin(spring, Gap::ShiftForward, Fold::Earlier).as_deref(), Ok("2026-03-29T01:30:00Z"));
        assert_eq!(berlin(spring, Gap::EndOfGap, Fold::Earlier).as_deref(), Ok("2026-03-29T01:00:00Z"));
        assert_eq!(
            berlin(spring, Gap::Reject, Fold::Earlier).unwrap_err().to_string(),
            "the clocks of Europe/Berlin jump over 2026-03-29 02:30:00"
        );
        let autumn = "2026-10-25T02:30:00";
        assert_eq!(berlin(autumn, Gap::Reject, Fold::Earlier).as_deref(), Ok("2026-10-25T00:30:00Z"));
        assert_eq!(berlin(autumn, Gap::Reject, Fold::Later).as_deref(), Ok("2026-10-25T01:30:00Z"));
        assert!(matches!(berlin(autumn, Gap::EndOfGap, Fold::Reject), Err(Unresolvable::Fold { .. })));
        // Half an hour on Lord Howe, a whole day in Samoa, and never in Jakarta.
        let howe = instant(Tz::Australia__Lord_Howe, "2026-10-04T02:10:00", Gap::ShiftForward, Fold::Reject);
        assert_eq!(howe.as_deref(), Ok("2026-10-03T15:40:00Z"));
        let apia = |gap| instant(Tz::Pacific__Apia, "2011-12-30T09:00:00", gap, Fold::Reject);
        assert_eq!(apia(Gap::EndOfGap).as_deref(), Ok("2011-12-30T10:00:00Z"));
        assert_eq!(apia(Gap::ShiftForward).as_deref(), Ok("2011-12-30T19:00:00Z"));
        let jakarta = instant(Tz::Asia__Jakarta, spring, Gap::Reject, Fold::Reject);
        assert_eq!(jakarta.as_deref(), Ok("2026-03-28T19:30:00Z"));
    }

    #[test]
    fn year_ten_thousand_is_an_error() {
        let local = chrono::NaiveDate::from_ymd_opt(10_000, 1, 1).unwrap().and_time(chrono::NaiveTime::MIN);
        let plan = Plan::new(local, Calendar::UTC, GapPolicy::Reject, FoldPolicy::Reject);
        assert_eq!(plan, Err(Unresolvable::OutOfRange { local }));
    }

    #[test]
    fn summer_time_goes_on_after_the_table_of_zones() {
        let berlin = |local| instant(Tz::Europe__Berlin, local, GapPolicy::Reject, FoldPolicy::Reject);
        assert_eq!(berlin("2099-07-01T09:00:00").as_deref(), Ok("2099-07-01T07:00:00Z"));
        assert_eq!(berlin("2100-07-01T09:00:00").as_deref(), Ok("2100-07-01T07:00:00Z"));
        assert_eq!(berlin("2100-01-01T09:00:00").as_deref(), Ok("2100-01-01T08:00:00Z"));
        assert_eq!(berlin("2400-07-01T09:00:00").as_deref(), Ok("2400-07-01T07:00:00Z"));
        // The last Sundays of March and October.
        assert!(matches!(berlin("2100-03-28T02:30:00"), Err(Unresolvable::Gap { .. })));
        assert!(matches!(berlin("2100-10-31T02:30:00"), Err(Unresolvable::Fold { .. })));
        let sydney =
            instant(Tz::Australia__Sydney, "2101-01-10T09:00:00", GapPolicy::Reject, FoldPolicy::Reject);
        assert_eq!(sydney.as_deref(), Ok("2101-01-09T22:00:00Z"));
        let jakarta =
            instant(Tz::Asia__Jakarta, "2150-07-01T09:00:00", GapPolicy::Reject, FoldPolicy::Reject);
        assert_eq!(jakarta.as_deref(), Ok("2150-07-01T02:00:00Z"));
        let morocco =
            instant(Tz::Africa__Casablanca, "2150-07-01T09:00:00", GapPolicy::Reject, FoldPolicy::Reject);
        assert!(matches!(morocco, Err(Unresolvable::OutOfRange { .. })));
        let day = Calendar::new(Tz::Europe__Berlin).day("2100-03-28".parse().unwrap()).unwrap();
        assert_eq!(day.length().num_hours(), 23);
    }

    #[cfg(feature = "serde")]
    #[test]
    fn a_plan_round_trips_and_a_made_up_instant_does_not() {
        let text = r#"{"local":"2026-03-29T02:30:00","calendar":"Europe/Berlin","gap":"end_of_gap","fold":"earlier","instant":"2026-03-29T01:00:00Z"}"#;
        let plan: Plan = serde_json::from_str(text).unwrap();
        assert_eq!(plan.resolved_again(), Ok(plan));
        assert_eq!(serde_json::to_string(&plan).unwrap(), text);
        assert!(serde_json::from_str::<Plan>(&text.replace("-29T01:00", "-25T01:00")).is_err());
    }

    proptest! {
        #[test]
        fn every_wall_clock_resolves_unless_rejected(
            zone in prop::sample::select(&chrono_tz::TZ_VARIANTS[..]),
            seconds in -2_000_000_000_i64..4_000_000_000,
            gap in prop::sample::select(&[GapPolicy::ShiftForward, GapPolicy::EndOfGap][..]),
            fold in prop::sample::select(&[FoldPolicy::Earlier, FoldPolicy::Later][..]),
        ) {
            let calendar = Calendar::new(zone);
            let local = DateTime::from_timestamp(seconds, 0).unwrap().naive_utc();
            let plan = Plan::new(local, calendar, gap, fold).unwrap();
            let shown = chrono::TimeZone::from_utc_datetime(&zone, &plan.instant().naive_utc()).naive_local();
            prop_assert!(shown >= local, "{zone} {local} {shown}");
            let strict = Plan::new(local, calendar, GapPolicy::Reject, FoldPolicy::Reject);
            prop_assert!(shown == local || strict.is_err());
            if let Ok(strict) = strict {
                prop_assert_eq!(strict.instant(), plan.instant());
            }
        }
    }
}
