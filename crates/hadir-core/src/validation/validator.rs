//! The bridge to `validator`: the same rules, in the shape that web frameworks expect.

use super::{Rule, Violation};
use validator::{ValidationError, ValidationErrors, ValidationErrorsKind};

/// Violations as `validator` reports them: by field path, with a code, a message and the numbers.
pub(super) fn errors(violations: impl IntoIterator<Item = Violation>) -> Result<(), ValidationErrors> {
    let mut errors = ValidationErrors::new();
    for violation in violations {
        let error = error(&violation);
        let field = errors.errors_mut().entry(violation.field.into());
        if let ValidationErrorsKind::Field(list) =
            field.or_insert_with(|| ValidationErrorsKind::Field(Vec::new()))
        {
            list.push(error);
        }
    }
    if errors.is_empty() { Ok(()) } else { Err(errors) }
}

fn error(violation: &Violation) -> ValidationError {
    let mut error = ValidationError::new(violation.rule.code()).with_message(violation.to_string().into());
    match violation.rule {
        Rule::AtMost { limit, found } | Rule::AtLeast { limit, found } => {
            error.add_param("limit".into(), &limit);
            error.add_param("found".into(), &found);
        }
        Rule::Between { least, most, found } => {
            for (name, number) in [("least", least), ("most", most), ("found", found)] {
                error.add_param(name.into(), &number.to_string());
            }
        }
        Rule::Malformed { expected } => error.add_param("expected".into(), &expected),
        Rule::Character { found, expected } => {
            error.add_param("found".into(), &format!("U+{:04X}", u32::from(found)));
            error.add_param("expected".into(), &expected);
        }
        Rule::Contradicts { other } => error.add_param("other".into(), &other),
        Rule::Required | Rule::Unsupported => {}
    }
    error
}

#[cfg(test)]
mod tests {
    use crate::publishing::{Content, MAX_FIRST_COMMENT, MAX_TEXT};
    use validator::Validate as _;

    #[test]
    fn every_violation_is_listed_with_its_field_its_rule_and_its_limit() {
        let over = |limit: u64| "a".repeat(usize::try_from(limit + 1).unwrap());
        let content =
            Content { first_comment: Some(over(MAX_FIRST_COMMENT)), ..Content::of_text(over(MAX_TEXT)) };
        let errors = content.validate().unwrap_err();
        let errors = errors.field_errors();
        assert_eq!(errors.len(), 2);
        let text = &errors["text"][0];
        assert_eq!(text.code, "at_most");
        assert_eq!(text.message.as_deref(), Some("`text` is at most 5000: it is 5001"));
        assert_eq!(text.params["limit"], 5_000);
        assert_eq!(errors["first_comment"][0].params["found"], 2_001);
        assert_eq!(Content::of_text("Halo").validate(), Ok(()));
    }
}
