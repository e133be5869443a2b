//! Declares the tables of a source.

/// Declares a table of a source: its struct, how it is read and written, its key.
macro_rules! source {
    ($(
        $(#[$meta:meta])*
        $row:ident = $name:literal by [$($key:literal),*] {
            $( $field:ident $(as $column:literal)?: $cell:ty ),+ $(,)?
        }
    )+) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq)]
        #[allow(clippy::struct_field_names, reason = "the fields are named as the source's columns are")]
        pub struct $row {
            $(
                #[doc = concat!("The column `", $crate::source::source!(@name $field $($column)?), "`.")]
                pub $field: $cell,
            )+
            /// Columns that no field names, and values that their column cannot hold.
            pub extra: hadir_core::json::Extra,
        }

        impl $crate::table::Table for $row {
            const SYSTEM: hadir_core::spelling::System = SYSTEM;
            const NAME: &'static str = $name;
            const KEY: &'static [&'static str] = &[$($key),*];
            const COLUMNS: &'static [$crate::table::Column] = &[$(
                $crate::table::Column {
                    name: $crate::source::source!(@name $field $($column)?),
                    kind: <$cell as $crate::cell::Cell>::KIND,
                    nullable: <$cell as $crate::cell::Cell>::NULLABLE,
                }
            ),+];

            fn read(mut columns: hadir_core::json::Extra) -> Result<Self, $crate::table::RowError> {
                $( let $field = $crate::table::take(
                    &mut columns, $name, $crate::source::source!(@name $field $($column)?),
                )?; )+
                Ok(Self { $($field,)+ extra: columns })
            }

            fn write(&self) -> hadir_core::json::Extra {
                let mut columns = self.extra.clone();
                $(
                    let name = $crate::source::source!(@name $field $($column)?);
                    if !columns.contains_key(name) {
                        let value = $crate::cell::Cell::write(&self.$field);
                        if !(DOCUMENTS && value == hadir_core::json::Json::Null) {
                            columns.insert(name.to_owned(), value);
                        }
                    }
                )+
                columns
            }

            fn extra(&self) -> &hadir_core::json::Extra {
                &self.extra
            }
        }
    )+
        /// Shows every table of this module, each after those that it refers to.
        pub fn visit(visitor: &mut impl $crate::lens::Visitor) {
            $( visitor.visit::<$row>(); )+
        }
    };
    (@name $field:ident) => { stringify!($field) };
    (@name $field:ident $column:literal) => { $column };
}
pub(crate) use source;
