-- 0004_workspace, down, on PostgreSQL. Frozen: a database that has taken it knows its digest.

--@ workspace guard claims
DROP TRIGGER "tr_claims_status" ON "claims";

--@ workspace change claims
DROP TABLE "claims";
