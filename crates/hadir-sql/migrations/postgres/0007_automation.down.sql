-- 0007_automation, down, on PostgreSQL. Frozen: a database that has taken it knows its digest.

--@ automation guard automation_consents
DROP TRIGGER "tr_automation_consents_status" ON "automation_consents";

--@ automation guard automation_runs
DROP TRIGGER "tr_automation_runs_status" ON "automation_runs";

--@ automation guard automation_runs
DROP TRIGGER "tr_automation_runs_account_id_forget" ON "social_accounts";

--@ automation change events
DROP TABLE "events";

--@ automation change automation_runs
DROP TABLE "automation_runs";

--@ automation change automation_consents
DROP TABLE "automation_consents";

--@ automation change automations
DROP TABLE "automations";
