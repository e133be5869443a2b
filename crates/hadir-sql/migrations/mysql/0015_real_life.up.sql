-- 0015_real_life, up, on MySQL and MariaDB. A draft: `cargo run -p hadir-sql --all-features --example migration_draft` writes it.

--@ workspace guard users
DROP TRIGGER `tr_users_touch`;

--@ account guard social_accounts
DROP TRIGGER `tr_social_accounts_touch`;

--@ account guard publishing_paces
DROP TRIGGER `tr_publishing_paces_touch`;

--@ publishing guard campaigns
DROP TRIGGER `tr_campaigns_status`;

--@ publishing guard posts
DROP TRIGGER `tr_posts_status`;

--@ publishing guard post_targets
DROP TRIGGER `tr_post_targets_status`;

--@ publishing guard publish_jobs
DROP TRIGGER `tr_publish_jobs_status`;

--@ review guard workflows
DROP TRIGGER `tr_workflows_touch`;

--@ inbox guard conversations
DROP TRIGGER `tr_conversations_touch`;

--@ editorial guard editorial_events
DROP TRIGGER `tr_editorial_events_touch`;

-- Locks the table for a moment, and reads no row.
--@ workspace change users
ALTER TABLE `users` DROP CONSTRAINT `ck_users_status_suspended_at`;

-- Locks the table for a moment, and reads no row.
--@ workspace change invites
ALTER TABLE `invites` DROP CONSTRAINT `ck_invites_status_accepted_at`;

-- Locks the table for a moment, and reads no row.
--@ workspace change claims
ALTER TABLE `claims` DROP CONSTRAINT `ck_claims_status_verified_at`;

-- Locks the table for a moment, and reads no row.
--@ publishing change campaigns
ALTER TABLE `campaigns` DROP CONSTRAINT `ck_campaigns_status_completed_at`;

-- Locks the table for a moment, and reads no row.
--@ publishing change posts
ALTER TABLE `posts` DROP CONSTRAINT `ck_posts_status`, DROP CONSTRAINT `ck_posts_archived_from`, DROP CONSTRAINT `ck_posts_status_scheduled_at`, DROP CONSTRAINT `ck_posts_status_approved_content`, DROP CONSTRAINT `ck_posts_status_published_at`, DROP CONSTRAINT `ck_posts_status_last_error`, DROP CONSTRAINT `ck_posts_status_cancelled_at`, DROP CONSTRAINT `ck_posts_status_archived_at`, DROP CONSTRAINT `ck_posts_status_archived_from`, DROP CONSTRAINT `ck_posts_status_deleted_at`;

-- Locks the table for a moment, and reads no row.
--@ publishing change post_targets
ALTER TABLE `post_targets` DROP CONSTRAINT `ck_post_targets_status`, DROP CONSTRAINT `ck_post_targets_error_class`, DROP CONSTRAINT `ck_post_targets_status_platform_post_id`, DROP CONSTRAINT `ck_post_targets_status_published_at`, DROP CONSTRAINT `ck_post_targets_status_error_class`;

-- Locks the table for a moment, and reads no row.
--@ publishing change publish_jobs
ALTER TABLE `publish_jobs` DROP CONSTRAINT `ck_publish_jobs_status`, DROP CONSTRAINT `ck_publish_jobs_error_class`, DROP CONSTRAINT `ck_publish_jobs_status_lease_owner`, DROP CONSTRAINT `ck_publish_jobs_status_started_at`, DROP CONSTRAINT `ck_publish_jobs_status_sent_at`, DROP CONSTRAINT `ck_publish_jobs_status_platform_post_id`, DROP CONSTRAINT `ck_publish_jobs_status_error_class`, DROP CONSTRAINT `ck_publish_jobs_status_finished_at`;

-- Locks the table for a moment, and reads no row.
--@ publishing change publish_attempts
ALTER TABLE `publish_attempts` DROP CONSTRAINT `ck_publish_attempts_error_class`;

-- Locks the table for a moment, and reads no row.
--@ publishing change generated_videos
ALTER TABLE `generated_videos` DROP CONSTRAINT `ck_generated_videos_status_video_url`, DROP CONSTRAINT `ck_generated_videos_status_completed_at`, DROP CONSTRAINT `ck_generated_videos_status_error`;

-- Locks the table for a moment, and reads no row.
--@ review change workflows
ALTER TABLE `workflows` DROP CONSTRAINT `ck_workflows_status_archived_at`;

-- Locks the table for a moment, and reads no row.
--@ review change workflow_instances
ALTER TABLE `workflow_instances` DROP CONSTRAINT `ck_workflow_instances_status_current_step_id`, DROP CONSTRAINT `ck_workflow_instances_status_completed_at`;

-- Locks the table for a moment, and reads no row.
--@ review change approvals
ALTER TABLE `approvals` DROP CONSTRAINT `ck_approvals_status_approver_id`, DROP CONSTRAINT `ck_approvals_status_answered_by`, DROP CONSTRAINT `ck_approvals_status_responded_at`;

-- Locks the table for a moment, and reads no row.
--@ automation change automation_consents
ALTER TABLE `automation_consents` DROP CONSTRAINT `ck_automation_consents_status_revoked_at`;

-- Locks the table for a moment, and reads no row.
--@ automation change automation_runs
ALTER TABLE `automation_runs` DROP CONSTRAINT `ck_automation_runs_status_completed_at`, DROP CONSTRAINT `ck_automation_runs_status_error_message`, DROP CONSTRAINT `ck_automation_runs_status_skip_reason`;

-- Locks the table for a moment, and reads no row.
--@ inbox change conversations
ALTER TABLE `conversations` DROP CONSTRAINT `ck_conversations_status_resolved_at`, DROP CONSTRAINT `ck_conversations_status_archived_at`;

-- Locks the table for a moment, and reads no row.
--@ editorial change editorial_events
ALTER TABLE `editorial_events` DROP CONSTRAINT `ck_editorial_events_status_reviewed_at`, DROP CONSTRAINT `ck_editorial_events_status_published_at`;

-- Locks the table for a moment, and reads no row.
--@ billing change subscriptions
ALTER TABLE `subscriptions` DROP CONSTRAINT `ck_subscriptions_status_cancelled_at`;

-- Locks the table for a moment, and reads no row.
--@ billing change premium_requests
ALTER TABLE `premium_requests` DROP CONSTRAINT `ck_premium_requests_status_proof_url`;

-- May copy the table; writers wait.
--@ workspace change users
ALTER TABLE `users` ADD COLUMN `imported` boolean NOT NULL DEFAULT (FALSE);

-- Locks the table for a moment, and reads no row.
--@ workspace change users
ALTER TABLE `users` ALTER COLUMN `imported` DROP DEFAULT;

-- May copy the table; writers wait.
--@ workspace change users
ALTER TABLE `users` ADD CONSTRAINT `ck_users_imported` CHECK (`imported` IN (TRUE, FALSE)), ADD CONSTRAINT `ck_users_status_suspended_at` CHECK ((`suspended_at` IS NOT NULL OR `status` NOT IN ('suspended') OR `imported` IN (TRUE)) AND (`suspended_at` IS NULL OR `status` IN ('suspended')));

-- May copy the table; writers wait.
--@ workspace change password_resets
ALTER TABLE `password_resets` MODIFY COLUMN `token` varchar(191) NOT NULL;

-- May copy the table; writers wait.
--@ workspace change password_resets
ALTER TABLE `password_resets` ADD KEY `ix_password_resets_token` (`token`);

-- May copy the table; writers wait.
--@ workspace change workspace_settings
ALTER TABLE `workspace_settings` ADD COLUMN `publishing_paused_at` datetime(6) NULL;

-- May copy the table; writers wait.
--@ workspace change invites
ALTER TABLE `invites` ADD COLUMN `imported` boolean NOT NULL DEFAULT (FALSE);

-- Locks the table for a moment, and reads no row.
--@ workspace change invites
ALTER TABLE `invites` ALTER COLUMN `imported` DROP DEFAULT;

-- May copy the table; writers wait.
--@ workspace change invites
ALTER TABLE `invites` MODIFY COLUMN `token` varchar(191) NOT NULL;

-- May copy the table; writers wait.
--@ workspace change invites
ALTER TABLE `invites` ADD KEY `ix_invites_token` (`workspace_id`, `token`), ADD CONSTRAINT `ck_invites_imported` CHECK (`imported` IN (TRUE, FALSE)), ADD CONSTRAINT `ck_invites_status_accepted_at` CHECK ((`accepted_at` IS NOT NULL OR `status` NOT IN ('accepted') OR `imported` IN (TRUE)) AND (`accepted_at` IS NULL OR `status` IN ('accepted')));

-- May copy the table; writers wait.
--@ account change social_accounts
ALTER TABLE `social_accounts` ADD COLUMN `imported` boolean NOT NULL DEFAULT (FALSE);

-- Locks the table for a moment, and reads no row.
--@ account change social_accounts
ALTER TABLE `social_accounts` ALTER COLUMN `imported` DROP DEFAULT;

-- May copy the table; writers wait.
--@ account change social_accounts
ALTER TABLE `social_accounts` ADD CONSTRAINT `ck_social_accounts_imported` CHECK (`imported` IN (TRUE, FALSE));

-- May copy the table; writers wait.
--@ account change publishing_paces
ALTER TABLE `publishing_paces` ADD COLUMN `paused_at` datetime(6) NULL;

-- May copy the table; writers wait.
--@ workspace change claims
ALTER TABLE `claims` ADD COLUMN `imported` boolean NOT NULL DEFAULT (FALSE);

-- Locks the table for a moment, and reads no row.
--@ workspace change claims
ALTER TABLE `claims` ALTER COLUMN `imported` DROP DEFAULT;

-- May copy the table; writers wait.
--@ workspace change claims
ALTER TABLE `claims` ADD CONSTRAINT `ck_claims_imported` CHECK (`imported` IN (TRUE, FALSE)), ADD CONSTRAINT `ck_claims_status_verified_at` CHECK ((`verified_at` IS NOT NULL OR `status` NOT IN ('verified') OR `imported` IN (TRUE)) AND (`verified_at` IS NULL OR `status` IN ('verified', 'expired')));

-- May copy the table; writers wait.
--@ publishing change campaigns
ALTER TABLE `campaigns` ADD COLUMN `imported` boolean NOT NULL DEFAULT (FALSE);

-- Locks the table for a moment, and reads no row.
--@ publishing change campaigns
ALTER TABLE `campaigns` ALTER COLUMN `imported` DROP DEFAULT;

-- May copy the table; writers wait.
--@ publishing change campaigns
ALTER TABLE `campaigns` ADD CONSTRAINT `ck_campaigns_imported` CHECK (`imported` IN (TRUE, FALSE)), ADD CONSTRAINT `ck_campaigns_status_completed_at` CHECK ((`completed_at` IS NOT NULL OR `status` NOT IN ('completed') OR `imported` IN (TRUE)) AND (`completed_at` IS NULL OR `status` IN ('completed')));

-- May copy the table; writers wait.
--@ publishing change posts
ALTER TABLE `posts` ADD COLUMN `publish_by` datetime(6) NULL, ADD COLUMN `imported` boolean NOT NULL DEFAULT (FALSE), ADD COLUMN `approved_stamp` bigint NULL, ADD COLUMN `taken_down_at` datetime(6) NULL, ADD COLUMN `content_stamp` bigint NULL;

-- Locks the table for a moment, and reads no row.
--@ publishing change posts
ALTER TABLE `posts` ALTER COLUMN `imported` DROP DEFAULT;

-- May copy the table; writers wait.
--@ publishing change posts
ALTER TABLE `posts` ADD CONSTRAINT `ck_posts_status` CHECK (`status` IN ('draft', 'pending_approval', 'approved', 'scheduled', 'publishing', 'published', 'failed', 'cancelled', 'taken_down', 'archived', 'deleted')), ADD CONSTRAINT `ck_posts_imported` CHECK (`imported` IN (TRUE, FALSE)), ADD CONSTRAINT `ck_posts_approved_stamp` CHECK (`approved_stamp` >= 0), ADD CONSTRAINT `ck_posts_archived_from` CHECK (`archived_from` IN ('draft', 'pending_approval', 'approved', 'scheduled', 'publishing', 'published', 'failed', 'cancelled', 'taken_down', 'archived', 'deleted')), ADD CONSTRAINT `ck_posts_content_stamp` CHECK (`content_stamp` >= 0), ADD CONSTRAINT `ck_posts_status_scheduled_at` CHECK (`scheduled_at` IS NOT NULL OR `status` NOT IN ('scheduled', 'publishing') OR `imported` IN (TRUE)), ADD CONSTRAINT `ck_posts_approved_content_approved_stamp` CHECK (`approved_stamp` IS NULL OR `approved_content` IS NOT NULL), ADD CONSTRAINT `ck_posts_status_approved_content` CHECK ((`approved_content` IS NOT NULL OR `status` NOT IN ('approved') OR `imported` IN (TRUE)) AND (`approved_content` IS NULL OR `status` IN ('approved', 'scheduled', 'publishing', 'published', 'failed', 'cancelled', 'taken_down', 'archived', 'deleted'))), ADD CONSTRAINT `ck_posts_status_published_at` CHECK ((`published_at` IS NOT NULL OR `status` NOT IN ('published', 'taken_down') OR `imported` IN (TRUE)) AND (`published_at` IS NULL OR `status` IN ('publishing', 'published', 'failed', 'taken_down', 'archived', 'deleted'))), ADD CONSTRAINT `ck_posts_status_last_error` CHECK (`last_error` IS NULL OR `status` IN ('scheduled', 'publishing', 'published', 'failed', 'archived', 'deleted')), ADD CONSTRAINT `ck_posts_status_cancelled_at` CHECK ((`cancelled_at` IS NOT NULL OR `status` NOT IN ('cancelled') OR `imported` IN (TRUE)) AND (`cancelled_at` IS NULL OR `status` IN ('published', 'cancelled', 'archived', 'deleted'))), ADD CONSTRAINT `ck_posts_status_taken_down_at` CHECK ((`taken_down_at` IS NOT NULL OR `status` NOT IN ('taken_down') OR `imported` IN (TRUE)) AND (`taken_down_at` IS NULL OR `status` IN ('taken_down', 'archived', 'deleted'))), ADD CONSTRAINT `ck_posts_status_archived_at` CHECK (`archived_at` IS NULL OR `status` IN ('archived', 'deleted')), ADD CONSTRAINT `ck_posts_status_archived_from` CHECK (`archived_from` IS NULL OR `status` IN ('archived', 'deleted')), ADD CONSTRAINT `ck_posts_status_deleted_at` CHECK ((`deleted_at` IS NOT NULL OR `status` NOT IN ('deleted') OR `imported` IN (TRUE)) AND (`deleted_at` IS NULL OR `status` IN ('deleted')));

-- May copy the table; writers wait.
--@ publishing change post_targets
ALTER TABLE `post_targets` ADD COLUMN `imported` boolean NOT NULL DEFAULT (FALSE), ADD COLUMN `removed_at` datetime(6) NULL, ADD COLUMN `removed_by` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NULL, ADD COLUMN `content_stamp` bigint NULL;

-- Locks the table for a moment, and reads no row.
--@ publishing change post_targets
ALTER TABLE `post_targets` ALTER COLUMN `imported` DROP DEFAULT;

-- May copy the table; writers wait.
--@ publishing change post_targets
ALTER TABLE `post_targets` ADD CONSTRAINT `ck_post_targets_status` CHECK (`status` IN ('pending', 'running', 'unconfirmed', 'succeeded', 'failed', 'cancelled', 'removed')), ADD CONSTRAINT `ck_post_targets_imported` CHECK (`imported` IN (TRUE, FALSE)), ADD CONSTRAINT `ck_post_targets_error_class` CHECK (`error_class` IN ('rate_limited', 'auth_expired', 'permission_denied', 'blocked', 'validation', 'duplicate_content', 'billing_required', 'moderation', 'media_processing', 'media_rejected', 'unsupported', 'network', 'server_error', 'too_late', 'not_approved', 'unconfirmed', 'unknown')), ADD CONSTRAINT `ck_post_targets_removed_by` CHECK (`removed_by` IN ('team', 'network')), ADD CONSTRAINT `ck_post_targets_content_stamp` CHECK (`content_stamp` >= 0), ADD CONSTRAINT `ck_post_targets_status_platform_post_id` CHECK ((`platform_post_id` IS NOT NULL OR `status` NOT IN ('succeeded') OR `imported` IN (TRUE)) AND (`platform_post_id` IS NULL OR `status` IN ('succeeded', 'removed'))), ADD CONSTRAINT `ck_post_targets_status_published_at` CHECK ((`published_at` IS NOT NULL OR `status` NOT IN ('succeeded') OR `imported` IN (TRUE)) AND (`published_at` IS NULL OR `status` IN ('succeeded', 'removed'))), ADD CONSTRAINT `ck_post_targets_status_error_class` CHECK ((`error_class` IS NOT NULL OR `status` NOT IN ('failed') OR `imported` IN (TRUE)) AND (`error_class` IS NULL OR `status` IN ('pending', 'running', 'unconfirmed', 'failed', 'cancelled'))), ADD CONSTRAINT `ck_post_targets_status_removed_at` CHECK ((`removed_at` IS NOT NULL OR `status` NOT IN ('removed') OR `imported` IN (TRUE)) AND (`removed_at` IS NULL OR `status` IN ('removed'))), ADD CONSTRAINT `ck_post_targets_status_removed_by` CHECK ((`removed_by` IS NOT NULL OR `status` NOT IN ('removed') OR `imported` IN (TRUE)) AND (`removed_by` IS NULL OR `status` IN ('removed')));

-- May copy the table; writers wait.
--@ publishing change publish_jobs
ALTER TABLE `publish_jobs` ADD COLUMN `account_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NULL, ADD COLUMN `imported` boolean NOT NULL DEFAULT (FALSE), ADD COLUMN `call_before` datetime(6) NULL, ADD COLUMN `container_since` datetime(6) NULL, ADD COLUMN `container_ready_at` datetime(6) NULL, ADD COLUMN `removed_at` datetime(6) NULL, ADD COLUMN `removed_by` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NULL, ADD COLUMN `busy` boolean GENERATED ALWAYS AS ((CASE WHEN (`status` IN ('running')) THEN 1 ELSE NULL END)) VIRTUAL;

-- Locks the table for a moment, and reads no row.
--@ publishing change publish_jobs
ALTER TABLE `publish_jobs` ALTER COLUMN `imported` DROP DEFAULT;

-- May copy the table; writers wait.
--@ publishing change publish_jobs
ALTER TABLE `publish_jobs` ADD UNIQUE KEY `uq_publish_jobs_busy` (`workspace_id`, `account_id`, `busy`), ADD CONSTRAINT `ck_publish_jobs_status` CHECK (`status` IN ('pending', 'running', 'unconfirmed', 'succeeded', 'failed', 'cancelled', 'removed')), ADD CONSTRAINT `ck_publish_jobs_imported` CHECK (`imported` IN (TRUE, FALSE)), ADD CONSTRAINT `ck_publish_jobs_error_class` CHECK (`error_class` IN ('rate_limited', 'auth_expired', 'permission_denied', 'blocked', 'validation', 'duplicate_content', 'billing_required', 'moderation', 'media_processing', 'media_rejected', 'unsupported', 'network', 'server_error', 'too_late', 'not_approved', 'unconfirmed', 'unknown')), ADD CONSTRAINT `ck_publish_jobs_removed_by` CHECK (`removed_by` IN ('team', 'network')), ADD CONSTRAINT `ck_publish_jobs_status_lease_owner` CHECK ((`lease_owner` IS NOT NULL OR `status` NOT IN ('running') OR `imported` IN (TRUE)) AND (`lease_owner` IS NULL OR `status` IN ('running'))), ADD CONSTRAINT `ck_publish_jobs_status_started_at` CHECK (`started_at` IS NOT NULL OR `status` NOT IN ('running', 'unconfirmed') OR `imported` IN (TRUE)), ADD CONSTRAINT `ck_publish_jobs_status_sent_at` CHECK ((`sent_at` IS NOT NULL OR `status` NOT IN ('unconfirmed') OR `imported` IN (TRUE)) AND (`sent_at` IS NULL OR `status` IN ('running', 'unconfirmed', 'succeeded', 'failed', 'removed'))), ADD CONSTRAINT `ck_publish_jobs_status_call_before` CHECK (`call_before` IS NULL OR `status` IN ('running', 'unconfirmed', 'succeeded', 'failed')), ADD CONSTRAINT `ck_publish_jobs_status_platform_post_id` CHECK ((`platform_post_id` IS NOT NULL OR `status` NOT IN ('succeeded') OR `imported` IN (TRUE)) AND (`platform_post_id` IS NULL OR `status` IN ('succeeded', 'removed'))), ADD CONSTRAINT `ck_publish_jobs_status_error_class` CHECK ((`error_class` IS NOT NULL OR `status` NOT IN ('failed') OR `imported` IN (TRUE)) AND (`error_class` IS NULL OR `status` IN ('pending', 'running', 'unconfirmed', 'failed', 'cancelled'))), ADD CONSTRAINT `ck_publish_jobs_status_finished_at` CHECK ((`finished_at` IS NOT NULL OR `status` NOT IN ('succeeded', 'failed', 'cancelled', 'removed') OR `imported` IN (TRUE)) AND (`finished_at` IS NULL OR `status` IN ('succeeded', 'failed', 'cancelled', 'removed'))), ADD CONSTRAINT `ck_publish_jobs_status_removed_at` CHECK ((`removed_at` IS NOT NULL OR `status` NOT IN ('removed') OR `imported` IN (TRUE)) AND (`removed_at` IS NULL OR `status` IN ('removed'))), ADD CONSTRAINT `ck_publish_jobs_status_removed_by` CHECK ((`removed_by` IS NOT NULL OR `status` NOT IN ('removed') OR `imported` IN (TRUE)) AND (`removed_by` IS NULL OR `status` IN ('removed')));

-- May copy the table; writers wait.
--@ publishing change publish_attempts
ALTER TABLE `publish_attempts` ADD CONSTRAINT `ck_publish_attempts_error_class` CHECK (`error_class` IN ('rate_limited', 'auth_expired', 'permission_denied', 'blocked', 'validation', 'duplicate_content', 'billing_required', 'moderation', 'media_processing', 'media_rejected', 'unsupported', 'network', 'server_error', 'too_late', 'not_approved', 'unconfirmed', 'unknown'));

-- May copy the table; writers wait.
--@ publishing change generated_videos
ALTER TABLE `generated_videos` ADD COLUMN `imported` boolean NOT NULL DEFAULT (FALSE);

-- Locks the table for a moment, and reads no row.
--@ publishing change generated_videos
ALTER TABLE `generated_videos` ALTER COLUMN `imported` DROP DEFAULT;

-- May copy the table; writers wait.
--@ publishing change generated_videos
ALTER TABLE `generated_videos` ADD CONSTRAINT `ck_generated_videos_imported` CHECK (`imported` IN (TRUE, FALSE)), ADD CONSTRAINT `ck_generated_videos_status_video_url` CHECK ((`video_url` IS NOT NULL OR `status` NOT IN ('completed') OR `imported` IN (TRUE)) AND (`video_url` IS NULL OR `status` IN ('completed'))), ADD CONSTRAINT `ck_generated_videos_status_completed_at` CHECK ((`completed_at` IS NOT NULL OR `status` NOT IN ('completed') OR `imported` IN (TRUE)) AND (`completed_at` IS NULL OR `status` IN ('completed'))), ADD CONSTRAINT `ck_generated_videos_status_error` CHECK ((`error` IS NOT NULL OR `status` NOT IN ('failed') OR `imported` IN (TRUE)) AND (`error` IS NULL OR `status` IN ('queued', 'in_progress', 'failed')));

-- May copy the table; writers wait.
--@ review change workflows
ALTER TABLE `workflows` ADD COLUMN `imported` boolean NOT NULL DEFAULT (FALSE);

-- Locks the table for a moment, and reads no row.
--@ review change workflows
ALTER TABLE `workflows` ALTER COLUMN `imported` DROP DEFAULT;

-- May copy the table; writers wait.
--@ review change workflows
ALTER TABLE `workflows` ADD CONSTRAINT `ck_workflows_imported` CHECK (`imported` IN (TRUE, FALSE)), ADD CONSTRAINT `ck_workflows_status_archived_at` CHECK ((`archived_at` IS NOT NULL OR `status` NOT IN ('archived') OR `imported` IN (TRUE)) AND (`archived_at` IS NULL OR `status` IN ('archived')));

-- May copy the table; writers wait.
--@ review change workflow_instances
ALTER TABLE `workflow_instances` ADD COLUMN `imported` boolean NOT NULL DEFAULT (FALSE);

-- Locks the table for a moment, and reads no row.
--@ review change workflow_instances
ALTER TABLE `workflow_instances` ALTER COLUMN `imported` DROP DEFAULT;

-- May copy the table; writers wait.
--@ review change workflow_instances
ALTER TABLE `workflow_instances` ADD CONSTRAINT `ck_workflow_instances_imported` CHECK (`imported` IN (TRUE, FALSE)), ADD CONSTRAINT `ck_workflow_instances_status_current_step_id` CHECK ((`current_step_id` IS NOT NULL OR `status` NOT IN ('in_progress') OR `imported` IN (TRUE)) AND (`current_step_id` IS NULL OR `status` IN ('in_progress', 'rejected', 'cancelled'))), ADD CONSTRAINT `ck_workflow_instances_status_completed_at` CHECK ((`completed_at` IS NOT NULL OR `status` NOT IN ('completed', 'rejected', 'cancelled') OR `imported` IN (TRUE)) AND (`completed_at` IS NULL OR `status` IN ('completed', 'rejected', 'cancelled')));

-- May copy the table; writers wait.
--@ review change approvals
ALTER TABLE `approvals` ADD COLUMN `imported` boolean NOT NULL DEFAULT (FALSE);

-- Locks the table for a moment, and reads no row.
--@ review change approvals
ALTER TABLE `approvals` ALTER COLUMN `imported` DROP DEFAULT;

-- May copy the table; writers wait.
--@ review change approvals
ALTER TABLE `approvals` ADD CONSTRAINT `ck_approvals_imported` CHECK (`imported` IN (TRUE, FALSE)), ADD CONSTRAINT `ck_approvals_status_approver_id` CHECK (`approver_id` IS NOT NULL OR `status` NOT IN ('approved') OR `imported` IN (TRUE)), ADD CONSTRAINT `ck_approvals_status_answered_by` CHECK ((`answered_by` IS NOT NULL OR `status` NOT IN ('approved') OR `imported` IN (TRUE)) AND (`answered_by` IS NULL OR `status` IN ('approved', 'rejected', 'skipped'))), ADD CONSTRAINT `ck_approvals_status_responded_at` CHECK ((`responded_at` IS NOT NULL OR `status` NOT IN ('approved', 'skipped', 'withdrawn') OR `imported` IN (TRUE)) AND (`responded_at` IS NULL OR `status` IN ('approved', 'rejected', 'skipped', 'withdrawn')));

-- May copy the table; writers wait.
--@ automation change automation_consents
ALTER TABLE `automation_consents` ADD COLUMN `imported` boolean NOT NULL DEFAULT (FALSE);

-- Locks the table for a moment, and reads no row.
--@ automation change automation_consents
ALTER TABLE `automation_consents` ALTER COLUMN `imported` DROP DEFAULT;

-- May copy the table; writers wait.
--@ automation change automation_consents
ALTER TABLE `automation_consents` ADD CONSTRAINT `ck_automation_consents_imported` CHECK (`imported` IN (TRUE, FALSE)), ADD CONSTRAINT `ck_automation_consents_status_revoked_at` CHECK ((`revoked_at` IS NOT NULL OR `status` NOT IN ('revoked') OR `imported` IN (TRUE)) AND (`revoked_at` IS NULL OR `status` IN ('revoked')));

-- May copy the table; writers wait.
--@ automation change automation_runs
ALTER TABLE `automation_runs` ADD COLUMN `imported` boolean NOT NULL DEFAULT (FALSE);

-- Locks the table for a moment, and reads no row.
--@ automation change automation_runs
ALTER TABLE `automation_runs` ALTER COLUMN `imported` DROP DEFAULT;

-- May copy the table; writers wait.
--@ automation change automation_runs
ALTER TABLE `automation_runs` ADD CONSTRAINT `ck_automation_runs_imported` CHECK (`imported` IN (TRUE, FALSE)), ADD CONSTRAINT `ck_automation_runs_status_completed_at` CHECK ((`completed_at` IS NOT NULL OR `status` NOT IN ('success', 'failed', 'skipped') OR `imported` IN (TRUE)) AND (`completed_at` IS NULL OR `status` IN ('success', 'failed', 'skipped'))), ADD CONSTRAINT `ck_automation_runs_status_error_message` CHECK ((`error_message` IS NOT NULL OR `status` NOT IN ('failed') OR `imported` IN (TRUE)) AND (`error_message` IS NULL OR `status` IN ('failed'))), ADD CONSTRAINT `ck_automation_runs_status_skip_reason` CHECK ((`skip_reason` IS NOT NULL OR `status` NOT IN ('skipped') OR `imported` IN (TRUE)) AND (`skip_reason` IS NULL OR `status` IN ('skipped')));

-- May copy the table; writers wait.
--@ inbox change conversations
ALTER TABLE `conversations` ADD COLUMN `imported` boolean NOT NULL DEFAULT (FALSE);

-- Locks the table for a moment, and reads no row.
--@ inbox change conversations
ALTER TABLE `conversations` ALTER COLUMN `imported` DROP DEFAULT;

-- May copy the table; writers wait.
--@ inbox change conversations
ALTER TABLE `conversations` ADD CONSTRAINT `ck_conversations_imported` CHECK (`imported` IN (TRUE, FALSE)), ADD CONSTRAINT `ck_conversations_status_resolved_at` CHECK ((`resolved_at` IS NOT NULL OR `status` NOT IN ('resolved') OR `imported` IN (TRUE)) AND (`resolved_at` IS NULL OR `status` IN ('resolved', 'archived'))), ADD CONSTRAINT `ck_conversations_status_archived_at` CHECK ((`archived_at` IS NOT NULL OR `status` NOT IN ('archived') OR `imported` IN (TRUE)) AND (`archived_at` IS NULL OR `status` IN ('archived')));

-- May copy the table; writers wait.
--@ observed change observations
ALTER TABLE `observations` ADD COLUMN `reported` bigint NULL;

-- May copy the table; writers wait.
--@ observed change observations
ALTER TABLE `observations` ADD CONSTRAINT `ck_observations_reported` CHECK (`reported` >= 0);

-- May copy the table; writers wait.
--@ editorial change editorial_events
ALTER TABLE `editorial_events` ADD COLUMN `imported` boolean NOT NULL DEFAULT (FALSE);

-- Locks the table for a moment, and reads no row.
--@ editorial change editorial_events
ALTER TABLE `editorial_events` ALTER COLUMN `imported` DROP DEFAULT;

-- May copy the table; writers wait.
--@ editorial change editorial_events
ALTER TABLE `editorial_events` ADD CONSTRAINT `ck_editorial_events_imported` CHECK (`imported` IN (TRUE, FALSE)), ADD CONSTRAINT `ck_editorial_events_status_reviewed_at` CHECK ((`reviewed_at` IS NOT NULL OR `status` NOT IN ('approved', 'rejected') OR `imported` IN (TRUE)) AND (`reviewed_at` IS NULL OR `status` IN ('approved', 'rejected', 'published'))), ADD CONSTRAINT `ck_editorial_events_status_published_at` CHECK ((`published_at` IS NOT NULL OR `status` NOT IN ('published') OR `imported` IN (TRUE)) AND (`published_at` IS NULL OR `status` IN ('published')));

-- May copy the table; writers wait.
--@ billing change subscriptions
ALTER TABLE `subscriptions` ADD COLUMN `imported` boolean NOT NULL DEFAULT (FALSE);

-- Locks the table for a moment, and reads no row.
--@ billing change subscriptions
ALTER TABLE `subscriptions` ALTER COLUMN `imported` DROP DEFAULT;

-- May copy the table; writers wait.
--@ billing change subscriptions
ALTER TABLE `subscriptions` ADD CONSTRAINT `ck_subscriptions_imported` CHECK (`imported` IN (TRUE, FALSE)), ADD CONSTRAINT `ck_subscriptions_status_cancelled_at` CHECK ((`cancelled_at` IS NOT NULL OR `status` NOT IN ('cancelled') OR `imported` IN (TRUE)) AND (`cancelled_at` IS NULL OR `status` IN ('active', 'cancelled')));

-- May copy the table; writers wait.
--@ billing change premium_requests
ALTER TABLE `premium_requests` ADD COLUMN `imported` boolean NOT NULL DEFAULT (FALSE);

-- Locks the table for a moment, and reads no row.
--@ billing change premium_requests
ALTER TABLE `premium_requests` ALTER COLUMN `imported` DROP DEFAULT;

-- May copy the table; writers wait.
--@ billing change premium_requests
ALTER TABLE `premium_requests` ADD CONSTRAINT `ck_premium_requests_imported` CHECK (`imported` IN (TRUE, FALSE)), ADD CONSTRAINT `ck_premium_requests_status_proof_url` CHECK (`proof_url` IS NOT NULL OR `status` NOT IN ('confirmed') OR `imported` IN (TRUE));

-- May copy the table; writers wait.
--@ audit change imported_rows
ALTER TABLE `imported_rows` DROP PRIMARY KEY, ADD COLUMN `whose` varchar(36) NULL;

-- A few thousand rows at a time, until none is left.
--@ audit change imported_rows repeatedly
UPDATE `imported_rows` SET `whose` = coalesce(CAST(workspace_id AS char(36)), '') WHERE `whose` IS NULL AND (coalesce(CAST(workspace_id AS char(36)), '')) IS NOT NULL LIMIT 5000;

-- May copy the table; writers wait.
--@ audit change imported_rows
ALTER TABLE `imported_rows` MODIFY COLUMN `whose` varchar(36) NOT NULL;

-- May copy the table; writers wait.
--@ audit change imported_rows
ALTER TABLE `imported_rows` ADD PRIMARY KEY (`whose`, `system`, `table`, `external_id`);

--@ roster table postings spread=workspace_id
CREATE TABLE `postings` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `person_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `unit_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `first_day` date NULL,
  `last_day` date NULL,
  PRIMARY KEY (`workspace_id`, `id`),
  KEY `ix_postings_person_id` (`workspace_id`, `person_id`),
  KEY `ix_postings_unit_id` (`workspace_id`, `unit_id`),
  CONSTRAINT `fk_postings_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_postings_person_id` FOREIGN KEY (`workspace_id`, `person_id`) REFERENCES `people` (`workspace_id`, `id`) ON DELETE CASCADE,
  CONSTRAINT `fk_postings_unit_id` FOREIGN KEY (`workspace_id`, `unit_id`) REFERENCES `units` (`workspace_id`, `id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ workspace guard users
CREATE TRIGGER `tr_users_touch` BEFORE UPDATE ON `users` FOR EACH ROW
IF NEW.`updated_at` <=> OLD.`updated_at` AND NOT (NEW.`id` <=> OLD.`id` AND NEW.`realm` <=> OLD.`realm` AND NEW.`email` <=> OLD.`email` AND NEW.`username` <=> OLD.`username` AND NEW.`name` <=> OLD.`name` AND NEW.`first_name` <=> OLD.`first_name` AND NEW.`last_name` <=> OLD.`last_name` AND NEW.`avatar_url` <=> OLD.`avatar_url` AND NEW.`phone` <=> OLD.`phone` AND NEW.`mfa` <=> OLD.`mfa` AND NEW.`status` <=> OLD.`status` AND NEW.`changed_at` <=> OLD.`changed_at` AND NEW.`imported` <=> OLD.`imported` AND NEW.`answered_at` <=> OLD.`answered_at` AND NEW.`suspended_at` <=> OLD.`suspended_at` AND NEW.`preferences` <=> OLD.`preferences` AND NEW.`last_login_at` <=> OLD.`last_login_at` AND NEW.`created_at` <=> OLD.`created_at` AND NEW.`updated_at` <=> OLD.`updated_at`) THEN
  SET NEW.`updated_at` = UTC_TIMESTAMP(6);
END IF;

--@ account guard social_accounts
CREATE TRIGGER `tr_social_accounts_touch` BEFORE UPDATE ON `social_accounts` FOR EACH ROW
IF NEW.`updated_at` <=> OLD.`updated_at` AND NOT (NEW.`workspace_id` <=> OLD.`workspace_id` AND NEW.`id` <=> OLD.`id` AND NEW.`platform` <=> OLD.`platform` AND NEW.`platform_account_id` <=> OLD.`platform_account_id` AND NEW.`handle_platform` <=> OLD.`handle_platform` AND NEW.`handle` <=> OLD.`handle` AND NEW.`display_name` <=> OLD.`display_name` AND NEW.`avatar_url` <=> OLD.`avatar_url` AND NEW.`profile_url` <=> OLD.`profile_url` AND NEW.`account_type` <=> OLD.`account_type` AND NEW.`page_id` <=> OLD.`page_id` AND NEW.`page_name` <=> OLD.`page_name` AND NEW.`sec_uid` <=> OLD.`sec_uid` AND NEW.`verified` <=> OLD.`verified` AND NEW.`can_publish_feed` <=> OLD.`can_publish_feed` AND NEW.`can_publish_stories` <=> OLD.`can_publish_stories` AND NEW.`can_publish_reels` <=> OLD.`can_publish_reels` AND NEW.`status` <=> OLD.`status` AND NEW.`changed_at` <=> OLD.`changed_at` AND NEW.`imported` <=> OLD.`imported` AND NEW.`error_count` <=> OLD.`error_count` AND NEW.`connected_at` <=> OLD.`connected_at` AND NEW.`reason` <=> OLD.`reason` AND NEW.`disconnected_at` <=> OLD.`disconnected_at` AND NEW.`tracking_max_pages` <=> OLD.`tracking_max_pages` AND NEW.`tracking_page_size` <=> OLD.`tracking_page_size` AND NEW.`tracking_last_run_at` <=> OLD.`tracking_last_run_at` AND NEW.`tracking_last_error` <=> OLD.`tracking_last_error` AND NEW.`metadata` <=> OLD.`metadata` AND NEW.`last_synced_at` <=> OLD.`last_synced_at` AND NEW.`created_at` <=> OLD.`created_at` AND NEW.`updated_at` <=> OLD.`updated_at`) THEN
  SET NEW.`updated_at` = UTC_TIMESTAMP(6);
END IF;

--@ account guard publishing_paces
CREATE TRIGGER `tr_publishing_paces_touch` BEFORE UPDATE ON `publishing_paces` FOR EACH ROW
IF NEW.`updated_at` <=> OLD.`updated_at` AND NOT (NEW.`workspace_id` <=> OLD.`workspace_id` AND NEW.`account_id` <=> OLD.`account_id` AND NEW.`quota_most` <=> OLD.`quota_most` AND NEW.`quota_window_seconds` <=> OLD.`quota_window_seconds` AND NEW.`cooling_until` <=> OLD.`cooling_until` AND NEW.`paused_at` <=> OLD.`paused_at` AND NEW.`updated_at` <=> OLD.`updated_at`) THEN
  SET NEW.`updated_at` = UTC_TIMESTAMP(6);
END IF;

--@ publishing guard campaigns
CREATE TRIGGER `tr_campaigns_status` BEFORE UPDATE ON `campaigns` FOR EACH ROW
IF NEW.`status` <> OLD.`status` AND NOT (
  (OLD.`status` = 'draft' AND NEW.`status` IN ('draft', 'active'))
  OR (OLD.`status` = 'active' AND NEW.`status` IN ('active', 'paused', 'completed'))
  OR (OLD.`status` = 'paused' AND NEW.`status` IN ('active', 'paused', 'completed'))
  OR (OLD.`status` = 'completed' AND NEW.`status` IN ('active'))
  OR 1 = 2) THEN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'campaigns.status: no event makes this move';
END IF;

--@ publishing guard posts
CREATE TRIGGER `tr_posts_status` BEFORE UPDATE ON `posts` FOR EACH ROW
IF NEW.`status` <> OLD.`status` AND NOT (
  (OLD.`status` = 'draft' AND NEW.`status` IN ('pending_approval', 'scheduled', 'publishing', 'published', 'archived', 'deleted'))
  OR (OLD.`status` = 'pending_approval' AND NEW.`status` IN ('draft', 'approved', 'published', 'deleted'))
  OR (OLD.`status` = 'approved' AND NEW.`status` IN ('draft', 'scheduled', 'publishing', 'published', 'archived', 'deleted'))
  OR (OLD.`status` = 'scheduled' AND NEW.`status` IN ('draft', 'approved', 'scheduled', 'publishing', 'published', 'cancelled', 'deleted'))
  OR (OLD.`status` = 'publishing' AND NEW.`status` IN ('scheduled', 'publishing', 'published', 'failed', 'cancelled', 'taken_down'))
  OR (OLD.`status` = 'published' AND NEW.`status` IN ('publishing', 'published', 'taken_down', 'archived', 'deleted'))
  OR (OLD.`status` = 'failed' AND NEW.`status` IN ('draft', 'pending_approval', 'scheduled', 'publishing', 'published', 'failed', 'taken_down', 'archived', 'deleted'))
  OR (OLD.`status` = 'cancelled' AND NEW.`status` IN ('draft', 'published', 'archived', 'deleted'))
  OR (OLD.`status` = 'taken_down' AND NEW.`status` IN ('draft', 'published', 'archived', 'deleted'))
  OR (OLD.`status` = 'archived' AND NEW.`status` IN ('draft', 'approved', 'published', 'failed', 'cancelled', 'taken_down', 'archived', 'deleted'))
  OR (OLD.`status` = 'deleted' AND NEW.`status` IN ('published'))
  OR 1 = 2) THEN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'posts.status: no event makes this move';
END IF;

--@ publishing guard post_targets
CREATE TRIGGER `tr_post_targets_status` BEFORE UPDATE ON `post_targets` FOR EACH ROW
IF NEW.`status` <> OLD.`status` AND NOT (
  (OLD.`status` = 'pending' AND NEW.`status` IN ('pending', 'running', 'succeeded', 'failed', 'cancelled'))
  OR (OLD.`status` = 'running' AND NEW.`status` IN ('pending', 'running', 'unconfirmed', 'succeeded', 'failed', 'cancelled'))
  OR (OLD.`status` = 'unconfirmed' AND NEW.`status` IN ('pending', 'succeeded', 'failed'))
  OR (OLD.`status` = 'succeeded' AND NEW.`status` IN ('removed'))
  OR (OLD.`status` = 'failed' AND NEW.`status` IN ('pending', 'succeeded', 'cancelled'))
  OR (OLD.`status` = 'cancelled' AND NEW.`status` IN ('pending', 'succeeded'))
  OR (OLD.`status` = 'removed' AND NEW.`status` IN ('pending'))
  OR 1 = 2) THEN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'post_targets.status: no event makes this move';
END IF;

--@ publishing guard publish_jobs
CREATE TRIGGER `tr_publish_jobs_status` BEFORE UPDATE ON `publish_jobs` FOR EACH ROW
IF NEW.`status` <> OLD.`status` AND NOT (
  (OLD.`status` = 'pending' AND NEW.`status` IN ('pending', 'running', 'succeeded', 'failed', 'cancelled'))
  OR (OLD.`status` = 'running' AND NEW.`status` IN ('pending', 'running', 'unconfirmed', 'succeeded', 'failed', 'cancelled'))
  OR (OLD.`status` = 'unconfirmed' AND NEW.`status` IN ('pending', 'succeeded', 'failed'))
  OR (OLD.`status` = 'succeeded' AND NEW.`status` IN ('removed'))
  OR (OLD.`status` = 'failed' AND NEW.`status` IN ('pending', 'succeeded', 'cancelled'))
  OR (OLD.`status` = 'cancelled' AND NEW.`status` IN ('pending', 'succeeded'))
  OR (OLD.`status` = 'removed' AND NEW.`status` IN ('pending'))
  OR 1 = 2) THEN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'publish_jobs.status: no event makes this move';
END IF;

--@ review guard workflows
CREATE TRIGGER `tr_workflows_touch` BEFORE UPDATE ON `workflows` FOR EACH ROW
IF NEW.`updated_at` <=> OLD.`updated_at` AND NOT (NEW.`workspace_id` <=> OLD.`workspace_id` AND NEW.`id` <=> OLD.`id` AND NEW.`name` <=> OLD.`name` AND NEW.`description` <=> OLD.`description` AND NEW.`kind` <=> OLD.`kind` AND NEW.`config` <=> OLD.`config` AND NEW.`steps` <=> OLD.`steps` AND NEW.`is_active` <=> OLD.`is_active` AND NEW.`created_at` <=> OLD.`created_at` AND NEW.`updated_at` <=> OLD.`updated_at` AND NEW.`status` <=> OLD.`status` AND NEW.`changed_at` <=> OLD.`changed_at` AND NEW.`imported` <=> OLD.`imported` AND NEW.`archived_at` <=> OLD.`archived_at`) THEN
  SET NEW.`updated_at` = UTC_TIMESTAMP(6);
END IF;

--@ inbox guard conversations
CREATE TRIGGER `tr_conversations_touch` BEFORE UPDATE ON `conversations` FOR EACH ROW
IF NEW.`updated_at` <=> OLD.`updated_at` AND NOT (NEW.`workspace_id` <=> OLD.`workspace_id` AND NEW.`id` <=> OLD.`id` AND NEW.`account_id` <=> OLD.`account_id` AND NEW.`platform` <=> OLD.`platform` AND NEW.`kind` <=> OLD.`kind` AND NEW.`participant_id` <=> OLD.`participant_id` AND NEW.`participant_name` <=> OLD.`participant_name` AND NEW.`participant_avatar_url` <=> OLD.`participant_avatar_url` AND NEW.`priority` <=> OLD.`priority` AND NEW.`sentiment` <=> OLD.`sentiment` AND NEW.`assignee_id` <=> OLD.`assignee_id` AND NEW.`tags` <=> OLD.`tags` AND NEW.`last_message_at` <=> OLD.`last_message_at` AND NEW.`created_at` <=> OLD.`created_at` AND NEW.`updated_at` <=> OLD.`updated_at` AND NEW.`status` <=> OLD.`status` AND NEW.`changed_at` <=> OLD.`changed_at` AND NEW.`imported` <=> OLD.`imported` AND NEW.`sla_deadline` <=> OLD.`sla_deadline` AND NEW.`first_response_at` <=> OLD.`first_response_at` AND NEW.`resolved_at` <=> OLD.`resolved_at` AND NEW.`archived_at` <=> OLD.`archived_at`) THEN
  SET NEW.`updated_at` = UTC_TIMESTAMP(6);
END IF;

--@ editorial guard editorial_events
CREATE TRIGGER `tr_editorial_events_touch` BEFORE UPDATE ON `editorial_events` FOR EACH ROW
IF NEW.`updated_at` <=> OLD.`updated_at` AND NOT (NEW.`workspace_id` <=> OLD.`workspace_id` AND NEW.`id` <=> OLD.`id` AND NEW.`event_at` <=> OLD.`event_at` AND NEW.`topic` <=> OLD.`topic` AND NEW.`title` <=> OLD.`title` AND NEW.`assignee` <=> OLD.`assignee` AND NEW.`content` <=> OLD.`content` AND NEW.`summary` <=> OLD.`summary` AND NEW.`image_path` <=> OLD.`image_path` AND NEW.`tag` <=> OLD.`tag` AND NEW.`category` <=> OLD.`category` AND NEW.`status` <=> OLD.`status` AND NEW.`changed_at` <=> OLD.`changed_at` AND NEW.`imported` <=> OLD.`imported` AND NEW.`reviewed_at` <=> OLD.`reviewed_at` AND NEW.`published_at` <=> OLD.`published_at` AND NEW.`version` <=> OLD.`version` AND NEW.`created_by` <=> OLD.`created_by` AND NEW.`updated_by` <=> OLD.`updated_by` AND NEW.`created_at` <=> OLD.`created_at` AND NEW.`updated_at` <=> OLD.`updated_at`) THEN
  SET NEW.`updated_at` = UTC_TIMESTAMP(6);
END IF;
