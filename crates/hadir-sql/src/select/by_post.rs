//! A question about a set of posts. `build` makes as many queries as the engine's limit on bound values asks for; their rows, one query
//! after the other, are in order.

use super::{Col, Select, TenantRecord};
use crate::dialect::Dialect;
use crate::scope::Scope;
use crate::statement::{Cells, Query};
use crate::value::Value;
use core::marker::PhantomData;
use hadir_core::ids::ObservedPostId;

/// A question about a set of posts. [`build`](SelectByPost::build) makes as many queries as the engine's limit on bound
/// values asks for; their rows, one query after the other, are in order.
#[derive(Debug, Clone)]
pub struct SelectByPost<R> {
    scope: Scope,
    posts: Vec<ObservedPostId>,
    col: &'static Col,
    order: &'static [&'static str],
    row: PhantomData<fn() -> R>,
}

impl<R: TenantRecord> SelectByPost<R> {
    /// `order` begins with `col`, the post.
    pub(crate) fn new(
        scope: Scope,
        posts: impl IntoIterator<Item = ObservedPostId>,
        col: &'static Col,
        order: &'static [&'static str],
    ) -> Self {
        let mut posts: Vec<_> = posts.into_iter().collect();
        posts.sort_unstable();
        posts.dedup();
        Self { scope, posts, col, order, row: PhantomData }
    }

    /// The queries in a dialect: none for no posts.
    pub fn build(&self, dialect: Dialect) -> impl Iterator<Item = Query<R>> {
        self.build_with(dialect, R::read)
    }

    pub(crate) fn build_with<A>(
        &self,
        dialect: Dialect,
        read: fn(&mut Cells<'_>) -> Result<A, crate::DecodeError>,
    ) -> impl Iterator<Item = Query<A>> {
        self.posts.chunks(POSTS_PER_QUERY).map(move |posts| {
            let ids = posts.iter().map(|post| Value::Uuid(post.as_uuid()));
            Select::<R>::of(self.scope).any(self.col, ids).by(self.order).build_with(dialect, read)
        })
    }
}

/// Well below every engine's limit on bound values.
const POSTS_PER_QUERY: usize = 5_000;
