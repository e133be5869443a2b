//! Entries put into the chain of a workspace, and looked through for what was changed.

use super::head::ChainHead;
use super::{AuditEntry, AuditRecord};
use crate::ids::WorkspaceId;
use chrono::SubsecRound;
use thiserror::Error;

/// There are no numbers left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("an audit chain ends at entry {}", u64::MAX)]
pub struct ChainFull;

impl ChainHead {
    /// The next entry. Its time is cut to microseconds, which is what databases keep.
    ///
    /// # Errors
    /// [`ChainFull`] after 2^64 - 1 entries.
    pub fn append(self, mut record: AuditRecord) -> Result<AuditEntry, ChainFull> {
        record.at = record.at.trunc_subsecs(6);
        let seq = self.seq.checked_add(1).ok_or(ChainFull)?;
        let hash = AuditEntry::seal(seq, &record, &self.hash);
        Ok(AuditEntry { seq, record, previous: self.hash, hash })
    }
}

/// The first entry that is not what it was when it was written, or not where it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[error("audit entry {seq}: {fault}")]
pub struct BrokenChain {
    /// The number that the first bad entry ought to have.
    pub seq: u64,
    /// What is wrong with it.
    pub fault: ChainFault,
}

/// What is wrong with an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(tag = "code", content = "detail", rename_all = "snake_case")
)]
pub enum ChainFault {
    /// Another entry stands in its place: one was taken out, put in or moved.
    #[error("entry {found} stands in its place")]
    Sequence {
        /// The number of the entry in its place.
        found: u64,
    },
    /// It belongs to another workspace.
    #[error("it belongs to workspace {found}")]
    Workspace {
        /// The workspace that it names.
        found: WorkspaceId,
    },
    /// It does not follow the entry before it.
    #[error("it follows another entry than the one before it")]
    Previous,
    /// Its content is not what was sealed.
    #[error("its content is not what was sealed")]
    Content,
}

/// Checks entries in the order of the log, from `head` on, and gives the head after the last.
///
/// # Errors
/// [`BrokenChain`] names the first bad entry. What follows a bad entry proves nothing and is not looked at.
///
/// ```
/// use hadir_core::audit::{Actor, AuditRecord, ChainHead, EntityRef, verify};
/// # use hadir_core::ids::WorkspaceId;
/// # let workspace_id = WorkspaceId::from_uuid(uuid::Uuid::nil());
/// # let entity = EntityRef { kind: "post".into(), id: "1".into() };
/// # let at = chrono::DateTime::UNIX_EPOCH;
/// # let record = AuditRecord::new(workspace_id, at, Actor::SYSTEM, "post.create".into(), entity);
/// let first = ChainHead::START.append(record.clone())?;
/// let mut second = first.head().append(record)?;
/// assert_eq!(verify(workspace_id, ChainHead::START, [&first, &second]), Ok(second.head()));
///
/// second.record.entity.id = "2".into();
/// let broken = verify(workspace_id, ChainHead::START, [&first, &second]).unwrap_err();
/// assert_eq!(broken.to_string(), "audit entry 2: its content is not what was sealed");
/// # Ok::<(), hadir_core::audit::ChainFull>(())
/// ```
pub fn verify<'a>(
    workspace_id: WorkspaceId,
    head: ChainHead,
    entries: impl IntoIterator<Item = &'a AuditEntry>,
) -> Result<ChainHead, BrokenChain> {
    entries.into_iter().try_fold(head, |head, entry| {
        let seq = head.seq.saturating_add(1);
        let fault = if entry.seq != seq {
            ChainFault::Sequence { found: entry.seq }
        } else if entry.record.workspace_id != workspace_id {
            ChainFault::Workspace { found: entry.record.workspace_id }
        } else if entry.previous != head.hash {
            ChainFault::Previous
        } else if entry.hash != AuditEntry::seal(seq, &entry.record, &head.hash) {
            ChainFault::Content
        } else {
            return Ok(entry.head());
        };
        Err(BrokenChain { seq, fault })
    })
}

#[cfg(test)]
#[cfg(feature = "serde")]
mod tests {
    use super::super::digest::ChainHash;
    use super::super::{Actor, ActorKind, AuditOutcome, AuditSeverity, EntityRef};
    use super::*;
    use crate::ids::UserId;
    use proptest::prelude::{any, prop, prop_assert, prop_assert_eq, proptest};
    use uuid::Uuid;

    const WORKSPACE: WorkspaceId = WorkspaceId::from_uuid(Uuid::from_u128(7));

    fn record(number: u32) -> AuditRecord {
        AuditRecord {
            details: [("a".to_owned(), crate::json::Json::from("b"))].into(),
            ip: Some("192.0.2.1".parse().unwrap()),
            severity: Some(AuditSeverity::Info),
            outcome: Some(AuditOutcome::Success),
            ..AuditRecord::new(
                WORKSPACE,
                format!("2026-03-10T18:30:00.{number:09}Z").parse().unwrap(),
                Actor {
                    kind: ActorKind::User,
                    user_id: Some(UserId::from_uuid(Uuid::from_u128(number.into()))),
                    name: Some("Budi".into()),
                    email: None,
                },
                "post.created".into(),
                EntityRef { kind: "post".into(), id: number.to_string() },
            )
        }
    }

    fn chain(length: u32) -> Vec<AuditEntry> {
        let mut head = ChainHead::START;
        let mut entries = Vec::new();
        for number in 0..length {
            let entry = head.append(record(number)).unwrap();
            head = entry.head();
            entries.push(entry);
        }
        entries
    }

    /// Computed by another program from the description of the encoding.
    #[test]
    fn the_encoding_is_pinned() {
        let entry = ChainHead::START.append(record(1)).unwrap();
        assert_eq!(
            entry.hash.to_string(),
            "1906f32fe3db31c919198c855c743907acc4f919c3328916b2c286d56a0f7c32"
        );
    }

    #[test]
    fn entries_may_not_be_taken_out_moved_or_carried_over() {
        let mut entries = chain(5);
        assert_eq!(verify(WORKSPACE, ChainHead::START, &entries), Ok(entries[4].head()));
        assert_eq!(verify(WORKSPACE, entries[1].head(), &entries[2..]), Ok(entries[4].head()));
        let elsewhere = WorkspaceId::from_uuid(Uuid::from_u128(8));
        let fault = ChainFault::Workspace { found: WORKSPACE };
        assert_eq!(verify(elsewhere, ChainHead::START, &entries), Err(BrokenChain { seq: 1, fault }));
        // An entry of another chain with the right number.
        let mut other = ChainHead::START.append(record(9)).unwrap();
        other = other.head().append(record(1)).unwrap();
        let forged = [entries[0].clone(), other];
        let fault = ChainFault::Previous;
        assert_eq!(verify(WORKSPACE, ChainHead::START, &forged), Err(BrokenChain { seq: 2, fault }));
        entries.remove(2);
        let fault = ChainFault::Sequence { found: 4 };
        assert_eq!(verify(WORKSPACE, ChainHead::START, &entries), Err(BrokenChain { seq: 3, fault }));
        let full = ChainHead { seq: u64::MAX, hash: ChainHash::ZERO };
        assert_eq!(full.append(record(0)), Err(ChainFull));
    }

    proptest! {
        /// Whatever byte of a stored entry is changed: what still reads as an entry is found, by its number.
        #[test]
        fn any_changed_byte_is_found(bad in 0_usize..4, at in any::<prop::sample::Index>(), byte in 0x20_u8..0x7f) {
            let mut entries = chain(4);
            let mut text = serde_json::to_vec(&entries[bad]).unwrap();
            let place = at.index(text.len());
            text[place] = byte;
            let Ok(changed) = serde_json::from_slice::<AuditEntry>(&text) else { return Ok(()) };
            if changed == entries[bad] {
                return Ok(());
            }
            entries[bad] = changed;
            let broken = verify(WORKSPACE, ChainHead::START, &entries).unwrap_err();
            prop_assert_eq!(broken.seq, (1_u64..).nth(bad).unwrap());
        }

        #[test]
        fn seals_round_trip_through_text(bytes in any::<[u8; 32]>()) {
            let seal = ChainHash::from_bytes(bytes);
            prop_assert_eq!(seal.to_string().parse(), Ok(seal));
            prop_assert!(seal.to_string()[1..].parse::<ChainHash>().is_err());
        }
    }
}
