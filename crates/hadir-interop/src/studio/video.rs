//! Generated videos.

use super::{SYSTEM, SocialMediaVideo};
use crate::context::Context;
use crate::entity::Entity;
use crate::lens::{Found, Mapped};
use crate::map::{first, put, put_word, word};
use crate::table::Table as _;
use hadir_core::json::{Extra, Json};
use hadir_core::lifecycle::Governed;
use hadir_core::publishing::{GeneratedVideo, MediaRef, VideoLifecycle, VideoMode, VideoParts};

/// A column of JSON as the record that it is; what is none is left to the residue.
fn config<T: serde::de::DeserializeOwned + Default>(
    found: &mut Found,
    column: &'static str,
    json: Option<&Json>,
) -> T {
    let read = json.and_then(|json| found.ok(column, serde_json::from_str(&json.to_string())));
    read.unwrap_or_default()
}

impl Mapped for SocialMediaVideo {
    fn entities(&self, context: &Context, found: &mut Found) {
        let Some(status) = word(found, "status", SYSTEM, &self.status) else { return };
        let mode = word::<VideoMode>(found, "mode", SYSTEM, self.mode.as_deref().unwrap_or_default());
        let Some(mode) = mode else { return };
        let changed_at = self.updated_at.or(self.created_at).unwrap_or(context.imported_at);
        let lifecycle = VideoLifecycle::import_fitting(VideoParts {
            status,
            progress: self
                .progress
                .and_then(|percent| u8::try_from(percent).ok())
                .filter(|percent| *percent <= 100)
                .unwrap_or_default(),
            retry_count: self.retry_count.and_then(|count| u32::try_from(count).ok()).unwrap_or_default(),
            video_url: self.video_url.as_deref().map(Into::into),
            completed_at: self.completed_at,
            error: self.error_message.as_deref().map(Into::into),
            ..VideoLifecycle::queued(changed_at).to_parts()
        });
        let Some(lifecycle) = found.ok("status", lifecycle) else { return };
        let video_config = config(found, "video_config", self.video_config.as_ref());
        let image_config = config(found, "gemini_config", self.gemini_config.as_ref());
        found.push(GeneratedVideo {
            workspace_id: context.workspace,
            id: context.id(SYSTEM, Self::NAME, &self.id.to_string()),
            mode,
            prompt: self.prompt.clone().unwrap_or_default(),
            image_prompt: self.image_prompt.clone(),
            source_image: self.source_image_url.clone().map(MediaRef::Url),
            model: self.sora_model.clone(),
            video_config,
            image_config,
            thumbnail_url: self.thumbnail_url.clone(),
            posted_to_social: self.posted_to_social.unwrap_or(false),
            post_count: self.post_count.and_then(|count| u32::try_from(count).ok()).unwrap_or_default(),
            lifecycle,
            created_at: self.created_at.unwrap_or(changed_at),
            rest: hadir_core::record::Rest,
        });
    }

    fn carried(entities: &[Entity], columns: &mut Extra) {
        let Some(video) = first!(entities, GeneratedVideo) else { return };
        put_word(columns, "status", SYSTEM, &video.lifecycle.status());
        put_word(columns, "mode", SYSTEM, &video.mode);
        put(columns, "prompt", &Some(video.prompt.clone()));
        put(columns, "image_prompt", &video.image_prompt);
        put(columns, "sora_model", &video.model);
        put(columns, "thumbnail_url", &video.thumbnail_url);
        put(columns, "posted_to_social", &Some(video.posted_to_social));
        put(columns, "post_count", &Some(i64::from(video.post_count)));
        let parts = video.lifecycle.parts();
        put(columns, "progress", &Some(i64::from(parts.progress)));
        put(columns, "retry_count", &Some(i64::from(parts.retry_count)));
        put(columns, "video_url", &parts.video_url.as_deref().map(str::to_owned));
        put(columns, "completed_at", &parts.completed_at);
        put(columns, "error_message", &parts.error.as_deref().map(str::to_owned));
    }
}
