//! The digits of a decimal number in text: what every reader of numbers goes through.

/// The longest run of zeros that a number is written out with; beyond it, it keeps its power of ten.
const LONGEST: i64 = 64;

/// A decimal number by its significant digits, which have no zeros at either end: `significant × 10^exponent`; zero has none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Digits {
    negative: bool,
    significant: String,
    exponent: i64,
}

impl Digits {
    /// Of text as JSON, and as databases write it: a sign, digits with a point, a power of ten.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (negative, unsigned) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (mantissa, power) = match unsigned.split_once(['e', 'E']) {
            Some((mantissa, power)) => (mantissa, power.parse::<i32>().ok()?),
            None => (unsigned, 0),
        };
        let (whole, part) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let all = [whole, part].concat();
        if all.is_empty() || !all.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let digits = all.trim_end_matches('0');
        let dropped = i64::try_from(all.len().saturating_sub(digits.len())).ok()?;
        let places = i64::try_from(part.len()).ok()?;
        let exponent = i64::from(power).checked_sub(places)?.checked_add(dropped)?;
        let significant = digits.trim_start_matches('0').to_owned();
        let exponent = if significant.is_empty() { 0 } else { exponent };
        Some(Self { negative, significant, exponent })
    }

    /// Whether it is nothing in a text with `places` after the point.
    #[cfg(feature = "serde")]
    pub(super) fn vanishes(&self, places: i64) -> bool {
        let length = i64::try_from(self.significant.len()).unwrap_or(i64::MAX);
        self.exponent.saturating_add(length) < places.saturating_neg()
    }

    /// The digits with a point where one belongs; with a power of ten if that would be long.
    pub(super) fn text(&self) -> String {
        let sign = if self.negative { "-" } else { "" };
        let digits = if self.significant.is_empty() { "0" } else { &self.significant };
        let zeros = |count: i64| "0".repeat(usize::try_from(count).unwrap_or_default());
        let length = i64::try_from(digits.len()).unwrap_or(i64::MAX);
        // Where the point stands, counted from the first digit.
        let point = length.saturating_add(self.exponent);
        if !(-LONGEST..=LONGEST).contains(&self.exponent) {
            format!("{sign}{digits}e{}", self.exponent)
        } else if self.exponent >= 0 {
            format!("{sign}{digits}{}", zeros(self.exponent))
        } else if point > 0 {
            let (whole, part) = digits.split_at(usize::try_from(point).unwrap_or_default());
            format!("{sign}{whole}.{part}")
        } else {
            format!("{sign}0.{}{digits}", zeros(point.saturating_neg()))
        }
    }
}
