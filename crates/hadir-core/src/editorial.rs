//! The editorial calendar and its press releases.

mod change_log;
mod editorial_event;
mod editorial_lifecycle;
mod editorial_status;
mod press_release;

pub use change_log::ChangeLog;
pub use editorial_event::EditorialEvent;
pub use editorial_lifecycle::{EditorialLifecycle, EditorialParts};
pub use editorial_status::{EditorialAction, EditorialStatus};
pub use press_release::PressRelease;
