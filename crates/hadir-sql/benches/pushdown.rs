//! Attendance of 20 000 people over 300 posts with 2 000 participations each, on PostgreSQL: pushed down, against the
//! plain join over a JSON array of names per post, as the roll-call system stores it.
//!
//! The plain join knows no completeness, no lateness, no exemption and no policy: it counts posts per name. Both run in one
//! session, in turns, without just-in-time compilation and nested loops, as `hadir_sql::pushdown` advises. Parallel workers are
//! allowed to both, as a server comes; the join over three hundred arrays is too few rows for them.
//!
//! `cargo bench -p hadir-sql --features servers --bench pushdown`
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::float_arithmetic,
    reason = "a bench prints times and stops at the first error"
)]

use hadir_core::ids::WorkspaceId;
use hadir_core::observed::Action;
use hadir_core::platform::Platform;
use hadir_core::roster::policy::StandingRule;
use hadir_sql::pushdown::{Attendance, Days};
use hadir_sql::{Dialect, Scope};
use hadir_testkit::engine::Engine;
use std::time::{Duration, Instant};
use uuid::Uuid;

const ROUNDS: usize = 9;

/// Made in the database: going through the driver would take minutes.
const LOAD: &str = "
INSERT INTO workspaces VALUES ('00000000-0000-0000-0000-000000000001', 'W', 'W', 'Asia/Jakarta', 'active');
INSERT INTO units (workspace_id, id, code, name, kind)
  SELECT '00000000-0000-0000-0000-000000000001', md5('u' || i)::uuid, 'U' || i, 'U', 'work_unit'
  FROM generate_series(0, 19) i;
INSERT INTO people (workspace_id, id, number, name, unit_id, status)
  SELECT '00000000-0000-0000-0000-000000000001', md5('p' || i)::uuid, i::text, 'P' || i, md5('u' || i % 20)::uuid, 'active'
  FROM generate_series(1, 20000) i;
INSERT INTO person_handles (workspace_id, person_id, platform, handle, valid_from)
  SELECT '00000000-0000-0000-0000-000000000001', md5('p' || i)::uuid, 'instagram', 'member.' || lpad(i::text, 6, '0'),
    '0001-01-01 00:00:00Z'
  FROM generate_series(1, 20000) i;
INSERT INTO observed_posts (workspace_id, id, platform, code, collection, posted_at)
  SELECT '00000000-0000-0000-0000-000000000001', md5('o' || i)::uuid, 'instagram', 'C' || i, 'regular',
    '2026-03-01 01:00:00Z'::timestamptz + i * interval '2 hours'
  FROM generate_series(1, 300) i;
INSERT INTO observations
  (workspace_id, id, post_id, action, window_start, window_end, captured_at, completeness, readable, unreadable)
  SELECT '00000000-0000-0000-0000-000000000001', md5('c' || i || ':' || k)::uuid, md5('o' || i)::uuid, 'like', NULL, NULL,
    '2026-03-01 01:00:00Z'::timestamptz + i * interval '2 hours' + k * interval '13 hours', 'complete', 2000, 0
  FROM generate_series(1, 300) i, generate_series(1, 3) k;
INSERT INTO participations
  (workspace_id, post_id, action, platform, handle, platform_user_id, first_seen, last_seen)
  SELECT '00000000-0000-0000-0000-000000000001', md5('o' || i)::uuid, 'like', 'instagram',
    'member.' || lpad((1 + (i * 7919 + k * 9) % 20000)::text, 6, '0'), '',
    '2026-03-01 01:00:00Z'::timestamptz + i * interval '2 hours' + interval '13 hours', '2026-03-28'
  FROM generate_series(1, 300) i, generate_series(1, 2000) k;
CREATE TABLE plain_user (user_id text PRIMARY KEY, insta text, status boolean);
INSERT INTO plain_user SELECT i::text, 'member.' || lpad(i::text, 6, '0'), true FROM generate_series(1, 20000) i;
CREATE TABLE plain_post (shortcode text PRIMARY KEY, created_at timestamp);
INSERT INTO plain_post
  SELECT 'C' || i, '2026-03-01 01:00:00'::timestamp + i * interval '2 hours' FROM generate_series(1, 300) i;
CREATE TABLE plain_like (shortcode text PRIMARY KEY, likes jsonb);
INSERT INTO plain_like
  SELECT 'C' || i, (
    SELECT jsonb_agg('member.' || lpad((1 + (i * 7919 + k * 9) % 20000)::text, 6, '0')) FROM generate_series(1, 2000) k
  ) FROM generate_series(1, 300) i;
ANALYZE;
SET jit = off;
SET enable_nestloop = off;
";

/// A name counts once per post, as the roll-call system has it, and is read as it reads it.
const PLAIN: &str = "
SELECT u.user_id, COUNT(DISTINCT x.shortcode) FROM plain_user u LEFT JOIN (
  SELECT l.shortcode, lower(replace(trim(name), '@', '')) AS name
  FROM plain_like l
  JOIN plain_post p ON p.shortcode = l.shortcode
  CROSS JOIN LATERAL jsonb_array_elements_text(l.likes) AS name
  WHERE p.created_at >= '2026-03-01' AND p.created_at < '2026-04-01'
) x ON x.name = lower(replace(trim(u.insta), '@', ''))
WHERE u.status GROUP BY u.user_id ORDER BY u.user_id";

fn attendance() -> Attendance {
    let day = |text: &str| text.parse().unwrap();
    let month = Days::new(
        "Asia/Jakarta".parse().unwrap(),
        day("2026-03-01"),
        day("2026-03-31"),
        Duration::from_hours(1),
    );
    let scope = Scope::of(WorkspaceId::from_uuid(Uuid::from_u128(1)));
    Attendance::new(scope, StandingRule::AT_LEAST_HALF, month.unwrap()).on(Platform::Instagram, Action::Like)
}

fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let start = Instant::now();
    let done = work();
    (start.elapsed(), done)
}

fn main() {
    let mut engine = Engine::postgres().unwrap();
    engine.migrate(chrono::DateTime::UNIX_EPOCH).unwrap();
    engine.batch(LOAD).unwrap();
    let attendance = attendance();
    let people = attendance.people(Dialect::Postgres).unwrap();
    let units = attendance.units(Dialect::Postgres).unwrap();
    let obligations = attendance.obligations(Dialect::Postgres).unwrap();
    let mut best = [Duration::MAX; 4];
    for _ in 0..ROUNDS {
        let (plain, counts) = timed(|| engine.texts(PLAIN).unwrap());
        let (of_people, standings) = timed(|| engine.fetch(&people).unwrap());
        let (of_units, _) = timed(|| engine.fetch(&units).unwrap());
        let (of_obligations, _) = timed(|| engine.fetch(&obligations).unwrap());
        let seen: u64 = counts.iter().map(|row| row[1].as_deref().unwrap().parse::<u64>().unwrap()).sum();
        assert_eq!(seen, standings.iter().map(|row| row.standing.taken_part()).sum::<u64>());
        for (best, taken) in best.iter_mut().zip([plain, of_people, of_units, of_obligations]) {
            *best = taken.min(*best);
        }
    }
    let [plain, of_people, of_units, of_obligations] = best.map(|taken| taken.as_secs_f64());
    println!("20 000 people, 300 posts, 600 000 participations, best of {ROUNDS}, in turns");
    println!("plain join over JSON arrays      {:8.1} ms", plain * 1e3);
    for (name, taken) in [("people", of_people), ("units", of_units), ("obligations", of_obligations)] {
        println!("pushed down, per {name:<15} {:8.1} ms  {:5.2}x", taken * 1e3, plain / taken);
    }
}
