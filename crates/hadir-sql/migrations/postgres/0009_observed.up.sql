-- 0009_observed, up, on PostgreSQL. Frozen: a database that has taken it knows its digest.

--@ observed table observed_posts spread=workspace_id
CREATE TABLE "observed_posts" (
  "workspace_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "platform" varchar(32) COLLATE "C" NOT NULL,
  "code" varchar(128) COLLATE "C" NOT NULL,
  "unit_id" uuid NULL,
  "collection" varchar(32) COLLATE "C" NOT NULL,
  "caption" text COLLATE "C" NULL,
  "posted_at" timestamptz(6) NOT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "uq_observed_posts_platform_code" UNIQUE ("workspace_id", "platform", "code"),
  CONSTRAINT "fk_observed_posts_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_observed_posts_unit_id" FOREIGN KEY ("workspace_id", "unit_id") REFERENCES "units" ("workspace_id", "id") ON DELETE RESTRICT,
  CONSTRAINT "ck_observed_posts_platform" CHECK ("platform" IN ('instagram', 'facebook', 'x', 'linkedin', 'tiktok', 'youtube', 'pinterest', 'threads', 'reddit')),
  CONSTRAINT "ck_observed_posts_collection" CHECK ("collection" IN ('regular', 'special', 'official', 'top'))
);

--@ observed change observed_posts
CREATE INDEX "ix_observed_posts_posted_at" ON "observed_posts" ("workspace_id", "posted_at");

--@ observed change observed_posts
CREATE INDEX "ix_observed_posts_unit_id" ON "observed_posts" ("workspace_id", "unit_id");

--@ observed table observations spread=workspace_id
CREATE TABLE "observations" (
  "workspace_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "post_id" uuid NOT NULL,
  "action" varchar(32) COLLATE "C" NOT NULL,
  "window_start" timestamptz(6) NULL,
  "window_end" timestamptz(6) NULL,
  "captured_at" timestamptz(6) NOT NULL,
  "completeness" varchar(32) COLLATE "C" NOT NULL,
  "readable" bigint NOT NULL,
  "unreadable" bigint NOT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "fk_observations_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_observations_post_id" FOREIGN KEY ("workspace_id", "post_id") REFERENCES "observed_posts" ("workspace_id", "id") ON DELETE CASCADE,
  CONSTRAINT "ck_observations_action" CHECK ("action" IN ('like', 'comment', 'share')),
  CONSTRAINT "ck_observations_completeness" CHECK ("completeness" IN ('complete', 'truncated', 'failed', 'not_fetched')),
  CONSTRAINT "ck_observations_readable" CHECK ("readable" >= 0),
  CONSTRAINT "ck_observations_unreadable" CHECK ("unreadable" >= 0),
  CONSTRAINT "ck_observations_window_start_window_end" CHECK ("window_start" < "window_end")
);

--@ observed change observations
CREATE INDEX "ix_observations_post_id_action_captured_at" ON "observations" ("workspace_id", "post_id", "action", "captured_at");

--@ observed table participations spread=workspace_id
CREATE TABLE "participations" (
  "workspace_id" uuid NOT NULL,
  "post_id" uuid NOT NULL,
  "action" varchar(32) COLLATE "C" NOT NULL,
  "platform" varchar(32) COLLATE "C" NOT NULL,
  "handle" varchar(100) COLLATE "C" NOT NULL,
  "platform_user_id" varchar(128) COLLATE "C" NOT NULL,
  "first_seen" timestamptz(6) NOT NULL,
  "last_seen" timestamptz(6) NOT NULL,
  PRIMARY KEY ("workspace_id", "post_id", "action", "platform", "handle", "platform_user_id"),
  CONSTRAINT "fk_participations_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_participations_post_id" FOREIGN KEY ("workspace_id", "post_id") REFERENCES "observed_posts" ("workspace_id", "id") ON DELETE CASCADE,
  CONSTRAINT "ck_participations_action" CHECK ("action" IN ('like', 'comment', 'share')),
  CONSTRAINT "ck_participations_platform" CHECK ("platform" IN ('instagram', 'facebook', 'x', 'linkedin', 'tiktok', 'youtube', 'pinterest', 'threads', 'reddit')),
  CONSTRAINT "ck_participations_first_seen_last_seen" CHECK ("first_seen" <= "last_seen")
);

--@ observed change participations
CREATE INDEX "ix_participations_platform_handle" ON "participations" ("workspace_id", "platform", "handle");

--@ observed change participations
CREATE INDEX "ix_participations_platform_platform_user_id" ON "participations" ("workspace_id", "platform", "platform_user_id");

--@ observed table observed_media spread=workspace_id
CREATE TABLE "observed_media" (
  "workspace_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "post_id" uuid NOT NULL,
  "external_id" text COLLATE "C" NULL,
  "position" bigint NOT NULL,
  "media_type" text COLLATE "C" NULL,
  "width" bigint NULL,
  "height" bigint NULL,
  "image_url" text COLLATE "C" NULL,
  "video_url" text COLLATE "C" NULL,
  "thumbnail_url" text COLLATE "C" NULL,
  "duration_ms" bigint NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "uq_observed_media_post_id_position" UNIQUE ("workspace_id", "post_id", "position"),
  CONSTRAINT "fk_observed_media_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_observed_media_post_id" FOREIGN KEY ("workspace_id", "post_id") REFERENCES "observed_posts" ("workspace_id", "id") ON DELETE CASCADE,
  CONSTRAINT "ck_observed_media_position" CHECK ("position" BETWEEN 0 AND 4294967295),
  CONSTRAINT "ck_observed_media_width" CHECK ("width" BETWEEN 0 AND 4294967295),
  CONSTRAINT "ck_observed_media_height" CHECK ("height" BETWEEN 0 AND 4294967295),
  CONSTRAINT "ck_observed_media_duration_ms" CHECK ("duration_ms" >= 0)
);

--@ observed table observed_tags spread=workspace_id
CREATE TABLE "observed_tags" (
  "workspace_id" uuid NOT NULL,
  "post_id" uuid NOT NULL,
  "kind" varchar(32) COLLATE "C" NOT NULL,
  "platform" varchar(32) COLLATE "C" NOT NULL,
  "name" varchar(191) COLLATE "C" NOT NULL,
  "handle_platform" varchar(32) COLLATE "C" NULL,
  "account_handle" varchar(100) COLLATE "C" NULL,
  "place" varchar(36) COLLATE "C" NOT NULL,
  "media_id" uuid NULL,
  "position_x" bigint NULL,
  "position_y" bigint NULL,
  PRIMARY KEY ("workspace_id", "post_id", "kind", "platform", "name", "place"),
  CONSTRAINT "fk_observed_tags_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_observed_tags_post_id" FOREIGN KEY ("workspace_id", "post_id") REFERENCES "observed_posts" ("workspace_id", "id") ON DELETE CASCADE,
  CONSTRAINT "fk_observed_tags_media_id" FOREIGN KEY ("workspace_id", "media_id") REFERENCES "observed_media" ("workspace_id", "id") ON DELETE CASCADE,
  CONSTRAINT "ck_observed_tags_kind" CHECK ("kind" IN ('hashtag', 'mention', 'account')),
  CONSTRAINT "ck_observed_tags_handle_platform" CHECK ("handle_platform" IN ('instagram', 'facebook', 'x', 'linkedin', 'tiktok', 'youtube', 'pinterest', 'threads', 'reddit')),
  CONSTRAINT "ck_observed_tags_position_x_position_y" CHECK (("position_x" IS NULL AND "position_y" IS NULL) OR ("position_x" IS NOT NULL AND "position_y" IS NOT NULL))
);

--@ observed change observed_tags
CREATE INDEX "ix_observed_tags_kind_name" ON "observed_tags" ("workspace_id", "kind", "name");

--@ observed change observed_tags
CREATE INDEX "ix_observed_tags_media_id" ON "observed_tags" ("workspace_id", "media_id");

--@ observed table observed_comments spread=workspace_id
CREATE TABLE "observed_comments" (
  "workspace_id" uuid NOT NULL,
  "post_id" uuid NOT NULL,
  "external_id" varchar(191) COLLATE "C" NOT NULL,
  "parent_external_id" varchar(191) COLLATE "C" NULL,
  "author_external_id" varchar(191) COLLATE "C" NULL,
  "platform" varchar(32) COLLATE "C" NULL,
  "author" varchar(100) COLLATE "C" NULL,
  "text" text COLLATE "C" NULL,
  "written_at" timestamptz(6) NULL,
  PRIMARY KEY ("workspace_id", "post_id", "external_id"),
  CONSTRAINT "fk_observed_comments_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_observed_comments_post_id" FOREIGN KEY ("workspace_id", "post_id") REFERENCES "observed_posts" ("workspace_id", "id") ON DELETE CASCADE,
  CONSTRAINT "ck_observed_comments_platform" CHECK ("platform" IN ('instagram', 'facebook', 'x', 'linkedin', 'tiktok', 'youtube', 'pinterest', 'threads', 'reddit')),
  CONSTRAINT "ck_observed_comments_platform_author" CHECK (("platform" IS NULL AND "author" IS NULL) OR ("platform" IS NOT NULL AND "author" IS NOT NULL))
);

--@ observed change observed_comments
CREATE INDEX "ix_observed_comments_platform_author" ON "observed_comments" ("workspace_id", "platform", "author");

--@ observed table post_audiences spread=workspace_id
CREATE TABLE "post_audiences" (
  "workspace_id" uuid NOT NULL,
  "post_id" uuid NOT NULL,
  "role" varchar(128) COLLATE "C" NOT NULL,
  PRIMARY KEY ("workspace_id", "post_id", "role"),
  CONSTRAINT "fk_post_audiences_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_post_audiences_post_id" FOREIGN KEY ("workspace_id", "post_id") REFERENCES "observed_posts" ("workspace_id", "id") ON DELETE CASCADE
);

--@ observed change post_audiences
CREATE INDEX "ix_post_audiences_role" ON "post_audiences" ("workspace_id", "role");

--@ observed table post_details spread=workspace_id
CREATE TABLE "post_details" (
  "workspace_id" uuid NOT NULL,
  "post_id" uuid NOT NULL,
  "external_id" varchar(191) COLLATE "C" NULL,
  "url" text COLLATE "C" NULL,
  "account_id" uuid NULL,
  "author_id" uuid NULL,
  "media_type" text COLLATE "C" NULL,
  "language" text COLLATE "C" NULL,
  "pinned" boolean NULL,
  "advertisement" boolean NULL,
  "private" boolean NULL,
  "shareable" boolean NULL,
  "reported_rate" numeric NULL,
  "fetched_at" timestamptz(6) NOT NULL,
  PRIMARY KEY ("workspace_id", "post_id"),
  CONSTRAINT "fk_post_details_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_post_details_post_id" FOREIGN KEY ("workspace_id", "post_id") REFERENCES "observed_posts" ("workspace_id", "id") ON DELETE CASCADE,
  CONSTRAINT "fk_post_details_account_id" FOREIGN KEY ("workspace_id", "account_id") REFERENCES "social_accounts" ("workspace_id", "id") ON DELETE RESTRICT,
  CONSTRAINT "fk_post_details_author_id" FOREIGN KEY ("author_id") REFERENCES "profiles" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_post_details_pinned" CHECK ("pinned" IN (TRUE, FALSE)),
  CONSTRAINT "ck_post_details_advertisement" CHECK ("advertisement" IN (TRUE, FALSE)),
  CONSTRAINT "ck_post_details_private" CHECK ("private" IN (TRUE, FALSE)),
  CONSTRAINT "ck_post_details_shareable" CHECK ("shareable" IN (TRUE, FALSE))
);

--@ observed change post_details
CREATE INDEX "ix_post_details_account_id_reported_rate" ON "post_details" ("workspace_id", "account_id", "reported_rate");

--@ observed change post_details
CREATE INDEX "ix_post_details_author_id" ON "post_details" ("workspace_id", "author_id");

--@ observed change post_details
CREATE INDEX "ix_post_details_external_id" ON "post_details" ("workspace_id", "external_id");

--@ observed table link_reports spread=workspace_id
CREATE TABLE "link_reports" (
  "workspace_id" uuid NOT NULL,
  "post_id" uuid NOT NULL,
  "person_id" uuid NOT NULL,
  "instagram_link" text COLLATE "C" NULL,
  "facebook_link" text COLLATE "C" NULL,
  "x_link" text COLLATE "C" NULL,
  "tiktok_link" text COLLATE "C" NULL,
  "youtube_link" text COLLATE "C" NULL,
  "counted_at" timestamptz(6) NOT NULL,
  "submitted_at" timestamptz(6) NULL,
  PRIMARY KEY ("workspace_id", "post_id", "person_id"),
  CONSTRAINT "fk_link_reports_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_link_reports_post_id" FOREIGN KEY ("workspace_id", "post_id") REFERENCES "observed_posts" ("workspace_id", "id") ON DELETE CASCADE,
  CONSTRAINT "fk_link_reports_person_id" FOREIGN KEY ("workspace_id", "person_id") REFERENCES "people" ("workspace_id", "id") ON DELETE CASCADE
);

--@ observed change link_reports
CREATE INDEX "ix_link_reports_person_id" ON "link_reports" ("workspace_id", "person_id");

--@ observed change link_reports
CREATE INDEX "ix_link_reports_counted_at" ON "link_reports" ("workspace_id", "counted_at");

--@ observed guard post_details
CREATE TRIGGER "tr_post_details_account_id_forget" BEFORE DELETE ON "social_accounts" FOR EACH ROW
EXECUTE FUNCTION hadir_forget('post_details', 'account_id');
