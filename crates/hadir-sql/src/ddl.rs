//! Tables as `CREATE TABLE` and `CREATE INDEX`.

use crate::dialect::Dialect;
use crate::storage::Storage;
use crate::table::{Check, Column, ForeignKey, Nulls, OnDelete, Ordered, Rule, Table, UniqueWhere};
use sea_query::{
    ColumnDef, ConditionalStatement, Expr, ExprTrait, ForeignKeyAction, ForeignKeyCreateStatement, Index,
    IndexCreateStatement, TableCreateStatement,
};

/// The table, the part of it for what lies in no month if it is split by the months of a column, then its indexes.
pub(crate) fn create(table: &Table, dialect: Dialect, split: Option<&'static str>) -> Vec<String> {
    let partial = table.keys.unique_where.iter().filter(|_| dialect.has_partial_indexes()).map(|unique| {
        let mut index = index(Some(name("uq", table, &[unique.name])), unique.columns);
        dialect
            .write_schema(index.unique().table(table.name).cond_where(is_among(unique.column, unique.words)))
    });
    let apart = indexes_of(table, dialect).filter(|_| !dialect.has_indexes_in_tables());
    let indexes = apart.map(|columns| {
        dialect.write_schema(index(Some(name("ix", table, columns)), columns).table(table.name))
    });
    let mut statements = vec![layout(&dialect.write_schema(&definition(table, dialect)))];
    if let (Some(create), Some(column)) = (statements.first_mut(), split) {
        create.push_str(&dialect.split_clause(column));
        statements.extend(dialect.create_default_part(table));
    }
    statements.extend(partial.chain(indexes));
    statements
}

/// What is indexed beside the keys. Where the engine makes an index for a reference by itself, another one would take its
/// place and could not be dropped again.
fn indexes_of(table: &Table, dialect: Dialect) -> impl Iterator<Item = &'static [&'static str]> {
    let by_itself = move |columns: &[&'static str]| {
        dialect.has_indexes_in_tables()
            && table.keys.foreign.iter().any(|foreign| foreign.columns.starts_with(columns))
    };
    let across = table.keys.across.iter().filter(move |columns| !by_itself(columns));
    table.keys.indexes.iter().chain(across).copied()
}

/// The table alone, unless it is there already.
pub(crate) fn create_if_missing(table: &Table, dialect: Dialect) -> String {
    layout(&dialect.write_schema(definition(table, dialect).if_not_exists()))
}

fn definition(table: &Table, dialect: Dialect) -> TableCreateStatement {
    let mut create = TableCreateStatement::new();
    create.table(table.name);
    for column in &table.columns {
        create.col(column_definition(column, dialect));
    }
    let generated = table.keys.unique_where.iter().filter(|_| !dialect.has_partial_indexes());
    for unique in generated.clone() {
        create.col(generated_column(unique, dialect));
    }
    create.primary_key(index(None, table.keys.primary).primary());
    for unique in table.keys.unique {
        create.index(index(Some(name("uq", table, unique)), unique).unique());
    }
    for unique in generated {
        let columns: Vec<_> = unique.columns.iter().copied().chain([unique.name]).collect();
        create.index(index(Some(name("uq", table, &[unique.name])), &columns).unique());
    }
    for columns in indexes_of(table, dialect).filter(|_| dialect.has_indexes_in_tables()) {
        create.index(&mut index(Some(name("ix", table, columns)), columns));
    }
    for foreign in table.keys.foreign {
        let turned = foreign.table == table.name && dialect.turns_references_to_itself();
        if turned {
            let referenced: Vec<_> = foreign.references.iter().rev().copied().collect();
            create.index(index(Some(name("rk", table, &referenced)), &referenced).unique());
        }
        create.foreign_key(&mut reference(table, foreign, turned));
    }
    for column in &table.columns {
        if let Some(check) = check(column) {
            create.check((name("ck", table, &[column.name]), check));
        }
    }
    for check in &table.checks {
        create.check(across(table, check));
    }
    for ordered in table.keys.ordered {
        let (first, last, check) = match *ordered {
            Ordered::Before(first, last) => (first, last, Expr::col(first).lt(Expr::col(last))),
            Ordered::NotAfter(first, last) => (first, last, Expr::col(first).lte(Expr::col(last))),
        };
        create.check((name("ck", table, &[first, last]), check));
    }
    dialect.finish_table(&mut create);
    create
}

/// One column or rule per line.
fn layout(statement: &str) -> String {
    let mut text = String::with_capacity(statement.len().saturating_mul(2));
    let (mut depth, mut quote, mut skip) = (0_i32, None, false);
    for c in statement.chars() {
        if core::mem::take(&mut skip) && c == ' ' {
            continue;
        }
        match (quote, c) {
            (None, '\'' | '"' | '`') => quote = Some(c),
            (Some(open), _) if open == c => quote = None,
            (None, '(') => depth = depth.saturating_add(1),
            (None, ')') => depth = depth.saturating_sub(1),
            _ => {}
        }
        let outer = quote.is_none() && depth <= 1;
        if outer && c == ')' && depth == 0 {
            text.truncate(text.trim_end().len());
            text.push('\n');
        }
        text.push(c);
        if outer && depth == 1 && matches!(c, '(' | ',') {
            text.push_str("\n  ");
            skip = true;
        }
    }
    text
}

pub(crate) fn drop(table: &Table, dialect: Dialect) -> String {
    dialect.write_schema(sea_query::Table::drop().table(table.name))
}

/// `ck_units_kind`; the tenant's column is in every key and says nothing.
fn name(prefix: &str, table: &Table, columns: &[&'static str]) -> String {
    let telling = columns.iter().filter(|column| **column != "workspace_id" || columns.len() == 1);
    [prefix, table.name].iter().chain(telling).copied().collect::<Vec<_>>().join("_")
}

fn column_definition(column: &Column, dialect: Dialect) -> ColumnDef {
    let mut definition = ColumnDef::new(column.name);
    definition.custom(column.storage.sql_type(dialect).into_owned());
    match column.nulls {
        Nulls::Allowed => definition.null(),
        Nulls::Refused => definition.not_null(),
    };
    definition
}

fn check(column: &Column) -> Option<Expr> {
    match &column.rule {
        Rule::Free => None,
        Rule::Between(least, most) => Some(Expr::col(column.name).between(*least, *most)),
        Rule::NotNegative => Some(Expr::col(column.name).gte(0)),
        Rule::Flag => Some(Expr::col(column.name).is_in([true, false])),
        Rule::Words(words) | Rule::Machine { words, .. } => {
            Some(Expr::col(column.name).is_in(words.iter().copied()))
        }
    }
}

fn is_set(flag: &'static str) -> Expr {
    Expr::col(flag).is_in([true])
}

fn is_among(column: &'static str, words: &[&'static str]) -> Expr {
    Expr::col(column).is_in(words.iter().copied())
}

/// A rule across columns, and its name.
fn across(table: &Table, check: &Check) -> (String, Expr) {
    let none = |column: &'static str| Expr::col(column).is_null();
    match check {
        Check::Together(first, other) => {
            let both = none(first).and(none(other));
            let neither = Expr::col(*first).is_not_null().and(Expr::col(*other).is_not_null());
            (name("ck", table, &[first, other]), both.or(neither))
        }
        Check::Either(first, other) => {
            let one = none(first).and(Expr::col(*other).is_not_null());
            let two = none(other).and(Expr::col(*first).is_not_null());
            (name("ck", table, &[first, other]), one.or(two))
        }
        Check::Within(column, of) => {
            (name("ck", table, &[of, column]), none(column).or(Expr::col(*of).is_not_null()))
        }
        Check::Presence { column, status, required, allowed, bounded, unless } => {
            let there = (!required.is_empty()).then(|| {
                let elsewhere = Expr::col(*status).is_not_in(required.iter().copied());
                let rule = Expr::col(*column).is_not_null().or(elsewhere);
                unless.map_or(rule.clone(), |flag| rule.or(is_set(flag)))
            });
            let away = bounded.then(|| none(column).or(is_among(status, allowed)));
            // One that is neither required nor forbidden anywhere has no rule, and is none of these.
            let rule = there.into_iter().chain(away).reduce(ExprTrait::and);
            (name("ck", table, &[status, column]), rule.unwrap_or_else(|| Expr::cust("1 = 1")))
        }
    }
}

/// Something for the rows of a partial unique key, and nothing for the others, which a unique index then leaves alone.
fn generated_column(unique: &UniqueWhere, dialect: Dialect) -> ColumnDef {
    let mark = Expr::case(is_among(unique.column, unique.words), Expr::cust("1")).finally(Expr::null());
    let mut definition = ColumnDef::new(unique.name);
    definition.custom(Storage::Flag.sql_type(dialect).into_owned()).generated(mark, false);
    definition
}

fn index(name: Option<String>, columns: &[&'static str]) -> IndexCreateStatement {
    let mut index = Index::create();
    if let Some(name) = name {
        index.name(name);
    }
    for column in columns {
        index.col(*column);
    }
    index
}

fn reference(table: &Table, foreign: &ForeignKey, turned: bool) -> ForeignKeyCreateStatement {
    let mut key = ForeignKeyCreateStatement::new();
    key.name(name("fk", table, foreign.columns)).on_delete(match foreign.on_delete {
        OnDelete::Cascade => ForeignKeyAction::Cascade,
        OnDelete::Restrict | OnDelete::SetNull => ForeignKeyAction::Restrict,
    });
    key.from_tbl(table.name).to_tbl(foreign.table);
    let mut pairs: Vec<_> = foreign.columns.iter().zip(foreign.references).collect();
    if turned {
        pairs.reverse();
    }
    for (column, referenced) in pairs {
        key.from_col(*column).to_col(*referenced);
    }
    key
}
