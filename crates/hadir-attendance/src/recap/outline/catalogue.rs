//! One declaration per outline.

use super::Part::{Notes, Say, Sections};
use super::SectionPart::{
    BottomPeople, Days, Figures, Links, Matrix, Policy, PostCount, PostTable, Sheet, Tiles, TopPeople,
    UnitTable,
};
use super::{Measure, Message, Outline};
use parts::{DAY, PLAIN, SHARES};

mod attendance;
mod parts;
mod people;

const OVERVIEW: Outline = Outline {
    name: "overview",
    periods: DAY,
    parts: &[Sections(&[Policy, Tiles, UnitTable, PostTable, Matrix]), Notes],
    ..PLAIN
};

const OVERVIEW_OF_DAYS: Outline = Outline {
    name: "overview_of_days",
    parts: &[
        Sections(&[Policy, Tiles, Days, UnitTable, TopPeople(5), BottomPeople(5), Sheet, PostTable, Matrix]),
        Notes,
    ],
    ..PLAIN
};

impl Outline {
    /// Units, posts, people × posts: the overview of a day.
    pub const OVERVIEW: Self = OVERVIEW;

    /// The same of more than a day: also day by day, highest and lowest, people × days.
    pub const OVERVIEW_OF_DAYS: Self = OVERVIEW_OF_DAYS;

    /// The thirty-two report texts of the roll-call system Cicero, in the order of their numbers, then what
    /// else there is.
    pub fn catalogue() -> impl Iterator<Item = &'static Self> {
        all()
    }

    /// The outline of a name.
    pub fn of(name: &str) -> Option<&'static Self> {
        Self::catalogue().find(|outline| outline.name == name)
    }
}

/// Every outline, in the order of the source's numbers, then what else there is.
fn all() -> impl Iterator<Item = &'static Outline> {
    [attendance::OUTLINES, people::OUTLINES, OURS].into_iter().flatten()
}

const OURS: &[Outline] = &[
    Outline {
        asks: SHARES,
        name: "link_recap_special",
        title: Message::LinkRecapSpecial,
        parts: &[
            Say(Message::ToCommander),
            Sections(&[PostCount, Figures(&[Measure::Participants, Measure::Links]), Links]),
        ],
        ..PLAIN
    },
    OVERVIEW,
    OVERVIEW_OF_DAYS,
];
