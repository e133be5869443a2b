-- 0006_review, up, on SQLite. Frozen: a database that has taken it knows its digest.

--@ review table workflows spread=workspace_id
CREATE TABLE "workflows" (
  "workspace_id" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "description" TEXT NULL,
  "kind" TEXT NOT NULL,
  "config" TEXT NOT NULL,
  "steps" TEXT NOT NULL,
  "is_active" INTEGER NOT NULL,
  "created_at" TEXT NOT NULL,
  "updated_at" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "changed_at" TEXT NOT NULL,
  "archived_at" TEXT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_workflows_kind" CHECK ("kind" IN ('approval', 'automation', 'chatbot')),
  CONSTRAINT "ck_workflows_is_active" CHECK ("is_active" IN (TRUE, FALSE)),
  CONSTRAINT "ck_workflows_status" CHECK ("status" IN ('draft', 'active', 'paused', 'archived')),
  CONSTRAINT "ck_workflows_status_archived_at" CHECK (("archived_at" IS NOT NULL OR "status" NOT IN ('archived')) AND ("archived_at" IS NULL OR "status" IN ('archived')))
) STRICT, WITHOUT ROWID;

--@ review change workflows
CREATE INDEX "ix_workflows_kind_is_active" ON "workflows" ("workspace_id", "kind", "is_active");

--@ review change workflows
CREATE INDEX "ix_workflows_status" ON "workflows" ("workspace_id", "status");

--@ review table workflow_instances spread=workspace_id
CREATE TABLE "workflow_instances" (
  "workspace_id" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "workflow_id" TEXT NOT NULL,
  "subject_kind" TEXT NOT NULL,
  "subject_id" TEXT NOT NULL,
  "content" TEXT NULL,
  "started_by" TEXT NULL,
  "metadata" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "changed_at" TEXT NOT NULL,
  "started_at" TEXT NOT NULL,
  "current_step_id" TEXT NULL,
  "completed_at" TEXT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "workflow_id") REFERENCES "workflows" ("workspace_id", "id") ON DELETE RESTRICT,
  FOREIGN KEY ("started_by") REFERENCES "users" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_workflow_instances_status" CHECK ("status" IN ('in_progress', 'completed', 'rejected', 'cancelled')),
  CONSTRAINT "ck_workflow_instances_status_current_step_id" CHECK (("current_step_id" IS NOT NULL OR "status" NOT IN ('in_progress')) AND ("current_step_id" IS NULL OR "status" IN ('in_progress', 'rejected', 'cancelled'))),
  CONSTRAINT "ck_workflow_instances_status_completed_at" CHECK (("completed_at" IS NOT NULL OR "status" NOT IN ('completed', 'rejected', 'cancelled')) AND ("completed_at" IS NULL OR "status" IN ('completed', 'rejected', 'cancelled')))
) STRICT, WITHOUT ROWID;

--@ review change workflow_instances
CREATE INDEX "ix_workflow_instances_workflow_id" ON "workflow_instances" ("workspace_id", "workflow_id");

--@ review change workflow_instances
CREATE INDEX "ix_workflow_instances_subject_kind_subject_id" ON "workflow_instances" ("workspace_id", "subject_kind", "subject_id");

--@ review change workflow_instances
CREATE INDEX "ix_workflow_instances_status" ON "workflow_instances" ("workspace_id", "status");

--@ review change workflow_instances
CREATE INDEX "ix_workflow_instances_started_by" ON "workflow_instances" ("workspace_id", "started_by");

--@ review table approvals spread=workspace_id
CREATE TABLE "approvals" (
  "workspace_id" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "subject_kind" TEXT NOT NULL,
  "subject_id" TEXT NOT NULL,
  "level" INTEGER NOT NULL,
  "requester_id" TEXT NULL,
  "instance_id" TEXT NULL,
  "step_id" TEXT NULL,
  "status" TEXT NOT NULL,
  "changed_at" TEXT NOT NULL,
  "requested_at" TEXT NOT NULL,
  "approver_id" TEXT NULL,
  "answered_by" TEXT NULL,
  "content" TEXT NULL,
  "comments" TEXT NULL,
  "responded_at" TEXT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("requester_id") REFERENCES "users" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "instance_id") REFERENCES "workflow_instances" ("workspace_id", "id") ON DELETE CASCADE,
  FOREIGN KEY ("approver_id") REFERENCES "users" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("answered_by") REFERENCES "users" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_approvals_level" CHECK ("level" BETWEEN 0 AND 65535),
  CONSTRAINT "ck_approvals_status" CHECK ("status" IN ('pending', 'approved', 'rejected', 'skipped', 'withdrawn')),
  CONSTRAINT "ck_approvals_instance_id_step_id" CHECK (("instance_id" IS NULL AND "step_id" IS NULL) OR ("instance_id" IS NOT NULL AND "step_id" IS NOT NULL)),
  CONSTRAINT "ck_approvals_status_approver_id" CHECK ("approver_id" IS NOT NULL OR "status" NOT IN ('approved', 'rejected')),
  CONSTRAINT "ck_approvals_status_answered_by" CHECK (("answered_by" IS NOT NULL OR "status" NOT IN ('approved', 'rejected')) AND ("answered_by" IS NULL OR "status" IN ('approved', 'rejected'))),
  CONSTRAINT "ck_approvals_status_comments" CHECK ("comments" IS NULL OR "status" IN ('approved', 'rejected', 'skipped', 'withdrawn')),
  CONSTRAINT "ck_approvals_status_responded_at" CHECK (("responded_at" IS NOT NULL OR "status" NOT IN ('approved', 'rejected', 'skipped', 'withdrawn')) AND ("responded_at" IS NULL OR "status" IN ('approved', 'rejected', 'skipped', 'withdrawn')))
) STRICT, WITHOUT ROWID;

--@ review change approvals
CREATE INDEX "ix_approvals_subject_kind_subject_id_status" ON "approvals" ("workspace_id", "subject_kind", "subject_id", "status");

--@ review change approvals
CREATE INDEX "ix_approvals_approver_id_status" ON "approvals" ("workspace_id", "approver_id", "status");

--@ review change approvals
CREATE INDEX "ix_approvals_instance_id_step_id" ON "approvals" ("workspace_id", "instance_id", "step_id");

--@ review change approvals
CREATE INDEX "ix_approvals_requester_id" ON "approvals" ("workspace_id", "requester_id");

--@ review change approvals
CREATE INDEX "ix_approvals_answered_by" ON "approvals" ("workspace_id", "answered_by");

--@ review table delegations spread=workspace_id
CREATE TABLE "delegations" (
  "workspace_id" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "delegator_id" TEXT NOT NULL,
  "delegate_id" TEXT NOT NULL,
  "window_start" TEXT NULL,
  "window_end" TEXT NULL,
  "cancelled_at" TEXT NULL,
  "reason" TEXT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("delegator_id") REFERENCES "users" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("delegate_id") REFERENCES "users" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_delegations_window_start_window_end" CHECK ("window_start" < "window_end")
) STRICT, WITHOUT ROWID;

--@ review change delegations
CREATE INDEX "ix_delegations_delegator_id" ON "delegations" ("workspace_id", "delegator_id");

--@ review change delegations
CREATE INDEX "ix_delegations_delegate_id" ON "delegations" ("workspace_id", "delegate_id");

--@ review guard workflows
CREATE TRIGGER "tr_workflows_status" BEFORE UPDATE OF "status" ON "workflows" FOR EACH ROW
WHEN NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'draft' AND NEW."status" IN ('active', 'archived'))
  OR (OLD."status" = 'active' AND NEW."status" IN ('paused', 'archived'))
  OR (OLD."status" = 'paused' AND NEW."status" IN ('active', 'archived'))
  OR 1 = 2)
BEGIN
  SELECT RAISE(ABORT, 'workflows.status: no event makes this move');
END;

--@ review guard workflows
CREATE TRIGGER "tr_workflows_touch" AFTER UPDATE ON "workflows" FOR EACH ROW
WHEN NEW."updated_at" IS OLD."updated_at" AND NOT (NEW."workspace_id" IS OLD."workspace_id" AND NEW."id" IS OLD."id" AND NEW."name" IS OLD."name" AND NEW."description" IS OLD."description" AND NEW."kind" IS OLD."kind" AND NEW."config" IS OLD."config" AND NEW."steps" IS OLD."steps" AND NEW."is_active" IS OLD."is_active" AND NEW."created_at" IS OLD."created_at" AND NEW."updated_at" IS OLD."updated_at" AND NEW."status" IS OLD."status" AND NEW."changed_at" IS OLD."changed_at" AND NEW."archived_at" IS OLD."archived_at")
BEGIN
  UPDATE "workflows" SET "updated_at" = strftime('%Y-%m-%dT%H:%M:%f000Z', 'now') WHERE "workspace_id" = NEW."workspace_id" AND "id" = NEW."id";
END;

--@ review guard workflow_instances
CREATE TRIGGER "tr_workflow_instances_status" BEFORE UPDATE OF "status" ON "workflow_instances" FOR EACH ROW
WHEN NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'in_progress' AND NEW."status" IN ('in_progress', 'completed', 'rejected', 'cancelled'))
  OR 1 = 2)
BEGIN
  SELECT RAISE(ABORT, 'workflow_instances.status: no event makes this move');
END;

--@ review guard approvals
CREATE TRIGGER "tr_approvals_status" BEFORE UPDATE OF "status" ON "approvals" FOR EACH ROW
WHEN NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'pending' AND NEW."status" IN ('approved', 'rejected', 'skipped', 'withdrawn'))
  OR 1 = 2)
BEGIN
  SELECT RAISE(ABORT, 'approvals.status: no event makes this move');
END;
