//! A private PostgreSQL server.

use super::kind::{Kind, wait_for};
use super::locate;
use sqlx_core::connection::Connection;
use sqlx_core::executor::Executor;
use sqlx_core::raw_sql::raw_sql;
use sqlx_core::sql_str::AssertSqlSafe;
use sqlx_postgres::PgConnection;
use std::path::Path;

pub(super) static KIND: Kind = Kind {
    name: "PostgreSQL",
    variable: "HADIR_TEST_POSTGRES_URL",
    short: "pg",
    commands,
    url: |folder| {
        format!(
            "postgres://postgres@localhost:5432/postgres?host={}&sslmode=disable",
            locate::percent_encoded(folder)
        )
    },
    create: |name| {
        format!(
            "CREATE DATABASE \"{name}\" TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'"
        )
    },
    drop: |name| format!("DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)"),
    run,
};

fn commands(folder: &Path) -> Result<Vec<Vec<String>>, super::ServerError> {
    let looked_in =
        locate::folders(&["/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/usr/local/pgsql/bin"]);
    let home = locate::home_of(&["postgres", "initdb"], &looked_in).ok_or({
        super::ServerError::NotInstalled {
            server: KIND.name,
            programs: "`initdb` beside `postgres`",
            packages: "the package `postgresql` (Debian: apt-get install postgresql)",
            variable: KIND.variable,
            looked_in,
        }
    })?;
    let program = |name: &str| home.join(name).display().to_string();
    let data = folder.join("data").display().to_string();
    let words = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect::<Vec<_>>();
    let mut server =
        words(&[&program("postgres"), "-D", &data, "-k", &folder.display().to_string(), "-p", "5432"]);
    for setting in [
        "listen_addresses=",
        "fsync=off",
        "synchronous_commit=off",
        "full_page_writes=off",
        "timezone=UTC",
        "max_connections=200",
    ] {
        server.extend(words(&["-c", setting]));
    }
    Ok(vec![
        words(&[
            &program("initdb"),
            "-D",
            &data,
            "-U",
            "postgres",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
            "--no-sync",
            "--no-instructions",
        ]),
        server,
    ])
}

fn run(url: &str, statement: &str) -> Result<(), String> {
    wait_for(async {
        let mut connection = PgConnection::connect(url).await?;
        connection.execute(raw_sql(AssertSqlSafe(statement))).await?;
        connection.close().await
    })
}
