//! What a recap is about.

use super::facts::{Facts, Handles};
use super::{Note, Section};
use crate::amplification::Register;
use crate::ledger::Ledger;
use crate::policy::Policy;
use crate::report::Report;
use chrono::{DateTime, Utc};
use hadir_core::ids::UnitId;
use hadir_core::platform::Platform;
use hadir_core::time::{Calendar, Period};

/// What a recap is about.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Header {
    /// The organisation, or the part of it: "Direktorat Alfa".
    pub scope: String,
    /// The unit that stands before all others: the directorate itself.
    pub root: Option<UnitId>,
    /// The days.
    pub period: Period,
    /// The calendar of the days and times shown.
    pub calendar: Calendar,
    /// The time that the recap speaks of; none: it is not shown.
    pub taken_at: Option<DateTime<Utc>>,
}

/// Reports as data: what every outline, language and channel is made of.
///
/// ```
/// use hadir_attendance::language::Language;
/// use hadir_attendance::recap::{Header, Outline, Recap};
/// # use hadir_attendance::{Ledger, Policy, Roster};
/// # use hadir_core::time::{Calendar, Period};
/// # let roster = Roster { people: &[], handles: &[], exemptions: &[], units: &[] };
/// # let (ledger, _) = Ledger::new(&roster, []);
/// let header = Header {
///     scope: "Direktorat Alfa".into(),
///     root: None,
///     period: Period::Day("2026-03-11".parse()?),
///     calendar: Calendar::UTC,
///     taken_at: None,
/// };
/// let recap = Recap::about(header).with(&ledger.report(&Policy::AT_LEAST_HALF));
/// assert!(recap.overview(Language::Indonesian).text().contains("Rabu, 11 Maret 2026"));
/// assert!(recap.overview(Language::English).text().contains("Wednesday, 11 March 2026"));
///
/// let short = Outline::of("simple").expect("one of the catalogue");
/// assert!(short.compose(&recap, Language::English)?.whatsapp().starts_with("*Short recap"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Recap {
    /// What it is about.
    pub header: Header,
    /// One section per report.
    pub sections: Vec<Section>,
    /// What it tells beside attendance.
    #[cfg_attr(feature = "serde", serde(default))]
    pub facts: Facts,
    /// What a reader must know to judge the figures.
    pub notes: Vec<Note>,
}

impl Recap {
    /// A recap of nothing yet.
    pub fn about(header: Header) -> Self {
        Self { header, sections: Vec::new(), facts: Facts::default(), notes: Vec::new() }
    }

    /// Adds a section, for instance of a platform. It says under which policy its classes are.
    #[must_use]
    pub fn with(mut self, report: &Report<'_>) -> Self {
        self.sections.push(Section::of(report));
        for note in Note::of(report) {
            if !self.notes.contains(&note) {
                self.notes.push(note);
            }
        }
        self
    }

    /// Adds a section about reported links. What is due after the header's `taken_at` is not due.
    #[must_use]
    pub fn with_links(mut self, register: &Register, policy: &Policy) -> Self {
        let report = register.report(policy, self.header.taken_at);
        self.sections.push(Section::of_links(register, &report, policy));
        self
    }

    /// Adds who has which handle.
    #[must_use]
    pub fn with_handles(mut self, ledger: &Ledger, platforms: &[Platform]) -> Self {
        self.facts.handles = Some(Handles::of(ledger, platforms));
        self
    }

    /// Adds a note.
    #[must_use]
    pub fn note(mut self, note: Note) -> Self {
        self.notes.push(note);
        self
    }

    /// As JSON.
    ///
    /// # Errors
    /// Whatever the serialiser reports; a recap has nothing in it that JSON cannot say.
    #[cfg(feature = "json")]
    pub fn json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(self)
    }
}
