-- 0008_inbox, up, on MySQL and MariaDB. Frozen: a database that has taken it knows its digest.

--@ inbox table conversations spread=workspace_id
CREATE TABLE `conversations` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `account_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `platform` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `kind` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `participant_id` varchar(191) NOT NULL,
  `participant_name` longtext NOT NULL,
  `participant_avatar_url` longtext NULL,
  `priority` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `sentiment` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `assignee_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `tags` json NOT NULL,
  `last_message_at` datetime(6) NULL,
  `created_at` datetime(6) NOT NULL,
  `updated_at` datetime(6) NOT NULL,
  `status` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `changed_at` datetime(6) NOT NULL,
  `sla_deadline` datetime(6) NULL,
  `first_response_at` datetime(6) NULL,
  `resolved_at` datetime(6) NULL,
  `archived_at` datetime(6) NULL,
  `live` boolean GENERATED ALWAYS AS ((CASE WHEN (`status` IN ('open', 'pending', 'resolved')) THEN 1 ELSE NULL END)) VIRTUAL,
  PRIMARY KEY (`workspace_id`, `id`),
  UNIQUE KEY `uq_conversations_live` (`workspace_id`, `account_id`, `platform`, `participant_id`, `live`),
  KEY `ix_conversations_account_id_platform_participant_id` (`workspace_id`, `account_id`, `platform`, `participant_id`),
  KEY `ix_conversations_status_created_at` (`workspace_id`, `status`, `created_at`),
  KEY `ix_conversations_status_priority_created_at` (`workspace_id`, `status`, `priority`, `created_at`),
  KEY `ix_conversations_status_sla_deadline` (`workspace_id`, `status`, `sla_deadline`),
  KEY `ix_conversations_updated_at` (`workspace_id`, `updated_at`),
  KEY `ix_conversations_assignee_id_status` (`workspace_id`, `assignee_id`, `status`),
  KEY `ix_conversations_platform` (`workspace_id`, `platform`),
  KEY `ix_conversations_priority` (`workspace_id`, `priority`),
  KEY `ix_conversations_sentiment_status` (`workspace_id`, `sentiment`, `status`),
  CONSTRAINT `fk_conversations_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_conversations_account_id` FOREIGN KEY (`workspace_id`, `account_id`) REFERENCES `social_accounts` (`workspace_id`, `id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_conversations_assignee_id` FOREIGN KEY (`assignee_id`) REFERENCES `users` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `ck_conversations_platform` CHECK (`platform` IN ('instagram', 'facebook', 'x', 'linkedin', 'tiktok', 'youtube', 'pinterest', 'threads', 'reddit')),
  CONSTRAINT `ck_conversations_kind` CHECK (`kind` IN ('comment', 'dm', 'mention', 'review')),
  CONSTRAINT `ck_conversations_priority` CHECK (`priority` IN ('low', 'medium', 'high', 'urgent')),
  CONSTRAINT `ck_conversations_sentiment` CHECK (`sentiment` IN ('positive', 'neutral', 'negative')),
  CONSTRAINT `ck_conversations_status` CHECK (`status` IN ('open', 'pending', 'resolved', 'archived')),
  CONSTRAINT `ck_conversations_status_sla_deadline` CHECK (`sla_deadline` IS NULL OR `status` IN ('open', 'pending')),
  CONSTRAINT `ck_conversations_status_resolved_at` CHECK ((`resolved_at` IS NOT NULL OR `status` NOT IN ('resolved')) AND (`resolved_at` IS NULL OR `status` IN ('resolved', 'archived'))),
  CONSTRAINT `ck_conversations_status_archived_at` CHECK ((`archived_at` IS NOT NULL OR `status` NOT IN ('archived')) AND (`archived_at` IS NULL OR `status` IN ('archived')))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ inbox table messages spread=workspace_id
CREATE TABLE `messages` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `conversation_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `direction` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `body` longtext NOT NULL,
  `platform_message_id` varchar(191) NOT NULL,
  `author_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `sentiment_score` decimal(57,28) NULL,
  `ai_generated` boolean NOT NULL,
  `metadata` json NOT NULL,
  `created_at` datetime(6) NOT NULL,
  PRIMARY KEY (`workspace_id`, `id`),
  UNIQUE KEY `uq_messages_platform_message_id` (`workspace_id`, `platform_message_id`),
  KEY `ix_messages_conversation_id_created_at` (`workspace_id`, `conversation_id`, `created_at`),
  KEY `ix_messages_direction_created_at` (`workspace_id`, `direction`, `created_at`),
  KEY `ix_messages_author_id` (`workspace_id`, `author_id`),
  CONSTRAINT `fk_messages_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_messages_conversation_id` FOREIGN KEY (`workspace_id`, `conversation_id`) REFERENCES `conversations` (`workspace_id`, `id`) ON DELETE CASCADE,
  CONSTRAINT `fk_messages_author_id` FOREIGN KEY (`author_id`) REFERENCES `users` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `ck_messages_direction` CHECK (`direction` IN ('inbound', 'outbound')),
  CONSTRAINT `ck_messages_ai_generated` CHECK (`ai_generated` IN (TRUE, FALSE))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ inbox table conversation_changes spread=workspace_id
CREATE TABLE `conversation_changes` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `conversation_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `field` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `old` longtext NULL,
  `new` longtext NULL,
  `changed_by` char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `notes` longtext NULL,
  `changed_at` datetime(6) NOT NULL,
  PRIMARY KEY (`workspace_id`, `id`),
  KEY `ix_conversation_changes_conversation_id_changed_at` (`workspace_id`, `conversation_id`, `changed_at`),
  KEY `ix_conversation_changes_changed_by` (`workspace_id`, `changed_by`),
  CONSTRAINT `fk_conversation_changes_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_conversation_changes_conversation_id` FOREIGN KEY (`workspace_id`, `conversation_id`) REFERENCES `conversations` (`workspace_id`, `id`) ON DELETE CASCADE,
  CONSTRAINT `fk_conversation_changes_changed_by` FOREIGN KEY (`changed_by`) REFERENCES `users` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `ck_conversation_changes_field` CHECK (`field` IN ('status', 'priority', 'assignee', 'sentiment'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ inbox table sla_configs spread=workspace_id
CREATE TABLE `sla_configs` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `name` longtext NOT NULL,
  `priority` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `platform` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `kind` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `first_response_minutes` bigint NOT NULL,
  `resolution_minutes` bigint NOT NULL,
  `escalation_minutes` bigint NULL,
  `escalation_recipients` json NOT NULL,
  `clock` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `business_hours` json NULL,
  `time_zone` varchar(64) NULL,
  `is_active` boolean NOT NULL,
  PRIMARY KEY (`workspace_id`, `id`),
  UNIQUE KEY `uq_sla_configs_priority_platform_kind` (`workspace_id`, `priority`, `platform`, `kind`),
  CONSTRAINT `fk_sla_configs_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `ck_sla_configs_priority` CHECK (`priority` IN ('low', 'medium', 'high', 'urgent')),
  CONSTRAINT `ck_sla_configs_platform` CHECK (`platform` IN ('', 'instagram', 'facebook', 'x', 'linkedin', 'tiktok', 'youtube', 'pinterest', 'threads', 'reddit')),
  CONSTRAINT `ck_sla_configs_kind` CHECK (`kind` IN ('', 'comment', 'dm', 'mention', 'review')),
  CONSTRAINT `ck_sla_configs_first_response_minutes` CHECK (`first_response_minutes` BETWEEN 0 AND 4294967295),
  CONSTRAINT `ck_sla_configs_resolution_minutes` CHECK (`resolution_minutes` BETWEEN 0 AND 4294967295),
  CONSTRAINT `ck_sla_configs_escalation_minutes` CHECK (`escalation_minutes` BETWEEN 0 AND 4294967295),
  CONSTRAINT `ck_sla_configs_clock` CHECK (`clock` IN ('always', 'business_hours')),
  CONSTRAINT `ck_sla_configs_is_active` CHECK (`is_active` IN (TRUE, FALSE))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ inbox table sla_trackings spread=workspace_id
CREATE TABLE `sla_trackings` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `conversation_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `config_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `started_at` datetime(6) NOT NULL,
  `first_response_status` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `first_response_since` datetime(6) NULL,
  `first_response_done_at` datetime(6) NULL,
  `resolution_status` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `resolution_since` datetime(6) NULL,
  `resolution_done_at` datetime(6) NULL,
  `escalated_at` datetime(6) NULL,
  `escalated_to` json NULL,
  PRIMARY KEY (`workspace_id`, `id`),
  KEY `ix_sla_trackings_conversation_id` (`workspace_id`, `conversation_id`),
  KEY `ix_sla_trackings_config_id` (`workspace_id`, `config_id`),
  KEY `ix_sla_trackings_first_response_status_started_at` (`workspace_id`, `first_response_status`, `started_at`),
  KEY `ix_sla_trackings_resolution_status_started_at` (`workspace_id`, `resolution_status`, `started_at`),
  CONSTRAINT `fk_sla_trackings_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_sla_trackings_conversation_id` FOREIGN KEY (`workspace_id`, `conversation_id`) REFERENCES `conversations` (`workspace_id`, `id`) ON DELETE CASCADE,
  CONSTRAINT `fk_sla_trackings_config_id` FOREIGN KEY (`workspace_id`, `config_id`) REFERENCES `sla_configs` (`workspace_id`, `id`) ON DELETE RESTRICT,
  CONSTRAINT `ck_sla_trackings_first_response_status` CHECK (`first_response_status` IN ('pending', 'met', 'breached', 'paused')),
  CONSTRAINT `ck_sla_trackings_resolution_status` CHECK (`resolution_status` IN ('pending', 'met', 'breached', 'paused')),
  CONSTRAINT `ck_sla_trackings_first_response_status_first_response_since` CHECK ((`first_response_since` IS NOT NULL OR `first_response_status` NOT IN ('paused', 'met', 'breached')) AND (`first_response_since` IS NULL OR `first_response_status` IN ('paused', 'met', 'breached'))),
  CONSTRAINT `ck_sla_trackings_first_response_status_first_response_done_at` CHECK (`first_response_done_at` IS NULL OR `first_response_status` IN ('breached')),
  CONSTRAINT `ck_sla_trackings_resolution_status_resolution_since` CHECK ((`resolution_since` IS NOT NULL OR `resolution_status` NOT IN ('paused', 'met', 'breached')) AND (`resolution_since` IS NULL OR `resolution_status` IN ('paused', 'met', 'breached'))),
  CONSTRAINT `ck_sla_trackings_resolution_status_resolution_done_at` CHECK (`resolution_done_at` IS NULL OR `resolution_status` IN ('breached')),
  CONSTRAINT `ck_sla_trackings_escalated_at_escalated_to` CHECK ((`escalated_at` IS NULL AND `escalated_to` IS NULL) OR (`escalated_at` IS NOT NULL AND `escalated_to` IS NOT NULL))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ inbox guard conversations
CREATE TRIGGER `tr_conversations_status` BEFORE UPDATE ON `conversations` FOR EACH ROW
IF NEW.`status` <> OLD.`status` AND NOT (
  (OLD.`status` = 'open' AND NEW.`status` IN ('pending', 'resolved', 'archived'))
  OR (OLD.`status` = 'pending' AND NEW.`status` IN ('open', 'resolved', 'archived'))
  OR (OLD.`status` = 'resolved' AND NEW.`status` IN ('open', 'archived'))
  OR 1 = 2) THEN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'conversations.status: no event makes this move';
END IF;

--@ inbox guard conversations
CREATE TRIGGER `tr_conversations_touch` BEFORE UPDATE ON `conversations` FOR EACH ROW
IF NEW.`updated_at` <=> OLD.`updated_at` AND NOT (NEW.`workspace_id` <=> OLD.`workspace_id` AND NEW.`id` <=> OLD.`id` AND NEW.`account_id` <=> OLD.`account_id` AND NEW.`platform` <=> OLD.`platform` AND NEW.`kind` <=> OLD.`kind` AND NEW.`participant_id` <=> OLD.`participant_id` AND NEW.`participant_name` <=> OLD.`participant_name` AND NEW.`participant_avatar_url` <=> OLD.`participant_avatar_url` AND NEW.`priority` <=> OLD.`priority` AND NEW.`sentiment` <=> OLD.`sentiment` AND NEW.`assignee_id` <=> OLD.`assignee_id` AND NEW.`tags` <=> OLD.`tags` AND NEW.`last_message_at` <=> OLD.`last_message_at` AND NEW.`created_at` <=> OLD.`created_at` AND NEW.`updated_at` <=> OLD.`updated_at` AND NEW.`status` <=> OLD.`status` AND NEW.`changed_at` <=> OLD.`changed_at` AND NEW.`sla_deadline` <=> OLD.`sla_deadline` AND NEW.`first_response_at` <=> OLD.`first_response_at` AND NEW.`resolved_at` <=> OLD.`resolved_at` AND NEW.`archived_at` <=> OLD.`archived_at`) THEN
  SET NEW.`updated_at` = UTC_TIMESTAMP(6);
END IF;
