//! Why there is no server to test on.

use std::path::PathBuf;
use thiserror::Error;

/// Why there is no server to test on.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ServerError {
    /// Its programs are not installed.
    #[error(
        "{server} is not installed: no {programs} in {}. Install {packages}, or name a running server in {variable}",
        Folders(.looked_in)
    )]
    NotInstalled {
        /// Which server.
        server: &'static str,
        /// The programs that are needed.
        programs: &'static str,
        /// The system's packages that hold them.
        packages: &'static str,
        /// The variable that names a server to use instead.
        variable: &'static str,
        /// The folders that were searched, in order.
        looked_in: Vec<PathBuf>,
    },
    /// Its folder could not be made.
    #[error("{server} has no folder to live in: {path}: {problem}", path = .path.display())]
    Folder {
        /// Which server.
        server: &'static str,
        /// The folder, or a file in it.
        path: PathBuf,
        /// What the system said.
        problem: String,
    },
    /// It stopped, or never came up.
    #[error("{server} did not start: {problem}. The end of its log:\n{log}")]
    NotStarted {
        /// Which server.
        server: &'static str,
        /// What was seen of it.
        problem: String,
        /// The last lines that it wrote.
        log: String,
    },
    /// It refused a connection or a statement.
    #[error("{server} refused to {action} at {url}: {problem}")]
    Refused {
        /// Which server.
        server: &'static str,
        /// What it was asked to do.
        action: &'static str,
        /// Where it was asked, without the password.
        url: String,
        /// What it said.
        problem: String,
    },
}

struct Folders<'a>(&'a [PathBuf]);
impl core::fmt::Display for Folders<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        for (position, folder) in self.0.iter().enumerate() {
            write!(f, "{}{}", if position == 0 { "" } else { ", " }, folder.display())?;
        }
        Ok(())
    }
}
