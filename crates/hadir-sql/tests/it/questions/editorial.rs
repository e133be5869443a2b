//! Answers of the questions about editorial work.

use super::{kept, on_every_engine};
use hadir_core::editorial::BriefVariant;
use hadir_sql::editorial::{BriefProgress, briefs, variants_of};
use proptest::prelude::prop_assert_eq;
use std::cmp::Reverse;

#[test]
fn briefs_with_what_was_written_for_them() {
    on_every_engine(|engine, tenant, _, _| {
        let (scope, dialect) = (tenant.scope(), engine.dialect());
        let newest = kept(&tenant.content_briefs, |_| true, |brief| Reverse((brief.created_at, brief.id)));
        let of = |variant: &BriefVariant, brief: &BriefProgress| variant.brief_id == brief.brief.id;
        let expected = newest.into_iter().map(|brief| {
            let mut progress = BriefProgress { brief, variants: 0, approved: 0 };
            for variant in &tenant.brief_variants {
                let counted = u64::from(of(variant, &progress));
                progress.variants += counted;
                progress.approved += if variant.approved { counted } else { 0 };
            }
            progress
        });
        let found = engine.fetch(&briefs(scope).build(dialect)).unwrap();
        prop_assert_eq!(&found, &expected.collect::<Vec<_>>());
        for progress in &found {
            let written = engine.fetch(&variants_of(scope, progress.brief.id).build(dialect)).unwrap();
            let pass = |variant: &BriefVariant| of(variant, progress);
            let expected = kept(&tenant.brief_variants, pass, |variant| (variant.created_at, variant.id));
            prop_assert_eq!(written, expected);
        }
        Ok(())
    });
}
