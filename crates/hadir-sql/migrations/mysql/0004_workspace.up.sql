-- 0004_workspace, up, on MySQL and MariaDB. Frozen: a database that has taken it knows its digest.

--@ workspace table claims spread=workspace_id
CREATE TABLE `claims` (
  `workspace_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `person_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `email` longtext NOT NULL,
  `code` longtext NOT NULL,
  `status` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `changed_at` datetime(6) NOT NULL,
  `issued_at` datetime(6) NOT NULL,
  `expires_at` datetime(6) NOT NULL,
  `misses` bigint NOT NULL,
  `verified_at` datetime(6) NULL,
  PRIMARY KEY (`workspace_id`, `id`),
  KEY `ix_claims_person_id_status` (`workspace_id`, `person_id`, `status`),
  KEY `ix_claims_status_expires_at` (`workspace_id`, `status`, `expires_at`),
  CONSTRAINT `fk_claims_workspace_id` FOREIGN KEY (`workspace_id`) REFERENCES `workspaces` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `fk_claims_person_id` FOREIGN KEY (`workspace_id`, `person_id`) REFERENCES `people` (`workspace_id`, `id`) ON DELETE CASCADE,
  CONSTRAINT `ck_claims_status` CHECK (`status` IN ('issued', 'verified', 'locked', 'expired')),
  CONSTRAINT `ck_claims_misses` CHECK (`misses` BETWEEN 0 AND 255),
  CONSTRAINT `ck_claims_status_verified_at` CHECK ((`verified_at` IS NOT NULL OR `status` NOT IN ('verified')) AND (`verified_at` IS NULL OR `status` IN ('verified', 'expired')))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

--@ workspace guard claims
CREATE TRIGGER `tr_claims_status` BEFORE UPDATE ON `claims` FOR EACH ROW
IF NEW.`status` <> OLD.`status` AND NOT (
  (OLD.`status` = 'issued' AND NEW.`status` IN ('issued', 'verified', 'locked', 'expired'))
  OR (OLD.`status` = 'verified' AND NEW.`status` IN ('verified', 'expired'))
  OR 1 = 2) THEN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'claims.status: no event makes this move';
END IF;
