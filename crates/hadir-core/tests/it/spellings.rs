//! `docs/spellings.md` shows the tables as they are, and no vocabulary is without one by accident.

use hadir_core::inbox::{ConversationKind, ConversationStatus, MessageDirection, Priority};
use hadir_core::listening::Sentiment;
use hadir_core::platform::Platform;
use hadir_core::publishing::{CampaignStatus, DeliveryStatus, MediaKind, PostStatus};
use hadir_core::review::{ApprovalStatus, WorkflowKind};
use hadir_core::spelling::{Spelled, System, words};
use hadir_core::workspace::{Plan, Role};
use std::collections::BTreeSet;
use std::path::Path;

const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/spellings.md");

/// With `UPDATE_DOCS=1` the page is written instead of compared.
#[test]
fn the_page_shows_the_tables() {
    let page = hadir_core::spelling::page();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(PAGE, &page).unwrap();
    }
    let kept = std::fs::read_to_string(PAGE).unwrap();
    assert!(kept == page, "docs/spellings.md is stale: run with UPDATE_DOCS=1");
}

/// Vocabularies without a table, and why they need none.
const WITHOUT_A_TABLE: [(&str, &[&str]); 4] = [
    (
        "networks write these words themselves",
        &["platform::AccountType", "platform::EventType", "platform::MediaType"],
    ),
    (
        "one system has it, spelled as we spell it",
        &[
            "automation::ActionKind",
            "automation::SkipReason",
            "automation::TriggerKind",
            "listening::TrendKind",
            "publishing::GoalMetric",
            "workspace::BillingStatus",
            "workspace::Digest",
            "workspace::Theme",
        ],
    ),
    (
        "sources say it by a table, a null or a flag, not by a word",
        &[
            "automation::ConsentStatus",
            "observed::Action",
            "observed::Collection",
            "roster::Reminders",
            "workspace::Amplification",
            "workspace::ClaimStatus",
            "workspace::InviteStatus",
            "workspace::Mfa",
            "workspace::Realm",
        ],
    ),
    (
        "ours alone",
        &[
            "account::RenewedWith",
            "account::TokenState",
            "audit::ActorKind",
            "editorial::EditorialAction",
            "inbox::SlaClock",
            "metrics::Absence",
            "metrics::Missing",
            "metrics::Span",
            "observed::Completeness",
            "publishing::AttemptOutcome",
            "publishing::ContainerState",
            "publishing::Obstacle",
            "publishing::RemovedBy",
            "publishing::ErrorClass",
            "publishing::PartialPolicy",
            "review::Answer",
            "review::EngineRules",
            "roster::Empty",
            "roster::Exempt",
            "roster::Late",
            "roster::NoHandleRule",
            "roster::Partial",
            "roster::Rounding",
            "roster::Status",
            "roster::Unreadable",
            "spelling::System",
            "time::FoldPolicy",
            "time::GapPolicy",
            "time::ShortMonth",
            "workspace::Action",
            "workspace::Limited",
            "workspace::Resource",
        ],
    ),
];

/// The vocabularies that the sources of the crate declare, as `context::Name`: the enums inside a macro's call.
fn declared(folder: &Path, context: Option<&str>, found: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let context = context.unwrap_or(&name);
        if path.is_dir() {
            declared(&path, Some(context), found);
            continue;
        }
        for line in std::fs::read_to_string(&path).unwrap().lines().filter(|line| line.starts_with(' ')) {
            let Some(rest) = line.trim().strip_prefix("pub enum ") else { continue };
            let name: String = rest.chars().take_while(|c| c.is_alphanumeric()).collect();
            // Events are never stored; an empty name is a macro's variable.
            if !name.is_empty() && !name.ends_with("Event") {
                found.insert(format!("{context}::{name}"));
            }
        }
    }
}

#[test]
fn every_vocabulary_has_a_table_or_a_reason_to_have_none() {
    let page = hadir_core::spelling::page();
    let tables: BTreeSet<&str> = page.lines().filter_map(|line| line.strip_prefix("## ")).collect();
    let mut found = BTreeSet::new();
    declared(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")), None, &mut found);
    let name = |path: &str| path.rsplit("::").next().unwrap().to_owned();
    for table in &tables {
        assert!(found.iter().any(|path| name(path) == *table), "`{table}` is declared nowhere");
    }
    found.retain(|path| !tables.contains(&*name(path)));
    let excused: Vec<&str> = WITHOUT_A_TABLE.iter().flat_map(|(_, paths)| paths.iter().copied()).collect();
    assert_eq!(found.iter().map(String::as_str).collect::<BTreeSet<_>>(), excused.iter().copied().collect());
    assert_eq!(found.len(), excused.len(), "one is excused twice");
}

/// The enums that the management platform's schema lists, and ours that read them.
#[test]
fn the_listed_enums_of_the_management_platform_are_read() {
    fn reads<V: Spelled>(listed: &str) {
        let words: BTreeSet<&str> = words::<V>(System::Suite).collect();
        for word in listed.split(' ') {
            assert!(words.contains(word), "{}: `{word}` is not read", V::NAME);
        }
    }
    reads::<Role>("OWNER ADMIN MANAGER EDITOR VIEWER");
    reads::<Plan>("FREE STARTER PROFESSIONAL ENTERPRISE");
    reads::<Platform>("INSTAGRAM FACEBOOK TWITTER LINKEDIN TIKTOK YOUTUBE PINTEREST THREADS REDDIT");
    reads::<PostStatus>("DRAFT PENDING_APPROVAL APPROVED SCHEDULED PUBLISHING PUBLISHED FAILED ARCHIVED");
    reads::<DeliveryStatus>("PENDING PUBLISHING PUBLISHED FAILED");
    reads::<MediaKind>("IMAGE VIDEO GIF");
    reads::<CampaignStatus>("DRAFT ACTIVE PAUSED COMPLETED");
    reads::<ConversationKind>("COMMENT DM MENTION REVIEW");
    reads::<ConversationStatus>("OPEN PENDING RESOLVED ARCHIVED");
    reads::<Priority>("LOW MEDIUM HIGH URGENT");
    reads::<Sentiment>("POSITIVE NEUTRAL NEGATIVE");
    reads::<MessageDirection>("INBOUND OUTBOUND");
    reads::<WorkflowKind>("APPROVAL AUTOMATION CHATBOT");
    reads::<ApprovalStatus>("PENDING APPROVED REJECTED");
}
