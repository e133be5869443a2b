//! The worked example, in the spelling of its source: the sample of the roll-call system.

use super::post::Post;
use hadir_core::platform::Platform;

pub(super) const WORKSPACE: &str = r#"{
  "key": "DIT_ALFA",
  "name": "DIREKTORAT ALFA",
  "zone": "Asia/Jakarta"
}
"#;

pub(crate) const UNITS: &str = "\
unit,name,kind,parent,region
DIT_ALFA,DIREKTORAT ALFA,directorate,,CONTOH
POLRES_A,POLRES ARUNA,work_unit,DIT_ALFA,CONTOH
POLRES_B,POLRES BAYU,work_unit,DIT_ALFA,CONTOH
POLRES_C,POLRES CAKRA,work_unit,DIT_ALFA,CONTOH
";

/// number, name, rank, unit, division, position, instagram, tiktok, active, exempt.
pub(crate) const PEOPLE: [[&str; 10]; 5] = [
    [
        "90010001",
        "RANGGA CONTOH",
        "AKP",
        "POLRES_A",
        "SAT ALFA",
        "KASAT ALFA",
        "rangga.c",
        "@rangga_c",
        "true",
        "false",
    ],
    ["90010002", "SARI UJI", "BRIPDA", "POLRES_A", "SI UMUM", "BA SI UMUM", "@Sari_U", "", "true", "false"],
    [
        "90010003",
        "TEGUH MISAL",
        "IPTU",
        "POLRES_B",
        "POLSEK TIMUR",
        "KANIT ALFA",
        "",
        "@teguhm",
        "true",
        "false",
    ],
    ["90010004", "UTAMI COBA", "PPPK", "POLRES_B", "-", "", "utami.coba", "utami.coba", "true", "true"],
    [
        "90010005",
        "VINO LAMA",
        "AIPTU",
        "POLRES_B",
        "BAG OPS",
        "BA BAG OPS",
        "vino_l",
        "@vino_l",
        "false",
        "false",
    ],
];

/// The six posts, with the counters that the source gives: likes if known, comments.
pub(crate) fn posts() -> Vec<Post> {
    use Platform::{Instagram, Tiktok};
    [
        (Instagram, "C0NT0H_001", "2026-03-10T18:30:00Z", Some("Imbauan pagi"), None, Some(12)),
        (Instagram, "C0NT0H_002", "2026-03-11T02:05:00Z", Some("Sambang desa"), None, Some(30)),
        (Instagram, "C0NT0H_003", "2026-03-11T16:59:59Z", Some("Malam aman"), None, Some(4)),
        (Instagram, "C0NT0H_004", "2026-03-11T17:00:00Z", None, None, None),
        (Tiktok, "7000000000000000001", "2026-03-11T03:00:00Z", None, Some(210), Some(18)),
        (Tiktok, "7000000000000000002", "2026-03-11T09:00:00Z", None, Some(95), Some(7)),
    ]
    .into_iter()
    .map(|(platform, code, posted_at, caption, likes, comments)| Post {
        platform,
        code: code.to_owned(),
        posted_at: posted_at.parse().unwrap_or_default(),
        caption: caption.map(str::to_owned),
        likes,
        comments,
    })
    .collect()
}

/// A capture of the source: entries as JSON.
pub(super) struct Taken {
    pub(super) post: &'static str,
    pub(super) window: Option<(&'static str, &'static str)>,
    pub(super) captured_at: &'static str,
    pub(super) entries: &'static str,
}

const fn taken(post: &'static str, captured_at: &'static str, entries: &'static str) -> Taken {
    Taken { post, window: None, captured_at, entries }
}

/// What was seen first under the posts.
pub(super) const CAPTURES: [Taken; 7] = [
    Taken {
        post: "C0NT0H_001",
        window: Some(("2026-03-11T03:00:00Z", "2026-03-11T03:30:00Z")),
        captured_at: "2026-03-11T03:30:04Z",
        entries: r#"["rangga.c"]"#,
    },
    taken("C0NT0H_001", "2026-03-12T05:30:00Z", r#"["rangga.c","sari_u","orang_luar"]"#),
    taken(
        "C0NT0H_002",
        "2026-03-12T05:30:00Z",
        r#"[{"username":"Rangga.C"},{"username":"utami.coba"},{"pk":1}]"#,
    ),
    taken("C0NT0H_003", "2026-03-12T05:30:00Z", r#""[\"@sari_u\"]""#),
    taken("7000000000000000001", "2026-03-12T05:30:00Z", r#"["@rangga_c","@teguhm","@penonton1"]"#),
    taken("7000000000000000002", "2026-03-12T05:30:00Z", r#"["@rangga_c"]"#),
    taken(
        "7000000000000000001",
        "2026-03-12T05:40:00Z",
        r#"[{"user":{"unique_id":"Rangga_C"},"text":"mantap","reply_comment":[{"user":{"unique_id":"teguhm"}}]},{"username":" TeguhM "}]"#,
    ),
];

/// Whom later captures of these posts list besides the people of POLRES CAKRA: nobody more than the first did.
pub(super) fn seen(code: &str) -> &'static [&'static str] {
    match code {
        "C0NT0H_001" => &["rangga.c", "sari_u", "orang_luar"],
        "C0NT0H_002" => &["rangga.c", "utami.coba"],
        "C0NT0H_003" => &["sari_u"],
        "7000000000000000001" => &["rangga_c", "teguhm", "penonton1"],
        "7000000000000000002" => &["rangga_c"],
        _ => &[],
    }
}

/// How likely someone of the sample takes part in a post of another day: Instagram handle, TikTok handle, percent.
pub(super) const HABITS: [(Option<&str>, Option<&str>, u64); 4] = [
    (Some("rangga.c"), Some("rangga_c"), 80),
    (Some("sari_u"), None, 70),
    (None, Some("teguhm"), 50),
    (Some("utami.coba"), Some("utami.coba"), 30),
];
