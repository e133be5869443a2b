//! Everything that one workspace stores, as one value.

use hadir_core::metrics::PostSnapshot;
use hadir_core::observed::{Observation, ObservedPost, Participation};
use hadir_core::roster::{Exemption, Person, PersonHandle, Unit};
use hadir_core::workspace::Workspace;

/// Rows that fit together: whatever one of them refers to is there, before it in its list where it is in the same list.
///
/// No two share a key: the code of a unit, the number of a person, a handle, the platform and code of a post, the post,
/// action and handle of a participation, the post and time of a snapshot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tenant {
    /// The workspace.
    pub workspace: Workspace,
    /// Its units, parents first.
    pub units: Vec<Unit>,
    /// The people in them.
    pub people: Vec<Person>,
    /// Their handles.
    pub handles: Vec<PersonHandle>,
    /// Their exemptions.
    pub exemptions: Vec<Exemption>,
    /// The posts of the units.
    pub posts: Vec<ObservedPost>,
    /// Captures of who engaged with these.
    pub observations: Vec<Observation>,
    /// What the captures add up to.
    pub participations: Vec<Participation>,
    /// The counters of the posts.
    pub snapshots: Vec<PostSnapshot>,
}
