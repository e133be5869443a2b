//! Values that a machine governs: a status together with exactly the fields that it requires.
//!
//! What Hadir makes has all of them. What another system stored may lack some, because that system never wrote them down:
//! such a value is read by [`Governed::import`], says so ([`Governed::is_imported`]), in JSON and in the database too, and
//! leaves its state only by an event that supplies what the next state requires.

use super::{Guard as _, IllegalTransition, Lifecycle};
use crate::vocabulary::TextEnum;
use chrono::{DateTime, Datelike, Utc};
use thiserror::Error;

/// In which states an optional field of a governed value is there.
#[derive(Debug, Clone, Copy)]
pub struct FieldRule<S: 'static> {
    /// The field's name, which is also the column's.
    pub field: &'static str,
    /// The states that cannot be without it.
    pub required: &'static [S],
    /// The states that may have it besides.
    pub allowed: &'static [S],
}

/// What a state says about a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Presence {
    /// It has to be there.
    Required,
    /// It may be there.
    Allowed,
    /// It must not be there.
    Forbidden,
}

impl<S: Lifecycle> FieldRule<S> {
    /// What `state` says about the field.
    pub fn presence(&self, state: S) -> Presence {
        if self.required.contains(&state) {
            Presence::Required
        } else if self.allowed.contains(&state) {
            Presence::Allowed
        } else {
            Presence::Forbidden
        }
    }

    pub(crate) fn lacks(&self, state: S, present: bool) -> bool {
        !present && self.required.contains(&state)
    }

    pub(crate) fn check(&self, state: S, present: bool) -> Result<(), BrokenInvariant> {
        let (entity, state_word, field) = (S::ENTITY, state.as_str(), self.field);
        match (self.presence(state), present) {
            (Presence::Required, false) => Err(BrokenInvariant::Missing { entity, state: state_word, field }),
            (Presence::Forbidden, true) => {
                Err(BrokenInvariant::Unexpected { entity, state: state_word, field })
            }
            _ => Ok(()),
        }
    }
}

/// A status and the fields that it governs; changed by its own events alone.
pub trait Governed: Clone + Sized {
    /// Its status.
    type Status: Lifecycle;
    /// The same as a plain record: columns on the way in and out, to be checked.
    type Parts: Clone;
    /// Its optional fields and the states that they belong to: in `hadir-sql`, the table's `CHECK`s.
    const FIELDS: &'static [FieldRule<Self::Status>];

    /// Where it is in its life.
    fn status(&self) -> Self::Status;
    /// Its columns.
    fn to_parts(&self) -> Self::Parts;
    /// Takes columns for a value.
    ///
    /// # Errors
    /// [`BrokenInvariant`] names the first field that does not fit the status.
    fn from_parts(parts: Self::Parts) -> Result<Self, BrokenInvariant>;
    /// Takes what another system stored for a value: what the status requires may be missing, because it was never
    /// written down.
    ///
    /// # Errors
    /// [`BrokenInvariant`] names the first field that the status forbids, or that breaks a rule.
    fn import(parts: Self::Parts) -> Result<Self, BrokenInvariant>;
    /// [`import`](Self::import) of columns that may say too much: the fields that the status forbids are left out.
    ///
    /// # Errors
    /// [`BrokenInvariant`] names the first field that breaks a rule.
    fn import_fitting(parts: Self::Parts) -> Result<Self, BrokenInvariant>;
    /// The fields that its status requires and that it lacks. Only what was imported lacks any.
    fn lacking(&self) -> Vec<&'static str>;
    /// Whether it lacks what its status requires, because it was imported from a system that does not store it.
    fn is_imported(&self) -> bool {
        !self.lacking().is_empty()
    }
}

/// Fields that do not fit their status, or one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum BrokenInvariant {
    /// A field that the state requires is missing.
    #[error("{entity}: the state `{state}` requires `{field}`")]
    Missing {
        /// What it is: `post`.
        entity: &'static str,
        /// The state.
        state: &'static str,
        /// The field.
        field: &'static str,
    },
    /// A field that the state forbids is there.
    #[error("{entity}: the state `{state}` does not allow `{field}`")]
    Unexpected {
        /// What it is: `post`.
        entity: &'static str,
        /// The state.
        state: &'static str,
        /// The field.
        field: &'static str,
    },
    /// A field is there and breaks a rule.
    #[error("{entity}: `{field}` of the state `{state}` breaks the rule that {rule}")]
    Rule {
        /// What it is: `post`.
        entity: &'static str,
        /// The state.
        state: &'static str,
        /// The field.
        field: &'static str,
        /// What would be right.
        rule: &'static str,
    },
}

impl BrokenInvariant {
    /// By which programs tell them apart: `missing`, `unexpected` or `rule`.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Missing { .. } => "missing",
            Self::Unexpected { .. } => "unexpected",
            Self::Rule { .. } => "rule",
        }
    }

    /// The field that is wrong.
    pub const fn field(&self) -> &'static str {
        match self {
            Self::Missing { field, .. } | Self::Unexpected { field, .. } | Self::Rule { field, .. } => field,
        }
    }

    pub(crate) fn rule<S: Lifecycle>(state: S, field: &'static str, rule: &'static str) -> Self {
        Self::Rule { entity: S::ENTITY, state: state.as_str(), field, rule }
    }
}

/// An event that was refused; the value is what it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Refused<S: Lifecycle> {
    /// The state does not allow the event.
    #[error(transparent)]
    Transition(#[from] IllegalTransition<S>),
    /// The state allows it, its guard does not.
    #[error("a guard of `{}` failed: {}", .event.as_str(), .guard.rule())]
    Guard {
        /// What was asked.
        event: S::Event,
        /// What would have been right.
        guard: S::Guard,
    },
    /// What came with the event does not fit the state that it leads to.
    #[error(transparent)]
    Broken(#[from] BrokenInvariant),
}

impl<S: Lifecycle> Refused<S> {
    /// `Ok` if `holds`, else the guard's refusal.
    pub(crate) fn unless(holds: bool, event: S::Event, guard: S::Guard) -> Result<(), Self> {
        if holds { Ok(()) } else { Err(Self::Guard { event, guard }) }
    }

    /// By which programs tell refusals apart: `transition`, `guard`, or what [`BrokenInvariant::code`] says.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Transition(_) => "transition",
            Self::Guard { .. } => "guard",
            Self::Broken(broken) => broken.code(),
        }
    }

    /// The guard that did not hold, if it was one.
    pub const fn guard(&self) -> Option<S::Guard> {
        match self {
            Self::Guard { guard, .. } => Some(*guard),
            Self::Transition(_) | Self::Broken(_) => None,
        }
    }
}

/// A rule that a field's type keeps by itself, wherever it stands.
pub(crate) trait Sane {
    fn broken_rule(&self) -> Option<&'static str> {
        None
    }

    /// Takes the nearest value that keeps the rule.
    fn bring_within(&mut self) {}
}

/// The first instant that can be stored, 0001-01-01T00:00:00Z, and the last, 9999-12-31T23:59:59.999999Z, in seconds.
const SECONDS: (i64, i64) = (-62_135_596_800, 253_402_300_799);

impl Sane for DateTime<Utc> {
    fn broken_rule(&self) -> Option<&'static str> {
        // What all three engines and RFC 3339 can hold.
        (!(1..=9999).contains(&self.year())).then_some("the year is from 1 to 9999")
    }

    fn bring_within(&mut self) {
        let nearest = match self.year() {
            ..1 => Self::from_timestamp(SECONDS.0, 0),
            1..=9999 => None,
            10000.. => Self::from_timestamp(SECONDS.1, 999_999_000),
        };
        *self = nearest.unwrap_or(*self);
    }
}

impl<T: Sane> Sane for Option<T> {
    fn broken_rule(&self) -> Option<&'static str> {
        self.as_ref().and_then(Sane::broken_rule)
    }

    fn bring_within(&mut self) {
        self.iter_mut().for_each(Sane::bring_within);
    }
}

impl<T: Sane> Sane for Vec<T> {
    fn broken_rule(&self) -> Option<&'static str> {
        self.iter().find_map(Sane::broken_rule)
    }
}

impl Sane for u8 {}
impl Sane for u32 {}
impl Sane for u64 {}
impl Sane for Box<str> {}

/// A value's columns with the mark that it was imported; without the mark, it was not.
#[cfg(feature = "serde")]
#[derive(serde::Serialize, serde::Deserialize)]
pub(crate) struct Marked<P> {
    #[serde(flatten)]
    pub(crate) parts: P,
    #[serde(default)]
    pub(crate) imported: bool,
}

/// The states of a field rule: a list, or all of them.
macro_rules! states {
    ($status:ident, anywhere) => { $status::ALL };
    ($status:ident, [$($state:ident)|*]) => { &[$( $status::$state ),*] };
}
pub(crate) use states;

/// Declares a governed value: its parts, its invariants and its serde. The events are written by hand, over `step`.
macro_rules! governed {
    (
        $(#[$meta:meta])*
        pub struct $value:ident($parts:ident) of $status:ident {
            always { $( $(#[$always_meta:meta])* $always:ident: $always_ty:ty, )* }
            optional { $( $(#[$meta_field:meta])* $field:ident: $ty:ty => required $required:tt allowed $allowed:tt, )* }
        }
        $( rules $rules:path; )?
    ) => {
        #[doc = concat!("The columns of a [`", stringify!($value), "`], unchecked.")]
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
        pub struct $parts {
            /// Where it is in its life.
            pub status: $status,
            /// When it last changed.
            pub changed_at: chrono::DateTime<chrono::Utc>,
            $( $(#[$always_meta])* pub $always: $always_ty, )*
            $(
                $(#[$meta_field])*
                #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
                pub $field: Option<$ty>,
            )*
            /// More fields may come: see [`Rest`](crate::record::Rest).
            #[doc(hidden)]
            #[cfg_attr(feature = "serde", serde(skip))]
            pub rest: $crate::record::Rest,
        }

        impl $parts {
            /// What every state has, and nothing that some state does without: name the rest in a literal that ends in
            /// `..` and this.
            #[allow(clippy::too_many_arguments, reason = "as many as the machine's own fields")]
            pub const fn new(
                status: $status,
                changed_at: chrono::DateTime<chrono::Utc>,
                $( $always: $always_ty, )*
            ) -> Self {
                Self { status, changed_at, $( $always, )* $( $field: None, )* rest: $crate::record::Rest }
            }

            fn check(&self, imported: bool) -> Result<(), $crate::lifecycle::BrokenInvariant> {
                use $crate::lifecycle::{BrokenInvariant, Governed};
                let mut rules = <$value as Governed>::FIELDS.iter();
                $( if let Some(rule) = rules.next() {
                    let present = self.$field.is_some();
                    if !(imported && rule.lacks(self.status, present)) {
                        rule.check(self.status, present)?;
                    }
                } )*
                let _ = (rules.next(), imported);
                let sane = [
                    ("changed_at", $crate::lifecycle::Sane::broken_rule(&self.changed_at)),
                    $( (stringify!($always), $crate::lifecycle::Sane::broken_rule(&self.$always)), )*
                    $( (stringify!($field), $crate::lifecycle::Sane::broken_rule(&self.$field)), )*
                ];
                for (field, broken) in sane {
                    if let Some(rule) = broken {
                        return Err(BrokenInvariant::rule(self.status, field, rule));
                    }
                }
                $( $rules(self)?; )?
                Ok(())
            }

            /// Takes the nearest instants that can be stored for those that cannot.
            fn bring_within(&mut self) {
                $crate::lifecycle::Sane::bring_within(&mut self.changed_at);
                $( $crate::lifecycle::Sane::bring_within(&mut self.$always); )*
                $( $crate::lifecycle::Sane::bring_within(&mut self.$field); )*
            }

            fn lacking(&self) -> Vec<&'static str> {
                let mut rules = <$value as $crate::lifecycle::Governed>::FIELDS.iter();
                let found = [
                    $( rules.next().filter(|rule| rule.lacks(self.status, self.$field.is_some())), )*
                    rules.next().filter(|_| false),
                ];
                found.into_iter().flatten().map(|rule| rule.field).collect()
            }

            fn drop_forbidden(&mut self) {
                let _ = &self;
                let mut rules = <$value as $crate::lifecycle::Governed>::FIELDS.iter();
                $(
                    if rules.next().is_some_and(|rule| {
                        rule.presence(self.status) == $crate::lifecycle::Presence::Forbidden
                    }) {
                        self.$field = None;
                    }
                )*
                let _ = rules.next();
            }
        }

        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct $value($parts);

        impl $value {
            /// What a constructor makes. It refuses nothing: for an instant beyond the years 1 to 9999, which nothing
            /// could store, it takes the nearest one within.
            #[allow(dead_code, reason = "a machine whose constructor refuses has no need of it")]
            fn born(mut parts: $parts) -> Self {
                parts.bring_within();
                Self(parts)
            }

            /// Where it is in its life.
            pub const fn status(&self) -> $status {
                self.0.status
            }

            /// When it last changed.
            pub const fn changed_at(&self) -> chrono::DateTime<chrono::Utc> {
                self.0.changed_at
            }

            /// Its columns.
            pub const fn parts(&self) -> &$parts {
                &self.0
            }

            fn step(
                &mut self,
                event: <$status as $crate::lifecycle::Lifecycle>::Event,
                now: chrono::DateTime<chrono::Utc>,
                change: impl FnOnce(&mut $parts),
            ) -> Result<(), $crate::lifecycle::Refused<$status>> {
                let status = $crate::lifecycle::Lifecycle::apply(self.0.status, event)?;
                let mut next = self.0.clone();
                next.status = status;
                next.changed_at = now;
                change(&mut next);
                next.drop_forbidden();
                // Whatever it lacked until now: the state that it comes to has all that it requires.
                next.check(false)?;
                self.0 = next;
                Ok(())
            }
        }

        impl $crate::lifecycle::Governed for $value {
            type Status = $status;
            type Parts = $parts;
            const FIELDS: &'static [$crate::lifecycle::FieldRule<$status>] = &[
                $( $crate::lifecycle::FieldRule {
                    field: stringify!($field),
                    required: $crate::lifecycle::states!($status, $required),
                    allowed: $crate::lifecycle::states!($status, $allowed),
                }, )*
            ];
            fn status(&self) -> $status {
                self.0.status
            }
            fn to_parts(&self) -> $parts {
                self.0.clone()
            }
            fn from_parts(parts: $parts) -> Result<Self, $crate::lifecycle::BrokenInvariant> {
                parts.check(false)?;
                Ok(Self(parts))
            }
            fn import(parts: $parts) -> Result<Self, $crate::lifecycle::BrokenInvariant> {
                parts.check(true)?;
                Ok(Self(parts))
            }
            fn import_fitting(mut parts: $parts) -> Result<Self, $crate::lifecycle::BrokenInvariant> {
                parts.drop_forbidden();
                Self::import(parts)
            }
            fn lacking(&self) -> Vec<&'static str> {
                self.0.lacking()
            }
        }

        #[cfg(feature = "serde")]
        impl serde::Serialize for $value {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                if $crate::lifecycle::Governed::is_imported(self) {
                    $crate::lifecycle::Marked { parts: &self.0, imported: true }.serialize(serializer)
                } else {
                    self.0.serialize(serializer)
                }
            }
        }

        #[cfg(feature = "serde")]
        impl<'de> serde::Deserialize<'de> for $value {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                use $crate::lifecycle::{Governed, Marked};
                let Marked { parts, imported } = Marked::<$parts>::deserialize(deserializer)?;
                let read = if imported { Self::import(parts) } else { Self::from_parts(parts) };
                read.map_err(serde::de::Error::custom)
            }
        }
    };
}
pub(crate) use governed;
