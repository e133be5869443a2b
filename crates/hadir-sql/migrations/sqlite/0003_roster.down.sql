-- 0003_roster, down, on SQLite. Frozen: a database that has taken it knows its digest.

--@ roster guard people
DROP TRIGGER "tr_people_status";

--@ roster change person_contacts
DROP TABLE "person_contacts";

--@ roster change person_roles
DROP TABLE "person_roles";

--@ roster change exemptions
DROP TABLE "exemptions";

--@ roster change person_handles
DROP TABLE "person_handles";

--@ roster change people
DROP TABLE "people";

--@ roster change units
DROP TABLE "units";
