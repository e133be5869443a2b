//! A strategy per entity: any row that can be stored, referring to anything. A [`Tenant`](crate::tenant::Tenant) gives rows
//! their place.

mod account;
mod audit;
mod automation;
mod billing;
mod editorial;
mod inbox;
mod listening;
mod metrics;
mod observed;
mod publishing;
mod review;
mod roster;
mod workspace;

pub use account::{
    consent_request, credential, profile, profile_link, profile_location, profile_picture, publishing_pace,
    social_account,
};
pub use audit::{ai_cache_entry, audit_entry, imported_row};
pub use automation::{automation, automation_consent, automation_run, event};
pub use billing::{premium_request, subscription};
pub use editorial::{brief_variant, change_log, content_brief, editorial_event, press_release};
pub use inbox::{conversation, conversation_change, message, sla_config, sla_tracking};
pub use listening::{influencer, mention, trend};
pub use metrics::{account_snapshot, audience_insight, follower_change, metric_aggregate, post_snapshot};
pub use observed::{
    link_report, observation, observed_comment, observed_media, observed_post, observed_tag, participation,
    post_audience, post_detail,
};
pub use publishing::{
    campaign, generated_video, media_asset, post, post_hold, post_media, post_target, publish_attempt,
    publish_job,
};
pub use review::{approval, delegation, workflow, workflow_instance};
pub use roster::{exemption, person, person_contact, person_handle, person_role, posting, unit};
pub use workspace::{
    claim, contact, invite, member, password_reset, permission_grant, region, user, user_credential,
    workspace, workspace_profile, workspace_settings,
};

use hadir_core::lifecycle::{FieldRule, Lifecycle, Presence};

/// Strategies in pairs of pairs: a tuple of any length. Each is boxed, so that a record's value tree fits the stack.
macro_rules! nest {
    () => { proptest::strategy::Just(()) };
    ($first:expr $(, $rest:expr)*) => { (proptest::strategy::Strategy::boxed($first), $crate::strategy::entity::nest!($($rest),*)) };
}
pub(crate) use nest;

/// The pattern of what [`nest!`] makes.
macro_rules! unnest {
    () => { () };
    ($first:pat $(, $rest:pat)*) => { ($first, $crate::strategy::entity::unnest!($($rest),*)) };
}
pub(crate) use unnest;

/// Declares the strategies of records: one strategy per field, then perhaps what puts the fields right.
macro_rules! records {
    ($(
        $(#[$meta:meta])*
        $vis:vis $name:ident: $record:ident { $( $field:ident: $strategy:expr ),+ $(,)? } $( then $right:expr )?;
    )+) => { $(
        $(#[$meta])*
        $vis fn $name() -> proptest::strategy::BoxedStrategy<$record> {
            use proptest::strategy::Strategy as _;
            let strategy = $crate::strategy::entity::nest!($($strategy),+)
                .prop_map(|$crate::strategy::entity::unnest!($($field),+)| $record { $($field),+ });
            $( let strategy = strategy.prop_map($right); )?
            strategy.boxed()
        }
    )+ };
}
pub(crate) use records;

/// Declares the strategies of lifecycles: any state, what it requires, perhaps what it allows, nothing else. What a rule of
/// its own asks besides is put right at the end.
macro_rules! lives {
    ($(
        $vis:vis $name:ident: $life:ident($parts:ident) {
            always { $( $always:ident: $always_of:expr ),* $(,)? }
            optional { $( $field:ident: $of:expr ),* $(,)? }
        } $( then $right:expr )?;
    )+) => { $(
        $vis fn $name() -> proptest::strategy::BoxedStrategy<$life> {
            use hadir_core::lifecycle::Governed;
            use proptest::prelude::{Strategy as _, any};
            use $crate::strategy::entity::{nest, present, unnest};
            let always = nest!($($always_of),*);
            let optional = nest!($( ($of, any::<bool>()) ),*);
            let state = ($crate::strategy::word(), $crate::strategy::instant());
            let parts = (state, always, optional).prop_map(
                |((status, changed_at), unnest!($($always),*), unnest!($($field),*))| $parts {
                    status,
                    changed_at,
                    $( $always, )*
                    $( $field: present($life::FIELDS, stringify!($field), status, $field), )*
                    rest: hadir_core::record::Rest,
                },
            );
            $( let parts = parts.prop_map($right); )?
            parts.prop_filter_map("breaks a rule of its own", |parts| $life::from_parts(parts).ok()).boxed()
        }
    )+ };
}
pub(crate) use lives;

/// The field in this state: there if the state requires it, or allows it and the coin says so.
fn present<S: Lifecycle, T>(
    rules: &[FieldRule<S>],
    field: &str,
    state: S,
    (value, coin): (T, bool),
) -> Option<T> {
    let rule = rules.iter().find(|rule| rule.field == field)?;
    match rule.presence(state) {
        Presence::Required => Some(value),
        Presence::Allowed => Some(value).filter(|_| coin),
        Presence::Forbidden => None,
    }
}
