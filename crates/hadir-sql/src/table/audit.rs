mod ai_cache_entries;
mod audit_entries;
mod imported_rows;
