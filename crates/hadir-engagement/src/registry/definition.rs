//! A metric's definition: what it is measured in, how it adds up, and who says so.

hadir_core::text_enum! {
    /// What a figure is measured in.
    pub enum Unit {
        /// Hundredths of the base.
        Percent = "percent",
        /// A plain quotient.
        Ratio = "ratio",
        /// A number of things.
        Count = "count",
        /// Seconds.
        Seconds = "seconds",
        /// Money, in minor units of its currency.
        Money = "money",
        /// Points of a score.
        Points = "points",
        /// A word or a choice.
        Class = "class",
    }
}

hadir_core::text_enum! {
    /// How figures of parts make the figure of the whole.
    pub enum Aggregation {
        /// Numerators with numerators, denominators with denominators.
        Pooled = "pooled",
        /// Added up.
        Sum = "sum",
        /// The mean of the parts' figures, by definition.
        Mean = "mean",
        /// The median, or another quantile.
        Median = "median",
        /// The greatest.
        Greatest = "greatest",
        /// It is computed from the whole input again.
        Whole = "whole",
    }
}

/// A metric's definition. A change of formula is a new version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Definition {
    /// Its name in data: `snake_case`, and a contract.
    pub id: &'static str,
    /// The version of its definition.
    pub version: u16,
    /// Its number in the catalogue of general metrics; none for a formula of one of the source systems.
    pub number: Option<u8>,
    /// What it is measured in.
    pub unit: Unit,
    /// How it adds up.
    pub aggregation: Aggregation,
    /// The formula, in words.
    pub formula: &'static str,
    /// What missing and zero mean.
    pub missing: &'static str,
    /// Who defined it.
    pub source: &'static str,
}

/// Declares `DEFINITIONS`: `[number?] "id" version Unit Aggregation, "formula", "missing", "source";`.
macro_rules! definitions {
    ($( [$($number:literal)?] $id:literal $version:literal $unit:ident $aggregation:ident,
        $formula:literal, $missing:literal, $source:literal; )+) => {
        pub(crate) const DEFINITIONS: &[$crate::registry::definition::Definition] = &[$( $crate::registry::definition::Definition {
            id: $id,
            version: $version,
            number: $crate::registry::definition::definitions!(@number $($number)?),
            unit: $crate::registry::definition::Unit::$unit,
            aggregation: $crate::registry::definition::Aggregation::$aggregation,
            formula: $formula,
            missing: $missing,
            source: $source,
        } ),+];
    };
    (@number) => { None };
    (@number $number:literal) => { Some($number) };
}
pub(crate) use definitions;
