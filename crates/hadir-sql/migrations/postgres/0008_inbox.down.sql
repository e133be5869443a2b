-- 0008_inbox, down, on PostgreSQL. Frozen: a database that has taken it knows its digest.

--@ inbox guard conversations
DROP TRIGGER "tr_conversations_status" ON "conversations";

--@ inbox guard conversations
DROP TRIGGER "tr_conversations_touch" ON "conversations";

--@ inbox change sla_trackings
DROP TABLE "sla_trackings";

--@ inbox change sla_configs
DROP TABLE "sla_configs";

--@ inbox change conversation_changes
DROP TABLE "conversation_changes";

--@ inbox change messages
DROP TABLE "messages";

--@ inbox change conversations
DROP TABLE "conversations";
