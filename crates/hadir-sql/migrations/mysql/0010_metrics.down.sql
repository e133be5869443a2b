-- 0010_metrics, down, on MySQL and MariaDB. Frozen: a database that has taken it knows its digest.

--@ metrics change metric_aggregates
DROP TABLE `metric_aggregates`;

--@ metrics change audience_insights
DROP TABLE `audience_insights`;

--@ metrics change follower_changes
DROP TABLE `follower_changes`;

--@ metrics change account_snapshots
DROP TABLE `account_snapshots`;

--@ metrics change post_snapshots
DROP TABLE `post_snapshots`;
