//! Rows of any table: polite ones, and rude ones.

use chrono::{DateTime, Utc};
use hadir_core::ids::WorkspaceId;
use hadir_core::json::{Extra, Json};
use hadir_interop::{Column, Context, Kind, Mapped, Table, Visitor, hub, roll_call, studio, suite};

pub(crate) fn context() -> Context {
    let at: DateTime<Utc> = "2026-03-12T00:00:00Z".parse().unwrap();
    let workspace = WorkspaceId::from_uuid("00000000-0000-0000-0000-0000000000aa".parse().unwrap());
    Context::new("north", workspace, "Asia/Jakarta".parse().unwrap(), at)
}

/// Every table of every system.
pub(crate) fn everywhere(visitor: &mut impl Visitor) {
    studio::visit(visitor);
    hub::visit(visitor);
    suite::visit(visitor);
    suite::documents::visit(visitor);
    roll_call::visit(visitor);
}

/// A fixed pseudo-random sequence.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }

    pub(crate) fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.roll(from.len())]
    }
}

/// Words of every vocabulary of every system, and what people write.
pub(crate) const WORDS: &[&str] = &[
    "draft",
    "DRAFT",
    "approved",
    "APPROVED",
    "scheduled",
    "SCHEDULED",
    "published",
    "PUBLISHED",
    "failed",
    "FAILED",
    "queued",
    "processing",
    "deleted",
    "ARCHIVED",
    "PENDING",
    "PENDING_APPROVAL",
    "PUBLISHING",
    "pending",
    "running",
    "success",
    "completed",
    "in_progress",
    "REJECTED",
    "rejected",
    "SKIPPED",
    "active",
    "needs_review",
    "expired",
    "disconnected",
    "error",
    "OPEN",
    "RESOLVED",
    "LOW",
    "MEDIUM",
    "HIGH",
    "URGENT",
    "POSITIVE",
    "NEUTRAL",
    "NEGATIVE",
    "INBOUND",
    "OUTBOUND",
    "COMMENT",
    "DM",
    "MENTION",
    "REVIEW",
    "instagram",
    "facebook",
    "x",
    "tiktok",
    "linkedin",
    "INSTAGRAM",
    "TWITTER",
    "FACEBOOK",
    "YOUTUBE",
    "feed",
    "reel",
    "story",
    "carousel",
    "image-to-video",
    "text-to-video",
    "image_to_video",
    "video",
    "business",
    "page",
    "new_follower",
    "unfollower",
    "direktorat",
    "org",
    "instansi",
    "DITBINMAS",
    "POLRES_A",
    "ditbinmas",
    "owner",
    "EDITOR",
    "budi.a",
    "@Budi.A",
    "https://www.instagram.com/Budi.A/",
    "https://www.instagram.com/p/C4abcDEF_-1/",
    "C4abcDEF_-1",
    "7106594312292453675",
    "",
    " ",
    "Selamat pagi 🌞",
    "a\"b\\c",
    "1' OR '1'='1",
    "{not json",
    "[1, 2",
    "NULL",
    "\\N",
    "0",
];

const TIMES: &[&str] = &["2026-03-10T09:00:00Z", "1999-12-31T23:59:59.999999Z", "2026-03-29T01:30:00.5Z"];
const CLOCKS: &[&str] = &["2026-03-10T09:00:00", "1999-12-31 23:59:59.999999", "2026-03-29 01:30:00"];
const JSONS: &[&str] = &[
    "{}",
    "[]",
    "[\"budi.a\",\"@siti\",\"not a name!\"]",
    "[{\"username\":\"budi.a\"},{\"user\":{\"unique_id\":\"siti\"}},7]",
    "{\"text\":\"Apel\",\"media\":[\"00000000-0000-0000-0000-000000000005\",\"https://x.test/1.jpg\"],\"firstComment\":\"ya\",\"hashtags\":[\"polri\",\"2026\"]}",
    "{\"a\":{\"b\":[1,2.5,null,true]},\"platform\":\"instagram\"}",
    "{\"size\":\"720x1280\",\"seconds\":8}",
    "3.5",
    "true",
    "{\"type\":\"keyword\"}",
    "{\"model\":\"m\",\"cost\":0.002}",
    "{\"priorityScore\":77.3}",
];

pub(crate) fn cell(column: &Column, dice: &mut Dice) -> Json {
    if column.nullable && dice.roll(4) == 0 {
        return Json::Null;
    }
    let text = |text: &str| Json::from(text);
    match column.kind {
        Kind::Text => text(dice.pick(WORDS)),
        Kind::Int => Json::from([0_i64, 1, 17, -1, 2_000_000_000, i64::MAX][dice.roll(6)]),
        Kind::Number => {
            text(dice.pick(&["0", "0.5", "-1", "12.50", "999.99", "0.0000001", "99999999999.99"]))
        }
        Kind::Flag => Json::from(dice.roll(2) == 0),
        Kind::Time => text(dice.pick(TIMES)),
        Kind::LocalTime => text(dice.pick(CLOCKS)),
        Kind::Day => text(dice.pick(&["2026-03-10", "1999-12-31"])),
        Kind::Uuid => text(&format!("00000000-0000-4000-8000-{:012x}", dice.roll(1_000_000))),
        Kind::Json => serde_json::from_str(dice.pick(JSONS)).unwrap(),
        Kind::Texts => Json::List((0..dice.roll(4)).map(|_| text(dice.pick(WORDS))).collect()),
    }
}

/// A row that the source's own schema would take.
pub(crate) fn polite<T: Table>(dice: &mut Dice) -> T {
    let columns: Extra =
        T::COLUMNS.iter().map(|column| (column.name.to_owned(), cell(column, dice))).collect();
    T::read(columns.clone()).unwrap_or_else(|error| panic!("{error}: {columns:?}"))
}

/// Cells as other dumps write them, of other types than the column's, missing, and too many.
pub(crate) fn rude<T: Mapped>(dice: &mut Dice) -> Extra {
    let mut columns: Extra =
        T::COLUMNS.iter().map(|column| (column.name.to_owned(), cell(column, dice))).collect();
    for column in T::COLUMNS {
        match dice.roll(8) {
            0 => drop(columns.remove(column.name)),
            1 => {
                drop(columns.insert(column.name.to_owned(), serde_json::from_str(dice.pick(JSONS)).unwrap()));
            }
            2 => drop(columns.insert(column.name.to_owned(), dice.pick(WORDS).into())),
            3 => drop(columns.insert(column.name.to_owned(), Json::from(-7_i64))),
            _ => {}
        }
    }
    columns.insert("added_last_week".to_owned(), dice.pick(WORDS).into());
    columns
}
