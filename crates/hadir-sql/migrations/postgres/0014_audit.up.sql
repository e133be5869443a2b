-- 0014_audit, up, on PostgreSQL. Frozen: a database that has taken it knows its digest.

--@ audit table audit_entries spread=workspace_id
CREATE TABLE "audit_entries" (
  "workspace_id" uuid NOT NULL,
  "at" timestamptz(6) NOT NULL,
  "actor_kind" varchar(32) COLLATE "C" NOT NULL,
  "actor_user_id" uuid NULL,
  "actor_name" text COLLATE "C" NULL,
  "actor_email" text COLLATE "C" NULL,
  "action" varchar(191) COLLATE "C" NOT NULL,
  "action_raw" varchar(191) COLLATE "C" NOT NULL,
  "entity_kind" varchar(64) COLLATE "C" NOT NULL,
  "entity_key" varchar(191) COLLATE "C" NOT NULL,
  "details" jsonb NOT NULL,
  "ip" varchar(45) COLLATE "C" NULL,
  "user_agent" text COLLATE "C" NULL,
  "severity" varchar(32) COLLATE "C" NULL,
  "outcome" varchar(32) COLLATE "C" NULL,
  "seq" bigint NOT NULL,
  "previous" varchar(64) COLLATE "C" NOT NULL,
  "hash" varchar(64) COLLATE "C" NOT NULL,
  PRIMARY KEY ("workspace_id", "seq"),
  CONSTRAINT "fk_audit_entries_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_audit_entries_actor_user_id" FOREIGN KEY ("actor_user_id") REFERENCES "users" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_audit_entries_actor_kind" CHECK ("actor_kind" IN ('user', 'automation', 'api_key', 'system')),
  CONSTRAINT "ck_audit_entries_severity" CHECK ("severity" IN ('info', 'warning', 'error', 'critical')),
  CONSTRAINT "ck_audit_entries_outcome" CHECK ("outcome" IN ('success', 'failure', 'blocked', 'pending')),
  CONSTRAINT "ck_audit_entries_seq" CHECK ("seq" >= 0)
);

--@ audit change audit_entries
CREATE INDEX "ix_audit_entries_at" ON "audit_entries" ("workspace_id", "at");

--@ audit change audit_entries
CREATE INDEX "ix_audit_entries_action_at" ON "audit_entries" ("workspace_id", "action", "at");

--@ audit change audit_entries
CREATE INDEX "ix_audit_entries_actor_user_id_at" ON "audit_entries" ("workspace_id", "actor_user_id", "at");

--@ audit change audit_entries
CREATE INDEX "ix_audit_entries_entity_kind_entity_key" ON "audit_entries" ("workspace_id", "entity_kind", "entity_key");

--@ audit table ai_cache_entries spread=workspace_id
CREATE TABLE "ai_cache_entries" (
  "workspace_id" uuid NOT NULL,
  "key" varchar(191) COLLATE "C" NOT NULL,
  "agent" text COLLATE "C" NOT NULL,
  "prompt" text COLLATE "C" NOT NULL,
  "response" jsonb NOT NULL,
  "model" text COLLATE "C" NOT NULL,
  "cost_usd" numeric NULL,
  "created_at" timestamptz(6) NOT NULL,
  "expires_at" timestamptz(6) NOT NULL,
  PRIMARY KEY ("workspace_id", "key"),
  CONSTRAINT "fk_ai_cache_entries_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT
);

--@ audit change ai_cache_entries
CREATE INDEX "ix_ai_cache_entries_expires_at" ON "ai_cache_entries" ("workspace_id", "expires_at");

--@ audit table imported_rows
CREATE TABLE "imported_rows" (
  "workspace_id" uuid NULL,
  "entity_kind" varchar(64) COLLATE "C" NOT NULL,
  "entity_key" varchar(191) COLLATE "C" NOT NULL,
  "system" varchar(32) COLLATE "C" NOT NULL,
  "table" varchar(128) COLLATE "C" NOT NULL,
  "external_id" varchar(191) COLLATE "C" NOT NULL,
  "created_at" timestamptz(6) NULL,
  "updated_at" timestamptz(6) NULL,
  "residue" jsonb NOT NULL,
  "imported_at" timestamptz(6) NOT NULL,
  PRIMARY KEY ("system", "table", "external_id"),
  CONSTRAINT "fk_imported_rows_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_imported_rows_system" CHECK ("system" IN ('hub', 'suite', 'suite_documents', 'suite_classic', 'studio', 'roll_call'))
);

--@ audit change imported_rows
CREATE INDEX "ix_imported_rows_workspace_id" ON "imported_rows" ("workspace_id");

--@ audit change imported_rows
CREATE INDEX "ix_imported_rows_entity_kind_entity_key" ON "imported_rows" ("entity_kind", "entity_key");

--@ audit guard audit_entries
CREATE TRIGGER "tr_audit_entries_no_update" BEFORE UPDATE ON "audit_entries" FOR EACH ROW
WHEN (1 = 1)
EXECUTE FUNCTION hadir_refuse_change();

--@ audit guard audit_entries
CREATE TRIGGER "tr_audit_entries_no_delete" BEFORE DELETE ON "audit_entries" FOR EACH ROW
WHEN (1 = 1)
EXECUTE FUNCTION hadir_refuse_change();

--@ audit guard audit_entries
CREATE TRIGGER "tr_audit_entries_no_truncate" BEFORE TRUNCATE ON "audit_entries" EXECUTE FUNCTION hadir_refuse_change();
