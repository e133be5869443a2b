//! No question finds another tenant's rows.

use crate::world::full;
use hadir_core::lifecycle::Governed;
use hadir_sql::queries::{self, Looks, Sample};
use hadir_sql::schema::{Tenancy, tables};
use hadir_testkit::engine::Engine;
use hadir_testkit::strategy::tenant;
use hadir_testkit::tenant::Tenant;
use proptest::test_runner::TestRunner;
use uuid::Uuid;

/// Parameters that find rows of this tenant.
pub(crate) fn asked_of(tenant: &Tenant) -> Sample {
    let mut sample = super::sample();
    sample.scope = tenant.scope();
    sample.posts = tenant.observed_posts.iter().map(|post| post.id).collect();
    sample.post = sample.posts[0];
    sample.key.clone_from(&tenant.observed_posts[0].code);
    sample.platform = tenant.observed_posts[0].platform;
    sample.collection = tenant.observed_posts[0].collection;
    sample.window = hadir_core::time::Window::ALL;
    sample.unit = tenant.people[0].unit_id;
    sample.person = tenant.people[0].id;
    if let Some(account) = tenant.social_accounts.first() {
        sample.account = account.id;
    }
    if let Some(job) = tenant.publish_jobs.first() {
        (sample.target, sample.job) = (job.target_id, job.lifecycle.to_parts().job_id);
    }
    if let Some(post) = tenant.posts.first() {
        sample.own_post = post.id;
        sample.now = post.lifecycle.scheduled_at().unwrap_or(sample.now);
    }
    if let Some(user) = tenant.users.first() {
        sample.user = user.id;
    }
    if let Some(campaign) = tenant.posts.iter().find_map(|post| post.campaign_id) {
        sample.campaign = campaign;
    }
    if let Some(conversation) = tenant.messages.first().map(|message| message.conversation_id) {
        sample.conversation = conversation;
    }
    if let Some(run) = tenant.automation_runs.first() {
        sample.automation = run.automation_id;
    }
    if let Some(log) = tenant.change_logs.first() {
        sample.piece = log.event_id;
    }
    if let Some(variant) = tenant.brief_variants.first() {
        sample.brief = variant.brief_id;
    }
    if let Some(event) = tenant.events.first() {
        sample.event_type = event.kind.clone();
    }
    if let Some(entry) = tenant.audit_entries.first() {
        sample.deed = entry.record.action.clone();
    }
    if let Some(request) = tenant.premium_requests.first() {
        sample.subscriber = request.subscriber;
    }
    if let Some(seen) = tenant.participations.first() {
        (sample.handle, sample.action) = (seen.handle.clone(), seen.action);
    }
    if let Some(held) = tenant.person_handles.first() {
        sample.handle = held.handle.clone();
    }
    sample
}

/// A question, its rows, and how many there are.
type Answer = (&'static str, Vec<String>, Option<Vec<u64>>);

fn answers(engine: &mut Engine, sample: &Sample) -> Vec<Answer> {
    let dialect = engine.dialect();
    let scoped = queries::all().into_iter().filter(|question| question.looks != Looks::Unscoped);
    let mut answers = Vec::new();
    for question in scoped {
        let rows =
            question.ask(sample, dialect).iter().flat_map(|query| engine.fetch(query).unwrap()).collect();
        let total = question.total(sample, dialect).map(|total| engine.fetch(&total).unwrap());
        answers.push((question.name, rows, total));
    }
    answers
}

/// A second workspace with the same rows under the same ids, so that a join that forgot the workspace shows.
fn twin(engine: &mut Engine, tenant: &Tenant, twin: Uuid) {
    let workspace = tenant.workspace.id;
    let server = engine.dialect() == hadir_sql::Dialect::Mysql;
    if server {
        // It checks row by row, and the order of a table's own parents is of no interest here.
        engine.batch("SET foreign_key_checks = 0").unwrap();
    }
    for table in tables() {
        let Some(owner) = table.tenancy.owner() else { continue };
        // What the operator keeps of imported rows is keyed by where they came from.
        if table.tenancy == Tenancy::Mixed {
            continue;
        }
        let quote = |name: &str| match engine.dialect() {
            hadir_sql::Dialect::Mysql => format!("`{name}`"),
            _ => format!("\"{name}\""),
        };
        let columns: Vec<String> = table.columns.iter().map(|column| quote(column.name)).collect();
        let copied = table.columns.iter().map(|column| match (table.tenancy, column.name) {
            (Tenancy::Tenant, "workspace_id") | (Tenancy::Root, "id" | "key") => format!("'{twin}'"),
            (_, name) => quote(name),
        });
        let copied = copied.collect::<Vec<_>>().join(", ");
        let name = quote(table.name);
        let all = columns.join(", ");
        engine
            .batch(&format!(
                "INSERT INTO {name} ({all}) SELECT {copied} FROM {name} WHERE {owner} = '{workspace}'"
            ))
            .unwrap();
    }
    if server {
        engine.batch("SET foreign_key_checks = 1").unwrap();
    }
}

/// What a workspace is answered does not depend on what other workspaces have.
#[test]
fn every_question_sees_its_own_workspace_only() {
    let mut runner = hadir_testkit::runner(6);
    let engines = std::cell::RefCell::new(Engine::all_migrated().unwrap());
    let found = std::cell::RefCell::new(std::collections::BTreeSet::new());
    let checked = runner.run(&(tenant(), tenant(), proptest::prelude::any::<u128>()), |(one, other, id)| {
        let sample = asked_of(&one);
        for engine in engines.borrow_mut().iter_mut() {
            one.store(engine).unwrap();
            let alone = answers(engine, &sample);
            found
                .borrow_mut()
                .extend(alone.iter().filter(|answer| !answer.1.is_empty()).map(|answer| answer.0));
            other.store(engine).unwrap();
            twin(engine, &one, Uuid::from_u128(id));
            assert_eq!(answers(engine, &sample), alone);
            // Whoever asks about the other's workspace gets nothing of this one.
            let elsewhere = Sample { scope: other.scope(), ..sample.clone() };
            for (name, rows, _) in answers(engine, &elsewhere) {
                let foreign = rows.iter().find(|row| row.contains(&one.workspace.id.to_string()));
                assert_eq!(foreign, None, "{name}");
            }
        }
        Ok(())
    });
    checked.unwrap();
    let found = found.into_inner();
    assert!(found.len() * 2 > queries::all().len(), "only these had an answer: {found:?}");
}

/// The check above would fail on a question without a scope.
#[test]
fn a_twin_shows_in_what_is_not_scoped() {
    for mut engine in Engine::all_migrated().unwrap() {
        let one = full(&mut TestRunner::deterministic());
        one.store(&mut engine).unwrap();
        let count = |engine: &mut Engine| engine.texts("SELECT count(*) FROM observed_posts").unwrap();
        let alone = count(&mut engine);
        twin(&mut engine, &one, Uuid::from_u128(9));
        assert_ne!(count(&mut engine), alone);
    }
}
