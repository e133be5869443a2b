//! The registry of all machines, each as plain data.

use super::{Guard as _, Lifecycle, LifecycleEvent, mermaid};
use crate::vocabulary::TextEnum;
use crate::{account, automation, billing, editorial, inbox, publishing, review, roster, workspace};
use core::fmt::Write as _;

/// A machine without its types: what generators of documents, schemas and user interfaces read.
#[derive(Debug, Clone, Copy)]
pub struct Machine {
    /// The status type's name: `PostStatus`.
    pub name: &'static str,
    /// What it is the status of: `post`.
    pub entity: &'static str,
    /// The state in which every life begins.
    pub initial: &'static str,
    states: fn() -> Vec<State>,
    moves: fn() -> Vec<Move>,
    guards: fn() -> Vec<GuardWord>,
    diagram: fn() -> String,
}

/// A state of a [`Machine`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct State {
    /// The stored word.
    pub word: &'static str,
    /// What it means.
    pub meaning: &'static str,
    /// Nothing leads away from it.
    pub terminal: bool,
    /// A life may stay here for good although something may still happen.
    pub resting: bool,
}

/// A guard of a [`Machine`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GuardWord {
    /// The guard's word.
    pub word: &'static str,
    /// What has to hold.
    pub rule: &'static str,
}

/// An event of a [`Machine`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    /// The event's word.
    pub word: &'static str,
    /// What happens.
    pub meaning: &'static str,
    /// The words of the states in which it may happen.
    pub sources: Vec<&'static str>,
    /// The word of the state it leads to.
    pub target: &'static str,
    /// The name under which it is audited.
    pub action: &'static str,
}

impl Machine {
    const fn of<S: Lifecycle>(initial: &'static str) -> Self {
        Self {
            name: S::NAME,
            entity: S::ENTITY,
            initial,
            states: states::<S>,
            moves: moves::<S>,
            guards: guards::<S>,
            diagram: mermaid::<S>,
        }
    }

    /// Its states, in declaration order.
    pub fn states(&self) -> Vec<State> {
        (self.states)()
    }

    /// Its events, in declaration order.
    pub fn moves(&self) -> Vec<Move> {
        (self.moves)()
    }

    /// What has to hold beside the state for some of them, in declaration order.
    pub fn guards(&self) -> Vec<GuardWord> {
        (self.guards)()
    }

    /// Its diagram, as [`mermaid`].
    pub fn diagram(&self) -> String {
        (self.diagram)()
    }

    /// A section of Markdown: the diagram, the states and the events.
    pub fn markdown(&self) -> String {
        let mut page = format!("## {}\n\n```mermaid\n{}```\n\n", self.name, self.diagram());
        page.push_str("| state | | meaning |\n|---|---|---|\n");
        for state in self.states() {
            let mark = match (state.word == self.initial, state.terminal, state.resting) {
                (true, _, true) => "initial, resting",
                (true, _, false) => "initial",
                (false, true, _) => "terminal",
                (false, false, true) => "resting",
                (false, false, false) => "",
            };
            let _ = writeln!(page, "| `{}` | {mark} | {} |", state.word, state.meaning);
        }
        page.push_str("\n| event | from | to | meaning | audited as |\n|---|---|---|---|---|\n");
        for event in self.moves() {
            let sources = event.sources.join("`, `");
            let Move { word, meaning, target, action, .. } = event;
            let _ = writeln!(page, "| `{word}` | `{sources}` | `{target}` | {meaning} | `{action}` |");
        }
        let guards = self.guards();
        if !guards.is_empty() {
            page.push_str("\n| guard | what has to hold beside the state |\n|---|---|\n");
        }
        for GuardWord { word, rule } in guards {
            let _ = writeln!(page, "| `{word}` | {rule} |");
        }
        page
    }
}

fn states<S: Lifecycle>() -> Vec<State> {
    let state = |&state: &S| State {
        word: state.as_str(),
        meaning: state.meaning(),
        terminal: state.is_terminal(),
        resting: S::RESTING.contains(&state),
    };
    S::ALL.iter().map(state).collect()
}

fn moves<S: Lifecycle>() -> Vec<Move> {
    let event = |&event: &S::Event| Move {
        word: event.as_str(),
        meaning: event.meaning(),
        sources: event.sources().iter().map(|source| source.as_str()).collect(),
        target: event.target().as_str(),
        action: event.action(),
    };
    S::Event::ALL.iter().map(event).collect()
}

fn guards<S: Lifecycle>() -> Vec<GuardWord> {
    S::Guard::ALL.iter().map(|guard| GuardWord { word: guard.as_str(), rule: guard.rule() }).collect()
}

/// Something to be done with every machine, with its types.
pub trait Visitor {
    /// Called once per machine, in the order of [`MACHINES`].
    fn visit<S: Lifecycle>(&mut self);
}

macro_rules! machines {
    ($( $context:ident :: $status:ident ),+ $(,)?) => {
        /// Every machine, by context and name.
        pub const MACHINES: &[Machine] =
            &[$( Machine::of::<$context::$status>(<$context::$status as Lifecycle>::INITIAL.as_str()) ),+];

        /// Shows every machine to `visitor`.
        pub fn visit(visitor: &mut impl Visitor) {
            $( visitor.visit::<$context::$status>(); )+
        }
    };
}

machines! {
    account::ConnectionStatus,
    automation::ConsentStatus,
    automation::RunStatus,
    billing::PremiumRequestStatus,
    billing::SubscriptionStatus,
    editorial::EditorialStatus,
    inbox::ConversationStatus,
    publishing::CampaignStatus,
    publishing::DeliveryStatus,
    publishing::PostStatus,
    publishing::VideoStatus,
    review::ApprovalStatus,
    review::InstanceStatus,
    review::WorkflowStatus,
    roster::PersonStatus,
    workspace::AccessStatus,
    workspace::ClaimStatus,
    workspace::InviteStatus,
    workspace::WorkspaceStatus,
}
