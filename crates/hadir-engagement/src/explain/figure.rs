//! A figure that can be explained: a fraction, or why there is none.

use crate::registry::Unit;
use crate::{Average, Coverage, Growth, Quotient, Rate, Rounding, Total, Undefined};
use core::fmt::Display;
use rust_decimal::Decimal;

/// What a figure says.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Value {
    /// A number, rounded.
    Number(#[cfg_attr(feature = "serde", serde(with = "hadir_core::json::decimal"))] Decimal),
    /// A word or a choice.
    Word(Box<str>),
    /// Nothing, and why.
    Undefined(Undefined),
}

/// A fraction in digits, however many.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Exact {
    /// The numerator.
    pub numerator: Box<str>,
    /// The denominator.
    pub denominator: Box<str>,
}

/// A figure that can be explained: a fraction, or why there is none.
pub trait Explain {
    /// The fraction that is rounded, where there is one.
    fn exact(&self, unit: Unit) -> Option<Exact>;

    /// Rounded once: in hundredths for [`Unit::Percent`], else as it is.
    ///
    /// # Errors
    /// [`Undefined`], with the reason why there is no such number.
    fn rounded(&self, unit: Unit, scale: u32, rounding: Rounding) -> Result<Decimal, Undefined>;

    /// How much it has seen; nothing where rows are not counted.
    fn coverage(&self) -> Option<Coverage> {
        None
    }

    /// The same, as a value.
    fn value(&self, unit: Unit, scale: u32, rounding: Rounding) -> Value {
        self.rounded(unit, scale, rounding).map_or_else(Value::Undefined, Value::Number)
    }
}

fn fraction(numerator: &dyn Display, denominator: &dyn Display) -> Exact {
    Exact { numerator: numerator.to_string().into(), denominator: denominator.to_string().into() }
}

impl Explain for Rate {
    fn exact(&self, _: Unit) -> Option<Exact> {
        self.undefined().is_none().then(|| fraction(&self.numerator(), &self.denominator()))
    }

    fn rounded(&self, unit: Unit, scale: u32, rounding: Rounding) -> Result<Decimal, Undefined> {
        match unit {
            Unit::Percent => self.percent_with(scale, rounding),
            _ => self.ratio_with(scale, rounding),
        }
    }

    fn coverage(&self) -> Option<Coverage> {
        Some(Self::coverage(self))
    }
}

impl Explain for Total {
    fn exact(&self, _: Unit) -> Option<Exact> {
        self.sum().ok().map(|sum| fraction(&sum, &1))
    }

    fn rounded(&self, unit: Unit, scale: u32, rounding: Rounding) -> Result<Decimal, Undefined> {
        Quotient::of(self.sum()?, 1)?.rounded(unit, scale, rounding)
    }

    fn coverage(&self) -> Option<Coverage> {
        Some(Self::coverage(self))
    }
}

/// In percent it is the change by the beginning; else the change itself.
impl Explain for Growth {
    fn exact(&self, unit: Unit) -> Option<Exact> {
        let denominator = if unit == Unit::Percent { self.first() } else { 1 };
        self.net().ok().map(|net| fraction(&net, &denominator))
    }

    fn rounded(&self, unit: Unit, scale: u32, rounding: Rounding) -> Result<Decimal, Undefined> {
        match unit {
            Unit::Percent => self.rate()?.rounded(unit, scale, rounding),
            _ => Quotient::new(self.net()?, 1)?.rounded(unit, scale, rounding),
        }
    }

    fn coverage(&self) -> Option<Coverage> {
        Some(Self::coverage(self))
    }
}

impl Explain for Average {
    fn exact(&self, _: Unit) -> Option<Exact> {
        self.fraction().map(|(numerator, denominator)| fraction(numerator, denominator))
    }

    fn rounded(&self, unit: Unit, scale: u32, rounding: Rounding) -> Result<Decimal, Undefined> {
        match unit {
            Unit::Percent => self.percent_with(scale, rounding),
            _ => self.ratio_with(scale, rounding),
        }
    }

    fn coverage(&self) -> Option<Coverage> {
        Some(Self::coverage(self))
    }
}

impl Explain for Quotient {
    fn exact(&self, _: Unit) -> Option<Exact> {
        Some(fraction(&self.numerator(), &self.denominator()))
    }

    fn rounded(&self, unit: Unit, scale: u32, rounding: Rounding) -> Result<Decimal, Undefined> {
        self.shifted(if unit == Unit::Percent { 2 } else { 0 }, scale, rounding)
    }
}

/// A count, points, seconds.
impl Explain for u64 {
    fn exact(&self, _: Unit) -> Option<Exact> {
        Some(fraction(self, &1))
    }

    fn rounded(&self, unit: Unit, scale: u32, rounding: Rounding) -> Result<Decimal, Undefined> {
        Quotient::from(*self).rounded(unit, scale, rounding)
    }
}

impl<F: Explain> Explain for Result<F, Undefined> {
    fn exact(&self, unit: Unit) -> Option<Exact> {
        self.as_ref().ok().and_then(|figure| figure.exact(unit))
    }

    fn rounded(&self, unit: Unit, scale: u32, rounding: Rounding) -> Result<Decimal, Undefined> {
        match self {
            Ok(figure) => figure.rounded(unit, scale, rounding),
            Err(reason) => Err(*reason),
        }
    }

    fn coverage(&self) -> Option<Coverage> {
        self.as_ref().ok().and_then(F::coverage)
    }
}
