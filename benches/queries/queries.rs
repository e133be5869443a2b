//! A page of posts: six conditions, an order of two columns, a limit. Built over and over for PostgreSQL by Hadir and by
//! its peers: text and bound values, nothing is sent.
//!
//! * `hadir`: the question as a service asks it. The first time a shape is asked its text is written, afterwards values
//!   are bound; fixed questions and questions with optional filters go the same way.
//! * `sea-query`, `sqlx`, `diesel`: the same query in their words.
//!
//! `cargo bench -p hadir-bench-queries`
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::arithmetic_side_effects,
    reason = "a bench stops at the first error"
)]

use chrono::{DateTime, Utc};
use criterion::{Criterion, criterion_group, criterion_main};
use hadir_core::ids::{UnitId, WorkspaceId};
use hadir_core::observed::{Collection, ObservedPost};
use hadir_core::platform::{Handle, Platform};
use hadir_core::time::Window;
use hadir_sql::{Dialect, Query, Scope, observed, roster};
use std::hint::black_box;
use uuid::Uuid;

const WORKSPACE: Uuid = Uuid::from_u128(1);
const UNIT: Uuid = Uuid::from_u128(2);

fn window() -> Window {
    Window::new("2026-03-10T17:00:00Z".parse().unwrap(), "2026-03-11T17:00:00Z".parse().unwrap()).unwrap()
}

fn hadir(scope: Scope, window: Window, unit: UnitId) -> Query<ObservedPost> {
    observed::posts_in(scope, window)
        .on_platform(Platform::Instagram)
        .in_collection(Collection::Regular)
        .of_unit(unit)
        .limit(20)
        .build(Dialect::Postgres)
}

mod sea {
    use super::{DateTime, Utc, Uuid};
    use sea_query::{Expr, ExprTrait, Order, PostgresQueryBuilder, Query, Values};

    const TABLE: &str = "observed_posts";
    const COLUMNS: [&str; 8] =
        ["workspace_id", "id", "platform", "code", "unit_id", "collection", "caption", "posted_at"];

    pub(super) fn page(
        workspace: Uuid,
        unit: Uuid,
        start: DateTime<Utc>,
        end: DateTime<Utc>,
    ) -> (String, Values) {
        let col = |name: &'static str| Expr::col((TABLE, name));
        Query::select()
            .columns(COLUMNS.map(|name| (TABLE, name)))
            .from(TABLE)
            .and_where(col("workspace_id").eq(workspace))
            .and_where(col("posted_at").gte(start))
            .and_where(col("posted_at").lte(end))
            .and_where(col("platform").eq("instagram"))
            .and_where(col("collection").eq("regular"))
            .and_where(col("unit_id").eq(unit))
            .order_by((TABLE, "posted_at"), Order::Asc)
            .order_by((TABLE, "id"), Order::Asc)
            .limit(20)
            .build(PostgresQueryBuilder)
    }
}

mod sqlx {
    use super::{DateTime, Utc, Uuid};
    use sqlx_core::query_builder::QueryBuilder;
    use sqlx_postgres::Postgres;

    pub(super) fn page(
        workspace: Uuid,
        unit: Uuid,
        start: DateTime<Utc>,
        end: DateTime<Utc>,
    ) -> QueryBuilder<Postgres> {
        let mut query = QueryBuilder::new(
            r#"SELECT "workspace_id", "id", "platform", "code", "unit_id", "collection", "caption", "posted_at" FROM "observed_posts" WHERE "workspace_id" = "#,
        );
        query.push_bind(workspace);
        query.push(r#" AND "posted_at" >= "#).push_bind(start);
        query.push(r#" AND "posted_at" <= "#).push_bind(end);
        query.push(r#" AND "platform" = "#).push_bind("instagram");
        query.push(r#" AND "collection" = "#).push_bind("regular");
        query.push(r#" AND "unit_id" = "#).push_bind(unit);
        query.push(r#" ORDER BY "posted_at" ASC, "id" ASC LIMIT "#).push_bind(20_i64);
        query
    }
}

mod diesel_peer {
    use super::{DateTime, Utc, Uuid};
    use diesel::pg::{Pg, PgQueryBuilder};
    use diesel::query_builder::{QueryBuilder, QueryFragment};
    use diesel::{BoolExpressionMethods, ExpressionMethods, NullableExpressionMethods, QueryDsl};

    diesel::table! {
        observed_posts (workspace_id, id) {
            workspace_id -> Uuid,
            id -> Uuid,
            platform -> Text,
            code -> Text,
            unit_id -> Nullable<Uuid>,
            collection -> Text,
            caption -> Nullable<Text>,
            posted_at -> Timestamptz,
        }
    }

    pub(super) fn page(workspace: Uuid, unit: Uuid, start: DateTime<Utc>, end: DateTime<Utc>) -> String {
        use observed_posts::{collection, id, platform, posted_at, table, unit_id, workspace_id};
        let query = table
            .filter(
                workspace_id
                    .eq(workspace)
                    .and(posted_at.ge(start))
                    .and(posted_at.le(end))
                    .and(platform.eq("instagram"))
                    .and(collection.eq("regular"))
                    .and(unit_id.assume_not_null().eq(unit)),
            )
            .order_by((posted_at.asc(), id.asc()))
            .limit(20);
        let mut text = PgQueryBuilder::default();
        QueryFragment::<Pg>::to_sql(&query, &mut text, &Pg).unwrap();
        text.finish()
    }
}

fn build(c: &mut Criterion) {
    let scope = Scope::of(WorkspaceId::from_uuid(WORKSPACE));
    let (window, unit) = (window(), UnitId::from_uuid(UNIT));
    let (start, end) = (window.start(), window.end());
    let mut group = c.benchmark_group("a page of posts, six conditions");
    group.bench_function("hadir", |b| {
        b.iter(|| hadir(black_box(scope), black_box(window), black_box(unit)));
    });
    group.bench_function("sea-query", |b| {
        b.iter(|| sea::page(black_box(WORKSPACE), black_box(UNIT), black_box(start), black_box(end)));
    });
    group.bench_function("sqlx", |b| {
        b.iter(|| sqlx::page(black_box(WORKSPACE), black_box(UNIT), black_box(start), black_box(end)));
    });
    group.bench_function("diesel, text only", |b| {
        b.iter(|| diesel_peer::page(black_box(WORKSPACE), black_box(UNIT), black_box(start), black_box(end)));
    });
    group.finish();

    let mut group = c.benchmark_group("a fixed question");
    let handle = Handle::parse(Platform::Instagram, "budi").unwrap();
    group.bench_function("roster::units", |b| {
        b.iter(|| roster::units(black_box(scope)).build(Dialect::Postgres));
    });
    group.bench_function("observed::observations_in", |b| {
        b.iter(|| observed::observations_in(black_box(scope), black_box(window)).build(Dialect::Postgres));
    });
    group.bench_function("roster::holders", |b| {
        b.iter(|| roster::holders(black_box(scope), black_box(&handle), end).build(Dialect::Postgres));
    });
    group.finish();
}

criterion_group!(benches, build);
criterion_main!(benches);
