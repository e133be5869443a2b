-- 0013_billing, up, on PostgreSQL. Frozen: a database that has taken it knows its digest.

--@ billing table subscriptions spread=workspace_id
CREATE TABLE "subscriptions" (
  "workspace_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "subscriber_kind" varchar(32) COLLATE "C" NOT NULL,
  "subscriber" varchar(36) COLLATE "C" NOT NULL,
  "user_id" uuid NULL,
  "person_id" uuid NULL,
  "tier" text COLLATE "C" NOT NULL,
  "status" varchar(32) COLLATE "C" NOT NULL,
  "changed_at" timestamptz(6) NOT NULL,
  "started_at" timestamptz(6) NOT NULL,
  "expires_at" timestamptz(6) NULL,
  "cancelled_at" timestamptz(6) NULL,
  "metadata" jsonb NOT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "fk_subscriptions_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_subscriptions_user_id" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_subscriptions_person_id" FOREIGN KEY ("workspace_id", "person_id") REFERENCES "people" ("workspace_id", "id") ON DELETE RESTRICT,
  CONSTRAINT "ck_subscriptions_subscriber_kind" CHECK ("subscriber_kind" IN ('workspace', 'user', 'person')),
  CONSTRAINT "ck_subscriptions_status" CHECK ("status" IN ('active', 'expired', 'cancelled')),
  CONSTRAINT "ck_subscriptions_status_cancelled_at" CHECK (("cancelled_at" IS NOT NULL OR "status" NOT IN ('cancelled')) AND ("cancelled_at" IS NULL OR "status" IN ('cancelled')))
);

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
  "workspace_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "token" varchar(36) COLLATE "C" NOT NULL,
  "subscriber_kind" varchar(32) COLLATE "C" NOT NULL,
  "subscriber" varchar(36) COLLATE "C" NOT NULL,
  "user_id" uuid NULL,
  "person_id" uuid NULL,
  "username" text COLLATE "C" NULL,
  "phone" text COLLATE "C" NULL,
  "payment" jsonb NOT NULL,
  "tier" text COLLATE "C" NULL,
  "subscription_until" timestamptz(6) NULL,
  "subscription_id" uuid NULL,
  "status" varchar(32) COLLATE "C" NOT NULL,
  "changed_at" timestamptz(6) NOT NULL,
  "requested_at" timestamptz(6) NOT NULL,
  "expires_at" timestamptz(6) NULL,
  "proof_url" text COLLATE "C" NULL,
  "responded_at" timestamptz(6) NULL,
  "responder" text COLLATE "C" NULL,
  "metadata" jsonb NOT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "uq_premium_requests_token" UNIQUE ("workspace_id", "token"),
  CONSTRAINT "fk_premium_requests_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_premium_requests_user_id" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_premium_requests_person_id" FOREIGN KEY ("workspace_id", "person_id") REFERENCES "people" ("workspace_id", "id") ON DELETE RESTRICT,
  CONSTRAINT "fk_premium_requests_subscription_id" FOREIGN KEY ("workspace_id", "subscription_id") REFERENCES "subscriptions" ("workspace_id", "id") ON DELETE RESTRICT,
  CONSTRAINT "ck_premium_requests_subscriber_kind" CHECK ("subscriber_kind" IN ('workspace', 'user', 'person')),
  CONSTRAINT "ck_premium_requests_status" CHECK ("status" IN ('pending', 'confirmed', 'approved', 'denied', 'expired')),
  CONSTRAINT "ck_premium_requests_status_proof_url" CHECK ("proof_url" IS NOT NULL OR "status" NOT IN ('confirmed')),
  CONSTRAINT "ck_premium_requests_status_responded_at" CHECK ("responded_at" IS NULL OR "status" IN ('approved', 'denied', 'expired')),
  CONSTRAINT "ck_premium_requests_status_responder" CHECK ("responder" IS NULL OR "status" IN ('approved', 'denied'))
);

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
WHEN (NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'active' AND NEW."status" IN ('active', 'expired', 'cancelled'))
  OR (OLD."status" = 'expired' AND NEW."status" IN ('active'))
  OR (OLD."status" = 'cancelled' AND NEW."status" IN ('active'))
  OR 1 = 2))
EXECUTE FUNCTION hadir_refuse_move('status');

--@ billing guard premium_requests
CREATE TRIGGER "tr_premium_requests_status" BEFORE UPDATE OF "status" ON "premium_requests" FOR EACH ROW
WHEN (NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'pending' AND NEW."status" IN ('confirmed', 'approved', 'denied', 'expired'))
  OR (OLD."status" = 'confirmed' AND NEW."status" IN ('confirmed', 'approved', 'denied', 'expired'))
  OR 1 = 2))
EXECUTE FUNCTION hadir_refuse_move('status');

--@ billing guard premium_requests
CREATE TRIGGER "tr_premium_requests_subscription_id_forget" BEFORE DELETE ON "subscriptions" FOR EACH ROW
EXECUTE FUNCTION hadir_forget('premium_requests', 'subscription_id');
