-- 0010_metrics, up, on PostgreSQL. Frozen: a database that has taken it knows its digest.

--@ metrics table post_snapshots spread=workspace_id split=captured_at
CREATE TABLE "post_snapshots" (
  "workspace_id" uuid NOT NULL,
  "post_id" uuid NOT NULL,
  "captured_at" timestamptz(6) NOT NULL,
  "likes" bigint NULL,
  "comments" bigint NULL,
  "shares" bigint NULL,
  "saves" bigint NULL,
  "clicks" bigint NULL,
  "reach" bigint NULL,
  "impressions" bigint NULL,
  "views" bigint NULL,
  "plays" bigint NULL,
  "followers" bigint NULL,
  "absences" jsonb NULL,
  PRIMARY KEY ("workspace_id", "post_id", "captured_at"),
  CONSTRAINT "fk_post_snapshots_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_post_snapshots_post_id" FOREIGN KEY ("workspace_id", "post_id") REFERENCES "observed_posts" ("workspace_id", "id") ON DELETE CASCADE,
  CONSTRAINT "ck_post_snapshots_likes" CHECK ("likes" >= 0),
  CONSTRAINT "ck_post_snapshots_comments" CHECK ("comments" >= 0),
  CONSTRAINT "ck_post_snapshots_shares" CHECK ("shares" >= 0),
  CONSTRAINT "ck_post_snapshots_saves" CHECK ("saves" >= 0),
  CONSTRAINT "ck_post_snapshots_clicks" CHECK ("clicks" >= 0),
  CONSTRAINT "ck_post_snapshots_reach" CHECK ("reach" >= 0),
  CONSTRAINT "ck_post_snapshots_impressions" CHECK ("impressions" >= 0),
  CONSTRAINT "ck_post_snapshots_views" CHECK ("views" >= 0),
  CONSTRAINT "ck_post_snapshots_plays" CHECK ("plays" >= 0),
  CONSTRAINT "ck_post_snapshots_followers" CHECK ("followers" >= 0)
);

--@ metrics table account_snapshots spread=workspace_id split=captured_at
CREATE TABLE "account_snapshots" (
  "workspace_id" uuid NOT NULL,
  "subject" uuid NOT NULL,
  "account_id" uuid NULL,
  "profile_id" uuid NULL,
  "captured_at" timestamptz(6) NOT NULL,
  "span" varchar(32) COLLATE "C" NOT NULL,
  "followers" bigint NULL,
  "following" bigint NULL,
  "posts" bigint NULL,
  "videos" bigint NULL,
  "total_likes" bigint NULL,
  "reach" bigint NULL,
  "impressions" bigint NULL,
  "engagement" bigint NULL,
  "profile_views" bigint NULL,
  "website_clicks" bigint NULL,
  "email_clicks" bigint NULL,
  "absences" jsonb NULL,
  "latest_reel_at" timestamptz(6) NULL,
  "mean_rate" numeric NULL,
  "extra" jsonb NOT NULL,
  PRIMARY KEY ("workspace_id", "subject", "captured_at", "span"),
  CONSTRAINT "fk_account_snapshots_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_account_snapshots_account_id" FOREIGN KEY ("workspace_id", "account_id") REFERENCES "social_accounts" ("workspace_id", "id") ON DELETE CASCADE,
  CONSTRAINT "fk_account_snapshots_profile_id" FOREIGN KEY ("profile_id") REFERENCES "profiles" ("id") ON DELETE CASCADE,
  CONSTRAINT "ck_account_snapshots_span" CHECK ("span" IN ('day', 'lifetime')),
  CONSTRAINT "ck_account_snapshots_followers" CHECK ("followers" >= 0),
  CONSTRAINT "ck_account_snapshots_following" CHECK ("following" >= 0),
  CONSTRAINT "ck_account_snapshots_posts" CHECK ("posts" >= 0),
  CONSTRAINT "ck_account_snapshots_videos" CHECK ("videos" >= 0),
  CONSTRAINT "ck_account_snapshots_total_likes" CHECK ("total_likes" >= 0),
  CONSTRAINT "ck_account_snapshots_reach" CHECK ("reach" >= 0),
  CONSTRAINT "ck_account_snapshots_impressions" CHECK ("impressions" >= 0),
  CONSTRAINT "ck_account_snapshots_engagement" CHECK ("engagement" >= 0),
  CONSTRAINT "ck_account_snapshots_profile_views" CHECK ("profile_views" >= 0),
  CONSTRAINT "ck_account_snapshots_website_clicks" CHECK ("website_clicks" >= 0),
  CONSTRAINT "ck_account_snapshots_email_clicks" CHECK ("email_clicks" >= 0),
  CONSTRAINT "ck_account_snapshots_account_id_profile_id" CHECK (("account_id" IS NULL AND "profile_id" IS NOT NULL) OR ("profile_id" IS NULL AND "account_id" IS NOT NULL))
);

--@ metrics change account_snapshots
CREATE INDEX "ix_account_snapshots_account_id_captured_at" ON "account_snapshots" ("workspace_id", "account_id", "captured_at");

--@ metrics change account_snapshots
CREATE INDEX "ix_account_snapshots_profile_id_captured_at" ON "account_snapshots" ("workspace_id", "profile_id", "captured_at");

--@ metrics table follower_changes spread=workspace_id
CREATE TABLE "follower_changes" (
  "workspace_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "account_id" uuid NOT NULL,
  "kind" varchar(32) COLLATE "C" NOT NULL,
  "external_user_id" varchar(191) COLLATE "C" NOT NULL,
  "platform" varchar(32) COLLATE "C" NULL,
  "handle" varchar(100) COLLATE "C" NULL,
  "noticed_at" timestamptz(6) NOT NULL,
  "avatar_url" text COLLATE "C" NULL,
  "verified" boolean NULL,
  "followers" bigint NULL,
  "followers_absence" varchar(32) COLLATE "C" NULL,
  "extra" jsonb NOT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "uq_follower_changes_account_id_kind_external_user_id_noticed_at" UNIQUE ("workspace_id", "account_id", "kind", "external_user_id", "noticed_at"),
  CONSTRAINT "fk_follower_changes_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_follower_changes_account_id" FOREIGN KEY ("workspace_id", "account_id") REFERENCES "social_accounts" ("workspace_id", "id") ON DELETE CASCADE,
  CONSTRAINT "ck_follower_changes_kind" CHECK ("kind" IN ('new_follower', 'unfollower', 'new_following', 'unfollowing')),
  CONSTRAINT "ck_follower_changes_platform" CHECK ("platform" IN ('instagram', 'facebook', 'x', 'linkedin', 'tiktok', 'youtube', 'pinterest', 'threads', 'reddit')),
  CONSTRAINT "ck_follower_changes_verified" CHECK ("verified" IN (TRUE, FALSE)),
  CONSTRAINT "ck_follower_changes_followers" CHECK ("followers" >= 0),
  CONSTRAINT "ck_follower_changes_followers_absence" CHECK ("followers_absence" IN ('not_reported', 'not_supported', 'withheld', 'delayed', 'deprecated')),
  CONSTRAINT "ck_follower_changes_platform_handle" CHECK (("platform" IS NULL AND "handle" IS NULL) OR ("platform" IS NOT NULL AND "handle" IS NOT NULL)),
  CONSTRAINT "ck_follower_changes_followers_followers_absence" CHECK (("followers" IS NULL AND "followers_absence" IS NOT NULL) OR ("followers_absence" IS NULL AND "followers" IS NOT NULL))
);

--@ metrics change follower_changes
CREATE INDEX "ix_follower_changes_account_id_noticed_at" ON "follower_changes" ("workspace_id", "account_id", "noticed_at");

--@ metrics table audience_insights spread=workspace_id
CREATE TABLE "audience_insights" (
  "workspace_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "account_id" uuid NOT NULL,
  "day" date NOT NULL,
  "shares" jsonb NOT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "uq_audience_insights_account_id_day" UNIQUE ("workspace_id", "account_id", "day"),
  CONSTRAINT "fk_audience_insights_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_audience_insights_account_id" FOREIGN KEY ("workspace_id", "account_id") REFERENCES "social_accounts" ("workspace_id", "id") ON DELETE CASCADE
);

--@ metrics table metric_aggregates spread=workspace_id
CREATE TABLE "metric_aggregates" (
  "workspace_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "account_id" uuid NULL,
  "platform" varchar(32) COLLATE "C" NULL,
  "granularity" varchar(32) COLLATE "C" NOT NULL,
  "window_start" timestamptz(6) NULL,
  "window_end" timestamptz(6) NULL,
  "posts" bigint NULL,
  "posts_absence" varchar(32) COLLATE "C" NULL,
  "rows" bigint NULL,
  "rows_absence" varchar(32) COLLATE "C" NULL,
  "likes" bigint NULL,
  "comments" bigint NULL,
  "shares" bigint NULL,
  "saves" bigint NULL,
  "clicks" bigint NULL,
  "reach" bigint NULL,
  "impressions" bigint NULL,
  "views" bigint NULL,
  "plays" bigint NULL,
  "followers" bigint NULL,
  "absences" jsonb NULL,
  "engagement" bigint NULL,
  "engagement_absence" varchar(32) COLLATE "C" NULL,
  "mean_rate" numeric NULL,
  "follower_growth" bigint NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "fk_metric_aggregates_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_metric_aggregates_account_id" FOREIGN KEY ("workspace_id", "account_id") REFERENCES "social_accounts" ("workspace_id", "id") ON DELETE CASCADE,
  CONSTRAINT "ck_metric_aggregates_platform" CHECK ("platform" IN ('instagram', 'facebook', 'x', 'linkedin', 'tiktok', 'youtube', 'pinterest', 'threads', 'reddit')),
  CONSTRAINT "ck_metric_aggregates_granularity" CHECK ("granularity" IN ('hour', 'day', 'week', 'month')),
  CONSTRAINT "ck_metric_aggregates_posts" CHECK ("posts" >= 0),
  CONSTRAINT "ck_metric_aggregates_posts_absence" CHECK ("posts_absence" IN ('not_reported', 'not_supported', 'withheld', 'delayed', 'deprecated')),
  CONSTRAINT "ck_metric_aggregates_rows" CHECK ("rows" >= 0),
  CONSTRAINT "ck_metric_aggregates_rows_absence" CHECK ("rows_absence" IN ('not_reported', 'not_supported', 'withheld', 'delayed', 'deprecated')),
  CONSTRAINT "ck_metric_aggregates_likes" CHECK ("likes" >= 0),
  CONSTRAINT "ck_metric_aggregates_comments" CHECK ("comments" >= 0),
  CONSTRAINT "ck_metric_aggregates_shares" CHECK ("shares" >= 0),
  CONSTRAINT "ck_metric_aggregates_saves" CHECK ("saves" >= 0),
  CONSTRAINT "ck_metric_aggregates_clicks" CHECK ("clicks" >= 0),
  CONSTRAINT "ck_metric_aggregates_reach" CHECK ("reach" >= 0),
  CONSTRAINT "ck_metric_aggregates_impressions" CHECK ("impressions" >= 0),
  CONSTRAINT "ck_metric_aggregates_views" CHECK ("views" >= 0),
  CONSTRAINT "ck_metric_aggregates_plays" CHECK ("plays" >= 0),
  CONSTRAINT "ck_metric_aggregates_followers" CHECK ("followers" >= 0),
  CONSTRAINT "ck_metric_aggregates_engagement" CHECK ("engagement" >= 0),
  CONSTRAINT "ck_metric_aggregates_engagement_absence" CHECK ("engagement_absence" IN ('not_reported', 'not_supported', 'withheld', 'delayed', 'deprecated')),
  CONSTRAINT "ck_metric_aggregates_posts_posts_absence" CHECK (("posts" IS NULL AND "posts_absence" IS NOT NULL) OR ("posts_absence" IS NULL AND "posts" IS NOT NULL)),
  CONSTRAINT "ck_metric_aggregates_rows_rows_absence" CHECK (("rows" IS NULL AND "rows_absence" IS NOT NULL) OR ("rows_absence" IS NULL AND "rows" IS NOT NULL)),
  CONSTRAINT "ck_metric_aggregates_engagement_engagement_absence" CHECK (("engagement" IS NULL AND "engagement_absence" IS NOT NULL) OR ("engagement_absence" IS NULL AND "engagement" IS NOT NULL)),
  CONSTRAINT "ck_metric_aggregates_window_start_window_end" CHECK ("window_start" < "window_end")
);

--@ metrics change metric_aggregates
CREATE INDEX "ix_metric_aggregates_account_id_granularity_window_start" ON "metric_aggregates" ("workspace_id", "account_id", "granularity", "window_start");

--@ metrics change metric_aggregates
CREATE INDEX "ix_metric_aggregates_granularity_window_start" ON "metric_aggregates" ("workspace_id", "granularity", "window_start");

--@ metrics change post_snapshots
CREATE FUNCTION calculate_engagement_rate(p_likes bigint, p_comments bigint, p_shares bigint, p_saves bigint, p_reach bigint)
  RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN p_reach > 0 THEN div(20000 * (coalesce(p_likes, 0)::numeric + coalesce(p_comments, 0)
    + coalesce(p_shares, 0) + coalesce(p_saves, 0)) + p_reach, 2 * p_reach::numeric) * 0.01 ELSE 0 END
$$;

--@ metrics change post_snapshots
CREATE FUNCTION calculate_engagement_rate(p_workspace_id uuid, p_post_id uuid)
  RETURNS numeric LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT calculate_engagement_rate(s.likes, s.comments, s.shares, s.saves, s.reach)
    FROM post_snapshots s WHERE s.workspace_id = p_workspace_id AND s.post_id = p_post_id
    ORDER BY s.captured_at DESC LIMIT 1), 0)
$$;
