//! The bench is `queries.rs`.
