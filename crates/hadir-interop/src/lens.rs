//! From rows to entities and back, so that nothing is lost: what no entity carries is the row's residue.
//!
//! A residue is kept per column: the value as it came and, where an entity carries something near it, what that entity said
//! at the time. Written back, the value as it came counts only while the entity still says the same: whoever changed the
//! entity since meant it.

use crate::context::Context;
use crate::entity::Entity;
use crate::json;
use crate::table::{RowError, Table, refused};
use hadir_core::audit::{EntityRef, ImportedRow};
use hadir_core::json::{Extra, Json, Number};

/// Something to be done with every table of a system, with its type.
pub trait Visitor {
    /// The next one, after those that it refers to.
    fn visit<T: Mapped>(&mut self);
}

/// A table with its meaning.
pub trait Mapped: Table {
    /// What the row says, in our terms. A row without a home in the model says nothing, and is kept whole.
    fn entities(&self, _context: &Context, _found: &mut Found) {}

    /// The columns that these entities carry, as the source writes them.
    fn carried(_entities: &[Entity], _columns: &mut Extra) {}
}

/// What was found in a row.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// Entities, each after those that it refers to.
    pub entities: Vec<Entity>,
    /// What could not be said in our terms.
    pub problems: Vec<Problem>,
}

/// Part of a row that could not be said in our terms. It is in the residue all the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The column.
    pub column: &'static str,
    /// What is wrong, or what came near.
    pub reason: String,
}

impl Found {
    /// Adds an entity.
    pub fn push(&mut self, entity: impl Into<Entity>) {
        self.entities.push(entity.into());
    }

    /// The value, or a problem with the column.
    pub fn ok<T, E: core::fmt::Display>(&mut self, column: &'static str, read: Result<T, E>) -> Option<T> {
        match read {
            Ok(value) => Some(value),
            Err(error) => {
                self.problems.push(Problem { column, reason: error.to_string() });
                None
            }
        }
    }
}

/// A row in our terms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// Its key in the source.
    pub external_id: String,
    /// What it became.
    pub entities: Vec<Entity>,
    /// What no entity carries, by column: `[value]`, or `[value, what the entity said]`.
    pub residue: Extra,
    /// What could not be said in our terms.
    pub problems: Vec<Problem>,
}

/// Reads a row.
///
/// ```
/// # #[cfg(feature = "studio")] {
/// use hadir_core::time::Calendar;
/// use hadir_interop::{Context, Table, decode, encode, studio::SocialMediaPost};
///
/// # let id = "9f0c2f4e-5a33-4a0e-8a39-3c0d1b1f7a10";
/// let line = format!(
///     r#"{{"id":"{id}","organisation_id":"{id}","social_account_id":"{id}","created_by":"{id}","content_type":"video",
///     "content_url":"https://cdn.example/1.mp4","post_type":"reel","platform":"instagram","status":"deleted",
///     "created_at":"2026-03-10T09:00:00Z","updated_at":"2026-03-10T09:00:00Z"}}"#
/// );
/// let row = SocialMediaPost::from_line(&line)?;
/// let jakarta: Calendar = "Asia/Jakarta".parse()?;
/// let context = Context::new("north", hadir_core::ids::WorkspaceId::from_uuid(id.parse()?), jakarta, row.created_at);
/// let decoded = decode(&row, &context);
/// // The table has no time of deletion: the post is deleted, and says that it was imported without one.
/// assert_eq!(encode::<SocialMediaPost>(&decoded.entities, &decoded.residue)?, row);
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn decode<T: Mapped>(row: &T, context: &Context) -> Decoded {
    finished(row, found(row, context))
}

/// What a row says; nothing is taken out yet.
pub(crate) fn found<T: Mapped>(row: &T, context: &Context) -> Found {
    let mut found = Found::default();
    row.entities(context, &mut found);
    found
}

/// What is recorded of a row beside the entities that it became in the end.
pub(crate) fn finished<T: Mapped>(row: &T, mut found: Found) -> Decoded {
    for column in row.misfits() {
        found.problems.push(Problem {
            column,
            reason: "it is nothing that the column can hold; kept as it came".into(),
        });
    }
    let mut carried = Extra::new();
    T::carried(&found.entities, &mut carried);
    let residue = row.write().into_iter().filter_map(|(column, value)| match carried.remove(&column) {
        Some(said) if said == value => None,
        Some(said) => Some((column, Json::List(vec![kept(value), kept(said)]))),
        None => Some((column, Json::List(vec![kept(value)]))),
    });
    let residue = residue.collect();
    Decoded { external_id: row.external_id(), entities: found.entities, residue, problems: found.problems }
}

/// Under this key: a value that no database keeps as it is, as text.
const TEXT: &str = "@json";

/// Whether every database gives a value back as it was.
fn storable(value: &Json) -> bool {
    match value {
        Json::Null | Json::Bool(_) => true,
        Json::Text(text) => !text.contains('\0'),
        Json::Number(number) => {
            let digits = number.as_str();
            digits.parse::<i64>().is_ok()
                || digits.parse::<u64>().is_ok()
                || digits
                    .parse()
                    .ok()
                    .and_then(Number::from_f64)
                    .is_some_and(|same| same == *number && same.as_str() != "-0.0")
        }
        Json::List(items) => items.iter().all(storable),
        Json::Object(entries) => {
            !entries.contains_key(TEXT)
                && entries.iter().all(|(key, value)| !key.contains('\0') && storable(value))
        }
    }
}

/// A value as a residue has it: digits that no float holds and text with NUL stand as text.
fn kept(value: Json) -> Json {
    if storable(&value) { value } else { Json::Object([(TEXT.to_owned(), value.to_string().into())].into()) }
}

/// The value that a residue has.
fn given(kept: &Json) -> Json {
    match kept {
        Json::Object(object) if object.len() == 1 => match object.get(TEXT) {
            Some(Json::Text(text)) => json::read(text).unwrap_or_else(|_| kept.clone()),
            _ => kept.clone(),
        },
        _ => kept.clone(),
    }
}

/// Writes a row of the entities that it became and its residue.
///
/// # Errors
/// [`RowError`] if the residue is that of another table.
pub fn encode<T: Mapped>(entities: &[Entity], residue: &Extra) -> Result<T, RowError> {
    let mut columns = Extra::new();
    T::carried(entities, &mut columns);
    for (column, kept) in residue {
        let Json::List(kept) = kept else {
            return Err(refused::<T>(format!("the residue of `{column}` is a list")));
        };
        match (kept.as_slice(), columns.get(column)) {
            ([value] | [value, _], None) => {
                columns.insert(column.clone(), given(value));
            }
            ([value, said], Some(now)) if given(said) == *now => {
                columns.insert(column.clone(), given(value));
            }
            _ => {}
        }
    }
    // What an entity carries and the row did not have: nothing, unless the entity was changed since.
    T::read(columns)
}

impl Decoded {
    /// What is recorded of the row: where it came from, what it became, and its residue.
    pub fn record<T: Mapped>(&self, context: &Context) -> ImportedRow {
        let whole = || EntityRef {
            kind: "source_row".to_owned(),
            id: context.uuid(T::SYSTEM, T::NAME, &self.external_id).to_string(),
        };
        ImportedRow {
            workspace_id: Some(context.workspace),
            entity: self.entities.first().map_or_else(whole, Entity::reference),
            system: T::SYSTEM,
            table: T::NAME.to_owned(),
            external_id: self.external_id.clone(),
            created_at: None,
            updated_at: None,
            residue: self.residue.clone(),
            imported_at: context.imported_at,
            rest: hadir_core::record::Rest,
        }
    }
}
