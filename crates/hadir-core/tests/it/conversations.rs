//! Conversations: which one a message belongs to, and what it does to it.

use chrono::{DateTime, TimeDelta, Utc};
use hadir_core::ids::{ConversationId, MessageId, SlaConfigId, SocialAccountId, UserId, WorkspaceId};
use hadir_core::inbox::{
    Arrival, Conversation, ConversationKind, ConversationStatus, Message, MessageDirection, Participant,
    PlatformMessageId, Priority, SlaClock, SlaConfig, least_busy,
};
use hadir_core::platform::Platform;
use proptest::prelude::{any, prop, prop_assert, prop_assert_eq, proptest};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

fn dawn() -> DateTime<Utc> {
    "2026-03-09T00:00:00Z".parse().unwrap()
}

fn workspace() -> WorkspaceId {
    WorkspaceId::from_uuid(Uuid::from_u128(1))
}

fn conversation(number: u128, participant: u8, now: DateTime<Utc>) -> Conversation {
    Conversation::new(
        workspace(),
        ConversationId::from_uuid(Uuid::from_u128(number)),
        SocialAccountId::from_uuid(Uuid::from_u128(2)),
        Platform::Instagram,
        ConversationKind::Direct,
        Participant { external_id: participant.to_string(), name: "Rangga".into(), avatar_url: None },
        now,
    )
}

fn message(number: u128, conversation_id: ConversationId, name: u8, now: DateTime<Utc>) -> Message {
    Message::new(
        workspace(),
        MessageId::from_uuid(Uuid::from_u128(number)),
        conversation_id,
        MessageDirection::Inbound,
        "Halo",
        PlatformMessageId::new(&name.to_string()).unwrap(),
        now,
    )
}

/// What a service does with what comes in.
#[derive(Default)]
struct Inbox {
    conversations: Vec<Conversation>,
    messages: Vec<Message>,
}

impl Inbox {
    fn deliver(&mut self, participant: u8, name: u8, now: DateTime<Utc>) -> Arrival {
        let number = u128::try_from(self.conversations.len()).unwrap();
        let probe = conversation(number, participant, now);
        let id = PlatformMessageId::new(&name.to_string()).unwrap();
        let arrival = Arrival::of(&probe.key(), &id, &self.conversations, &self.messages);
        let into = match arrival {
            Arrival::Duplicate(_) => return arrival,
            Arrival::Joins(id) => id,
            Arrival::Opens => {
                self.conversations.push(probe.clone());
                probe.id
            }
        };
        let position = self.conversations.iter().position(|known| known.id == into).unwrap();
        self.conversations[position].take(MessageDirection::Inbound, None, now).unwrap();
        let number = u128::try_from(self.messages.len()).unwrap();
        self.messages.push(message(number, into, name, now));
        arrival
    }
}

proptest! {
    #[test]
    fn every_message_is_kept_once_in_the_one_conversation_that_goes_on(
        steps in prop::collection::vec((0_u8..4, 0_u8..3, any::<u8>()), 0..60)
    ) {
        let mut inbox = Inbox::default();
        let mut now = dawn();
        // The oracle: of each participant the conversations so far and whether the last is archived; the names seen.
        let mut people: BTreeMap<u8, (usize, bool)> = BTreeMap::new();
        let mut names = BTreeSet::new();
        for (step, participant, name) in steps {
            now += TimeDelta::minutes(1);
            if step == 3 {
                let going = inbox.conversations.iter_mut().find(|known| {
                    known.participant.external_id == participant.to_string() && !known.is_closed()
                });
                if let Some(going) = going {
                    going.lifecycle.archive(now).unwrap();
                    people.get_mut(&participant).unwrap().1 = true;
                }
                continue;
            }
            let new_name = names.insert(name);
            let expected = people.get(&participant).copied().unwrap_or((0, true));
            let arrival = inbox.deliver(participant, name, now);
            match arrival {
                Arrival::Duplicate(_) => prop_assert!(!new_name),
                Arrival::Joins(_) => prop_assert!(new_name && !expected.1),
                Arrival::Opens => {
                    prop_assert!(new_name && expected.1);
                    people.insert(participant, (expected.0 + 1, false));
                }
            }
            prop_assert!(matches!(inbox.deliver(participant, name, now), Arrival::Duplicate(_)));
        }
        prop_assert_eq!(inbox.messages.len(), names.len());
        for (participant, (count, closed)) in people {
            let of: Vec<_> = inbox
                .conversations
                .iter()
                .filter(|known| known.participant.external_id == participant.to_string())
                .collect();
            prop_assert_eq!(of.len(), count);
            prop_assert_eq!(of.iter().filter(|known| !known.is_closed()).count(), usize::from(!closed));
        }
    }

    #[test]
    fn the_choice_of_a_promise_does_not_depend_on_the_order(
        configs in prop::collection::vec((any::<bool>(), 0_usize..4, 0_usize..3, 0_usize..3), 0..10), turn in any::<usize>()
    ) {
        let platforms = [None, Some(Platform::Instagram), Some(Platform::X)];
        let kinds = [None, Some(ConversationKind::Comment), Some(ConversationKind::Direct)];
        let configs: Vec<SlaConfig> = configs
            .iter()
            .zip(1_u128..)
            .map(|(&(is_active, priority, platform, kind), number)| SlaConfig { platform: platforms[platform], kind: kinds[kind], is_active, ..SlaConfig::new(workspace(), SlaConfigId::from_uuid(Uuid::from_u128(number)), String::new(), Priority::ALL[priority], 30, 240) })
            .collect();
        let choose = |configs: &[SlaConfig]| {
            SlaConfig::choose(configs, Priority::High, Platform::X, ConversationKind::Direct).map(|config| config.id)
        };
        // The rule as it is told: both, only the network, only the kind, neither.
        let wishes = [(Some(Platform::X), Some(ConversationKind::Direct)), (Some(Platform::X), None),
            (None, Some(ConversationKind::Direct)), (None, None)];
        let expected = wishes.iter().find_map(|wish| {
            configs.iter().find(|config| {
                config.is_active && config.priority == Priority::High && (config.platform, config.kind) == *wish
            })
        });
        prop_assert_eq!(choose(&configs), expected.map(|config| config.id));
        let mut turned = configs.clone();
        turned.rotate_left(turn % configs.len().max(1));
        turned.reverse();
        prop_assert_eq!(choose(&turned), choose(&configs));
    }

    #[test]
    fn the_least_busy_has_no_more_to_do_than_anyone(
        people in prop::collection::btree_set(0_u128..6, 0..6), given in prop::collection::vec((0_u128..6, any::<bool>()), 0..30)
    ) {
        let user = |number| UserId::from_uuid(Uuid::from_u128(number));
        let conversations: Vec<Conversation> = given
            .iter()
            .map(|&(number, done)| {
                let mut one = conversation(number, 0, dawn());
                one.assignee_id = Some(user(number));
                if done { one.lifecycle.resolve(dawn()).unwrap(); }
                one
            })
            .collect();
        let load = |of: u128| given.iter().filter(|&&(number, done)| number == of && !done).count();
        let chosen = least_busy(people.iter().copied().map(user), &conversations);
        let expected = people.iter().copied().min_by_key(|&number| (load(number), number));
        prop_assert_eq!(chosen, expected.map(user));
    }
}

#[test]
fn an_archived_conversation_takes_nothing() {
    let mut closed = conversation(1, 1, dawn());
    closed.lifecycle.archive(dawn()).unwrap();
    let before = closed.clone();
    for direction in MessageDirection::ALL {
        let refused = closed.take(*direction, None, dawn() + TimeDelta::hours(1)).unwrap_err();
        assert_eq!(
            refused.to_string(),
            "a conversation that is `archived` cannot reopen: only from `resolved`"
        );
        assert_eq!(closed, before);
    }
}

#[test]
fn an_answer_waits_and_a_reply_opens_again() {
    let mut talk = conversation(1, 1, dawn());
    let hour = |count| dawn() + TimeDelta::hours(count);
    let steps = [
        (MessageDirection::Inbound, ConversationStatus::Open),
        (MessageDirection::Outbound, ConversationStatus::Pending),
        (MessageDirection::Outbound, ConversationStatus::Pending),
        (MessageDirection::Inbound, ConversationStatus::Open),
    ];
    for (count, (direction, status)) in (1..).zip(steps) {
        talk.take(direction, None, hour(count)).unwrap();
        assert_eq!((talk.status(), talk.last_message_at), (status, Some(hour(count))));
    }
    assert_eq!(talk.lifecycle.parts().first_response_at, Some(hour(2)));
    for direction in MessageDirection::ALL {
        talk.lifecycle.resolve(hour(6)).unwrap();
        talk.take(*direction, None, hour(5)).unwrap();
        assert_eq!(talk.status(), ConversationStatus::Open);
        assert_eq!(talk.last_message_at, Some(hour(5)), "a late message is not the last");
    }
}

#[test]
fn the_first_answer_has_a_time_even_if_it_comes_after_all_was_dealt_with() {
    let mut talk = conversation(1, 1, dawn());
    let hour = |count| dawn() + TimeDelta::hours(count);
    talk.lifecycle.resolve(hour(1)).unwrap();
    talk.take(MessageDirection::Outbound, None, hour(2)).unwrap();
    assert_eq!(talk.lifecycle.parts().first_response_at, Some(hour(2)));
    // The first stays the first.
    talk.lifecycle.resolve(hour(3)).unwrap();
    talk.take(MessageDirection::Outbound, None, hour(4)).unwrap();
    assert_eq!(talk.lifecycle.parts().first_response_at, Some(hour(2)));
}

#[test]
fn a_message_says_something_on_its_scales() {
    let mut one = message(1, conversation(1, 1, dawn()).id, 1, dawn());
    assert!(one.violations().is_empty());
    one.body = " ".into();
    one.sentiment_score = Some("-1.01".parse().unwrap());
    one.metadata.priority_score = Some("100.5".parse().unwrap());
    let broken: Vec<String> = one.violations().iter().map(ToString::to_string).collect();
    assert_eq!(
        broken,
        [
            "`body` is required",
            "`sentiment_score` is from -1 to 1: it is -1.01",
            "`metadata.priority_score` is from 0 to 100: it is 100.5"
        ]
    );
}

#[test]
fn a_promise_in_business_hours_has_business_hours() {
    let mut config = SlaConfig::new(
        workspace(),
        SlaConfigId::from_uuid(Uuid::from_u128(1)),
        "Urgent",
        Priority::Urgent,
        30,
        240,
    );
    assert!(config.violations().is_empty());
    config.clock = SlaClock::BusinessHours;
    config.resolution_minutes = 29;
    let broken: Vec<String> = config.violations().iter().map(ToString::to_string).collect();
    assert_eq!(
        broken,
        [
            "`resolution_minutes` is at least 30: it is 29",
            "`business_hours` is required",
            "`calendar` is required"
        ]
    );
}

#[cfg(feature = "serde")]
mod written {
    use super::*;
    use hadir_core::inbox::{BusinessHours, MessageMetadata, SlaGoal};

    #[test]
    fn a_conversation_nests_its_lifecycle_and_is_checked() {
        let mut talk = conversation(1, 1, dawn());
        talk.lifecycle.resolve(dawn()).unwrap();
        let mut json = serde_json::to_value(&talk).unwrap();
        assert_eq!(json["lifecycle"]["status"], "resolved");
        assert_eq!(serde_json::from_value::<Conversation>(json.clone()).unwrap(), talk);
        json["lifecycle"].as_object_mut().unwrap().remove("resolved_at");
        assert_eq!(
            serde_json::from_value::<Conversation>(json).unwrap_err().to_string(),
            "conversation: the state `resolved` requires `resolved_at`"
        );
    }

    #[test]
    fn business_hours_and_metadata_keep_the_source_form() {
        let text = r#"{"start":"09:00","end":"17:30","days":["mon","fri"]}"#;
        let hours: BusinessHours = serde_json::from_str(text).unwrap();
        assert_eq!(serde_json::to_string(&hours).unwrap(), text);
        for (bad, why) in [
            (r#"{"start":"09:00","end":"09:00","days":["mon"]}"#, "business hours must end at another time"),
            (r#"{"start":"24:00","end":"09:00","days":["mon"]}"#, "the end of the day as 24:00"),
            (r#"{"start":"09:00","end":"17:00","days":[]}"#, "business hours need a weekday"),
            (r#"{"start":"9 am","end":"17:00","days":["mon"]}"#, "a time is written as HH:MM"),
        ] {
            let error = serde_json::from_str::<BusinessHours>(bad).unwrap_err().to_string();
            assert!(error.contains(why), "{error}");
        }
        for own in [
            r#"{"start":"00:00","end":"24:00","days":["mon"]}"#,
            r#"{"start":"21:00","end":"02:00","days":["fri"]}"#,
            r#"{"start":"00:00","end":"23:59:59","days":["mon"]}"#,
            r#"{"start":"09:00:10","end":"09:00:50","days":["mon"]}"#,
            r#"{"start":"09:00:10.250","end":"23:59","days":["mon"]}"#,
        ] {
            let hours: BusinessHours = serde_json::from_str(own).unwrap();
            assert_eq!(serde_json::to_string(&hours).unwrap(), own);
        }

        let text = r#"{"intent":"sales","priorityScore":77.3,"threadKey":{"a":[1,null]}}"#;
        let metadata: MessageMetadata = serde_json::from_str(text).unwrap();
        assert_eq!((metadata.priority_score, metadata.extra.len()), (Some("77.3".parse().unwrap()), 1));
        assert_eq!(serde_json::to_string(&metadata).unwrap(), text);
    }

    #[test]
    fn a_promise_says_what_became_of_it() {
        let late = SlaGoal::Breached { noticed_at: dawn(), done_at: None };
        let json = serde_json::to_value(late).unwrap();
        assert_eq!(json["status"], late.status().as_str());
        assert_eq!(serde_json::from_value::<SlaGoal>(json).unwrap(), late);
        assert!(serde_json::from_str::<SlaGoal>(r#"{"status":"met"}"#).is_err());
    }
}
