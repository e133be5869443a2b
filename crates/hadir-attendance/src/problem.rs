//! What was wrong with rows of a roster, a list or the evidence, and where.

use hadir_core::ids::{ObservedPostId, PersonId, WorkspaceId};
use hadir_core::platform::{Handle, Platform, PlatformUserId};
use thiserror::Error;

/// Something in a roster that cannot be right. What stands beside it is used all the same.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Error)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(tag = "problem", rename_all = "snake_case")
)]
pub enum RosterProblem {
    /// Active people who claim one handle at one time. It credits none of them.
    #[error("{handle:?} is claimed by {} people at one time: {}", .people.len(), List(.people))]
    SharedHandle {
        /// The handle.
        handle: Handle,
        /// All who claim it, by id.
        people: Vec<PersonId>,
    },
    /// Active people who claim one account. It credits none of them, nor do their handles on it.
    #[error("{platform} account {platform_user_id} is claimed by {} people: {}", .people.len(), List(.people))]
    SharedAccount {
        /// The platform.
        platform: Platform,
        /// The account.
        platform_user_id: PlatformUserId,
        /// All who claim it, by id.
        people: Vec<PersonId>,
    },
    /// A person who is listed more than once. The first entry counts.
    #[error("person {person} is listed more than once")]
    RepeatedPerson {
        /// Who.
        person: PersonId,
    },
    /// A handle or an exemption of someone who is not on the roster.
    #[error("person {person} has a handle or an exemption, and is not on the roster")]
    UnknownPerson {
        /// Who.
        person: PersonId,
    },
    /// A person has no such handle, or it has ended already.
    #[error("person {person} has no open handle {handle:?}")]
    UnknownHandle {
        /// Who.
        person: PersonId,
        /// The handle.
        handle: Handle,
    },
    /// Something of a person would end before it begins.
    #[error("person {person}: it would end before it begins")]
    EndsBeforeItBegins {
        /// Who.
        person: PersonId,
    },
    /// An obligation that is listed more than once with different content. The first counts.
    #[error("post {post} is asked for twice, differently")]
    RepeatedObligation {
        /// The post.
        post: ObservedPostId,
    },
    /// Rows of another tenant. They are left out.
    #[error("rows of workspace {found} among those of {expected}")]
    OtherWorkspace {
        /// The tenant of the first person or obligation.
        expected: WorkspaceId,
        /// The other tenant.
        found: WorkspaceId,
    },
}

struct List<'a>(&'a [PersonId]);
impl core::fmt::Display for List<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        for (position, person) in self.0.iter().enumerate() {
            write!(f, "{}{person}", if position == 0 { "" } else { ", " })?;
        }
        Ok(())
    }
}
