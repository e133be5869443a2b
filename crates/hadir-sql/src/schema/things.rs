//! What a schema is made of, thing by thing: what the difference between two schemas is asked of.

use super::Schema;
use crate::ddl;
use crate::dialect::{Dialect, RowSecurity};
use crate::table::{Context, Table, Tenancy};

/// A thing that a schema is made of, with the statements that make it and take it away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thing {
    /// The context that it comes with.
    pub context: Context,
    /// What it is: `shared` (what guards of all tables call), `table`, `index`, `function`, `guard` or `policy`.
    pub kind: &'static str,
    /// The table that it comes with; none for what tables share.
    pub table: Option<&'static str>,
    /// Its name among its kind.
    pub name: String,
    /// What variants of the schema have to know: `spread=workspace_id` for a table that is distributed,
    /// `split=captured_at` for one that can be split by month, `session` or `supabase` for a policy.
    pub marks: Vec<String>,
    /// What makes it, in order.
    pub create: Vec<String>,
    /// What takes it away, in order.
    pub drop: Vec<String>,
}

impl Schema {
    /// Everything that it is made of, in an order in which it can be made. Policies of both kinds are among it.
    pub fn things(&self, dialect: Dialect) -> Vec<Thing> {
        let mut things = shared(dialect);
        things.extend(self.tables.iter().flat_map(|table| parts(table, dialect)));
        let unguarded = |table: &Table| self.unguarded.contains(&table.name);
        things.extend(
            self.tables.iter().filter(|table| !unguarded(table)).flat_map(|table| guards(table, dialect)),
        );
        for &security in RowSecurity::ALL {
            things.extend(own(security, dialect));
            things.extend(self.tables.iter().filter_map(|table| policies(table, security, dialect)));
        }
        things
    }
}

fn shared(dialect: Dialect) -> Vec<Thing> {
    let drops = dialect.drop_shared().into_iter().rev();
    let thing = |(create, drop): (String, String)| Thing {
        context: Context::Workspace,
        kind: "shared",
        table: None,
        name: named(&drop),
        marks: Vec::new(),
        create: vec![create],
        drop: vec![drop],
    };
    dialect.create_shared().into_iter().zip(drops).map(thing).collect()
}

/// The last word of what drops a thing is its name.
fn named(drop: &str) -> String {
    drop.split_once(' ').and_then(|(_, rest)| rest.split_once(' ')).map_or(drop, |(_, name)| name).to_owned()
}

/// The table, its indexes, the functions over it.
fn parts(table: &'static Table, dialect: Dialect) -> Vec<Thing> {
    let of = |kind, name, marks, create, drop| Thing {
        context: table.context,
        kind,
        table: Some(table.name),
        name,
        marks,
        create: vec![create],
        drop: vec![drop],
    };
    let mut statements = ddl::create(table, dialect, None).into_iter();
    let spread = (table.tenancy == Tenancy::Tenant).then(|| "spread=workspace_id".to_owned());
    let split = table.keys.by_month.map(|column| format!("split={column}"));
    let marks = spread.into_iter().chain(split).collect();
    let mut things: Vec<Thing> = statements
        .next()
        .map(|create| of("table", table.name.to_owned(), marks, create, ddl::drop(table, dialect)))
        .into_iter()
        .collect();
    things.extend(statements.map(|create| {
        let name = create.split('"').nth(1).unwrap_or_default().to_owned();
        let drop = format!("DROP INDEX {}", dialect.quote(&name));
        of("index", name, Vec::new(), create, drop)
    }));
    let drops = dialect.drop_functions(table).into_iter().rev();
    let functions = dialect.create_functions(table).into_iter().zip(drops);
    things.extend(functions.map(|(create, drop)| of("function", named(&drop), Vec::new(), create, drop)));
    things
}

fn guards(table: &'static Table, dialect: Dialect) -> Vec<Thing> {
    let thing = |guard: crate::dialect::Guard| Thing {
        context: table.context,
        kind: "guard",
        table: Some(table.name),
        name: guard.name.clone(),
        marks: vec![format!("on={}", guard.on)],
        drop: vec![dialect.drop_guard(&guard)],
        create: vec![guard.create],
    };
    dialect.guards(table).into_iter().map(thing).collect()
}

/// The functions that policies call.
fn own(security: RowSecurity, dialect: Dialect) -> Option<Thing> {
    let create = dialect.create_own(security);
    (!create.is_empty()).then(|| Thing {
        context: Context::Workspace,
        kind: "policy",
        table: None,
        name: format!("{security}"),
        marks: vec![security.to_string()],
        create,
        drop: dialect.drop_own(security),
    })
}

fn policies(table: &'static Table, security: RowSecurity, dialect: Dialect) -> Option<Thing> {
    let create = dialect.isolate(table, security);
    (!create.is_empty()).then(|| Thing {
        context: table.context,
        kind: "policy",
        table: Some(table.name),
        name: format!("{} {security}", table.name),
        marks: vec![security.to_string()],
        create,
        drop: dialect.unite(table, security),
    })
}
