-- 0002_account, down, on SQLite. Frozen: a database that has taken it knows its digest.

--@ account guard social_accounts
DROP TRIGGER "tr_social_accounts_status";

--@ account guard social_accounts
DROP TRIGGER "tr_social_accounts_touch";

--@ account guard publishing_paces
DROP TRIGGER "tr_publishing_paces_touch";

--@ account change profile_locations
DROP TABLE "profile_locations";

--@ account change profile_pictures
DROP TABLE "profile_pictures";

--@ account change profile_links
DROP TABLE "profile_links";

--@ account change profiles
DROP TABLE "profiles";

--@ account change consent_requests
DROP TABLE "consent_requests";

--@ account change credentials
DROP TABLE "credentials";

--@ account change publishing_paces
DROP TABLE "publishing_paces";

--@ account change social_accounts
DROP TABLE "social_accounts";
