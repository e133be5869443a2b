-- 0004_workspace, down, on SQLite. Frozen: a database that has taken it knows its digest.

--@ workspace guard claims
DROP TRIGGER "tr_claims_status";

--@ workspace change claims
DROP TABLE "claims";
