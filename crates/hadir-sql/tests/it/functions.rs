//! The functions that PostgreSQL has, against the calculators.
#![cfg(feature = "servers")]

use crate::world::full;
use hadir_core::account::ConnectionStatus;
use hadir_core::metrics::Counts;
use hadir_engagement::preset::reach_4_round_2;
use hadir_sql::Dialect;
use hadir_testkit::engine::Engine;
use proptest::prelude::{Strategy, prop_oneof};
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use rust_decimal::Decimal;

fn postgres() -> Engine {
    let mut engines = Engine::all_migrated().unwrap();
    let place = engines.iter().position(|engine| engine.dialect() == Dialect::Postgres).unwrap();
    engines.swap_remove(place)
}

fn one(engine: &mut Engine, sql: &str) -> Option<String> {
    engine.texts(sql).unwrap()[0][0].clone()
}

/// As the source writes it, in its own integers.
const SOURCE: &str = "CREATE FUNCTION source(l integer, c integer, s integer, v integer, r integer)
RETURNS decimal LANGUAGE plpgsql AS $$ BEGIN
  IF coalesce(r, 0) > 0 THEN
    RETURN round(((coalesce(l, 0) + coalesce(c, 0) + coalesce(s, 0) + coalesce(v, 0))::decimal / r::decimal) * 100, 2);
  ELSE RETURN 0; END IF; END $$";

type Row = [Option<u64>; 5];

fn literal(row: &Row) -> String {
    let cell = |cell: &Option<u64>| cell.map_or_else(|| "NULL".to_owned(), |number| number.to_string());
    row.iter().map(cell).collect::<Vec<_>>().join(", ")
}

fn preset([likes, comments, shares, saves, reach]: Row) -> Decimal {
    let [likes, comments, shares, saves, reach] = [likes, comments, shares, saves, reach].map(Into::into);
    reach_4_round_2(&Counts { likes, comments, shares, saves, reach, ..Counts::default() })
}

/// Small, usual and large counters, missing ones, and quotients that lie on or beside a half.
fn rows(largest: u64) -> Vec<Row> {
    let counter = prop_oneof![
        proptest::strategy::Just(None),
        (0_u64..=40).prop_map(Some),
        (0_u64..=200_000).prop_map(Some),
        (0_u64..=largest).prop_map(Some),
        (largest - 3..=largest).prop_map(Some),
    ];
    let many = proptest::collection::vec(
        [counter.clone(), counter.clone(), counter.clone(), counter.clone(), counter],
        400,
    );
    let mut rows = many.new_tree(&mut TestRunner::deterministic()).unwrap().current();
    rows.extend([7, 9, 1, 2, 3].into_iter().flat_map(|likes| {
        [3, 4_000, 8_000, 20_000, 1_205].map(|reach| [Some(likes), None, Some(0), None, Some(reach)])
    }));
    rows.extend([[Some(45), Some(12), Some(3), Some(0), Some(1_205)], [None; 5]]);
    rows
}

#[test]
fn the_rate_is_the_presets_to_the_digit() {
    let mut engine = postgres();
    engine.batch(SOURCE).unwrap();
    // Four of them fit the source's integers.
    for (largest, with_source) in [(500_000_000, true), (u64::try_from(i64::MAX).unwrap(), false)] {
        let rows = rows(largest);
        let values: Vec<_> =
            rows.iter().enumerate().map(|(at, row)| format!("({at}, {})", literal(row))).collect();
        let source = if with_source {
            "source(l::integer, c::integer, s::integer, v::integer, r::integer)"
        } else {
            "0"
        };
        let asked = format!(
            "SELECT calculate_engagement_rate(l, c, s, v, r)::text, ({source})::text FROM \
             (VALUES {}) AS t (at, l, c, s, v, r) ORDER BY at",
            values.join(", ").replacen("(0, ", "(0::bigint, ", 1)
        );
        let typed = asked.replace(
            "calculate_engagement_rate(l, c, s, v, r)",
            "calculate_engagement_rate(l::bigint, c::bigint, s::bigint, v::bigint, r::bigint)",
        );
        for (row, found) in rows.iter().zip(engine.texts(&typed).unwrap()) {
            let [rate, source] = [0, 1].map(|at: usize| found[at].clone().unwrap());
            assert_eq!(rate.parse::<Decimal>().unwrap(), preset(*row), "{row:?}");
            if with_source {
                assert_eq!(rate, source, "{row:?}");
            }
        }
    }
    assert_eq!(
        one(&mut engine, "SELECT calculate_engagement_rate(45, 12, 3, 0, 1205)::text").unwrap(),
        "4.98"
    );
    assert_eq!(
        one(&mut engine, "SELECT calculate_engagement_rate(7, 0, 0, 0, 20000)::text").unwrap(),
        "0.04"
    );
}

#[test]
fn the_rate_of_a_post_is_that_of_its_newest_capture() {
    let tenant = full(&mut TestRunner::deterministic());
    let mut engine = postgres();
    tenant.store(&mut engine).unwrap();
    let workspace = tenant.workspace.id;
    for post in &tenant.observed_posts {
        let own = tenant.post_snapshots.iter().filter(|row| row.post_id == post.id);
        let newest = own.max_by_key(|row| row.captured_at);
        let expected = newest.map_or(Decimal::ZERO, |row| reach_4_round_2(&row.counts));
        let asked = format!("SELECT calculate_engagement_rate('{workspace}', '{}')::text", post.id);
        assert_eq!(one(&mut engine, &asked).unwrap().parse::<Decimal>().unwrap(), expected);
        let stranger = format!("SELECT calculate_engagement_rate('{}', '{}')::text", post.id, post.id);
        assert_eq!(one(&mut engine, &stranger).unwrap(), "0");
    }
}

#[test]
fn the_capabilities_are_those_of_the_account() {
    let tenant = full(&mut TestRunner::deterministic());
    let mut engine = postgres();
    tenant.store(&mut engine).unwrap();
    for account in &tenant.social_accounts {
        let asked = |workspace: &str| {
            format!(
                "SELECT can_post_feed::text, can_post_stories::text, can_post_reels::text, is_active::text \
                 FROM get_account_capabilities('{workspace}', '{}')",
                account.id
            )
        };
        let active = account.lifecycle.status() == ConnectionStatus::Active;
        let able = account.capabilities;
        let expected = [able.feed, able.stories, able.reels, active].map(|flag| Some(flag.to_string()));
        assert_eq!(engine.texts(&asked(&tenant.workspace.id.to_string())).unwrap(), [expected]);
        // Another workspace's account has none.
        assert!(engine.texts(&asked(&account.id.to_string())).unwrap().is_empty());
    }
}
