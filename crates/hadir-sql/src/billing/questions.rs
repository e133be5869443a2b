//! The list of the questions of `billing`, by which they are documented and tested.

use super::{active_subscription, open_request, requests_to_expire, subscriptions_to_expire};

crate::queries::question::questions! {
    Billing:
    fixed "billing::open_request" ["R20"] ("premium_requests") scoped "The open request of a subscriber", |s| {
        open_request(s.scope, s.subscriber)
    };
    fixed "billing::requests_to_expire" ["R20"] ("premium_requests") either "Requests that nobody has answered in time, the longest ago first", |s| {
        requests_to_expire(s.scope, s.now)
    };
    fixed "billing::active_subscription" ["R20"] ("subscriptions") scoped "The active subscription of a subscriber that began last", |s| {
        active_subscription(s.scope, s.subscriber)
    };
    fixed "billing::subscriptions_to_expire" [] ("subscriptions") either "Active subscriptions whose time is over, the longest ago first", |s| {
        subscriptions_to_expire(s.scope, s.now)
    };
}
