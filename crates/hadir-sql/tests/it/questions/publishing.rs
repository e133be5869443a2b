//! Answers of the questions about publishing.

use super::{kept, on_every_engine};
use chrono::{DateTime, TimeDelta, Utc};
use hadir_core::account::{ConnectionStatus, RefreshRule, RenewedWith};
use hadir_core::lifecycle::Governed;
use hadir_core::publishing::{DeliveryStatus, Post, PostStatus, PostTarget, PublishJob, VideoStatus};
use hadir_core::review::ApprovalStatus;
use hadir_core::time::Window;
use hadir_sql::{Unscoped, account, publishing, review};
use proptest::prelude::{prop_assert, prop_assert_eq};
use std::cmp::Reverse;

fn planned_at(post: &Post) -> Option<DateTime<Utc>> {
    post.lifecycle.scheduled_at()
}

#[test]
fn posts_by_their_plan() {
    on_every_engine(|engine, tenant, index, _| {
        let (scope, dialect) = (tenant.scope(), engine.dialect());
        let times: Vec<DateTime<Utc>> = tenant.posts.iter().filter_map(planned_at).collect();
        let now = if times.is_empty() { DateTime::UNIX_EPOCH } else { *index.get(&times) };
        let by_plan = |post: &Post| (planned_at(post), post.id);
        let scheduled = |post: &Post| post.status() == PostStatus::Scheduled;

        let found = engine.fetch(&publishing::scheduled(scope, now).build(dialect)).unwrap();
        let pass = |post: &Post| scheduled(post) && planned_at(post) > Some(now);
        prop_assert_eq!(found, kept(&tenant.posts, pass, by_plan));

        let found = engine.fetch(&publishing::due_posts(scope, now).build(dialect)).unwrap();
        let pass = |post: &Post| scheduled(post) && planned_at(post).is_some_and(|at| at <= now);
        let due = kept(&tenant.posts, pass, by_plan);
        prop_assert_eq!(&found, &due);
        // Beyond the workspace, its due posts are among all.
        let door = Unscoped::because("the test looks at all workspaces");
        let found = engine.fetch(&publishing::due_posts(door, now).build(dialect)).unwrap();
        prop_assert!(due.iter().all(|post| found.contains(post)));

        let window = Window::new(now, now + TimeDelta::days(3_650)).unwrap();
        let inside = |post: &Post| planned_at(post).is_some_and(|at| window.contains(at));
        let found = engine.fetch(&publishing::scheduled_in(scope, window).build(dialect)).unwrap();
        prop_assert_eq!(found, kept(&tenant.posts, |post| scheduled(post) && inside(post), by_plan));
        let found = engine.fetch(&publishing::calendar(scope, window).build(dialect)).unwrap();
        let shown = |post: &Post| [PostStatus::Scheduled, PostStatus::Published].contains(&post.status());
        prop_assert_eq!(found, kept(&tenant.posts, |post| shown(post) && inside(post), by_plan));

        let week = TimeDelta::days(7);
        let found = engine.fetch(&publishing::planned_posts(scope, now, week).build(dialect)).unwrap();
        let planned =
            [PostStatus::Draft, PostStatus::PendingApproval, PostStatus::Approved, PostStatus::Scheduled];
        let of = |target: &PostTarget| tenant.posts.iter().find(|post| post.id == target.post_id).unwrap();
        let soon = |target: &PostTarget| {
            planned.contains(&of(target).status())
                && planned_at(of(target)).is_some_and(|at| at >= now && at <= now + week)
        };
        let expected: Vec<_> = kept(&tenant.post_targets, soon, |target| (planned_at(of(target)), target.id))
            .into_iter()
            .map(|target| {
                let account =
                    tenant.social_accounts.iter().find(|account| Some(account.id) == target.account_id);
                ((target.clone(), of(&target).clone()), account.cloned())
            })
            .collect();
        prop_assert_eq!(found, expected);
        Ok(())
    });
}

#[test]
fn posts_by_what_they_are() {
    on_every_engine(|engine, tenant, index, text| {
        let (scope, dialect) = (tenant.scope(), engine.dialect());
        if tenant.posts.is_empty() {
            return Ok(());
        }
        let one = index.get(&tenant.posts);
        let newest = |post: &Post| Reverse((post.created_at, post.id));
        let all = kept(&tenant.posts, |_| true, newest);
        prop_assert_eq!(engine.fetch(&publishing::posts(scope).build(dialect)).unwrap(), &all[..]);
        let filtered = publishing::posts(scope).in_status(one.status()).by_author(one.author_id);
        let pass = |post: &Post| post.status() == one.status() && post.author_id == one.author_id;
        prop_assert_eq!(engine.fetch(&filtered.build(dialect)).unwrap(), kept(&tenant.posts, pass, newest));

        // All of the tags, whatever they hold; and one that no post has.
        for wanted in [one.tags.clone(), one.tags.iter().take(1).cloned().collect(), vec![format!("{text}?")]]
        {
            let asked = publishing::posts(scope).tagged(wanted.iter().map(String::as_str));
            let pass = |post: &Post| wanted.iter().all(|tag| post.tags.contains(tag));
            prop_assert_eq!(
                engine.fetch(&asked.build(dialect)).unwrap(),
                kept(&tenant.posts, pass, newest),
                "{:?}",
                wanted
            );
        }
        let asked = publishing::posts(scope).tagged(["a\0b"]);
        prop_assert_eq!(engine.fetch(&asked.build(dialect)).unwrap(), []);

        if let Some(target) = tenant.post_targets.first() {
            let asked = publishing::posts(scope).on_platform(target.platform);
            let on = |post: &Post| {
                tenant
                    .post_targets
                    .iter()
                    .any(|other| other.post_id == post.id && other.platform == target.platform)
            };
            prop_assert_eq!(engine.fetch(&asked.build(dialect)).unwrap(), kept(&tenant.posts, on, newest));
            let asked = publishing::targets_of(scope, target.post_id);
            let of = |other: &PostTarget| other.post_id == target.post_id;
            prop_assert_eq!(
                engine.fetch(&asked.build(dialect)).unwrap(),
                kept(&tenant.post_targets, of, |row| row.id)
            );
            let asked =
                publishing::targets(scope).on_platform(target.platform).in_status(target.lifecycle.status());
            let like = |other: &PostTarget| {
                (other.platform, other.lifecycle.status()) == (target.platform, target.lifecycle.status())
            };
            let expected = kept(&tenant.post_targets, like, |row| (row.post_id, row.id));
            prop_assert_eq!(engine.fetch(&asked.build(dialect)).unwrap(), expected);
        }
        if let Some(campaign) = tenant.posts.iter().find_map(|post| post.campaign_id) {
            for last in [false, true] {
                let asked = publishing::campaign_posts(scope, campaign);
                let asked = if last { asked.unpublished_last() } else { asked };
                let found = engine.fetch(&asked.build(dialect)).unwrap();
                let mut expected: Vec<(Post, Option<PostTarget>)> = Vec::new();
                for post in tenant.posts.iter().filter(|post| post.campaign_id == Some(campaign)) {
                    let before = expected.len();
                    let own = tenant.post_targets.iter().filter(|target| target.post_id == post.id);
                    expected.extend(own.map(|target| (post.clone(), Some(target.clone()))));
                    if expected.len() == before {
                        expected.push((post.clone(), None));
                    }
                }
                expected.sort_by_key(|(post, target)| {
                    let at = post.lifecycle.published_at();
                    (at.is_none() == last, Reverse(at), post.id, target.as_ref().map(|target| target.id))
                });
                prop_assert_eq!(found, expected);
            }
        }
        Ok(())
    });
}

#[test]
fn jobs_and_what_is_to_become_one() {
    on_every_engine(|engine, tenant, index, _| {
        let (scope, dialect) = (tenant.scope(), engine.dialect());
        let times: Vec<_> = tenant.publish_jobs.iter().map(|job| job.lifecycle.run_at()).collect();
        let now = if times.is_empty() { DateTime::UNIX_EPOCH } else { *index.get(&times) };
        let found = engine.fetch(&publishing::pending_jobs(scope, now).build(dialect)).unwrap();
        let expected = kept(
            &tenant.publish_jobs,
            |job| job.lifecycle.status() == DeliveryStatus::Pending && job.lifecycle.run_at() <= now,
            |job| (Reverse(job.priority), job.lifecycle.run_at(), job.lifecycle.to_parts().job_id),
        );
        prop_assert_eq!(found, expected);
        let found = engine.fetch(&publishing::running_jobs(scope).build(dialect)).unwrap();
        let running =
            tenant.publish_jobs.iter().filter(|job| job.lifecycle.status() == DeliveryStatus::Running);
        prop_assert_eq!(found.len(), running.count());
        let found = engine.fetch(&publishing::running_jobs(scope).lapsed(now).build(dialect)).unwrap();
        for job in &found {
            prop_assert!(job.lifecycle.to_parts().lease.is_some_and(|lease| lease.until <= now));
        }
        if let Some(job) = tenant.publish_jobs.first() {
            let found = engine.fetch(&publishing::jobs_of(scope, job.target_id).build(dialect)).unwrap();
            let expected =
                kept(&tenant.publish_jobs, |other| other.target_id == job.target_id, |other| other.sequence);
            prop_assert_eq!(found, expected);
            let id = job.lifecycle.to_parts().job_id;
            let found = engine.fetch(&publishing::attempts(scope, id).build(dialect)).unwrap();
            let expected = kept(&tenant.publish_attempts, |row| row.job_id == id, |row| row.token);
            prop_assert_eq!(found, expected);
        }
        let later = tenant.posts.iter().filter_map(planned_at).max().unwrap_or(now);
        let found = engine.fetch(&publishing::targets_to_queue(scope, later).build(dialect)).unwrap();
        let of = |target: &PostTarget| tenant.posts.iter().find(|post| post.id == target.post_id).unwrap();
        let waiting = |target: &PostTarget| {
            let open = |job: &&PublishJob| {
                use DeliveryStatus::{Pending, Running, Unconfirmed};
                job.target_id == target.id
                    && matches!(job.lifecycle.status(), Pending | Running | Unconfirmed)
            };
            matches!(of(target).status(), PostStatus::Scheduled | PostStatus::Publishing)
                && planned_at(of(target)).is_some_and(|at| at <= later)
                && target.lifecycle.status() == DeliveryStatus::Pending
                && !tenant.publish_jobs.iter().any(|job| open(&job))
        };
        let expected: Vec<_> =
            kept(&tenant.post_targets, waiting, |target| (planned_at(of(target)), target.id))
                .into_iter()
                .map(|target| (target.clone(), of(&target).clone()))
                .collect();
        prop_assert_eq!(found, expected);
        Ok(())
    });
}

#[test]
fn accounts() {
    on_every_engine(|engine, tenant, index, _| {
        let (scope, dialect) = (tenant.scope(), engine.dialect());
        let found = engine.fetch(&account::active_accounts(scope).build(dialect)).unwrap();
        let expected = kept(
            &tenant.social_accounts,
            |row| row.lifecycle.status() == ConnectionStatus::Active,
            |row| (row.platform.as_str(), row.created_at, row.id),
        );
        prop_assert_eq!(found, expected);
        if !tenant.social_accounts.is_empty() {
            let one = index.get(&tenant.social_accounts);
            let found = engine.fetch(&account::account(scope, one.id).build(dialect)).unwrap();
            prop_assert_eq!(found, std::slice::from_ref(one));
            if let Some(id) = &one.platform_account_id {
                let asked = account::account_by_platform_id(scope, one.platform, id);
                prop_assert_eq!(engine.fetch(&asked.build(dialect)).unwrap(), std::slice::from_ref(one));
            }
            if let Some(handle) = &one.handle {
                let found = engine.fetch(&account::accounts_by_handle(scope, handle).build(dialect)).unwrap();
                let same = |row: &hadir_core::account::SocialAccount| {
                    row.handle.as_ref() == Some(handle) && row.platform == handle.platform()
                };
                prop_assert_eq!(found, kept(&tenant.social_accounts, same, |row| row.id));
            }
        }
        Ok(())
    });
}

#[test]
fn tokens_and_videos() {
    on_every_engine(|engine, tenant, index, _| {
        let (scope, dialect) = (tenant.scope(), engine.dialect());
        let times: Vec<_> = tenant.credentials.iter().filter_map(|row| row.expires_at).collect();
        let now = if times.is_empty() { DateTime::UNIX_EPOCH } else { *index.get(&times) };
        let of = |id| tenant.social_accounts.iter().find(|account| account.id == id).unwrap();
        // The bound itself is not below it, the time of asking is still good.
        for ahead in [TimeDelta::zero(), TimeDelta::microseconds(1), TimeDelta::days(7)] {
            // What the rule of core says of either way to renew.
            let soon = |row: &hadir_core::account::Credential| {
                [RenewedWith::AccessToken, RenewedWith::RefreshToken].into_iter().any(|with| {
                    RefreshRule { window: ahead, with }.is_due(of(row.account_id), Some(row), now)
                })
            };
            let key =
                |row: &hadir_core::account::Credential| (row.expires_at.is_none(), row.expires_at, row.id);
            let asked = account::tokens_to_refresh(scope, now, ahead);
            let found = engine.fetch(&asked.clone().build(dialect)).unwrap();
            let pair = |row: hadir_core::account::Credential| (row.clone(), of(row.account_id).clone());
            let expected: Vec<_> = kept(&tenant.credentials, soon, key).into_iter().map(pair).collect();
            prop_assert_eq!(found, expected);
            let good = |row: &hadir_core::account::Credential| {
                soon(row) && row.refresh.is_some() && row.expires_at.is_some_and(|at| at >= now)
            };
            let found = engine.fetch(&asked.refreshable().not_expired(now).build(dialect)).unwrap();
            let expected: Vec<_> = kept(&tenant.credentials, good, key).into_iter().map(pair).collect();
            prop_assert_eq!(found, expected);
        }
        let found = engine.fetch(&publishing::videos_to_post(scope).build(dialect)).unwrap();
        let expected = kept(
            &tenant.generated_videos,
            |row| {
                let parts = row.lifecycle.to_parts();
                row.lifecycle.status() == VideoStatus::Completed
                    && !row.posted_to_social
                    && parts.video_url.is_some()
            },
            |row| Reverse((row.created_at, row.id)),
        );
        prop_assert_eq!(found, expected);
        for retries in [0, 1, 3] {
            let found = engine.fetch(&publishing::failed_videos(scope, retries).build(dialect)).unwrap();
            let expected = kept(
                &tenant.generated_videos,
                |row| {
                    let tried = row.lifecycle.to_parts().retry_count;
                    row.lifecycle.status() == VideoStatus::Failed && u64::from(tried) < u64::from(retries)
                },
                |row| (row.created_at, row.id),
            );
            prop_assert_eq!(found, expected);
        }
        Ok(())
    });
}

#[test]
fn approvals_of_mine_and_of_those_who_delegated() {
    on_every_engine(|engine, tenant, index, _| {
        let (scope, dialect) = (tenant.scope(), engine.dialect());
        if tenant.users.is_empty() {
            return Ok(());
        }
        let user = index.get(&tenant.users).id;
        let bounds = tenant.delegations.iter().flat_map(|row| [row.window.start(), row.window.end()]);
        let times: Vec<_> = bounds.chain([DateTime::UNIX_EPOCH]).collect();
        let now = *index.get(&times);
        let mine = |row: &hadir_core::review::Approval| {
            let asked = row.lifecycle.to_parts().approver_id;
            row.lifecycle.status() == ApprovalStatus::Pending
                && asked.is_some_and(|asked| {
                    asked == user
                        || tenant.delegations.iter().any(|delegation| delegation.lets(user, asked, now))
                })
        };
        let key = |row: &hadir_core::review::Approval| (row.lifecycle.to_parts().requested_at, row.id);
        let found = engine.fetch(&review::waiting_for(scope, user, now).build(dialect)).unwrap();
        prop_assert_eq!(found, kept(&tenant.approvals, mine, key));
        let found = engine.fetch(&review::approvals(scope).asked_of(user).build(dialect)).unwrap();
        let asked = |row: &hadir_core::review::Approval| row.lifecycle.to_parts().approver_id == Some(user);
        prop_assert_eq!(found, kept(&tenant.approvals, asked, key));
        Ok(())
    });
}
