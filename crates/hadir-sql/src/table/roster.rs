//! The tables of the context `roster`, a file each.

mod exemptions;
mod people;
mod person_contacts;
mod person_handles;
mod person_roles;
mod postings;
mod units;
