//! The table that records the steps: how to find one of an older form, and how to bring it to the newest.

use super::Dialect;

impl Dialect {
    /// The dialect's own of three.
    pub(crate) const fn pick<T: Copy>(self, [postgres, mysql, sqlite]: [T; 3]) -> T {
        match self {
            Self::Postgres => postgres,
            Self::Mysql => mysql,
            Self::Sqlite => sqlite,
        }
    }

    /// Whether tables can be split by month, spread over machines, and have policies.
    pub(crate) const fn has_layouts(self) -> bool {
        matches!(self, Self::Postgres)
    }

    /// Whether a table that changes is written anew.
    pub(crate) const fn writes_tables_anew(self) -> bool {
        matches!(self, Self::Sqlite)
    }

    /// A statement that is run until it changes nothing, as one that is run once.
    pub(crate) fn at_once(self, sql: &str) -> String {
        match self {
            Self::Postgres => format!("DO $$ BEGIN LOOP\n{sql};\nEXIT WHEN NOT FOUND; END LOOP; END $$"),
            Self::Mysql => sql.replace(" LIMIT 5000", ""),
            Self::Sqlite => sql.to_owned(),
        }
    }

    /// Asks how many columns the record has.
    pub(crate) const fn record_width(self) -> &'static str {
        match self {
            Self::Postgres => {
                "SELECT count(*) FROM pg_attribute WHERE attrelid = 'hadir_migrations'::regclass AND attnum > 0 \
                 AND NOT attisdropped"
            }
            Self::Mysql => {
                "SELECT count(*) FROM information_schema.columns WHERE table_schema = DATABASE() \
                 AND table_name = 'hadir_migrations'"
            }
            Self::Sqlite => "SELECT count(*) FROM pragma_table_info('hadir_migrations')",
        }
    }

    /// Gives a record of steps without contexts the columns of now.
    pub(crate) fn widen_record(self, create: &[String]) -> Vec<String> {
        let settle = "UPDATE hadir_migrations SET context = name WHERE context = ''".to_owned();
        match self {
            Self::Postgres => vec![
                "ALTER TABLE hadir_migrations ADD COLUMN context varchar(32) COLLATE \"C\" NOT NULL DEFAULT '', \
                 ADD COLUMN undone bigint NOT NULL DEFAULT 0, \
                 ADD COLUMN variant varchar(191) COLLATE \"C\" NOT NULL DEFAULT ''"
                    .to_owned(),
                settle,
                "ALTER TABLE hadir_migrations ALTER COLUMN context DROP DEFAULT, ALTER COLUMN undone DROP DEFAULT, \
                 ALTER COLUMN variant DROP DEFAULT, DROP CONSTRAINT hadir_migrations_pkey, \
                 ADD PRIMARY KEY (version, context), \
                 ADD CONSTRAINT ck_hadir_migrations_undone CHECK (undone >= 0)"
                    .to_owned(),
            ],
            // One statement, because nothing takes back the first of two. A program of then goes on reading it.
            Self::Mysql => vec![
                "ALTER TABLE hadir_migrations ADD COLUMN context varchar(32) NOT NULL DEFAULT '', \
                 ADD COLUMN undone bigint NOT NULL DEFAULT 0, ADD COLUMN variant varchar(191) NOT NULL DEFAULT '', \
                 DROP PRIMARY KEY, ADD PRIMARY KEY (version, context)"
                    .to_owned(),
                settle,
            ],
            Self::Sqlite => {
                let copy = "INSERT INTO hadir_migrations \
                            (version, context, name, checksum, done, undone, variant, applied_at)\n  \
                            SELECT version, name, name, checksum, done, 0, '', applied_at FROM hadir_migrations_narrow";
                let first = "ALTER TABLE hadir_migrations RENAME TO hadir_migrations_narrow".to_owned();
                let last = [copy.to_owned(), "DROP TABLE hadir_migrations_narrow".to_owned()];
                [first].into_iter().chain(create.iter().cloned()).chain(last).collect()
            }
        }
    }
}
