//! What the database itself says about posts, targets and jobs, whoever writes them.

use crate::world::{full, instant};
use hadir_core::ids::{CampaignId, PublishJobId};
use hadir_core::publishing::{
    Campaign, CampaignLifecycle, DeliveryLifecycle, MediaAsset, MediaSource, Post, PostLifecycle, PublishJob,
};
use hadir_sql::{Dialect, EncodeProblem, all, store};
use hadir_testkit::engine::Engine;
use hadir_testkit::tenant::Tenant;
use proptest::test_runner::TestRunner;
use std::num::NonZeroU32;
use uuid::Uuid;

/// A tenant on every engine, without jobs and attempts.
fn prepared() -> (Tenant, Vec<Engine>) {
    let mut tenant = full(&mut TestRunner::deterministic());
    tenant.publish_jobs.clear();
    tenant.publish_attempts.clear();
    let mut engines = Engine::all_migrated().unwrap();
    for engine in &mut engines {
        tenant.store(engine).unwrap();
    }
    (tenant, engines)
}

fn job(tenant: &Tenant, id: u128, sequence: u32) -> PublishJob {
    let now = instant("2026-03-10T17:00:00Z");
    let id = PublishJobId::from_uuid(Uuid::from_u128(id));
    let lifecycle = DeliveryLifecycle::pending(id, now, NonZeroU32::new(3).unwrap(), now);
    PublishJob { sequence, ..PublishJob::first(tenant.workspace.id, tenant.post_targets[0].id, lifecycle) }
}

/// Plain SQL of another program is refused.
fn refused(engine: &mut Engine, sql: &str) {
    assert!(engine.batch(sql).is_err(), "{}: {sql}", engine.dialect());
}

#[test]
fn a_target_has_one_live_job() {
    let (tenant, engines) = prepared();
    for mut engine in engines {
        let dialect = engine.dialect();
        let scope = tenant.scope();
        engine.store(store(scope, [job(&tenant, 1, 1)]).build(dialect)).unwrap();
        engine.store(store(scope, [job(&tenant, 2, 2)]).build(dialect)).unwrap_err();
        // Not even two at once, nor in the place of the first.
        engine.store(store(scope, [job(&tenant, 3, 3), job(&tenant, 4, 4)]).build(dialect)).unwrap_err();
        assert_eq!(engine.fetch(&all::<PublishJob>(scope).build(dialect)).unwrap(), [job(&tenant, 1, 1)]);
        let mut ended = job(&tenant, 1, 1);
        ended.lifecycle.cancel(instant("2026-03-10T18:00:00Z")).unwrap();
        let cancel = "UPDATE publish_jobs SET status = 'cancelled', finished_at = changed_at";
        engine.batch(cancel).unwrap();
        engine.store(store(scope, [job(&tenant, 2, 2)]).build(dialect)).unwrap();
        // The first cannot come back to life beside the second.
        refused(
            &mut engine,
            "UPDATE publish_jobs SET status = 'pending', finished_at = NULL WHERE sequence = 1",
        );
    }
}

/// In every state exactly what it requires; the laws over all lifecycles are among the guards.
#[test]
fn a_scheduled_post_has_a_time_whoever_writes_it() {
    let (tenant, engines) = prepared();
    for mut engine in engines {
        let (dialect, scope) = (engine.dialect(), tenant.scope());
        let now = instant("2026-03-10T17:00:00Z");
        let post = Post { lifecycle: PostLifecycle::draft(now), ..tenant.posts[0].clone() };
        engine.batch("DELETE FROM posts").unwrap();
        engine.store(store(scope, [&post]).build(dialect)).unwrap();
        refused(&mut engine, "UPDATE posts SET status = 'scheduled'");
        refused(&mut engine, "UPDATE posts SET status = 'scheduled', published_at = changed_at");
        refused(&mut engine, "UPDATE posts SET published_at = changed_at");
        engine.batch("UPDATE posts SET status = 'scheduled', scheduled_at = changed_at").unwrap();
        // Storing the draft again is not a way back, and does not half undo the move.
        let renamed = Post { title: Some("renamed".into()), ..post.clone() };
        engine.store(store(scope, [&renamed]).build(dialect)).unwrap();
        let found = engine.fetch(&all::<Post>(scope).build(dialect)).unwrap().remove(0);
        assert_eq!(found.title.as_deref(), Some("renamed"));
        assert_eq!((found.status().as_str(), found.lifecycle.scheduled_at()), ("scheduled", Some(now)));
    }
}

/// A refusal is there as a whole or not at all.
#[test]
fn columns_of_one_thing_come_together() {
    let (tenant, engines) = prepared();
    for mut engine in engines {
        let dialect = engine.dialect();
        engine.store(store(tenant.scope(), [job(&tenant, 1, 1)]).build(dialect)).unwrap();
        refused(&mut engine, "UPDATE publish_jobs SET error_class = 'network'");
        refused(&mut engine, "UPDATE publish_jobs SET error_code = '1'");
        engine.batch("UPDATE publish_jobs SET error_class = 'network', error_message = 'm'").unwrap();
        refused(&mut engine, "UPDATE publish_jobs SET attempt = 4");
        refused(&mut engine, "UPDATE publish_jobs SET priority = 256");
        refused(&mut engine, "UPDATE media_assets SET source = 'generated', generated_video_id = NULL");
    }
}

/// The reference goes, the workspace and the row stay; what is a part of another goes with it.
#[test]
fn a_post_forgets_a_campaign_that_is_deleted() {
    let (tenant, engines) = prepared();
    for mut engine in engines {
        let (dialect, scope) = (engine.dialect(), tenant.scope());
        let now = instant("2026-03-10T17:00:00Z");
        let life = CampaignLifecycle::draft(now, instant("2026-03-11T17:00:00Z"), now).unwrap();
        let id = CampaignId::from_uuid(Uuid::from_u128(9));
        let campaign = Campaign { id, lifecycle: life, ..tenant.campaigns[0].clone() };
        engine.store(store(scope, [&campaign]).build(dialect)).unwrap();
        let post = Post { campaign_id: Some(campaign.id), ..tenant.posts[0].clone() };
        engine.store(store(scope, [&post]).build(dialect)).unwrap();
        let before = engine.fetch(&all::<Post>(scope).build(dialect)).unwrap();
        engine.batch(&format!("DELETE FROM campaigns WHERE id = '{id}'")).unwrap();
        let after = engine.fetch(&all::<Post>(scope).build(dialect)).unwrap();
        let mut expected = before;
        for post in &mut expected {
            post.campaign_id = post.campaign_id.filter(|of| *of != id);
        }
        assert_eq!(after, expected);
        engine.batch("DELETE FROM posts").unwrap();
        assert_eq!(engine.texts("SELECT id FROM post_targets").unwrap().len(), 0);
    }
}

#[test]
fn what_an_update_does_not_date_is_dated() {
    let (tenant, engines) = prepared();
    let old = instant("2001-01-01T00:00:00Z");
    for mut engine in engines {
        let (dialect, scope) = (engine.dialect(), tenant.scope());
        let mut account = tenant.social_accounts[0].clone();
        account.updated_at = old;
        engine.batch("DELETE FROM credentials").unwrap();
        engine.store(store(scope, [&account]).build(dialect)).unwrap();
        let stored = |engine: &mut Engine| {
            let found =
                engine.fetch(&all::<hadir_core::account::SocialAccount>(scope).build(dialect)).unwrap();
            found.into_iter().find(|of| of.id == account.id).unwrap()
        };
        // Storing it again changes nothing; neither does an update that says what is there.
        engine.store(store(scope, [&account]).build(dialect)).unwrap();
        engine.batch("UPDATE social_accounts SET display_name = display_name").unwrap();
        assert_eq!(stored(&mut engine).updated_at, old);
        engine.batch("UPDATE social_accounts SET display_name = 'another name'").unwrap();
        assert!(stored(&mut engine).updated_at > instant("2026-01-01T00:00:00Z"), "{dialect}");
        engine.store(store(scope, [&account]).build(dialect)).unwrap();
        assert_eq!(stored(&mut engine).updated_at, old, "who dates it, is believed");
    }
}

#[test]
fn a_document_is_kept_exactly_or_refused() {
    let tenant = full(&mut TestRunner::deterministic());
    let problem = |asset: &MediaAsset| {
        let statement = store(tenant.scope(), [asset]).build(Dialect::Sqlite).next().unwrap();
        statement.err().map(|error| error.problem)
    };
    let asset = MediaAsset { source: MediaSource::Upload, ..tenant.media_assets[0].clone() };
    assert_eq!(problem(&asset), None);
    let nul = MediaAsset { tags: vec!["a\0".into()], ..asset.clone() };
    assert_eq!(problem(&nul), Some(EncodeProblem::Nul(1)));
    let above = MediaAsset { size_bytes: Some(u64::MAX), ..asset };
    assert_eq!(problem(&above), Some(EncodeProblem::Count(u64::MAX)));
    let mut post = tenant.posts[0].clone();
    post.content.extra.insert("text".into(), "another text".into());
    let error = store(tenant.scope(), [&post]).build(Dialect::Sqlite).next().unwrap().unwrap_err();
    assert!(matches!(error.problem, EncodeProblem::Document(_)), "{error}");
    assert_eq!(error.field, "content");
}

/// An address too long for any index is still told apart from another.
#[test]
fn two_assets_cannot_share_an_address_of_any_length() {
    let (tenant, engines) = prepared();
    let long = format!("https://example.org/{}", "é🦀".repeat(4_000));
    for mut engine in engines {
        let (dialect, scope) = (engine.dialect(), tenant.scope());
        let [one, other] = [1, 2].map(|id| MediaAsset {
            id: hadir_core::ids::MediaAssetId::from_uuid(Uuid::from_u128(id)),
            url: long.clone(),
            ..tenant.media_assets[0].clone()
        });
        engine.store(store(scope, [&one]).build(dialect)).unwrap();
        engine.store(store(scope, [&other]).build(dialect)).unwrap_err();
        let other = MediaAsset { url: format!("{long}?"), ..other };
        engine.store(store(scope, [&other]).build(dialect)).unwrap();
        let found = engine.fetch(&all::<MediaAsset>(scope).build(dialect)).unwrap();
        assert!(found.contains(&one) && found.contains(&other));
    }
}
