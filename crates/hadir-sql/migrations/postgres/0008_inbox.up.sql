-- 0008_inbox, up, on PostgreSQL. Frozen: a database that has taken it knows its digest.

--@ inbox table conversations spread=workspace_id
CREATE TABLE "conversations" (
  "workspace_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "account_id" uuid NOT NULL,
  "platform" varchar(32) COLLATE "C" NOT NULL,
  "kind" varchar(32) COLLATE "C" NOT NULL,
  "participant_id" varchar(191) COLLATE "C" NOT NULL,
  "participant_name" text COLLATE "C" NOT NULL,
  "participant_avatar_url" text COLLATE "C" NULL,
  "priority" varchar(32) COLLATE "C" NOT NULL,
  "sentiment" varchar(32) COLLATE "C" NULL,
  "assignee_id" uuid NULL,
  "tags" jsonb NOT NULL,
  "last_message_at" timestamptz(6) NULL,
  "created_at" timestamptz(6) NOT NULL,
  "updated_at" timestamptz(6) NOT NULL,
  "status" varchar(32) COLLATE "C" NOT NULL,
  "changed_at" timestamptz(6) NOT NULL,
  "sla_deadline" timestamptz(6) NULL,
  "first_response_at" timestamptz(6) NULL,
  "resolved_at" timestamptz(6) NULL,
  "archived_at" timestamptz(6) NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "fk_conversations_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_conversations_account_id" FOREIGN KEY ("workspace_id", "account_id") REFERENCES "social_accounts" ("workspace_id", "id") ON DELETE RESTRICT,
  CONSTRAINT "fk_conversations_assignee_id" FOREIGN KEY ("assignee_id") REFERENCES "users" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_conversations_platform" CHECK ("platform" IN ('instagram', 'facebook', 'x', 'linkedin', 'tiktok', 'youtube', 'pinterest', 'threads', 'reddit')),
  CONSTRAINT "ck_conversations_kind" CHECK ("kind" IN ('comment', 'dm', 'mention', 'review')),
  CONSTRAINT "ck_conversations_priority" CHECK ("priority" IN ('low', 'medium', 'high', 'urgent')),
  CONSTRAINT "ck_conversations_sentiment" CHECK ("sentiment" IN ('positive', 'neutral', 'negative')),
  CONSTRAINT "ck_conversations_status" CHECK ("status" IN ('open', 'pending', 'resolved', 'archived')),
  CONSTRAINT "ck_conversations_status_sla_deadline" CHECK ("sla_deadline" IS NULL OR "status" IN ('open', 'pending')),
  CONSTRAINT "ck_conversations_status_resolved_at" CHECK (("resolved_at" IS NOT NULL OR "status" NOT IN ('resolved')) AND ("resolved_at" IS NULL OR "status" IN ('resolved', 'archived'))),
  CONSTRAINT "ck_conversations_status_archived_at" CHECK (("archived_at" IS NOT NULL OR "status" NOT IN ('archived')) AND ("archived_at" IS NULL OR "status" IN ('archived')))
);

--@ inbox change conversations
CREATE UNIQUE INDEX "uq_conversations_live" ON "conversations" ("workspace_id", "account_id", "platform", "participant_id") WHERE "status" IN ('open', 'pending', 'resolved');

--@ inbox change conversations
CREATE INDEX "ix_conversations_account_id_platform_participant_id" ON "conversations" ("workspace_id", "account_id", "platform", "participant_id");

--@ inbox change conversations
CREATE INDEX "ix_conversations_status_created_at" ON "conversations" ("workspace_id", "status", "created_at");

--@ inbox change conversations
CREATE INDEX "ix_conversations_status_priority_created_at" ON "conversations" ("workspace_id", "status", "priority", "created_at");

--@ inbox change conversations
CREATE INDEX "ix_conversations_status_sla_deadline" ON "conversations" ("workspace_id", "status", "sla_deadline");

--@ inbox change conversations
CREATE INDEX "ix_conversations_updated_at" ON "conversations" ("workspace_id", "updated_at");

--@ inbox change conversations
CREATE INDEX "ix_conversations_assignee_id_status" ON "conversations" ("workspace_id", "assignee_id", "status");

--@ inbox change conversations
CREATE INDEX "ix_conversations_platform" ON "conversations" ("workspace_id", "platform");

--@ inbox change conversations
CREATE INDEX "ix_conversations_priority" ON "conversations" ("workspace_id", "priority");

--@ inbox change conversations
CREATE INDEX "ix_conversations_sentiment_status" ON "conversations" ("workspace_id", "sentiment", "status");

--@ inbox table messages spread=workspace_id
CREATE TABLE "messages" (
  "workspace_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "conversation_id" uuid NOT NULL,
  "direction" varchar(32) COLLATE "C" NOT NULL,
  "body" text COLLATE "C" NOT NULL,
  "platform_message_id" varchar(191) COLLATE "C" NOT NULL,
  "author_id" uuid NULL,
  "sentiment_score" numeric NULL,
  "ai_generated" boolean NOT NULL,
  "metadata" jsonb NOT NULL,
  "created_at" timestamptz(6) NOT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "uq_messages_platform_message_id" UNIQUE ("workspace_id", "platform_message_id"),
  CONSTRAINT "fk_messages_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_messages_conversation_id" FOREIGN KEY ("workspace_id", "conversation_id") REFERENCES "conversations" ("workspace_id", "id") ON DELETE CASCADE,
  CONSTRAINT "fk_messages_author_id" FOREIGN KEY ("author_id") REFERENCES "users" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_messages_direction" CHECK ("direction" IN ('inbound', 'outbound')),
  CONSTRAINT "ck_messages_ai_generated" CHECK ("ai_generated" IN (TRUE, FALSE))
);

--@ inbox change messages
CREATE INDEX "ix_messages_conversation_id_created_at" ON "messages" ("workspace_id", "conversation_id", "created_at");

--@ inbox change messages
CREATE INDEX "ix_messages_direction_created_at" ON "messages" ("workspace_id", "direction", "created_at");

--@ inbox change messages
CREATE INDEX "ix_messages_author_id" ON "messages" ("workspace_id", "author_id");

--@ inbox table conversation_changes spread=workspace_id
CREATE TABLE "conversation_changes" (
  "workspace_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "conversation_id" uuid NOT NULL,
  "field" varchar(32) COLLATE "C" NOT NULL,
  "old" text COLLATE "C" NULL,
  "new" text COLLATE "C" NULL,
  "changed_by" uuid NULL,
  "notes" text COLLATE "C" NULL,
  "changed_at" timestamptz(6) NOT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "fk_conversation_changes_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_conversation_changes_conversation_id" FOREIGN KEY ("workspace_id", "conversation_id") REFERENCES "conversations" ("workspace_id", "id") ON DELETE CASCADE,
  CONSTRAINT "fk_conversation_changes_changed_by" FOREIGN KEY ("changed_by") REFERENCES "users" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_conversation_changes_field" CHECK ("field" IN ('status', 'priority', 'assignee', 'sentiment'))
);

--@ inbox change conversation_changes
CREATE INDEX "ix_conversation_changes_conversation_id_changed_at" ON "conversation_changes" ("workspace_id", "conversation_id", "changed_at");

--@ inbox change conversation_changes
CREATE INDEX "ix_conversation_changes_changed_by" ON "conversation_changes" ("workspace_id", "changed_by");

--@ inbox table sla_configs spread=workspace_id
CREATE TABLE "sla_configs" (
  "workspace_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "name" text COLLATE "C" NOT NULL,
  "priority" varchar(32) COLLATE "C" NOT NULL,
  "platform" varchar(32) COLLATE "C" NOT NULL,
  "kind" varchar(32) COLLATE "C" NOT NULL,
  "first_response_minutes" bigint NOT NULL,
  "resolution_minutes" bigint NOT NULL,
  "escalation_minutes" bigint NULL,
  "escalation_recipients" jsonb NOT NULL,
  "clock" varchar(32) COLLATE "C" NOT NULL,
  "business_hours" jsonb NULL,
  "time_zone" varchar(64) COLLATE "C" NULL,
  "is_active" boolean NOT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "uq_sla_configs_priority_platform_kind" UNIQUE ("workspace_id", "priority", "platform", "kind"),
  CONSTRAINT "fk_sla_configs_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_sla_configs_priority" CHECK ("priority" IN ('low', 'medium', 'high', 'urgent')),
  CONSTRAINT "ck_sla_configs_platform" CHECK ("platform" IN ('', 'instagram', 'facebook', 'x', 'linkedin', 'tiktok', 'youtube', 'pinterest', 'threads', 'reddit')),
  CONSTRAINT "ck_sla_configs_kind" CHECK ("kind" IN ('', 'comment', 'dm', 'mention', 'review')),
  CONSTRAINT "ck_sla_configs_first_response_minutes" CHECK ("first_response_minutes" BETWEEN 0 AND 4294967295),
  CONSTRAINT "ck_sla_configs_resolution_minutes" CHECK ("resolution_minutes" BETWEEN 0 AND 4294967295),
  CONSTRAINT "ck_sla_configs_escalation_minutes" CHECK ("escalation_minutes" BETWEEN 0 AND 4294967295),
  CONSTRAINT "ck_sla_configs_clock" CHECK ("clock" IN ('always', 'business_hours')),
  CONSTRAINT "ck_sla_configs_is_active" CHECK ("is_active" IN (TRUE, FALSE))
);

--@ inbox table sla_trackings spread=workspace_id
CREATE TABLE "sla_trackings" (
  "workspace_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "conversation_id" uuid NOT NULL,
  "config_id" uuid NOT NULL,
  "started_at" timestamptz(6) NOT NULL,
  "first_response_status" varchar(32) COLLATE "C" NOT NULL,
  "first_response_since" timestamptz(6) NULL,
  "first_response_done_at" timestamptz(6) NULL,
  "resolution_status" varchar(32) COLLATE "C" NOT NULL,
  "resolution_since" timestamptz(6) NULL,
  "resolution_done_at" timestamptz(6) NULL,
  "escalated_at" timestamptz(6) NULL,
  "escalated_to" jsonb NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "fk_sla_trackings_workspace_id" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "fk_sla_trackings_conversation_id" FOREIGN KEY ("workspace_id", "conversation_id") REFERENCES "conversations" ("workspace_id", "id") ON DELETE CASCADE,
  CONSTRAINT "fk_sla_trackings_config_id" FOREIGN KEY ("workspace_id", "config_id") REFERENCES "sla_configs" ("workspace_id", "id") ON DELETE RESTRICT,
  CONSTRAINT "ck_sla_trackings_first_response_status" CHECK ("first_response_status" IN ('pending', 'met', 'breached', 'paused')),
  CONSTRAINT "ck_sla_trackings_resolution_status" CHECK ("resolution_status" IN ('pending', 'met', 'breached', 'paused')),
  CONSTRAINT "ck_sla_trackings_first_response_status_first_response_since" CHECK (("first_response_since" IS NOT NULL OR "first_response_status" NOT IN ('paused', 'met', 'breached')) AND ("first_response_since" IS NULL OR "first_response_status" IN ('paused', 'met', 'breached'))),
  CONSTRAINT "ck_sla_trackings_first_response_status_first_response_done_at" CHECK ("first_response_done_at" IS NULL OR "first_response_status" IN ('breached')),
  CONSTRAINT "ck_sla_trackings_resolution_status_resolution_since" CHECK (("resolution_since" IS NOT NULL OR "resolution_status" NOT IN ('paused', 'met', 'breached')) AND ("resolution_since" IS NULL OR "resolution_status" IN ('paused', 'met', 'breached'))),
  CONSTRAINT "ck_sla_trackings_resolution_status_resolution_done_at" CHECK ("resolution_done_at" IS NULL OR "resolution_status" IN ('breached')),
  CONSTRAINT "ck_sla_trackings_escalated_at_escalated_to" CHECK (("escalated_at" IS NULL AND "escalated_to" IS NULL) OR ("escalated_at" IS NOT NULL AND "escalated_to" IS NOT NULL))
);

--@ inbox change sla_trackings
CREATE INDEX "ix_sla_trackings_conversation_id" ON "sla_trackings" ("workspace_id", "conversation_id");

--@ inbox change sla_trackings
CREATE INDEX "ix_sla_trackings_config_id" ON "sla_trackings" ("workspace_id", "config_id");

--@ inbox change sla_trackings
CREATE INDEX "ix_sla_trackings_first_response_status_started_at" ON "sla_trackings" ("workspace_id", "first_response_status", "started_at");

--@ inbox change sla_trackings
CREATE INDEX "ix_sla_trackings_resolution_status_started_at" ON "sla_trackings" ("workspace_id", "resolution_status", "started_at");

--@ inbox guard conversations
CREATE TRIGGER "tr_conversations_status" BEFORE UPDATE OF "status" ON "conversations" FOR EACH ROW
WHEN (NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'open' AND NEW."status" IN ('pending', 'resolved', 'archived'))
  OR (OLD."status" = 'pending' AND NEW."status" IN ('open', 'resolved', 'archived'))
  OR (OLD."status" = 'resolved' AND NEW."status" IN ('open', 'archived'))
  OR 1 = 2))
EXECUTE FUNCTION hadir_refuse_move('status');

--@ inbox guard conversations
CREATE TRIGGER "tr_conversations_touch" BEFORE UPDATE ON "conversations" FOR EACH ROW
WHEN (NEW."updated_at" IS NOT DISTINCT FROM OLD."updated_at" AND NEW.* IS DISTINCT FROM OLD.*)
EXECUTE FUNCTION hadir_touch();
