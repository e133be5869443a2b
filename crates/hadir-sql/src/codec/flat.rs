//! The codec of a field that is itself a record, column by column.

use super::{Amount, Codec, Key, Parsed};
use hadir_core::audit::EntityRef;
use hadir_core::money::Money;

/// How many columns the codec of that field has.
pub(crate) const fn width_of<E, T, C: Codec<T>>(_field: fn(&E) -> &T) -> usize {
    C::WIDTH
}

/// Declares a codec that gives each field of a record columns of its own.
///
/// A column has its field's name, or the one after `as`. The first field is never optional, so that the codec may stand
/// in [`Opt`](super::Opt). A field that the declaration forgot does not compile.
macro_rules! flat {
    (
        $(#[$meta:meta])*
        $name:ident: $record:ident { $( $field:ident $(as $column:literal)?: $codec:ty ),+ $(,)? }
    ) => {
        $(#[$meta])*
        pub(crate) struct $name;

        impl $crate::codec::Codec<$record> for $name {
            const WIDTH: usize = 0 $( + $crate::codec::width_of::<$record, _, $codec>(|record| &record.$field) )+;

            fn columns(_field: &'static str) -> Vec<$crate::table::Column> {
                [$(
                    $crate::table::columns_of::<$record, _, $codec>(
                        |record| &record.$field, $crate::codec::flat!(@name $field $($column)?),
                    )
                ),+].concat()
            }

            fn checks(_field: &'static str) -> Vec<$crate::table::Check> {
                [$(
                    $crate::table::checks_of::<$record, _, $codec>(
                        |record| &record.$field, $crate::codec::flat!(@name $field $($column)?),
                    )
                ),+].concat()
            }

            fn encode(record: &$record, row: &mut Vec<$crate::Value>) -> Result<(), $crate::EncodeProblem> {
                let $record { $( $field ),+ } = record;
                $( <$codec as $crate::codec::Codec<_>>::encode($field, row)?; )+
                Ok(())
            }

            fn decode(cells: &mut $crate::Cells<'_>) -> Result<$record, $crate::DecodeProblem> {
                Ok($record { $( $field: <$codec as $crate::codec::Codec<_>>::decode(cells)? ),+ })
            }
        }
    };
    (@name $field:ident) => { stringify!($field) };
    (@name $field:ident $column:literal) => { $column };
}
pub(crate) use flat;

flat! {
    /// What something is about: `subject_kind` and `subject_id`, which is text because not every system has UUIDs.
    Subject: EntityRef { kind as "subject_kind": Key<64>, id as "subject_id": Key<191> }
}

flat! {
    /// Money: `amount` and `currency`.
    Price: Money { amount: Amount, currency: Parsed<3> }
}
