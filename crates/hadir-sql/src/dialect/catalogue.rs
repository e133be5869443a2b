//! What each engine knows of the tables in its current schema or database: kind, table, name, definition.

use super::Dialect;
use super::function::FUNCTIONS;
use std::borrow::Cow;

impl Dialect {
    pub(crate) fn catalogue(self) -> Cow<'static, str> {
        match self {
            Self::Postgres => {
                let names: Vec<_> = FUNCTIONS.iter().map(|function| format!("'{}'", function.name)).collect();
                POSTGRES.replace("'functions'", &names.join(", ")).into()
            }
            Self::Mysql => MYSQL.into(),
            Self::Sqlite => SQLITE.into(),
        }
    }
}

/// Constraint triggers and the indexes behind constraints are parts of their constraints. The months of a table that is
/// split by month come and go.
const POSTGRES: &str = r"WITH ours AS (
  SELECT c.oid, c.relname::text FROM pg_class c
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
)
SELECT * FROM (
  SELECT 'options' AS kind, c.relname AS owner, 'options' AS name, concat_ws(', ',
      'PARTITION BY ' || pg_get_partkeydef(c.oid),
      CASE WHEN o.relrowsecurity THEN 'ROW LEVEL SECURITY' END,
      CASE WHEN o.relforcerowsecurity THEN 'FORCED' END) AS definition
    FROM ours c JOIN pg_class o ON o.oid = c.oid
  UNION ALL
  SELECT 'column', c.relname, a.attname::text, concat_ws(' ',
      format_type(a.atttypid, a.atttypmod),
      (SELECT 'COLLATE ' || l.collname FROM pg_collation l WHERE l.oid = a.attcollation AND l.collname <> 'default'),
      CASE WHEN a.attnotnull THEN 'NOT NULL' END,
      'DEFAULT ' || pg_get_expr(d.adbin, d.adrelid))
    FROM pg_attribute a
    JOIN ours c ON c.oid = a.attrelid
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE a.attnum > 0 AND NOT a.attisdropped
  UNION ALL
  SELECT 'constraint', c.relname, k.conname::text, pg_get_constraintdef(k.oid)
    FROM pg_constraint k JOIN ours c ON c.oid = k.conrelid
    WHERE k.contype <> 'n'
  UNION ALL
  SELECT 'index', c.relname, i.relname::text, replace(pg_get_indexdef(x.indexrelid), ' ON ONLY ', ' ON ')
    FROM pg_index x JOIN ours c ON c.oid = x.indrelid JOIN pg_class i ON i.oid = x.indexrelid
    WHERE NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = x.indexrelid AND k.conrelid = x.indrelid)
  UNION ALL
  SELECT 'trigger', c.relname, t.tgname::text, pg_get_triggerdef(t.oid)
    FROM pg_trigger t JOIN ours c ON c.oid = t.tgrelid
    WHERE NOT t.tgisinternal
  UNION ALL
  SELECT 'policy', c.relname, p.polname::text, concat_ws(' ', p.polcmd::text,
      pg_get_expr(p.polqual, p.polrelid), 'CHECK ' || pg_get_expr(p.polwithcheck, p.polrelid))
    FROM pg_policy p JOIN ours c ON c.oid = p.polrelid
  UNION ALL
  SELECT 'function', '', f.proname || '(' || oidvectortypes(f.proargtypes) || ')', pg_get_functiondef(f.oid)
    FROM pg_proc f WHERE f.pronamespace = current_schema()::regnamespace
      AND (f.proname LIKE 'hadir\_%' OR f.proname IN ('functions'))
) AS found WHERE owner <> 'hadir_migrations' ORDER BY owner, kind, name";

const MYSQL: &str = r"SELECT * FROM (
  SELECT 'column' AS kind, c.table_name AS owner, c.column_name AS name, CONCAT_WS(' ', c.column_type,
      CONCAT('COLLATE ', c.collation_name), IF(c.is_nullable = 'NO', 'NOT NULL', NULL),
      CONCAT('DEFAULT ', NULLIF(c.column_default, 'NULL')), NULLIF(c.extra, '')) AS definition
    FROM information_schema.columns c
    JOIN information_schema.tables t
      ON t.table_schema = c.table_schema AND t.table_name = c.table_name AND t.table_type = 'BASE TABLE'
    WHERE c.table_schema = DATABASE()
  UNION ALL
  SELECT 'index', s.table_name, s.index_name, CONCAT(IF(s.non_unique = 0, 'UNIQUE ', ''),
      GROUP_CONCAT(s.column_name ORDER BY s.seq_in_index SEPARATOR ', '))
    FROM information_schema.statistics s WHERE s.table_schema = DATABASE()
    GROUP BY s.table_name, s.index_name, s.non_unique
  UNION ALL
  SELECT 'constraint', k.table_name, k.constraint_name, CONCAT('FOREIGN KEY (',
      GROUP_CONCAT(k.column_name ORDER BY k.ordinal_position SEPARATOR ', '), ') REFERENCES ',
      k.referenced_table_name, ' (',
      GROUP_CONCAT(k.referenced_column_name ORDER BY k.ordinal_position SEPARATOR ', '),
      ') ON DELETE ', r.delete_rule)
    FROM information_schema.key_column_usage k
    JOIN information_schema.referential_constraints r ON r.constraint_schema = k.constraint_schema
      AND r.constraint_name = k.constraint_name AND r.table_name = k.table_name
    WHERE k.table_schema = DATABASE() AND k.referenced_table_name IS NOT NULL
    GROUP BY k.table_name, k.constraint_name, k.referenced_table_name, r.delete_rule
  UNION ALL
  SELECT 'constraint', t.table_name, t.constraint_name, CONCAT('CHECK ', k.check_clause)
    FROM information_schema.table_constraints t
    JOIN information_schema.check_constraints k
      ON k.constraint_schema = t.constraint_schema AND k.constraint_name = t.constraint_name
    WHERE t.table_schema = DATABASE() AND t.constraint_type = 'CHECK'
  UNION ALL
  SELECT 'trigger', g.event_object_table, g.trigger_name,
      CONCAT_WS(' ', g.action_timing, g.event_manipulation, g.action_statement)
    FROM information_schema.triggers g WHERE g.trigger_schema = DATABASE()
) AS found WHERE owner <> 'hadir_migrations' ORDER BY owner, kind, name";

/// Columns and constraints are parts of the table's text.
const SQLITE: &str = r"SELECT type, tbl_name, name, sql FROM sqlite_schema
WHERE sql IS NOT NULL AND tbl_name <> 'hadir_migrations' ORDER BY tbl_name, type, name";
