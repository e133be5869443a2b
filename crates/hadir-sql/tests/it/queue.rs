//! The publishing queue: what is due, how a step is saved, and that nothing goes out twice.

mod agreed;
mod due;
mod fair;
mod settled;
mod steps;
mod workers;
