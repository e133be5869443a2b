-- 0005_publishing, up, on SQLite. Frozen: a database that has taken it knows its digest.

--@ publishing table campaigns spread=workspace_id
CREATE TABLE "campaigns" (
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
CREATE INDEX "ix_campaigns_status" ON "campaigns" ("workspace_id", "status");

--@ publishing change campaigns
CREATE INDEX "ix_campaigns_starts_at" ON "campaigns" ("workspace_id", "starts_at");

--@ publishing table posts spread=workspace_id
CREATE TABLE "posts" (
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
  "workspace_id" TEXT NOT NULL,
  "post_id" TEXT NOT NULL,
  "held_by" TEXT NULL,
  "reason" TEXT NULL,
  "held_at" TEXT NOT NULL,
  PRIMARY KEY ("workspace_id", "post_id"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "post_id") REFERENCES "posts" ("workspace_id", "id") ON DELETE CASCADE,
  FOREIGN KEY ("held_by") REFERENCES "users" ("id") ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

--@ publishing change post_holds
CREATE INDEX "ix_post_holds_held_by" ON "post_holds" ("workspace_id", "held_by");

--@ publishing table post_targets spread=workspace_id
CREATE TABLE "post_targets" (
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
CREATE UNIQUE INDEX "uq_publish_jobs_live" ON "publish_jobs" ("workspace_id", "target_id") WHERE "status" IN ('pending', 'running', 'unconfirmed');

--@ publishing change publish_jobs
CREATE INDEX "ix_publish_jobs_status_run_at" ON "publish_jobs" ("workspace_id", "status", "run_at");

--@ publishing change publish_jobs
CREATE INDEX "ix_publish_jobs_status_lease_until" ON "publish_jobs" ("workspace_id", "status", "lease_until");

--@ publishing change publish_jobs
CREATE INDEX "ix_publish_jobs_status_finished_at" ON "publish_jobs" ("workspace_id", "status", "finished_at");

--@ publishing table publish_attempts spread=workspace_id
CREATE TABLE "publish_attempts" (
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

--@ publishing table generated_videos spread=workspace_id
CREATE TABLE "generated_videos" (
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
CREATE INDEX "ix_generated_videos_status" ON "generated_videos" ("workspace_id", "status");

--@ publishing change generated_videos
CREATE INDEX "ix_generated_videos_posted_to_social_created_at" ON "generated_videos" ("workspace_id", "posted_to_social", "created_at");

--@ publishing table media_assets spread=workspace_id
CREATE TABLE "media_assets" (
  "workspace_id" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "url" TEXT NOT NULL,
  "url_key" TEXT NOT NULL,
  "thumbnail_url" TEXT NULL,
  "filename" TEXT NULL,
  "size_bytes" INTEGER NULL,
  "width" INTEGER NULL,
  "height" INTEGER NULL,
  "duration_ms" INTEGER NULL,
  "mime_type" TEXT NULL,
  "alt_text" TEXT NULL,
  "tags" TEXT NOT NULL,
  "folder" TEXT NULL,
  "source" TEXT NOT NULL,
  "generated_video_id" TEXT NULL,
  "metadata" TEXT NOT NULL,
  "created_at" TEXT NOT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "uq_media_assets_url_key" UNIQUE ("workspace_id", "url_key"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "generated_video_id") REFERENCES "generated_videos" ("workspace_id", "id") ON DELETE RESTRICT,
  CONSTRAINT "ck_media_assets_kind" CHECK ("kind" IN ('image', 'video', 'gif')),
  CONSTRAINT "ck_media_assets_size_bytes" CHECK ("size_bytes" >= 0),
  CONSTRAINT "ck_media_assets_width" CHECK ("width" BETWEEN 0 AND 4294967295),
  CONSTRAINT "ck_media_assets_height" CHECK ("height" BETWEEN 0 AND 4294967295),
  CONSTRAINT "ck_media_assets_duration_ms" CHECK ("duration_ms" >= 0),
  CONSTRAINT "ck_media_assets_source" CHECK ("source" IN ('upload', 'generated', 'external')),
  CONSTRAINT "ck_media_assets_width_height" CHECK (("width" IS NULL AND "height" IS NULL) OR ("width" IS NOT NULL AND "height" IS NOT NULL)),
  CONSTRAINT "ck_media_assets_source_generated_video_id" CHECK (("generated_video_id" IS NOT NULL OR "source" NOT IN ('generated')) AND ("generated_video_id" IS NULL OR "source" IN ('generated')))
) STRICT, WITHOUT ROWID;

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
  "workspace_id" TEXT NOT NULL,
  "post_id" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "media" TEXT NOT NULL,
  "media_asset_id" TEXT NULL,
  "generated_video_id" TEXT NULL,
  "media_url" TEXT NULL,
  "kind" TEXT NULL,
  "thumbnail_url" TEXT NULL,
  PRIMARY KEY ("workspace_id", "post_id", "position"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "post_id") REFERENCES "posts" ("workspace_id", "id") ON DELETE CASCADE,
  FOREIGN KEY ("workspace_id", "media_asset_id") REFERENCES "media_assets" ("workspace_id", "id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "generated_video_id") REFERENCES "generated_videos" ("workspace_id", "id") ON DELETE RESTRICT,
  CONSTRAINT "ck_post_media_position" CHECK ("position" BETWEEN 0 AND 4294967295),
  CONSTRAINT "ck_post_media_media" CHECK ("media" IN ('asset', 'video', 'url')),
  CONSTRAINT "ck_post_media_kind" CHECK ("kind" IN ('image', 'video', 'gif')),
  CONSTRAINT "ck_post_media_media_media_asset_id" CHECK (("media_asset_id" IS NOT NULL OR "media" NOT IN ('asset')) AND ("media_asset_id" IS NULL OR "media" IN ('asset'))),
  CONSTRAINT "ck_post_media_media_generated_video_id" CHECK (("generated_video_id" IS NOT NULL OR "media" NOT IN ('video')) AND ("generated_video_id" IS NULL OR "media" IN ('video'))),
  CONSTRAINT "ck_post_media_media_media_url" CHECK (("media_url" IS NOT NULL OR "media" NOT IN ('url')) AND ("media_url" IS NULL OR "media" IN ('url')))
) STRICT, WITHOUT ROWID;

--@ publishing change post_media
CREATE INDEX "ix_post_media_media_asset_id" ON "post_media" ("workspace_id", "media_asset_id");

--@ publishing change post_media
CREATE INDEX "ix_post_media_generated_video_id" ON "post_media" ("workspace_id", "generated_video_id");

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
