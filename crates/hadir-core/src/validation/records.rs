//! The rules of the records that have none of their own beside them.

use super::{Findings, MAX_BODY, Rule, Validated, Violation};
use crate::account::{Profile, SocialAccount};
use crate::automation::Automation;
use crate::billing::{Payment, PremiumRequest, Subscription, SubscriptionMetadata};
use crate::editorial::{BriefVariant, ContentBrief, EditorialEvent, PressRelease};
use crate::inbox::{Message, SlaConfig};
use crate::observed::{LinkFinding, LinkReport, Observation, ObservedComment, ObservedPost};
use crate::publishing::{
    Campaign, Content, GeneratedVideo, Post, PostTarget, TargetContent, draft_violations,
};
use crate::review::{Approval, Delegation};
use crate::roster::{Exemption, Person, PersonContact, PersonHandle, PersonRole, Posting, Unit};
use crate::workspace::{
    Contact, MAX_EMAIL, NewInvite, NewWorkspace, Registration, User, UserCredential, Workspace,
};

/// Makes each type [`Validated`] and, with the feature, `validator::Validate`: by its own method, or by rules given here.
macro_rules! validated {
    ($( $record:ty $(: |$value:ident, $found:ident| $rules:block)?; )+) => { $(
        impl Validated for $record {
            fn violations(&self) -> Vec<Violation> {
                validated!(@of self $record $(: |$value, $found| $rules)?)
            }
        }
        #[cfg(feature = "validator")]
        impl ::validator::Validate for $record {
            fn validate(&self) -> Result<(), ::validator::ValidationErrors> {
                super::validator::errors(Validated::violations(self))
            }
        }
    )+ };
    (@of $this:ident $record:ty) => { <$record>::violations($this) };
    (@of $this:ident $record:ty: |$value:ident, $found:ident| $rules:block) => {{
        let $value = $this;
        let mut $found = Findings::default();
        $rules
        $found.0
    }};
}

validated! {
    NewWorkspace;
    Registration;
    NewInvite;
    Automation;
    Approval;
    Message;
    SlaConfig;
    Content: |it, found| { found.0 = draft_violations(it); };
    GeneratedVideo: |it, found| {
        if let Some(field) = it.missing_input() {
            found.add(field, Rule::Required);
        }
    };
    Post: |it, found| {
        found.text("title", super::MAX_LINE, it.title.as_deref());
        for Violation { field, rule } in draft_violations(&it.content) {
            found.add(format!("content.{field}"), rule);
        }
    };
    PostTarget: |it, found| {
        // What overrides the post is judged once it is resolved: only then is there a whole content.
        if let TargetContent::Full(content) = &it.content {
            for Violation { field, rule } in draft_violations(content) {
                found.add(format!("content.{field}"), rule);
            }
        }
    };
    Campaign: |it, found| {
        found.line("name", &it.name);
        found.text("description", MAX_BODY, it.description.as_deref());
    };
    SocialAccount: |it, found| {
        let known = it.platform_account_id.is_some() || it.handle.is_some();
        found.unless(known, "platform_account_id", Rule::Required);
        let same = it.handle.as_ref().is_none_or(|handle| handle.platform() == it.platform);
        found.unless(same, "handle", Rule::Contradicts { other: "platform" });
        found.text("display_name", super::MAX_LINE, it.display_name.as_deref());
    };
    Profile: |it, found| {
        found.text("name", super::MAX_LINE, it.name.as_deref());
        found.text("biography", MAX_BODY, it.biography.as_deref());
    };
    Payment: |it, found| { payment("", it, &mut found); };
    PremiumRequest: |it, found| {
        found.text("username", super::MAX_LINE, it.username.as_deref());
        found.phone("phone", it.phone.as_deref());
        payment("payment.", &it.payment, &mut found);
    };
    Subscription: |it, found| {
        for Violation { field, rule } in it.metadata.violations() {
            found.add(format!("metadata.{field}"), rule);
        }
    };
    SubscriptionMetadata: |it, found| {
        found.text("client_id", super::MAX_LINE, it.client_id.as_deref());
    };
    EditorialEvent: |it, found| {
        found.line("topic", &it.topic);
        found.text("title", super::MAX_LINE, it.title.as_deref());
        found.text("content", MAX_BODY, it.content.as_deref());
        found.text("summary", MAX_BODY, it.summary.as_deref());
    };
    ContentBrief: |it, found| {
        found.line("topic", &it.topic);
        found.text("goal", MAX_BODY, it.goal.as_deref());
        found.text("tone", super::MAX_LINE, it.tone.as_deref());
        found.text("audience", super::MAX_LINE, it.audience.as_deref());
    };
    BriefVariant: |it, found| {
        found.text("caption", MAX_BODY, Some(&it.caption));
        found.text("model", super::MAX_LINE, it.model.as_deref());
    };
    PressRelease: |it, found| {
        let PressRelease {
            workspace_id: _, event_id: _, title, basis, suspects, scene, chronology, method, evidence, articles,
            penalty, notes, rest: _,
        } = it;
        found.text("title", super::MAX_LINE, title.as_deref());
        for (field, text) in [
            ("basis", basis), ("suspects", suspects), ("scene", scene), ("chronology", chronology),
            ("method", method), ("evidence", evidence), ("articles", articles), ("penalty", penalty),
            ("notes", notes),
        ] {
            found.text(field, MAX_BODY, text.as_deref());
        }
    };
    Workspace: |it, found| {
        found.line("key", &it.key);
        found.line("name", &it.name);
    };
    User: |it, found| {
        found.unless(it.email.is_some() || it.username.is_some(), "email", Rule::Required);
        if let Some(email) = &it.email {
            found.email("email", MAX_EMAIL, email);
        }
        for (field, text) in [
            ("username", &it.username), ("name", &it.name), ("first_name", &it.first_name),
            ("last_name", &it.last_name),
        ] {
            found.text(field, super::MAX_LINE, text.as_deref());
        }
        found.phone("phone", it.phone.as_deref());
    };
    UserCredential: |it, found| {
        found.unless(it.password.is_some() || it.single_sign_on.is_some(), "password", Rule::Required);
        if let Some(service) = &it.single_sign_on {
            found.line("single_sign_on.provider", &service.provider);
            found.line("single_sign_on.subject", &service.subject);
        }
    };
    Contact: |it, found| { found.phone("phone", Some(&it.phone)); };
    Delegation: |it, found| {
        let other = it.delegate_id != it.delegator_id;
        found.unless(other, "delegate_id", Rule::Contradicts { other: "delegator_id" });
        found.text("reason", MAX_BODY, it.reason.as_deref());
    };
    Unit: |it, found| {
        found.line("code", &it.code);
        found.line("name", &it.name);
    };
    Person: |it, found| {
        found.line("number", &it.number);
        found.line("name", &it.name);
    };
    PersonContact: |it, found| {
        if let Some(email) = &it.email {
            found.email("email", MAX_EMAIL, email);
        }
        found.phone("phone", it.phone.as_deref());
    };
    Observation: |it, found| {
        found.unless(!it.is_contradictory(), "readable", Rule::Contradicts { other: "completeness" });
    };
    PersonRole: |it, found| { found.line("role", &it.role); };
    PersonHandle: |it, found| {
        let ordered = it.valid_from.zip(it.valid_until).is_none_or(|(from, until)| from < until);
        found.unless(ordered, "valid_until", Rule::Contradicts { other: "valid_from" });
    };
    Exemption: |it, found| {
        let ordered = it.first_day.zip(it.last_day).is_none_or(|(first, last)| first <= last);
        found.unless(ordered, "last_day", Rule::Contradicts { other: "first_day" });
    };
    Posting: |it, found| {
        let ordered = it.first_day.zip(it.last_day).is_none_or(|(first, last)| first <= last);
        found.unless(ordered, "last_day", Rule::Contradicts { other: "first_day" });
    };
    ObservedPost: |it, found| {
        found.line("code", &it.code);
        found.text("caption", MAX_BODY, it.caption.as_deref());
    };
    LinkReport: |it, found| {
        found.unless(it.links.iter().next().is_some(), "links", Rule::Required);
        for (platform, finding) in it.findings() {
            let expected = match finding {
                LinkFinding::Post(_) | LinkFinding::NeedsResolution => continue,
                LinkFinding::OtherPlatform(_) => "the address of a post on this network",
                LinkFinding::Unreadable(_) => "the address of a post",
            };
            found.add(format!("links.{platform}"), Rule::Malformed { expected });
        }
    };
    ObservedComment: |it, found| {
        found.line("external_id", &it.external_id);
        found.text("text", MAX_BODY, it.text.as_deref());
    };
}

fn payment(path: &str, payment: &Payment, found: &mut Findings) {
    for (field, text) in
        [("bank", &payment.bank), ("account_number", &payment.account_number), ("sender", &payment.sender)]
    {
        found.text(&format!("{path}{field}"), super::MAX_LINE, text.as_deref());
    }
}
