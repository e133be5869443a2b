//! Spreadsheets: the same figures as sheets.

use super::Recap;
use super::messages::Message;
use super::outline::OutlineError;
use crate::language::Language;
use crate::locale;

mod layout;
mod sheet;
#[cfg(feature = "xlsx")]
mod xlsx;

pub use sheet::{Layout, Sheet};

/// Sheets of cells, not yet a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workbook {
    /// The language that it is written in.
    pub language: Language,
    /// The sheets, in order.
    pub sheets: Vec<Sheet>,
}

impl Layout {
    /// The sheets of a recap. Figures are those of its sections, of which links are of those that ask for
    /// links.
    ///
    /// # Errors
    /// [`OutlineError::Missing`] if the recap lacks what the layout shows.
    pub fn compose(self, recap: &Recap, language: Language) -> Result<Workbook, OutlineError> {
        let mut sheets = layout::sheets(self, recap, language)?;
        let period = locale::period(language, recap.header.period);
        let mut taken: Vec<String> = Vec::new();
        for sheet in &mut sheets {
            sheet.name = unique(&sheet.name, &taken);
            taken.push(sheet.name.to_lowercase());
            sheet
                .lead
                .splice(0..0, [recap.header.scope.clone(), format!("{period} ({})", recap.header.calendar)]);
            if let Some(instant) = recap.header.taken_at {
                let taken = locale::moment(language, recap.header.calendar, instant);
                sheet.lead.push(format!("{}: {taken}", Message::Taken.text(language)));
            }
        }
        Ok(Workbook { language, sheets })
    }
}

/// A name that a sheet may have and none has yet.
fn unique(name: &str, taken: &[String]) -> String {
    const LONGEST: usize = 31;
    let allowed = |c: char| {
        if matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\') || c.is_control() { ' ' } else { c }
    };
    let plain: String = name.chars().map(allowed).collect();
    let plain = plain.trim().trim_matches('\'');
    let plain = if plain.is_empty() { "–" } else { plain };
    let cut = |suffix: &str| {
        // Excel counts UTF-16 units.
        let mut left = LONGEST.saturating_sub(suffix.len());
        let kept = plain.chars().take_while(|c| {
            let fits = c.len_utf16() <= left;
            left = left.saturating_sub(c.len_utf16());
            fits
        });
        format!("{}{suffix}", kept.collect::<String>().trim_end())
    };
    let mut number = 1_u64;
    let mut candidate = cut("");
    while taken.contains(&candidate.to_lowercase()) {
        number = number.saturating_add(1);
        candidate = cut(&format!(" {number}"));
    }
    candidate
}

#[cfg(test)]
mod tests {
    use super::unique;

    #[test]
    fn names_of_sheets_are_short_plain_and_unlike() {
        let long = "a".repeat(40);
        let first = unique(&long, &[]);
        assert_eq!(first.len(), 31);
        let second = unique(&long.to_uppercase(), &[first.to_lowercase()]);
        assert!(second.ends_with(" 2") && second.len() == 31, "{second}");
        assert_eq!(unique("'Sat: a/b'", &[]), "Sat  a b");
        assert_eq!(unique("[]", &[]), "–");
    }
}
