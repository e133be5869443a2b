//! The tables of the context `billing`, a file each.

mod premium_requests;
mod subscriber;
mod subscriptions;

pub(crate) use subscriber::subscriber_key;
