//! Every entity of the catalogue has its table.

use hadir_core::ids::KINDS;
use hadir_sql::schema::{Row, Tenancy, Visitor, tables, visit};
use std::collections::BTreeSet;
use std::path::Path;

/// Kinds of ids without a table of their own, and why.
const WITHOUT: [(&str, &str); 2] = [
    (
        "listening_query",
        "the catalogue has no such entity: mentions keep the id that the listening service gave",
    ),
    ("workflow_step", "steps are part of their workflow's document"),
];

fn plural(kind: &str) -> String {
    match kind {
        "person" => "people".to_owned(),
        "observed_media" => kind.to_owned(),
        _ => format!("{kind}s"),
    }
}

#[test]
fn every_kind_of_id_has_its_table() {
    let names: BTreeSet<_> = tables().iter().map(|table| table.name.to_owned()).collect();
    let without: BTreeSet<_> = KINDS.iter().copied().filter(|kind| !names.contains(&plural(kind))).collect();
    assert_eq!(without, WITHOUT.iter().map(|(kind, _)| *kind).collect());
}

/// Records that say whose they are and are no rows, and why.
const NO_ROWS: [(&str, &str); 2] = [
    ("audit::AuditRecord", "what an entry of the log records: part of its row"),
    ("inbox::ConversationKey", "what conversations are told apart by: borrowed from one"),
];

/// `context::Entity` of all rows.
#[derive(Default)]
struct Names {
    all: BTreeSet<String>,
    tenants: BTreeSet<String>,
}

impl Visitor for Names {
    fn visit<R: Row>(&mut self) {
        let path: Vec<_> = std::any::type_name::<R>().split("::").collect();
        let name = format!("{}::{}", path[1], path[path.len() - 1]);
        assert!(self.all.insert(name.clone()), "{name} has two tables");
        if R::table().tenancy == Tenancy::Tenant {
            self.tenants.insert(name);
        }
    }
}

#[test]
fn every_record_of_a_workspace_is_a_row() {
    let mut names = Names::default();
    visit(&mut names);
    let mut owned = BTreeSet::new();
    records(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../hadir-core/src"), "", &mut owned);
    let missing: Vec<_> = owned.difference(&names.all).collect();
    assert_eq!(missing, NO_ROWS.map(|(name, _)| name));
    // The scan has seen them all: it would not do to find none.
    let unseen: Vec<_> = names.tenants.difference(&owned).collect();
    assert_eq!(unseen, ["audit::AuditEntry"], "it keeps its workspace in its record");
}

/// Adds `context::Struct` of every public struct in that folder with a field `workspace_id: WorkspaceId`.
fn records(folder: &Path, context: &str, found: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let stem = path.file_stem().unwrap().to_str().unwrap();
        let context = if context.is_empty() { stem } else { context };
        if path.is_dir() {
            records(&path, context, found);
            continue;
        }
        let mut inside = None;
        for line in std::fs::read_to_string(&path).unwrap().lines() {
            if let Some(rest) = line.strip_prefix("pub struct ") {
                inside = rest.split(|c: char| !c.is_alphanumeric()).next().map(str::to_owned);
            } else if line.starts_with('}') {
                inside = None;
            } else if line.trim() == "pub workspace_id: WorkspaceId,"
                && let Some(name) = &inside
            {
                found.insert(format!("{context}::{name}"));
            }
        }
    }
}
