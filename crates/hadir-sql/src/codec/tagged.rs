//! The codec of columns that belong to one variant.

use super::{Codec, Opt};
use crate::error::DecodeProblem;
use crate::table::{Check, Column};
use crate::value::Value;

/// A column that belongs to one variant: there if and only if the tag says so.
pub(crate) fn only_in(column: &'static str, tag: &'static str, word: &'static str) -> Check {
    Check::Presence {
        column,
        status: tag,
        required: vec![word],
        allowed: vec![word],
        bounded: true,
        unless: None,
    }
}

/// What was read for a variant, or that it is missing.
pub(crate) fn needed<T>(value: Option<T>, column: &str, word: &str) -> Result<T, DecodeProblem> {
    value.ok_or_else(|| DecodeProblem::Text(format!("`{word}` without `{column}`").into()))
}

/// How many columns the codec of a variant's value has.
pub(crate) const fn width_in<E, T, C: Codec<T>>(_variant: fn(T) -> E) -> usize {
    C::WIDTH
}

/// The columns of a variant's value, null in the other variants.
pub(crate) fn columns_in<E, T, C: Codec<T>>(_variant: fn(T) -> E, column: &'static str) -> Vec<Column> {
    <Opt<C> as Codec<Option<T>>>::columns(column)
}

/// A row of another variant.
pub(crate) fn nothing_in<E, T, C: Codec<T>>(
    _variant: fn(T) -> E,
    _column: &'static str,
    row: &mut Vec<Value>,
) {
    C::nothing(row);
}

/// Declares the codec of an enum whose variants hold one value at most: a column with the variant's word, and columns for
/// every value, with `CHECK`s that exactly the variant's own are there. A variant that the declaration forgot does not
/// compile.
macro_rules! tagged {
    (
        $(#[$meta:meta])*
        $name:ident: $entity:ident as $tag:literal {
            $( $variant:ident $( ($column:literal: $codec:ty) )? = $word:literal ),+ $(,)?
        }
    ) => {
        $(#[$meta])*
        pub(crate) struct $name;

        impl $crate::codec::Codec<$entity> for $name {
            const WIDTH: usize = 1 $( $( + $crate::codec::width_in::<$entity, _, $codec>($entity::$variant) )? )+;

            fn columns(_field: &'static str) -> Vec<$crate::table::Column> {
                use $crate::table::{Column, Nulls, Rule};
                let tag = Column::new($tag, $crate::storage::Storage::Word, Nulls::Refused, Rule::Words(vec![$( $word ),+]));
                let values = [vec![tag], $( $( $crate::codec::columns_in::<$entity, _, $codec>($entity::$variant, $column), )? )+];
                values.concat()
            }

            fn checks(_field: &'static str) -> Vec<$crate::table::Check> {
                vec![$( $( $crate::codec::only_in($column, $tag, $word), )? )+]
            }

            fn encode(value: &$entity, row: &mut Vec<$crate::Value>) -> Result<(), $crate::EncodeProblem> {
                let word = match value {
                    $( $crate::codec::tagged!(@any $entity $variant $($column)?) => $word, )+
                };
                row.push($crate::Value::Text(word.into()));
                $( $(
                    match value {
                        $entity::$variant(value) => <$codec as $crate::codec::Codec<_>>::encode(value, row)?,
                        _ => $crate::codec::nothing_in::<$entity, _, $codec>($entity::$variant, $column, row),
                    }
                )? )+
                Ok(())
            }

            fn decode(cells: &mut $crate::Cells<'_>) -> Result<$entity, $crate::DecodeProblem> {
                let tag: String = <$crate::codec::Text as $crate::codec::Codec<_>>::decode(cells)?;
                let mut found = None;
                $( $crate::codec::tagged!(@read cells tag found $entity $variant $( ($column: $codec) )? = $word); )+
                found.ok_or_else(|| {
                    let words = [$( $word ),+].join("`, `");
                    $crate::DecodeProblem::Text(format!("unknown word `{tag}`: expected one of `{words}`").into())
                })
            }
        }
    };
    (@any $entity:ident $variant:ident) => { $entity::$variant };
    (@any $entity:ident $variant:ident $column:literal) => { $entity::$variant(_) };
    (@read $cells:ident $tag:ident $found:ident $entity:ident $variant:ident = $word:literal) => {
        if $tag == $word {
            $found = Some($entity::$variant);
        }
    };
    (@read $cells:ident $tag:ident $found:ident $entity:ident $variant:ident ($column:literal: $codec:ty) = $word:literal) => {
        let value = <$crate::codec::Opt<$codec> as $crate::codec::Codec<_>>::decode($cells)?;
        if $tag == $word {
            $found = Some($entity::$variant($crate::codec::needed(value, $column, $word)?));
        }
    };
}
pub(crate) use tagged;
