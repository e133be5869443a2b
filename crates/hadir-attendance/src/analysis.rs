//! Rankings and figures over reports: units in order, top and bottom, engagement scores, compliance, coverage
//! of handles, targets.
//!
//! The figures are those of the roll-call system Cicero, computed exactly and rounded once, when they are
//! shown. Where its figures were wrong they are corrected, and the correction is named where it happens.

mod change;
mod compliance;
mod coverage;
mod engagement;
mod people;
mod posts;
mod presence;
mod sheet;
mod target;
mod units;

pub use change::{RateChange, UnitChange, changes};
pub use compliance::Compliance;
pub use coverage::{Coverage, CoverageClass, CoverageLine, Projection};
pub use engagement::{EngagementLine, engagement};
pub use people::{Ranked, bottom, holds_position, top, week_to_report};
pub(crate) use people::{lowest, places};
pub use posts::PostSpread;
pub use presence::{attendance_rate, on_time_rate, participation_rate, streak, unit_attendance};
pub use sheet::{DayCount, Sheet, SheetLine, sheet};
pub use target::Target;
pub use units::{UnitLine, UnitOrder, division_order, top_share, units};
