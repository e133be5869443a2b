//! The captures of a folder.

use super::posts::find;
use super::{Capture, FolderError, Problem, Problems, json, origin};
use chrono::{DateTime, Utc};
use hadir::attendance::Account;
use hadir::attendance::reader::{Entries, read_value};
use hadir::core::ids::ObservationId;
use hadir::core::observed::{Action, Completeness, Observation, ObservedPost, Participation};
use hadir::core::platform::Platform;
use hadir::core::time::Window;
use serde::Deserialize;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

#[derive(Deserialize)]
struct CaptureFile {
    platform: Platform,
    post: String,
    action: Action,
    /// Missing: everything from the post's publication until the capture.
    window: Option<Window>,
    captured_at: DateTime<Utc>,
    completeness: Completeness,
    /// A list in one of the many shapes that such lists have.
    #[serde(default)]
    entries: serde_json::Value,
}

/// Reads `captures/*.json` in the order of their names.
pub(super) fn captures(
    folder: &Path,
    posts: &[ObservedPost],
    all: &mut Vec<Problem>,
) -> Result<Vec<Capture>, FolderError> {
    let mut captures = Vec::new();
    for path in files(&folder.join("captures"))? {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let mut problems = Problems { file: &format!("captures/{name}"), all };
        match json(&path) {
            Ok(file) => captures.extend(capture(file, posts, &mut problems)),
            Err(FolderError::File { why, .. }) => problems.report("the file", why),
        }
    }
    Ok(captures)
}

fn files(folder: &Path) -> Result<Vec<PathBuf>, FolderError> {
    let unreadable =
        |error: std::io::Error| FolderError::File { file: folder.to_owned(), why: error.to_string() };
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.extension().is_some_and(|extension| extension == "json") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

fn capture(file: CaptureFile, posts: &[ObservedPost], problems: &mut Problems<'_>) -> Option<Capture> {
    let CaptureFile { platform, post, action, window, captured_at, completeness, entries } = file;
    let Some(post) = find(posts, platform, &post) else {
        problems.report("post", format!("no {platform} post `{post}` in posts.json"));
        return None;
    };
    let window = match window.map_or_else(|| Window::new(post.posted_at, captured_at), Ok) {
        Ok(window) => window,
        Err(error) => {
            problems.report("captured_at", error);
            return None;
        }
    };
    let read = match completeness {
        Completeness::Complete | Completeness::Truncated => read_value(platform, &entries),
        Completeness::Failed | Completeness::NotFetched => Entries::default(),
    };
    for entry in &read.unreadable {
        problems.report(format!("entries{}", entry.path), &entry.problem);
    }
    let observation = Observation::new(
        post.workspace_id,
        ObservationId::imported(origin(
            "captures",
            &format!("{platform}/{}/{action}/{}", post.code, captured_at.to_rfc3339()),
        )),
        post.id,
        action,
        window,
        captured_at,
        completeness,
    );
    // With what the list says of itself.
    let observation = read.observed(&observation);
    let Entries { accounts, .. } = read;
    let distinct: BTreeSet<Account> = accounts.into_iter().collect();
    let participation = |Account { handle, platform_user_id }| Participation {
        platform_user_id,
        ..Participation::new(post.workspace_id, post.id, action, handle, captured_at)
    };
    Some(Capture { observation, participations: distinct.into_iter().map(participation).collect() })
}
