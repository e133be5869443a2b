//! The notes below a recap: what could not be told, and why.

use crate::problem::RosterProblem;
use crate::report::Report;
use crate::verdict::Doubt;
use hadir_core::observed::Action;
use hadir_core::platform::{Handle, Platform};

/// What a reader must know to judge the figures.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(tag = "note", rename_all = "snake_case")
)]
pub enum Note {
    /// Nobody's absence is proved on a post.
    Unproved {
        /// The platform.
        platform: Platform,
        /// What was asked.
        action: Action,
        /// The post.
        code: String,
        /// What the evidence lacks.
        reason: Doubt,
    },
    /// A captured list has entries whose author could not be read.
    Unreadable {
        /// The platform.
        platform: Platform,
        /// What was asked.
        action: Action,
        /// The post.
        code: String,
        /// How many.
        entries: u64,
    },
    /// People who claim one handle.
    SharedHandle {
        /// The handle.
        handle: Handle,
        /// Their names, in order of seniority.
        people: Vec<String>,
    },
    /// Another problem of the roster, in English.
    Roster {
        /// What was wrong.
        text: String,
    },
    /// Something the caller has to say, as it stands.
    Text {
        /// What.
        text: String,
    },
}

impl Note {
    pub(super) fn of(report: &Report<'_>) -> Vec<Self> {
        let mut notes = Vec::new();
        for line in report.obligations() {
            let obligation = line.obligation();
            let (platform, action, code) = (obligation.platform, obligation.action, obligation.code.clone());
            let entries = line.unreadable();
            if entries > 0 {
                notes.push(Self::Unreadable { platform, action, code: code.clone(), entries });
            }
            if let Err(reason) = line.proof() {
                notes.push(Self::Unproved { platform, action, code, reason });
            }
        }
        notes.extend(report.ledger().problems().iter().map(|problem| {
            match problem {
                RosterProblem::SharedHandle { handle, people } => Self::SharedHandle {
                    handle: handle.clone(),
                    people: report
                        .people()
                        .filter(|person| people.contains(&person.person().id))
                        .map(|person| person.person().name.clone())
                        .collect(),
                },
                other => Self::Roster { text: other.to_string() },
            }
        }));
        notes
    }
}
