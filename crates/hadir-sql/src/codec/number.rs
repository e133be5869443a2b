//! Numbers, and what is true or false.

use super::{Scalar, not};
use crate::error::{DecodeProblem, EncodeProblem};
use crate::storage::Storage;
use crate::table::Rule;
use crate::value::Value;
use hadir_core::publishing::FencingToken;
use rust_decimal::Decimal;

/// A whole number of 0 or more: `u8` to `u64`.
pub(crate) struct Count;
/// A whole number: `i16` to `i64`.
pub(crate) struct Signed;
/// An exact decimal of up to 28 digits.
pub(crate) struct Amount;
/// True or false.
pub(crate) struct Flag;

fn integer(storage: Storage, value: &Value) -> Result<i64, DecodeProblem> {
    match value {
        Value::Int(number) => Ok(*number),
        other => Err(not(storage, other)),
    }
}

impl Scalar<u64> for Count {
    const STORAGE: Storage = Storage::Count;
    fn rule() -> Rule {
        Rule::NotNegative
    }
    fn to_value(value: &u64) -> Result<Value, EncodeProblem> {
        i64::try_from(*value).map(Value::Int).map_err(|_| EncodeProblem::Count(*value))
    }
    fn from_value(value: Value) -> Result<u64, DecodeProblem> {
        let count = integer(Storage::Count, &value)?;
        u64::try_from(count).map_err(|_| DecodeProblem::Count(count))
    }
}

impl Scalar<FencingToken> for Count {
    const STORAGE: Storage = Storage::Count;
    fn rule() -> Rule {
        Rule::NotNegative
    }
    fn to_value(value: &FencingToken) -> Result<Value, EncodeProblem> {
        Self::to_value(&value.0)
    }
    fn from_value(value: Value) -> Result<FencingToken, DecodeProblem> {
        Self::from_value(value).map(FencingToken)
    }
}

macro_rules! small {
    ($codec:ident, $storage:expr, $($number:ty),+) => { $(
        impl Scalar<$number> for $codec {
            const STORAGE: Storage = $storage;
            fn rule() -> Rule {
                Rule::Between(<$number>::MIN.into(), <$number>::MAX.into())
            }
            fn to_value(value: &$number) -> Result<Value, EncodeProblem> {
                Ok(Value::Int((*value).into()))
            }
            fn from_value(value: Value) -> Result<$number, DecodeProblem> {
                let number = integer($storage, &value)?;
                <$number>::try_from(number).map_err(|_| DecodeProblem::OutOfRange {
                    number,
                    least: <$number>::MIN.into(),
                    most: <$number>::MAX.into(),
                })
            }
        }
    )+ };
}
small!(Count, Storage::Count, u8, u16, u32);
small!(Signed, Storage::Int, i16, i32);

impl Scalar<i64> for Signed {
    const STORAGE: Storage = Storage::Int;
    fn to_value(value: &i64) -> Result<Value, EncodeProblem> {
        Ok(Value::Int(*value))
    }
    fn from_value(value: Value) -> Result<i64, DecodeProblem> {
        integer(Storage::Int, &value)
    }
}

impl Scalar<Decimal> for Amount {
    const STORAGE: Storage = Storage::Decimal;
    fn to_value(value: &Decimal) -> Result<Value, EncodeProblem> {
        Ok(Value::Decimal(*value))
    }
    fn from_value(value: Value) -> Result<Decimal, DecodeProblem> {
        match value {
            Value::Decimal(amount) => Ok(amount),
            other => Err(not(Storage::Decimal, &other)),
        }
    }
}

impl Scalar<bool> for Flag {
    const STORAGE: Storage = Storage::Flag;
    fn rule() -> Rule {
        Rule::Flag
    }
    fn to_value(value: &bool) -> Result<Value, EncodeProblem> {
        Ok(Value::Bool(*value))
    }
    fn from_value(value: Value) -> Result<bool, DecodeProblem> {
        match value {
            Value::Bool(flag) => Ok(flag),
            other => Err(not(Storage::Flag, &other)),
        }
    }
}
