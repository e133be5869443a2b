//! A service's data layer, written against the public interface of `hadir-sql` alone: filters, joins with tables of its own,
//! figures, records, edits, deletions, streams and transactions, through each adapter, and none of it leaves the workspace.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::disallowed_methods,
    reason = "a test fails by panicking"
)]

mod driver;
mod hostile;
mod notes;
#[cfg(feature = "servers")]
mod servers;
mod sqlite;
mod story;
#[cfg(feature = "servers")]
mod tools;

use driver::Driver;

/// A fresh, migrated database through each adapter.
fn each(mut check: impl FnMut(&mut dyn Driver)) {
    check(&mut sqlite::open());
    #[cfg(feature = "servers")]
    {
        check(&mut servers::postgres());
        check(&mut servers::mysql());
    }
}

#[test]
fn a_service_asks_for_what_nobody_foresaw() {
    each(|driver| story::asks(driver));
}

#[test]
fn a_service_edits_deletes_and_streams() {
    each(|driver| story::writes(driver));
}

#[test]
fn three_statements_hold_together_or_not_at_all() {
    each(|driver| story::transacts(driver));
}

#[test]
fn nothing_that_is_added_leaves_the_workspace() {
    each(|driver| story::stays(driver));
}

#[test]
fn texts_times_and_lists_at_their_limits_are_found_again() {
    each(|driver| hostile::values(driver));
}

#[test]
fn pages_go_on_while_rows_come_go_and_move() {
    each(|driver| hostile::pages(driver));
}

#[test]
fn wildcards_of_a_user_stand_for_themselves() {
    each(|driver| hostile::wildcards(driver));
}
