-- 0014_audit, up, on MySQL and MariaDB. Frozen: a database that has taken it knows its digest.

--@ audit table audit_entries spread=workspace_id
CREATE TABLE `audit_entries` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `at` datetime(6) NOT NULL,
  `actor_kind` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `actor_user_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `actor_name` longtext NULL,
  `actor_email` longtext NULL,
  `action` varchar(191) NOT NULL,
  `action_raw` varchar(191) NOT NULL,
  `entity_kind` varchar(64) NOT NULL,
  `entity_key` varchar(191) NOT NULL,
  `details` json NOT NULL,
  `ip` varchar(45) NULL,
  `user_agent` longtext NULL,
  `severity` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `outcome` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `seq` bigint NOT NULL,
  `previous` varchar(64) NOT NULL,
  `hash` varchar(64) NOT NULL,
  PRIMARY KEY (`workspace_id`, `seq`),
  KEY `ix_audit_entries_at` (`workspace_id`, `at`),
  KEY `ix_audit_entries_action_at` (`workspace_id`, `action`, `at`),
  KEY `ix_audit_entries_actor_user_id_at` (`workspace_id`, `actor_user_id`, `at`),
  KEY `ix_audit_entries_entity_kind_entity_key` (`workspace_id`, `entity_kind`, `entity_key`),
  CONSTRAINT `fk_audit_entries_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_audit_entries_actor_user_id` FOREIGN KEY (`actor_user_id`) REFERENCES `users` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `ck_audit_entries_actor_kind` CHECK (`actor_kind` IN ('user', 'automation', 'api_key', 'system')),
  CONSTRAINT `ck_audit_entries_severity` CHECK (`severity` IN ('info', 'warning', 'error', 'critical')),
  CONSTRAINT `ck_audit_entries_outcome` CHECK (`outcome` IN ('success', 'failure', 'blocked', 'pending')),
  CONSTRAINT `ck_audit_entries_seq` CHECK (`seq` >= 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ audit table ai_cache_entries spread=workspace_id
CREATE TABLE `ai_cache_entries` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `key` varchar(191) NOT NULL,
  `agent` longtext NOT NULL,
  `prompt` longtext NOT NULL,
  `response` json NOT NULL,
  `model` longtext NOT NULL,
  `cost_usd` decimal(57,28) NULL,
  `created_at` datetime(6) NOT NULL,
  `expires_at` datetime(6) NOT NULL,
  PRIMARY KEY (`workspace_id`, `key`),
  KEY `ix_ai_cache_entries_expires_at` (`workspace_id`, `expires_at`),
  CONSTRAINT `fk_ai_cache_entries_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ audit table imported_rows
CREATE TABLE `imported_rows` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `entity_kind` varchar(64) NOT NULL,
  `entity_key` varchar(191) NOT NULL,
  `system` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `table` varchar(128) NOT NULL,
  `external_id` varchar(191) NOT NULL,
  `created_at` datetime(6) NULL,
  `updated_at` datetime(6) NULL,
  `residue` json NOT NULL,
  `imported_at` datetime(6) NOT NULL,
  PRIMARY KEY (`system`, `table`, `external_id`),
  KEY `ix_imported_rows_workspace_id` (`workspace_id`),
  KEY `ix_imported_rows_entity_kind_entity_key` (`entity_kind`, `entity_key`),
  CONSTRAINT `fk_imported_rows_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `ck_imported_rows_system` CHECK (`system` IN ('hub', 'suite', 'suite_documents', 'suite_classic', 'studio', 'roll_call'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ audit guard audit_entries
CREATE TRIGGER `tr_audit_entries_no_update` BEFORE UPDATE ON `audit_entries` FOR EACH ROW
IF NOT (NEW.`workspace_id` <=> OLD.`workspace_id` AND NEW.`at` <=> OLD.`at` AND NEW.`actor_kind` <=> OLD.`actor_kind` AND NEW.`actor_user_id` <=> OLD.`actor_user_id` AND NEW.`actor_name` <=> OLD.`actor_name` AND NEW.`actor_email` <=> OLD.`actor_email` AND NEW.`action` <=> OLD.`action` AND NEW.`action_raw` <=> OLD.`action_raw` AND NEW.`entity_kind` <=> OLD.`entity_kind` AND NEW.`entity_key` <=> OLD.`entity_key` AND NEW.`details` <=> OLD.`details` AND NEW.`ip` <=> OLD.`ip` AND NEW.`user_agent` <=> OLD.`user_agent` AND NEW.`severity` <=> OLD.`severity` AND NEW.`outcome` <=> OLD.`outcome` AND NEW.`seq` <=> OLD.`seq` AND NEW.`previous` <=> OLD.`previous` AND NEW.`hash` <=> OLD.`hash`) THEN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_entries keeps what was written';
END IF;

--@ audit guard audit_entries
CREATE TRIGGER `tr_audit_entries_no_delete` BEFORE DELETE ON `audit_entries` FOR EACH ROW
IF 1 = 1 THEN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_entries keeps what was written';
END IF;
