-- 0009_observed, up, on MySQL and MariaDB. Frozen: a database that has taken it knows its digest.

--@ observed table observed_posts spread=workspace_id
CREATE TABLE `observed_posts` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `platform` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `code` varchar(128) NOT NULL,
  `unit_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `collection` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `caption` longtext NULL,
  `posted_at` datetime(6) NOT NULL,
  PRIMARY KEY (`workspace_id`, `id`),
  UNIQUE KEY `uq_observed_posts_platform_code` (`workspace_id`, `platform`, `code`),
  KEY `ix_observed_posts_posted_at` (`workspace_id`, `posted_at`),
  KEY `ix_observed_posts_unit_id` (`workspace_id`, `unit_id`),
  CONSTRAINT `fk_observed_posts_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_observed_posts_unit_id` FOREIGN KEY (`workspace_id`, `unit_id`) REFERENCES `units` (`workspace_id`, `id`) ON DELETE RESTRICT,
  CONSTRAINT `ck_observed_posts_platform` CHECK (`platform` IN ('instagram', 'facebook', 'x', 'linkedin', 'tiktok', 'youtube', 'pinterest', 'threads', 'reddit')),
  CONSTRAINT `ck_observed_posts_collection` CHECK (`collection` IN ('regular', 'special', 'official', 'top'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ observed table observations spread=workspace_id
CREATE TABLE `observations` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `post_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `action` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `window_start` datetime(6) NULL,
  `window_end` datetime(6) NULL,
  `captured_at` datetime(6) NOT NULL,
  `completeness` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `readable` bigint NOT NULL,
  `unreadable` bigint NOT NULL,
  PRIMARY KEY (`workspace_id`, `id`),
  KEY `ix_observations_post_id_action_captured_at` (`workspace_id`, `post_id`, `action`, `captured_at`),
  CONSTRAINT `fk_observations_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_observations_post_id` FOREIGN KEY (`workspace_id`, `post_id`) REFERENCES `observed_posts` (`workspace_id`, `id`) ON DELETE CASCADE,
  CONSTRAINT `ck_observations_action` CHECK (`action` IN ('like', 'comment', 'share')),
  CONSTRAINT `ck_observations_completeness` CHECK (`completeness` IN ('complete', 'truncated', 'failed', 'not_fetched')),
  CONSTRAINT `ck_observations_readable` CHECK (`readable` >= 0),
  CONSTRAINT `ck_observations_unreadable` CHECK (`unreadable` >= 0),
  CONSTRAINT `ck_observations_window_start_window_end` CHECK (`window_start` < `window_end`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ observed table participations spread=workspace_id
CREATE TABLE `participations` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `post_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `action` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `platform` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `handle` varchar(100) NOT NULL,
  `platform_user_id` varchar(128) NOT NULL,
  `first_seen` datetime(6) NOT NULL,
  `last_seen` datetime(6) NOT NULL,
  PRIMARY KEY (`workspace_id`, `post_id`, `action`, `platform`, `handle`, `platform_user_id`),
  KEY `ix_participations_platform_handle` (`workspace_id`, `platform`, `handle`),
  KEY `ix_participations_platform_platform_user_id` (`workspace_id`, `platform`, `platform_user_id`),
  CONSTRAINT `fk_participations_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_participations_post_id` FOREIGN KEY (`workspace_id`, `post_id`) REFERENCES `observed_posts` (`workspace_id`, `id`) ON DELETE CASCADE,
  CONSTRAINT `ck_participations_action` CHECK (`action` IN ('like', 'comment', 'share')),
  CONSTRAINT `ck_participations_platform` CHECK (`platform` IN ('instagram', 'facebook', 'x', 'linkedin', 'tiktok', 'youtube', 'pinterest', 'threads', 'reddit')),
  CONSTRAINT `ck_participations_first_seen_last_seen` CHECK (`first_seen` <= `last_seen`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ observed table observed_media spread=workspace_id
CREATE TABLE `observed_media` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `post_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `external_id` longtext NULL,
  `position` bigint NOT NULL,
  `media_type` longtext NULL,
  `width` bigint NULL,
  `height` bigint NULL,
  `image_url` longtext NULL,
  `video_url` longtext NULL,
  `thumbnail_url` longtext NULL,
  `duration_ms` bigint NULL,
  PRIMARY KEY (`workspace_id`, `id`),
  UNIQUE KEY `uq_observed_media_post_id_position` (`workspace_id`, `post_id`, `position`),
  CONSTRAINT `fk_observed_media_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_observed_media_post_id` FOREIGN KEY (`workspace_id`, `post_id`) REFERENCES `observed_posts` (`workspace_id`, `id`) ON DELETE CASCADE,
  CONSTRAINT `ck_observed_media_position` CHECK (`position` BETWEEN 0 AND 4294967295),
  CONSTRAINT `ck_observed_media_width` CHECK (`width` BETWEEN 0 AND 4294967295),
  CONSTRAINT `ck_observed_media_height` CHECK (`height` BETWEEN 0 AND 4294967295),
  CONSTRAINT `ck_observed_media_duration_ms` CHECK (`duration_ms` >= 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ observed table observed_tags spread=workspace_id
CREATE TABLE `observed_tags` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `post_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `kind` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `platform` varchar(32) NOT NULL,
  `name` varchar(191) NOT NULL,
  `handle_platform` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `account_handle` varchar(100) NULL,
  `place` varchar(36) NOT NULL,
  `media_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `position_x` bigint NULL,
  `position_y` bigint NULL,
  PRIMARY KEY (`workspace_id`, `post_id`, `kind`, `platform`, `name`, `place`),
  KEY `ix_observed_tags_kind_name` (`workspace_id`, `kind`, `name`),
  KEY `ix_observed_tags_media_id` (`workspace_id`, `media_id`),
  CONSTRAINT `fk_observed_tags_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_observed_tags_post_id` FOREIGN KEY (`workspace_id`, `post_id`) REFERENCES `observed_posts` (`workspace_id`, `id`) ON DELETE CASCADE,
  CONSTRAINT `fk_observed_tags_media_id` FOREIGN KEY (`workspace_id`, `media_id`) REFERENCES `observed_media` (`workspace_id`, `id`) ON DELETE CASCADE,
  CONSTRAINT `ck_observed_tags_kind` CHECK (`kind` IN ('hashtag', 'mention', 'account')),
  CONSTRAINT `ck_observed_tags_handle_platform` CHECK (`handle_platform` IN ('instagram', 'facebook', 'x', 'linkedin', 'tiktok', 'youtube', 'pinterest', 'threads', 'reddit')),
  CONSTRAINT `ck_observed_tags_position_x_position_y` CHECK ((`position_x` IS NULL AND `position_y` IS NULL) OR (`position_x` IS NOT NULL AND `position_y` IS NOT NULL))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ observed table observed_comments spread=workspace_id
CREATE TABLE `observed_comments` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `post_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `external_id` varchar(191) NOT NULL,
  `parent_external_id` varchar(191) NULL,
  `author_external_id` varchar(191) NULL,
  `platform` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `author` varchar(100) NULL,
  `text` longtext NULL,
  `written_at` datetime(6) NULL,
  PRIMARY KEY (`workspace_id`, `post_id`, `external_id`),
  KEY `ix_observed_comments_platform_author` (`workspace_id`, `platform`, `author`),
  CONSTRAINT `fk_observed_comments_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_observed_comments_post_id` FOREIGN KEY (`workspace_id`, `post_id`) REFERENCES `observed_posts` (`workspace_id`, `id`) ON DELETE CASCADE,
  CONSTRAINT `ck_observed_comments_platform` CHECK (`platform` IN ('instagram', 'facebook', 'x', 'linkedin', 'tiktok', 'youtube', 'pinterest', 'threads', 'reddit')),
  CONSTRAINT `ck_observed_comments_platform_author` CHECK ((`platform` IS NULL AND `author` IS NULL) OR (`platform` IS NOT NULL AND `author` IS NOT NULL))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ observed table post_audiences spread=workspace_id
CREATE TABLE `post_audiences` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `post_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `role` varchar(128) NOT NULL,
  PRIMARY KEY (`workspace_id`, `post_id`, `role`),
  KEY `ix_post_audiences_role` (`workspace_id`, `role`),
  CONSTRAINT `fk_post_audiences_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_post_audiences_post_id` FOREIGN KEY (`workspace_id`, `post_id`) REFERENCES `observed_posts` (`workspace_id`, `id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ observed table post_details spread=workspace_id
CREATE TABLE `post_details` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `post_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `external_id` varchar(191) NULL,
  `url` longtext NULL,
  `account_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `author_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `media_type` longtext NULL,
  `language` longtext NULL,
  `pinned` boolean NULL,
  `advertisement` boolean NULL,
  `private` boolean NULL,
  `shareable` boolean NULL,
  `reported_rate` decimal(57,28) NULL,
  `fetched_at` datetime(6) NOT NULL,
  PRIMARY KEY (`workspace_id`, `post_id`),
  KEY `ix_post_details_account_id_reported_rate` (`workspace_id`, `account_id`, `reported_rate`),
  KEY `ix_post_details_author_id` (`workspace_id`, `author_id`),
  KEY `ix_post_details_external_id` (`workspace_id`, `external_id`),
  CONSTRAINT `fk_post_details_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_post_details_post_id` FOREIGN KEY (`workspace_id`, `post_id`) REFERENCES `observed_posts` (`workspace_id`, `id`) ON DELETE CASCADE,
  CONSTRAINT `fk_post_details_account_id` FOREIGN KEY (`workspace_id`, `account_id`) REFERENCES `social_accounts` (`workspace_id`, `id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_post_details_author_id` FOREIGN KEY (`author_id`) REFERENCES `profiles` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `ck_post_details_pinned` CHECK (`pinned` IN (TRUE, FALSE)),
  CONSTRAINT `ck_post_details_advertisement` CHECK (`advertisement` IN (TRUE, FALSE)),
  CONSTRAINT `ck_post_details_private` CHECK (`private` IN (TRUE, FALSE)),
  CONSTRAINT `ck_post_details_shareable` CHECK (`shareable` IN (TRUE, FALSE))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ observed table link_reports spread=workspace_id
CREATE TABLE `link_reports` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `post_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `person_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `instagram_link` longtext NULL,
  `facebook_link` longtext NULL,
  `x_link` longtext NULL,
  `tiktok_link` longtext NULL,
  `youtube_link` longtext NULL,
  `counted_at` datetime(6) NOT NULL,
  `submitted_at` datetime(6) NULL,
  PRIMARY KEY (`workspace_id`, `post_id`, `person_id`),
  KEY `ix_link_reports_person_id` (`workspace_id`, `person_id`),
  KEY `ix_link_reports_counted_at` (`workspace_id`, `counted_at`),
  CONSTRAINT `fk_link_reports_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_link_reports_post_id` FOREIGN KEY (`workspace_id`, `post_id`) REFERENCES `observed_posts` (`workspace_id`, `id`) ON DELETE CASCADE,
  CONSTRAINT `fk_link_reports_person_id` FOREIGN KEY (`workspace_id`, `person_id`) REFERENCES `people` (`workspace_id`, `id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ observed guard post_details
CREATE TRIGGER `tr_post_details_account_id_forget` BEFORE DELETE ON `social_accounts` FOR EACH ROW
UPDATE `post_details` SET `account_id` = NULL WHERE `workspace_id` = OLD.`workspace_id` AND `account_id` = OLD.`id`;
