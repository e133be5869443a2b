use super::{changes_of, events_in};
use hadir_core::editorial::EditorialStatus;

crate::queries::questions! {
    Editorial:
    free "editorial::events_in" [] ("editorial_events") scoped "What is planned for a window, in a status, by time and id", |s| {
        events_in(s.scope, s.window).in_status(EditorialStatus::Draft)
    };
    fixed "editorial::changes_of" [] ("change_logs") scoped "What was changed about a piece, the first change first", |s| {
        changes_of(s.scope, s.piece)
    };
}
