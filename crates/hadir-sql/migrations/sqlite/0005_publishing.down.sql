-- 0005_publishing, down, on SQLite. Frozen: a database that has taken it knows its digest.

--@ publishing guard campaigns
DROP TRIGGER "tr_campaigns_status";

--@ publishing guard posts
DROP TRIGGER "tr_posts_status";

--@ publishing guard posts
DROP TRIGGER "tr_posts_campaign_id_forget";

--@ publishing guard post_targets
DROP TRIGGER "tr_post_targets_status";

--@ publishing guard publish_jobs
DROP TRIGGER "tr_publish_jobs_status";

--@ publishing guard generated_videos
DROP TRIGGER "tr_generated_videos_status";

--@ publishing change post_media
DROP TABLE "post_media";

--@ publishing change media_assets
DROP TABLE "media_assets";

--@ publishing change generated_videos
DROP TABLE "generated_videos";

--@ publishing change publish_attempts
DROP TABLE "publish_attempts";

--@ publishing change publish_jobs
DROP TABLE "publish_jobs";

--@ publishing change post_targets
DROP TABLE "post_targets";

--@ publishing change post_holds
DROP TABLE "post_holds";

--@ publishing change posts
DROP TABLE "posts";

--@ publishing change campaigns
DROP TABLE "campaigns";
