-- 0001_workspace, up, on MySQL and MariaDB. Frozen: a database that has taken it knows its digest.

--@ workspace table workspaces
CREATE TABLE `workspaces` (
  `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `key` varchar(128) NOT NULL,
  `name` longtext NOT NULL,
  `time_zone` varchar(64) NOT NULL,
  `status` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `uq_workspaces_key` (`key`),
  CONSTRAINT `ck_workspaces_status` CHECK (`status` IN ('active', 'archived', 'disabled'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ workspace table regions
CREATE TABLE `regions` (
  `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `parent_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `code` varchar(64) NULL,
  `name` longtext NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `uq_regions_code` (`code`),
  KEY `ix_regions_parent_id` (`parent_id`),
  UNIQUE KEY `rk_regions_id` (`id`),
  CONSTRAINT `fk_regions_parent_id` FOREIGN KEY (`parent_id`) REFERENCES `regions` (`id`) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ workspace table users
CREATE TABLE `users` (
  `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `realm` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `email` varchar(255) NULL,
  `username` varchar(255) NULL,
  `name` longtext NULL,
  `first_name` longtext NULL,
  `last_name` longtext NULL,
  `avatar_url` longtext NULL,
  `phone` longtext NULL,
  `mfa` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `status` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `changed_at` datetime(6) NOT NULL,
  `answered_at` datetime(6) NULL,
  `suspended_at` datetime(6) NULL,
  `preferences` json NOT NULL,
  `last_login_at` datetime(6) NULL,
  `created_at` datetime(6) NOT NULL,
  `updated_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `uq_users_realm_email` (`realm`, `email`),
  UNIQUE KEY `uq_users_realm_username` (`realm`, `username`),
  CONSTRAINT `ck_users_realm` CHECK (`realm` IN ('default', 'dashboard', 'editorial')),
  CONSTRAINT `ck_users_mfa` CHECK (`mfa` IN ('off', 'on')),
  CONSTRAINT `ck_users_status` CHECK (`status` IN ('pending', 'active', 'rejected', 'suspended')),
  CONSTRAINT `ck_users_status_answered_at` CHECK (`answered_at` IS NULL OR `status` IN ('active', 'rejected', 'suspended')),
  CONSTRAINT `ck_users_status_suspended_at` CHECK ((`suspended_at` IS NOT NULL OR `status` NOT IN ('suspended')) AND (`suspended_at` IS NULL OR `status` IN ('suspended')))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ workspace table user_credentials
CREATE TABLE `user_credentials` (
  `user_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `password` longtext NULL,
  `sso_provider` varchar(64) NULL,
  `sso_subject` varchar(255) NULL,
  `updated_at` datetime(6) NOT NULL,
  PRIMARY KEY (`user_id`),
  UNIQUE KEY `uq_user_credentials_sso_provider_sso_subject` (`sso_provider`, `sso_subject`),
  CONSTRAINT `fk_user_credentials_user_id` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE CASCADE,
  CONSTRAINT `ck_user_credentials_sso_provider_sso_subject` CHECK ((`sso_provider` IS NULL AND `sso_subject` IS NULL) OR (`sso_provider` IS NOT NULL AND `sso_subject` IS NOT NULL))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ workspace table password_resets
CREATE TABLE `password_resets` (
  `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `user_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `delivery_target` longtext NOT NULL,
  `token` longtext NOT NULL,
  `expires_at` datetime(6) NOT NULL,
  `used_at` datetime(6) NULL,
  `created_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `ix_password_resets_user_id` (`user_id`),
  KEY `ix_password_resets_expires_at` (`expires_at`),
  CONSTRAINT `fk_password_resets_user_id` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ workspace table workspace_profiles spread=workspace_id
CREATE TABLE `workspace_profiles` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `slug` varchar(128) NULL,
  `parent_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `kind` longtext NULL,
  `level` longtext NULL,
  `region_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `group` longtext NULL,
  `owner_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `operator_phone` longtext NULL,
  `supervisor_phone` longtext NULL,
  `amplification` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `plan` longtext NULL,
  `billing` longtext NULL,
  `collection` json NULL,
  `archived_at` datetime(6) NULL,
  `archived_by` char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `created_at` datetime(6) NOT NULL,
  `updated_at` datetime(6) NOT NULL,
  PRIMARY KEY (`workspace_id`),
  KEY `ix_workspace_profiles_parent_id` (`workspace_id`, `parent_id`),
  KEY `ix_workspace_profiles_region_id` (`workspace_id`, `region_id`),
  KEY `ix_workspace_profiles_owner_id` (`workspace_id`, `owner_id`),
  KEY `ix_workspace_profiles_archived_by` (`workspace_id`, `archived_by`),
  CONSTRAINT `fk_workspace_profiles_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_workspace_profiles_parent_id` FOREIGN KEY (`parent_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_workspace_profiles_region_id` FOREIGN KEY (`region_id`) REFERENCES `regions` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_workspace_profiles_owner_id` FOREIGN KEY (`owner_id`) REFERENCES `users` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_workspace_profiles_archived_by` FOREIGN KEY (`archived_by`) REFERENCES `users` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `ck_workspace_profiles_amplification` CHECK (`amplification` IN ('on', 'off')),
  CONSTRAINT `ck_workspace_profiles_archived_at_archived_by` CHECK (`archived_by` IS NULL OR `archived_at` IS NOT NULL)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ workspace table workspace_settings spread=workspace_id
CREATE TABLE `workspace_settings` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `display` json NOT NULL,
  `branding` json NOT NULL,
  `limits` json NOT NULL,
  `features` json NOT NULL,
  `rates` json NOT NULL,
  `ai_budget` json NULL,
  PRIMARY KEY (`workspace_id`),
  CONSTRAINT `fk_workspace_settings_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ workspace table members spread=workspace_id
CREATE TABLE `members` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `user_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `role` longtext NOT NULL,
  `joined_at` datetime(6) NOT NULL,
  PRIMARY KEY (`workspace_id`, `id`),
  UNIQUE KEY `uq_members_user_id` (`workspace_id`, `user_id`),
  CONSTRAINT `fk_members_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_members_user_id` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ workspace table permission_grants spread=workspace_id
CREATE TABLE `permission_grants` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `user_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `resource` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `action` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `conditions` json NOT NULL,
  PRIMARY KEY (`workspace_id`, `id`),
  UNIQUE KEY `uq_permission_grants_user_id_resource_action` (`workspace_id`, `user_id`, `resource`, `action`),
  CONSTRAINT `fk_permission_grants_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_permission_grants_user_id` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `ck_permission_grants_resource` CHECK (`resource` IN ('posts', 'analytics', 'social_accounts', 'media', 'campaigns', 'inbox', 'listening', 'team', 'workspace', 'workflows', 'ai', 'audit')),
  CONSTRAINT `ck_permission_grants_action` CHECK (`action` IN ('create', 'read', 'update', 'delete', 'publish', 'schedule', 'approve', 'export', 'reply', 'assign', 'manage', 'invite', 'remove', 'billing', 'generate', 'train'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ workspace table invites spread=workspace_id
CREATE TABLE `invites` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `email` varchar(255) NOT NULL,
  `role` longtext NOT NULL,
  `invited_by` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `token` longtext NOT NULL,
  `status` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `changed_at` datetime(6) NOT NULL,
  `sent_at` datetime(6) NOT NULL,
  `expires_at` datetime(6) NOT NULL,
  `accepted_at` datetime(6) NULL,
  `open` boolean GENERATED ALWAYS AS ((CASE WHEN (`status` IN ('pending')) THEN 1 ELSE NULL END)) VIRTUAL,
  PRIMARY KEY (`workspace_id`, `id`),
  UNIQUE KEY `uq_invites_open` (`workspace_id`, `email`, `open`),
  KEY `ix_invites_invited_by` (`workspace_id`, `invited_by`),
  KEY `ix_invites_status_expires_at` (`workspace_id`, `status`, `expires_at`),
  CONSTRAINT `fk_invites_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_invites_invited_by` FOREIGN KEY (`invited_by`) REFERENCES `users` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `ck_invites_status` CHECK (`status` IN ('pending', 'accepted', 'declined', 'revoked', 'expired')),
  CONSTRAINT `ck_invites_status_accepted_at` CHECK ((`accepted_at` IS NOT NULL OR `status` NOT IN ('accepted')) AND (`accepted_at` IS NULL OR `status` IN ('accepted'))),
  CONSTRAINT `ck_invites_sent_at_expires_at` CHECK (`sent_at` <= `expires_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ workspace table contacts spread=workspace_id
CREATE TABLE `contacts` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `phone` varchar(64) NOT NULL,
  `resource_name` longtext NULL,
  `created_at` datetime(6) NOT NULL,
  PRIMARY KEY (`workspace_id`, `phone`),
  CONSTRAINT `fk_contacts_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ workspace guard workspaces
CREATE TRIGGER `tr_workspaces_status` BEFORE UPDATE ON `workspaces` FOR EACH ROW
IF NEW.`status` <> OLD.`status` AND NOT (
  (OLD.`status` = 'active' AND NEW.`status` IN ('archived', 'disabled'))
  OR (OLD.`status` = 'archived' AND NEW.`status` IN ('active', 'disabled'))
  OR (OLD.`status` = 'disabled' AND NEW.`status` IN ('active'))
  OR 1 = 2) THEN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'workspaces.status: no event makes this move';
END IF;

--@ workspace guard users
CREATE TRIGGER `tr_users_status` BEFORE UPDATE ON `users` FOR EACH ROW
IF NEW.`status` <> OLD.`status` AND NOT (
  (OLD.`status` = 'pending' AND NEW.`status` IN ('active', 'rejected'))
  OR (OLD.`status` = 'active' AND NEW.`status` IN ('suspended'))
  OR (OLD.`status` = 'rejected' AND NEW.`status` IN ('active'))
  OR (OLD.`status` = 'suspended' AND NEW.`status` IN ('active'))
  OR 1 = 2) THEN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'users.status: no event makes this move';
END IF;

--@ workspace guard users
CREATE TRIGGER `tr_users_touch` BEFORE UPDATE ON `users` FOR EACH ROW
IF NEW.`updated_at` <=> OLD.`updated_at` AND NOT (NEW.`id` <=> OLD.`id` AND NEW.`realm` <=> OLD.`realm` AND NEW.`email` <=> OLD.`email` AND NEW.`username` <=> OLD.`username` AND NEW.`name` <=> OLD.`name` AND NEW.`first_name` <=> OLD.`first_name` AND NEW.`last_name` <=> OLD.`last_name` AND NEW.`avatar_url` <=> OLD.`avatar_url` AND NEW.`phone` <=> OLD.`phone` AND NEW.`mfa` <=> OLD.`mfa` AND NEW.`status` <=> OLD.`status` AND NEW.`changed_at` <=> OLD.`changed_at` AND NEW.`answered_at` <=> OLD.`answered_at` AND NEW.`suspended_at` <=> OLD.`suspended_at` AND NEW.`preferences` <=> OLD.`preferences` AND NEW.`last_login_at` <=> OLD.`last_login_at` AND NEW.`created_at` <=> OLD.`created_at` AND NEW.`updated_at` <=> OLD.`updated_at`) THEN
  SET NEW.`updated_at` = UTC_TIMESTAMP(6);
END IF;

--@ workspace guard user_credentials
CREATE TRIGGER `tr_user_credentials_touch` BEFORE UPDATE ON `user_credentials` FOR EACH ROW
IF NEW.`updated_at` <=> OLD.`updated_at` AND NOT (NEW.`user_id` <=> OLD.`user_id` AND NEW.`password` <=> OLD.`password` AND NEW.`sso_provider` <=> OLD.`sso_provider` AND NEW.`sso_subject` <=> OLD.`sso_subject` AND NEW.`updated_at` <=> OLD.`updated_at`) THEN
  SET NEW.`updated_at` = UTC_TIMESTAMP(6);
END IF;

--@ workspace guard workspace_profiles
CREATE TRIGGER `tr_workspace_profiles_touch` BEFORE UPDATE ON `workspace_profiles` FOR EACH ROW
IF NEW.`updated_at` <=> OLD.`updated_at` AND NOT (NEW.`workspace_id` <=> OLD.`workspace_id` AND NEW.`slug` <=> OLD.`slug` AND NEW.`parent_id` <=> OLD.`parent_id` AND NEW.`kind` <=> OLD.`kind` AND NEW.`level` <=> OLD.`level` AND NEW.`region_id` <=> OLD.`region_id` AND NEW.`group` <=> OLD.`group` AND NEW.`owner_id` <=> OLD.`owner_id` AND NEW.`operator_phone` <=> OLD.`operator_phone` AND NEW.`supervisor_phone` <=> OLD.`supervisor_phone` AND NEW.`amplification` <=> OLD.`amplification` AND NEW.`plan` <=> OLD.`plan` AND NEW.`billing` <=> OLD.`billing` AND NEW.`collection` <=> OLD.`collection` AND NEW.`archived_at` <=> OLD.`archived_at` AND NEW.`archived_by` <=> OLD.`archived_by` AND NEW.`created_at` <=> OLD.`created_at` AND NEW.`updated_at` <=> OLD.`updated_at`) THEN
  SET NEW.`updated_at` = UTC_TIMESTAMP(6);
END IF;

--@ workspace guard invites
CREATE TRIGGER `tr_invites_status` BEFORE UPDATE ON `invites` FOR EACH ROW
IF NEW.`status` <> OLD.`status` AND NOT (
  (OLD.`status` = 'pending' AND NEW.`status` IN ('accepted', 'declined', 'revoked', 'expired'))
  OR 1 = 2) THEN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'invites.status: no event makes this move';
END IF;
