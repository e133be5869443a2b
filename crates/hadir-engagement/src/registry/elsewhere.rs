//! An entry of the catalogue that another crate computes.

/// An entry of the catalogue that another crate computes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Elsewhere {
    /// Its number in the catalogue.
    pub number: u8,
    /// Its name in data.
    pub id: &'static str,
    /// The formula, in words.
    pub formula: &'static str,
    /// The crate.
    pub home: &'static str,
}

const fn attendance(number: u8, id: &'static str, formula: &'static str) -> Elsewhere {
    Elsewhere { number, id, formula, home: "hadir-attendance" }
}

/// The entries of the catalogue that are not computed here: who took part is attendance.
pub const ELSEWHERE: &[Elsewhere] = &[
    attendance(46, "participation_rate", "active in the window / enrolled and eligible in it"),
    attendance(47, "attendance_rate", "obligations met / obligations due and determinable, of a person"),
    attendance(
        48,
        "unit_attendance",
        "sum of met / sum of due, and the share of people who are complete, of a unit",
    ),
    attendance(49, "on_time_rate", "met within the window / met"),
    attendance(50, "streak", "consecutive complete days; days on which nothing is due do not break it"),
];
