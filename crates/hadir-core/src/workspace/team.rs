//! Who may change whose role, and who may go.

use super::{Member, Role};
use crate::ids::UserId;
use thiserror::Error;

/// A change of the team that was refused; nothing changed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum TeamRefused {
    /// Nobody of that id is a member.
    #[error("{0} is not a member of the workspace")]
    NotAMember(UserId),
    /// The one who acts may not manage a role that is given or taken.
    #[error("`{actor}` may not give or take the role `{role}`")]
    MayNotManage {
        /// The role of the one who acts.
        actor: Role,
        /// The role that would be given or taken.
        role: Role,
    },
    /// The workspace would be left without an owner.
    #[error("{0} is the last owner: make somebody else an owner first")]
    LastOwner(UserId),
}

/// The members of one workspace, and the rules by which they change.
///
/// ```
/// # use hadir_core::ids::{MemberId, UserId, WorkspaceId};
/// # use hadir_core::workspace::{Member, Role, Team};
/// # fn id(n: u128) -> uuid::Uuid { uuid::Uuid::from_u128(n) }
/// # let workspace = WorkspaceId::from_uuid(id(1));
/// # let joined = chrono::DateTime::UNIX_EPOCH;
/// # let member = |n, role| Member::new(workspace, MemberId::from_uuid(id(n)), UserId::from_uuid(id(n)), role, joined);
/// let mut team = Team::new(vec![member(7, Role::Owner), member(8, Role::Editor)]);
/// let (owner, editor) = (UserId::from_uuid(id(7)), UserId::from_uuid(id(8)));
///
/// assert!(team.remove(owner, owner).is_err(), "the last owner stays");
/// team.set_role(owner, editor, Role::Owner)?;
/// team.remove(owner, owner)?;
/// assert_eq!(team.members().len(), 1);
/// # Ok::<(), hadir_core::workspace::TeamRefused>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Team(Vec<Member>);

impl Team {
    /// The team of one workspace, in any order. The rules hold for what changes from here on: a team that comes without
    /// an owner can be given one.
    pub const fn new(members: Vec<Member>) -> Self {
        Self(members)
    }

    /// The members, in the order in which they came.
    pub fn members(&self) -> &[Member] {
        &self.0
    }

    /// The member of `user`, if they are one.
    pub fn member(&self, user: UserId) -> Option<&Member> {
        self.0.iter().find(|member| member.user_id == user)
    }

    /// Gives `user` another role.
    ///
    /// # Errors
    /// [`TeamRefused`] if either is no member, `actor` may not manage the old or the new role, or nobody would own the
    /// workspace.
    pub fn set_role(&mut self, actor: UserId, user: UserId, role: Role) -> Result<(), TeamRefused> {
        self.manage(actor, user, Some(&role))?;
        if let Some(member) = self.0.iter_mut().find(|member| member.user_id == user) {
            member.role = role;
        }
        Ok(())
    }

    /// Puts `user` out. Everybody may leave by themselves.
    ///
    /// # Errors
    /// [`TeamRefused`] if either is no member, `actor` may not manage the role of `user`, or nobody would own the
    /// workspace.
    pub fn remove(&mut self, actor: UserId, user: UserId) -> Result<Member, TeamRefused> {
        self.manage(actor, user, None)?;
        let position = self.0.iter().position(|member| member.user_id == user);
        position.map(|position| self.0.remove(position)).ok_or(TeamRefused::NotAMember(user))
    }

    fn manage(&self, actor: UserId, user: UserId, role: Option<&Role>) -> Result<(), TeamRefused> {
        let found = |user| self.member(user).ok_or(TeamRefused::NotAMember(user));
        let (by, of) = (&found(actor)?.role, &found(user)?.role);
        let leaves = actor == user && role.is_none();
        for managed in [Some(of), role].into_iter().flatten() {
            if !leaves && !by.manages(managed) {
                return Err(TeamRefused::MayNotManage { actor: by.clone(), role: managed.clone() });
            }
        }
        let owners = self.0.iter().filter(|member| member.role == Role::Owner).count();
        let gives_up = *of == Role::Owner && role != Some(&Role::Owner);
        if gives_up && owners <= 1 { Err(TeamRefused::LastOwner(user)) } else { Ok(()) }
    }
}
