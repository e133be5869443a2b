-- 0009_observed, down, on PostgreSQL. Frozen: a database that has taken it knows its digest.

--@ observed guard post_details
DROP TRIGGER "tr_post_details_account_id_forget" ON "social_accounts";

--@ observed change link_reports
DROP TABLE "link_reports";

--@ observed change post_details
DROP TABLE "post_details";

--@ observed change post_audiences
DROP TABLE "post_audiences";

--@ observed change observed_comments
DROP TABLE "observed_comments";

--@ observed change observed_tags
DROP TABLE "observed_tags";

--@ observed change observed_media
DROP TABLE "observed_media";

--@ observed change participations
DROP TABLE "participations";

--@ observed change observations
DROP TABLE "observations";

--@ observed change observed_posts
DROP TABLE "observed_posts";
