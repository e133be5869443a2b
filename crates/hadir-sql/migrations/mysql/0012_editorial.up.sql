-- 0012_editorial, up, on MySQL and MariaDB. Frozen: a database that has taken it knows its digest.

--@ editorial table editorial_events spread=workspace_id
CREATE TABLE `editorial_events` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `event_at` datetime(6) NOT NULL,
  `topic` longtext NOT NULL,
  `title` longtext NULL,
  `assignee` varchar(191) NULL,
  `content` longtext NULL,
  `summary` longtext NULL,
  `image_path` longtext NULL,
  `tag` longtext NULL,
  `category` longtext NULL,
  `status` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `changed_at` datetime(6) NOT NULL,
  `reviewed_at` datetime(6) NULL,
  `published_at` datetime(6) NULL,
  `version` bigint NOT NULL,
  `created_by` char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updated_by` char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `created_at` datetime(6) NOT NULL,
  `updated_at` datetime(6) NOT NULL,
  PRIMARY KEY (`workspace_id`, `id`),
  KEY `ix_editorial_events_event_at` (`workspace_id`, `event_at`),
  KEY `ix_editorial_events_status_event_at` (`workspace_id`, `status`, `event_at`),
  KEY `ix_editorial_events_assignee_event_at` (`workspace_id`, `assignee`, `event_at`),
  KEY `ix_editorial_events_created_by_event_at` (`workspace_id`, `created_by`, `event_at`),
  KEY `ix_editorial_events_updated_by` (`workspace_id`, `updated_by`),
  CONSTRAINT `fk_editorial_events_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_editorial_events_created_by` FOREIGN KEY (`created_by`) REFERENCES `users` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_editorial_events_updated_by` FOREIGN KEY (`updated_by`) REFERENCES `users` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `ck_editorial_events_status` CHECK (`status` IN ('draft', 'in_review', 'approved', 'rejected', 'published')),
  CONSTRAINT `ck_editorial_events_version` CHECK (`version` >= 0),
  CONSTRAINT `ck_editorial_events_status_reviewed_at` CHECK ((`reviewed_at` IS NOT NULL OR `status` NOT IN ('approved', 'rejected')) AND (`reviewed_at` IS NULL OR `status` IN ('approved', 'rejected', 'published'))),
  CONSTRAINT `ck_editorial_events_status_published_at` CHECK ((`published_at` IS NOT NULL OR `status` NOT IN ('published')) AND (`published_at` IS NULL OR `status` IN ('published')))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ editorial table press_releases spread=workspace_id
CREATE TABLE `press_releases` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `event_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `title` longtext NULL,
  `basis` longtext NULL,
  `suspects` longtext NULL,
  `scene` longtext NULL,
  `chronology` longtext NULL,
  `method` longtext NULL,
  `evidence` longtext NULL,
  `articles` longtext NULL,
  `penalty` longtext NULL,
  `notes` longtext NULL,
  PRIMARY KEY (`workspace_id`, `event_id`),
  CONSTRAINT `fk_press_releases_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_press_releases_event_id` FOREIGN KEY (`workspace_id`, `event_id`) REFERENCES `editorial_events` (`workspace_id`, `id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ editorial table change_logs spread=workspace_id
CREATE TABLE `change_logs` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `event_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `user_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `status` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `changes` longtext NULL,
  `logged_at` datetime(6) NOT NULL,
  PRIMARY KEY (`workspace_id`, `id`),
  KEY `ix_change_logs_event_id_logged_at` (`workspace_id`, `event_id`, `logged_at`),
  KEY `ix_change_logs_user_id` (`workspace_id`, `user_id`),
  CONSTRAINT `fk_change_logs_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_change_logs_event_id` FOREIGN KEY (`workspace_id`, `event_id`) REFERENCES `editorial_events` (`workspace_id`, `id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_change_logs_user_id` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `ck_change_logs_status` CHECK (`status` IN ('draft', 'in_review', 'approved', 'rejected', 'published'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ editorial table content_briefs spread=workspace_id
CREATE TABLE `content_briefs` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `topic` longtext NOT NULL,
  `goal` longtext NULL,
  `tone` longtext NULL,
  `audience` longtext NULL,
  `keywords` json NOT NULL,
  `platforms` json NOT NULL,
  `created_by` char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `created_at` datetime(6) NOT NULL,
  PRIMARY KEY (`workspace_id`, `id`),
  KEY `ix_content_briefs_created_at` (`workspace_id`, `created_at`),
  KEY `ix_content_briefs_created_by` (`workspace_id`, `created_by`),
  CONSTRAINT `fk_content_briefs_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_content_briefs_created_by` FOREIGN KEY (`created_by`) REFERENCES `users` (`id`) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ editorial table brief_variants spread=workspace_id
CREATE TABLE `brief_variants` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `brief_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `caption` longtext NOT NULL,
  `hashtags` json NOT NULL,
  `model` longtext NULL,
  `tokens` bigint NULL,
  `approved` boolean NOT NULL,
  `published` boolean NOT NULL,
  `created_at` datetime(6) NOT NULL,
  PRIMARY KEY (`workspace_id`, `id`),
  KEY `ix_brief_variants_brief_id_created_at` (`workspace_id`, `brief_id`, `created_at`),
  CONSTRAINT `fk_brief_variants_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_brief_variants_brief_id` FOREIGN KEY (`workspace_id`, `brief_id`) REFERENCES `content_briefs` (`workspace_id`, `id`) ON DELETE CASCADE,
  CONSTRAINT `ck_brief_variants_tokens` CHECK (`tokens` >= 0),
  CONSTRAINT `ck_brief_variants_approved` CHECK (`approved` IN (TRUE, FALSE)),
  CONSTRAINT `ck_brief_variants_published` CHECK (`published` IN (TRUE, FALSE))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ editorial guard editorial_events
CREATE TRIGGER `tr_editorial_events_status` BEFORE UPDATE ON `editorial_events` FOR EACH ROW
IF NEW.`status` <> OLD.`status` AND NOT (
  (OLD.`status` = 'draft' AND NEW.`status` IN ('in_review'))
  OR (OLD.`status` = 'in_review' AND NEW.`status` IN ('draft', 'approved', 'rejected'))
  OR (OLD.`status` = 'approved' AND NEW.`status` IN ('draft', 'published'))
  OR (OLD.`status` = 'rejected' AND NEW.`status` IN ('draft'))
  OR 1 = 2) THEN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'editorial_events.status: no event makes this move';
END IF;

--@ editorial guard editorial_events
CREATE TRIGGER `tr_editorial_events_touch` BEFORE UPDATE ON `editorial_events` FOR EACH ROW
IF NEW.`updated_at` <=> OLD.`updated_at` AND NOT (NEW.`workspace_id` <=> OLD.`workspace_id` AND NEW.`id` <=> OLD.`id` AND NEW.`event_at` <=> OLD.`event_at` AND NEW.`topic` <=> OLD.`topic` AND NEW.`title` <=> OLD.`title` AND NEW.`assignee` <=> OLD.`assignee` AND NEW.`content` <=> OLD.`content` AND NEW.`summary` <=> OLD.`summary` AND NEW.`image_path` <=> OLD.`image_path` AND NEW.`tag` <=> OLD.`tag` AND NEW.`category` <=> OLD.`category` AND NEW.`status` <=> OLD.`status` AND NEW.`changed_at` <=> OLD.`changed_at` AND NEW.`reviewed_at` <=> OLD.`reviewed_at` AND NEW.`published_at` <=> OLD.`published_at` AND NEW.`version` <=> OLD.`version` AND NEW.`created_by` <=> OLD.`created_by` AND NEW.`updated_by` <=> OLD.`updated_by` AND NEW.`created_at` <=> OLD.`created_at` AND NEW.`updated_at` <=> OLD.`updated_at`) THEN
  SET NEW.`updated_at` = UTC_TIMESTAMP(6);
END IF;

--@ editorial guard change_logs
CREATE TRIGGER `tr_change_logs_no_update` BEFORE UPDATE ON `change_logs` FOR EACH ROW
IF NOT (NEW.`workspace_id` <=> OLD.`workspace_id` AND NEW.`id` <=> OLD.`id` AND NEW.`event_id` <=> OLD.`event_id` AND NEW.`user_id` <=> OLD.`user_id` AND NEW.`status` <=> OLD.`status` AND NEW.`changes` <=> OLD.`changes` AND NEW.`logged_at` <=> OLD.`logged_at`) THEN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'change_logs keeps what was written';
END IF;

--@ editorial guard change_logs
CREATE TRIGGER `tr_change_logs_no_delete` BEFORE DELETE ON `change_logs` FOR EACH ROW
IF 1 = 1 THEN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'change_logs keeps what was written';
END IF;
