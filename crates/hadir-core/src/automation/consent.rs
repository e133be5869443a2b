//! What the owner of an account lets an automation do.

use super::{Automation, ConsentLifecycle, ConsentStatus, SkipReason};
use crate::ids::{AutomationConsentId, AutomationId, SocialAccountId, WorkspaceId};
use crate::platform::Platform;
use chrono::{DateTime, Utc};

/// What the owner of an account lets an automation do. Keyed by account and automation; giving it again keeps the times
/// in which it held before.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct AutomationConsent {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// Its id.
    pub id: AutomationConsentId,
    /// The account that is acted on.
    pub account_id: SocialAccountId,
    /// The automation that acts.
    pub automation_id: AutomationId,
    /// Whether it holds, since when, and when it held before.
    pub lifecycle: ConsentLifecycle,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl AutomationConsent {
    /// The consent of an account's owner to a rule.
    pub fn new(
        workspace_id: WorkspaceId,
        id: AutomationConsentId,
        account_id: SocialAccountId,
        automation_id: AutomationId,
        lifecycle: ConsentLifecycle,
    ) -> Self {
        Self { workspace_id, id, account_id, automation_id, lifecycle, rest: crate::record::Rest }
    }
}

/// The account that a run acts on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Acted {
    /// The account.
    pub account_id: SocialAccountId,
    /// Its network.
    pub platform: Platform,
}

/// That one action may be taken at one moment: made by [`Automation::permit`], used up by
/// [`AutomationRun::record`](super::AutomationRun::record).
#[derive(Debug)]
#[must_use = "a permit is for an action that is taken now"]
pub struct Permit {
    pub(super) automation_id: AutomationId,
    pub(super) account_id: SocialAccountId,
    pub(super) at: DateTime<Utc>,
}

impl Automation {
    /// Whether it may act on an account of `platform` only with its owner's consent. On X always.
    pub fn needs_consent(&self, platform: Platform) -> bool {
        self.consent_required || platform == Platform::X
    }

    /// Lets one action on an account be taken at `now`. To be asked before a run, and again before each of its actions:
    /// a consent that is taken back in between stops the rest.
    ///
    /// `consent` is the newest state of the one between this automation and the account, if there is one.
    ///
    /// # Errors
    /// The [`SkipReason`] of the run: it is switched off, or the consent that it needs is missing or was taken back.
    pub fn permit(
        &self,
        on: Acted,
        consent: Option<&AutomationConsent>,
        now: DateTime<Utc>,
    ) -> Result<Permit, SkipReason> {
        if !self.enabled {
            return Err(SkipReason::Disabled);
        }
        if self.needs_consent(on.platform) {
            let ours = |consent: &&AutomationConsent| {
                consent.workspace_id == self.workspace_id
                    && consent.automation_id == self.id
                    && consent.account_id == on.account_id
            };
            let consent = consent.filter(ours).ok_or(SkipReason::ConsentMissing)?;
            let granted = consent.lifecycle.status() == ConsentStatus::Granted;
            if !granted || !consent.lifecycle.holds_at(now) {
                return Err(SkipReason::ConsentRevoked);
            }
        }
        Ok(Permit { automation_id: self.id, account_id: on.account_id, at: now })
    }
}
