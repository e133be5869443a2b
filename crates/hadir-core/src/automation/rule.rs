//! A rule that acts by itself.

use super::{Action, Effect, Trigger};
use crate::ids::{AutomationId, WorkspaceId};
use crate::validation::{Rule, Violation};

/// A rule that acts by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Automation {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// Its id.
    pub id: AutomationId,
    /// Its name.
    pub name: String,
    /// Whether it acts. A new one does not until somebody switches it on; imported rows that do not say so, do.
    #[cfg_attr(feature = "serde", serde(default = "enabled_if_omitted"))]
    pub enabled: bool,
    /// When it acts.
    pub trigger: Trigger,
    /// What it does, in this order.
    pub actions: Vec<Action>,
    /// Whether it needs the consent of the account's owner on networks that do not ask for it themselves.
    #[cfg_attr(feature = "serde", serde(default))]
    pub consent_required: bool,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

#[cfg(feature = "serde")]
const fn enabled_if_omitted() -> bool {
    true
}

impl Automation {
    /// The longest name, in characters.
    pub const MAX_NAME: u64 = 255;

    /// A new rule: switched off, and without need of consent where the network does not ask for it.
    pub fn new(
        workspace_id: WorkspaceId,
        id: AutomationId,
        name: impl Into<String>,
        trigger: Trigger,
    ) -> Self {
        Self {
            workspace_id,
            id,
            name: name.into(),
            enabled: false,
            trigger,
            actions: Vec::new(),
            consent_required: false,
            rest: crate::record::Rest,
        }
    }

    /// Every rule that it breaks, in the order of its fields: it has a name, not too long, and something to do, and each
    /// action has what it needs. An address is one of `http` or `https`.
    ///
    /// ```
    /// use hadir_core::automation::{Automation, Condition};
    /// use hadir_core::ids::{AutomationId, WorkspaceId};
    /// let nil = uuid::Uuid::nil();
    /// let (workspace, id) = (WorkspaceId::from_uuid(nil), AutomationId::from_uuid(nil));
    /// let rule = Automation::new(workspace, id, "a".repeat(300), Condition::Schedule.into());
    /// let broken: Vec<String> = rule.violations().iter().map(|one| one.to_string()).collect();
    /// assert_eq!(broken, ["`name` is at most 255: it is 300", "`actions` is required"]);
    /// ```
    pub fn violations(&self) -> Vec<Violation> {
        let mut found = Vec::new();
        let mut add = |field: String, rule| found.push(Violation { field, rule });
        let length = u64::try_from(self.name.chars().count()).unwrap_or(u64::MAX);
        if self.name.trim().is_empty() {
            add("name".to_owned(), Rule::Required);
        } else if length > Self::MAX_NAME {
            add("name".to_owned(), Rule::AtMost { limit: Self::MAX_NAME, found: length });
        }
        if self.actions.is_empty() {
            add("actions".to_owned(), Rule::Required);
        }
        for (position, action) in self.actions.iter().enumerate() {
            match &action.effect {
                Effect::SendNotification { message } if message.trim().is_empty() => {
                    add(format!("actions[{position}].params.message"), Rule::Required);
                }
                Effect::Webhook { url, .. }
                    if !["http://", "https://"].iter().any(|start| url.starts_with(start)) =>
                {
                    add(
                        format!("actions[{position}].params.url"),
                        Rule::Malformed { expected: "an address of http or https" },
                    );
                }
                _ => {}
            }
        }
        found
    }
}
