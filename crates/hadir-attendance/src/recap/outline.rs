//! Outlines: what a recap shows and in which order, as data.

use super::facts::Topic;
use super::messages::Message;
use crate::analysis::UnitOrder;
use crate::standing::Status;
use hadir_core::observed::Action;
use hadir_core::platform::Platform;
use hadir_core::time::Period;
use thiserror::Error;

mod catalogue;

/// What a recap shows and in which order. The figures come from a [`Recap`](super::Recap), the words from the catalogue of
/// [messages](Message), the marks from the channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outline {
    /// Its number among the thirty-two report texts of the roll-call system Cicero; none: it is ours.
    pub number: Option<u8>,
    /// What it is called on a command line.
    pub name: &'static str,
    /// Its title.
    pub title: Message,
    /// The kinds of period that it makes sense for.
    pub periods: &'static [PeriodKind],
    /// The sections that it takes: those that ask for this, on this platform or any. None: all.
    pub asks: Option<(Option<Platform>, Action)>,
    /// The presets under which the roll-call system shows it. The section's own policy decides all the same.
    pub rules: &'static [&'static str],
    /// What it shows.
    pub parts: &'static [Part],
    /// The classes whose people are listed; none: all.
    pub only: Option<&'static [Status]>,
}

hadir_core::text_enum! {
    /// A [`Period`] without its days.
    pub enum PeriodKind {
        /// A day.
        Day = "day",
        /// A week.
        Week = "week",
        /// A month.
        Month = "month",
        /// Any days.
        Range = "range",
        /// All of time.
        All = "all",
    }
}

impl PeriodKind {
    /// The kind of a period.
    pub const fn of(period: Period) -> Self {
        match period {
            Period::Day(_) => Self::Day,
            Period::Week(_) => Self::Week,
            Period::Month(_) => Self::Month,
            Period::Range(..) => Self::Range,
            Period::All => Self::All,
        }
    }
}

/// A part of an outline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// A fixed text.
    Say(Message),
    /// A greeting by the hour.
    Greeting,
    /// For every section that the outline takes, these.
    Sections(&'static [SectionPart]),
    /// Who has which handle.
    Handles(&'static [HandlePart]),
    /// Who registered a number, by division.
    Contacts,
    /// Operators per unit.
    Operators,
    /// Logins per account; those of a month per unit.
    Logins,
    /// The units' own accounts.
    Accounts,
    /// The people who did most over all sections.
    Ranking(usize),
    /// A letter about the engagement ranking.
    Letter,
    /// What the addressee has still to do.
    Reminder,
    /// The answer to the addressee's complaint.
    Complaint,
    /// Cards of these topics.
    Cards(&'static [Topic]),
    /// The closing sentence of the daily report, chosen by its figures.
    Assessment,
    /// What a reader must know to judge the figures.
    Notes,
}

/// A part about one section.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SectionPart {
    /// The policy.
    Policy,
    /// People per class.
    Tiles,
    /// A table of units.
    UnitTable,
    /// A table of posts.
    PostTable,
    /// People × posts.
    Matrix,
    /// A table of days.
    Days,
    /// People × days.
    Sheet,
    /// How many posts.
    PostCount,
    /// Their addresses.
    PostLinks,
    /// Their addresses with the time they went out, and what was seen on them.
    Tasks,
    /// Figures over everybody.
    Figures(&'static [Measure]),
    /// Groups of people.
    Groups(Groups),
    /// People per class.
    Lists(&'static [Status], Line),
    /// Per post, who did and who did not, by division.
    EachPost,
    /// What was seen per post, with average and gap.
    Distribution,
    /// The target of the directorate, and the part of its four strongest units.
    Target,
    /// Units that did most.
    TopUnits(usize),
    /// Units that did least.
    BottomUnits(usize),
    /// People who did most.
    TopPeople(usize),
    /// People who did least.
    BottomPeople(usize),
    /// The best and the weakest post.
    Highlights,
    /// Links that were reported, per platform.
    Links,
    /// Units of the handle facts that have nobody in the section.
    MissingUnits,
}

/// Groups of people, and what is said of each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Groups {
    /// By what.
    pub by: By,
    /// In which order; divisions are in their own where it is by name.
    pub order: UnitOrder,
    /// Figures of each.
    pub measures: &'static [Measure],
    /// Whether figures of zero are shown.
    pub zeros: bool,
    /// People of each, per class.
    pub lists: &'static [Status],
    /// How people are written.
    pub line: Line,
}

/// What people are grouped by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// Their unit.
    Unit,
    /// Their division.
    Division,
}

/// How a person is written in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// `AKP RANGGA CONTOH : @rangga.c (2/3)`.
    Handle,
    /// `AKP RANGGA CONTOH, POLRES ARUNA (2/3)`.
    Unit,
    /// `AKP RANGGA CONTOH, executions 2/3`; without a handle, which handles are missing.
    Executions,
    /// `SAT ALFA – AKP RANGGA CONTOH (done 2 / pending 1 / links 4)`.
    Tasks,
}

/// A figure about people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Everybody.
    People,
    /// The headline "done".
    Done,
    /// Complete.
    Complete,
    /// Partial.
    Partial,
    /// The headline "not yet".
    NotYet,
    /// None.
    NotDone,
    /// Without a handle.
    NoHandle,
    /// What they did.
    Actions,
    /// Without a handle on this platform, by the handle facts.
    Missing(Platform),
    /// What each has to do.
    MinimumEach,
    /// Complete, of those with a handle.
    Reached,
    /// What was done, of what those with a handle have to do.
    ActualOfTarget,
    /// People of the roster who did anything.
    Participants,
    /// People with a handle and tasks.
    WithHandle,
    /// People without a handle.
    Backlog,
    /// People with a handle and not complete.
    BelowTarget,
    /// Links that were reported.
    Links,
}

/// A part about handles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HandlePart {
    /// Filled and not, per platform.
    Totals,
    /// Per unit: people, filled per platform, complete.
    Units,
    /// Per division: who is complete, partly, not at all.
    Divisions,
    /// Per division: who lacks which handle.
    Missing,
    /// Means, best and worst units, anomalies, backlog, projection.
    Insight,
}

/// A recap that an outline cannot be made of.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum OutlineError {
    /// A fact is missing.
    #[error("outline `{outline}` needs {needs}, and the recap has none")]
    Missing {
        /// The outline.
        outline: &'static str,
        /// What it needs.
        needs: &'static str,
    },
    /// Another kind of period.
    #[error("outline `{outline}` is not for a period of kind `{found}`")]
    Period {
        /// The outline.
        outline: &'static str,
        /// The kind of the recap's period.
        found: PeriodKind,
    },
}

impl Outline {
    /// The same, listing people of these classes alone.
    #[must_use]
    pub const fn only(mut self, classes: &'static [Status]) -> Self {
        self.only = Some(classes);
        self
    }
}
