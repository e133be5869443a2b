use crate::vectors;
use hadir_engagement::registry;
use std::collections::{BTreeMap, BTreeSet};

const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/metrics.md");

#[test]
fn the_registry_is_printed_in_the_docs() {
    let page = registry::markdown();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(PAGE, &page).unwrap();
    }
    let printed = std::fs::read_to_string(PAGE).unwrap();
    assert!(printed == page, "docs/metrics.md is not what the registry says; print it with UPDATE_DOCS=1");
}

#[test]
fn ids_are_words_and_no_two_are_the_same() {
    let mut seen = BTreeSet::new();
    for each in registry::all() {
        assert!(seen.insert(each.id), "{} twice", each.id);
        assert!(
            each.id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_'),
            "{}",
            each.id
        );
        assert!(each.version > 0 && !each.formula.is_empty() && !each.source.is_empty(), "{}", each.id);
        assert!(!format!("{}{}{}", each.formula, each.missing, each.source).contains('\n'), "{}", each.id);
        assert_eq!(registry::find(each.id), Some(each));
    }
}

#[test]
fn the_catalogue_has_no_gap() {
    let numbers: Vec<u8> = registry::all().filter_map(|each| each.number).collect();
    let distinct: BTreeSet<u8> = numbers.iter().copied().collect();
    assert_eq!(distinct.len(), numbers.len());
    // 46 to 50 are attendance.
    assert_eq!(distinct, (1..=45).chain([51, 52]).collect());
}

/// Each formula of the source systems, by what it is about.
#[test]
fn every_formula_of_the_sources_is_declared() {
    let subjects = [
        (
            "engagement rates",
            "reach_4_float ig_reach_2 x_impressions reach_4_round_2 reach_or_impressions sum_ratio_round_2 impressions_3 followers",
        ),
        ("followers and growth", "followers_total follower_flow follower_net follower_growth period_change"),
        (
            "averages and aggregation",
            "engagement_per_post metric_aggregate metric_aggregate_every_row gained_in_bucket click_through video_completion engagement_velocity any_response_rate mean_response",
        ),
        ("best time to post", "best_time_marginal best_time_scores best_time_rates evergreen_priority"),
        (
            "sentiment",
            "sentiment_score conversation_sentiment review_sentiment dominant_sentiment sentiment_trend",
        ),
        ("inbox", "inbox_priority sla_choice sla_state sla_deadline sla_attainment"),
        (
            "trends, virality, crisis",
            "trend_growth trend_status virality_score hashtag_velocity viral_mention term_similarity author_influence spam_shape crisis_score crisis",
        ),
        ("influencers", "authenticity bot_share influencer_overall influencer_tier influencer_roi"),
        (
            "others",
            "goal_progress reputation review_alert advocacy_points least_squares anomaly ai_budget days_until_expiry compact_number",
        ),
        ("follower changes", "follower_changes"),
    ];
    for (subject, ids) in subjects {
        for id in ids.split(' ') {
            assert!(registry::find(id).is_some(), "{subject}: {id}");
        }
    }
}

#[test]
fn every_metric_has_worked_figures_and_they_agree() {
    let mut worked = BTreeMap::<&str, u32>::new();
    for (id, found, expected) in vectors::all() {
        assert_eq!(found, expected, "{id}");
        *worked.entry(id).or_default() += 1;
    }
    let declared: BTreeSet<&str> = registry::all().map(|each| each.id).collect();
    assert_eq!(worked.keys().copied().collect::<BTreeSet<_>>(), declared);
}
