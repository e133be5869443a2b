//! The tables of the context `automation`, a file each.

mod automation_consents;
mod automation_runs;
mod automations;
mod events;
