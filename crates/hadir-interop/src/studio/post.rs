//! Posts, which are post, target and newest counters in one row, and snapshots of their counters.

use super::{SYSTEM, SocialMediaAnalyticsSnapshot, SocialMediaPost};
use crate::context::Context;
use crate::entity::Entity;
use crate::lens::{Found, Mapped};
use crate::map::{count, first, put, put_count, put_word, word};
use crate::table::Table as _;
use hadir_core::json::Extra;
use hadir_core::lifecycle::Governed;
use hadir_core::metrics::{Counts, PostSnapshot};
use hadir_core::platform::{Hashtag, Platform};
use hadir_core::publishing::{
    Content, ContentOverride, DeliveryError, DeliveryStatus, ErrorClass, MediaRef, Post, PostKind,
    PostLifecycle, PostParts, PostTarget, Receipt, TargetContent, TargetLifecycle, TargetParts,
};

impl Mapped for SocialMediaPost {
    fn entities(&self, context: &Context, found: &mut Found) {
        let Some(platform) = word::<Platform>(found, "platform", SYSTEM, &self.platform) else { return };
        let Some(status) = word(found, "status", SYSTEM, &self.status) else { return };
        let kind = word::<PostKind>(found, "post_type", SYSTEM, &self.post_type);
        let key = self.id.to_string();
        let lifecycle = PostLifecycle::import_fitting(PostParts {
            status,
            changed_at: self.updated_at,
            scheduled_at: self.scheduled_for,
            published_at: self.published_at,
            last_error: self.error_message.as_deref().map(Into::into),
            ..PostLifecycle::draft(self.updated_at).to_parts()
        });
        let Some(lifecycle) = found.ok("status", lifecycle) else { return };
        let mut hashtags: Vec<Hashtag> = Vec::new();
        for tag in self.hashtags.iter().flatten() {
            hashtags.extend(found.ok("hashtags", tag.parse::<Hashtag>()));
        }
        let post = Post {
            kind,
            lifecycle,
            ..Post::draft(
                context.workspace,
                context.id(SYSTEM, Self::NAME, &key),
                context.id(SYSTEM, "users", &self.created_by.to_string()),
                Content {
                    text: self.caption.clone().unwrap_or_default(),
                    hashtags,
                    location_id: self.location_id.clone(),
                    media: vec![MediaRef::Url(self.content_url.clone())],
                    ..Content::default()
                },
                self.created_at,
            )
        };
        // A draft of the studio has a target that nothing was sent to.
        let delivery = word::<DeliveryStatus>(&mut Found::default(), "status", SYSTEM, &self.status);
        let error =
            self.error_message.as_deref().map(|message| DeliveryError::new(ErrorClass::Unknown, message));
        let receipt = self.platform_post_id.as_deref().filter(|id| !id.trim().is_empty()).map(|id| Receipt {
            platform_post_id: id.into(),
            url: self.platform_url.as_deref().map(Into::into),
        });
        let target = TargetLifecycle::import_fitting(TargetParts {
            status: delivery.unwrap_or(if receipt.is_some() {
                DeliveryStatus::Succeeded
            } else {
                DeliveryStatus::Cancelled
            }),
            container_id: self.container_id.as_deref().map(Into::into),
            receipt,
            published_at: self.published_at,
            last_error: error,
            ..TargetLifecycle::pending(self.updated_at).to_parts()
        });
        let post_id = post.id;
        found.push(post);
        if let Some(lifecycle) = found.ok("status", target) {
            found.push(PostTarget {
                workspace_id: context.workspace,
                id: context.id(SYSTEM, "social_media_posts.target", &key),
                post_id,
                platform,
                account_id: Some(context.id(
                    SYSTEM,
                    "social_media_accounts",
                    &self.social_account_id.to_string(),
                )),
                content: TargetContent::Override(ContentOverride::default()),
                kind,
                share_to_feed: self.share_to_feed,
                settings: Extra::new(),
                lifecycle,
                rest: hadir_core::record::Rest,
            });
        }
    }

    fn carried(entities: &[Entity], columns: &mut Extra) {
        if let Some(post) = first!(entities, Post) {
            put_word(columns, "status", SYSTEM, &post.status());
            put(columns, "caption", &Some(post.content.text.clone()));
            let tags: Vec<String> = post.content.hashtags.iter().map(|tag| tag.as_str().to_owned()).collect();
            put(columns, "hashtags", &Some(tags));
            put(columns, "location_id", &post.content.location_id);
            if let Some(MediaRef::Url(url)) = post.content.media.first() {
                put(columns, "content_url", url);
            }
            let parts = post.lifecycle.parts();
            put(columns, "scheduled_for", &parts.scheduled_at);
            put(columns, "published_at", &parts.published_at);
            put(columns, "error_message", &parts.last_error.as_deref().map(str::to_owned));
            put(columns, "created_at", &post.created_at);
            put(columns, "updated_at", &parts.changed_at);
        }
        if let Some(target) = first!(entities, PostTarget) {
            put_word(columns, "platform", SYSTEM, &target.platform);
            if let Some(kind) = &target.kind {
                put_word(columns, "post_type", SYSTEM, kind);
            }
            put(columns, "share_to_feed", &target.share_to_feed);
            let parts = target.lifecycle.parts();
            put(columns, "container_id", &parts.container_id.as_deref().map(str::to_owned));
            let receipt = parts.receipt.as_ref();
            put(columns, "platform_post_id", &receipt.map(|receipt| receipt.platform_post_id.to_string()));
            put(
                columns,
                "platform_url",
                &receipt.and_then(|receipt| receipt.url.as_deref().map(str::to_owned)),
            );
        }
    }
}

impl Mapped for SocialMediaAnalyticsSnapshot {
    fn entities(&self, context: &Context, found: &mut Found) {
        found.push(PostSnapshot {
            workspace_id: context.workspace,
            post_id: context.id(SYSTEM, "social_media_posts", &self.post_id.to_string()),
            captured_at: self.snapshot_at,
            counts: Counts {
                likes: count(Some(self.likes_count)),
                comments: count(Some(self.comments_count)),
                shares: count(Some(self.shares_count)),
                saves: count(Some(self.saves_count)),
                reach: count(Some(self.reach)),
                impressions: count(Some(self.impressions)),
                plays: count(self.plays_count),
                ..Counts::default()
            },
            rest: hadir_core::record::Rest,
        });
    }

    fn carried(entities: &[Entity], columns: &mut Extra) {
        let Some(PostSnapshot { captured_at, counts, .. }) = first!(entities, PostSnapshot) else { return };
        put(columns, "snapshot_at", captured_at);
        let carried = [
            ("likes_count", counts.likes),
            ("comments_count", counts.comments),
            ("shares_count", counts.shares),
            ("saves_count", counts.saves),
            ("reach", counts.reach),
            ("impressions", counts.impressions),
            ("plays_count", counts.plays),
        ];
        for (column, count) in carried {
            put_count(columns, column, count);
        }
    }
}
