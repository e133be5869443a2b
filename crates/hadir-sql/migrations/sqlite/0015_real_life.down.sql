-- 0015_real_life, down, on SQLite. A draft: `cargo run -p hadir-sql --all-features --example migration_draft` writes it.

--@ workspace guard users
DROP TRIGGER "tr_users_status";

--@ workspace guard users
DROP TRIGGER "tr_users_touch";

--@ workspace guard invites
DROP TRIGGER "tr_invites_status";

--@ account guard social_accounts
DROP TRIGGER "tr_social_accounts_status";

--@ account guard social_accounts
DROP TRIGGER "tr_social_accounts_touch";

--@ account guard publishing_paces
DROP TRIGGER "tr_publishing_paces_touch";

--@ workspace guard claims
DROP TRIGGER "tr_claims_status";

--@ publishing guard campaigns
DROP TRIGGER "tr_campaigns_status";

--@ publishing guard posts
DROP TRIGGER "tr_posts_status";

--@ publishing guard posts
DROP TRIGGER "tr_posts_campaign_id_forget";

--@ publishing guard post_targets
DROP TRIGGER "tr_post_targets_status";

--@ publishing guard publish_jobs
DROP TRIGGER "tr_publish_jobs_status";

--@ publishing guard generated_videos
DROP TRIGGER "tr_generated_videos_status";

--@ review guard workflows
DROP TRIGGER "tr_workflows_status";

--@ review guard workflows
DROP TRIGGER "tr_workflows_touch";

--@ review guard workflow_instances
DROP TRIGGER "tr_workflow_instances_status";

--@ review guard approvals
DROP TRIGGER "tr_approvals_status";

--@ automation guard automation_consents
DROP TRIGGER "tr_automation_consents_status";

--@ automation guard automation_runs
DROP TRIGGER "tr_automation_runs_status";

--@ automation guard automation_runs
DROP TRIGGER "tr_automation_runs_account_id_forget";

--@ inbox guard conversations
DROP TRIGGER "tr_conversations_status";

--@ inbox guard conversations
DROP TRIGGER "tr_conversations_touch";

--@ observed guard post_details
DROP TRIGGER "tr_post_details_account_id_forget";

--@ editorial guard editorial_events
DROP TRIGGER "tr_editorial_events_status";

--@ editorial guard editorial_events
DROP TRIGGER "tr_editorial_events_touch";

--@ editorial guard change_logs
DROP TRIGGER "tr_change_logs_no_replace";

--@ billing guard subscriptions
DROP TRIGGER "tr_subscriptions_status";

--@ billing guard premium_requests
DROP TRIGGER "tr_premium_requests_status";

--@ billing guard premium_requests
DROP TRIGGER "tr_premium_requests_subscription_id_forget";

--@ audit guard audit_entries
DROP TRIGGER "tr_audit_entries_no_replace";

--@ workspace change password_resets
DROP INDEX "ix_password_resets_token";

--@ workspace change members
DROP INDEX "ix_members_user_id";

-- The table is written anew; without foreign keys, or its children would go with it.
--@ workspace change users
CREATE TABLE "users_new" (
  "id" TEXT NOT NULL,
  "realm" TEXT NOT NULL,
  "email" TEXT NULL,
  "username" TEXT NULL,
  "name" TEXT NULL,
  "first_name" TEXT NULL,
  "last_name" TEXT NULL,
  "avatar_url" TEXT NULL,
  "phone" TEXT NULL,
  "mfa" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "changed_at" TEXT NOT NULL,
  "answered_at" TEXT NULL,
  "suspended_at" TEXT NULL,
  "preferences" TEXT NOT NULL,
  "last_login_at" TEXT NULL,
  "created_at" TEXT NOT NULL,
  "updated_at" TEXT NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "uq_users_realm_email" UNIQUE ("realm", "email"),
  CONSTRAINT "uq_users_realm_username" UNIQUE ("realm", "username"),
  CONSTRAINT "ck_users_realm" CHECK ("realm" IN ('default', 'dashboard', 'editorial')),
  CONSTRAINT "ck_users_mfa" CHECK ("mfa" IN ('off', 'on')),
  CONSTRAINT "ck_users_status" CHECK ("status" IN ('pending', 'active', 'rejected', 'suspended')),
  CONSTRAINT "ck_users_status_answered_at" CHECK ("answered_at" IS NULL OR "status" IN ('active', 'rejected', 'suspended')),
  CONSTRAINT "ck_users_status_suspended_at" CHECK (("suspended_at" IS NOT NULL OR "status" NOT IN ('suspended')) AND ("suspended_at" IS NULL OR "status" IN ('suspended')))
) STRICT, WITHOUT ROWID;

--@ workspace change users
INSERT INTO "users_new" ("id", "realm", "email", "username", "name", "first_name", "last_name", "avatar_url", "phone", "mfa", "status", "changed_at", "answered_at", "suspended_at", "preferences", "last_login_at", "created_at", "updated_at")
SELECT "id", "realm", "email", "username", "name", "first_name", "last_name", "avatar_url", "phone", "mfa", "status", "changed_at", "answered_at", "suspended_at", "preferences", "last_login_at", "created_at", "updated_at"
FROM "users";

--@ workspace change users
DROP TABLE "users";

--@ workspace change users
ALTER TABLE "users_new" RENAME TO "users";

-- The table is written anew; without foreign keys, or its children would go with it.
--@ workspace change workspace_settings
CREATE TABLE "workspace_settings_new" (
  "workspace_id" TEXT NOT NULL,
  "display" TEXT NOT NULL,
  "branding" TEXT NOT NULL,
  "limits" TEXT NOT NULL,
  "features" TEXT NOT NULL,
  "rates" TEXT NOT NULL,
  "ai_budget" TEXT NULL,
  PRIMARY KEY ("workspace_id"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

--@ workspace change workspace_settings
INSERT INTO "workspace_settings_new" ("workspace_id", "display", "branding", "limits", "features", "rates", "ai_budget")
SELECT "workspace_id", "display", "branding", "limits", "features", "rates", "ai_budget"
FROM "workspace_settings";

--@ workspace change workspace_settings
DROP TABLE "workspace_settings";

--@ workspace change workspace_settings
ALTER TABLE "workspace_settings_new" RENAME TO "workspace_settings";

-- The table is written anew; without foreign keys, or its children would go with it.
--@ workspace change invites
CREATE TABLE "invites_new" (
  "workspace_id" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "email" TEXT NOT NULL,
  "role" TEXT NOT NULL,
  "invited_by" TEXT NOT NULL,
  "token" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "changed_at" TEXT NOT NULL,
  "sent_at" TEXT NOT NULL,
  "expires_at" TEXT NOT NULL,
  "accepted_at" TEXT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("invited_by") REFERENCES "users" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_invites_status" CHECK ("status" IN ('pending', 'accepted', 'declined', 'revoked', 'expired')),
  CONSTRAINT "ck_invites_status_accepted_at" CHECK (("accepted_at" IS NOT NULL OR "status" NOT IN ('accepted')) AND ("accepted_at" IS NULL OR "status" IN ('accepted'))),
  CONSTRAINT "ck_invites_sent_at_expires_at" CHECK ("sent_at" <= "expires_at")
) STRICT, WITHOUT ROWID;

--@ workspace change invites
INSERT INTO "invites_new" ("workspace_id", "id", "email", "role", "invited_by", "token", "status", "changed_at", "sent_at", "expires_at", "accepted_at")
SELECT "workspace_id", "id", "email", "role", "invited_by", "token", "status", "changed_at", "sent_at", "expires_at", "accepted_at"
FROM "invites";

--@ workspace change invites
DROP TABLE "invites";

--@ workspace change invites
ALTER TABLE "invites_new" RENAME TO "invites";

--@ workspace change invites
CREATE UNIQUE INDEX "uq_invites_open" ON "invites" ("workspace_id", "email") WHERE "status" IN ('pending');

--@ workspace change invites
CREATE INDEX "ix_invites_invited_by" ON "invites" ("workspace_id", "invited_by");

--@ workspace change invites
CREATE INDEX "ix_invites_status_expires_at" ON "invites" ("workspace_id", "status", "expires_at");

-- The table is written anew; without foreign keys, or its children would go with it.
--@ account change social_accounts
CREATE TABLE "social_accounts_new" (
  "workspace_id" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "platform" TEXT NOT NULL,
  "platform_account_id" TEXT NULL,
  "handle_platform" TEXT NULL,
  "handle" TEXT NULL,
  "display_name" TEXT NULL,
  "avatar_url" TEXT NULL,
  "profile_url" TEXT NULL,
  "account_type" TEXT NULL,
  "page_id" TEXT NULL,
  "page_name" TEXT NULL,
  "sec_uid" TEXT NULL,
  "verified" INTEGER NULL,
  "can_publish_feed" INTEGER NOT NULL,
  "can_publish_stories" INTEGER NOT NULL,
  "can_publish_reels" INTEGER NOT NULL,
  "status" TEXT NOT NULL,
  "changed_at" TEXT NOT NULL,
  "error_count" INTEGER NOT NULL,
  "connected_at" TEXT NULL,
  "reason" TEXT NULL,
  "disconnected_at" TEXT NULL,
  "tracking_max_pages" INTEGER NULL,
  "tracking_page_size" INTEGER NULL,
  "tracking_last_run_at" TEXT NULL,
  "tracking_last_error" TEXT NULL,
  "metadata" TEXT NOT NULL,
  "last_synced_at" TEXT NULL,
  "created_at" TEXT NOT NULL,
  "updated_at" TEXT NOT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "uq_social_accounts_platform_platform_account_id" UNIQUE ("workspace_id", "platform", "platform_account_id"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_social_accounts_platform" CHECK ("platform" IN ('instagram', 'facebook', 'x', 'linkedin', 'tiktok', 'youtube', 'pinterest', 'threads', 'reddit')),
  CONSTRAINT "ck_social_accounts_handle_platform" CHECK ("handle_platform" IN ('instagram', 'facebook', 'x', 'linkedin', 'tiktok', 'youtube', 'pinterest', 'threads', 'reddit')),
  CONSTRAINT "ck_social_accounts_verified" CHECK ("verified" IN (TRUE, FALSE)),
  CONSTRAINT "ck_social_accounts_can_publish_feed" CHECK ("can_publish_feed" IN (TRUE, FALSE)),
  CONSTRAINT "ck_social_accounts_can_publish_stories" CHECK ("can_publish_stories" IN (TRUE, FALSE)),
  CONSTRAINT "ck_social_accounts_can_publish_reels" CHECK ("can_publish_reels" IN (TRUE, FALSE)),
  CONSTRAINT "ck_social_accounts_status" CHECK ("status" IN ('needs_review', 'active', 'inactive', 'expired', 'error', 'disconnected')),
  CONSTRAINT "ck_social_accounts_error_count" CHECK ("error_count" BETWEEN 0 AND 4294967295),
  CONSTRAINT "ck_social_accounts_tracking_max_pages" CHECK ("tracking_max_pages" BETWEEN 0 AND 4294967295),
  CONSTRAINT "ck_social_accounts_tracking_page_size" CHECK ("tracking_page_size" BETWEEN 0 AND 4294967295),
  CONSTRAINT "ck_social_accounts_handle_platform_handle" CHECK (("handle_platform" IS NULL AND "handle" IS NULL) OR ("handle_platform" IS NOT NULL AND "handle" IS NOT NULL)),
  CONSTRAINT "ck_social_accounts_page_id_page_name" CHECK ("page_name" IS NULL OR "page_id" IS NOT NULL),
  CONSTRAINT "ck_social_accounts_status_reason" CHECK ("reason" IS NULL OR "status" IN ('needs_review', 'inactive', 'expired', 'error', 'disconnected')),
  CONSTRAINT "ck_social_accounts_status_disconnected_at" CHECK ("disconnected_at" IS NULL OR "status" IN ('disconnected')),
  CONSTRAINT "ck_social_accounts_tracking_max_pages_tracking_page_size" CHECK (("tracking_max_pages" IS NULL AND "tracking_page_size" IS NULL) OR ("tracking_max_pages" IS NOT NULL AND "tracking_page_size" IS NOT NULL)),
  CONSTRAINT "ck_social_accounts_tracking_max_pages_tracking_last_run_at" CHECK ("tracking_last_run_at" IS NULL OR "tracking_max_pages" IS NOT NULL),
  CONSTRAINT "ck_social_accounts_tracking_max_pages_tracking_last_error" CHECK ("tracking_last_error" IS NULL OR "tracking_max_pages" IS NOT NULL)
) STRICT, WITHOUT ROWID;

--@ account change social_accounts
INSERT INTO "social_accounts_new" ("workspace_id", "id", "platform", "platform_account_id", "handle_platform", "handle", "display_name", "avatar_url", "profile_url", "account_type", "page_id", "page_name", "sec_uid", "verified", "can_publish_feed", "can_publish_stories", "can_publish_reels", "status", "changed_at", "error_count", "connected_at", "reason", "disconnected_at", "tracking_max_pages", "tracking_page_size", "tracking_last_run_at", "tracking_last_error", "metadata", "last_synced_at", "created_at", "updated_at")
SELECT "workspace_id", "id", "platform", "platform_account_id", "handle_platform", "handle", "display_name", "avatar_url", "profile_url", "account_type", "page_id", "page_name", "sec_uid", "verified", "can_publish_feed", "can_publish_stories", "can_publish_reels", "status", "changed_at", "error_count", "connected_at", "reason", "disconnected_at", "tracking_max_pages", "tracking_page_size", "tracking_last_run_at", "tracking_last_error", "metadata", "last_synced_at", "created_at", "updated_at"
FROM "social_accounts";

--@ account change social_accounts
DROP TABLE "social_accounts";

--@ account change social_accounts
ALTER TABLE "social_accounts_new" RENAME TO "social_accounts";

--@ account change social_accounts
CREATE INDEX "ix_social_accounts_platform_handle" ON "social_accounts" ("workspace_id", "platform", "handle");

--@ account change social_accounts
CREATE INDEX "ix_social_accounts_status" ON "social_accounts" ("workspace_id", "status");

-- The table is written anew; without foreign keys, or its children would go with it.
--@ account change publishing_paces
CREATE TABLE "publishing_paces_new" (
  "workspace_id" TEXT NOT NULL,
  "account_id" TEXT NOT NULL,
  "quota_most" INTEGER NULL,
  "quota_window_seconds" INTEGER NULL,
  "cooling_until" TEXT NULL,
  "updated_at" TEXT NOT NULL,
  PRIMARY KEY ("workspace_id", "account_id"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "account_id") REFERENCES "social_accounts" ("workspace_id", "id") ON DELETE CASCADE,
  CONSTRAINT "ck_publishing_paces_quota_most" CHECK ("quota_most" BETWEEN 0 AND 4294967295),
  CONSTRAINT "ck_publishing_paces_quota_window_seconds" CHECK ("quota_window_seconds" BETWEEN 0 AND 4294967295),
  CONSTRAINT "ck_publishing_paces_quota_most_quota_window_seconds" CHECK (("quota_most" IS NULL AND "quota_window_seconds" IS NULL) OR ("quota_most" IS NOT NULL AND "quota_window_seconds" IS NOT NULL))
) STRICT, WITHOUT ROWID;

--@ account change publishing_paces
INSERT INTO "publishing_paces_new" ("workspace_id", "account_id", "quota_most", "quota_window_seconds", "cooling_until", "updated_at")
SELECT "workspace_id", "account_id", "quota_most", "quota_window_seconds", "cooling_until", "updated_at"
FROM "publishing_paces";

--@ account change publishing_paces
DROP TABLE "publishing_paces";

--@ account change publishing_paces
ALTER TABLE "publishing_paces_new" RENAME TO "publishing_paces";

-- The table is written anew; without foreign keys, or its children would go with it.
--@ workspace change claims
CREATE TABLE "claims_new" (
  "workspace_id" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "email" TEXT NOT NULL,
  "code" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "changed_at" TEXT NOT NULL,
  "issued_at" TEXT NOT NULL,
  "expires_at" TEXT NOT NULL,
  "misses" INTEGER NOT NULL,
  "verified_at" TEXT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "person_id") REFERENCES "people" ("workspace_id", "id") ON DELETE CASCADE,
  CONSTRAINT "ck_claims_status" CHECK ("status" IN ('issued', 'verified', 'locked', 'expired')),
  CONSTRAINT "ck_claims_misses" CHECK ("misses" BETWEEN 0 AND 255),
  CONSTRAINT "ck_claims_status_verified_at" CHECK (("verified_at" IS NOT NULL OR "status" NOT IN ('verified')) AND ("verified_at" IS NULL OR "status" IN ('verified', 'expired')))
) STRICT, WITHOUT ROWID;

--@ workspace change claims
INSERT INTO "claims_new" ("workspace_id", "id", "person_id", "email", "code", "status", "changed_at", "issued_at", "expires_at", "misses", "verified_at")
SELECT "workspace_id", "id", "person_id", "email", "code", "status", "changed_at", "issued_at", "expires_at", "misses", "verified_at"
FROM "claims";

--@ workspace change claims
DROP TABLE "claims";

--@ workspace change claims
ALTER TABLE "claims_new" RENAME TO "claims";

--@ workspace change claims
CREATE INDEX "ix_claims_person_id_status" ON "claims" ("workspace_id", "person_id", "status");

--@ workspace change claims
CREATE INDEX "ix_claims_status_expires_at" ON "claims" ("workspace_id", "status", "expires_at");

-- The table is written anew; without foreign keys, or its children would go with it.
--@ publishing change campaigns
CREATE TABLE "campaigns_new" (
  "workspace_id" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "description" TEXT NULL,
  "goals" TEXT NOT NULL,
  "amount" TEXT NULL,
  "currency" TEXT NULL,
  "tags" TEXT NOT NULL,
  "utm" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "changed_at" TEXT NOT NULL,
  "starts_at" TEXT NOT NULL,
  "ends_at" TEXT NOT NULL,
  "completed_at" TEXT NULL,
  "created_at" TEXT NOT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_campaigns_status" CHECK ("status" IN ('draft', 'active', 'paused', 'completed')),
  CONSTRAINT "ck_campaigns_amount_currency" CHECK (("amount" IS NULL AND "currency" IS NULL) OR ("amount" IS NOT NULL AND "currency" IS NOT NULL)),
  CONSTRAINT "ck_campaigns_status_completed_at" CHECK (("completed_at" IS NOT NULL OR "status" NOT IN ('completed')) AND ("completed_at" IS NULL OR "status" IN ('completed'))),
  CONSTRAINT "ck_campaigns_starts_at_ends_at" CHECK ("starts_at" < "ends_at")
) STRICT, WITHOUT ROWID;

--@ publishing change campaigns
INSERT INTO "campaigns_new" ("workspace_id", "id", "name", "description", "goals", "amount", "currency", "tags", "utm", "status", "changed_at", "starts_at", "ends_at", "completed_at", "created_at")
SELECT "workspace_id", "id", "name", "description", "goals", "amount", "currency", "tags", "utm", "status", "changed_at", "starts_at", "ends_at", "completed_at", "created_at"
FROM "campaigns";

--@ publishing change campaigns
DROP TABLE "campaigns";

--@ publishing change campaigns
ALTER TABLE "campaigns_new" RENAME TO "campaigns";

--@ publishing change campaigns
CREATE INDEX "ix_campaigns_status" ON "campaigns" ("workspace_id", "status");

--@ publishing change campaigns
CREATE INDEX "ix_campaigns_starts_at" ON "campaigns" ("workspace_id", "starts_at");

-- The table is written anew; without foreign keys, or its children would go with it.
--@ publishing change posts
CREATE TABLE "posts_new" (
  "workspace_id" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "author_id" TEXT NOT NULL,
  "title" TEXT NULL,
  "kind" TEXT NULL,
  "content" TEXT NOT NULL,
  "campaign_id" TEXT NULL,
  "tags" TEXT NOT NULL,
  "ai" TEXT NULL,
  "metadata" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "changed_at" TEXT NOT NULL,
  "scheduled_at" TEXT NULL,
  "approved_content" TEXT NULL,
  "published_at" TEXT NULL,
  "last_error" TEXT NULL,
  "cancelled_at" TEXT NULL,
  "archived_at" TEXT NULL,
  "archived_from" TEXT NULL,
  "deleted_at" TEXT NULL,
  "created_at" TEXT NOT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("author_id") REFERENCES "users" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "campaign_id") REFERENCES "campaigns" ("workspace_id", "id") ON DELETE RESTRICT,
  CONSTRAINT "ck_posts_kind" CHECK ("kind" IN ('text', 'image', 'video', 'carousel', 'story', 'reel', 'feed', 'poll', 'giveaway')),
  CONSTRAINT "ck_posts_status" CHECK ("status" IN ('draft', 'pending_approval', 'approved', 'scheduled', 'publishing', 'published', 'failed', 'cancelled', 'archived', 'deleted')),
  CONSTRAINT "ck_posts_archived_from" CHECK ("archived_from" IN ('draft', 'pending_approval', 'approved', 'scheduled', 'publishing', 'published', 'failed', 'cancelled', 'archived', 'deleted')),
  CONSTRAINT "ck_posts_status_scheduled_at" CHECK ("scheduled_at" IS NOT NULL OR "status" NOT IN ('scheduled', 'publishing')),
  CONSTRAINT "ck_posts_status_approved_content" CHECK (("approved_content" IS NOT NULL OR "status" NOT IN ('approved')) AND ("approved_content" IS NULL OR "status" IN ('approved', 'scheduled', 'publishing', 'published', 'failed', 'cancelled', 'archived', 'deleted'))),
  CONSTRAINT "ck_posts_status_published_at" CHECK (("published_at" IS NOT NULL OR "status" NOT IN ('published')) AND ("published_at" IS NULL OR "status" IN ('published', 'archived', 'deleted'))),
  CONSTRAINT "ck_posts_status_last_error" CHECK ("last_error" IS NULL OR "status" IN ('scheduled', 'publishing', 'failed', 'archived', 'deleted')),
  CONSTRAINT "ck_posts_status_cancelled_at" CHECK (("cancelled_at" IS NOT NULL OR "status" NOT IN ('cancelled')) AND ("cancelled_at" IS NULL OR "status" IN ('cancelled', 'archived', 'deleted'))),
  CONSTRAINT "ck_posts_status_archived_at" CHECK (("archived_at" IS NOT NULL OR "status" NOT IN ('archived')) AND ("archived_at" IS NULL OR "status" IN ('archived', 'deleted'))),
  CONSTRAINT "ck_posts_status_archived_from" CHECK (("archived_from" IS NOT NULL OR "status" NOT IN ('archived')) AND ("archived_from" IS NULL OR "status" IN ('archived', 'deleted'))),
  CONSTRAINT "ck_posts_status_deleted_at" CHECK (("deleted_at" IS NOT NULL OR "status" NOT IN ('deleted')) AND ("deleted_at" IS NULL OR "status" IN ('deleted')))
) STRICT, WITHOUT ROWID;

--@ publishing change posts
INSERT INTO "posts_new" ("workspace_id", "id", "author_id", "title", "kind", "content", "campaign_id", "tags", "ai", "metadata", "status", "changed_at", "scheduled_at", "approved_content", "published_at", "last_error", "cancelled_at", "archived_at", "archived_from", "deleted_at", "created_at")
SELECT "workspace_id", "id", "author_id", "title", "kind", "content", "campaign_id", "tags", "ai", "metadata", "status", "changed_at", "scheduled_at", "approved_content", "published_at", "last_error", "cancelled_at", "archived_at", "archived_from", "deleted_at", "created_at"
FROM "posts";

--@ publishing change posts
DROP TABLE "posts";

--@ publishing change posts
ALTER TABLE "posts_new" RENAME TO "posts";

--@ publishing change posts
CREATE INDEX "ix_posts_status_scheduled_at" ON "posts" ("workspace_id", "status", "scheduled_at");

--@ publishing change posts
CREATE INDEX "ix_posts_created_at" ON "posts" ("workspace_id", "created_at");

--@ publishing change posts
CREATE INDEX "ix_posts_published_at" ON "posts" ("workspace_id", "published_at");

--@ publishing change posts
CREATE INDEX "ix_posts_campaign_id" ON "posts" ("workspace_id", "campaign_id");

--@ publishing change posts
CREATE INDEX "ix_posts_author_id" ON "posts" ("workspace_id", "author_id");

-- The table is written anew; without foreign keys, or its children would go with it.
--@ publishing change post_targets
CREATE TABLE "post_targets_new" (
  "workspace_id" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "post_id" TEXT NOT NULL,
  "platform" TEXT NOT NULL,
  "account_id" TEXT NULL,
  "content" TEXT NOT NULL,
  "kind" TEXT NULL,
  "share_to_feed" INTEGER NULL,
  "settings" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "changed_at" TEXT NOT NULL,
  "container_id" TEXT NULL,
  "platform_post_id" TEXT NULL,
  "platform_post_url" TEXT NULL,
  "published_at" TEXT NULL,
  "error_class" TEXT NULL,
  "error_code" TEXT NULL,
  "error_message" TEXT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "post_id") REFERENCES "posts" ("workspace_id", "id") ON DELETE CASCADE,
  FOREIGN KEY ("workspace_id", "account_id") REFERENCES "social_accounts" ("workspace_id", "id") ON DELETE RESTRICT,
  CONSTRAINT "ck_post_targets_platform" CHECK ("platform" IN ('instagram', 'facebook', 'x', 'linkedin', 'tiktok', 'youtube', 'pinterest', 'threads', 'reddit')),
  CONSTRAINT "ck_post_targets_kind" CHECK ("kind" IN ('text', 'image', 'video', 'carousel', 'story', 'reel', 'feed', 'poll', 'giveaway')),
  CONSTRAINT "ck_post_targets_share_to_feed" CHECK ("share_to_feed" IN (TRUE, FALSE)),
  CONSTRAINT "ck_post_targets_status" CHECK ("status" IN ('pending', 'running', 'unconfirmed', 'succeeded', 'failed', 'cancelled')),
  CONSTRAINT "ck_post_targets_error_class" CHECK ("error_class" IN ('rate_limited', 'auth_expired', 'permission_denied', 'blocked', 'validation', 'duplicate_content', 'billing_required', 'moderation', 'media_processing', 'media_rejected', 'unsupported', 'network', 'server_error', 'unknown')),
  CONSTRAINT "ck_post_targets_platform_post_id_platform_post_url" CHECK ("platform_post_url" IS NULL OR "platform_post_id" IS NOT NULL),
  CONSTRAINT "ck_post_targets_status_platform_post_id" CHECK (("platform_post_id" IS NOT NULL OR "status" NOT IN ('succeeded')) AND ("platform_post_id" IS NULL OR "status" IN ('succeeded'))),
  CONSTRAINT "ck_post_targets_status_published_at" CHECK (("published_at" IS NOT NULL OR "status" NOT IN ('succeeded')) AND ("published_at" IS NULL OR "status" IN ('succeeded'))),
  CONSTRAINT "ck_post_targets_error_class_error_code" CHECK ("error_code" IS NULL OR "error_class" IS NOT NULL),
  CONSTRAINT "ck_post_targets_error_class_error_message" CHECK (("error_class" IS NULL AND "error_message" IS NULL) OR ("error_class" IS NOT NULL AND "error_message" IS NOT NULL)),
  CONSTRAINT "ck_post_targets_status_error_class" CHECK (("error_class" IS NOT NULL OR "status" NOT IN ('failed')) AND ("error_class" IS NULL OR "status" IN ('pending', 'running', 'unconfirmed', 'failed', 'cancelled')))
) STRICT, WITHOUT ROWID;

--@ publishing change post_targets
INSERT INTO "post_targets_new" ("workspace_id", "id", "post_id", "platform", "account_id", "content", "kind", "share_to_feed", "settings", "status", "changed_at", "container_id", "platform_post_id", "platform_post_url", "published_at", "error_class", "error_code", "error_message")
SELECT "workspace_id", "id", "post_id", "platform", "account_id", "content", "kind", "share_to_feed", "settings", "status", "changed_at", "container_id", "platform_post_id", "platform_post_url", "published_at", "error_class", "error_code", "error_message"
FROM "post_targets";

--@ publishing change post_targets
DROP TABLE "post_targets";

--@ publishing change post_targets
ALTER TABLE "post_targets_new" RENAME TO "post_targets";

--@ publishing change post_targets
CREATE INDEX "ix_post_targets_post_id" ON "post_targets" ("workspace_id", "post_id");

--@ publishing change post_targets
CREATE INDEX "ix_post_targets_account_id" ON "post_targets" ("workspace_id", "account_id");

--@ publishing change post_targets
CREATE INDEX "ix_post_targets_status" ON "post_targets" ("workspace_id", "status");

--@ publishing change post_targets
CREATE INDEX "ix_post_targets_platform_status" ON "post_targets" ("workspace_id", "platform", "status");

--@ publishing change post_targets
CREATE INDEX "ix_post_targets_platform_post_id" ON "post_targets" ("workspace_id", "platform_post_id");

-- The table is written anew; without foreign keys, or its children would go with it.
--@ publishing change publish_jobs
CREATE TABLE "publish_jobs_new" (
  "workspace_id" TEXT NOT NULL,
  "target_id" TEXT NOT NULL,
  "sequence" INTEGER NOT NULL,
  "priority" INTEGER NOT NULL,
  "provider_job_id" TEXT NULL,
  "status" TEXT NOT NULL,
  "changed_at" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "run_at" TEXT NOT NULL,
  "attempt" INTEGER NOT NULL,
  "max_attempts" INTEGER NOT NULL,
  "fence" INTEGER NOT NULL,
  "lease_owner" TEXT NULL,
  "lease_token" INTEGER NULL,
  "lease_until" TEXT NULL,
  "started_at" TEXT NULL,
  "sent_at" TEXT NULL,
  "container_id" TEXT NULL,
  "platform_post_id" TEXT NULL,
  "platform_post_url" TEXT NULL,
  "error_class" TEXT NULL,
  "error_code" TEXT NULL,
  "error_message" TEXT NULL,
  "finished_at" TEXT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "uq_publish_jobs_target_id_sequence" UNIQUE ("workspace_id", "target_id", "sequence"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "target_id") REFERENCES "post_targets" ("workspace_id", "id") ON DELETE CASCADE,
  CONSTRAINT "ck_publish_jobs_sequence" CHECK ("sequence" BETWEEN 0 AND 4294967295),
  CONSTRAINT "ck_publish_jobs_priority" CHECK ("priority" BETWEEN 0 AND 255),
  CONSTRAINT "ck_publish_jobs_status" CHECK ("status" IN ('pending', 'running', 'unconfirmed', 'succeeded', 'failed', 'cancelled')),
  CONSTRAINT "ck_publish_jobs_attempt" CHECK ("attempt" BETWEEN 0 AND 4294967295),
  CONSTRAINT "ck_publish_jobs_max_attempts" CHECK ("max_attempts" BETWEEN 0 AND 4294967295),
  CONSTRAINT "ck_publish_jobs_fence" CHECK ("fence" >= 0),
  CONSTRAINT "ck_publish_jobs_lease_token" CHECK ("lease_token" >= 0),
  CONSTRAINT "ck_publish_jobs_error_class" CHECK ("error_class" IN ('rate_limited', 'auth_expired', 'permission_denied', 'blocked', 'validation', 'duplicate_content', 'billing_required', 'moderation', 'media_processing', 'media_rejected', 'unsupported', 'network', 'server_error', 'unknown')),
  CONSTRAINT "ck_publish_jobs_lease_owner_lease_token" CHECK (("lease_owner" IS NULL AND "lease_token" IS NULL) OR ("lease_owner" IS NOT NULL AND "lease_token" IS NOT NULL)),
  CONSTRAINT "ck_publish_jobs_lease_owner_lease_until" CHECK (("lease_owner" IS NULL AND "lease_until" IS NULL) OR ("lease_owner" IS NOT NULL AND "lease_until" IS NOT NULL)),
  CONSTRAINT "ck_publish_jobs_status_lease_owner" CHECK (("lease_owner" IS NOT NULL OR "status" NOT IN ('running')) AND ("lease_owner" IS NULL OR "status" IN ('running'))),
  CONSTRAINT "ck_publish_jobs_status_started_at" CHECK ("started_at" IS NOT NULL OR "status" NOT IN ('running', 'unconfirmed')),
  CONSTRAINT "ck_publish_jobs_status_sent_at" CHECK (("sent_at" IS NOT NULL OR "status" NOT IN ('unconfirmed')) AND ("sent_at" IS NULL OR "status" IN ('running', 'unconfirmed', 'succeeded', 'failed'))),
  CONSTRAINT "ck_publish_jobs_platform_post_id_platform_post_url" CHECK ("platform_post_url" IS NULL OR "platform_post_id" IS NOT NULL),
  CONSTRAINT "ck_publish_jobs_status_platform_post_id" CHECK (("platform_post_id" IS NOT NULL OR "status" NOT IN ('succeeded')) AND ("platform_post_id" IS NULL OR "status" IN ('succeeded'))),
  CONSTRAINT "ck_publish_jobs_error_class_error_code" CHECK ("error_code" IS NULL OR "error_class" IS NOT NULL),
  CONSTRAINT "ck_publish_jobs_error_class_error_message" CHECK (("error_class" IS NULL AND "error_message" IS NULL) OR ("error_class" IS NOT NULL AND "error_message" IS NOT NULL)),
  CONSTRAINT "ck_publish_jobs_status_error_class" CHECK (("error_class" IS NOT NULL OR "status" NOT IN ('failed')) AND ("error_class" IS NULL OR "status" IN ('pending', 'running', 'unconfirmed', 'failed', 'cancelled'))),
  CONSTRAINT "ck_publish_jobs_status_finished_at" CHECK (("finished_at" IS NOT NULL OR "status" NOT IN ('succeeded', 'failed', 'cancelled')) AND ("finished_at" IS NULL OR "status" IN ('succeeded', 'failed', 'cancelled'))),
  CONSTRAINT "ck_publish_jobs_attempt_max_attempts" CHECK ("attempt" <= "max_attempts")
) STRICT, WITHOUT ROWID;

--@ publishing change publish_jobs
INSERT INTO "publish_jobs_new" ("workspace_id", "target_id", "sequence", "priority", "provider_job_id", "status", "changed_at", "id", "run_at", "attempt", "max_attempts", "fence", "lease_owner", "lease_token", "lease_until", "started_at", "sent_at", "container_id", "platform_post_id", "platform_post_url", "error_class", "error_code", "error_message", "finished_at")
SELECT "workspace_id", "target_id", "sequence", "priority", "provider_job_id", "status", "changed_at", "id", "run_at", "attempt", "max_attempts", "fence", "lease_owner", "lease_token", "lease_until", "started_at", "sent_at", "container_id", "platform_post_id", "platform_post_url", "error_class", "error_code", "error_message", "finished_at"
FROM "publish_jobs";

--@ publishing change publish_jobs
DROP TABLE "publish_jobs";

--@ publishing change publish_jobs
ALTER TABLE "publish_jobs_new" RENAME TO "publish_jobs";

--@ publishing change publish_jobs
CREATE UNIQUE INDEX "uq_publish_jobs_live" ON "publish_jobs" ("workspace_id", "target_id") WHERE "status" IN ('pending', 'running', 'unconfirmed');

--@ publishing change publish_jobs
CREATE INDEX "ix_publish_jobs_status_run_at" ON "publish_jobs" ("workspace_id", "status", "run_at");

--@ publishing change publish_jobs
CREATE INDEX "ix_publish_jobs_status_lease_until" ON "publish_jobs" ("workspace_id", "status", "lease_until");

--@ publishing change publish_jobs
CREATE INDEX "ix_publish_jobs_status_finished_at" ON "publish_jobs" ("workspace_id", "status", "finished_at");

-- The table is written anew; without foreign keys, or its children would go with it.
--@ publishing change publish_attempts
CREATE TABLE "publish_attempts_new" (
  "workspace_id" TEXT NOT NULL,
  "job_id" TEXT NOT NULL,
  "token" INTEGER NOT NULL,
  "worker" TEXT NOT NULL,
  "started_at" TEXT NOT NULL,
  "sent_at" TEXT NULL,
  "ended_at" TEXT NULL,
  "outcome" TEXT NULL,
  "platform_post_id" TEXT NULL,
  "platform_post_url" TEXT NULL,
  "error_class" TEXT NULL,
  "error_code" TEXT NULL,
  "error_message" TEXT NULL,
  PRIMARY KEY ("workspace_id", "job_id", "token"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "job_id") REFERENCES "publish_jobs" ("workspace_id", "id") ON DELETE CASCADE,
  CONSTRAINT "ck_publish_attempts_token" CHECK ("token" >= 0),
  CONSTRAINT "ck_publish_attempts_outcome" CHECK ("outcome" IN ('accepted', 'transient', 'permanent', 'unconfirmed', 'released')),
  CONSTRAINT "ck_publish_attempts_error_class" CHECK ("error_class" IN ('rate_limited', 'auth_expired', 'permission_denied', 'blocked', 'validation', 'duplicate_content', 'billing_required', 'moderation', 'media_processing', 'media_rejected', 'unsupported', 'network', 'server_error', 'unknown')),
  CONSTRAINT "ck_publish_attempts_platform_post_id_platform_post_url" CHECK ("platform_post_url" IS NULL OR "platform_post_id" IS NOT NULL),
  CONSTRAINT "ck_publish_attempts_error_class_error_code" CHECK ("error_code" IS NULL OR "error_class" IS NOT NULL),
  CONSTRAINT "ck_publish_attempts_error_class_error_message" CHECK (("error_class" IS NULL AND "error_message" IS NULL) OR ("error_class" IS NOT NULL AND "error_message" IS NOT NULL))
) STRICT, WITHOUT ROWID;

--@ publishing change publish_attempts
INSERT INTO "publish_attempts_new" ("workspace_id", "job_id", "token", "worker", "started_at", "sent_at", "ended_at", "outcome", "platform_post_id", "platform_post_url", "error_class", "error_code", "error_message")
SELECT "workspace_id", "job_id", "token", "worker", "started_at", "sent_at", "ended_at", "outcome", "platform_post_id", "platform_post_url", "error_class", "error_code", "error_message"
FROM "publish_attempts";

--@ publishing change publish_attempts
DROP TABLE "publish_attempts";

--@ publishing change publish_attempts
ALTER TABLE "publish_attempts_new" RENAME TO "publish_attempts";

-- The table is written anew; without foreign keys, or its children would go with it.
--@ publishing change generated_videos
CREATE TABLE "generated_videos_new" (
  "workspace_id" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "mode" TEXT NOT NULL,
  "prompt" TEXT NOT NULL,
  "image_prompt" TEXT NULL,
  "source_image" TEXT NULL,
  "model" TEXT NULL,
  "video_config" TEXT NOT NULL,
  "image_config" TEXT NOT NULL,
  "thumbnail_url" TEXT NULL,
  "posted_to_social" INTEGER NOT NULL,
  "post_count" INTEGER NOT NULL,
  "status" TEXT NOT NULL,
  "changed_at" TEXT NOT NULL,
  "progress" INTEGER NOT NULL,
  "retry_count" INTEGER NOT NULL,
  "video_url" TEXT NULL,
  "completed_at" TEXT NULL,
  "error" TEXT NULL,
  "created_at" TEXT NOT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_generated_videos_mode" CHECK ("mode" IN ('image_to_video', 'text_to_video', 'generated_image_to_video')),
  CONSTRAINT "ck_generated_videos_posted_to_social" CHECK ("posted_to_social" IN (TRUE, FALSE)),
  CONSTRAINT "ck_generated_videos_post_count" CHECK ("post_count" BETWEEN 0 AND 4294967295),
  CONSTRAINT "ck_generated_videos_status" CHECK ("status" IN ('queued', 'in_progress', 'completed', 'failed')),
  CONSTRAINT "ck_generated_videos_progress" CHECK ("progress" BETWEEN 0 AND 255),
  CONSTRAINT "ck_generated_videos_retry_count" CHECK ("retry_count" BETWEEN 0 AND 4294967295),
  CONSTRAINT "ck_generated_videos_status_video_url" CHECK (("video_url" IS NOT NULL OR "status" NOT IN ('completed')) AND ("video_url" IS NULL OR "status" IN ('completed'))),
  CONSTRAINT "ck_generated_videos_status_completed_at" CHECK (("completed_at" IS NOT NULL OR "status" NOT IN ('completed')) AND ("completed_at" IS NULL OR "status" IN ('completed'))),
  CONSTRAINT "ck_generated_videos_status_error" CHECK (("error" IS NOT NULL OR "status" NOT IN ('failed')) AND ("error" IS NULL OR "status" IN ('queued', 'in_progress', 'failed')))
) STRICT, WITHOUT ROWID;

--@ publishing change generated_videos
INSERT INTO "generated_videos_new" ("workspace_id", "id", "mode", "prompt", "image_prompt", "source_image", "model", "video_config", "image_config", "thumbnail_url", "posted_to_social", "post_count", "status", "changed_at", "progress", "retry_count", "video_url", "completed_at", "error", "created_at")
SELECT "workspace_id", "id", "mode", "prompt", "image_prompt", "source_image", "model", "video_config", "image_config", "thumbnail_url", "posted_to_social", "post_count", "status", "changed_at", "progress", "retry_count", "video_url", "completed_at", "error", "created_at"
FROM "generated_videos";

--@ publishing change generated_videos
DROP TABLE "generated_videos";

--@ publishing change generated_videos
ALTER TABLE "generated_videos_new" RENAME TO "generated_videos";

--@ publishing change generated_videos
CREATE INDEX "ix_generated_videos_status" ON "generated_videos" ("workspace_id", "status");

--@ publishing change generated_videos
CREATE INDEX "ix_generated_videos_posted_to_social_created_at" ON "generated_videos" ("workspace_id", "posted_to_social", "created_at");

-- The table is written anew; without foreign keys, or its children would go with it.
--@ review change workflows
CREATE TABLE "workflows_new" (
  "workspace_id" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "description" TEXT NULL,
  "kind" TEXT NOT NULL,
  "config" TEXT NOT NULL,
  "steps" TEXT NOT NULL,
  "is_active" INTEGER NOT NULL,
  "created_at" TEXT NOT NULL,
  "updated_at" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "changed_at" TEXT NOT NULL,
  "archived_at" TEXT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_workflows_kind" CHECK ("kind" IN ('approval', 'automation', 'chatbot')),
  CONSTRAINT "ck_workflows_is_active" CHECK ("is_active" IN (TRUE, FALSE)),
  CONSTRAINT "ck_workflows_status" CHECK ("status" IN ('draft', 'active', 'paused', 'archived')),
  CONSTRAINT "ck_workflows_status_archived_at" CHECK (("archived_at" IS NOT NULL OR "status" NOT IN ('archived')) AND ("archived_at" IS NULL OR "status" IN ('archived')))
) STRICT, WITHOUT ROWID;

--@ review change workflows
INSERT INTO "workflows_new" ("workspace_id", "id", "name", "description", "kind", "config", "steps", "is_active", "created_at", "updated_at", "status", "changed_at", "archived_at")
SELECT "workspace_id", "id", "name", "description", "kind", "config", "steps", "is_active", "created_at", "updated_at", "status", "changed_at", "archived_at"
FROM "workflows";

--@ review change workflows
DROP TABLE "workflows";

--@ review change workflows
ALTER TABLE "workflows_new" RENAME TO "workflows";

--@ review change workflows
CREATE INDEX "ix_workflows_kind_is_active" ON "workflows" ("workspace_id", "kind", "is_active");

--@ review change workflows
CREATE INDEX "ix_workflows_status" ON "workflows" ("workspace_id", "status");

-- The table is written anew; without foreign keys, or its children would go with it.
--@ review change workflow_instances
CREATE TABLE "workflow_instances_new" (
  "workspace_id" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "workflow_id" TEXT NOT NULL,
  "subject_kind" TEXT NOT NULL,
  "subject_id" TEXT NOT NULL,
  "content" TEXT NULL,
  "started_by" TEXT NULL,
  "metadata" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "changed_at" TEXT NOT NULL,
  "started_at" TEXT NOT NULL,
  "current_step_id" TEXT NULL,
  "completed_at" TEXT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "workflow_id") REFERENCES "workflows" ("workspace_id", "id") ON DELETE RESTRICT,
  FOREIGN KEY ("started_by") REFERENCES "users" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_workflow_instances_status" CHECK ("status" IN ('in_progress', 'completed', 'rejected', 'cancelled')),
  CONSTRAINT "ck_workflow_instances_status_current_step_id" CHECK (("current_step_id" IS NOT NULL OR "status" NOT IN ('in_progress')) AND ("current_step_id" IS NULL OR "status" IN ('in_progress', 'rejected', 'cancelled'))),
  CONSTRAINT "ck_workflow_instances_status_completed_at" CHECK (("completed_at" IS NOT NULL OR "status" NOT IN ('completed', 'rejected', 'cancelled')) AND ("completed_at" IS NULL OR "status" IN ('completed', 'rejected', 'cancelled')))
) STRICT, WITHOUT ROWID;

--@ review change workflow_instances
INSERT INTO "workflow_instances_new" ("workspace_id", "id", "workflow_id", "subject_kind", "subject_id", "content", "started_by", "metadata", "status", "changed_at", "started_at", "current_step_id", "completed_at")
SELECT "workspace_id", "id", "workflow_id", "subject_kind", "subject_id", "content", "started_by", "metadata", "status", "changed_at", "started_at", "current_step_id", "completed_at"
FROM "workflow_instances";

--@ review change workflow_instances
DROP TABLE "workflow_instances";

--@ review change workflow_instances
ALTER TABLE "workflow_instances_new" RENAME TO "workflow_instances";

--@ review change workflow_instances
CREATE INDEX "ix_workflow_instances_workflow_id" ON "workflow_instances" ("workspace_id", "workflow_id");

--@ review change workflow_instances
CREATE INDEX "ix_workflow_instances_subject_kind_subject_id" ON "workflow_instances" ("workspace_id", "subject_kind", "subject_id");

--@ review change workflow_instances
CREATE INDEX "ix_workflow_instances_status" ON "workflow_instances" ("workspace_id", "status");

--@ review change workflow_instances
CREATE INDEX "ix_workflow_instances_started_by" ON "workflow_instances" ("workspace_id", "started_by");

-- The table is written anew; without foreign keys, or its children would go with it.
--@ review change approvals
CREATE TABLE "approvals_new" (
  "workspace_id" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "subject_kind" TEXT NOT NULL,
  "subject_id" TEXT NOT NULL,
  "level" INTEGER NOT NULL,
  "requester_id" TEXT NULL,
  "instance_id" TEXT NULL,
  "step_id" TEXT NULL,
  "status" TEXT NOT NULL,
  "changed_at" TEXT NOT NULL,
  "requested_at" TEXT NOT NULL,
  "approver_id" TEXT NULL,
  "answered_by" TEXT NULL,
  "content" TEXT NULL,
  "comments" TEXT NULL,
  "responded_at" TEXT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("requester_id") REFERENCES "users" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "instance_id") REFERENCES "workflow_instances" ("workspace_id", "id") ON DELETE CASCADE,
  FOREIGN KEY ("approver_id") REFERENCES "users" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("answered_by") REFERENCES "users" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_approvals_level" CHECK ("level" BETWEEN 0 AND 65535),
  CONSTRAINT "ck_approvals_status" CHECK ("status" IN ('pending', 'approved', 'rejected', 'skipped', 'withdrawn')),
  CONSTRAINT "ck_approvals_instance_id_step_id" CHECK (("instance_id" IS NULL AND "step_id" IS NULL) OR ("instance_id" IS NOT NULL AND "step_id" IS NOT NULL)),
  CONSTRAINT "ck_approvals_status_approver_id" CHECK ("approver_id" IS NOT NULL OR "status" NOT IN ('approved', 'rejected')),
  CONSTRAINT "ck_approvals_status_answered_by" CHECK (("answered_by" IS NOT NULL OR "status" NOT IN ('approved', 'rejected')) AND ("answered_by" IS NULL OR "status" IN ('approved', 'rejected'))),
  CONSTRAINT "ck_approvals_status_comments" CHECK ("comments" IS NULL OR "status" IN ('approved', 'rejected', 'skipped', 'withdrawn')),
  CONSTRAINT "ck_approvals_status_responded_at" CHECK (("responded_at" IS NOT NULL OR "status" NOT IN ('approved', 'rejected', 'skipped', 'withdrawn')) AND ("responded_at" IS NULL OR "status" IN ('approved', 'rejected', 'skipped', 'withdrawn')))
) STRICT, WITHOUT ROWID;

--@ review change approvals
INSERT INTO "approvals_new" ("workspace_id", "id", "subject_kind", "subject_id", "level", "requester_id", "instance_id", "step_id", "status", "changed_at", "requested_at", "approver_id", "answered_by", "content", "comments", "responded_at")
SELECT "workspace_id", "id", "subject_kind", "subject_id", "level", "requester_id", "instance_id", "step_id", "status", "changed_at", "requested_at", "approver_id", "answered_by", "content", "comments", "responded_at"
FROM "approvals";

--@ review change approvals
DROP TABLE "approvals";

--@ review change approvals
ALTER TABLE "approvals_new" RENAME TO "approvals";

--@ review change approvals
CREATE INDEX "ix_approvals_subject_kind_subject_id_status" ON "approvals" ("workspace_id", "subject_kind", "subject_id", "status");

--@ review change approvals
CREATE INDEX "ix_approvals_approver_id_status" ON "approvals" ("workspace_id", "approver_id", "status");

--@ review change approvals
CREATE INDEX "ix_approvals_instance_id_step_id" ON "approvals" ("workspace_id", "instance_id", "step_id");

--@ review change approvals
CREATE INDEX "ix_approvals_requester_id" ON "approvals" ("workspace_id", "requester_id");

--@ review change approvals
CREATE INDEX "ix_approvals_answered_by" ON "approvals" ("workspace_id", "answered_by");

-- The table is written anew; without foreign keys, or its children would go with it.
--@ automation change automation_consents
CREATE TABLE "automation_consents_new" (
  "workspace_id" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "account_id" TEXT NOT NULL,
  "automation_id" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "changed_at" TEXT NOT NULL,
  "granted_at" TEXT NOT NULL,
  "history" TEXT NOT NULL,
  "revoked_at" TEXT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "uq_automation_consents_account_id_automation_id" UNIQUE ("workspace_id", "account_id", "automation_id"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "account_id") REFERENCES "social_accounts" ("workspace_id", "id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "automation_id") REFERENCES "automations" ("workspace_id", "id") ON DELETE RESTRICT,
  CONSTRAINT "ck_automation_consents_status" CHECK ("status" IN ('granted', 'revoked')),
  CONSTRAINT "ck_automation_consents_status_revoked_at" CHECK (("revoked_at" IS NOT NULL OR "status" NOT IN ('revoked')) AND ("revoked_at" IS NULL OR "status" IN ('revoked'))),
  CONSTRAINT "ck_automation_consents_granted_at_revoked_at" CHECK ("granted_at" <= "revoked_at")
) STRICT, WITHOUT ROWID;

--@ automation change automation_consents
INSERT INTO "automation_consents_new" ("workspace_id", "id", "account_id", "automation_id", "status", "changed_at", "granted_at", "history", "revoked_at")
SELECT "workspace_id", "id", "account_id", "automation_id", "status", "changed_at", "granted_at", "history", "revoked_at"
FROM "automation_consents";

--@ automation change automation_consents
DROP TABLE "automation_consents";

--@ automation change automation_consents
ALTER TABLE "automation_consents_new" RENAME TO "automation_consents";

--@ automation change automation_consents
CREATE INDEX "ix_automation_consents_automation_id" ON "automation_consents" ("workspace_id", "automation_id");

-- The table is written anew; without foreign keys, or its children would go with it.
--@ automation change automation_runs
CREATE TABLE "automation_runs_new" (
  "workspace_id" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "automation_id" TEXT NOT NULL,
  "account_id" TEXT NULL,
  "trigger_data" TEXT NOT NULL,
  "actions_executed" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "changed_at" TEXT NOT NULL,
  "triggered_at" TEXT NOT NULL,
  "completed_at" TEXT NULL,
  "error_message" TEXT NULL,
  "skip_reason" TEXT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "automation_id") REFERENCES "automations" ("workspace_id", "id") ON DELETE CASCADE,
  FOREIGN KEY ("workspace_id", "account_id") REFERENCES "social_accounts" ("workspace_id", "id") ON DELETE RESTRICT,
  CONSTRAINT "ck_automation_runs_status" CHECK ("status" IN ('pending', 'running', 'success', 'failed', 'skipped')),
  CONSTRAINT "ck_automation_runs_skip_reason" CHECK ("skip_reason" IN ('consent_missing', 'consent_revoked', 'disabled')),
  CONSTRAINT "ck_automation_runs_status_completed_at" CHECK (("completed_at" IS NOT NULL OR "status" NOT IN ('success', 'failed', 'skipped')) AND ("completed_at" IS NULL OR "status" IN ('success', 'failed', 'skipped'))),
  CONSTRAINT "ck_automation_runs_status_error_message" CHECK (("error_message" IS NOT NULL OR "status" NOT IN ('failed')) AND ("error_message" IS NULL OR "status" IN ('failed'))),
  CONSTRAINT "ck_automation_runs_status_skip_reason" CHECK (("skip_reason" IS NOT NULL OR "status" NOT IN ('skipped')) AND ("skip_reason" IS NULL OR "status" IN ('skipped')))
) STRICT, WITHOUT ROWID;

--@ automation change automation_runs
INSERT INTO "automation_runs_new" ("workspace_id", "id", "automation_id", "account_id", "trigger_data", "actions_executed", "status", "changed_at", "triggered_at", "completed_at", "error_message", "skip_reason")
SELECT "workspace_id", "id", "automation_id", "account_id", "trigger_data", "actions_executed", "status", "changed_at", "triggered_at", "completed_at", "error_message", "skip_reason"
FROM "automation_runs";

--@ automation change automation_runs
DROP TABLE "automation_runs";

--@ automation change automation_runs
ALTER TABLE "automation_runs_new" RENAME TO "automation_runs";

--@ automation change automation_runs
CREATE INDEX "ix_automation_runs_automation_id_triggered_at" ON "automation_runs" ("workspace_id", "automation_id", "triggered_at");

--@ automation change automation_runs
CREATE INDEX "ix_automation_runs_account_id_triggered_at" ON "automation_runs" ("workspace_id", "account_id", "triggered_at");

--@ automation change automation_runs
CREATE INDEX "ix_automation_runs_status_triggered_at" ON "automation_runs" ("workspace_id", "status", "triggered_at");

-- The table is written anew; without foreign keys, or its children would go with it.
--@ inbox change conversations
CREATE TABLE "conversations_new" (
  "workspace_id" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "account_id" TEXT NOT NULL,
  "platform" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "participant_id" TEXT NOT NULL,
  "participant_name" TEXT NOT NULL,
  "participant_avatar_url" TEXT NULL,
  "priority" TEXT NOT NULL,
  "sentiment" TEXT NULL,
  "assignee_id" TEXT NULL,
  "tags" TEXT NOT NULL,
  "last_message_at" TEXT NULL,
  "created_at" TEXT NOT NULL,
  "updated_at" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "changed_at" TEXT NOT NULL,
  "sla_deadline" TEXT NULL,
  "first_response_at" TEXT NULL,
  "resolved_at" TEXT NULL,
  "archived_at" TEXT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "account_id") REFERENCES "social_accounts" ("workspace_id", "id") ON DELETE RESTRICT,
  FOREIGN KEY ("assignee_id") REFERENCES "users" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_conversations_platform" CHECK ("platform" IN ('instagram', 'facebook', 'x', 'linkedin', 'tiktok', 'youtube', 'pinterest', 'threads', 'reddit')),
  CONSTRAINT "ck_conversations_kind" CHECK ("kind" IN ('comment', 'dm', 'mention', 'review')),
  CONSTRAINT "ck_conversations_priority" CHECK ("priority" IN ('low', 'medium', 'high', 'urgent')),
  CONSTRAINT "ck_conversations_sentiment" CHECK ("sentiment" IN ('positive', 'neutral', 'negative')),
  CONSTRAINT "ck_conversations_status" CHECK ("status" IN ('open', 'pending', 'resolved', 'archived')),
  CONSTRAINT "ck_conversations_status_sla_deadline" CHECK ("sla_deadline" IS NULL OR "status" IN ('open', 'pending')),
  CONSTRAINT "ck_conversations_status_resolved_at" CHECK (("resolved_at" IS NOT NULL OR "status" NOT IN ('resolved')) AND ("resolved_at" IS NULL OR "status" IN ('resolved', 'archived'))),
  CONSTRAINT "ck_conversations_status_archived_at" CHECK (("archived_at" IS NOT NULL OR "status" NOT IN ('archived')) AND ("archived_at" IS NULL OR "status" IN ('archived')))
) STRICT, WITHOUT ROWID;

--@ inbox change conversations
INSERT INTO "conversations_new" ("workspace_id", "id", "account_id", "platform", "kind", "participant_id", "participant_name", "participant_avatar_url", "priority", "sentiment", "assignee_id", "tags", "last_message_at", "created_at", "updated_at", "status", "changed_at", "sla_deadline", "first_response_at", "resolved_at", "archived_at")
SELECT "workspace_id", "id", "account_id", "platform", "kind", "participant_id", "participant_name", "participant_avatar_url", "priority", "sentiment", "assignee_id", "tags", "last_message_at", "created_at", "updated_at", "status", "changed_at", "sla_deadline", "first_response_at", "resolved_at", "archived_at"
FROM "conversations";

--@ inbox change conversations
DROP TABLE "conversations";

--@ inbox change conversations
ALTER TABLE "conversations_new" RENAME TO "conversations";

--@ inbox change conversations
CREATE UNIQUE INDEX "uq_conversations_live" ON "conversations" ("workspace_id", "account_id", "platform", "participant_id") WHERE "status" IN ('open', 'pending', 'resolved');

--@ inbox change conversations
CREATE INDEX "ix_conversations_account_id_platform_participant_id" ON "conversations" ("workspace_id", "account_id", "platform", "participant_id");

--@ inbox change conversations
CREATE INDEX "ix_conversations_status_created_at" ON "conversations" ("workspace_id", "status", "created_at");

--@ inbox change conversations
CREATE INDEX "ix_conversations_status_priority_created_at" ON "conversations" ("workspace_id", "status", "priority", "created_at");

--@ inbox change conversations
CREATE INDEX "ix_conversations_status_sla_deadline" ON "conversations" ("workspace_id", "status", "sla_deadline");

--@ inbox change conversations
CREATE INDEX "ix_conversations_updated_at" ON "conversations" ("workspace_id", "updated_at");

--@ inbox change conversations
CREATE INDEX "ix_conversations_assignee_id_status" ON "conversations" ("workspace_id", "assignee_id", "status");

--@ inbox change conversations
CREATE INDEX "ix_conversations_platform" ON "conversations" ("workspace_id", "platform");

--@ inbox change conversations
CREATE INDEX "ix_conversations_priority" ON "conversations" ("workspace_id", "priority");

--@ inbox change conversations
CREATE INDEX "ix_conversations_sentiment_status" ON "conversations" ("workspace_id", "sentiment", "status");

-- The table is written anew; without foreign keys, or its children would go with it.
--@ observed change observations
CREATE TABLE "observations_new" (
  "workspace_id" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "post_id" TEXT NOT NULL,
  "action" TEXT NOT NULL,
  "window_start" TEXT NULL,
  "window_end" TEXT NULL,
  "captured_at" TEXT NOT NULL,
  "completeness" TEXT NOT NULL,
  "readable" INTEGER NOT NULL,
  "unreadable" INTEGER NOT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "post_id") REFERENCES "observed_posts" ("workspace_id", "id") ON DELETE CASCADE,
  CONSTRAINT "ck_observations_action" CHECK ("action" IN ('like', 'comment', 'share')),
  CONSTRAINT "ck_observations_completeness" CHECK ("completeness" IN ('complete', 'truncated', 'failed', 'not_fetched')),
  CONSTRAINT "ck_observations_readable" CHECK ("readable" >= 0),
  CONSTRAINT "ck_observations_unreadable" CHECK ("unreadable" >= 0),
  CONSTRAINT "ck_observations_window_start_window_end" CHECK ("window_start" < "window_end")
) STRICT, WITHOUT ROWID;

--@ observed change observations
INSERT INTO "observations_new" ("workspace_id", "id", "post_id", "action", "window_start", "window_end", "captured_at", "completeness", "readable", "unreadable")
SELECT "workspace_id", "id", "post_id", "action", "window_start", "window_end", "captured_at", "completeness", "readable", "unreadable"
FROM "observations";

--@ observed change observations
DROP TABLE "observations";

--@ observed change observations
ALTER TABLE "observations_new" RENAME TO "observations";

--@ observed change observations
CREATE INDEX "ix_observations_post_id_action_captured_at" ON "observations" ("workspace_id", "post_id", "action", "captured_at");

-- The table is written anew; without foreign keys, or its children would go with it.
--@ editorial change editorial_events
CREATE TABLE "editorial_events_new" (
  "workspace_id" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "event_at" TEXT NOT NULL,
  "topic" TEXT NOT NULL,
  "title" TEXT NULL,
  "assignee" TEXT NULL,
  "content" TEXT NULL,
  "summary" TEXT NULL,
  "image_path" TEXT NULL,
  "tag" TEXT NULL,
  "category" TEXT NULL,
  "status" TEXT NOT NULL,
  "changed_at" TEXT NOT NULL,
  "reviewed_at" TEXT NULL,
  "published_at" TEXT NULL,
  "version" INTEGER NOT NULL,
  "created_by" TEXT NULL,
  "updated_by" TEXT NULL,
  "created_at" TEXT NOT NULL,
  "updated_at" TEXT NOT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("created_by") REFERENCES "users" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("updated_by") REFERENCES "users" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_editorial_events_status" CHECK ("status" IN ('draft', 'in_review', 'approved', 'rejected', 'published')),
  CONSTRAINT "ck_editorial_events_version" CHECK ("version" >= 0),
  CONSTRAINT "ck_editorial_events_status_reviewed_at" CHECK (("reviewed_at" IS NOT NULL OR "status" NOT IN ('approved', 'rejected')) AND ("reviewed_at" IS NULL OR "status" IN ('approved', 'rejected', 'published'))),
  CONSTRAINT "ck_editorial_events_status_published_at" CHECK (("published_at" IS NOT NULL OR "status" NOT IN ('published')) AND ("published_at" IS NULL OR "status" IN ('published')))
) STRICT, WITHOUT ROWID;

--@ editorial change editorial_events
INSERT INTO "editorial_events_new" ("workspace_id", "id", "event_at", "topic", "title", "assignee", "content", "summary", "image_path", "tag", "category", "status", "changed_at", "reviewed_at", "published_at", "version", "created_by", "updated_by", "created_at", "updated_at")
SELECT "workspace_id", "id", "event_at", "topic", "title", "assignee", "content", "summary", "image_path", "tag", "category", "status", "changed_at", "reviewed_at", "published_at", "version", "created_by", "updated_by", "created_at", "updated_at"
FROM "editorial_events";

--@ editorial change editorial_events
DROP TABLE "editorial_events";

--@ editorial change editorial_events
ALTER TABLE "editorial_events_new" RENAME TO "editorial_events";

--@ editorial change editorial_events
CREATE INDEX "ix_editorial_events_event_at" ON "editorial_events" ("workspace_id", "event_at");

--@ editorial change editorial_events
CREATE INDEX "ix_editorial_events_status_event_at" ON "editorial_events" ("workspace_id", "status", "event_at");

--@ editorial change editorial_events
CREATE INDEX "ix_editorial_events_assignee_event_at" ON "editorial_events" ("workspace_id", "assignee", "event_at");

--@ editorial change editorial_events
CREATE INDEX "ix_editorial_events_created_by_event_at" ON "editorial_events" ("workspace_id", "created_by", "event_at");

--@ editorial change editorial_events
CREATE INDEX "ix_editorial_events_updated_by" ON "editorial_events" ("workspace_id", "updated_by");

-- The table is written anew; without foreign keys, or its children would go with it.
--@ billing change subscriptions
CREATE TABLE "subscriptions_new" (
  "workspace_id" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "subscriber_kind" TEXT NOT NULL,
  "subscriber" TEXT NOT NULL,
  "user_id" TEXT NULL,
  "person_id" TEXT NULL,
  "tier" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "changed_at" TEXT NOT NULL,
  "started_at" TEXT NOT NULL,
  "expires_at" TEXT NULL,
  "cancelled_at" TEXT NULL,
  "metadata" TEXT NOT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "person_id") REFERENCES "people" ("workspace_id", "id") ON DELETE RESTRICT,
  CONSTRAINT "ck_subscriptions_subscriber_kind" CHECK ("subscriber_kind" IN ('workspace', 'user', 'person')),
  CONSTRAINT "ck_subscriptions_status" CHECK ("status" IN ('active', 'expired', 'cancelled')),
  CONSTRAINT "ck_subscriptions_status_cancelled_at" CHECK (("cancelled_at" IS NOT NULL OR "status" NOT IN ('cancelled')) AND ("cancelled_at" IS NULL OR "status" IN ('cancelled')))
) STRICT, WITHOUT ROWID;

--@ billing change subscriptions
INSERT INTO "subscriptions_new" ("workspace_id", "id", "subscriber_kind", "subscriber", "user_id", "person_id", "tier", "status", "changed_at", "started_at", "expires_at", "cancelled_at", "metadata")
SELECT "workspace_id", "id", "subscriber_kind", "subscriber", "user_id", "person_id", "tier", "status", "changed_at", "started_at", "expires_at", "cancelled_at", "metadata"
FROM "subscriptions";

--@ billing change subscriptions
DROP TABLE "subscriptions";

--@ billing change subscriptions
ALTER TABLE "subscriptions_new" RENAME TO "subscriptions";

--@ billing change subscriptions
CREATE INDEX "ix_subscriptions_subscriber_kind_subscriber_status" ON "subscriptions" ("workspace_id", "subscriber_kind", "subscriber", "status");

--@ billing change subscriptions
CREATE INDEX "ix_subscriptions_status_expires_at" ON "subscriptions" ("workspace_id", "status", "expires_at");

--@ billing change subscriptions
CREATE INDEX "ix_subscriptions_user_id" ON "subscriptions" ("workspace_id", "user_id");

--@ billing change subscriptions
CREATE INDEX "ix_subscriptions_person_id" ON "subscriptions" ("workspace_id", "person_id");

-- The table is written anew; without foreign keys, or its children would go with it.
--@ billing change premium_requests
CREATE TABLE "premium_requests_new" (
  "workspace_id" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "token" TEXT NOT NULL,
  "subscriber_kind" TEXT NOT NULL,
  "subscriber" TEXT NOT NULL,
  "user_id" TEXT NULL,
  "person_id" TEXT NULL,
  "username" TEXT NULL,
  "phone" TEXT NULL,
  "payment" TEXT NOT NULL,
  "tier" TEXT NULL,
  "subscription_until" TEXT NULL,
  "subscription_id" TEXT NULL,
  "status" TEXT NOT NULL,
  "changed_at" TEXT NOT NULL,
  "requested_at" TEXT NOT NULL,
  "expires_at" TEXT NULL,
  "proof_url" TEXT NULL,
  "responded_at" TEXT NULL,
  "responder" TEXT NULL,
  "metadata" TEXT NOT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "uq_premium_requests_token" UNIQUE ("workspace_id", "token"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "person_id") REFERENCES "people" ("workspace_id", "id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "subscription_id") REFERENCES "subscriptions" ("workspace_id", "id") ON DELETE RESTRICT,
  CONSTRAINT "ck_premium_requests_subscriber_kind" CHECK ("subscriber_kind" IN ('workspace', 'user', 'person')),
  CONSTRAINT "ck_premium_requests_status" CHECK ("status" IN ('pending', 'confirmed', 'approved', 'denied', 'expired')),
  CONSTRAINT "ck_premium_requests_status_proof_url" CHECK ("proof_url" IS NOT NULL OR "status" NOT IN ('confirmed')),
  CONSTRAINT "ck_premium_requests_status_responded_at" CHECK ("responded_at" IS NULL OR "status" IN ('approved', 'denied', 'expired')),
  CONSTRAINT "ck_premium_requests_status_responder" CHECK ("responder" IS NULL OR "status" IN ('approved', 'denied'))
) STRICT, WITHOUT ROWID;

--@ billing change premium_requests
INSERT INTO "premium_requests_new" ("workspace_id", "id", "token", "subscriber_kind", "subscriber", "user_id", "person_id", "username", "phone", "payment", "tier", "subscription_until", "subscription_id", "status", "changed_at", "requested_at", "expires_at", "proof_url", "responded_at", "responder", "metadata")
SELECT "workspace_id", "id", "token", "subscriber_kind", "subscriber", "user_id", "person_id", "username", "phone", "payment", "tier", "subscription_until", "subscription_id", "status", "changed_at", "requested_at", "expires_at", "proof_url", "responded_at", "responder", "metadata"
FROM "premium_requests";

--@ billing change premium_requests
DROP TABLE "premium_requests";

--@ billing change premium_requests
ALTER TABLE "premium_requests_new" RENAME TO "premium_requests";

--@ billing change premium_requests
CREATE UNIQUE INDEX "uq_premium_requests_open" ON "premium_requests" ("workspace_id", "subscriber_kind", "subscriber") WHERE "status" IN ('pending', 'confirmed');

--@ billing change premium_requests
CREATE INDEX "ix_premium_requests_status_expires_at" ON "premium_requests" ("workspace_id", "status", "expires_at");

--@ billing change premium_requests
CREATE INDEX "ix_premium_requests_user_id" ON "premium_requests" ("workspace_id", "user_id");

--@ billing change premium_requests
CREATE INDEX "ix_premium_requests_person_id" ON "premium_requests" ("workspace_id", "person_id");

--@ billing change premium_requests
CREATE INDEX "ix_premium_requests_subscription_id" ON "premium_requests" ("workspace_id", "subscription_id");

-- The table is written anew; without foreign keys, or its children would go with it.
--@ audit change imported_rows
CREATE TABLE "imported_rows_new" (
  "workspace_id" TEXT NULL,
  "entity_kind" TEXT NOT NULL,
  "entity_key" TEXT NOT NULL,
  "system" TEXT NOT NULL,
  "table" TEXT NOT NULL,
  "external_id" TEXT NOT NULL,
  "created_at" TEXT NULL,
  "updated_at" TEXT NULL,
  "residue" TEXT NOT NULL,
  "imported_at" TEXT NOT NULL,
  PRIMARY KEY ("system", "table", "external_id"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_imported_rows_system" CHECK ("system" IN ('hub', 'suite', 'suite_documents', 'suite_classic', 'studio', 'roll_call'))
) STRICT, WITHOUT ROWID;

--@ audit change imported_rows
INSERT INTO "imported_rows_new" ("workspace_id", "entity_kind", "entity_key", "system", "table", "external_id", "created_at", "updated_at", "residue", "imported_at")
SELECT "workspace_id", "entity_kind", "entity_key", "system", "table", "external_id", "created_at", "updated_at", "residue", "imported_at"
FROM "imported_rows";

--@ audit change imported_rows
DROP TABLE "imported_rows";

--@ audit change imported_rows
ALTER TABLE "imported_rows_new" RENAME TO "imported_rows";

--@ audit change imported_rows
CREATE INDEX "ix_imported_rows_workspace_id" ON "imported_rows" ("workspace_id");

--@ audit change imported_rows
CREATE INDEX "ix_imported_rows_entity_kind_entity_key" ON "imported_rows" ("entity_kind", "entity_key");

--@ roster change postings
DROP TABLE "postings";

--@ workspace guard users
CREATE TRIGGER "tr_users_status" BEFORE UPDATE OF "status" ON "users" FOR EACH ROW
WHEN NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'pending' AND NEW."status" IN ('active', 'rejected'))
  OR (OLD."status" = 'active' AND NEW."status" IN ('suspended'))
  OR (OLD."status" = 'rejected' AND NEW."status" IN ('active'))
  OR (OLD."status" = 'suspended' AND NEW."status" IN ('active'))
  OR 1 = 2)
BEGIN
  SELECT RAISE(ABORT, 'users.status: no event makes this move');
END;

--@ workspace guard users
CREATE TRIGGER "tr_users_touch" AFTER UPDATE ON "users" FOR EACH ROW
WHEN NEW."updated_at" IS OLD."updated_at" AND NOT (NEW."id" IS OLD."id" AND NEW."realm" IS OLD."realm" AND NEW."email" IS OLD."email" AND NEW."username" IS OLD."username" AND NEW."name" IS OLD."name" AND NEW."first_name" IS OLD."first_name" AND NEW."last_name" IS OLD."last_name" AND NEW."avatar_url" IS OLD."avatar_url" AND NEW."phone" IS OLD."phone" AND NEW."mfa" IS OLD."mfa" AND NEW."status" IS OLD."status" AND NEW."changed_at" IS OLD."changed_at" AND NEW."answered_at" IS OLD."answered_at" AND NEW."suspended_at" IS OLD."suspended_at" AND NEW."preferences" IS OLD."preferences" AND NEW."last_login_at" IS OLD."last_login_at" AND NEW."created_at" IS OLD."created_at" AND NEW."updated_at" IS OLD."updated_at")
BEGIN
  UPDATE "users" SET "updated_at" = strftime('%Y-%m-%dT%H:%M:%f000Z', 'now') WHERE "id" = NEW."id";
END;

--@ workspace guard invites
CREATE TRIGGER "tr_invites_status" BEFORE UPDATE OF "status" ON "invites" FOR EACH ROW
WHEN NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'pending' AND NEW."status" IN ('accepted', 'declined', 'revoked', 'expired'))
  OR 1 = 2)
BEGIN
  SELECT RAISE(ABORT, 'invites.status: no event makes this move');
END;

--@ account guard social_accounts
CREATE TRIGGER "tr_social_accounts_status" BEFORE UPDATE OF "status" ON "social_accounts" FOR EACH ROW
WHEN NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'needs_review' AND NEW."status" IN ('active', 'inactive', 'disconnected'))
  OR (OLD."status" = 'active' AND NEW."status" IN ('active', 'inactive', 'expired', 'error', 'disconnected'))
  OR (OLD."status" = 'inactive' AND NEW."status" IN ('active', 'disconnected'))
  OR (OLD."status" = 'expired' AND NEW."status" IN ('active', 'inactive', 'disconnected'))
  OR (OLD."status" = 'error' AND NEW."status" IN ('active', 'inactive', 'expired', 'error', 'disconnected'))
  OR (OLD."status" = 'disconnected' AND NEW."status" IN ('active'))
  OR 1 = 2)
BEGIN
  SELECT RAISE(ABORT, 'social_accounts.status: no event makes this move');
END;

--@ account guard social_accounts
CREATE TRIGGER "tr_social_accounts_touch" AFTER UPDATE ON "social_accounts" FOR EACH ROW
WHEN NEW."updated_at" IS OLD."updated_at" AND NOT (NEW."workspace_id" IS OLD."workspace_id" AND NEW."id" IS OLD."id" AND NEW."platform" IS OLD."platform" AND NEW."platform_account_id" IS OLD."platform_account_id" AND NEW."handle_platform" IS OLD."handle_platform" AND NEW."handle" IS OLD."handle" AND NEW."display_name" IS OLD."display_name" AND NEW."avatar_url" IS OLD."avatar_url" AND NEW."profile_url" IS OLD."profile_url" AND NEW."account_type" IS OLD."account_type" AND NEW."page_id" IS OLD."page_id" AND NEW."page_name" IS OLD."page_name" AND NEW."sec_uid" IS OLD."sec_uid" AND NEW."verified" IS OLD."verified" AND NEW."can_publish_feed" IS OLD."can_publish_feed" AND NEW."can_publish_stories" IS OLD."can_publish_stories" AND NEW."can_publish_reels" IS OLD."can_publish_reels" AND NEW."status" IS OLD."status" AND NEW."changed_at" IS OLD."changed_at" AND NEW."error_count" IS OLD."error_count" AND NEW."connected_at" IS OLD."connected_at" AND NEW."reason" IS OLD."reason" AND NEW."disconnected_at" IS OLD."disconnected_at" AND NEW."tracking_max_pages" IS OLD."tracking_max_pages" AND NEW."tracking_page_size" IS OLD."tracking_page_size" AND NEW."tracking_last_run_at" IS OLD."tracking_last_run_at" AND NEW."tracking_last_error" IS OLD."tracking_last_error" AND NEW."metadata" IS OLD."metadata" AND NEW."last_synced_at" IS OLD."last_synced_at" AND NEW."created_at" IS OLD."created_at" AND NEW."updated_at" IS OLD."updated_at")
BEGIN
  UPDATE "social_accounts" SET "updated_at" = strftime('%Y-%m-%dT%H:%M:%f000Z', 'now') WHERE "workspace_id" = NEW."workspace_id" AND "id" = NEW."id";
END;

--@ account guard publishing_paces
CREATE TRIGGER "tr_publishing_paces_touch" AFTER UPDATE ON "publishing_paces" FOR EACH ROW
WHEN NEW."updated_at" IS OLD."updated_at" AND NOT (NEW."workspace_id" IS OLD."workspace_id" AND NEW."account_id" IS OLD."account_id" AND NEW."quota_most" IS OLD."quota_most" AND NEW."quota_window_seconds" IS OLD."quota_window_seconds" AND NEW."cooling_until" IS OLD."cooling_until" AND NEW."updated_at" IS OLD."updated_at")
BEGIN
  UPDATE "publishing_paces" SET "updated_at" = strftime('%Y-%m-%dT%H:%M:%f000Z', 'now') WHERE "workspace_id" = NEW."workspace_id" AND "account_id" = NEW."account_id";
END;

--@ workspace guard claims
CREATE TRIGGER "tr_claims_status" BEFORE UPDATE OF "status" ON "claims" FOR EACH ROW
WHEN NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'issued' AND NEW."status" IN ('issued', 'verified', 'locked', 'expired'))
  OR (OLD."status" = 'verified' AND NEW."status" IN ('verified', 'expired'))
  OR 1 = 2)
BEGIN
  SELECT RAISE(ABORT, 'claims.status: no event makes this move');
END;

--@ publishing guard campaigns
CREATE TRIGGER "tr_campaigns_status" BEFORE UPDATE OF "status" ON "campaigns" FOR EACH ROW
WHEN NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'draft' AND NEW."status" IN ('active'))
  OR (OLD."status" = 'active' AND NEW."status" IN ('paused', 'completed'))
  OR (OLD."status" = 'paused' AND NEW."status" IN ('active', 'completed'))
  OR 1 = 2)
BEGIN
  SELECT RAISE(ABORT, 'campaigns.status: no event makes this move');
END;

--@ publishing guard posts
CREATE TRIGGER "tr_posts_status" BEFORE UPDATE OF "status" ON "posts" FOR EACH ROW
WHEN NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'draft' AND NEW."status" IN ('pending_approval', 'scheduled', 'publishing', 'archived', 'deleted'))
  OR (OLD."status" = 'pending_approval' AND NEW."status" IN ('draft', 'approved', 'deleted'))
  OR (OLD."status" = 'approved' AND NEW."status" IN ('draft', 'scheduled', 'publishing', 'archived', 'deleted'))
  OR (OLD."status" = 'scheduled' AND NEW."status" IN ('draft', 'approved', 'scheduled', 'publishing', 'cancelled', 'deleted'))
  OR (OLD."status" = 'publishing' AND NEW."status" IN ('scheduled', 'published', 'failed'))
  OR (OLD."status" = 'published' AND NEW."status" IN ('archived', 'deleted'))
  OR (OLD."status" = 'failed' AND NEW."status" IN ('scheduled', 'publishing', 'archived', 'deleted'))
  OR (OLD."status" = 'cancelled' AND NEW."status" IN ('draft', 'archived', 'deleted'))
  OR (OLD."status" = 'archived' AND NEW."status" IN ('draft', 'approved', 'published', 'failed', 'cancelled', 'deleted'))
  OR 1 = 2)
BEGIN
  SELECT RAISE(ABORT, 'posts.status: no event makes this move');
END;

--@ publishing guard posts
CREATE TRIGGER "tr_posts_campaign_id_forget" BEFORE DELETE ON "campaigns" FOR EACH ROW
BEGIN
  UPDATE "posts" SET "campaign_id" = NULL WHERE "workspace_id" = OLD."workspace_id" AND "campaign_id" = OLD."id";
END;

--@ publishing guard post_targets
CREATE TRIGGER "tr_post_targets_status" BEFORE UPDATE OF "status" ON "post_targets" FOR EACH ROW
WHEN NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'pending' AND NEW."status" IN ('running', 'cancelled'))
  OR (OLD."status" = 'running' AND NEW."status" IN ('pending', 'running', 'unconfirmed', 'succeeded', 'failed'))
  OR (OLD."status" = 'unconfirmed' AND NEW."status" IN ('pending', 'succeeded', 'failed'))
  OR (OLD."status" = 'failed' AND NEW."status" IN ('pending'))
  OR 1 = 2)
BEGIN
  SELECT RAISE(ABORT, 'post_targets.status: no event makes this move');
END;

--@ publishing guard publish_jobs
CREATE TRIGGER "tr_publish_jobs_status" BEFORE UPDATE OF "status" ON "publish_jobs" FOR EACH ROW
WHEN NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'pending' AND NEW."status" IN ('running', 'cancelled'))
  OR (OLD."status" = 'running' AND NEW."status" IN ('pending', 'running', 'unconfirmed', 'succeeded', 'failed'))
  OR (OLD."status" = 'unconfirmed' AND NEW."status" IN ('pending', 'succeeded', 'failed'))
  OR (OLD."status" = 'failed' AND NEW."status" IN ('pending'))
  OR 1 = 2)
BEGIN
  SELECT RAISE(ABORT, 'publish_jobs.status: no event makes this move');
END;

--@ publishing guard generated_videos
CREATE TRIGGER "tr_generated_videos_status" BEFORE UPDATE OF "status" ON "generated_videos" FOR EACH ROW
WHEN NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'queued' AND NEW."status" IN ('in_progress', 'failed'))
  OR (OLD."status" = 'in_progress' AND NEW."status" IN ('in_progress', 'completed', 'failed'))
  OR (OLD."status" = 'failed' AND NEW."status" IN ('queued'))
  OR 1 = 2)
BEGIN
  SELECT RAISE(ABORT, 'generated_videos.status: no event makes this move');
END;

--@ review guard workflows
CREATE TRIGGER "tr_workflows_status" BEFORE UPDATE OF "status" ON "workflows" FOR EACH ROW
WHEN NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'draft' AND NEW."status" IN ('active', 'archived'))
  OR (OLD."status" = 'active' AND NEW."status" IN ('paused', 'archived'))
  OR (OLD."status" = 'paused' AND NEW."status" IN ('active', 'archived'))
  OR 1 = 2)
BEGIN
  SELECT RAISE(ABORT, 'workflows.status: no event makes this move');
END;

--@ review guard workflows
CREATE TRIGGER "tr_workflows_touch" AFTER UPDATE ON "workflows" FOR EACH ROW
WHEN NEW."updated_at" IS OLD."updated_at" AND NOT (NEW."workspace_id" IS OLD."workspace_id" AND NEW."id" IS OLD."id" AND NEW."name" IS OLD."name" AND NEW."description" IS OLD."description" AND NEW."kind" IS OLD."kind" AND NEW."config" IS OLD."config" AND NEW."steps" IS OLD."steps" AND NEW."is_active" IS OLD."is_active" AND NEW."created_at" IS OLD."created_at" AND NEW."updated_at" IS OLD."updated_at" AND NEW."status" IS OLD."status" AND NEW."changed_at" IS OLD."changed_at" AND NEW."archived_at" IS OLD."archived_at")
BEGIN
  UPDATE "workflows" SET "updated_at" = strftime('%Y-%m-%dT%H:%M:%f000Z', 'now') WHERE "workspace_id" = NEW."workspace_id" AND "id" = NEW."id";
END;

--@ review guard workflow_instances
CREATE TRIGGER "tr_workflow_instances_status" BEFORE UPDATE OF "status" ON "workflow_instances" FOR EACH ROW
WHEN NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'in_progress' AND NEW."status" IN ('in_progress', 'completed', 'rejected', 'cancelled'))
  OR 1 = 2)
BEGIN
  SELECT RAISE(ABORT, 'workflow_instances.status: no event makes this move');
END;

--@ review guard approvals
CREATE TRIGGER "tr_approvals_status" BEFORE UPDATE OF "status" ON "approvals" FOR EACH ROW
WHEN NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'pending' AND NEW."status" IN ('approved', 'rejected', 'skipped', 'withdrawn'))
  OR 1 = 2)
BEGIN
  SELECT RAISE(ABORT, 'approvals.status: no event makes this move');
END;

--@ automation guard automation_consents
CREATE TRIGGER "tr_automation_consents_status" BEFORE UPDATE OF "status" ON "automation_consents" FOR EACH ROW
WHEN NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'granted' AND NEW."status" IN ('revoked'))
  OR (OLD."status" = 'revoked' AND NEW."status" IN ('granted'))
  OR 1 = 2)
BEGIN
  SELECT RAISE(ABORT, 'automation_consents.status: no event makes this move');
END;

--@ automation guard automation_runs
CREATE TRIGGER "tr_automation_runs_status" BEFORE UPDATE OF "status" ON "automation_runs" FOR EACH ROW
WHEN NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'pending' AND NEW."status" IN ('running', 'failed', 'skipped'))
  OR (OLD."status" = 'running' AND NEW."status" IN ('success', 'failed', 'skipped'))
  OR 1 = 2)
BEGIN
  SELECT RAISE(ABORT, 'automation_runs.status: no event makes this move');
END;

--@ automation guard automation_runs
CREATE TRIGGER "tr_automation_runs_account_id_forget" BEFORE DELETE ON "social_accounts" FOR EACH ROW
BEGIN
  UPDATE "automation_runs" SET "account_id" = NULL WHERE "workspace_id" = OLD."workspace_id" AND "account_id" = OLD."id";
END;

--@ inbox guard conversations
CREATE TRIGGER "tr_conversations_status" BEFORE UPDATE OF "status" ON "conversations" FOR EACH ROW
WHEN NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'open' AND NEW."status" IN ('pending', 'resolved', 'archived'))
  OR (OLD."status" = 'pending' AND NEW."status" IN ('open', 'resolved', 'archived'))
  OR (OLD."status" = 'resolved' AND NEW."status" IN ('open', 'archived'))
  OR 1 = 2)
BEGIN
  SELECT RAISE(ABORT, 'conversations.status: no event makes this move');
END;

--@ inbox guard conversations
CREATE TRIGGER "tr_conversations_touch" AFTER UPDATE ON "conversations" FOR EACH ROW
WHEN NEW."updated_at" IS OLD."updated_at" AND NOT (NEW."workspace_id" IS OLD."workspace_id" AND NEW."id" IS OLD."id" AND NEW."account_id" IS OLD."account_id" AND NEW."platform" IS OLD."platform" AND NEW."kind" IS OLD."kind" AND NEW."participant_id" IS OLD."participant_id" AND NEW."participant_name" IS OLD."participant_name" AND NEW."participant_avatar_url" IS OLD."participant_avatar_url" AND NEW."priority" IS OLD."priority" AND NEW."sentiment" IS OLD."sentiment" AND NEW."assignee_id" IS OLD."assignee_id" AND NEW."tags" IS OLD."tags" AND NEW."last_message_at" IS OLD."last_message_at" AND NEW."created_at" IS OLD."created_at" AND NEW."updated_at" IS OLD."updated_at" AND NEW."status" IS OLD."status" AND NEW."changed_at" IS OLD."changed_at" AND NEW."sla_deadline" IS OLD."sla_deadline" AND NEW."first_response_at" IS OLD."first_response_at" AND NEW."resolved_at" IS OLD."resolved_at" AND NEW."archived_at" IS OLD."archived_at")
BEGIN
  UPDATE "conversations" SET "updated_at" = strftime('%Y-%m-%dT%H:%M:%f000Z', 'now') WHERE "workspace_id" = NEW."workspace_id" AND "id" = NEW."id";
END;

--@ observed guard post_details
CREATE TRIGGER "tr_post_details_account_id_forget" BEFORE DELETE ON "social_accounts" FOR EACH ROW
BEGIN
  UPDATE "post_details" SET "account_id" = NULL WHERE "workspace_id" = OLD."workspace_id" AND "account_id" = OLD."id";
END;

--@ editorial guard editorial_events
CREATE TRIGGER "tr_editorial_events_status" BEFORE UPDATE OF "status" ON "editorial_events" FOR EACH ROW
WHEN NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'draft' AND NEW."status" IN ('in_review'))
  OR (OLD."status" = 'in_review' AND NEW."status" IN ('draft', 'approved', 'rejected'))
  OR (OLD."status" = 'approved' AND NEW."status" IN ('draft', 'published'))
  OR (OLD."status" = 'rejected' AND NEW."status" IN ('draft'))
  OR 1 = 2)
BEGIN
  SELECT RAISE(ABORT, 'editorial_events.status: no event makes this move');
END;

--@ editorial guard editorial_events
CREATE TRIGGER "tr_editorial_events_touch" AFTER UPDATE ON "editorial_events" FOR EACH ROW
WHEN NEW."updated_at" IS OLD."updated_at" AND NOT (NEW."workspace_id" IS OLD."workspace_id" AND NEW."id" IS OLD."id" AND NEW."event_at" IS OLD."event_at" AND NEW."topic" IS OLD."topic" AND NEW."title" IS OLD."title" AND NEW."assignee" IS OLD."assignee" AND NEW."content" IS OLD."content" AND NEW."summary" IS OLD."summary" AND NEW."image_path" IS OLD."image_path" AND NEW."tag" IS OLD."tag" AND NEW."category" IS OLD."category" AND NEW."status" IS OLD."status" AND NEW."changed_at" IS OLD."changed_at" AND NEW."reviewed_at" IS OLD."reviewed_at" AND NEW."published_at" IS OLD."published_at" AND NEW."version" IS OLD."version" AND NEW."created_by" IS OLD."created_by" AND NEW."updated_by" IS OLD."updated_by" AND NEW."created_at" IS OLD."created_at" AND NEW."updated_at" IS OLD."updated_at")
BEGIN
  UPDATE "editorial_events" SET "updated_at" = strftime('%Y-%m-%dT%H:%M:%f000Z', 'now') WHERE "workspace_id" = NEW."workspace_id" AND "id" = NEW."id";
END;

--@ billing guard subscriptions
CREATE TRIGGER "tr_subscriptions_status" BEFORE UPDATE OF "status" ON "subscriptions" FOR EACH ROW
WHEN NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'active' AND NEW."status" IN ('active', 'expired', 'cancelled'))
  OR (OLD."status" = 'expired' AND NEW."status" IN ('active'))
  OR (OLD."status" = 'cancelled' AND NEW."status" IN ('active'))
  OR 1 = 2)
BEGIN
  SELECT RAISE(ABORT, 'subscriptions.status: no event makes this move');
END;

--@ billing guard premium_requests
CREATE TRIGGER "tr_premium_requests_status" BEFORE UPDATE OF "status" ON "premium_requests" FOR EACH ROW
WHEN NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'pending' AND NEW."status" IN ('confirmed', 'approved', 'denied', 'expired'))
  OR (OLD."status" = 'confirmed' AND NEW."status" IN ('confirmed', 'approved', 'denied', 'expired'))
  OR 1 = 2)
BEGIN
  SELECT RAISE(ABORT, 'premium_requests.status: no event makes this move');
END;

--@ billing guard premium_requests
CREATE TRIGGER "tr_premium_requests_subscription_id_forget" BEFORE DELETE ON "subscriptions" FOR EACH ROW
BEGIN
  UPDATE "premium_requests" SET "subscription_id" = NULL WHERE "workspace_id" = OLD."workspace_id" AND "subscription_id" = OLD."id";
END;
