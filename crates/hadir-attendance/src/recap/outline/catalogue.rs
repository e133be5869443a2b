//! One declaration per outline.

use super::Part::{Notes, Say, Sections};
use super::SectionPart::{
    BottomPeople, Days, Figures, Links, Matrix, Policy, PostCount, PostTable, Sheet, Tiles, TopPeople,
    UnitTable,
};
use super::{By, Groups, Line, Measure, Message, Outline, Part, PeriodKind};
use crate::analysis::UnitOrder;
use crate::standing::Status;
use hadir_core::observed::Action;
use hadir_core::platform::Platform;

mod attendance;
mod people;

const ANY_PERIOD: &[PeriodKind] = PeriodKind::ALL;
const DAY: &[PeriodKind] = &[PeriodKind::Day];
const DAYS: &[PeriodKind] = &[PeriodKind::Day, PeriodKind::Week, PeriodKind::Month, PeriodKind::Range];
const DAY_OR_MONTH: &[PeriodKind] = &[PeriodKind::Day, PeriodKind::Week, PeriodKind::Month];
const WEEK: &[PeriodKind] = &[PeriodKind::Week];

const INSTAGRAM_LIKES: Option<(Option<Platform>, Action)> = Some((Some(Platform::Instagram), Action::Like));
const INSTAGRAM_COMMENTS: Option<(Option<Platform>, Action)> =
    Some((Some(Platform::Instagram), Action::Comment));
const TIKTOK_COMMENTS: Option<(Option<Platform>, Action)> = Some((Some(Platform::Tiktok), Action::Comment));
const SHARES: Option<(Option<Platform>, Action)> = Some((None, Action::Share));

const SIX: &[Measure] = &[
    Measure::People,
    Measure::Done,
    Measure::Complete,
    Measure::Partial,
    Measure::NotYet,
    Measure::NoHandle,
];
const CLASSES: &[Measure] = &[Measure::Complete, Measure::Partial, Measure::NotDone];
const THREE: &[Status] = &[Status::Complete, Status::Partial, Status::None];
const FOUR: &[Status] = &[Status::Complete, Status::Partial, Status::None, Status::NoHandle];
const TWO: &[Status] = &[Status::Complete, Status::None];

const BY_DIVISION: Groups = Groups {
    by: By::Division,
    order: UnitOrder::Name,
    measures: &[],
    zeros: true,
    lists: THREE,
    line: Line::Handle,
};
const BY_UNIT: Groups = Groups {
    by: By::Unit,
    order: UnitOrder::MostComplete,
    measures: SIX,
    zeros: true,
    lists: &[],
    line: Line::Handle,
};

/// What the outlines have in common.
const PLAIN: Outline = Outline {
    number: None,
    name: "",
    title: Message::Overview,
    periods: ANY_PERIOD,
    asks: None,
    rules: &[],
    parts: &[],
    only: None,
};

const fn outline(number: u8, name: &'static str, title: Message, parts: &'static [Part]) -> Outline {
    Outline { number: Some(number), name, title, parts, ..PLAIN }
}

pub(super) const OVERVIEW: Outline = Outline {
    name: "overview",
    periods: DAY,
    parts: &[Sections(&[Policy, Tiles, UnitTable, PostTable, Matrix]), Notes],
    ..PLAIN
};

pub(super) const OVERVIEW_OF_DAYS: Outline = Outline {
    name: "overview_of_days",
    parts: &[
        Sections(&[Policy, Tiles, Days, UnitTable, TopPeople(5), BottomPeople(5), Sheet, PostTable, Matrix]),
        Notes,
    ],
    ..PLAIN
};

/// Every outline, in the order of the source's numbers, then what else there is.
pub(super) fn all() -> impl Iterator<Item = &'static Outline> {
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
