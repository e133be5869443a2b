-- 0006_review, down, on MySQL and MariaDB. Frozen: a database that has taken it knows its digest.

--@ review guard workflows
DROP TRIGGER `tr_workflows_status`;

--@ review guard workflows
DROP TRIGGER `tr_workflows_touch`;

--@ review guard workflow_instances
DROP TRIGGER `tr_workflow_instances_status`;

--@ review guard approvals
DROP TRIGGER `tr_approvals_status`;

--@ review change delegations
DROP TABLE `delegations`;

--@ review change approvals
DROP TABLE `approvals`;

--@ review change workflow_instances
DROP TABLE `workflow_instances`;

--@ review change workflows
DROP TABLE `workflows`;
