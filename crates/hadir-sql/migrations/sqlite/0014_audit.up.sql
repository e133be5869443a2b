-- 0014_audit, up, on SQLite. Frozen: a database that has taken it knows its digest.

--@ audit table audit_entries spread=workspace_id
CREATE TABLE "audit_entries" (
  "workspace_id" TEXT NOT NULL,
  "at" TEXT NOT NULL,
  "actor_kind" TEXT NOT NULL,
  "actor_user_id" TEXT NULL,
  "actor_name" TEXT NULL,
  "actor_email" TEXT NULL,
  "action" TEXT NOT NULL,
  "action_raw" TEXT NOT NULL,
  "entity_kind" TEXT NOT NULL,
  "entity_key" TEXT NOT NULL,
  "details" TEXT NOT NULL,
  "ip" TEXT NULL,
  "user_agent" TEXT NULL,
  "severity" TEXT NULL,
  "outcome" TEXT NULL,
  "seq" INTEGER NOT NULL,
  "previous" TEXT NOT NULL,
  "hash" TEXT NOT NULL,
  PRIMARY KEY ("workspace_id", "seq"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("actor_user_id") REFERENCES "users" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_audit_entries_actor_kind" CHECK ("actor_kind" IN ('user', 'automation', 'api_key', 'system')),
  CONSTRAINT "ck_audit_entries_severity" CHECK ("severity" IN ('info', 'warning', 'error', 'critical')),
  CONSTRAINT "ck_audit_entries_outcome" CHECK ("outcome" IN ('success', 'failure', 'blocked', 'pending')),
  CONSTRAINT "ck_audit_entries_seq" CHECK ("seq" >= 0)
) STRICT, WITHOUT ROWID;

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
  "workspace_id" TEXT NOT NULL,
  "key" TEXT NOT NULL,
  "agent" TEXT NOT NULL,
  "prompt" TEXT NOT NULL,
  "response" TEXT NOT NULL,
  "model" TEXT NOT NULL,
  "cost_usd" TEXT NULL,
  "created_at" TEXT NOT NULL,
  "expires_at" TEXT NOT NULL,
  PRIMARY KEY ("workspace_id", "key"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

--@ audit change ai_cache_entries
CREATE INDEX "ix_ai_cache_entries_expires_at" ON "ai_cache_entries" ("workspace_id", "expires_at");

--@ audit table imported_rows
CREATE TABLE "imported_rows" (
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
CREATE INDEX "ix_imported_rows_workspace_id" ON "imported_rows" ("workspace_id");

--@ audit change imported_rows
CREATE INDEX "ix_imported_rows_entity_kind_entity_key" ON "imported_rows" ("entity_kind", "entity_key");

--@ audit guard audit_entries
CREATE TRIGGER "tr_audit_entries_no_update" BEFORE UPDATE ON "audit_entries" FOR EACH ROW
WHEN 1 = 1
BEGIN
  SELECT RAISE(ABORT, 'audit_entries keeps what was written');
END;

--@ audit guard audit_entries
CREATE TRIGGER "tr_audit_entries_no_delete" BEFORE DELETE ON "audit_entries" FOR EACH ROW
WHEN 1 = 1
BEGIN
  SELECT RAISE(ABORT, 'audit_entries keeps what was written');
END;
