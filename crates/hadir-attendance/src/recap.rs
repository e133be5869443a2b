//! Recaps: reports as people read them.
//!
//! | step | what it is |
//! |---|---|
//! | [`Recap`] | the data: header, sections with posts, totals, groups and people, facts beside attendance, notes. JSON is made of it |
//! | [`Outline`] | what is shown and in which order: thirty-two report texts of the roll-call system Cicero and our own overviews, each one declaration |
//! | [`Document`] | a recap in an outline and a language, as blocks: plain [text](Document::text), [WhatsApp](Document::whatsapp), [HTML](Document::html) |
//! | [`Workbook`] | the seven spreadsheets, as sheets of the same cells; with the `xlsx` feature as a file |
//!
//! Every text is in one catalogue of [`Message`]s, in Indonesian and in English.

mod compose;
mod document;
mod html;
mod messages;
mod model;
mod note;
mod outline;
mod person_page;
mod pseudonymous;
mod section;
mod text;
mod workbook;

pub mod facts;

pub use document::{
    Align, Block, Cell, Column, Document, Figure, List, Table, WHATSAPP_BUSINESS, WHATSAPP_MESSAGE,
};
pub use facts::Facts;
pub use messages::Message;
pub use model::{Header, Recap};
pub use note::Note;
pub use outline::{
    By, Groups, HandlePart, Line, Measure, Outline, OutlineError, Part, PeriodKind, SectionPart,
};
pub use section::{PersonLine, PostLine, Proof, Reported, Section, Who};
pub use workbook::{Layout, Sheet, Workbook};
