//! A statement of a step.

/// A statement of a step.
#[derive(Debug, Clone)]
pub(crate) struct Section {
    pub(crate) context: String,
    pub(crate) kind: &'static str,
    pub(crate) table: String,
    pub(crate) marks: Vec<String>,
    pub(crate) remark: Option<&'static str>,
    pub(crate) sql: String,
}
