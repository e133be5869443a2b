//! The roster: people who are asked to take part, their units, handles, postings and exemptions.
//!
//! A [`Unit`] is a node of the tree *inside* a workspace (a district force below its directorate), so that posts of the
//! directorate and people of its units share one tenant and can be joined.

mod exemption;
mod membership;
mod person;
mod person_contact;
mod person_handle;
mod person_role;
mod person_status;
pub mod policy;
mod posting;
mod unit;

pub use exemption::Exemption;
pub use membership::{Membership, MembershipError};
pub use person::Person;
pub use person_contact::{PersonContact, Reminders};
pub use person_handle::PersonHandle;
pub use person_role::PersonRole;
pub use person_status::{PersonEvent, PersonStatus};
pub use posting::Posting;
pub use unit::{Unit, UnitKind};
