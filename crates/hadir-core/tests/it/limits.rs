//! What content each network takes.

use chrono::{DateTime, Utc};
use hadir_core::ids::{MediaAssetId, WorkspaceId};
use hadir_core::json::Extra;
use hadir_core::platform::Platform;
use hadir_core::publishing::{
    Content, Dimensions, MAX_TEXT, MediaAsset, MediaKind, MediaSource, PlatformLimits, draft_violations,
};
use hadir_core::validation::{Rule, Violation};
use proptest::prelude::{prop_assert, prop_assert_eq, proptest};
use uuid::Uuid;

fn file(kind: MediaKind) -> MediaAsset {
    MediaAsset {
        workspace_id: WorkspaceId::from_uuid(Uuid::from_u128(1)),
        id: MediaAssetId::from_uuid(Uuid::from_u128(2)),
        kind,
        url: "https://cdn.example/1".into(),
        thumbnail_url: None,
        filename: None,
        size_bytes: None,
        dimensions: None,
        duration_ms: None,
        mime_type: None,
        alt_text: None,
        tags: Vec::new(),
        folder: None,
        source: MediaSource::Upload,
        metadata: Extra::new(),
        created_at: "2026-03-10T02:00:00Z".parse::<DateTime<Utc>>().unwrap(),
    }
}

fn words(violations: &[Violation]) -> Vec<String> {
    violations.iter().map(ToString::to_string).collect()
}

#[test]
fn every_violation_is_named_at_once() {
    let mut film = file(MediaKind::Video);
    film.duration_ms = Some(60_001);
    film.size_bytes = Some(104_857_601);
    film.dimensions = Some(Dimensions { width: 1_080, height: 1_920 });
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
            "`media[0].size_bytes` is at most 104857600: it is 104857601",
            "`media[0].duration_ms` is at most 60000: it is 60001",
            "`media[0].dimensions` is at least 8000: it is 5625",
            "`media[1].kind` is not supported",
        ]
    );
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
            prop_assert_eq!(broken, u64::try_from(length).unwrap() > limits.text);
        }
        prop_assert!(draft_violations(&content).is_empty() == (length <= 5_000));
    }
}
