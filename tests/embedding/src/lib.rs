//! Nothing: what this crate is for are its tests, which use `hadir-sql` as any other crate would.
