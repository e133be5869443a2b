-- 0010_metrics, up, on SQLite. Frozen: a database that has taken it knows its digest.

--@ metrics table post_snapshots spread=workspace_id split=captured_at
CREATE TABLE "post_snapshots" (
  "workspace_id" TEXT NOT NULL,
  "post_id" TEXT NOT NULL,
  "captured_at" TEXT NOT NULL,
  "likes" INTEGER NULL,
  "comments" INTEGER NULL,
  "shares" INTEGER NULL,
  "saves" INTEGER NULL,
  "clicks" INTEGER NULL,
  "reach" INTEGER NULL,
  "impressions" INTEGER NULL,
  "views" INTEGER NULL,
  "plays" INTEGER NULL,
  "followers" INTEGER NULL,
  "absences" TEXT NULL,
  PRIMARY KEY ("workspace_id", "post_id", "captured_at"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "post_id") REFERENCES "observed_posts" ("workspace_id", "id") ON DELETE CASCADE,
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
) STRICT, WITHOUT ROWID;

--@ metrics table account_snapshots spread=workspace_id split=captured_at
CREATE TABLE "account_snapshots" (
  "workspace_id" TEXT NOT NULL,
  "subject" TEXT NOT NULL,
  "account_id" TEXT NULL,
  "profile_id" TEXT NULL,
  "captured_at" TEXT NOT NULL,
  "span" TEXT NOT NULL,
  "followers" INTEGER NULL,
  "following" INTEGER NULL,
  "posts" INTEGER NULL,
  "videos" INTEGER NULL,
  "total_likes" INTEGER NULL,
  "reach" INTEGER NULL,
  "impressions" INTEGER NULL,
  "engagement" INTEGER NULL,
  "profile_views" INTEGER NULL,
  "website_clicks" INTEGER NULL,
  "email_clicks" INTEGER NULL,
  "absences" TEXT NULL,
  "latest_reel_at" TEXT NULL,
  "mean_rate" TEXT NULL,
  "extra" TEXT NOT NULL,
  PRIMARY KEY ("workspace_id", "subject", "captured_at", "span"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "account_id") REFERENCES "social_accounts" ("workspace_id", "id") ON DELETE CASCADE,
  FOREIGN KEY ("profile_id") REFERENCES "profiles" ("id") ON DELETE CASCADE,
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
) STRICT, WITHOUT ROWID;

--@ metrics change account_snapshots
CREATE INDEX "ix_account_snapshots_account_id_captured_at" ON "account_snapshots" ("workspace_id", "account_id", "captured_at");

--@ metrics change account_snapshots
CREATE INDEX "ix_account_snapshots_profile_id_captured_at" ON "account_snapshots" ("workspace_id", "profile_id", "captured_at");

--@ metrics table follower_changes spread=workspace_id
CREATE TABLE "follower_changes" (
  "workspace_id" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "account_id" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "external_user_id" TEXT NOT NULL,
  "platform" TEXT NULL,
  "handle" TEXT NULL,
  "noticed_at" TEXT NOT NULL,
  "avatar_url" TEXT NULL,
  "verified" INTEGER NULL,
  "followers" INTEGER NULL,
  "followers_absence" TEXT NULL,
  "extra" TEXT NOT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "uq_follower_changes_account_id_kind_external_user_id_noticed_at" UNIQUE ("workspace_id", "account_id", "kind", "external_user_id", "noticed_at"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "account_id") REFERENCES "social_accounts" ("workspace_id", "id") ON DELETE CASCADE,
  CONSTRAINT "ck_follower_changes_kind" CHECK ("kind" IN ('new_follower', 'unfollower', 'new_following', 'unfollowing')),
  CONSTRAINT "ck_follower_changes_platform" CHECK ("platform" IN ('instagram', 'facebook', 'x', 'linkedin', 'tiktok', 'youtube', 'pinterest', 'threads', 'reddit')),
  CONSTRAINT "ck_follower_changes_verified" CHECK ("verified" IN (TRUE, FALSE)),
  CONSTRAINT "ck_follower_changes_followers" CHECK ("followers" >= 0),
  CONSTRAINT "ck_follower_changes_followers_absence" CHECK ("followers_absence" IN ('not_reported', 'not_supported', 'withheld', 'delayed', 'deprecated')),
  CONSTRAINT "ck_follower_changes_platform_handle" CHECK (("platform" IS NULL AND "handle" IS NULL) OR ("platform" IS NOT NULL AND "handle" IS NOT NULL)),
  CONSTRAINT "ck_follower_changes_followers_followers_absence" CHECK (("followers" IS NULL AND "followers_absence" IS NOT NULL) OR ("followers_absence" IS NULL AND "followers" IS NOT NULL))
) STRICT, WITHOUT ROWID;

--@ metrics change follower_changes
CREATE INDEX "ix_follower_changes_account_id_noticed_at" ON "follower_changes" ("workspace_id", "account_id", "noticed_at");

--@ metrics table audience_insights spread=workspace_id
CREATE TABLE "audience_insights" (
  "workspace_id" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "account_id" TEXT NOT NULL,
  "day" TEXT NOT NULL,
  "shares" TEXT NOT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "uq_audience_insights_account_id_day" UNIQUE ("workspace_id", "account_id", "day"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "account_id") REFERENCES "social_accounts" ("workspace_id", "id") ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

--@ metrics table metric_aggregates spread=workspace_id
CREATE TABLE "metric_aggregates" (
  "workspace_id" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "account_id" TEXT NULL,
  "platform" TEXT NULL,
  "granularity" TEXT NOT NULL,
  "window_start" TEXT NULL,
  "window_end" TEXT NULL,
  "posts" INTEGER NULL,
  "posts_absence" TEXT NULL,
  "rows" INTEGER NULL,
  "rows_absence" TEXT NULL,
  "likes" INTEGER NULL,
  "comments" INTEGER NULL,
  "shares" INTEGER NULL,
  "saves" INTEGER NULL,
  "clicks" INTEGER NULL,
  "reach" INTEGER NULL,
  "impressions" INTEGER NULL,
  "views" INTEGER NULL,
  "plays" INTEGER NULL,
  "followers" INTEGER NULL,
  "absences" TEXT NULL,
  "engagement" INTEGER NULL,
  "engagement_absence" TEXT NULL,
  "mean_rate" TEXT NULL,
  "follower_growth" INTEGER NULL,
  PRIMARY KEY ("workspace_id", "id"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "account_id") REFERENCES "social_accounts" ("workspace_id", "id") ON DELETE CASCADE,
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
) STRICT, WITHOUT ROWID;

--@ metrics change metric_aggregates
CREATE INDEX "ix_metric_aggregates_account_id_granularity_window_start" ON "metric_aggregates" ("workspace_id", "account_id", "granularity", "window_start");

--@ metrics change metric_aggregates
CREATE INDEX "ix_metric_aggregates_granularity_window_start" ON "metric_aggregates" ("workspace_id", "granularity", "window_start");
