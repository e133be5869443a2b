-- 0006_review, up, on MySQL and MariaDB. Frozen: a database that has taken it knows its digest.

--@ review table workflows spread=workspace_id
CREATE TABLE `workflows` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `name` longtext NOT NULL,
  `description` longtext NULL,
  `kind` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `config` json NOT NULL,
  `steps` json NOT NULL,
  `is_active` boolean NOT NULL,
  `created_at` datetime(6) NOT NULL,
  `updated_at` datetime(6) NOT NULL,
  `status` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `changed_at` datetime(6) NOT NULL,
  `archived_at` datetime(6) NULL,
  PRIMARY KEY (`workspace_id`, `id`),
  KEY `ix_workflows_kind_is_active` (`workspace_id`, `kind`, `is_active`),
  KEY `ix_workflows_status` (`workspace_id`, `status`),
  CONSTRAINT `fk_workflows_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `ck_workflows_kind` CHECK (`kind` IN ('approval', 'automation', 'chatbot')),
  CONSTRAINT `ck_workflows_is_active` CHECK (`is_active` IN (TRUE, FALSE)),
  CONSTRAINT `ck_workflows_status` CHECK (`status` IN ('draft', 'active', 'paused', 'archived')),
  CONSTRAINT `ck_workflows_status_archived_at` CHECK ((`archived_at` IS NOT NULL OR `status` NOT IN ('archived')) AND (`archived_at` IS NULL OR `status` IN ('archived')))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ review table workflow_instances spread=workspace_id
CREATE TABLE `workflow_instances` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `workflow_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `subject_kind` varchar(64) NOT NULL,
  `subject_id` varchar(191) NOT NULL,
  `content` varchar(64) NULL,
  `started_by` char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `metadata` json NOT NULL,
  `status` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `changed_at` datetime(6) NOT NULL,
  `started_at` datetime(6) NOT NULL,
  `current_step_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `completed_at` datetime(6) NULL,
  PRIMARY KEY (`workspace_id`, `id`),
  KEY `ix_workflow_instances_workflow_id` (`workspace_id`, `workflow_id`),
  KEY `ix_workflow_instances_subject_kind_subject_id` (`workspace_id`, `subject_kind`, `subject_id`),
  KEY `ix_workflow_instances_status` (`workspace_id`, `status`),
  KEY `ix_workflow_instances_started_by` (`workspace_id`, `started_by`),
  CONSTRAINT `fk_workflow_instances_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_workflow_instances_workflow_id` FOREIGN KEY (`workspace_id`, `workflow_id`) REFERENCES `workflows` (`workspace_id`, `id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_workflow_instances_started_by` FOREIGN KEY (`started_by`) REFERENCES `users` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `ck_workflow_instances_status` CHECK (`status` IN ('in_progress', 'completed', 'rejected', 'cancelled')),
  CONSTRAINT `ck_workflow_instances_status_current_step_id` CHECK ((`current_step_id` IS NOT NULL OR `status` NOT IN ('in_progress')) AND (`current_step_id` IS NULL OR `status` IN ('in_progress', 'rejected', 'cancelled'))),
  CONSTRAINT `ck_workflow_instances_status_completed_at` CHECK ((`completed_at` IS NOT NULL OR `status` NOT IN ('completed', 'rejected', 'cancelled')) AND (`completed_at` IS NULL OR `status` IN ('completed', 'rejected', 'cancelled')))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ review table approvals spread=workspace_id
CREATE TABLE `approvals` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `subject_kind` varchar(64) NOT NULL,
  `subject_id` varchar(191) NOT NULL,
  `level` bigint NOT NULL,
  `requester_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `instance_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `step_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `status` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `changed_at` datetime(6) NOT NULL,
  `requested_at` datetime(6) NOT NULL,
  `approver_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `answered_by` char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `content` varchar(64) NULL,
  `comments` longtext NULL,
  `responded_at` datetime(6) NULL,
  PRIMARY KEY (`workspace_id`, `id`),
  KEY `ix_approvals_subject_kind_subject_id_status` (`workspace_id`, `subject_kind`, `subject_id`, `status`),
  KEY `ix_approvals_approver_id_status` (`workspace_id`, `approver_id`, `status`),
  KEY `ix_approvals_instance_id_step_id` (`workspace_id`, `instance_id`, `step_id`),
  KEY `ix_approvals_requester_id` (`workspace_id`, `requester_id`),
  KEY `ix_approvals_answered_by` (`workspace_id`, `answered_by`),
  CONSTRAINT `fk_approvals_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_approvals_requester_id` FOREIGN KEY (`requester_id`) REFERENCES `users` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_approvals_instance_id` FOREIGN KEY (`workspace_id`, `instance_id`) REFERENCES `workflow_instances` (`workspace_id`, `id`) ON DELETE CASCADE,
  CONSTRAINT `fk_approvals_approver_id` FOREIGN KEY (`approver_id`) REFERENCES `users` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_approvals_answered_by` FOREIGN KEY (`answered_by`) REFERENCES `users` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `ck_approvals_level` CHECK (`level` BETWEEN 0 AND 65535),
  CONSTRAINT `ck_approvals_status` CHECK (`status` IN ('pending', 'approved', 'rejected', 'skipped', 'withdrawn')),
  CONSTRAINT `ck_approvals_instance_id_step_id` CHECK ((`instance_id` IS NULL AND `step_id` IS NULL) OR (`instance_id` IS NOT NULL AND `step_id` IS NOT NULL)),
  CONSTRAINT `ck_approvals_status_approver_id` CHECK (`approver_id` IS NOT NULL OR `status` NOT IN ('approved', 'rejected')),
  CONSTRAINT `ck_approvals_status_answered_by` CHECK ((`answered_by` IS NOT NULL OR `status` NOT IN ('approved', 'rejected')) AND (`answered_by` IS NULL OR `status` IN ('approved', 'rejected'))),
  CONSTRAINT `ck_approvals_status_comments` CHECK (`comments` IS NULL OR `status` IN ('approved', 'rejected', 'skipped', 'withdrawn')),
  CONSTRAINT `ck_approvals_status_responded_at` CHECK ((`responded_at` IS NOT NULL OR `status` NOT IN ('approved', 'rejected', 'skipped', 'withdrawn')) AND (`responded_at` IS NULL OR `status` IN ('approved', 'rejected', 'skipped', 'withdrawn')))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ review table delegations spread=workspace_id
CREATE TABLE `delegations` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `delegator_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `delegate_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `window_start` datetime(6) NULL,
  `window_end` datetime(6) NULL,
  `cancelled_at` datetime(6) NULL,
  `reason` longtext NULL,
  PRIMARY KEY (`workspace_id`, `id`),
  KEY `ix_delegations_delegator_id` (`workspace_id`, `delegator_id`),
  KEY `ix_delegations_delegate_id` (`workspace_id`, `delegate_id`),
  CONSTRAINT `fk_delegations_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_delegations_delegator_id` FOREIGN KEY (`delegator_id`) REFERENCES `users` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_delegations_delegate_id` FOREIGN KEY (`delegate_id`) REFERENCES `users` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `ck_delegations_window_start_window_end` CHECK (`window_start` < `window_end`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ review guard workflows
CREATE TRIGGER `tr_workflows_status` BEFORE UPDATE ON `workflows` FOR EACH ROW
IF NEW.`status` <> OLD.`status` AND NOT (
  (OLD.`status` = 'draft' AND NEW.`status` IN ('active', 'archived'))
  OR (OLD.`status` = 'active' AND NEW.`status` IN ('paused', 'archived'))
  OR (OLD.`status` = 'paused' AND NEW.`status` IN ('active', 'archived'))
  OR 1 = 2) THEN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'workflows.status: no event makes this move';
END IF;

--@ review guard workflows
CREATE TRIGGER `tr_workflows_touch` BEFORE UPDATE ON `workflows` FOR EACH ROW
IF NEW.`updated_at` <=> OLD.`updated_at` AND NOT (NEW.`workspace_id` <=> OLD.`workspace_id` AND NEW.`id` <=> OLD.`id` AND NEW.`name` <=> OLD.`name` AND NEW.`description` <=> OLD.`description` AND NEW.`kind` <=> OLD.`kind` AND NEW.`config` <=> OLD.`config` AND NEW.`steps` <=> OLD.`steps` AND NEW.`is_active` <=> OLD.`is_active` AND NEW.`created_at` <=> OLD.`created_at` AND NEW.`updated_at` <=> OLD.`updated_at` AND NEW.`status` <=> OLD.`status` AND NEW.`changed_at` <=> OLD.`changed_at` AND NEW.`archived_at` <=> OLD.`archived_at`) THEN
  SET NEW.`updated_at` = UTC_TIMESTAMP(6);
END IF;

--@ review guard workflow_instances
CREATE TRIGGER `tr_workflow_instances_status` BEFORE UPDATE ON `workflow_instances` FOR EACH ROW
IF NEW.`status` <> OLD.`status` AND NOT (
  (OLD.`status` = 'in_progress' AND NEW.`status` IN ('in_progress', 'completed', 'rejected', 'cancelled'))
  OR 1 = 2) THEN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'workflow_instances.status: no event makes this move';
END IF;

--@ review guard approvals
CREATE TRIGGER `tr_approvals_status` BEFORE UPDATE ON `approvals` FOR EACH ROW
IF NEW.`status` <> OLD.`status` AND NOT (
  (OLD.`status` = 'pending' AND NEW.`status` IN ('approved', 'rejected', 'skipped', 'withdrawn'))
  OR 1 = 2) THEN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'approvals.status: no event makes this move';
END IF;
