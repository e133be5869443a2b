//! Samples of captured lists as they come, each with who is in it: one file per shape.

use hadir_attendance::reader::{Entries, read};
use hadir_core::platform::Platform;
use hadir_core::platform::Platform::*;

/// File, network, accounts with their ids, unreadable entries, what the network counts, whether there are more pages.
type Sample = (&'static str, Platform, &'static [&'static str], usize, Option<u64>, Option<bool>);

const SAMPLES: &[Sample] = &[
    ("instagram_private_likers.json", Instagram, &["budi.a#9", "ani_#8"], 0, Some(2), Some(false)),
    (
        "instagram_private_comments.json",
        Instagram,
        &["budi.a#9", "sari_u#6", "ani_#8"],
        0,
        Some(4),
        Some(true),
    ),
    ("instagram_private_feed.json", Instagram, &["budi.a", "ani_#8"], 0, Some(12), Some(true)),
    ("instagram_web_likers.json", Instagram, &["budi.a#9", "ani_#8"], 0, Some(1500), Some(true)),
    ("instagram_web_comments.json", Instagram, &["budi.a#9", "sari_u#6"], 0, Some(2), Some(false)),
    ("instagram_xdt_likers.json", Instagram, &["budi.a#9"], 0, None, None),
    ("instagram_xdt_comments.json", Instagram, &["budi.a#9"], 0, None, Some(false)),
    ("instagram_official_comments.json", Instagram, &["budi.a#99", "ani_#98"], 0, None, Some(true)),
    ("instagram_official_media.json", Instagram, &["budi.a"], 0, Some(1), None),
    ("instagram_export_followers.json", Instagram, &["budi.a", "ani_"], 0, None, None),
    ("instaloader_comments.json", Instagram, &["budi.a#9", "ani_#8"], 0, None, None),
    ("instagrapi_comments_page.json", Instagram, &["budi.a#9"], 0, None, None),
    ("instagram_post_alone.json", Instagram, &[], 1, None, None),
    ("apify_instagram_comments.json", Instagram, &["budi.a#9", "ani_"], 0, None, None),
    ("tiktok_private_comments.json", Tiktok, &["budi_a#9", "sari_u#6", "ani_#8"], 0, Some(300), Some(true)),
    ("tiktok_web_comments.json", Tiktok, &["budi_a#9"], 0, None, Some(false)),
    ("apify_tiktok_comments.json", Tiktok, &["budi_a#9"], 0, None, None),
    ("facebook_official_reactions.json", Facebook, &[], 1, Some(1), None),
    ("facebook_official_post.json", Facebook, &["budicontoh#9"], 0, None, None),
    ("youtube_comments.json", Youtube, &["budi-a#UC9", "ani#UC8"], 0, Some(1), Some(true)),
    ("x_web_likers.json", X, &["budi_a"], 0, None, None),
    ("x_api_liking_users.json", X, &["budi_a#9"], 0, None, None),
    ("cicero_insta_like.json", Instagram, &["budi.a", "ani_"], 0, None, None),
    ("flat_file.json", Instagram, &["budi.a"], 0, None, None),
    ("flat_comments_with_code.json", Instagram, &["budi.a"], 0, None, None),
    ("one_per_line.jsonl", Tiktok, &["budi_a", "ani_"], 0, None, None),
    ("one_per_line_cut.jsonl", Tiktok, &["budi_a", "ani_"], 1, None, None),
    ("pages_after_one_another.json", Instagram, &["budi.a", "ani_"], 0, None, Some(false)),
    ("half_an_emoji.json", Instagram, &["budi.a", "ani_", "sari_u"], 0, None, None),
    ("raw_controls_and_numbers.json", Instagram, &["budi.a", "ani_"], 0, None, None),
    ("python_repr.txt", Instagram, &["budi.a", "ani_"], 0, None, None),
    ("byte_order_mark.json", Instagram, &["budi.a", "ani_"], 0, None, None),
    ("utf16_le_mark.json", Instagram, &["budi.a", "ani_"], 0, None, None),
    ("utf16_be_mark.json", Instagram, &["budi.a", "ani_"], 0, None, None),
    ("utf16_le.json", Instagram, &["budi.a", "ani_"], 0, None, None),
    ("utf16_be.json", Instagram, &["budi.a", "ani_"], 0, None, None),
    ("stray_quote_in_a_text.json", Instagram, &["budi.a", "ani_", "sari_u"], 1, None, None),
    ("stray_quote_among_names.json", Instagram, &["budi.a", "sari_u"], 1, None, None),
    ("cut_after_a_break.json", Instagram, &["budi.a", "ani_"], 2, None, None),
];

fn names(entries: &Entries) -> Vec<String> {
    let name = |account: &hadir_attendance::Account| match &account.platform_user_id {
        Some(id) => format!("{}#{id}", account.handle.key()),
        None => account.handle.key().to_owned(),
    };
    entries.accounts.iter().map(name).collect()
}

#[test]
fn each_shape_is_read() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/samples");
    let mut wrong = Vec::new();
    for &(file, platform, accounts, unreadable, reported, more_pages) in SAMPLES {
        let entries = read(platform, &std::fs::read(folder.join(file)).unwrap());
        let found =
            (names(&entries), entries.unreadable.len(), entries.hints.reported, entries.hints.more_pages);
        let accounts: Vec<String> = accounts.iter().map(|&name| name.to_owned()).collect();
        if found != (accounts, unreadable, reported, more_pages) {
            wrong.push(format!("{file}: {found:?} {:?}", entries.unreadable));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let files = std::fs::read_dir(folder).unwrap().count();
    assert_eq!(files, SAMPLES.len());
}

#[test]
fn the_fast_reader_reads_each_shape_alike() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/samples");
    for &(file, platform, ..) in SAMPLES {
        let text = std::fs::read(folder.join(file)).unwrap();
        let [fast, full] = crate::readers::both_on(platform, &text);
        assert_eq!(fast, full, "{file}");
    }
}
