//! The tables of the context `editorial`, a file each.

mod change_logs;
mod content_briefs;
mod editorial_events;
mod press_releases;
