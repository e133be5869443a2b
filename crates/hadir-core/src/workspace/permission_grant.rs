//! A permission of a user's own, beside those of their role.

use super::{Action, Member, Resource, Role};
use crate::ids::{CampaignId, PermissionGrantId, SocialAccountId, UserId, WorkspaceId};
use crate::json::Extra;
use std::collections::BTreeSet;

/// A permission of a user's own, beside those of their role. At most one per user, resource and action.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct PermissionGrant {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// Its id.
    pub id: PermissionGrantId,
    /// To whom.
    pub user_id: UserId,
    /// On what.
    pub resource: Resource,
    /// What they may do with it.
    pub action: Action,
    /// On which of them; by default on all.
    pub conditions: GrantConditions,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl PermissionGrant {
    /// A grant without conditions.
    pub fn new(
        workspace_id: WorkspaceId,
        id: PermissionGrantId,
        user_id: UserId,
        resource: Resource,
        action: Action,
    ) -> Self {
        Self {
            workspace_id,
            id,
            user_id,
            resource,
            action,
            conditions: GrantConditions::default(),
            rest: crate::record::Rest,
        }
    }
}

/// On which things a grant holds: those that meet **every** condition.
///
/// A condition that is not known here cannot be checked, and so is never met.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
pub struct GrantConditions {
    /// Whose things.
    #[cfg_attr(feature = "serde", serde(alias = "ownOnly", skip_serializing_if = "Option::is_none"))]
    pub own_only: Option<bool>,
    /// Things of these accounts alone; none: of all.
    #[cfg_attr(feature = "serde", serde(alias = "accountIds", skip_serializing_if = "Option::is_none"))]
    pub account_ids: Option<BTreeSet<SocialAccountId>>,
    /// Things of these campaigns alone; none: of all.
    #[cfg_attr(feature = "serde", serde(alias = "campaignIds", skip_serializing_if = "Option::is_none"))]
    pub campaign_ids: Option<BTreeSet<CampaignId>>,
    /// Conditions that no field names. They are kept, and never met.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub extra: Extra,
}

/// The thing that somebody wants to act on, as far as conditions ask. What is not known meets no condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ActedOn {
    /// Who made it.
    pub created_by: Option<UserId>,
    /// The account that it belongs to.
    pub account_id: Option<SocialAccountId>,
    /// The campaign that it belongs to.
    pub campaign_id: Option<CampaignId>,
}

impl GrantConditions {
    /// Whether `user` meets them on `thing`.
    pub fn hold(&self, user: UserId, thing: &ActedOn) -> bool {
        fn within<T: Ord>(allowed: Option<&BTreeSet<T>>, value: Option<T>) -> bool {
            allowed.is_none_or(|allowed| value.is_some_and(|value| allowed.contains(&value)))
        }
        let own = self.own_only != Some(true) || thing.created_by == Some(user);
        own && within(self.account_ids.as_ref(), thing.account_id)
            && within(self.campaign_ids.as_ref(), thing.campaign_id)
            && self.extra.is_empty()
    }
}

impl Member {
    /// Whether they may give `grant` to a member of the role `receiver`: it is one of their workspace, they may manage
    /// permissions of that role, and they may do everywhere what it lets the other do.
    ///
    /// ```
    /// # use hadir_core::ids::{MemberId, PermissionGrantId, UserId, WorkspaceId};
    /// # use hadir_core::workspace::{Action, Member, PermissionGrant, Resource, Role};
    /// # let id = uuid::Uuid::from_u128(1);
    /// # let (workspace_id, user_id) = (WorkspaceId::from_uuid(id), UserId::from_uuid(id));
    /// # let joined_at = chrono::DateTime::UNIX_EPOCH;
    /// # let member = |role| Member::new(workspace_id, MemberId::from_uuid(id), user_id, role, joined_at);
    /// # let grant_id = PermissionGrantId::from_uuid(id);
    /// # let grant = PermissionGrant::new(workspace_id, grant_id, user_id, Resource::Workspace, Action::Billing);
    /// // Billing of the workspace, to an editor.
    /// assert!(member(Role::Owner).may_give(&grant, &Role::Editor));
    /// assert!(!member(Role::Manager).may_give(&grant, &Role::Editor), "a manager has none to give");
    /// ```
    pub fn may_give(&self, grant: &PermissionGrant, receiver: &Role) -> bool {
        grant.workspace_id == self.workspace_id
            && self.role.manages(receiver)
            && self.role.allows(grant.resource, grant.action)
    }

    /// Whether they may do `action` on `thing`, a `resource` of **their** workspace: by their role, or by one of `grants`,
    /// of which those of others and of other workspaces do not count. Grants add, they never take away.
    pub fn may<'a>(
        &self,
        grants: impl IntoIterator<Item = &'a PermissionGrant>,
        resource: Resource,
        action: Action,
        thing: &ActedOn,
    ) -> bool {
        let sensible = resource.actions().any(|possible| possible == action);
        self.role.allows(resource, action)
            || sensible
                && grants.into_iter().any(|grant| {
                    (grant.workspace_id, grant.user_id) == (self.workspace_id, self.user_id)
                        && (grant.resource, grant.action) == (resource, action)
                        && grant.conditions.hold(self.user_id, thing)
                })
    }
}
