-- 0003_roster, up, on MySQL and MariaDB. Frozen: a database that has taken it knows its digest.

--@ roster table units spread=workspace_id
CREATE TABLE `units` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `code` varchar(128) NOT NULL,
  `name` longtext NOT NULL,
  `kind` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `parent_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `region` longtext NULL,
  PRIMARY KEY (`workspace_id`, `id`),
  UNIQUE KEY `uq_units_code` (`workspace_id`, `code`),
  KEY `ix_units_parent_id` (`workspace_id`, `parent_id`),
  UNIQUE KEY `rk_units_id` (`id`, `workspace_id`),
  CONSTRAINT `fk_units_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_units_parent_id` FOREIGN KEY (`parent_id`, `workspace_id`) REFERENCES `units` (`id`, `workspace_id`) ON DELETE RESTRICT,
  CONSTRAINT `ck_units_kind` CHECK (`kind` IN ('directorate', 'work_unit'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ roster table people spread=workspace_id
CREATE TABLE `people` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `number` varchar(64) NOT NULL,
  `name` longtext NOT NULL,
  `rank` longtext NULL,
  `unit_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `division` longtext NULL,
  `position` longtext NULL,
  `status` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `first_day` date NULL,
  `last_day` date NULL,
  PRIMARY KEY (`workspace_id`, `id`),
  UNIQUE KEY `uq_people_number` (`workspace_id`, `number`),
  KEY `ix_people_unit_id` (`workspace_id`, `unit_id`),
  CONSTRAINT `fk_people_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_people_unit_id` FOREIGN KEY (`workspace_id`, `unit_id`) REFERENCES `units` (`workspace_id`, `id`) ON DELETE RESTRICT,
  CONSTRAINT `ck_people_status` CHECK (`status` IN ('active', 'inactive')),
  CONSTRAINT `ck_people_first_day_last_day` CHECK (`first_day` <= `last_day`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ roster table person_handles spread=workspace_id
CREATE TABLE `person_handles` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `person_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `platform` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `handle` varchar(100) NOT NULL,
  `platform_user_id` varchar(128) NULL,
  `valid_from` datetime(6) NOT NULL,
  `valid_until` datetime(6) NULL,
  PRIMARY KEY (`workspace_id`, `person_id`, `platform`, `handle`, `valid_from`),
  KEY `ix_person_handles_platform_handle` (`workspace_id`, `platform`, `handle`),
  KEY `ix_person_handles_platform_platform_user_id` (`workspace_id`, `platform`, `platform_user_id`),
  CONSTRAINT `fk_person_handles_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_person_handles_person_id` FOREIGN KEY (`workspace_id`, `person_id`) REFERENCES `people` (`workspace_id`, `id`) ON DELETE CASCADE,
  CONSTRAINT `ck_person_handles_platform` CHECK (`platform` IN ('instagram', 'facebook', 'x', 'linkedin', 'tiktok', 'youtube', 'pinterest', 'threads', 'reddit'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ roster table exemptions spread=workspace_id
CREATE TABLE `exemptions` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `person_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `first_day` date NULL,
  `last_day` date NULL,
  `reason` longtext NULL,
  PRIMARY KEY (`workspace_id`, `id`),
  KEY `ix_exemptions_person_id` (`workspace_id`, `person_id`),
  CONSTRAINT `fk_exemptions_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_exemptions_person_id` FOREIGN KEY (`workspace_id`, `person_id`) REFERENCES `people` (`workspace_id`, `id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ roster table person_roles spread=workspace_id
CREATE TABLE `person_roles` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `person_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `role` varchar(128) NOT NULL,
  PRIMARY KEY (`workspace_id`, `person_id`, `role`),
  KEY `ix_person_roles_role` (`workspace_id`, `role`),
  CONSTRAINT `fk_person_roles_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_person_roles_person_id` FOREIGN KEY (`workspace_id`, `person_id`) REFERENCES `people` (`workspace_id`, `id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ roster table person_contacts spread=workspace_id
CREATE TABLE `person_contacts` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `person_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `phone` varchar(64) NULL,
  `email` longtext NULL,
  `village` longtext NULL,
  `reminders` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `user_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (`workspace_id`, `person_id`),
  KEY `ix_person_contacts_phone` (`workspace_id`, `phone`),
  KEY `ix_person_contacts_user_id` (`workspace_id`, `user_id`),
  CONSTRAINT `fk_person_contacts_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_person_contacts_person_id` FOREIGN KEY (`workspace_id`, `person_id`) REFERENCES `people` (`workspace_id`, `id`) ON DELETE CASCADE,
  CONSTRAINT `fk_person_contacts_user_id` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `ck_person_contacts_reminders` CHECK (`reminders` IN ('opted_in', 'opted_out'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ roster guard people
CREATE TRIGGER `tr_people_status` BEFORE UPDATE ON `people` FOR EACH ROW
IF NEW.`status` <> OLD.`status` AND NOT (
  (OLD.`status` = 'active' AND NEW.`status` IN ('inactive'))
  OR (OLD.`status` = 'inactive' AND NEW.`status` IN ('active'))
  OR 1 = 2) THEN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'people.status: no event makes this move';
END IF;
