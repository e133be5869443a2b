-- 0013_billing, down, on PostgreSQL. Frozen: a database that has taken it knows its digest.

--@ billing guard subscriptions
DROP TRIGGER "tr_subscriptions_status" ON "subscriptions";

--@ billing guard premium_requests
DROP TRIGGER "tr_premium_requests_status" ON "premium_requests";

--@ billing guard premium_requests
DROP TRIGGER "tr_premium_requests_subscription_id_forget" ON "subscriptions";

--@ billing change premium_requests
DROP TABLE "premium_requests";

--@ billing change subscriptions
DROP TABLE "subscriptions";
