//! Connected accounts on networks and what is needed to act for them; accounts that are only watched.

mod connection_lifecycle;
mod connection_status;
mod consent_request;
mod credential;
mod pace;
mod profile;
mod profile_parts;
mod slot;
mod social_account;
mod token_state;

pub use connection_lifecycle::{ConnectionLifecycle, ConnectionParts, ERROR_REST, refresh_rest};
pub use connection_status::{ConnectionEvent, ConnectionGuard, ConnectionStatus};
pub use consent_request::ConsentRequest;
pub use credential::{Credential, Scopes};
pub use pace::{PublishingPace, Quota};
pub use profile::{Profile, ProfileContact};
pub use profile_parts::{ProfileLink, ProfileLocation, ProfilePicture};
pub use slot::earliest_slot;
pub use social_account::{AccountKey, AccountMetadata, Capabilities, FollowerTracking, Page, SocialAccount};
pub use token_state::{RefreshRule, RenewedWith, TokenState};
