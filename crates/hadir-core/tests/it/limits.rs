//! What content each network takes.

use chrono::{DateTime, Utc};
use hadir_core::ids::{MediaAssetId, WorkspaceId};
use hadir_core::platform::Platform;
use hadir_core::publishing::{
    Content, Dimensions, MAX_TEXT, MediaAsset, MediaKind, PlatformLimits, PostKind, RuleBook, Subject,
    draft_violations,
};
use hadir_core::validation::{Rule, Violation};
use proptest::prelude::{prop_assert, prop_assert_eq, proptest};
use uuid::Uuid;

fn file(kind: MediaKind) -> MediaAsset {
    MediaAsset::new(
        WorkspaceId::from_uuid(Uuid::from_u128(1)),
        MediaAssetId::from_uuid(Uuid::from_u128(2)),
        kind,
        "https://cdn.example/1",
        "2026-03-10T02:00:00Z".parse::<DateTime<Utc>>().unwrap(),
    )
}

fn words(violations: &[Violation]) -> Vec<String> {
    violations.iter().map(ToString::to_string).collect()
}

#[test]
fn every_violation_is_named_at_once() {
    let mut film = file(MediaKind::Video);
    film.duration_ms = Some(900_001);
    film.size_bytes = Some(300_000_001);
    film.dimensions = Some(Dimensions { width: 10, height: 1_920 });
    let content = Content {
        text: "a".repeat(2_190),
        hashtags: vec!["polisibaik".parse().unwrap()],
        link: Some("https://example.org".into()),
        ..Content::default()
    };
    let instagram = PlatformLimits::of(Platform::Instagram).unwrap();
    assert_eq!(
        words(&instagram.violations(&content, &[&film, &file(MediaKind::Gif)])),
        [
            "`text` is at most 2200: it is 2202",
            "`link` is not supported",
            "`media[0].size_bytes` is at most 300000000: it is 300000001",
            "`media[0].duration_ms` is at most 900000: it is 900001",
            "`media[0].dimensions` is at least 100: it is 52",
            "`media[1].kind` is not supported",
        ]
    );
}

#[test]
fn an_ordinary_reel_breaks_no_rule_and_a_story_has_its_own() {
    let mut film = file(MediaKind::Video);
    film.size_bytes = Some(20_000_000);
    film.dimensions = Some(Dimensions { width: 1_080, height: 1_920 });
    film.duration_ms = Some(120_000);
    let reel = Content::of_text("reel");
    let instagram = PlatformLimits::of(Platform::Instagram).unwrap();
    assert_eq!(words(&instagram.violations(&reel, &[&film])), Vec::<String>::new());
    let book = RuleBook::standard();
    let now = "2026-11-30T00:00:00Z".parse().unwrap();
    let of = |kind| PlatformLimits::under(&book.at(now), Platform::Instagram, Some(kind)).unwrap();
    assert_eq!(words(&of(PostKind::Reel).violations(&reel, &[&film])), Vec::<String>::new());
    assert_eq!(
        words(&of(PostKind::Story).violations(&reel, &[&film])),
        ["`media[0].duration_ms` is at most 60000: it is 120000"]
    );
    let before = "2023-01-01T00:00:00Z".parse().unwrap();
    let feed = PlatformLimits::under(&book.at(before), Platform::Instagram, Some(PostKind::Feed)).unwrap();
    assert_eq!(feed.violations(&reel, &[&film]).len(), 2);
}

#[test]
fn the_limits_of_the_source_are_rows_of_the_book() {
    let book = RuleBook::standard();
    for &platform in Platform::ALL {
        let Some(limits) = PlatformLimits::of(platform) else { continue };
        for subject in [
            Subject::Text,
            Subject::Hashtags,
            Subject::Mentions,
            Subject::Media,
            Subject::VideoBytes,
            Subject::VideoSeconds,
        ] {
            let row = book.iter().find(|rule| {
                rule.platform == platform && rule.subject == subject && rule.valid_from.is_none()
            });
            assert!(row.is_some(), "{platform} {subject:?}");
        }
        let newest = book.newest().limit(platform, None, Subject::Text);
        assert_eq!(newest.map(|rule| rule.value), Some(limits.text), "{platform}");
        assert!(limits.calls < u32::MAX, "{platform}");
    }
}

#[test]
fn tags_and_names_in_the_text_count() {
    let text = (0..31).map(|n| format!("#tag{n}x")).collect::<Vec<_>>().join(" ");
    let instagram = PlatformLimits::of(Platform::Instagram).unwrap();
    assert_eq!(
        words(&instagram.violations(&Content::of_text(text), &[])),
        ["`hashtags` is at most 30: it is 31"]
    );
    let x = PlatformLimits::of(Platform::X).unwrap();
    assert_eq!(
        words(&x.violations(&Content::of_text("日".repeat(141)), &[])),
        ["`text` is at most 280: it is 282"]
    );
    let link = format!("{} https://example.org/{}", "a".repeat(250), "b".repeat(120));
    assert!(x.violations(&Content::of_text(link), &[]).is_empty());
}

#[test]
fn a_pin_needs_a_link() {
    let pinterest = PlatformLimits::of(Platform::Pinterest).unwrap();
    let violations = pinterest.violations(&Content::of_text("Halo"), &[]);
    assert_eq!(violations, [Violation { field: "link".into(), rule: Rule::Required }]);
}

#[test]
fn a_picture_without_height_has_no_shape() {
    let mut flat = file(MediaKind::Image);
    flat.dimensions = Some(Dimensions { width: 10, height: 0 });
    let x = PlatformLimits::of(Platform::X).unwrap();
    assert_eq!(
        words(&x.violations(&Content::default(), &[&flat])),
        ["`media[0].dimensions` is at least 1: it is 0"]
    );
}

#[test]
fn only_networks_without_a_publisher_have_no_limits() {
    for &platform in Platform::ALL {
        let unknown = matches!(platform, Platform::Threads | Platform::Reddit);
        assert_eq!(PlatformLimits::of(platform).is_none(), unknown, "{platform}");
        if let Some(limits) = PlatformLimits::of(platform) {
            assert!(limits.aspect.0 < limits.aspect.1 && limits.calls > 0, "{platform}");
            let films = limits.kinds.contains(&MediaKind::Video);
            assert!(films && limits.video_bytes > 0 && limits.video_seconds > 0, "{platform}");
            assert_eq!(limits.kinds.contains(&MediaKind::Image), limits.image_bytes > 0, "{platform}");
        }
    }
}

#[test]
fn a_megabyte_is_no_caption() {
    let violations = draft_violations(&Content::of_text("é".repeat(1 << 20)));
    let rule = Rule::AtMost { limit: MAX_TEXT, found: 1 << 20 };
    assert_eq!(violations, [Violation { field: "text".into(), rule }]);
}

proptest! {
    #[test]
    fn a_text_is_refused_exactly_above_the_limit(length in 0_usize..6_000) {
        let content = Content::of_text("ü".repeat(length));
        for platform in Platform::ALL {
            let Some(limits) = PlatformLimits::of(*platform) else { continue };
            let broken = limits.violations(&content, &[]).iter().any(|violation| violation.field == "text");
            prop_assert_eq!(broken, limits.measure.length(&content.text) > limits.text);
        }
        prop_assert!(draft_violations(&content).is_empty() == (length <= 5_000));
    }
}
