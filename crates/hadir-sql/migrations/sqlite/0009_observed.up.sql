-- 0009_observed, up, on SQLite. Frozen: a database that has taken it knows its digest.

--@ observed table observed_posts spread=workspace_id
CREATE TABLE "observed_posts" (
  "workspace_id" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "platform" TEXT NOT NULL,
  "code" TEXT NOT NULL,
  "unit_id" TEXT NULL,
  "collection" TEXT NOT NULL,
  "caption" TEXT NULL,
  "posted_at" TEXT NOT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "uq_observed_posts_platform_code" UNIQUE ("workspace_id", "platform", "code"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "unit_id") REFERENCES "units" ("workspace_id", "id") ON DELETE RESTRICT,
  CONSTRAINT "ck_observed_posts_platform" CHECK ("platform" IN ('instagram', 'facebook', 'x', 'linkedin', 'tiktok', 'youtube', 'pinterest', 'threads', 'reddit')),
  CONSTRAINT "ck_observed_posts_collection" CHECK ("collection" IN ('regular', 'special', 'official', 'top'))
) STRICT, WITHOUT ROWID;

--@ observed change observed_posts
CREATE INDEX "ix_observed_posts_posted_at" ON "observed_posts" ("workspace_id", "posted_at");

--@ observed change observed_posts
CREATE INDEX "ix_observed_posts_unit_id" ON "observed_posts" ("workspace_id", "unit_id");

--@ observed table observations spread=workspace_id
CREATE TABLE "observations" (
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
CREATE INDEX "ix_observations_post_id_action_captured_at" ON "observations" ("workspace_id", "post_id", "action", "captured_at");

--@ observed table participations spread=workspace_id
CREATE TABLE "participations" (
  "workspace_id" TEXT NOT NULL,
  "post_id" TEXT NOT NULL,
  "action" TEXT NOT NULL,
  "platform" TEXT NOT NULL,
  "handle" TEXT NOT NULL,
  "platform_user_id" TEXT NOT NULL,
  "first_seen" TEXT NOT NULL,
  "last_seen" TEXT NOT NULL,
  PRIMARY KEY ("workspace_id", "post_id", "action", "platform", "handle", "platform_user_id"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "post_id") REFERENCES "observed_posts" ("workspace_id", "id") ON DELETE CASCADE,
  CONSTRAINT "ck_participations_action" CHECK ("action" IN ('like', 'comment', 'share')),
  CONSTRAINT "ck_participations_platform" CHECK ("platform" IN ('instagram', 'facebook', 'x', 'linkedin', 'tiktok', 'youtube', 'pinterest', 'threads', 'reddit')),
  CONSTRAINT "ck_participations_first_seen_last_seen" CHECK ("first_seen" <= "last_seen")
) STRICT, WITHOUT ROWID;

--@ observed change participations
CREATE INDEX "ix_participations_platform_handle" ON "participations" ("workspace_id", "platform", "handle");

--@ observed change participations
CREATE INDEX "ix_participations_platform_platform_user_id" ON "participations" ("workspace_id", "platform", "platform_user_id");

--@ observed table observed_media spread=workspace_id
CREATE TABLE "observed_media" (
  "workspace_id" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "post_id" TEXT NOT NULL,
  "external_id" TEXT NULL,
  "position" INTEGER NOT NULL,
  "media_type" TEXT NULL,
  "width" INTEGER NULL,
  "height" INTEGER NULL,
  "image_url" TEXT NULL,
  "video_url" TEXT NULL,
  "thumbnail_url" TEXT NULL,
  "duration_ms" INTEGER NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "uq_observed_media_post_id_position" UNIQUE ("workspace_id", "post_id", "position"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "post_id") REFERENCES "observed_posts" ("workspace_id", "id") ON DELETE CASCADE,
  CONSTRAINT "ck_observed_media_position" CHECK ("position" BETWEEN 0 AND 4294967295),
  CONSTRAINT "ck_observed_media_width" CHECK ("width" BETWEEN 0 AND 4294967295),
  CONSTRAINT "ck_observed_media_height" CHECK ("height" BETWEEN 0 AND 4294967295),
  CONSTRAINT "ck_observed_media_duration_ms" CHECK ("duration_ms" >= 0)
) STRICT, WITHOUT ROWID;

--@ observed table observed_tags spread=workspace_id
CREATE TABLE "observed_tags" (
  "workspace_id" TEXT NOT NULL,
  "post_id" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "platform" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "handle_platform" TEXT NULL,
  "account_handle" TEXT NULL,
  "place" TEXT NOT NULL,
  "media_id" TEXT NULL,
  "position_x" INTEGER NULL,
  "position_y" INTEGER NULL,
  PRIMARY KEY ("workspace_id", "post_id", "kind", "platform", "name", "place"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "post_id") REFERENCES "observed_posts" ("workspace_id", "id") ON DELETE CASCADE,
  FOREIGN KEY ("workspace_id", "media_id") REFERENCES "observed_media" ("workspace_id", "id") ON DELETE CASCADE,
  CONSTRAINT "ck_observed_tags_kind" CHECK ("kind" IN ('hashtag', 'mention', 'account')),
  CONSTRAINT "ck_observed_tags_handle_platform" CHECK ("handle_platform" IN ('instagram', 'facebook', 'x', 'linkedin', 'tiktok', 'youtube', 'pinterest', 'threads', 'reddit')),
  CONSTRAINT "ck_observed_tags_position_x_position_y" CHECK (("position_x" IS NULL AND "position_y" IS NULL) OR ("position_x" IS NOT NULL AND "position_y" IS NOT NULL))
) STRICT, WITHOUT ROWID;

--@ observed change observed_tags
CREATE INDEX "ix_observed_tags_kind_name" ON "observed_tags" ("workspace_id", "kind", "name");

--@ observed change observed_tags
CREATE INDEX "ix_observed_tags_media_id" ON "observed_tags" ("workspace_id", "media_id");

--@ observed table observed_comments spread=workspace_id
CREATE TABLE "observed_comments" (
  "workspace_id" TEXT NOT NULL,
  "post_id" TEXT NOT NULL,
  "external_id" TEXT NOT NULL,
  "parent_external_id" TEXT NULL,
  "author_external_id" TEXT NULL,
  "platform" TEXT NULL,
  "author" TEXT NULL,
  "text" TEXT NULL,
  "written_at" TEXT NULL,
  PRIMARY KEY ("workspace_id", "post_id", "external_id"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "post_id") REFERENCES "observed_posts" ("workspace_id", "id") ON DELETE CASCADE,
  CONSTRAINT "ck_observed_comments_platform" CHECK ("platform" IN ('instagram', 'facebook', 'x', 'linkedin', 'tiktok', 'youtube', 'pinterest', 'threads', 'reddit')),
  CONSTRAINT "ck_observed_comments_platform_author" CHECK (("platform" IS NULL AND "author" IS NULL) OR ("platform" IS NOT NULL AND "author" IS NOT NULL))
) STRICT, WITHOUT ROWID;

--@ observed change observed_comments
CREATE INDEX "ix_observed_comments_platform_author" ON "observed_comments" ("workspace_id", "platform", "author");

--@ observed table post_audiences spread=workspace_id
CREATE TABLE "post_audiences" (
  "workspace_id" TEXT NOT NULL,
  "post_id" TEXT NOT NULL,
  "role" TEXT NOT NULL,
  PRIMARY KEY ("workspace_id", "post_id", "role"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "post_id") REFERENCES "observed_posts" ("workspace_id", "id") ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

--@ observed change post_audiences
CREATE INDEX "ix_post_audiences_role" ON "post_audiences" ("workspace_id", "role");

--@ observed table post_details spread=workspace_id
CREATE TABLE "post_details" (
  "workspace_id" TEXT NOT NULL,
  "post_id" TEXT NOT NULL,
  "external_id" TEXT NULL,
  "url" TEXT NULL,
  "account_id" TEXT NULL,
  "author_id" TEXT NULL,
  "media_type" TEXT NULL,
  "language" TEXT NULL,
  "pinned" INTEGER NULL,
  "advertisement" INTEGER NULL,
  "private" INTEGER NULL,
  "shareable" INTEGER NULL,
  "reported_rate" TEXT NULL,
  "fetched_at" TEXT NOT NULL,
  PRIMARY KEY ("workspace_id", "post_id"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "post_id") REFERENCES "observed_posts" ("workspace_id", "id") ON DELETE CASCADE,
  FOREIGN KEY ("workspace_id", "account_id") REFERENCES "social_accounts" ("workspace_id", "id") ON DELETE RESTRICT,
  FOREIGN KEY ("author_id") REFERENCES "profiles" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_post_details_pinned" CHECK ("pinned" IN (TRUE, FALSE)),
  CONSTRAINT "ck_post_details_advertisement" CHECK ("advertisement" IN (TRUE, FALSE)),
  CONSTRAINT "ck_post_details_private" CHECK ("private" IN (TRUE, FALSE)),
  CONSTRAINT "ck_post_details_shareable" CHECK ("shareable" IN (TRUE, FALSE))
) STRICT, WITHOUT ROWID;

--@ observed change post_details
CREATE INDEX "ix_post_details_account_id_reported_rate" ON "post_details" ("workspace_id", "account_id", "reported_rate");

--@ observed change post_details
CREATE INDEX "ix_post_details_author_id" ON "post_details" ("workspace_id", "author_id");

--@ observed change post_details
CREATE INDEX "ix_post_details_external_id" ON "post_details" ("workspace_id", "external_id");

--@ observed table link_reports spread=workspace_id
CREATE TABLE "link_reports" (
  "workspace_id" TEXT NOT NULL,
  "post_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "instagram_link" TEXT NULL,
  "facebook_link" TEXT NULL,
  "x_link" TEXT NULL,
  "tiktok_link" TEXT NULL,
  "youtube_link" TEXT NULL,
  "counted_at" TEXT NOT NULL,
  "submitted_at" TEXT NULL,
  PRIMARY KEY ("workspace_id", "post_id", "person_id"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "post_id") REFERENCES "observed_posts" ("workspace_id", "id") ON DELETE CASCADE,
  FOREIGN KEY ("workspace_id", "person_id") REFERENCES "people" ("workspace_id", "id") ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

--@ observed change link_reports
CREATE INDEX "ix_link_reports_person_id" ON "link_reports" ("workspace_id", "person_id");

--@ observed change link_reports
CREATE INDEX "ix_link_reports_counted_at" ON "link_reports" ("workspace_id", "counted_at");

--@ observed guard post_details
CREATE TRIGGER "tr_post_details_account_id_forget" BEFORE DELETE ON "social_accounts" FOR EACH ROW
BEGIN
  UPDATE "post_details" SET "account_id" = NULL WHERE "workspace_id" = OLD."workspace_id" AND "account_id" = OLD."id";
END;
