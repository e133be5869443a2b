-- 0007_automation, up, on SQLite. Frozen: a database that has taken it knows its digest.

--@ automation table automations spread=workspace_id
CREATE TABLE "automations" (
  "workspace_id" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "enabled" INTEGER NOT NULL,
  "trigger" TEXT NOT NULL,
  "actions" TEXT NOT NULL,
  "consent_required" INTEGER NOT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_automations_enabled" CHECK ("enabled" IN (TRUE, FALSE)),
  CONSTRAINT "ck_automations_consent_required" CHECK ("consent_required" IN (TRUE, FALSE))
) STRICT, WITHOUT ROWID;

--@ automation change automations
CREATE INDEX "ix_automations_enabled" ON "automations" ("workspace_id", "enabled");

--@ automation table automation_consents spread=workspace_id
CREATE TABLE "automation_consents" (
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
CREATE INDEX "ix_automation_consents_automation_id" ON "automation_consents" ("workspace_id", "automation_id");

--@ automation table automation_runs spread=workspace_id
CREATE TABLE "automation_runs" (
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
CREATE INDEX "ix_automation_runs_automation_id_triggered_at" ON "automation_runs" ("workspace_id", "automation_id", "triggered_at");

--@ automation change automation_runs
CREATE INDEX "ix_automation_runs_account_id_triggered_at" ON "automation_runs" ("workspace_id", "account_id", "triggered_at");

--@ automation change automation_runs
CREATE INDEX "ix_automation_runs_status_triggered_at" ON "automation_runs" ("workspace_id", "status", "triggered_at");

--@ automation table events spread=workspace_id
CREATE TABLE "events" (
  "workspace_id" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "platform" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "known_by" TEXT NOT NULL,
  "external_id" TEXT NULL,
  "headers" TEXT NOT NULL,
  "payload" TEXT NOT NULL,
  "payload_digest" TEXT NOT NULL,
  "parsed" TEXT NULL,
  "received_at" TEXT NOT NULL,
  "processed_at" TEXT NULL,
  "error" TEXT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "uq_events_platform_external_id" UNIQUE ("workspace_id", "platform", "external_id"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_events_platform" CHECK ("platform" IN ('instagram', 'facebook', 'x', 'linkedin', 'tiktok', 'youtube', 'pinterest', 'threads', 'reddit')),
  CONSTRAINT "ck_events_known_by" CHECK ("known_by" IN ('external_id', 'payload')),
  CONSTRAINT "ck_events_known_by_external_id" CHECK (("external_id" IS NOT NULL OR "known_by" NOT IN ('external_id')) AND ("external_id" IS NULL OR "known_by" IN ('external_id')))
) STRICT, WITHOUT ROWID;

--@ automation change events
CREATE UNIQUE INDEX "uq_events_unnamed" ON "events" ("workspace_id", "platform", "payload_digest") WHERE "known_by" IN ('payload');

--@ automation change events
CREATE INDEX "ix_events_kind_received_at" ON "events" ("workspace_id", "kind", "received_at");

--@ automation change events
CREATE INDEX "ix_events_processed_at_received_at" ON "events" ("workspace_id", "processed_at", "received_at");

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
