//! Reads a roll-call folder into entities. What cannot be read is kept as a [`Problem`] and costs nothing beside it.

mod captures;
mod metrics;
mod posts;
mod roster;
mod table;

use hadir::core::ids::{Origin, WorkspaceId};
use hadir::core::metrics::PostSnapshot;
use hadir::core::observed::{Observation, ObservedPost, Participation};
use hadir::core::roster::{Exemption, Person, PersonHandle, Unit};
use hadir::core::time::Calendar;
use hadir::core::workspace::Workspace;
use serde::Deserialize;
use std::fmt::Display;
use std::path::{Path, PathBuf};

/// Everything in the folder that could be read, and what could not.
pub struct Folder {
    pub workspace: Workspace,
    pub units: Vec<Unit>,
    pub people: Vec<Person>,
    pub handles: Vec<PersonHandle>,
    pub exemptions: Vec<Exemption>,
    pub posts: Vec<ObservedPost>,
    pub captures: Vec<Capture>,
    pub snapshots: Vec<PostSnapshot>,
    pub problems: Vec<Problem>,
}

/// One look at one list of one post.
pub struct Capture {
    pub observation: Observation,
    pub participations: Vec<Participation>,
}

/// Something that could not be read: where it is and why.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Problem {
    pub file: String,
    /// A line (`line 7`, `line 7, instagram`) or an element (`[2].user`).
    pub place: String,
    pub why: String,
}

/// A folder that cannot be read at all.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    #[error("cannot read {file}: {why}", file = .file.display())]
    File { file: PathBuf, why: String },
}

/// Where a row of this folder came from: the same row always gets the same id.
fn origin<'a>(table: &'a str, external_id: &'a str) -> Origin<'a> {
    Origin::new("roll_call", table, external_id)
}

/// Collects problems of one file.
struct Problems<'a> {
    file: &'a str,
    all: &'a mut Vec<Problem>,
}

impl Problems<'_> {
    fn report(&mut self, place: impl Into<String>, why: impl Display) {
        self.all.push(Problem { file: self.file.to_owned(), place: place.into(), why: why.to_string() });
    }
}

impl Folder {
    /// Reads the folder.
    pub fn read(folder: &Path) -> Result<Self, FolderError> {
        #[derive(Deserialize)]
        struct Header {
            key: String,
            name: String,
            zone: Calendar,
        }
        let header: Header = json(&folder.join("workspace.json"))?;
        let workspace = Workspace::new(
            WorkspaceId::imported(origin("workspace", &header.key)),
            header.key,
            header.name,
            header.zone,
        );
        let mut problems = Vec::new();
        let units = roster::units(folder, &workspace, &mut problems)?;
        let roster::Members { people, handles, exemptions } =
            roster::people(folder, &workspace, &units, &mut problems)?;
        let posts = posts::posts(folder, &workspace, &units, &mut problems)?;
        let captures = captures::captures(folder, &posts, &mut problems)?;
        let snapshots = metrics::snapshots(folder, &posts, &mut problems)?;
        Ok(Self { workspace, units, people, handles, exemptions, posts, captures, snapshots, problems })
    }
}

fn text(file: &Path) -> Result<String, FolderError> {
    std::fs::read_to_string(file)
        .map_err(|error| FolderError::File { file: file.to_owned(), why: error.to_string() })
}

fn json<T: serde::de::DeserializeOwned>(file: &Path) -> Result<T, FolderError> {
    serde_json::from_str(&text(file)?)
        .map_err(|error| FolderError::File { file: file.to_owned(), why: error.to_string() })
}
