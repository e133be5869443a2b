//! The private servers start, answer and go.

use hadir_testkit::server::{self, Database, ServerError};
use sqlx_core::connection::Connection;
use sqlx_core::query_scalar::query_scalar;
use sqlx_core::raw_sql::raw_sql;
use sqlx_core::sql_str::AssertSqlSafe;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

type Make = fn() -> Result<Database, ServerError>;
const ENGINES: [Make; 2] = [server::postgres, server::mysql];

/// Runs a statement, then a question whose answer is a number.
fn ask(url: &str, statement: &str, question: &str) -> Result<i64, String> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let (statement, question) = (AssertSqlSafe(statement.to_owned()), AssertSqlSafe(question.to_owned()));
    let answer = runtime.block_on(async {
        if url.starts_with("postgres") {
            let mut connection = sqlx_postgres::PgConnection::connect(url).await?;
            raw_sql(statement).execute(&mut connection).await?;
            query_scalar(question).fetch_one(&mut connection).await
        } else {
            let mut connection = sqlx_mysql::MySqlConnection::connect(url).await?;
            raw_sql(statement).execute(&mut connection).await?;
            query_scalar(question).fetch_one(&mut connection).await
        }
    });
    answer.map_err(|error: sqlx_core::Error| error.to_string())
}

/// How many tables a database has.
fn tables(url: &str) -> Result<i64, String> {
    let schema = if url.starts_with("postgres") { "'public'" } else { "database()" };
    ask(
        url,
        "SELECT 1",
        &format!("SELECT count(*) FROM information_schema.tables WHERE table_schema = {schema}"),
    )
}

#[test]
fn a_database_is_fresh_apart_from_others_and_gone_when_dropped() {
    for make in ENGINES {
        let (one, other) = (make().unwrap(), make().unwrap());
        assert_eq!((tables(one.url()), tables(other.url())), (Ok(0), Ok(0)));
        ask(one.url(), "CREATE TABLE only_here (n int)", "SELECT count(*) FROM only_here").unwrap();
        assert_eq!((tables(one.url()), tables(other.url())), (Ok(1), Ok(0)));

        let (url, name) = (one.url().to_owned(), one.name().to_owned());
        drop(one);
        assert!(tables(&url).unwrap_err().contains(&name));
        assert_eq!(tables(other.url()), Ok(0));
    }
}

#[test]
fn many_threads_may_ask_at_once_even_inside_a_runtime() {
    for make in ENGINES {
        let names: std::collections::BTreeSet<String> = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..8)
                .map(|_| {
                    scope.spawn(move || {
                        let runtime =
                            tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
                        let database = runtime.block_on(async move { make().unwrap() });
                        assert_eq!(tables(database.url()), Ok(0));
                        database.name().to_owned()
                    })
                })
                .collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        assert_eq!(names.len(), 8);
    }
}

#[test]
fn text_is_unicode_sorted_by_code_point_and_sessions_are_in_utc() {
    for make in ENGINES {
        let database = make().unwrap();
        let fill =
            "CREATE TABLE t (name varchar(20)); INSERT INTO t VALUES ('Ä😀'), ('b'), ('B'), ('a'), ('z')";
        let below = "SELECT count(*) FROM t AS one JOIN t AS other ON one.name < other.name \
                     WHERE (one.name, other.name) IN (('B', 'a'), ('a', 'b'), ('b', 'z'), ('z', 'Ä😀'))";
        assert_eq!(ask(database.url(), fill, below), Ok(4));
        let noon = "SELECT count(*) FROM (SELECT 1 AS one) AS once WHERE CURRENT_TIMESTAMP = UTC_TIMESTAMP()";
        let postgres = "SELECT count(*) FROM pg_settings WHERE name = 'TimeZone' AND setting = 'UTC'";
        let question = if database.url().starts_with("postgres") { postgres } else { noon };
        assert_eq!(ask(database.url(), "SELECT 1", question), Ok(1));
    }
}

/// A process of its own that has started both servers, and the folders that these live in.
struct Elsewhere {
    process: Child,
    folders: Vec<PathBuf>,
}

impl Elsewhere {
    fn start() -> Self {
        let mut process = Command::new(env!("CARGO_BIN_EXE_throw_away_servers"))
            .env_remove("HADIR_TEST_POSTGRES_URL")
            .env_remove("HADIR_TEST_MYSQL_URL")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let folders: Vec<PathBuf> = lines
            .take(2)
            .map(|url| {
                let url = url.unwrap().replace("%2F", "/");
                let path = url.split(['=', '&']).nth(1).unwrap();
                PathBuf::from(path.strip_suffix("/s").unwrap_or(path))
            })
            .collect();
        assert_eq!(folders.len(), 2, "it started no servers");
        for folder in &folders {
            assert!(folder.join("data").is_dir(), "{}", folder.display());
            assert!(!processes_of(folder).is_empty(), "{}", folder.display());
        }
        Self { process, folders }
    }

    /// Waits until neither a folder nor a process is left.
    fn must_vanish(mut self) {
        self.process.wait().unwrap();
        for folder in &self.folders {
            let left = || (folder.exists(), processes_of(folder));
            for _ in 0..600 {
                if left() == (false, Vec::new()) {
                    break;
                }
                std::thread::sleep(Duration::from_millis(50));
            }
            assert_eq!(left(), (false, Vec::new()), "left behind: {}", folder.display());
        }
    }
}

/// The command lines of the running processes that name `folder`.
fn processes_of(folder: &Path) -> Vec<String> {
    let folder = folder.to_str().unwrap();
    let output = Command::new("ps").args(["-A", "-o", "args"]).output().unwrap();
    let lines = String::from_utf8_lossy(&output.stdout);
    lines.lines().filter(|line| line.contains(folder)).map(str::to_owned).collect()
}

#[test]
fn nothing_is_left_when_the_process_ends() {
    let mut elsewhere = Elsewhere::start();
    drop(elsewhere.process.stdin.take());
    elsewhere.must_vanish();
}

#[test]
fn nothing_is_left_when_the_process_panics() {
    let mut elsewhere = Elsewhere::start();
    elsewhere.process.stdin.take().unwrap().write_all(b"panic\n").unwrap();
    elsewhere.must_vanish();
}

#[test]
fn nothing_is_left_when_the_process_is_killed() {
    let mut elsewhere = Elsewhere::start();
    // SIGKILL: it gets no chance to clean up.
    elsewhere.process.kill().unwrap();
    elsewhere.must_vanish();
}

/// What the program says when it cannot have its servers.
fn refusal(variable: &str, value: &str) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_throw_away_servers"))
        .env(variable, value)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    assert!(!output.status.success());
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn a_server_that_is_not_there_is_an_error_that_names_it_without_its_password() {
    let postgres = refusal("HADIR_TEST_POSTGRES_URL", "postgres://u:secret@127.0.0.1:1/x");
    assert!(postgres.contains("PostgreSQL") && postgres.contains("127.0.0.1:1"), "{postgres}");
    assert!(!postgres.contains("secret"), "{postgres}");
    let mysql = refusal("HADIR_TEST_MYSQL_URL", "mysql://u:secret@127.0.0.1:1/x");
    assert!(mysql.contains("127.0.0.1:1") && !mysql.contains("secret"), "{mysql}");
}

#[test]
fn a_named_server_is_used_instead_and_left_as_it_was() {
    for (variable, make) in [("HADIR_TEST_POSTGRES_URL", ENGINES[0]), ("HADIR_TEST_MYSQL_URL", ENGINES[1])] {
        let named = make().unwrap();
        let mut process = Command::new(env!("CARGO_BIN_EXE_throw_away_servers"))
            .env(variable, named.url())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let urls: Vec<String> =
            BufReader::new(process.stdout.take().unwrap()).lines().take(2).map(Result::unwrap).collect();
        let scheme = named.url().split(':').next().unwrap();
        let there = urls.iter().find(|url| url.starts_with(scheme)).unwrap();
        assert_ne!(there, named.url());
        assert_eq!(tables(there), Ok(0));
        drop(process.stdin.take());
        assert!(process.wait().unwrap().success());
        assert!(tables(there).is_err(), "its database must be dropped");
        assert_eq!(tables(named.url()), Ok(0));
    }
}
