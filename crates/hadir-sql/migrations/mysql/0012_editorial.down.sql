-- 0012_editorial, down, on MySQL and MariaDB. Frozen: a database that has taken it knows its digest.

--@ editorial guard editorial_events
DROP TRIGGER `tr_editorial_events_status`;

--@ editorial guard editorial_events
DROP TRIGGER `tr_editorial_events_touch`;

--@ editorial guard change_logs
DROP TRIGGER `tr_change_logs_no_update`;

--@ editorial guard change_logs
DROP TRIGGER `tr_change_logs_no_delete`;

--@ editorial change brief_variants
DROP TABLE `brief_variants`;

--@ editorial change content_briefs
DROP TABLE `content_briefs`;

--@ editorial change change_logs
DROP TABLE `change_logs`;

--@ editorial change press_releases
DROP TABLE `press_releases`;

--@ editorial change editorial_events
DROP TABLE `editorial_events`;
