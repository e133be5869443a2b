-- 0011_listening, up, on PostgreSQL. Frozen: a database that has taken it knows its digest.

--@ listening table mentions spread=workspace_id
CREATE TABLE "mentions" (
  "workspace_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "query_id" uuid NULL,
  "platform" varchar(32) COLLATE "C" NOT NULL,
  "external_id" varchar(191) COLLATE "C" NULL,
  "author_external_id" text COLLATE "C" NULL,
  "author_username" varchar(191) COLLATE "C" NOT NULL,
  "author_name" text COLLATE "C" NULL,
  "author_avatar_url" text COLLATE "C" NULL,
  "author_followers" bigint NULL,
  "author_followers_absence" varchar(32) COLLATE "C" NULL,
  "content" text COLLATE "C" NOT NULL,
  "url" text COLLATE "C" NULL,
  "sentiment" varchar(32) COLLATE "C" NULL,
  "sentiment_score" numeric NULL,
  "potential_reach" bigint NULL,
  "potential_reach_absence" varchar(32) COLLATE "C" NULL,
  "engagement" bigint NULL,
  "engagement_absence" varchar(32) COLLATE "C" NULL,
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
  "language" varchar(64) COLLATE "C" NULL,
  "location" text COLLATE "C" NULL,
  "by_influencer" boolean NULL,
  "tags" jsonb NOT NULL,
  "posted_at" timestamptz(6) NOT NULL,
  "fetched_at" timestamptz(6) NOT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "uq_mentions_platform_external_id" UNIQUE ("workspace_id", "platform", "external_id"),
  CONSTRAINT "fk_mentions_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_mentions_platform" CHECK ("platform" IN ('instagram', 'facebook', 'x', 'linkedin', 'tiktok', 'youtube', 'pinterest', 'threads', 'reddit')),
  CONSTRAINT "ck_mentions_author_followers" CHECK ("author_followers" >= 0),
  CONSTRAINT "ck_mentions_author_followers_absence" CHECK ("author_followers_absence" IN ('not_reported', 'not_supported', 'withheld', 'delayed', 'deprecated')),
  CONSTRAINT "ck_mentions_sentiment" CHECK ("sentiment" IN ('positive', 'neutral', 'negative')),
  CONSTRAINT "ck_mentions_potential_reach" CHECK ("potential_reach" >= 0),
  CONSTRAINT "ck_mentions_potential_reach_absence" CHECK ("potential_reach_absence" IN ('not_reported', 'not_supported', 'withheld', 'delayed', 'deprecated')),
  CONSTRAINT "ck_mentions_engagement" CHECK ("engagement" >= 0),
  CONSTRAINT "ck_mentions_engagement_absence" CHECK ("engagement_absence" IN ('not_reported', 'not_supported', 'withheld', 'delayed', 'deprecated')),
  CONSTRAINT "ck_mentions_likes" CHECK ("likes" >= 0),
  CONSTRAINT "ck_mentions_comments" CHECK ("comments" >= 0),
  CONSTRAINT "ck_mentions_shares" CHECK ("shares" >= 0),
  CONSTRAINT "ck_mentions_saves" CHECK ("saves" >= 0),
  CONSTRAINT "ck_mentions_clicks" CHECK ("clicks" >= 0),
  CONSTRAINT "ck_mentions_reach" CHECK ("reach" >= 0),
  CONSTRAINT "ck_mentions_impressions" CHECK ("impressions" >= 0),
  CONSTRAINT "ck_mentions_views" CHECK ("views" >= 0),
  CONSTRAINT "ck_mentions_plays" CHECK ("plays" >= 0),
  CONSTRAINT "ck_mentions_followers" CHECK ("followers" >= 0),
  CONSTRAINT "ck_mentions_by_influencer" CHECK ("by_influencer" IN (TRUE, FALSE)),
  CONSTRAINT "ck_mentions_author_followers_author_followers_absence" CHECK (("author_followers" IS NULL AND "author_followers_absence" IS NOT NULL) OR ("author_followers_absence" IS NULL AND "author_followers" IS NOT NULL)),
  CONSTRAINT "ck_mentions_potential_reach_potential_reach_absence" CHECK (("potential_reach" IS NULL AND "potential_reach_absence" IS NOT NULL) OR ("potential_reach_absence" IS NULL AND "potential_reach" IS NOT NULL)),
  CONSTRAINT "ck_mentions_engagement_engagement_absence" CHECK (("engagement" IS NULL AND "engagement_absence" IS NOT NULL) OR ("engagement_absence" IS NULL AND "engagement" IS NOT NULL))
);

--@ listening change mentions
CREATE INDEX "ix_mentions_posted_at" ON "mentions" ("workspace_id", "posted_at");

--@ listening change mentions
CREATE INDEX "ix_mentions_platform_posted_at" ON "mentions" ("workspace_id", "platform", "posted_at");

--@ listening change mentions
CREATE INDEX "ix_mentions_query_id_posted_at" ON "mentions" ("workspace_id", "query_id", "posted_at");

--@ listening change mentions
CREATE INDEX "ix_mentions_sentiment_posted_at" ON "mentions" ("workspace_id", "sentiment", "posted_at");

--@ listening change mentions
CREATE INDEX "ix_mentions_author_username" ON "mentions" ("workspace_id", "author_username");

--@ listening change mentions
CREATE INDEX "ix_mentions_by_influencer" ON "mentions" ("workspace_id", "by_influencer");

--@ listening change mentions
CREATE INDEX "ix_mentions_language" ON "mentions" ("workspace_id", "language");

--@ listening table trends spread=workspace_id
CREATE TABLE "trends" (
  "workspace_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "platform" varchar(32) COLLATE "C" NOT NULL,
  "kind" varchar(64) COLLATE "C" NOT NULL,
  "value" varchar(191) COLLATE "C" NOT NULL,
  "growth_velocity" numeric NULL,
  "volume" bigint NULL,
  "volume_absence" varchar(32) COLLATE "C" NULL,
  "sentiment" varchar(32) COLLATE "C" NULL,
  "status" varchar(32) COLLATE "C" NULL,
  "detected_at" timestamptz(6) NOT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "uq_trends_platform_kind_value_detected_at" UNIQUE ("workspace_id", "platform", "kind", "value", "detected_at"),
  CONSTRAINT "fk_trends_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_trends_platform" CHECK ("platform" IN ('instagram', 'facebook', 'x', 'linkedin', 'tiktok', 'youtube', 'pinterest', 'threads', 'reddit')),
  CONSTRAINT "ck_trends_volume" CHECK ("volume" >= 0),
  CONSTRAINT "ck_trends_volume_absence" CHECK ("volume_absence" IN ('not_reported', 'not_supported', 'withheld', 'delayed', 'deprecated')),
  CONSTRAINT "ck_trends_sentiment" CHECK ("sentiment" IN ('positive', 'neutral', 'negative')),
  CONSTRAINT "ck_trends_status" CHECK ("status" IN ('emerging', 'rising', 'stable', 'declining', 'viral')),
  CONSTRAINT "ck_trends_volume_volume_absence" CHECK (("volume" IS NULL AND "volume_absence" IS NOT NULL) OR ("volume_absence" IS NULL AND "volume" IS NOT NULL))
);

--@ listening change trends
CREATE INDEX "ix_trends_detected_at" ON "trends" ("workspace_id", "detected_at");

--@ listening change trends
CREATE INDEX "ix_trends_platform_detected_at" ON "trends" ("workspace_id", "platform", "detected_at");

--@ listening change trends
CREATE INDEX "ix_trends_kind_detected_at" ON "trends" ("workspace_id", "kind", "detected_at");

--@ listening change trends
CREATE INDEX "ix_trends_growth_velocity" ON "trends" ("workspace_id", "growth_velocity");

--@ listening table influencers spread=workspace_id
CREATE TABLE "influencers" (
  "workspace_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "platform" varchar(32) COLLATE "C" NOT NULL,
  "handle" varchar(100) COLLATE "C" NOT NULL,
  "display_name" text COLLATE "C" NULL,
  "avatar_url" text COLLATE "C" NULL,
  "followers" bigint NULL,
  "followers_absence" varchar(32) COLLATE "C" NULL,
  "following" bigint NULL,
  "following_absence" varchar(32) COLLATE "C" NULL,
  "posts" bigint NULL,
  "posts_absence" varchar(32) COLLATE "C" NULL,
  "engagement_rate" numeric NULL,
  "authenticity_score" numeric NULL,
  "niches" jsonb NOT NULL,
  "tags" jsonb NOT NULL,
  "analysed_at" timestamptz(6) NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "uq_influencers_platform_handle" UNIQUE ("workspace_id", "platform", "handle"),
  CONSTRAINT "fk_influencers_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_influencers_platform" CHECK ("platform" IN ('instagram', 'facebook', 'x', 'linkedin', 'tiktok', 'youtube', 'pinterest', 'threads', 'reddit')),
  CONSTRAINT "ck_influencers_followers" CHECK ("followers" >= 0),
  CONSTRAINT "ck_influencers_followers_absence" CHECK ("followers_absence" IN ('not_reported', 'not_supported', 'withheld', 'delayed', 'deprecated')),
  CONSTRAINT "ck_influencers_following" CHECK ("following" >= 0),
  CONSTRAINT "ck_influencers_following_absence" CHECK ("following_absence" IN ('not_reported', 'not_supported', 'withheld', 'delayed', 'deprecated')),
  CONSTRAINT "ck_influencers_posts" CHECK ("posts" >= 0),
  CONSTRAINT "ck_influencers_posts_absence" CHECK ("posts_absence" IN ('not_reported', 'not_supported', 'withheld', 'delayed', 'deprecated')),
  CONSTRAINT "ck_influencers_followers_followers_absence" CHECK (("followers" IS NULL AND "followers_absence" IS NOT NULL) OR ("followers_absence" IS NULL AND "followers" IS NOT NULL)),
  CONSTRAINT "ck_influencers_following_following_absence" CHECK (("following" IS NULL AND "following_absence" IS NOT NULL) OR ("following_absence" IS NULL AND "following" IS NOT NULL)),
  CONSTRAINT "ck_influencers_posts_posts_absence" CHECK (("posts" IS NULL AND "posts_absence" IS NOT NULL) OR ("posts_absence" IS NULL AND "posts" IS NOT NULL))
);

--@ listening change influencers
CREATE INDEX "ix_influencers_followers" ON "influencers" ("workspace_id", "followers");

--@ listening change influencers
CREATE INDEX "ix_influencers_engagement_rate" ON "influencers" ("workspace_id", "engagement_rate");

--@ listening change influencers
CREATE INDEX "ix_influencers_authenticity_score" ON "influencers" ("workspace_id", "authenticity_score");
