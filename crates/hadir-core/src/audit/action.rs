//! What was done, as `resource.verb` in the present tense: `post.create`.

/// What was done, as `resource.verb` in the present tense: `post.create`. The word as it came is kept beside.
///
/// The sources write the same action in three ways; all are read:
///
/// ```
/// use hadir_core::audit::AuditAction;
/// for word in ["post.create", "post.created", "post:create", "POST_CREATED"] {
///     assert_eq!(AuditAction::from(word).as_str(), "post.create");
/// }
/// assert_eq!(AuditAction::from("post.created").raw(), "post.created");
/// assert_eq!(AuditAction::from("social_account.Disconnected").resource(), "social_account");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AuditAction {
    canonical: Box<str>,
    raw: Box<str>,
}

impl AuditAction {
    /// `resource.verb`; a word without a verb stands alone.
    pub const fn as_str(&self) -> &str {
        &self.canonical
    }

    /// The word as it came.
    pub const fn raw(&self) -> &str {
        &self.raw
    }

    /// What it was done to.
    pub fn resource(&self) -> &str {
        self.canonical.rsplit_once('.').map_or(&self.canonical, |(resource, _)| resource)
    }

    /// What was done to it; none if the word names no verb.
    pub fn verb(&self) -> Option<&str> {
        self.canonical.rsplit_once('.').map(|(_, verb)| verb)
    }
}

impl From<&str> for AuditAction {
    fn from(raw: &str) -> Self {
        let lower = raw.trim().to_lowercase().replace(':', ".");
        // Constants such as WORKFLOW_STARTED have no other separator.
        let separator = if lower.contains('.') { '.' } else { '_' };
        let canonical = match lower.rsplit_once(separator) {
            Some((resource, verb)) if separator == '.' || present(verb).is_some() => {
                format!("{resource}.{}", present(verb).unwrap_or(verb))
            }
            _ => lower,
        };
        Self { canonical: canonical.into(), raw: raw.into() }
    }
}

/// The present tense of a verb that the sources write in the past.
fn present(verb: &str) -> Option<&'static str> {
    const VERBS: &[(&str, &str)] = &[
        ("approved", "approve"),
        ("archived", "archive"),
        ("cancelled", "cancel"),
        ("completed", "complete"),
        ("connected", "connect"),
        ("created", "create"),
        ("deleted", "delete"),
        ("disconnected", "disconnect"),
        ("executed", "execute"),
        ("failed", "fail"),
        ("invited", "invite"),
        ("published", "publish"),
        ("rejected", "reject"),
        ("removed", "remove"),
        ("restored", "restore"),
        ("scheduled", "schedule"),
        ("sent", "send"),
        ("skipped", "skip"),
        ("started", "start"),
        ("submitted", "submit"),
        ("updated", "update"),
    ];
    VERBS.iter().find(|(past, _)| *past == verb).map(|(_, present)| *present)
}

impl core::fmt::Display for AuditAction {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.pad(&self.canonical)
    }
}

/// The word as it came: the canonical one follows from it.
#[cfg(feature = "serde")]
impl serde::Serialize for AuditAction {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.raw)
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for AuditAction {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|raw| Self::from(raw.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lifecycle::LifecycleEvent;
    use crate::roster::PersonEvent;
    use proptest::prelude::{any, prop_assert_eq, prop_oneof, proptest};

    #[test]
    fn the_actions_of_lifecycles_are_canonical() {
        for event in PersonEvent::ALL {
            assert_eq!(AuditAction::from(event.action()).as_str(), event.action());
        }
    }

    proptest! {
        #[test]
        fn canonical_is_a_fixed_point_and_the_raw_word_stays(raw in prop_oneof![any::<String>(), "[a-z_]{1,8}[.:_](created|publish|sent)"]) {
            let action = AuditAction::from(raw.as_str());
            prop_assert_eq!(action.raw(), &raw);
            let again = AuditAction::from(action.as_str());
            prop_assert_eq!(again.as_str(), action.as_str());
        }
    }
}
