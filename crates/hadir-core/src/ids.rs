//! The registry of ids: alphabetical, one line per entity.
//!
//! An id is a UUID that knows what it identifies. Ids of imported rows are derived from where they came from
//! ([`Origin`]), so that importing twice changes nothing.

use uuid::Uuid;

/// What every id can do.
pub trait Id: Copy + Ord + core::fmt::Debug + core::fmt::Display + Send + Sync + 'static {
    /// What it identifies, in `snake_case`: `post`.
    const KIND: &'static str;
    /// Takes a UUID for an id of this kind.
    fn from_uuid(uuid: Uuid) -> Self;
    /// The bare UUID.
    fn as_uuid(self) -> Uuid;
}

/// Where an imported row came from: a system, a table in it, and the row's own key there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Origin<'a> {
    system: &'a str,
    table: &'a str,
    external_id: &'a str,
}

impl<'a> Origin<'a> {
    /// A row of `table` in `system`, known there as `external_id`.
    pub const fn new(system: &'a str, table: &'a str, external_id: &'a str) -> Self {
        Self { system, table, external_id }
    }

    /// A version 5 UUID of the three parts. Each part carries its length, so that no two origins share a name.
    fn uuid(&self) -> Uuid {
        // The namespace of all imported rows; changing it would change every imported id.
        const NAMESPACE: Uuid = Uuid::from_u128(0x6861_6469_7200_5000_8000_696d_706f_7274);
        let mut name = Vec::new();
        for part in [self.system, self.table, self.external_id] {
            name.extend_from_slice(format!("{}:", part.len()).as_bytes());
            name.extend_from_slice(part.as_bytes());
        }
        Uuid::new_v5(&NAMESPACE, &name)
    }
}

macro_rules! ids {
    ($( $(#[$meta:meta])* $name:ident = $kind:literal; )+) => {
        $(
            $(#[$meta])*
            #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
            #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(transparent))]
            pub struct $name(Uuid);

            impl $name {
                /// Takes a UUID for an id of this kind.
                pub const fn from_uuid(uuid: Uuid) -> Self { Self(uuid) }
                /// The bare UUID.
                pub const fn as_uuid(self) -> Uuid { self.0 }
                /// The id of an imported row: the same origin always gives the same id.
                pub fn imported(origin: Origin<'_>) -> Self { Self(origin.uuid()) }
            }
            impl Id for $name {
                const KIND: &'static str = $kind;
                fn from_uuid(uuid: Uuid) -> Self { Self(uuid) }
                fn as_uuid(self) -> Uuid { self.0 }
            }
            impl core::fmt::Debug for $name {
                fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                    write!(f, "{}:{}", $kind, self.0)
                }
            }
            impl core::fmt::Display for $name {
                fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result { self.0.fmt(f) }
            }
            impl core::str::FromStr for $name {
                type Err = uuid::Error;
                fn from_str(text: &str) -> Result<Self, Self::Err> { text.parse().map(Self) }
            }
        )+

        /// The kind of every id, alphabetical.
        pub const KINDS: &[&str] = &[$( $kind ),+];
    };
}

ids! {
    /// An [`Exemption`](crate::roster::Exemption).
    ExemptionId = "exemption";
    /// An [`Observation`](crate::observed::Observation).
    ObservationId = "observation";
    /// An [`ObservedPost`](crate::observed::ObservedPost).
    ObservedPostId = "observed_post";
    /// A [`Person`](crate::roster::Person) of the roster.
    PersonId = "person";
    /// A [`Unit`](crate::roster::Unit) of the roster.
    UnitId = "unit";
    /// A [`Workspace`](crate::workspace::Workspace): the tenant.
    WorkspaceId = "workspace";
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::{any, prop_assert_eq, proptest};

    #[test]
    fn the_registry_is_alphabetical() {
        assert!(KINDS.is_sorted());
    }

    #[test]
    fn an_imported_id_is_pinned() {
        let id = PersonId::imported(Origin::new("cicero", "user", "90010001"));
        assert_eq!(id.to_string(), "97cbe20e-0593-53b8-9eaa-129d9b2f79ce");
        assert_eq!(id.as_uuid().get_version_num(), 5);
    }

    proptest! {
        #[test]
        fn origins_share_an_id_only_if_equal(a in ("[ab:1]{0,3}", "[ab:1]{0,3}", "[ab:1]{0,3}"), b in ("[ab:1]{0,3}", "[ab:1]{0,3}", "[ab:1]{0,3}")) {
            let left = UnitId::imported(Origin::new(&a.0, &a.1, &a.2));
            let right = UnitId::imported(Origin::new(&b.0, &b.1, &b.2));
            prop_assert_eq!(left == right, a == b);
        }

        #[test]
        fn ids_round_trip_through_text(raw in any::<u128>()) {
            let id = UnitId::from_uuid(Uuid::from_u128(raw));
            prop_assert_eq!(id.to_string().parse(), Ok(id));
        }
    }
}
