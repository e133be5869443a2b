//! A whole step: what goes before, what the dialect does its own way, what goes after.

use super::difference::Difference;
use super::section::Section;
use super::{rebuild, server};
use hadir_sql::Dialect;

impl Difference<'_> {
    /// The statements, in order.
    pub(crate) fn sections(&self) -> Result<Vec<Section>, String> {
        let changed = self.changed();
        let mut sections = self.unguard(&changed);
        sections.extend(self.own("before"));
        let wide = match self.dialect {
            Dialect::Sqlite => rebuild::sections(self, &changed)?,
            Dialect::Postgres | Dialect::Mysql => server::sections(self, &changed)?,
        };
        sections.extend(wide.first);
        sections.extend(self.own("after"));
        sections.extend(wide.then);
        sections.extend(self.drop_tables());
        sections.extend(self.guard(&changed));
        sections.extend(wide.last);
        Ok(sections)
    }
}
