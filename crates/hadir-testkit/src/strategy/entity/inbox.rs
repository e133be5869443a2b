//! Generated rows of the context `inbox`.

use super::{lives, records};
use crate::strategy::{
    calendar, decimal, extra, id, instant, json, key_text, optional, optional_text, text, word,
};
use chrono::{NaiveTime, Weekday};
use hadir_core::inbox::{
    BusinessHours, Conversation, ConversationChange, ConversationLifecycle, ConversationParts, Escalation,
    Message, MessageMetadata, Participant, PlatformMessageId, SlaConfig, SlaGoal, SlaTracking,
};
use hadir_core::record::Rest;
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::sample::subsequence;

records! {
    /// Any conversation.
    pub conversation: Conversation {
        workspace_id: id(),
        id: id(),
        account_id: id(),
        platform: word(),
        kind: word(),
        participant: participant(),
        priority: word(),
        sentiment: optional(word()),
        assignee_id: optional(id()),
        tags: vec(text(), 0..3),
        last_message_at: optional(instant()),
        created_at: instant(),
        updated_at: instant(),
        lifecycle: conversation_life(),
        rest: Just(Rest),
    };

    participant: Participant { external_id: key_text(), name: text(), avatar_url: optional_text() };

    /// Any message.
    pub message: Message {
        workspace_id: id(),
        id: id(),
        conversation_id: id(),
        direction: word(),
        body: text(),
        platform_message_id: platform_message_id(),
        author_id: optional(id()),
        sentiment_score: optional(decimal()),
        ai_generated: any::<bool>(),
        metadata: metadata(),
        created_at: instant(),
        rest: Just(Rest),
    };

    metadata: MessageMetadata {
        attachments: vec(json(), 0..2),
        intent: optional_text(),
        category: optional_text(),
        priority_score: optional(decimal()),
        template_id: optional_text(),
        extra: extra(),
    };

    /// Any change of a conversation.
    pub conversation_change: ConversationChange {
        workspace_id: id(),
        id: id(),
        conversation_id: id(),
        field: word(),
        old: optional_text(),
        new: optional_text(),
        changed_by: optional(id()),
        notes: optional_text(),
        changed_at: instant(),
        rest: Just(Rest),
    };

    /// Any promise to answer in time.
    pub sla_config: SlaConfig {
        workspace_id: id(),
        id: id(),
        name: text(),
        priority: word(),
        platform: optional(word()),
        kind: optional(word()),
        first_response_minutes: any::<u32>(),
        resolution_minutes: any::<u32>(),
        escalation_minutes: any::<Option<u32>>(),
        escalation_recipients: vec(id(), 0..3),
        clock: word(),
        business_hours: optional(business_hours()),
        calendar: optional(calendar()),
        is_active: any::<bool>(),
        rest: Just(Rest),
    };

    /// Whatever became of the promises about a conversation.
    pub sla_tracking: SlaTracking {
        workspace_id: id(),
        id: id(),
        conversation_id: id(),
        config_id: id(),
        started_at: instant(),
        first_response: goal(),
        resolution: goal(),
        escalation: optional(escalation()),
        rest: Just(Rest),
    };

    escalation: Escalation { at: instant(), recipients: vec(id(), 0..3) };
}

lives! {
    conversation_life: ConversationLifecycle(ConversationParts) {
        always {}
        optional {
            sla_deadline: instant(),
            first_response_at: instant(),
            resolved_at: instant(),
            archived_at: instant(),
        }
    };
}

fn goal() -> impl Strategy<Value = SlaGoal> + Clone {
    prop_oneof![
        Just(SlaGoal::Pending),
        instant().prop_map(|since| SlaGoal::Paused { since }),
        instant().prop_map(|at| SlaGoal::Met { at }),
        (instant(), optional(instant()))
            .prop_map(|(noticed_at, done_at)| SlaGoal::Breached { noticed_at, done_at }),
    ]
}

fn platform_message_id() -> impl Strategy<Value = PlatformMessageId> + Clone {
    let named = key_text().prop_filter_map("blank", |text| PlatformMessageId::new(&text).ok());
    prop_oneof![3 => named, 1 => id().prop_map(PlatformMessageId::local)]
}

/// Hours in whole seconds: days, nights, and until midnight.
fn business_hours() -> impl Strategy<Value = BusinessHours> + Clone {
    let week = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let week: Vec<Weekday> = week.iter().filter_map(|day| day.parse().ok()).collect();
    let at = |second: u32| NaiveTime::from_num_seconds_from_midnight_opt(second, 0);
    let second =
        || prop_oneof![3 => (0..1440_u32).prop_map(|minute| minute.saturating_mul(60)), 1 => 0..86_400_u32];
    (second(), second(), subsequence(week, 1..=7)).prop_filter_map("no hours", move |(a, b, days)| {
        BusinessHours::new(at(a)?, at(b)?, days.into_iter().collect()).ok()
    })
}
