//! Vectors of inbox metrics.

use super::{Vector, text, vector};
use crate::oracle::instant;
use chrono::{NaiveTime, TimeDelta, Weekday};
use hadir_core::ids::{Origin, SlaConfigId, WorkspaceId};
use hadir_core::inbox::{ConversationKind, Escalation, Priority, SlaClock, SlaConfig};
use hadir_core::platform::Platform;
use hadir_core::time::Weekdays;
use hadir_engagement::Quotient;
use hadir_engagement::inbox::hours::BusinessHours;
use hadir_engagement::inbox::priority::{Category, Intent, Keyword, Signals, points, priority};
use hadir_engagement::inbox::response::{
    Author, Message, Quantile, Wait, Waits, action_rate, any_response_rate, backlog_age, first_waits,
    mean_response, reply_waits, response_rate,
};
use hadir_engagement::inbox::routing::{Route, confidence, route};
use hadir_engagement::inbox::sla::{
    Awaiting, attainment, deadline, escalates, state, state_by_whole_minutes,
};
use hadir_engagement::listening::sentiment::SentimentScore;

fn conversation() -> Vec<Message> {
    use Author::{Customer, Machine, Person};
    [
        ("2026-03-10T08:00:00Z", Customer),
        ("2026-03-10T08:01:00Z", Machine),
        ("2026-03-10T08:10:00Z", Customer),
        ("2026-03-10T08:30:00Z", Person),
        ("2026-03-10T09:00:00Z", Customer),
        ("2026-03-10T09:20:00Z", Person),
        ("2026-03-10T10:00:00Z", Customer),
    ]
    .map(|(at, author)| Message { at: instant(at), author })
    .to_vec()
}

fn responses() -> Vec<Vector> {
    let now = instant("2026-03-10T11:00:00Z");
    let first = first_waits(&conversation());
    let replies = reply_waits(&conversation());
    let quantile = |waits: &[Wait], quantile| match Waits::at(waits.iter().copied(), now).quantile(quantile) {
        Ok(seconds) => seconds.to_string(),
        Err(reason) => reason.to_string(),
    };
    let minutes = TimeDelta::minutes;
    let nine = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap();
    let team = BusinessHours::new("Europe/Berlin".parse().unwrap()).open(Weekday::Tue, nine(9), nine(10));
    let elapsed = team.elapsed(first[0].since, now);
    vec![
        // 30 and 20 minutes, and one who has waited an hour so far.
        vector("first_response", quantile(&first, Quantile::MEDIAN), "1800"),
        vector("first_response", quantile(&first, Quantile::P90), "too few to tell"),
        // 30, 20, 20 minutes and one open hour.
        vector("reply_time", quantile(&replies, Quantile::MEDIAN), "1200"),
        // Open from 8:00 to 9:00 UTC.
        vector("business_wait", elapsed.num_minutes(), "60"),
        vector("response_rate", response_rate(&first, minutes(25), now), "33.33 % (3 of 3)"),
        vector("response_rate", response_rate(&first, minutes(60), now), "100.00 % (2 of 3)"),
        vector("action_rate", text(action_rate(3, 4).percent(0)), "75"),
        vector("backlog_age", backlog_age(&first, now).unwrap().num_minutes(), "60"),
        vector("backlog_age", format!("{:?}", backlog_age(&first[..2], now)), "None"),
        vector("any_response_rate", any_response_rate(&conversation()), "75.00 % (4 of 4)"),
        // 1, 20 and 20 minutes: the machine counts there.
        vector("mean_response", text(mean_response(&conversation()).ratio(0)), "820"),
        vector("sla_attainment", attainment(&first, minutes(20), now), "33.33 % (3 of 3)"),
    ]
}

/// Minutes to the first answer, for a network or all, for a kind or all.
fn config(
    platform: Option<Platform>,
    kind: Option<ConversationKind>,
    minutes: u32,
    is_active: bool,
) -> SlaConfig {
    let name = format!("{minutes}");
    let origin = |id| Origin::new("test", "sla", id);
    SlaConfig {
        platform,
        kind,
        is_active,
        ..SlaConfig::new(
            WorkspaceId::imported(origin("workspace")),
            SlaConfigId::imported(origin(&name)),
            name.clone(),
            Priority::High,
            minutes,
            480,
        )
    }
}

fn promises() -> Vec<Vector> {
    use ConversationKind::{Comment, Direct, Review};
    let x = Some(Platform::X);
    let configs = [
        config(None, None, 60, true),
        config(None, Some(Direct), 45, true),
        config(x, None, 30, true),
        config(x, Some(Direct), 15, true),
        config(x, Some(Review), 5, false),
    ];
    let chosen = |platform, kind| {
        SlaConfig::choose(&configs, Priority::High, platform, kind)
            .map(|config| config.first_response_minutes)
            .unwrap_or_default()
    };
    let start = instant("2026-03-13T09:30:00Z");
    let nine = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap();
    let open = BusinessHours::new("Asia/Jakarta".parse().unwrap())
        .open(Weekday::Fri, nine(9), nine(17))
        .open(Weekday::Mon, nine(9), nine(17))
        .closed("2026-03-16".parse().unwrap());
    let due = |awaiting, hours| format!("{:?}", deadline(&configs[0], awaiting, start, hours));
    let days = Weekdays::from_iter([Weekday::Mon, Weekday::Fri]);
    let in_hours = SlaConfig {
        clock: SlaClock::BusinessHours,
        business_hours: Some(hadir_core::inbox::BusinessHours::new(nine(9), nine(17), days).unwrap()),
        calendar: Some("Asia/Jakarta".parse().unwrap()),
        ..config(None, None, 60, true)
    };
    let worked = |hours| format!("{:?}", deadline(&in_hours, Awaiting::FirstResponse, start, hours));
    let told = Escalation { at: start, recipients: Vec::new() };
    let escalates = |seconds, earlier| escalates(TimeDelta::seconds(seconds), Some(60), earlier);
    vec![
        vector("sla_choice", chosen(Platform::X, Direct), "15"),
        vector("sla_choice", chosen(Platform::X, Review), "30"),
        vector("sla_choice", chosen(Platform::Threads, Direct), "45"),
        vector("sla_choice", chosen(Platform::Threads, Comment), "60"),
        vector("sla_state", state(TimeDelta::minutes(60), 60), "at_risk"),
        vector("sla_state", state(TimeDelta::seconds(3_601), 60), "breached"),
        vector("sla_state", state_by_whole_minutes(TimeDelta::seconds(3_659), 60), "at_risk"),
        vector("sla_deadline", due(Awaiting::FirstResponse, None), "Some(2026-03-13T10:30:00Z)"),
        // Half an hour of Friday is left; Monday is a holiday; the other half is on the next Friday.
        vector("sla_deadline", worked(Some(&open)), "Some(2026-03-20T02:30:00Z)"),
        // Nobody said that Monday is a holiday.
        vector("sla_deadline", worked(None), "Some(2026-03-16T02:30:00Z)"),
        vector("sla_deadline", due(Awaiting::Resolution, Some(&open)), "Some(2026-03-13T17:30:00Z)"),
        vector("sla_deadline", due(Awaiting::Nothing, None), "None"),
        vector(
            "sla_escalation",
            format!(
                "{} {} {}",
                escalates(3_599, None),
                escalates(3_600, None),
                escalates(9_999, Some(&told))
            ),
            "false true false",
        ),
    ]
}

fn priorities() -> Vec<Vector> {
    let signals = |sentiment: &str, intent, category, keyword| Signals {
        sentiment: SentimentScore::new(sentiment.parse().unwrap()).unwrap(),
        intent,
        category,
        keyword,
    };
    let angry = signals("-0.8", Intent::Complaint, Category::Other, Keyword::None);
    let junk = signals("0.9", Intent::Spam, Category::Spam, Keyword::Urgent);
    let calm = signals("0", Intent::Sales, Category::Other, Keyword::None);
    let pressing = Signals { category: Category::Urgent, intent: Intent::Spam, ..calm };
    let routed = |signals: &Signals| {
        let Route { priority, tags } = route(signals);
        let tags: Vec<_> = tags.iter().map(ToString::to_string).collect();
        format!("{} {}", priority.map_or("-", Priority::as_str), tags.join(","))
    };
    let content = signals("0.1", Intent::Complaint, Category::Other, Keyword::None);
    let (sure, unsure) = (Quotient::new(9, 10).unwrap(), Quotient::new(1, 10).unwrap());
    vec![
        vector("inbox_routing", routed(&angry), "high complaint,needs-attention"),
        vector("inbox_routing", routed(&content), "- "), // a complaint that sounds good
        vector("inbox_routing", routed(&calm), "- sales,opportunity"),
        vector("inbox_routing", routed(&junk), "low spam"),
        vector("inbox_routing", routed(&pressing), "urgent urgent,spam"),
        vector("inbox_confidence", confidence(&angry, sure, unsure).unwrap(), "3/5"), // (0.8 + 0.9 + 0.1) / 3
        vector("inbox_priority", points(&angry).unwrap(), "100/1"),                   // 50 + 28 + 25 = 103
        vector("inbox_priority", priority(&angry).unwrap(), "urgent"),
        vector("inbox_priority", points(&junk).unwrap(), "0/1"), // 50 - 10 - 40 - 40 + 20
        vector("inbox_priority", priority(&calm).unwrap(), "high"), // 65
    ]
}

pub(super) fn all() -> Vec<Vector> {
    [responses(), promises(), priorities()].concat()
}
