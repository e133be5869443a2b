//! Generated rows of the context `publishing`.

use super::{lives, records};
use crate::strategy::{
    boxed_text, decimal, extra, hashtag, id, instant, key_text, money, open, optional, optional_text,
    stored_count, text, word,
};
use chrono::{DateTime, TimeDelta, Utc};
use hadir_core::lifecycle::LifecycleEvent;
use hadir_core::publishing::{
    AiOrigin, Campaign, CampaignGoal, CampaignLifecycle, CampaignParts, Content, ContentHash,
    ContentOverride, DeliveryError, DeliveryLifecycle, DeliveryParts, Dimensions, FencingToken,
    GeneratedVideo, ImageConfig, Lease, MediaAsset, MediaRef, MediaSource, Override, Post, PostEvent,
    PostHold, PostLifecycle, PostMedia, PostParts, PostStatus, PostTarget, PublishAttempt, PublishJob,
    Receipt, TargetContent, TargetLifecycle, TargetParts, UtmParams, VideoConfig, VideoLifecycle, VideoParts,
};
use hadir_core::record::Rest;
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::sample::select;
use proptest::strategy::BoxedStrategy;

records! {
    /// Any campaign.
    pub campaign: Campaign {
        workspace_id: id(),
        id: id(),
        name: text(),
        description: optional_text(),
        goals: vec(goal(), 0..3),
        budget: optional(money()),
        tags: vec(text(), 0..3),
        utm: utm(),
        lifecycle: campaign_life(),
        created_at: instant(),
        rest: Just(Rest),
    };

    goal: CampaignGoal { metric: open(), target: decimal(), current: optional(decimal()) };

    utm: UtmParams {
        source: optional_text(),
        medium: optional_text(),
        campaign: optional_text(),
        term: optional_text(),
        content: optional_text(),
        extra: extra(),
    };

    /// Any post.
    pub post: Post {
        workspace_id: id(),
        id: id(),
        author_id: id(),
        title: optional_text(),
        kind: optional(word()),
        content: content(),
        campaign_id: optional(id()),
        tags: vec(text(), 0..3),
        ai: optional(ai_origin()),
        metadata: extra(),
        publish_by: optional(instant()),
        lifecycle: post_life(),
        created_at: instant(),
        rest: Just(Rest),
    };

    ai_origin: AiOrigin {
        model: optional_text(),
        prompt: optional_text(),
        cost: optional(decimal()),
        extra: extra(),
    };

    content: Content {
        text: text(),
        hashtags: vec(hashtag(), 0..3),
        mentions: vec(text(), 0..3),
        link: optional_text(),
        first_comment: optional_text(),
        location_id: optional_text(),
        media: vec(media_ref(), 0..3),
        extra: extra(),
    };

    content_override: ContentOverride {
        text: overriding(text()),
        hashtags: overriding(vec(hashtag(), 0..3)),
        mentions: overriding(vec(text(), 0..3)),
        link: overriding(optional_text()),
        first_comment: overriding(optional_text()),
        location_id: overriding(optional_text()),
        media: overriding(vec(media_ref(), 0..3)),
        extra: extra(),
    };

    /// Any hold.
    pub post_hold: PostHold {
        workspace_id: id(),
        post_id: id(),
        held_by: optional(id()),
        reason: optional_text(),
        held_at: instant(),
        rest: Just(Rest),
    };

    /// Any target of a post.
    pub post_target: PostTarget {
        workspace_id: id(),
        id: id(),
        post_id: id(),
        platform: word(),
        account_id: optional(id()),
        content: prop_oneof![
            content().prop_map(TargetContent::Full),
            content_override().prop_map(TargetContent::Override),
        ],
        kind: optional(word()),
        share_to_feed: any::<Option<bool>>(),
        settings: extra(),
        lifecycle: target_life(),
        rest: Just(Rest),
    };

    /// Any job of a target.
    pub publish_job: PublishJob {
        workspace_id: id(),
        target_id: id(),
        sequence: any::<u32>(),
        priority: any::<u8>(),
        provider_job_id: optional_text(),
        account_id: optional(id()),
        lifecycle: delivery(),
        rest: Just(Rest),
    };

    /// Any attempt of a job.
    pub publish_attempt: PublishAttempt {
        workspace_id: id(),
        job_id: id(),
        token: token(),
        worker: text(),
        started_at: instant(),
        sent_at: optional(instant()),
        ended_at: optional(instant()),
        outcome: optional(word()),
        receipt: optional(receipt()),
        error: optional(delivery_error()),
        rest: Just(Rest),
    };

    /// Any generated video.
    pub generated_video: GeneratedVideo {
        workspace_id: id(),
        id: id(),
        mode: word(),
        prompt: text(),
        image_prompt: optional_text(),
        source_image: optional(media_ref()),
        model: optional_text(),
        video_config: video_config(),
        image_config: image_config(),
        thumbnail_url: optional_text(),
        posted_to_social: any::<bool>(),
        post_count: any::<u32>(),
        lifecycle: video_life(),
        created_at: instant(),
        rest: Just(Rest),
    };

    video_config: VideoConfig { size: optional_text(), seconds: any::<Option<u32>>(), extra: extra() };

    image_config: ImageConfig { aspect_ratio: optional_text(), extra: extra() };

    /// Any file of the library.
    pub media_asset: MediaAsset {
        workspace_id: id(),
        id: id(),
        kind: word(),
        url: text(),
        thumbnail_url: optional_text(),
        filename: optional_text(),
        size_bytes: optional(stored_count()),
        dimensions: optional(dimensions()),
        duration_ms: optional(stored_count()),
        mime_type: optional_text(),
        alt_text: optional_text(),
        tags: vec(text(), 0..3),
        folder: optional(key_text()),
        source: prop_oneof![
            Just(MediaSource::Upload),
            id().prop_map(MediaSource::Generated),
            Just(MediaSource::External),
        ],
        metadata: extra(),
        created_at: instant(),
        rest: Just(Rest),
    };

    dimensions: Dimensions { width: any::<u32>(), height: any::<u32>() };

    /// Any file of a post.
    pub post_media: PostMedia {
        workspace_id: id(),
        post_id: id(),
        position: any::<u32>(),
        media: media_ref(),
        kind: optional(word()),
        thumbnail_url: optional_text(),
        rest: Just(Rest),
    };

    receipt: Receipt { platform_post_id: key_text().prop_map(|text| format!("1{text}").into()), url: optional(boxed_text()) };

    delivery_error: DeliveryError { class: word(), code: optional(boxed_text()), message: boxed_text() };

    lease: Lease { owner: boxed_text(), token: token(), until: instant() };
}

lives! {
    video_life: VideoLifecycle(VideoParts) {
        always { progress: 0_u8..=100, retry_count: any::<u32>() }
        optional { video_url: boxed_text(), completed_at: instant(), error: boxed_text() }
    };

    campaign_life: CampaignLifecycle(CampaignParts) {
        always { starts_at: instant(), ends_at: instant() }
        optional { completed_at: instant() }
    } then |mut parts: CampaignParts| {
        let (one, other) = (parts.starts_at, parts.ends_at);
        (parts.starts_at, parts.ends_at) = apart(one.min(other), one.max(other));
        parts
    };

    post_life: PostLifecycle(PostParts) {
        always {}
        optional {
            scheduled_at: instant(),
            approved_content: any::<[u8; 32]>().prop_map(ContentHash::from_bytes),
            published_at: instant(),
            last_error: boxed_text(),
            cancelled_at: instant(),
            taken_down_at: instant(),
            archived_at: instant(),
            archived_from: select(PostEvent::Archive.sources()),
            deleted_at: instant(),
        }
    } then |mut parts: PostParts| {
        // What the state had that it was put away from, is still there.
        let at = parts.changed_at;
        match parts.archived_from {
            Some(PostStatus::Published) => _ = parts.published_at.get_or_insert(at),
            Some(PostStatus::TakenDown) => {
                parts.published_at.get_or_insert(at);
                parts.taken_down_at.get_or_insert(at);
            }
            Some(PostStatus::Cancelled) => _ = parts.cancelled_at.get_or_insert(at),
            Some(PostStatus::Approved) => {
                parts.approved_content.get_or_insert(ContentHash::from_bytes([0; 32]));
            }
            _ => {}
        }
        parts
    };

    target_life: TargetLifecycle(TargetParts) {
        always {}
        optional {
            container_id: boxed_text(),
            receipt: receipt(),
            published_at: instant(),
            last_error: delivery_error(),
            removed_at: instant(),
            removed_by: word(),
        }
    };

    delivery: DeliveryLifecycle(DeliveryParts) {
        always {
            job_id: id(),
            run_at: instant(),
            attempt: any::<u32>(),
            max_attempts: any::<u32>(),
            fence: token(),
        }
        optional {
            lease: lease(),
            started_at: instant(),
            sent_at: instant(),
            call_before: instant(),
            container_id: boxed_text(),
            container_since: instant(),
            container_ready_at: instant(),
            receipt: receipt(),
            last_error: delivery_error(),
            finished_at: instant(),
            removed_at: instant(),
            removed_by: word(),
        }
    } then |mut parts: DeliveryParts| {
        parts.max_attempts = parts.max_attempts.max(1);
        parts.attempt = parts.attempt.clamp(1, parts.max_attempts);
        if let Some(lease) = &mut parts.lease {
            lease.token = parts.fence;
        }
        parts
    };
}

/// The two, or the first and a later one where they are the same.
fn apart(first: DateTime<Utc>, last: DateTime<Utc>) -> (DateTime<Utc>, DateTime<Utc>) {
    let step = TimeDelta::microseconds(1);
    if first < last { (first, last) } else { (first.checked_sub_signed(step).unwrap_or(first), last) }
}

fn token() -> BoxedStrategy<FencingToken> {
    stored_count().prop_map(FencingToken).boxed()
}

fn media_ref() -> BoxedStrategy<MediaRef> {
    prop_oneof![
        id().prop_map(MediaRef::Asset),
        id().prop_map(MediaRef::Video),
        text().prop_map(MediaRef::Url),
    ]
    .boxed()
}

fn overriding<T: Clone + core::fmt::Debug + 'static>(
    own: impl Strategy<Value = T> + 'static,
) -> BoxedStrategy<Override<T>> {
    prop_oneof![Just(Override::Inherit), own.prop_map(Override::Set)].boxed()
}
