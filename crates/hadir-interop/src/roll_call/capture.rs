//! Who was seen liking or commenting: one list per post, as it was last fetched.

use super::post::post;
use super::tables::{InstaComment, InstaLike, InstaPost, TiktokComment, TiktokPost};
use crate::context::Context;
use crate::lens::{Found, Mapped, Problem};
use crate::table::Table as _;
use chrono::{DateTime, Utc};
use hadir_core::ids::ObservedPostId;
use hadir_core::json::Json;
use hadir_core::observed::{Action, Observation, Participation};
use hadir_core::platform::{Handle, Platform};
use hadir_core::spelling::System;
use hadir_core::time::Window;
use std::collections::BTreeSet;

const SYSTEM: System = System::RollCall;

struct Capture<'a> {
    table: &'static str,
    column: &'static str,
    code: &'a str,
    post_id: ObservedPostId,
    platform: Platform,
    action: Action,
    list: Option<&'a Json>,
    at: Option<DateTime<Utc>>,
}

/// The name of who stands in an entry: bare, or under the keys that the interfaces of the networks use.
fn name(entry: &Json) -> Option<&str> {
    match entry {
        Json::Text(name) => Some(name),
        Json::Object(object) => ["username", "unique_id", "uniqueId", "user", "author", "owner"]
            .iter()
            .find_map(|key| object.get(*key).and_then(name)),
        _ => None,
    }
}

fn seen(capture: &Capture<'_>, context: &Context, found: &mut Found) {
    let &Capture { table, column, code, post_id, platform, action, list, at } = capture;
    let Some(list) = list else { return };
    let Json::List(entries) = list else {
        found.problems.push(Problem { column, reason: "a list is needed".to_owned() });
        return;
    };
    let Some(captured_at) = at else {
        found
            .problems
            .push(Problem { column: "updated_at", reason: "a capture has a time; kept whole".to_owned() });
        return;
    };
    let handles: Vec<Option<Handle>> =
        entries.iter().map(|entry| name(entry).and_then(|name| Handle::parse(platform, name).ok())).collect();
    let count = |length: usize| u64::try_from(length).unwrap_or(u64::MAX);
    let unreadable = handles.iter().filter(|handle| handle.is_none()).count();
    if unreadable > 0 {
        found.problems.push(Problem { column, reason: format!("{unreadable} entries name nobody") });
    }
    // The list holds whoever was seen since the post went out.
    let Some(window) = found.ok("updated_at", Window::new(DateTime::<Utc>::UNIX_EPOCH, captured_at)) else {
        return;
    };
    let workspace_id = context.workspace;
    found.push(Observation {
        workspace_id,
        id: context.id(SYSTEM, table, &format!("{code}/{}", captured_at.to_rfc3339())),
        post_id,
        action,
        window,
        captured_at,
        completeness: context.captures,
        readable: count(handles.len().saturating_sub(unreadable)),
        unreadable: count(unreadable),
        reported: None,
        rest: hadir_core::record::Rest,
    });
    let distinct: BTreeSet<Handle> = handles.into_iter().flatten().collect();
    for handle in distinct {
        found.push(Participation {
            workspace_id,
            post_id,
            action,
            handle,
            platform_user_id: None,
            first_seen: captured_at,
            last_seen: captured_at,
            rest: hadir_core::record::Rest,
        });
    }
}

macro_rules! captures {
    ($( $row:ident by $code:ident of $posts:ident, $list:ident: $platform:ident $action:ident; )+) => {$(
        impl Mapped for $row {
            fn entities(&self, context: &Context, found: &mut Found) {
                let capture = Capture {
                    table: Self::NAME,
                    column: stringify!($list),
                    code: &self.$code,
                    post_id: post(context, $posts::NAME, &self.$code),
                    platform: Platform::$platform,
                    action: Action::$action,
                    list: self.$list.as_ref(),
                    at: context.stamp(self, "updated_at", self.updated_at),
                };
                seen(&capture, context, found);
            }
        }
    )+};
}

captures! {
    InstaLike by shortcode of InstaPost, likes: Instagram Like;
    InstaComment by shortcode of InstaPost, comments: Instagram Comment;
    TiktokComment by video_id of TiktokPost, comments: Tiktok Comment;
}
