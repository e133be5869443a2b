//! The engines' own clients: `psql`, `mariadb`, `sqlite3`.

use super::Engine;
use hadir_sql::Dialect;
use std::io::{self, Write};
use std::path::Path;
use std::process::{Command, Stdio};

impl Engine {
    /// What the server's own client says to a script on this database, warnings included; nothing, if all went well.
    ///
    /// # Errors
    /// If the client cannot be started, or the engine is not a server.
    pub fn through_client(&self, script: &str) -> io::Result<String> {
        let url = self.url().ok_or_else(|| io::Error::other("it has no address"))?;
        let mut client = match self.dialect() {
            Dialect::Mysql => {
                let mut client = Command::new("mariadb");
                client.args(["--no-defaults", "--show-warnings"]).args(mariadb_arguments(url));
                client
            }
            Dialect::Postgres | Dialect::Sqlite => {
                let mut client = Command::new("psql");
                // That what may be there is not there is no complaint.
                client.env("PGOPTIONS", "--client-min-messages=warning");
                client.args(["--no-psqlrc", "--quiet", "--tuples-only", "--set", "ON_ERROR_STOP=1", url]);
                client
            }
        };
        answer(&mut client, script)
    }
}

/// What `sqlite3` says to a script on the database in `file`; nothing, if all went well. None if it is not installed.
///
/// # Errors
/// If it cannot be started for another reason.
pub fn sqlite3(file: &Path, script: &str) -> io::Result<Option<String>> {
    let mut client = Command::new("sqlite3");
    client.args(["-batch", "-bail", "-init", "/dev/null"]).arg(file);
    match answer(&mut client, script) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        said => said.map(Some),
    }
}

fn answer(client: &mut Command, script: &str) -> io::Result<String> {
    let client = client.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut client = client.spawn()?;
    if let Some(mut input) = client.stdin.take() {
        // A client that stops at an error closes it; what it says about it matters more.
        drop(input.write_all(script.as_bytes()));
    }
    let output = client.wait_with_output()?;
    let said = [output.stdout, output.stderr].concat();
    let failed = if output.status.success() { "" } else { "failed: " };
    Ok(format!("{failed}{}", String::from_utf8_lossy(&said).trim()))
}

/// `mysql://user:password@host:port/database?socket=path`, as arguments.
fn mariadb_arguments(url: &str) -> Vec<String> {
    let rest = url.strip_prefix("mysql://").unwrap_or(url);
    let (rest, options) = rest.split_once('?').unwrap_or((rest, ""));
    let (server, database) = rest.split_once('/').unwrap_or((rest, ""));
    let (user, host) = server.rsplit_once('@').unwrap_or(("root", server));
    let (user, password) = user.split_once(':').unwrap_or((user, ""));
    let (host, port) = host.split_once(':').unwrap_or((host, "3306"));
    let mut arguments = vec![format!("--user={user}"), format!("--port={port}")];
    if !password.is_empty() {
        arguments.push(format!("--password={password}"));
    }
    let socket = options.split('&').find_map(|option| option.strip_prefix("socket="));
    arguments.push(match socket {
        Some(socket) => format!("--socket={}", socket.replace("%2F", "/").replace("%2f", "/")),
        None => format!("--host={host}"),
    });
    arguments.push(database.to_owned());
    arguments
}
