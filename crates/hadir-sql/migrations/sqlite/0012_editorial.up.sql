-- 0012_editorial, up, on SQLite. Frozen: a database that has taken it knows its digest.

--@ editorial table editorial_events spread=workspace_id
CREATE TABLE "editorial_events" (
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
  "workspace_id" TEXT NOT NULL,
  "event_id" TEXT NOT NULL,
  "title" TEXT NULL,
  "basis" TEXT NULL,
  "suspects" TEXT NULL,
  "scene" TEXT NULL,
  "chronology" TEXT NULL,
  "method" TEXT NULL,
  "evidence" TEXT NULL,
  "articles" TEXT NULL,
  "penalty" TEXT NULL,
  "notes" TEXT NULL,
  PRIMARY KEY ("workspace_id", "event_id"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "event_id") REFERENCES "editorial_events" ("workspace_id", "id") ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

--@ editorial table change_logs spread=workspace_id
CREATE TABLE "change_logs" (
  "workspace_id" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "event_id" TEXT NOT NULL,
  "user_id" TEXT NULL,
  "status" TEXT NULL,
  "changes" TEXT NULL,
  "logged_at" TEXT NOT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "event_id") REFERENCES "editorial_events" ("workspace_id", "id") ON DELETE RESTRICT,
  FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_change_logs_status" CHECK ("status" IN ('draft', 'in_review', 'approved', 'rejected', 'published'))
) STRICT, WITHOUT ROWID;

--@ editorial change change_logs
CREATE INDEX "ix_change_logs_event_id_logged_at" ON "change_logs" ("workspace_id", "event_id", "logged_at");

--@ editorial change change_logs
CREATE INDEX "ix_change_logs_user_id" ON "change_logs" ("workspace_id", "user_id");

--@ editorial table content_briefs spread=workspace_id
CREATE TABLE "content_briefs" (
  "workspace_id" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "topic" TEXT NOT NULL,
  "goal" TEXT NULL,
  "tone" TEXT NULL,
  "audience" TEXT NULL,
  "keywords" TEXT NOT NULL,
  "platforms" TEXT NOT NULL,
  "created_by" TEXT NULL,
  "created_at" TEXT NOT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("created_by") REFERENCES "users" ("id") ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

--@ editorial change content_briefs
CREATE INDEX "ix_content_briefs_created_at" ON "content_briefs" ("workspace_id", "created_at");

--@ editorial change content_briefs
CREATE INDEX "ix_content_briefs_created_by" ON "content_briefs" ("workspace_id", "created_by");

--@ editorial table brief_variants spread=workspace_id
CREATE TABLE "brief_variants" (
  "workspace_id" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "brief_id" TEXT NOT NULL,
  "caption" TEXT NOT NULL,
  "hashtags" TEXT NOT NULL,
  "model" TEXT NULL,
  "tokens" INTEGER NULL,
  "approved" INTEGER NOT NULL,
  "published" INTEGER NOT NULL,
  "created_at" TEXT NOT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "brief_id") REFERENCES "content_briefs" ("workspace_id", "id") ON DELETE CASCADE,
  CONSTRAINT "ck_brief_variants_tokens" CHECK ("tokens" >= 0),
  CONSTRAINT "ck_brief_variants_approved" CHECK ("approved" IN (TRUE, FALSE)),
  CONSTRAINT "ck_brief_variants_published" CHECK ("published" IN (TRUE, FALSE))
) STRICT, WITHOUT ROWID;

--@ editorial change brief_variants
CREATE INDEX "ix_brief_variants_brief_id_created_at" ON "brief_variants" ("workspace_id", "brief_id", "created_at");

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

--@ editorial guard change_logs
CREATE TRIGGER "tr_change_logs_no_update" BEFORE UPDATE ON "change_logs" FOR EACH ROW
WHEN 1 = 1
BEGIN
  SELECT RAISE(ABORT, 'change_logs keeps what was written');
END;

--@ editorial guard change_logs
CREATE TRIGGER "tr_change_logs_no_delete" BEFORE DELETE ON "change_logs" FOR EACH ROW
WHEN 1 = 1
BEGIN
  SELECT RAISE(ABORT, 'change_logs keeps what was written');
END;
