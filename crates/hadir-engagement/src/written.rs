//! How figures are written down: whole numbers beyond 64 bits as text, because JSON readers lose digits beyond 2^53;
//! definitions by their names.

pub(crate) mod counters;
pub(crate) mod definition;
pub(crate) mod map;
pub(crate) mod number;
pub(crate) mod version;
