mod automation_consents;
mod automation_runs;
mod automations;
mod events;
