//! The posts of the sample.

use super::days::{BLIND_DAY, FIRST_DAY, LAST_DAY, SAMPLE_DAY, at, day, line, text};
use super::post::Post;
use super::sample;
use crate::random::Random;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use hadir_core::platform::Platform;
use serde::Serialize;

/// The only Instagram post of [`BLIND_DAY`] whose only capture is truncated.
pub(super) const BLIND_LIKES: &str = "C0NT0H_020";
/// The only video of [`BLIND_DAY`].
pub(super) const BLIND_COMMENTS: &str = "7000000000000000020";
/// A post that nobody tried to look at.
pub(super) const NOT_FETCHED: &str = "C0NT0H_040";
/// A post of which one capture failed.
pub(super) const FAILED: &str = "C0NT0H_030";

const CAPTIONS: [&str; 12] = [
    "Patroli pagi di pasar",
    "Sambang warga, jaga keamanan bersama",
    "Pelayanan SIM keliling hari ini",
    "Hati-hati di jalan licin",
    "Terima kasih, \"warga siaga\"!",
    "Bakti sosial di panti 🙏",
    "Penanaman pohon 🌱 bersama pelajar",
    "Apel pagi; siap melayani",
    "Imbauan: kunci ganda kendaraan Anda",
    "Latihan bersama tim SAR",
    "Donor darah, satu kantong satu nyawa",
    "Selamat beristirahat, tetap waspada",
];

impl Post {
    /// Its business day in Jakarta, seven hours ahead of UTC all year.
    pub(super) fn business_day(&self) -> NaiveDate {
        (self.posted_at + TimeDelta::hours(7)).date_naive()
    }

    /// When its business day is over.
    pub(super) fn end_of_day(&self) -> DateTime<Utc> {
        at(self.business_day(), 17, 0)
    }
}

/// The posts of the week, by time.
pub(super) fn posts(random: &mut Random) -> Vec<Post> {
    let mut posts = sample::posts();
    for of_month in FIRST_DAY..=LAST_DAY {
        let date = day(of_month);
        if date == SAMPLE_DAY {
            continue;
        }
        // The blind day has one from the sample already.
        let (likes, comments) =
            if date == BLIND_DAY { (2, 1) } else { (random.between(2, 4), random.between(1, 2)) };
        // Ten codes a day, so that a code tells its day.
        let first = u64::from(of_month - FIRST_DAY) * 10;
        let first = if date < SAMPLE_DAY { first + 70 } else { first - 10 };
        for position in 0..likes {
            posts.push(post(random, date, Platform::Instagram, format!("C0NT0H_{:03}", first + position)));
        }
        for position in 0..comments {
            posts.push(post(random, date, Platform::Tiktok, format!("7{:018}", first + position)));
        }
    }
    posts.sort_by(|one, other| (one.posted_at, &one.code).cmp(&(other.posted_at, &other.code)));
    posts
}

fn post(random: &mut Random, date: NaiveDate, platform: Platform, code: String) -> Post {
    // Between seven in the morning and eight in the evening, local time.
    let minute = random.between(0, 13 * 60);
    let posted_at = at(date, 0, 0) + TimeDelta::minutes(i64::try_from(minute).unwrap_or_default());
    let caption = Some((*random.pick(&CAPTIONS)).to_owned());
    Post { platform, code, posted_at, caption, likes: None, comments: None }
}

/// An element of the file. A struct, because the order of a JSON map's keys depends on features of `serde_json`.
#[derive(Serialize)]
struct Element<'a> {
    platform: Platform,
    code: &'a str,
    unit: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    posted_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    caption: Option<&'a str>,
}

/// One element per line; the last has lost its time.
pub(super) fn json(posts: &[Post]) -> String {
    let elements = posts.iter().map(|post| Element {
        platform: post.platform,
        code: &post.code,
        unit: "DIT_ALFA",
        posted_at: Some(text(post.posted_at)),
        caption: post.caption.as_deref(),
    });
    let broken = Element {
        platform: Platform::Instagram,
        code: "C0NT0H_099",
        unit: "DIT_ALFA",
        posted_at: None,
        caption: Some("Tanpa waktu"),
    };
    let lines: Vec<String> = elements.chain([broken]).map(|element| line(&element)).collect();
    format!("[\n  {}\n]\n", lines.join(",\n  "))
}
