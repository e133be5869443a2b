-- 0006_review, up, on PostgreSQL. Frozen: a database that has taken it knows its digest.

--@ review table workflows spread=workspace_id
CREATE TABLE "workflows" (
  "workspace_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "name" text COLLATE "C" NOT NULL,
  "description" text COLLATE "C" NULL,
  "kind" varchar(32) COLLATE "C" NOT NULL,
  "config" jsonb NOT NULL,
  "steps" jsonb NOT NULL,
  "is_active" boolean NOT NULL,
  "created_at" timestamptz(6) NOT NULL,
  "updated_at" timestamptz(6) NOT NULL,
  "status" varchar(32) COLLATE "C" NOT NULL,
  "changed_at" timestamptz(6) NOT NULL,
  "archived_at" timestamptz(6) NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "fk_workflows_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_workflows_kind" CHECK ("kind" IN ('approval', 'automation', 'chatbot')),
  CONSTRAINT "ck_workflows_is_active" CHECK ("is_active" IN (TRUE, FALSE)),
  CONSTRAINT "ck_workflows_status" CHECK ("status" IN ('draft', 'active', 'paused', 'archived')),
  CONSTRAINT "ck_workflows_status_archived_at" CHECK (("archived_at" IS NOT NULL OR "status" NOT IN ('archived')) AND ("archived_at" IS NULL OR "status" IN ('archived')))
);

--@ review change workflows
CREATE INDEX "ix_workflows_kind_is_active" ON "workflows" ("workspace_id", "kind", "is_active");

--@ review change workflows
CREATE INDEX "ix_workflows_status" ON "workflows" ("workspace_id", "status");

--@ review table workflow_instances spread=workspace_id
CREATE TABLE "workflow_instances" (
  "workspace_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "workflow_id" uuid NOT NULL,
  "subject_kind" varchar(64) COLLATE "C" NOT NULL,
  "subject_id" varchar(191) COLLATE "C" NOT NULL,
  "content" varchar(64) COLLATE "C" NULL,
  "started_by" uuid NULL,
  "metadata" jsonb NOT NULL,
  "status" varchar(32) COLLATE "C" NOT NULL,
  "changed_at" timestamptz(6) NOT NULL,
  "started_at" timestamptz(6) NOT NULL,
  "current_step_id" uuid NULL,
  "completed_at" timestamptz(6) NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "fk_workflow_instances_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_workflow_instances_workflow_id" FOREIGN KEY ("workspace_id", "workflow_id") REFERENCES "workflows" ("workspace_id", "id") ON DELETE RESTRICT,
  CONSTRAINT "fk_workflow_instances_started_by" FOREIGN KEY ("started_by") REFERENCES "users" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_workflow_instances_status" CHECK ("status" IN ('in_progress', 'completed', 'rejected', 'cancelled')),
  CONSTRAINT "ck_workflow_instances_status_current_step_id" CHECK (("current_step_id" IS NOT NULL OR "status" NOT IN ('in_progress')) AND ("current_step_id" IS NULL OR "status" IN ('in_progress', 'rejected', 'cancelled'))),
  CONSTRAINT "ck_workflow_instances_status_completed_at" CHECK (("completed_at" IS NOT NULL OR "status" NOT IN ('completed', 'rejected', 'cancelled')) AND ("completed_at" IS NULL OR "status" IN ('completed', 'rejected', 'cancelled')))
);

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
  "workspace_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "subject_kind" varchar(64) COLLATE "C" NOT NULL,
  "subject_id" varchar(191) COLLATE "C" NOT NULL,
  "level" bigint NOT NULL,
  "requester_id" uuid NULL,
  "instance_id" uuid NULL,
  "step_id" uuid NULL,
  "status" varchar(32) COLLATE "C" NOT NULL,
  "changed_at" timestamptz(6) NOT NULL,
  "requested_at" timestamptz(6) NOT NULL,
  "approver_id" uuid NULL,
  "answered_by" uuid NULL,
  "content" varchar(64) COLLATE "C" NULL,
  "comments" text COLLATE "C" NULL,
  "responded_at" timestamptz(6) NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "fk_approvals_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_approvals_requester_id" FOREIGN KEY ("requester_id") REFERENCES "users" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_approvals_instance_id" FOREIGN KEY ("workspace_id", "instance_id") REFERENCES "workflow_instances" ("workspace_id", "id") ON DELETE CASCADE,
  CONSTRAINT "fk_approvals_approver_id" FOREIGN KEY ("approver_id") REFERENCES "users" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_approvals_answered_by" FOREIGN KEY ("answered_by") REFERENCES "users" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_approvals_level" CHECK ("level" BETWEEN 0 AND 65535),
  CONSTRAINT "ck_approvals_status" CHECK ("status" IN ('pending', 'approved', 'rejected', 'skipped', 'withdrawn')),
  CONSTRAINT "ck_approvals_instance_id_step_id" CHECK (("instance_id" IS NULL AND "step_id" IS NULL) OR ("instance_id" IS NOT NULL AND "step_id" IS NOT NULL)),
  CONSTRAINT "ck_approvals_status_approver_id" CHECK ("approver_id" IS NOT NULL OR "status" NOT IN ('approved', 'rejected')),
  CONSTRAINT "ck_approvals_status_answered_by" CHECK (("answered_by" IS NOT NULL OR "status" NOT IN ('approved', 'rejected')) AND ("answered_by" IS NULL OR "status" IN ('approved', 'rejected'))),
  CONSTRAINT "ck_approvals_status_comments" CHECK ("comments" IS NULL OR "status" IN ('approved', 'rejected', 'skipped', 'withdrawn')),
  CONSTRAINT "ck_approvals_status_responded_at" CHECK (("responded_at" IS NOT NULL OR "status" NOT IN ('approved', 'rejected', 'skipped', 'withdrawn')) AND ("responded_at" IS NULL OR "status" IN ('approved', 'rejected', 'skipped', 'withdrawn')))
);

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
  "workspace_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "delegator_id" uuid NOT NULL,
  "delegate_id" uuid NOT NULL,
  "window_start" timestamptz(6) NULL,
  "window_end" timestamptz(6) NULL,
  "cancelled_at" timestamptz(6) NULL,
  "reason" text COLLATE "C" NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "fk_delegations_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_delegations_delegator_id" FOREIGN KEY ("delegator_id") REFERENCES "users" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_delegations_delegate_id" FOREIGN KEY ("delegate_id") REFERENCES "users" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_delegations_window_start_window_end" CHECK ("window_start" < "window_end")
);

--@ review change delegations
CREATE INDEX "ix_delegations_delegator_id" ON "delegations" ("workspace_id", "delegator_id");

--@ review change delegations
CREATE INDEX "ix_delegations_delegate_id" ON "delegations" ("workspace_id", "delegate_id");

--@ review guard workflows
CREATE TRIGGER "tr_workflows_status" BEFORE UPDATE OF "status" ON "workflows" FOR EACH ROW
WHEN (NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'draft' AND NEW."status" IN ('active', 'archived'))
  OR (OLD."status" = 'active' AND NEW."status" IN ('paused', 'archived'))
  OR (OLD."status" = 'paused' AND NEW."status" IN ('active', 'archived'))
  OR 1 = 2))
EXECUTE FUNCTION hadir_refuse_move('status');

--@ review guard workflows
CREATE TRIGGER "tr_workflows_touch" BEFORE UPDATE ON "workflows" FOR EACH ROW
WHEN (NEW."updated_at" IS NOT DISTINCT FROM OLD."updated_at" AND NEW.* IS DISTINCT FROM OLD.*)
EXECUTE FUNCTION hadir_touch();

--@ review guard workflow_instances
CREATE TRIGGER "tr_workflow_instances_status" BEFORE UPDATE OF "status" ON "workflow_instances" FOR EACH ROW
WHEN (NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'in_progress' AND NEW."status" IN ('in_progress', 'completed', 'rejected', 'cancelled'))
  OR 1 = 2))
EXECUTE FUNCTION hadir_refuse_move('status');

--@ review guard approvals
CREATE TRIGGER "tr_approvals_status" BEFORE UPDATE OF "status" ON "approvals" FOR EACH ROW
WHEN (NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'pending' AND NEW."status" IN ('approved', 'rejected', 'skipped', 'withdrawn'))
  OR 1 = 2))
EXECUTE FUNCTION hadir_refuse_move('status');
