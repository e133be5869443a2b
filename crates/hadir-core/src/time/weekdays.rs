//! Some of the seven weekdays.

use chrono::Weekday;

/// Some of the seven weekdays. Written as a list of `mon` to `sun`.
///
/// ```
/// use chrono::Weekday;
/// use hadir_core::time::Weekdays;
/// let days: Weekdays = [Weekday::Thu, Weekday::Mon].into_iter().collect();
/// assert!(days.iter().eq([Weekday::Mon, Weekday::Thu]));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Weekdays(u8);

impl Weekdays {
    /// None.
    pub const NONE: Self = Self(0);
    /// Monday to Sunday.
    pub const ALL: Self = Self(0b111_1111);
    /// Monday to Friday.
    pub const WORKING: Self = Self(0b001_1111);

    /// These and `day`.
    #[must_use]
    pub fn with(self, day: Weekday) -> Self {
        Self(self.0 | bit(day))
    }

    /// Whether `day` is one of them.
    pub fn contains(self, day: Weekday) -> bool {
        self.0 & bit(day) != 0
    }

    /// Whether there are none.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The days, from Monday.
    pub fn iter(self) -> impl Iterator<Item = Weekday> {
        WEEK.into_iter().filter(move |&day| self.contains(day))
    }
}

const WEEK: [Weekday; 7] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

const fn bit(day: Weekday) -> u8 {
    match day {
        Weekday::Mon => 1,
        Weekday::Tue => 2,
        Weekday::Wed => 4,
        Weekday::Thu => 8,
        Weekday::Fri => 16,
        Weekday::Sat => 32,
        Weekday::Sun => 64,
    }
}

impl FromIterator<Weekday> for Weekdays {
    fn from_iter<I: IntoIterator<Item = Weekday>>(days: I) -> Self {
        days.into_iter().fold(Self::NONE, Self::with)
    }
}

impl core::fmt::Debug for Weekdays {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Weekdays {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter().map(|day| day.to_string().to_lowercase()))
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Weekdays {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let days = Vec::<String>::deserialize(deserializer)?;
        days.iter()
            .map(|day| {
                let expected = "a weekday from `mon` to `sun`";
                let unexpected = serde::de::Unexpected::Str(day);
                day.parse::<Weekday>().map_err(|_| serde::de::Error::invalid_value(unexpected, &expected))
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_is_its_working_days_and_two_more() {
        assert_eq!(Weekdays::WORKING.with(Weekday::Sun).with(Weekday::Sat), Weekdays::ALL);
        assert_eq!(WEEK.into_iter().collect::<Weekdays>(), Weekdays::ALL);
        assert!(Weekdays::NONE.is_empty() && Weekdays::NONE.iter().next().is_none());
        assert_eq!(format!("{:?}", Weekdays::NONE.with(Weekday::Wed)), "{Wed}");
    }

    #[cfg(feature = "serde")]
    #[test]
    fn three_letters_on_the_wire() {
        let days: Weekdays = serde_json::from_str(r#"["sun","mon","mon"]"#).unwrap();
        assert_eq!(serde_json::to_string(&days).unwrap(), r#"["mon","sun"]"#);
        let error = serde_json::from_str::<Weekdays>(r#"["someday"]"#).unwrap_err().to_string();
        assert!(error.contains("expected a weekday from `mon` to `sun`"), "{error}");
    }
}
