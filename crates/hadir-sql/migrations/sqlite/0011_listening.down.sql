-- 0011_listening, down, on SQLite. Frozen: a database that has taken it knows its digest.

--@ listening change influencers
DROP TABLE "influencers";

--@ listening change trends
DROP TABLE "trends";

--@ listening change mentions
DROP TABLE "mentions";
