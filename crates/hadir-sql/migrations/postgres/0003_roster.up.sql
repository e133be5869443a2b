-- 0003_roster, up, on PostgreSQL. Frozen: a database that has taken it knows its digest.

--@ roster table units spread=workspace_id
CREATE TABLE "units" (
  "workspace_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "code" varchar(128) COLLATE "C" NOT NULL,
  "name" text COLLATE "C" NOT NULL,
  "kind" varchar(32) COLLATE "C" NOT NULL,
  "parent_id" uuid NULL,
  "region" text COLLATE "C" NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "uq_units_code" UNIQUE ("workspace_id", "code"),
  CONSTRAINT "fk_units_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_units_parent_id" FOREIGN KEY ("workspace_id", "parent_id") REFERENCES "units" ("workspace_id", "id") ON DELETE RESTRICT,
  CONSTRAINT "ck_units_kind" CHECK ("kind" IN ('directorate', 'work_unit'))
);

--@ roster change units
CREATE INDEX "ix_units_parent_id" ON "units" ("workspace_id", "parent_id");

--@ roster table people spread=workspace_id
CREATE TABLE "people" (
  "workspace_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "number" varchar(64) COLLATE "C" NOT NULL,
  "name" text COLLATE "C" NOT NULL,
  "rank" text COLLATE "C" NULL,
  "unit_id" uuid NOT NULL,
  "division" text COLLATE "C" NULL,
  "position" text COLLATE "C" NULL,
  "status" varchar(32) COLLATE "C" NOT NULL,
  "first_day" date NULL,
  "last_day" date NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "uq_people_number" UNIQUE ("workspace_id", "number"),
  CONSTRAINT "fk_people_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_people_unit_id" FOREIGN KEY ("workspace_id", "unit_id") REFERENCES "units" ("workspace_id", "id") ON DELETE RESTRICT,
  CONSTRAINT "ck_people_status" CHECK ("status" IN ('active', 'inactive')),
  CONSTRAINT "ck_people_first_day_last_day" CHECK ("first_day" <= "last_day")
);

--@ roster change people
CREATE INDEX "ix_people_unit_id" ON "people" ("workspace_id", "unit_id");

--@ roster table person_handles spread=workspace_id
CREATE TABLE "person_handles" (
  "workspace_id" uuid NOT NULL,
  "person_id" uuid NOT NULL,
  "platform" varchar(32) COLLATE "C" NOT NULL,
  "handle" varchar(100) COLLATE "C" NOT NULL,
  "platform_user_id" varchar(128) COLLATE "C" NULL,
  "valid_from" timestamptz(6) NOT NULL,
  "valid_until" timestamptz(6) NULL,
  PRIMARY KEY ("workspace_id", "person_id", "platform", "handle", "valid_from"),
  CONSTRAINT "fk_person_handles_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_person_handles_person_id" FOREIGN KEY ("workspace_id", "person_id") REFERENCES "people" ("workspace_id", "id") ON DELETE CASCADE,
  CONSTRAINT "ck_person_handles_platform" CHECK ("platform" IN ('instagram', 'facebook', 'x', 'linkedin', 'tiktok', 'youtube', 'pinterest', 'threads', 'reddit'))
);

--@ roster change person_handles
CREATE INDEX "ix_person_handles_platform_handle" ON "person_handles" ("workspace_id", "platform", "handle");

--@ roster change person_handles
CREATE INDEX "ix_person_handles_platform_platform_user_id" ON "person_handles" ("workspace_id", "platform", "platform_user_id");

--@ roster table exemptions spread=workspace_id
CREATE TABLE "exemptions" (
  "workspace_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "person_id" uuid NOT NULL,
  "first_day" date NULL,
  "last_day" date NULL,
  "reason" text COLLATE "C" NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "fk_exemptions_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_exemptions_person_id" FOREIGN KEY ("workspace_id", "person_id") REFERENCES "people" ("workspace_id", "id") ON DELETE CASCADE
);

--@ roster change exemptions
CREATE INDEX "ix_exemptions_person_id" ON "exemptions" ("workspace_id", "person_id");

--@ roster table person_roles spread=workspace_id
CREATE TABLE "person_roles" (
  "workspace_id" uuid NOT NULL,
  "person_id" uuid NOT NULL,
  "role" varchar(128) COLLATE "C" NOT NULL,
  PRIMARY KEY ("workspace_id", "person_id", "role"),
  CONSTRAINT "fk_person_roles_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_person_roles_person_id" FOREIGN KEY ("workspace_id", "person_id") REFERENCES "people" ("workspace_id", "id") ON DELETE CASCADE
);

--@ roster change person_roles
CREATE INDEX "ix_person_roles_role" ON "person_roles" ("workspace_id", "role");

--@ roster table person_contacts spread=workspace_id
CREATE TABLE "person_contacts" (
  "workspace_id" uuid NOT NULL,
  "person_id" uuid NOT NULL,
  "phone" varchar(64) COLLATE "C" NULL,
  "email" text COLLATE "C" NULL,
  "village" text COLLATE "C" NULL,
  "reminders" varchar(32) COLLATE "C" NOT NULL,
  "user_id" uuid NULL,
  PRIMARY KEY ("workspace_id", "person_id"),
  CONSTRAINT "fk_person_contacts_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_person_contacts_person_id" FOREIGN KEY ("workspace_id", "person_id") REFERENCES "people" ("workspace_id", "id") ON DELETE CASCADE,
  CONSTRAINT "fk_person_contacts_user_id" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_person_contacts_reminders" CHECK ("reminders" IN ('opted_in', 'opted_out'))
);

--@ roster change person_contacts
CREATE INDEX "ix_person_contacts_phone" ON "person_contacts" ("workspace_id", "phone");

--@ roster change person_contacts
CREATE INDEX "ix_person_contacts_user_id" ON "person_contacts" ("workspace_id", "user_id");

--@ roster guard people
CREATE TRIGGER "tr_people_status" BEFORE UPDATE OF "status" ON "people" FOR EACH ROW
WHEN (NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'active' AND NEW."status" IN ('inactive'))
  OR (OLD."status" = 'inactive' AND NEW."status" IN ('active'))
  OR 1 = 2))
EXECUTE FUNCTION hadir_refuse_move('status');
