-- 0013_billing, down, on MySQL and MariaDB. Frozen: a database that has taken it knows its digest.

--@ billing guard subscriptions
DROP TRIGGER `tr_subscriptions_status`;

--@ billing guard premium_requests
DROP TRIGGER `tr_premium_requests_status`;

--@ billing guard premium_requests
DROP TRIGGER `tr_premium_requests_subscription_id_forget`;

--@ billing change premium_requests
DROP TABLE `premium_requests`;

--@ billing change subscriptions
DROP TABLE `subscriptions`;
