-- 0012_editorial, up, on PostgreSQL. Frozen: a database that has taken it knows its digest.

--@ editorial table editorial_events spread=workspace_id
CREATE TABLE "editorial_events" (
  "workspace_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "event_at" timestamptz(6) NOT NULL,
  "topic" text COLLATE "C" NOT NULL,
  "title" text COLLATE "C" NULL,
  "assignee" varchar(191) COLLATE "C" NULL,
  "content" text COLLATE "C" NULL,
  "summary" text COLLATE "C" NULL,
  "image_path" text COLLATE "C" NULL,
  "tag" text COLLATE "C" NULL,
  "category" text COLLATE "C" NULL,
  "status" varchar(32) COLLATE "C" NOT NULL,
  "changed_at" timestamptz(6) NOT NULL,
  "reviewed_at" timestamptz(6) NULL,
  "published_at" timestamptz(6) NULL,
  "version" bigint NOT NULL,
  "created_by" uuid NULL,
  "updated_by" uuid NULL,
  "created_at" timestamptz(6) NOT NULL,
  "updated_at" timestamptz(6) NOT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "fk_editorial_events_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_editorial_events_created_by" FOREIGN KEY ("created_by") REFERENCES "users" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_editorial_events_updated_by" FOREIGN KEY ("updated_by") REFERENCES "users" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_editorial_events_status" CHECK ("status" IN ('draft', 'in_review', 'approved', 'rejected', 'published')),
  CONSTRAINT "ck_editorial_events_version" CHECK ("version" >= 0),
  CONSTRAINT "ck_editorial_events_status_reviewed_at" CHECK (("reviewed_at" IS NOT NULL OR "status" NOT IN ('approved', 'rejected')) AND ("reviewed_at" IS NULL OR "status" IN ('approved', 'rejected', 'published'))),
  CONSTRAINT "ck_editorial_events_status_published_at" CHECK (("published_at" IS NOT NULL OR "status" NOT IN ('published')) AND ("published_at" IS NULL OR "status" IN ('published')))
);

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

--@ editorial table press_releases spread=workspace_id
CREATE TABLE "press_releases" (
  "workspace_id" uuid NOT NULL,
  "event_id" uuid NOT NULL,
  "title" text COLLATE "C" NULL,
  "basis" text COLLATE "C" NULL,
  "suspects" text COLLATE "C" NULL,
  "scene" text COLLATE "C" NULL,
  "chronology" text COLLATE "C" NULL,
  "method" text COLLATE "C" NULL,
  "evidence" text COLLATE "C" NULL,
  "articles" text COLLATE "C" NULL,
  "penalty" text COLLATE "C" NULL,
  "notes" text COLLATE "C" NULL,
  PRIMARY KEY ("workspace_id", "event_id"),
  CONSTRAINT "fk_press_releases_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_press_releases_event_id" FOREIGN KEY ("workspace_id", "event_id") REFERENCES "editorial_events" ("workspace_id", "id") ON DELETE CASCADE
);

--@ editorial table change_logs spread=workspace_id
CREATE TABLE "change_logs" (
  "workspace_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "event_id" uuid NOT NULL,
  "user_id" uuid NULL,
  "status" varchar(32) COLLATE "C" NULL,
  "changes" text COLLATE "C" NULL,
  "logged_at" timestamptz(6) NOT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "fk_change_logs_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_change_logs_event_id" FOREIGN KEY ("workspace_id", "event_id") REFERENCES "editorial_events" ("workspace_id", "id") ON DELETE RESTRICT,
  CONSTRAINT "fk_change_logs_user_id" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_change_logs_status" CHECK ("status" IN ('draft', 'in_review', 'approved', 'rejected', 'published'))
);

--@ editorial change change_logs
CREATE INDEX "ix_change_logs_event_id_logged_at" ON "change_logs" ("workspace_id", "event_id", "logged_at");

--@ editorial change change_logs
CREATE INDEX "ix_change_logs_user_id" ON "change_logs" ("workspace_id", "user_id");

--@ editorial table content_briefs spread=workspace_id
CREATE TABLE "content_briefs" (
  "workspace_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "topic" text COLLATE "C" NOT NULL,
  "goal" text COLLATE "C" NULL,
  "tone" text COLLATE "C" NULL,
  "audience" text COLLATE "C" NULL,
  "keywords" jsonb NOT NULL,
  "platforms" jsonb NOT NULL,
  "created_by" uuid NULL,
  "created_at" timestamptz(6) NOT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "fk_content_briefs_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_content_briefs_created_by" FOREIGN KEY ("created_by") REFERENCES "users" ("id") ON DELETE RESTRICT
);

--@ editorial change content_briefs
CREATE INDEX "ix_content_briefs_created_at" ON "content_briefs" ("workspace_id", "created_at");

--@ editorial change content_briefs
CREATE INDEX "ix_content_briefs_created_by" ON "content_briefs" ("workspace_id", "created_by");

--@ editorial table brief_variants spread=workspace_id
CREATE TABLE "brief_variants" (
  "workspace_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "brief_id" uuid NOT NULL,
  "caption" text COLLATE "C" NOT NULL,
  "hashtags" jsonb NOT NULL,
  "model" text COLLATE "C" NULL,
  "tokens" bigint NULL,
  "approved" boolean NOT NULL,
  "published" boolean NOT NULL,
  "created_at" timestamptz(6) NOT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "fk_brief_variants_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_brief_variants_brief_id" FOREIGN KEY ("workspace_id", "brief_id") REFERENCES "content_briefs" ("workspace_id", "id") ON DELETE CASCADE,
  CONSTRAINT "ck_brief_variants_tokens" CHECK ("tokens" >= 0),
  CONSTRAINT "ck_brief_variants_approved" CHECK ("approved" IN (TRUE, FALSE)),
  CONSTRAINT "ck_brief_variants_published" CHECK ("published" IN (TRUE, FALSE))
);

--@ editorial change brief_variants
CREATE INDEX "ix_brief_variants_brief_id_created_at" ON "brief_variants" ("workspace_id", "brief_id", "created_at");

--@ editorial guard editorial_events
CREATE TRIGGER "tr_editorial_events_status" BEFORE UPDATE OF "status" ON "editorial_events" FOR EACH ROW
WHEN (NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'draft' AND NEW."status" IN ('in_review'))
  OR (OLD."status" = 'in_review' AND NEW."status" IN ('draft', 'approved', 'rejected'))
  OR (OLD."status" = 'approved' AND NEW."status" IN ('draft', 'published'))
  OR (OLD."status" = 'rejected' AND NEW."status" IN ('draft'))
  OR 1 = 2))
EXECUTE FUNCTION hadir_refuse_move('status');

--@ editorial guard editorial_events
CREATE TRIGGER "tr_editorial_events_touch" BEFORE UPDATE ON "editorial_events" FOR EACH ROW
WHEN (NEW."updated_at" IS NOT DISTINCT FROM OLD."updated_at" AND NEW.* IS DISTINCT FROM OLD.*)
EXECUTE FUNCTION hadir_touch();

--@ editorial guard change_logs
CREATE TRIGGER "tr_change_logs_no_update" BEFORE UPDATE ON "change_logs" FOR EACH ROW
WHEN (1 = 1)
EXECUTE FUNCTION hadir_refuse_change();

--@ editorial guard change_logs
CREATE TRIGGER "tr_change_logs_no_delete" BEFORE DELETE ON "change_logs" FOR EACH ROW
WHEN (1 = 1)
EXECUTE FUNCTION hadir_refuse_change();

--@ editorial guard change_logs
CREATE TRIGGER "tr_change_logs_no_truncate" BEFORE TRUNCATE ON "change_logs" EXECUTE FUNCTION hadir_refuse_change();
