//! What recaps tell beside attendance.

use super::Message;
use super::section::Who;
use crate::analysis::{Coverage, EngagementLine};
use crate::ledger::Ledger;
use chrono::{DateTime, Utc};
use hadir_core::ids::PersonId;
use hadir_core::platform::{Handle, Platform};

/// What a recap may tell beside attendance. Every part is optional; an outline that needs one which is
/// missing says so.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
pub struct Facts {
    /// Who has which handle.
    pub handles: Option<Handles>,
    /// Who registered a WhatsApp number.
    pub contacts: Option<Vec<ContactLine>>,
    /// Dashboard operators per unit.
    pub operators: Option<Vec<OperatorLine>>,
    /// Who logged in.
    pub logins: Option<Vec<LoginLine>>,
    /// The units' own accounts.
    pub accounts: Option<Vec<AccountLine>>,
    /// The engagement ranking over several platforms.
    pub ranking: Option<Vec<EngagementLine>>,
    /// The head of a letter.
    pub letter: Option<Letter>,
    /// Until when posts were told of before: later ones are new. None: nothing is marked as new.
    pub told_until: Option<DateTime<Utc>>,
    /// To whom a personal message goes.
    pub addressee: Option<PersonId>,
    /// How often the addressee was reminded before.
    pub reminders: u64,
    /// What the addressee complained about.
    pub complaint: Option<Complaint>,
    /// Requests and data sheets.
    pub cards: Option<Vec<Card>>,
}

/// Who has which handle.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Handles {
    /// The figures, whole and per unit.
    pub coverage: Coverage,
    /// Everybody, in order of seniority.
    pub people: Vec<HandleLine>,
}

/// The handles of one person.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct HandleLine {
    /// Who.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub who: Who,
    /// Their handles on the platforms in question.
    pub handles: Vec<Handle>,
    /// The platforms in question on which they have none.
    pub missing: Vec<Platform>,
}

impl Handles {
    /// The handles of a ledger's people. A handle counts whenever it was theirs.
    pub fn of(ledger: &Ledger, platforms: &[Platform]) -> Self {
        let members = ledger.order.iter().filter_map(|&at| ledger.members.get(at));
        let people = members.map(|member| {
            let on = |platform: Platform| member.on(platform).map(|held| held.handle.clone());
            HandleLine {
                who: Who::of(&member.person, &ledger.units),
                handles: platforms.iter().flat_map(|&platform| on(platform)).collect(),
                missing: platforms
                    .iter()
                    .copied()
                    .filter(|&platform| on(platform).next().is_none())
                    .collect(),
            }
        });
        Self { people: people.collect(), coverage: Coverage::of(ledger, platforms) }
    }
}

/// Whether a person registered a number.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ContactLine {
    /// Who.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub who: Who,
    /// Whether they did. The number itself is nobody's business here.
    pub registered: bool,
}

/// Dashboard operators of a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct OperatorLine {
    /// The unit.
    pub unit: String,
    /// How many it has.
    pub operators: u64,
}

/// Logins of one account.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct LoginLine {
    /// Who.
    pub name: String,
    /// The unit.
    pub unit: String,
    /// Where: `web`, `mobile`.
    pub source: String,
    /// As what.
    pub role: String,
    /// How often.
    pub times: u64,
}

/// A unit's own account, or that it has none.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct AccountLine {
    /// The unit.
    pub unit: String,
    /// The account; none: the unit has none there.
    pub handle: Option<Handle>,
    /// What it did in the period; none: it could not be fetched.
    pub activity: Option<Activity>,
}

/// What an account did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Activity {
    /// Posts.
    pub posts: u64,
    /// Likes on them.
    pub likes: u64,
    /// Comments on them.
    pub comments: u64,
}

/// The head of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Letter {
    /// To whom.
    pub addressee: String,
    /// From whom.
    pub sender: String,
    /// Who else has it.
    pub copies: Vec<String>,
    /// Further lines before the closing: where to report, for instance.
    pub remarks: Vec<String>,
}

/// What somebody complained about.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Complaint {
    /// What became of looking at their accounts.
    pub profiles: Vec<(Handle, ProfileState)>,
    /// What they named.
    pub issues: Vec<Issue>,
    /// The page where handles are claimed.
    pub claim_page: String,
}

hadir_core::text_enum! {
    /// What looking at an account said.
    pub enum ProfileState {
        /// It is there.
        Found = "found",
        /// It is there, and shows nothing.
        Private = "private",
        /// It is another than the one on record.
        Differs = "differs",
        /// It is not there.
        Missing = "missing",
    }
}

hadir_core::text_enum! {
    /// What a complaint is about.
    pub enum Issue {
        /// Done and not counted.
        NotCounted = "not_counted",
        /// The handle changed.
        ChangedHandle = "changed_handle",
        /// The account is private.
        PrivateAccount = "private_account",
        /// Registration fails.
        CannotRegister = "cannot_register",
    }
}

/// A request, its answer, or a data sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Card {
    /// What it is.
    pub topic: Topic,
    /// Its lines.
    pub fields: Vec<(Message, Value)>,
    /// What its reader may answer.
    pub commands: Vec<String>,
    /// Addresses that belong to it.
    pub links: Vec<String>,
}

hadir_core::text_enum! {
    /// What a [`Card`] is.
    pub enum Topic {
        /// Somebody asks for premium.
        PremiumRequested = "premium_requested",
        /// They have it.
        PremiumApproved = "premium_approved",
        /// They do not.
        PremiumDenied = "premium_denied",
        /// Nobody answered in time.
        PremiumExpired = "premium_expired",
        /// Somebody asks for access to the dashboard.
        AccessRequested = "access_requested",
        /// They have it.
        AccessApproved = "access_approved",
        /// They do not.
        AccessRejected = "access_rejected",
        /// A client's data.
        Workspace = "workspace",
        /// A person's data.
        Person = "person",
    }
}

/// The value of a line of a [`Card`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Value {
    /// Words.
    Text(String),
    /// A number.
    Number(u64),
    /// Whole units of a currency.
    Money(u64, String),
    /// A time.
    Moment(DateTime<Utc>),
    /// Yes or no.
    Flag(bool),
    /// Nothing known.
    Unknown,
}
