-- 0015_real_life, up, on PostgreSQL. A draft: `cargo run -p hadir-sql --all-features --example migration_draft` writes it.

--@ publishing guard campaigns
DROP TRIGGER "tr_campaigns_status" ON "campaigns";

--@ publishing guard posts
DROP TRIGGER "tr_posts_status" ON "posts";

--@ publishing guard post_targets
DROP TRIGGER "tr_post_targets_status" ON "post_targets";

--@ publishing guard publish_jobs
DROP TRIGGER "tr_publish_jobs_status" ON "publish_jobs";

--@ metrics change post_snapshots
DROP FUNCTION calculate_engagement_rate(uuid, uuid);

--@ account change social_accounts
DROP FUNCTION get_account_capabilities(uuid, uuid);

-- Locks the table for a moment, and reads no row.
--@ workspace change users
ALTER TABLE "users" DROP CONSTRAINT "ck_users_status_suspended_at";

-- Locks the table for a moment, and reads no row.
--@ workspace change invites
ALTER TABLE "invites" DROP CONSTRAINT "ck_invites_status_accepted_at";

-- Locks the table for a moment, and reads no row.
--@ workspace change claims
ALTER TABLE "claims" DROP CONSTRAINT "ck_claims_status_verified_at";

-- Locks the table for a moment, and reads no row.
--@ publishing change campaigns
ALTER TABLE "campaigns" DROP CONSTRAINT "ck_campaigns_status_completed_at";

-- Locks the table for a moment, and reads no row.
--@ publishing change posts
ALTER TABLE "posts" DROP CONSTRAINT "ck_posts_status", DROP CONSTRAINT "ck_posts_archived_from", DROP CONSTRAINT "ck_posts_status_scheduled_at", DROP CONSTRAINT "ck_posts_status_approved_content", DROP CONSTRAINT "ck_posts_status_published_at", DROP CONSTRAINT "ck_posts_status_last_error", DROP CONSTRAINT "ck_posts_status_cancelled_at", DROP CONSTRAINT "ck_posts_status_archived_at", DROP CONSTRAINT "ck_posts_status_archived_from", DROP CONSTRAINT "ck_posts_status_deleted_at";

-- Locks the table for a moment, and reads no row.
--@ publishing change post_targets
ALTER TABLE "post_targets" DROP CONSTRAINT "ck_post_targets_status", DROP CONSTRAINT "ck_post_targets_error_class", DROP CONSTRAINT "ck_post_targets_status_platform_post_id", DROP CONSTRAINT "ck_post_targets_status_published_at", DROP CONSTRAINT "ck_post_targets_status_error_class";

-- Locks the table for a moment, and reads no row.
--@ publishing change publish_jobs
ALTER TABLE "publish_jobs" DROP CONSTRAINT "ck_publish_jobs_status", DROP CONSTRAINT "ck_publish_jobs_error_class", DROP CONSTRAINT "ck_publish_jobs_status_lease_owner", DROP CONSTRAINT "ck_publish_jobs_status_started_at", DROP CONSTRAINT "ck_publish_jobs_status_sent_at", DROP CONSTRAINT "ck_publish_jobs_status_platform_post_id", DROP CONSTRAINT "ck_publish_jobs_status_error_class", DROP CONSTRAINT "ck_publish_jobs_status_finished_at";

-- Locks the table for a moment, and reads no row.
--@ publishing change publish_attempts
ALTER TABLE "publish_attempts" DROP CONSTRAINT "ck_publish_attempts_error_class";

-- Locks the table for a moment, and reads no row.
--@ publishing change generated_videos
ALTER TABLE "generated_videos" DROP CONSTRAINT "ck_generated_videos_status_video_url", DROP CONSTRAINT "ck_generated_videos_status_completed_at", DROP CONSTRAINT "ck_generated_videos_status_error";

-- Locks the table for a moment, and reads no row.
--@ review change workflows
ALTER TABLE "workflows" DROP CONSTRAINT "ck_workflows_status_archived_at";

-- Locks the table for a moment, and reads no row.
--@ review change workflow_instances
ALTER TABLE "workflow_instances" DROP CONSTRAINT "ck_workflow_instances_status_current_step_id", DROP CONSTRAINT "ck_workflow_instances_status_completed_at";

-- Locks the table for a moment, and reads no row.
--@ review change approvals
ALTER TABLE "approvals" DROP CONSTRAINT "ck_approvals_status_approver_id", DROP CONSTRAINT "ck_approvals_status_answered_by", DROP CONSTRAINT "ck_approvals_status_responded_at";

-- Locks the table for a moment, and reads no row.
--@ automation change automation_consents
ALTER TABLE "automation_consents" DROP CONSTRAINT "ck_automation_consents_status_revoked_at";

-- Locks the table for a moment, and reads no row.
--@ automation change automation_runs
ALTER TABLE "automation_runs" DROP CONSTRAINT "ck_automation_runs_status_completed_at", DROP CONSTRAINT "ck_automation_runs_status_error_message", DROP CONSTRAINT "ck_automation_runs_status_skip_reason";

-- Locks the table for a moment, and reads no row.
--@ inbox change conversations
ALTER TABLE "conversations" DROP CONSTRAINT "ck_conversations_status_resolved_at", DROP CONSTRAINT "ck_conversations_status_archived_at";

-- Locks the table for a moment, and reads no row.
--@ editorial change editorial_events
ALTER TABLE "editorial_events" DROP CONSTRAINT "ck_editorial_events_status_reviewed_at", DROP CONSTRAINT "ck_editorial_events_status_published_at";

-- Locks the table for a moment, and reads no row.
--@ billing change subscriptions
ALTER TABLE "subscriptions" DROP CONSTRAINT "ck_subscriptions_status_cancelled_at";

-- Locks the table for a moment, and reads no row.
--@ billing change premium_requests
ALTER TABLE "premium_requests" DROP CONSTRAINT "ck_premium_requests_status_proof_url";

-- Locks the table for a moment, and reads no row.
--@ audit change imported_rows
ALTER TABLE "imported_rows" DROP CONSTRAINT "imported_rows_pkey";

-- Locks the table for a moment, and reads no row.
--@ workspace change users
ALTER TABLE "users" ADD COLUMN "imported" boolean NOT NULL DEFAULT (FALSE);

-- Locks the table for a moment, and reads no row.
--@ workspace change users
ALTER TABLE "users" ALTER COLUMN "imported" DROP DEFAULT;

-- Locks the table for a moment, and reads no row.
--@ workspace change users
ALTER TABLE "users" ADD CONSTRAINT "ck_users_imported" CHECK ("imported" IN (TRUE, FALSE)) NOT VALID, ADD CONSTRAINT "ck_users_status_suspended_at" CHECK (("suspended_at" IS NOT NULL OR "status" NOT IN ('suspended') OR "imported" IN (TRUE)) AND ("suspended_at" IS NULL OR "status" IN ('suspended'))) NOT VALID;

--@ workspace change password_resets
ALTER TABLE "password_resets" ALTER COLUMN "token" TYPE varchar(191) COLLATE "C" USING "token"::varchar(191);

-- Locks the table for a moment, and reads no row.
--@ workspace change workspace_settings
ALTER TABLE "workspace_settings" ADD COLUMN "publishing_paused_at" timestamptz(6) NULL;

-- Locks the table for a moment, and reads no row.
--@ workspace change invites
ALTER TABLE "invites" ADD COLUMN "imported" boolean NOT NULL DEFAULT (FALSE);

-- Locks the table for a moment, and reads no row.
--@ workspace change invites
ALTER TABLE "invites" ALTER COLUMN "imported" DROP DEFAULT;

--@ workspace change invites
ALTER TABLE "invites" ALTER COLUMN "token" TYPE varchar(191) COLLATE "C" USING "token"::varchar(191);

-- Locks the table for a moment, and reads no row.
--@ workspace change invites
ALTER TABLE "invites" ADD CONSTRAINT "ck_invites_imported" CHECK ("imported" IN (TRUE, FALSE)) NOT VALID, ADD CONSTRAINT "ck_invites_status_accepted_at" CHECK (("accepted_at" IS NOT NULL OR "status" NOT IN ('accepted') OR "imported" IN (TRUE)) AND ("accepted_at" IS NULL OR "status" IN ('accepted'))) NOT VALID;

-- Locks the table for a moment, and reads no row.
--@ account change social_accounts
ALTER TABLE "social_accounts" ADD COLUMN "imported" boolean NOT NULL DEFAULT (FALSE);

-- Locks the table for a moment, and reads no row.
--@ account change social_accounts
ALTER TABLE "social_accounts" ALTER COLUMN "imported" DROP DEFAULT;

-- Locks the table for a moment, and reads no row.
--@ account change social_accounts
ALTER TABLE "social_accounts" ADD CONSTRAINT "ck_social_accounts_imported" CHECK ("imported" IN (TRUE, FALSE)) NOT VALID;

-- Locks the table for a moment, and reads no row.
--@ account change publishing_paces
ALTER TABLE "publishing_paces" ADD COLUMN "paused_at" timestamptz(6) NULL;

-- Locks the table for a moment, and reads no row.
--@ workspace change claims
ALTER TABLE "claims" ADD COLUMN "imported" boolean NOT NULL DEFAULT (FALSE);

-- Locks the table for a moment, and reads no row.
--@ workspace change claims
ALTER TABLE "claims" ALTER COLUMN "imported" DROP DEFAULT;

-- Locks the table for a moment, and reads no row.
--@ workspace change claims
ALTER TABLE "claims" ADD CONSTRAINT "ck_claims_imported" CHECK ("imported" IN (TRUE, FALSE)) NOT VALID, ADD CONSTRAINT "ck_claims_status_verified_at" CHECK (("verified_at" IS NOT NULL OR "status" NOT IN ('verified') OR "imported" IN (TRUE)) AND ("verified_at" IS NULL OR "status" IN ('verified', 'expired'))) NOT VALID;

-- Locks the table for a moment, and reads no row.
--@ publishing change campaigns
ALTER TABLE "campaigns" ADD COLUMN "imported" boolean NOT NULL DEFAULT (FALSE);

-- Locks the table for a moment, and reads no row.
--@ publishing change campaigns
ALTER TABLE "campaigns" ALTER COLUMN "imported" DROP DEFAULT;

-- Locks the table for a moment, and reads no row.
--@ publishing change campaigns
ALTER TABLE "campaigns" ADD CONSTRAINT "ck_campaigns_imported" CHECK ("imported" IN (TRUE, FALSE)) NOT VALID, ADD CONSTRAINT "ck_campaigns_status_completed_at" CHECK (("completed_at" IS NOT NULL OR "status" NOT IN ('completed') OR "imported" IN (TRUE)) AND ("completed_at" IS NULL OR "status" IN ('completed'))) NOT VALID;

-- Locks the table for a moment, and reads no row.
--@ publishing change posts
ALTER TABLE "posts" ADD COLUMN "publish_by" timestamptz(6) NULL, ADD COLUMN "imported" boolean NOT NULL DEFAULT (FALSE), ADD COLUMN "approved_stamp" bigint NULL, ADD COLUMN "taken_down_at" timestamptz(6) NULL, ADD COLUMN "content_stamp" bigint NULL;

-- Locks the table for a moment, and reads no row.
--@ publishing change posts
ALTER TABLE "posts" ALTER COLUMN "imported" DROP DEFAULT;

-- Locks the table for a moment, and reads no row.
--@ publishing change posts
ALTER TABLE "posts" ADD CONSTRAINT "ck_posts_status" CHECK ("status" IN ('draft', 'pending_approval', 'approved', 'scheduled', 'publishing', 'published', 'failed', 'cancelled', 'taken_down', 'archived', 'deleted')) NOT VALID, ADD CONSTRAINT "ck_posts_imported" CHECK ("imported" IN (TRUE, FALSE)) NOT VALID, ADD CONSTRAINT "ck_posts_approved_stamp" CHECK ("approved_stamp" >= 0) NOT VALID, ADD CONSTRAINT "ck_posts_archived_from" CHECK ("archived_from" IN ('draft', 'pending_approval', 'approved', 'scheduled', 'publishing', 'published', 'failed', 'cancelled', 'taken_down', 'archived', 'deleted')) NOT VALID, ADD CONSTRAINT "ck_posts_content_stamp" CHECK ("content_stamp" >= 0) NOT VALID, ADD CONSTRAINT "ck_posts_status_scheduled_at" CHECK ("scheduled_at" IS NOT NULL OR "status" NOT IN ('scheduled', 'publishing') OR "imported" IN (TRUE)) NOT VALID, ADD CONSTRAINT "ck_posts_approved_content_approved_stamp" CHECK ("approved_stamp" IS NULL OR "approved_content" IS NOT NULL) NOT VALID, ADD CONSTRAINT "ck_posts_status_approved_content" CHECK (("approved_content" IS NOT NULL OR "status" NOT IN ('approved') OR "imported" IN (TRUE)) AND ("approved_content" IS NULL OR "status" IN ('approved', 'scheduled', 'publishing', 'published', 'failed', 'cancelled', 'taken_down', 'archived', 'deleted'))) NOT VALID, ADD CONSTRAINT "ck_posts_status_published_at" CHECK (("published_at" IS NOT NULL OR "status" NOT IN ('published', 'taken_down') OR "imported" IN (TRUE)) AND ("published_at" IS NULL OR "status" IN ('publishing', 'published', 'failed', 'taken_down', 'archived', 'deleted'))) NOT VALID, ADD CONSTRAINT "ck_posts_status_last_error" CHECK ("last_error" IS NULL OR "status" IN ('scheduled', 'publishing', 'published', 'failed', 'archived', 'deleted')) NOT VALID, ADD CONSTRAINT "ck_posts_status_cancelled_at" CHECK (("cancelled_at" IS NOT NULL OR "status" NOT IN ('cancelled') OR "imported" IN (TRUE)) AND ("cancelled_at" IS NULL OR "status" IN ('published', 'cancelled', 'archived', 'deleted'))) NOT VALID, ADD CONSTRAINT "ck_posts_status_taken_down_at" CHECK (("taken_down_at" IS NOT NULL OR "status" NOT IN ('taken_down') OR "imported" IN (TRUE)) AND ("taken_down_at" IS NULL OR "status" IN ('taken_down', 'archived', 'deleted'))) NOT VALID, ADD CONSTRAINT "ck_posts_status_archived_at" CHECK ("archived_at" IS NULL OR "status" IN ('archived', 'deleted')) NOT VALID, ADD CONSTRAINT "ck_posts_status_archived_from" CHECK ("archived_from" IS NULL OR "status" IN ('archived', 'deleted')) NOT VALID, ADD CONSTRAINT "ck_posts_status_deleted_at" CHECK (("deleted_at" IS NOT NULL OR "status" NOT IN ('deleted') OR "imported" IN (TRUE)) AND ("deleted_at" IS NULL OR "status" IN ('deleted'))) NOT VALID;

-- Locks the table for a moment, and reads no row.
--@ publishing change post_targets
ALTER TABLE "post_targets" ADD COLUMN "imported" boolean NOT NULL DEFAULT (FALSE), ADD COLUMN "removed_at" timestamptz(6) NULL, ADD COLUMN "removed_by" varchar(32) COLLATE "C" NULL, ADD COLUMN "content_stamp" bigint NULL;

-- Locks the table for a moment, and reads no row.
--@ publishing change post_targets
ALTER TABLE "post_targets" ALTER COLUMN "imported" DROP DEFAULT;

-- Locks the table for a moment, and reads no row.
--@ publishing change post_targets
ALTER TABLE "post_targets" ADD CONSTRAINT "ck_post_targets_status" CHECK ("status" IN ('pending', 'running', 'unconfirmed', 'succeeded', 'failed', 'cancelled', 'removed')) NOT VALID, ADD CONSTRAINT "ck_post_targets_imported" CHECK ("imported" IN (TRUE, FALSE)) NOT VALID, ADD CONSTRAINT "ck_post_targets_error_class" CHECK ("error_class" IN ('rate_limited', 'auth_expired', 'permission_denied', 'blocked', 'validation', 'duplicate_content', 'billing_required', 'moderation', 'media_processing', 'media_rejected', 'unsupported', 'network', 'server_error', 'too_late', 'not_approved', 'unconfirmed', 'unknown')) NOT VALID, ADD CONSTRAINT "ck_post_targets_removed_by" CHECK ("removed_by" IN ('team', 'network')) NOT VALID, ADD CONSTRAINT "ck_post_targets_content_stamp" CHECK ("content_stamp" >= 0) NOT VALID, ADD CONSTRAINT "ck_post_targets_status_platform_post_id" CHECK (("platform_post_id" IS NOT NULL OR "status" NOT IN ('succeeded') OR "imported" IN (TRUE)) AND ("platform_post_id" IS NULL OR "status" IN ('succeeded', 'removed'))) NOT VALID, ADD CONSTRAINT "ck_post_targets_status_published_at" CHECK (("published_at" IS NOT NULL OR "status" NOT IN ('succeeded') OR "imported" IN (TRUE)) AND ("published_at" IS NULL OR "status" IN ('succeeded', 'removed'))) NOT VALID, ADD CONSTRAINT "ck_post_targets_status_error_class" CHECK (("error_class" IS NOT NULL OR "status" NOT IN ('failed') OR "imported" IN (TRUE)) AND ("error_class" IS NULL OR "status" IN ('pending', 'running', 'unconfirmed', 'failed', 'cancelled'))) NOT VALID, ADD CONSTRAINT "ck_post_targets_status_removed_at" CHECK (("removed_at" IS NOT NULL OR "status" NOT IN ('removed') OR "imported" IN (TRUE)) AND ("removed_at" IS NULL OR "status" IN ('removed'))) NOT VALID, ADD CONSTRAINT "ck_post_targets_status_removed_by" CHECK (("removed_by" IS NOT NULL OR "status" NOT IN ('removed') OR "imported" IN (TRUE)) AND ("removed_by" IS NULL OR "status" IN ('removed'))) NOT VALID;

-- Locks the table for a moment, and reads no row.
--@ publishing change publish_jobs
ALTER TABLE "publish_jobs" ADD COLUMN "account_id" uuid NULL, ADD COLUMN "imported" boolean NOT NULL DEFAULT (FALSE), ADD COLUMN "call_before" timestamptz(6) NULL, ADD COLUMN "container_since" timestamptz(6) NULL, ADD COLUMN "container_ready_at" timestamptz(6) NULL, ADD COLUMN "removed_at" timestamptz(6) NULL, ADD COLUMN "removed_by" varchar(32) COLLATE "C" NULL;

-- Locks the table for a moment, and reads no row.
--@ publishing change publish_jobs
ALTER TABLE "publish_jobs" ALTER COLUMN "imported" DROP DEFAULT;

-- Locks the table for a moment, and reads no row.
--@ publishing change publish_jobs
ALTER TABLE "publish_jobs" ADD CONSTRAINT "ck_publish_jobs_status" CHECK ("status" IN ('pending', 'running', 'unconfirmed', 'succeeded', 'failed', 'cancelled', 'removed')) NOT VALID, ADD CONSTRAINT "ck_publish_jobs_imported" CHECK ("imported" IN (TRUE, FALSE)) NOT VALID, ADD CONSTRAINT "ck_publish_jobs_error_class" CHECK ("error_class" IN ('rate_limited', 'auth_expired', 'permission_denied', 'blocked', 'validation', 'duplicate_content', 'billing_required', 'moderation', 'media_processing', 'media_rejected', 'unsupported', 'network', 'server_error', 'too_late', 'not_approved', 'unconfirmed', 'unknown')) NOT VALID, ADD CONSTRAINT "ck_publish_jobs_removed_by" CHECK ("removed_by" IN ('team', 'network')) NOT VALID, ADD CONSTRAINT "ck_publish_jobs_status_lease_owner" CHECK (("lease_owner" IS NOT NULL OR "status" NOT IN ('running') OR "imported" IN (TRUE)) AND ("lease_owner" IS NULL OR "status" IN ('running'))) NOT VALID, ADD CONSTRAINT "ck_publish_jobs_status_started_at" CHECK ("started_at" IS NOT NULL OR "status" NOT IN ('running', 'unconfirmed') OR "imported" IN (TRUE)) NOT VALID, ADD CONSTRAINT "ck_publish_jobs_status_sent_at" CHECK (("sent_at" IS NOT NULL OR "status" NOT IN ('unconfirmed') OR "imported" IN (TRUE)) AND ("sent_at" IS NULL OR "status" IN ('running', 'unconfirmed', 'succeeded', 'failed', 'removed'))) NOT VALID, ADD CONSTRAINT "ck_publish_jobs_status_call_before" CHECK ("call_before" IS NULL OR "status" IN ('running', 'unconfirmed', 'succeeded', 'failed')) NOT VALID, ADD CONSTRAINT "ck_publish_jobs_status_platform_post_id" CHECK (("platform_post_id" IS NOT NULL OR "status" NOT IN ('succeeded') OR "imported" IN (TRUE)) AND ("platform_post_id" IS NULL OR "status" IN ('succeeded', 'removed'))) NOT VALID, ADD CONSTRAINT "ck_publish_jobs_status_error_class" CHECK (("error_class" IS NOT NULL OR "status" NOT IN ('failed') OR "imported" IN (TRUE)) AND ("error_class" IS NULL OR "status" IN ('pending', 'running', 'unconfirmed', 'failed', 'cancelled'))) NOT VALID, ADD CONSTRAINT "ck_publish_jobs_status_finished_at" CHECK (("finished_at" IS NOT NULL OR "status" NOT IN ('succeeded', 'failed', 'cancelled', 'removed') OR "imported" IN (TRUE)) AND ("finished_at" IS NULL OR "status" IN ('succeeded', 'failed', 'cancelled', 'removed'))) NOT VALID, ADD CONSTRAINT "ck_publish_jobs_status_removed_at" CHECK (("removed_at" IS NOT NULL OR "status" NOT IN ('removed') OR "imported" IN (TRUE)) AND ("removed_at" IS NULL OR "status" IN ('removed'))) NOT VALID, ADD CONSTRAINT "ck_publish_jobs_status_removed_by" CHECK (("removed_by" IS NOT NULL OR "status" NOT IN ('removed') OR "imported" IN (TRUE)) AND ("removed_by" IS NULL OR "status" IN ('removed'))) NOT VALID;

-- Locks the table for a moment, and reads no row.
--@ publishing change publish_attempts
ALTER TABLE "publish_attempts" ADD CONSTRAINT "ck_publish_attempts_error_class" CHECK ("error_class" IN ('rate_limited', 'auth_expired', 'permission_denied', 'blocked', 'validation', 'duplicate_content', 'billing_required', 'moderation', 'media_processing', 'media_rejected', 'unsupported', 'network', 'server_error', 'too_late', 'not_approved', 'unconfirmed', 'unknown')) NOT VALID;

-- Locks the table for a moment, and reads no row.
--@ publishing change generated_videos
ALTER TABLE "generated_videos" ADD COLUMN "imported" boolean NOT NULL DEFAULT (FALSE);

-- Locks the table for a moment, and reads no row.
--@ publishing change generated_videos
ALTER TABLE "generated_videos" ALTER COLUMN "imported" DROP DEFAULT;

-- Locks the table for a moment, and reads no row.
--@ publishing change generated_videos
ALTER TABLE "generated_videos" ADD CONSTRAINT "ck_generated_videos_imported" CHECK ("imported" IN (TRUE, FALSE)) NOT VALID, ADD CONSTRAINT "ck_generated_videos_status_video_url" CHECK (("video_url" IS NOT NULL OR "status" NOT IN ('completed') OR "imported" IN (TRUE)) AND ("video_url" IS NULL OR "status" IN ('completed'))) NOT VALID, ADD CONSTRAINT "ck_generated_videos_status_completed_at" CHECK (("completed_at" IS NOT NULL OR "status" NOT IN ('completed') OR "imported" IN (TRUE)) AND ("completed_at" IS NULL OR "status" IN ('completed'))) NOT VALID, ADD CONSTRAINT "ck_generated_videos_status_error" CHECK (("error" IS NOT NULL OR "status" NOT IN ('failed') OR "imported" IN (TRUE)) AND ("error" IS NULL OR "status" IN ('queued', 'in_progress', 'failed'))) NOT VALID;

-- Locks the table for a moment, and reads no row.
--@ review change workflows
ALTER TABLE "workflows" ADD COLUMN "imported" boolean NOT NULL DEFAULT (FALSE);

-- Locks the table for a moment, and reads no row.
--@ review change workflows
ALTER TABLE "workflows" ALTER COLUMN "imported" DROP DEFAULT;

-- Locks the table for a moment, and reads no row.
--@ review change workflows
ALTER TABLE "workflows" ADD CONSTRAINT "ck_workflows_imported" CHECK ("imported" IN (TRUE, FALSE)) NOT VALID, ADD CONSTRAINT "ck_workflows_status_archived_at" CHECK (("archived_at" IS NOT NULL OR "status" NOT IN ('archived') OR "imported" IN (TRUE)) AND ("archived_at" IS NULL OR "status" IN ('archived'))) NOT VALID;

-- Locks the table for a moment, and reads no row.
--@ review change workflow_instances
ALTER TABLE "workflow_instances" ADD COLUMN "imported" boolean NOT NULL DEFAULT (FALSE);

-- Locks the table for a moment, and reads no row.
--@ review change workflow_instances
ALTER TABLE "workflow_instances" ALTER COLUMN "imported" DROP DEFAULT;

-- Locks the table for a moment, and reads no row.
--@ review change workflow_instances
ALTER TABLE "workflow_instances" ADD CONSTRAINT "ck_workflow_instances_imported" CHECK ("imported" IN (TRUE, FALSE)) NOT VALID, ADD CONSTRAINT "ck_workflow_instances_status_current_step_id" CHECK (("current_step_id" IS NOT NULL OR "status" NOT IN ('in_progress') OR "imported" IN (TRUE)) AND ("current_step_id" IS NULL OR "status" IN ('in_progress', 'rejected', 'cancelled'))) NOT VALID, ADD CONSTRAINT "ck_workflow_instances_status_completed_at" CHECK (("completed_at" IS NOT NULL OR "status" NOT IN ('completed', 'rejected', 'cancelled') OR "imported" IN (TRUE)) AND ("completed_at" IS NULL OR "status" IN ('completed', 'rejected', 'cancelled'))) NOT VALID;

-- Locks the table for a moment, and reads no row.
--@ review change approvals
ALTER TABLE "approvals" ADD COLUMN "imported" boolean NOT NULL DEFAULT (FALSE);

-- Locks the table for a moment, and reads no row.
--@ review change approvals
ALTER TABLE "approvals" ALTER COLUMN "imported" DROP DEFAULT;

-- Locks the table for a moment, and reads no row.
--@ review change approvals
ALTER TABLE "approvals" ADD CONSTRAINT "ck_approvals_imported" CHECK ("imported" IN (TRUE, FALSE)) NOT VALID, ADD CONSTRAINT "ck_approvals_status_approver_id" CHECK ("approver_id" IS NOT NULL OR "status" NOT IN ('approved') OR "imported" IN (TRUE)) NOT VALID, ADD CONSTRAINT "ck_approvals_status_answered_by" CHECK (("answered_by" IS NOT NULL OR "status" NOT IN ('approved') OR "imported" IN (TRUE)) AND ("answered_by" IS NULL OR "status" IN ('approved', 'rejected', 'skipped'))) NOT VALID, ADD CONSTRAINT "ck_approvals_status_responded_at" CHECK (("responded_at" IS NOT NULL OR "status" NOT IN ('approved', 'skipped', 'withdrawn') OR "imported" IN (TRUE)) AND ("responded_at" IS NULL OR "status" IN ('approved', 'rejected', 'skipped', 'withdrawn'))) NOT VALID;

-- Locks the table for a moment, and reads no row.
--@ automation change automation_consents
ALTER TABLE "automation_consents" ADD COLUMN "imported" boolean NOT NULL DEFAULT (FALSE);

-- Locks the table for a moment, and reads no row.
--@ automation change automation_consents
ALTER TABLE "automation_consents" ALTER COLUMN "imported" DROP DEFAULT;

-- Locks the table for a moment, and reads no row.
--@ automation change automation_consents
ALTER TABLE "automation_consents" ADD CONSTRAINT "ck_automation_consents_imported" CHECK ("imported" IN (TRUE, FALSE)) NOT VALID, ADD CONSTRAINT "ck_automation_consents_status_revoked_at" CHECK (("revoked_at" IS NOT NULL OR "status" NOT IN ('revoked') OR "imported" IN (TRUE)) AND ("revoked_at" IS NULL OR "status" IN ('revoked'))) NOT VALID;

-- Locks the table for a moment, and reads no row.
--@ automation change automation_runs
ALTER TABLE "automation_runs" ADD COLUMN "imported" boolean NOT NULL DEFAULT (FALSE);

-- Locks the table for a moment, and reads no row.
--@ automation change automation_runs
ALTER TABLE "automation_runs" ALTER COLUMN "imported" DROP DEFAULT;

-- Locks the table for a moment, and reads no row.
--@ automation change automation_runs
ALTER TABLE "automation_runs" ADD CONSTRAINT "ck_automation_runs_imported" CHECK ("imported" IN (TRUE, FALSE)) NOT VALID, ADD CONSTRAINT "ck_automation_runs_status_completed_at" CHECK (("completed_at" IS NOT NULL OR "status" NOT IN ('success', 'failed', 'skipped') OR "imported" IN (TRUE)) AND ("completed_at" IS NULL OR "status" IN ('success', 'failed', 'skipped'))) NOT VALID, ADD CONSTRAINT "ck_automation_runs_status_error_message" CHECK (("error_message" IS NOT NULL OR "status" NOT IN ('failed') OR "imported" IN (TRUE)) AND ("error_message" IS NULL OR "status" IN ('failed'))) NOT VALID, ADD CONSTRAINT "ck_automation_runs_status_skip_reason" CHECK (("skip_reason" IS NOT NULL OR "status" NOT IN ('skipped') OR "imported" IN (TRUE)) AND ("skip_reason" IS NULL OR "status" IN ('skipped'))) NOT VALID;

-- Locks the table for a moment, and reads no row.
--@ inbox change conversations
ALTER TABLE "conversations" ADD COLUMN "imported" boolean NOT NULL DEFAULT (FALSE);

-- Locks the table for a moment, and reads no row.
--@ inbox change conversations
ALTER TABLE "conversations" ALTER COLUMN "imported" DROP DEFAULT;

-- Locks the table for a moment, and reads no row.
--@ inbox change conversations
ALTER TABLE "conversations" ADD CONSTRAINT "ck_conversations_imported" CHECK ("imported" IN (TRUE, FALSE)) NOT VALID, ADD CONSTRAINT "ck_conversations_status_resolved_at" CHECK (("resolved_at" IS NOT NULL OR "status" NOT IN ('resolved') OR "imported" IN (TRUE)) AND ("resolved_at" IS NULL OR "status" IN ('resolved', 'archived'))) NOT VALID, ADD CONSTRAINT "ck_conversations_status_archived_at" CHECK (("archived_at" IS NOT NULL OR "status" NOT IN ('archived') OR "imported" IN (TRUE)) AND ("archived_at" IS NULL OR "status" IN ('archived'))) NOT VALID;

-- Locks the table for a moment, and reads no row.
--@ observed change observations
ALTER TABLE "observations" ADD COLUMN "reported" bigint NULL;

-- Locks the table for a moment, and reads no row.
--@ observed change observations
ALTER TABLE "observations" ADD CONSTRAINT "ck_observations_reported" CHECK ("reported" >= 0) NOT VALID;

-- Locks the table for a moment, and reads no row.
--@ editorial change editorial_events
ALTER TABLE "editorial_events" ADD COLUMN "imported" boolean NOT NULL DEFAULT (FALSE);

-- Locks the table for a moment, and reads no row.
--@ editorial change editorial_events
ALTER TABLE "editorial_events" ALTER COLUMN "imported" DROP DEFAULT;

-- Locks the table for a moment, and reads no row.
--@ editorial change editorial_events
ALTER TABLE "editorial_events" ADD CONSTRAINT "ck_editorial_events_imported" CHECK ("imported" IN (TRUE, FALSE)) NOT VALID, ADD CONSTRAINT "ck_editorial_events_status_reviewed_at" CHECK (("reviewed_at" IS NOT NULL OR "status" NOT IN ('approved', 'rejected') OR "imported" IN (TRUE)) AND ("reviewed_at" IS NULL OR "status" IN ('approved', 'rejected', 'published'))) NOT VALID, ADD CONSTRAINT "ck_editorial_events_status_published_at" CHECK (("published_at" IS NOT NULL OR "status" NOT IN ('published') OR "imported" IN (TRUE)) AND ("published_at" IS NULL OR "status" IN ('published'))) NOT VALID;

-- Locks the table for a moment, and reads no row.
--@ billing change subscriptions
ALTER TABLE "subscriptions" ADD COLUMN "imported" boolean NOT NULL DEFAULT (FALSE);

-- Locks the table for a moment, and reads no row.
--@ billing change subscriptions
ALTER TABLE "subscriptions" ALTER COLUMN "imported" DROP DEFAULT;

-- Locks the table for a moment, and reads no row.
--@ billing change subscriptions
ALTER TABLE "subscriptions" ADD CONSTRAINT "ck_subscriptions_imported" CHECK ("imported" IN (TRUE, FALSE)) NOT VALID, ADD CONSTRAINT "ck_subscriptions_status_cancelled_at" CHECK (("cancelled_at" IS NOT NULL OR "status" NOT IN ('cancelled') OR "imported" IN (TRUE)) AND ("cancelled_at" IS NULL OR "status" IN ('active', 'cancelled'))) NOT VALID;

-- Locks the table for a moment, and reads no row.
--@ billing change premium_requests
ALTER TABLE "premium_requests" ADD COLUMN "imported" boolean NOT NULL DEFAULT (FALSE);

-- Locks the table for a moment, and reads no row.
--@ billing change premium_requests
ALTER TABLE "premium_requests" ALTER COLUMN "imported" DROP DEFAULT;

-- Locks the table for a moment, and reads no row.
--@ billing change premium_requests
ALTER TABLE "premium_requests" ADD CONSTRAINT "ck_premium_requests_imported" CHECK ("imported" IN (TRUE, FALSE)) NOT VALID, ADD CONSTRAINT "ck_premium_requests_status_proof_url" CHECK ("proof_url" IS NOT NULL OR "status" NOT IN ('confirmed') OR "imported" IN (TRUE)) NOT VALID;

-- Locks the table for a moment, and reads no row.
--@ audit change imported_rows
ALTER TABLE "imported_rows" ADD COLUMN "whose" varchar(36) COLLATE "C" NULL;

-- A few thousand rows at a time, until none is left.
--@ audit change imported_rows repeatedly
UPDATE "imported_rows" SET "whose" = coalesce(CAST(workspace_id AS char(36)), '')
WHERE ctid = ANY (ARRAY(SELECT ctid FROM "imported_rows" WHERE "whose" IS NULL AND (coalesce(CAST(workspace_id AS char(36)), '')) IS NOT NULL LIMIT 5000));

--@ audit change imported_rows
ALTER TABLE "imported_rows" ALTER COLUMN "whose" SET NOT NULL;

-- Locks the table for a moment, and reads no row.
--@ audit change imported_rows
ALTER TABLE "imported_rows" ADD PRIMARY KEY ("whose", "system", "table", "external_id");

--@ roster table postings spread=workspace_id
CREATE TABLE "postings" (
  "workspace_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "person_id" uuid NOT NULL,
  "unit_id" uuid NOT NULL,
  "first_day" date NULL,
  "last_day" date NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "fk_postings_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_postings_person_id" FOREIGN KEY ("workspace_id", "person_id") REFERENCES "people" ("workspace_id", "id") ON DELETE CASCADE,
  CONSTRAINT "fk_postings_unit_id" FOREIGN KEY ("workspace_id", "unit_id") REFERENCES "units" ("workspace_id", "id") ON DELETE CASCADE
);

--@ roster change postings
CREATE INDEX "ix_postings_person_id" ON "postings" ("workspace_id", "person_id");

--@ roster change postings
CREATE INDEX "ix_postings_unit_id" ON "postings" ("workspace_id", "unit_id");

--@ workspace shared -
CREATE OR REPLACE FUNCTION hadir_forget() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('UPDATE %I.%I SET %I = NULL WHERE workspace_id = $1 AND %I = $2', TG_TABLE_SCHEMA, TG_ARGV[0], TG_ARGV[1], TG_ARGV[1])
    USING OLD.workspace_id, OLD.id;
  RETURN OLD;
END
$$;

--@ account change social_accounts
DO $do$ BEGIN EXECUTE format($function$
CREATE FUNCTION get_account_capabilities(p_workspace_id uuid, p_account_id uuid)
  RETURNS TABLE (can_post_feed boolean, can_post_stories boolean, can_post_reels boolean, is_active boolean)
  LANGUAGE sql STABLE AS $$
  SELECT a.can_publish_feed, a.can_publish_stories, a.can_publish_reels, a.status = 'active'
    FROM %1$I.social_accounts a WHERE a.workspace_id = p_workspace_id AND a.id = p_account_id
$$
$function$, current_schema()); END $do$;

--@ metrics change post_snapshots
DO $do$ BEGIN EXECUTE format($function$
CREATE FUNCTION calculate_engagement_rate(p_workspace_id uuid, p_post_id uuid)
  RETURNS numeric LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT %1$I.calculate_engagement_rate(s.likes, s.comments, s.shares, s.saves, s.reach)
    FROM %1$I.post_snapshots s WHERE s.workspace_id = p_workspace_id AND s.post_id = p_post_id
    ORDER BY s.captured_at DESC LIMIT 1), 0)
$$
$function$, current_schema()); END $do$;

--@ publishing guard campaigns
CREATE TRIGGER "tr_campaigns_status" BEFORE UPDATE OF "status" ON "campaigns" FOR EACH ROW
WHEN (NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'draft' AND NEW."status" IN ('draft', 'active'))
  OR (OLD."status" = 'active' AND NEW."status" IN ('active', 'paused', 'completed'))
  OR (OLD."status" = 'paused' AND NEW."status" IN ('active', 'paused', 'completed'))
  OR (OLD."status" = 'completed' AND NEW."status" IN ('active'))
  OR 1 = 2))
EXECUTE FUNCTION hadir_refuse_move('status');

--@ publishing guard posts
CREATE TRIGGER "tr_posts_status" BEFORE UPDATE OF "status" ON "posts" FOR EACH ROW
WHEN (NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'draft' AND NEW."status" IN ('pending_approval', 'scheduled', 'publishing', 'published', 'archived', 'deleted'))
  OR (OLD."status" = 'pending_approval' AND NEW."status" IN ('draft', 'approved', 'published', 'deleted'))
  OR (OLD."status" = 'approved' AND NEW."status" IN ('draft', 'scheduled', 'publishing', 'published', 'archived', 'deleted'))
  OR (OLD."status" = 'scheduled' AND NEW."status" IN ('draft', 'approved', 'scheduled', 'publishing', 'published', 'cancelled', 'deleted'))
  OR (OLD."status" = 'publishing' AND NEW."status" IN ('scheduled', 'publishing', 'published', 'failed', 'cancelled', 'taken_down'))
  OR (OLD."status" = 'published' AND NEW."status" IN ('publishing', 'published', 'taken_down', 'archived', 'deleted'))
  OR (OLD."status" = 'failed' AND NEW."status" IN ('draft', 'pending_approval', 'scheduled', 'publishing', 'published', 'failed', 'taken_down', 'archived', 'deleted'))
  OR (OLD."status" = 'cancelled' AND NEW."status" IN ('draft', 'published', 'archived', 'deleted'))
  OR (OLD."status" = 'taken_down' AND NEW."status" IN ('draft', 'published', 'archived', 'deleted'))
  OR (OLD."status" = 'archived' AND NEW."status" IN ('draft', 'approved', 'published', 'failed', 'cancelled', 'taken_down', 'archived', 'deleted'))
  OR (OLD."status" = 'deleted' AND NEW."status" IN ('published'))
  OR 1 = 2))
EXECUTE FUNCTION hadir_refuse_move('status');

--@ publishing guard post_targets
CREATE TRIGGER "tr_post_targets_status" BEFORE UPDATE OF "status" ON "post_targets" FOR EACH ROW
WHEN (NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'pending' AND NEW."status" IN ('pending', 'running', 'succeeded', 'failed', 'cancelled'))
  OR (OLD."status" = 'running' AND NEW."status" IN ('pending', 'running', 'unconfirmed', 'succeeded', 'failed', 'cancelled'))
  OR (OLD."status" = 'unconfirmed' AND NEW."status" IN ('pending', 'succeeded', 'failed'))
  OR (OLD."status" = 'succeeded' AND NEW."status" IN ('removed'))
  OR (OLD."status" = 'failed' AND NEW."status" IN ('pending', 'succeeded', 'cancelled'))
  OR (OLD."status" = 'cancelled' AND NEW."status" IN ('pending', 'succeeded'))
  OR (OLD."status" = 'removed' AND NEW."status" IN ('pending'))
  OR 1 = 2))
EXECUTE FUNCTION hadir_refuse_move('status');

--@ publishing guard publish_jobs
CREATE TRIGGER "tr_publish_jobs_status" BEFORE UPDATE OF "status" ON "publish_jobs" FOR EACH ROW
WHEN (NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'pending' AND NEW."status" IN ('pending', 'running', 'succeeded', 'failed', 'cancelled'))
  OR (OLD."status" = 'running' AND NEW."status" IN ('pending', 'running', 'unconfirmed', 'succeeded', 'failed', 'cancelled'))
  OR (OLD."status" = 'unconfirmed' AND NEW."status" IN ('pending', 'succeeded', 'failed'))
  OR (OLD."status" = 'succeeded' AND NEW."status" IN ('removed'))
  OR (OLD."status" = 'failed' AND NEW."status" IN ('pending', 'succeeded', 'cancelled'))
  OR (OLD."status" = 'cancelled' AND NEW."status" IN ('pending', 'succeeded'))
  OR (OLD."status" = 'removed' AND NEW."status" IN ('pending'))
  OR 1 = 2))
EXECUTE FUNCTION hadir_refuse_move('status');

--@ workspace policy - session
ALTER TABLE IF EXISTS hadir_migrations ENABLE ROW LEVEL SECURITY;

--@ workspace policy - session
DO $do$ BEGIN EXECUTE format($function$
CREATE OR REPLACE FUNCTION hadir_workspace() RETURNS uuid
  LANGUAGE plpgsql STABLE PARALLEL SAFE SET search_path = %I, pg_temp AS $$
    DECLARE entered text := NULLIF(current_setting('hadir.workspace_id', true), '');
    BEGIN
      IF entered IS NULL THEN
        RAISE EXCEPTION 'no workspace was entered in this transaction'
          USING ERRCODE = 'insufficient_privilege', HINT = 'Set hadir.workspace_id first, as Scope::enter does.';
      END IF;
      RETURN entered::uuid;
    END
  $$
$function$, current_schema()); END $do$;

--@ workspace policy - supabase
ALTER TABLE IF EXISTS hadir_migrations ENABLE ROW LEVEL SECURITY;

--@ workspace policy - supabase
DO $do$ BEGIN EXECUTE format($function$
CREATE OR REPLACE FUNCTION hadir_own_workspaces() RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = %I, pg_temp AS $$
    SELECT m.workspace_id FROM members m JOIN users u ON u.id = m.user_id
    WHERE u.id = auth.uid() AND u.status = 'active'
  $$
$function$, current_schema()); END $do$;

--@ workspace policy - supabase
DO $do$ BEGIN EXECUTE format($function$
CREATE OR REPLACE FUNCTION hadir_workspaces_as(roles text[]) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = %I, pg_temp AS $$
    SELECT m.workspace_id FROM members m JOIN users u ON u.id = m.user_id
    WHERE u.id = auth.uid() AND u.status = 'active' AND m.role = ANY (roles)
  $$
$function$, current_schema()); END $do$;

--@ workspace policy - supabase
DO $do$ BEGIN EXECUTE format($function$
CREATE OR REPLACE FUNCTION hadir_fellows() RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = %I, pg_temp AS $$
    SELECT m.user_id FROM members m WHERE m.workspace_id IN (SELECT hadir_own_workspaces())
  $$
$function$, current_schema()); END $do$;

--@ workspace policy - supabase
DO $do$ BEGIN EXECUTE format($function$
CREATE OR REPLACE FUNCTION hadir_own_status() RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = %I, pg_temp AS $$
    SELECT u.status FROM users u WHERE u.id = auth.uid()
  $$
$function$, current_schema()); END $do$;

--@ workspace policy workspaces session
ALTER TABLE "workspaces" ENABLE ROW LEVEL SECURITY;

--@ workspace policy workspaces session
ALTER TABLE "workspaces" FORCE ROW LEVEL SECURITY;

--@ workspace policy workspaces session
DROP POLICY IF EXISTS "workspaces_select" ON "workspaces";

--@ workspace policy workspaces session
DROP POLICY IF EXISTS "workspaces_insert" ON "workspaces";

--@ workspace policy workspaces session
DROP POLICY IF EXISTS "workspaces_update" ON "workspaces";

--@ workspace policy workspaces session
DROP POLICY IF EXISTS "workspaces_delete" ON "workspaces";

--@ workspace policy workspaces session
CREATE POLICY "workspaces_select" ON "workspaces" FOR SELECT USING ("id" = (SELECT hadir_workspace()));

--@ workspace policy workspaces session
CREATE POLICY "workspaces_insert" ON "workspaces" FOR INSERT WITH CHECK ("id" = (SELECT hadir_workspace()));

--@ workspace policy workspaces session
CREATE POLICY "workspaces_update" ON "workspaces" FOR UPDATE USING ("id" = (SELECT hadir_workspace())) WITH CHECK ("id" = (SELECT hadir_workspace()));

--@ workspace policy workspaces session
CREATE POLICY "workspaces_delete" ON "workspaces" FOR DELETE USING ("id" = (SELECT hadir_workspace()));

--@ workspace policy user_credentials session
ALTER TABLE "user_credentials" ENABLE ROW LEVEL SECURITY;

--@ workspace policy user_credentials session
ALTER TABLE "user_credentials" FORCE ROW LEVEL SECURITY;

--@ workspace policy user_credentials session
DROP POLICY IF EXISTS "user_credentials_select" ON "user_credentials";

--@ workspace policy user_credentials session
DROP POLICY IF EXISTS "user_credentials_insert" ON "user_credentials";

--@ workspace policy user_credentials session
DROP POLICY IF EXISTS "user_credentials_update" ON "user_credentials";

--@ workspace policy user_credentials session
DROP POLICY IF EXISTS "user_credentials_delete" ON "user_credentials";

--@ workspace policy password_resets session
ALTER TABLE "password_resets" ENABLE ROW LEVEL SECURITY;

--@ workspace policy password_resets session
ALTER TABLE "password_resets" FORCE ROW LEVEL SECURITY;

--@ workspace policy password_resets session
DROP POLICY IF EXISTS "password_resets_select" ON "password_resets";

--@ workspace policy password_resets session
DROP POLICY IF EXISTS "password_resets_insert" ON "password_resets";

--@ workspace policy password_resets session
DROP POLICY IF EXISTS "password_resets_update" ON "password_resets";

--@ workspace policy password_resets session
DROP POLICY IF EXISTS "password_resets_delete" ON "password_resets";

--@ workspace policy workspace_profiles session
ALTER TABLE "workspace_profiles" ENABLE ROW LEVEL SECURITY;

--@ workspace policy workspace_profiles session
ALTER TABLE "workspace_profiles" FORCE ROW LEVEL SECURITY;

--@ workspace policy workspace_profiles session
DROP POLICY IF EXISTS "workspace_profiles_select" ON "workspace_profiles";

--@ workspace policy workspace_profiles session
DROP POLICY IF EXISTS "workspace_profiles_insert" ON "workspace_profiles";

--@ workspace policy workspace_profiles session
DROP POLICY IF EXISTS "workspace_profiles_update" ON "workspace_profiles";

--@ workspace policy workspace_profiles session
DROP POLICY IF EXISTS "workspace_profiles_delete" ON "workspace_profiles";

--@ workspace policy workspace_profiles session
CREATE POLICY "workspace_profiles_select" ON "workspace_profiles" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ workspace policy workspace_profiles session
CREATE POLICY "workspace_profiles_insert" ON "workspace_profiles" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ workspace policy workspace_profiles session
CREATE POLICY "workspace_profiles_update" ON "workspace_profiles" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ workspace policy workspace_profiles session
CREATE POLICY "workspace_profiles_delete" ON "workspace_profiles" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ workspace policy workspace_settings session
ALTER TABLE "workspace_settings" ENABLE ROW LEVEL SECURITY;

--@ workspace policy workspace_settings session
ALTER TABLE "workspace_settings" FORCE ROW LEVEL SECURITY;

--@ workspace policy workspace_settings session
DROP POLICY IF EXISTS "workspace_settings_select" ON "workspace_settings";

--@ workspace policy workspace_settings session
DROP POLICY IF EXISTS "workspace_settings_insert" ON "workspace_settings";

--@ workspace policy workspace_settings session
DROP POLICY IF EXISTS "workspace_settings_update" ON "workspace_settings";

--@ workspace policy workspace_settings session
DROP POLICY IF EXISTS "workspace_settings_delete" ON "workspace_settings";

--@ workspace policy workspace_settings session
CREATE POLICY "workspace_settings_select" ON "workspace_settings" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ workspace policy workspace_settings session
CREATE POLICY "workspace_settings_insert" ON "workspace_settings" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ workspace policy workspace_settings session
CREATE POLICY "workspace_settings_update" ON "workspace_settings" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ workspace policy workspace_settings session
CREATE POLICY "workspace_settings_delete" ON "workspace_settings" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ workspace policy members session
ALTER TABLE "members" ENABLE ROW LEVEL SECURITY;

--@ workspace policy members session
ALTER TABLE "members" FORCE ROW LEVEL SECURITY;

--@ workspace policy members session
DROP POLICY IF EXISTS "members_select" ON "members";

--@ workspace policy members session
DROP POLICY IF EXISTS "members_insert" ON "members";

--@ workspace policy members session
DROP POLICY IF EXISTS "members_update" ON "members";

--@ workspace policy members session
DROP POLICY IF EXISTS "members_delete" ON "members";

--@ workspace policy members session
CREATE POLICY "members_select" ON "members" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ workspace policy members session
CREATE POLICY "members_insert" ON "members" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ workspace policy members session
CREATE POLICY "members_update" ON "members" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ workspace policy members session
CREATE POLICY "members_delete" ON "members" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ workspace policy permission_grants session
ALTER TABLE "permission_grants" ENABLE ROW LEVEL SECURITY;

--@ workspace policy permission_grants session
ALTER TABLE "permission_grants" FORCE ROW LEVEL SECURITY;

--@ workspace policy permission_grants session
DROP POLICY IF EXISTS "permission_grants_select" ON "permission_grants";

--@ workspace policy permission_grants session
DROP POLICY IF EXISTS "permission_grants_insert" ON "permission_grants";

--@ workspace policy permission_grants session
DROP POLICY IF EXISTS "permission_grants_update" ON "permission_grants";

--@ workspace policy permission_grants session
DROP POLICY IF EXISTS "permission_grants_delete" ON "permission_grants";

--@ workspace policy permission_grants session
CREATE POLICY "permission_grants_select" ON "permission_grants" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ workspace policy permission_grants session
CREATE POLICY "permission_grants_insert" ON "permission_grants" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ workspace policy permission_grants session
CREATE POLICY "permission_grants_update" ON "permission_grants" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ workspace policy permission_grants session
CREATE POLICY "permission_grants_delete" ON "permission_grants" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ workspace policy invites session
ALTER TABLE "invites" ENABLE ROW LEVEL SECURITY;

--@ workspace policy invites session
ALTER TABLE "invites" FORCE ROW LEVEL SECURITY;

--@ workspace policy invites session
DROP POLICY IF EXISTS "invites_select" ON "invites";

--@ workspace policy invites session
DROP POLICY IF EXISTS "invites_insert" ON "invites";

--@ workspace policy invites session
DROP POLICY IF EXISTS "invites_update" ON "invites";

--@ workspace policy invites session
DROP POLICY IF EXISTS "invites_delete" ON "invites";

--@ workspace policy invites session
CREATE POLICY "invites_select" ON "invites" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ workspace policy invites session
CREATE POLICY "invites_insert" ON "invites" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ workspace policy invites session
CREATE POLICY "invites_update" ON "invites" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ workspace policy invites session
CREATE POLICY "invites_delete" ON "invites" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ workspace policy contacts session
ALTER TABLE "contacts" ENABLE ROW LEVEL SECURITY;

--@ workspace policy contacts session
ALTER TABLE "contacts" FORCE ROW LEVEL SECURITY;

--@ workspace policy contacts session
DROP POLICY IF EXISTS "contacts_select" ON "contacts";

--@ workspace policy contacts session
DROP POLICY IF EXISTS "contacts_insert" ON "contacts";

--@ workspace policy contacts session
DROP POLICY IF EXISTS "contacts_update" ON "contacts";

--@ workspace policy contacts session
DROP POLICY IF EXISTS "contacts_delete" ON "contacts";

--@ workspace policy contacts session
CREATE POLICY "contacts_select" ON "contacts" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ workspace policy contacts session
CREATE POLICY "contacts_insert" ON "contacts" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ workspace policy contacts session
CREATE POLICY "contacts_update" ON "contacts" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ workspace policy contacts session
CREATE POLICY "contacts_delete" ON "contacts" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ account policy social_accounts session
ALTER TABLE "social_accounts" ENABLE ROW LEVEL SECURITY;

--@ account policy social_accounts session
ALTER TABLE "social_accounts" FORCE ROW LEVEL SECURITY;

--@ account policy social_accounts session
DROP POLICY IF EXISTS "social_accounts_select" ON "social_accounts";

--@ account policy social_accounts session
DROP POLICY IF EXISTS "social_accounts_insert" ON "social_accounts";

--@ account policy social_accounts session
DROP POLICY IF EXISTS "social_accounts_update" ON "social_accounts";

--@ account policy social_accounts session
DROP POLICY IF EXISTS "social_accounts_delete" ON "social_accounts";

--@ account policy social_accounts session
CREATE POLICY "social_accounts_select" ON "social_accounts" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ account policy social_accounts session
CREATE POLICY "social_accounts_insert" ON "social_accounts" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ account policy social_accounts session
CREATE POLICY "social_accounts_update" ON "social_accounts" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ account policy social_accounts session
CREATE POLICY "social_accounts_delete" ON "social_accounts" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ account policy publishing_paces session
ALTER TABLE "publishing_paces" ENABLE ROW LEVEL SECURITY;

--@ account policy publishing_paces session
ALTER TABLE "publishing_paces" FORCE ROW LEVEL SECURITY;

--@ account policy publishing_paces session
DROP POLICY IF EXISTS "publishing_paces_select" ON "publishing_paces";

--@ account policy publishing_paces session
DROP POLICY IF EXISTS "publishing_paces_insert" ON "publishing_paces";

--@ account policy publishing_paces session
DROP POLICY IF EXISTS "publishing_paces_update" ON "publishing_paces";

--@ account policy publishing_paces session
DROP POLICY IF EXISTS "publishing_paces_delete" ON "publishing_paces";

--@ account policy publishing_paces session
CREATE POLICY "publishing_paces_select" ON "publishing_paces" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ account policy publishing_paces session
CREATE POLICY "publishing_paces_insert" ON "publishing_paces" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ account policy publishing_paces session
CREATE POLICY "publishing_paces_update" ON "publishing_paces" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ account policy publishing_paces session
CREATE POLICY "publishing_paces_delete" ON "publishing_paces" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ account policy credentials session
ALTER TABLE "credentials" ENABLE ROW LEVEL SECURITY;

--@ account policy credentials session
ALTER TABLE "credentials" FORCE ROW LEVEL SECURITY;

--@ account policy credentials session
DROP POLICY IF EXISTS "credentials_select" ON "credentials";

--@ account policy credentials session
DROP POLICY IF EXISTS "credentials_insert" ON "credentials";

--@ account policy credentials session
DROP POLICY IF EXISTS "credentials_update" ON "credentials";

--@ account policy credentials session
DROP POLICY IF EXISTS "credentials_delete" ON "credentials";

--@ account policy credentials session
CREATE POLICY "credentials_select" ON "credentials" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ account policy credentials session
CREATE POLICY "credentials_insert" ON "credentials" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ account policy credentials session
CREATE POLICY "credentials_update" ON "credentials" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ account policy credentials session
CREATE POLICY "credentials_delete" ON "credentials" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ account policy consent_requests session
ALTER TABLE "consent_requests" ENABLE ROW LEVEL SECURITY;

--@ account policy consent_requests session
ALTER TABLE "consent_requests" FORCE ROW LEVEL SECURITY;

--@ account policy consent_requests session
DROP POLICY IF EXISTS "consent_requests_select" ON "consent_requests";

--@ account policy consent_requests session
DROP POLICY IF EXISTS "consent_requests_insert" ON "consent_requests";

--@ account policy consent_requests session
DROP POLICY IF EXISTS "consent_requests_update" ON "consent_requests";

--@ account policy consent_requests session
DROP POLICY IF EXISTS "consent_requests_delete" ON "consent_requests";

--@ account policy consent_requests session
CREATE POLICY "consent_requests_select" ON "consent_requests" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ account policy consent_requests session
CREATE POLICY "consent_requests_insert" ON "consent_requests" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ account policy consent_requests session
CREATE POLICY "consent_requests_update" ON "consent_requests" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ account policy consent_requests session
CREATE POLICY "consent_requests_delete" ON "consent_requests" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ roster policy units session
ALTER TABLE "units" ENABLE ROW LEVEL SECURITY;

--@ roster policy units session
ALTER TABLE "units" FORCE ROW LEVEL SECURITY;

--@ roster policy units session
DROP POLICY IF EXISTS "units_select" ON "units";

--@ roster policy units session
DROP POLICY IF EXISTS "units_insert" ON "units";

--@ roster policy units session
DROP POLICY IF EXISTS "units_update" ON "units";

--@ roster policy units session
DROP POLICY IF EXISTS "units_delete" ON "units";

--@ roster policy units session
CREATE POLICY "units_select" ON "units" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ roster policy units session
CREATE POLICY "units_insert" ON "units" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ roster policy units session
CREATE POLICY "units_update" ON "units" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ roster policy units session
CREATE POLICY "units_delete" ON "units" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ roster policy people session
ALTER TABLE "people" ENABLE ROW LEVEL SECURITY;

--@ roster policy people session
ALTER TABLE "people" FORCE ROW LEVEL SECURITY;

--@ roster policy people session
DROP POLICY IF EXISTS "people_select" ON "people";

--@ roster policy people session
DROP POLICY IF EXISTS "people_insert" ON "people";

--@ roster policy people session
DROP POLICY IF EXISTS "people_update" ON "people";

--@ roster policy people session
DROP POLICY IF EXISTS "people_delete" ON "people";

--@ roster policy people session
CREATE POLICY "people_select" ON "people" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ roster policy people session
CREATE POLICY "people_insert" ON "people" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ roster policy people session
CREATE POLICY "people_update" ON "people" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ roster policy people session
CREATE POLICY "people_delete" ON "people" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ roster policy person_handles session
ALTER TABLE "person_handles" ENABLE ROW LEVEL SECURITY;

--@ roster policy person_handles session
ALTER TABLE "person_handles" FORCE ROW LEVEL SECURITY;

--@ roster policy person_handles session
DROP POLICY IF EXISTS "person_handles_select" ON "person_handles";

--@ roster policy person_handles session
DROP POLICY IF EXISTS "person_handles_insert" ON "person_handles";

--@ roster policy person_handles session
DROP POLICY IF EXISTS "person_handles_update" ON "person_handles";

--@ roster policy person_handles session
DROP POLICY IF EXISTS "person_handles_delete" ON "person_handles";

--@ roster policy person_handles session
CREATE POLICY "person_handles_select" ON "person_handles" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ roster policy person_handles session
CREATE POLICY "person_handles_insert" ON "person_handles" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ roster policy person_handles session
CREATE POLICY "person_handles_update" ON "person_handles" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ roster policy person_handles session
CREATE POLICY "person_handles_delete" ON "person_handles" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ roster policy exemptions session
ALTER TABLE "exemptions" ENABLE ROW LEVEL SECURITY;

--@ roster policy exemptions session
ALTER TABLE "exemptions" FORCE ROW LEVEL SECURITY;

--@ roster policy exemptions session
DROP POLICY IF EXISTS "exemptions_select" ON "exemptions";

--@ roster policy exemptions session
DROP POLICY IF EXISTS "exemptions_insert" ON "exemptions";

--@ roster policy exemptions session
DROP POLICY IF EXISTS "exemptions_update" ON "exemptions";

--@ roster policy exemptions session
DROP POLICY IF EXISTS "exemptions_delete" ON "exemptions";

--@ roster policy exemptions session
CREATE POLICY "exemptions_select" ON "exemptions" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ roster policy exemptions session
CREATE POLICY "exemptions_insert" ON "exemptions" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ roster policy exemptions session
CREATE POLICY "exemptions_update" ON "exemptions" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ roster policy exemptions session
CREATE POLICY "exemptions_delete" ON "exemptions" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ roster policy postings session
ALTER TABLE "postings" ENABLE ROW LEVEL SECURITY;

--@ roster policy postings session
ALTER TABLE "postings" FORCE ROW LEVEL SECURITY;

--@ roster policy postings session
DROP POLICY IF EXISTS "postings_select" ON "postings";

--@ roster policy postings session
DROP POLICY IF EXISTS "postings_insert" ON "postings";

--@ roster policy postings session
DROP POLICY IF EXISTS "postings_update" ON "postings";

--@ roster policy postings session
DROP POLICY IF EXISTS "postings_delete" ON "postings";

--@ roster policy postings session
CREATE POLICY "postings_select" ON "postings" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ roster policy postings session
CREATE POLICY "postings_insert" ON "postings" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ roster policy postings session
CREATE POLICY "postings_update" ON "postings" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ roster policy postings session
CREATE POLICY "postings_delete" ON "postings" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ roster policy person_roles session
ALTER TABLE "person_roles" ENABLE ROW LEVEL SECURITY;

--@ roster policy person_roles session
ALTER TABLE "person_roles" FORCE ROW LEVEL SECURITY;

--@ roster policy person_roles session
DROP POLICY IF EXISTS "person_roles_select" ON "person_roles";

--@ roster policy person_roles session
DROP POLICY IF EXISTS "person_roles_insert" ON "person_roles";

--@ roster policy person_roles session
DROP POLICY IF EXISTS "person_roles_update" ON "person_roles";

--@ roster policy person_roles session
DROP POLICY IF EXISTS "person_roles_delete" ON "person_roles";

--@ roster policy person_roles session
CREATE POLICY "person_roles_select" ON "person_roles" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ roster policy person_roles session
CREATE POLICY "person_roles_insert" ON "person_roles" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ roster policy person_roles session
CREATE POLICY "person_roles_update" ON "person_roles" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ roster policy person_roles session
CREATE POLICY "person_roles_delete" ON "person_roles" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ roster policy person_contacts session
ALTER TABLE "person_contacts" ENABLE ROW LEVEL SECURITY;

--@ roster policy person_contacts session
ALTER TABLE "person_contacts" FORCE ROW LEVEL SECURITY;

--@ roster policy person_contacts session
DROP POLICY IF EXISTS "person_contacts_select" ON "person_contacts";

--@ roster policy person_contacts session
DROP POLICY IF EXISTS "person_contacts_insert" ON "person_contacts";

--@ roster policy person_contacts session
DROP POLICY IF EXISTS "person_contacts_update" ON "person_contacts";

--@ roster policy person_contacts session
DROP POLICY IF EXISTS "person_contacts_delete" ON "person_contacts";

--@ roster policy person_contacts session
CREATE POLICY "person_contacts_select" ON "person_contacts" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ roster policy person_contacts session
CREATE POLICY "person_contacts_insert" ON "person_contacts" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ roster policy person_contacts session
CREATE POLICY "person_contacts_update" ON "person_contacts" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ roster policy person_contacts session
CREATE POLICY "person_contacts_delete" ON "person_contacts" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ workspace policy claims session
ALTER TABLE "claims" ENABLE ROW LEVEL SECURITY;

--@ workspace policy claims session
ALTER TABLE "claims" FORCE ROW LEVEL SECURITY;

--@ workspace policy claims session
DROP POLICY IF EXISTS "claims_select" ON "claims";

--@ workspace policy claims session
DROP POLICY IF EXISTS "claims_insert" ON "claims";

--@ workspace policy claims session
DROP POLICY IF EXISTS "claims_update" ON "claims";

--@ workspace policy claims session
DROP POLICY IF EXISTS "claims_delete" ON "claims";

--@ workspace policy claims session
CREATE POLICY "claims_select" ON "claims" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ workspace policy claims session
CREATE POLICY "claims_insert" ON "claims" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ workspace policy claims session
CREATE POLICY "claims_update" ON "claims" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ workspace policy claims session
CREATE POLICY "claims_delete" ON "claims" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ publishing policy campaigns session
ALTER TABLE "campaigns" ENABLE ROW LEVEL SECURITY;

--@ publishing policy campaigns session
ALTER TABLE "campaigns" FORCE ROW LEVEL SECURITY;

--@ publishing policy campaigns session
DROP POLICY IF EXISTS "campaigns_select" ON "campaigns";

--@ publishing policy campaigns session
DROP POLICY IF EXISTS "campaigns_insert" ON "campaigns";

--@ publishing policy campaigns session
DROP POLICY IF EXISTS "campaigns_update" ON "campaigns";

--@ publishing policy campaigns session
DROP POLICY IF EXISTS "campaigns_delete" ON "campaigns";

--@ publishing policy campaigns session
CREATE POLICY "campaigns_select" ON "campaigns" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ publishing policy campaigns session
CREATE POLICY "campaigns_insert" ON "campaigns" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ publishing policy campaigns session
CREATE POLICY "campaigns_update" ON "campaigns" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ publishing policy campaigns session
CREATE POLICY "campaigns_delete" ON "campaigns" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ publishing policy posts session
ALTER TABLE "posts" ENABLE ROW LEVEL SECURITY;

--@ publishing policy posts session
ALTER TABLE "posts" FORCE ROW LEVEL SECURITY;

--@ publishing policy posts session
DROP POLICY IF EXISTS "posts_select" ON "posts";

--@ publishing policy posts session
DROP POLICY IF EXISTS "posts_insert" ON "posts";

--@ publishing policy posts session
DROP POLICY IF EXISTS "posts_update" ON "posts";

--@ publishing policy posts session
DROP POLICY IF EXISTS "posts_delete" ON "posts";

--@ publishing policy posts session
CREATE POLICY "posts_select" ON "posts" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ publishing policy posts session
CREATE POLICY "posts_insert" ON "posts" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ publishing policy posts session
CREATE POLICY "posts_update" ON "posts" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ publishing policy posts session
CREATE POLICY "posts_delete" ON "posts" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ publishing policy post_holds session
ALTER TABLE "post_holds" ENABLE ROW LEVEL SECURITY;

--@ publishing policy post_holds session
ALTER TABLE "post_holds" FORCE ROW LEVEL SECURITY;

--@ publishing policy post_holds session
DROP POLICY IF EXISTS "post_holds_select" ON "post_holds";

--@ publishing policy post_holds session
DROP POLICY IF EXISTS "post_holds_insert" ON "post_holds";

--@ publishing policy post_holds session
DROP POLICY IF EXISTS "post_holds_update" ON "post_holds";

--@ publishing policy post_holds session
DROP POLICY IF EXISTS "post_holds_delete" ON "post_holds";

--@ publishing policy post_holds session
CREATE POLICY "post_holds_select" ON "post_holds" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ publishing policy post_holds session
CREATE POLICY "post_holds_insert" ON "post_holds" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ publishing policy post_holds session
CREATE POLICY "post_holds_update" ON "post_holds" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ publishing policy post_holds session
CREATE POLICY "post_holds_delete" ON "post_holds" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ publishing policy post_targets session
ALTER TABLE "post_targets" ENABLE ROW LEVEL SECURITY;

--@ publishing policy post_targets session
ALTER TABLE "post_targets" FORCE ROW LEVEL SECURITY;

--@ publishing policy post_targets session
DROP POLICY IF EXISTS "post_targets_select" ON "post_targets";

--@ publishing policy post_targets session
DROP POLICY IF EXISTS "post_targets_insert" ON "post_targets";

--@ publishing policy post_targets session
DROP POLICY IF EXISTS "post_targets_update" ON "post_targets";

--@ publishing policy post_targets session
DROP POLICY IF EXISTS "post_targets_delete" ON "post_targets";

--@ publishing policy post_targets session
CREATE POLICY "post_targets_select" ON "post_targets" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ publishing policy post_targets session
CREATE POLICY "post_targets_insert" ON "post_targets" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ publishing policy post_targets session
CREATE POLICY "post_targets_update" ON "post_targets" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ publishing policy post_targets session
CREATE POLICY "post_targets_delete" ON "post_targets" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ publishing policy publish_jobs session
ALTER TABLE "publish_jobs" ENABLE ROW LEVEL SECURITY;

--@ publishing policy publish_jobs session
ALTER TABLE "publish_jobs" FORCE ROW LEVEL SECURITY;

--@ publishing policy publish_jobs session
DROP POLICY IF EXISTS "publish_jobs_select" ON "publish_jobs";

--@ publishing policy publish_jobs session
DROP POLICY IF EXISTS "publish_jobs_insert" ON "publish_jobs";

--@ publishing policy publish_jobs session
DROP POLICY IF EXISTS "publish_jobs_update" ON "publish_jobs";

--@ publishing policy publish_jobs session
DROP POLICY IF EXISTS "publish_jobs_delete" ON "publish_jobs";

--@ publishing policy publish_jobs session
CREATE POLICY "publish_jobs_select" ON "publish_jobs" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ publishing policy publish_jobs session
CREATE POLICY "publish_jobs_insert" ON "publish_jobs" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ publishing policy publish_jobs session
CREATE POLICY "publish_jobs_update" ON "publish_jobs" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ publishing policy publish_jobs session
CREATE POLICY "publish_jobs_delete" ON "publish_jobs" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ publishing policy publish_attempts session
ALTER TABLE "publish_attempts" ENABLE ROW LEVEL SECURITY;

--@ publishing policy publish_attempts session
ALTER TABLE "publish_attempts" FORCE ROW LEVEL SECURITY;

--@ publishing policy publish_attempts session
DROP POLICY IF EXISTS "publish_attempts_select" ON "publish_attempts";

--@ publishing policy publish_attempts session
DROP POLICY IF EXISTS "publish_attempts_insert" ON "publish_attempts";

--@ publishing policy publish_attempts session
DROP POLICY IF EXISTS "publish_attempts_update" ON "publish_attempts";

--@ publishing policy publish_attempts session
DROP POLICY IF EXISTS "publish_attempts_delete" ON "publish_attempts";

--@ publishing policy publish_attempts session
CREATE POLICY "publish_attempts_select" ON "publish_attempts" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ publishing policy publish_attempts session
CREATE POLICY "publish_attempts_insert" ON "publish_attempts" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ publishing policy publish_attempts session
CREATE POLICY "publish_attempts_update" ON "publish_attempts" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ publishing policy publish_attempts session
CREATE POLICY "publish_attempts_delete" ON "publish_attempts" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ publishing policy generated_videos session
ALTER TABLE "generated_videos" ENABLE ROW LEVEL SECURITY;

--@ publishing policy generated_videos session
ALTER TABLE "generated_videos" FORCE ROW LEVEL SECURITY;

--@ publishing policy generated_videos session
DROP POLICY IF EXISTS "generated_videos_select" ON "generated_videos";

--@ publishing policy generated_videos session
DROP POLICY IF EXISTS "generated_videos_insert" ON "generated_videos";

--@ publishing policy generated_videos session
DROP POLICY IF EXISTS "generated_videos_update" ON "generated_videos";

--@ publishing policy generated_videos session
DROP POLICY IF EXISTS "generated_videos_delete" ON "generated_videos";

--@ publishing policy generated_videos session
CREATE POLICY "generated_videos_select" ON "generated_videos" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ publishing policy generated_videos session
CREATE POLICY "generated_videos_insert" ON "generated_videos" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ publishing policy generated_videos session
CREATE POLICY "generated_videos_update" ON "generated_videos" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ publishing policy generated_videos session
CREATE POLICY "generated_videos_delete" ON "generated_videos" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ publishing policy media_assets session
ALTER TABLE "media_assets" ENABLE ROW LEVEL SECURITY;

--@ publishing policy media_assets session
ALTER TABLE "media_assets" FORCE ROW LEVEL SECURITY;

--@ publishing policy media_assets session
DROP POLICY IF EXISTS "media_assets_select" ON "media_assets";

--@ publishing policy media_assets session
DROP POLICY IF EXISTS "media_assets_insert" ON "media_assets";

--@ publishing policy media_assets session
DROP POLICY IF EXISTS "media_assets_update" ON "media_assets";

--@ publishing policy media_assets session
DROP POLICY IF EXISTS "media_assets_delete" ON "media_assets";

--@ publishing policy media_assets session
CREATE POLICY "media_assets_select" ON "media_assets" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ publishing policy media_assets session
CREATE POLICY "media_assets_insert" ON "media_assets" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ publishing policy media_assets session
CREATE POLICY "media_assets_update" ON "media_assets" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ publishing policy media_assets session
CREATE POLICY "media_assets_delete" ON "media_assets" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ publishing policy post_media session
ALTER TABLE "post_media" ENABLE ROW LEVEL SECURITY;

--@ publishing policy post_media session
ALTER TABLE "post_media" FORCE ROW LEVEL SECURITY;

--@ publishing policy post_media session
DROP POLICY IF EXISTS "post_media_select" ON "post_media";

--@ publishing policy post_media session
DROP POLICY IF EXISTS "post_media_insert" ON "post_media";

--@ publishing policy post_media session
DROP POLICY IF EXISTS "post_media_update" ON "post_media";

--@ publishing policy post_media session
DROP POLICY IF EXISTS "post_media_delete" ON "post_media";

--@ publishing policy post_media session
CREATE POLICY "post_media_select" ON "post_media" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ publishing policy post_media session
CREATE POLICY "post_media_insert" ON "post_media" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ publishing policy post_media session
CREATE POLICY "post_media_update" ON "post_media" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ publishing policy post_media session
CREATE POLICY "post_media_delete" ON "post_media" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ review policy workflows session
ALTER TABLE "workflows" ENABLE ROW LEVEL SECURITY;

--@ review policy workflows session
ALTER TABLE "workflows" FORCE ROW LEVEL SECURITY;

--@ review policy workflows session
DROP POLICY IF EXISTS "workflows_select" ON "workflows";

--@ review policy workflows session
DROP POLICY IF EXISTS "workflows_insert" ON "workflows";

--@ review policy workflows session
DROP POLICY IF EXISTS "workflows_update" ON "workflows";

--@ review policy workflows session
DROP POLICY IF EXISTS "workflows_delete" ON "workflows";

--@ review policy workflows session
CREATE POLICY "workflows_select" ON "workflows" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ review policy workflows session
CREATE POLICY "workflows_insert" ON "workflows" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ review policy workflows session
CREATE POLICY "workflows_update" ON "workflows" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ review policy workflows session
CREATE POLICY "workflows_delete" ON "workflows" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ review policy workflow_instances session
ALTER TABLE "workflow_instances" ENABLE ROW LEVEL SECURITY;

--@ review policy workflow_instances session
ALTER TABLE "workflow_instances" FORCE ROW LEVEL SECURITY;

--@ review policy workflow_instances session
DROP POLICY IF EXISTS "workflow_instances_select" ON "workflow_instances";

--@ review policy workflow_instances session
DROP POLICY IF EXISTS "workflow_instances_insert" ON "workflow_instances";

--@ review policy workflow_instances session
DROP POLICY IF EXISTS "workflow_instances_update" ON "workflow_instances";

--@ review policy workflow_instances session
DROP POLICY IF EXISTS "workflow_instances_delete" ON "workflow_instances";

--@ review policy workflow_instances session
CREATE POLICY "workflow_instances_select" ON "workflow_instances" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ review policy workflow_instances session
CREATE POLICY "workflow_instances_insert" ON "workflow_instances" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ review policy workflow_instances session
CREATE POLICY "workflow_instances_update" ON "workflow_instances" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ review policy workflow_instances session
CREATE POLICY "workflow_instances_delete" ON "workflow_instances" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ review policy approvals session
ALTER TABLE "approvals" ENABLE ROW LEVEL SECURITY;

--@ review policy approvals session
ALTER TABLE "approvals" FORCE ROW LEVEL SECURITY;

--@ review policy approvals session
DROP POLICY IF EXISTS "approvals_select" ON "approvals";

--@ review policy approvals session
DROP POLICY IF EXISTS "approvals_insert" ON "approvals";

--@ review policy approvals session
DROP POLICY IF EXISTS "approvals_update" ON "approvals";

--@ review policy approvals session
DROP POLICY IF EXISTS "approvals_delete" ON "approvals";

--@ review policy approvals session
CREATE POLICY "approvals_select" ON "approvals" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ review policy approvals session
CREATE POLICY "approvals_insert" ON "approvals" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ review policy approvals session
CREATE POLICY "approvals_update" ON "approvals" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ review policy approvals session
CREATE POLICY "approvals_delete" ON "approvals" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ review policy delegations session
ALTER TABLE "delegations" ENABLE ROW LEVEL SECURITY;

--@ review policy delegations session
ALTER TABLE "delegations" FORCE ROW LEVEL SECURITY;

--@ review policy delegations session
DROP POLICY IF EXISTS "delegations_select" ON "delegations";

--@ review policy delegations session
DROP POLICY IF EXISTS "delegations_insert" ON "delegations";

--@ review policy delegations session
DROP POLICY IF EXISTS "delegations_update" ON "delegations";

--@ review policy delegations session
DROP POLICY IF EXISTS "delegations_delete" ON "delegations";

--@ review policy delegations session
CREATE POLICY "delegations_select" ON "delegations" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ review policy delegations session
CREATE POLICY "delegations_insert" ON "delegations" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ review policy delegations session
CREATE POLICY "delegations_update" ON "delegations" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ review policy delegations session
CREATE POLICY "delegations_delete" ON "delegations" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ automation policy automations session
ALTER TABLE "automations" ENABLE ROW LEVEL SECURITY;

--@ automation policy automations session
ALTER TABLE "automations" FORCE ROW LEVEL SECURITY;

--@ automation policy automations session
DROP POLICY IF EXISTS "automations_select" ON "automations";

--@ automation policy automations session
DROP POLICY IF EXISTS "automations_insert" ON "automations";

--@ automation policy automations session
DROP POLICY IF EXISTS "automations_update" ON "automations";

--@ automation policy automations session
DROP POLICY IF EXISTS "automations_delete" ON "automations";

--@ automation policy automations session
CREATE POLICY "automations_select" ON "automations" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ automation policy automations session
CREATE POLICY "automations_insert" ON "automations" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ automation policy automations session
CREATE POLICY "automations_update" ON "automations" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ automation policy automations session
CREATE POLICY "automations_delete" ON "automations" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ automation policy automation_consents session
ALTER TABLE "automation_consents" ENABLE ROW LEVEL SECURITY;

--@ automation policy automation_consents session
ALTER TABLE "automation_consents" FORCE ROW LEVEL SECURITY;

--@ automation policy automation_consents session
DROP POLICY IF EXISTS "automation_consents_select" ON "automation_consents";

--@ automation policy automation_consents session
DROP POLICY IF EXISTS "automation_consents_insert" ON "automation_consents";

--@ automation policy automation_consents session
DROP POLICY IF EXISTS "automation_consents_update" ON "automation_consents";

--@ automation policy automation_consents session
DROP POLICY IF EXISTS "automation_consents_delete" ON "automation_consents";

--@ automation policy automation_consents session
CREATE POLICY "automation_consents_select" ON "automation_consents" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ automation policy automation_consents session
CREATE POLICY "automation_consents_insert" ON "automation_consents" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ automation policy automation_consents session
CREATE POLICY "automation_consents_update" ON "automation_consents" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ automation policy automation_consents session
CREATE POLICY "automation_consents_delete" ON "automation_consents" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ automation policy automation_runs session
ALTER TABLE "automation_runs" ENABLE ROW LEVEL SECURITY;

--@ automation policy automation_runs session
ALTER TABLE "automation_runs" FORCE ROW LEVEL SECURITY;

--@ automation policy automation_runs session
DROP POLICY IF EXISTS "automation_runs_select" ON "automation_runs";

--@ automation policy automation_runs session
DROP POLICY IF EXISTS "automation_runs_insert" ON "automation_runs";

--@ automation policy automation_runs session
DROP POLICY IF EXISTS "automation_runs_update" ON "automation_runs";

--@ automation policy automation_runs session
DROP POLICY IF EXISTS "automation_runs_delete" ON "automation_runs";

--@ automation policy automation_runs session
CREATE POLICY "automation_runs_select" ON "automation_runs" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ automation policy automation_runs session
CREATE POLICY "automation_runs_insert" ON "automation_runs" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ automation policy automation_runs session
CREATE POLICY "automation_runs_update" ON "automation_runs" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ automation policy automation_runs session
CREATE POLICY "automation_runs_delete" ON "automation_runs" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ automation policy events session
ALTER TABLE "events" ENABLE ROW LEVEL SECURITY;

--@ automation policy events session
ALTER TABLE "events" FORCE ROW LEVEL SECURITY;

--@ automation policy events session
DROP POLICY IF EXISTS "events_select" ON "events";

--@ automation policy events session
DROP POLICY IF EXISTS "events_insert" ON "events";

--@ automation policy events session
DROP POLICY IF EXISTS "events_update" ON "events";

--@ automation policy events session
DROP POLICY IF EXISTS "events_delete" ON "events";

--@ automation policy events session
CREATE POLICY "events_select" ON "events" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ automation policy events session
CREATE POLICY "events_insert" ON "events" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ automation policy events session
CREATE POLICY "events_update" ON "events" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ automation policy events session
CREATE POLICY "events_delete" ON "events" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ inbox policy conversations session
ALTER TABLE "conversations" ENABLE ROW LEVEL SECURITY;

--@ inbox policy conversations session
ALTER TABLE "conversations" FORCE ROW LEVEL SECURITY;

--@ inbox policy conversations session
DROP POLICY IF EXISTS "conversations_select" ON "conversations";

--@ inbox policy conversations session
DROP POLICY IF EXISTS "conversations_insert" ON "conversations";

--@ inbox policy conversations session
DROP POLICY IF EXISTS "conversations_update" ON "conversations";

--@ inbox policy conversations session
DROP POLICY IF EXISTS "conversations_delete" ON "conversations";

--@ inbox policy conversations session
CREATE POLICY "conversations_select" ON "conversations" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ inbox policy conversations session
CREATE POLICY "conversations_insert" ON "conversations" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ inbox policy conversations session
CREATE POLICY "conversations_update" ON "conversations" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ inbox policy conversations session
CREATE POLICY "conversations_delete" ON "conversations" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ inbox policy messages session
ALTER TABLE "messages" ENABLE ROW LEVEL SECURITY;

--@ inbox policy messages session
ALTER TABLE "messages" FORCE ROW LEVEL SECURITY;

--@ inbox policy messages session
DROP POLICY IF EXISTS "messages_select" ON "messages";

--@ inbox policy messages session
DROP POLICY IF EXISTS "messages_insert" ON "messages";

--@ inbox policy messages session
DROP POLICY IF EXISTS "messages_update" ON "messages";

--@ inbox policy messages session
DROP POLICY IF EXISTS "messages_delete" ON "messages";

--@ inbox policy messages session
CREATE POLICY "messages_select" ON "messages" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ inbox policy messages session
CREATE POLICY "messages_insert" ON "messages" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ inbox policy messages session
CREATE POLICY "messages_update" ON "messages" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ inbox policy messages session
CREATE POLICY "messages_delete" ON "messages" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ inbox policy conversation_changes session
ALTER TABLE "conversation_changes" ENABLE ROW LEVEL SECURITY;

--@ inbox policy conversation_changes session
ALTER TABLE "conversation_changes" FORCE ROW LEVEL SECURITY;

--@ inbox policy conversation_changes session
DROP POLICY IF EXISTS "conversation_changes_select" ON "conversation_changes";

--@ inbox policy conversation_changes session
DROP POLICY IF EXISTS "conversation_changes_insert" ON "conversation_changes";

--@ inbox policy conversation_changes session
DROP POLICY IF EXISTS "conversation_changes_update" ON "conversation_changes";

--@ inbox policy conversation_changes session
DROP POLICY IF EXISTS "conversation_changes_delete" ON "conversation_changes";

--@ inbox policy conversation_changes session
CREATE POLICY "conversation_changes_select" ON "conversation_changes" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ inbox policy conversation_changes session
CREATE POLICY "conversation_changes_insert" ON "conversation_changes" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ inbox policy conversation_changes session
CREATE POLICY "conversation_changes_update" ON "conversation_changes" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ inbox policy conversation_changes session
CREATE POLICY "conversation_changes_delete" ON "conversation_changes" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ inbox policy sla_configs session
ALTER TABLE "sla_configs" ENABLE ROW LEVEL SECURITY;

--@ inbox policy sla_configs session
ALTER TABLE "sla_configs" FORCE ROW LEVEL SECURITY;

--@ inbox policy sla_configs session
DROP POLICY IF EXISTS "sla_configs_select" ON "sla_configs";

--@ inbox policy sla_configs session
DROP POLICY IF EXISTS "sla_configs_insert" ON "sla_configs";

--@ inbox policy sla_configs session
DROP POLICY IF EXISTS "sla_configs_update" ON "sla_configs";

--@ inbox policy sla_configs session
DROP POLICY IF EXISTS "sla_configs_delete" ON "sla_configs";

--@ inbox policy sla_configs session
CREATE POLICY "sla_configs_select" ON "sla_configs" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ inbox policy sla_configs session
CREATE POLICY "sla_configs_insert" ON "sla_configs" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ inbox policy sla_configs session
CREATE POLICY "sla_configs_update" ON "sla_configs" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ inbox policy sla_configs session
CREATE POLICY "sla_configs_delete" ON "sla_configs" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ inbox policy sla_trackings session
ALTER TABLE "sla_trackings" ENABLE ROW LEVEL SECURITY;

--@ inbox policy sla_trackings session
ALTER TABLE "sla_trackings" FORCE ROW LEVEL SECURITY;

--@ inbox policy sla_trackings session
DROP POLICY IF EXISTS "sla_trackings_select" ON "sla_trackings";

--@ inbox policy sla_trackings session
DROP POLICY IF EXISTS "sla_trackings_insert" ON "sla_trackings";

--@ inbox policy sla_trackings session
DROP POLICY IF EXISTS "sla_trackings_update" ON "sla_trackings";

--@ inbox policy sla_trackings session
DROP POLICY IF EXISTS "sla_trackings_delete" ON "sla_trackings";

--@ inbox policy sla_trackings session
CREATE POLICY "sla_trackings_select" ON "sla_trackings" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ inbox policy sla_trackings session
CREATE POLICY "sla_trackings_insert" ON "sla_trackings" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ inbox policy sla_trackings session
CREATE POLICY "sla_trackings_update" ON "sla_trackings" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ inbox policy sla_trackings session
CREATE POLICY "sla_trackings_delete" ON "sla_trackings" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ observed policy observed_posts session
ALTER TABLE "observed_posts" ENABLE ROW LEVEL SECURITY;

--@ observed policy observed_posts session
ALTER TABLE "observed_posts" FORCE ROW LEVEL SECURITY;

--@ observed policy observed_posts session
DROP POLICY IF EXISTS "observed_posts_select" ON "observed_posts";

--@ observed policy observed_posts session
DROP POLICY IF EXISTS "observed_posts_insert" ON "observed_posts";

--@ observed policy observed_posts session
DROP POLICY IF EXISTS "observed_posts_update" ON "observed_posts";

--@ observed policy observed_posts session
DROP POLICY IF EXISTS "observed_posts_delete" ON "observed_posts";

--@ observed policy observed_posts session
CREATE POLICY "observed_posts_select" ON "observed_posts" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ observed policy observed_posts session
CREATE POLICY "observed_posts_insert" ON "observed_posts" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ observed policy observed_posts session
CREATE POLICY "observed_posts_update" ON "observed_posts" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ observed policy observed_posts session
CREATE POLICY "observed_posts_delete" ON "observed_posts" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ observed policy observations session
ALTER TABLE "observations" ENABLE ROW LEVEL SECURITY;

--@ observed policy observations session
ALTER TABLE "observations" FORCE ROW LEVEL SECURITY;

--@ observed policy observations session
DROP POLICY IF EXISTS "observations_select" ON "observations";

--@ observed policy observations session
DROP POLICY IF EXISTS "observations_insert" ON "observations";

--@ observed policy observations session
DROP POLICY IF EXISTS "observations_update" ON "observations";

--@ observed policy observations session
DROP POLICY IF EXISTS "observations_delete" ON "observations";

--@ observed policy observations session
CREATE POLICY "observations_select" ON "observations" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ observed policy observations session
CREATE POLICY "observations_insert" ON "observations" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ observed policy observations session
CREATE POLICY "observations_update" ON "observations" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ observed policy observations session
CREATE POLICY "observations_delete" ON "observations" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ observed policy participations session
ALTER TABLE "participations" ENABLE ROW LEVEL SECURITY;

--@ observed policy participations session
ALTER TABLE "participations" FORCE ROW LEVEL SECURITY;

--@ observed policy participations session
DROP POLICY IF EXISTS "participations_select" ON "participations";

--@ observed policy participations session
DROP POLICY IF EXISTS "participations_insert" ON "participations";

--@ observed policy participations session
DROP POLICY IF EXISTS "participations_update" ON "participations";

--@ observed policy participations session
DROP POLICY IF EXISTS "participations_delete" ON "participations";

--@ observed policy participations session
CREATE POLICY "participations_select" ON "participations" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ observed policy participations session
CREATE POLICY "participations_insert" ON "participations" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ observed policy participations session
CREATE POLICY "participations_update" ON "participations" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ observed policy participations session
CREATE POLICY "participations_delete" ON "participations" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ observed policy observed_media session
ALTER TABLE "observed_media" ENABLE ROW LEVEL SECURITY;

--@ observed policy observed_media session
ALTER TABLE "observed_media" FORCE ROW LEVEL SECURITY;

--@ observed policy observed_media session
DROP POLICY IF EXISTS "observed_media_select" ON "observed_media";

--@ observed policy observed_media session
DROP POLICY IF EXISTS "observed_media_insert" ON "observed_media";

--@ observed policy observed_media session
DROP POLICY IF EXISTS "observed_media_update" ON "observed_media";

--@ observed policy observed_media session
DROP POLICY IF EXISTS "observed_media_delete" ON "observed_media";

--@ observed policy observed_media session
CREATE POLICY "observed_media_select" ON "observed_media" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ observed policy observed_media session
CREATE POLICY "observed_media_insert" ON "observed_media" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ observed policy observed_media session
CREATE POLICY "observed_media_update" ON "observed_media" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ observed policy observed_media session
CREATE POLICY "observed_media_delete" ON "observed_media" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ observed policy observed_tags session
ALTER TABLE "observed_tags" ENABLE ROW LEVEL SECURITY;

--@ observed policy observed_tags session
ALTER TABLE "observed_tags" FORCE ROW LEVEL SECURITY;

--@ observed policy observed_tags session
DROP POLICY IF EXISTS "observed_tags_select" ON "observed_tags";

--@ observed policy observed_tags session
DROP POLICY IF EXISTS "observed_tags_insert" ON "observed_tags";

--@ observed policy observed_tags session
DROP POLICY IF EXISTS "observed_tags_update" ON "observed_tags";

--@ observed policy observed_tags session
DROP POLICY IF EXISTS "observed_tags_delete" ON "observed_tags";

--@ observed policy observed_tags session
CREATE POLICY "observed_tags_select" ON "observed_tags" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ observed policy observed_tags session
CREATE POLICY "observed_tags_insert" ON "observed_tags" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ observed policy observed_tags session
CREATE POLICY "observed_tags_update" ON "observed_tags" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ observed policy observed_tags session
CREATE POLICY "observed_tags_delete" ON "observed_tags" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ observed policy observed_comments session
ALTER TABLE "observed_comments" ENABLE ROW LEVEL SECURITY;

--@ observed policy observed_comments session
ALTER TABLE "observed_comments" FORCE ROW LEVEL SECURITY;

--@ observed policy observed_comments session
DROP POLICY IF EXISTS "observed_comments_select" ON "observed_comments";

--@ observed policy observed_comments session
DROP POLICY IF EXISTS "observed_comments_insert" ON "observed_comments";

--@ observed policy observed_comments session
DROP POLICY IF EXISTS "observed_comments_update" ON "observed_comments";

--@ observed policy observed_comments session
DROP POLICY IF EXISTS "observed_comments_delete" ON "observed_comments";

--@ observed policy observed_comments session
CREATE POLICY "observed_comments_select" ON "observed_comments" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ observed policy observed_comments session
CREATE POLICY "observed_comments_insert" ON "observed_comments" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ observed policy observed_comments session
CREATE POLICY "observed_comments_update" ON "observed_comments" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ observed policy observed_comments session
CREATE POLICY "observed_comments_delete" ON "observed_comments" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ observed policy post_audiences session
ALTER TABLE "post_audiences" ENABLE ROW LEVEL SECURITY;

--@ observed policy post_audiences session
ALTER TABLE "post_audiences" FORCE ROW LEVEL SECURITY;

--@ observed policy post_audiences session
DROP POLICY IF EXISTS "post_audiences_select" ON "post_audiences";

--@ observed policy post_audiences session
DROP POLICY IF EXISTS "post_audiences_insert" ON "post_audiences";

--@ observed policy post_audiences session
DROP POLICY IF EXISTS "post_audiences_update" ON "post_audiences";

--@ observed policy post_audiences session
DROP POLICY IF EXISTS "post_audiences_delete" ON "post_audiences";

--@ observed policy post_audiences session
CREATE POLICY "post_audiences_select" ON "post_audiences" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ observed policy post_audiences session
CREATE POLICY "post_audiences_insert" ON "post_audiences" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ observed policy post_audiences session
CREATE POLICY "post_audiences_update" ON "post_audiences" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ observed policy post_audiences session
CREATE POLICY "post_audiences_delete" ON "post_audiences" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ observed policy post_details session
ALTER TABLE "post_details" ENABLE ROW LEVEL SECURITY;

--@ observed policy post_details session
ALTER TABLE "post_details" FORCE ROW LEVEL SECURITY;

--@ observed policy post_details session
DROP POLICY IF EXISTS "post_details_select" ON "post_details";

--@ observed policy post_details session
DROP POLICY IF EXISTS "post_details_insert" ON "post_details";

--@ observed policy post_details session
DROP POLICY IF EXISTS "post_details_update" ON "post_details";

--@ observed policy post_details session
DROP POLICY IF EXISTS "post_details_delete" ON "post_details";

--@ observed policy post_details session
CREATE POLICY "post_details_select" ON "post_details" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ observed policy post_details session
CREATE POLICY "post_details_insert" ON "post_details" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ observed policy post_details session
CREATE POLICY "post_details_update" ON "post_details" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ observed policy post_details session
CREATE POLICY "post_details_delete" ON "post_details" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ observed policy link_reports session
ALTER TABLE "link_reports" ENABLE ROW LEVEL SECURITY;

--@ observed policy link_reports session
ALTER TABLE "link_reports" FORCE ROW LEVEL SECURITY;

--@ observed policy link_reports session
DROP POLICY IF EXISTS "link_reports_select" ON "link_reports";

--@ observed policy link_reports session
DROP POLICY IF EXISTS "link_reports_insert" ON "link_reports";

--@ observed policy link_reports session
DROP POLICY IF EXISTS "link_reports_update" ON "link_reports";

--@ observed policy link_reports session
DROP POLICY IF EXISTS "link_reports_delete" ON "link_reports";

--@ observed policy link_reports session
CREATE POLICY "link_reports_select" ON "link_reports" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ observed policy link_reports session
CREATE POLICY "link_reports_insert" ON "link_reports" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ observed policy link_reports session
CREATE POLICY "link_reports_update" ON "link_reports" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ observed policy link_reports session
CREATE POLICY "link_reports_delete" ON "link_reports" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ metrics policy post_snapshots session
ALTER TABLE "post_snapshots" ENABLE ROW LEVEL SECURITY;

--@ metrics policy post_snapshots session
ALTER TABLE "post_snapshots" FORCE ROW LEVEL SECURITY;

--@ metrics policy post_snapshots session
DROP POLICY IF EXISTS "post_snapshots_select" ON "post_snapshots";

--@ metrics policy post_snapshots session
DROP POLICY IF EXISTS "post_snapshots_insert" ON "post_snapshots";

--@ metrics policy post_snapshots session
DROP POLICY IF EXISTS "post_snapshots_update" ON "post_snapshots";

--@ metrics policy post_snapshots session
DROP POLICY IF EXISTS "post_snapshots_delete" ON "post_snapshots";

--@ metrics policy post_snapshots session
CREATE POLICY "post_snapshots_select" ON "post_snapshots" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ metrics policy post_snapshots session
CREATE POLICY "post_snapshots_insert" ON "post_snapshots" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ metrics policy post_snapshots session
CREATE POLICY "post_snapshots_update" ON "post_snapshots" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ metrics policy post_snapshots session
CREATE POLICY "post_snapshots_delete" ON "post_snapshots" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ metrics policy account_snapshots session
ALTER TABLE "account_snapshots" ENABLE ROW LEVEL SECURITY;

--@ metrics policy account_snapshots session
ALTER TABLE "account_snapshots" FORCE ROW LEVEL SECURITY;

--@ metrics policy account_snapshots session
DROP POLICY IF EXISTS "account_snapshots_select" ON "account_snapshots";

--@ metrics policy account_snapshots session
DROP POLICY IF EXISTS "account_snapshots_insert" ON "account_snapshots";

--@ metrics policy account_snapshots session
DROP POLICY IF EXISTS "account_snapshots_update" ON "account_snapshots";

--@ metrics policy account_snapshots session
DROP POLICY IF EXISTS "account_snapshots_delete" ON "account_snapshots";

--@ metrics policy account_snapshots session
CREATE POLICY "account_snapshots_select" ON "account_snapshots" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ metrics policy account_snapshots session
CREATE POLICY "account_snapshots_insert" ON "account_snapshots" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ metrics policy account_snapshots session
CREATE POLICY "account_snapshots_update" ON "account_snapshots" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ metrics policy account_snapshots session
CREATE POLICY "account_snapshots_delete" ON "account_snapshots" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ metrics policy follower_changes session
ALTER TABLE "follower_changes" ENABLE ROW LEVEL SECURITY;

--@ metrics policy follower_changes session
ALTER TABLE "follower_changes" FORCE ROW LEVEL SECURITY;

--@ metrics policy follower_changes session
DROP POLICY IF EXISTS "follower_changes_select" ON "follower_changes";

--@ metrics policy follower_changes session
DROP POLICY IF EXISTS "follower_changes_insert" ON "follower_changes";

--@ metrics policy follower_changes session
DROP POLICY IF EXISTS "follower_changes_update" ON "follower_changes";

--@ metrics policy follower_changes session
DROP POLICY IF EXISTS "follower_changes_delete" ON "follower_changes";

--@ metrics policy follower_changes session
CREATE POLICY "follower_changes_select" ON "follower_changes" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ metrics policy follower_changes session
CREATE POLICY "follower_changes_insert" ON "follower_changes" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ metrics policy follower_changes session
CREATE POLICY "follower_changes_update" ON "follower_changes" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ metrics policy follower_changes session
CREATE POLICY "follower_changes_delete" ON "follower_changes" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ metrics policy audience_insights session
ALTER TABLE "audience_insights" ENABLE ROW LEVEL SECURITY;

--@ metrics policy audience_insights session
ALTER TABLE "audience_insights" FORCE ROW LEVEL SECURITY;

--@ metrics policy audience_insights session
DROP POLICY IF EXISTS "audience_insights_select" ON "audience_insights";

--@ metrics policy audience_insights session
DROP POLICY IF EXISTS "audience_insights_insert" ON "audience_insights";

--@ metrics policy audience_insights session
DROP POLICY IF EXISTS "audience_insights_update" ON "audience_insights";

--@ metrics policy audience_insights session
DROP POLICY IF EXISTS "audience_insights_delete" ON "audience_insights";

--@ metrics policy audience_insights session
CREATE POLICY "audience_insights_select" ON "audience_insights" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ metrics policy audience_insights session
CREATE POLICY "audience_insights_insert" ON "audience_insights" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ metrics policy audience_insights session
CREATE POLICY "audience_insights_update" ON "audience_insights" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ metrics policy audience_insights session
CREATE POLICY "audience_insights_delete" ON "audience_insights" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ metrics policy metric_aggregates session
ALTER TABLE "metric_aggregates" ENABLE ROW LEVEL SECURITY;

--@ metrics policy metric_aggregates session
ALTER TABLE "metric_aggregates" FORCE ROW LEVEL SECURITY;

--@ metrics policy metric_aggregates session
DROP POLICY IF EXISTS "metric_aggregates_select" ON "metric_aggregates";

--@ metrics policy metric_aggregates session
DROP POLICY IF EXISTS "metric_aggregates_insert" ON "metric_aggregates";

--@ metrics policy metric_aggregates session
DROP POLICY IF EXISTS "metric_aggregates_update" ON "metric_aggregates";

--@ metrics policy metric_aggregates session
DROP POLICY IF EXISTS "metric_aggregates_delete" ON "metric_aggregates";

--@ metrics policy metric_aggregates session
CREATE POLICY "metric_aggregates_select" ON "metric_aggregates" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ metrics policy metric_aggregates session
CREATE POLICY "metric_aggregates_insert" ON "metric_aggregates" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ metrics policy metric_aggregates session
CREATE POLICY "metric_aggregates_update" ON "metric_aggregates" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ metrics policy metric_aggregates session
CREATE POLICY "metric_aggregates_delete" ON "metric_aggregates" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ listening policy mentions session
ALTER TABLE "mentions" ENABLE ROW LEVEL SECURITY;

--@ listening policy mentions session
ALTER TABLE "mentions" FORCE ROW LEVEL SECURITY;

--@ listening policy mentions session
DROP POLICY IF EXISTS "mentions_select" ON "mentions";

--@ listening policy mentions session
DROP POLICY IF EXISTS "mentions_insert" ON "mentions";

--@ listening policy mentions session
DROP POLICY IF EXISTS "mentions_update" ON "mentions";

--@ listening policy mentions session
DROP POLICY IF EXISTS "mentions_delete" ON "mentions";

--@ listening policy mentions session
CREATE POLICY "mentions_select" ON "mentions" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ listening policy mentions session
CREATE POLICY "mentions_insert" ON "mentions" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ listening policy mentions session
CREATE POLICY "mentions_update" ON "mentions" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ listening policy mentions session
CREATE POLICY "mentions_delete" ON "mentions" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ listening policy trends session
ALTER TABLE "trends" ENABLE ROW LEVEL SECURITY;

--@ listening policy trends session
ALTER TABLE "trends" FORCE ROW LEVEL SECURITY;

--@ listening policy trends session
DROP POLICY IF EXISTS "trends_select" ON "trends";

--@ listening policy trends session
DROP POLICY IF EXISTS "trends_insert" ON "trends";

--@ listening policy trends session
DROP POLICY IF EXISTS "trends_update" ON "trends";

--@ listening policy trends session
DROP POLICY IF EXISTS "trends_delete" ON "trends";

--@ listening policy trends session
CREATE POLICY "trends_select" ON "trends" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ listening policy trends session
CREATE POLICY "trends_insert" ON "trends" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ listening policy trends session
CREATE POLICY "trends_update" ON "trends" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ listening policy trends session
CREATE POLICY "trends_delete" ON "trends" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ listening policy influencers session
ALTER TABLE "influencers" ENABLE ROW LEVEL SECURITY;

--@ listening policy influencers session
ALTER TABLE "influencers" FORCE ROW LEVEL SECURITY;

--@ listening policy influencers session
DROP POLICY IF EXISTS "influencers_select" ON "influencers";

--@ listening policy influencers session
DROP POLICY IF EXISTS "influencers_insert" ON "influencers";

--@ listening policy influencers session
DROP POLICY IF EXISTS "influencers_update" ON "influencers";

--@ listening policy influencers session
DROP POLICY IF EXISTS "influencers_delete" ON "influencers";

--@ listening policy influencers session
CREATE POLICY "influencers_select" ON "influencers" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ listening policy influencers session
CREATE POLICY "influencers_insert" ON "influencers" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ listening policy influencers session
CREATE POLICY "influencers_update" ON "influencers" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ listening policy influencers session
CREATE POLICY "influencers_delete" ON "influencers" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ editorial policy editorial_events session
ALTER TABLE "editorial_events" ENABLE ROW LEVEL SECURITY;

--@ editorial policy editorial_events session
ALTER TABLE "editorial_events" FORCE ROW LEVEL SECURITY;

--@ editorial policy editorial_events session
DROP POLICY IF EXISTS "editorial_events_select" ON "editorial_events";

--@ editorial policy editorial_events session
DROP POLICY IF EXISTS "editorial_events_insert" ON "editorial_events";

--@ editorial policy editorial_events session
DROP POLICY IF EXISTS "editorial_events_update" ON "editorial_events";

--@ editorial policy editorial_events session
DROP POLICY IF EXISTS "editorial_events_delete" ON "editorial_events";

--@ editorial policy editorial_events session
CREATE POLICY "editorial_events_select" ON "editorial_events" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ editorial policy editorial_events session
CREATE POLICY "editorial_events_insert" ON "editorial_events" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ editorial policy editorial_events session
CREATE POLICY "editorial_events_update" ON "editorial_events" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ editorial policy editorial_events session
CREATE POLICY "editorial_events_delete" ON "editorial_events" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ editorial policy press_releases session
ALTER TABLE "press_releases" ENABLE ROW LEVEL SECURITY;

--@ editorial policy press_releases session
ALTER TABLE "press_releases" FORCE ROW LEVEL SECURITY;

--@ editorial policy press_releases session
DROP POLICY IF EXISTS "press_releases_select" ON "press_releases";

--@ editorial policy press_releases session
DROP POLICY IF EXISTS "press_releases_insert" ON "press_releases";

--@ editorial policy press_releases session
DROP POLICY IF EXISTS "press_releases_update" ON "press_releases";

--@ editorial policy press_releases session
DROP POLICY IF EXISTS "press_releases_delete" ON "press_releases";

--@ editorial policy press_releases session
CREATE POLICY "press_releases_select" ON "press_releases" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ editorial policy press_releases session
CREATE POLICY "press_releases_insert" ON "press_releases" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ editorial policy press_releases session
CREATE POLICY "press_releases_update" ON "press_releases" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ editorial policy press_releases session
CREATE POLICY "press_releases_delete" ON "press_releases" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ editorial policy change_logs session
ALTER TABLE "change_logs" ENABLE ROW LEVEL SECURITY;

--@ editorial policy change_logs session
ALTER TABLE "change_logs" FORCE ROW LEVEL SECURITY;

--@ editorial policy change_logs session
DROP POLICY IF EXISTS "change_logs_select" ON "change_logs";

--@ editorial policy change_logs session
DROP POLICY IF EXISTS "change_logs_insert" ON "change_logs";

--@ editorial policy change_logs session
DROP POLICY IF EXISTS "change_logs_update" ON "change_logs";

--@ editorial policy change_logs session
DROP POLICY IF EXISTS "change_logs_delete" ON "change_logs";

--@ editorial policy change_logs session
CREATE POLICY "change_logs_select" ON "change_logs" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ editorial policy change_logs session
CREATE POLICY "change_logs_insert" ON "change_logs" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ editorial policy change_logs session
CREATE POLICY "change_logs_update" ON "change_logs" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ editorial policy change_logs session
CREATE POLICY "change_logs_delete" ON "change_logs" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ editorial policy content_briefs session
ALTER TABLE "content_briefs" ENABLE ROW LEVEL SECURITY;

--@ editorial policy content_briefs session
ALTER TABLE "content_briefs" FORCE ROW LEVEL SECURITY;

--@ editorial policy content_briefs session
DROP POLICY IF EXISTS "content_briefs_select" ON "content_briefs";

--@ editorial policy content_briefs session
DROP POLICY IF EXISTS "content_briefs_insert" ON "content_briefs";

--@ editorial policy content_briefs session
DROP POLICY IF EXISTS "content_briefs_update" ON "content_briefs";

--@ editorial policy content_briefs session
DROP POLICY IF EXISTS "content_briefs_delete" ON "content_briefs";

--@ editorial policy content_briefs session
CREATE POLICY "content_briefs_select" ON "content_briefs" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ editorial policy content_briefs session
CREATE POLICY "content_briefs_insert" ON "content_briefs" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ editorial policy content_briefs session
CREATE POLICY "content_briefs_update" ON "content_briefs" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ editorial policy content_briefs session
CREATE POLICY "content_briefs_delete" ON "content_briefs" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ editorial policy brief_variants session
ALTER TABLE "brief_variants" ENABLE ROW LEVEL SECURITY;

--@ editorial policy brief_variants session
ALTER TABLE "brief_variants" FORCE ROW LEVEL SECURITY;

--@ editorial policy brief_variants session
DROP POLICY IF EXISTS "brief_variants_select" ON "brief_variants";

--@ editorial policy brief_variants session
DROP POLICY IF EXISTS "brief_variants_insert" ON "brief_variants";

--@ editorial policy brief_variants session
DROP POLICY IF EXISTS "brief_variants_update" ON "brief_variants";

--@ editorial policy brief_variants session
DROP POLICY IF EXISTS "brief_variants_delete" ON "brief_variants";

--@ editorial policy brief_variants session
CREATE POLICY "brief_variants_select" ON "brief_variants" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ editorial policy brief_variants session
CREATE POLICY "brief_variants_insert" ON "brief_variants" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ editorial policy brief_variants session
CREATE POLICY "brief_variants_update" ON "brief_variants" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ editorial policy brief_variants session
CREATE POLICY "brief_variants_delete" ON "brief_variants" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ billing policy subscriptions session
ALTER TABLE "subscriptions" ENABLE ROW LEVEL SECURITY;

--@ billing policy subscriptions session
ALTER TABLE "subscriptions" FORCE ROW LEVEL SECURITY;

--@ billing policy subscriptions session
DROP POLICY IF EXISTS "subscriptions_select" ON "subscriptions";

--@ billing policy subscriptions session
DROP POLICY IF EXISTS "subscriptions_insert" ON "subscriptions";

--@ billing policy subscriptions session
DROP POLICY IF EXISTS "subscriptions_update" ON "subscriptions";

--@ billing policy subscriptions session
DROP POLICY IF EXISTS "subscriptions_delete" ON "subscriptions";

--@ billing policy subscriptions session
CREATE POLICY "subscriptions_select" ON "subscriptions" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ billing policy subscriptions session
CREATE POLICY "subscriptions_insert" ON "subscriptions" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ billing policy subscriptions session
CREATE POLICY "subscriptions_update" ON "subscriptions" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ billing policy subscriptions session
CREATE POLICY "subscriptions_delete" ON "subscriptions" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ billing policy premium_requests session
ALTER TABLE "premium_requests" ENABLE ROW LEVEL SECURITY;

--@ billing policy premium_requests session
ALTER TABLE "premium_requests" FORCE ROW LEVEL SECURITY;

--@ billing policy premium_requests session
DROP POLICY IF EXISTS "premium_requests_select" ON "premium_requests";

--@ billing policy premium_requests session
DROP POLICY IF EXISTS "premium_requests_insert" ON "premium_requests";

--@ billing policy premium_requests session
DROP POLICY IF EXISTS "premium_requests_update" ON "premium_requests";

--@ billing policy premium_requests session
DROP POLICY IF EXISTS "premium_requests_delete" ON "premium_requests";

--@ billing policy premium_requests session
CREATE POLICY "premium_requests_select" ON "premium_requests" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ billing policy premium_requests session
CREATE POLICY "premium_requests_insert" ON "premium_requests" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ billing policy premium_requests session
CREATE POLICY "premium_requests_update" ON "premium_requests" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ billing policy premium_requests session
CREATE POLICY "premium_requests_delete" ON "premium_requests" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ audit policy audit_entries session
ALTER TABLE "audit_entries" ENABLE ROW LEVEL SECURITY;

--@ audit policy audit_entries session
ALTER TABLE "audit_entries" FORCE ROW LEVEL SECURITY;

--@ audit policy audit_entries session
DROP POLICY IF EXISTS "audit_entries_select" ON "audit_entries";

--@ audit policy audit_entries session
DROP POLICY IF EXISTS "audit_entries_insert" ON "audit_entries";

--@ audit policy audit_entries session
DROP POLICY IF EXISTS "audit_entries_update" ON "audit_entries";

--@ audit policy audit_entries session
DROP POLICY IF EXISTS "audit_entries_delete" ON "audit_entries";

--@ audit policy audit_entries session
CREATE POLICY "audit_entries_select" ON "audit_entries" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ audit policy audit_entries session
CREATE POLICY "audit_entries_insert" ON "audit_entries" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ audit policy audit_entries session
CREATE POLICY "audit_entries_update" ON "audit_entries" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ audit policy audit_entries session
CREATE POLICY "audit_entries_delete" ON "audit_entries" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ audit policy ai_cache_entries session
ALTER TABLE "ai_cache_entries" ENABLE ROW LEVEL SECURITY;

--@ audit policy ai_cache_entries session
ALTER TABLE "ai_cache_entries" FORCE ROW LEVEL SECURITY;

--@ audit policy ai_cache_entries session
DROP POLICY IF EXISTS "ai_cache_entries_select" ON "ai_cache_entries";

--@ audit policy ai_cache_entries session
DROP POLICY IF EXISTS "ai_cache_entries_insert" ON "ai_cache_entries";

--@ audit policy ai_cache_entries session
DROP POLICY IF EXISTS "ai_cache_entries_update" ON "ai_cache_entries";

--@ audit policy ai_cache_entries session
DROP POLICY IF EXISTS "ai_cache_entries_delete" ON "ai_cache_entries";

--@ audit policy ai_cache_entries session
CREATE POLICY "ai_cache_entries_select" ON "ai_cache_entries" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ audit policy ai_cache_entries session
CREATE POLICY "ai_cache_entries_insert" ON "ai_cache_entries" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ audit policy ai_cache_entries session
CREATE POLICY "ai_cache_entries_update" ON "ai_cache_entries" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ audit policy ai_cache_entries session
CREATE POLICY "ai_cache_entries_delete" ON "ai_cache_entries" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ audit policy imported_rows session
ALTER TABLE "imported_rows" ENABLE ROW LEVEL SECURITY;

--@ audit policy imported_rows session
ALTER TABLE "imported_rows" FORCE ROW LEVEL SECURITY;

--@ audit policy imported_rows session
DROP POLICY IF EXISTS "imported_rows_select" ON "imported_rows";

--@ audit policy imported_rows session
DROP POLICY IF EXISTS "imported_rows_insert" ON "imported_rows";

--@ audit policy imported_rows session
DROP POLICY IF EXISTS "imported_rows_update" ON "imported_rows";

--@ audit policy imported_rows session
DROP POLICY IF EXISTS "imported_rows_delete" ON "imported_rows";

--@ audit policy imported_rows session
CREATE POLICY "imported_rows_select" ON "imported_rows" FOR SELECT USING ("workspace_id" = (SELECT hadir_workspace()));

--@ audit policy imported_rows session
CREATE POLICY "imported_rows_insert" ON "imported_rows" FOR INSERT WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ audit policy imported_rows session
CREATE POLICY "imported_rows_update" ON "imported_rows" FOR UPDATE USING ("workspace_id" = (SELECT hadir_workspace())) WITH CHECK ("workspace_id" = (SELECT hadir_workspace()));

--@ audit policy imported_rows session
CREATE POLICY "imported_rows_delete" ON "imported_rows" FOR DELETE USING ("workspace_id" = (SELECT hadir_workspace()));

--@ workspace policy workspaces supabase
ALTER TABLE "workspaces" ENABLE ROW LEVEL SECURITY;

--@ workspace policy workspaces supabase
DROP POLICY IF EXISTS "workspaces_select" ON "workspaces";

--@ workspace policy workspaces supabase
DROP POLICY IF EXISTS "workspaces_insert" ON "workspaces";

--@ workspace policy workspaces supabase
DROP POLICY IF EXISTS "workspaces_update" ON "workspaces";

--@ workspace policy workspaces supabase
DROP POLICY IF EXISTS "workspaces_delete" ON "workspaces";

--@ workspace policy workspaces supabase
CREATE POLICY "workspaces_select" ON "workspaces" FOR SELECT USING ("id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ workspace policy workspaces supabase
CREATE POLICY "workspaces_update" ON "workspaces" FOR UPDATE USING ("id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin'])))) WITH CHECK (("id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin'])))));

--@ workspace policy workspaces supabase
CREATE POLICY "workspaces_delete" ON "workspaces" FOR DELETE USING ("id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin']))));

--@ workspace policy regions supabase
ALTER TABLE "regions" ENABLE ROW LEVEL SECURITY;

--@ workspace policy regions supabase
DROP POLICY IF EXISTS "regions_select" ON "regions";

--@ workspace policy regions supabase
DROP POLICY IF EXISTS "regions_insert" ON "regions";

--@ workspace policy regions supabase
DROP POLICY IF EXISTS "regions_update" ON "regions";

--@ workspace policy regions supabase
DROP POLICY IF EXISTS "regions_delete" ON "regions";

--@ workspace policy regions supabase
CREATE POLICY "regions_select" ON "regions" FOR SELECT USING ((SELECT auth.uid()) IS NOT NULL);

--@ workspace policy users supabase
ALTER TABLE "users" ENABLE ROW LEVEL SECURITY;

--@ workspace policy users supabase
DROP POLICY IF EXISTS "users_select" ON "users";

--@ workspace policy users supabase
DROP POLICY IF EXISTS "users_insert" ON "users";

--@ workspace policy users supabase
DROP POLICY IF EXISTS "users_update" ON "users";

--@ workspace policy users supabase
DROP POLICY IF EXISTS "users_delete" ON "users";

--@ workspace policy users supabase
CREATE POLICY "users_select" ON "users" FOR SELECT USING ("id" = (SELECT auth.uid()) OR "id" = ANY (ARRAY(SELECT hadir_fellows())));

--@ workspace policy users supabase
CREATE POLICY "users_update" ON "users" FOR UPDATE USING ("id" = (SELECT auth.uid())) WITH CHECK ("id" = (SELECT auth.uid()) AND "status" = hadir_own_status());

--@ workspace policy user_credentials supabase
ALTER TABLE "user_credentials" ENABLE ROW LEVEL SECURITY;

--@ workspace policy user_credentials supabase
DROP POLICY IF EXISTS "user_credentials_select" ON "user_credentials";

--@ workspace policy user_credentials supabase
DROP POLICY IF EXISTS "user_credentials_insert" ON "user_credentials";

--@ workspace policy user_credentials supabase
DROP POLICY IF EXISTS "user_credentials_update" ON "user_credentials";

--@ workspace policy user_credentials supabase
DROP POLICY IF EXISTS "user_credentials_delete" ON "user_credentials";

--@ workspace policy password_resets supabase
ALTER TABLE "password_resets" ENABLE ROW LEVEL SECURITY;

--@ workspace policy password_resets supabase
DROP POLICY IF EXISTS "password_resets_select" ON "password_resets";

--@ workspace policy password_resets supabase
DROP POLICY IF EXISTS "password_resets_insert" ON "password_resets";

--@ workspace policy password_resets supabase
DROP POLICY IF EXISTS "password_resets_update" ON "password_resets";

--@ workspace policy password_resets supabase
DROP POLICY IF EXISTS "password_resets_delete" ON "password_resets";

--@ workspace policy workspace_profiles supabase
ALTER TABLE "workspace_profiles" ENABLE ROW LEVEL SECURITY;

--@ workspace policy workspace_profiles supabase
DROP POLICY IF EXISTS "workspace_profiles_select" ON "workspace_profiles";

--@ workspace policy workspace_profiles supabase
DROP POLICY IF EXISTS "workspace_profiles_insert" ON "workspace_profiles";

--@ workspace policy workspace_profiles supabase
DROP POLICY IF EXISTS "workspace_profiles_update" ON "workspace_profiles";

--@ workspace policy workspace_profiles supabase
DROP POLICY IF EXISTS "workspace_profiles_delete" ON "workspace_profiles";

--@ workspace policy workspace_profiles supabase
CREATE POLICY "workspace_profiles_select" ON "workspace_profiles" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ workspace policy workspace_profiles supabase
CREATE POLICY "workspace_profiles_insert" ON "workspace_profiles" FOR INSERT WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin'])))));

--@ workspace policy workspace_profiles supabase
CREATE POLICY "workspace_profiles_update" ON "workspace_profiles" FOR UPDATE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin'])))) WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin'])))));

--@ workspace policy workspace_profiles supabase
CREATE POLICY "workspace_profiles_delete" ON "workspace_profiles" FOR DELETE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin']))));

--@ workspace policy workspace_settings supabase
ALTER TABLE "workspace_settings" ENABLE ROW LEVEL SECURITY;

--@ workspace policy workspace_settings supabase
DROP POLICY IF EXISTS "workspace_settings_select" ON "workspace_settings";

--@ workspace policy workspace_settings supabase
DROP POLICY IF EXISTS "workspace_settings_insert" ON "workspace_settings";

--@ workspace policy workspace_settings supabase
DROP POLICY IF EXISTS "workspace_settings_update" ON "workspace_settings";

--@ workspace policy workspace_settings supabase
DROP POLICY IF EXISTS "workspace_settings_delete" ON "workspace_settings";

--@ workspace policy workspace_settings supabase
CREATE POLICY "workspace_settings_select" ON "workspace_settings" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ workspace policy workspace_settings supabase
CREATE POLICY "workspace_settings_insert" ON "workspace_settings" FOR INSERT WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin'])))));

--@ workspace policy workspace_settings supabase
CREATE POLICY "workspace_settings_update" ON "workspace_settings" FOR UPDATE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin'])))) WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin'])))));

--@ workspace policy workspace_settings supabase
CREATE POLICY "workspace_settings_delete" ON "workspace_settings" FOR DELETE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin']))));

--@ workspace policy members supabase
ALTER TABLE "members" ENABLE ROW LEVEL SECURITY;

--@ workspace policy members supabase
DROP POLICY IF EXISTS "members_select" ON "members";

--@ workspace policy members supabase
DROP POLICY IF EXISTS "members_insert" ON "members";

--@ workspace policy members supabase
DROP POLICY IF EXISTS "members_update" ON "members";

--@ workspace policy members supabase
DROP POLICY IF EXISTS "members_delete" ON "members";

--@ workspace policy members supabase
CREATE POLICY "members_select" ON "members" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ workspace policy members supabase
CREATE POLICY "members_insert" ON "members" FOR INSERT WITH CHECK ((("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin']))) AND true) OR ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['owner']))) AND "role" NOT IN ('super_admin')) OR ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['admin']))) AND "role" NOT IN ('super_admin'))));

--@ workspace policy members supabase
CREATE POLICY "members_update" ON "members" FOR UPDATE USING (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin']))) AND true) OR ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['owner']))) AND "role" NOT IN ('super_admin')) OR ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['admin']))) AND "role" NOT IN ('super_admin'))) WITH CHECK ((("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin']))) AND true) OR ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['owner']))) AND "role" NOT IN ('super_admin')) OR ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['admin']))) AND "role" NOT IN ('super_admin'))));

--@ workspace policy members supabase
CREATE POLICY "members_delete" ON "members" FOR DELETE USING (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin']))) AND true) OR ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['owner']))) AND "role" NOT IN ('super_admin')) OR ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['admin']))) AND "role" NOT IN ('super_admin')));

--@ workspace policy permission_grants supabase
ALTER TABLE "permission_grants" ENABLE ROW LEVEL SECURITY;

--@ workspace policy permission_grants supabase
DROP POLICY IF EXISTS "permission_grants_select" ON "permission_grants";

--@ workspace policy permission_grants supabase
DROP POLICY IF EXISTS "permission_grants_insert" ON "permission_grants";

--@ workspace policy permission_grants supabase
DROP POLICY IF EXISTS "permission_grants_update" ON "permission_grants";

--@ workspace policy permission_grants supabase
DROP POLICY IF EXISTS "permission_grants_delete" ON "permission_grants";

--@ workspace policy permission_grants supabase
CREATE POLICY "permission_grants_select" ON "permission_grants" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ workspace policy permission_grants supabase
CREATE POLICY "permission_grants_insert" ON "permission_grants" FOR INSERT WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin'])))));

--@ workspace policy permission_grants supabase
CREATE POLICY "permission_grants_update" ON "permission_grants" FOR UPDATE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin'])))) WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin'])))));

--@ workspace policy permission_grants supabase
CREATE POLICY "permission_grants_delete" ON "permission_grants" FOR DELETE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin']))));

--@ workspace policy invites supabase
ALTER TABLE "invites" ENABLE ROW LEVEL SECURITY;

--@ workspace policy invites supabase
DROP POLICY IF EXISTS "invites_select" ON "invites";

--@ workspace policy invites supabase
DROP POLICY IF EXISTS "invites_insert" ON "invites";

--@ workspace policy invites supabase
DROP POLICY IF EXISTS "invites_update" ON "invites";

--@ workspace policy invites supabase
DROP POLICY IF EXISTS "invites_delete" ON "invites";

--@ workspace policy invites supabase
CREATE POLICY "invites_insert" ON "invites" FOR INSERT WITH CHECK ((("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin']))) AND true) OR ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['owner']))) AND "role" NOT IN ('super_admin')) OR ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['admin']))) AND "role" NOT IN ('super_admin')) OR ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['manager']))) AND "role" IN ('editor', 'analyst', 'viewer'))));

--@ workspace policy invites supabase
CREATE POLICY "invites_delete" ON "invites" FOR DELETE USING (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin']))) AND true) OR ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['owner']))) AND "role" NOT IN ('super_admin')) OR ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['admin']))) AND "role" NOT IN ('super_admin')));

--@ workspace policy contacts supabase
ALTER TABLE "contacts" ENABLE ROW LEVEL SECURITY;

--@ workspace policy contacts supabase
DROP POLICY IF EXISTS "contacts_select" ON "contacts";

--@ workspace policy contacts supabase
DROP POLICY IF EXISTS "contacts_insert" ON "contacts";

--@ workspace policy contacts supabase
DROP POLICY IF EXISTS "contacts_update" ON "contacts";

--@ workspace policy contacts supabase
DROP POLICY IF EXISTS "contacts_delete" ON "contacts";

--@ workspace policy contacts supabase
CREATE POLICY "contacts_select" ON "contacts" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ workspace policy contacts supabase
CREATE POLICY "contacts_insert" ON "contacts" FOR INSERT WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor'])))));

--@ workspace policy contacts supabase
CREATE POLICY "contacts_update" ON "contacts" FOR UPDATE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor'])))) WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor'])))));

--@ workspace policy contacts supabase
CREATE POLICY "contacts_delete" ON "contacts" FOR DELETE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager']))));

--@ account policy social_accounts supabase
ALTER TABLE "social_accounts" ENABLE ROW LEVEL SECURITY;

--@ account policy social_accounts supabase
DROP POLICY IF EXISTS "social_accounts_select" ON "social_accounts";

--@ account policy social_accounts supabase
DROP POLICY IF EXISTS "social_accounts_insert" ON "social_accounts";

--@ account policy social_accounts supabase
DROP POLICY IF EXISTS "social_accounts_update" ON "social_accounts";

--@ account policy social_accounts supabase
DROP POLICY IF EXISTS "social_accounts_delete" ON "social_accounts";

--@ account policy social_accounts supabase
CREATE POLICY "social_accounts_select" ON "social_accounts" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ account policy social_accounts supabase
CREATE POLICY "social_accounts_insert" ON "social_accounts" FOR INSERT WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin'])))));

--@ account policy social_accounts supabase
CREATE POLICY "social_accounts_update" ON "social_accounts" FOR UPDATE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin'])))) WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin'])))));

--@ account policy social_accounts supabase
CREATE POLICY "social_accounts_delete" ON "social_accounts" FOR DELETE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin']))));

--@ account policy publishing_paces supabase
ALTER TABLE "publishing_paces" ENABLE ROW LEVEL SECURITY;

--@ account policy publishing_paces supabase
DROP POLICY IF EXISTS "publishing_paces_select" ON "publishing_paces";

--@ account policy publishing_paces supabase
DROP POLICY IF EXISTS "publishing_paces_insert" ON "publishing_paces";

--@ account policy publishing_paces supabase
DROP POLICY IF EXISTS "publishing_paces_update" ON "publishing_paces";

--@ account policy publishing_paces supabase
DROP POLICY IF EXISTS "publishing_paces_delete" ON "publishing_paces";

--@ account policy publishing_paces supabase
CREATE POLICY "publishing_paces_select" ON "publishing_paces" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ account policy publishing_paces supabase
CREATE POLICY "publishing_paces_insert" ON "publishing_paces" FOR INSERT WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin'])))));

--@ account policy publishing_paces supabase
CREATE POLICY "publishing_paces_update" ON "publishing_paces" FOR UPDATE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin'])))) WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin'])))));

--@ account policy publishing_paces supabase
CREATE POLICY "publishing_paces_delete" ON "publishing_paces" FOR DELETE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin']))));

--@ account policy credentials supabase
ALTER TABLE "credentials" ENABLE ROW LEVEL SECURITY;

--@ account policy credentials supabase
DROP POLICY IF EXISTS "credentials_select" ON "credentials";

--@ account policy credentials supabase
DROP POLICY IF EXISTS "credentials_insert" ON "credentials";

--@ account policy credentials supabase
DROP POLICY IF EXISTS "credentials_update" ON "credentials";

--@ account policy credentials supabase
DROP POLICY IF EXISTS "credentials_delete" ON "credentials";

--@ account policy consent_requests supabase
ALTER TABLE "consent_requests" ENABLE ROW LEVEL SECURITY;

--@ account policy consent_requests supabase
DROP POLICY IF EXISTS "consent_requests_select" ON "consent_requests";

--@ account policy consent_requests supabase
DROP POLICY IF EXISTS "consent_requests_insert" ON "consent_requests";

--@ account policy consent_requests supabase
DROP POLICY IF EXISTS "consent_requests_update" ON "consent_requests";

--@ account policy consent_requests supabase
DROP POLICY IF EXISTS "consent_requests_delete" ON "consent_requests";

--@ account policy profiles supabase
ALTER TABLE "profiles" ENABLE ROW LEVEL SECURITY;

--@ account policy profiles supabase
DROP POLICY IF EXISTS "profiles_select" ON "profiles";

--@ account policy profiles supabase
DROP POLICY IF EXISTS "profiles_insert" ON "profiles";

--@ account policy profiles supabase
DROP POLICY IF EXISTS "profiles_update" ON "profiles";

--@ account policy profiles supabase
DROP POLICY IF EXISTS "profiles_delete" ON "profiles";

--@ account policy profiles supabase
CREATE POLICY "profiles_select" ON "profiles" FOR SELECT USING ((SELECT auth.uid()) IS NOT NULL);

--@ account policy profile_links supabase
ALTER TABLE "profile_links" ENABLE ROW LEVEL SECURITY;

--@ account policy profile_links supabase
DROP POLICY IF EXISTS "profile_links_select" ON "profile_links";

--@ account policy profile_links supabase
DROP POLICY IF EXISTS "profile_links_insert" ON "profile_links";

--@ account policy profile_links supabase
DROP POLICY IF EXISTS "profile_links_update" ON "profile_links";

--@ account policy profile_links supabase
DROP POLICY IF EXISTS "profile_links_delete" ON "profile_links";

--@ account policy profile_links supabase
CREATE POLICY "profile_links_select" ON "profile_links" FOR SELECT USING ((SELECT auth.uid()) IS NOT NULL);

--@ account policy profile_pictures supabase
ALTER TABLE "profile_pictures" ENABLE ROW LEVEL SECURITY;

--@ account policy profile_pictures supabase
DROP POLICY IF EXISTS "profile_pictures_select" ON "profile_pictures";

--@ account policy profile_pictures supabase
DROP POLICY IF EXISTS "profile_pictures_insert" ON "profile_pictures";

--@ account policy profile_pictures supabase
DROP POLICY IF EXISTS "profile_pictures_update" ON "profile_pictures";

--@ account policy profile_pictures supabase
DROP POLICY IF EXISTS "profile_pictures_delete" ON "profile_pictures";

--@ account policy profile_pictures supabase
CREATE POLICY "profile_pictures_select" ON "profile_pictures" FOR SELECT USING ((SELECT auth.uid()) IS NOT NULL);

--@ account policy profile_locations supabase
ALTER TABLE "profile_locations" ENABLE ROW LEVEL SECURITY;

--@ account policy profile_locations supabase
DROP POLICY IF EXISTS "profile_locations_select" ON "profile_locations";

--@ account policy profile_locations supabase
DROP POLICY IF EXISTS "profile_locations_insert" ON "profile_locations";

--@ account policy profile_locations supabase
DROP POLICY IF EXISTS "profile_locations_update" ON "profile_locations";

--@ account policy profile_locations supabase
DROP POLICY IF EXISTS "profile_locations_delete" ON "profile_locations";

--@ account policy profile_locations supabase
CREATE POLICY "profile_locations_select" ON "profile_locations" FOR SELECT USING ((SELECT auth.uid()) IS NOT NULL);

--@ roster policy units supabase
ALTER TABLE "units" ENABLE ROW LEVEL SECURITY;

--@ roster policy units supabase
DROP POLICY IF EXISTS "units_select" ON "units";

--@ roster policy units supabase
DROP POLICY IF EXISTS "units_insert" ON "units";

--@ roster policy units supabase
DROP POLICY IF EXISTS "units_update" ON "units";

--@ roster policy units supabase
DROP POLICY IF EXISTS "units_delete" ON "units";

--@ roster policy units supabase
CREATE POLICY "units_select" ON "units" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ roster policy units supabase
CREATE POLICY "units_insert" ON "units" FOR INSERT WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin'])))));

--@ roster policy units supabase
CREATE POLICY "units_update" ON "units" FOR UPDATE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin'])))) WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin'])))));

--@ roster policy units supabase
CREATE POLICY "units_delete" ON "units" FOR DELETE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin']))));

--@ roster policy people supabase
ALTER TABLE "people" ENABLE ROW LEVEL SECURITY;

--@ roster policy people supabase
DROP POLICY IF EXISTS "people_select" ON "people";

--@ roster policy people supabase
DROP POLICY IF EXISTS "people_insert" ON "people";

--@ roster policy people supabase
DROP POLICY IF EXISTS "people_update" ON "people";

--@ roster policy people supabase
DROP POLICY IF EXISTS "people_delete" ON "people";

--@ roster policy people supabase
CREATE POLICY "people_select" ON "people" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ roster policy people supabase
CREATE POLICY "people_insert" ON "people" FOR INSERT WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin'])))));

--@ roster policy people supabase
CREATE POLICY "people_update" ON "people" FOR UPDATE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin'])))) WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin'])))));

--@ roster policy people supabase
CREATE POLICY "people_delete" ON "people" FOR DELETE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin']))));

--@ roster policy person_handles supabase
ALTER TABLE "person_handles" ENABLE ROW LEVEL SECURITY;

--@ roster policy person_handles supabase
DROP POLICY IF EXISTS "person_handles_select" ON "person_handles";

--@ roster policy person_handles supabase
DROP POLICY IF EXISTS "person_handles_insert" ON "person_handles";

--@ roster policy person_handles supabase
DROP POLICY IF EXISTS "person_handles_update" ON "person_handles";

--@ roster policy person_handles supabase
DROP POLICY IF EXISTS "person_handles_delete" ON "person_handles";

--@ roster policy person_handles supabase
CREATE POLICY "person_handles_select" ON "person_handles" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ roster policy person_handles supabase
CREATE POLICY "person_handles_insert" ON "person_handles" FOR INSERT WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin'])))));

--@ roster policy person_handles supabase
CREATE POLICY "person_handles_update" ON "person_handles" FOR UPDATE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin'])))) WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin'])))));

--@ roster policy person_handles supabase
CREATE POLICY "person_handles_delete" ON "person_handles" FOR DELETE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin']))));

--@ roster policy exemptions supabase
ALTER TABLE "exemptions" ENABLE ROW LEVEL SECURITY;

--@ roster policy exemptions supabase
DROP POLICY IF EXISTS "exemptions_select" ON "exemptions";

--@ roster policy exemptions supabase
DROP POLICY IF EXISTS "exemptions_insert" ON "exemptions";

--@ roster policy exemptions supabase
DROP POLICY IF EXISTS "exemptions_update" ON "exemptions";

--@ roster policy exemptions supabase
DROP POLICY IF EXISTS "exemptions_delete" ON "exemptions";

--@ roster policy exemptions supabase
CREATE POLICY "exemptions_select" ON "exemptions" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ roster policy exemptions supabase
CREATE POLICY "exemptions_insert" ON "exemptions" FOR INSERT WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin'])))));

--@ roster policy exemptions supabase
CREATE POLICY "exemptions_update" ON "exemptions" FOR UPDATE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin'])))) WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin'])))));

--@ roster policy exemptions supabase
CREATE POLICY "exemptions_delete" ON "exemptions" FOR DELETE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin']))));

--@ roster policy postings supabase
ALTER TABLE "postings" ENABLE ROW LEVEL SECURITY;

--@ roster policy postings supabase
DROP POLICY IF EXISTS "postings_select" ON "postings";

--@ roster policy postings supabase
DROP POLICY IF EXISTS "postings_insert" ON "postings";

--@ roster policy postings supabase
DROP POLICY IF EXISTS "postings_update" ON "postings";

--@ roster policy postings supabase
DROP POLICY IF EXISTS "postings_delete" ON "postings";

--@ roster policy postings supabase
CREATE POLICY "postings_select" ON "postings" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ roster policy postings supabase
CREATE POLICY "postings_insert" ON "postings" FOR INSERT WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin'])))));

--@ roster policy postings supabase
CREATE POLICY "postings_update" ON "postings" FOR UPDATE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin'])))) WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin'])))));

--@ roster policy postings supabase
CREATE POLICY "postings_delete" ON "postings" FOR DELETE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin']))));

--@ roster policy person_roles supabase
ALTER TABLE "person_roles" ENABLE ROW LEVEL SECURITY;

--@ roster policy person_roles supabase
DROP POLICY IF EXISTS "person_roles_select" ON "person_roles";

--@ roster policy person_roles supabase
DROP POLICY IF EXISTS "person_roles_insert" ON "person_roles";

--@ roster policy person_roles supabase
DROP POLICY IF EXISTS "person_roles_update" ON "person_roles";

--@ roster policy person_roles supabase
DROP POLICY IF EXISTS "person_roles_delete" ON "person_roles";

--@ roster policy person_roles supabase
CREATE POLICY "person_roles_select" ON "person_roles" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ roster policy person_roles supabase
CREATE POLICY "person_roles_insert" ON "person_roles" FOR INSERT WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin'])))));

--@ roster policy person_roles supabase
CREATE POLICY "person_roles_update" ON "person_roles" FOR UPDATE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin'])))) WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin'])))));

--@ roster policy person_roles supabase
CREATE POLICY "person_roles_delete" ON "person_roles" FOR DELETE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin']))));

--@ roster policy person_contacts supabase
ALTER TABLE "person_contacts" ENABLE ROW LEVEL SECURITY;

--@ roster policy person_contacts supabase
DROP POLICY IF EXISTS "person_contacts_select" ON "person_contacts";

--@ roster policy person_contacts supabase
DROP POLICY IF EXISTS "person_contacts_insert" ON "person_contacts";

--@ roster policy person_contacts supabase
DROP POLICY IF EXISTS "person_contacts_update" ON "person_contacts";

--@ roster policy person_contacts supabase
DROP POLICY IF EXISTS "person_contacts_delete" ON "person_contacts";

--@ roster policy person_contacts supabase
CREATE POLICY "person_contacts_select" ON "person_contacts" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ roster policy person_contacts supabase
CREATE POLICY "person_contacts_insert" ON "person_contacts" FOR INSERT WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin'])))));

--@ roster policy person_contacts supabase
CREATE POLICY "person_contacts_update" ON "person_contacts" FOR UPDATE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin'])))) WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin'])))));

--@ roster policy person_contacts supabase
CREATE POLICY "person_contacts_delete" ON "person_contacts" FOR DELETE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin']))));

--@ workspace policy claims supabase
ALTER TABLE "claims" ENABLE ROW LEVEL SECURITY;

--@ workspace policy claims supabase
DROP POLICY IF EXISTS "claims_select" ON "claims";

--@ workspace policy claims supabase
DROP POLICY IF EXISTS "claims_insert" ON "claims";

--@ workspace policy claims supabase
DROP POLICY IF EXISTS "claims_update" ON "claims";

--@ workspace policy claims supabase
DROP POLICY IF EXISTS "claims_delete" ON "claims";

--@ publishing policy campaigns supabase
ALTER TABLE "campaigns" ENABLE ROW LEVEL SECURITY;

--@ publishing policy campaigns supabase
DROP POLICY IF EXISTS "campaigns_select" ON "campaigns";

--@ publishing policy campaigns supabase
DROP POLICY IF EXISTS "campaigns_insert" ON "campaigns";

--@ publishing policy campaigns supabase
DROP POLICY IF EXISTS "campaigns_update" ON "campaigns";

--@ publishing policy campaigns supabase
DROP POLICY IF EXISTS "campaigns_delete" ON "campaigns";

--@ publishing policy campaigns supabase
CREATE POLICY "campaigns_select" ON "campaigns" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ publishing policy campaigns supabase
CREATE POLICY "campaigns_insert" ON "campaigns" FOR INSERT WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager'])))));

--@ publishing policy campaigns supabase
CREATE POLICY "campaigns_update" ON "campaigns" FOR UPDATE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager'])))) WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager'])))));

--@ publishing policy campaigns supabase
CREATE POLICY "campaigns_delete" ON "campaigns" FOR DELETE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager']))));

--@ publishing policy posts supabase
ALTER TABLE "posts" ENABLE ROW LEVEL SECURITY;

--@ publishing policy posts supabase
DROP POLICY IF EXISTS "posts_select" ON "posts";

--@ publishing policy posts supabase
DROP POLICY IF EXISTS "posts_insert" ON "posts";

--@ publishing policy posts supabase
DROP POLICY IF EXISTS "posts_update" ON "posts";

--@ publishing policy posts supabase
DROP POLICY IF EXISTS "posts_delete" ON "posts";

--@ publishing policy posts supabase
CREATE POLICY "posts_select" ON "posts" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ publishing policy posts supabase
CREATE POLICY "posts_insert" ON "posts" FOR INSERT WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor'])))) AND "author_id" = (SELECT auth.uid()) AND ("status" <> 'approved' OR "workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager'])))) AND ("status" <> 'scheduled' OR "workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor'])))) AND ("status" <> 'publishing' OR "workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager'])))) AND ("status" <> 'published' OR "workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager'])))) AND ("status" <> 'deleted' OR "workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager'])))));

--@ publishing policy posts supabase
CREATE POLICY "posts_update" ON "posts" FOR UPDATE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor'])))) WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor'])))) AND ("status" <> 'approved' OR "workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager'])))) AND ("status" <> 'scheduled' OR "workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor'])))) AND ("status" <> 'publishing' OR "workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager'])))) AND ("status" <> 'published' OR "workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager'])))) AND ("status" <> 'deleted' OR "workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager'])))));

--@ publishing policy posts supabase
CREATE POLICY "posts_delete" ON "posts" FOR DELETE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager']))));

--@ publishing policy post_holds supabase
ALTER TABLE "post_holds" ENABLE ROW LEVEL SECURITY;

--@ publishing policy post_holds supabase
DROP POLICY IF EXISTS "post_holds_select" ON "post_holds";

--@ publishing policy post_holds supabase
DROP POLICY IF EXISTS "post_holds_insert" ON "post_holds";

--@ publishing policy post_holds supabase
DROP POLICY IF EXISTS "post_holds_update" ON "post_holds";

--@ publishing policy post_holds supabase
DROP POLICY IF EXISTS "post_holds_delete" ON "post_holds";

--@ publishing policy post_holds supabase
CREATE POLICY "post_holds_select" ON "post_holds" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ publishing policy post_holds supabase
CREATE POLICY "post_holds_insert" ON "post_holds" FOR INSERT WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor'])))));

--@ publishing policy post_holds supabase
CREATE POLICY "post_holds_update" ON "post_holds" FOR UPDATE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor'])))) WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor'])))));

--@ publishing policy post_holds supabase
CREATE POLICY "post_holds_delete" ON "post_holds" FOR DELETE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor']))));

--@ publishing policy post_targets supabase
ALTER TABLE "post_targets" ENABLE ROW LEVEL SECURITY;

--@ publishing policy post_targets supabase
DROP POLICY IF EXISTS "post_targets_select" ON "post_targets";

--@ publishing policy post_targets supabase
DROP POLICY IF EXISTS "post_targets_insert" ON "post_targets";

--@ publishing policy post_targets supabase
DROP POLICY IF EXISTS "post_targets_update" ON "post_targets";

--@ publishing policy post_targets supabase
DROP POLICY IF EXISTS "post_targets_delete" ON "post_targets";

--@ publishing policy post_targets supabase
CREATE POLICY "post_targets_select" ON "post_targets" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ publishing policy post_targets supabase
CREATE POLICY "post_targets_insert" ON "post_targets" FOR INSERT WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor'])))));

--@ publishing policy post_targets supabase
CREATE POLICY "post_targets_update" ON "post_targets" FOR UPDATE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor'])))) WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor'])))));

--@ publishing policy post_targets supabase
CREATE POLICY "post_targets_delete" ON "post_targets" FOR DELETE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor']))));

--@ publishing policy publish_jobs supabase
ALTER TABLE "publish_jobs" ENABLE ROW LEVEL SECURITY;

--@ publishing policy publish_jobs supabase
DROP POLICY IF EXISTS "publish_jobs_select" ON "publish_jobs";

--@ publishing policy publish_jobs supabase
DROP POLICY IF EXISTS "publish_jobs_insert" ON "publish_jobs";

--@ publishing policy publish_jobs supabase
DROP POLICY IF EXISTS "publish_jobs_update" ON "publish_jobs";

--@ publishing policy publish_jobs supabase
DROP POLICY IF EXISTS "publish_jobs_delete" ON "publish_jobs";

--@ publishing policy publish_jobs supabase
CREATE POLICY "publish_jobs_select" ON "publish_jobs" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ publishing policy publish_attempts supabase
ALTER TABLE "publish_attempts" ENABLE ROW LEVEL SECURITY;

--@ publishing policy publish_attempts supabase
DROP POLICY IF EXISTS "publish_attempts_select" ON "publish_attempts";

--@ publishing policy publish_attempts supabase
DROP POLICY IF EXISTS "publish_attempts_insert" ON "publish_attempts";

--@ publishing policy publish_attempts supabase
DROP POLICY IF EXISTS "publish_attempts_update" ON "publish_attempts";

--@ publishing policy publish_attempts supabase
DROP POLICY IF EXISTS "publish_attempts_delete" ON "publish_attempts";

--@ publishing policy publish_attempts supabase
CREATE POLICY "publish_attempts_select" ON "publish_attempts" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ publishing policy generated_videos supabase
ALTER TABLE "generated_videos" ENABLE ROW LEVEL SECURITY;

--@ publishing policy generated_videos supabase
DROP POLICY IF EXISTS "generated_videos_select" ON "generated_videos";

--@ publishing policy generated_videos supabase
DROP POLICY IF EXISTS "generated_videos_insert" ON "generated_videos";

--@ publishing policy generated_videos supabase
DROP POLICY IF EXISTS "generated_videos_update" ON "generated_videos";

--@ publishing policy generated_videos supabase
DROP POLICY IF EXISTS "generated_videos_delete" ON "generated_videos";

--@ publishing policy generated_videos supabase
CREATE POLICY "generated_videos_select" ON "generated_videos" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ publishing policy generated_videos supabase
CREATE POLICY "generated_videos_insert" ON "generated_videos" FOR INSERT WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor'])))));

--@ publishing policy generated_videos supabase
CREATE POLICY "generated_videos_update" ON "generated_videos" FOR UPDATE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor'])))) WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor'])))));

--@ publishing policy generated_videos supabase
CREATE POLICY "generated_videos_delete" ON "generated_videos" FOR DELETE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager']))));

--@ publishing policy media_assets supabase
ALTER TABLE "media_assets" ENABLE ROW LEVEL SECURITY;

--@ publishing policy media_assets supabase
DROP POLICY IF EXISTS "media_assets_select" ON "media_assets";

--@ publishing policy media_assets supabase
DROP POLICY IF EXISTS "media_assets_insert" ON "media_assets";

--@ publishing policy media_assets supabase
DROP POLICY IF EXISTS "media_assets_update" ON "media_assets";

--@ publishing policy media_assets supabase
DROP POLICY IF EXISTS "media_assets_delete" ON "media_assets";

--@ publishing policy media_assets supabase
CREATE POLICY "media_assets_select" ON "media_assets" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ publishing policy media_assets supabase
CREATE POLICY "media_assets_insert" ON "media_assets" FOR INSERT WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor'])))));

--@ publishing policy media_assets supabase
CREATE POLICY "media_assets_update" ON "media_assets" FOR UPDATE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor'])))) WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor'])))));

--@ publishing policy media_assets supabase
CREATE POLICY "media_assets_delete" ON "media_assets" FOR DELETE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager']))));

--@ publishing policy post_media supabase
ALTER TABLE "post_media" ENABLE ROW LEVEL SECURITY;

--@ publishing policy post_media supabase
DROP POLICY IF EXISTS "post_media_select" ON "post_media";

--@ publishing policy post_media supabase
DROP POLICY IF EXISTS "post_media_insert" ON "post_media";

--@ publishing policy post_media supabase
DROP POLICY IF EXISTS "post_media_update" ON "post_media";

--@ publishing policy post_media supabase
DROP POLICY IF EXISTS "post_media_delete" ON "post_media";

--@ publishing policy post_media supabase
CREATE POLICY "post_media_select" ON "post_media" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ publishing policy post_media supabase
CREATE POLICY "post_media_insert" ON "post_media" FOR INSERT WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor'])))));

--@ publishing policy post_media supabase
CREATE POLICY "post_media_update" ON "post_media" FOR UPDATE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor'])))) WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor'])))));

--@ publishing policy post_media supabase
CREATE POLICY "post_media_delete" ON "post_media" FOR DELETE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor']))));

--@ review policy workflows supabase
ALTER TABLE "workflows" ENABLE ROW LEVEL SECURITY;

--@ review policy workflows supabase
DROP POLICY IF EXISTS "workflows_select" ON "workflows";

--@ review policy workflows supabase
DROP POLICY IF EXISTS "workflows_insert" ON "workflows";

--@ review policy workflows supabase
DROP POLICY IF EXISTS "workflows_update" ON "workflows";

--@ review policy workflows supabase
DROP POLICY IF EXISTS "workflows_delete" ON "workflows";

--@ review policy workflows supabase
CREATE POLICY "workflows_select" ON "workflows" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ review policy workflows supabase
CREATE POLICY "workflows_insert" ON "workflows" FOR INSERT WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager'])))));

--@ review policy workflows supabase
CREATE POLICY "workflows_update" ON "workflows" FOR UPDATE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager'])))) WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager'])))));

--@ review policy workflows supabase
CREATE POLICY "workflows_delete" ON "workflows" FOR DELETE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin']))));

--@ review policy workflow_instances supabase
ALTER TABLE "workflow_instances" ENABLE ROW LEVEL SECURITY;

--@ review policy workflow_instances supabase
DROP POLICY IF EXISTS "workflow_instances_select" ON "workflow_instances";

--@ review policy workflow_instances supabase
DROP POLICY IF EXISTS "workflow_instances_insert" ON "workflow_instances";

--@ review policy workflow_instances supabase
DROP POLICY IF EXISTS "workflow_instances_update" ON "workflow_instances";

--@ review policy workflow_instances supabase
DROP POLICY IF EXISTS "workflow_instances_delete" ON "workflow_instances";

--@ review policy workflow_instances supabase
CREATE POLICY "workflow_instances_select" ON "workflow_instances" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ review policy workflow_instances supabase
CREATE POLICY "workflow_instances_insert" ON "workflow_instances" FOR INSERT WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager'])))));

--@ review policy workflow_instances supabase
CREATE POLICY "workflow_instances_update" ON "workflow_instances" FOR UPDATE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager'])))) WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager'])))));

--@ review policy workflow_instances supabase
CREATE POLICY "workflow_instances_delete" ON "workflow_instances" FOR DELETE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager']))));

--@ review policy approvals supabase
ALTER TABLE "approvals" ENABLE ROW LEVEL SECURITY;

--@ review policy approvals supabase
DROP POLICY IF EXISTS "approvals_select" ON "approvals";

--@ review policy approvals supabase
DROP POLICY IF EXISTS "approvals_insert" ON "approvals";

--@ review policy approvals supabase
DROP POLICY IF EXISTS "approvals_update" ON "approvals";

--@ review policy approvals supabase
DROP POLICY IF EXISTS "approvals_delete" ON "approvals";

--@ review policy approvals supabase
CREATE POLICY "approvals_select" ON "approvals" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ review policy approvals supabase
CREATE POLICY "approvals_insert" ON "approvals" FOR INSERT WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor'])))));

--@ review policy approvals supabase
CREATE POLICY "approvals_update" ON "approvals" FOR UPDATE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager'])))) WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager'])))));

--@ review policy approvals supabase
CREATE POLICY "approvals_delete" ON "approvals" FOR DELETE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager']))));

--@ review policy delegations supabase
ALTER TABLE "delegations" ENABLE ROW LEVEL SECURITY;

--@ review policy delegations supabase
DROP POLICY IF EXISTS "delegations_select" ON "delegations";

--@ review policy delegations supabase
DROP POLICY IF EXISTS "delegations_insert" ON "delegations";

--@ review policy delegations supabase
DROP POLICY IF EXISTS "delegations_update" ON "delegations";

--@ review policy delegations supabase
DROP POLICY IF EXISTS "delegations_delete" ON "delegations";

--@ review policy delegations supabase
CREATE POLICY "delegations_select" ON "delegations" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ review policy delegations supabase
CREATE POLICY "delegations_insert" ON "delegations" FOR INSERT WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager'])))));

--@ review policy delegations supabase
CREATE POLICY "delegations_update" ON "delegations" FOR UPDATE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager'])))) WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager'])))));

--@ review policy delegations supabase
CREATE POLICY "delegations_delete" ON "delegations" FOR DELETE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager']))));

--@ automation policy automations supabase
ALTER TABLE "automations" ENABLE ROW LEVEL SECURITY;

--@ automation policy automations supabase
DROP POLICY IF EXISTS "automations_select" ON "automations";

--@ automation policy automations supabase
DROP POLICY IF EXISTS "automations_insert" ON "automations";

--@ automation policy automations supabase
DROP POLICY IF EXISTS "automations_update" ON "automations";

--@ automation policy automations supabase
DROP POLICY IF EXISTS "automations_delete" ON "automations";

--@ automation policy automations supabase
CREATE POLICY "automations_select" ON "automations" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ automation policy automations supabase
CREATE POLICY "automations_insert" ON "automations" FOR INSERT WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager'])))));

--@ automation policy automations supabase
CREATE POLICY "automations_update" ON "automations" FOR UPDATE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager'])))) WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager'])))));

--@ automation policy automations supabase
CREATE POLICY "automations_delete" ON "automations" FOR DELETE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin']))));

--@ automation policy automation_consents supabase
ALTER TABLE "automation_consents" ENABLE ROW LEVEL SECURITY;

--@ automation policy automation_consents supabase
DROP POLICY IF EXISTS "automation_consents_select" ON "automation_consents";

--@ automation policy automation_consents supabase
DROP POLICY IF EXISTS "automation_consents_insert" ON "automation_consents";

--@ automation policy automation_consents supabase
DROP POLICY IF EXISTS "automation_consents_update" ON "automation_consents";

--@ automation policy automation_consents supabase
DROP POLICY IF EXISTS "automation_consents_delete" ON "automation_consents";

--@ automation policy automation_consents supabase
CREATE POLICY "automation_consents_select" ON "automation_consents" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ automation policy automation_consents supabase
CREATE POLICY "automation_consents_insert" ON "automation_consents" FOR INSERT WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin'])))));

--@ automation policy automation_consents supabase
CREATE POLICY "automation_consents_update" ON "automation_consents" FOR UPDATE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin'])))) WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin'])))));

--@ automation policy automation_consents supabase
CREATE POLICY "automation_consents_delete" ON "automation_consents" FOR DELETE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin']))));

--@ automation policy automation_runs supabase
ALTER TABLE "automation_runs" ENABLE ROW LEVEL SECURITY;

--@ automation policy automation_runs supabase
DROP POLICY IF EXISTS "automation_runs_select" ON "automation_runs";

--@ automation policy automation_runs supabase
DROP POLICY IF EXISTS "automation_runs_insert" ON "automation_runs";

--@ automation policy automation_runs supabase
DROP POLICY IF EXISTS "automation_runs_update" ON "automation_runs";

--@ automation policy automation_runs supabase
DROP POLICY IF EXISTS "automation_runs_delete" ON "automation_runs";

--@ automation policy automation_runs supabase
CREATE POLICY "automation_runs_select" ON "automation_runs" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ automation policy events supabase
ALTER TABLE "events" ENABLE ROW LEVEL SECURITY;

--@ automation policy events supabase
DROP POLICY IF EXISTS "events_select" ON "events";

--@ automation policy events supabase
DROP POLICY IF EXISTS "events_insert" ON "events";

--@ automation policy events supabase
DROP POLICY IF EXISTS "events_update" ON "events";

--@ automation policy events supabase
DROP POLICY IF EXISTS "events_delete" ON "events";

--@ automation policy events supabase
CREATE POLICY "events_select" ON "events" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ inbox policy conversations supabase
ALTER TABLE "conversations" ENABLE ROW LEVEL SECURITY;

--@ inbox policy conversations supabase
DROP POLICY IF EXISTS "conversations_select" ON "conversations";

--@ inbox policy conversations supabase
DROP POLICY IF EXISTS "conversations_insert" ON "conversations";

--@ inbox policy conversations supabase
DROP POLICY IF EXISTS "conversations_update" ON "conversations";

--@ inbox policy conversations supabase
DROP POLICY IF EXISTS "conversations_delete" ON "conversations";

--@ inbox policy conversations supabase
CREATE POLICY "conversations_select" ON "conversations" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ inbox policy conversations supabase
CREATE POLICY "conversations_insert" ON "conversations" FOR INSERT WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor'])))));

--@ inbox policy conversations supabase
CREATE POLICY "conversations_update" ON "conversations" FOR UPDATE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor'])))) WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor'])))));

--@ inbox policy conversations supabase
CREATE POLICY "conversations_delete" ON "conversations" FOR DELETE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager']))));

--@ inbox policy messages supabase
ALTER TABLE "messages" ENABLE ROW LEVEL SECURITY;

--@ inbox policy messages supabase
DROP POLICY IF EXISTS "messages_select" ON "messages";

--@ inbox policy messages supabase
DROP POLICY IF EXISTS "messages_insert" ON "messages";

--@ inbox policy messages supabase
DROP POLICY IF EXISTS "messages_update" ON "messages";

--@ inbox policy messages supabase
DROP POLICY IF EXISTS "messages_delete" ON "messages";

--@ inbox policy messages supabase
CREATE POLICY "messages_select" ON "messages" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ inbox policy messages supabase
CREATE POLICY "messages_insert" ON "messages" FOR INSERT WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor'])))) AND "author_id" = (SELECT auth.uid()));

--@ inbox policy messages supabase
CREATE POLICY "messages_update" ON "messages" FOR UPDATE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor'])))) WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor'])))));

--@ inbox policy messages supabase
CREATE POLICY "messages_delete" ON "messages" FOR DELETE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager']))));

--@ inbox policy conversation_changes supabase
ALTER TABLE "conversation_changes" ENABLE ROW LEVEL SECURITY;

--@ inbox policy conversation_changes supabase
DROP POLICY IF EXISTS "conversation_changes_select" ON "conversation_changes";

--@ inbox policy conversation_changes supabase
DROP POLICY IF EXISTS "conversation_changes_insert" ON "conversation_changes";

--@ inbox policy conversation_changes supabase
DROP POLICY IF EXISTS "conversation_changes_update" ON "conversation_changes";

--@ inbox policy conversation_changes supabase
DROP POLICY IF EXISTS "conversation_changes_delete" ON "conversation_changes";

--@ inbox policy conversation_changes supabase
CREATE POLICY "conversation_changes_select" ON "conversation_changes" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ inbox policy conversation_changes supabase
CREATE POLICY "conversation_changes_insert" ON "conversation_changes" FOR INSERT WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor'])))));

--@ inbox policy sla_configs supabase
ALTER TABLE "sla_configs" ENABLE ROW LEVEL SECURITY;

--@ inbox policy sla_configs supabase
DROP POLICY IF EXISTS "sla_configs_select" ON "sla_configs";

--@ inbox policy sla_configs supabase
DROP POLICY IF EXISTS "sla_configs_insert" ON "sla_configs";

--@ inbox policy sla_configs supabase
DROP POLICY IF EXISTS "sla_configs_update" ON "sla_configs";

--@ inbox policy sla_configs supabase
DROP POLICY IF EXISTS "sla_configs_delete" ON "sla_configs";

--@ inbox policy sla_configs supabase
CREATE POLICY "sla_configs_select" ON "sla_configs" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ inbox policy sla_configs supabase
CREATE POLICY "sla_configs_insert" ON "sla_configs" FOR INSERT WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager'])))));

--@ inbox policy sla_configs supabase
CREATE POLICY "sla_configs_update" ON "sla_configs" FOR UPDATE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager'])))) WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager'])))));

--@ inbox policy sla_configs supabase
CREATE POLICY "sla_configs_delete" ON "sla_configs" FOR DELETE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager']))));

--@ inbox policy sla_trackings supabase
ALTER TABLE "sla_trackings" ENABLE ROW LEVEL SECURITY;

--@ inbox policy sla_trackings supabase
DROP POLICY IF EXISTS "sla_trackings_select" ON "sla_trackings";

--@ inbox policy sla_trackings supabase
DROP POLICY IF EXISTS "sla_trackings_insert" ON "sla_trackings";

--@ inbox policy sla_trackings supabase
DROP POLICY IF EXISTS "sla_trackings_update" ON "sla_trackings";

--@ inbox policy sla_trackings supabase
DROP POLICY IF EXISTS "sla_trackings_delete" ON "sla_trackings";

--@ inbox policy sla_trackings supabase
CREATE POLICY "sla_trackings_select" ON "sla_trackings" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ inbox policy sla_trackings supabase
CREATE POLICY "sla_trackings_insert" ON "sla_trackings" FOR INSERT WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor'])))));

--@ inbox policy sla_trackings supabase
CREATE POLICY "sla_trackings_update" ON "sla_trackings" FOR UPDATE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor'])))) WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor'])))));

--@ inbox policy sla_trackings supabase
CREATE POLICY "sla_trackings_delete" ON "sla_trackings" FOR DELETE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager']))));

--@ observed policy observed_posts supabase
ALTER TABLE "observed_posts" ENABLE ROW LEVEL SECURITY;

--@ observed policy observed_posts supabase
DROP POLICY IF EXISTS "observed_posts_select" ON "observed_posts";

--@ observed policy observed_posts supabase
DROP POLICY IF EXISTS "observed_posts_insert" ON "observed_posts";

--@ observed policy observed_posts supabase
DROP POLICY IF EXISTS "observed_posts_update" ON "observed_posts";

--@ observed policy observed_posts supabase
DROP POLICY IF EXISTS "observed_posts_delete" ON "observed_posts";

--@ observed policy observed_posts supabase
CREATE POLICY "observed_posts_select" ON "observed_posts" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ observed policy observations supabase
ALTER TABLE "observations" ENABLE ROW LEVEL SECURITY;

--@ observed policy observations supabase
DROP POLICY IF EXISTS "observations_select" ON "observations";

--@ observed policy observations supabase
DROP POLICY IF EXISTS "observations_insert" ON "observations";

--@ observed policy observations supabase
DROP POLICY IF EXISTS "observations_update" ON "observations";

--@ observed policy observations supabase
DROP POLICY IF EXISTS "observations_delete" ON "observations";

--@ observed policy observations supabase
CREATE POLICY "observations_select" ON "observations" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ observed policy participations supabase
ALTER TABLE "participations" ENABLE ROW LEVEL SECURITY;

--@ observed policy participations supabase
DROP POLICY IF EXISTS "participations_select" ON "participations";

--@ observed policy participations supabase
DROP POLICY IF EXISTS "participations_insert" ON "participations";

--@ observed policy participations supabase
DROP POLICY IF EXISTS "participations_update" ON "participations";

--@ observed policy participations supabase
DROP POLICY IF EXISTS "participations_delete" ON "participations";

--@ observed policy participations supabase
CREATE POLICY "participations_select" ON "participations" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ observed policy observed_media supabase
ALTER TABLE "observed_media" ENABLE ROW LEVEL SECURITY;

--@ observed policy observed_media supabase
DROP POLICY IF EXISTS "observed_media_select" ON "observed_media";

--@ observed policy observed_media supabase
DROP POLICY IF EXISTS "observed_media_insert" ON "observed_media";

--@ observed policy observed_media supabase
DROP POLICY IF EXISTS "observed_media_update" ON "observed_media";

--@ observed policy observed_media supabase
DROP POLICY IF EXISTS "observed_media_delete" ON "observed_media";

--@ observed policy observed_media supabase
CREATE POLICY "observed_media_select" ON "observed_media" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ observed policy observed_tags supabase
ALTER TABLE "observed_tags" ENABLE ROW LEVEL SECURITY;

--@ observed policy observed_tags supabase
DROP POLICY IF EXISTS "observed_tags_select" ON "observed_tags";

--@ observed policy observed_tags supabase
DROP POLICY IF EXISTS "observed_tags_insert" ON "observed_tags";

--@ observed policy observed_tags supabase
DROP POLICY IF EXISTS "observed_tags_update" ON "observed_tags";

--@ observed policy observed_tags supabase
DROP POLICY IF EXISTS "observed_tags_delete" ON "observed_tags";

--@ observed policy observed_tags supabase
CREATE POLICY "observed_tags_select" ON "observed_tags" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ observed policy observed_comments supabase
ALTER TABLE "observed_comments" ENABLE ROW LEVEL SECURITY;

--@ observed policy observed_comments supabase
DROP POLICY IF EXISTS "observed_comments_select" ON "observed_comments";

--@ observed policy observed_comments supabase
DROP POLICY IF EXISTS "observed_comments_insert" ON "observed_comments";

--@ observed policy observed_comments supabase
DROP POLICY IF EXISTS "observed_comments_update" ON "observed_comments";

--@ observed policy observed_comments supabase
DROP POLICY IF EXISTS "observed_comments_delete" ON "observed_comments";

--@ observed policy observed_comments supabase
CREATE POLICY "observed_comments_select" ON "observed_comments" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ observed policy post_audiences supabase
ALTER TABLE "post_audiences" ENABLE ROW LEVEL SECURITY;

--@ observed policy post_audiences supabase
DROP POLICY IF EXISTS "post_audiences_select" ON "post_audiences";

--@ observed policy post_audiences supabase
DROP POLICY IF EXISTS "post_audiences_insert" ON "post_audiences";

--@ observed policy post_audiences supabase
DROP POLICY IF EXISTS "post_audiences_update" ON "post_audiences";

--@ observed policy post_audiences supabase
DROP POLICY IF EXISTS "post_audiences_delete" ON "post_audiences";

--@ observed policy post_audiences supabase
CREATE POLICY "post_audiences_select" ON "post_audiences" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ observed policy post_details supabase
ALTER TABLE "post_details" ENABLE ROW LEVEL SECURITY;

--@ observed policy post_details supabase
DROP POLICY IF EXISTS "post_details_select" ON "post_details";

--@ observed policy post_details supabase
DROP POLICY IF EXISTS "post_details_insert" ON "post_details";

--@ observed policy post_details supabase
DROP POLICY IF EXISTS "post_details_update" ON "post_details";

--@ observed policy post_details supabase
DROP POLICY IF EXISTS "post_details_delete" ON "post_details";

--@ observed policy post_details supabase
CREATE POLICY "post_details_select" ON "post_details" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ observed policy link_reports supabase
ALTER TABLE "link_reports" ENABLE ROW LEVEL SECURITY;

--@ observed policy link_reports supabase
DROP POLICY IF EXISTS "link_reports_select" ON "link_reports";

--@ observed policy link_reports supabase
DROP POLICY IF EXISTS "link_reports_insert" ON "link_reports";

--@ observed policy link_reports supabase
DROP POLICY IF EXISTS "link_reports_update" ON "link_reports";

--@ observed policy link_reports supabase
DROP POLICY IF EXISTS "link_reports_delete" ON "link_reports";

--@ observed policy link_reports supabase
CREATE POLICY "link_reports_select" ON "link_reports" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ metrics policy post_snapshots supabase
ALTER TABLE "post_snapshots" ENABLE ROW LEVEL SECURITY;

--@ metrics policy post_snapshots supabase
DROP POLICY IF EXISTS "post_snapshots_select" ON "post_snapshots";

--@ metrics policy post_snapshots supabase
DROP POLICY IF EXISTS "post_snapshots_insert" ON "post_snapshots";

--@ metrics policy post_snapshots supabase
DROP POLICY IF EXISTS "post_snapshots_update" ON "post_snapshots";

--@ metrics policy post_snapshots supabase
DROP POLICY IF EXISTS "post_snapshots_delete" ON "post_snapshots";

--@ metrics policy post_snapshots supabase
CREATE POLICY "post_snapshots_select" ON "post_snapshots" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ metrics policy account_snapshots supabase
ALTER TABLE "account_snapshots" ENABLE ROW LEVEL SECURITY;

--@ metrics policy account_snapshots supabase
DROP POLICY IF EXISTS "account_snapshots_select" ON "account_snapshots";

--@ metrics policy account_snapshots supabase
DROP POLICY IF EXISTS "account_snapshots_insert" ON "account_snapshots";

--@ metrics policy account_snapshots supabase
DROP POLICY IF EXISTS "account_snapshots_update" ON "account_snapshots";

--@ metrics policy account_snapshots supabase
DROP POLICY IF EXISTS "account_snapshots_delete" ON "account_snapshots";

--@ metrics policy account_snapshots supabase
CREATE POLICY "account_snapshots_select" ON "account_snapshots" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ metrics policy follower_changes supabase
ALTER TABLE "follower_changes" ENABLE ROW LEVEL SECURITY;

--@ metrics policy follower_changes supabase
DROP POLICY IF EXISTS "follower_changes_select" ON "follower_changes";

--@ metrics policy follower_changes supabase
DROP POLICY IF EXISTS "follower_changes_insert" ON "follower_changes";

--@ metrics policy follower_changes supabase
DROP POLICY IF EXISTS "follower_changes_update" ON "follower_changes";

--@ metrics policy follower_changes supabase
DROP POLICY IF EXISTS "follower_changes_delete" ON "follower_changes";

--@ metrics policy follower_changes supabase
CREATE POLICY "follower_changes_select" ON "follower_changes" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ metrics policy audience_insights supabase
ALTER TABLE "audience_insights" ENABLE ROW LEVEL SECURITY;

--@ metrics policy audience_insights supabase
DROP POLICY IF EXISTS "audience_insights_select" ON "audience_insights";

--@ metrics policy audience_insights supabase
DROP POLICY IF EXISTS "audience_insights_insert" ON "audience_insights";

--@ metrics policy audience_insights supabase
DROP POLICY IF EXISTS "audience_insights_update" ON "audience_insights";

--@ metrics policy audience_insights supabase
DROP POLICY IF EXISTS "audience_insights_delete" ON "audience_insights";

--@ metrics policy audience_insights supabase
CREATE POLICY "audience_insights_select" ON "audience_insights" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ metrics policy metric_aggregates supabase
ALTER TABLE "metric_aggregates" ENABLE ROW LEVEL SECURITY;

--@ metrics policy metric_aggregates supabase
DROP POLICY IF EXISTS "metric_aggregates_select" ON "metric_aggregates";

--@ metrics policy metric_aggregates supabase
DROP POLICY IF EXISTS "metric_aggregates_insert" ON "metric_aggregates";

--@ metrics policy metric_aggregates supabase
DROP POLICY IF EXISTS "metric_aggregates_update" ON "metric_aggregates";

--@ metrics policy metric_aggregates supabase
DROP POLICY IF EXISTS "metric_aggregates_delete" ON "metric_aggregates";

--@ metrics policy metric_aggregates supabase
CREATE POLICY "metric_aggregates_select" ON "metric_aggregates" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ listening policy mentions supabase
ALTER TABLE "mentions" ENABLE ROW LEVEL SECURITY;

--@ listening policy mentions supabase
DROP POLICY IF EXISTS "mentions_select" ON "mentions";

--@ listening policy mentions supabase
DROP POLICY IF EXISTS "mentions_insert" ON "mentions";

--@ listening policy mentions supabase
DROP POLICY IF EXISTS "mentions_update" ON "mentions";

--@ listening policy mentions supabase
DROP POLICY IF EXISTS "mentions_delete" ON "mentions";

--@ listening policy mentions supabase
CREATE POLICY "mentions_select" ON "mentions" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ listening policy mentions supabase
CREATE POLICY "mentions_insert" ON "mentions" FOR INSERT WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager'])))));

--@ listening policy mentions supabase
CREATE POLICY "mentions_update" ON "mentions" FOR UPDATE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager'])))) WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager'])))));

--@ listening policy mentions supabase
CREATE POLICY "mentions_delete" ON "mentions" FOR DELETE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin']))));

--@ listening policy trends supabase
ALTER TABLE "trends" ENABLE ROW LEVEL SECURITY;

--@ listening policy trends supabase
DROP POLICY IF EXISTS "trends_select" ON "trends";

--@ listening policy trends supabase
DROP POLICY IF EXISTS "trends_insert" ON "trends";

--@ listening policy trends supabase
DROP POLICY IF EXISTS "trends_update" ON "trends";

--@ listening policy trends supabase
DROP POLICY IF EXISTS "trends_delete" ON "trends";

--@ listening policy trends supabase
CREATE POLICY "trends_select" ON "trends" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ listening policy trends supabase
CREATE POLICY "trends_insert" ON "trends" FOR INSERT WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager'])))));

--@ listening policy trends supabase
CREATE POLICY "trends_update" ON "trends" FOR UPDATE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager'])))) WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager'])))));

--@ listening policy trends supabase
CREATE POLICY "trends_delete" ON "trends" FOR DELETE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin']))));

--@ listening policy influencers supabase
ALTER TABLE "influencers" ENABLE ROW LEVEL SECURITY;

--@ listening policy influencers supabase
DROP POLICY IF EXISTS "influencers_select" ON "influencers";

--@ listening policy influencers supabase
DROP POLICY IF EXISTS "influencers_insert" ON "influencers";

--@ listening policy influencers supabase
DROP POLICY IF EXISTS "influencers_update" ON "influencers";

--@ listening policy influencers supabase
DROP POLICY IF EXISTS "influencers_delete" ON "influencers";

--@ listening policy influencers supabase
CREATE POLICY "influencers_select" ON "influencers" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ listening policy influencers supabase
CREATE POLICY "influencers_insert" ON "influencers" FOR INSERT WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager'])))));

--@ listening policy influencers supabase
CREATE POLICY "influencers_update" ON "influencers" FOR UPDATE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager'])))) WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager'])))));

--@ listening policy influencers supabase
CREATE POLICY "influencers_delete" ON "influencers" FOR DELETE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin']))));

--@ editorial policy editorial_events supabase
ALTER TABLE "editorial_events" ENABLE ROW LEVEL SECURITY;

--@ editorial policy editorial_events supabase
DROP POLICY IF EXISTS "editorial_events_select" ON "editorial_events";

--@ editorial policy editorial_events supabase
DROP POLICY IF EXISTS "editorial_events_insert" ON "editorial_events";

--@ editorial policy editorial_events supabase
DROP POLICY IF EXISTS "editorial_events_update" ON "editorial_events";

--@ editorial policy editorial_events supabase
DROP POLICY IF EXISTS "editorial_events_delete" ON "editorial_events";

--@ editorial policy editorial_events supabase
CREATE POLICY "editorial_events_select" ON "editorial_events" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ editorial policy editorial_events supabase
CREATE POLICY "editorial_events_insert" ON "editorial_events" FOR INSERT WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor'])))));

--@ editorial policy editorial_events supabase
CREATE POLICY "editorial_events_update" ON "editorial_events" FOR UPDATE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor'])))) WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor'])))));

--@ editorial policy editorial_events supabase
CREATE POLICY "editorial_events_delete" ON "editorial_events" FOR DELETE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager']))));

--@ editorial policy press_releases supabase
ALTER TABLE "press_releases" ENABLE ROW LEVEL SECURITY;

--@ editorial policy press_releases supabase
DROP POLICY IF EXISTS "press_releases_select" ON "press_releases";

--@ editorial policy press_releases supabase
DROP POLICY IF EXISTS "press_releases_insert" ON "press_releases";

--@ editorial policy press_releases supabase
DROP POLICY IF EXISTS "press_releases_update" ON "press_releases";

--@ editorial policy press_releases supabase
DROP POLICY IF EXISTS "press_releases_delete" ON "press_releases";

--@ editorial policy press_releases supabase
CREATE POLICY "press_releases_select" ON "press_releases" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ editorial policy press_releases supabase
CREATE POLICY "press_releases_insert" ON "press_releases" FOR INSERT WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor'])))));

--@ editorial policy press_releases supabase
CREATE POLICY "press_releases_update" ON "press_releases" FOR UPDATE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor'])))) WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor'])))));

--@ editorial policy press_releases supabase
CREATE POLICY "press_releases_delete" ON "press_releases" FOR DELETE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager']))));

--@ editorial policy change_logs supabase
ALTER TABLE "change_logs" ENABLE ROW LEVEL SECURITY;

--@ editorial policy change_logs supabase
DROP POLICY IF EXISTS "change_logs_select" ON "change_logs";

--@ editorial policy change_logs supabase
DROP POLICY IF EXISTS "change_logs_insert" ON "change_logs";

--@ editorial policy change_logs supabase
DROP POLICY IF EXISTS "change_logs_update" ON "change_logs";

--@ editorial policy change_logs supabase
DROP POLICY IF EXISTS "change_logs_delete" ON "change_logs";

--@ editorial policy change_logs supabase
CREATE POLICY "change_logs_select" ON "change_logs" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ editorial policy change_logs supabase
CREATE POLICY "change_logs_insert" ON "change_logs" FOR INSERT WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor'])))));

--@ editorial policy content_briefs supabase
ALTER TABLE "content_briefs" ENABLE ROW LEVEL SECURITY;

--@ editorial policy content_briefs supabase
DROP POLICY IF EXISTS "content_briefs_select" ON "content_briefs";

--@ editorial policy content_briefs supabase
DROP POLICY IF EXISTS "content_briefs_insert" ON "content_briefs";

--@ editorial policy content_briefs supabase
DROP POLICY IF EXISTS "content_briefs_update" ON "content_briefs";

--@ editorial policy content_briefs supabase
DROP POLICY IF EXISTS "content_briefs_delete" ON "content_briefs";

--@ editorial policy content_briefs supabase
CREATE POLICY "content_briefs_select" ON "content_briefs" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ editorial policy content_briefs supabase
CREATE POLICY "content_briefs_insert" ON "content_briefs" FOR INSERT WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor'])))));

--@ editorial policy content_briefs supabase
CREATE POLICY "content_briefs_update" ON "content_briefs" FOR UPDATE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor'])))) WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor'])))));

--@ editorial policy content_briefs supabase
CREATE POLICY "content_briefs_delete" ON "content_briefs" FOR DELETE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager']))));

--@ editorial policy brief_variants supabase
ALTER TABLE "brief_variants" ENABLE ROW LEVEL SECURITY;

--@ editorial policy brief_variants supabase
DROP POLICY IF EXISTS "brief_variants_select" ON "brief_variants";

--@ editorial policy brief_variants supabase
DROP POLICY IF EXISTS "brief_variants_insert" ON "brief_variants";

--@ editorial policy brief_variants supabase
DROP POLICY IF EXISTS "brief_variants_update" ON "brief_variants";

--@ editorial policy brief_variants supabase
DROP POLICY IF EXISTS "brief_variants_delete" ON "brief_variants";

--@ editorial policy brief_variants supabase
CREATE POLICY "brief_variants_select" ON "brief_variants" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor', 'analyst', 'viewer']))));

--@ editorial policy brief_variants supabase
CREATE POLICY "brief_variants_insert" ON "brief_variants" FOR INSERT WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor'])))));

--@ editorial policy brief_variants supabase
CREATE POLICY "brief_variants_update" ON "brief_variants" FOR UPDATE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor'])))) WITH CHECK (("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager', 'editor'])))));

--@ editorial policy brief_variants supabase
CREATE POLICY "brief_variants_delete" ON "brief_variants" FOR DELETE USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin', 'manager']))));

--@ billing policy subscriptions supabase
ALTER TABLE "subscriptions" ENABLE ROW LEVEL SECURITY;

--@ billing policy subscriptions supabase
DROP POLICY IF EXISTS "subscriptions_select" ON "subscriptions";

--@ billing policy subscriptions supabase
DROP POLICY IF EXISTS "subscriptions_insert" ON "subscriptions";

--@ billing policy subscriptions supabase
DROP POLICY IF EXISTS "subscriptions_update" ON "subscriptions";

--@ billing policy subscriptions supabase
DROP POLICY IF EXISTS "subscriptions_delete" ON "subscriptions";

--@ billing policy subscriptions supabase
CREATE POLICY "subscriptions_select" ON "subscriptions" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin']))));

--@ billing policy premium_requests supabase
ALTER TABLE "premium_requests" ENABLE ROW LEVEL SECURITY;

--@ billing policy premium_requests supabase
DROP POLICY IF EXISTS "premium_requests_select" ON "premium_requests";

--@ billing policy premium_requests supabase
DROP POLICY IF EXISTS "premium_requests_insert" ON "premium_requests";

--@ billing policy premium_requests supabase
DROP POLICY IF EXISTS "premium_requests_update" ON "premium_requests";

--@ billing policy premium_requests supabase
DROP POLICY IF EXISTS "premium_requests_delete" ON "premium_requests";

--@ billing policy premium_requests supabase
CREATE POLICY "premium_requests_select" ON "premium_requests" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin']))));

--@ audit policy audit_entries supabase
ALTER TABLE "audit_entries" ENABLE ROW LEVEL SECURITY;

--@ audit policy audit_entries supabase
DROP POLICY IF EXISTS "audit_entries_select" ON "audit_entries";

--@ audit policy audit_entries supabase
DROP POLICY IF EXISTS "audit_entries_insert" ON "audit_entries";

--@ audit policy audit_entries supabase
DROP POLICY IF EXISTS "audit_entries_update" ON "audit_entries";

--@ audit policy audit_entries supabase
DROP POLICY IF EXISTS "audit_entries_delete" ON "audit_entries";

--@ audit policy audit_entries supabase
CREATE POLICY "audit_entries_select" ON "audit_entries" FOR SELECT USING ("workspace_id" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY['super_admin', 'owner', 'admin']))));

--@ audit policy ai_cache_entries supabase
ALTER TABLE "ai_cache_entries" ENABLE ROW LEVEL SECURITY;

--@ audit policy ai_cache_entries supabase
DROP POLICY IF EXISTS "ai_cache_entries_select" ON "ai_cache_entries";

--@ audit policy ai_cache_entries supabase
DROP POLICY IF EXISTS "ai_cache_entries_insert" ON "ai_cache_entries";

--@ audit policy ai_cache_entries supabase
DROP POLICY IF EXISTS "ai_cache_entries_update" ON "ai_cache_entries";

--@ audit policy ai_cache_entries supabase
DROP POLICY IF EXISTS "ai_cache_entries_delete" ON "ai_cache_entries";

--@ audit policy imported_rows supabase
ALTER TABLE "imported_rows" ENABLE ROW LEVEL SECURITY;

--@ audit policy imported_rows supabase
DROP POLICY IF EXISTS "imported_rows_select" ON "imported_rows";

--@ audit policy imported_rows supabase
DROP POLICY IF EXISTS "imported_rows_insert" ON "imported_rows";

--@ audit policy imported_rows supabase
DROP POLICY IF EXISTS "imported_rows_update" ON "imported_rows";

--@ audit policy imported_rows supabase
DROP POLICY IF EXISTS "imported_rows_delete" ON "imported_rows";

-- Reads the table; writers go on.
--@ workspace change users alone
ALTER TABLE "users" VALIDATE CONSTRAINT "ck_users_imported";

-- Reads the table; writers go on.
--@ workspace change users alone
ALTER TABLE "users" VALIDATE CONSTRAINT "ck_users_status_suspended_at";

-- Reads the table; writers go on.
--@ workspace change invites alone
ALTER TABLE "invites" VALIDATE CONSTRAINT "ck_invites_imported";

-- Reads the table; writers go on.
--@ workspace change invites alone
ALTER TABLE "invites" VALIDATE CONSTRAINT "ck_invites_status_accepted_at";

-- Reads the table; writers go on.
--@ account change social_accounts alone
ALTER TABLE "social_accounts" VALIDATE CONSTRAINT "ck_social_accounts_imported";

-- Reads the table; writers go on.
--@ workspace change claims alone
ALTER TABLE "claims" VALIDATE CONSTRAINT "ck_claims_imported";

-- Reads the table; writers go on.
--@ workspace change claims alone
ALTER TABLE "claims" VALIDATE CONSTRAINT "ck_claims_status_verified_at";

-- Reads the table; writers go on.
--@ publishing change campaigns alone
ALTER TABLE "campaigns" VALIDATE CONSTRAINT "ck_campaigns_imported";

-- Reads the table; writers go on.
--@ publishing change campaigns alone
ALTER TABLE "campaigns" VALIDATE CONSTRAINT "ck_campaigns_status_completed_at";

-- Reads the table; writers go on.
--@ publishing change posts alone
ALTER TABLE "posts" VALIDATE CONSTRAINT "ck_posts_status";

-- Reads the table; writers go on.
--@ publishing change posts alone
ALTER TABLE "posts" VALIDATE CONSTRAINT "ck_posts_imported";

-- Reads the table; writers go on.
--@ publishing change posts alone
ALTER TABLE "posts" VALIDATE CONSTRAINT "ck_posts_approved_stamp";

-- Reads the table; writers go on.
--@ publishing change posts alone
ALTER TABLE "posts" VALIDATE CONSTRAINT "ck_posts_archived_from";

-- Reads the table; writers go on.
--@ publishing change posts alone
ALTER TABLE "posts" VALIDATE CONSTRAINT "ck_posts_content_stamp";

-- Reads the table; writers go on.
--@ publishing change posts alone
ALTER TABLE "posts" VALIDATE CONSTRAINT "ck_posts_status_scheduled_at";

-- Reads the table; writers go on.
--@ publishing change posts alone
ALTER TABLE "posts" VALIDATE CONSTRAINT "ck_posts_approved_content_approved_stamp";

-- Reads the table; writers go on.
--@ publishing change posts alone
ALTER TABLE "posts" VALIDATE CONSTRAINT "ck_posts_status_approved_content";

-- Reads the table; writers go on.
--@ publishing change posts alone
ALTER TABLE "posts" VALIDATE CONSTRAINT "ck_posts_status_published_at";

-- Reads the table; writers go on.
--@ publishing change posts alone
ALTER TABLE "posts" VALIDATE CONSTRAINT "ck_posts_status_last_error";

-- Reads the table; writers go on.
--@ publishing change posts alone
ALTER TABLE "posts" VALIDATE CONSTRAINT "ck_posts_status_cancelled_at";

-- Reads the table; writers go on.
--@ publishing change posts alone
ALTER TABLE "posts" VALIDATE CONSTRAINT "ck_posts_status_taken_down_at";

-- Reads the table; writers go on.
--@ publishing change posts alone
ALTER TABLE "posts" VALIDATE CONSTRAINT "ck_posts_status_archived_at";

-- Reads the table; writers go on.
--@ publishing change posts alone
ALTER TABLE "posts" VALIDATE CONSTRAINT "ck_posts_status_archived_from";

-- Reads the table; writers go on.
--@ publishing change posts alone
ALTER TABLE "posts" VALIDATE CONSTRAINT "ck_posts_status_deleted_at";

-- Reads the table; writers go on.
--@ publishing change post_targets alone
ALTER TABLE "post_targets" VALIDATE CONSTRAINT "ck_post_targets_status";

-- Reads the table; writers go on.
--@ publishing change post_targets alone
ALTER TABLE "post_targets" VALIDATE CONSTRAINT "ck_post_targets_imported";

-- Reads the table; writers go on.
--@ publishing change post_targets alone
ALTER TABLE "post_targets" VALIDATE CONSTRAINT "ck_post_targets_error_class";

-- Reads the table; writers go on.
--@ publishing change post_targets alone
ALTER TABLE "post_targets" VALIDATE CONSTRAINT "ck_post_targets_removed_by";

-- Reads the table; writers go on.
--@ publishing change post_targets alone
ALTER TABLE "post_targets" VALIDATE CONSTRAINT "ck_post_targets_content_stamp";

-- Reads the table; writers go on.
--@ publishing change post_targets alone
ALTER TABLE "post_targets" VALIDATE CONSTRAINT "ck_post_targets_status_platform_post_id";

-- Reads the table; writers go on.
--@ publishing change post_targets alone
ALTER TABLE "post_targets" VALIDATE CONSTRAINT "ck_post_targets_status_published_at";

-- Reads the table; writers go on.
--@ publishing change post_targets alone
ALTER TABLE "post_targets" VALIDATE CONSTRAINT "ck_post_targets_status_error_class";

-- Reads the table; writers go on.
--@ publishing change post_targets alone
ALTER TABLE "post_targets" VALIDATE CONSTRAINT "ck_post_targets_status_removed_at";

-- Reads the table; writers go on.
--@ publishing change post_targets alone
ALTER TABLE "post_targets" VALIDATE CONSTRAINT "ck_post_targets_status_removed_by";

-- Reads the table; writers go on.
--@ publishing change publish_jobs alone
ALTER TABLE "publish_jobs" VALIDATE CONSTRAINT "ck_publish_jobs_status";

-- Reads the table; writers go on.
--@ publishing change publish_jobs alone
ALTER TABLE "publish_jobs" VALIDATE CONSTRAINT "ck_publish_jobs_imported";

-- Reads the table; writers go on.
--@ publishing change publish_jobs alone
ALTER TABLE "publish_jobs" VALIDATE CONSTRAINT "ck_publish_jobs_error_class";

-- Reads the table; writers go on.
--@ publishing change publish_jobs alone
ALTER TABLE "publish_jobs" VALIDATE CONSTRAINT "ck_publish_jobs_removed_by";

-- Reads the table; writers go on.
--@ publishing change publish_jobs alone
ALTER TABLE "publish_jobs" VALIDATE CONSTRAINT "ck_publish_jobs_status_lease_owner";

-- Reads the table; writers go on.
--@ publishing change publish_jobs alone
ALTER TABLE "publish_jobs" VALIDATE CONSTRAINT "ck_publish_jobs_status_started_at";

-- Reads the table; writers go on.
--@ publishing change publish_jobs alone
ALTER TABLE "publish_jobs" VALIDATE CONSTRAINT "ck_publish_jobs_status_sent_at";

-- Reads the table; writers go on.
--@ publishing change publish_jobs alone
ALTER TABLE "publish_jobs" VALIDATE CONSTRAINT "ck_publish_jobs_status_call_before";

-- Reads the table; writers go on.
--@ publishing change publish_jobs alone
ALTER TABLE "publish_jobs" VALIDATE CONSTRAINT "ck_publish_jobs_status_platform_post_id";

-- Reads the table; writers go on.
--@ publishing change publish_jobs alone
ALTER TABLE "publish_jobs" VALIDATE CONSTRAINT "ck_publish_jobs_status_error_class";

-- Reads the table; writers go on.
--@ publishing change publish_jobs alone
ALTER TABLE "publish_jobs" VALIDATE CONSTRAINT "ck_publish_jobs_status_finished_at";

-- Reads the table; writers go on.
--@ publishing change publish_jobs alone
ALTER TABLE "publish_jobs" VALIDATE CONSTRAINT "ck_publish_jobs_status_removed_at";

-- Reads the table; writers go on.
--@ publishing change publish_jobs alone
ALTER TABLE "publish_jobs" VALIDATE CONSTRAINT "ck_publish_jobs_status_removed_by";

-- Reads the table; writers go on.
--@ publishing change publish_attempts alone
ALTER TABLE "publish_attempts" VALIDATE CONSTRAINT "ck_publish_attempts_error_class";

-- Reads the table; writers go on.
--@ publishing change generated_videos alone
ALTER TABLE "generated_videos" VALIDATE CONSTRAINT "ck_generated_videos_imported";

-- Reads the table; writers go on.
--@ publishing change generated_videos alone
ALTER TABLE "generated_videos" VALIDATE CONSTRAINT "ck_generated_videos_status_video_url";

-- Reads the table; writers go on.
--@ publishing change generated_videos alone
ALTER TABLE "generated_videos" VALIDATE CONSTRAINT "ck_generated_videos_status_completed_at";

-- Reads the table; writers go on.
--@ publishing change generated_videos alone
ALTER TABLE "generated_videos" VALIDATE CONSTRAINT "ck_generated_videos_status_error";

-- Reads the table; writers go on.
--@ review change workflows alone
ALTER TABLE "workflows" VALIDATE CONSTRAINT "ck_workflows_imported";

-- Reads the table; writers go on.
--@ review change workflows alone
ALTER TABLE "workflows" VALIDATE CONSTRAINT "ck_workflows_status_archived_at";

-- Reads the table; writers go on.
--@ review change workflow_instances alone
ALTER TABLE "workflow_instances" VALIDATE CONSTRAINT "ck_workflow_instances_imported";

-- Reads the table; writers go on.
--@ review change workflow_instances alone
ALTER TABLE "workflow_instances" VALIDATE CONSTRAINT "ck_workflow_instances_status_current_step_id";

-- Reads the table; writers go on.
--@ review change workflow_instances alone
ALTER TABLE "workflow_instances" VALIDATE CONSTRAINT "ck_workflow_instances_status_completed_at";

-- Reads the table; writers go on.
--@ review change approvals alone
ALTER TABLE "approvals" VALIDATE CONSTRAINT "ck_approvals_imported";

-- Reads the table; writers go on.
--@ review change approvals alone
ALTER TABLE "approvals" VALIDATE CONSTRAINT "ck_approvals_status_approver_id";

-- Reads the table; writers go on.
--@ review change approvals alone
ALTER TABLE "approvals" VALIDATE CONSTRAINT "ck_approvals_status_answered_by";

-- Reads the table; writers go on.
--@ review change approvals alone
ALTER TABLE "approvals" VALIDATE CONSTRAINT "ck_approvals_status_responded_at";

-- Reads the table; writers go on.
--@ automation change automation_consents alone
ALTER TABLE "automation_consents" VALIDATE CONSTRAINT "ck_automation_consents_imported";

-- Reads the table; writers go on.
--@ automation change automation_consents alone
ALTER TABLE "automation_consents" VALIDATE CONSTRAINT "ck_automation_consents_status_revoked_at";

-- Reads the table; writers go on.
--@ automation change automation_runs alone
ALTER TABLE "automation_runs" VALIDATE CONSTRAINT "ck_automation_runs_imported";

-- Reads the table; writers go on.
--@ automation change automation_runs alone
ALTER TABLE "automation_runs" VALIDATE CONSTRAINT "ck_automation_runs_status_completed_at";

-- Reads the table; writers go on.
--@ automation change automation_runs alone
ALTER TABLE "automation_runs" VALIDATE CONSTRAINT "ck_automation_runs_status_error_message";

-- Reads the table; writers go on.
--@ automation change automation_runs alone
ALTER TABLE "automation_runs" VALIDATE CONSTRAINT "ck_automation_runs_status_skip_reason";

-- Reads the table; writers go on.
--@ inbox change conversations alone
ALTER TABLE "conversations" VALIDATE CONSTRAINT "ck_conversations_imported";

-- Reads the table; writers go on.
--@ inbox change conversations alone
ALTER TABLE "conversations" VALIDATE CONSTRAINT "ck_conversations_status_resolved_at";

-- Reads the table; writers go on.
--@ inbox change conversations alone
ALTER TABLE "conversations" VALIDATE CONSTRAINT "ck_conversations_status_archived_at";

-- Reads the table; writers go on.
--@ observed change observations alone
ALTER TABLE "observations" VALIDATE CONSTRAINT "ck_observations_reported";

-- Reads the table; writers go on.
--@ editorial change editorial_events alone
ALTER TABLE "editorial_events" VALIDATE CONSTRAINT "ck_editorial_events_imported";

-- Reads the table; writers go on.
--@ editorial change editorial_events alone
ALTER TABLE "editorial_events" VALIDATE CONSTRAINT "ck_editorial_events_status_reviewed_at";

-- Reads the table; writers go on.
--@ editorial change editorial_events alone
ALTER TABLE "editorial_events" VALIDATE CONSTRAINT "ck_editorial_events_status_published_at";

-- Reads the table; writers go on.
--@ billing change subscriptions alone
ALTER TABLE "subscriptions" VALIDATE CONSTRAINT "ck_subscriptions_imported";

-- Reads the table; writers go on.
--@ billing change subscriptions alone
ALTER TABLE "subscriptions" VALIDATE CONSTRAINT "ck_subscriptions_status_cancelled_at";

-- Reads the table; writers go on.
--@ billing change premium_requests alone
ALTER TABLE "premium_requests" VALIDATE CONSTRAINT "ck_premium_requests_imported";

-- Reads the table; writers go on.
--@ billing change premium_requests alone
ALTER TABLE "premium_requests" VALIDATE CONSTRAINT "ck_premium_requests_status_proof_url";

--@ workspace change password_resets alone
DROP INDEX CONCURRENTLY IF EXISTS "ix_password_resets_token";

-- Reads the table; writers go on.
--@ workspace change password_resets alone again
CREATE INDEX CONCURRENTLY "ix_password_resets_token" ON "password_resets" ("token");

--@ workspace change members alone
DROP INDEX CONCURRENTLY IF EXISTS "ix_members_user_id";

-- Reads the table; writers go on.
--@ workspace change members alone again
CREATE INDEX CONCURRENTLY "ix_members_user_id" ON "members" ("user_id");

--@ workspace change invites alone
DROP INDEX CONCURRENTLY IF EXISTS "ix_invites_token";

-- Reads the table; writers go on.
--@ workspace change invites alone again
CREATE INDEX CONCURRENTLY "ix_invites_token" ON "invites" ("workspace_id", "token");

--@ publishing change publish_jobs alone
DROP INDEX CONCURRENTLY IF EXISTS "uq_publish_jobs_busy";

-- Reads the table; writers go on.
--@ publishing change publish_jobs alone again
CREATE UNIQUE INDEX CONCURRENTLY "uq_publish_jobs_busy" ON "publish_jobs" ("workspace_id", "account_id") WHERE "status" IN ('running');
