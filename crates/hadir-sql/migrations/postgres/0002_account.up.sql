-- 0002_account, up, on PostgreSQL. Frozen: a database that has taken it knows its digest.

--@ account table social_accounts spread=workspace_id
CREATE TABLE "social_accounts" (
  "workspace_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "platform" varchar(32) COLLATE "C" NOT NULL,
  "platform_account_id" varchar(191) COLLATE "C" NULL,
  "handle_platform" varchar(32) COLLATE "C" NULL,
  "handle" varchar(100) COLLATE "C" NULL,
  "display_name" text COLLATE "C" NULL,
  "avatar_url" text COLLATE "C" NULL,
  "profile_url" text COLLATE "C" NULL,
  "account_type" text COLLATE "C" NULL,
  "page_id" varchar(191) COLLATE "C" NULL,
  "page_name" text COLLATE "C" NULL,
  "sec_uid" text COLLATE "C" NULL,
  "verified" boolean NULL,
  "can_publish_feed" boolean NOT NULL,
  "can_publish_stories" boolean NOT NULL,
  "can_publish_reels" boolean NOT NULL,
  "status" varchar(32) COLLATE "C" NOT NULL,
  "changed_at" timestamptz(6) NOT NULL,
  "error_count" bigint NOT NULL,
  "connected_at" timestamptz(6) NULL,
  "reason" text COLLATE "C" NULL,
  "disconnected_at" timestamptz(6) NULL,
  "tracking_max_pages" bigint NULL,
  "tracking_page_size" bigint NULL,
  "tracking_last_run_at" timestamptz(6) NULL,
  "tracking_last_error" text COLLATE "C" NULL,
  "metadata" jsonb NOT NULL,
  "last_synced_at" timestamptz(6) NULL,
  "created_at" timestamptz(6) NOT NULL,
  "updated_at" timestamptz(6) NOT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "uq_social_accounts_platform_platform_account_id" UNIQUE ("workspace_id", "platform", "platform_account_id"),
  CONSTRAINT "fk_social_accounts_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
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
);

--@ account change social_accounts
CREATE INDEX "ix_social_accounts_platform_handle" ON "social_accounts" ("workspace_id", "platform", "handle");

--@ account change social_accounts
CREATE INDEX "ix_social_accounts_status" ON "social_accounts" ("workspace_id", "status");

--@ account table publishing_paces spread=workspace_id
CREATE TABLE "publishing_paces" (
  "workspace_id" uuid NOT NULL,
  "account_id" uuid NOT NULL,
  "quota_most" bigint NULL,
  "quota_window_seconds" bigint NULL,
  "cooling_until" timestamptz(6) NULL,
  "updated_at" timestamptz(6) NOT NULL,
  PRIMARY KEY ("workspace_id", "account_id"),
  CONSTRAINT "fk_publishing_paces_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_publishing_paces_account_id" FOREIGN KEY ("workspace_id", "account_id") REFERENCES "social_accounts" ("workspace_id", "id") ON DELETE CASCADE,
  CONSTRAINT "ck_publishing_paces_quota_most" CHECK ("quota_most" BETWEEN 0 AND 4294967295),
  CONSTRAINT "ck_publishing_paces_quota_window_seconds" CHECK ("quota_window_seconds" BETWEEN 0 AND 4294967295),
  CONSTRAINT "ck_publishing_paces_quota_most_quota_window_seconds" CHECK (("quota_most" IS NULL AND "quota_window_seconds" IS NULL) OR ("quota_most" IS NOT NULL AND "quota_window_seconds" IS NOT NULL))
);

--@ account table credentials spread=workspace_id
CREATE TABLE "credentials" (
  "workspace_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "account_id" uuid NOT NULL,
  "access" text COLLATE "C" NOT NULL,
  "refresh" text COLLATE "C" NULL,
  "scopes" jsonb NOT NULL,
  "expires_at" timestamptz(6) NULL,
  "last_refresh_at" timestamptz(6) NULL,
  "refresh_failures" bigint NOT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "uq_credentials_account_id" UNIQUE ("workspace_id", "account_id"),
  CONSTRAINT "fk_credentials_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_credentials_account_id" FOREIGN KEY ("workspace_id", "account_id") REFERENCES "social_accounts" ("workspace_id", "id") ON DELETE CASCADE,
  CONSTRAINT "ck_credentials_refresh_failures" CHECK ("refresh_failures" BETWEEN 0 AND 4294967295)
);

--@ account change credentials
CREATE INDEX "ix_credentials_expires_at" ON "credentials" ("workspace_id", "expires_at");

--@ account table consent_requests spread=workspace_id
CREATE TABLE "consent_requests" (
  "workspace_id" uuid NOT NULL,
  "user_id" uuid NOT NULL,
  "platform" varchar(32) COLLATE "C" NOT NULL,
  "state" varchar(191) COLLATE "C" NOT NULL,
  "verifier" text COLLATE "C" NULL,
  "redirect_url" text COLLATE "C" NOT NULL,
  "expires_at" timestamptz(6) NOT NULL,
  "used_at" timestamptz(6) NULL,
  PRIMARY KEY ("workspace_id", "state"),
  CONSTRAINT "fk_consent_requests_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_consent_requests_user_id" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_consent_requests_platform" CHECK ("platform" IN ('instagram', 'facebook', 'x', 'linkedin', 'tiktok', 'youtube', 'pinterest', 'threads', 'reddit'))
);

--@ account change consent_requests
CREATE INDEX "ix_consent_requests_user_id" ON "consent_requests" ("workspace_id", "user_id");

--@ account change consent_requests
CREATE INDEX "ix_consent_requests_expires_at" ON "consent_requests" ("workspace_id", "expires_at");

--@ account table profiles
CREATE TABLE "profiles" (
  "id" uuid NOT NULL,
  "platform_user_id" varchar(191) COLLATE "C" NULL,
  "platform" varchar(32) COLLATE "C" NOT NULL,
  "handle" varchar(100) COLLATE "C" NOT NULL,
  "name" text COLLATE "C" NULL,
  "biography" text COLLATE "C" NULL,
  "category_id" bigint NULL,
  "category" text COLLATE "C" NULL,
  "account_type" text COLLATE "C" NULL,
  "contact_method" text COLLATE "C" NULL,
  "contact_phone" text COLLATE "C" NULL,
  "public_email" text COLLATE "C" NULL,
  "public_phone_country_code" text COLLATE "C" NULL,
  "public_phone" text COLLATE "C" NULL,
  "external_url" text COLLATE "C" NULL,
  "facebook_id" text COLLATE "C" NULL,
  "sec_uid" text COLLATE "C" NULL,
  "business" boolean NULL,
  "private" boolean NULL,
  "verified" boolean NULL,
  "picture_url" text COLLATE "C" NULL,
  "picture_url_hd" text COLLATE "C" NULL,
  "country" text COLLATE "C" NULL,
  "joined" text COLLATE "C" NULL,
  "joined_at" timestamptz(6) NULL,
  "former_handles" bigint NULL,
  "last_post_at" timestamptz(6) NULL,
  "checked_at" timestamptz(6) NULL,
  "fetched_at" timestamptz(6) NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "uq_profiles_platform_platform_user_id" UNIQUE ("platform", "platform_user_id"),
  CONSTRAINT "uq_profiles_platform_handle" UNIQUE ("platform", "handle"),
  CONSTRAINT "ck_profiles_platform" CHECK ("platform" IN ('instagram', 'facebook', 'x', 'linkedin', 'tiktok', 'youtube', 'pinterest', 'threads', 'reddit')),
  CONSTRAINT "ck_profiles_business" CHECK ("business" IN (TRUE, FALSE)),
  CONSTRAINT "ck_profiles_private" CHECK ("private" IN (TRUE, FALSE)),
  CONSTRAINT "ck_profiles_verified" CHECK ("verified" IN (TRUE, FALSE)),
  CONSTRAINT "ck_profiles_former_handles" CHECK ("former_handles" BETWEEN 0 AND 4294967295)
);

--@ account table profile_links
CREATE TABLE "profile_links" (
  "profile_id" uuid NOT NULL,
  "link_id" bigint NOT NULL,
  "kind" text COLLATE "C" NULL,
  "url" text COLLATE "C" NULL,
  "counted_url" text COLLATE "C" NULL,
  "title" text COLLATE "C" NULL,
  "open_in_app" boolean NULL,
  "pinned" boolean NULL,
  PRIMARY KEY ("profile_id", "link_id"),
  CONSTRAINT "fk_profile_links_profile_id" FOREIGN KEY ("profile_id") REFERENCES "profiles" ("id") ON DELETE CASCADE,
  CONSTRAINT "ck_profile_links_open_in_app" CHECK ("open_in_app" IN (TRUE, FALSE)),
  CONSTRAINT "ck_profile_links_pinned" CHECK ("pinned" IN (TRUE, FALSE))
);

--@ account table profile_pictures
CREATE TABLE "profile_pictures" (
  "profile_id" uuid NOT NULL,
  "url" text COLLATE "C" NOT NULL,
  "url_key" uuid NOT NULL,
  "width" bigint NULL,
  "height" bigint NULL,
  PRIMARY KEY ("profile_id", "url_key"),
  CONSTRAINT "fk_profile_pictures_profile_id" FOREIGN KEY ("profile_id") REFERENCES "profiles" ("id") ON DELETE CASCADE,
  CONSTRAINT "ck_profile_pictures_width" CHECK ("width" BETWEEN 0 AND 4294967295),
  CONSTRAINT "ck_profile_pictures_height" CHECK ("height" BETWEEN 0 AND 4294967295)
);

--@ account table profile_locations
CREATE TABLE "profile_locations" (
  "profile_id" uuid NOT NULL,
  "location_id" text COLLATE "C" NULL,
  "street" text COLLATE "C" NULL,
  "city_id" text COLLATE "C" NULL,
  "city" text COLLATE "C" NULL,
  "postal_code" text COLLATE "C" NULL,
  "latitude" numeric NULL,
  "longitude" numeric NULL,
  PRIMARY KEY ("profile_id"),
  CONSTRAINT "fk_profile_locations_profile_id" FOREIGN KEY ("profile_id") REFERENCES "profiles" ("id") ON DELETE CASCADE
);

--@ account change social_accounts
CREATE FUNCTION get_account_capabilities(p_workspace_id uuid, p_account_id uuid)
  RETURNS TABLE (can_post_feed boolean, can_post_stories boolean, can_post_reels boolean, is_active boolean)
  LANGUAGE sql STABLE AS $$
  SELECT a.can_publish_feed, a.can_publish_stories, a.can_publish_reels, a.status = 'active'
    FROM social_accounts a WHERE a.workspace_id = p_workspace_id AND a.id = p_account_id
$$;

--@ account guard social_accounts
CREATE TRIGGER "tr_social_accounts_status" BEFORE UPDATE OF "status" ON "social_accounts" FOR EACH ROW
WHEN (NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'needs_review' AND NEW."status" IN ('active', 'inactive', 'disconnected'))
  OR (OLD."status" = 'active' AND NEW."status" IN ('active', 'inactive', 'expired', 'error', 'disconnected'))
  OR (OLD."status" = 'inactive' AND NEW."status" IN ('active', 'disconnected'))
  OR (OLD."status" = 'expired' AND NEW."status" IN ('active', 'inactive', 'disconnected'))
  OR (OLD."status" = 'error' AND NEW."status" IN ('active', 'inactive', 'expired', 'error', 'disconnected'))
  OR (OLD."status" = 'disconnected' AND NEW."status" IN ('active'))
  OR 1 = 2))
EXECUTE FUNCTION hadir_refuse_move('status');

--@ account guard social_accounts
CREATE TRIGGER "tr_social_accounts_touch" BEFORE UPDATE ON "social_accounts" FOR EACH ROW
WHEN (NEW."updated_at" IS NOT DISTINCT FROM OLD."updated_at" AND NEW.* IS DISTINCT FROM OLD.*)
EXECUTE FUNCTION hadir_touch();

--@ account guard publishing_paces
CREATE TRIGGER "tr_publishing_paces_touch" BEFORE UPDATE ON "publishing_paces" FOR EACH ROW
WHEN (NEW."updated_at" IS NOT DISTINCT FROM OLD."updated_at" AND NEW.* IS DISTINCT FROM OLD.*)
EXECUTE FUNCTION hadir_touch();
