use super::{Note, Section};
use crate::policy::Policy;
use crate::report::Report;
use hadir_core::ids::PersonId;
use hadir_core::time::{Calendar, Period};
use std::collections::BTreeMap;

/// What a recap is about.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Header {
    /// The organisation, or the part of it: "Direktorat Alfa".
    pub scope: String,
    /// The days.
    pub period: Period,
    /// The calendar of the days and times shown.
    pub calendar: Calendar,
}

/// A report as people read it.
///
/// ```
/// use hadir_attendance::language::Language;
/// use hadir_attendance::recap::{Header, Recap};
/// # use hadir_attendance::{Ledger, Policy, Roster};
/// # use hadir_core::time::{Calendar, Period};
/// # let roster = Roster { people: &[], handles: &[], exemptions: &[], units: &[] };
/// # let (ledger, _) = Ledger::new(&roster, []);
/// let header = Header {
///     scope: "Direktorat Alfa".into(),
///     period: Period::Day("2026-03-11".parse()?),
///     calendar: Calendar::UTC,
/// };
/// let recap = Recap::new(header, &ledger.report(&Policy::AT_LEAST_HALF));
/// assert!(recap.text(Language::Indonesian).contains("Rabu, 11 Maret 2026"));
/// assert!(recap.text(Language::English).contains("Wednesday, 11 March 2026"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Recap {
    /// What it is about.
    pub header: Header,
    /// The policy that decided the classes.
    pub policy: Policy,
    /// The name of the policy, if it is a preset.
    pub policy_name: Option<String>,
    /// One section per report.
    pub sections: Vec<Section>,
    /// What a reader must know to judge the figures.
    pub notes: Vec<Note>,
}

impl Recap {
    /// A recap of one report.
    pub fn new(header: Header, report: &Report<'_>) -> Self {
        let policy = *report.policy();
        let recap = Self {
            header,
            policy,
            policy_name: policy.name().map(Into::into),
            sections: Vec::new(),
            notes: Vec::new(),
        };
        recap.with(report)
    }

    /// Adds a section, for instance of another platform. Its report should be under the same policy.
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

    /// Adds a note.
    #[must_use]
    pub fn note(mut self, note: Note) -> Self {
        self.notes.push(note);
        self
    }

    /// The same recap without names: every person is known by a pseudonym, and handles, ranks, numbers,
    /// captions and free text are left out. The same person has the same pseudonym in every section; ids are
    /// kept, so that whoever has the roster can tell who is meant.
    #[must_use]
    pub fn pseudonymous(mut self) -> Self {
        let mut known: BTreeMap<PersonId, usize> = BTreeMap::new();
        for section in &mut self.sections {
            for post in &mut section.posts {
                post.caption = None;
            }
            for person in &mut section.people {
                let next = known.len().saturating_add(1);
                let number = *known.entry(person.person_id).or_insert(next);
                person.name = format!("#{number}");
                person.number.clear();
                person.rank = None;
                person.handles.clear();
            }
        }
        self.notes.retain(|note| matches!(note, Note::Unproved { .. } | Note::Unreadable { .. }));
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
