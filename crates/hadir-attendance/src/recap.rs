//! Recaps: a report as people read it.
//!
//! A [`Recap`] is data: header, sections with posts, totals, groups and people, and notes. It is made of
//! [`Report`]s and rendered as [text](Recap::text), as one self-contained [HTML page](Recap::html) and, with
//! the `json` feature, as JSON.
//!
//! [`Report`]: crate::Report

mod html;
mod messages;
mod model;
mod note;
mod section;
mod text;

pub use html::Extra;
pub use model::{Header, Recap};
pub use note::Note;
pub use section::{GroupLine, PersonLine, PostLine, Proof, Section};
