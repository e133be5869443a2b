-- 0003_roster, up, on SQLite. Frozen: a database that has taken it knows its digest.

--@ roster table units spread=workspace_id
CREATE TABLE "units" (
  "workspace_id" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "code" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "parent_id" TEXT NULL,
  "region" TEXT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "uq_units_code" UNIQUE ("workspace_id", "code"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "parent_id") REFERENCES "units" ("workspace_id", "id") ON DELETE RESTRICT,
  CONSTRAINT "ck_units_kind" CHECK ("kind" IN ('directorate', 'work_unit'))
) STRICT, WITHOUT ROWID;

--@ roster change units
CREATE INDEX "ix_units_parent_id" ON "units" ("workspace_id", "parent_id");

--@ roster table people spread=workspace_id
CREATE TABLE "people" (
  "workspace_id" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "number" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "rank" TEXT NULL,
  "unit_id" TEXT NOT NULL,
  "division" TEXT NULL,
  "position" TEXT NULL,
  "status" TEXT NOT NULL,
  "first_day" TEXT NULL,
  "last_day" TEXT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "uq_people_number" UNIQUE ("workspace_id", "number"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "unit_id") REFERENCES "units" ("workspace_id", "id") ON DELETE RESTRICT,
  CONSTRAINT "ck_people_status" CHECK ("status" IN ('active', 'inactive')),
  CONSTRAINT "ck_people_first_day_last_day" CHECK ("first_day" <= "last_day")
) STRICT, WITHOUT ROWID;

--@ roster change people
CREATE INDEX "ix_people_unit_id" ON "people" ("workspace_id", "unit_id");

--@ roster table person_handles spread=workspace_id
CREATE TABLE "person_handles" (
  "workspace_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "platform" TEXT NOT NULL,
  "handle" TEXT NOT NULL,
  "platform_user_id" TEXT NULL,
  "valid_from" TEXT NOT NULL,
  "valid_until" TEXT NULL,
  PRIMARY KEY ("workspace_id", "person_id", "platform", "handle", "valid_from"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "person_id") REFERENCES "people" ("workspace_id", "id") ON DELETE CASCADE,
  CONSTRAINT "ck_person_handles_platform" CHECK ("platform" IN ('instagram', 'facebook', 'x', 'linkedin', 'tiktok', 'youtube', 'pinterest', 'threads', 'reddit'))
) STRICT, WITHOUT ROWID;

--@ roster change person_handles
CREATE INDEX "ix_person_handles_platform_handle" ON "person_handles" ("workspace_id", "platform", "handle");

--@ roster change person_handles
CREATE INDEX "ix_person_handles_platform_platform_user_id" ON "person_handles" ("workspace_id", "platform", "platform_user_id");

--@ roster table exemptions spread=workspace_id
CREATE TABLE "exemptions" (
  "workspace_id" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "first_day" TEXT NULL,
  "last_day" TEXT NULL,
  "reason" TEXT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "person_id") REFERENCES "people" ("workspace_id", "id") ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

--@ roster change exemptions
CREATE INDEX "ix_exemptions_person_id" ON "exemptions" ("workspace_id", "person_id");

--@ roster table person_roles spread=workspace_id
CREATE TABLE "person_roles" (
  "workspace_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "role" TEXT NOT NULL,
  PRIMARY KEY ("workspace_id", "person_id", "role"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "person_id") REFERENCES "people" ("workspace_id", "id") ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

--@ roster change person_roles
CREATE INDEX "ix_person_roles_role" ON "person_roles" ("workspace_id", "role");

--@ roster table person_contacts spread=workspace_id
CREATE TABLE "person_contacts" (
  "workspace_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "phone" TEXT NULL,
  "email" TEXT NULL,
  "village" TEXT NULL,
  "reminders" TEXT NOT NULL,
  "user_id" TEXT NULL,
  PRIMARY KEY ("workspace_id", "person_id"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "person_id") REFERENCES "people" ("workspace_id", "id") ON DELETE CASCADE,
  FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_person_contacts_reminders" CHECK ("reminders" IN ('opted_in', 'opted_out'))
) STRICT, WITHOUT ROWID;

--@ roster change person_contacts
CREATE INDEX "ix_person_contacts_phone" ON "person_contacts" ("workspace_id", "phone");

--@ roster change person_contacts
CREATE INDEX "ix_person_contacts_user_id" ON "person_contacts" ("workspace_id", "user_id");

--@ roster guard people
CREATE TRIGGER "tr_people_status" BEFORE UPDATE OF "status" ON "people" FOR EACH ROW
WHEN NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'active' AND NEW."status" IN ('inactive'))
  OR (OLD."status" = 'inactive' AND NEW."status" IN ('active'))
  OR 1 = 2)
BEGIN
  SELECT RAISE(ABORT, 'people.status: no event makes this move');
END;
