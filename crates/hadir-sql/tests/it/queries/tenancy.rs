//! On a database that is distributed by workspace, a statement has to name the workspace for every tenant's table.

use hadir_sql::Dialect;
use hadir_sql::queries::{self, Looks, unscoped_tables as missing};

#[test]
fn every_question_names_the_workspace_of_every_table_it_reads() {
    let sample = super::sample();
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
            assert_eq!(missing(&statement.sql), Vec::<String>::new(), "{}\n{}", question.name, statement.sql);
            let scope = hadir_sql::Value::Uuid(sample.scope.workspace_id().as_uuid());
            assert!(statement.values.contains(&scope), "{}", question.name);
        }
    }
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

#[test]
fn what_leaves_the_workspace_is_found_however_it_is_written() {
    for (sql, unscoped) in [
        ("SELECT * FROM posts", vec!["posts"]),
        ("SELECT * FROM posts p, post_targets AS t WHERE p.workspace_id = ? AND t.post_id = p.id", vec!["t"]),
        // Both are of one workspace, but nobody says of which.
        ("SELECT 1 FROM posts p JOIN post_targets t ON t.workspace_id = p.workspace_id", vec!["p", "t"]),
        (
            "SELECT 1 FROM posts p JOIN post_targets t ON t.workspace_id = p.workspace_id WHERE $1 = p.workspace_id",
            vec![],
        ),
        ("SELECT 1 FROM `posts` WHERE `posts`.`workspace_id` = ?", vec![]),
        ("SELECT 1 FROM public.posts AS mine WHERE mine.workspace_id IN (?, ?)", vec![]),
        ("SELECT 1 FROM posts WHERE workspace_id = ? UNION ALL SELECT 1 FROM posts", vec!["posts"]),
        (
            "SELECT 1 FROM posts WHERE workspace_id = ? AND id IN (SELECT post_id FROM post_targets)",
            vec!["post_targets"],
        ),
        (
            "WITH mine AS (SELECT * FROM posts WHERE workspace_id = $1) SELECT 1 FROM mine JOIN post_targets t ON t.workspace_id = mine.workspace_id",
            vec![],
        ),
        ("UPDATE posts SET workspace_id = ? WHERE id = ?", vec!["posts"]),
        ("UPDATE posts SET title = ? WHERE workspace_id = ? AND id = ?", vec![]),
        ("DELETE FROM posts WHERE id = ?", vec!["posts"]),
        ("INSERT INTO posts (workspace_id, id) VALUES (?, ?)", vec![]),
        ("INSERT INTO posts (id) VALUES (?)", vec!["posts"]),
        ("SELECT 'FROM posts' FROM notes -- FROM posts", vec![]),
        ("SELECT 1 FROM users u WHERE u.id = ?", vec![]),
        ("SELECT name FROM workspaces", vec!["workspaces"]),
        (
            "SELECT w.name FROM workspaces w JOIN members m ON m.workspace_id = w.id WHERE m.workspace_id = ?",
            vec![],
        ),
        // Names as SQLite takes them too.
        ("SELECT 1 FROM \"UNITS\"", vec!["UNITS"]),
        ("SELECT 1 FROM [units]", vec!["units"]),
        ("SELECT 1 FROM [units] AS u WHERE u.workspace_id = ?", vec![]),
        ("SELECT 1 FROM 'units'", vec!["units"]),
        ("SELECT EXTRACT(YEAR FROM 'units') FROM notes", vec!["units"]),
        ("SELECT SUBSTRING('ab' FROM 1), TRIM('a' FROM 'b') FROM notes", vec![]),
        ("SELECT 1 FROM notes WHERE EXISTS (TABLE units)", vec!["units"]),
        ("SELECT u.a[1], ARRAY[2] FROM units u WHERE u.workspace_id = $1", vec![]),
        // A table of one's own ties to nothing.
        ("SELECT 1 FROM notes n JOIN posts p ON p.workspace_id = n.workspace_id", vec!["p"]),
        (
            "SELECT 1 FROM notes n JOIN posts p ON p.workspace_id = n.workspace_id WHERE n.workspace_id = ?",
            vec![],
        ),
    ] {
        assert_eq!(missing(sql), unscoped, "{sql}");
    }
}
