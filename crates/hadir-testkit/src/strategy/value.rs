use chrono::{DateTime, Days, NaiveDate, Utc};
use hadir_core::ids::Id;
use hadir_core::metrics::{Absence, Count, Counts, Metric};
use hadir_core::platform::{Handle, Platform};
use hadir_core::time::{Calendar, Window};
use hadir_core::vocabulary::TextEnum;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::sample::select;

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
