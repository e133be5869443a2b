//! What comes back.

use crate::codec::{Count, Instant, Scalar};
use crate::dialect::Dialect;
use crate::error::DecodeError;
use crate::pushdown::cells::Reader;
use crate::statement::Cells;
use crate::value::Kind;
use chrono::{DateTime, NaiveDate, Utc};
use hadir_core::ids::{ObservedPostId, PersonId, UnitId};
use hadir_core::observed::Action;
use hadir_core::platform::Platform;
use hadir_core::roster::policy::{Standing, Status};

pub(super) type Read<T> = fn(&mut Cells<'_>) -> Result<T, DecodeError>;

/// The standing of one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PersonStanding {
    /// Who.
    pub person_id: PersonId,
    /// The unit they belong to.
    pub unit_id: UnitId,
    /// What their verdicts add up to.
    pub standing: Standing,
}

/// People of a unit per class, and what they did together. The classes add up to `people`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnitStandings {
    /// The unit.
    pub unit_id: UnitId,
    /// Everybody who counts.
    pub people: u64,
    /// [`Status::Complete`].
    pub complete: u64,
    /// [`Status::Partial`].
    pub partial: u64,
    /// [`Status::None`].
    pub none: u64,
    /// [`Status::NoHandle`].
    pub no_handle: u64,
    /// [`Status::Exempt`].
    pub exempt: u64,
    /// [`Status::StillOpen`].
    pub still_open: u64,
    /// [`Status::NoTasks`].
    pub no_tasks: u64,
    /// [`Status::Indeterminate`].
    pub indeterminate: u64,
    /// Obligations asked of them, exempt or not.
    pub asked: u64,
    /// Obligations they took part in, in time or late, exempt or not.
    pub taken_part: u64,
    /// Obligations of which it cannot be told.
    pub undetermined: u64,
}

/// People per verdict of one obligation. They add up to everybody who counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ObligationVerdicts {
    /// The post.
    pub post_id: ObservedPostId,
    /// Where it is.
    pub platform: Platform,
    /// What was asked.
    pub action: Action,
    /// The business day of the post.
    pub day: NaiveDate,
    /// When it went out.
    pub starts_at: DateTime<Utc>,
    /// When it was due.
    pub due_at: DateTime<Utc>,
    /// When the absence of those who were not seen was proved, if it was.
    pub proved_at: Option<DateTime<Utc>>,
    /// Took part.
    pub met: u64,
    /// Took part after it had been proved that they had not.
    pub met_late: u64,
    /// Did not take part.
    pub not_met: u64,
    /// Exempt on that day.
    pub exempt: u64,
    /// Not asked, or not yet due.
    pub not_due: u64,
    /// No handle known.
    pub no_handle: u64,
    /// Not to be told from the evidence.
    pub indeterminate: u64,
}

pub(super) struct Shape {
    pub(super) columns: &'static [&'static str],
    pub(super) kinds: &'static [Kind],
}

const N: Kind = Kind::Int;

pub(super) const PERSON: Shape = Shape {
    columns: &[
        "person_id",
        "unit_id",
        "due",
        "met",
        "late",
        "missed",
        "undetermined",
        "no_handle",
        "exempt",
        "exempt_met",
        "not_due",
        "still_open",
        "counted",
        "required",
        "status",
    ],
    kinds: &[Kind::Uuid, Kind::Uuid, N, N, N, N, N, N, N, N, N, N, N, N, Kind::Text],
};

pub(super) fn person(cells: &mut Cells<'_>) -> Result<PersonStanding, DecodeError> {
    let mut reader = Reader::new("standings", cells);
    Ok(PersonStanding {
        person_id: reader.id("person_id")?,
        unit_id: reader.id("unit_id")?,
        standing: Standing {
            due: reader.count("due")?,
            met: reader.count("met")?,
            late: reader.count("late")?,
            missed: reader.count("missed")?,
            undetermined: reader.count("undetermined")?,
            no_handle: reader.count("no_handle")?,
            exempt: reader.count("exempt")?,
            exempt_met: reader.count("exempt_met")?,
            not_due: reader.count("not_due")?,
            still_open: reader.count("still_open")?,
            counted: reader.count("counted")?,
            required: reader.optional("required", Count::from_value)?,
            status: reader.word("status")?,
        },
    })
}

pub(super) const UNIT_KINDS: &[Kind] = &[Kind::Uuid, N, N, N, N, N, N, N, N, N, N, N, N];

/// The columns of [`UnitStandings`].
pub(super) fn per_unit(dialect: Dialect) -> String {
    let classes = Status::ALL
        .iter()
        .map(|status| format!("COUNT(CASE WHEN status = '{}' THEN 1 END)", status.as_str()));
    let sums = ["due + exempt", "met + late + exempt_met", "undetermined"]
        .map(|sum| dialect.whole(&format!("SUM({sum})")));
    let columns = ["unit_id".to_owned(), "COUNT(*)".to_owned()].into_iter().chain(classes).chain(sums);
    columns.collect::<Vec<_>>().join(",\n  ")
}

pub(super) fn unit(cells: &mut Cells<'_>) -> Result<UnitStandings, DecodeError> {
    let mut reader = Reader::new("unit_standings", cells);
    let mut unit = UnitStandings {
        unit_id: reader.id("unit_id")?,
        people: reader.count("people")?,
        complete: 0,
        partial: 0,
        none: 0,
        no_handle: 0,
        exempt: 0,
        still_open: 0,
        no_tasks: 0,
        indeterminate: 0,
        asked: 0,
        taken_part: 0,
        undetermined: 0,
    };
    for status in Status::ALL {
        let class = match status {
            Status::Complete => &mut unit.complete,
            Status::Partial => &mut unit.partial,
            Status::None => &mut unit.none,
            Status::NoHandle => &mut unit.no_handle,
            Status::Exempt => &mut unit.exempt,
            Status::StillOpen => &mut unit.still_open,
            Status::NoTasks => &mut unit.no_tasks,
            Status::Indeterminate => &mut unit.indeterminate,
        };
        *class = reader.count(status.as_str())?;
    }
    unit.asked = reader.count("asked")?;
    unit.taken_part = reader.count("taken_part")?;
    unit.undetermined = reader.count("undetermined")?;
    Ok(unit)
}

pub(super) const OBLIGATION_KINDS: &[Kind] = &[
    Kind::Uuid,
    Kind::Text,
    Kind::Text,
    Kind::Day,
    Kind::Instant,
    Kind::Instant,
    Kind::Instant,
    N,
    N,
    N,
    N,
    N,
    N,
    N,
];

pub(super) fn obligation(cells: &mut Cells<'_>) -> Result<ObligationVerdicts, DecodeError> {
    let mut reader = Reader::new("obligation_verdicts", cells);
    Ok(ObligationVerdicts {
        post_id: reader.id("post_id")?,
        platform: reader.word("platform")?,
        action: reader.word("action")?,
        day: reader.day("day")?,
        starts_at: reader.instant("starts_at")?,
        due_at: reader.instant("due_at")?,
        proved_at: reader.optional("proved_at", Instant::from_value)?,
        met: reader.count("met")?,
        met_late: reader.count("met_late")?,
        not_met: reader.count("not_met")?,
        exempt: reader.count("exempt")?,
        not_due: reader.count("not_due")?,
        no_handle: reader.count("no_handle")?,
        indeterminate: reader.count("indeterminate")?,
    })
}
