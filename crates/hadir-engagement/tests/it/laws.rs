//! Laws of the metrics, against oracles that go another way.

mod confidence;
mod forecast;
mod inbox;
mod listening;
mod publishing;
