use crate::dialect::{Bound, Dialect, same};
use crate::schema::{Row, TenantRow};
use crate::scope::Scope;
use crate::statement::Query;
use crate::value::{Instant, Value};
use core::marker::PhantomData;
use hadir_core::ids::ObservedPostId;
use hadir_core::time::Window;
use sea_query::{Expr, ExprTrait, Order, SelectStatement};

/// A question. [`build`](Select::build) makes the query.
#[derive(Debug, Clone)]
pub struct Select<R> {
    statement: SelectStatement,
    bound: Bound,
    row: PhantomData<fn() -> R>,
}

impl<R: Row> Select<R> {
    /// All rows of a table, in no order.
    pub(crate) fn shared() -> Self {
        let table = R::table();
        let mut statement = SelectStatement::new();
        statement.from(table.name).columns(table.column_names().map(|column| (table.name, column)));
        Self { statement, bound: Bound::default(), row: PhantomData }
    }

    pub(crate) fn equal(mut self, column: &'static str, value: Value) -> Self {
        let value = self.bound.bind(value);
        self.statement.and_where(Expr::col((R::table().name, column)).eq(value));
        self
    }

    pub(crate) fn nothing(mut self) -> Self {
        self.statement.and_where(Expr::cust("1 = 2"));
        self
    }

    pub(crate) fn order(mut self, columns: &[&'static str]) -> Self {
        for &column in columns {
            self.statement.order_by((R::table().name, column), Order::Asc);
        }
        self
    }

    /// The query in a dialect.
    pub fn build(&self, dialect: Dialect) -> Query<R> {
        Query::new(dialect.write(&self.statement, &self.bound), &R::table().kinds, R::decode)
    }
}

/// All rows of a table that the scope may see, by primary key: its workspace's, or everybody's where they belong to
/// nobody.
///
/// ```
/// use hadir_core::publishing::Post;
/// use hadir_sql::{Dialect, Scope, all};
/// let scope = Scope::of(hadir_core::ids::WorkspaceId::from_uuid(uuid::Uuid::from_u128(7)));
/// assert!(all::<Post>(scope).build(Dialect::Sqlite).statement().sql.contains(r#""posts"."workspace_id" = ?"#));
/// ```
pub fn all<R: Row>(scope: Scope) -> Select<R> {
    let table = R::table();
    let select = match table.tenancy.owner() {
        Some(owner) => Select::shared().equal(owner, Value::Uuid(scope.workspace_id().as_uuid())),
        None => Select::shared(),
    };
    select.order(table.keys.primary)
}

impl<R: TenantRow> Select<R> {
    /// All rows of the workspace, in no order.
    pub(crate) fn of(scope: Scope) -> Self {
        Self::shared().equal("workspace_id", Value::Uuid(scope.workspace_id().as_uuid()))
    }

    /// All rows of the workspace, by primary key.
    pub(crate) fn all(scope: Scope) -> Self {
        Self::of(scope).order(R::table().keys.primary)
    }

    pub(crate) fn within(mut self, table: &'static str, column: &'static str, window: Window) -> Self {
        let Some(start) = Instant::first_from(window.start()) else { return self.nothing() };
        let start = self.bound.bind(Value::Instant(start));
        self.statement.and_where(Expr::col((table, column)).gte(start));
        // An end after the last instant excludes nothing, not even that one.
        if let Some(end) = Instant::first_from(window.end()) {
            let end = self.bound.bind(Value::Instant(end));
            self.statement.and_where(Expr::col((table, column)).lt(end));
        }
        self
    }

    /// Only what belongs to posts that went out in the window.
    pub(crate) fn of_posts_within(mut self, window: Window) -> Self {
        let on =
            same(R::table().name, "observed_posts", [("workspace_id", "workspace_id"), ("post_id", "id")]);
        self.statement.inner_join("observed_posts", on);
        self.within("observed_posts", "posted_at", window)
    }
}

/// A question about a set of posts. [`build`](SelectByPost::build) makes as many queries as the engine's limit on bound
/// values asks for; their rows, one query after the other, are in order.
#[derive(Debug, Clone)]
pub struct SelectByPost<R> {
    scope: Scope,
    posts: Vec<ObservedPostId>,
    order: &'static [&'static str],
    row: PhantomData<fn() -> R>,
}

impl<R: TenantRow> SelectByPost<R> {
    /// `order` begins with the post.
    pub(crate) fn new(
        scope: Scope,
        posts: impl IntoIterator<Item = ObservedPostId>,
        order: &'static [&'static str],
    ) -> Self {
        let mut posts: Vec<_> = posts.into_iter().collect();
        posts.sort_unstable();
        posts.dedup();
        Self { scope, posts, order, row: PhantomData }
    }

    /// The queries in a dialect: none for no posts.
    pub fn build(&self, dialect: Dialect) -> impl Iterator<Item = Query<R>> {
        self.posts.chunks(POSTS_PER_QUERY).map(move |posts| {
            let mut select = Select::of(self.scope);
            let ids: Vec<Expr> =
                posts.iter().map(|post| select.bound.bind(Value::Uuid(post.as_uuid()))).collect();
            select.statement.and_where(Expr::col((R::table().name, "post_id")).is_in(ids));
            select.order(self.order).build(dialect)
        })
    }
}

/// Well below every engine's limit on bound values.
const POSTS_PER_QUERY: usize = 5_000;
