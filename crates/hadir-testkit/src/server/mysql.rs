//! A private MariaDB or MySQL server.

use super::kind::{Kind, wait_for};
use super::locate;
use sqlx_core::connection::Connection;
use sqlx_core::executor::Executor;
use sqlx_core::raw_sql::raw_sql;
use sqlx_core::sql_str::AssertSqlSafe;
use sqlx_mysql::MySqlConnection;
use std::path::Path;

pub(super) static KIND: Kind = Kind {
    name: "MariaDB",
    variable: "HADIR_TEST_MYSQL_URL",
    short: "my",
    commands,
    url: |folder| {
        format!(
            "mysql://root@localhost/mysql?socket={}&ssl-mode=disabled",
            locate::percent_encoded(&folder.join("s"))
        )
    },
    create: |name| format!("CREATE DATABASE `{name}` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin"),
    // A transaction that a test left open must not hold up its end.
    drop: |name| format!("SET SESSION lock_wait_timeout = 5; DROP DATABASE IF EXISTS `{name}`"),
    run,
};

fn commands(folder: &Path) -> Result<Vec<Vec<String>>, super::ServerError> {
    let looked_in = locate::folders(&["/usr/local/mysql/bin", "/usr/local/mysql/scripts", "/usr/libexec"]);
    let programs =
        locate::program("mariadb-install-db", &looked_in).zip(locate::program("mariadbd", &looked_in));
    let (install, server) = programs.ok_or(super::ServerError::NotInstalled {
        server: KIND.name,
        programs: "`mariadb-install-db` and `mariadbd`",
        packages: "the package `mariadb-server` (Debian: apt-get install mariadb-server-core mariadb-client-core)",
        variable: KIND.variable,
        looked_in,
    })?;
    let data = format!("--datadir={}", folder.join("data").display());
    let socket = format!("--socket={}", folder.join("s").display());
    let command = |program: &Path, options: &[&str]| {
        let program = program.display().to_string();
        let options = options.iter().map(|&option| option.to_owned());
        std::iter::once(program).chain(options).collect::<Vec<_>>()
    };
    Ok(vec![
        command(
            &install,
            &["--no-defaults", &data, "--auth-root-authentication-method=normal", "--skip-test-db"],
        ),
        command(
            &server,
            &[
                "--no-defaults",
                &data,
                &socket,
                "--skip-networking",
                // As servers in use have it: then only administrators create triggers.
                "--log-bin=binlog",
                "--sync-binlog=0",
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-doublewrite=0",
                // Nothing has to outlive the process: no waiting for the disk, least of all per table and trigger.
                "--innodb-flush-method=nosync",
                "--loose-sync-frm=OFF",
                "--innodb-buffer-pool-size=64M",
                "--max-connections=200",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_bin",
                "--sql-mode=STRICT_ALL_TABLES,ONLY_FULL_GROUP_BY,NO_ENGINE_SUBSTITUTION",
                "--default-time-zone=+00:00",
            ],
        ),
    ])
}

fn run(url: &str, statement: &str) -> Result<(), String> {
    wait_for(async {
        let mut connection = MySqlConnection::connect(url).await?;
        connection.execute(raw_sql(AssertSqlSafe(statement))).await?;
        connection.close().await
    })
}
