//! Posts, where they go out, and what approvers said.

use super::{Approval, PlatformPost, Post, SYSTEM};
use crate::context::Context;
use crate::entity::Entity;
use crate::lens::{Found, Mapped};
use crate::map::{first, put, put_word, word};
use crate::table::Table as _;
use hadir_core::audit::EntityRef;
use hadir_core::json::{Extra, Json};
use hadir_core::lifecycle::Governed;
use hadir_core::platform::Platform;
use hadir_core::publishing::{
    self, Content, ContentOverride, DeliveryError, ErrorClass, MediaRef, Override, PostLifecycle, PostParts,
    PostTarget, Receipt, TargetContent, TargetLifecycle, TargetParts,
};
use hadir_core::review::{self, ApprovalLifecycle, ApprovalParts};

/// An asset goes by the id that its row of `media_assets` became.
fn assets(media: &mut [MediaRef], context: &Context) {
    for item in media {
        if let MediaRef::Asset(id) = item {
            *id = context.id(SYSTEM, "media_assets", &id.to_string());
        }
    }
}

impl Mapped for Post {
    fn entities(&self, context: &Context, found: &mut Found) {
        let Some(status) = word(found, "status", SYSTEM, &self.status) else { return };
        let lifecycle = PostLifecycle::import_fitting(PostParts {
            status,
            scheduled_at: self.scheduled_at,
            published_at: self.published_at,
            ..PostLifecycle::draft(self.updated_at).to_parts()
        });
        let Some(lifecycle) = found.ok("status", lifecycle) else { return };
        let mut says = found
            .ok("content", serde_json::from_str::<Content>(&self.content.to_string()))
            .unwrap_or_default();
        assets(&mut says.media, context);
        let ai = self
            .ai_metadata
            .as_ref()
            .and_then(|json| found.ok("aiMetadata", serde_json::from_str(&json.to_string())));
        let post = publishing::Post::draft(
            context.workspace,
            context.id(SYSTEM, Self::NAME, &self.id.to_string()),
            context.id(SYSTEM, "users", &self.author_id.to_string()),
            says,
            self.created_at,
        );
        found.push(publishing::Post {
            campaign_id: self.campaign_id.map(|id| context.id(SYSTEM, "campaigns", &id.to_string())),
            tags: self.tags.clone(),
            ai: ai.filter(|_| self.ai_generated),
            lifecycle,
            ..post
        });
    }

    fn carried(entities: &[Entity], columns: &mut Extra) {
        let Some(post) = first!(entities, Post) else { return };
        put_word(columns, "status", SYSTEM, &post.status());
        put(columns, "scheduledAt", &post.lifecycle.scheduled_at());
        put(columns, "publishedAt", &post.lifecycle.published_at());
        put(columns, "tags", &post.tags);
        put(columns, "createdAt", &post.created_at);
        put(columns, "updatedAt", &post.lifecycle.changed_at());
        let Content { text, hashtags, mentions, link, first_comment, media, extra, .. } = &post.content;
        let mut content = extra.clone();
        let texts = |texts: &mut dyn Iterator<Item = String>| Json::List(texts.map(Json::Text).collect());
        content.insert("text".to_owned(), text.as_str().into());
        content.insert("hashtags".to_owned(), texts(&mut hashtags.iter().map(|tag| tag.as_str().to_owned())));
        content.insert("mentions".to_owned(), texts(&mut mentions.iter().cloned()));
        let place = |item: &MediaRef| match item {
            MediaRef::Asset(id) => id.to_string(),
            MediaRef::Video(id) => id.to_string(),
            MediaRef::Url(url) => url.clone(),
        };
        content.insert("media".to_owned(), texts(&mut media.iter().map(place)));
        content.extend(link.as_deref().map(|link| ("link".to_owned(), link.into())));
        content.extend(first_comment.as_deref().map(|comment| ("firstComment".to_owned(), comment.into())));
        columns.insert("content".to_owned(), content.into());
    }
}

impl Mapped for PlatformPost {
    fn entities(&self, context: &Context, found: &mut Found) {
        let Some(platform) = word::<Platform>(found, "platform", SYSTEM, &self.platform) else { return };
        let Some(status) = word(found, "publishStatus", SYSTEM, &self.publish_status) else { return };
        let lifecycle = TargetLifecycle::import_fitting(TargetParts {
            status,
            receipt: self
                .platform_post_id
                .as_deref()
                .filter(|id| !id.trim().is_empty())
                .map(|id| Receipt { platform_post_id: id.into(), url: None }),
            published_at: self.published_at,
            last_error: self.error.as_deref().map(|message| DeliveryError::new(ErrorClass::Unknown, message)),
            ..TargetLifecycle::pending(self.published_at.unwrap_or(context.imported_at)).to_parts()
        });
        let Some(lifecycle) = found.ok("publishStatus", lifecycle) else { return };
        let own = self.custom_content.as_ref().and_then(|json| {
            found.ok("customContent", serde_json::from_str::<ContentOverride>(&json.to_string()))
        });
        let mut own = own.unwrap_or_default();
        if let Override::Set(media) = &mut own.media {
            assets(media, context);
        }
        found.push(PostTarget {
            workspace_id: context.workspace,
            id: context.id(SYSTEM, Self::NAME, &self.id.to_string()),
            post_id: context.id(SYSTEM, Post::NAME, &self.post_id.to_string()),
            platform,
            account_id: Some(context.id(SYSTEM, "social_accounts", &self.account_id.to_string())),
            content: TargetContent::Override(own),
            kind: None,
            share_to_feed: None,
            settings: Extra::new(),
            lifecycle,
            rest: hadir_core::record::Rest,
        });
    }

    fn carried(entities: &[Entity], columns: &mut Extra) {
        let Some(target) = first!(entities, PostTarget) else { return };
        put_word(columns, "platform", SYSTEM, &target.platform);
        put_word(columns, "publishStatus", SYSTEM, &target.lifecycle.status());
        let parts = target.lifecycle.parts();
        put(
            columns,
            "platformPostId",
            &parts.receipt.as_ref().map(|receipt| receipt.platform_post_id.to_string()),
        );
        put(columns, "publishedAt", &parts.published_at);
        put(columns, "error", &parts.last_error.as_ref().map(|error| error.message.to_string()));
    }
}

impl Mapped for Approval {
    fn entities(&self, context: &Context, found: &mut Found) {
        let Some(status) = word(found, "status", SYSTEM, &self.status) else { return };
        let approver = context.id(SYSTEM, "users", &self.approver_id.to_string());
        let lifecycle = ApprovalLifecycle::import_fitting(ApprovalParts {
            status,
            changed_at: self.approved_at.unwrap_or(self.created_at),
            answered_by: Some(approver),
            comments: self.comments.as_deref().map(Into::into),
            responded_at: self.approved_at,
            ..ApprovalLifecycle::request(Some(approver), None, self.created_at).to_parts()
        });
        let Some(lifecycle) = found.ok("status", lifecycle) else { return };
        let Some(level) = found.ok("level", u16::try_from(self.level)) else { return };
        found.push(review::Approval {
            workspace_id: context.workspace,
            id: context.id(SYSTEM, Self::NAME, &self.id.to_string()),
            subject: EntityRef {
                kind: "post".to_owned(),
                id: context.uuid(SYSTEM, Post::NAME, &self.post_id.to_string()).to_string(),
            },
            level,
            requester_id: None,
            step: None,
            lifecycle,
            rest: hadir_core::record::Rest,
        });
    }

    fn carried(entities: &[Entity], columns: &mut Extra) {
        let Some(approval) = first!(entities, Approval) else { return };
        put_word(columns, "status", SYSTEM, &approval.status());
        put(columns, "level", &i64::from(approval.level));
        let parts = approval.lifecycle.parts();
        put(columns, "comments", &parts.comments.as_deref().map(str::to_owned));
        put(columns, "approvedAt", &parts.responded_at);
        put(columns, "createdAt", &parts.requested_at);
    }
}
