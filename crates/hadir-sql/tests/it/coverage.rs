//! Every entity of the catalogue has its table.

use hadir_core::ids::KINDS;
use hadir_sql::Dialect;
use hadir_sql::schema::{OnConflict, Row, Tenancy, Visitor, tables, visit};
use std::collections::{BTreeMap, BTreeSet};
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

/// What can be done with each table, as `docs/tables.md` shows it: what storing does to a row that is there, whether rows can be taken
/// out, and which questions read it.
fn verbs() -> (String, Vec<&'static str>) {
    let sample = crate::queries::sample();
    let mut asked: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for question in hadir_sql::queries::all() {
        for query in question.ask(&sample, Dialect::Postgres) {
            let sql = &query.statement().sql;
            for table in tables() {
                if sql.contains(&format!("FROM \"{}\"", table.name))
                    || sql.contains(&format!("JOIN \"{}\"", table.name))
                {
                    asked.entry(table.name).or_default().insert(question.name);
                }
            }
        }
    }
    let mut page = "# Tables\n\nMade from the registries `hadir_sql::schema` and `hadir_sql::queries`; do not edit. Every table has `store`, `insert`, `all` \
                    and, in `Select`, conditions, joins and columns of one's own; those below are its own questions.\n\n\
                    | table | a row that is there already | `change`, `remove` | questions that read it |\n|---|---|---|---|\n"
        .to_owned();
    let mut silent = Vec::new();
    for table in tables() {
        let conflict = match table.on_conflict {
            OnConflict::Keep => "stays".to_owned(),
            OnConflict::Replace => "is replaced".to_owned(),
            OnConflict::Newest { column } => format!("is replaced by one of a later `{column}`"),
            OnConflict::Widen { least, greatest } => {
                format!("keeps the least `{least}` and the greatest `{greatest}`")
            }
        };
        let change = if table.keys.append_only { "no: it is a log" } else { "yes" };
        let questions: Vec<String> =
            asked.get(table.name).into_iter().flatten().map(|name| format!("`{name}`")).collect();
        if questions.is_empty() {
            silent.push(table.name);
        }
        page.push_str(
            &["| `", table.name, "` | ", &conflict, " | ", change, " | ", &questions.join(", "), " |\n"]
                .concat(),
        );
    }
    (page, silent)
}

#[test]
fn every_table_has_questions_of_its_own() {
    let (page, silent) = verbs();
    assert_eq!(silent, Vec::<&str>::new(), "tables with no question but `all`");
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/tables.md");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(path, &page).unwrap();
    }
    let stored = std::fs::read_to_string(path).unwrap_or_default();
    assert!(stored == page, "docs/tables.md is stale: run with UPDATE_DOCS=1");
}
