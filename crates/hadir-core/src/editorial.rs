//! The editorial calendar and its press releases, and what assistants are asked to write.

mod change_log;
mod content_brief;
mod editorial_event;
mod editorial_lifecycle;
mod editorial_status;
mod press_release;

pub use change_log::ChangeLog;
pub use content_brief::{BriefVariant, ContentBrief};
pub use editorial_event::EditorialEvent;
pub use editorial_lifecycle::{EditorialLifecycle, EditorialParts};
pub use editorial_status::{EditorialAction, EditorialStatus};
pub use press_release::PressRelease;
