//! What a queue asks of an engine: a transaction that sees what others have committed, rows that others hold passed over,
//! and an instant some seconds before another.

use super::{Bound, Dialect};
use crate::value::{Instant, Value};
use chrono::SubsecRound;
use sea_query::{Expr, ExprTrait, LockBehavior, LockType, SelectStatement};

impl Dialect {
    /// Begins a transaction in which every statement sees what was committed before it. On SQLite it is the only writer
    /// until it ends.
    pub(crate) const fn begin_claim(self) -> &'static [&'static str] {
        match self {
            Self::Postgres => &["BEGIN ISOLATION LEVEL READ COMMITTED"],
            // Under the default, a look that finds nothing locks the gap that it looked into.
            Self::Mysql => &["SET TRANSACTION ISOLATION LEVEL READ COMMITTED", "START TRANSACTION"],
            Self::Sqlite => &["BEGIN IMMEDIATE"],
        }
    }

    /// Locks a row until the transaction ends, so that rows that refer to it can be written meanwhile where the engine has
    /// such a lock.
    pub(crate) const fn lock_row(self) -> Option<&'static str> {
        match self {
            Self::Postgres => Some("FOR NO KEY UPDATE"),
            Self::Mysql => Some("FOR UPDATE"),
            Self::Sqlite => None,
        }
    }

    /// Locks the rows of `tables` that are found, and passes over those that somebody else holds.
    pub(crate) fn lock_free(self, select: &mut SelectStatement, tables: [&'static str; 2]) {
        match self {
            // Weaker than `FOR UPDATE`: rows that refer to these can be written meanwhile.
            Self::Postgres => {
                select.lock_with_tables_behavior(LockType::NoKeyUpdate, tables, LockBehavior::SkipLocked);
            }
            // MariaDB has no `OF`: the rows of every joined table are locked.
            Self::Mysql => {
                select.lock_with_behavior(LockType::Update, LockBehavior::SkipLocked);
            }
            Self::Sqlite => {}
        }
    }

    /// Whether rows are locked before they are sorted and cut to a limit, so that the limit has to come earlier.
    pub(crate) const fn locks_before_it_limits(self) -> bool {
        matches!(self, Self::Mysql)
    }

    /// Locks the rows that are found, and waits for those that somebody else holds.
    pub(crate) fn lock(self, select: &mut SelectStatement) {
        match self {
            Self::Postgres => _ = select.lock(LockType::NoKeyUpdate),
            Self::Mysql => _ = select.lock(LockType::Update),
            // There is one writer at a time.
            Self::Sqlite => {}
        }
    }

    /// What time it is, as instants are stored.
    pub(crate) const fn now(self) -> &'static str {
        match self {
            Self::Postgres => "SELECT clock_timestamp()",
            Self::Mysql => "SELECT UTC_TIMESTAMP(6)",
            Self::Sqlite => "SELECT strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'",
        }
    }

    /// Whether an error with this code means that the same transaction may succeed if it is tried again: a deadlock, a lock or
    /// a serialisation that did not come about, a key that somebody else took first. `code` is the driver's: the SQLSTATE
    /// on PostgreSQL, the number on MySQL, the extended result code on SQLite.
    pub fn means_again(self, code: &str) -> bool {
        match self {
            Self::Postgres => matches!(code, "40001" | "40P01" | "55P03" | "23505"),
            Self::Mysql => matches!(code, "1205" | "1213" | "1062" | "40001" | "23000"),
            Self::Sqlite => {
                // Busy and locked in all their variants, and the two kinds of unique keys.
                code.parse::<u32>()
                    .is_ok_and(|code| matches!(code & 0xff, 5 | 6) || matches!(code, 1555 | 2067))
            }
        }
    }

    /// A small whole number in the engine's 64-bit type.
    pub(crate) fn number(self, number: u8) -> Expr {
        Expr::cust(self.whole(&number.to_string()))
    }

    /// A whole number that fits into 64 bits, in the engine's 64-bit type.
    pub(crate) fn wholly(self, number: Expr) -> Expr {
        match self {
            Self::Postgres => number.cast_as("bigint"),
            Self::Mysql => number.cast_as("signed"),
            Self::Sqlite => number,
        }
    }

    /// The instant so many whole seconds before `now`.
    pub(crate) fn seconds_before(self, now: Instant, seconds: Expr, bound: &mut Bound) -> Expr {
        match self {
            Self::Postgres => {
                let now = bound.bind(Value::Instant(now));
                // Said, because a server that infers the types of parameters takes it for an interval.
                Expr::cust_with_exprs("CAST($1 AS timestamptz) - $2 * INTERVAL '1 second'", [now, seconds])
            }
            Self::Mysql => {
                let now = bound.bind(Value::Instant(now));
                Expr::cust_with_exprs("DATE_SUB(?, INTERVAL ? SECOND)", [now, seconds])
            }
            // Its functions know milliseconds; whole seconds leave what is finer as it is.
            Self::Sqlite => {
                let whole = now.get().trunc_subsecs(0).format("%Y-%m-%dT%H:%M:%S").to_string();
                let rest = now.get().format(".%6fZ").to_string();
                let (whole, rest) = (bound.bind(Value::Text(whole)), bound.bind(Value::Text(rest)));
                let text = "strftime('%Y-%m-%dT%H:%M:%S', ?, '-' || ? || ' seconds') || ?";
                Expr::cust_with_exprs(text, [whole, seconds, rest])
            }
        }
    }
}
