-- 0005_publishing, up, on PostgreSQL. Frozen: a database that has taken it knows its digest.

--@ publishing table campaigns spread=workspace_id
CREATE TABLE "campaigns" (
  "workspace_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "name" text COLLATE "C" NOT NULL,
  "description" text COLLATE "C" NULL,
  "goals" jsonb NOT NULL,
  "amount" numeric NULL,
  "currency" varchar(3) COLLATE "C" NULL,
  "tags" jsonb NOT NULL,
  "utm" jsonb NOT NULL,
  "status" varchar(32) COLLATE "C" NOT NULL,
  "changed_at" timestamptz(6) NOT NULL,
  "starts_at" timestamptz(6) NOT NULL,
  "ends_at" timestamptz(6) NOT NULL,
  "completed_at" timestamptz(6) NULL,
  "created_at" timestamptz(6) NOT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "fk_campaigns_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_campaigns_status" CHECK ("status" IN ('draft', 'active', 'paused', 'completed')),
  CONSTRAINT "ck_campaigns_amount_currency" CHECK (("amount" IS NULL AND "currency" IS NULL) OR ("amount" IS NOT NULL AND "currency" IS NOT NULL)),
  CONSTRAINT "ck_campaigns_status_completed_at" CHECK (("completed_at" IS NOT NULL OR "status" NOT IN ('completed')) AND ("completed_at" IS NULL OR "status" IN ('completed'))),
  CONSTRAINT "ck_campaigns_starts_at_ends_at" CHECK ("starts_at" < "ends_at")
);

--@ publishing change campaigns
CREATE INDEX "ix_campaigns_status" ON "campaigns" ("workspace_id", "status");

--@ publishing change campaigns
CREATE INDEX "ix_campaigns_starts_at" ON "campaigns" ("workspace_id", "starts_at");

--@ publishing table posts spread=workspace_id
CREATE TABLE "posts" (
  "workspace_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "author_id" uuid NOT NULL,
  "title" text COLLATE "C" NULL,
  "kind" varchar(32) COLLATE "C" NULL,
  "content" jsonb NOT NULL,
  "campaign_id" uuid NULL,
  "tags" jsonb NOT NULL,
  "ai" jsonb NULL,
  "metadata" jsonb NOT NULL,
  "status" varchar(32) COLLATE "C" NOT NULL,
  "changed_at" timestamptz(6) NOT NULL,
  "scheduled_at" timestamptz(6) NULL,
  "approved_content" varchar(64) COLLATE "C" NULL,
  "published_at" timestamptz(6) NULL,
  "last_error" text COLLATE "C" NULL,
  "cancelled_at" timestamptz(6) NULL,
  "archived_at" timestamptz(6) NULL,
  "archived_from" varchar(32) COLLATE "C" NULL,
  "deleted_at" timestamptz(6) NULL,
  "created_at" timestamptz(6) NOT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "fk_posts_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_posts_author_id" FOREIGN KEY ("author_id") REFERENCES "users" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_posts_campaign_id" FOREIGN KEY ("workspace_id", "campaign_id") REFERENCES "campaigns" ("workspace_id", "id") ON DELETE RESTRICT,
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
);

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

--@ publishing table post_holds spread=workspace_id
CREATE TABLE "post_holds" (
  "workspace_id" uuid NOT NULL,
  "post_id" uuid NOT NULL,
  "held_by" uuid NULL,
  "reason" text COLLATE "C" NULL,
  "held_at" timestamptz(6) NOT NULL,
  PRIMARY KEY ("workspace_id", "post_id"),
  CONSTRAINT "fk_post_holds_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_post_holds_post_id" FOREIGN KEY ("workspace_id", "post_id") REFERENCES "posts" ("workspace_id", "id") ON DELETE CASCADE,
  CONSTRAINT "fk_post_holds_held_by" FOREIGN KEY ("held_by") REFERENCES "users" ("id") ON DELETE RESTRICT
);

--@ publishing change post_holds
CREATE INDEX "ix_post_holds_held_by" ON "post_holds" ("workspace_id", "held_by");

--@ publishing table post_targets spread=workspace_id
CREATE TABLE "post_targets" (
  "workspace_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "post_id" uuid NOT NULL,
  "platform" varchar(32) COLLATE "C" NOT NULL,
  "account_id" uuid NULL,
  "content" jsonb NOT NULL,
  "kind" varchar(32) COLLATE "C" NULL,
  "share_to_feed" boolean NULL,
  "settings" jsonb NOT NULL,
  "status" varchar(32) COLLATE "C" NOT NULL,
  "changed_at" timestamptz(6) NOT NULL,
  "container_id" text COLLATE "C" NULL,
  "platform_post_id" varchar(191) COLLATE "C" NULL,
  "platform_post_url" text COLLATE "C" NULL,
  "published_at" timestamptz(6) NULL,
  "error_class" varchar(32) COLLATE "C" NULL,
  "error_code" text COLLATE "C" NULL,
  "error_message" text COLLATE "C" NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "fk_post_targets_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_post_targets_post_id" FOREIGN KEY ("workspace_id", "post_id") REFERENCES "posts" ("workspace_id", "id") ON DELETE CASCADE,
  CONSTRAINT "fk_post_targets_account_id" FOREIGN KEY ("workspace_id", "account_id") REFERENCES "social_accounts" ("workspace_id", "id") ON DELETE RESTRICT,
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
);

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

--@ publishing table publish_jobs spread=workspace_id
CREATE TABLE "publish_jobs" (
  "workspace_id" uuid NOT NULL,
  "target_id" uuid NOT NULL,
  "sequence" bigint NOT NULL,
  "priority" bigint NOT NULL,
  "provider_job_id" text COLLATE "C" NULL,
  "status" varchar(32) COLLATE "C" NOT NULL,
  "changed_at" timestamptz(6) NOT NULL,
  "id" uuid NOT NULL,
  "run_at" timestamptz(6) NOT NULL,
  "attempt" bigint NOT NULL,
  "max_attempts" bigint NOT NULL,
  "fence" bigint NOT NULL,
  "lease_owner" text COLLATE "C" NULL,
  "lease_token" bigint NULL,
  "lease_until" timestamptz(6) NULL,
  "started_at" timestamptz(6) NULL,
  "sent_at" timestamptz(6) NULL,
  "container_id" text COLLATE "C" NULL,
  "platform_post_id" varchar(191) COLLATE "C" NULL,
  "platform_post_url" text COLLATE "C" NULL,
  "error_class" varchar(32) COLLATE "C" NULL,
  "error_code" text COLLATE "C" NULL,
  "error_message" text COLLATE "C" NULL,
  "finished_at" timestamptz(6) NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "uq_publish_jobs_target_id_sequence" UNIQUE ("workspace_id", "target_id", "sequence"),
  CONSTRAINT "fk_publish_jobs_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_publish_jobs_target_id" FOREIGN KEY ("workspace_id", "target_id") REFERENCES "post_targets" ("workspace_id", "id") ON DELETE CASCADE,
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
);

--@ publishing change publish_jobs
CREATE UNIQUE INDEX "uq_publish_jobs_live" ON "publish_jobs" ("workspace_id", "target_id") WHERE "status" IN ('pending', 'running', 'unconfirmed');

--@ publishing change publish_jobs
CREATE INDEX "ix_publish_jobs_status_run_at" ON "publish_jobs" ("workspace_id", "status", "run_at");

--@ publishing change publish_jobs
CREATE INDEX "ix_publish_jobs_status_lease_until" ON "publish_jobs" ("workspace_id", "status", "lease_until");

--@ publishing change publish_jobs
CREATE INDEX "ix_publish_jobs_status_finished_at" ON "publish_jobs" ("workspace_id", "status", "finished_at");

--@ publishing table publish_attempts spread=workspace_id
CREATE TABLE "publish_attempts" (
  "workspace_id" uuid NOT NULL,
  "job_id" uuid NOT NULL,
  "token" bigint NOT NULL,
  "worker" text COLLATE "C" NOT NULL,
  "started_at" timestamptz(6) NOT NULL,
  "sent_at" timestamptz(6) NULL,
  "ended_at" timestamptz(6) NULL,
  "outcome" varchar(32) COLLATE "C" NULL,
  "platform_post_id" varchar(191) COLLATE "C" NULL,
  "platform_post_url" text COLLATE "C" NULL,
  "error_class" varchar(32) COLLATE "C" NULL,
  "error_code" text COLLATE "C" NULL,
  "error_message" text COLLATE "C" NULL,
  PRIMARY KEY ("workspace_id", "job_id", "token"),
  CONSTRAINT "fk_publish_attempts_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_publish_attempts_job_id" FOREIGN KEY ("workspace_id", "job_id") REFERENCES "publish_jobs" ("workspace_id", "id") ON DELETE CASCADE,
  CONSTRAINT "ck_publish_attempts_token" CHECK ("token" >= 0),
  CONSTRAINT "ck_publish_attempts_outcome" CHECK ("outcome" IN ('accepted', 'transient', 'permanent', 'unconfirmed', 'released')),
  CONSTRAINT "ck_publish_attempts_error_class" CHECK ("error_class" IN ('rate_limited', 'auth_expired', 'permission_denied', 'blocked', 'validation', 'duplicate_content', 'billing_required', 'moderation', 'media_processing', 'media_rejected', 'unsupported', 'network', 'server_error', 'unknown')),
  CONSTRAINT "ck_publish_attempts_platform_post_id_platform_post_url" CHECK ("platform_post_url" IS NULL OR "platform_post_id" IS NOT NULL),
  CONSTRAINT "ck_publish_attempts_error_class_error_code" CHECK ("error_code" IS NULL OR "error_class" IS NOT NULL),
  CONSTRAINT "ck_publish_attempts_error_class_error_message" CHECK (("error_class" IS NULL AND "error_message" IS NULL) OR ("error_class" IS NOT NULL AND "error_message" IS NOT NULL))
);

--@ publishing table generated_videos spread=workspace_id
CREATE TABLE "generated_videos" (
  "workspace_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "mode" varchar(32) COLLATE "C" NOT NULL,
  "prompt" text COLLATE "C" NOT NULL,
  "image_prompt" text COLLATE "C" NULL,
  "source_image" jsonb NULL,
  "model" text COLLATE "C" NULL,
  "video_config" jsonb NOT NULL,
  "image_config" jsonb NOT NULL,
  "thumbnail_url" text COLLATE "C" NULL,
  "posted_to_social" boolean NOT NULL,
  "post_count" bigint NOT NULL,
  "status" varchar(32) COLLATE "C" NOT NULL,
  "changed_at" timestamptz(6) NOT NULL,
  "progress" bigint NOT NULL,
  "retry_count" bigint NOT NULL,
  "video_url" text COLLATE "C" NULL,
  "completed_at" timestamptz(6) NULL,
  "error" text COLLATE "C" NULL,
  "created_at" timestamptz(6) NOT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "fk_generated_videos_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_generated_videos_mode" CHECK ("mode" IN ('image_to_video', 'text_to_video', 'generated_image_to_video')),
  CONSTRAINT "ck_generated_videos_posted_to_social" CHECK ("posted_to_social" IN (TRUE, FALSE)),
  CONSTRAINT "ck_generated_videos_post_count" CHECK ("post_count" BETWEEN 0 AND 4294967295),
  CONSTRAINT "ck_generated_videos_status" CHECK ("status" IN ('queued', 'in_progress', 'completed', 'failed')),
  CONSTRAINT "ck_generated_videos_progress" CHECK ("progress" BETWEEN 0 AND 255),
  CONSTRAINT "ck_generated_videos_retry_count" CHECK ("retry_count" BETWEEN 0 AND 4294967295),
  CONSTRAINT "ck_generated_videos_status_video_url" CHECK (("video_url" IS NOT NULL OR "status" NOT IN ('completed')) AND ("video_url" IS NULL OR "status" IN ('completed'))),
  CONSTRAINT "ck_generated_videos_status_completed_at" CHECK (("completed_at" IS NOT NULL OR "status" NOT IN ('completed')) AND ("completed_at" IS NULL OR "status" IN ('completed'))),
  CONSTRAINT "ck_generated_videos_status_error" CHECK (("error" IS NOT NULL OR "status" NOT IN ('failed')) AND ("error" IS NULL OR "status" IN ('queued', 'in_progress', 'failed')))
);

--@ publishing change generated_videos
CREATE INDEX "ix_generated_videos_status" ON "generated_videos" ("workspace_id", "status");

--@ publishing change generated_videos
CREATE INDEX "ix_generated_videos_posted_to_social_created_at" ON "generated_videos" ("workspace_id", "posted_to_social", "created_at");

--@ publishing table media_assets spread=workspace_id
CREATE TABLE "media_assets" (
  "workspace_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "kind" varchar(32) COLLATE "C" NOT NULL,
  "url" text COLLATE "C" NOT NULL,
  "url_key" uuid NOT NULL,
  "thumbnail_url" text COLLATE "C" NULL,
  "filename" text COLLATE "C" NULL,
  "size_bytes" bigint NULL,
  "width" bigint NULL,
  "height" bigint NULL,
  "duration_ms" bigint NULL,
  "mime_type" text COLLATE "C" NULL,
  "alt_text" text COLLATE "C" NULL,
  "tags" jsonb NOT NULL,
  "folder" varchar(255) COLLATE "C" NULL,
  "source" varchar(32) COLLATE "C" NOT NULL,
  "generated_video_id" uuid NULL,
  "metadata" jsonb NOT NULL,
  "created_at" timestamptz(6) NOT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "uq_media_assets_url_key" UNIQUE ("workspace_id", "url_key"),
  CONSTRAINT "fk_media_assets_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_media_assets_generated_video_id" FOREIGN KEY ("workspace_id", "generated_video_id") REFERENCES "generated_videos" ("workspace_id", "id") ON DELETE RESTRICT,
  CONSTRAINT "ck_media_assets_kind" CHECK ("kind" IN ('image', 'video', 'gif')),
  CONSTRAINT "ck_media_assets_size_bytes" CHECK ("size_bytes" >= 0),
  CONSTRAINT "ck_media_assets_width" CHECK ("width" BETWEEN 0 AND 4294967295),
  CONSTRAINT "ck_media_assets_height" CHECK ("height" BETWEEN 0 AND 4294967295),
  CONSTRAINT "ck_media_assets_duration_ms" CHECK ("duration_ms" >= 0),
  CONSTRAINT "ck_media_assets_source" CHECK ("source" IN ('upload', 'generated', 'external')),
  CONSTRAINT "ck_media_assets_width_height" CHECK (("width" IS NULL AND "height" IS NULL) OR ("width" IS NOT NULL AND "height" IS NOT NULL)),
  CONSTRAINT "ck_media_assets_source_generated_video_id" CHECK (("generated_video_id" IS NOT NULL OR "source" NOT IN ('generated')) AND ("generated_video_id" IS NULL OR "source" IN ('generated')))
);

--@ publishing change media_assets
CREATE INDEX "ix_media_assets_kind" ON "media_assets" ("workspace_id", "kind");

--@ publishing change media_assets
CREATE INDEX "ix_media_assets_folder" ON "media_assets" ("workspace_id", "folder");

--@ publishing change media_assets
CREATE INDEX "ix_media_assets_created_at" ON "media_assets" ("workspace_id", "created_at");

--@ publishing change media_assets
CREATE INDEX "ix_media_assets_generated_video_id" ON "media_assets" ("workspace_id", "generated_video_id");

--@ publishing table post_media spread=workspace_id
CREATE TABLE "post_media" (
  "workspace_id" uuid NOT NULL,
  "post_id" uuid NOT NULL,
  "position" bigint NOT NULL,
  "media" varchar(32) COLLATE "C" NOT NULL,
  "media_asset_id" uuid NULL,
  "generated_video_id" uuid NULL,
  "media_url" text COLLATE "C" NULL,
  "kind" varchar(32) COLLATE "C" NULL,
  "thumbnail_url" text COLLATE "C" NULL,
  PRIMARY KEY ("workspace_id", "post_id", "position"),
  CONSTRAINT "fk_post_media_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_post_media_post_id" FOREIGN KEY ("workspace_id", "post_id") REFERENCES "posts" ("workspace_id", "id") ON DELETE CASCADE,
  CONSTRAINT "fk_post_media_media_asset_id" FOREIGN KEY ("workspace_id", "media_asset_id") REFERENCES "media_assets" ("workspace_id", "id") ON DELETE RESTRICT,
  CONSTRAINT "fk_post_media_generated_video_id" FOREIGN KEY ("workspace_id", "generated_video_id") REFERENCES "generated_videos" ("workspace_id", "id") ON DELETE RESTRICT,
  CONSTRAINT "ck_post_media_position" CHECK ("position" BETWEEN 0 AND 4294967295),
  CONSTRAINT "ck_post_media_media" CHECK ("media" IN ('asset', 'video', 'url')),
  CONSTRAINT "ck_post_media_kind" CHECK ("kind" IN ('image', 'video', 'gif')),
  CONSTRAINT "ck_post_media_media_media_asset_id" CHECK (("media_asset_id" IS NOT NULL OR "media" NOT IN ('asset')) AND ("media_asset_id" IS NULL OR "media" IN ('asset'))),
  CONSTRAINT "ck_post_media_media_generated_video_id" CHECK (("generated_video_id" IS NOT NULL OR "media" NOT IN ('video')) AND ("generated_video_id" IS NULL OR "media" IN ('video'))),
  CONSTRAINT "ck_post_media_media_media_url" CHECK (("media_url" IS NOT NULL OR "media" NOT IN ('url')) AND ("media_url" IS NULL OR "media" IN ('url')))
);

--@ publishing change post_media
CREATE INDEX "ix_post_media_media_asset_id" ON "post_media" ("workspace_id", "media_asset_id");

--@ publishing change post_media
CREATE INDEX "ix_post_media_generated_video_id" ON "post_media" ("workspace_id", "generated_video_id");

--@ publishing guard campaigns
CREATE TRIGGER "tr_campaigns_status" BEFORE UPDATE OF "status" ON "campaigns" FOR EACH ROW
WHEN (NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'draft' AND NEW."status" IN ('active'))
  OR (OLD."status" = 'active' AND NEW."status" IN ('paused', 'completed'))
  OR (OLD."status" = 'paused' AND NEW."status" IN ('active', 'completed'))
  OR 1 = 2))
EXECUTE FUNCTION hadir_refuse_move('status');

--@ publishing guard posts
CREATE TRIGGER "tr_posts_status" BEFORE UPDATE OF "status" ON "posts" FOR EACH ROW
WHEN (NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'draft' AND NEW."status" IN ('pending_approval', 'scheduled', 'publishing', 'archived', 'deleted'))
  OR (OLD."status" = 'pending_approval' AND NEW."status" IN ('draft', 'approved', 'deleted'))
  OR (OLD."status" = 'approved' AND NEW."status" IN ('draft', 'scheduled', 'publishing', 'archived', 'deleted'))
  OR (OLD."status" = 'scheduled' AND NEW."status" IN ('draft', 'approved', 'scheduled', 'publishing', 'cancelled', 'deleted'))
  OR (OLD."status" = 'publishing' AND NEW."status" IN ('scheduled', 'published', 'failed'))
  OR (OLD."status" = 'published' AND NEW."status" IN ('archived', 'deleted'))
  OR (OLD."status" = 'failed' AND NEW."status" IN ('scheduled', 'publishing', 'archived', 'deleted'))
  OR (OLD."status" = 'cancelled' AND NEW."status" IN ('draft', 'archived', 'deleted'))
  OR (OLD."status" = 'archived' AND NEW."status" IN ('draft', 'approved', 'published', 'failed', 'cancelled', 'deleted'))
  OR 1 = 2))
EXECUTE FUNCTION hadir_refuse_move('status');

--@ publishing guard posts
CREATE TRIGGER "tr_posts_campaign_id_forget" BEFORE DELETE ON "campaigns" FOR EACH ROW
EXECUTE FUNCTION hadir_forget('posts', 'campaign_id');

--@ publishing guard post_targets
CREATE TRIGGER "tr_post_targets_status" BEFORE UPDATE OF "status" ON "post_targets" FOR EACH ROW
WHEN (NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'pending' AND NEW."status" IN ('running', 'cancelled'))
  OR (OLD."status" = 'running' AND NEW."status" IN ('pending', 'running', 'unconfirmed', 'succeeded', 'failed'))
  OR (OLD."status" = 'unconfirmed' AND NEW."status" IN ('pending', 'succeeded', 'failed'))
  OR (OLD."status" = 'failed' AND NEW."status" IN ('pending'))
  OR 1 = 2))
EXECUTE FUNCTION hadir_refuse_move('status');

--@ publishing guard publish_jobs
CREATE TRIGGER "tr_publish_jobs_status" BEFORE UPDATE OF "status" ON "publish_jobs" FOR EACH ROW
WHEN (NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'pending' AND NEW."status" IN ('running', 'cancelled'))
  OR (OLD."status" = 'running' AND NEW."status" IN ('pending', 'running', 'unconfirmed', 'succeeded', 'failed'))
  OR (OLD."status" = 'unconfirmed' AND NEW."status" IN ('pending', 'succeeded', 'failed'))
  OR (OLD."status" = 'failed' AND NEW."status" IN ('pending'))
  OR 1 = 2))
EXECUTE FUNCTION hadir_refuse_move('status');

--@ publishing guard generated_videos
CREATE TRIGGER "tr_generated_videos_status" BEFORE UPDATE OF "status" ON "generated_videos" FOR EACH ROW
WHEN (NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'queued' AND NEW."status" IN ('in_progress', 'failed'))
  OR (OLD."status" = 'in_progress' AND NEW."status" IN ('in_progress', 'completed', 'failed'))
  OR (OLD."status" = 'failed' AND NEW."status" IN ('queued'))
  OR 1 = 2))
EXECUTE FUNCTION hadir_refuse_move('status');
