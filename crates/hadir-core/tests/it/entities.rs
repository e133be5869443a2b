//! What every record of observed, metrics, listening, roster, audit and time keeps when it is written and read.

use chrono::{DateTime, Utc};
use core::fmt::Debug;
use hadir_core::account::{PublishingPace, Quota};
use hadir_core::audit::{Actor, AiCacheEntry, AuditEntry, AuditRecord, ChainHead, EntityRef, ImportedRow};
use hadir_core::ids::{Id, ObservedPostId, PersonId, WorkspaceId};
use hadir_core::json::{Extra, Json};
use hadir_core::listening::{Influencer, Mention, MentionAuthor, Sentiment, Trend, TrendStatus};
use hadir_core::metrics::{
    Absence, AccountCounts, AccountSnapshot, AudienceDimension, AudienceInsight, AudienceShare, Counts,
    FollowerChange, FollowerChangeKind, Granularity, MetricAggregate, SnapshotSubject,
};
use hadir_core::observed::{
    AmplifiedLinks, LinkReport, ObservedComment, ObservedMedia, ObservedTag, PostAudience, PostDetail, Tag,
    TagPosition,
};
use hadir_core::platform::{Handle, Platform};
use hadir_core::publishing::PostHold;
use hadir_core::roster::{PersonContact, PersonRole, Reminders};
use hadir_core::spelling::System;
use hadir_core::time::{Calendar, Window};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

fn id<I: Id>(number: u128) -> I {
    I::from_uuid(uuid::Uuid::from_u128(number))
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn budi() -> Handle {
    Handle::parse(Platform::Instagram, "budi.a").unwrap()
}

/// It reads back as it was; without a key it is either the same record without that value, or an error that names the
/// key; and no key can hold a value of another kind unnoticed.
fn keeps<T: Serialize + DeserializeOwned + PartialEq + Debug>(record: &T) {
    let written = serde_json::to_value(record).unwrap();
    assert_eq!(&serde_json::from_value::<T>(written.clone()).unwrap(), record);
    let keys: Vec<String> = written.as_object().unwrap().keys().cloned().collect();
    for key in keys {
        let mut without = written.clone();
        let removed = without.as_object_mut().unwrap().remove(&key).unwrap();
        match serde_json::from_value::<T>(without.clone()) {
            Ok(read) => {
                let mut again = serde_json::to_value(read).unwrap();
                again.as_object_mut().unwrap().remove(&key);
                assert_eq!(again, without, "reading without `{key}` changed something else");
            }
            Err(error) => assert!(error.to_string().contains(&format!("`{key}`")), "{key}: {error}"),
        }
        let mut wrong = written.clone();
        let other = if removed.is_object() { Value::from(1) } else { serde_json::json!({"no": ["such"]}) };
        wrong.as_object_mut().unwrap().insert(key.clone(), other.clone());
        if let Ok(read) = serde_json::from_value::<T>(wrong) {
            let kept = serde_json::to_value(read).unwrap();
            assert_eq!(kept[&key], other, "`{key}` took what it cannot hold");
        }
    }
}

fn extra() -> Extra {
    [("raw".to_owned(), Json::from(7_u64))].into()
}

#[test]
fn observed_records() {
    let (workspace_id, post_id): (WorkspaceId, ObservedPostId) = (id(1), id(2));
    keeps(&ObservedMedia {
        external_id: Some("331".into()),
        media_type: Some("hologram".into()),
        width: Some(1080),
        height: Some(1350),
        image_url: Some("https://cdn.example/1.jpg".into()),
        duration_ms: Some(12_500),
        ..ObservedMedia::new(workspace_id, id(3), post_id, 0)
    });
    for tag in [
        Tag::Hashtag("PolisiBaik".parse().unwrap()),
        Tag::Mention(budi()),
        Tag::Account { external_id: "99".into(), handle: Some(budi()) },
    ] {
        let position = Some(TagPosition { x: 500_000_000, y: 250_000_000 });
        keeps(&ObservedTag {
            media_id: Some(id(3)),
            position,
            ..ObservedTag::new(workspace_id, post_id, tag)
        });
    }
    keeps(&PostAudience::new(workspace_id, post_id, "ditbinmas"));
    keeps(&PostDetail {
        external_id: Some("3312345678901234567".into()),
        url: Some("https://www.instagram.com/p/C4abcDEF_-1/".into()),
        account_id: Some(id(4)),
        author_id: Some(id(5)),
        media_type: Some("carousel".into()),
        language: Some("id".into()),
        pinned: Some(true),
        private: Some(false),
        reported_rate: Some("4.98".parse().unwrap()),
        ..PostDetail::new(workspace_id, post_id, at("2026-03-10T18:30:00Z"))
    });
    keeps(&ObservedComment {
        author_external_id: Some("99".into()),
        author: Some(budi()),
        text: Some("siap".into()),
        written_at: Some(at("2026-03-10T18:30:00Z")),
        ..ObservedComment::new(workspace_id, post_id, "17")
    });
    keeps(&LinkReport::new(
        workspace_id,
        post_id,
        id(6),
        AmplifiedLinks { x: Some("https://x.com/budi/status/20".into()), ..AmplifiedLinks::default() },
        at("2026-03-10T18:30:00Z"),
    ));
}

#[test]
fn metrics_records() {
    let workspace_id = id(1);
    let counts =
        AccountCounts { followers: 1_205.into(), reach: Absence::Delayed.into(), ..AccountCounts::default() };
    for subject in [SnapshotSubject::Account(id(2)), SnapshotSubject::Profile(id(3))] {
        keeps(&AccountSnapshot {
            latest_reel_at: Some(at("2026-03-09T00:00:00Z")),
            mean_rate: Some("1.53".parse().unwrap()),
            extra: extra(),
            ..AccountSnapshot::new(workspace_id, subject, at("2026-03-10T18:30:00Z"), counts)
        });
    }
    keeps(&FollowerChange {
        verified: Some(false),
        extra: extra(),
        ..FollowerChange::new(
            workspace_id,
            id(4),
            id(2),
            FollowerChangeKind::Unfollower,
            "99",
            at("2026-03-10T18:30:00Z"),
        )
    });
    let share = |dimension, key: &str, count: u64| AudienceShare {
        dimension,
        key: key.into(),
        code: None,
        count: count.into(),
        share: Some("0.85".parse().unwrap()),
    };
    let insight = AudienceInsight {
        shares: vec![
            share(AudienceDimension::Age, "25-34", 5),
            share(AudienceDimension::City, "Surabaya", 9),
            share(AudienceDimension::Age, "18-24", 3),
        ],
        ..AudienceInsight::new(workspace_id, id(5), id(2), "2026-03-10".parse().unwrap())
    };
    let ages: Vec<&str> = insight.by(AudienceDimension::Age).map(|share| &*share.key).collect();
    assert_eq!(ages, ["25-34", "18-24"]);
    keeps(&insight);
    keeps(&MetricAggregate {
        platform: Some(Platform::X),
        posts: 3.into(),
        rows: 72.into(),
        totals: Counts { reach: 2_752.into(), ..Counts::default() },
        engagement: 96.into(),
        follower_growth: Some(-4),
        ..MetricAggregate::new(
            workspace_id,
            id(6),
            Granularity::Week,
            Calendar::UTC.day("2026-03-10".parse().unwrap()).unwrap(),
        )
    });
}

#[test]
fn listening_and_roster_records() {
    let workspace_id = id(1);
    keeps(&Mention {
        query_id: Some(id(3)),
        sentiment: Some(Sentiment::Positive),
        sentiment_score: Some("0.9".parse().unwrap()),
        engagement: 4.into(),
        language: Some("id".into()),
        by_influencer: Some(true),
        tags: vec!["pujian".into()],
        ..Mention::new(
            workspace_id,
            id(2),
            Platform::X,
            MentionAuthor {
                external_id: Some("99".into()),
                username: "not a handle!".into(),
                name: None,
                avatar_url: None,
                followers: 12_000.into(),
            },
            "bagus",
            at("2026-03-10T18:30:00Z"),
            at("2026-03-10T18:40:00Z"),
        )
    });
    keeps(&Trend {
        growth_velocity: Some("5.0".parse().unwrap()),
        volume: 900.into(),
        status: Some(TrendStatus::Viral),
        ..Trend::new(
            workspace_id,
            id(4),
            Platform::Tiktok,
            "sound".into(),
            "mudik",
            at("2026-03-10T18:30:00Z"),
        )
    });
    keeps(&Influencer {
        followers: 12_000.into(),
        following: 300.into(),
        engagement_rate: Some("3.1".parse().unwrap()),
        authenticity_score: Some("87".parse().unwrap()),
        niches: vec!["keluarga".into()],
        ..Influencer::new(workspace_id, id(5), budi())
    });
    let person_id: PersonId = id(6);
    keeps(&PersonRole::new(workspace_id, person_id, "operator"));
    keeps(&PersonContact {
        phone: Some("628110000000".into()),
        reminders: Reminders::OptedIn,
        ..PersonContact::new(workspace_id, person_id)
    });
}

#[test]
fn paces_and_holds() {
    let workspace_id = id(1);
    keeps(&PublishingPace {
        quota: Some(Quota { most: 25, window_seconds: 86_400 }),
        cooling_until: Some(at("2026-03-10T18:30:00Z")),
        ..PublishingPace::new(workspace_id, id(2), at("2026-03-10T18:00:00Z"))
    });
    keeps(&PostHold {
        held_by: Some(id(4)),
        reason: Some("the client asks to wait".into()),
        ..PostHold::new(workspace_id, id(3), at("2026-03-10T18:30:00Z"))
    });
}

#[test]
fn audit_records() {
    let workspace_id = id(1);
    let entity = EntityRef { kind: "post".into(), id: "7".into() };
    let record = AuditRecord {
        details: extra(),
        ip: Some("2001:db8::1".parse().unwrap()),
        ..AuditRecord::new(
            workspace_id,
            at("2026-03-10T18:30:00Z"),
            Actor::SYSTEM,
            "post:publish".into(),
            entity.clone(),
        )
    };
    let entry: AuditEntry = ChainHead::START.append(record).unwrap();
    keeps(&entry);
    keeps(&entry.head());
    let answer = AiCacheEntry {
        cost_usd: Some("0.0021".parse().unwrap()),
        expires_at: at("2026-03-11T18:30:00Z"),
        ..AiCacheEntry::new(
            workspace_id,
            "9f",
            "content",
            "?",
            Json::Object(extra()),
            "m",
            at("2026-03-10T18:30:00Z"),
        )
    };
    assert_eq!(answer.expires_at - answer.created_at, AiCacheEntry::LIFETIME);
    assert!(answer.is_fresh(answer.created_at) && !answer.is_fresh(answer.expires_at));
    keeps(&answer);
    keeps(&ImportedRow {
        workspace_id: Some(workspace_id),
        created_at: Some(at("2026-03-10T18:30:00Z")),
        residue: extra(),
        ..ImportedRow::new(entity, System::Studio, "social_media_posts", "42", at("2026-03-12T00:00:00Z"))
    });
}

#[test]
fn bad_input_is_a_named_error() {
    let refused = |error: serde_json::Error, why: &str| assert!(error.to_string().contains(why), "{error}");
    refused(serde_json::from_str::<Counts>(r#"{"likes":1.5}"#).unwrap_err(), "expected a count of 0 or more");
    refused(serde_json::from_str::<Counts>(r#"{"likes":"many"}"#).unwrap_err(), "unknown Absence `many`");
    let foreign = r#""instagram:https://evilinstagram.com/x""#;
    refused(serde_json::from_str::<Handle>(foreign).unwrap_err(), "`evilinstagram.com` is not a host");
    let backwards = r#"{"start":"2026-03-11T00:00:00Z","end":"2026-03-10T00:00:00Z"}"#;
    refused(serde_json::from_str::<Window>(backwards).unwrap_err(), "a window must end after it starts");
}
