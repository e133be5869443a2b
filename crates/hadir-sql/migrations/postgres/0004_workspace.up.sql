-- 0004_workspace, up, on PostgreSQL. Frozen: a database that has taken it knows its digest.

--@ workspace table claims spread=workspace_id
CREATE TABLE "claims" (
  "workspace_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "person_id" uuid NOT NULL,
  "email" text COLLATE "C" NOT NULL,
  "code" text COLLATE "C" NOT NULL,
  "status" varchar(32) COLLATE "C" NOT NULL,
  "changed_at" timestamptz(6) NOT NULL,
  "issued_at" timestamptz(6) NOT NULL,
  "expires_at" timestamptz(6) NOT NULL,
  "misses" bigint NOT NULL,
  "verified_at" timestamptz(6) NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "fk_claims_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_claims_person_id" FOREIGN KEY ("workspace_id", "person_id") REFERENCES "people" ("workspace_id", "id") ON DELETE CASCADE,
  CONSTRAINT "ck_claims_status" CHECK ("status" IN ('issued', 'verified', 'locked', 'expired')),
  CONSTRAINT "ck_claims_misses" CHECK ("misses" BETWEEN 0 AND 255),
  CONSTRAINT "ck_claims_status_verified_at" CHECK (("verified_at" IS NOT NULL OR "status" NOT IN ('verified')) AND ("verified_at" IS NULL OR "status" IN ('verified', 'expired')))
);

--@ workspace change claims
CREATE INDEX "ix_claims_person_id_status" ON "claims" ("workspace_id", "person_id", "status");

--@ workspace change claims
CREATE INDEX "ix_claims_status_expires_at" ON "claims" ("workspace_id", "status", "expires_at");

--@ workspace guard claims
CREATE TRIGGER "tr_claims_status" BEFORE UPDATE OF "status" ON "claims" FOR EACH ROW
WHEN (NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'issued' AND NEW."status" IN ('issued', 'verified', 'locked', 'expired'))
  OR (OLD."status" = 'verified' AND NEW."status" IN ('verified', 'expired'))
  OR 1 = 2))
EXECUTE FUNCTION hadir_refuse_move('status');
