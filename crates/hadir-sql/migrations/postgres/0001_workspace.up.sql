-- 0001_workspace, up, on PostgreSQL. Frozen: a database that has taken it knows its digest.

--@ workspace shared -
CREATE FUNCTION hadir_refuse_move() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%.% cannot go from `%` to `%`', TG_TABLE_NAME, TG_ARGV[0],
    to_jsonb(OLD) ->> TG_ARGV[0], to_jsonb(NEW) ->> TG_ARGV[0]
    USING ERRCODE = 'check_violation';
END
$$;

--@ workspace shared -
CREATE FUNCTION hadir_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% keeps what was written: no %', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'check_violation';
END
$$;

--@ workspace shared -
CREATE FUNCTION hadir_touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.updated_at := clock_timestamp();
  RETURN NEW;
END
$$;

--@ workspace shared -
CREATE FUNCTION hadir_forget() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('UPDATE %I SET %I = NULL WHERE workspace_id = $1 AND %I = $2', TG_ARGV[0], TG_ARGV[1], TG_ARGV[1])
    USING OLD.workspace_id, OLD.id;
  RETURN OLD;
END
$$;

--@ workspace table workspaces
CREATE TABLE "workspaces" (
  "id" uuid NOT NULL,
  "key" varchar(128) COLLATE "C" NOT NULL,
  "name" text COLLATE "C" NOT NULL,
  "time_zone" varchar(64) COLLATE "C" NOT NULL,
  "status" varchar(32) COLLATE "C" NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "uq_workspaces_key" UNIQUE ("key"),
  CONSTRAINT "ck_workspaces_status" CHECK ("status" IN ('active', 'archived', 'disabled'))
);

--@ workspace table regions
CREATE TABLE "regions" (
  "id" uuid NOT NULL,
  "parent_id" uuid NULL,
  "code" varchar(64) COLLATE "C" NULL,
  "name" text COLLATE "C" NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "uq_regions_code" UNIQUE ("code"),
  CONSTRAINT "fk_regions_parent_id" FOREIGN KEY ("parent_id") REFERENCES "regions" ("id") ON DELETE RESTRICT
);

--@ workspace change regions
CREATE INDEX "ix_regions_parent_id" ON "regions" ("parent_id");

--@ workspace table users
CREATE TABLE "users" (
  "id" uuid NOT NULL,
  "realm" varchar(32) COLLATE "C" NOT NULL,
  "email" varchar(255) COLLATE "C" NULL,
  "username" varchar(255) COLLATE "C" NULL,
  "name" text COLLATE "C" NULL,
  "first_name" text COLLATE "C" NULL,
  "last_name" text COLLATE "C" NULL,
  "avatar_url" text COLLATE "C" NULL,
  "phone" text COLLATE "C" NULL,
  "mfa" varchar(32) COLLATE "C" NOT NULL,
  "status" varchar(32) COLLATE "C" NOT NULL,
  "changed_at" timestamptz(6) NOT NULL,
  "answered_at" timestamptz(6) NULL,
  "suspended_at" timestamptz(6) NULL,
  "preferences" jsonb NOT NULL,
  "last_login_at" timestamptz(6) NULL,
  "created_at" timestamptz(6) NOT NULL,
  "updated_at" timestamptz(6) NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "uq_users_realm_email" UNIQUE ("realm", "email"),
  CONSTRAINT "uq_users_realm_username" UNIQUE ("realm", "username"),
  CONSTRAINT "ck_users_realm" CHECK ("realm" IN ('default', 'dashboard', 'editorial')),
  CONSTRAINT "ck_users_mfa" CHECK ("mfa" IN ('off', 'on')),
  CONSTRAINT "ck_users_status" CHECK ("status" IN ('pending', 'active', 'rejected', 'suspended')),
  CONSTRAINT "ck_users_status_answered_at" CHECK ("answered_at" IS NULL OR "status" IN ('active', 'rejected', 'suspended')),
  CONSTRAINT "ck_users_status_suspended_at" CHECK (("suspended_at" IS NOT NULL OR "status" NOT IN ('suspended')) AND ("suspended_at" IS NULL OR "status" IN ('suspended')))
);

--@ workspace table user_credentials
CREATE TABLE "user_credentials" (
  "user_id" uuid NOT NULL,
  "password" text COLLATE "C" NULL,
  "sso_provider" varchar(64) COLLATE "C" NULL,
  "sso_subject" varchar(255) COLLATE "C" NULL,
  "updated_at" timestamptz(6) NOT NULL,
  PRIMARY KEY ("user_id"),
  CONSTRAINT "uq_user_credentials_sso_provider_sso_subject" UNIQUE ("sso_provider", "sso_subject"),
  CONSTRAINT "fk_user_credentials_user_id" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE,
  CONSTRAINT "ck_user_credentials_sso_provider_sso_subject" CHECK (("sso_provider" IS NULL AND "sso_subject" IS NULL) OR ("sso_provider" IS NOT NULL AND "sso_subject" IS NOT NULL))
);

--@ workspace table password_resets
CREATE TABLE "password_resets" (
  "id" uuid NOT NULL,
  "user_id" uuid NOT NULL,
  "delivery_target" text COLLATE "C" NOT NULL,
  "token" text COLLATE "C" NOT NULL,
  "expires_at" timestamptz(6) NOT NULL,
  "used_at" timestamptz(6) NULL,
  "created_at" timestamptz(6) NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "fk_password_resets_user_id" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE
);

--@ workspace change password_resets
CREATE INDEX "ix_password_resets_user_id" ON "password_resets" ("user_id");

--@ workspace change password_resets
CREATE INDEX "ix_password_resets_expires_at" ON "password_resets" ("expires_at");

--@ workspace table workspace_profiles spread=workspace_id
CREATE TABLE "workspace_profiles" (
  "workspace_id" uuid NOT NULL,
  "slug" varchar(128) COLLATE "C" NULL,
  "parent_id" uuid NULL,
  "kind" text COLLATE "C" NULL,
  "level" text COLLATE "C" NULL,
  "region_id" uuid NULL,
  "group" text COLLATE "C" NULL,
  "owner_id" uuid NULL,
  "operator_phone" text COLLATE "C" NULL,
  "supervisor_phone" text COLLATE "C" NULL,
  "amplification" varchar(32) COLLATE "C" NULL,
  "plan" text COLLATE "C" NULL,
  "billing" text COLLATE "C" NULL,
  "collection" jsonb NULL,
  "archived_at" timestamptz(6) NULL,
  "archived_by" uuid NULL,
  "created_at" timestamptz(6) NOT NULL,
  "updated_at" timestamptz(6) NOT NULL,
  PRIMARY KEY ("workspace_id"),
  CONSTRAINT "fk_workspace_profiles_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_workspace_profiles_parent_id" FOREIGN KEY ("parent_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_workspace_profiles_region_id" FOREIGN KEY ("region_id") REFERENCES "regions" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_workspace_profiles_owner_id" FOREIGN KEY ("owner_id") REFERENCES "users" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_workspace_profiles_archived_by" FOREIGN KEY ("archived_by") REFERENCES "users" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_workspace_profiles_amplification" CHECK ("amplification" IN ('on', 'off')),
  CONSTRAINT "ck_workspace_profiles_archived_at_archived_by" CHECK ("archived_by" IS NULL OR "archived_at" IS NOT NULL)
);

--@ workspace change workspace_profiles
CREATE INDEX "ix_workspace_profiles_parent_id" ON "workspace_profiles" ("workspace_id", "parent_id");

--@ workspace change workspace_profiles
CREATE INDEX "ix_workspace_profiles_region_id" ON "workspace_profiles" ("workspace_id", "region_id");

--@ workspace change workspace_profiles
CREATE INDEX "ix_workspace_profiles_owner_id" ON "workspace_profiles" ("workspace_id", "owner_id");

--@ workspace change workspace_profiles
CREATE INDEX "ix_workspace_profiles_archived_by" ON "workspace_profiles" ("workspace_id", "archived_by");

--@ workspace table workspace_settings spread=workspace_id
CREATE TABLE "workspace_settings" (
  "workspace_id" uuid NOT NULL,
  "display" jsonb NOT NULL,
  "branding" jsonb NOT NULL,
  "limits" jsonb NOT NULL,
  "features" jsonb NOT NULL,
  "rates" jsonb NOT NULL,
  "ai_budget" jsonb NULL,
  PRIMARY KEY ("workspace_id"),
  CONSTRAINT "fk_workspace_settings_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT
);

--@ workspace table members spread=workspace_id
CREATE TABLE "members" (
  "workspace_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "user_id" uuid NOT NULL,
  "role" text COLLATE "C" NOT NULL,
  "joined_at" timestamptz(6) NOT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "uq_members_user_id" UNIQUE ("workspace_id", "user_id"),
  CONSTRAINT "fk_members_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_members_user_id" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE RESTRICT
);

--@ workspace table permission_grants spread=workspace_id
CREATE TABLE "permission_grants" (
  "workspace_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "user_id" uuid NOT NULL,
  "resource" varchar(32) COLLATE "C" NOT NULL,
  "action" varchar(32) COLLATE "C" NOT NULL,
  "conditions" jsonb NOT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "uq_permission_grants_user_id_resource_action" UNIQUE ("workspace_id", "user_id", "resource", "action"),
  CONSTRAINT "fk_permission_grants_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_permission_grants_user_id" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_permission_grants_resource" CHECK ("resource" IN ('posts', 'analytics', 'social_accounts', 'media', 'campaigns', 'inbox', 'listening', 'team', 'workspace', 'workflows', 'ai', 'audit')),
  CONSTRAINT "ck_permission_grants_action" CHECK ("action" IN ('create', 'read', 'update', 'delete', 'publish', 'schedule', 'approve', 'export', 'reply', 'assign', 'manage', 'invite', 'remove', 'billing', 'generate', 'train'))
);

--@ workspace table invites spread=workspace_id
CREATE TABLE "invites" (
  "workspace_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "email" varchar(255) COLLATE "C" NOT NULL,
  "role" text COLLATE "C" NOT NULL,
  "invited_by" uuid NOT NULL,
  "token" text COLLATE "C" NOT NULL,
  "status" varchar(32) COLLATE "C" NOT NULL,
  "changed_at" timestamptz(6) NOT NULL,
  "sent_at" timestamptz(6) NOT NULL,
  "expires_at" timestamptz(6) NOT NULL,
  "accepted_at" timestamptz(6) NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "fk_invites_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_invites_invited_by" FOREIGN KEY ("invited_by") REFERENCES "users" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_invites_status" CHECK ("status" IN ('pending', 'accepted', 'declined', 'revoked', 'expired')),
  CONSTRAINT "ck_invites_status_accepted_at" CHECK (("accepted_at" IS NOT NULL OR "status" NOT IN ('accepted')) AND ("accepted_at" IS NULL OR "status" IN ('accepted'))),
  CONSTRAINT "ck_invites_sent_at_expires_at" CHECK ("sent_at" <= "expires_at")
);

--@ workspace change invites
CREATE UNIQUE INDEX "uq_invites_open" ON "invites" ("workspace_id", "email") WHERE "status" IN ('pending');

--@ workspace change invites
CREATE INDEX "ix_invites_invited_by" ON "invites" ("workspace_id", "invited_by");

--@ workspace change invites
CREATE INDEX "ix_invites_status_expires_at" ON "invites" ("workspace_id", "status", "expires_at");

--@ workspace table contacts spread=workspace_id
CREATE TABLE "contacts" (
  "workspace_id" uuid NOT NULL,
  "phone" varchar(64) COLLATE "C" NOT NULL,
  "resource_name" text COLLATE "C" NULL,
  "created_at" timestamptz(6) NOT NULL,
  PRIMARY KEY ("workspace_id", "phone"),
  CONSTRAINT "fk_contacts_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT
);

--@ workspace guard workspaces
CREATE TRIGGER "tr_workspaces_status" BEFORE UPDATE OF "status" ON "workspaces" FOR EACH ROW
WHEN (NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'active' AND NEW."status" IN ('archived', 'disabled'))
  OR (OLD."status" = 'archived' AND NEW."status" IN ('active', 'disabled'))
  OR (OLD."status" = 'disabled' AND NEW."status" IN ('active'))
  OR 1 = 2))
EXECUTE FUNCTION hadir_refuse_move('status');

--@ workspace guard users
CREATE TRIGGER "tr_users_status" BEFORE UPDATE OF "status" ON "users" FOR EACH ROW
WHEN (NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'pending' AND NEW."status" IN ('active', 'rejected'))
  OR (OLD."status" = 'active' AND NEW."status" IN ('suspended'))
  OR (OLD."status" = 'rejected' AND NEW."status" IN ('active'))
  OR (OLD."status" = 'suspended' AND NEW."status" IN ('active'))
  OR 1 = 2))
EXECUTE FUNCTION hadir_refuse_move('status');

--@ workspace guard users
CREATE TRIGGER "tr_users_touch" BEFORE UPDATE ON "users" FOR EACH ROW
WHEN (NEW."updated_at" IS NOT DISTINCT FROM OLD."updated_at" AND NEW.* IS DISTINCT FROM OLD.*)
EXECUTE FUNCTION hadir_touch();

--@ workspace guard user_credentials
CREATE TRIGGER "tr_user_credentials_touch" BEFORE UPDATE ON "user_credentials" FOR EACH ROW
WHEN (NEW."updated_at" IS NOT DISTINCT FROM OLD."updated_at" AND NEW.* IS DISTINCT FROM OLD.*)
EXECUTE FUNCTION hadir_touch();

--@ workspace guard workspace_profiles
CREATE TRIGGER "tr_workspace_profiles_touch" BEFORE UPDATE ON "workspace_profiles" FOR EACH ROW
WHEN (NEW."updated_at" IS NOT DISTINCT FROM OLD."updated_at" AND NEW.* IS DISTINCT FROM OLD.*)
EXECUTE FUNCTION hadir_touch();

--@ workspace guard invites
CREATE TRIGGER "tr_invites_status" BEFORE UPDATE OF "status" ON "invites" FOR EACH ROW
WHEN (NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'pending' AND NEW."status" IN ('accepted', 'declined', 'revoked', 'expired'))
  OR 1 = 2))
EXECUTE FUNCTION hadir_refuse_move('status');
