//! An entry of the audit log: who did what to what, when.

use super::digest::{ChainHash, Seal};
use super::{AuditAction, ChainHead};
use crate::ids::{UserId, WorkspaceId};
use crate::json::{Extra, Json};
use chrono::{DateTime, Utc};
use core::net::IpAddr;

crate::text_enum! {
    /// Who acts.
    pub enum ActorKind {
        /// Somebody who signed in.
        User = "user",
        /// A rule that somebody set up.
        Automation = "automation",
        /// A program with a key.
        ApiKey = "api_key",
        /// The system itself: a sweep, an expiry.
        System = "system",
    }
}

crate::text_enum! {
    /// How grave an entry is.
    pub enum AuditSeverity {
        /// In the ordinary course.
        Info = "info",
        /// Worth a look.
        Warning = "warning",
        /// Something went wrong.
        Error = "error",
        /// Somebody has to act.
        Critical = "critical",
    }
}

crate::text_enum! {
    /// What became of what was tried.
    pub enum AuditOutcome {
        /// It was done.
        Success = "success",
        /// It could not be done.
        Failure = "failure",
        /// It was not allowed.
        Blocked = "blocked",
        /// It is not decided yet.
        Pending = "pending",
    }
}

/// Who acted, as they were then: name and e-mail are copies, which stay when the user is gone.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Actor {
    /// What kind of actor.
    pub kind: ActorKind,
    /// The user.
    pub user_id: Option<UserId>,
    /// The name at that time.
    pub name: Option<String>,
    /// The e-mail address at that time.
    pub email: Option<String>,
}

impl Actor {
    /// The system itself.
    pub const SYSTEM: Self = Self { kind: ActorKind::System, user_id: None, name: None, email: None };
}

/// What was acted on. The id is text: not every system has UUIDs.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct EntityRef {
    /// What kind of thing: `post`.
    pub kind: String,
    /// Which one.
    pub id: String,
}

/// What an entry says.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct AuditRecord {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// When it was done.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub at: DateTime<Utc>,
    /// Who did it.
    pub actor: Actor,
    /// What was done.
    pub action: AuditAction,
    /// To what.
    pub entity: EntityRef,
    /// Particulars.
    pub details: Extra,
    /// The address it was done from.
    pub ip: Option<IpAddr>,
    /// The program it was done with.
    pub user_agent: Option<String>,
    /// How grave it is; none if the source does not say.
    pub severity: Option<AuditSeverity>,
    /// What became of it; none if the source does not say.
    pub outcome: Option<AuditOutcome>,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl AuditRecord {
    /// What happened, with no particulars.
    pub fn new(
        workspace_id: WorkspaceId,
        at: DateTime<Utc>,
        actor: Actor,
        action: AuditAction,
        entity: EntityRef,
    ) -> Self {
        Self {
            workspace_id,
            at,
            actor,
            action,
            entity,
            details: Extra::new(),
            ip: None,
            user_agent: None,
            severity: None,
            outcome: None,
            rest: crate::record::Rest,
        }
    }
}

/// An entry of the log: a record in its place in the chain.
///
/// Made by [`ChainHead::append`] and never changed afterwards; [`verify`](super::verify) finds any that was.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct AuditEntry {
    /// Its number in the workspace, from 1, without holes.
    pub seq: u64,
    /// What it says.
    pub record: AuditRecord,
    /// The seal of the entry before it.
    pub previous: ChainHash,
    /// Its own seal.
    pub hash: ChainHash,
}

impl AuditEntry {
    /// Where the chain stands after this entry.
    pub const fn head(&self) -> ChainHead {
        ChainHead { seq: self.seq, hash: self.hash }
    }

    /// The seal that this entry ought to carry.
    pub(super) fn seal(seq: u64, record: &AuditRecord, previous: &ChainHash) -> ChainHash {
        let AuditRecord {
            rest: _,
            workspace_id,
            at,
            actor,
            action,
            entity,
            details,
            ip,
            user_agent,
            severity,
            outcome,
        } = record;
        let Actor { kind, user_id, name, email } = actor;
        let text = |seal: Seal, text: &str| seal.text(text);
        // The kind carries the version: another encoding needs another word.
        Seal::of("hadir.audit.1")
            .bytes(&seq.to_be_bytes())
            .bytes(previous.as_bytes())
            .bytes(workspace_id.as_uuid().as_bytes())
            .bytes(&at.timestamp().to_be_bytes())
            .bytes(&at.timestamp_subsec_nanos().to_be_bytes())
            .text(kind.as_str())
            .maybe(user_id.as_ref(), |seal, id| seal.bytes(id.as_uuid().as_bytes()))
            .maybe(name.as_deref(), text)
            .maybe(email.as_deref(), text)
            .text(action.raw())
            .text(&entity.kind)
            .text(&entity.id)
            .text(&Json::Object(details.clone()).to_string())
            .maybe(ip.as_ref(), |seal, ip| seal.text(&ip.to_string()))
            .maybe(user_agent.as_deref(), text)
            .maybe(severity.map(AuditSeverity::as_str), text)
            .maybe(outcome.map(AuditOutcome::as_str), text)
            .finish()
    }
}
