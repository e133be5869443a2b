//! Status machines, declared once as data.
//!
//! A machine is its states, its initial state, and named events with their sources and one target each. From that one
//! declaration come the two enums, the guards ([`Lifecycle::apply`]), the diagram ([`mermaid`]) and, in `hadir-sql`,
//! the column's `CHECK` and the compare-and-set `UPDATE`.

use crate::vocabulary::TextEnum;
use thiserror::Error;

mod guard;
mod machine;
#[cfg(feature = "serde")]
mod serialised;
mod value;
pub use guard::{Guard, NoGuard};
pub use machine::{GuardWord, MACHINES, Machine, Move, State, Visitor, visit};
#[cfg(feature = "serde")]
pub(crate) use value::Marked;
pub use value::{BrokenInvariant, FieldRule, Governed, Presence, Refused};
pub(crate) use value::{Sane, governed, states};

/// A status whose legal moves are data.
pub trait Lifecycle: TextEnum {
    /// The events that move it.
    type Event: LifecycleEvent<State = Self>;
    /// What has to hold beside the state for some of them; [`NoGuard`] if the state is all that they ask for.
    type Guard: Guard;
    /// What it is the status of, in `snake_case`: `post`.
    const ENTITY: &'static str;
    /// Where every life begins.
    const INITIAL: Self;
    /// The states in which a life may stay for good although something may still happen. Every other state is on its
    /// way to one of these or to a terminal one.
    const RESTING: &'static [Self];

    /// What the state means, in one sentence.
    fn meaning(self) -> &'static str;

    /// The state after `event`.
    ///
    /// # Errors
    /// [`IllegalTransition`] if `event` does not start from this state.
    fn apply(self, event: Self::Event) -> Result<Self, IllegalTransition<Self>> {
        if event.sources().contains(&self) {
            Ok(event.target())
        } else {
            Err(IllegalTransition { from: self, event })
        }
    }

    /// The events that this state allows, in declaration order.
    fn events(self) -> impl Iterator<Item = Self::Event> {
        Self::Event::ALL.iter().copied().filter(move |event| event.sources().contains(&self))
    }

    /// The states one event away, in declaration order, each once.
    fn successors(self) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |&to| self.can_become(to))
    }

    /// The states from which one event leads here: the `WHERE status IN (…)` of a compare-and-set.
    fn predecessors(self) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |from| from.can_become(self))
    }

    /// Whether one event leads from here to `to`.
    fn can_become(self, to: Self) -> bool {
        self.events().any(|event| event.target() == to)
    }

    /// Whether nothing leads away from here.
    fn is_terminal(self) -> bool {
        self.events().next().is_none()
    }
}

/// A named move of a [`Lifecycle`].
pub trait LifecycleEvent: TextEnum {
    /// The status that it moves.
    type State: Lifecycle<Event = Self>;
    /// The states in which it may happen.
    fn sources(self) -> &'static [Self::State];
    /// The state it leads to.
    fn target(self) -> Self::State;
    /// The name under which it is audited: `post.schedule`.
    fn action(self) -> &'static str;
    /// What happens, in one sentence.
    fn meaning(self) -> &'static str;
}

/// An event that the current state does not allow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error(
    "{article} {entity} that is `{from}` cannot {event}: only from {allowed}",
    article = article(S::ENTITY),
    entity = S::ENTITY,
    from = .from.as_str(),
    event = .event.as_str(),
    allowed = Sources(*.event),
)]
pub struct IllegalTransition<S: Lifecycle> {
    /// The state it was in, and still is.
    pub from: S,
    /// What was asked of it.
    pub event: S::Event,
}

fn article(noun: &str) -> &'static str {
    if noun.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" }
}

struct Sources<E>(E);
impl<E: LifecycleEvent> core::fmt::Display for Sources<E> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        for (position, state) in self.0.sources().iter().enumerate() {
            write!(f, "{}`{}`", if position == 0 { "" } else { ", " }, state.as_str())?;
        }
        Ok(())
    }
}

/// The machine as a Mermaid state diagram.
///
/// ```
/// use hadir_core::roster::PersonStatus;
/// assert!(hadir_core::lifecycle::mermaid::<PersonStatus>().contains("active --> inactive : deactivate"));
/// ```
pub fn mermaid<S: Lifecycle>() -> String {
    let begin = [format!("stateDiagram-v2\n    [*] --> {}\n", S::INITIAL.as_str())];
    let moves = S::Event::ALL.iter().flat_map(|event| {
        let arrow = |from: &S| {
            format!("    {} --> {} : {}\n", from.as_str(), event.target().as_str(), event.as_str())
        };
        event.sources().iter().map(arrow)
    });
    let ends = S::ALL.iter().filter(|state| state.is_terminal());
    let ends = ends.map(|state| format!("    {} --> [*]\n", state.as_str()));
    begin.into_iter().chain(moves).chain(ends).collect()
}

/// Declares a status machine: the state enum, the event enum and the table between them. Every state and event is
/// documented; the text is its [`Lifecycle::meaning`]. States in which a life may stay for good although
/// something may still happen are named after the table, and then what has to hold beside the state for some of the events:
/// `guards DoorGuard { NotLocked = "not_locked": "it is not locked" }`.
///
/// ```
/// use hadir_core::lifecycle::Lifecycle;
///
/// hadir_core::lifecycle! {
///     /// Where a door is in its life.
///     pub enum DoorStatus of "door" {
///         /// One can walk through.
///         initial Open = "open",
///         /// One cannot.
///         Shut = "shut",
///     }
///     /// What can happen to a door.
///     pub enum DoorEvent {
///         /// Someone shuts it.
///         Shut = "shut": Open => Shut,
///         /// Someone opens it.
///         Open = "open": Shut => Open,
///     }
///     rests in Open | Shut;
/// }
/// assert_eq!(DoorStatus::Open.apply(DoorEvent::Shut), Ok(DoorStatus::Shut));
/// assert_eq!(
///     DoorStatus::Open.apply(DoorEvent::Open).unwrap_err().to_string(),
///     "a door that is `open` cannot open: only from `shut`"
/// );
/// ```
#[macro_export]
macro_rules! lifecycle {
    (
        $(#[$state_meta:meta])*
        $state_vis:vis enum $state:ident of $entity:literal {
            $(#[doc = $initial_doc:literal])+ initial $initial:ident = $initial_word:literal
            $(, $(#[doc = $variant_doc:literal])+ $variant:ident = $word:literal )* $(,)?
        }
        $(#[$event_meta:meta])*
        $event_vis:vis enum $event:ident {
            $(
                $(#[doc = $move_doc:literal])+
                $move:ident = $move_word:literal : $($source:ident)|+ => $target:ident
            ),+ $(,)?
        }
        $( rests in $($rest:ident)|+ ; )?
        $( guards $guard:ident { $( $rule:ident = $rule_word:literal : $rule_text:literal ),+ $(,)? } )?
    ) => {
        $crate::text_enum! {
            $(#[$state_meta])*
            $state_vis enum $state {
                $(#[doc = $initial_doc])+ $initial = $initial_word
                $(, $(#[doc = $variant_doc])+ $variant = $word )*
            }
        }
        $crate::text_enum! {
            $(#[$event_meta])*
            $event_vis enum $event { $( $(#[doc = $move_doc])+ $move = $move_word ),+ }
        }
        $(
            $crate::text_enum! {
                #[doc = ::core::concat!("What has to hold beside the state for an event of a `", $entity, "`.")]
                $event_vis enum $guard { $( #[doc = ::core::concat!("That ", $rule_text, ".")] $rule = $rule_word ),+ }
            }
            impl $crate::lifecycle::Guard for $guard {
                fn rule(self) -> &'static str {
                    match self { $( Self::$rule => $rule_text ),+ }
                }
            }
        )?
        impl $crate::lifecycle::Lifecycle for $state {
            type Event = $event;
            type Guard = $crate::lifecycle!(@guard $($guard)?);
            const ENTITY: &'static str = $entity;
            const INITIAL: Self = Self::$initial;
            const RESTING: &'static [Self] = &[$( $( Self::$rest ),+ )?];
            fn meaning(self) -> &'static str {
                match self {
                    Self::$initial => ::core::concat!($($initial_doc),+),
                    $( Self::$variant => ::core::concat!($($variant_doc),+), )*
                }
                .trim_ascii()
            }
            // The same answer as by default, as a jump table.
            #[allow(unreachable_patterns, reason = "two events may lead from one state to the same other")]
            fn can_become(self, to: Self) -> bool {
                match (self, to) {
                    $( ($( Self::$source )|+, Self::$target) => true, )+
                    _ => false,
                }
            }
        }
        impl $crate::lifecycle::LifecycleEvent for $event {
            type State = $state;
            fn sources(self) -> &'static [$state] {
                match self { $( Self::$move => &[$( $state::$source ),+] ),+ }
            }
            fn target(self) -> $state {
                match self { $( Self::$move => $state::$target ),+ }
            }
            fn action(self) -> &'static str {
                match self { $( Self::$move => ::core::concat!($entity, ".", $move_word) ),+ }
            }
            fn meaning(self) -> &'static str {
                match self { $( Self::$move => ::core::concat!($($move_doc),+) ),+ }.trim_ascii()
            }
        }
    };
    (@guard) => { $crate::lifecycle::NoGuard };
    (@guard $guard:ident) => { $guard };
}
