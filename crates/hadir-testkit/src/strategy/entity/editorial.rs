//! Generated rows of the context `editorial`.

use super::{lives, records};
use crate::strategy::{hashtag, id, instant, key_text, optional, optional_text, stored_count, text, word};
use hadir_core::editorial::{
    BriefVariant, ChangeLog, ContentBrief, EditorialEvent, EditorialLifecycle, EditorialParts, PressRelease,
};
use hadir_core::record::Rest;
use proptest::collection::{btree_set, vec};
use proptest::prelude::{Just, any};

records! {
    /// Any piece of the editorial calendar.
    pub editorial_event: EditorialEvent {
        workspace_id: id(),
        id: id(),
        event_at: instant(),
        topic: text(),
        title: optional_text(),
        assignee: optional(key_text()),
        content: optional_text(),
        summary: optional_text(),
        image_path: optional_text(),
        tag: optional_text(),
        category: optional_text(),
        lifecycle: editorial_life(),
        version: stored_count(),
        created_by: optional(id()),
        updated_by: optional(id()),
        created_at: instant(),
        updated_at: instant(),
        rest: Just(Rest),
    };

    /// Any particulars of a press release.
    pub press_release: PressRelease {
        workspace_id: id(),
        event_id: id(),
        title: optional_text(),
        basis: optional_text(),
        suspects: optional_text(),
        scene: optional_text(),
        chronology: optional_text(),
        method: optional_text(),
        evidence: optional_text(),
        articles: optional_text(),
        penalty: optional_text(),
        notes: optional_text(),
        rest: Just(Rest),
    };

    /// Any brief.
    pub content_brief: ContentBrief {
        workspace_id: id(),
        id: id(),
        topic: text(),
        goal: optional_text(),
        tone: optional_text(),
        audience: optional_text(),
        keywords: vec(text(), 0..3),
        platforms: btree_set(word(), 0..3),
        created_by: optional(id()),
        created_at: instant(),
        rest: Just(Rest),
    };

    /// Any text that was written for a brief.
    pub brief_variant: BriefVariant {
        workspace_id: id(),
        id: id(),
        brief_id: id(),
        caption: text(),
        hashtags: vec(hashtag(), 0..3),
        model: optional_text(),
        tokens: optional(stored_count()),
        approved: any::<bool>(),
        published: any::<bool>(),
        created_at: instant(),
        rest: Just(Rest),
    };

    /// Any note of a change.
    pub change_log: ChangeLog {
        workspace_id: id(),
        id: id(),
        event_id: id(),
        user_id: optional(id()),
        status: optional(word()),
        changes: optional_text(),
        logged_at: instant(),
        rest: Just(Rest),
    };
}

lives! {
    editorial_life: EditorialLifecycle(EditorialParts) {
        always {}
        optional { reviewed_at: instant(), published_at: instant() }
    };
}
