//! Counting at the speed of memory: who did how many of a list of posts, straight from raw handles.
//!
//! A [`Ledger`](crate::Ledger) answers every question about every verdict. Where millions of likes only have
//! to become numbers per person, a [`Directory`] of handles and one of two engines behind [`Engine`] do it
//! without allocating per entry: [`Tally`] keeps counts alone, constant memory per person; [`Matrix`] keeps
//! one bit per person and post, so that it also says which posts. Both give the same
//! [`Standing`](crate::Standing)s, and both merge over days.
//!
//! What they count is a [`Source`]: raw handles, or the JSON text of a capture as it came (`reader::Json`), or a
//! slice of either, which is the union of a post's captures. With the feature `rayon`, `take_all` counts on all
//! threads.
//!
//! They know whole lists and handles without validity bounds; exemptions by day, lateness and shared handles
//! are the ledger's. [`Directory::of`] leaves handles out that are shared or bounded, and counts them; of people who have such
//! a handle, an exemption or only a part of the tasks, what was not seen is undetermined.
//!
//! ```
//! use hadir_attendance::roll::{Directory, Engine, Evidence, RawHandles, Tally};
//! use hadir_core::platform::{Handle, Platform};
//!
//! let rangga = Handle::parse(Platform::Instagram, "rangga.c")?;
//! let directory = Directory::new(Platform::Instagram, 1, [(&rangga, 0)]);
//! let mut tally = Tally::new(&directory);
//!
//! let likes: RawHandles = ["@Rangga.C", "orang_luar", "rangga.c"].into_iter().collect();
//! let seen = tally.take(&directory, &likes, Evidence::Conclusive)?;
//! assert_eq!((seen.people, seen.others), (1, 1));
//! assert_eq!(tally.seen(0), 1);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod directory;
mod engine;
mod key;
mod marks;
mod matrix;
#[cfg(feature = "rayon")]
mod parallel;
mod parts;
mod raw;
mod search;
mod source;
mod table;
mod tally;
#[cfg(target_arch = "x86_64")]
mod vector;

pub use directory::{Directory, Found};
pub use engine::{Engine, Evidence, OtherDirectory};
pub use matrix::Matrix;
#[cfg(feature = "rayon")]
pub use parallel::take_all;
pub use parts::{MatrixParts, PARTS_VERSION, PartsError, PostParts, TallyParts};
pub use raw::RawHandles;
pub use source::{Seen, Source};
pub use tally::Tally;

#[cfg(feature = "json")]
pub(crate) use search::{BATCH, Span, Spans, search};
#[cfg(feature = "json")]
pub(crate) use source::sealed::List;
#[cfg(all(feature = "json", target_arch = "x86_64"))]
pub(crate) use vector::strings;

/// Without vectors nothing is read ahead.
#[cfg(all(feature = "json", not(target_arch = "x86_64")))]
pub(crate) const fn strings(_: &[u8], at: usize, _: &mut [Span]) -> (usize, usize) {
    (0, at)
}
