//! What outlines have in common.

use crate::analysis::UnitOrder;
use crate::recap::messages::Message;
use crate::recap::outline::{By, Groups, Line, Measure, Outline, Part, PeriodKind};
use crate::standing::Status;
use hadir_core::observed::Action;
use hadir_core::platform::Platform;

pub(super) const ANY_PERIOD: &[PeriodKind] = PeriodKind::ALL;
pub(super) const DAY: &[PeriodKind] = &[PeriodKind::Day];
pub(super) const DAYS: &[PeriodKind] =
    &[PeriodKind::Day, PeriodKind::Week, PeriodKind::Month, PeriodKind::Range];
pub(super) const DAY_OR_MONTH: &[PeriodKind] = &[PeriodKind::Day, PeriodKind::Week, PeriodKind::Month];
pub(super) const WEEK: &[PeriodKind] = &[PeriodKind::Week];

pub(super) const INSTAGRAM_LIKES: Option<(Option<Platform>, Action)> =
    Some((Some(Platform::Instagram), Action::Like));
pub(super) const INSTAGRAM_COMMENTS: Option<(Option<Platform>, Action)> =
    Some((Some(Platform::Instagram), Action::Comment));
pub(super) const TIKTOK_COMMENTS: Option<(Option<Platform>, Action)> =
    Some((Some(Platform::Tiktok), Action::Comment));
pub(super) const SHARES: Option<(Option<Platform>, Action)> = Some((None, Action::Share));

pub(super) const SIX: &[Measure] = &[
    Measure::People,
    Measure::Done,
    Measure::Complete,
    Measure::Partial,
    Measure::NotYet,
    Measure::NoHandle,
];
pub(super) const CLASSES: &[Measure] = &[Measure::Complete, Measure::Partial, Measure::NotDone];
pub(super) const THREE: &[Status] = &[Status::Complete, Status::Partial, Status::None];
pub(super) const FOUR: &[Status] = &[Status::Complete, Status::Partial, Status::None, Status::NoHandle];
pub(super) const TWO: &[Status] = &[Status::Complete, Status::None];

pub(super) const BY_DIVISION: Groups = Groups {
    by: By::Division,
    order: UnitOrder::Name,
    measures: &[],
    zeros: true,
    lists: THREE,
    line: Line::Handle,
};
pub(super) const BY_UNIT: Groups = Groups {
    by: By::Unit,
    order: UnitOrder::MostComplete,
    measures: SIX,
    zeros: true,
    lists: &[],
    line: Line::Handle,
};

/// What the outlines have in common.
pub(super) const PLAIN: Outline = Outline {
    number: None,
    name: "",
    title: Message::Overview,
    periods: ANY_PERIOD,
    asks: None,
    rules: &[],
    parts: &[],
    only: None,
};

pub(super) const fn outline(
    number: u8,
    name: &'static str,
    title: Message,
    parts: &'static [Part],
) -> Outline {
    Outline { number: Some(number), name, title, parts, ..PLAIN }
}
