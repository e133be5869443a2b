-- 0015_real_life, down, on PostgreSQL. A draft: `cargo run -p hadir-sql --all-features --example migration_draft` writes it.

--@ workspace policy workspaces session
DROP POLICY IF EXISTS "workspaces_select" ON "workspaces";

--@ workspace policy workspaces session
DROP POLICY IF EXISTS "workspaces_insert" ON "workspaces";

--@ workspace policy workspaces session
DROP POLICY IF EXISTS "workspaces_update" ON "workspaces";

--@ workspace policy workspaces session
DROP POLICY IF EXISTS "workspaces_delete" ON "workspaces";

--@ workspace policy workspaces session
ALTER TABLE "workspaces" NO FORCE ROW LEVEL SECURITY;

--@ workspace policy workspaces session
ALTER TABLE "workspaces" DISABLE ROW LEVEL SECURITY;

--@ workspace policy user_credentials session
ALTER TABLE "user_credentials" NO FORCE ROW LEVEL SECURITY;

--@ workspace policy user_credentials session
ALTER TABLE "user_credentials" DISABLE ROW LEVEL SECURITY;

--@ workspace policy password_resets session
ALTER TABLE "password_resets" NO FORCE ROW LEVEL SECURITY;

--@ workspace policy password_resets session
ALTER TABLE "password_resets" DISABLE ROW LEVEL SECURITY;

--@ workspace policy workspace_profiles session
DROP POLICY IF EXISTS "workspace_profiles_select" ON "workspace_profiles";

--@ workspace policy workspace_profiles session
DROP POLICY IF EXISTS "workspace_profiles_insert" ON "workspace_profiles";

--@ workspace policy workspace_profiles session
DROP POLICY IF EXISTS "workspace_profiles_update" ON "workspace_profiles";

--@ workspace policy workspace_profiles session
DROP POLICY IF EXISTS "workspace_profiles_delete" ON "workspace_profiles";

--@ workspace policy workspace_profiles session
ALTER TABLE "workspace_profiles" NO FORCE ROW LEVEL SECURITY;

--@ workspace policy workspace_profiles session
ALTER TABLE "workspace_profiles" DISABLE ROW LEVEL SECURITY;

--@ workspace policy workspace_settings session
DROP POLICY IF EXISTS "workspace_settings_select" ON "workspace_settings";

--@ workspace policy workspace_settings session
DROP POLICY IF EXISTS "workspace_settings_insert" ON "workspace_settings";

--@ workspace policy workspace_settings session
DROP POLICY IF EXISTS "workspace_settings_update" ON "workspace_settings";

--@ workspace policy workspace_settings session
DROP POLICY IF EXISTS "workspace_settings_delete" ON "workspace_settings";

--@ workspace policy workspace_settings session
ALTER TABLE "workspace_settings" NO FORCE ROW LEVEL SECURITY;

--@ workspace policy workspace_settings session
ALTER TABLE "workspace_settings" DISABLE ROW LEVEL SECURITY;

--@ workspace policy members session
DROP POLICY IF EXISTS "members_select" ON "members";

--@ workspace policy members session
DROP POLICY IF EXISTS "members_insert" ON "members";

--@ workspace policy members session
DROP POLICY IF EXISTS "members_update" ON "members";

--@ workspace policy members session
DROP POLICY IF EXISTS "members_delete" ON "members";

--@ workspace policy members session
ALTER TABLE "members" NO FORCE ROW LEVEL SECURITY;

--@ workspace policy members session
ALTER TABLE "members" DISABLE ROW LEVEL SECURITY;

--@ workspace policy permission_grants session
DROP POLICY IF EXISTS "permission_grants_select" ON "permission_grants";

--@ workspace policy permission_grants session
DROP POLICY IF EXISTS "permission_grants_insert" ON "permission_grants";

--@ workspace policy permission_grants session
DROP POLICY IF EXISTS "permission_grants_update" ON "permission_grants";

--@ workspace policy permission_grants session
DROP POLICY IF EXISTS "permission_grants_delete" ON "permission_grants";

--@ workspace policy permission_grants session
ALTER TABLE "permission_grants" NO FORCE ROW LEVEL SECURITY;

--@ workspace policy permission_grants session
ALTER TABLE "permission_grants" DISABLE ROW LEVEL SECURITY;

--@ workspace policy invites session
DROP POLICY IF EXISTS "invites_select" ON "invites";

--@ workspace policy invites session
DROP POLICY IF EXISTS "invites_insert" ON "invites";

--@ workspace policy invites session
DROP POLICY IF EXISTS "invites_update" ON "invites";

--@ workspace policy invites session
DROP POLICY IF EXISTS "invites_delete" ON "invites";

--@ workspace policy invites session
ALTER TABLE "invites" NO FORCE ROW LEVEL SECURITY;

--@ workspace policy invites session
ALTER TABLE "invites" DISABLE ROW LEVEL SECURITY;

--@ workspace policy contacts session
DROP POLICY IF EXISTS "contacts_select" ON "contacts";

--@ workspace policy contacts session
DROP POLICY IF EXISTS "contacts_insert" ON "contacts";

--@ workspace policy contacts session
DROP POLICY IF EXISTS "contacts_update" ON "contacts";

--@ workspace policy contacts session
DROP POLICY IF EXISTS "contacts_delete" ON "contacts";

--@ workspace policy contacts session
ALTER TABLE "contacts" NO FORCE ROW LEVEL SECURITY;

--@ workspace policy contacts session
ALTER TABLE "contacts" DISABLE ROW LEVEL SECURITY;

--@ account policy social_accounts session
DROP POLICY IF EXISTS "social_accounts_select" ON "social_accounts";

--@ account policy social_accounts session
DROP POLICY IF EXISTS "social_accounts_insert" ON "social_accounts";

--@ account policy social_accounts session
DROP POLICY IF EXISTS "social_accounts_update" ON "social_accounts";

--@ account policy social_accounts session
DROP POLICY IF EXISTS "social_accounts_delete" ON "social_accounts";

--@ account policy social_accounts session
ALTER TABLE "social_accounts" NO FORCE ROW LEVEL SECURITY;

--@ account policy social_accounts session
ALTER TABLE "social_accounts" DISABLE ROW LEVEL SECURITY;

--@ account policy publishing_paces session
DROP POLICY IF EXISTS "publishing_paces_select" ON "publishing_paces";

--@ account policy publishing_paces session
DROP POLICY IF EXISTS "publishing_paces_insert" ON "publishing_paces";

--@ account policy publishing_paces session
DROP POLICY IF EXISTS "publishing_paces_update" ON "publishing_paces";

--@ account policy publishing_paces session
DROP POLICY IF EXISTS "publishing_paces_delete" ON "publishing_paces";

--@ account policy publishing_paces session
ALTER TABLE "publishing_paces" NO FORCE ROW LEVEL SECURITY;

--@ account policy publishing_paces session
ALTER TABLE "publishing_paces" DISABLE ROW LEVEL SECURITY;

--@ account policy credentials session
DROP POLICY IF EXISTS "credentials_select" ON "credentials";

--@ account policy credentials session
DROP POLICY IF EXISTS "credentials_insert" ON "credentials";

--@ account policy credentials session
DROP POLICY IF EXISTS "credentials_update" ON "credentials";

--@ account policy credentials session
DROP POLICY IF EXISTS "credentials_delete" ON "credentials";

--@ account policy credentials session
ALTER TABLE "credentials" NO FORCE ROW LEVEL SECURITY;

--@ account policy credentials session
ALTER TABLE "credentials" DISABLE ROW LEVEL SECURITY;

--@ account policy consent_requests session
DROP POLICY IF EXISTS "consent_requests_select" ON "consent_requests";

--@ account policy consent_requests session
DROP POLICY IF EXISTS "consent_requests_insert" ON "consent_requests";

--@ account policy consent_requests session
DROP POLICY IF EXISTS "consent_requests_update" ON "consent_requests";

--@ account policy consent_requests session
DROP POLICY IF EXISTS "consent_requests_delete" ON "consent_requests";

--@ account policy consent_requests session
ALTER TABLE "consent_requests" NO FORCE ROW LEVEL SECURITY;

--@ account policy consent_requests session
ALTER TABLE "consent_requests" DISABLE ROW LEVEL SECURITY;

--@ roster policy units session
DROP POLICY IF EXISTS "units_select" ON "units";

--@ roster policy units session
DROP POLICY IF EXISTS "units_insert" ON "units";

--@ roster policy units session
DROP POLICY IF EXISTS "units_update" ON "units";

--@ roster policy units session
DROP POLICY IF EXISTS "units_delete" ON "units";

--@ roster policy units session
ALTER TABLE "units" NO FORCE ROW LEVEL SECURITY;

--@ roster policy units session
ALTER TABLE "units" DISABLE ROW LEVEL SECURITY;

--@ roster policy people session
DROP POLICY IF EXISTS "people_select" ON "people";

--@ roster policy people session
DROP POLICY IF EXISTS "people_insert" ON "people";

--@ roster policy people session
DROP POLICY IF EXISTS "people_update" ON "people";

--@ roster policy people session
DROP POLICY IF EXISTS "people_delete" ON "people";

--@ roster policy people session
ALTER TABLE "people" NO FORCE ROW LEVEL SECURITY;

--@ roster policy people session
ALTER TABLE "people" DISABLE ROW LEVEL SECURITY;

--@ roster policy person_handles session
DROP POLICY IF EXISTS "person_handles_select" ON "person_handles";

--@ roster policy person_handles session
DROP POLICY IF EXISTS "person_handles_insert" ON "person_handles";

--@ roster policy person_handles session
DROP POLICY IF EXISTS "person_handles_update" ON "person_handles";

--@ roster policy person_handles session
DROP POLICY IF EXISTS "person_handles_delete" ON "person_handles";

--@ roster policy person_handles session
ALTER TABLE "person_handles" NO FORCE ROW LEVEL SECURITY;

--@ roster policy person_handles session
ALTER TABLE "person_handles" DISABLE ROW LEVEL SECURITY;

--@ roster policy exemptions session
DROP POLICY IF EXISTS "exemptions_select" ON "exemptions";

--@ roster policy exemptions session
DROP POLICY IF EXISTS "exemptions_insert" ON "exemptions";

--@ roster policy exemptions session
DROP POLICY IF EXISTS "exemptions_update" ON "exemptions";

--@ roster policy exemptions session
DROP POLICY IF EXISTS "exemptions_delete" ON "exemptions";

--@ roster policy exemptions session
ALTER TABLE "exemptions" NO FORCE ROW LEVEL SECURITY;

--@ roster policy exemptions session
ALTER TABLE "exemptions" DISABLE ROW LEVEL SECURITY;

--@ roster policy person_roles session
DROP POLICY IF EXISTS "person_roles_select" ON "person_roles";

--@ roster policy person_roles session
DROP POLICY IF EXISTS "person_roles_insert" ON "person_roles";

--@ roster policy person_roles session
DROP POLICY IF EXISTS "person_roles_update" ON "person_roles";

--@ roster policy person_roles session
DROP POLICY IF EXISTS "person_roles_delete" ON "person_roles";

--@ roster policy person_roles session
ALTER TABLE "person_roles" NO FORCE ROW LEVEL SECURITY;

--@ roster policy person_roles session
ALTER TABLE "person_roles" DISABLE ROW LEVEL SECURITY;

--@ roster policy person_contacts session
DROP POLICY IF EXISTS "person_contacts_select" ON "person_contacts";

--@ roster policy person_contacts session
DROP POLICY IF EXISTS "person_contacts_insert" ON "person_contacts";

--@ roster policy person_contacts session
DROP POLICY IF EXISTS "person_contacts_update" ON "person_contacts";

--@ roster policy person_contacts session
DROP POLICY IF EXISTS "person_contacts_delete" ON "person_contacts";

--@ roster policy person_contacts session
ALTER TABLE "person_contacts" NO FORCE ROW LEVEL SECURITY;

--@ roster policy person_contacts session
ALTER TABLE "person_contacts" DISABLE ROW LEVEL SECURITY;

--@ workspace policy claims session
DROP POLICY IF EXISTS "claims_select" ON "claims";

--@ workspace policy claims session
DROP POLICY IF EXISTS "claims_insert" ON "claims";

--@ workspace policy claims session
DROP POLICY IF EXISTS "claims_update" ON "claims";

--@ workspace policy claims session
DROP POLICY IF EXISTS "claims_delete" ON "claims";

--@ workspace policy claims session
ALTER TABLE "claims" NO FORCE ROW LEVEL SECURITY;

--@ workspace policy claims session
ALTER TABLE "claims" DISABLE ROW LEVEL SECURITY;

--@ publishing policy campaigns session
DROP POLICY IF EXISTS "campaigns_select" ON "campaigns";

--@ publishing policy campaigns session
DROP POLICY IF EXISTS "campaigns_insert" ON "campaigns";

--@ publishing policy campaigns session
DROP POLICY IF EXISTS "campaigns_update" ON "campaigns";

--@ publishing policy campaigns session
DROP POLICY IF EXISTS "campaigns_delete" ON "campaigns";

--@ publishing policy campaigns session
ALTER TABLE "campaigns" NO FORCE ROW LEVEL SECURITY;

--@ publishing policy campaigns session
ALTER TABLE "campaigns" DISABLE ROW LEVEL SECURITY;

--@ publishing policy posts session
DROP POLICY IF EXISTS "posts_select" ON "posts";

--@ publishing policy posts session
DROP POLICY IF EXISTS "posts_insert" ON "posts";

--@ publishing policy posts session
DROP POLICY IF EXISTS "posts_update" ON "posts";

--@ publishing policy posts session
DROP POLICY IF EXISTS "posts_delete" ON "posts";

--@ publishing policy posts session
ALTER TABLE "posts" NO FORCE ROW LEVEL SECURITY;

--@ publishing policy posts session
ALTER TABLE "posts" DISABLE ROW LEVEL SECURITY;

--@ publishing policy post_holds session
DROP POLICY IF EXISTS "post_holds_select" ON "post_holds";

--@ publishing policy post_holds session
DROP POLICY IF EXISTS "post_holds_insert" ON "post_holds";

--@ publishing policy post_holds session
DROP POLICY IF EXISTS "post_holds_update" ON "post_holds";

--@ publishing policy post_holds session
DROP POLICY IF EXISTS "post_holds_delete" ON "post_holds";

--@ publishing policy post_holds session
ALTER TABLE "post_holds" NO FORCE ROW LEVEL SECURITY;

--@ publishing policy post_holds session
ALTER TABLE "post_holds" DISABLE ROW LEVEL SECURITY;

--@ publishing policy post_targets session
DROP POLICY IF EXISTS "post_targets_select" ON "post_targets";

--@ publishing policy post_targets session
DROP POLICY IF EXISTS "post_targets_insert" ON "post_targets";

--@ publishing policy post_targets session
DROP POLICY IF EXISTS "post_targets_update" ON "post_targets";

--@ publishing policy post_targets session
DROP POLICY IF EXISTS "post_targets_delete" ON "post_targets";

--@ publishing policy post_targets session
ALTER TABLE "post_targets" NO FORCE ROW LEVEL SECURITY;

--@ publishing policy post_targets session
ALTER TABLE "post_targets" DISABLE ROW LEVEL SECURITY;

--@ publishing policy publish_jobs session
DROP POLICY IF EXISTS "publish_jobs_select" ON "publish_jobs";

--@ publishing policy publish_jobs session
DROP POLICY IF EXISTS "publish_jobs_insert" ON "publish_jobs";

--@ publishing policy publish_jobs session
DROP POLICY IF EXISTS "publish_jobs_update" ON "publish_jobs";

--@ publishing policy publish_jobs session
DROP POLICY IF EXISTS "publish_jobs_delete" ON "publish_jobs";

--@ publishing policy publish_jobs session
ALTER TABLE "publish_jobs" NO FORCE ROW LEVEL SECURITY;

--@ publishing policy publish_jobs session
ALTER TABLE "publish_jobs" DISABLE ROW LEVEL SECURITY;

--@ publishing policy publish_attempts session
DROP POLICY IF EXISTS "publish_attempts_select" ON "publish_attempts";

--@ publishing policy publish_attempts session
DROP POLICY IF EXISTS "publish_attempts_insert" ON "publish_attempts";

--@ publishing policy publish_attempts session
DROP POLICY IF EXISTS "publish_attempts_update" ON "publish_attempts";

--@ publishing policy publish_attempts session
DROP POLICY IF EXISTS "publish_attempts_delete" ON "publish_attempts";

--@ publishing policy publish_attempts session
ALTER TABLE "publish_attempts" NO FORCE ROW LEVEL SECURITY;

--@ publishing policy publish_attempts session
ALTER TABLE "publish_attempts" DISABLE ROW LEVEL SECURITY;

--@ publishing policy generated_videos session
DROP POLICY IF EXISTS "generated_videos_select" ON "generated_videos";

--@ publishing policy generated_videos session
DROP POLICY IF EXISTS "generated_videos_insert" ON "generated_videos";

--@ publishing policy generated_videos session
DROP POLICY IF EXISTS "generated_videos_update" ON "generated_videos";

--@ publishing policy generated_videos session
DROP POLICY IF EXISTS "generated_videos_delete" ON "generated_videos";

--@ publishing policy generated_videos session
ALTER TABLE "generated_videos" NO FORCE ROW LEVEL SECURITY;

--@ publishing policy generated_videos session
ALTER TABLE "generated_videos" DISABLE ROW LEVEL SECURITY;

--@ publishing policy media_assets session
DROP POLICY IF EXISTS "media_assets_select" ON "media_assets";

--@ publishing policy media_assets session
DROP POLICY IF EXISTS "media_assets_insert" ON "media_assets";

--@ publishing policy media_assets session
DROP POLICY IF EXISTS "media_assets_update" ON "media_assets";

--@ publishing policy media_assets session
DROP POLICY IF EXISTS "media_assets_delete" ON "media_assets";

--@ publishing policy media_assets session
ALTER TABLE "media_assets" NO FORCE ROW LEVEL SECURITY;

--@ publishing policy media_assets session
ALTER TABLE "media_assets" DISABLE ROW LEVEL SECURITY;

--@ publishing policy post_media session
DROP POLICY IF EXISTS "post_media_select" ON "post_media";

--@ publishing policy post_media session
DROP POLICY IF EXISTS "post_media_insert" ON "post_media";

--@ publishing policy post_media session
DROP POLICY IF EXISTS "post_media_update" ON "post_media";

--@ publishing policy post_media session
DROP POLICY IF EXISTS "post_media_delete" ON "post_media";

--@ publishing policy post_media session
ALTER TABLE "post_media" NO FORCE ROW LEVEL SECURITY;

--@ publishing policy post_media session
ALTER TABLE "post_media" DISABLE ROW LEVEL SECURITY;

--@ review policy workflows session
DROP POLICY IF EXISTS "workflows_select" ON "workflows";

--@ review policy workflows session
DROP POLICY IF EXISTS "workflows_insert" ON "workflows";

--@ review policy workflows session
DROP POLICY IF EXISTS "workflows_update" ON "workflows";

--@ review policy workflows session
DROP POLICY IF EXISTS "workflows_delete" ON "workflows";

--@ review policy workflows session
ALTER TABLE "workflows" NO FORCE ROW LEVEL SECURITY;

--@ review policy workflows session
ALTER TABLE "workflows" DISABLE ROW LEVEL SECURITY;

--@ review policy workflow_instances session
DROP POLICY IF EXISTS "workflow_instances_select" ON "workflow_instances";

--@ review policy workflow_instances session
DROP POLICY IF EXISTS "workflow_instances_insert" ON "workflow_instances";

--@ review policy workflow_instances session
DROP POLICY IF EXISTS "workflow_instances_update" ON "workflow_instances";

--@ review policy workflow_instances session
DROP POLICY IF EXISTS "workflow_instances_delete" ON "workflow_instances";

--@ review policy workflow_instances session
ALTER TABLE "workflow_instances" NO FORCE ROW LEVEL SECURITY;

--@ review policy workflow_instances session
ALTER TABLE "workflow_instances" DISABLE ROW LEVEL SECURITY;

--@ review policy approvals session
DROP POLICY IF EXISTS "approvals_select" ON "approvals";

--@ review policy approvals session
DROP POLICY IF EXISTS "approvals_insert" ON "approvals";

--@ review policy approvals session
DROP POLICY IF EXISTS "approvals_update" ON "approvals";

--@ review policy approvals session
DROP POLICY IF EXISTS "approvals_delete" ON "approvals";

--@ review policy approvals session
ALTER TABLE "approvals" NO FORCE ROW LEVEL SECURITY;

--@ review policy approvals session
ALTER TABLE "approvals" DISABLE ROW LEVEL SECURITY;

--@ review policy delegations session
DROP POLICY IF EXISTS "delegations_select" ON "delegations";

--@ review policy delegations session
DROP POLICY IF EXISTS "delegations_insert" ON "delegations";

--@ review policy delegations session
DROP POLICY IF EXISTS "delegations_update" ON "delegations";

--@ review policy delegations session
DROP POLICY IF EXISTS "delegations_delete" ON "delegations";

--@ review policy delegations session
ALTER TABLE "delegations" NO FORCE ROW LEVEL SECURITY;

--@ review policy delegations session
ALTER TABLE "delegations" DISABLE ROW LEVEL SECURITY;

--@ automation policy automations session
DROP POLICY IF EXISTS "automations_select" ON "automations";

--@ automation policy automations session
DROP POLICY IF EXISTS "automations_insert" ON "automations";

--@ automation policy automations session
DROP POLICY IF EXISTS "automations_update" ON "automations";

--@ automation policy automations session
DROP POLICY IF EXISTS "automations_delete" ON "automations";

--@ automation policy automations session
ALTER TABLE "automations" NO FORCE ROW LEVEL SECURITY;

--@ automation policy automations session
ALTER TABLE "automations" DISABLE ROW LEVEL SECURITY;

--@ automation policy automation_consents session
DROP POLICY IF EXISTS "automation_consents_select" ON "automation_consents";

--@ automation policy automation_consents session
DROP POLICY IF EXISTS "automation_consents_insert" ON "automation_consents";

--@ automation policy automation_consents session
DROP POLICY IF EXISTS "automation_consents_update" ON "automation_consents";

--@ automation policy automation_consents session
DROP POLICY IF EXISTS "automation_consents_delete" ON "automation_consents";

--@ automation policy automation_consents session
ALTER TABLE "automation_consents" NO FORCE ROW LEVEL SECURITY;

--@ automation policy automation_consents session
ALTER TABLE "automation_consents" DISABLE ROW LEVEL SECURITY;

--@ automation policy automation_runs session
DROP POLICY IF EXISTS "automation_runs_select" ON "automation_runs";

--@ automation policy automation_runs session
DROP POLICY IF EXISTS "automation_runs_insert" ON "automation_runs";

--@ automation policy automation_runs session
DROP POLICY IF EXISTS "automation_runs_update" ON "automation_runs";

--@ automation policy automation_runs session
DROP POLICY IF EXISTS "automation_runs_delete" ON "automation_runs";

--@ automation policy automation_runs session
ALTER TABLE "automation_runs" NO FORCE ROW LEVEL SECURITY;

--@ automation policy automation_runs session
ALTER TABLE "automation_runs" DISABLE ROW LEVEL SECURITY;

--@ automation policy events session
DROP POLICY IF EXISTS "events_select" ON "events";

--@ automation policy events session
DROP POLICY IF EXISTS "events_insert" ON "events";

--@ automation policy events session
DROP POLICY IF EXISTS "events_update" ON "events";

--@ automation policy events session
DROP POLICY IF EXISTS "events_delete" ON "events";

--@ automation policy events session
ALTER TABLE "events" NO FORCE ROW LEVEL SECURITY;

--@ automation policy events session
ALTER TABLE "events" DISABLE ROW LEVEL SECURITY;

--@ inbox policy conversations session
DROP POLICY IF EXISTS "conversations_select" ON "conversations";

--@ inbox policy conversations session
DROP POLICY IF EXISTS "conversations_insert" ON "conversations";

--@ inbox policy conversations session
DROP POLICY IF EXISTS "conversations_update" ON "conversations";

--@ inbox policy conversations session
DROP POLICY IF EXISTS "conversations_delete" ON "conversations";

--@ inbox policy conversations session
ALTER TABLE "conversations" NO FORCE ROW LEVEL SECURITY;

--@ inbox policy conversations session
ALTER TABLE "conversations" DISABLE ROW LEVEL SECURITY;

--@ inbox policy messages session
DROP POLICY IF EXISTS "messages_select" ON "messages";

--@ inbox policy messages session
DROP POLICY IF EXISTS "messages_insert" ON "messages";

--@ inbox policy messages session
DROP POLICY IF EXISTS "messages_update" ON "messages";

--@ inbox policy messages session
DROP POLICY IF EXISTS "messages_delete" ON "messages";

--@ inbox policy messages session
ALTER TABLE "messages" NO FORCE ROW LEVEL SECURITY;

--@ inbox policy messages session
ALTER TABLE "messages" DISABLE ROW LEVEL SECURITY;

--@ inbox policy conversation_changes session
DROP POLICY IF EXISTS "conversation_changes_select" ON "conversation_changes";

--@ inbox policy conversation_changes session
DROP POLICY IF EXISTS "conversation_changes_insert" ON "conversation_changes";

--@ inbox policy conversation_changes session
DROP POLICY IF EXISTS "conversation_changes_update" ON "conversation_changes";

--@ inbox policy conversation_changes session
DROP POLICY IF EXISTS "conversation_changes_delete" ON "conversation_changes";

--@ inbox policy conversation_changes session
ALTER TABLE "conversation_changes" NO FORCE ROW LEVEL SECURITY;

--@ inbox policy conversation_changes session
ALTER TABLE "conversation_changes" DISABLE ROW LEVEL SECURITY;

--@ inbox policy sla_configs session
DROP POLICY IF EXISTS "sla_configs_select" ON "sla_configs";

--@ inbox policy sla_configs session
DROP POLICY IF EXISTS "sla_configs_insert" ON "sla_configs";

--@ inbox policy sla_configs session
DROP POLICY IF EXISTS "sla_configs_update" ON "sla_configs";

--@ inbox policy sla_configs session
DROP POLICY IF EXISTS "sla_configs_delete" ON "sla_configs";

--@ inbox policy sla_configs session
ALTER TABLE "sla_configs" NO FORCE ROW LEVEL SECURITY;

--@ inbox policy sla_configs session
ALTER TABLE "sla_configs" DISABLE ROW LEVEL SECURITY;

--@ inbox policy sla_trackings session
DROP POLICY IF EXISTS "sla_trackings_select" ON "sla_trackings";

--@ inbox policy sla_trackings session
DROP POLICY IF EXISTS "sla_trackings_insert" ON "sla_trackings";

--@ inbox policy sla_trackings session
DROP POLICY IF EXISTS "sla_trackings_update" ON "sla_trackings";

--@ inbox policy sla_trackings session
DROP POLICY IF EXISTS "sla_trackings_delete" ON "sla_trackings";

--@ inbox policy sla_trackings session
ALTER TABLE "sla_trackings" NO FORCE ROW LEVEL SECURITY;

--@ inbox policy sla_trackings session
ALTER TABLE "sla_trackings" DISABLE ROW LEVEL SECURITY;

--@ observed policy observed_posts session
DROP POLICY IF EXISTS "observed_posts_select" ON "observed_posts";

--@ observed policy observed_posts session
DROP POLICY IF EXISTS "observed_posts_insert" ON "observed_posts";

--@ observed policy observed_posts session
DROP POLICY IF EXISTS "observed_posts_update" ON "observed_posts";

--@ observed policy observed_posts session
DROP POLICY IF EXISTS "observed_posts_delete" ON "observed_posts";

--@ observed policy observed_posts session
ALTER TABLE "observed_posts" NO FORCE ROW LEVEL SECURITY;

--@ observed policy observed_posts session
ALTER TABLE "observed_posts" DISABLE ROW LEVEL SECURITY;

--@ observed policy observations session
DROP POLICY IF EXISTS "observations_select" ON "observations";

--@ observed policy observations session
DROP POLICY IF EXISTS "observations_insert" ON "observations";

--@ observed policy observations session
DROP POLICY IF EXISTS "observations_update" ON "observations";

--@ observed policy observations session
DROP POLICY IF EXISTS "observations_delete" ON "observations";

--@ observed policy observations session
ALTER TABLE "observations" NO FORCE ROW LEVEL SECURITY;

--@ observed policy observations session
ALTER TABLE "observations" DISABLE ROW LEVEL SECURITY;

--@ observed policy participations session
DROP POLICY IF EXISTS "participations_select" ON "participations";

--@ observed policy participations session
DROP POLICY IF EXISTS "participations_insert" ON "participations";

--@ observed policy participations session
DROP POLICY IF EXISTS "participations_update" ON "participations";

--@ observed policy participations session
DROP POLICY IF EXISTS "participations_delete" ON "participations";

--@ observed policy participations session
ALTER TABLE "participations" NO FORCE ROW LEVEL SECURITY;

--@ observed policy participations session
ALTER TABLE "participations" DISABLE ROW LEVEL SECURITY;

--@ observed policy observed_media session
DROP POLICY IF EXISTS "observed_media_select" ON "observed_media";

--@ observed policy observed_media session
DROP POLICY IF EXISTS "observed_media_insert" ON "observed_media";

--@ observed policy observed_media session
DROP POLICY IF EXISTS "observed_media_update" ON "observed_media";

--@ observed policy observed_media session
DROP POLICY IF EXISTS "observed_media_delete" ON "observed_media";

--@ observed policy observed_media session
ALTER TABLE "observed_media" NO FORCE ROW LEVEL SECURITY;

--@ observed policy observed_media session
ALTER TABLE "observed_media" DISABLE ROW LEVEL SECURITY;

--@ observed policy observed_tags session
DROP POLICY IF EXISTS "observed_tags_select" ON "observed_tags";

--@ observed policy observed_tags session
DROP POLICY IF EXISTS "observed_tags_insert" ON "observed_tags";

--@ observed policy observed_tags session
DROP POLICY IF EXISTS "observed_tags_update" ON "observed_tags";

--@ observed policy observed_tags session
DROP POLICY IF EXISTS "observed_tags_delete" ON "observed_tags";

--@ observed policy observed_tags session
ALTER TABLE "observed_tags" NO FORCE ROW LEVEL SECURITY;

--@ observed policy observed_tags session
ALTER TABLE "observed_tags" DISABLE ROW LEVEL SECURITY;

--@ observed policy observed_comments session
DROP POLICY IF EXISTS "observed_comments_select" ON "observed_comments";

--@ observed policy observed_comments session
DROP POLICY IF EXISTS "observed_comments_insert" ON "observed_comments";

--@ observed policy observed_comments session
DROP POLICY IF EXISTS "observed_comments_update" ON "observed_comments";

--@ observed policy observed_comments session
DROP POLICY IF EXISTS "observed_comments_delete" ON "observed_comments";

--@ observed policy observed_comments session
ALTER TABLE "observed_comments" NO FORCE ROW LEVEL SECURITY;

--@ observed policy observed_comments session
ALTER TABLE "observed_comments" DISABLE ROW LEVEL SECURITY;

--@ observed policy post_audiences session
DROP POLICY IF EXISTS "post_audiences_select" ON "post_audiences";

--@ observed policy post_audiences session
DROP POLICY IF EXISTS "post_audiences_insert" ON "post_audiences";

--@ observed policy post_audiences session
DROP POLICY IF EXISTS "post_audiences_update" ON "post_audiences";

--@ observed policy post_audiences session
DROP POLICY IF EXISTS "post_audiences_delete" ON "post_audiences";

--@ observed policy post_audiences session
ALTER TABLE "post_audiences" NO FORCE ROW LEVEL SECURITY;

--@ observed policy post_audiences session
ALTER TABLE "post_audiences" DISABLE ROW LEVEL SECURITY;

--@ observed policy post_details session
DROP POLICY IF EXISTS "post_details_select" ON "post_details";

--@ observed policy post_details session
DROP POLICY IF EXISTS "post_details_insert" ON "post_details";

--@ observed policy post_details session
DROP POLICY IF EXISTS "post_details_update" ON "post_details";

--@ observed policy post_details session
DROP POLICY IF EXISTS "post_details_delete" ON "post_details";

--@ observed policy post_details session
ALTER TABLE "post_details" NO FORCE ROW LEVEL SECURITY;

--@ observed policy post_details session
ALTER TABLE "post_details" DISABLE ROW LEVEL SECURITY;

--@ observed policy link_reports session
DROP POLICY IF EXISTS "link_reports_select" ON "link_reports";

--@ observed policy link_reports session
DROP POLICY IF EXISTS "link_reports_insert" ON "link_reports";

--@ observed policy link_reports session
DROP POLICY IF EXISTS "link_reports_update" ON "link_reports";

--@ observed policy link_reports session
DROP POLICY IF EXISTS "link_reports_delete" ON "link_reports";

--@ observed policy link_reports session
ALTER TABLE "link_reports" NO FORCE ROW LEVEL SECURITY;

--@ observed policy link_reports session
ALTER TABLE "link_reports" DISABLE ROW LEVEL SECURITY;

--@ metrics policy post_snapshots session
DROP POLICY IF EXISTS "post_snapshots_select" ON "post_snapshots";

--@ metrics policy post_snapshots session
DROP POLICY IF EXISTS "post_snapshots_insert" ON "post_snapshots";

--@ metrics policy post_snapshots session
DROP POLICY IF EXISTS "post_snapshots_update" ON "post_snapshots";

--@ metrics policy post_snapshots session
DROP POLICY IF EXISTS "post_snapshots_delete" ON "post_snapshots";

--@ metrics policy post_snapshots session
ALTER TABLE "post_snapshots" NO FORCE ROW LEVEL SECURITY;

--@ metrics policy post_snapshots session
ALTER TABLE "post_snapshots" DISABLE ROW LEVEL SECURITY;

--@ metrics policy account_snapshots session
DROP POLICY IF EXISTS "account_snapshots_select" ON "account_snapshots";

--@ metrics policy account_snapshots session
DROP POLICY IF EXISTS "account_snapshots_insert" ON "account_snapshots";

--@ metrics policy account_snapshots session
DROP POLICY IF EXISTS "account_snapshots_update" ON "account_snapshots";

--@ metrics policy account_snapshots session
DROP POLICY IF EXISTS "account_snapshots_delete" ON "account_snapshots";

--@ metrics policy account_snapshots session
ALTER TABLE "account_snapshots" NO FORCE ROW LEVEL SECURITY;

--@ metrics policy account_snapshots session
ALTER TABLE "account_snapshots" DISABLE ROW LEVEL SECURITY;

--@ metrics policy follower_changes session
DROP POLICY IF EXISTS "follower_changes_select" ON "follower_changes";

--@ metrics policy follower_changes session
DROP POLICY IF EXISTS "follower_changes_insert" ON "follower_changes";

--@ metrics policy follower_changes session
DROP POLICY IF EXISTS "follower_changes_update" ON "follower_changes";

--@ metrics policy follower_changes session
DROP POLICY IF EXISTS "follower_changes_delete" ON "follower_changes";

--@ metrics policy follower_changes session
ALTER TABLE "follower_changes" NO FORCE ROW LEVEL SECURITY;

--@ metrics policy follower_changes session
ALTER TABLE "follower_changes" DISABLE ROW LEVEL SECURITY;

--@ metrics policy audience_insights session
DROP POLICY IF EXISTS "audience_insights_select" ON "audience_insights";

--@ metrics policy audience_insights session
DROP POLICY IF EXISTS "audience_insights_insert" ON "audience_insights";

--@ metrics policy audience_insights session
DROP POLICY IF EXISTS "audience_insights_update" ON "audience_insights";

--@ metrics policy audience_insights session
DROP POLICY IF EXISTS "audience_insights_delete" ON "audience_insights";

--@ metrics policy audience_insights session
ALTER TABLE "audience_insights" NO FORCE ROW LEVEL SECURITY;

--@ metrics policy audience_insights session
ALTER TABLE "audience_insights" DISABLE ROW LEVEL SECURITY;

--@ metrics policy metric_aggregates session
DROP POLICY IF EXISTS "metric_aggregates_select" ON "metric_aggregates";

--@ metrics policy metric_aggregates session
DROP POLICY IF EXISTS "metric_aggregates_insert" ON "metric_aggregates";

--@ metrics policy metric_aggregates session
DROP POLICY IF EXISTS "metric_aggregates_update" ON "metric_aggregates";

--@ metrics policy metric_aggregates session
DROP POLICY IF EXISTS "metric_aggregates_delete" ON "metric_aggregates";

--@ metrics policy metric_aggregates session
ALTER TABLE "metric_aggregates" NO FORCE ROW LEVEL SECURITY;

--@ metrics policy metric_aggregates session
ALTER TABLE "metric_aggregates" DISABLE ROW LEVEL SECURITY;

--@ listening policy mentions session
DROP POLICY IF EXISTS "mentions_select" ON "mentions";

--@ listening policy mentions session
DROP POLICY IF EXISTS "mentions_insert" ON "mentions";

--@ listening policy mentions session
DROP POLICY IF EXISTS "mentions_update" ON "mentions";

--@ listening policy mentions session
DROP POLICY IF EXISTS "mentions_delete" ON "mentions";

--@ listening policy mentions session
ALTER TABLE "mentions" NO FORCE ROW LEVEL SECURITY;

--@ listening policy mentions session
ALTER TABLE "mentions" DISABLE ROW LEVEL SECURITY;

--@ listening policy trends session
DROP POLICY IF EXISTS "trends_select" ON "trends";

--@ listening policy trends session
DROP POLICY IF EXISTS "trends_insert" ON "trends";

--@ listening policy trends session
DROP POLICY IF EXISTS "trends_update" ON "trends";

--@ listening policy trends session
DROP POLICY IF EXISTS "trends_delete" ON "trends";

--@ listening policy trends session
ALTER TABLE "trends" NO FORCE ROW LEVEL SECURITY;

--@ listening policy trends session
ALTER TABLE "trends" DISABLE ROW LEVEL SECURITY;

--@ listening policy influencers session
DROP POLICY IF EXISTS "influencers_select" ON "influencers";

--@ listening policy influencers session
DROP POLICY IF EXISTS "influencers_insert" ON "influencers";

--@ listening policy influencers session
DROP POLICY IF EXISTS "influencers_update" ON "influencers";

--@ listening policy influencers session
DROP POLICY IF EXISTS "influencers_delete" ON "influencers";

--@ listening policy influencers session
ALTER TABLE "influencers" NO FORCE ROW LEVEL SECURITY;

--@ listening policy influencers session
ALTER TABLE "influencers" DISABLE ROW LEVEL SECURITY;

--@ editorial policy editorial_events session
DROP POLICY IF EXISTS "editorial_events_select" ON "editorial_events";

--@ editorial policy editorial_events session
DROP POLICY IF EXISTS "editorial_events_insert" ON "editorial_events";

--@ editorial policy editorial_events session
DROP POLICY IF EXISTS "editorial_events_update" ON "editorial_events";

--@ editorial policy editorial_events session
DROP POLICY IF EXISTS "editorial_events_delete" ON "editorial_events";

--@ editorial policy editorial_events session
ALTER TABLE "editorial_events" NO FORCE ROW LEVEL SECURITY;

--@ editorial policy editorial_events session
ALTER TABLE "editorial_events" DISABLE ROW LEVEL SECURITY;

--@ editorial policy press_releases session
DROP POLICY IF EXISTS "press_releases_select" ON "press_releases";

--@ editorial policy press_releases session
DROP POLICY IF EXISTS "press_releases_insert" ON "press_releases";

--@ editorial policy press_releases session
DROP POLICY IF EXISTS "press_releases_update" ON "press_releases";

--@ editorial policy press_releases session
DROP POLICY IF EXISTS "press_releases_delete" ON "press_releases";

--@ editorial policy press_releases session
ALTER TABLE "press_releases" NO FORCE ROW LEVEL SECURITY;

--@ editorial policy press_releases session
ALTER TABLE "press_releases" DISABLE ROW LEVEL SECURITY;

--@ editorial policy change_logs session
DROP POLICY IF EXISTS "change_logs_select" ON "change_logs";

--@ editorial policy change_logs session
DROP POLICY IF EXISTS "change_logs_insert" ON "change_logs";

--@ editorial policy change_logs session
DROP POLICY IF EXISTS "change_logs_update" ON "change_logs";

--@ editorial policy change_logs session
DROP POLICY IF EXISTS "change_logs_delete" ON "change_logs";

--@ editorial policy change_logs session
ALTER TABLE "change_logs" NO FORCE ROW LEVEL SECURITY;

--@ editorial policy change_logs session
ALTER TABLE "change_logs" DISABLE ROW LEVEL SECURITY;

--@ editorial policy content_briefs session
DROP POLICY IF EXISTS "content_briefs_select" ON "content_briefs";

--@ editorial policy content_briefs session
DROP POLICY IF EXISTS "content_briefs_insert" ON "content_briefs";

--@ editorial policy content_briefs session
DROP POLICY IF EXISTS "content_briefs_update" ON "content_briefs";

--@ editorial policy content_briefs session
DROP POLICY IF EXISTS "content_briefs_delete" ON "content_briefs";

--@ editorial policy content_briefs session
ALTER TABLE "content_briefs" NO FORCE ROW LEVEL SECURITY;

--@ editorial policy content_briefs session
ALTER TABLE "content_briefs" DISABLE ROW LEVEL SECURITY;

--@ editorial policy brief_variants session
DROP POLICY IF EXISTS "brief_variants_select" ON "brief_variants";

--@ editorial policy brief_variants session
DROP POLICY IF EXISTS "brief_variants_insert" ON "brief_variants";

--@ editorial policy brief_variants session
DROP POLICY IF EXISTS "brief_variants_update" ON "brief_variants";

--@ editorial policy brief_variants session
DROP POLICY IF EXISTS "brief_variants_delete" ON "brief_variants";

--@ editorial policy brief_variants session
ALTER TABLE "brief_variants" NO FORCE ROW LEVEL SECURITY;

--@ editorial policy brief_variants session
ALTER TABLE "brief_variants" DISABLE ROW LEVEL SECURITY;

--@ billing policy subscriptions session
DROP POLICY IF EXISTS "subscriptions_select" ON "subscriptions";

--@ billing policy subscriptions session
DROP POLICY IF EXISTS "subscriptions_insert" ON "subscriptions";

--@ billing policy subscriptions session
DROP POLICY IF EXISTS "subscriptions_update" ON "subscriptions";

--@ billing policy subscriptions session
DROP POLICY IF EXISTS "subscriptions_delete" ON "subscriptions";

--@ billing policy subscriptions session
ALTER TABLE "subscriptions" NO FORCE ROW LEVEL SECURITY;

--@ billing policy subscriptions session
ALTER TABLE "subscriptions" DISABLE ROW LEVEL SECURITY;

--@ billing policy premium_requests session
DROP POLICY IF EXISTS "premium_requests_select" ON "premium_requests";

--@ billing policy premium_requests session
DROP POLICY IF EXISTS "premium_requests_insert" ON "premium_requests";

--@ billing policy premium_requests session
DROP POLICY IF EXISTS "premium_requests_update" ON "premium_requests";

--@ billing policy premium_requests session
DROP POLICY IF EXISTS "premium_requests_delete" ON "premium_requests";

--@ billing policy premium_requests session
ALTER TABLE "premium_requests" NO FORCE ROW LEVEL SECURITY;

--@ billing policy premium_requests session
ALTER TABLE "premium_requests" DISABLE ROW LEVEL SECURITY;

--@ audit policy audit_entries session
DROP POLICY IF EXISTS "audit_entries_select" ON "audit_entries";

--@ audit policy audit_entries session
DROP POLICY IF EXISTS "audit_entries_insert" ON "audit_entries";

--@ audit policy audit_entries session
DROP POLICY IF EXISTS "audit_entries_update" ON "audit_entries";

--@ audit policy audit_entries session
DROP POLICY IF EXISTS "audit_entries_delete" ON "audit_entries";

--@ audit policy audit_entries session
ALTER TABLE "audit_entries" NO FORCE ROW LEVEL SECURITY;

--@ audit policy audit_entries session
ALTER TABLE "audit_entries" DISABLE ROW LEVEL SECURITY;

--@ audit policy ai_cache_entries session
DROP POLICY IF EXISTS "ai_cache_entries_select" ON "ai_cache_entries";

--@ audit policy ai_cache_entries session
DROP POLICY IF EXISTS "ai_cache_entries_insert" ON "ai_cache_entries";

--@ audit policy ai_cache_entries session
DROP POLICY IF EXISTS "ai_cache_entries_update" ON "ai_cache_entries";

--@ audit policy ai_cache_entries session
DROP POLICY IF EXISTS "ai_cache_entries_delete" ON "ai_cache_entries";

--@ audit policy ai_cache_entries session
ALTER TABLE "ai_cache_entries" NO FORCE ROW LEVEL SECURITY;

--@ audit policy ai_cache_entries session
ALTER TABLE "ai_cache_entries" DISABLE ROW LEVEL SECURITY;

--@ audit policy imported_rows session
DROP POLICY IF EXISTS "imported_rows_select" ON "imported_rows";

--@ audit policy imported_rows session
DROP POLICY IF EXISTS "imported_rows_insert" ON "imported_rows";

--@ audit policy imported_rows session
DROP POLICY IF EXISTS "imported_rows_update" ON "imported_rows";

--@ audit policy imported_rows session
DROP POLICY IF EXISTS "imported_rows_delete" ON "imported_rows";

--@ audit policy imported_rows session
ALTER TABLE "imported_rows" NO FORCE ROW LEVEL SECURITY;

--@ audit policy imported_rows session
ALTER TABLE "imported_rows" DISABLE ROW LEVEL SECURITY;

--@ workspace policy workspaces supabase
DROP POLICY IF EXISTS "workspaces_select" ON "workspaces";

--@ workspace policy workspaces supabase
DROP POLICY IF EXISTS "workspaces_update" ON "workspaces";

--@ workspace policy workspaces supabase
DROP POLICY IF EXISTS "workspaces_delete" ON "workspaces";

--@ workspace policy workspaces supabase
ALTER TABLE "workspaces" DISABLE ROW LEVEL SECURITY;

--@ workspace policy regions supabase
DROP POLICY IF EXISTS "regions_select" ON "regions";

--@ workspace policy regions supabase
ALTER TABLE "regions" DISABLE ROW LEVEL SECURITY;

--@ workspace policy users supabase
DROP POLICY IF EXISTS "users_select" ON "users";

--@ workspace policy users supabase
DROP POLICY IF EXISTS "users_update" ON "users";

--@ workspace policy users supabase
ALTER TABLE "users" DISABLE ROW LEVEL SECURITY;

--@ workspace policy user_credentials supabase
ALTER TABLE "user_credentials" DISABLE ROW LEVEL SECURITY;

--@ workspace policy password_resets supabase
ALTER TABLE "password_resets" DISABLE ROW LEVEL SECURITY;

--@ workspace policy workspace_profiles supabase
DROP POLICY IF EXISTS "workspace_profiles_select" ON "workspace_profiles";

--@ workspace policy workspace_profiles supabase
DROP POLICY IF EXISTS "workspace_profiles_insert" ON "workspace_profiles";

--@ workspace policy workspace_profiles supabase
DROP POLICY IF EXISTS "workspace_profiles_update" ON "workspace_profiles";

--@ workspace policy workspace_profiles supabase
DROP POLICY IF EXISTS "workspace_profiles_delete" ON "workspace_profiles";

--@ workspace policy workspace_profiles supabase
ALTER TABLE "workspace_profiles" DISABLE ROW LEVEL SECURITY;

--@ workspace policy workspace_settings supabase
DROP POLICY IF EXISTS "workspace_settings_select" ON "workspace_settings";

--@ workspace policy workspace_settings supabase
DROP POLICY IF EXISTS "workspace_settings_insert" ON "workspace_settings";

--@ workspace policy workspace_settings supabase
DROP POLICY IF EXISTS "workspace_settings_update" ON "workspace_settings";

--@ workspace policy workspace_settings supabase
DROP POLICY IF EXISTS "workspace_settings_delete" ON "workspace_settings";

--@ workspace policy workspace_settings supabase
ALTER TABLE "workspace_settings" DISABLE ROW LEVEL SECURITY;

--@ workspace policy members supabase
DROP POLICY IF EXISTS "members_select" ON "members";

--@ workspace policy members supabase
DROP POLICY IF EXISTS "members_insert" ON "members";

--@ workspace policy members supabase
DROP POLICY IF EXISTS "members_update" ON "members";

--@ workspace policy members supabase
DROP POLICY IF EXISTS "members_delete" ON "members";

--@ workspace policy members supabase
ALTER TABLE "members" DISABLE ROW LEVEL SECURITY;

--@ workspace policy permission_grants supabase
DROP POLICY IF EXISTS "permission_grants_select" ON "permission_grants";

--@ workspace policy permission_grants supabase
DROP POLICY IF EXISTS "permission_grants_insert" ON "permission_grants";

--@ workspace policy permission_grants supabase
DROP POLICY IF EXISTS "permission_grants_update" ON "permission_grants";

--@ workspace policy permission_grants supabase
DROP POLICY IF EXISTS "permission_grants_delete" ON "permission_grants";

--@ workspace policy permission_grants supabase
ALTER TABLE "permission_grants" DISABLE ROW LEVEL SECURITY;

--@ workspace policy invites supabase
DROP POLICY IF EXISTS "invites_insert" ON "invites";

--@ workspace policy invites supabase
DROP POLICY IF EXISTS "invites_delete" ON "invites";

--@ workspace policy invites supabase
ALTER TABLE "invites" DISABLE ROW LEVEL SECURITY;

--@ workspace policy contacts supabase
DROP POLICY IF EXISTS "contacts_select" ON "contacts";

--@ workspace policy contacts supabase
DROP POLICY IF EXISTS "contacts_insert" ON "contacts";

--@ workspace policy contacts supabase
DROP POLICY IF EXISTS "contacts_update" ON "contacts";

--@ workspace policy contacts supabase
DROP POLICY IF EXISTS "contacts_delete" ON "contacts";

--@ workspace policy contacts supabase
ALTER TABLE "contacts" DISABLE ROW LEVEL SECURITY;

--@ account policy social_accounts supabase
DROP POLICY IF EXISTS "social_accounts_select" ON "social_accounts";

--@ account policy social_accounts supabase
DROP POLICY IF EXISTS "social_accounts_insert" ON "social_accounts";

--@ account policy social_accounts supabase
DROP POLICY IF EXISTS "social_accounts_update" ON "social_accounts";

--@ account policy social_accounts supabase
DROP POLICY IF EXISTS "social_accounts_delete" ON "social_accounts";

--@ account policy social_accounts supabase
ALTER TABLE "social_accounts" DISABLE ROW LEVEL SECURITY;

--@ account policy publishing_paces supabase
DROP POLICY IF EXISTS "publishing_paces_select" ON "publishing_paces";

--@ account policy publishing_paces supabase
DROP POLICY IF EXISTS "publishing_paces_insert" ON "publishing_paces";

--@ account policy publishing_paces supabase
DROP POLICY IF EXISTS "publishing_paces_update" ON "publishing_paces";

--@ account policy publishing_paces supabase
DROP POLICY IF EXISTS "publishing_paces_delete" ON "publishing_paces";

--@ account policy publishing_paces supabase
ALTER TABLE "publishing_paces" DISABLE ROW LEVEL SECURITY;

--@ account policy credentials supabase
ALTER TABLE "credentials" DISABLE ROW LEVEL SECURITY;

--@ account policy consent_requests supabase
ALTER TABLE "consent_requests" DISABLE ROW LEVEL SECURITY;

--@ account policy profiles supabase
DROP POLICY IF EXISTS "profiles_select" ON "profiles";

--@ account policy profiles supabase
ALTER TABLE "profiles" DISABLE ROW LEVEL SECURITY;

--@ account policy profile_links supabase
DROP POLICY IF EXISTS "profile_links_select" ON "profile_links";

--@ account policy profile_links supabase
ALTER TABLE "profile_links" DISABLE ROW LEVEL SECURITY;

--@ account policy profile_pictures supabase
DROP POLICY IF EXISTS "profile_pictures_select" ON "profile_pictures";

--@ account policy profile_pictures supabase
ALTER TABLE "profile_pictures" DISABLE ROW LEVEL SECURITY;

--@ account policy profile_locations supabase
DROP POLICY IF EXISTS "profile_locations_select" ON "profile_locations";

--@ account policy profile_locations supabase
ALTER TABLE "profile_locations" DISABLE ROW LEVEL SECURITY;

--@ roster policy units supabase
DROP POLICY IF EXISTS "units_select" ON "units";

--@ roster policy units supabase
DROP POLICY IF EXISTS "units_insert" ON "units";

--@ roster policy units supabase
DROP POLICY IF EXISTS "units_update" ON "units";

--@ roster policy units supabase
DROP POLICY IF EXISTS "units_delete" ON "units";

--@ roster policy units supabase
ALTER TABLE "units" DISABLE ROW LEVEL SECURITY;

--@ roster policy people supabase
DROP POLICY IF EXISTS "people_select" ON "people";

--@ roster policy people supabase
DROP POLICY IF EXISTS "people_insert" ON "people";

--@ roster policy people supabase
DROP POLICY IF EXISTS "people_update" ON "people";

--@ roster policy people supabase
DROP POLICY IF EXISTS "people_delete" ON "people";

--@ roster policy people supabase
ALTER TABLE "people" DISABLE ROW LEVEL SECURITY;

--@ roster policy person_handles supabase
DROP POLICY IF EXISTS "person_handles_select" ON "person_handles";

--@ roster policy person_handles supabase
DROP POLICY IF EXISTS "person_handles_insert" ON "person_handles";

--@ roster policy person_handles supabase
DROP POLICY IF EXISTS "person_handles_update" ON "person_handles";

--@ roster policy person_handles supabase
DROP POLICY IF EXISTS "person_handles_delete" ON "person_handles";

--@ roster policy person_handles supabase
ALTER TABLE "person_handles" DISABLE ROW LEVEL SECURITY;

--@ roster policy exemptions supabase
DROP POLICY IF EXISTS "exemptions_select" ON "exemptions";

--@ roster policy exemptions supabase
DROP POLICY IF EXISTS "exemptions_insert" ON "exemptions";

--@ roster policy exemptions supabase
DROP POLICY IF EXISTS "exemptions_update" ON "exemptions";

--@ roster policy exemptions supabase
DROP POLICY IF EXISTS "exemptions_delete" ON "exemptions";

--@ roster policy exemptions supabase
ALTER TABLE "exemptions" DISABLE ROW LEVEL SECURITY;

--@ roster policy person_roles supabase
DROP POLICY IF EXISTS "person_roles_select" ON "person_roles";

--@ roster policy person_roles supabase
DROP POLICY IF EXISTS "person_roles_insert" ON "person_roles";

--@ roster policy person_roles supabase
DROP POLICY IF EXISTS "person_roles_update" ON "person_roles";

--@ roster policy person_roles supabase
DROP POLICY IF EXISTS "person_roles_delete" ON "person_roles";

--@ roster policy person_roles supabase
ALTER TABLE "person_roles" DISABLE ROW LEVEL SECURITY;

--@ roster policy person_contacts supabase
DROP POLICY IF EXISTS "person_contacts_select" ON "person_contacts";

--@ roster policy person_contacts supabase
DROP POLICY IF EXISTS "person_contacts_insert" ON "person_contacts";

--@ roster policy person_contacts supabase
DROP POLICY IF EXISTS "person_contacts_update" ON "person_contacts";

--@ roster policy person_contacts supabase
DROP POLICY IF EXISTS "person_contacts_delete" ON "person_contacts";

--@ roster policy person_contacts supabase
ALTER TABLE "person_contacts" DISABLE ROW LEVEL SECURITY;

--@ workspace policy claims supabase
ALTER TABLE "claims" DISABLE ROW LEVEL SECURITY;

--@ publishing policy campaigns supabase
DROP POLICY IF EXISTS "campaigns_select" ON "campaigns";

--@ publishing policy campaigns supabase
DROP POLICY IF EXISTS "campaigns_insert" ON "campaigns";

--@ publishing policy campaigns supabase
DROP POLICY IF EXISTS "campaigns_update" ON "campaigns";

--@ publishing policy campaigns supabase
DROP POLICY IF EXISTS "campaigns_delete" ON "campaigns";

--@ publishing policy campaigns supabase
ALTER TABLE "campaigns" DISABLE ROW LEVEL SECURITY;

--@ publishing policy posts supabase
DROP POLICY IF EXISTS "posts_select" ON "posts";

--@ publishing policy posts supabase
DROP POLICY IF EXISTS "posts_insert" ON "posts";

--@ publishing policy posts supabase
DROP POLICY IF EXISTS "posts_update" ON "posts";

--@ publishing policy posts supabase
DROP POLICY IF EXISTS "posts_delete" ON "posts";

--@ publishing policy posts supabase
ALTER TABLE "posts" DISABLE ROW LEVEL SECURITY;

--@ publishing policy post_holds supabase
DROP POLICY IF EXISTS "post_holds_select" ON "post_holds";

--@ publishing policy post_holds supabase
DROP POLICY IF EXISTS "post_holds_insert" ON "post_holds";

--@ publishing policy post_holds supabase
DROP POLICY IF EXISTS "post_holds_update" ON "post_holds";

--@ publishing policy post_holds supabase
DROP POLICY IF EXISTS "post_holds_delete" ON "post_holds";

--@ publishing policy post_holds supabase
ALTER TABLE "post_holds" DISABLE ROW LEVEL SECURITY;

--@ publishing policy post_targets supabase
DROP POLICY IF EXISTS "post_targets_select" ON "post_targets";

--@ publishing policy post_targets supabase
DROP POLICY IF EXISTS "post_targets_insert" ON "post_targets";

--@ publishing policy post_targets supabase
DROP POLICY IF EXISTS "post_targets_update" ON "post_targets";

--@ publishing policy post_targets supabase
DROP POLICY IF EXISTS "post_targets_delete" ON "post_targets";

--@ publishing policy post_targets supabase
ALTER TABLE "post_targets" DISABLE ROW LEVEL SECURITY;

--@ publishing policy publish_jobs supabase
DROP POLICY IF EXISTS "publish_jobs_select" ON "publish_jobs";

--@ publishing policy publish_jobs supabase
ALTER TABLE "publish_jobs" DISABLE ROW LEVEL SECURITY;

--@ publishing policy publish_attempts supabase
DROP POLICY IF EXISTS "publish_attempts_select" ON "publish_attempts";

--@ publishing policy publish_attempts supabase
ALTER TABLE "publish_attempts" DISABLE ROW LEVEL SECURITY;

--@ publishing policy generated_videos supabase
DROP POLICY IF EXISTS "generated_videos_select" ON "generated_videos";

--@ publishing policy generated_videos supabase
DROP POLICY IF EXISTS "generated_videos_insert" ON "generated_videos";

--@ publishing policy generated_videos supabase
DROP POLICY IF EXISTS "generated_videos_update" ON "generated_videos";

--@ publishing policy generated_videos supabase
DROP POLICY IF EXISTS "generated_videos_delete" ON "generated_videos";

--@ publishing policy generated_videos supabase
ALTER TABLE "generated_videos" DISABLE ROW LEVEL SECURITY;

--@ publishing policy media_assets supabase
DROP POLICY IF EXISTS "media_assets_select" ON "media_assets";

--@ publishing policy media_assets supabase
DROP POLICY IF EXISTS "media_assets_insert" ON "media_assets";

--@ publishing policy media_assets supabase
DROP POLICY IF EXISTS "media_assets_update" ON "media_assets";

--@ publishing policy media_assets supabase
DROP POLICY IF EXISTS "media_assets_delete" ON "media_assets";

--@ publishing policy media_assets supabase
ALTER TABLE "media_assets" DISABLE ROW LEVEL SECURITY;

--@ publishing policy post_media supabase
DROP POLICY IF EXISTS "post_media_select" ON "post_media";

--@ publishing policy post_media supabase
DROP POLICY IF EXISTS "post_media_insert" ON "post_media";

--@ publishing policy post_media supabase
DROP POLICY IF EXISTS "post_media_update" ON "post_media";

--@ publishing policy post_media supabase
DROP POLICY IF EXISTS "post_media_delete" ON "post_media";

--@ publishing policy post_media supabase
ALTER TABLE "post_media" DISABLE ROW LEVEL SECURITY;

--@ review policy workflows supabase
DROP POLICY IF EXISTS "workflows_select" ON "workflows";

--@ review policy workflows supabase
DROP POLICY IF EXISTS "workflows_insert" ON "workflows";

--@ review policy workflows supabase
DROP POLICY IF EXISTS "workflows_update" ON "workflows";

--@ review policy workflows supabase
DROP POLICY IF EXISTS "workflows_delete" ON "workflows";

--@ review policy workflows supabase
ALTER TABLE "workflows" DISABLE ROW LEVEL SECURITY;

--@ review policy workflow_instances supabase
DROP POLICY IF EXISTS "workflow_instances_select" ON "workflow_instances";

--@ review policy workflow_instances supabase
DROP POLICY IF EXISTS "workflow_instances_insert" ON "workflow_instances";

--@ review policy workflow_instances supabase
DROP POLICY IF EXISTS "workflow_instances_update" ON "workflow_instances";

--@ review policy workflow_instances supabase
DROP POLICY IF EXISTS "workflow_instances_delete" ON "workflow_instances";

--@ review policy workflow_instances supabase
ALTER TABLE "workflow_instances" DISABLE ROW LEVEL SECURITY;

--@ review policy approvals supabase
DROP POLICY IF EXISTS "approvals_select" ON "approvals";

--@ review policy approvals supabase
DROP POLICY IF EXISTS "approvals_insert" ON "approvals";

--@ review policy approvals supabase
DROP POLICY IF EXISTS "approvals_update" ON "approvals";

--@ review policy approvals supabase
DROP POLICY IF EXISTS "approvals_delete" ON "approvals";

--@ review policy approvals supabase
ALTER TABLE "approvals" DISABLE ROW LEVEL SECURITY;

--@ review policy delegations supabase
DROP POLICY IF EXISTS "delegations_select" ON "delegations";

--@ review policy delegations supabase
DROP POLICY IF EXISTS "delegations_insert" ON "delegations";

--@ review policy delegations supabase
DROP POLICY IF EXISTS "delegations_update" ON "delegations";

--@ review policy delegations supabase
DROP POLICY IF EXISTS "delegations_delete" ON "delegations";

--@ review policy delegations supabase
ALTER TABLE "delegations" DISABLE ROW LEVEL SECURITY;

--@ automation policy automations supabase
DROP POLICY IF EXISTS "automations_select" ON "automations";

--@ automation policy automations supabase
DROP POLICY IF EXISTS "automations_insert" ON "automations";

--@ automation policy automations supabase
DROP POLICY IF EXISTS "automations_update" ON "automations";

--@ automation policy automations supabase
DROP POLICY IF EXISTS "automations_delete" ON "automations";

--@ automation policy automations supabase
ALTER TABLE "automations" DISABLE ROW LEVEL SECURITY;

--@ automation policy automation_consents supabase
DROP POLICY IF EXISTS "automation_consents_select" ON "automation_consents";

--@ automation policy automation_consents supabase
DROP POLICY IF EXISTS "automation_consents_insert" ON "automation_consents";

--@ automation policy automation_consents supabase
DROP POLICY IF EXISTS "automation_consents_update" ON "automation_consents";

--@ automation policy automation_consents supabase
DROP POLICY IF EXISTS "automation_consents_delete" ON "automation_consents";

--@ automation policy automation_consents supabase
ALTER TABLE "automation_consents" DISABLE ROW LEVEL SECURITY;

--@ automation policy automation_runs supabase
DROP POLICY IF EXISTS "automation_runs_select" ON "automation_runs";

--@ automation policy automation_runs supabase
ALTER TABLE "automation_runs" DISABLE ROW LEVEL SECURITY;

--@ automation policy events supabase
DROP POLICY IF EXISTS "events_select" ON "events";

--@ automation policy events supabase
ALTER TABLE "events" DISABLE ROW LEVEL SECURITY;

--@ inbox policy conversations supabase
DROP POLICY IF EXISTS "conversations_select" ON "conversations";

--@ inbox policy conversations supabase
DROP POLICY IF EXISTS "conversations_insert" ON "conversations";

--@ inbox policy conversations supabase
DROP POLICY IF EXISTS "conversations_update" ON "conversations";

--@ inbox policy conversations supabase
DROP POLICY IF EXISTS "conversations_delete" ON "conversations";

--@ inbox policy conversations supabase
ALTER TABLE "conversations" DISABLE ROW LEVEL SECURITY;

--@ inbox policy messages supabase
DROP POLICY IF EXISTS "messages_select" ON "messages";

--@ inbox policy messages supabase
DROP POLICY IF EXISTS "messages_insert" ON "messages";

--@ inbox policy messages supabase
DROP POLICY IF EXISTS "messages_update" ON "messages";

--@ inbox policy messages supabase
DROP POLICY IF EXISTS "messages_delete" ON "messages";

--@ inbox policy messages supabase
ALTER TABLE "messages" DISABLE ROW LEVEL SECURITY;

--@ inbox policy conversation_changes supabase
DROP POLICY IF EXISTS "conversation_changes_select" ON "conversation_changes";

--@ inbox policy conversation_changes supabase
DROP POLICY IF EXISTS "conversation_changes_insert" ON "conversation_changes";

--@ inbox policy conversation_changes supabase
ALTER TABLE "conversation_changes" DISABLE ROW LEVEL SECURITY;

--@ inbox policy sla_configs supabase
DROP POLICY IF EXISTS "sla_configs_select" ON "sla_configs";

--@ inbox policy sla_configs supabase
DROP POLICY IF EXISTS "sla_configs_insert" ON "sla_configs";

--@ inbox policy sla_configs supabase
DROP POLICY IF EXISTS "sla_configs_update" ON "sla_configs";

--@ inbox policy sla_configs supabase
DROP POLICY IF EXISTS "sla_configs_delete" ON "sla_configs";

--@ inbox policy sla_configs supabase
ALTER TABLE "sla_configs" DISABLE ROW LEVEL SECURITY;

--@ inbox policy sla_trackings supabase
DROP POLICY IF EXISTS "sla_trackings_select" ON "sla_trackings";

--@ inbox policy sla_trackings supabase
DROP POLICY IF EXISTS "sla_trackings_insert" ON "sla_trackings";

--@ inbox policy sla_trackings supabase
DROP POLICY IF EXISTS "sla_trackings_update" ON "sla_trackings";

--@ inbox policy sla_trackings supabase
DROP POLICY IF EXISTS "sla_trackings_delete" ON "sla_trackings";

--@ inbox policy sla_trackings supabase
ALTER TABLE "sla_trackings" DISABLE ROW LEVEL SECURITY;

--@ observed policy observed_posts supabase
DROP POLICY IF EXISTS "observed_posts_select" ON "observed_posts";

--@ observed policy observed_posts supabase
ALTER TABLE "observed_posts" DISABLE ROW LEVEL SECURITY;

--@ observed policy observations supabase
DROP POLICY IF EXISTS "observations_select" ON "observations";

--@ observed policy observations supabase
ALTER TABLE "observations" DISABLE ROW LEVEL SECURITY;

--@ observed policy participations supabase
DROP POLICY IF EXISTS "participations_select" ON "participations";

--@ observed policy participations supabase
ALTER TABLE "participations" DISABLE ROW LEVEL SECURITY;

--@ observed policy observed_media supabase
DROP POLICY IF EXISTS "observed_media_select" ON "observed_media";

--@ observed policy observed_media supabase
ALTER TABLE "observed_media" DISABLE ROW LEVEL SECURITY;

--@ observed policy observed_tags supabase
DROP POLICY IF EXISTS "observed_tags_select" ON "observed_tags";

--@ observed policy observed_tags supabase
ALTER TABLE "observed_tags" DISABLE ROW LEVEL SECURITY;

--@ observed policy observed_comments supabase
DROP POLICY IF EXISTS "observed_comments_select" ON "observed_comments";

--@ observed policy observed_comments supabase
ALTER TABLE "observed_comments" DISABLE ROW LEVEL SECURITY;

--@ observed policy post_audiences supabase
DROP POLICY IF EXISTS "post_audiences_select" ON "post_audiences";

--@ observed policy post_audiences supabase
ALTER TABLE "post_audiences" DISABLE ROW LEVEL SECURITY;

--@ observed policy post_details supabase
DROP POLICY IF EXISTS "post_details_select" ON "post_details";

--@ observed policy post_details supabase
ALTER TABLE "post_details" DISABLE ROW LEVEL SECURITY;

--@ observed policy link_reports supabase
DROP POLICY IF EXISTS "link_reports_select" ON "link_reports";

--@ observed policy link_reports supabase
ALTER TABLE "link_reports" DISABLE ROW LEVEL SECURITY;

--@ metrics policy post_snapshots supabase
DROP POLICY IF EXISTS "post_snapshots_select" ON "post_snapshots";

--@ metrics policy post_snapshots supabase
ALTER TABLE "post_snapshots" DISABLE ROW LEVEL SECURITY;

--@ metrics policy account_snapshots supabase
DROP POLICY IF EXISTS "account_snapshots_select" ON "account_snapshots";

--@ metrics policy account_snapshots supabase
ALTER TABLE "account_snapshots" DISABLE ROW LEVEL SECURITY;

--@ metrics policy follower_changes supabase
DROP POLICY IF EXISTS "follower_changes_select" ON "follower_changes";

--@ metrics policy follower_changes supabase
ALTER TABLE "follower_changes" DISABLE ROW LEVEL SECURITY;

--@ metrics policy audience_insights supabase
DROP POLICY IF EXISTS "audience_insights_select" ON "audience_insights";

--@ metrics policy audience_insights supabase
ALTER TABLE "audience_insights" DISABLE ROW LEVEL SECURITY;

--@ metrics policy metric_aggregates supabase
DROP POLICY IF EXISTS "metric_aggregates_select" ON "metric_aggregates";

--@ metrics policy metric_aggregates supabase
ALTER TABLE "metric_aggregates" DISABLE ROW LEVEL SECURITY;

--@ listening policy mentions supabase
DROP POLICY IF EXISTS "mentions_select" ON "mentions";

--@ listening policy mentions supabase
DROP POLICY IF EXISTS "mentions_insert" ON "mentions";

--@ listening policy mentions supabase
DROP POLICY IF EXISTS "mentions_update" ON "mentions";

--@ listening policy mentions supabase
DROP POLICY IF EXISTS "mentions_delete" ON "mentions";

--@ listening policy mentions supabase
ALTER TABLE "mentions" DISABLE ROW LEVEL SECURITY;

--@ listening policy trends supabase
DROP POLICY IF EXISTS "trends_select" ON "trends";

--@ listening policy trends supabase
DROP POLICY IF EXISTS "trends_insert" ON "trends";

--@ listening policy trends supabase
DROP POLICY IF EXISTS "trends_update" ON "trends";

--@ listening policy trends supabase
DROP POLICY IF EXISTS "trends_delete" ON "trends";

--@ listening policy trends supabase
ALTER TABLE "trends" DISABLE ROW LEVEL SECURITY;

--@ listening policy influencers supabase
DROP POLICY IF EXISTS "influencers_select" ON "influencers";

--@ listening policy influencers supabase
DROP POLICY IF EXISTS "influencers_insert" ON "influencers";

--@ listening policy influencers supabase
DROP POLICY IF EXISTS "influencers_update" ON "influencers";

--@ listening policy influencers supabase
DROP POLICY IF EXISTS "influencers_delete" ON "influencers";

--@ listening policy influencers supabase
ALTER TABLE "influencers" DISABLE ROW LEVEL SECURITY;

--@ editorial policy editorial_events supabase
DROP POLICY IF EXISTS "editorial_events_select" ON "editorial_events";

--@ editorial policy editorial_events supabase
DROP POLICY IF EXISTS "editorial_events_insert" ON "editorial_events";

--@ editorial policy editorial_events supabase
DROP POLICY IF EXISTS "editorial_events_update" ON "editorial_events";

--@ editorial policy editorial_events supabase
DROP POLICY IF EXISTS "editorial_events_delete" ON "editorial_events";

--@ editorial policy editorial_events supabase
ALTER TABLE "editorial_events" DISABLE ROW LEVEL SECURITY;

--@ editorial policy press_releases supabase
DROP POLICY IF EXISTS "press_releases_select" ON "press_releases";

--@ editorial policy press_releases supabase
DROP POLICY IF EXISTS "press_releases_insert" ON "press_releases";

--@ editorial policy press_releases supabase
DROP POLICY IF EXISTS "press_releases_update" ON "press_releases";

--@ editorial policy press_releases supabase
DROP POLICY IF EXISTS "press_releases_delete" ON "press_releases";

--@ editorial policy press_releases supabase
ALTER TABLE "press_releases" DISABLE ROW LEVEL SECURITY;

--@ editorial policy change_logs supabase
DROP POLICY IF EXISTS "change_logs_select" ON "change_logs";

--@ editorial policy change_logs supabase
DROP POLICY IF EXISTS "change_logs_insert" ON "change_logs";

--@ editorial policy change_logs supabase
ALTER TABLE "change_logs" DISABLE ROW LEVEL SECURITY;

--@ editorial policy content_briefs supabase
DROP POLICY IF EXISTS "content_briefs_select" ON "content_briefs";

--@ editorial policy content_briefs supabase
DROP POLICY IF EXISTS "content_briefs_insert" ON "content_briefs";

--@ editorial policy content_briefs supabase
DROP POLICY IF EXISTS "content_briefs_update" ON "content_briefs";

--@ editorial policy content_briefs supabase
DROP POLICY IF EXISTS "content_briefs_delete" ON "content_briefs";

--@ editorial policy content_briefs supabase
ALTER TABLE "content_briefs" DISABLE ROW LEVEL SECURITY;

--@ editorial policy brief_variants supabase
DROP POLICY IF EXISTS "brief_variants_select" ON "brief_variants";

--@ editorial policy brief_variants supabase
DROP POLICY IF EXISTS "brief_variants_insert" ON "brief_variants";

--@ editorial policy brief_variants supabase
DROP POLICY IF EXISTS "brief_variants_update" ON "brief_variants";

--@ editorial policy brief_variants supabase
DROP POLICY IF EXISTS "brief_variants_delete" ON "brief_variants";

--@ editorial policy brief_variants supabase
ALTER TABLE "brief_variants" DISABLE ROW LEVEL SECURITY;

--@ billing policy subscriptions supabase
DROP POLICY IF EXISTS "subscriptions_select" ON "subscriptions";

--@ billing policy subscriptions supabase
ALTER TABLE "subscriptions" DISABLE ROW LEVEL SECURITY;

--@ billing policy premium_requests supabase
DROP POLICY IF EXISTS "premium_requests_select" ON "premium_requests";

--@ billing policy premium_requests supabase
ALTER TABLE "premium_requests" DISABLE ROW LEVEL SECURITY;

--@ audit policy audit_entries supabase
DROP POLICY IF EXISTS "audit_entries_select" ON "audit_entries";

--@ audit policy audit_entries supabase
ALTER TABLE "audit_entries" DISABLE ROW LEVEL SECURITY;

--@ audit policy ai_cache_entries supabase
ALTER TABLE "ai_cache_entries" DISABLE ROW LEVEL SECURITY;

--@ audit policy imported_rows supabase
ALTER TABLE "imported_rows" DISABLE ROW LEVEL SECURITY;

--@ workspace policy - session
DROP FUNCTION hadir_workspace() CASCADE;

--@ workspace policy - session
ALTER TABLE IF EXISTS hadir_migrations DISABLE ROW LEVEL SECURITY;

--@ workspace policy - supabase
DROP FUNCTION hadir_own_status() CASCADE;

--@ workspace policy - supabase
DROP FUNCTION hadir_fellows() CASCADE;

--@ workspace policy - supabase
DROP FUNCTION hadir_workspaces_as(roles text[]) CASCADE;

--@ workspace policy - supabase
DROP FUNCTION hadir_own_workspaces() CASCADE;

--@ workspace policy - supabase
ALTER TABLE IF EXISTS hadir_migrations DISABLE ROW LEVEL SECURITY;

--@ publishing guard campaigns
DROP TRIGGER "tr_campaigns_status" ON "campaigns";

--@ publishing guard posts
DROP TRIGGER "tr_posts_status" ON "posts";

--@ publishing guard post_targets
DROP TRIGGER "tr_post_targets_status" ON "post_targets";

--@ publishing guard publish_jobs
DROP TRIGGER "tr_publish_jobs_status" ON "publish_jobs";

--@ metrics change post_snapshots
DROP FUNCTION calculate_engagement_rate(uuid, uuid);

--@ account change social_accounts
DROP FUNCTION get_account_capabilities(uuid, uuid);

-- Locks the table for a moment, and reads no row.
--@ workspace change users
ALTER TABLE "users" DROP CONSTRAINT "ck_users_imported", DROP CONSTRAINT "ck_users_status_suspended_at";

-- Locks the table for a moment, and reads no row.
--@ workspace change invites
ALTER TABLE "invites" DROP CONSTRAINT "ck_invites_imported", DROP CONSTRAINT "ck_invites_status_accepted_at";

-- Locks the table for a moment, and reads no row.
--@ account change social_accounts
ALTER TABLE "social_accounts" DROP CONSTRAINT "ck_social_accounts_imported";

-- Locks the table for a moment, and reads no row.
--@ workspace change claims
ALTER TABLE "claims" DROP CONSTRAINT "ck_claims_imported", DROP CONSTRAINT "ck_claims_status_verified_at";

-- Locks the table for a moment, and reads no row.
--@ publishing change campaigns
ALTER TABLE "campaigns" DROP CONSTRAINT "ck_campaigns_imported", DROP CONSTRAINT "ck_campaigns_status_completed_at";

-- Locks the table for a moment, and reads no row.
--@ publishing change posts
ALTER TABLE "posts" DROP CONSTRAINT "ck_posts_status", DROP CONSTRAINT "ck_posts_imported", DROP CONSTRAINT "ck_posts_approved_stamp", DROP CONSTRAINT "ck_posts_archived_from", DROP CONSTRAINT "ck_posts_content_stamp", DROP CONSTRAINT "ck_posts_status_scheduled_at", DROP CONSTRAINT "ck_posts_approved_content_approved_stamp", DROP CONSTRAINT "ck_posts_status_approved_content", DROP CONSTRAINT "ck_posts_status_published_at", DROP CONSTRAINT "ck_posts_status_last_error", DROP CONSTRAINT "ck_posts_status_cancelled_at", DROP CONSTRAINT "ck_posts_status_taken_down_at", DROP CONSTRAINT "ck_posts_status_archived_at", DROP CONSTRAINT "ck_posts_status_archived_from", DROP CONSTRAINT "ck_posts_status_deleted_at";

-- Locks the table for a moment, and reads no row.
--@ publishing change post_targets
ALTER TABLE "post_targets" DROP CONSTRAINT "ck_post_targets_status", DROP CONSTRAINT "ck_post_targets_imported", DROP CONSTRAINT "ck_post_targets_error_class", DROP CONSTRAINT "ck_post_targets_removed_by", DROP CONSTRAINT "ck_post_targets_content_stamp", DROP CONSTRAINT "ck_post_targets_status_platform_post_id", DROP CONSTRAINT "ck_post_targets_status_published_at", DROP CONSTRAINT "ck_post_targets_status_error_class", DROP CONSTRAINT "ck_post_targets_status_removed_at", DROP CONSTRAINT "ck_post_targets_status_removed_by";

-- Locks the table for a moment, and reads no row.
--@ publishing change publish_jobs
ALTER TABLE "publish_jobs" DROP CONSTRAINT "ck_publish_jobs_status", DROP CONSTRAINT "ck_publish_jobs_imported", DROP CONSTRAINT "ck_publish_jobs_error_class", DROP CONSTRAINT "ck_publish_jobs_removed_by", DROP CONSTRAINT "ck_publish_jobs_status_lease_owner", DROP CONSTRAINT "ck_publish_jobs_status_started_at", DROP CONSTRAINT "ck_publish_jobs_status_sent_at", DROP CONSTRAINT "ck_publish_jobs_status_call_before", DROP CONSTRAINT "ck_publish_jobs_status_platform_post_id", DROP CONSTRAINT "ck_publish_jobs_status_error_class", DROP CONSTRAINT "ck_publish_jobs_status_finished_at", DROP CONSTRAINT "ck_publish_jobs_status_removed_at", DROP CONSTRAINT "ck_publish_jobs_status_removed_by";

-- Locks the table for a moment, and reads no row.
--@ publishing change publish_attempts
ALTER TABLE "publish_attempts" DROP CONSTRAINT "ck_publish_attempts_error_class";

-- Locks the table for a moment, and reads no row.
--@ publishing change generated_videos
ALTER TABLE "generated_videos" DROP CONSTRAINT "ck_generated_videos_imported", DROP CONSTRAINT "ck_generated_videos_status_video_url", DROP CONSTRAINT "ck_generated_videos_status_completed_at", DROP CONSTRAINT "ck_generated_videos_status_error";

-- Locks the table for a moment, and reads no row.
--@ review change workflows
ALTER TABLE "workflows" DROP CONSTRAINT "ck_workflows_imported", DROP CONSTRAINT "ck_workflows_status_archived_at";

-- Locks the table for a moment, and reads no row.
--@ review change workflow_instances
ALTER TABLE "workflow_instances" DROP CONSTRAINT "ck_workflow_instances_imported", DROP CONSTRAINT "ck_workflow_instances_status_current_step_id", DROP CONSTRAINT "ck_workflow_instances_status_completed_at";

-- Locks the table for a moment, and reads no row.
--@ review change approvals
ALTER TABLE "approvals" DROP CONSTRAINT "ck_approvals_imported", DROP CONSTRAINT "ck_approvals_status_approver_id", DROP CONSTRAINT "ck_approvals_status_answered_by", DROP CONSTRAINT "ck_approvals_status_responded_at";

-- Locks the table for a moment, and reads no row.
--@ automation change automation_consents
ALTER TABLE "automation_consents" DROP CONSTRAINT "ck_automation_consents_imported", DROP CONSTRAINT "ck_automation_consents_status_revoked_at";

-- Locks the table for a moment, and reads no row.
--@ automation change automation_runs
ALTER TABLE "automation_runs" DROP CONSTRAINT "ck_automation_runs_imported", DROP CONSTRAINT "ck_automation_runs_status_completed_at", DROP CONSTRAINT "ck_automation_runs_status_error_message", DROP CONSTRAINT "ck_automation_runs_status_skip_reason";

-- Locks the table for a moment, and reads no row.
--@ inbox change conversations
ALTER TABLE "conversations" DROP CONSTRAINT "ck_conversations_imported", DROP CONSTRAINT "ck_conversations_status_resolved_at", DROP CONSTRAINT "ck_conversations_status_archived_at";

-- Locks the table for a moment, and reads no row.
--@ observed change observations
ALTER TABLE "observations" DROP CONSTRAINT "ck_observations_reported";

-- Locks the table for a moment, and reads no row.
--@ editorial change editorial_events
ALTER TABLE "editorial_events" DROP CONSTRAINT "ck_editorial_events_imported", DROP CONSTRAINT "ck_editorial_events_status_reviewed_at", DROP CONSTRAINT "ck_editorial_events_status_published_at";

-- Locks the table for a moment, and reads no row.
--@ billing change subscriptions
ALTER TABLE "subscriptions" DROP CONSTRAINT "ck_subscriptions_imported", DROP CONSTRAINT "ck_subscriptions_status_cancelled_at";

-- Locks the table for a moment, and reads no row.
--@ billing change premium_requests
ALTER TABLE "premium_requests" DROP CONSTRAINT "ck_premium_requests_imported", DROP CONSTRAINT "ck_premium_requests_status_proof_url";

-- Locks the table for a moment, and reads no row.
--@ audit change imported_rows
ALTER TABLE "imported_rows" DROP CONSTRAINT "imported_rows_pkey";

--@ workspace change password_resets
DROP INDEX "ix_password_resets_token";

--@ workspace change members
DROP INDEX "ix_members_user_id";

--@ workspace change invites
DROP INDEX "ix_invites_token";

--@ publishing change publish_jobs
DROP INDEX "uq_publish_jobs_busy";

-- Locks the table for a moment, and reads no row.
--@ workspace change users
ALTER TABLE "users" ADD CONSTRAINT "ck_users_status_suspended_at" CHECK (("suspended_at" IS NOT NULL OR "status" NOT IN ('suspended')) AND ("suspended_at" IS NULL OR "status" IN ('suspended'))) NOT VALID;

--@ workspace change password_resets
ALTER TABLE "password_resets" ALTER COLUMN "token" TYPE text COLLATE "C" USING "token"::text;

--@ workspace change invites
ALTER TABLE "invites" ALTER COLUMN "token" TYPE text COLLATE "C" USING "token"::text;

-- Locks the table for a moment, and reads no row.
--@ workspace change invites
ALTER TABLE "invites" ADD CONSTRAINT "ck_invites_status_accepted_at" CHECK (("accepted_at" IS NOT NULL OR "status" NOT IN ('accepted')) AND ("accepted_at" IS NULL OR "status" IN ('accepted'))) NOT VALID;

-- Locks the table for a moment, and reads no row.
--@ workspace change claims
ALTER TABLE "claims" ADD CONSTRAINT "ck_claims_status_verified_at" CHECK (("verified_at" IS NOT NULL OR "status" NOT IN ('verified')) AND ("verified_at" IS NULL OR "status" IN ('verified', 'expired'))) NOT VALID;

-- Locks the table for a moment, and reads no row.
--@ publishing change campaigns
ALTER TABLE "campaigns" ADD CONSTRAINT "ck_campaigns_status_completed_at" CHECK (("completed_at" IS NOT NULL OR "status" NOT IN ('completed')) AND ("completed_at" IS NULL OR "status" IN ('completed'))) NOT VALID;

-- Locks the table for a moment, and reads no row.
--@ publishing change posts
ALTER TABLE "posts" ADD CONSTRAINT "ck_posts_status" CHECK ("status" IN ('draft', 'pending_approval', 'approved', 'scheduled', 'publishing', 'published', 'failed', 'cancelled', 'archived', 'deleted')) NOT VALID, ADD CONSTRAINT "ck_posts_archived_from" CHECK ("archived_from" IN ('draft', 'pending_approval', 'approved', 'scheduled', 'publishing', 'published', 'failed', 'cancelled', 'archived', 'deleted')) NOT VALID, ADD CONSTRAINT "ck_posts_status_scheduled_at" CHECK ("scheduled_at" IS NOT NULL OR "status" NOT IN ('scheduled', 'publishing')) NOT VALID, ADD CONSTRAINT "ck_posts_status_approved_content" CHECK (("approved_content" IS NOT NULL OR "status" NOT IN ('approved')) AND ("approved_content" IS NULL OR "status" IN ('approved', 'scheduled', 'publishing', 'published', 'failed', 'cancelled', 'archived', 'deleted'))) NOT VALID, ADD CONSTRAINT "ck_posts_status_published_at" CHECK (("published_at" IS NOT NULL OR "status" NOT IN ('published')) AND ("published_at" IS NULL OR "status" IN ('published', 'archived', 'deleted'))) NOT VALID, ADD CONSTRAINT "ck_posts_status_last_error" CHECK ("last_error" IS NULL OR "status" IN ('scheduled', 'publishing', 'failed', 'archived', 'deleted')) NOT VALID, ADD CONSTRAINT "ck_posts_status_cancelled_at" CHECK (("cancelled_at" IS NOT NULL OR "status" NOT IN ('cancelled')) AND ("cancelled_at" IS NULL OR "status" IN ('cancelled', 'archived', 'deleted'))) NOT VALID, ADD CONSTRAINT "ck_posts_status_archived_at" CHECK (("archived_at" IS NOT NULL OR "status" NOT IN ('archived')) AND ("archived_at" IS NULL OR "status" IN ('archived', 'deleted'))) NOT VALID, ADD CONSTRAINT "ck_posts_status_archived_from" CHECK (("archived_from" IS NOT NULL OR "status" NOT IN ('archived')) AND ("archived_from" IS NULL OR "status" IN ('archived', 'deleted'))) NOT VALID, ADD CONSTRAINT "ck_posts_status_deleted_at" CHECK (("deleted_at" IS NOT NULL OR "status" NOT IN ('deleted')) AND ("deleted_at" IS NULL OR "status" IN ('deleted'))) NOT VALID;

-- Locks the table for a moment, and reads no row.
--@ publishing change post_targets
ALTER TABLE "post_targets" ADD CONSTRAINT "ck_post_targets_status" CHECK ("status" IN ('pending', 'running', 'unconfirmed', 'succeeded', 'failed', 'cancelled')) NOT VALID, ADD CONSTRAINT "ck_post_targets_error_class" CHECK ("error_class" IN ('rate_limited', 'auth_expired', 'permission_denied', 'blocked', 'validation', 'duplicate_content', 'billing_required', 'moderation', 'media_processing', 'media_rejected', 'unsupported', 'network', 'server_error', 'unknown')) NOT VALID, ADD CONSTRAINT "ck_post_targets_status_platform_post_id" CHECK (("platform_post_id" IS NOT NULL OR "status" NOT IN ('succeeded')) AND ("platform_post_id" IS NULL OR "status" IN ('succeeded'))) NOT VALID, ADD CONSTRAINT "ck_post_targets_status_published_at" CHECK (("published_at" IS NOT NULL OR "status" NOT IN ('succeeded')) AND ("published_at" IS NULL OR "status" IN ('succeeded'))) NOT VALID, ADD CONSTRAINT "ck_post_targets_status_error_class" CHECK (("error_class" IS NOT NULL OR "status" NOT IN ('failed')) AND ("error_class" IS NULL OR "status" IN ('pending', 'running', 'unconfirmed', 'failed', 'cancelled'))) NOT VALID;

-- Locks the table for a moment, and reads no row.
--@ publishing change publish_jobs
ALTER TABLE "publish_jobs" ADD CONSTRAINT "ck_publish_jobs_status" CHECK ("status" IN ('pending', 'running', 'unconfirmed', 'succeeded', 'failed', 'cancelled')) NOT VALID, ADD CONSTRAINT "ck_publish_jobs_error_class" CHECK ("error_class" IN ('rate_limited', 'auth_expired', 'permission_denied', 'blocked', 'validation', 'duplicate_content', 'billing_required', 'moderation', 'media_processing', 'media_rejected', 'unsupported', 'network', 'server_error', 'unknown')) NOT VALID, ADD CONSTRAINT "ck_publish_jobs_status_lease_owner" CHECK (("lease_owner" IS NOT NULL OR "status" NOT IN ('running')) AND ("lease_owner" IS NULL OR "status" IN ('running'))) NOT VALID, ADD CONSTRAINT "ck_publish_jobs_status_started_at" CHECK ("started_at" IS NOT NULL OR "status" NOT IN ('running', 'unconfirmed')) NOT VALID, ADD CONSTRAINT "ck_publish_jobs_status_sent_at" CHECK (("sent_at" IS NOT NULL OR "status" NOT IN ('unconfirmed')) AND ("sent_at" IS NULL OR "status" IN ('running', 'unconfirmed', 'succeeded', 'failed'))) NOT VALID, ADD CONSTRAINT "ck_publish_jobs_status_platform_post_id" CHECK (("platform_post_id" IS NOT NULL OR "status" NOT IN ('succeeded')) AND ("platform_post_id" IS NULL OR "status" IN ('succeeded'))) NOT VALID, ADD CONSTRAINT "ck_publish_jobs_status_error_class" CHECK (("error_class" IS NOT NULL OR "status" NOT IN ('failed')) AND ("error_class" IS NULL OR "status" IN ('pending', 'running', 'unconfirmed', 'failed', 'cancelled'))) NOT VALID, ADD CONSTRAINT "ck_publish_jobs_status_finished_at" CHECK (("finished_at" IS NOT NULL OR "status" NOT IN ('succeeded', 'failed', 'cancelled')) AND ("finished_at" IS NULL OR "status" IN ('succeeded', 'failed', 'cancelled'))) NOT VALID;

-- Locks the table for a moment, and reads no row.
--@ publishing change publish_attempts
ALTER TABLE "publish_attempts" ADD CONSTRAINT "ck_publish_attempts_error_class" CHECK ("error_class" IN ('rate_limited', 'auth_expired', 'permission_denied', 'blocked', 'validation', 'duplicate_content', 'billing_required', 'moderation', 'media_processing', 'media_rejected', 'unsupported', 'network', 'server_error', 'unknown')) NOT VALID;

-- Locks the table for a moment, and reads no row.
--@ publishing change generated_videos
ALTER TABLE "generated_videos" ADD CONSTRAINT "ck_generated_videos_status_video_url" CHECK (("video_url" IS NOT NULL OR "status" NOT IN ('completed')) AND ("video_url" IS NULL OR "status" IN ('completed'))) NOT VALID, ADD CONSTRAINT "ck_generated_videos_status_completed_at" CHECK (("completed_at" IS NOT NULL OR "status" NOT IN ('completed')) AND ("completed_at" IS NULL OR "status" IN ('completed'))) NOT VALID, ADD CONSTRAINT "ck_generated_videos_status_error" CHECK (("error" IS NOT NULL OR "status" NOT IN ('failed')) AND ("error" IS NULL OR "status" IN ('queued', 'in_progress', 'failed'))) NOT VALID;

-- Locks the table for a moment, and reads no row.
--@ review change workflows
ALTER TABLE "workflows" ADD CONSTRAINT "ck_workflows_status_archived_at" CHECK (("archived_at" IS NOT NULL OR "status" NOT IN ('archived')) AND ("archived_at" IS NULL OR "status" IN ('archived'))) NOT VALID;

-- Locks the table for a moment, and reads no row.
--@ review change workflow_instances
ALTER TABLE "workflow_instances" ADD CONSTRAINT "ck_workflow_instances_status_current_step_id" CHECK (("current_step_id" IS NOT NULL OR "status" NOT IN ('in_progress')) AND ("current_step_id" IS NULL OR "status" IN ('in_progress', 'rejected', 'cancelled'))) NOT VALID, ADD CONSTRAINT "ck_workflow_instances_status_completed_at" CHECK (("completed_at" IS NOT NULL OR "status" NOT IN ('completed', 'rejected', 'cancelled')) AND ("completed_at" IS NULL OR "status" IN ('completed', 'rejected', 'cancelled'))) NOT VALID;

-- Locks the table for a moment, and reads no row.
--@ review change approvals
ALTER TABLE "approvals" ADD CONSTRAINT "ck_approvals_status_approver_id" CHECK ("approver_id" IS NOT NULL OR "status" NOT IN ('approved', 'rejected')) NOT VALID, ADD CONSTRAINT "ck_approvals_status_answered_by" CHECK (("answered_by" IS NOT NULL OR "status" NOT IN ('approved', 'rejected')) AND ("answered_by" IS NULL OR "status" IN ('approved', 'rejected'))) NOT VALID, ADD CONSTRAINT "ck_approvals_status_responded_at" CHECK (("responded_at" IS NOT NULL OR "status" NOT IN ('approved', 'rejected', 'skipped', 'withdrawn')) AND ("responded_at" IS NULL OR "status" IN ('approved', 'rejected', 'skipped', 'withdrawn'))) NOT VALID;

-- Locks the table for a moment, and reads no row.
--@ automation change automation_consents
ALTER TABLE "automation_consents" ADD CONSTRAINT "ck_automation_consents_status_revoked_at" CHECK (("revoked_at" IS NOT NULL OR "status" NOT IN ('revoked')) AND ("revoked_at" IS NULL OR "status" IN ('revoked'))) NOT VALID;

-- Locks the table for a moment, and reads no row.
--@ automation change automation_runs
ALTER TABLE "automation_runs" ADD CONSTRAINT "ck_automation_runs_status_completed_at" CHECK (("completed_at" IS NOT NULL OR "status" NOT IN ('success', 'failed', 'skipped')) AND ("completed_at" IS NULL OR "status" IN ('success', 'failed', 'skipped'))) NOT VALID, ADD CONSTRAINT "ck_automation_runs_status_error_message" CHECK (("error_message" IS NOT NULL OR "status" NOT IN ('failed')) AND ("error_message" IS NULL OR "status" IN ('failed'))) NOT VALID, ADD CONSTRAINT "ck_automation_runs_status_skip_reason" CHECK (("skip_reason" IS NOT NULL OR "status" NOT IN ('skipped')) AND ("skip_reason" IS NULL OR "status" IN ('skipped'))) NOT VALID;

-- Locks the table for a moment, and reads no row.
--@ inbox change conversations
ALTER TABLE "conversations" ADD CONSTRAINT "ck_conversations_status_resolved_at" CHECK (("resolved_at" IS NOT NULL OR "status" NOT IN ('resolved')) AND ("resolved_at" IS NULL OR "status" IN ('resolved', 'archived'))) NOT VALID, ADD CONSTRAINT "ck_conversations_status_archived_at" CHECK (("archived_at" IS NOT NULL OR "status" NOT IN ('archived')) AND ("archived_at" IS NULL OR "status" IN ('archived'))) NOT VALID;

-- Locks the table for a moment, and reads no row.
--@ editorial change editorial_events
ALTER TABLE "editorial_events" ADD CONSTRAINT "ck_editorial_events_status_reviewed_at" CHECK (("reviewed_at" IS NOT NULL OR "status" NOT IN ('approved', 'rejected')) AND ("reviewed_at" IS NULL OR "status" IN ('approved', 'rejected', 'published'))) NOT VALID, ADD CONSTRAINT "ck_editorial_events_status_published_at" CHECK (("published_at" IS NOT NULL OR "status" NOT IN ('published')) AND ("published_at" IS NULL OR "status" IN ('published'))) NOT VALID;

-- Locks the table for a moment, and reads no row.
--@ billing change subscriptions
ALTER TABLE "subscriptions" ADD CONSTRAINT "ck_subscriptions_status_cancelled_at" CHECK (("cancelled_at" IS NOT NULL OR "status" NOT IN ('cancelled')) AND ("cancelled_at" IS NULL OR "status" IN ('cancelled'))) NOT VALID;

-- Locks the table for a moment, and reads no row.
--@ billing change premium_requests
ALTER TABLE "premium_requests" ADD CONSTRAINT "ck_premium_requests_status_proof_url" CHECK ("proof_url" IS NOT NULL OR "status" NOT IN ('confirmed')) NOT VALID;

-- Locks the table for a moment, and reads no row.
--@ audit change imported_rows
ALTER TABLE "imported_rows" ADD PRIMARY KEY ("system", "table", "external_id");

--@ workspace change users
ALTER TABLE "users" DROP COLUMN "imported";

--@ workspace change workspace_settings
ALTER TABLE "workspace_settings" DROP COLUMN "publishing_paused_at";

--@ workspace change invites
ALTER TABLE "invites" DROP COLUMN "imported";

--@ account change social_accounts
ALTER TABLE "social_accounts" DROP COLUMN "imported";

--@ account change publishing_paces
ALTER TABLE "publishing_paces" DROP COLUMN "paused_at";

--@ workspace change claims
ALTER TABLE "claims" DROP COLUMN "imported";

--@ publishing change campaigns
ALTER TABLE "campaigns" DROP COLUMN "imported";

--@ publishing change posts
ALTER TABLE "posts" DROP COLUMN "publish_by", DROP COLUMN "imported", DROP COLUMN "approved_stamp", DROP COLUMN "taken_down_at", DROP COLUMN "content_stamp";

--@ publishing change post_targets
ALTER TABLE "post_targets" DROP COLUMN "imported", DROP COLUMN "removed_at", DROP COLUMN "removed_by", DROP COLUMN "content_stamp";

--@ publishing change publish_jobs
ALTER TABLE "publish_jobs" DROP COLUMN "account_id", DROP COLUMN "imported", DROP COLUMN "call_before", DROP COLUMN "container_since", DROP COLUMN "container_ready_at", DROP COLUMN "removed_at", DROP COLUMN "removed_by";

--@ publishing change generated_videos
ALTER TABLE "generated_videos" DROP COLUMN "imported";

--@ review change workflows
ALTER TABLE "workflows" DROP COLUMN "imported";

--@ review change workflow_instances
ALTER TABLE "workflow_instances" DROP COLUMN "imported";

--@ review change approvals
ALTER TABLE "approvals" DROP COLUMN "imported";

--@ automation change automation_consents
ALTER TABLE "automation_consents" DROP COLUMN "imported";

--@ automation change automation_runs
ALTER TABLE "automation_runs" DROP COLUMN "imported";

--@ inbox change conversations
ALTER TABLE "conversations" DROP COLUMN "imported";

--@ observed change observations
ALTER TABLE "observations" DROP COLUMN "reported";

--@ editorial change editorial_events
ALTER TABLE "editorial_events" DROP COLUMN "imported";

--@ billing change subscriptions
ALTER TABLE "subscriptions" DROP COLUMN "imported";

--@ billing change premium_requests
ALTER TABLE "premium_requests" DROP COLUMN "imported";

--@ audit change imported_rows
ALTER TABLE "imported_rows" DROP COLUMN "whose";

--@ roster change postings
DROP TABLE "postings";

--@ workspace shared -
CREATE OR REPLACE FUNCTION hadir_forget() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('UPDATE %I SET %I = NULL WHERE workspace_id = $1 AND %I = $2', TG_ARGV[0], TG_ARGV[1], TG_ARGV[1])
    USING OLD.workspace_id, OLD.id;
  RETURN OLD;
END
$$;

--@ account change social_accounts
CREATE FUNCTION get_account_capabilities(p_workspace_id uuid, p_account_id uuid)
  RETURNS TABLE (can_post_feed boolean, can_post_stories boolean, can_post_reels boolean, is_active boolean)
  LANGUAGE sql STABLE AS $$
  SELECT a.can_publish_feed, a.can_publish_stories, a.can_publish_reels, a.status = 'active'
    FROM social_accounts a WHERE a.workspace_id = p_workspace_id AND a.id = p_account_id
$$;

--@ metrics change post_snapshots
CREATE FUNCTION calculate_engagement_rate(p_workspace_id uuid, p_post_id uuid)
  RETURNS numeric LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT calculate_engagement_rate(s.likes, s.comments, s.shares, s.saves, s.reach)
    FROM post_snapshots s WHERE s.workspace_id = p_workspace_id AND s.post_id = p_post_id
    ORDER BY s.captured_at DESC LIMIT 1), 0)
$$;

--@ publishing guard campaigns
CREATE TRIGGER "tr_campaigns_status" BEFORE UPDATE OF "status" ON "campaigns" FOR EACH ROW
WHEN (NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'draft' AND NEW."status" IN ('active'))
  OR (OLD."status" = 'active' AND NEW."status" IN ('paused', 'completed'))
  OR (OLD."status" = 'paused' AND NEW."status" IN ('active', 'completed'))
  OR 1 = 2))
EXECUTE FUNCTION hadir_refuse_move('status');

--@ publishing guard posts
CREATE TRIGGER "tr_posts_status" BEFORE UPDATE OF "status" ON "posts" FOR EACH ROW
WHEN (NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'draft' AND NEW."status" IN ('pending_approval', 'scheduled', 'publishing', 'archived', 'deleted'))
  OR (OLD."status" = 'pending_approval' AND NEW."status" IN ('draft', 'approved', 'deleted'))
  OR (OLD."status" = 'approved' AND NEW."status" IN ('draft', 'scheduled', 'publishing', 'archived', 'deleted'))
  OR (OLD."status" = 'scheduled' AND NEW."status" IN ('draft', 'approved', 'scheduled', 'publishing', 'cancelled', 'deleted'))
  OR (OLD."status" = 'publishing' AND NEW."status" IN ('scheduled', 'published', 'failed'))
  OR (OLD."status" = 'published' AND NEW."status" IN ('archived', 'deleted'))
  OR (OLD."status" = 'failed' AND NEW."status" IN ('scheduled', 'publishing', 'archived', 'deleted'))
  OR (OLD."status" = 'cancelled' AND NEW."status" IN ('draft', 'archived', 'deleted'))
  OR (OLD."status" = 'archived' AND NEW."status" IN ('draft', 'approved', 'published', 'failed', 'cancelled', 'deleted'))
  OR 1 = 2))
EXECUTE FUNCTION hadir_refuse_move('status');

--@ publishing guard post_targets
CREATE TRIGGER "tr_post_targets_status" BEFORE UPDATE OF "status" ON "post_targets" FOR EACH ROW
WHEN (NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'pending' AND NEW."status" IN ('running', 'cancelled'))
  OR (OLD."status" = 'running' AND NEW."status" IN ('pending', 'running', 'unconfirmed', 'succeeded', 'failed'))
  OR (OLD."status" = 'unconfirmed' AND NEW."status" IN ('pending', 'succeeded', 'failed'))
  OR (OLD."status" = 'failed' AND NEW."status" IN ('pending'))
  OR 1 = 2))
EXECUTE FUNCTION hadir_refuse_move('status');

--@ publishing guard publish_jobs
CREATE TRIGGER "tr_publish_jobs_status" BEFORE UPDATE OF "status" ON "publish_jobs" FOR EACH ROW
WHEN (NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'pending' AND NEW."status" IN ('running', 'cancelled'))
  OR (OLD."status" = 'running' AND NEW."status" IN ('pending', 'running', 'unconfirmed', 'succeeded', 'failed'))
  OR (OLD."status" = 'unconfirmed' AND NEW."status" IN ('pending', 'succeeded', 'failed'))
  OR (OLD."status" = 'failed' AND NEW."status" IN ('pending'))
  OR 1 = 2))
EXECUTE FUNCTION hadir_refuse_move('status');

-- Reads the table; writers go on.
--@ workspace change users alone
ALTER TABLE "users" VALIDATE CONSTRAINT "ck_users_status_suspended_at";

-- Reads the table; writers go on.
--@ workspace change invites alone
ALTER TABLE "invites" VALIDATE CONSTRAINT "ck_invites_status_accepted_at";

-- Reads the table; writers go on.
--@ workspace change claims alone
ALTER TABLE "claims" VALIDATE CONSTRAINT "ck_claims_status_verified_at";

-- Reads the table; writers go on.
--@ publishing change campaigns alone
ALTER TABLE "campaigns" VALIDATE CONSTRAINT "ck_campaigns_status_completed_at";

-- Reads the table; writers go on.
--@ publishing change posts alone
ALTER TABLE "posts" VALIDATE CONSTRAINT "ck_posts_status";

-- Reads the table; writers go on.
--@ publishing change posts alone
ALTER TABLE "posts" VALIDATE CONSTRAINT "ck_posts_archived_from";

-- Reads the table; writers go on.
--@ publishing change posts alone
ALTER TABLE "posts" VALIDATE CONSTRAINT "ck_posts_status_scheduled_at";

-- Reads the table; writers go on.
--@ publishing change posts alone
ALTER TABLE "posts" VALIDATE CONSTRAINT "ck_posts_status_approved_content";

-- Reads the table; writers go on.
--@ publishing change posts alone
ALTER TABLE "posts" VALIDATE CONSTRAINT "ck_posts_status_published_at";

-- Reads the table; writers go on.
--@ publishing change posts alone
ALTER TABLE "posts" VALIDATE CONSTRAINT "ck_posts_status_last_error";

-- Reads the table; writers go on.
--@ publishing change posts alone
ALTER TABLE "posts" VALIDATE CONSTRAINT "ck_posts_status_cancelled_at";

-- Reads the table; writers go on.
--@ publishing change posts alone
ALTER TABLE "posts" VALIDATE CONSTRAINT "ck_posts_status_archived_at";

-- Reads the table; writers go on.
--@ publishing change posts alone
ALTER TABLE "posts" VALIDATE CONSTRAINT "ck_posts_status_archived_from";

-- Reads the table; writers go on.
--@ publishing change posts alone
ALTER TABLE "posts" VALIDATE CONSTRAINT "ck_posts_status_deleted_at";

-- Reads the table; writers go on.
--@ publishing change post_targets alone
ALTER TABLE "post_targets" VALIDATE CONSTRAINT "ck_post_targets_status";

-- Reads the table; writers go on.
--@ publishing change post_targets alone
ALTER TABLE "post_targets" VALIDATE CONSTRAINT "ck_post_targets_error_class";

-- Reads the table; writers go on.
--@ publishing change post_targets alone
ALTER TABLE "post_targets" VALIDATE CONSTRAINT "ck_post_targets_status_platform_post_id";

-- Reads the table; writers go on.
--@ publishing change post_targets alone
ALTER TABLE "post_targets" VALIDATE CONSTRAINT "ck_post_targets_status_published_at";

-- Reads the table; writers go on.
--@ publishing change post_targets alone
ALTER TABLE "post_targets" VALIDATE CONSTRAINT "ck_post_targets_status_error_class";

-- Reads the table; writers go on.
--@ publishing change publish_jobs alone
ALTER TABLE "publish_jobs" VALIDATE CONSTRAINT "ck_publish_jobs_status";

-- Reads the table; writers go on.
--@ publishing change publish_jobs alone
ALTER TABLE "publish_jobs" VALIDATE CONSTRAINT "ck_publish_jobs_error_class";

-- Reads the table; writers go on.
--@ publishing change publish_jobs alone
ALTER TABLE "publish_jobs" VALIDATE CONSTRAINT "ck_publish_jobs_status_lease_owner";

-- Reads the table; writers go on.
--@ publishing change publish_jobs alone
ALTER TABLE "publish_jobs" VALIDATE CONSTRAINT "ck_publish_jobs_status_started_at";

-- Reads the table; writers go on.
--@ publishing change publish_jobs alone
ALTER TABLE "publish_jobs" VALIDATE CONSTRAINT "ck_publish_jobs_status_sent_at";

-- Reads the table; writers go on.
--@ publishing change publish_jobs alone
ALTER TABLE "publish_jobs" VALIDATE CONSTRAINT "ck_publish_jobs_status_platform_post_id";

-- Reads the table; writers go on.
--@ publishing change publish_jobs alone
ALTER TABLE "publish_jobs" VALIDATE CONSTRAINT "ck_publish_jobs_status_error_class";

-- Reads the table; writers go on.
--@ publishing change publish_jobs alone
ALTER TABLE "publish_jobs" VALIDATE CONSTRAINT "ck_publish_jobs_status_finished_at";

-- Reads the table; writers go on.
--@ publishing change publish_attempts alone
ALTER TABLE "publish_attempts" VALIDATE CONSTRAINT "ck_publish_attempts_error_class";

-- Reads the table; writers go on.
--@ publishing change generated_videos alone
ALTER TABLE "generated_videos" VALIDATE CONSTRAINT "ck_generated_videos_status_video_url";

-- Reads the table; writers go on.
--@ publishing change generated_videos alone
ALTER TABLE "generated_videos" VALIDATE CONSTRAINT "ck_generated_videos_status_completed_at";

-- Reads the table; writers go on.
--@ publishing change generated_videos alone
ALTER TABLE "generated_videos" VALIDATE CONSTRAINT "ck_generated_videos_status_error";

-- Reads the table; writers go on.
--@ review change workflows alone
ALTER TABLE "workflows" VALIDATE CONSTRAINT "ck_workflows_status_archived_at";

-- Reads the table; writers go on.
--@ review change workflow_instances alone
ALTER TABLE "workflow_instances" VALIDATE CONSTRAINT "ck_workflow_instances_status_current_step_id";

-- Reads the table; writers go on.
--@ review change workflow_instances alone
ALTER TABLE "workflow_instances" VALIDATE CONSTRAINT "ck_workflow_instances_status_completed_at";

-- Reads the table; writers go on.
--@ review change approvals alone
ALTER TABLE "approvals" VALIDATE CONSTRAINT "ck_approvals_status_approver_id";

-- Reads the table; writers go on.
--@ review change approvals alone
ALTER TABLE "approvals" VALIDATE CONSTRAINT "ck_approvals_status_answered_by";

-- Reads the table; writers go on.
--@ review change approvals alone
ALTER TABLE "approvals" VALIDATE CONSTRAINT "ck_approvals_status_responded_at";

-- Reads the table; writers go on.
--@ automation change automation_consents alone
ALTER TABLE "automation_consents" VALIDATE CONSTRAINT "ck_automation_consents_status_revoked_at";

-- Reads the table; writers go on.
--@ automation change automation_runs alone
ALTER TABLE "automation_runs" VALIDATE CONSTRAINT "ck_automation_runs_status_completed_at";

-- Reads the table; writers go on.
--@ automation change automation_runs alone
ALTER TABLE "automation_runs" VALIDATE CONSTRAINT "ck_automation_runs_status_error_message";

-- Reads the table; writers go on.
--@ automation change automation_runs alone
ALTER TABLE "automation_runs" VALIDATE CONSTRAINT "ck_automation_runs_status_skip_reason";

-- Reads the table; writers go on.
--@ inbox change conversations alone
ALTER TABLE "conversations" VALIDATE CONSTRAINT "ck_conversations_status_resolved_at";

-- Reads the table; writers go on.
--@ inbox change conversations alone
ALTER TABLE "conversations" VALIDATE CONSTRAINT "ck_conversations_status_archived_at";

-- Reads the table; writers go on.
--@ editorial change editorial_events alone
ALTER TABLE "editorial_events" VALIDATE CONSTRAINT "ck_editorial_events_status_reviewed_at";

-- Reads the table; writers go on.
--@ editorial change editorial_events alone
ALTER TABLE "editorial_events" VALIDATE CONSTRAINT "ck_editorial_events_status_published_at";

-- Reads the table; writers go on.
--@ billing change subscriptions alone
ALTER TABLE "subscriptions" VALIDATE CONSTRAINT "ck_subscriptions_status_cancelled_at";

-- Reads the table; writers go on.
--@ billing change premium_requests alone
ALTER TABLE "premium_requests" VALIDATE CONSTRAINT "ck_premium_requests_status_proof_url";
