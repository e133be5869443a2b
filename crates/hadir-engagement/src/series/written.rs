//! Series as they are read again: readings as [`Series::new`] takes them, steps in order of time.

use super::{Cumulative, Delta, Reading, Series, Step, Subject};
use serde::{Deserialize, Deserializer, de::Error};

#[derive(Deserialize)]
struct Parts<P> {
    subject: Subject,
    points: Vec<P>,
}

impl<'de> Deserialize<'de> for Series<Cumulative> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Parts { subject, points } = Parts::<Reading>::deserialize(deserializer)?;
        Self::new(subject, points.into_iter().map(|reading| (reading.at, reading.count)))
            .map_err(D::Error::custom)
    }
}

impl<'de> Deserialize<'de> for Series<Delta> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Parts { subject, points } = Parts::<Step>::deserialize(deserializer)?;
        let mut pairs = points.iter().zip(points.iter().skip(1));
        match pairs.find(|(one, next)| one.window.end() > next.window.start()) {
            Some((_, next)) => Err(D::Error::custom(format_args!(
                "steps overlap: one begins at {} before the last has ended",
                next.window.start()
            ))),
            None => Ok(Self { subject, points }),
        }
    }
}
