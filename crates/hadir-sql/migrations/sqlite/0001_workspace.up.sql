-- 0001_workspace, up, on SQLite. Frozen: a database that has taken it knows its digest.

--@ workspace table workspaces
CREATE TABLE "workspaces" (
  "id" TEXT NOT NULL,
  "key" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "time_zone" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "uq_workspaces_key" UNIQUE ("key"),
  CONSTRAINT "ck_workspaces_status" CHECK ("status" IN ('active', 'archived', 'disabled'))
) STRICT, WITHOUT ROWID;

--@ workspace table regions
CREATE TABLE "regions" (
  "id" TEXT NOT NULL,
  "parent_id" TEXT NULL,
  "code" TEXT NULL,
  "name" TEXT NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "uq_regions_code" UNIQUE ("code"),
  FOREIGN KEY ("parent_id") REFERENCES "regions" ("id") ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

--@ workspace change regions
CREATE INDEX "ix_regions_parent_id" ON "regions" ("parent_id");

--@ workspace table users
CREATE TABLE "users" (
  "id" TEXT NOT NULL,
  "realm" TEXT NOT NULL,
  "email" TEXT NULL,
  "username" TEXT NULL,
  "name" TEXT NULL,
  "first_name" TEXT NULL,
  "last_name" TEXT NULL,
  "avatar_url" TEXT NULL,
  "phone" TEXT NULL,
  "mfa" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "changed_at" TEXT NOT NULL,
  "answered_at" TEXT NULL,
  "suspended_at" TEXT NULL,
  "preferences" TEXT NOT NULL,
  "last_login_at" TEXT NULL,
  "created_at" TEXT NOT NULL,
  "updated_at" TEXT NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "uq_users_realm_email" UNIQUE ("realm", "email"),
  CONSTRAINT "uq_users_realm_username" UNIQUE ("realm", "username"),
  CONSTRAINT "ck_users_realm" CHECK ("realm" IN ('default', 'dashboard', 'editorial')),
  CONSTRAINT "ck_users_mfa" CHECK ("mfa" IN ('off', 'on')),
  CONSTRAINT "ck_users_status" CHECK ("status" IN ('pending', 'active', 'rejected', 'suspended')),
  CONSTRAINT "ck_users_status_answered_at" CHECK ("answered_at" IS NULL OR "status" IN ('active', 'rejected', 'suspended')),
  CONSTRAINT "ck_users_status_suspended_at" CHECK (("suspended_at" IS NOT NULL OR "status" NOT IN ('suspended')) AND ("suspended_at" IS NULL OR "status" IN ('suspended')))
) STRICT, WITHOUT ROWID;

--@ workspace table user_credentials
CREATE TABLE "user_credentials" (
  "user_id" TEXT NOT NULL,
  "password" TEXT NULL,
  "sso_provider" TEXT NULL,
  "sso_subject" TEXT NULL,
  "updated_at" TEXT NOT NULL,
  PRIMARY KEY ("user_id"),
  CONSTRAINT "uq_user_credentials_sso_provider_sso_subject" UNIQUE ("sso_provider", "sso_subject"),
  FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE,
  CONSTRAINT "ck_user_credentials_sso_provider_sso_subject" CHECK (("sso_provider" IS NULL AND "sso_subject" IS NULL) OR ("sso_provider" IS NOT NULL AND "sso_subject" IS NOT NULL))
) STRICT, WITHOUT ROWID;

--@ workspace table password_resets
CREATE TABLE "password_resets" (
  "id" TEXT NOT NULL,
  "user_id" TEXT NOT NULL,
  "delivery_target" TEXT NOT NULL,
  "token" TEXT NOT NULL,
  "expires_at" TEXT NOT NULL,
  "used_at" TEXT NULL,
  "created_at" TEXT NOT NULL,
  PRIMARY KEY ("id"),
  FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

--@ workspace change password_resets
CREATE INDEX "ix_password_resets_user_id" ON "password_resets" ("user_id");

--@ workspace change password_resets
CREATE INDEX "ix_password_resets_expires_at" ON "password_resets" ("expires_at");

--@ workspace table workspace_profiles spread=workspace_id
CREATE TABLE "workspace_profiles" (
  "workspace_id" TEXT NOT NULL,
  "slug" TEXT NULL,
  "parent_id" TEXT NULL,
  "kind" TEXT NULL,
  "level" TEXT NULL,
  "region_id" TEXT NULL,
  "group" TEXT NULL,
  "owner_id" TEXT NULL,
  "operator_phone" TEXT NULL,
  "supervisor_phone" TEXT NULL,
  "amplification" TEXT NULL,
  "plan" TEXT NULL,
  "billing" TEXT NULL,
  "collection" TEXT NULL,
  "archived_at" TEXT NULL,
  "archived_by" TEXT NULL,
  "created_at" TEXT NOT NULL,
  "updated_at" TEXT NOT NULL,
  PRIMARY KEY ("workspace_id"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("parent_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("region_id") REFERENCES "regions" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("owner_id") REFERENCES "users" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("archived_by") REFERENCES "users" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_workspace_profiles_amplification" CHECK ("amplification" IN ('on', 'off')),
  CONSTRAINT "ck_workspace_profiles_archived_at_archived_by" CHECK ("archived_by" IS NULL OR "archived_at" IS NOT NULL)
) STRICT, WITHOUT ROWID;

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
  "workspace_id" TEXT NOT NULL,
  "display" TEXT NOT NULL,
  "branding" TEXT NOT NULL,
  "limits" TEXT NOT NULL,
  "features" TEXT NOT NULL,
  "rates" TEXT NOT NULL,
  "ai_budget" TEXT NULL,
  PRIMARY KEY ("workspace_id"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

--@ workspace table members spread=workspace_id
CREATE TABLE "members" (
  "workspace_id" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "user_id" TEXT NOT NULL,
  "role" TEXT NOT NULL,
  "joined_at" TEXT NOT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "uq_members_user_id" UNIQUE ("workspace_id", "user_id"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

--@ workspace table permission_grants spread=workspace_id
CREATE TABLE "permission_grants" (
  "workspace_id" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "user_id" TEXT NOT NULL,
  "resource" TEXT NOT NULL,
  "action" TEXT NOT NULL,
  "conditions" TEXT NOT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "uq_permission_grants_user_id_resource_action" UNIQUE ("workspace_id", "user_id", "resource", "action"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_permission_grants_resource" CHECK ("resource" IN ('posts', 'analytics', 'social_accounts', 'media', 'campaigns', 'inbox', 'listening', 'team', 'workspace', 'workflows', 'ai', 'audit')),
  CONSTRAINT "ck_permission_grants_action" CHECK ("action" IN ('create', 'read', 'update', 'delete', 'publish', 'schedule', 'approve', 'export', 'reply', 'assign', 'manage', 'invite', 'remove', 'billing', 'generate', 'train'))
) STRICT, WITHOUT ROWID;

--@ workspace table invites spread=workspace_id
CREATE TABLE "invites" (
  "workspace_id" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "email" TEXT NOT NULL,
  "role" TEXT NOT NULL,
  "invited_by" TEXT NOT NULL,
  "token" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "changed_at" TEXT NOT NULL,
  "sent_at" TEXT NOT NULL,
  "expires_at" TEXT NOT NULL,
  "accepted_at" TEXT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("invited_by") REFERENCES "users" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_invites_status" CHECK ("status" IN ('pending', 'accepted', 'declined', 'revoked', 'expired')),
  CONSTRAINT "ck_invites_status_accepted_at" CHECK (("accepted_at" IS NOT NULL OR "status" NOT IN ('accepted')) AND ("accepted_at" IS NULL OR "status" IN ('accepted'))),
  CONSTRAINT "ck_invites_sent_at_expires_at" CHECK ("sent_at" <= "expires_at")
) STRICT, WITHOUT ROWID;

--@ workspace change invites
CREATE UNIQUE INDEX "uq_invites_open" ON "invites" ("workspace_id", "email") WHERE "status" IN ('pending');

--@ workspace change invites
CREATE INDEX "ix_invites_invited_by" ON "invites" ("workspace_id", "invited_by");

--@ workspace change invites
CREATE INDEX "ix_invites_status_expires_at" ON "invites" ("workspace_id", "status", "expires_at");

--@ workspace table contacts spread=workspace_id
CREATE TABLE "contacts" (
  "workspace_id" TEXT NOT NULL,
  "phone" TEXT NOT NULL,
  "resource_name" TEXT NULL,
  "created_at" TEXT NOT NULL,
  PRIMARY KEY ("workspace_id", "phone"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

--@ workspace guard workspaces
CREATE TRIGGER "tr_workspaces_status" BEFORE UPDATE OF "status" ON "workspaces" FOR EACH ROW
WHEN NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'active' AND NEW."status" IN ('archived', 'disabled'))
  OR (OLD."status" = 'archived' AND NEW."status" IN ('active', 'disabled'))
  OR (OLD."status" = 'disabled' AND NEW."status" IN ('active'))
  OR 1 = 2)
BEGIN
  SELECT RAISE(ABORT, 'workspaces.status: no event makes this move');
END;

--@ workspace guard users
CREATE TRIGGER "tr_users_status" BEFORE UPDATE OF "status" ON "users" FOR EACH ROW
WHEN NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'pending' AND NEW."status" IN ('active', 'rejected'))
  OR (OLD."status" = 'active' AND NEW."status" IN ('suspended'))
  OR (OLD."status" = 'rejected' AND NEW."status" IN ('active'))
  OR (OLD."status" = 'suspended' AND NEW."status" IN ('active'))
  OR 1 = 2)
BEGIN
  SELECT RAISE(ABORT, 'users.status: no event makes this move');
END;

--@ workspace guard users
CREATE TRIGGER "tr_users_touch" AFTER UPDATE ON "users" FOR EACH ROW
WHEN NEW."updated_at" IS OLD."updated_at" AND NOT (NEW."id" IS OLD."id" AND NEW."realm" IS OLD."realm" AND NEW."email" IS OLD."email" AND NEW."username" IS OLD."username" AND NEW."name" IS OLD."name" AND NEW."first_name" IS OLD."first_name" AND NEW."last_name" IS OLD."last_name" AND NEW."avatar_url" IS OLD."avatar_url" AND NEW."phone" IS OLD."phone" AND NEW."mfa" IS OLD."mfa" AND NEW."status" IS OLD."status" AND NEW."changed_at" IS OLD."changed_at" AND NEW."answered_at" IS OLD."answered_at" AND NEW."suspended_at" IS OLD."suspended_at" AND NEW."preferences" IS OLD."preferences" AND NEW."last_login_at" IS OLD."last_login_at" AND NEW."created_at" IS OLD."created_at" AND NEW."updated_at" IS OLD."updated_at")
BEGIN
  UPDATE "users" SET "updated_at" = strftime('%Y-%m-%dT%H:%M:%f000Z', 'now') WHERE "id" = NEW."id";
END;

--@ workspace guard user_credentials
CREATE TRIGGER "tr_user_credentials_touch" AFTER UPDATE ON "user_credentials" FOR EACH ROW
WHEN NEW."updated_at" IS OLD."updated_at" AND NOT (NEW."user_id" IS OLD."user_id" AND NEW."password" IS OLD."password" AND NEW."sso_provider" IS OLD."sso_provider" AND NEW."sso_subject" IS OLD."sso_subject" AND NEW."updated_at" IS OLD."updated_at")
BEGIN
  UPDATE "user_credentials" SET "updated_at" = strftime('%Y-%m-%dT%H:%M:%f000Z', 'now') WHERE "user_id" = NEW."user_id";
END;

--@ workspace guard workspace_profiles
CREATE TRIGGER "tr_workspace_profiles_touch" AFTER UPDATE ON "workspace_profiles" FOR EACH ROW
WHEN NEW."updated_at" IS OLD."updated_at" AND NOT (NEW."workspace_id" IS OLD."workspace_id" AND NEW."slug" IS OLD."slug" AND NEW."parent_id" IS OLD."parent_id" AND NEW."kind" IS OLD."kind" AND NEW."level" IS OLD."level" AND NEW."region_id" IS OLD."region_id" AND NEW."group" IS OLD."group" AND NEW."owner_id" IS OLD."owner_id" AND NEW."operator_phone" IS OLD."operator_phone" AND NEW."supervisor_phone" IS OLD."supervisor_phone" AND NEW."amplification" IS OLD."amplification" AND NEW."plan" IS OLD."plan" AND NEW."billing" IS OLD."billing" AND NEW."collection" IS OLD."collection" AND NEW."archived_at" IS OLD."archived_at" AND NEW."archived_by" IS OLD."archived_by" AND NEW."created_at" IS OLD."created_at" AND NEW."updated_at" IS OLD."updated_at")
BEGIN
  UPDATE "workspace_profiles" SET "updated_at" = strftime('%Y-%m-%dT%H:%M:%f000Z', 'now') WHERE "workspace_id" = NEW."workspace_id";
END;

--@ workspace guard invites
CREATE TRIGGER "tr_invites_status" BEFORE UPDATE OF "status" ON "invites" FOR EACH ROW
WHEN NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'pending' AND NEW."status" IN ('accepted', 'declined', 'revoked', 'expired'))
  OR 1 = 2)
BEGIN
  SELECT RAISE(ABORT, 'invites.status: no event makes this move');
END;
