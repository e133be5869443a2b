-- 0002_account, up, on SQLite. Frozen: a database that has taken it knows its digest.

--@ account table social_accounts spread=workspace_id
CREATE TABLE "social_accounts" (
  "workspace_id" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "platform" TEXT NOT NULL,
  "platform_account_id" TEXT NULL,
  "handle_platform" TEXT NULL,
  "handle" TEXT NULL,
  "display_name" TEXT NULL,
  "avatar_url" TEXT NULL,
  "profile_url" TEXT NULL,
  "account_type" TEXT NULL,
  "page_id" TEXT NULL,
  "page_name" TEXT NULL,
  "sec_uid" TEXT NULL,
  "verified" INTEGER NULL,
  "can_publish_feed" INTEGER NOT NULL,
  "can_publish_stories" INTEGER NOT NULL,
  "can_publish_reels" INTEGER NOT NULL,
  "status" TEXT NOT NULL,
  "changed_at" TEXT NOT NULL,
  "error_count" INTEGER NOT NULL,
  "connected_at" TEXT NULL,
  "reason" TEXT NULL,
  "disconnected_at" TEXT NULL,
  "tracking_max_pages" INTEGER NULL,
  "tracking_page_size" INTEGER NULL,
  "tracking_last_run_at" TEXT NULL,
  "tracking_last_error" TEXT NULL,
  "metadata" TEXT NOT NULL,
  "last_synced_at" TEXT NULL,
  "created_at" TEXT NOT NULL,
  "updated_at" TEXT NOT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "uq_social_accounts_platform_platform_account_id" UNIQUE ("workspace_id", "platform", "platform_account_id"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_social_accounts_platform" CHECK ("platform" IN ('instagram', 'facebook', 'x', 'linkedin', 'tiktok', 'youtube', 'pinterest', 'threads', 'reddit')),
  CONSTRAINT "ck_social_accounts_handle_platform" CHECK ("handle_platform" IN ('instagram', 'facebook', 'x', 'linkedin', 'tiktok', 'youtube', 'pinterest', 'threads', 'reddit')),
  CONSTRAINT "ck_social_accounts_verified" CHECK ("verified" IN (TRUE, FALSE)),
  CONSTRAINT "ck_social_accounts_can_publish_feed" CHECK ("can_publish_feed" IN (TRUE, FALSE)),
  CONSTRAINT "ck_social_accounts_can_publish_stories" CHECK ("can_publish_stories" IN (TRUE, FALSE)),
  CONSTRAINT "ck_social_accounts_can_publish_reels" CHECK ("can_publish_reels" IN (TRUE, FALSE)),
  CONSTRAINT "ck_social_accounts_status" CHECK ("status" IN ('needs_review', 'active', 'inactive', 'expired', 'error', 'disconnected')),
  CONSTRAINT "ck_social_accounts_error_count" CHECK ("error_count" BETWEEN 0 AND 4294967295),
  CONSTRAINT "ck_social_accounts_tracking_max_pages" CHECK ("tracking_max_pages" BETWEEN 0 AND 4294967295),
  CONSTRAINT "ck_social_accounts_tracking_page_size" CHECK ("tracking_page_size" BETWEEN 0 AND 4294967295),
  CONSTRAINT "ck_social_accounts_handle_platform_handle" CHECK (("handle_platform" IS NULL AND "handle" IS NULL) OR ("handle_platform" IS NOT NULL AND "handle" IS NOT NULL)),
  CONSTRAINT "ck_social_accounts_page_id_page_name" CHECK ("page_name" IS NULL OR "page_id" IS NOT NULL),
  CONSTRAINT "ck_social_accounts_status_reason" CHECK ("reason" IS NULL OR "status" IN ('needs_review', 'inactive', 'expired', 'error', 'disconnected')),
  CONSTRAINT "ck_social_accounts_status_disconnected_at" CHECK ("disconnected_at" IS NULL OR "status" IN ('disconnected')),
  CONSTRAINT "ck_social_accounts_tracking_max_pages_tracking_page_size" CHECK (("tracking_max_pages" IS NULL AND "tracking_page_size" IS NULL) OR ("tracking_max_pages" IS NOT NULL AND "tracking_page_size" IS NOT NULL)),
  CONSTRAINT "ck_social_accounts_tracking_max_pages_tracking_last_run_at" CHECK ("tracking_last_run_at" IS NULL OR "tracking_max_pages" IS NOT NULL),
  CONSTRAINT "ck_social_accounts_tracking_max_pages_tracking_last_error" CHECK ("tracking_last_error" IS NULL OR "tracking_max_pages" IS NOT NULL)
) STRICT, WITHOUT ROWID;

--@ account change social_accounts
CREATE INDEX "ix_social_accounts_platform_handle" ON "social_accounts" ("workspace_id", "platform", "handle");

--@ account change social_accounts
CREATE INDEX "ix_social_accounts_status" ON "social_accounts" ("workspace_id", "status");

--@ account table publishing_paces spread=workspace_id
CREATE TABLE "publishing_paces" (
  "workspace_id" TEXT NOT NULL,
  "account_id" TEXT NOT NULL,
  "quota_most" INTEGER NULL,
  "quota_window_seconds" INTEGER NULL,
  "cooling_until" TEXT NULL,
  "updated_at" TEXT NOT NULL,
  PRIMARY KEY ("workspace_id", "account_id"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "account_id") REFERENCES "social_accounts" ("workspace_id", "id") ON DELETE CASCADE,
  CONSTRAINT "ck_publishing_paces_quota_most" CHECK ("quota_most" BETWEEN 0 AND 4294967295),
  CONSTRAINT "ck_publishing_paces_quota_window_seconds" CHECK ("quota_window_seconds" BETWEEN 0 AND 4294967295),
  CONSTRAINT "ck_publishing_paces_quota_most_quota_window_seconds" CHECK (("quota_most" IS NULL AND "quota_window_seconds" IS NULL) OR ("quota_most" IS NOT NULL AND "quota_window_seconds" IS NOT NULL))
) STRICT, WITHOUT ROWID;

--@ account table credentials spread=workspace_id
CREATE TABLE "credentials" (
  "workspace_id" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "account_id" TEXT NOT NULL,
  "access" TEXT NOT NULL,
  "refresh" TEXT NULL,
  "scopes" TEXT NOT NULL,
  "expires_at" TEXT NULL,
  "last_refresh_at" TEXT NULL,
  "refresh_failures" INTEGER NOT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "uq_credentials_account_id" UNIQUE ("workspace_id", "account_id"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "account_id") REFERENCES "social_accounts" ("workspace_id", "id") ON DELETE CASCADE,
  CONSTRAINT "ck_credentials_refresh_failures" CHECK ("refresh_failures" BETWEEN 0 AND 4294967295)
) STRICT, WITHOUT ROWID;

--@ account change credentials
CREATE INDEX "ix_credentials_expires_at" ON "credentials" ("workspace_id", "expires_at");

--@ account table consent_requests spread=workspace_id
CREATE TABLE "consent_requests" (
  "workspace_id" TEXT NOT NULL,
  "user_id" TEXT NOT NULL,
  "platform" TEXT NOT NULL,
  "state" TEXT NOT NULL,
  "verifier" TEXT NULL,
  "redirect_url" TEXT NOT NULL,
  "expires_at" TEXT NOT NULL,
  "used_at" TEXT NULL,
  PRIMARY KEY ("workspace_id", "state"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_consent_requests_platform" CHECK ("platform" IN ('instagram', 'facebook', 'x', 'linkedin', 'tiktok', 'youtube', 'pinterest', 'threads', 'reddit'))
) STRICT, WITHOUT ROWID;

--@ account change consent_requests
CREATE INDEX "ix_consent_requests_user_id" ON "consent_requests" ("workspace_id", "user_id");

--@ account change consent_requests
CREATE INDEX "ix_consent_requests_expires_at" ON "consent_requests" ("workspace_id", "expires_at");

--@ account table profiles
CREATE TABLE "profiles" (
  "id" TEXT NOT NULL,
  "platform_user_id" TEXT NULL,
  "platform" TEXT NOT NULL,
  "handle" TEXT NOT NULL,
  "name" TEXT NULL,
  "biography" TEXT NULL,
  "category_id" INTEGER NULL,
  "category" TEXT NULL,
  "account_type" TEXT NULL,
  "contact_method" TEXT NULL,
  "contact_phone" TEXT NULL,
  "public_email" TEXT NULL,
  "public_phone_country_code" TEXT NULL,
  "public_phone" TEXT NULL,
  "external_url" TEXT NULL,
  "facebook_id" TEXT NULL,
  "sec_uid" TEXT NULL,
  "business" INTEGER NULL,
  "private" INTEGER NULL,
  "verified" INTEGER NULL,
  "picture_url" TEXT NULL,
  "picture_url_hd" TEXT NULL,
  "country" TEXT NULL,
  "joined" TEXT NULL,
  "joined_at" TEXT NULL,
  "former_handles" INTEGER NULL,
  "last_post_at" TEXT NULL,
  "checked_at" TEXT NULL,
  "fetched_at" TEXT NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "uq_profiles_platform_platform_user_id" UNIQUE ("platform", "platform_user_id"),
  CONSTRAINT "uq_profiles_platform_handle" UNIQUE ("platform", "handle"),
  CONSTRAINT "ck_profiles_platform" CHECK ("platform" IN ('instagram', 'facebook', 'x', 'linkedin', 'tiktok', 'youtube', 'pinterest', 'threads', 'reddit')),
  CONSTRAINT "ck_profiles_business" CHECK ("business" IN (TRUE, FALSE)),
  CONSTRAINT "ck_profiles_private" CHECK ("private" IN (TRUE, FALSE)),
  CONSTRAINT "ck_profiles_verified" CHECK ("verified" IN (TRUE, FALSE)),
  CONSTRAINT "ck_profiles_former_handles" CHECK ("former_handles" BETWEEN 0 AND 4294967295)
) STRICT, WITHOUT ROWID;

--@ account table profile_links
CREATE TABLE "profile_links" (
  "profile_id" TEXT NOT NULL,
  "link_id" INTEGER NOT NULL,
  "kind" TEXT NULL,
  "url" TEXT NULL,
  "counted_url" TEXT NULL,
  "title" TEXT NULL,
  "open_in_app" INTEGER NULL,
  "pinned" INTEGER NULL,
  PRIMARY KEY ("profile_id", "link_id"),
  FOREIGN KEY ("profile_id") REFERENCES "profiles" ("id") ON DELETE CASCADE,
  CONSTRAINT "ck_profile_links_open_in_app" CHECK ("open_in_app" IN (TRUE, FALSE)),
  CONSTRAINT "ck_profile_links_pinned" CHECK ("pinned" IN (TRUE, FALSE))
) STRICT, WITHOUT ROWID;

--@ account table profile_pictures
CREATE TABLE "profile_pictures" (
  "profile_id" TEXT NOT NULL,
  "url" TEXT NOT NULL,
  "url_key" TEXT NOT NULL,
  "width" INTEGER NULL,
  "height" INTEGER NULL,
  PRIMARY KEY ("profile_id", "url_key"),
  FOREIGN KEY ("profile_id") REFERENCES "profiles" ("id") ON DELETE CASCADE,
  CONSTRAINT "ck_profile_pictures_width" CHECK ("width" BETWEEN 0 AND 4294967295),
  CONSTRAINT "ck_profile_pictures_height" CHECK ("height" BETWEEN 0 AND 4294967295)
) STRICT, WITHOUT ROWID;

--@ account table profile_locations
CREATE TABLE "profile_locations" (
  "profile_id" TEXT NOT NULL,
  "location_id" TEXT NULL,
  "street" TEXT NULL,
  "city_id" TEXT NULL,
  "city" TEXT NULL,
  "postal_code" TEXT NULL,
  "latitude" TEXT NULL,
  "longitude" TEXT NULL,
  PRIMARY KEY ("profile_id"),
  FOREIGN KEY ("profile_id") REFERENCES "profiles" ("id") ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

--@ account guard social_accounts
CREATE TRIGGER "tr_social_accounts_status" BEFORE UPDATE OF "status" ON "social_accounts" FOR EACH ROW
WHEN NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'needs_review' AND NEW."status" IN ('active', 'inactive', 'disconnected'))
  OR (OLD."status" = 'active' AND NEW."status" IN ('active', 'inactive', 'expired', 'error', 'disconnected'))
  OR (OLD."status" = 'inactive' AND NEW."status" IN ('active', 'disconnected'))
  OR (OLD."status" = 'expired' AND NEW."status" IN ('active', 'inactive', 'disconnected'))
  OR (OLD."status" = 'error' AND NEW."status" IN ('active', 'inactive', 'expired', 'error', 'disconnected'))
  OR (OLD."status" = 'disconnected' AND NEW."status" IN ('active'))
  OR 1 = 2)
BEGIN
  SELECT RAISE(ABORT, 'social_accounts.status: no event makes this move');
END;

--@ account guard social_accounts
CREATE TRIGGER "tr_social_accounts_touch" AFTER UPDATE ON "social_accounts" FOR EACH ROW
WHEN NEW."updated_at" IS OLD."updated_at" AND NOT (NEW."workspace_id" IS OLD."workspace_id" AND NEW."id" IS OLD."id" AND NEW."platform" IS OLD."platform" AND NEW."platform_account_id" IS OLD."platform_account_id" AND NEW."handle_platform" IS OLD."handle_platform" AND NEW."handle" IS OLD."handle" AND NEW."display_name" IS OLD."display_name" AND NEW."avatar_url" IS OLD."avatar_url" AND NEW."profile_url" IS OLD."profile_url" AND NEW."account_type" IS OLD."account_type" AND NEW."page_id" IS OLD."page_id" AND NEW."page_name" IS OLD."page_name" AND NEW."sec_uid" IS OLD."sec_uid" AND NEW."verified" IS OLD."verified" AND NEW."can_publish_feed" IS OLD."can_publish_feed" AND NEW."can_publish_stories" IS OLD."can_publish_stories" AND NEW."can_publish_reels" IS OLD."can_publish_reels" AND NEW."status" IS OLD."status" AND NEW."changed_at" IS OLD."changed_at" AND NEW."error_count" IS OLD."error_count" AND NEW."connected_at" IS OLD."connected_at" AND NEW."reason" IS OLD."reason" AND NEW."disconnected_at" IS OLD."disconnected_at" AND NEW."tracking_max_pages" IS OLD."tracking_max_pages" AND NEW."tracking_page_size" IS OLD."tracking_page_size" AND NEW."tracking_last_run_at" IS OLD."tracking_last_run_at" AND NEW."tracking_last_error" IS OLD."tracking_last_error" AND NEW."metadata" IS OLD."metadata" AND NEW."last_synced_at" IS OLD."last_synced_at" AND NEW."created_at" IS OLD."created_at" AND NEW."updated_at" IS OLD."updated_at")
BEGIN
  UPDATE "social_accounts" SET "updated_at" = strftime('%Y-%m-%dT%H:%M:%f000Z', 'now') WHERE "workspace_id" = NEW."workspace_id" AND "id" = NEW."id";
END;

--@ account guard publishing_paces
CREATE TRIGGER "tr_publishing_paces_touch" AFTER UPDATE ON "publishing_paces" FOR EACH ROW
WHEN NEW."updated_at" IS OLD."updated_at" AND NOT (NEW."workspace_id" IS OLD."workspace_id" AND NEW."account_id" IS OLD."account_id" AND NEW."quota_most" IS OLD."quota_most" AND NEW."quota_window_seconds" IS OLD."quota_window_seconds" AND NEW."cooling_until" IS OLD."cooling_until" AND NEW."updated_at" IS OLD."updated_at")
BEGIN
  UPDATE "publishing_paces" SET "updated_at" = strftime('%Y-%m-%dT%H:%M:%f000Z', 'now') WHERE "workspace_id" = NEW."workspace_id" AND "account_id" = NEW."account_id";
END;
