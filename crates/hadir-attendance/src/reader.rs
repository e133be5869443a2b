//! Reads who is in a captured list of likes or comments, in every shape that such lists really have.
//!
//! Strings; objects with `username`; objects whose `user` is a string or has `unique_id` or `username`;
//! replies nested below a comment; JSON text inside JSON text; all of them mixed. What cannot be read is
//! named with its place and its reason and loses nothing beside it. The id of an account is kept where an entry
//! tells it: `pk`, `uid` or `id` of its user, `user_id` of a comment.
//!
//! ```
//! use hadir_attendance::reader::{Problem, read};
//! use hadir_core::platform::Platform;
//!
//! let list = read(Platform::Instagram, br#"["@Rangga.C", {"username": "utami.coba"}, {"pk": 1}]"#);
//! assert_eq!(list.handles().map(|handle| handle.as_str()).collect::<Vec<_>>(), ["rangga.c", "utami.coba"]);
//! assert_eq!(list.unreadable[0].path, "[2]");
//! assert_eq!(list.unreadable[0].problem, Problem::NoName);
//! ```

mod entry;
mod raw;
mod salvage;
mod scan;

pub use entry::{Entries, Problem, UnreadableEntry, read, read_value};
pub use raw::{Json, read_raw};
