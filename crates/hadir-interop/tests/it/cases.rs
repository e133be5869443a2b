//! Rows that real databases hold, and that say less than our own lives do.

use crate::generate::context;
use chrono::{DateTime, Utc};
use hadir_core::json::Json;
use hadir_core::lifecycle::Governed as _;
use hadir_core::publishing::{DeliveryStatus, MediaRef, PostStatus, VideoStatus};
use hadir_core::review::ApprovalStatus;
use hadir_interop::{Context, Decoded, Entity, Mapped, decode, encode, hub, roll_call, studio, suite};

const ID: &str = "9f0c2f4e-5a33-4a0e-8a39-3c0d1b1f7a10";

/// A row of these columns, and of `more`.
fn row<T: Mapped>(base: &str, more: &str) -> T {
    let mut columns = match serde_json::from_str(&base.replace("ID", ID)) {
        Ok(Json::Object(columns)) => columns,
        other => panic!("{other:?}"),
    };
    if let Ok(Json::Object(more)) = serde_json::from_str(more) {
        columns.extend(more);
    }
    T::read(columns).unwrap()
}

/// Decoded, with the laws kept.
fn read<T: Mapped>(base: &str, more: &str) -> Decoded {
    let row = row::<T>(base, more);
    let decoded = decode(&row, &context());
    assert_eq!(encode::<T>(&decoded.entities, &decoded.residue).as_ref(), Ok(&row));
    decoded
}

macro_rules! one {
    ($decoded:expr, $kind:ident) => {
        $decoded
            .entities
            .iter()
            .find_map(|entity| if let Entity::$kind(entity) = entity { Some(entity) } else { None })
            .unwrap()
    };
}

const STUDIO_POST: &str = r#"{"id":"ID","organisation_id":"ID","social_account_id":"ID","created_by":"ID","content_type":"video",
    "content_url":"https://x.test/1.mp4","caption":"Apel","post_type":"reel","platform":"instagram","retry_count":0,
    "created_at":"2026-03-10T09:00:00Z","updated_at":"2026-03-10T10:00:00Z"}"#;

#[test]
fn a_post_of_the_studio_may_be_deleted_published_or_under_way_without_times() {
    for (word, status, lacking) in [
        ("deleted", PostStatus::Deleted, vec!["deleted_at"]),
        ("published", PostStatus::Published, vec!["published_at"]),
        ("processing", PostStatus::Publishing, vec!["scheduled_at"]),
        ("queued", PostStatus::Scheduled, vec!["scheduled_at"]),
        ("failed", PostStatus::Failed, vec![]),
    ] {
        let decoded = read::<studio::SocialMediaPost>(STUDIO_POST, &format!(r#"{{"status":"{word}"}}"#));
        let post = one!(decoded, Post);
        assert_eq!((post.status(), post.lifecycle.lacking()), (status, lacking));
    }
}

#[test]
fn what_changed_since_is_written_and_the_rest_stays() {
    let more = r#"{"status":"published","published_at":"2026-03-10T09:30:00Z","likes_count":7,"hashtags":["polri","2026"]}"#;
    let row = row::<studio::SocialMediaPost>(STUDIO_POST, more);
    let mut decoded = decode(&row, &context());
    for entity in &mut decoded.entities {
        if let Entity::Post(post) = entity {
            post.content.text = "Apel sore".into();
        }
    }
    let written = encode::<studio::SocialMediaPost>(&decoded.entities, &decoded.residue).unwrap();
    assert_eq!(written.caption.as_deref(), Some("Apel sore"));
    assert_eq!((written.likes_count, written.hashtags), (row.likes_count, row.hashtags));
    assert_eq!(written.published_at, row.published_at);
    // A state that the system has no word for cannot be written, and nothing near it is written instead.
    for entity in &mut decoded.entities {
        if let Entity::Post(post) = entity {
            post.lifecycle.archive("2026-03-11T09:30:00Z".parse().unwrap()).unwrap();
        }
    }
    let refused = encode::<studio::SocialMediaPost>(&decoded.entities, &decoded.residue).unwrap_err();
    assert_eq!(refused.column, Some("status"));
}

#[test]
fn a_completed_video_may_be_without_address() {
    let video = r#"{"id":"ID","mode":"image-to-video","prompt":"p","status":"completed","progress":100}"#;
    let decoded = read::<studio::SocialMediaVideo>(video, "");
    let video = one!(decoded, GeneratedVideo);
    assert_eq!(
        (video.lifecycle.status(), video.lifecycle.lacking()),
        (VideoStatus::Completed, vec!["video_url", "completed_at"])
    );
}

const SUITE_POST: &str = r#"{"id":"ID","workspaceId":"ID","authorId":"ID","tags":[],"aiGenerated":false,
    "createdAt":"2026-03-10T09:00:00Z","updatedAt":"2026-03-10T10:00:00Z",
    "content":{"text":"Apel","media":["00000000-0000-0000-0000-000000000005","https://x.test/1.jpg"],"firstComment":"ya"}}"#;

#[test]
fn a_post_of_the_platform_is_archived_without_time_and_its_content_is_read() {
    let decoded =
        read::<suite::Post>(SUITE_POST, r#"{"status":"ARCHIVED","aiMetadata":{"model":"m","prompt":"p"}}"#);
    let post = one!(decoded, Post);
    assert_eq!((post.status(), post.content.first_comment.as_deref()), (PostStatus::Archived, Some("ya")));
    assert!(matches!(&post.content.media[..], [MediaRef::Asset(_), MediaRef::Url(_)]));
    let approved = read::<suite::Post>(SUITE_POST, r#"{"status":"APPROVED"}"#);
    assert_eq!(one!(approved, Post).lifecycle.lacking(), ["approved_content"]);
}

#[test]
fn answers_of_the_platform_may_be_without_time() {
    let approval =
        r#"{"id":"ID","postId":"ID","approverId":"ID","level":1,"createdAt":"2026-03-10T09:00:00Z"}"#;
    let rejected = read::<suite::Approval>(approval, r#"{"status":"REJECTED","comments":"no"}"#);
    assert_eq!(one!(rejected, Approval).status(), ApprovalStatus::Rejected);
    let approved = read::<suite::Approval>(approval, r#"{"status":"APPROVED"}"#);
    assert_eq!(one!(approved, Approval).lifecycle.lacking(), ["responded_at"]);
}

#[test]
fn targets_of_the_platform_may_be_without_receipt_and_error() {
    let target = r#"{"id":"ID","postId":"ID","accountId":"ID","platform":"TWITTER"}"#;
    let failed = read::<suite::PlatformPost>(target, r#"{"publishStatus":"FAILED"}"#);
    assert_eq!(one!(failed, PostTarget).lifecycle.status(), DeliveryStatus::Failed);
    let published = read::<suite::PlatformPost>(target, r#"{"publishStatus":"PUBLISHED"}"#);
    assert_eq!(one!(published, PostTarget).lifecycle.lacking(), ["receipt", "published_at"]);
}

#[test]
fn variants_of_the_hub_bring_addresses_and_ids() {
    let variant = r#"{"id":"ID","post_id":"ID","platform":"x","text":"Apel","metadata":{"hashtags":["polri"],"board":"b"},
        "media_refs":["https://x.test/1.jpg","00000000-0000-0000-0000-000000000005"]}"#;
    let decoded = read::<hub::PostVariant>(variant, "");
    assert!(decoded.problems.is_empty(), "{:?}", decoded.problems);
    let post = read::<hub::Post>(r#"{"id":"ID","created_by":"ID","status":"published"}"#, "");
    assert_eq!(one!(post, Post).lifecycle.lacking(), ["published_at"]);
    let job = read::<hub::PublishJob>(
        r#"{"id":"ID","scheduled_at":"2026-03-10T09:00:00Z","status":"running","attempt":0}"#,
        "",
    );
    assert_eq!(job.residue.len(), 7);
}

#[test]
fn personnel_may_be_without_name_and_clients_of_any_type() {
    let person = r#"{"user_id":"0007","client_id":"POLRES_A","wa_notification_opt_in":false}"#;
    let decoded = read::<roll_call::Personnel>(person, "");
    assert_eq!((one!(decoded, Person).number.as_str(), one!(decoded, Person).name.as_str()), ("0007", ""));
    let client = read::<roll_call::Client>(
        r#"{"client_id":"POLDA_D","nama":"Polda D"}"#,
        r#"{"client_type":"instansi"}"#,
    );
    assert_eq!((one!(client, Unit).code.as_str(), client.problems.len()), ("POLDA_D", 1));
    let approval = read::<roll_call::ApprovalRequest>(r#"{"request_id":1,"status":"approved"}"#, "");
    assert!(approval.problems.is_empty() && approval.residue.contains_key("status"));
}

#[test]
fn two_customers_of_one_system_never_meet() {
    let row = row::<studio::SocialMediaPost>(STUDIO_POST, r#"{"status":"draft"}"#);
    let north = context();
    let south = Context { installation: "south".into(), ..north.clone() };
    let ids =
        |context: &Context| decode(&row, context).entities.iter().map(Entity::reference).collect::<Vec<_>>();
    assert_eq!(ids(&north), ids(&context()));
    assert!(ids(&north).iter().all(|id| !ids(&south).contains(id)));
}

#[test]
fn documents_keep_their_wrapped_values() {
    let line = r#"{"_id":{"$oid":"65f0c0ffee65f0c0ffee0001"},"timestamp":{"$date":{"$numberLong":"1773133200000"}},"metadata":{"metricType":"account"},"likes":{"$numberInt":"7"}}"#;
    let metric = <suite::documents::Metric as hadir_interop::Table>::from_line(line).unwrap();
    assert_eq!(metric.timestamp, Some("2026-03-10T09:00:00Z".parse::<DateTime<Utc>>().unwrap()));
    assert_eq!(hadir_interop::Table::external_id(&metric), "65f0c0ffee65f0c0ffee0001");
    assert_eq!(metric.likes, Some(7.into()));
}

#[test]
fn rows_that_leave_out_what_our_own_would_say_are_read() {
    let post = r#"{"shortcode":"C4abcDEF_-1","client_id":null,"caption":null,"created_at":null}"#;
    assert_eq!(read::<roll_call::InstaPost>(post, "").problems[0].column, "created_at");
    let video = r#"{"video_id":"7106594312292453675","created_at":null}"#;
    assert_eq!(read::<roll_call::TiktokPost>(video, "").problems[0].column, "created_at");
    let nobody = read::<roll_call::Personnel>(r#"{"user_id":"0007","nama":null,"client_id":null}"#, "");
    assert_eq!(
        (nobody.problems[0].column, nobody.residue["user_id"].to_string().as_str()),
        ("client_id", r#"["0007"]"#)
    );
    for status in ["approved", "rejected", "pending", "apa saja", ""] {
        let status = format!(r#"{{"status":"{status}"}}"#);
        read::<roll_call::ApprovalRequest>(r#"{"request_id":1}"#, &status);
        let event = r#"{"event_id":1,"event_date":"2026-03-10T09:00:00","topic":"Apel"}"#;
        read::<roll_call::EditorialEvent>(event, &status);
        read::<roll_call::ChangeLog>(r#"{"log_id":1,"event_id":1}"#, &status);
    }
    let subscription = r#"{"subscription_id":"ID","dashboard_user_id":"ID","tier":"t","status":"active",
        "started_at":"2026-03-10T09:00:00Z","expires_at":"2026-04-10T09:00:00Z","canceled_at":"2026-04-01T00:00:00Z"}"#;
    read::<roll_call::DashboardUserSubscriptions>(subscription, "");
    for status in ["running", "success", "failed", "queued"] {
        for more in ["", r#","last_error":null,"provider_job_id":null"#] {
            let job = r#"{"id":"ID","scheduled_at":"2026-03-10T09:00:00Z","attempt":0}"#;
            read::<hub::PublishJob>(job, &format!(r#"{{"status":"{status}"{more}}}"#));
        }
    }
    let audience = r#"{"id":"ID","snapshot_date":"2026-03-10","age_ranges":[{"range":"18-24","count":7}],
        "active_hours":[{"hour":9,"activity":0.25}]}"#;
    read::<hub::AudienceInsight>(audience, "");
    let retried = read::<studio::SocialMediaPost>(
        STUDIO_POST,
        r#"{"status":"processing","retry_count":0,"max_retries":3}"#,
    );
    assert_eq!(one!(retried, PostTarget).lifecycle.status(), DeliveryStatus::Running);
    let content = r#"{"content":{"text":"Apel","media":[],"hashtags":["2026","polri"]},"status":"DRAFT"}"#;
    assert_eq!(one!(read::<suite::Post>(SUITE_POST, content), Post).content.text, "Apel");
}
