//! The tables of the context `account`, a file each.

mod consent_requests;
mod credentials;
mod profile_parts;
mod profiles;
mod publishing_paces;
mod social_accounts;
