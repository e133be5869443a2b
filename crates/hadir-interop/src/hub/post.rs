//! Posts, their variants, and the best of what accounts published.

use super::{Post, PostVariant, SYSTEM, TopContent};
use crate::context::Context;
use crate::entity::Entity;
use crate::lens::{Found, Mapped, Problem};
use crate::map::{count, first, put, put_count, put_word, word};
use crate::table::Table as _;
use hadir_core::json::{Extra, Json};
use hadir_core::lifecycle::Governed;
use hadir_core::metrics::{Counts, PostSnapshot};
use hadir_core::observed::{Collection, ObservedPost};
use hadir_core::platform::{Permalink, Platform};
use hadir_core::publishing::{
    self, Content, PostLifecycle, PostParts, PostTarget, TargetContent, TargetLifecycle,
};

impl Mapped for Post {
    fn entities(&self, context: &Context, found: &mut Found) {
        let Some(author) = self.created_by else {
            found.problems.push(Problem {
                column: "created_by",
                reason: "a post has an author; kept whole".to_owned(),
            });
            return;
        };
        let Some(status) = word(found, "status", SYSTEM, self.status.as_deref().unwrap_or("draft")) else {
            return;
        };
        let created_at = self.created_at.unwrap_or(context.imported_at);
        let lifecycle = PostLifecycle::import_fitting(PostParts {
            status,
            scheduled_at: self.scheduled_at,
            published_at: self.published_at,
            ..PostLifecycle::draft(self.published_at.unwrap_or(created_at)).to_parts()
        });
        let Some(lifecycle) = found.ok("status", lifecycle) else { return };
        let post = publishing::Post::draft(
            context.workspace,
            context.id(SYSTEM, Self::NAME, &self.id.to_string()),
            context.id(SYSTEM, "users", &author.to_string()),
            Content::default(),
            created_at,
        );
        found.push(publishing::Post { lifecycle, ..post });
    }

    fn carried(entities: &[Entity], columns: &mut Extra) {
        let Some(post) = first!(entities, Post) else { return };
        put_word(columns, "status", SYSTEM, &post.status());
        put(columns, "created_at", &Some(post.created_at));
        put(columns, "scheduled_at", &post.lifecycle.scheduled_at());
        put(columns, "published_at", &post.lifecycle.published_at());
    }
}

impl Mapped for PostVariant {
    fn entities(&self, context: &Context, found: &mut Found) {
        let Some(post) = self.post_id else {
            found
                .problems
                .push(Problem { column: "post_id", reason: "a variant has a post; kept whole".to_owned() });
            return;
        };
        let Some(platform) = word::<Platform>(found, "platform", SYSTEM, &self.platform) else { return };
        let mut columns = match &self.metadata {
            Some(Json::Object(metadata)) => metadata.clone(),
            _ => Extra::new(),
        };
        columns.insert("text".to_owned(), self.text.as_str().into());
        if let Some(media) = &self.media_refs {
            columns.insert("media".to_owned(), media.clone());
        }
        let read = serde_json::from_str::<Content>(&Json::Object(columns).to_string());
        let own = found.ok("metadata", read).unwrap_or_else(|| Content::of_text(self.text.clone()));
        found.push(PostTarget {
            workspace_id: context.workspace,
            id: context.id(SYSTEM, Self::NAME, &self.id.to_string()),
            post_id: context.id(SYSTEM, Post::NAME, &post.to_string()),
            platform,
            account_id: None,
            content: TargetContent::Full(own),
            kind: None,
            share_to_feed: None,
            settings: Extra::new(),
            lifecycle: TargetLifecycle::pending(context.imported_at),
            rest: hadir_core::record::Rest,
        });
    }

    fn carried(entities: &[Entity], columns: &mut Extra) {
        let Some(target) = first!(entities, PostTarget) else { return };
        put_word(columns, "platform", SYSTEM, &target.platform);
        if let TargetContent::Full(content) = &target.content {
            put(columns, "text", &content.text);
        }
    }
}

impl Mapped for TopContent {
    fn entities(&self, context: &Context, found: &mut Found) {
        let Some(link) = found.ok("post_url", self.post_url.parse::<Permalink>()) else { return };
        let (workspace_id, id) = (context.workspace, context.id(SYSTEM, Self::NAME, &self.id.to_string()));
        found.push(ObservedPost {
            workspace_id,
            id,
            platform: link.platform(),
            code: link.code().to_owned(),
            unit_id: None,
            collection: Collection::Top,
            caption: self.caption.clone(),
            posted_at: self.posted_at,
            rest: hadir_core::record::Rest,
        });
        found.push(PostSnapshot {
            workspace_id,
            post_id: id,
            captured_at: self.last_updated.unwrap_or(context.imported_at),
            counts: Counts {
                likes: count(self.likes_count),
                comments: count(self.comments_count),
                shares: count(self.shares_count),
                saves: count(self.saves_count),
                reach: count(self.reach),
                ..Counts::default()
            },
            rest: hadir_core::record::Rest,
        });
    }

    fn carried(entities: &[Entity], columns: &mut Extra) {
        if let Some(post) = first!(entities, ObservedPost) {
            put(columns, "caption", &post.caption);
            put(columns, "posted_at", &post.posted_at);
        }
        if let Some(PostSnapshot { captured_at, counts, .. }) = first!(entities, PostSnapshot) {
            put(columns, "last_updated", &Some(*captured_at));
            let carried = [
                ("likes_count", counts.likes),
                ("comments_count", counts.comments),
                ("shares_count", counts.shares),
                ("saves_count", counts.saves),
                ("reach", counts.reach),
            ];
            for (column, count) in carried {
                put_count(columns, column, count);
            }
        }
    }
}
