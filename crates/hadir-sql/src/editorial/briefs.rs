//! Questions about content briefs.

use crate::error::{DecodeError, EncodeError};
use crate::schema::{Row, Table};
use crate::scope::Scope;
use crate::select::{Col, Counted, Record, Select, Selected, TenantRecord, Term, bind};
use crate::statement::Cells;
use crate::value::{Kind, Value};
use hadir_core::editorial::{BriefVariant, ContentBrief};
use hadir_core::ids::ContentBriefId;

const BRIEF: &Col = &Col::of("brief_variants", "brief_id");

/// A brief, and how many texts were written for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BriefProgress {
    /// The brief.
    pub brief: ContentBrief,
    /// How many were written.
    pub variants: u64,
    /// How many of them were approved.
    pub approved: u64,
}

impl Record for BriefProgress {
    fn root() -> &'static Table {
        ContentBrief::table()
    }
    fn selected() -> Vec<Selected> {
        let counted = ["variants", "approved"].map(|name| Selected::column("written", name, Kind::Int));
        <ContentBrief as Record>::selected().into_iter().chain(counted).collect()
    }
    fn read(cells: &mut Cells<'_>) -> Result<Self, DecodeError> {
        let brief = <ContentBrief as Record>::read(cells)?;
        // Without a variant, the brief is not among those that were counted.
        if cells.skip_nulls(2) {
            return Ok(Self { brief, variants: 0, approved: 0 });
        }
        let (variants, approved) = (crate::select::count(cells)?, crate::select::count(cells)?);
        Ok(Self { brief, variants, approved })
    }
    fn cells(&self) -> Result<Vec<Value>, EncodeError> {
        let mut cells = Record::cells(&self.brief)?;
        cells.extend([self.variants, self.approved].map(|number| match self.variants {
            0 => Value::Null(Kind::Int),
            _ => Value::Int(i64::try_from(number).unwrap_or(i64::MAX)),
        }));
        Ok(cells)
    }
}

impl TenantRecord for BriefProgress {}

const WRITTEN: &Counted = &Counted {
    select: r#""brief_variants"."workspace_id", "brief_variants"."brief_id", COUNT(*) AS "variants", COUNT(CASE WHEN "brief_variants"."approved" THEN 1 END) AS "approved" FROM "brief_variants" WHERE "brief_variants"."workspace_id" = ? GROUP BY "brief_variants"."workspace_id", "brief_variants"."brief_id""#,
    name: "written",
    on: r#""written"."workspace_id" = "content_briefs"."workspace_id" AND "written"."brief_id" = "content_briefs"."id""#,
};

/// All briefs, the newest first, each with how many texts were written for it, and how many of these were approved.
pub fn briefs(scope: Scope) -> Select<BriefProgress> {
    Select::of(scope)
        .counted(WRITTEN, [scope.value()])
        .order(const { &[Term::down("content_briefs", "created_at"), Term::down("content_briefs", "id")] })
}

/// What was written for a brief, the first text first.
pub fn variants_of(scope: Scope, brief: ContentBriefId) -> Select<BriefVariant> {
    Select::of(scope).equal(BRIEF, bind::id(brief)).by(&["created_at", "id"])
}
