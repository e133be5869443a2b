//! A question, as the registry knows it, and how it is entered.

use super::Sample;
use crate::dialect::Dialect;
use crate::error::DecodeError;
use crate::schema::Context;
use crate::select::{Record, Select, SelectByPost, TenantRecord};
use crate::statement::{Cells, Query};
use core::fmt::Debug;

/// A question, as the registry knows it.
#[derive(Debug, Clone, Copy)]
pub struct Question {
    /// Its path: `observed::posts_in`.
    pub name: &'static str,
    /// Which questions of the sources it answers: `Q1`, `R20`. Empty for one of the library's own.
    pub answers: &'static [&'static str],
    /// What it asks, in one line.
    pub title: &'static str,
    /// The context.
    pub context: Context,
    /// Whether the text is always the same.
    pub form: Form,
    /// How it finds its rows among many.
    pub access: Access,
    /// How far it looks.
    pub looks: Looks,
    pub(crate) ask: fn(&Sample) -> Box<dyn Ask>,
}

/// Whether a question's text is always the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// One text per dialect.
    Fixed,
    /// Filters that may be left out, or a choice of orders.
    Free,
    /// Written each time: it depends on how much is asked about, or asks too seldom for the time of writing to count.
    Written,
}

/// How a question finds its rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Access {
    /// By an index or key of this table that holds the rows together; no other large table is read as a whole either.
    Index(&'static str),
    /// It reads what the workspace has: everything is its answer, or nearly.
    Whole,
}

/// How far a question looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Looks {
    /// Into the workspace of a [`Scope`](crate::Scope).
    Scoped,
    /// Into one workspace, or into all for a reason.
    Either,
    /// At tables that belong to no workspace, or at all workspaces for a reason.
    Unscoped,
}

impl Question {
    /// Asks with the sample's parameters. The answer's rows are written out, each cell by its field.
    pub fn ask(&self, sample: &Sample, dialect: Dialect) -> Vec<Query<String>> {
        (self.ask)(sample).queries(dialect)
    }

    /// Asks how many there are; none where it has no pages.
    pub fn total(&self, sample: &Sample, dialect: Dialect) -> Option<Query<u64>> {
        (self.ask)(sample).total(dialect)
    }
}

/// A question whose record is not named.
pub(crate) trait Ask {
    fn queries(&self, dialect: Dialect) -> Vec<Query<String>>;
    fn total(&self, dialect: Dialect) -> Option<Query<u64>>;
}

fn written<T: Record + Debug>(cells: &mut Cells<'_>) -> Result<String, DecodeError> {
    T::read(cells).map(|record| format!("{record:?}"))
}

impl<T: Record + Debug> Ask for Select<T> {
    fn queries(&self, dialect: Dialect) -> Vec<Query<String>> {
        vec![self.clone().build_with(dialect, written::<T>)]
    }
    fn total(&self, dialect: Dialect) -> Option<Query<u64>> {
        Some(Self::total(self, dialect))
    }
}

impl<T: TenantRecord + Debug> Ask for SelectByPost<T> {
    fn queries(&self, dialect: Dialect) -> Vec<Query<String>> {
        self.build_with(dialect, written::<T>).collect()
    }
    fn total(&self, _: Dialect) -> Option<Query<u64>> {
        None
    }
}

/// What makes queries of a question that is written each time.
struct Writes<F>(F);

impl<F: Fn(Dialect) -> Vec<Query<String>>> Ask for Writes<F> {
    fn queries(&self, dialect: Dialect) -> Vec<Query<String>> {
        self.0(dialect)
    }
    fn total(&self, _: Dialect) -> Option<Query<u64>> {
        None
    }
}

/// A question that is written each time; nothing, if what the sample asks cannot be asked.
pub(crate) fn writes<T: Debug + 'static, Q: IntoIterator<Item = Query<T>>>(
    write: impl Fn(Dialect) -> Q,
) -> impl Ask {
    Writes(move |dialect| write(dialect).into_iter().map(Query::written_out).collect())
}

/// Enters questions: `fixed`, `free` or `written`, the path, what they answer, what they ask, how they find their rows, and how they
/// are asked with a sample.
macro_rules! questions {
    ($context:ident: $(
        $form:ident $name:literal $answers:tt $access:tt $looks:ident $title:literal, |$sample:ident| $ask:expr;
    )+) => {
        pub(crate) fn questions() -> Vec<$crate::queries::question::Question> {
            vec![$(
                $crate::queries::question::Question {
                    name: $name,
                    answers: &$answers,
                    title: $title,
                    context: $crate::schema::Context::$context,
                    form: $crate::queries::question::questions!(@form $form),
                    access: $crate::queries::question::questions!(@access $access),
                    looks: $crate::queries::question::questions!(@looks $looks),
                    ask: |$sample| Box::new($ask),
                },
            )+]
        }
    };
    (@form fixed) => { $crate::queries::question::Form::Fixed };
    (@form free) => { $crate::queries::question::Form::Free };
    (@form written) => { $crate::queries::question::Form::Written };
    (@access (whole)) => { $crate::queries::question::Access::Whole };
    (@access ($table:literal)) => { $crate::queries::question::Access::Index($table) };
    (@looks scoped) => { $crate::queries::question::Looks::Scoped };
    (@looks either) => { $crate::queries::question::Looks::Either };
    (@looks unscoped) => { $crate::queries::question::Looks::Unscoped };
}
pub(crate) use questions;
