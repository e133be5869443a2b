use crate::scope::Reach;
use crate::select::{Col, Join, Op, Select, Term, bind};
use crate::value::Instant;
use chrono::{DateTime, TimeDelta, Utc};
use hadir_core::account::{ConnectionStatus, Credential, SocialAccount};

const STATUS: &Col = &Col::of("social_accounts", "status");
const EXPIRES_AT: &Col = &Col::of("credentials", "expires_at");
const REFRESH: &Col = &Col::of("credentials", "refresh");

const ACCOUNT: &Join = &Join {
    left: false,
    table: "social_accounts",
    tenant_of: Some("credentials"),
    on: &[(Col::of("credentials", "account_id"), Col::of("social_accounts", "id"))],
    and: "",
};

/// Credentials of active accounts that expire less than `ahead` after `now`, with their accounts, the next one first: of
/// one workspace, or of all for a reason. What has expired already is among them, unless
/// [`not_expired`](Select::not_expired) leaves it out; what never expires is not.
pub fn tokens_to_refresh(
    reach: impl Into<Reach>,
    now: DateTime<Utc>,
    ahead: TimeDelta,
) -> Select<(Credential, SocialAccount)> {
    let end = now.checked_add_signed(ahead).unwrap_or(DateTime::<Utc>::MAX_UTC);
    Select::reaching(reach.into())
        .join(ACCOUNT)
        .is(STATUS, ConnectionStatus::Active.as_str())
        .compare(EXPIRES_AT, Op::AtMost, bind::instant(Instant::last_before(end)))
        .order(
            const {
                &[
                    Term::up("credentials", "expires_at"),
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
