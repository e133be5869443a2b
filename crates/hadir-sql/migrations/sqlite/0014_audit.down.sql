-- 0014_audit, down, on SQLite. Frozen: a database that has taken it knows its digest.

--@ audit guard audit_entries
DROP TRIGGER "tr_audit_entries_no_update";

--@ audit guard audit_entries
DROP TRIGGER "tr_audit_entries_no_delete";

--@ audit change imported_rows
DROP TABLE "imported_rows";

--@ audit change ai_cache_entries
DROP TABLE "ai_cache_entries";

--@ audit change audit_entries
DROP TABLE "audit_entries";
