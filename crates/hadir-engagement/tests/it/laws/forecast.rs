//! Laws of forecasts and anomalies.

use hadir_engagement::metrics::forecast::{anomaly, line};
use hadir_engagement::{Quotient, Undefined};
use num_bigint::BigInt;
use num_rational::BigRational;
use proptest::prelude::{any, prop, prop_assert, prop_assert_eq, proptest};

fn of(quotient: Quotient) -> BigRational {
    BigRational::new(quotient.numerator().into(), quotient.denominator().into())
}

fn whole(value: impl Into<BigInt>) -> BigRational {
    BigRational::from_integer(value.into())
}

proptest! {
    #[test]
    fn residuals_of_the_line_vanish(values in prop::collection::vec(0..100_000_u64, 2..40)) {
        let line = line(&values).unwrap();
        let (mut sum, mut moment) = (whole(0), whole(0));
        for (position, &value) in values.iter().enumerate() {
            let rest = whole(value) - of(line.intercept) - of(line.slope) * whole(position);
            moment += &rest * whole(position);
            sum += rest;
        }
        // Which is what least squares means.
        prop_assert_eq!(sum, whole(0));
        prop_assert_eq!(moment, whole(0));
        prop_assert!(line.r_squared >= Quotient::ZERO && line.r_squared <= Quotient::ONE);
        prop_assert_eq!(line.at(0).unwrap(), line.intercept);
    }

    #[test]
    fn a_straight_line_is_found(start in 0..1_000_u64, step in 1..1_000_u64, count in 2..30_u64) {
        let values: Vec<u64> = (0..count).map(|position| start + step * position).collect();
        let line = line(&values).unwrap();
        prop_assert_eq!(line.at(count).unwrap(), Quotient::from(start + step * count));
        prop_assert_eq!(line.r_squared, Quotient::ONE);
    }

    #[test]
    fn nothing_panics(values in prop::collection::vec(any::<u64>(), 0..20), value in any::<u64>()) {
        let fit = line(&values);
        if values.len() < 2 { prop_assert!(matches!(fit, Err(Undefined::NoRows | Undefined::TooFew))); }
        let _ = (fit.map(|line| (line.direction(), line.confidence(), line.at(u64::MAX))), anomaly(&values, value));
    }
}
