#![doc = include_str!("../README.md")]

pub use hadir_attendance as attendance;
pub use hadir_core as core;
pub use hadir_engagement as engagement;
/// Rows of the source systems: of those whose features are on.
#[cfg(any(feature = "hub", feature = "roll-call", feature = "studio", feature = "suite"))]
pub use hadir_interop as interop;
pub use hadir_sql as sql;
