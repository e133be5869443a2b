//! What a row is, and the declaration that makes an entity one.

use super::{Check, Column, Table};
use crate::codec::Codec;
use crate::error::{DecodeError, EncodeError};
use crate::statement::Cells;
use crate::value::Value;
use hadir_core::ids::WorkspaceId;

/// An entity that is a row of a table. Implemented by the table's declaration.
pub trait Row: AsRow<Row = Self> + Clone + PartialEq + core::fmt::Debug + Send + Sync + 'static {
    /// Its table.
    fn table() -> &'static Table;

    /// Appends its values, one per column.
    ///
    /// # Errors
    /// [`EncodeError`] names the field that cannot be stored.
    fn encode(&self, row: &mut Vec<Value>) -> Result<(), EncodeError>;

    /// Reads it from cells, one per column.
    ///
    /// # Errors
    /// [`DecodeError`] names the field that is not what the schema promises.
    fn decode(cells: &mut Cells<'_>) -> Result<Self, DecodeError>;
}

/// A [`Row`], or a reference to one: what can be stored.
pub trait AsRow {
    /// The entity.
    type Row: Row;
    /// The entity.
    fn as_row(&self) -> &Self::Row;
}

impl<R: Row> AsRow for &R {
    type Row = R;
    fn as_row(&self) -> &R {
        self
    }
}

/// A [`Row`] that belongs to a workspace.
pub trait TenantRow: Row {
    /// The workspace it belongs to.
    fn workspace_id(&self) -> WorkspaceId;
}

/// The columns of the field that `_field` reads: only its type matters.
pub(crate) fn columns_of<E, T, C: Codec<T>>(_field: fn(&E) -> &T, name: &'static str) -> Vec<Column> {
    C::columns(name)
}

/// What the codec of that field asks of its columns together.
pub(crate) fn checks_of<E, T, C: Codec<T>>(_field: fn(&E) -> &T, name: &'static str) -> Vec<Check> {
    C::checks(name)
}

/// Declares the table of an entity.
///
/// The entity is taken apart and put together without `..`: a field that the declaration forgot does not compile. A tenant's
/// entity that keeps its workspace elsewhere says where: `tenant(record.workspace_id)`. What is kept beside the fields and
/// computed from them, so that an engine need not, comes after them: `=> derived { column: codec as type = the entity's }`.
macro_rules! table {
    (
        $context:ident $tenancy:ident $( ( $($owner:ident).+ ) )? $entity:ident = $name:literal {
            $( $field:ident: $codec:ty ),+ $(,)?
        }
        $( => derived { $( $derived:ident: $derived_codec:ty as $derived_type:ty = $compute:expr ),+ $(,)? } )?
        $keys:expr,
        $on_conflict:expr
    ) => {
        impl $crate::table::Row for $entity {
            fn table() -> &'static $crate::table::Table {
                const KEYS: $crate::table::Keys = $keys;
                static TABLE: std::sync::LazyLock<$crate::table::Table> = std::sync::LazyLock::new(|| {
                    let columns = [
                        $( $crate::table::columns_of::<$entity, _, $codec>(|row| &row.$field, stringify!($field)), )+
                        $( $( <$derived_codec as $crate::codec::Codec<$derived_type>>::columns(stringify!($derived)), )+ )?
                    ];
                    let checks = [
                        $( $crate::table::checks_of::<$entity, _, $codec>(|row| &row.$field, stringify!($field)) ),+
                    ];
                    let context = $crate::table::Context::$context;
                    let tenancy = $crate::table::table!(@tenancy $tenancy);
                    $crate::table::Table::new($name, context, tenancy, columns.concat(), checks.concat(), KEYS, $on_conflict)
                });
                &TABLE
            }

            fn encode(&self, row: &mut Vec<$crate::Value>) -> Result<(), $crate::EncodeError> {
                let Self { $( $field ),+ } = self;
                $(
                    <$codec as $crate::codec::Codec<_>>::encode($field, row).map_err(|problem| {
                        $crate::EncodeError { table: $name, field: stringify!($field), problem }
                    })?;
                )+
                $( $(
                    <$derived_codec as $crate::codec::Codec<$derived_type>>::encode(&$compute(self), row).map_err(|problem| {
                        $crate::EncodeError { table: $name, field: stringify!($derived), problem }
                    })?;
                )+ )?
                Ok(())
            }

            fn decode(cells: &mut $crate::Cells<'_>) -> Result<Self, $crate::DecodeError> {
                let row = Self {
                    $(
                        $field: <$codec as $crate::codec::Codec<_>>::decode(cells).map_err(|problem| {
                            $crate::DecodeError { table: $name, field: stringify!($field), problem }
                        })?
                    ),+
                };
                $( $(
                    // Computed anew when it is needed.
                    let _ = stringify!($derived);
                    cells.skip(1);
                )+ )?
                Ok(row)
            }
        }

        impl $crate::table::AsRow for $entity {
            type Row = Self;
            fn as_row(&self) -> &Self {
                self
            }
        }

        $crate::table::table!(@scope $tenancy $entity $( $($owner).+ )?);
    };
    (@tenancy tenant) => { $crate::table::Tenancy::Tenant };
    (@tenancy root) => { $crate::table::Tenancy::Root };
    (@tenancy shared) => { $crate::table::Tenancy::Shared };
    (@tenancy operator) => { $crate::table::Tenancy::Operator };
    (@tenancy mixed) => { $crate::table::Tenancy::Mixed };
    (@scope tenant $entity:ident) => { $crate::table::table!(@scope tenant $entity workspace_id); };
    (@scope tenant $entity:ident $($owner:ident).+) => {
        impl $crate::table::TenantRow for $entity {
            fn workspace_id(&self) -> hadir_core::ids::WorkspaceId {
                self.$($owner).+
            }
        }
    };
    (@scope root $entity:ident) => {};
    (@scope shared $entity:ident) => {};
    (@scope operator $entity:ident) => {};
    (@scope mixed $entity:ident) => {};
}
pub(crate) use table;
