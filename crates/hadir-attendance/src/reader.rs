//! Reads who is in a captured list of likes or comments, in every shape that such lists really have.
//!
//! Strings and objects with a name; the private, the official and the web interfaces of the networks, now and formerly;
//! their exports; the files of the common scrapers; replies below a comment; one value per line; JSON text inside JSON
//! text; all of them mixed, in UTF-8 or UTF-16; and tables with a column of names, as spreadsheets save them. [`SHAPES`] lists the keys. Who took part is decided by where a name
//! stands: the owner of a post is named in it and is none of those who liked it, nor is whoever is mentioned. The id of
//! an account is kept where an entry tells it.
//!
//! What cannot be read is named with its place and its reason and loses nothing beside it. Where the text breaks,
//! what stands whole before is kept, and behind it the elements of the same list: they took part, and such a list
//! proves nobody's absence ([`Entries::observed`]).
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

mod counter;
mod encoding;
mod entry;
mod hints;
mod node;
mod parse;
mod raw;
mod resync;
mod scan;
mod shapes;
mod table;
mod tail;
mod walk;

pub use entry::{Entries, Problem, UnreadableEntry};
pub use hints::Hints;
pub use raw::{Json, read_raw};
pub use shapes::{Role, SHAPES, Shape};
pub use walk::{read, read_action, read_value};
