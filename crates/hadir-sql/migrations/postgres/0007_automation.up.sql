-- 0007_automation, up, on PostgreSQL. Frozen: a database that has taken it knows its digest.

--@ automation table automations spread=workspace_id
CREATE TABLE "automations" (
  "workspace_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "name" text COLLATE "C" NOT NULL,
  "enabled" boolean NOT NULL,
  "trigger" jsonb NOT NULL,
  "actions" jsonb NOT NULL,
  "consent_required" boolean NOT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "fk_automations_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_automations_enabled" CHECK ("enabled" IN (TRUE, FALSE)),
  CONSTRAINT "ck_automations_consent_required" CHECK ("consent_required" IN (TRUE, FALSE))
);

--@ automation change automations
CREATE INDEX "ix_automations_enabled" ON "automations" ("workspace_id", "enabled");

--@ automation table automation_consents spread=workspace_id
CREATE TABLE "automation_consents" (
  "workspace_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "account_id" uuid NOT NULL,
  "automation_id" uuid NOT NULL,
  "status" varchar(32) COLLATE "C" NOT NULL,
  "changed_at" timestamptz(6) NOT NULL,
  "granted_at" timestamptz(6) NOT NULL,
  "history" jsonb NOT NULL,
  "revoked_at" timestamptz(6) NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "uq_automation_consents_account_id_automation_id" UNIQUE ("workspace_id", "account_id", "automation_id"),
  CONSTRAINT "fk_automation_consents_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_automation_consents_account_id" FOREIGN KEY ("workspace_id", "account_id") REFERENCES "social_accounts" ("workspace_id", "id") ON DELETE RESTRICT,
  CONSTRAINT "fk_automation_consents_automation_id" FOREIGN KEY ("workspace_id", "automation_id") REFERENCES "automations" ("workspace_id", "id") ON DELETE RESTRICT,
  CONSTRAINT "ck_automation_consents_status" CHECK ("status" IN ('granted', 'revoked')),
  CONSTRAINT "ck_automation_consents_status_revoked_at" CHECK (("revoked_at" IS NOT NULL OR "status" NOT IN ('revoked')) AND ("revoked_at" IS NULL OR "status" IN ('revoked'))),
  CONSTRAINT "ck_automation_consents_granted_at_revoked_at" CHECK ("granted_at" <= "revoked_at")
);

--@ automation change automation_consents
CREATE INDEX "ix_automation_consents_automation_id" ON "automation_consents" ("workspace_id", "automation_id");

--@ automation table automation_runs spread=workspace_id
CREATE TABLE "automation_runs" (
  "workspace_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "automation_id" uuid NOT NULL,
  "account_id" uuid NULL,
  "trigger_data" jsonb NOT NULL,
  "actions_executed" jsonb NOT NULL,
  "status" varchar(32) COLLATE "C" NOT NULL,
  "changed_at" timestamptz(6) NOT NULL,
  "triggered_at" timestamptz(6) NOT NULL,
  "completed_at" timestamptz(6) NULL,
  "error_message" text COLLATE "C" NULL,
  "skip_reason" varchar(32) COLLATE "C" NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "fk_automation_runs_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_automation_runs_automation_id" FOREIGN KEY ("workspace_id", "automation_id") REFERENCES "automations" ("workspace_id", "id") ON DELETE CASCADE,
  CONSTRAINT "fk_automation_runs_account_id" FOREIGN KEY ("workspace_id", "account_id") REFERENCES "social_accounts" ("workspace_id", "id") ON DELETE RESTRICT,
  CONSTRAINT "ck_automation_runs_status" CHECK ("status" IN ('pending', 'running', 'success', 'failed', 'skipped')),
  CONSTRAINT "ck_automation_runs_skip_reason" CHECK ("skip_reason" IN ('consent_missing', 'consent_revoked', 'disabled')),
  CONSTRAINT "ck_automation_runs_status_completed_at" CHECK (("completed_at" IS NOT NULL OR "status" NOT IN ('success', 'failed', 'skipped')) AND ("completed_at" IS NULL OR "status" IN ('success', 'failed', 'skipped'))),
  CONSTRAINT "ck_automation_runs_status_error_message" CHECK (("error_message" IS NOT NULL OR "status" NOT IN ('failed')) AND ("error_message" IS NULL OR "status" IN ('failed'))),
  CONSTRAINT "ck_automation_runs_status_skip_reason" CHECK (("skip_reason" IS NOT NULL OR "status" NOT IN ('skipped')) AND ("skip_reason" IS NULL OR "status" IN ('skipped')))
);

--@ automation change automation_runs
CREATE INDEX "ix_automation_runs_automation_id_triggered_at" ON "automation_runs" ("workspace_id", "automation_id", "triggered_at");

--@ automation change automation_runs
CREATE INDEX "ix_automation_runs_account_id_triggered_at" ON "automation_runs" ("workspace_id", "account_id", "triggered_at");

--@ automation change automation_runs
CREATE INDEX "ix_automation_runs_status_triggered_at" ON "automation_runs" ("workspace_id", "status", "triggered_at");

--@ automation table events spread=workspace_id
CREATE TABLE "events" (
  "workspace_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "platform" varchar(32) COLLATE "C" NOT NULL,
  "kind" varchar(64) COLLATE "C" NOT NULL,
  "known_by" varchar(32) COLLATE "C" NOT NULL,
  "external_id" varchar(191) COLLATE "C" NULL,
  "headers" jsonb NOT NULL,
  "payload" text COLLATE "C" NOT NULL,
  "payload_digest" varchar(64) COLLATE "C" NOT NULL,
  "parsed" jsonb NULL,
  "received_at" timestamptz(6) NOT NULL,
  "processed_at" timestamptz(6) NULL,
  "error" text COLLATE "C" NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "uq_events_platform_external_id" UNIQUE ("workspace_id", "platform", "external_id"),
  CONSTRAINT "fk_events_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_events_platform" CHECK ("platform" IN ('instagram', 'facebook', 'x', 'linkedin', 'tiktok', 'youtube', 'pinterest', 'threads', 'reddit')),
  CONSTRAINT "ck_events_known_by" CHECK ("known_by" IN ('external_id', 'payload')),
  CONSTRAINT "ck_events_known_by_external_id" CHECK (("external_id" IS NOT NULL OR "known_by" NOT IN ('external_id')) AND ("external_id" IS NULL OR "known_by" IN ('external_id')))
);

--@ automation change events
CREATE UNIQUE INDEX "uq_events_unnamed" ON "events" ("workspace_id", "platform", "payload_digest") WHERE "known_by" IN ('payload');

--@ automation change events
CREATE INDEX "ix_events_kind_received_at" ON "events" ("workspace_id", "kind", "received_at");

--@ automation change events
CREATE INDEX "ix_events_processed_at_received_at" ON "events" ("workspace_id", "processed_at", "received_at");

--@ automation guard automation_consents
CREATE TRIGGER "tr_automation_consents_status" BEFORE UPDATE OF "status" ON "automation_consents" FOR EACH ROW
WHEN (NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'granted' AND NEW."status" IN ('revoked'))
  OR (OLD."status" = 'revoked' AND NEW."status" IN ('granted'))
  OR 1 = 2))
EXECUTE FUNCTION hadir_refuse_move('status');

--@ automation guard automation_runs
CREATE TRIGGER "tr_automation_runs_status" BEFORE UPDATE OF "status" ON "automation_runs" FOR EACH ROW
WHEN (NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'pending' AND NEW."status" IN ('running', 'failed', 'skipped'))
  OR (OLD."status" = 'running' AND NEW."status" IN ('success', 'failed', 'skipped'))
  OR 1 = 2))
EXECUTE FUNCTION hadir_refuse_move('status');

--@ automation guard automation_runs
CREATE TRIGGER "tr_automation_runs_account_id_forget" BEFORE DELETE ON "social_accounts" FOR EACH ROW
EXECUTE FUNCTION hadir_forget('automation_runs', 'account_id');
