-- 0007_automation, up, on MySQL and MariaDB. Frozen: a database that has taken it knows its digest.

--@ automation table automations spread=workspace_id
CREATE TABLE `automations` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `name` longtext NOT NULL,
  `enabled` boolean NOT NULL,
  `trigger` json NOT NULL,
  `actions` json NOT NULL,
  `consent_required` boolean NOT NULL,
  PRIMARY KEY (`workspace_id`, `id`),
  KEY `ix_automations_enabled` (`workspace_id`, `enabled`),
  CONSTRAINT `fk_automations_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `ck_automations_enabled` CHECK (`enabled` IN (TRUE, FALSE)),
  CONSTRAINT `ck_automations_consent_required` CHECK (`consent_required` IN (TRUE, FALSE))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ automation table automation_consents spread=workspace_id
CREATE TABLE `automation_consents` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `account_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `automation_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `status` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `changed_at` datetime(6) NOT NULL,
  `granted_at` datetime(6) NOT NULL,
  `history` json NOT NULL,
  `revoked_at` datetime(6) NULL,
  PRIMARY KEY (`workspace_id`, `id`),
  UNIQUE KEY `uq_automation_consents_account_id_automation_id` (`workspace_id`, `account_id`, `automation_id`),
  KEY `ix_automation_consents_automation_id` (`workspace_id`, `automation_id`),
  CONSTRAINT `fk_automation_consents_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_automation_consents_account_id` FOREIGN KEY (`workspace_id`, `account_id`) REFERENCES `social_accounts` (`workspace_id`, `id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_automation_consents_automation_id` FOREIGN KEY (`workspace_id`, `automation_id`) REFERENCES `automations` (`workspace_id`, `id`) ON DELETE RESTRICT,
  CONSTRAINT `ck_automation_consents_status` CHECK (`status` IN ('granted', 'revoked')),
  CONSTRAINT `ck_automation_consents_status_revoked_at` CHECK ((`revoked_at` IS NOT NULL OR `status` NOT IN ('revoked')) AND (`revoked_at` IS NULL OR `status` IN ('revoked'))),
  CONSTRAINT `ck_automation_consents_granted_at_revoked_at` CHECK (`granted_at` <= `revoked_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ automation table automation_runs spread=workspace_id
CREATE TABLE `automation_runs` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `automation_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `account_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `trigger_data` json NOT NULL,
  `actions_executed` json NOT NULL,
  `status` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `changed_at` datetime(6) NOT NULL,
  `triggered_at` datetime(6) NOT NULL,
  `completed_at` datetime(6) NULL,
  `error_message` longtext NULL,
  `skip_reason` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (`workspace_id`, `id`),
  KEY `ix_automation_runs_automation_id_triggered_at` (`workspace_id`, `automation_id`, `triggered_at`),
  KEY `ix_automation_runs_account_id_triggered_at` (`workspace_id`, `account_id`, `triggered_at`),
  KEY `ix_automation_runs_status_triggered_at` (`workspace_id`, `status`, `triggered_at`),
  CONSTRAINT `fk_automation_runs_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_automation_runs_automation_id` FOREIGN KEY (`workspace_id`, `automation_id`) REFERENCES `automations` (`workspace_id`, `id`) ON DELETE CASCADE,
  CONSTRAINT `fk_automation_runs_account_id` FOREIGN KEY (`workspace_id`, `account_id`) REFERENCES `social_accounts` (`workspace_id`, `id`) ON DELETE RESTRICT,
  CONSTRAINT `ck_automation_runs_status` CHECK (`status` IN ('pending', 'running', 'success', 'failed', 'skipped')),
  CONSTRAINT `ck_automation_runs_skip_reason` CHECK (`skip_reason` IN ('consent_missing', 'consent_revoked', 'disabled')),
  CONSTRAINT `ck_automation_runs_status_completed_at` CHECK ((`completed_at` IS NOT NULL OR `status` NOT IN ('success', 'failed', 'skipped')) AND (`completed_at` IS NULL OR `status` IN ('success', 'failed', 'skipped'))),
  CONSTRAINT `ck_automation_runs_status_error_message` CHECK ((`error_message` IS NOT NULL OR `status` NOT IN ('failed')) AND (`error_message` IS NULL OR `status` IN ('failed'))),
  CONSTRAINT `ck_automation_runs_status_skip_reason` CHECK ((`skip_reason` IS NOT NULL OR `status` NOT IN ('skipped')) AND (`skip_reason` IS NULL OR `status` IN ('skipped')))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ automation table events spread=workspace_id
CREATE TABLE `events` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `platform` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `kind` varchar(64) NOT NULL,
  `known_by` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `external_id` varchar(191) NULL,
  `headers` json NOT NULL,
  `payload` longtext NOT NULL,
  `payload_digest` varchar(64) NOT NULL,
  `parsed` json NULL,
  `received_at` datetime(6) NOT NULL,
  `processed_at` datetime(6) NULL,
  `error` longtext NULL,
  `unnamed` boolean GENERATED ALWAYS AS ((CASE WHEN (`known_by` IN ('payload')) THEN 1 ELSE NULL END)) VIRTUAL,
  PRIMARY KEY (`workspace_id`, `id`),
  UNIQUE KEY `uq_events_platform_external_id` (`workspace_id`, `platform`, `external_id`),
  UNIQUE KEY `uq_events_unnamed` (`workspace_id`, `platform`, `payload_digest`, `unnamed`),
  KEY `ix_events_kind_received_at` (`workspace_id`, `kind`, `received_at`),
  KEY `ix_events_processed_at_received_at` (`workspace_id`, `processed_at`, `received_at`),
  CONSTRAINT `fk_events_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `ck_events_platform` CHECK (`platform` IN ('instagram', 'facebook', 'x', 'linkedin', 'tiktok', 'youtube', 'pinterest', 'threads', 'reddit')),
  CONSTRAINT `ck_events_known_by` CHECK (`known_by` IN ('external_id', 'payload')),
  CONSTRAINT `ck_events_known_by_external_id` CHECK ((`external_id` IS NOT NULL OR `known_by` NOT IN ('external_id')) AND (`external_id` IS NULL OR `known_by` IN ('external_id')))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ automation guard automation_consents
CREATE TRIGGER `tr_automation_consents_status` BEFORE UPDATE ON `automation_consents` FOR EACH ROW
IF NEW.`status` <> OLD.`status` AND NOT (
  (OLD.`status` = 'granted' AND NEW.`status` IN ('revoked'))
  OR (OLD.`status` = 'revoked' AND NEW.`status` IN ('granted'))
  OR 1 = 2) THEN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'automation_consents.status: no event makes this move';
END IF;

--@ automation guard automation_runs
CREATE TRIGGER `tr_automation_runs_status` BEFORE UPDATE ON `automation_runs` FOR EACH ROW
IF NEW.`status` <> OLD.`status` AND NOT (
  (OLD.`status` = 'pending' AND NEW.`status` IN ('running', 'failed', 'skipped'))
  OR (OLD.`status` = 'running' AND NEW.`status` IN ('success', 'failed', 'skipped'))
  OR 1 = 2) THEN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'automation_runs.status: no event makes this move';
END IF;

--@ automation guard automation_runs
CREATE TRIGGER `tr_automation_runs_account_id_forget` BEFORE DELETE ON `social_accounts` FOR EACH ROW
UPDATE `automation_runs` SET `account_id` = NULL WHERE `workspace_id` = OLD.`workspace_id` AND `account_id` = OLD.`id`;
