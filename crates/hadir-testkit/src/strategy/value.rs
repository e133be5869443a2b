//! Generated values: texts, instants, numbers, as rude as they may be.

use chrono::{DateTime, Days, NaiveDate, Utc};
use hadir_core::ids::Id;
use hadir_core::json::{Extra, Json, Number};
use hadir_core::metrics::{Absence, AccountCounts, AccountMetric, Count, Counts, Metric};
use hadir_core::money::{Currency, Money};
use hadir_core::platform::{Handle, Hashtag, Platform, PlatformUserId};
use hadir_core::roster::Membership;
use hadir_core::time::{Calendar, Window};
use hadir_core::vocabulary::{OpenEnum, TextEnum};
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::sample::select;
use rust_decimal::Decimal;

/// 0001-01-01T00:00:00Z and 9999-12-31T23:59:59.999999Z, in microseconds since 1970.
pub(super) const FIRST: i64 = -62_135_596_800_000_000;
const LAST: i64 = 253_402_300_799_999_999;

/// Any id of its kind.
pub fn id<I: Id>() -> impl Strategy<Value = I> + Clone {
    any::<u128>().prop_map(|raw| I::from_uuid(uuid::Uuid::from_u128(raw)))
}

/// Any word of a vocabulary.
pub fn word<T: TextEnum>() -> impl Strategy<Value = T> + Clone {
    select(T::ALL)
}

/// Text of up to 24 characters.
pub fn text() -> impl Strategy<Value = String> + Clone {
    const DIFFICULT: &[&str] = &[
        "",
        " ",
        "a ",
        "'",
        "''; DROP TABLE people; --",
        "\"quoted\"",
        "\\",
        "\\'",
        "100 %",
        "a_b",
        "?1 $1 :a @a",
        "line\nbreak\r\n\ttab",
        "null",
        "NULL",
        "👮🏽‍♀️",
        "e\u{301}",
        "é",
        "ß",
        "İi",
        "ĳ\u{feff}",
        "\u{202e}rtl",
        "\u{1}",
        "\u{10ffff}",
    ];
    let any_character = any::<char>().prop_filter("NUL is no text", |&c| c != '\0');
    prop_oneof![
        3 => "[A-Za-z ]{1,24}",
        2 => select(DIFFICULT).prop_map(str::to_owned),
        2 => vec(any_character, 0..=24).prop_map(String::from_iter),
    ]
}

/// Text that may be part of a key: it does not end in a blank, which some engines ignore when they compare.
pub fn key_text() -> impl Strategy<Value = String> + Clone {
    text().prop_map(|text| text.trim_end().to_owned())
}

/// Text, or none: which is not the same as empty text.
pub fn optional_text() -> impl Strategy<Value = Option<String>> + Clone {
    option::of(text())
}

/// Text where the record keeps it boxed.
pub fn boxed_text() -> impl Strategy<Value = Box<str>> + Clone {
    text().prop_map(Into::into)
}

/// A ciphertext or a hash.
pub fn secret<T: Clone + core::fmt::Debug>(
    make: impl Fn(Box<str>) -> T + Clone,
) -> impl Strategy<Value = T> + Clone {
    key_text().prop_map(move |text| make(text.into()))
}

/// A value, or none.
pub fn optional<S: Strategy>(some: S) -> option::OptionStrategy<S> {
    option::of(some)
}

/// A word of an open vocabulary, known or not.
pub fn open<T: OpenEnum>() -> impl Strategy<Value = T> + Clone {
    prop_oneof![2 => select(T::WORDS).prop_map(T::read), 1 => text().prop_map(|word| T::read(&word))]
}

/// A word of an open vocabulary that may be part of a key.
pub fn open_key<T: OpenEnum>() -> impl Strategy<Value = T> + Clone {
    prop_oneof![2 => select(T::WORDS).prop_map(T::read), 1 => key_text().prop_map(|word| T::read(&word))]
}

/// A decimal: usual amounts, up to 28 digits before and behind the point, and both ends.
pub fn decimal() -> impl Strategy<Value = Decimal> + Clone {
    const DIGITS: i128 = 9_999_999_999_999_999_999_999_999_999;
    let edges =
        select(vec![Decimal::MIN, Decimal::MAX, Decimal::ZERO, Decimal::from_i128_with_scale(DIGITS, 28)]);
    prop_oneof![
        3 => (-1_000_000_i64..1_000_000, 0..4_u32).prop_map(|(units, scale)| Decimal::new(units, scale)),
        2 => (-DIGITS..=DIGITS, 0..=28_u32).prop_map(|(units, scale)| Decimal::from_i128_with_scale(units, scale)),
        1 => edges,
    ]
}

/// An amount of money.
pub fn money() -> impl Strategy<Value = Money> + Clone {
    (decimal(), select(vec![Currency::IDR, Currency::USD]))
        .prop_map(|(amount, currency)| Money { amount, currency })
}

/// A hashtag.
pub fn hashtag() -> impl Strategy<Value = Hashtag> + Clone {
    "[A-Za-z][A-Za-z0-9_]{0,12}|é漢字[a-z]{1,3}".prop_filter_map("no hashtag", |text| text.parse().ok())
}

/// What a source keeps beside the fields. No key is a field's.
pub fn extra() -> impl Strategy<Value = Extra> + Clone {
    btree_map(text().prop_map(|key| format!("x {key}")), json(), 0..3)
}

/// A JSON value. Floats have no negative zero, which PostgreSQL has not.
pub fn json() -> impl Strategy<Value = Json> + Clone {
    let float = prop_oneof![
        any::<f64>(),
        select(vec![0.0, 1.0, 1e16, -1e19, 1e20, 1e300, 5e-324, 0.1, 123_456_789.125])
    ];
    let float = float.prop_filter_map("no JSON number", |float| {
        Number::from_f64(float).filter(|_| float.to_bits() != (-0.0_f64).to_bits()).map(Json::Number)
    });
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        any::<u64>().prop_map(Json::from),
        any::<i64>().prop_map(Json::from),
        float,
        text().prop_map(Json::from),
    ];
    leaf.prop_recursive(2, 6, 3, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..3).prop_map(Json::List),
            btree_map(text(), inner, 0..3).prop_map(Json::Object),
        ]
    })
}

/// An instant that every engine can store: the years 1 to 9999, to the microsecond.
pub fn instant() -> impl Strategy<Value = DateTime<Utc>> + Clone {
    // 2000 to 2100, in which everybody lives.
    let usual = 946_684_800_000_000..4_102_444_800_000_000_i64;
    let edge = select(vec![
        FIRST,
        FIRST.saturating_add(1),
        -1_000_001,
        -1,
        0,
        1,
        999_999,
        LAST.saturating_sub(1),
        LAST,
    ]);
    let micros = prop_oneof![4 => usual, 2 => edge, 1 => FIRST..=LAST];
    micros.prop_map(|micros| DateTime::from_timestamp_micros(micros).unwrap_or_default())
}

/// A date from 0001-01-01 to 9999-12-31.
pub fn date() -> impl Strategy<Value = NaiveDate> + Clone {
    let days = prop_oneof![4 => 730_000..760_000_u64, 1 => 0..3_652_059_u64, 1 => select(vec![0, 3_652_058])];
    let first = NaiveDate::from_ymd_opt(1, 1, 1).unwrap_or_default();
    days.prop_map(move |days| first.checked_add_days(Days::new(days)).unwrap_or(first))
}

/// The days of a membership, with any of its bounds.
pub fn membership() -> impl Strategy<Value = Membership> + Clone {
    (option::of(date()), option::of(date())).prop_map(|(one, other)| {
        let (first, last) = ordered(one, other);
        Membership::new(first, last).unwrap_or_default()
    })
}

/// A window between two instants, perhaps of a single microsecond.
pub fn window() -> impl Strategy<Value = Window> + Clone {
    (instant(), instant()).prop_map(|(one, other)| {
        let (start, end) = (one.min(other), one.max(other));
        let next = end.timestamp_micros().saturating_add(1).min(LAST);
        let widened =
            (DateTime::from_timestamp_micros(next.saturating_sub(1)), DateTime::from_timestamp_micros(next));
        Window::new(start, end).unwrap_or_else(|_| match widened {
            (Some(start), Some(end)) => Window::new(start, end).unwrap_or(Window::ALL),
            _ => Window::ALL,
        })
    })
}

/// A number of things that every engine can store: up to `i64::MAX`.
pub fn stored_count() -> impl Strategy<Value = u64> + Clone {
    const MOST: u64 = i64::MAX.unsigned_abs();
    prop_oneof![4 => 0..100_000_u64, 1 => select(vec![0, 1, u64::from(u32::MAX), MOST]), 1 => 0..=MOST]
}

/// A counter, reported or not.
pub fn count() -> impl Strategy<Value = Count> + Clone {
    prop_oneof![3 => stored_count().prop_map(Count::from), 2 => word::<Absence>().prop_map(Count::from)]
}

/// Every counter of a post.
pub fn counts() -> impl Strategy<Value = Counts> + Clone {
    vec(count(), Metric::ALL.len()).prop_map(|counts| Metric::ALL.iter().copied().zip(counts).collect())
}

/// Every counter of an account.
pub fn account_counts() -> impl Strategy<Value = AccountCounts> + Clone {
    vec(count(), AccountMetric::ALL.len())
        .prop_map(|counts| AccountMetric::ALL.iter().copied().zip(counts).collect())
}

/// A handle on any network.
pub fn handle() -> impl Strategy<Value = Handle> + Clone {
    word::<Platform>().prop_flat_map(handle_on)
}

/// A handle on one network, with the punctuation and the scripts it allows.
pub fn handle_on(platform: Platform) -> impl Strategy<Value = Handle> + Clone {
    let raw = prop_oneof![
        3 => "[a-z0-9]{5,15}",
        1 => "[A-Z0-9._-]{3,20}",
        1 => "[a-zäéøжи漢字·_]{3,12}",
    ];
    let fallback = Just("hadir".to_owned()).prop_map(move |name| Handle::parse(platform, &name));
    let parsed = raw.prop_map(move |raw| Handle::parse(platform, &raw));
    prop_oneof![9 => parsed, 1 => fallback].prop_filter_map("no handle of this network", Result::ok)
}

/// The id of an account: a number, or text of up to 128 visible characters.
pub fn platform_user_id() -> impl Strategy<Value = PlatformUserId> + Clone {
    let text = "[!-~]{1,128}".prop_filter_map("no id", |raw| PlatformUserId::parse(&raw).ok());
    prop_oneof![3 => any::<u64>().prop_map(PlatformUserId::from), 1 => text]
}

/// A calendar: zones with and without summer time, and the longest names.
pub fn calendar() -> impl Strategy<Value = Calendar> + Clone {
    let zones = vec![
        "UTC",
        "Asia/Jakarta",
        "Asia/Kathmandu",
        "Europe/Berlin",
        "America/Sao_Paulo",
        "America/Argentina/ComodRivadavia",
        "Pacific/Apia",
        "Etc/GMT+12",
    ];
    select(zones).prop_map(|zone| zone.parse().unwrap_or(Calendar::UTC))
}

/// The two in order, where there are two.
pub(super) fn ordered<T: Ord + Copy>(one: Option<T>, other: Option<T>) -> (Option<T>, Option<T>) {
    match (one, other) {
        (Some(a), Some(b)) => (Some(a.min(b)), Some(a.max(b))),
        either => either,
    }
}
