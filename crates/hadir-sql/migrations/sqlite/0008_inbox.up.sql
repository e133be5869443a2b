-- 0008_inbox, up, on SQLite. Frozen: a database that has taken it knows its digest.

--@ inbox table conversations spread=workspace_id
CREATE TABLE "conversations" (
  "workspace_id" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "account_id" TEXT NOT NULL,
  "platform" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "participant_id" TEXT NOT NULL,
  "participant_name" TEXT NOT NULL,
  "participant_avatar_url" TEXT NULL,
  "priority" TEXT NOT NULL,
  "sentiment" TEXT NULL,
  "assignee_id" TEXT NULL,
  "tags" TEXT NOT NULL,
  "last_message_at" TEXT NULL,
  "created_at" TEXT NOT NULL,
  "updated_at" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "changed_at" TEXT NOT NULL,
  "sla_deadline" TEXT NULL,
  "first_response_at" TEXT NULL,
  "resolved_at" TEXT NULL,
  "archived_at" TEXT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "account_id") REFERENCES "social_accounts" ("workspace_id", "id") ON DELETE RESTRICT,
  FOREIGN KEY ("assignee_id") REFERENCES "users" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_conversations_platform" CHECK ("platform" IN ('instagram', 'facebook', 'x', 'linkedin', 'tiktok', 'youtube', 'pinterest', 'threads', 'reddit')),
  CONSTRAINT "ck_conversations_kind" CHECK ("kind" IN ('comment', 'dm', 'mention', 'review')),
  CONSTRAINT "ck_conversations_priority" CHECK ("priority" IN ('low', 'medium', 'high', 'urgent')),
  CONSTRAINT "ck_conversations_sentiment" CHECK ("sentiment" IN ('positive', 'neutral', 'negative')),
  CONSTRAINT "ck_conversations_status" CHECK ("status" IN ('open', 'pending', 'resolved', 'archived')),
  CONSTRAINT "ck_conversations_status_sla_deadline" CHECK ("sla_deadline" IS NULL OR "status" IN ('open', 'pending')),
  CONSTRAINT "ck_conversations_status_resolved_at" CHECK (("resolved_at" IS NOT NULL OR "status" NOT IN ('resolved')) AND ("resolved_at" IS NULL OR "status" IN ('resolved', 'archived'))),
  CONSTRAINT "ck_conversations_status_archived_at" CHECK (("archived_at" IS NOT NULL OR "status" NOT IN ('archived')) AND ("archived_at" IS NULL OR "status" IN ('archived')))
) STRICT, WITHOUT ROWID;

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
  "workspace_id" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "conversation_id" TEXT NOT NULL,
  "direction" TEXT NOT NULL,
  "body" TEXT NOT NULL,
  "platform_message_id" TEXT NOT NULL,
  "author_id" TEXT NULL,
  "sentiment_score" TEXT NULL,
  "ai_generated" INTEGER NOT NULL,
  "metadata" TEXT NOT NULL,
  "created_at" TEXT NOT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "uq_messages_platform_message_id" UNIQUE ("workspace_id", "platform_message_id"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "conversation_id") REFERENCES "conversations" ("workspace_id", "id") ON DELETE CASCADE,
  FOREIGN KEY ("author_id") REFERENCES "users" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_messages_direction" CHECK ("direction" IN ('inbound', 'outbound')),
  CONSTRAINT "ck_messages_ai_generated" CHECK ("ai_generated" IN (TRUE, FALSE))
) STRICT, WITHOUT ROWID;

--@ inbox change messages
CREATE INDEX "ix_messages_conversation_id_created_at" ON "messages" ("workspace_id", "conversation_id", "created_at");

--@ inbox change messages
CREATE INDEX "ix_messages_direction_created_at" ON "messages" ("workspace_id", "direction", "created_at");

--@ inbox change messages
CREATE INDEX "ix_messages_author_id" ON "messages" ("workspace_id", "author_id");

--@ inbox table conversation_changes spread=workspace_id
CREATE TABLE "conversation_changes" (
  "workspace_id" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "conversation_id" TEXT NOT NULL,
  "field" TEXT NOT NULL,
  "old" TEXT NULL,
  "new" TEXT NULL,
  "changed_by" TEXT NULL,
  "notes" TEXT NULL,
  "changed_at" TEXT NOT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "conversation_id") REFERENCES "conversations" ("workspace_id", "id") ON DELETE CASCADE,
  FOREIGN KEY ("changed_by") REFERENCES "users" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_conversation_changes_field" CHECK ("field" IN ('status', 'priority', 'assignee', 'sentiment'))
) STRICT, WITHOUT ROWID;

--@ inbox change conversation_changes
CREATE INDEX "ix_conversation_changes_conversation_id_changed_at" ON "conversation_changes" ("workspace_id", "conversation_id", "changed_at");

--@ inbox change conversation_changes
CREATE INDEX "ix_conversation_changes_changed_by" ON "conversation_changes" ("workspace_id", "changed_by");

--@ inbox table sla_configs spread=workspace_id
CREATE TABLE "sla_configs" (
  "workspace_id" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "priority" TEXT NOT NULL,
  "platform" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "first_response_minutes" INTEGER NOT NULL,
  "resolution_minutes" INTEGER NOT NULL,
  "escalation_minutes" INTEGER NULL,
  "escalation_recipients" TEXT NOT NULL,
  "clock" TEXT NOT NULL,
  "business_hours" TEXT NULL,
  "time_zone" TEXT NULL,
  "is_active" INTEGER NOT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  CONSTRAINT "uq_sla_configs_priority_platform_kind" UNIQUE ("workspace_id", "priority", "platform", "kind"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  CONSTRAINT "ck_sla_configs_priority" CHECK ("priority" IN ('low', 'medium', 'high', 'urgent')),
  CONSTRAINT "ck_sla_configs_platform" CHECK ("platform" IN ('', 'instagram', 'facebook', 'x', 'linkedin', 'tiktok', 'youtube', 'pinterest', 'threads', 'reddit')),
  CONSTRAINT "ck_sla_configs_kind" CHECK ("kind" IN ('', 'comment', 'dm', 'mention', 'review')),
  CONSTRAINT "ck_sla_configs_first_response_minutes" CHECK ("first_response_minutes" BETWEEN 0 AND 4294967295),
  CONSTRAINT "ck_sla_configs_resolution_minutes" CHECK ("resolution_minutes" BETWEEN 0 AND 4294967295),
  CONSTRAINT "ck_sla_configs_escalation_minutes" CHECK ("escalation_minutes" BETWEEN 0 AND 4294967295),
  CONSTRAINT "ck_sla_configs_clock" CHECK ("clock" IN ('always', 'business_hours')),
  CONSTRAINT "ck_sla_configs_is_active" CHECK ("is_active" IN (TRUE, FALSE))
) STRICT, WITHOUT ROWID;

--@ inbox table sla_trackings spread=workspace_id
CREATE TABLE "sla_trackings" (
  "workspace_id" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "conversation_id" TEXT NOT NULL,
  "config_id" TEXT NOT NULL,
  "started_at" TEXT NOT NULL,
  "first_response_status" TEXT NOT NULL,
  "first_response_since" TEXT NULL,
  "first_response_done_at" TEXT NULL,
  "resolution_status" TEXT NOT NULL,
  "resolution_since" TEXT NULL,
  "resolution_done_at" TEXT NULL,
  "escalated_at" TEXT NULL,
  "escalated_to" TEXT NULL,
  PRIMARY KEY ("workspace_id", "id"),
  FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("workspace_id", "conversation_id") REFERENCES "conversations" ("workspace_id", "id") ON DELETE CASCADE,
  FOREIGN KEY ("workspace_id", "config_id") REFERENCES "sla_configs" ("workspace_id", "id") ON DELETE RESTRICT,
  CONSTRAINT "ck_sla_trackings_first_response_status" CHECK ("first_response_status" IN ('pending', 'met', 'breached', 'paused')),
  CONSTRAINT "ck_sla_trackings_resolution_status" CHECK ("resolution_status" IN ('pending', 'met', 'breached', 'paused')),
  CONSTRAINT "ck_sla_trackings_first_response_status_first_response_since" CHECK (("first_response_since" IS NOT NULL OR "first_response_status" NOT IN ('paused', 'met', 'breached')) AND ("first_response_since" IS NULL OR "first_response_status" IN ('paused', 'met', 'breached'))),
  CONSTRAINT "ck_sla_trackings_first_response_status_first_response_done_at" CHECK ("first_response_done_at" IS NULL OR "first_response_status" IN ('breached')),
  CONSTRAINT "ck_sla_trackings_resolution_status_resolution_since" CHECK (("resolution_since" IS NOT NULL OR "resolution_status" NOT IN ('paused', 'met', 'breached')) AND ("resolution_since" IS NULL OR "resolution_status" IN ('paused', 'met', 'breached'))),
  CONSTRAINT "ck_sla_trackings_resolution_status_resolution_done_at" CHECK ("resolution_done_at" IS NULL OR "resolution_status" IN ('breached')),
  CONSTRAINT "ck_sla_trackings_escalated_at_escalated_to" CHECK (("escalated_at" IS NULL AND "escalated_to" IS NULL) OR ("escalated_at" IS NOT NULL AND "escalated_to" IS NOT NULL))
) STRICT, WITHOUT ROWID;

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
WHEN NEW."status" <> OLD."status" AND NOT (
  (OLD."status" = 'open' AND NEW."status" IN ('pending', 'resolved', 'archived'))
  OR (OLD."status" = 'pending' AND NEW."status" IN ('open', 'resolved', 'archived'))
  OR (OLD."status" = 'resolved' AND NEW."status" IN ('open', 'archived'))
  OR 1 = 2)
BEGIN
  SELECT RAISE(ABORT, 'conversations.status: no event makes this move');
END;

--@ inbox guard conversations
CREATE TRIGGER "tr_conversations_touch" AFTER UPDATE ON "conversations" FOR EACH ROW
WHEN NEW."updated_at" IS OLD."updated_at" AND NOT (NEW."workspace_id" IS OLD."workspace_id" AND NEW."id" IS OLD."id" AND NEW."account_id" IS OLD."account_id" AND NEW."platform" IS OLD."platform" AND NEW."kind" IS OLD."kind" AND NEW."participant_id" IS OLD."participant_id" AND NEW."participant_name" IS OLD."participant_name" AND NEW."participant_avatar_url" IS OLD."participant_avatar_url" AND NEW."priority" IS OLD."priority" AND NEW."sentiment" IS OLD."sentiment" AND NEW."assignee_id" IS OLD."assignee_id" AND NEW."tags" IS OLD."tags" AND NEW."last_message_at" IS OLD."last_message_at" AND NEW."created_at" IS OLD."created_at" AND NEW."updated_at" IS OLD."updated_at" AND NEW."status" IS OLD."status" AND NEW."changed_at" IS OLD."changed_at" AND NEW."sla_deadline" IS OLD."sla_deadline" AND NEW."first_response_at" IS OLD."first_response_at" AND NEW."resolved_at" IS OLD."resolved_at" AND NEW."archived_at" IS OLD."archived_at")
BEGIN
  UPDATE "conversations" SET "updated_at" = strftime('%Y-%m-%dT%H:%M:%f000Z', 'now') WHERE "workspace_id" = NEW."workspace_id" AND "id" = NEW."id";
END;
