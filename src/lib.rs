#![doc = include_str!("../README.md")]

pub use hadir_attendance as attendance;
pub use hadir_core as core;
pub use hadir_engagement as engagement;
pub use hadir_sql as sql;
