-- 0006_review, down, on PostgreSQL. Frozen: a database that has taken it knows its digest.

--@ review guard workflows
DROP TRIGGER "tr_workflows_status" ON "workflows";

--@ review guard workflows
DROP TRIGGER "tr_workflows_touch" ON "workflows";

--@ review guard workflow_instances
DROP TRIGGER "tr_workflow_instances_status" ON "workflow_instances";

--@ review guard approvals
DROP TRIGGER "tr_approvals_status" ON "approvals";

--@ review change delegations
DROP TABLE "delegations";

--@ review change approvals
DROP TABLE "approvals";

--@ review change workflow_instances
DROP TABLE "workflow_instances";

--@ review change workflows
DROP TABLE "workflows";
