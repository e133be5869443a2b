-- 0013_billing, up, on MySQL and MariaDB. Frozen: a database that has taken it knows its digest.

--@ billing table subscriptions spread=workspace_id
CREATE TABLE `subscriptions` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `subscriber_kind` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `subscriber` varchar(36) NOT NULL,
  `user_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `person_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `tier` longtext NOT NULL,
  `status` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `changed_at` datetime(6) NOT NULL,
  `started_at` datetime(6) NOT NULL,
  `expires_at` datetime(6) NULL,
  `cancelled_at` datetime(6) NULL,
  `metadata` json NOT NULL,
  PRIMARY KEY (`workspace_id`, `id`),
  KEY `ix_subscriptions_subscriber_kind_subscriber_status` (`workspace_id`, `subscriber_kind`, `subscriber`, `status`),
  KEY `ix_subscriptions_status_expires_at` (`workspace_id`, `status`, `expires_at`),
  KEY `ix_subscriptions_user_id` (`workspace_id`, `user_id`),
  KEY `ix_subscriptions_person_id` (`workspace_id`, `person_id`),
  CONSTRAINT `fk_subscriptions_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_subscriptions_user_id` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_subscriptions_person_id` FOREIGN KEY (`workspace_id`, `person_id`) REFERENCES `people` (`workspace_id`, `id`) ON DELETE RESTRICT,
  CONSTRAINT `ck_subscriptions_subscriber_kind` CHECK (`subscriber_kind` IN ('workspace', 'user', 'person')),
  CONSTRAINT `ck_subscriptions_status` CHECK (`status` IN ('active', 'expired', 'cancelled')),
  CONSTRAINT `ck_subscriptions_status_cancelled_at` CHECK ((`cancelled_at` IS NOT NULL OR `status` NOT IN ('cancelled')) AND (`cancelled_at` IS NULL OR `status` IN ('cancelled')))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ billing table premium_requests spread=workspace_id
CREATE TABLE `premium_requests` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `token` varchar(36) NOT NULL,
  `subscriber_kind` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `subscriber` varchar(36) NOT NULL,
  `user_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `person_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `username` longtext NULL,
  `phone` longtext NULL,
  `payment` json NOT NULL,
  `tier` longtext NULL,
  `subscription_until` datetime(6) NULL,
  `subscription_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `status` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `changed_at` datetime(6) NOT NULL,
  `requested_at` datetime(6) NOT NULL,
  `expires_at` datetime(6) NULL,
  `proof_url` longtext NULL,
  `responded_at` datetime(6) NULL,
  `responder` longtext NULL,
  `metadata` json NOT NULL,
  `open` boolean GENERATED ALWAYS AS ((CASE WHEN (`status` IN ('pending', 'confirmed')) THEN 1 ELSE NULL END)) VIRTUAL,
  PRIMARY KEY (`workspace_id`, `id`),
  UNIQUE KEY `uq_premium_requests_token` (`workspace_id`, `token`),
  UNIQUE KEY `uq_premium_requests_open` (`workspace_id`, `subscriber_kind`, `subscriber`, `open`),
  KEY `ix_premium_requests_status_expires_at` (`workspace_id`, `status`, `expires_at`),
  KEY `ix_premium_requests_user_id` (`workspace_id`, `user_id`),
  KEY `ix_premium_requests_person_id` (`workspace_id`, `person_id`),
  KEY `ix_premium_requests_subscription_id` (`workspace_id`, `subscription_id`),
  CONSTRAINT `fk_premium_requests_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_premium_requests_user_id` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_premium_requests_person_id` FOREIGN KEY (`workspace_id`, `person_id`) REFERENCES `people` (`workspace_id`, `id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_premium_requests_subscription_id` FOREIGN KEY (`workspace_id`, `subscription_id`) REFERENCES `subscriptions` (`workspace_id`, `id`) ON DELETE RESTRICT,
  CONSTRAINT `ck_premium_requests_subscriber_kind` CHECK (`subscriber_kind` IN ('workspace', 'user', 'person')),
  CONSTRAINT `ck_premium_requests_status` CHECK (`status` IN ('pending', 'confirmed', 'approved', 'denied', 'expired')),
  CONSTRAINT `ck_premium_requests_status_proof_url` CHECK (`proof_url` IS NOT NULL OR `status` NOT IN ('confirmed')),
  CONSTRAINT `ck_premium_requests_status_responded_at` CHECK (`responded_at` IS NULL OR `status` IN ('approved', 'denied', 'expired')),
  CONSTRAINT `ck_premium_requests_status_responder` CHECK (`responder` IS NULL OR `status` IN ('approved', 'denied'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ billing guard subscriptions
CREATE TRIGGER `tr_subscriptions_status` BEFORE UPDATE ON `subscriptions` FOR EACH ROW
IF NEW.`status` <> OLD.`status` AND NOT (
  (OLD.`status` = 'active' AND NEW.`status` IN ('active', 'expired', 'cancelled'))
  OR (OLD.`status` = 'expired' AND NEW.`status` IN ('active'))
  OR (OLD.`status` = 'cancelled' AND NEW.`status` IN ('active'))
  OR 1 = 2) THEN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'subscriptions.status: no event makes this move';
END IF;

--@ billing guard premium_requests
CREATE TRIGGER `tr_premium_requests_status` BEFORE UPDATE ON `premium_requests` FOR EACH ROW
IF NEW.`status` <> OLD.`status` AND NOT (
  (OLD.`status` = 'pending' AND NEW.`status` IN ('confirmed', 'approved', 'denied', 'expired'))
  OR (OLD.`status` = 'confirmed' AND NEW.`status` IN ('confirmed', 'approved', 'denied', 'expired'))
  OR 1 = 2) THEN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'premium_requests.status: no event makes this move';
END IF;

--@ billing guard premium_requests
CREATE TRIGGER `tr_premium_requests_subscription_id_forget` BEFORE DELETE ON `subscriptions` FOR EACH ROW
UPDATE `premium_requests` SET `subscription_id` = NULL WHERE `workspace_id` = OLD.`workspace_id` AND `subscription_id` = OLD.`id`;
