mod change_logs;
mod editorial_events;
mod press_releases;
