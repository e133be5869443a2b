//! What keeps a delivery from being begun.

use super::{ApprovalRule, Candidate};
use crate::publishing::{CampaignStatus, DeliveryStatus, PostStatus};
use crate::workspace::WorkspaceStatus;
use chrono::{DateTime, Utc};

crate::text_enum! {
    /// What keeps a delivery from being begun. Whoever asks why a post stands still gets all of them at once.
    pub enum Obstacle {
        /// The job is running, unconfirmed, or has ended.
        NotWaiting = "not_waiting",
        /// Its time has not come.
        NotDue = "not_due",
        /// It was tried as often as it may be.
        NoAttemptLeft = "no_attempt_left",
        /// Its target was called off, or is where its job is not.
        TargetNotWaiting = "target_not_waiting",
        /// Its post is not being published.
        PostNotPublishing = "post_not_publishing",
        /// What would go out is not what was approved.
        NotApproved = "not_approved",
        /// It is no longer worth publishing.
        TooLate = "too_late",
        /// Its post is on hold.
        OnHold = "on_hold",
        /// The workspace is archived or disabled.
        WorkspaceClosed = "workspace_closed",
        /// Everything that the workspace publishes is stopped.
        QueuePaused = "queue_paused",
        /// Its campaign is held.
        CampaignPaused = "campaign_paused",
        /// Its campaign is over.
        CampaignOver = "campaign_over",
        /// It is not known through which account it goes out.
        NoAccount = "no_account",
        /// Its account is not connected, or its last call failed just now.
        AccountUnusable = "account_unusable",
        /// Its account is stopped.
        AccountPaused = "account_paused",
        /// Its account cannot publish what it is.
        KindNotSupported = "kind_not_supported",
        /// A worker is publishing through its account.
        AccountBusy = "account_busy",
        /// Its account rests, because the network asked for it.
        AccountResting = "account_resting",
        /// Its account is at the end of its quota.
        QuotaUsedUp = "quota_used_up",
    }
}

/// Everything that keeps the candidate from being begun at `now`, in the order of the vocabulary; nothing, if it may be.
pub fn obstacles(candidate: &Candidate<'_>, approval: ApprovalRule, now: DateTime<Utc>) -> Vec<Obstacle> {
    let delivery = candidate.job.lifecycle.parts();
    let post = &candidate.post.lifecycle;
    let campaign = candidate.campaign.map(crate::publishing::CampaignLifecycle::parts);
    let account = candidate.account;
    let pace = account.and_then(|account| account.pace);
    let kind = candidate.target.kind.or(candidate.post.kind);
    let mut found = Vec::new();
    let mut unless = |holds: bool, obstacle| {
        if !holds {
            found.push(obstacle);
        }
    };
    unless(delivery.status == DeliveryStatus::Pending, Obstacle::NotWaiting);
    unless(delivery.run_at <= now, Obstacle::NotDue);
    unless(delivery.attempt < delivery.max_attempts, Obstacle::NoAttemptLeft);
    unless(candidate.target.lifecycle.status() == DeliveryStatus::Pending, Obstacle::TargetNotWaiting);
    unless(post.status() == PostStatus::Publishing, Obstacle::PostNotPublishing);
    unless(approval.admits(post, candidate.content), Obstacle::NotApproved);
    unless(candidate.post.publish_by.is_none_or(|by| now < by), Obstacle::TooLate);
    unless(!candidate.held, Obstacle::OnHold);
    unless(candidate.workspace == WorkspaceStatus::Active, Obstacle::WorkspaceClosed);
    unless(!candidate.queue_paused, Obstacle::QueuePaused);
    unless(campaign.is_none_or(|parts| parts.status != CampaignStatus::Paused), Obstacle::CampaignPaused);
    unless(
        campaign.is_none_or(|parts| parts.status != CampaignStatus::Completed && now < parts.ends_at),
        Obstacle::CampaignOver,
    );
    unless(account.is_some(), Obstacle::NoAccount);
    unless(account.is_none_or(|account| account.is_usable(now)), Obstacle::AccountUnusable);
    unless(pace.is_none_or(|pace| pace.paused_at.is_none()), Obstacle::AccountPaused);
    let stated = account.and_then(|account| account.capabilities);
    let platform = candidate.target.platform;
    unless(stated.is_none_or(|stated| stated.allow(platform, kind)), Obstacle::KindNotSupported);
    unless(account.is_none_or(|account| !account.busy), Obstacle::AccountBusy);
    unless(pace.is_none_or(|pace| pace.has_rested(now)), Obstacle::AccountResting);
    let used = account.map_or(0, |account| account.used);
    unless(pace.is_none_or(|pace| pace.has_room(used)), Obstacle::QuotaUsedUp);
    found
}
