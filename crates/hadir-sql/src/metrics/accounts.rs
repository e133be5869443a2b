//! Questions about the counters of accounts.

use crate::error::{DecodeError, EncodeError};
use crate::schema::{Row, Table};
use crate::scope::Scope;
use crate::select::{Col, Counted, Join, Op, Record, Select, Selected, TenantRecord, Term, bind};
use crate::statement::Cells;
use crate::value::{Instant, Kind, Value};
use chrono::{DateTime, Utc};
use hadir_core::account::{ConnectionStatus, SocialAccount};
use hadir_core::ids::SocialAccountId;
use hadir_core::metrics::{AccountSnapshot, AudienceInsight, FollowerChange, FollowerChangeKind, Span};

const SNAPSHOT_OF: &Col = &Col::of("account_snapshots", "account_id");
const CAPTURED_AT: &Col = &Col::of("account_snapshots", "captured_at");
const SPAN: &Col = &Col::of("account_snapshots", "span");
const CHANGE_OF: &Col = &Col::of("follower_changes", "account_id");
const CHANGE: &Col = &Col::of("follower_changes", "kind");
const NOTICED_AT: &Col = &Col::of("follower_changes", "noticed_at");
const INSIGHT_OF: &Col = &Col::of("audience_insights", "account_id");
const ACCOUNT_STATUS: &Col = &Col::of("social_accounts", "status");

/// The counters of an account, the newest first.
pub fn account_snapshots(scope: Scope, account: SocialAccountId) -> Select<AccountSnapshot> {
    Select::of(scope).equal(SNAPSHOT_OF, bind::id(account)).order(
        const { &[Term::down("account_snapshots", "captured_at"), Term::down("account_snapshots", "span")] },
    )
}

impl Select<AccountSnapshot> {
    /// Only counters that were read at `first`, at `last` or between.
    #[must_use]
    pub fn captured_between(self, first: DateTime<Utc>, last: DateTime<Utc>) -> Self {
        let from = bind::instant(Instant::first_from(first));
        self.compare(CAPTURED_AT, Op::AtLeast, from).until(CAPTURED_AT, last)
    }

    /// Only counters over this time.
    #[must_use]
    pub fn over(self, span: Span) -> Self {
        self.is(SPAN, span.as_str())
    }
}

/// Who began or ceased to follow an account, or is followed, the newest change first: 50 unless [`limit`](Select::limit)
/// asks for others.
pub fn follower_changes(scope: Scope, account: SocialAccountId) -> Select<FollowerChange> {
    Select::of(scope)
        .equal(CHANGE_OF, bind::id(account))
        .order(
            const { &[Term::down("follower_changes", "noticed_at"), Term::down("follower_changes", "id")] },
        )
        .bounded(50, u64::MAX)
}

impl Select<FollowerChange> {
    /// Only changes of this kind.
    #[must_use]
    pub fn of_kind(self, kind: FollowerChangeKind) -> Self {
        self.is(CHANGE, kind.as_str())
    }

    /// Only changes that were noticed at `instant` or later.
    #[must_use]
    pub fn noticed_since(self, instant: DateTime<Utc>) -> Self {
        self.compare(NOTICED_AT, Op::AtLeast, bind::instant(Instant::first_from(instant)))
    }
}

/// Who an account reaches, the newest day first.
pub fn audience_insights(scope: Scope, account: SocialAccountId) -> Select<AudienceInsight> {
    Select::of(scope)
        .equal(INSIGHT_OF, bind::id(account))
        .order(const { &[Term::down("audience_insights", "day"), Term::down("audience_insights", "id")] })
}

/// How many began and ceased to follow an account, and the other way round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FollowerChanges {
    /// Began to follow it.
    pub new_followers: u64,
    /// Ceased to follow it.
    pub unfollowers: u64,
    /// Are followed by it now.
    pub new_following: u64,
    /// Are followed by it no longer.
    pub unfollowing: u64,
}

/// An account, its newest counters, and how many followers came and went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountStanding {
    /// The account.
    pub account: SocialAccount,
    /// The newest counters; none if none were ever read.
    pub newest: Option<AccountSnapshot>,
    /// The changes since the time that was asked for.
    pub changes: FollowerChanges,
}

/// The columns of the counted changes, in the order of [`FollowerChanges`].
const COUNTED: [&str; 4] = ["new_followers", "unfollowers", "new_following", "unfollowing"];

impl Record for AccountStanding {
    fn root() -> &'static Table {
        SocialAccount::table()
    }
    fn selected() -> Vec<Selected> {
        let counted = COUNTED.iter().map(|name| Selected::column("changes", name, Kind::Int));
        <(SocialAccount, Option<AccountSnapshot>)>::selected().into_iter().chain(counted).collect()
    }
    fn read(cells: &mut Cells<'_>) -> Result<Self, DecodeError> {
        let (account, newest) = <(SocialAccount, Option<AccountSnapshot>)>::read(cells)?;
        // Without any change, the account is not among those that were counted.
        if cells.skip_nulls(COUNTED.len()) {
            return Ok(Self { account, newest, changes: FollowerChanges::default() });
        }
        let mut count = || crate::select::count(cells);
        let changes = FollowerChanges {
            new_followers: count()?,
            unfollowers: count()?,
            new_following: count()?,
            unfollowing: count()?,
        };
        Ok(Self { account, newest, changes })
    }
    fn cells(&self) -> Result<Vec<Value>, EncodeError> {
        let FollowerChanges { new_followers, unfollowers, new_following, unfollowing } = self.changes;
        let mut cells = (self.account.clone(), self.newest.clone()).cells()?;
        let counted = [new_followers, unfollowers, new_following, unfollowing];
        let count = |number: u64| Value::Int(i64::try_from(number).unwrap_or(i64::MAX));
        cells.extend(
            counted.map(|number| if counted == [0; 4] { Value::Null(Kind::Int) } else { count(number) }),
        );
        Ok(cells)
    }
}

impl TenantRecord for AccountStanding {}

/// Of two that were read at one time, the one over the whole life.
const NEWEST_SNAPSHOT: &Join = &Join {
    left: true,
    table: "account_snapshots",
    tenant_of: Some("social_accounts"),
    on: &[(Col::of("social_accounts", "id"), Col::of("account_snapshots", "account_id"))],
    and: r#"NOT EXISTS (SELECT 1 FROM "account_snapshots" AS "later" WHERE "later"."workspace_id" = "account_snapshots"."workspace_id" AND "later"."account_id" = "account_snapshots"."account_id" AND ("later"."captured_at" > "account_snapshots"."captured_at" OR ("later"."captured_at" = "account_snapshots"."captured_at" AND "later"."span" > "account_snapshots"."span")))"#,
};

const CHANGES: &Counted = &Counted {
    select: r#""follower_changes"."workspace_id", "follower_changes"."account_id", COUNT(CASE WHEN "follower_changes"."kind" = 'new_follower' THEN 1 END) AS "new_followers", COUNT(CASE WHEN "follower_changes"."kind" = 'unfollower' THEN 1 END) AS "unfollowers", COUNT(CASE WHEN "follower_changes"."kind" = 'new_following' THEN 1 END) AS "new_following", COUNT(CASE WHEN "follower_changes"."kind" = 'unfollowing' THEN 1 END) AS "unfollowing" FROM "follower_changes" WHERE "follower_changes"."workspace_id" = ? AND "follower_changes"."noticed_at" >= ? GROUP BY "follower_changes"."workspace_id", "follower_changes"."account_id""#,
    name: "changes",
    on: r#""changes"."workspace_id" = "social_accounts"."workspace_id" AND "changes"."account_id" = "social_accounts"."id""#,
};

/// The accounts that can be used now, each with its newest counters and the changes of followers noticed at `since` or
/// later, by network, time of creation and id: what a dashboard shows.
pub fn account_standings(scope: Scope, since: DateTime<Utc>) -> Select<AccountStanding> {
    Select::of(scope)
        .join(NEWEST_SNAPSHOT)
        .counted(CHANGES, [scope.value(), bind::instant(Instant::first_from(since))])
        .is(ACCOUNT_STATUS, ConnectionStatus::Active.as_str())
        .by(&["platform", "created_at", "id"])
}
