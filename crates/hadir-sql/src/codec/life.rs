//! The codec of lifecycles: status, and the columns that each state requires.

use crate::table::{Check, Column};
use hadir_core::lifecycle::{FieldRule, Lifecycle};

/// When the columns of a governed field are there, from the lifecycle's own rules; nothing for a field that always is.
pub(crate) fn presence<S: Lifecycle>(
    rules: &[FieldRule<S>],
    field: &str,
    columns: &[Column],
) -> Option<Check> {
    let rule = rules.iter().find(|rule| rule.field == field)?;
    let words = |states: &[S]| states.iter().map(|state| state.as_str()).collect::<Vec<_>>();
    let there = |state: &&S| rule.required.contains(state) || rule.allowed.contains(state);
    let allowed: Vec<_> = S::ALL.iter().filter(there).map(|state| state.as_str()).collect();
    if rule.required.is_empty() && allowed.len() == S::ALL.len() {
        return None;
    }
    Some(Check::Presence {
        column: columns.first()?.name,
        status: "status",
        required: words(rule.required),
        bounded: allowed.len() < S::ALL.len(),
        allowed,
        unless: (!rule.required.is_empty()).then_some("imported"),
    })
}

/// Declares the codec of a lifecycle's value: its `status`, when it `changed_at`, whether it was `imported` without what its
/// state requires, and its fields as columns, with a `CHECK` for every field that a state requires or forbids. Only the lifecycle's events change them; an upsert leaves
/// them alone. A field that the declaration forgot does not compile.
macro_rules! life {
    (
        $(#[$meta:meta])*
        $name:ident: $value:ident($parts:ident) {
            $( $field:ident $(as $column:literal)?: $codec:ty ),* $(,)?
        }
    ) => {
        $(#[$meta])*
        pub(crate) struct $name;

        impl $crate::codec::Codec<$value> for $name {
            const WIDTH: usize =
                3 $( + $crate::codec::width_of::<$parts, _, $codec>(|parts| &parts.$field) )*;

            fn columns(_field: &'static str) -> Vec<$crate::table::Column> {
                use $crate::codec::{Codec, Flag, Instant, Status};
                use $crate::table::{Column, columns_of};
                let columns = [
                    columns_of::<$parts, _, Status>(|parts| &parts.status, "status"),
                    columns_of::<$parts, _, Instant>(|parts| &parts.changed_at, "changed_at"),
                    <Flag as Codec<bool>>::columns("imported"),
                    $( columns_of::<$parts, _, $codec>(
                        |parts| &parts.$field, $crate::codec::flat!(@name $field $($column)?),
                    ), )*
                ];
                columns.into_iter().flatten().map(|column| Column { governed: true, ..column }).collect()
            }

            fn checks(_field: &'static str) -> Vec<$crate::table::Check> {
                #[allow(unused_mut, reason = "a lifecycle may govern nothing but the status")]
                let mut checks = Vec::new();
                $(
                    let name = $crate::codec::flat!(@name $field $($column)?);
                    checks.extend($crate::table::checks_of::<$parts, _, $codec>(|parts| &parts.$field, name));
                    let columns = $crate::table::columns_of::<$parts, _, $codec>(|parts| &parts.$field, name);
                    let rules = <$value as hadir_core::lifecycle::Governed>::FIELDS;
                    checks.extend($crate::codec::presence(rules, stringify!($field), &columns));
                )*
                checks
            }

            fn encode(value: &$value, row: &mut Vec<$crate::Value>) -> Result<(), $crate::EncodeProblem> {
                use $crate::codec::{Codec, Flag, Instant, Status};
                let imported = hadir_core::lifecycle::Governed::is_imported(value);
                let $parts { status, changed_at, $( $field ),* } = value.parts();
                <Status as Codec<_>>::encode(status, row)?;
                <Instant as Codec<_>>::encode(changed_at, row)?;
                <Flag as Codec<_>>::encode(&imported, row)?;
                $( <$codec as Codec<_>>::encode($field, row)?; )*
                Ok(())
            }

            fn decode(cells: &mut $crate::Cells<'_>) -> Result<$value, $crate::DecodeProblem> {
                use $crate::codec::{Codec, Flag, Instant, Status};
                use hadir_core::lifecycle::Governed;
                let (status, changed_at) =
                    (<Status as Codec<_>>::decode(cells)?, <Instant as Codec<_>>::decode(cells)?);
                let imported = <Flag as Codec<bool>>::decode(cells)?;
                let parts = $parts {
                    status,
                    changed_at,
                    $( $field: <$codec as Codec<_>>::decode(cells)?, )*
                };
                let read = if imported { $value::import(parts) } else { $value::from_parts(parts) };
                read.map_err(|broken| $crate::DecodeProblem::Text(broken.to_string().into()))
            }
        }
    };
}
pub(crate) use life;
