//! The list of the questions of `editorial`, by which they are documented and tested.

use super::{briefs, changes_of, events_in, release_of, variants_of};
use hadir_core::editorial::EditorialStatus;

crate::queries::question::questions! {
    Editorial:
    free "editorial::events_in" [] ("editorial_events") scoped "What is planned for a window, in a status, by time and id", |s| {
        events_in(s.scope, s.window).in_status(EditorialStatus::Draft)
    };
    fixed "editorial::changes_of" [] ("change_logs") scoped "What was changed about a piece, the first change first", |s| {
        changes_of(s.scope, s.piece)
    };
    fixed "editorial::briefs" ["R17"] (whole) scoped "Briefs with how many texts were written for them and approved, the newest first", |s| {
        briefs(s.scope)
    };
    fixed "editorial::variants_of" [] ("brief_variants") scoped "What was written for a brief, the first text first", |s| {
        variants_of(s.scope, s.brief)
    };
    fixed "editorial::release_of" [] ("press_releases") scoped "A press release, with the event that it is about", |s| release_of(s.scope, s.piece);
}
