//! Statements as text for the engine's own client.

use super::Dialect;

impl Dialect {
    /// An identifier of ours. None contains a quote.
    pub(crate) fn quote(self, name: &str) -> String {
        match self {
            Self::Postgres | Self::Sqlite => format!("\"{name}\""),
            Self::Mysql => format!("`{name}`"),
        }
    }

    /// Statements as a text that `psql`, `mariadb`, `mysql` or `sqlite3` runs as it is.
    ///
    /// ```
    /// use hadir_sql::Dialect;
    /// assert_eq!(Dialect::Sqlite.script(&["SELECT 1".to_owned()]), "SELECT 1;\n");
    /// ```
    pub fn script(self, statements: &[String]) -> String {
        let compound = |statement: &str| matches!(self, Self::Mysql) && statement.contains(';');
        let write = |statement: &String| {
            if compound(statement) {
                // The client would cut it at its first semicolon.
                format!("DELIMITER //\n{statement} //\nDELIMITER ;\n")
            } else {
                format!("{statement};\n")
            }
        };
        statements.iter().map(write).collect::<Vec<_>>().join("\n")
    }
}
