mod premium_requests;
mod subscriber;
mod subscriptions;
