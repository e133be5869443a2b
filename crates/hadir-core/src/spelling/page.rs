//! The page `docs/spellings.md`.

use super::{Cell, Spelled, System, cell};
use crate::account::ConnectionStatus;
use crate::audit::{AuditOutcome, AuditSeverity};
use crate::automation::{ActionStatus, KpiMetric, KpiOperator, RunStatus};
use crate::billing::{PremiumRequestStatus, SubscriptionStatus};
use crate::editorial::EditorialStatus;
use crate::inbox::{
    ConversationField, ConversationKind, ConversationStatus, MessageDirection, Priority, SlaStatus,
};
use crate::listening::{Sentiment, TrendStatus};
use crate::metrics::{AudienceDimension, FollowerChangeKind, Granularity};
use crate::platform::Platform;
use crate::publishing::{
    CampaignStatus, DeliveryStatus, MediaKind, PostKind, PostStatus, VideoMode, VideoStatus,
};
use crate::review::{
    ApprovalRule, ApprovalStatus, ConditionOperator, Connective, InstanceStatus, StartMode, StepKind,
    WorkflowKind, WorkflowStatus,
};
use crate::roster::{PersonStatus, UnitKind};
use crate::workspace::{AccessStatus, Plan, Role, WorkspaceKind, WorkspaceLevel, WorkspaceStatus};
use core::fmt::Write as _;

/// Every vocabulary that has a table: one line each, alphabetical.
macro_rules! tables {
    ($( $vocabulary:ty ),+ $(,)?) => {
        /// All tables as a Markdown page: `docs/spellings.md`.
        pub fn page() -> String {
            let mut page = String::from(HEAD);
            $( section::<$vocabulary>(&mut page); )+
            page
        }

        #[cfg(test)]
        mod tests {
            use super::super::laws::{check, names_are_sorted};
            use super::*;

            #[test]
            fn every_table_keeps_the_laws() {
                names_are_sorted(&[$( <$vocabulary as crate::vocabulary::Vocabulary>::NAME ),+]);
                $( check::<$vocabulary>(); )+
            }
        }
    };
}

tables![
    AccessStatus,
    ActionStatus,
    ApprovalRule,
    ApprovalStatus,
    AudienceDimension,
    AuditOutcome,
    AuditSeverity,
    CampaignStatus,
    ConditionOperator,
    ConnectionStatus,
    Connective,
    ConversationField,
    ConversationKind,
    ConversationStatus,
    DeliveryStatus,
    EditorialStatus,
    FollowerChangeKind,
    Granularity,
    InstanceStatus,
    KpiMetric,
    KpiOperator,
    MediaKind,
    MessageDirection,
    PersonStatus,
    Plan,
    Platform,
    PostKind,
    PostStatus,
    PremiumRequestStatus,
    Priority,
    Role,
    RunStatus,
    Sentiment,
    SlaStatus,
    StartMode,
    StepKind,
    SubscriptionStatus,
    TrendStatus,
    UnitKind,
    VideoMode,
    VideoStatus,
    WorkflowKind,
    WorkflowStatus,
    WorkspaceKind,
    WorkspaceLevel,
    WorkspaceStatus,
];

const HEAD: &str = "\
# How the source systems spell our words

Generated from the tables in `hadir_core::spelling`; a test compares. A word in italics only comes near: what it loses is
kept beside it. A dash: the system has nothing like it.
";

fn section<V: Spelled>(page: &mut String) {
    let line = |cells: &mut dyn Iterator<Item = String>| {
        let cells: Vec<String> = cells.collect();
        format!("| {} |\n", cells.join(" | "))
    };
    let _ = write!(page, "\n## {}\n\n", V::NAME);
    let systems = System::ALL.iter().map(|system| system.as_str().to_owned());
    page.push_str(&line(&mut core::iter::once("ours".to_owned()).chain(systems)));
    page.push_str(&line(&mut System::ALL.iter().map(|_| "---".to_owned()).chain(["---".to_owned()])));
    for value in V::KNOWN {
        let cells = System::ALL.iter().map(|system| match cell(value, *system) {
            Cell::Is(word) => format!("`{word}`"),
            Cell::Near(word) => format!("*`{word}`*"),
            Cell::Absent => "-".to_owned(),
        });
        page.push_str(&line(&mut core::iter::once(format!("`{}`", value.word())).chain(cells)));
    }
    if !V::VARIANTS.is_empty() {
        page.push_str("\nFurther words that are read: ");
        let words = V::VARIANTS
            .iter()
            .map(|(system, word, value)| format!("`{word}` ({}) as `{}`", system.as_str(), value.word()));
        page.push_str(&words.collect::<Vec<_>>().join(", "));
        page.push_str(".\n");
    }
}
