//! A sheet, and the layouts that there are.

use crate::recap::Table;

/// One sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Its name: at most 31 characters, none of `[]:*?/\`, no two alike in a workbook.
    pub name: String,
    /// What stands above the table.
    pub lead: Vec<String>,
    /// The table. Its head stays in sight and can be filtered.
    pub table: Table,
    /// How many columns stay in sight.
    pub fixed_columns: u16,
}

hadir_core::text_enum! {
    /// The seven spreadsheets of the roll-call system Cicero.
    pub enum Layout {
        /// Per unit, people × days: asked, done and missed.
        Days = "days",
        /// Per unit, people × posts: one for done, zero for proved not done, empty for what cannot be told.
        Posts = "posts",
        /// Units by engagement.
        Ranking = "ranking",
        /// Units by handles filled.
        Handles = "handles",
        /// Links that were reported.
        Links = "links",
        /// People of a section with unit and status: the section heads.
        People = "people",
        /// Units × months.
        Months = "months",
    }
}
