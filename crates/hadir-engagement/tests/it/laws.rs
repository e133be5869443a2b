//! Laws of the metrics, against oracles that go another way.

mod change;
mod cluster;
mod confidence;
mod extremes;
mod followers;
mod forecast;
mod inbox;
mod listening;
mod periods;
mod posts;
mod publishing;
mod rollup;
