//! Whose posts and which people a report speaks of: one object for both, so that a numerator and its denominator can never come from
//! different rules.

use crate::obligation::Obligation;
use crate::role;
use hadir_core::ids::{ObservedPostId, PersonId, UnitId};
use hadir_core::observed::{Collection, ObservedPost, PostAudience};
use hadir_core::roster::{Person, PersonRole, Unit};
use hadir_core::time::Window;
use std::collections::{BTreeMap, BTreeSet};
use thiserror::Error;

/// Whose posts and which people a report speaks of: one object for both, so that a numerator and its
/// denominator can never come from different rules.
///
/// | scope | posts | people |
/// |---|---|---|
/// | [`everything`](Self::everything) | all | all |
/// | [`unit`](Self::unit) | the unit's own | the unit's own |
/// | [`directorate`](Self::directorate) | those of its root | of the root and every unit below it |
/// | [`within`](Self::within) | those of the directorate | of one unit |
/// | [`role`](Self::role) | meant for the role, and those of its directorate | who hold the role, of any unit |
/// | [`unit_and_role`](Self::unit_and_role) | the unit's own | the unit's own, and who hold a role named like it |
/// | [`region`](Self::region) | of the units of the region | of the units of the region |
///
/// Each can be narrowed to people who hold a role ([`among`](Self::among)) and to posts of a collection
/// ([`collection`](Self::collection)).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Scope {
    post_units: Option<BTreeSet<UnitId>>,
    /// Beside those of the units.
    also_posts: BTreeSet<ObservedPostId>,
    people_units: Option<BTreeSet<UnitId>>,
    /// Beside those of the units.
    also_people: BTreeSet<PersonId>,
    people: Option<BTreeSet<PersonId>>,
    collection: Option<Collection>,
}

/// A scope that the tree of units does not have.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ScopeError {
    /// No such unit.
    #[error("unit {unit} is not among the {known} units given")]
    UnknownUnit {
        /// The unit that was named.
        unit: UnitId,
        /// How many units there are.
        known: usize,
    },
    /// No unit lies in the region.
    #[error("no unit lies in region `{region}`")]
    UnknownRegion {
        /// The region that was named.
        region: Box<str>,
    },
}

impl Scope {
    /// All posts and all people.
    pub fn everything() -> Self {
        Self::default()
    }

    /// The posts and the people of one unit.
    pub fn unit(unit: UnitId) -> Self {
        Self::of([unit].into(), [unit].into())
    }

    /// The posts of a directorate, and the people of it and of every unit below it.
    ///
    /// # Errors
    /// [`ScopeError::UnknownUnit`] if `root` is not among `units`.
    pub fn directorate(root: UnitId, units: &[Unit]) -> Result<Self, ScopeError> {
        Ok(Self::of([root].into(), subtree(root, units)?))
    }

    /// The posts of a directorate, and the people of one of its units.
    pub fn within(directorate: UnitId, unit: UnitId) -> Self {
        Self::of([directorate].into(), [unit].into())
    }

    /// A directorate seen by its role: the people who hold `role`, whichever unit they belong to, and the posts that
    /// are meant for the role or are the directorate's own. A post with several rows counts once.
    pub fn role(
        role: &str,
        directorate: Option<UnitId>,
        roles: &[PersonRole],
        audiences: &[PostAudience],
    ) -> Self {
        Self {
            post_units: Some(directorate.into_iter().collect()),
            also_posts: role::posts(audiences, role).collect(),
            people_units: Some(BTreeSet::new()),
            also_people: role::holders(roles, role).collect(),
            ..Self::default()
        }
    }

    /// The posts of a unit, its people, and whoever holds a role that is named as the unit's code.
    pub fn unit_and_role(unit: &Unit, roles: &[PersonRole]) -> Self {
        let also_people = role::holders(roles, &unit.code).collect();
        Self { also_people, ..Self::unit(unit.id) }
    }

    /// The posts and the people of all units of a region. The region's name is compared without regard to
    /// case.
    ///
    /// # Errors
    /// [`ScopeError::UnknownRegion`] if no unit lies in it.
    pub fn region(region: &str, units: &[Unit]) -> Result<Self, ScopeError> {
        let lies_in = |unit: &&Unit| unit.region.as_ref().is_some_and(|of| role::same(of, region));
        let found: BTreeSet<UnitId> = units.iter().filter(lies_in).map(|unit| unit.id).collect();
        if found.is_empty() {
            return Err(ScopeError::UnknownRegion { region: region.into() });
        }
        Ok(Self::of(found.clone(), found))
    }

    /// Only the holders of a role.
    #[must_use]
    pub fn with_role(self, role: &str, roles: &[PersonRole]) -> Self {
        self.among(role::holders(roles, role))
    }

    /// Only these people.
    #[must_use]
    pub fn among(mut self, people: impl IntoIterator<Item = PersonId>) -> Self {
        self.people = Some(people.into_iter().collect());
        self
    }

    /// Only posts of one collection.
    #[must_use]
    pub const fn collection(mut self, collection: Collection) -> Self {
        self.collection = Some(collection);
        self
    }

    /// Whether a person counts, serving or not.
    pub fn has_person(&self, person: &Person) -> bool {
        let in_unit = self.people_units.as_ref().is_none_or(|units| units.contains(&person.unit_id));
        (in_unit || self.also_people.contains(&person.id))
            && self.people.as_ref().is_none_or(|people| people.contains(&person.id))
    }

    /// Whether a person counts while they belong to that unit; none: to none that is known.
    pub(crate) fn has_unit(&self, person: PersonId, unit: Option<UnitId>) -> bool {
        let in_unit =
            self.people_units.as_ref().is_none_or(|units| unit.is_some_and(|unit| units.contains(&unit)));
        (in_unit || self.also_people.contains(&person))
            && self.people.as_ref().is_none_or(|people| people.contains(&person))
    }

    /// Whether a post counts.
    pub fn has_post(&self, post: &ObservedPost) -> bool {
        self.has(post.id, post.unit_id, post.collection)
    }

    /// The posts that count and went out within `window`, by time and code. A post listed twice counts once.
    pub fn posts<'p>(&self, posts: &'p [ObservedPost], window: Window) -> Vec<&'p ObservedPost> {
        let counts = |post: &&ObservedPost| self.has_post(post) && window.contains(post.posted_at);
        let unique: BTreeMap<_, &ObservedPost> =
            posts.iter().filter(counts).map(|post| (post.id, post)).collect();
        let mut chosen: Vec<_> = unique.into_values().collect();
        chosen.sort_by(|left, right| {
            (left.posted_at, &left.code, left.id).cmp(&(right.posted_at, &right.code, right.id))
        });
        chosen
    }

    /// Whether what was asked counts: its post does.
    pub fn has_obligation(&self, obligation: &Obligation) -> bool {
        self.has(obligation.post_id, obligation.unit_id, obligation.collection)
    }

    fn has(&self, post: ObservedPostId, unit: Option<UnitId>, collection: Collection) -> bool {
        let of_unit =
            self.post_units.as_ref().is_none_or(|units| unit.is_some_and(|unit| units.contains(&unit)));
        (of_unit || self.also_posts.contains(&post))
            && self.collection.is_none_or(|wanted| wanted == collection)
    }

    fn of(post_units: BTreeSet<UnitId>, people_units: BTreeSet<UnitId>) -> Self {
        Self { post_units: Some(post_units), people_units: Some(people_units), ..Self::default() }
    }
}

/// A unit and all below it. Loops in the tree are walked once.
fn subtree(root: UnitId, units: &[Unit]) -> Result<BTreeSet<UnitId>, ScopeError> {
    if !units.iter().any(|unit| unit.id == root) {
        return Err(ScopeError::UnknownUnit { unit: root, known: units.len() });
    }
    let mut found = BTreeSet::from([root]);
    let mut next = vec![root];
    while let Some(parent) = next.pop() {
        let below = units.iter().filter(|unit| unit.parent_id == Some(parent)).map(|unit| unit.id);
        next.extend(below.filter(|&unit| found.insert(unit)));
    }
    Ok(found)
}
