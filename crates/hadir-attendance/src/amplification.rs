//! Amplification: people share an official post on their own accounts and report the links.
//!
//! The register of reports is ours, so that it is its own proof: who has not reported by the time a report is
//! due has not. One report per person and post; a further one amends it, and the first decides whether it was
//! in time. A report without a link is no report, a link must lie on a host of its platform, and what is
//! reported about posts that were not asked for is not counted: so nobody can do more than was asked.
//!
//! ```
//! use hadir_attendance::amplification::Link;
//! use hadir_core::platform::Platform;
//!
//! let link = Link::find(Platform::Instagram, "sudah: https://www.instagram.com/p/AAAA1/, terima kasih")?;
//! assert_eq!(link.address(), "https://www.instagram.com/p/AAAA1/");
//! assert!(Link::find(Platform::Facebook, "https://www.tiktok.com/@a/video/9").is_err());
//! # Ok::<(), hadir_attendance::amplification::LinkError>(())
//! ```

mod link;
mod register;
mod report;

pub use link::{Link, LinkError, LinkProblem};
pub use register::{Assignment, Filing, Register, StoredReportError, Submission, SubmissionError};
pub use report::{LinkLine, LinkReport, LinkUnit, Questioned};
