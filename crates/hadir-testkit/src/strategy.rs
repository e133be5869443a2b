//! Proptest strategies for every entity that is stored, with the values that storage gets wrong.
//!
//! Text has quotes, backslashes, wild cards, emoji and combining marks, may be empty or end in blanks, and never holds
//! NUL, which PostgreSQL cannot store. Instants lie in the years 1 to 9999 and have microseconds. Counts go up to
//! `i64::MAX`.
//!
//! ```
//! use proptest::prelude::proptest;
//! proptest!(|(tenant in hadir_testkit::strategy::tenant())| {
//!     assert!(tenant.people.iter().all(|person| person.workspace_id == tenant.workspace.id));
//! });
//! ```

mod busy;
mod entity;
mod tenant;
mod value;

pub use busy::{BUSY_HOURS, busy_tenant, busy_tenant_at_break};
pub use entity::{
    account_snapshot, ai_cache_entry, approval, audience_insight, audit_entry, automation,
    automation_consent, automation_run, brief_variant, campaign, change_log, claim, consent_request, contact,
    content_brief, conversation, conversation_change, credential, delegation, editorial_event, event,
    exemption, follower_change, generated_video, imported_row, influencer, invite, link_report, media_asset,
    member, mention, message, metric_aggregate, observation, observed_comment, observed_media, observed_post,
    observed_tag, participation, password_reset, permission_grant, person, person_contact, person_handle,
    person_role, post, post_audience, post_detail, post_hold, post_media, post_snapshot, post_target,
    posting, premium_request, press_release, profile, profile_link, profile_location, profile_picture,
    publish_attempt, publish_job, publishing_pace, region, sla_config, sla_tracking, social_account,
    subscription, trend, unit, user, user_credential, workflow, workflow_instance, workspace,
    workspace_profile, workspace_settings,
};
pub use tenant::tenant;
pub use value::{
    account_counts, boxed_text, calendar, count, counts, date, decimal, extra, handle, handle_on, hashtag,
    id, instant, json, key_text, membership, money, open, open_key, optional, optional_text,
    platform_user_id, secret, stored_count, text, window, word,
};
