//! What differs between the servers.

use super::ServerError;
use std::path::Path;
use std::time::Duration;

/// What differs between the servers.
pub(super) struct Kind {
    pub(super) name: &'static str,
    /// Names a running server to use instead.
    pub(super) variable: &'static str,
    /// Short, because it becomes part of a socket's path, which has 107 bytes.
    pub(super) short: &'static str,
    /// The commands that make a server in a folder and then become it.
    pub(super) commands: fn(&Path) -> Result<Vec<Vec<String>>, ServerError>,
    /// The address of the server in a folder, with a database that is always there.
    pub(super) url: fn(&Path) -> String,
    /// The statements around the life of a database.
    pub(super) create: fn(&str) -> String,
    pub(super) drop: fn(&str) -> String,
    /// Connects, runs one statement and disconnects.
    pub(super) run: fn(&str, &str) -> Result<(), String>,
}

impl Kind {
    /// Runs one statement at `url`.
    pub(super) fn run(&self, action: &'static str, url: &str, statement: &str) -> Result<(), ServerError> {
        (self.run)(url, statement).map_err(|problem| ServerError::Refused {
            server: self.name,
            action,
            url: without_password(url),
            problem,
        })
    }
}

/// Waits for `work` on a thread of its own, so that it works inside somebody else's asynchronous test too.
pub(super) fn wait_for<F>(work: F) -> Result<(), String>
where
    F: Future<Output = Result<(), sqlx_core::Error>> + Send,
{
    const PATIENCE: Duration = Duration::from_secs(30);
    std::thread::scope(|scope| {
        let worker = scope.spawn(|| {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            let runtime = runtime.map_err(|error| error.to_string())?;
            let done = runtime.block_on(async { tokio::time::timeout(PATIENCE, work).await });
            done.map_err(|_| format!("no answer within {PATIENCE:?}"))?.map_err(|error| error.to_string())
        });
        worker.join().unwrap_or_else(|_| Err("the client panicked".to_owned()))
    })
}

/// `url` with `name` in place of its database.
pub(super) fn with_database(url: &str, name: &str) -> String {
    let after_scheme = url.find("://").map_or(0, |at| at.saturating_add(3));
    let (scheme, rest) = url.split_at(after_scheme);
    let (rest, query) = rest.split_once('?').map_or((rest, None), |(rest, query)| (rest, Some(query)));
    let server = rest.split('/').next().unwrap_or_default();
    match query {
        Some(query) => format!("{scheme}{server}/{name}?{query}"),
        None => format!("{scheme}{server}/{name}"),
    }
}

/// `url` as it may be shown.
fn without_password(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else { return url.to_owned() };
    let authority = rest.split(['/', '?']).next().unwrap_or_default();
    let Some((user, _)) = authority.rsplit_once('@') else { return url.to_owned() };
    let Some((name, _)) = user.split_once(':') else { return url.to_owned() };
    let after = rest.strip_prefix(user).unwrap_or_default();
    format!("{scheme}://{name}:…{after}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_database_of_an_address_is_replaced_and_nothing_else() {
        for (url, expected) in [
            ("postgres://nowhere", "postgres://nowhere/x"),
            ("postgres://u:p@h:1/old", "postgres://u:p@h:1/x"),
            ("mysql://root@localhost/?socket=%2Ftmp%2Fs", "mysql://root@localhost/x?socket=%2Ftmp%2Fs"),
            ("postgres://localhost?host=/tmp/a", "postgres://localhost/x?host=/tmp/a"),
        ] {
            assert_eq!(with_database(url, "x"), expected);
        }
    }

    #[test]
    fn passwords_are_not_shown() {
        assert_eq!(without_password("postgres://u:p@h:1/d?x=1"), "postgres://u:…@h:1/d?x=1");
        assert_eq!(without_password("postgres://u@h/d"), "postgres://u@h/d");
        assert_eq!(without_password("nonsense"), "nonsense");
    }
}
