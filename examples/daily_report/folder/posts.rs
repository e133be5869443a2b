//! The posts of a folder.

use super::{FolderError, Problem, Problems, json, origin};
use chrono::{DateTime, Utc};
use hadir::core::ids::ObservedPostId;
use hadir::core::observed::ObservedPost;
use hadir::core::platform::Platform;
use hadir::core::roster::Unit;
use hadir::core::workspace::Workspace;
use serde::Deserialize;
use std::path::Path;

#[derive(Deserialize)]
struct PostRow {
    platform: Platform,
    code: String,
    unit: Option<String>,
    posted_at: DateTime<Utc>,
    caption: Option<String>,
}

/// Reads `posts.json`, element by element: one that cannot be read takes none of the others with it.
pub(super) fn posts(
    folder: &Path,
    workspace: &Workspace,
    units: &[Unit],
    all: &mut Vec<Problem>,
) -> Result<Vec<ObservedPost>, FolderError> {
    const FILE: &str = "posts.json";
    let elements: Vec<serde_json::Value> = json(&folder.join(FILE))?;
    let mut problems = Problems { file: FILE, all };
    let mut posts: Vec<ObservedPost> = Vec::new();
    for (position, element) in elements.into_iter().enumerate() {
        let place = format!("[{position}]");
        let row: PostRow = match serde_json::from_value(element) {
            Ok(row) => row,
            Err(error) => {
                problems.report(place, error);
                continue;
            }
        };
        let id = id(row.platform, &row.code);
        if posts.iter().any(|post| post.id == id) {
            problems.report(place, format!("post `{}` is listed above already", row.code));
            continue;
        }
        let unit_id = row.unit.and_then(|code| {
            let unit = units.iter().find(|unit| unit.code == code);
            if unit.is_none() {
                problems.report(format!("{place}.unit"), format!("no unit `{code}` in units.csv"));
            }
            unit.map(|unit| unit.id)
        });
        posts.push(ObservedPost {
            unit_id,
            caption: row.caption,
            ..ObservedPost::new(workspace.id, id, row.platform, row.code, row.posted_at)
        });
    }
    Ok(posts)
}

/// The id of a post, from what the network calls it.
pub(super) fn id(platform: Platform, code: &str) -> ObservedPostId {
    ObservedPostId::imported(origin("posts", &format!("{platform}/{code}")))
}

/// Finds a post by what the network calls it.
pub(super) fn find<'a>(
    posts: &'a [ObservedPost],
    platform: Platform,
    code: &str,
) -> Option<&'a ObservedPost> {
    posts.iter().find(|post| post.platform == platform && post.code == code)
}
