-- 0002_account, up, on MySQL and MariaDB. Frozen: a database that has taken it knows its digest.

--@ account table social_accounts spread=workspace_id
CREATE TABLE `social_accounts` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `platform` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `platform_account_id` varchar(191) NULL,
  `handle_platform` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `handle` varchar(100) NULL,
  `display_name` longtext NULL,
  `avatar_url` longtext NULL,
  `profile_url` longtext NULL,
  `account_type` longtext NULL,
  `page_id` varchar(191) NULL,
  `page_name` longtext NULL,
  `sec_uid` longtext NULL,
  `verified` boolean NULL,
  `can_publish_feed` boolean NOT NULL,
  `can_publish_stories` boolean NOT NULL,
  `can_publish_reels` boolean NOT NULL,
  `status` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `changed_at` datetime(6) NOT NULL,
  `error_count` bigint NOT NULL,
  `connected_at` datetime(6) NULL,
  `reason` longtext NULL,
  `disconnected_at` datetime(6) NULL,
  `tracking_max_pages` bigint NULL,
  `tracking_page_size` bigint NULL,
  `tracking_last_run_at` datetime(6) NULL,
  `tracking_last_error` longtext NULL,
  `metadata` json NOT NULL,
  `last_synced_at` datetime(6) NULL,
  `created_at` datetime(6) NOT NULL,
  `updated_at` datetime(6) NOT NULL,
  PRIMARY KEY (`workspace_id`, `id`),
  UNIQUE KEY `uq_social_accounts_platform_platform_account_id` (`workspace_id`, `platform`, `platform_account_id`),
  KEY `ix_social_accounts_platform_handle` (`workspace_id`, `platform`, `handle`),
  KEY `ix_social_accounts_status` (`workspace_id`, `status`),
  CONSTRAINT `fk_social_accounts_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `ck_social_accounts_platform` CHECK (`platform` IN ('instagram', 'facebook', 'x', 'linkedin', 'tiktok', 'youtube', 'pinterest', 'threads', 'reddit')),
  CONSTRAINT `ck_social_accounts_handle_platform` CHECK (`handle_platform` IN ('instagram', 'facebook', 'x', 'linkedin', 'tiktok', 'youtube', 'pinterest', 'threads', 'reddit')),
  CONSTRAINT `ck_social_accounts_verified` CHECK (`verified` IN (TRUE, FALSE)),
  CONSTRAINT `ck_social_accounts_can_publish_feed` CHECK (`can_publish_feed` IN (TRUE, FALSE)),
  CONSTRAINT `ck_social_accounts_can_publish_stories` CHECK (`can_publish_stories` IN (TRUE, FALSE)),
  CONSTRAINT `ck_social_accounts_can_publish_reels` CHECK (`can_publish_reels` IN (TRUE, FALSE)),
  CONSTRAINT `ck_social_accounts_status` CHECK (`status` IN ('needs_review', 'active', 'inactive', 'expired', 'error', 'disconnected')),
  CONSTRAINT `ck_social_accounts_error_count` CHECK (`error_count` BETWEEN 0 AND 4294967295),
  CONSTRAINT `ck_social_accounts_tracking_max_pages` CHECK (`tracking_max_pages` BETWEEN 0 AND 4294967295),
  CONSTRAINT `ck_social_accounts_tracking_page_size` CHECK (`tracking_page_size` BETWEEN 0 AND 4294967295),
  CONSTRAINT `ck_social_accounts_handle_platform_handle` CHECK ((`handle_platform` IS NULL AND `handle` IS NULL) OR (`handle_platform` IS NOT NULL AND `handle` IS NOT NULL)),
  CONSTRAINT `ck_social_accounts_page_id_page_name` CHECK (`page_name` IS NULL OR `page_id` IS NOT NULL),
  CONSTRAINT `ck_social_accounts_status_reason` CHECK (`reason` IS NULL OR `status` IN ('needs_review', 'inactive', 'expired', 'error', 'disconnected')),
  CONSTRAINT `ck_social_accounts_status_disconnected_at` CHECK (`disconnected_at` IS NULL OR `status` IN ('disconnected')),
  CONSTRAINT `ck_social_accounts_tracking_max_pages_tracking_page_size` CHECK ((`tracking_max_pages` IS NULL AND `tracking_page_size` IS NULL) OR (`tracking_max_pages` IS NOT NULL AND `tracking_page_size` IS NOT NULL)),
  CONSTRAINT `ck_social_accounts_tracking_max_pages_tracking_last_run_at` CHECK (`tracking_last_run_at` IS NULL OR `tracking_max_pages` IS NOT NULL),
  CONSTRAINT `ck_social_accounts_tracking_max_pages_tracking_last_error` CHECK (`tracking_last_error` IS NULL OR `tracking_max_pages` IS NOT NULL)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ account table publishing_paces spread=workspace_id
CREATE TABLE `publishing_paces` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `account_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `quota_most` bigint NULL,
  `quota_window_seconds` bigint NULL,
  `cooling_until` datetime(6) NULL,
  `updated_at` datetime(6) NOT NULL,
  PRIMARY KEY (`workspace_id`, `account_id`),
  CONSTRAINT `fk_publishing_paces_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_publishing_paces_account_id` FOREIGN KEY (`workspace_id`, `account_id`) REFERENCES `social_accounts` (`workspace_id`, `id`) ON DELETE CASCADE,
  CONSTRAINT `ck_publishing_paces_quota_most` CHECK (`quota_most` BETWEEN 0 AND 4294967295),
  CONSTRAINT `ck_publishing_paces_quota_window_seconds` CHECK (`quota_window_seconds` BETWEEN 0 AND 4294967295),
  CONSTRAINT `ck_publishing_paces_quota_most_quota_window_seconds` CHECK ((`quota_most` IS NULL AND `quota_window_seconds` IS NULL) OR (`quota_most` IS NOT NULL AND `quota_window_seconds` IS NOT NULL))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ account table credentials spread=workspace_id
CREATE TABLE `credentials` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `account_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `access` longtext NOT NULL,
  `refresh` longtext NULL,
  `scopes` json NOT NULL,
  `expires_at` datetime(6) NULL,
  `last_refresh_at` datetime(6) NULL,
  `refresh_failures` bigint NOT NULL,
  PRIMARY KEY (`workspace_id`, `id`),
  UNIQUE KEY `uq_credentials_account_id` (`workspace_id`, `account_id`),
  KEY `ix_credentials_expires_at` (`workspace_id`, `expires_at`),
  CONSTRAINT `fk_credentials_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_credentials_account_id` FOREIGN KEY (`workspace_id`, `account_id`) REFERENCES `social_accounts` (`workspace_id`, `id`) ON DELETE CASCADE,
  CONSTRAINT `ck_credentials_refresh_failures` CHECK (`refresh_failures` BETWEEN 0 AND 4294967295)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ account table consent_requests spread=workspace_id
CREATE TABLE `consent_requests` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `user_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `platform` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `state` varchar(191) NOT NULL,
  `verifier` longtext NULL,
  `redirect_url` longtext NOT NULL,
  `expires_at` datetime(6) NOT NULL,
  `used_at` datetime(6) NULL,
  PRIMARY KEY (`workspace_id`, `state`),
  KEY `ix_consent_requests_user_id` (`workspace_id`, `user_id`),
  KEY `ix_consent_requests_expires_at` (`workspace_id`, `expires_at`),
  CONSTRAINT `fk_consent_requests_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_consent_requests_user_id` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `ck_consent_requests_platform` CHECK (`platform` IN ('instagram', 'facebook', 'x', 'linkedin', 'tiktok', 'youtube', 'pinterest', 'threads', 'reddit'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ account table profiles
CREATE TABLE `profiles` (
  `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `platform_user_id` varchar(191) NULL,
  `platform` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `handle` varchar(100) NOT NULL,
  `name` longtext NULL,
  `biography` longtext NULL,
  `category_id` bigint NULL,
  `category` longtext NULL,
  `account_type` longtext NULL,
  `contact_method` longtext NULL,
  `contact_phone` longtext NULL,
  `public_email` longtext NULL,
  `public_phone_country_code` longtext NULL,
  `public_phone` longtext NULL,
  `external_url` longtext NULL,
  `facebook_id` longtext NULL,
  `sec_uid` longtext NULL,
  `business` boolean NULL,
  `private` boolean NULL,
  `verified` boolean NULL,
  `picture_url` longtext NULL,
  `picture_url_hd` longtext NULL,
  `country` longtext NULL,
  `joined` longtext NULL,
  `joined_at` datetime(6) NULL,
  `former_handles` bigint NULL,
  `last_post_at` datetime(6) NULL,
  `checked_at` datetime(6) NULL,
  `fetched_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `uq_profiles_platform_platform_user_id` (`platform`, `platform_user_id`),
  UNIQUE KEY `uq_profiles_platform_handle` (`platform`, `handle`),
  CONSTRAINT `ck_profiles_platform` CHECK (`platform` IN ('instagram', 'facebook', 'x', 'linkedin', 'tiktok', 'youtube', 'pinterest', 'threads', 'reddit')),
  CONSTRAINT `ck_profiles_business` CHECK (`business` IN (TRUE, FALSE)),
  CONSTRAINT `ck_profiles_private` CHECK (`private` IN (TRUE, FALSE)),
  CONSTRAINT `ck_profiles_verified` CHECK (`verified` IN (TRUE, FALSE)),
  CONSTRAINT `ck_profiles_former_handles` CHECK (`former_handles` BETWEEN 0 AND 4294967295)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ account table profile_links
CREATE TABLE `profile_links` (
  `profile_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `link_id` bigint NOT NULL,
  `kind` longtext NULL,
  `url` longtext NULL,
  `counted_url` longtext NULL,
  `title` longtext NULL,
  `open_in_app` boolean NULL,
  `pinned` boolean NULL,
  PRIMARY KEY (`profile_id`, `link_id`),
  CONSTRAINT `fk_profile_links_profile_id` FOREIGN KEY (`profile_id`) REFERENCES `profiles` (`id`) ON DELETE CASCADE,
  CONSTRAINT `ck_profile_links_open_in_app` CHECK (`open_in_app` IN (TRUE, FALSE)),
  CONSTRAINT `ck_profile_links_pinned` CHECK (`pinned` IN (TRUE, FALSE))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ account table profile_pictures
CREATE TABLE `profile_pictures` (
  `profile_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `url` longtext NOT NULL,
  `url_key` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `width` bigint NULL,
  `height` bigint NULL,
  PRIMARY KEY (`profile_id`, `url_key`),
  CONSTRAINT `fk_profile_pictures_profile_id` FOREIGN KEY (`profile_id`) REFERENCES `profiles` (`id`) ON DELETE CASCADE,
  CONSTRAINT `ck_profile_pictures_width` CHECK (`width` BETWEEN 0 AND 4294967295),
  CONSTRAINT `ck_profile_pictures_height` CHECK (`height` BETWEEN 0 AND 4294967295)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ account table profile_locations
CREATE TABLE `profile_locations` (
  `profile_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `location_id` longtext NULL,
  `street` longtext NULL,
  `city_id` longtext NULL,
  `city` longtext NULL,
  `postal_code` longtext NULL,
  `latitude` decimal(57,28) NULL,
  `longitude` decimal(57,28) NULL,
  PRIMARY KEY (`profile_id`),
  CONSTRAINT `fk_profile_locations_profile_id` FOREIGN KEY (`profile_id`) REFERENCES `profiles` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ account guard social_accounts
CREATE TRIGGER `tr_social_accounts_status` BEFORE UPDATE ON `social_accounts` FOR EACH ROW
IF NEW.`status` <> OLD.`status` AND NOT (
  (OLD.`status` = 'needs_review' AND NEW.`status` IN ('active', 'inactive', 'disconnected'))
  OR (OLD.`status` = 'active' AND NEW.`status` IN ('active', 'inactive', 'expired', 'error', 'disconnected'))
  OR (OLD.`status` = 'inactive' AND NEW.`status` IN ('active', 'disconnected'))
  OR (OLD.`status` = 'expired' AND NEW.`status` IN ('active', 'inactive', 'disconnected'))
  OR (OLD.`status` = 'error' AND NEW.`status` IN ('active', 'inactive', 'expired', 'error', 'disconnected'))
  OR (OLD.`status` = 'disconnected' AND NEW.`status` IN ('active'))
  OR 1 = 2) THEN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'social_accounts.status: no event makes this move';
END IF;

--@ account guard social_accounts
CREATE TRIGGER `tr_social_accounts_touch` BEFORE UPDATE ON `social_accounts` FOR EACH ROW
IF NEW.`updated_at` <=> OLD.`updated_at` AND NOT (NEW.`workspace_id` <=> OLD.`workspace_id` AND NEW.`id` <=> OLD.`id` AND NEW.`platform` <=> OLD.`platform` AND NEW.`platform_account_id` <=> OLD.`platform_account_id` AND NEW.`handle_platform` <=> OLD.`handle_platform` AND NEW.`handle` <=> OLD.`handle` AND NEW.`display_name` <=> OLD.`display_name` AND NEW.`avatar_url` <=> OLD.`avatar_url` AND NEW.`profile_url` <=> OLD.`profile_url` AND NEW.`account_type` <=> OLD.`account_type` AND NEW.`page_id` <=> OLD.`page_id` AND NEW.`page_name` <=> OLD.`page_name` AND NEW.`sec_uid` <=> OLD.`sec_uid` AND NEW.`verified` <=> OLD.`verified` AND NEW.`can_publish_feed` <=> OLD.`can_publish_feed` AND NEW.`can_publish_stories` <=> OLD.`can_publish_stories` AND NEW.`can_publish_reels` <=> OLD.`can_publish_reels` AND NEW.`status` <=> OLD.`status` AND NEW.`changed_at` <=> OLD.`changed_at` AND NEW.`error_count` <=> OLD.`error_count` AND NEW.`connected_at` <=> OLD.`connected_at` AND NEW.`reason` <=> OLD.`reason` AND NEW.`disconnected_at` <=> OLD.`disconnected_at` AND NEW.`tracking_max_pages` <=> OLD.`tracking_max_pages` AND NEW.`tracking_page_size` <=> OLD.`tracking_page_size` AND NEW.`tracking_last_run_at` <=> OLD.`tracking_last_run_at` AND NEW.`tracking_last_error` <=> OLD.`tracking_last_error` AND NEW.`metadata` <=> OLD.`metadata` AND NEW.`last_synced_at` <=> OLD.`last_synced_at` AND NEW.`created_at` <=> OLD.`created_at` AND NEW.`updated_at` <=> OLD.`updated_at`) THEN
  SET NEW.`updated_at` = UTC_TIMESTAMP(6);
END IF;

--@ account guard publishing_paces
CREATE TRIGGER `tr_publishing_paces_touch` BEFORE UPDATE ON `publishing_paces` FOR EACH ROW
IF NEW.`updated_at` <=> OLD.`updated_at` AND NOT (NEW.`workspace_id` <=> OLD.`workspace_id` AND NEW.`account_id` <=> OLD.`account_id` AND NEW.`quota_most` <=> OLD.`quota_most` AND NEW.`quota_window_seconds` <=> OLD.`quota_window_seconds` AND NEW.`cooling_until` <=> OLD.`cooling_until` AND NEW.`updated_at` <=> OLD.`updated_at`) THEN
  SET NEW.`updated_at` = UTC_TIMESTAMP(6);
END IF;
