//! What events leave behind. A value keeps only what its state has room for, so that a new state, or a field that is not
//! said to be allowed in it, silently loses what was there: here every loss is listed with its reason, and one that is not
//! meant fails. So do an event that no method takes, and a state that nothing leads away from without a reason.

use hadir_core::account::ConnectionLifecycle;
use hadir_core::automation::{ConsentLifecycle, RunLifecycle};
use hadir_core::billing::{PremiumRequestLifecycle, SubscriptionLifecycle};
use hadir_core::editorial::EditorialLifecycle;
use hadir_core::inbox::ConversationLifecycle;
use hadir_core::lifecycle::{
    FieldRule, Governed, Lifecycle, LifecycleEvent, MACHINES, Presence, Visitor, visit,
};
use hadir_core::publishing::{
    CampaignLifecycle, DeliveryLifecycle, PostLifecycle, TargetLifecycle, VideoLifecycle,
};
use hadir_core::review::{ApprovalLifecycle, InstanceLifecycle, WorkflowLifecycle};
use hadir_core::vocabulary::TextEnum;
use hadir_core::workspace::{AccessLifecycle, ClaimLifecycle, InviteLifecycle};
use std::collections::BTreeSet;
use std::path::Path;

/// Life, event, the fields that the state after it has no room for, and why that is no loss.
const DROPPED: &[(&str, &str, &[&str], &str)] = &[
    ("ConnectionLifecycle", "connect", &["reason", "disconnected_at"], "what was wrong with it is over"),
    ("ConnectionLifecycle", "refresh", &["reason"], "what was wrong with it is over"),
    ("ConnectionLifecycle", "succeed", &["reason"], "what was wrong with it is over"),
    ("ConnectionLifecycle", "activate", &["reason"], "what was wrong with it is over"),
    (
        "ConsentLifecycle",
        "grant",
        &["revoked_at"],
        "granting anew is another consent; the log has the old one",
    ),
    ("SubscriptionLifecycle", "expire", &["cancelled_at"], "it ran to its end, which is what was paid for"),
    ("EditorialLifecycle", "revise", &["reviewed_at"], "the review was of the text before"),
    ("ConversationLifecycle", "resolve", &["sla_deadline"], "nobody waits any more"),
    ("ConversationLifecycle", "reopen", &["resolved_at"], "it is not resolved"),
    ("ConversationLifecycle", "archive", &["sla_deadline"], "nobody waits any more"),
    ("CampaignLifecycle", "reopen", &["completed_at"], "it is not completed"),
    (
        "DeliveryLifecycle",
        "succeed",
        &["lease", "last_error"],
        "no worker holds it, and no error is its outcome",
    ),
    (
        "DeliveryLifecycle",
        "defer",
        &["lease", "sent_at", "call_before"],
        "the call was answered: a new one will be announced",
    ),
    ("DeliveryLifecycle", "fail", &["lease"], "no worker holds it"),
    ("DeliveryLifecycle", "release", &["lease", "sent_at", "call_before"], "no call went out"),
    ("DeliveryLifecycle", "lapse", &["lease"], "no worker holds it"),
    ("DeliveryLifecycle", "reconcile_sent", &["last_error"], "it is out: no error is its outcome"),
    (
        "DeliveryLifecycle",
        "reconcile_unsent",
        &["sent_at", "call_before"],
        "it is known that the call did nothing",
    ),
    (
        "DeliveryLifecycle",
        "retry",
        &["sent_at", "call_before", "finished_at"],
        "a new round: the log of attempts has the old one",
    ),
    (
        "DeliveryLifecycle",
        "cancel",
        &["lease", "sent_at", "call_before"],
        "no call went out, and no worker holds it",
    ),
    ("DeliveryLifecycle", "drop", &["sent_at", "call_before"], "it is known that the call did nothing"),
    (
        "DeliveryLifecycle",
        "reopen",
        &["sent_at", "receipt", "finished_at", "removed_at", "removed_by"],
        "it waits as if for the first time: the log of attempts and the audit log have what was",
    ),
    (
        "DeliveryLifecycle",
        "surface",
        &["lease", "last_error"],
        "it is out: no worker is needed, and no error is its outcome",
    ),
    ("DeliveryLifecycle", "take_down", &["call_before"], "nothing is on its way"),
    ("TargetLifecycle", "succeed", &["last_error"], "no error is its outcome"),
    ("TargetLifecycle", "reconcile_sent", &["last_error"], "it is out: no error is its outcome"),
    (
        "TargetLifecycle",
        "reopen",
        &["receipt", "published_at", "removed_at", "removed_by"],
        "it is out no longer, and waits for a new job: the audit log has what was",
    ),
    ("TargetLifecycle", "surface", &["last_error"], "it is out: no error is its outcome"),
    (
        "PostLifecycle",
        "submit",
        &["approved_content", "published_at", "last_error"],
        "it asks for a new approval, and is out nowhere: a guard sees to that",
    ),
    (
        "PostLifecycle",
        "revise",
        &["approved_content", "published_at", "last_error"],
        "the approval was of the content before, and it is out nowhere: a guard sees to that",
    ),
    (
        "PostLifecycle",
        "unschedule",
        &["approved_content", "last_error"],
        "what was approved is unscheduled by `unschedule_approved`; an error was of the time that is taken away",
    ),
    ("PostLifecycle", "unschedule_approved", &["last_error"], "an error was of the time that is taken away"),
    ("PostLifecycle", "cancel", &["published_at", "last_error"], "it is out nowhere: a guard sees to that"),
    (
        "PostLifecycle",
        "reopen",
        &["approved_content", "published_at", "cancelled_at", "taken_down_at"],
        "it is a draft as if for the first time: the audit log has what was",
    ),
    ("PostLifecycle", "requeue", &["published_at"], "it is out nowhere"),
    ("PostLifecycle", "retry", &["published_at"], "its targets know what is out where"),
    ("PostLifecycle", "resume", &["cancelled_at"], "it is not cancelled"),
    (
        "PostLifecycle",
        "surface",
        &["taken_down_at", "archived_at", "archived_from", "deleted_at"],
        "it is out, whatever was done with it meanwhile",
    ),
    (
        "PostLifecycle",
        "take_down",
        &["last_error", "cancelled_at"],
        "it was out, and is no longer: nothing else is its outcome",
    ),
    (
        "PostLifecycle",
        "restore_draft",
        &[
            "approved_content",
            "published_at",
            "last_error",
            "cancelled_at",
            "taken_down_at",
            "archived_at",
            "archived_from",
        ],
        "it went in as a draft, which has none of these",
    ),
    (
        "PostLifecycle",
        "restore_approved",
        &["published_at", "last_error", "cancelled_at", "taken_down_at", "archived_at", "archived_from"],
        "it went in approved, which has none of these",
    ),
    (
        "PostLifecycle",
        "restore_published",
        &["taken_down_at", "archived_at", "archived_from"],
        "it went in published, which has none of these",
    ),
    (
        "PostLifecycle",
        "restore_failed",
        &["cancelled_at", "taken_down_at", "archived_at", "archived_from"],
        "it went in failed, which has none of these",
    ),
    (
        "PostLifecycle",
        "restore_cancelled",
        &["published_at", "last_error", "taken_down_at", "archived_at", "archived_from"],
        "it went in cancelled, which has none of these",
    ),
    (
        "PostLifecycle",
        "restore_taken_down",
        &["last_error", "cancelled_at", "archived_at", "archived_from"],
        "it went in taken down, which has none of these",
    ),
    ("VideoLifecycle", "complete", &["error"], "no error is its outcome"),
    ("InstanceLifecycle", "complete", &["current_step_id"], "it is through all of them"),
    ("AccessLifecycle", "reinstate", &["suspended_at"], "it is not suspended"),
];

/// Life, field, and why some event takes it away although the state after it has room for it.
const CLEARED: &[(&str, &str, &str)] = &[
    (
        "DeliveryLifecycle",
        "last_error",
        "an attempt begins: the error was of the one before, and stands in the log of attempts",
    ),
    (
        "PostLifecycle",
        "scheduled_at",
        "its time is taken away: it is revised, unscheduled or taken up again as a draft",
    ),
    (
        "PostLifecycle",
        "taken_down_at",
        "what was put away as taken down is out again: a delivery that was on its way arrived",
    ),
    ("SubscriptionLifecycle", "cancelled_at", "it goes on after all"),
];

/// States that nothing leads away from, and why that is so.
const FINAL: &[(&str, &str, &str)] = &[
    ("automation_run", "success", "a run is a fact: another attempt is another run"),
    ("automation_run", "failed", "a run is a fact: another attempt is another run"),
    ("automation_run", "skipped", "a run is a fact: another attempt is another run"),
    ("premium_request", "approved", "what was granted is a subscription's from here on"),
    ("premium_request", "denied", "whoever asks again makes a new request"),
    ("premium_request", "expired", "whoever asks again makes a new request"),
    ("editorial_event", "published", "what is out is not edited here any more"),
    ("conversation", "archived", "a message that comes after it opens a new one"),
    ("video", "completed", "the film is there; another one is another order"),
    ("approval", "approved", "answered once: other content is another request"),
    ("approval", "rejected", "answered once: other content is another request"),
    ("approval", "skipped", "answered once: other content is another request"),
    ("approval", "withdrawn", "answered once: other content is another request"),
    ("workflow_instance", "completed", "a passage is a fact: other content is another passage"),
    ("workflow_instance", "rejected", "a passage is a fact: other content is another passage"),
    ("workflow_instance", "cancelled", "a passage is a fact: other content is another passage"),
    ("workflow", "archived", "passages that were begun under it refer to it: it is copied, not revived"),
    ("claim", "locked", "a new code is a new claim"),
    ("claim", "expired", "a new code is a new claim"),
    ("invite", "accepted", "whoever left is invited anew"),
    ("invite", "declined", "whoever changes their mind is invited anew"),
    ("invite", "revoked", "whoever is meant after all is invited anew"),
    ("invite", "expired", "whoever was late is invited anew"),
];

/// Machines without a value of their own: the status is a field of the record, and governs no other.
const PLAIN: &[&str] = &["person", "workspace"];

/// Something to be done with every life.
trait Lives {
    fn see<V: Governed>(&mut self);
}

fn every_life(lives: &mut impl Lives) {
    lives.see::<ConnectionLifecycle>();
    lives.see::<ConsentLifecycle>();
    lives.see::<RunLifecycle>();
    lives.see::<PremiumRequestLifecycle>();
    lives.see::<SubscriptionLifecycle>();
    lives.see::<EditorialLifecycle>();
    lives.see::<ConversationLifecycle>();
    lives.see::<CampaignLifecycle>();
    lives.see::<DeliveryLifecycle>();
    lives.see::<TargetLifecycle>();
    lives.see::<PostLifecycle>();
    lives.see::<VideoLifecycle>();
    lives.see::<ApprovalLifecycle>();
    lives.see::<InstanceLifecycle>();
    lives.see::<WorkflowLifecycle>();
    lives.see::<AccessLifecycle>();
    lives.see::<ClaimLifecycle>();
    lives.see::<InviteLifecycle>();
}

fn name<V>() -> &'static str {
    std::any::type_name::<V>().rsplit("::").next().unwrap()
}

type Dropped = (&'static str, &'static str, Vec<&'static str>);

/// What the states have no room for, by the declarations.
#[derive(Default)]
struct Room {
    dropped: Vec<Dropped>,
    entities: BTreeSet<&'static str>,
}

impl Lives for Room {
    fn see<V: Governed>(&mut self) {
        self.entities.insert(V::Status::ENTITY);
        for event in <V::Status as Lifecycle>::Event::ALL {
            let lost = |rule: &&FieldRule<V::Status>| {
                rule.presence(event.target()) == Presence::Forbidden
                    && event.sources().iter().any(|from| rule.presence(*from) != Presence::Forbidden)
            };
            let fields: Vec<&str> = V::FIELDS.iter().filter(lost).map(|rule| rule.field).collect();
            if !fields.is_empty() {
                self.dropped.push((name::<V>(), event.as_str(), fields));
            }
        }
    }
}

#[test]
fn every_field_that_an_event_drops_is_listed_with_its_reason() {
    let mut room = Room::default();
    every_life(&mut room);
    let listed: Vec<Dropped> =
        DROPPED.iter().map(|(life, event, fields, _)| (*life, *event, fields.to_vec())).collect();
    for found in &room.dropped {
        assert!(
            listed.contains(found),
            "{found:?} is lost, and nobody says why: is it allowed in the state after it?"
        );
    }
    assert_eq!(room.dropped, listed);
    let reasons = DROPPED.iter().map(|(.., reason)| reason).chain(CLEARED.iter().map(|(.., reason)| reason));
    assert!(reasons.into_iter().all(|reason| reason.len() > 10));
    let all: BTreeSet<&str> = MACHINES.iter().map(|machine| machine.entity).collect();
    let seen: BTreeSet<&str> = room.entities.iter().chain(PLAIN).copied().collect();
    assert_eq!(all, seen, "a machine whose life is not looked at here");
}

/// Looks at a step that was taken, as it is stored before and after: what went although the state after it has room for it
/// has to be listed.
#[cfg(feature = "serde")]
pub(crate) fn is_listed<V: Governed>(
    before: &serde_json::Value,
    after: &serde_json::Value,
    state: V::Status,
) {
    for rule in V::FIELDS.iter().filter(|rule| rule.presence(state) != Presence::Forbidden) {
        let gone = before.get(rule.field).is_some() && after.get(rule.field).is_none();
        let listed = CLEARED.iter().any(|(life, field, _)| (*life, *field) == (name::<V>(), rule.field));
        assert!(
            !gone || listed,
            "{}: `{}` is lost on the way from {} to `{}`, and nobody says why",
            name::<V>(),
            rule.field,
            before["status"],
            state.as_str()
        );
    }
}

#[test]
fn every_final_state_is_listed_with_its_reason() {
    let found: Vec<(&str, &str)> = MACHINES
        .iter()
        .flat_map(|machine| machine.states().into_iter().map(|state| (machine.entity, state)))
        .filter(|(_, state)| state.terminal)
        .map(|(entity, state)| (entity, state.word))
        .collect();
    assert_eq!(found, FINAL.iter().map(|(entity, state, _)| (*entity, *state)).collect::<Vec<_>>());
    assert!(FINAL.iter().all(|(.., reason)| reason.len() > 10));
}

/// Every event's name in the code of the crate, its declaration apart.
struct Named {
    code: String,
    unnamed: Vec<String>,
}

impl Visitor for Named {
    fn visit<S: Lifecycle>(&mut self) {
        // A plain status is moved by `apply`, or by the database.
        for event in S::Event::ALL.iter().filter(|_| !PLAIN.contains(&S::ENTITY)) {
            let path = format!("{}::{event:?}", S::Event::NAME);
            let named = self.code.match_indices(&path).any(|(at, found)| {
                self.code[at + found.len()..].chars().next().is_none_or(|next| !next.is_alphanumeric())
            });
            if !named {
                self.unnamed.push(path);
            }
        }
    }
}

#[test]
fn every_event_has_a_method_that_takes_it() {
    fn read(folder: &Path, code: &mut String) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                read(&path, code);
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            let text = text.split("#[cfg(test)]").next().unwrap_or_default();
            code.extend(text.lines().filter(|line| !line.trim_start().starts_with("//")));
        }
    }
    let mut code = String::new();
    read(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")), &mut code);
    let mut named = Named { code, unnamed: Vec::new() };
    visit(&mut named);
    assert_eq!(named.unnamed, [""; 0], "no method takes these");
}
