-- 0005_publishing, up, on MySQL and MariaDB. Frozen: a database that has taken it knows its digest.

--@ publishing table campaigns spread=workspace_id
CREATE TABLE `campaigns` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `name` longtext NOT NULL,
  `description` longtext NULL,
  `goals` json NOT NULL,
  `amount` decimal(57,28) NULL,
  `currency` varchar(3) NULL,
  `tags` json NOT NULL,
  `utm` json NOT NULL,
  `status` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `changed_at` datetime(6) NOT NULL,
  `starts_at` datetime(6) NOT NULL,
  `ends_at` datetime(6) NOT NULL,
  `completed_at` datetime(6) NULL,
  `created_at` datetime(6) NOT NULL,
  PRIMARY KEY (`workspace_id`, `id`),
  KEY `ix_campaigns_status` (`workspace_id`, `status`),
  KEY `ix_campaigns_starts_at` (`workspace_id`, `starts_at`),
  CONSTRAINT `fk_campaigns_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `ck_campaigns_status` CHECK (`status` IN ('draft', 'active', 'paused', 'completed')),
  CONSTRAINT `ck_campaigns_amount_currency` CHECK ((`amount` IS NULL AND `currency` IS NULL) OR (`amount` IS NOT NULL AND `currency` IS NOT NULL)),
  CONSTRAINT `ck_campaigns_status_completed_at` CHECK ((`completed_at` IS NOT NULL OR `status` NOT IN ('completed')) AND (`completed_at` IS NULL OR `status` IN ('completed'))),
  CONSTRAINT `ck_campaigns_starts_at_ends_at` CHECK (`starts_at` < `ends_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ publishing table posts spread=workspace_id
CREATE TABLE `posts` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `author_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `title` longtext NULL,
  `kind` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `content` json NOT NULL,
  `campaign_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `tags` json NOT NULL,
  `ai` json NULL,
  `metadata` json NOT NULL,
  `status` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `changed_at` datetime(6) NOT NULL,
  `scheduled_at` datetime(6) NULL,
  `approved_content` varchar(64) NULL,
  `published_at` datetime(6) NULL,
  `last_error` longtext NULL,
  `cancelled_at` datetime(6) NULL,
  `archived_at` datetime(6) NULL,
  `archived_from` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `deleted_at` datetime(6) NULL,
  `created_at` datetime(6) NOT NULL,
  PRIMARY KEY (`workspace_id`, `id`),
  KEY `ix_posts_status_scheduled_at` (`workspace_id`, `status`, `scheduled_at`),
  KEY `ix_posts_created_at` (`workspace_id`, `created_at`),
  KEY `ix_posts_published_at` (`workspace_id`, `published_at`),
  KEY `ix_posts_campaign_id` (`workspace_id`, `campaign_id`),
  KEY `ix_posts_author_id` (`workspace_id`, `author_id`),
  CONSTRAINT `fk_posts_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_posts_author_id` FOREIGN KEY (`author_id`) REFERENCES `users` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_posts_campaign_id` FOREIGN KEY (`workspace_id`, `campaign_id`) REFERENCES `campaigns` (`workspace_id`, `id`) ON DELETE RESTRICT,
  CONSTRAINT `ck_posts_kind` CHECK (`kind` IN ('text', 'image', 'video', 'carousel', 'story', 'reel', 'feed', 'poll', 'giveaway')),
  CONSTRAINT `ck_posts_status` CHECK (`status` IN ('draft', 'pending_approval', 'approved', 'scheduled', 'publishing', 'published', 'failed', 'cancelled', 'archived', 'deleted')),
  CONSTRAINT `ck_posts_archived_from` CHECK (`archived_from` IN ('draft', 'pending_approval', 'approved', 'scheduled', 'publishing', 'published', 'failed', 'cancelled', 'archived', 'deleted')),
  CONSTRAINT `ck_posts_status_scheduled_at` CHECK (`scheduled_at` IS NOT NULL OR `status` NOT IN ('scheduled', 'publishing')),
  CONSTRAINT `ck_posts_status_approved_content` CHECK ((`approved_content` IS NOT NULL OR `status` NOT IN ('approved')) AND (`approved_content` IS NULL OR `status` IN ('approved', 'scheduled', 'publishing', 'published', 'failed', 'cancelled', 'archived', 'deleted'))),
  CONSTRAINT `ck_posts_status_published_at` CHECK ((`published_at` IS NOT NULL OR `status` NOT IN ('published')) AND (`published_at` IS NULL OR `status` IN ('published', 'archived', 'deleted'))),
  CONSTRAINT `ck_posts_status_last_error` CHECK (`last_error` IS NULL OR `status` IN ('scheduled', 'publishing', 'failed', 'archived', 'deleted')),
  CONSTRAINT `ck_posts_status_cancelled_at` CHECK ((`cancelled_at` IS NOT NULL OR `status` NOT IN ('cancelled')) AND (`cancelled_at` IS NULL OR `status` IN ('cancelled', 'archived', 'deleted'))),
  CONSTRAINT `ck_posts_status_archived_at` CHECK ((`archived_at` IS NOT NULL OR `status` NOT IN ('archived')) AND (`archived_at` IS NULL OR `status` IN ('archived', 'deleted'))),
  CONSTRAINT `ck_posts_status_archived_from` CHECK ((`archived_from` IS NOT NULL OR `status` NOT IN ('archived')) AND (`archived_from` IS NULL OR `status` IN ('archived', 'deleted'))),
  CONSTRAINT `ck_posts_status_deleted_at` CHECK ((`deleted_at` IS NOT NULL OR `status` NOT IN ('deleted')) AND (`deleted_at` IS NULL OR `status` IN ('deleted')))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ publishing table post_holds spread=workspace_id
CREATE TABLE `post_holds` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `post_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `held_by` char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `reason` longtext NULL,
  `held_at` datetime(6) NOT NULL,
  PRIMARY KEY (`workspace_id`, `post_id`),
  KEY `ix_post_holds_held_by` (`workspace_id`, `held_by`),
  CONSTRAINT `fk_post_holds_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_post_holds_post_id` FOREIGN KEY (`workspace_id`, `post_id`) REFERENCES `posts` (`workspace_id`, `id`) ON DELETE CASCADE,
  CONSTRAINT `fk_post_holds_held_by` FOREIGN KEY (`held_by`) REFERENCES `users` (`id`) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ publishing table post_targets spread=workspace_id
CREATE TABLE `post_targets` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `post_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `platform` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `account_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `content` json NOT NULL,
  `kind` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `share_to_feed` boolean NULL,
  `settings` json NOT NULL,
  `status` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `changed_at` datetime(6) NOT NULL,
  `container_id` longtext NULL,
  `platform_post_id` varchar(191) NULL,
  `platform_post_url` longtext NULL,
  `published_at` datetime(6) NULL,
  `error_class` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `error_code` longtext NULL,
  `error_message` longtext NULL,
  PRIMARY KEY (`workspace_id`, `id`),
  KEY `ix_post_targets_post_id` (`workspace_id`, `post_id`),
  KEY `ix_post_targets_account_id` (`workspace_id`, `account_id`),
  KEY `ix_post_targets_status` (`workspace_id`, `status`),
  KEY `ix_post_targets_platform_status` (`workspace_id`, `platform`, `status`),
  KEY `ix_post_targets_platform_post_id` (`workspace_id`, `platform_post_id`),
  CONSTRAINT `fk_post_targets_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_post_targets_post_id` FOREIGN KEY (`workspace_id`, `post_id`) REFERENCES `posts` (`workspace_id`, `id`) ON DELETE CASCADE,
  CONSTRAINT `fk_post_targets_account_id` FOREIGN KEY (`workspace_id`, `account_id`) REFERENCES `social_accounts` (`workspace_id`, `id`) ON DELETE RESTRICT,
  CONSTRAINT `ck_post_targets_platform` CHECK (`platform` IN ('instagram', 'facebook', 'x', 'linkedin', 'tiktok', 'youtube', 'pinterest', 'threads', 'reddit')),
  CONSTRAINT `ck_post_targets_kind` CHECK (`kind` IN ('text', 'image', 'video', 'carousel', 'story', 'reel', 'feed', 'poll', 'giveaway')),
  CONSTRAINT `ck_post_targets_share_to_feed` CHECK (`share_to_feed` IN (TRUE, FALSE)),
  CONSTRAINT `ck_post_targets_status` CHECK (`status` IN ('pending', 'running', 'unconfirmed', 'succeeded', 'failed', 'cancelled')),
  CONSTRAINT `ck_post_targets_error_class` CHECK (`error_class` IN ('rate_limited', 'auth_expired', 'permission_denied', 'blocked', 'validation', 'duplicate_content', 'billing_required', 'moderation', 'media_processing', 'media_rejected', 'unsupported', 'network', 'server_error', 'unknown')),
  CONSTRAINT `ck_post_targets_platform_post_id_platform_post_url` CHECK (`platform_post_url` IS NULL OR `platform_post_id` IS NOT NULL),
  CONSTRAINT `ck_post_targets_status_platform_post_id` CHECK ((`platform_post_id` IS NOT NULL OR `status` NOT IN ('succeeded')) AND (`platform_post_id` IS NULL OR `status` IN ('succeeded'))),
  CONSTRAINT `ck_post_targets_status_published_at` CHECK ((`published_at` IS NOT NULL OR `status` NOT IN ('succeeded')) AND (`published_at` IS NULL OR `status` IN ('succeeded'))),
  CONSTRAINT `ck_post_targets_error_class_error_code` CHECK (`error_code` IS NULL OR `error_class` IS NOT NULL),
  CONSTRAINT `ck_post_targets_error_class_error_message` CHECK ((`error_class` IS NULL AND `error_message` IS NULL) OR (`error_class` IS NOT NULL AND `error_message` IS NOT NULL)),
  CONSTRAINT `ck_post_targets_status_error_class` CHECK ((`error_class` IS NOT NULL OR `status` NOT IN ('failed')) AND (`error_class` IS NULL OR `status` IN ('pending', 'running', 'unconfirmed', 'failed', 'cancelled')))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ publishing table publish_jobs spread=workspace_id
CREATE TABLE `publish_jobs` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `target_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `sequence` bigint NOT NULL,
  `priority` bigint NOT NULL,
  `provider_job_id` longtext NULL,
  `status` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `changed_at` datetime(6) NOT NULL,
  `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `run_at` datetime(6) NOT NULL,
  `attempt` bigint NOT NULL,
  `max_attempts` bigint NOT NULL,
  `fence` bigint NOT NULL,
  `lease_owner` longtext NULL,
  `lease_token` bigint NULL,
  `lease_until` datetime(6) NULL,
  `started_at` datetime(6) NULL,
  `sent_at` datetime(6) NULL,
  `container_id` longtext NULL,
  `platform_post_id` varchar(191) NULL,
  `platform_post_url` longtext NULL,
  `error_class` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `error_code` longtext NULL,
  `error_message` longtext NULL,
  `finished_at` datetime(6) NULL,
  `live` boolean GENERATED ALWAYS AS ((CASE WHEN (`status` IN ('pending', 'running', 'unconfirmed')) THEN 1 ELSE NULL END)) VIRTUAL,
  PRIMARY KEY (`workspace_id`, `id`),
  UNIQUE KEY `uq_publish_jobs_target_id_sequence` (`workspace_id`, `target_id`, `sequence`),
  UNIQUE KEY `uq_publish_jobs_live` (`workspace_id`, `target_id`, `live`),
  KEY `ix_publish_jobs_status_run_at` (`workspace_id`, `status`, `run_at`),
  KEY `ix_publish_jobs_status_lease_until` (`workspace_id`, `status`, `lease_until`),
  KEY `ix_publish_jobs_status_finished_at` (`workspace_id`, `status`, `finished_at`),
  CONSTRAINT `fk_publish_jobs_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_publish_jobs_target_id` FOREIGN KEY (`workspace_id`, `target_id`) REFERENCES `post_targets` (`workspace_id`, `id`) ON DELETE CASCADE,
  CONSTRAINT `ck_publish_jobs_sequence` CHECK (`sequence` BETWEEN 0 AND 4294967295),
  CONSTRAINT `ck_publish_jobs_priority` CHECK (`priority` BETWEEN 0 AND 255),
  CONSTRAINT `ck_publish_jobs_status` CHECK (`status` IN ('pending', 'running', 'unconfirmed', 'succeeded', 'failed', 'cancelled')),
  CONSTRAINT `ck_publish_jobs_attempt` CHECK (`attempt` BETWEEN 0 AND 4294967295),
  CONSTRAINT `ck_publish_jobs_max_attempts` CHECK (`max_attempts` BETWEEN 0 AND 4294967295),
  CONSTRAINT `ck_publish_jobs_fence` CHECK (`fence` >= 0),
  CONSTRAINT `ck_publish_jobs_lease_token` CHECK (`lease_token` >= 0),
  CONSTRAINT `ck_publish_jobs_error_class` CHECK (`error_class` IN ('rate_limited', 'auth_expired', 'permission_denied', 'blocked', 'validation', 'duplicate_content', 'billing_required', 'moderation', 'media_processing', 'media_rejected', 'unsupported', 'network', 'server_error', 'unknown')),
  CONSTRAINT `ck_publish_jobs_lease_owner_lease_token` CHECK ((`lease_owner` IS NULL AND `lease_token` IS NULL) OR (`lease_owner` IS NOT NULL AND `lease_token` IS NOT NULL)),
  CONSTRAINT `ck_publish_jobs_lease_owner_lease_until` CHECK ((`lease_owner` IS NULL AND `lease_until` IS NULL) OR (`lease_owner` IS NOT NULL AND `lease_until` IS NOT NULL)),
  CONSTRAINT `ck_publish_jobs_status_lease_owner` CHECK ((`lease_owner` IS NOT NULL OR `status` NOT IN ('running')) AND (`lease_owner` IS NULL OR `status` IN ('running'))),
  CONSTRAINT `ck_publish_jobs_status_started_at` CHECK (`started_at` IS NOT NULL OR `status` NOT IN ('running', 'unconfirmed')),
  CONSTRAINT `ck_publish_jobs_status_sent_at` CHECK ((`sent_at` IS NOT NULL OR `status` NOT IN ('unconfirmed')) AND (`sent_at` IS NULL OR `status` IN ('running', 'unconfirmed', 'succeeded', 'failed'))),
  CONSTRAINT `ck_publish_jobs_platform_post_id_platform_post_url` CHECK (`platform_post_url` IS NULL OR `platform_post_id` IS NOT NULL),
  CONSTRAINT `ck_publish_jobs_status_platform_post_id` CHECK ((`platform_post_id` IS NOT NULL OR `status` NOT IN ('succeeded')) AND (`platform_post_id` IS NULL OR `status` IN ('succeeded'))),
  CONSTRAINT `ck_publish_jobs_error_class_error_code` CHECK (`error_code` IS NULL OR `error_class` IS NOT NULL),
  CONSTRAINT `ck_publish_jobs_error_class_error_message` CHECK ((`error_class` IS NULL AND `error_message` IS NULL) OR (`error_class` IS NOT NULL AND `error_message` IS NOT NULL)),
  CONSTRAINT `ck_publish_jobs_status_error_class` CHECK ((`error_class` IS NOT NULL OR `status` NOT IN ('failed')) AND (`error_class` IS NULL OR `status` IN ('pending', 'running', 'unconfirmed', 'failed', 'cancelled'))),
  CONSTRAINT `ck_publish_jobs_status_finished_at` CHECK ((`finished_at` IS NOT NULL OR `status` NOT IN ('succeeded', 'failed', 'cancelled')) AND (`finished_at` IS NULL OR `status` IN ('succeeded', 'failed', 'cancelled'))),
  CONSTRAINT `ck_publish_jobs_attempt_max_attempts` CHECK (`attempt` <= `max_attempts`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ publishing table publish_attempts spread=workspace_id
CREATE TABLE `publish_attempts` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `job_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `token` bigint NOT NULL,
  `worker` longtext NOT NULL,
  `started_at` datetime(6) NOT NULL,
  `sent_at` datetime(6) NULL,
  `ended_at` datetime(6) NULL,
  `outcome` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `platform_post_id` varchar(191) NULL,
  `platform_post_url` longtext NULL,
  `error_class` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `error_code` longtext NULL,
  `error_message` longtext NULL,
  PRIMARY KEY (`workspace_id`, `job_id`, `token`),
  CONSTRAINT `fk_publish_attempts_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_publish_attempts_job_id` FOREIGN KEY (`workspace_id`, `job_id`) REFERENCES `publish_jobs` (`workspace_id`, `id`) ON DELETE CASCADE,
  CONSTRAINT `ck_publish_attempts_token` CHECK (`token` >= 0),
  CONSTRAINT `ck_publish_attempts_outcome` CHECK (`outcome` IN ('accepted', 'transient', 'permanent', 'unconfirmed', 'released')),
  CONSTRAINT `ck_publish_attempts_error_class` CHECK (`error_class` IN ('rate_limited', 'auth_expired', 'permission_denied', 'blocked', 'validation', 'duplicate_content', 'billing_required', 'moderation', 'media_processing', 'media_rejected', 'unsupported', 'network', 'server_error', 'unknown')),
  CONSTRAINT `ck_publish_attempts_platform_post_id_platform_post_url` CHECK (`platform_post_url` IS NULL OR `platform_post_id` IS NOT NULL),
  CONSTRAINT `ck_publish_attempts_error_class_error_code` CHECK (`error_code` IS NULL OR `error_class` IS NOT NULL),
  CONSTRAINT `ck_publish_attempts_error_class_error_message` CHECK ((`error_class` IS NULL AND `error_message` IS NULL) OR (`error_class` IS NOT NULL AND `error_message` IS NOT NULL))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ publishing table generated_videos spread=workspace_id
CREATE TABLE `generated_videos` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `mode` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `prompt` longtext NOT NULL,
  `image_prompt` longtext NULL,
  `source_image` json NULL,
  `model` longtext NULL,
  `video_config` json NOT NULL,
  `image_config` json NOT NULL,
  `thumbnail_url` longtext NULL,
  `posted_to_social` boolean NOT NULL,
  `post_count` bigint NOT NULL,
  `status` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `changed_at` datetime(6) NOT NULL,
  `progress` bigint NOT NULL,
  `retry_count` bigint NOT NULL,
  `video_url` longtext NULL,
  `completed_at` datetime(6) NULL,
  `error` longtext NULL,
  `created_at` datetime(6) NOT NULL,
  PRIMARY KEY (`workspace_id`, `id`),
  KEY `ix_generated_videos_status` (`workspace_id`, `status`),
  KEY `ix_generated_videos_posted_to_social_created_at` (`workspace_id`, `posted_to_social`, `created_at`),
  CONSTRAINT `fk_generated_videos_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `ck_generated_videos_mode` CHECK (`mode` IN ('image_to_video', 'text_to_video', 'generated_image_to_video')),
  CONSTRAINT `ck_generated_videos_posted_to_social` CHECK (`posted_to_social` IN (TRUE, FALSE)),
  CONSTRAINT `ck_generated_videos_post_count` CHECK (`post_count` BETWEEN 0 AND 4294967295),
  CONSTRAINT `ck_generated_videos_status` CHECK (`status` IN ('queued', 'in_progress', 'completed', 'failed')),
  CONSTRAINT `ck_generated_videos_progress` CHECK (`progress` BETWEEN 0 AND 255),
  CONSTRAINT `ck_generated_videos_retry_count` CHECK (`retry_count` BETWEEN 0 AND 4294967295),
  CONSTRAINT `ck_generated_videos_status_video_url` CHECK ((`video_url` IS NOT NULL OR `status` NOT IN ('completed')) AND (`video_url` IS NULL OR `status` IN ('completed'))),
  CONSTRAINT `ck_generated_videos_status_completed_at` CHECK ((`completed_at` IS NOT NULL OR `status` NOT IN ('completed')) AND (`completed_at` IS NULL OR `status` IN ('completed'))),
  CONSTRAINT `ck_generated_videos_status_error` CHECK ((`error` IS NOT NULL OR `status` NOT IN ('failed')) AND (`error` IS NULL OR `status` IN ('queued', 'in_progress', 'failed')))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ publishing table media_assets spread=workspace_id
CREATE TABLE `media_assets` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `kind` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `url` longtext NOT NULL,
  `url_key` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `thumbnail_url` longtext NULL,
  `filename` longtext NULL,
  `size_bytes` bigint NULL,
  `width` bigint NULL,
  `height` bigint NULL,
  `duration_ms` bigint NULL,
  `mime_type` longtext NULL,
  `alt_text` longtext NULL,
  `tags` json NOT NULL,
  `folder` varchar(255) NULL,
  `source` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `generated_video_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `metadata` json NOT NULL,
  `created_at` datetime(6) NOT NULL,
  PRIMARY KEY (`workspace_id`, `id`),
  UNIQUE KEY `uq_media_assets_url_key` (`workspace_id`, `url_key`),
  KEY `ix_media_assets_kind` (`workspace_id`, `kind`),
  KEY `ix_media_assets_folder` (`workspace_id`, `folder`),
  KEY `ix_media_assets_created_at` (`workspace_id`, `created_at`),
  KEY `ix_media_assets_generated_video_id` (`workspace_id`, `generated_video_id`),
  CONSTRAINT `fk_media_assets_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_media_assets_generated_video_id` FOREIGN KEY (`workspace_id`, `generated_video_id`) REFERENCES `generated_videos` (`workspace_id`, `id`) ON DELETE RESTRICT,
  CONSTRAINT `ck_media_assets_kind` CHECK (`kind` IN ('image', 'video', 'gif')),
  CONSTRAINT `ck_media_assets_size_bytes` CHECK (`size_bytes` >= 0),
  CONSTRAINT `ck_media_assets_width` CHECK (`width` BETWEEN 0 AND 4294967295),
  CONSTRAINT `ck_media_assets_height` CHECK (`height` BETWEEN 0 AND 4294967295),
  CONSTRAINT `ck_media_assets_duration_ms` CHECK (`duration_ms` >= 0),
  CONSTRAINT `ck_media_assets_source` CHECK (`source` IN ('upload', 'generated', 'external')),
  CONSTRAINT `ck_media_assets_width_height` CHECK ((`width` IS NULL AND `height` IS NULL) OR (`width` IS NOT NULL AND `height` IS NOT NULL)),
  CONSTRAINT `ck_media_assets_source_generated_video_id` CHECK ((`generated_video_id` IS NOT NULL OR `source` NOT IN ('generated')) AND (`generated_video_id` IS NULL OR `source` IN ('generated')))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ publishing table post_media spread=workspace_id
CREATE TABLE `post_media` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `post_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `position` bigint NOT NULL,
  `media` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `media_asset_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `generated_video_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `media_url` longtext NULL,
  `kind` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `thumbnail_url` longtext NULL,
  PRIMARY KEY (`workspace_id`, `post_id`, `position`),
  KEY `ix_post_media_media_asset_id` (`workspace_id`, `media_asset_id`),
  KEY `ix_post_media_generated_video_id` (`workspace_id`, `generated_video_id`),
  CONSTRAINT `fk_post_media_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_post_media_post_id` FOREIGN KEY (`workspace_id`, `post_id`) REFERENCES `posts` (`workspace_id`, `id`) ON DELETE CASCADE,
  CONSTRAINT `fk_post_media_media_asset_id` FOREIGN KEY (`workspace_id`, `media_asset_id`) REFERENCES `media_assets` (`workspace_id`, `id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_post_media_generated_video_id` FOREIGN KEY (`workspace_id`, `generated_video_id`) REFERENCES `generated_videos` (`workspace_id`, `id`) ON DELETE RESTRICT,
  CONSTRAINT `ck_post_media_position` CHECK (`position` BETWEEN 0 AND 4294967295),
  CONSTRAINT `ck_post_media_media` CHECK (`media` IN ('asset', 'video', 'url')),
  CONSTRAINT `ck_post_media_kind` CHECK (`kind` IN ('image', 'video', 'gif')),
  CONSTRAINT `ck_post_media_media_media_asset_id` CHECK ((`media_asset_id` IS NOT NULL OR `media` NOT IN ('asset')) AND (`media_asset_id` IS NULL OR `media` IN ('asset'))),
  CONSTRAINT `ck_post_media_media_generated_video_id` CHECK ((`generated_video_id` IS NOT NULL OR `media` NOT IN ('video')) AND (`generated_video_id` IS NULL OR `media` IN ('video'))),
  CONSTRAINT `ck_post_media_media_media_url` CHECK ((`media_url` IS NOT NULL OR `media` NOT IN ('url')) AND (`media_url` IS NULL OR `media` IN ('url')))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ publishing guard campaigns
CREATE TRIGGER `tr_campaigns_status` BEFORE UPDATE ON `campaigns` FOR EACH ROW
IF NEW.`status` <> OLD.`status` AND NOT (
  (OLD.`status` = 'draft' AND NEW.`status` IN ('active'))
  OR (OLD.`status` = 'active' AND NEW.`status` IN ('paused', 'completed'))
  OR (OLD.`status` = 'paused' AND NEW.`status` IN ('active', 'completed'))
  OR 1 = 2) THEN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'campaigns.status: no event makes this move';
END IF;

--@ publishing guard posts
CREATE TRIGGER `tr_posts_status` BEFORE UPDATE ON `posts` FOR EACH ROW
IF NEW.`status` <> OLD.`status` AND NOT (
  (OLD.`status` = 'draft' AND NEW.`status` IN ('pending_approval', 'scheduled', 'publishing', 'archived', 'deleted'))
  OR (OLD.`status` = 'pending_approval' AND NEW.`status` IN ('draft', 'approved', 'deleted'))
  OR (OLD.`status` = 'approved' AND NEW.`status` IN ('draft', 'scheduled', 'publishing', 'archived', 'deleted'))
  OR (OLD.`status` = 'scheduled' AND NEW.`status` IN ('draft', 'approved', 'scheduled', 'publishing', 'cancelled', 'deleted'))
  OR (OLD.`status` = 'publishing' AND NEW.`status` IN ('scheduled', 'published', 'failed'))
  OR (OLD.`status` = 'published' AND NEW.`status` IN ('archived', 'deleted'))
  OR (OLD.`status` = 'failed' AND NEW.`status` IN ('scheduled', 'publishing', 'archived', 'deleted'))
  OR (OLD.`status` = 'cancelled' AND NEW.`status` IN ('draft', 'archived', 'deleted'))
  OR (OLD.`status` = 'archived' AND NEW.`status` IN ('draft', 'approved', 'published', 'failed', 'cancelled', 'deleted'))
  OR 1 = 2) THEN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'posts.status: no event makes this move';
END IF;

--@ publishing guard posts
CREATE TRIGGER `tr_posts_campaign_id_forget` BEFORE DELETE ON `campaigns` FOR EACH ROW
UPDATE `posts` SET `campaign_id` = NULL WHERE `workspace_id` = OLD.`workspace_id` AND `campaign_id` = OLD.`id`;

--@ publishing guard post_targets
CREATE TRIGGER `tr_post_targets_status` BEFORE UPDATE ON `post_targets` FOR EACH ROW
IF NEW.`status` <> OLD.`status` AND NOT (
  (OLD.`status` = 'pending' AND NEW.`status` IN ('running', 'cancelled'))
  OR (OLD.`status` = 'running' AND NEW.`status` IN ('pending', 'running', 'unconfirmed', 'succeeded', 'failed'))
  OR (OLD.`status` = 'unconfirmed' AND NEW.`status` IN ('pending', 'succeeded', 'failed'))
  OR (OLD.`status` = 'failed' AND NEW.`status` IN ('pending'))
  OR 1 = 2) THEN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'post_targets.status: no event makes this move';
END IF;

--@ publishing guard publish_jobs
CREATE TRIGGER `tr_publish_jobs_status` BEFORE UPDATE ON `publish_jobs` FOR EACH ROW
IF NEW.`status` <> OLD.`status` AND NOT (
  (OLD.`status` = 'pending' AND NEW.`status` IN ('running', 'cancelled'))
  OR (OLD.`status` = 'running' AND NEW.`status` IN ('pending', 'running', 'unconfirmed', 'succeeded', 'failed'))
  OR (OLD.`status` = 'unconfirmed' AND NEW.`status` IN ('pending', 'succeeded', 'failed'))
  OR (OLD.`status` = 'failed' AND NEW.`status` IN ('pending'))
  OR 1 = 2) THEN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'publish_jobs.status: no event makes this move';
END IF;

--@ publishing guard generated_videos
CREATE TRIGGER `tr_generated_videos_status` BEFORE UPDATE ON `generated_videos` FOR EACH ROW
IF NEW.`status` <> OLD.`status` AND NOT (
  (OLD.`status` = 'queued' AND NEW.`status` IN ('in_progress', 'failed'))
  OR (OLD.`status` = 'in_progress' AND NEW.`status` IN ('in_progress', 'completed', 'failed'))
  OR (OLD.`status` = 'failed' AND NEW.`status` IN ('queued'))
  OR 1 = 2) THEN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'generated_videos.status: no event makes this move';
END IF;
