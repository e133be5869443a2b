//! On a database that is distributed by workspace, a statement has to name the workspace for every tenant's table.

use hadir_sql::Dialect;
use hadir_sql::queries::{self, Looks};
use hadir_sql::schema::{Tenancy, tables};

/// What a text reads, each with the name that it goes by. Names may be quoted.
fn read_by(sql: &str) -> Vec<(String, String)> {
    const NO_NAME: &[&str] =
        &["WHERE", "ON", "JOIN", "INNER", "LEFT", "CROSS", "GROUP", "ORDER", "SET", "VALUES", "UNION"];
    let plain = |word: &str| word.trim_end_matches([')', ',', ';']).trim_matches('"').to_owned();
    let words: Vec<&str> = sql.split_whitespace().collect();
    let mut read = Vec::new();
    for (place, word) in words.iter().enumerate() {
        if ["FROM", "JOIN", "UPDATE", "INTO"].contains(word) && !words[place + 1].starts_with('(') {
            let table = plain(words[place + 1]);
            let ends = words[place + 1] != table && words[place + 1].ends_with(')');
            let name = match words.get(place + 2) {
                Some(&"AS") => plain(words[place + 3]),
                Some(next) if !ends && !NO_NAME.contains(next) && !next.starts_with(['(', ')']) => {
                    plain(next)
                }
                _ => table.clone(),
            };
            read.push((table, name));
        }
    }
    read
}

/// Whether the text compares the workspace of `name` with a value or with another table's.
fn names_workspace(sql: &str, name: &str) -> bool {
    [format!("\"{name}\".\"workspace_id\""), format!("{name}.workspace_id")]
        .iter()
        .any(|column| sql.contains(&format!("{column} = ")) || sql.contains(&format!(" = {column}")))
}

fn missing(sql: &str) -> Vec<String> {
    let tenants: Vec<&str> =
        tables().iter().filter(|table| table.tenancy == Tenancy::Tenant).map(|table| table.name).collect();
    let unnamed =
        |(table, name): &(String, String)| tenants.contains(&table.as_str()) && !names_workspace(sql, name);
    read_by(sql).into_iter().filter(unnamed).map(|(_, name)| name).collect()
}

#[test]
fn every_question_names_the_workspace_of_every_table_it_reads() {
    let sample = super::sample();
    let mut read = 0;
    for question in queries::all() {
        if question.looks == Looks::Unscoped {
            continue;
        }
        let totals = question.total(&sample, Dialect::Postgres);
        let texts = question
            .ask(&sample, Dialect::Postgres)
            .into_iter()
            .map(|query| query.statement().clone())
            .chain(totals.map(|total| total.statement().clone()));
        for statement in texts {
            read += read_by(&statement.sql).len();
            assert_eq!(missing(&statement.sql), Vec::<String>::new(), "{}\n{}", question.name, statement.sql);
            let scope = hadir_sql::Value::Uuid(sample.scope.workspace_id().as_uuid());
            assert!(statement.values.contains(&scope), "{}", question.name);
        }
    }
    assert!(read > queries::all().len());
}

#[test]
fn a_join_without_the_workspace_is_found() {
    let sql = r#"SELECT 1 FROM "people" INNER JOIN "units" ON "people"."unit_id" = "units"."id" WHERE "people"."workspace_id" = $1"#;
    assert_eq!(missing(sql), ["units"]);
    let sql = "SELECT 1 FROM people p JOIN units u ON u.id = p.unit_id WHERE p.workspace_id = $1";
    assert_eq!(missing(sql), ["u"]);
    let sql = r#"SELECT 1 FROM "people" WHERE EXISTS (SELECT 1 FROM "units" AS "u" WHERE "u"."id" = "people"."unit_id")"#;
    assert_eq!(missing(sql), ["people", "u"]);
}
