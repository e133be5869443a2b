-- 0013_billing, up, on SQLite. Frozen: a database that has taken it knows its digest.

--@ billing table subscriptions spread=workspace_id
CREATE TABLE "subscriptions" (
  "workspace_id" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "subscriber_kind" TEXT NOT NULL,
  "subscriber" TEXT NOT NULL,
  "user_id" TEXT NULL,
  "person_id" TEXT NULL,
  "tier" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "changed_at" TEXT NOT NULL,
  "started_at" TEXT NOT NULL,
  "expires_at" TEXT NULL,
  "cancelled_at" TEXT NULL,
  "metadata" TEXT NOT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "person_id") REFERENCES "people" ("workspace_id", "id") ON DELETE RESTRICT,
  CONSTRAINT "ck_subscriptions_subscriber_kind" CHECK ("subscriber_kind" IN ('workspace', 'user', 'person')),
  CONSTRAINT "ck_subscriptions_status" CHECK ("status" IN ('active', 'expired', 'cancelled')),
  CONSTRAINT "ck_subscriptions_status_cancelled_at" CHECK (("cancelled_at" IS NOT NULL OR "status" NOT IN ('cancelled')) AND ("cancelled_at" IS NULL OR "status" IN ('cancelled')))
) STRICT, WITHOUT ROWID;

--@ billing change subscriptions
CREATE INDEX "ix_subscriptions_subscriber_kind_subscriber_status" ON "subscriptions" ("workspace_id", "subscriber_kind", "subscriber", "status");

--@ billing change subscriptions
CREATE INDEX "ix_subscriptions_status_expires_at" ON "subscriptions" ("workspace_id", "status", "expires_at");

--@ billing change subscriptions
CREATE INDEX "ix_subscriptions_user_id" ON "subscriptions" ("workspace_id", "user_id");

--@ billing change subscriptions
CREATE INDEX "ix_subscriptions_person_id" ON "subscriptions" ("workspace_id", "person_id");

--@ billing table premium_requests spread=workspace_id
CREATE TABLE "premium_requests" (
  "workspace_id" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "token" TEXT NOT NULL,
  "subscriber_kind" TEXT NOT NULL,
  "subscriber" TEXT NOT NULL,
  "user_id" TEXT NULL,
  "person_id" TEXT NULL,
  "username" TEXT NULL,
  "phone" TEXT NULL,
  "payment" TEXT NOT NULL,
  "tier" TEXT NULL,
  "subscription_until" TEXT NULL,
  "subscription_id" TEXT NULL,
  "status" TEXT NOT NULL,
  "changed_at" TEXT NOT NULL,
  "requested_at" TEXT NOT NULL,
  "expires_at" TEXT NULL,
  "proof_url" TEXT NULL,
  "responded_at" TEXT NULL,
  "responder" TEXT NULL,
  "metadata" TEXT NOT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "uq_premium_requests_token" UNIQUE ("workspace_id", "token"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "person_id") REFERENCES "people" ("workspace_id", "id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "subscription_id") REFERENCES "subscriptions" ("workspace_id", "id") ON DELETE RESTRICT,
  CONSTRAINT "ck_premium_requests_subscriber_kind" CHECK ("subscriber_kind" IN ('workspace', 'user', 'person')),
  CONSTRAINT "ck_premium_requests_status" CHECK ("status" IN ('pending', 'confirmed', 'approved', 'denied', 'expired')),
  CONSTRAINT "ck_premium_requests_status_proof_url" CHECK ("proof_url" IS NOT NULL OR "status" NOT IN ('confirmed')),
  CONSTRAINT "ck_premium_requests_status_responded_at" CHECK ("responded_at" IS NULL OR "status" IN ('approved', 'denied', 'expired')),
  CONSTRAINT "ck_premium_requests_status_responder" CHECK ("responder" IS NULL OR "status" IN ('approved', 'denied'))
) STRICT, WITHOUT ROWID;

--@ billing change premium_requests
CREATE UNIQUE INDEX "uq_premium_requests_open" ON "premium_requests" ("workspace_id", "subscriber_kind", "subscriber") WHERE "status" IN ('pending', 'confirmed');

--@ billing change premium_requests
CREATE INDEX "ix_premium_requests_status_expires_at" ON "premium_requests" ("workspace_id", "status", "expires_at");

--@ billing change premium_requests
CREATE INDEX "ix_premium_requests_user_id" ON "premium_requests" ("workspace_id", "user_id");

--@ billing change premium_requests
CREATE INDEX "ix_premium_requests_person_id" ON "premium_requests" ("workspace_id", "person_id");

--@ billing change premium_requests
CREATE INDEX "ix_premium_requests_subscription_id" ON "premium_requests" ("workspace_id", "subscription_id");

--@ billing guard subscriptions
CREATE TRIGGER "tr_subscriptions_status" BEFORE UPDATE OF "status" ON "subscriptions" FOR EACH ROW
WHEN NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'active' AND NEW."status" IN ('active', 'expired', 'cancelled'))
  OR (OLD."status" = 'expired' AND NEW."status" IN ('active'))
  OR (OLD."status" = 'cancelled' AND NEW."status" IN ('active'))
  OR 1 = 2)
BEGIN
  SELECT RAISE(ABORT, 'subscriptions.status: no event makes this move');
END;

--@ billing guard premium_requests
CREATE TRIGGER "tr_premium_requests_status" BEFORE UPDATE OF "status" ON "premium_requests" FOR EACH ROW
WHEN NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'pending' AND NEW."status" IN ('confirmed', 'approved', 'denied', 'expired'))
  OR (OLD."status" = 'confirmed' AND NEW."status" IN ('confirmed', 'approved', 'denied', 'expired'))
  OR 1 = 2)
BEGIN
  SELECT RAISE(ABORT, 'premium_requests.status: no event makes this move');
END;

--@ billing guard premium_requests
CREATE TRIGGER "tr_premium_requests_subscription_id_forget" BEFORE DELETE ON "subscriptions" FOR EACH ROW
BEGIN
  UPDATE "premium_requests" SET "subscription_id" = NULL WHERE "workspace_id" = OLD."workspace_id" AND "subscription_id" = OLD."id";
END;
