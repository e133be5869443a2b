-- 0004_workspace, up, on SQLite. Frozen: a database that has taken it knows its digest.

--@ workspace table claims spread=workspace_id
CREATE TABLE "claims" (
  "workspace_id" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "email" TEXT NOT NULL,
  "code" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "changed_at" TEXT NOT NULL,
  "issued_at" TEXT NOT NULL,
  "expires_at" TEXT NOT NULL,
  "misses" INTEGER NOT NULL,
  "verified_at" TEXT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "person_id") REFERENCES "people" ("workspace_id", "id") ON DELETE CASCADE,
  CONSTRAINT "ck_claims_status" CHECK ("status" IN ('issued', 'verified', 'locked', 'expired')),
  CONSTRAINT "ck_claims_misses" CHECK ("misses" BETWEEN 0 AND 255),
  CONSTRAINT "ck_claims_status_verified_at" CHECK (("verified_at" IS NOT NULL OR "status" NOT IN ('verified')) AND ("verified_at" IS NULL OR "status" IN ('verified', 'expired')))
) STRICT, WITHOUT ROWID;

--@ workspace change claims
CREATE INDEX "ix_claims_person_id_status" ON "claims" ("workspace_id", "person_id", "status");

--@ workspace change claims
CREATE INDEX "ix_claims_status_expires_at" ON "claims" ("workspace_id", "status", "expires_at");

--@ workspace guard claims
CREATE TRIGGER "tr_claims_status" BEFORE UPDATE OF "status" ON "claims" FOR EACH ROW
WHEN NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'issued' AND NEW."status" IN ('issued', 'verified', 'locked', 'expired'))
  OR (OLD."status" = 'verified' AND NEW."status" IN ('verified', 'expired'))
  OR 1 = 2)
BEGIN
  SELECT RAISE(ABORT, 'claims.status: no event makes this move');
END;
