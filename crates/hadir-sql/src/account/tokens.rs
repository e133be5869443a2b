//! Questions about credentials that are to be renewed.

use crate::scope::Reach;
use crate::select::{Col, Join, Op, Select, Term, bind};
use crate::value::Instant;
use chrono::{DateTime, TimeDelta, Utc};
use hadir_core::account::{Credential, SocialAccount, refresh_rest};

const EXPIRES_AT: &Col = &Col::of("credentials", "expires_at");
const REFRESH: &Col = &Col::of("credentials", "refresh");

const ACCOUNT: &Join = &Join {
    left: false,
    table: "social_accounts",
    tenant_of: Some("credentials"),
    on: &[(Col::of("credentials", "account_id"), Col::of("social_accounts", "id"))],
    and: "",
};

/// Which accounts' credentials are renewed, and when: as [`RefreshRule::is_due`](hadir_core::account::RefreshRule::is_due) says.
const DUE: &str = r#"(("social_accounts"."status" IN ('active', 'error') AND "credentials"."expires_at" <= ?) OR ("social_accounts"."status" = 'expired' AND "credentials"."refresh" IS NOT NULL)) AND ("social_accounts"."status" = 'active' OR "social_accounts"."changed_at" <= ? OR ("social_accounts"."error_count" <= 1 AND "social_accounts"."changed_at" <= ?) OR ("social_accounts"."error_count" = 2 AND "social_accounts"."changed_at" <= ?) OR ("social_accounts"."error_count" = 3 AND "social_accounts"."changed_at" <= ?) OR ("social_accounts"."error_count" = 4 AND "social_accounts"."changed_at" <= ?) OR ("social_accounts"."error_count" = 5 AND "social_accounts"."changed_at" <= ?) OR ("social_accounts"."error_count" = 6 AND "social_accounts"."changed_at" <= ?) OR ("social_accounts"."error_count" = 7 AND "social_accounts"."changed_at" <= ?))"#;

/// Credentials that are to be renewed, with their accounts, the next one first: of one workspace, or of all for a reason. They
/// are those that expire less than `ahead` after `now`, of accounts that are active, or whose calls fail and that have
/// [rested](hadir_core::account::refresh_rest); and those that the network refused and that have a refresh token. What has
/// expired already is among them, unless [`not_expired`](Select::not_expired) leaves it out.
pub fn tokens_to_refresh(
    reach: impl Into<Reach>,
    now: DateTime<Utc>,
    ahead: TimeDelta,
) -> Select<(Credential, SocialAccount)> {
    let end = now.checked_add_signed(ahead).unwrap_or(DateTime::<Utc>::MAX_UTC);
    // The longest rest first, as the condition has it; then after one failure, two, and so on.
    let rested =
        |failures| now.checked_sub_signed(refresh_rest(failures)).unwrap_or(DateTime::<Utc>::MIN_UTC);
    // What has ended by now is due, however little ahead is asked for.
    let ending = if end > now { Instant::last_before(end) } else { Instant::last_until(now) };
    let due = core::iter::once(ending)
        .chain([u32::MAX, 1, 2, 3, 4, 5, 6, 7].map(|failures| Instant::last_until(rested(failures))))
        .map(bind::instant);
    Select::reaching(reach.into()).join(ACCOUNT).sql(DUE, due).order(
        const {
            &[
                Term::up("credentials", "expires_at").nulls_last(),
                Term::up("credentials", "workspace_id"),
                Term::up("credentials", "id"),
            ]
        },
    )
}

impl Select<(Credential, SocialAccount)> {
    /// Only credentials that can be renewed without the account's owner.
    #[must_use]
    pub fn refreshable(self) -> Self {
        self.not_null(REFRESH)
    }

    /// Only credentials that are still good at `now`.
    #[must_use]
    pub fn not_expired(self, now: DateTime<Utc>) -> Self {
        self.compare(EXPIRES_AT, Op::AtLeast, bind::instant(Instant::first_from(now)))
    }
}
