//! The page `docs/queries.md`: every question, and its text in a dialect.

use super::{Access, Form, Looks, Sample, all};
use crate::dialect::Dialect;
use std::fmt::Write;

/// The page `docs/queries.md`: every question, and its text in a dialect.
pub fn page(sample: &Sample, dialect: Dialect) -> String {
    let mut page = "# Questions\n\nMade from the registry `hadir_sql::queries`; do not edit. The numbers Q… and R… are those of \
                    the documented and the really run queries of the source systems.\n"
        .to_owned();
    let mut context = None;
    for question in all() {
        if context != Some(question.context) {
            context = Some(question.context);
            let _ = write!(page, "\n## {}\n", question.context);
        }
        let _ = write!(page, "\n### `{}`\n\n{}.", question.name, question.title);
        if !question.answers.is_empty() {
            let _ = write!(page, " Answers {}.", question.answers.join(", "));
        }
        page.push_str(match question.form {
            Form::Fixed => " One text per dialect.",
            Form::Free => " Filters may be added.",
            Form::Written => " Written each time.",
        });
        match question.access {
            Access::Index(name) => {
                let _ = write!(page, " Reads by `{name}`.");
            }
            Access::Whole => page.push_str(" Reads what the workspace has."),
        }
        page.push_str(match question.looks {
            Looks::Scoped => "\n",
            Looks::Either => " For one workspace, or for all with a reason.\n",
            Looks::Unscoped => " Belongs to no workspace.\n",
        });
        for query in question.ask(sample, dialect) {
            let _ = write!(page, "\n```sql\n{}\n```\n", query.statement().sql);
        }
    }
    page
}
