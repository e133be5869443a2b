//! People, units, letters and messages: numbers 16 to 32.

use super::super::Part::{
    Accounts, Cards, Complaint, Contacts, Greeting, Handles, Letter, Logins, Notes, Operators, Ranking,
    Reminder, Say, Sections,
};
use super::super::SectionPart::{BottomPeople, Figures, Lists, MissingUnits, PostCount, TopPeople};
use super::super::{HandlePart, Line, Measure, Message, Outline};
use super::parts::{DAY, DAY_OR_MONTH, FOUR, WEEK, outline};
use crate::recap::facts::Topic;
pub(super) const OUTLINES: &[Outline] = &[
    outline(
        16,
        "user_data",
        Message::UserData,
        &[Say(Message::ToCommander), Handles(&[HandlePart::Totals, HandlePart::Units])],
    ),
    outline(17, "incomplete_people", Message::IncompletePeople, &[Handles(&[HandlePart::Missing])]),
    outline(
        18,
        "executive_insight",
        Message::ExecutiveInsight,
        &[Handles(&[HandlePart::Totals, HandlePart::Insight]), Say(Message::CurrentHandles)],
    ),
    outline(
        19,
        "handle_attendance",
        Message::HandleAttendance,
        &[Say(Message::ToCommander), Handles(&[HandlePart::Totals, HandlePart::Divisions])],
    ),
    outline(
        20,
        "whatsapp_registration",
        Message::WhatsappRegistration,
        &[Say(Message::ToCommander), Contacts],
    ),
    outline(
        21,
        "dashboard_registration",
        Message::DashboardRegistration,
        &[Say(Message::ToCommander), Operators],
    ),
    Outline { periods: DAY_OR_MONTH, ..outline(22, "web_logins", Message::WebLogin, &[Logins]) },
    Outline {
        rules: &["K", "L"],
        periods: DAY_OR_MONTH,
        ..outline(
            23,
            "section_heads",
            Message::SectionHeads,
            &[
                Sections(&[
                    PostCount,
                    Figures(&[
                        Measure::People,
                        Measure::Complete,
                        Measure::Partial,
                        Measure::NotDone,
                        Measure::NoHandle,
                    ]),
                    Lists(FOUR, Line::Unit),
                    MissingUnits,
                ]),
                Notes,
            ],
        )
    },
    outline(24, "compliance_letter", Message::ComplianceLetter, &[Letter]),
    outline(25, "top_ranking", Message::TopRanking, &[Ranking(10)]),
    Outline {
        periods: WEEK,
        ..outline(
            26,
            "highest_lowest",
            Message::HighestLowest,
            &[Sections(&[PostCount, TopPeople(5), BottomPeople(5)])],
        )
    },
    outline(27, "official_accounts", Message::OfficialAccounts, &[Accounts]),
    Outline { periods: DAY, ..outline(28, "reminder", Message::Reminder, &[Greeting, Reminder]) },
    outline(
        29,
        "premium",
        Message::Premium,
        &[Cards(&[
            Topic::PremiumRequested,
            Topic::PremiumApproved,
            Topic::PremiumDenied,
            Topic::PremiumExpired,
        ])],
    ),
    outline(
        30,
        "dashboard_access",
        Message::DashboardAccess,
        &[Cards(&[Topic::AccessRequested, Topic::AccessApproved, Topic::AccessRejected])],
    ),
    outline(31, "complaint_reply", Message::ComplaintReply, &[Greeting, Complaint]),
    outline(32, "data_sheet", Message::DataSheet, &[Cards(&[Topic::Workspace, Topic::Person])]),
];
