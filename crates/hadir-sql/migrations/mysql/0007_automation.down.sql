-- 0007_automation, down, on MySQL and MariaDB. Frozen: a database that has taken it knows its digest.

--@ automation guard automation_consents
DROP TRIGGER `tr_automation_consents_status`;

--@ automation guard automation_runs
DROP TRIGGER `tr_automation_runs_status`;

--@ automation guard automation_runs
DROP TRIGGER `tr_automation_runs_account_id_forget`;

--@ automation change events
DROP TABLE `events`;

--@ automation change automation_runs
DROP TABLE `automation_runs`;

--@ automation change automation_consents
DROP TABLE `automation_consents`;

--@ automation change automations
DROP TABLE `automations`;
