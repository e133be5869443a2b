//! Numbers, percentages, dates and times as the two languages write them.

use crate::language::Language;
use crate::share::Share;
use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};
use hadir_core::time::{Calendar, Period};

const DAYS: [[&str; 7]; 2] = [
    ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"],
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
];

const MONTHS: [[&str; 12]; 2] = [
    [
        "Januari",
        "Februari",
        "Maret",
        "April",
        "Mei",
        "Juni",
        "Juli",
        "Agustus",
        "September",
        "Oktober",
        "November",
        "Desember",
    ],
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
];

fn pick<const N: usize>(table: &'static [[&'static str; N]; 2], language: Language, at: u32) -> &'static str {
    let [indonesian, english] = table;
    let row = match language {
        Language::Indonesian => indonesian,
        Language::English => english,
    };
    usize::try_from(at).ok().and_then(|at| row.get(at)).copied().unwrap_or("")
}

/// `12.345` in Indonesian, `12,345` in English.
pub(crate) fn number(language: Language, value: u64) -> String {
    let digits = value.to_string();
    let mut text = String::new();
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && digits.len().saturating_sub(position).is_multiple_of(3) {
            text.push(match language {
                Language::Indonesian => '.',
                Language::English => ',',
            });
        }
        text.push(digit);
    }
    text
}

/// `55,6%` in Indonesian, `55.6%` in English; a dash where it is undefined.
pub(crate) fn percent(language: Language, share: Share) -> String {
    match share.percent(1) {
        Some(percent) => format!("{}%", tenths(language, Some(percent))),
        None => "–".into(),
    }
}

/// The same without a decimal where it is zero: `95%`, `89,9%`.
pub(crate) fn short_percent(language: Language, share: Share) -> String {
    match share.percent(1) {
        Some(percent) if percent.is_multiple_of(10) => {
            format!("{}%", number(language, percent.checked_div(10).unwrap_or_default()))
        }
        Some(percent) => format!("{}%", tenths(language, Some(percent))),
        None => "–".into(),
    }
}

/// `12,3` in Indonesian, `12.3` in English, of a number of tenths.
pub(crate) fn tenths(language: Language, tenths: Option<u64>) -> String {
    let Some(tenths) = tenths else { return "–".into() };
    let (whole, tenth) =
        (tenths.checked_div(10).unwrap_or_default(), tenths.checked_rem(10).unwrap_or_default());
    let whole = number(language, whole);
    match language {
        Language::Indonesian => format!("{whole},{tenth}"),
        Language::English => format!("{whole}.{tenth}"),
    }
}

/// `Rab 11`.
pub(crate) fn short_date(language: Language, day: NaiveDate) -> String {
    let name = pick(&DAYS, language, day.weekday().num_days_from_monday());
    format!("{} {}", name.chars().take(3).collect::<String>(), day.day())
}

/// `11 Maret 2026`.
pub(crate) fn date(language: Language, date: NaiveDate) -> String {
    format!("{} {} {}", date.day(), pick(&MONTHS, language, date.month0()), date.year())
}

/// `Rabu, 11 Maret 2026`.
pub(crate) fn long_date(language: Language, day: NaiveDate) -> String {
    format!("{}, {}", pick(&DAYS, language, day.weekday().num_days_from_monday()), date(language, day))
}

/// `01.30` in Indonesian, `01:30` in English.
pub(crate) fn time(language: Language, calendar: Calendar, instant: DateTime<Utc>) -> String {
    let local = instant.with_timezone(&calendar.zone());
    match language {
        Language::Indonesian => format!("{:02}.{:02}", local.hour(), local.minute()),
        Language::English => format!("{:02}:{:02}", local.hour(), local.minute()),
    }
}

/// `11 Maret 2026 01.30`.
pub(crate) fn moment(language: Language, calendar: Calendar, instant: DateTime<Utc>) -> String {
    let local = instant.with_timezone(&calendar.zone()).date_naive();
    format!("{} {}", date(language, local), time(language, calendar, instant))
}

/// A day in full, or the first and the last.
pub(crate) fn period(language: Language, period: Period) -> String {
    match (period, period.days()) {
        (Period::Day(day), _) => long_date(language, day),
        (Period::Month(day), _) => format!("{} {}", pick(&MONTHS, language, day.month0()), day.year()),
        (_, Some((first, last))) => format!("{} – {}", date(language, first), date(language, last)),
        (_, None) => match language {
            Language::Indonesian => "seluruh waktu".into(),
            Language::English => "all time".into(),
        },
    }
}
