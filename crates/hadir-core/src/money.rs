//! Amounts of money.

use rust_decimal::Decimal;
use thiserror::Error;

/// A currency by its three letters, as ISO 4217 writes them.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

/// Text that is not a currency code.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{0}` is not a currency: three capital letters, as `IDR`")]
pub struct NotACurrency(pub Box<str>);

impl Currency {
    /// The Indonesian rupiah.
    pub const IDR: Self = Self(*b"IDR");
    /// The US dollar.
    pub const USD: Self = Self(*b"USD");

    /// The three letters.
    pub fn as_str(&self) -> &str {
        core::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl core::str::FromStr for Currency {
    type Err = NotACurrency;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let code: Result<[u8; 3], _> = text.as_bytes().try_into();
        match code {
            Ok(code) if code.iter().all(u8::is_ascii_uppercase) => Ok(Self(code)),
            _ => Err(NotACurrency(text.into())),
        }
    }
}

impl core::fmt::Display for Currency {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.pad(self.as_str())
    }
}

impl core::fmt::Debug for Currency {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Currency {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Currency {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::__private::from_text(deserializer)
    }
}

/// An exact amount in one currency. Amounts of two currencies do not add up, so nothing here adds them.
///
/// ```
/// use hadir_core::money::Money;
/// use rust_decimal::Decimal;
/// let fee = Money { amount: Decimal::new(7_500_000, 2), currency: "IDR".parse()? };
/// assert_eq!(fee.to_string(), "75000.00 IDR");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Money {
    /// How much.
    #[cfg_attr(feature = "serde", serde(with = "crate::json::decimal"))]
    pub amount: Decimal,
    /// Of what.
    pub currency: Currency,
}

/// The amount and the code: `12.50 EUR`. How people write it is theirs.
impl core::fmt::Display for Money {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{} {}", self.amount, self.currency)
    }
}

#[cfg(test)]
mod tests {
    use super::Currency;
    use proptest::prelude::{prop_assert_eq, proptest};

    proptest! {
        #[test]
        fn a_currency_is_three_capital_letters(text in "[A-Za-z]{0,4}") {
            let valid = text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase());
            prop_assert_eq!(text.parse::<Currency>().ok().map(|code| code.to_string()), valid.then_some(text));
        }
    }
}
