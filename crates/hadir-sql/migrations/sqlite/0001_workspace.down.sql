-- 0001_workspace, down, on SQLite. Frozen: a database that has taken it knows its digest.

--@ workspace guard workspaces
DROP TRIGGER "tr_workspaces_status";

--@ workspace guard users
DROP TRIGGER "tr_users_status";

--@ workspace guard users
DROP TRIGGER "tr_users_touch";

--@ workspace guard user_credentials
DROP TRIGGER "tr_user_credentials_touch";

--@ workspace guard workspace_profiles
DROP TRIGGER "tr_workspace_profiles_touch";

--@ workspace guard invites
DROP TRIGGER "tr_invites_status";

--@ workspace change contacts
DROP TABLE "contacts";

--@ workspace change invites
DROP TABLE "invites";

--@ workspace change permission_grants
DROP TABLE "permission_grants";

--@ workspace change members
DROP TABLE "members";

--@ workspace change workspace_settings
DROP TABLE "workspace_settings";

--@ workspace change workspace_profiles
DROP TABLE "workspace_profiles";

--@ workspace change password_resets
DROP TABLE "password_resets";

--@ workspace change user_credentials
DROP TABLE "user_credentials";

--@ workspace change users
DROP TABLE "users";

--@ workspace change regions
DROP TABLE "regions";

--@ workspace change workspaces
DROP TABLE "workspaces";
