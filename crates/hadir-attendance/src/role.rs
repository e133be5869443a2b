//! Who holds a role, and which posts are meant for it. Role names are compared without regard to case.

use hadir_core::ids::{ObservedPostId, PersonId};
use hadir_core::observed::PostAudience;
use hadir_core::roster::PersonRole;

/// Whether two names of roles, units or regions are the same.
pub(crate) fn same(left: &str, right: &str) -> bool {
    let folded = |name: &str| name.trim().to_lowercase();
    folded(left) == folded(right)
}

/// The people who hold `role`.
pub(crate) fn holders(roles: &[PersonRole], role: &str) -> impl Iterator<Item = PersonId> {
    roles.iter().filter(move |row| same(&row.role, role)).map(|row| row.person_id)
}

/// The posts that are meant for `role`.
pub(crate) fn posts(audiences: &[PostAudience], role: &str) -> impl Iterator<Item = ObservedPostId> {
    audiences.iter().filter(move |row| same(&row.role, role)).map(|row| row.post_id)
}
