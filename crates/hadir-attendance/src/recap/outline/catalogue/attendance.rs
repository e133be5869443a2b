//! Attendance and tasks: numbers 1 to 15.

use super::super::Part::{Assessment, Greeting, Notes, Say, Sections};
use super::super::SectionPart::{
    BottomUnits, Distribution, EachPost, Figures, Highlights, Links, Lists, PostCount, PostLinks, Target,
    Tasks, TopPeople, TopUnits,
};
use super::super::{Groups, Line, Measure, Message, Outline, SectionPart};
use super::parts::{
    BY_DIVISION, BY_UNIT, CLASSES, DAY, DAYS, FOUR, INSTAGRAM_COMMENTS, INSTAGRAM_LIKES, SHARES, SIX, THREE,
    TIKTOK_COMMENTS, TWO, outline,
};
use crate::analysis::UnitOrder;
use hadir_core::platform::Platform;
pub(super) const OUTLINES: &[Outline] = &[
    Outline {
        asks: INSTAGRAM_LIKES,
        rules: &["A"],
        periods: DAYS,
        ..outline(
            1,
            "likes_by_unit",
            Message::LikesRecap,
            &[
                Say(Message::ToCommander),
                Sections(&[PostCount, PostLinks, Figures(SIX), SectionPart::Groups(BY_UNIT)]),
                Notes,
                Say(Message::Thanks),
            ],
        )
    },
    Outline {
        asks: INSTAGRAM_LIKES,
        rules: &["B"],
        periods: DAYS,
        ..outline(
            2,
            "likes_by_division",
            Message::LikesRecap,
            &[
                Say(Message::ToCommander),
                Sections(&[
                    PostCount,
                    PostLinks,
                    Figures(&[Measure::People]),
                    Figures(CLASSES),
                    SectionPart::Groups(BY_DIVISION),
                ]),
                Notes,
                Say(Message::Thanks),
            ],
        )
    },
    Outline {
        periods: DAYS,
        ..outline(
            3,
            "per_post",
            Message::PerPostRecap,
            &[Say(Message::ToCommander), Sections(&[PostCount, EachPost]), Notes],
        )
    },
    Outline {
        rules: &["C", "H"],
        periods: DAYS,
        ..outline(
            4,
            "simple",
            Message::SimpleRecap,
            &[
                Say(Message::ToCommander),
                Sections(&[
                    PostCount,
                    PostLinks,
                    Figures(&[
                        Measure::People,
                        Measure::Complete,
                        Measure::Partial,
                        Measure::NotDone,
                        Measure::NoHandle,
                    ]),
                    Lists(FOUR, Line::Handle),
                ]),
                Notes,
            ],
        )
    },
    Outline {
        rules: &["C", "G"],
        periods: DAYS,
        ..outline(
            5,
            "by_division",
            Message::DivisionRecap,
            &[
                Say(Message::ToCommander),
                Sections(&[
                    PostCount,
                    Figures(SIX),
                    SectionPart::Groups(Groups {
                        order: UnitOrder::MostActions,
                        measures: &[Measure::Actions, Measure::People],
                        lists: FOUR,
                        line: Line::Executions,
                        ..BY_DIVISION
                    }),
                ]),
                Notes,
            ],
        )
    },
    Outline {
        rules: &["D"],
        periods: DAYS,
        ..outline(
            6,
            "day_file",
            Message::DayFile,
            &[
                Say(Message::ToCommander),
                Sections(&[
                    PostCount,
                    PostLinks,
                    Figures(SIX),
                    Target,
                    SectionPart::Groups(Groups {
                        order: UnitOrder::MostActions,
                        measures: &[
                            Measure::People,
                            Measure::Complete,
                            Measure::Partial,
                            Measure::NotDone,
                            Measure::Missing(Platform::Instagram),
                            Measure::Missing(Platform::Tiktok),
                        ],
                        ..BY_UNIT
                    }),
                    Lists(FOUR, Line::Unit),
                    Distribution,
                    TopUnits(5),
                    BottomUnits(5),
                ]),
                Notes,
            ],
        )
    },
    Outline {
        asks: TIKTOK_COMMENTS,
        rules: &["E"],
        periods: DAYS,
        ..outline(
            7,
            "comments_by_unit",
            Message::CommentsRecap,
            &[
                Say(Message::ToCommander),
                Sections(&[
                    PostCount,
                    PostLinks,
                    Figures(SIX),
                    SectionPart::Groups(Groups {
                        order: UnitOrder::LargeByShare { large: 100 },
                        zeros: false,
                        ..BY_UNIT
                    }),
                ]),
                Notes,
                Say(Message::Thanks),
            ],
        )
    },
    Outline {
        asks: TIKTOK_COMMENTS,
        rules: &["F"],
        periods: DAYS,
        ..outline(
            8,
            "comments_analytic",
            Message::AnalyticRecap,
            &[
                Sections(&[
                    PostCount,
                    Figures(&[
                        Measure::MinimumEach,
                        Measure::Reached,
                        Measure::ActualOfTarget,
                        Measure::Participants,
                    ]),
                    Highlights,
                    TopPeople(3),
                    Figures(&[Measure::People, Measure::WithHandle, Measure::Backlog, Measure::BelowTarget]),
                    PostLinks,
                    SectionPart::Groups(Groups { lists: TWO, ..BY_DIVISION }),
                ]),
                Notes,
            ],
        )
    },
    Outline {
        asks: INSTAGRAM_COMMENTS,
        rules: &["I"],
        periods: DAYS,
        ..outline(
            9,
            "instagram_comments",
            Message::InstagramComments,
            &[
                Say(Message::ToCommander),
                Sections(&[
                    PostCount,
                    PostLinks,
                    Figures(&[Measure::People, Measure::Complete, Measure::NotDone]),
                    SectionPart::Groups(Groups { lists: TWO, ..BY_DIVISION }),
                ]),
                Notes,
                Say(Message::Thanks),
            ],
        )
    },
    Outline {
        asks: SHARES,
        rules: &["M"],
        periods: DAYS,
        ..outline(
            10,
            "links_of_unit",
            Message::LinkAttendance,
            &[
                Greeting,
                Say(Message::ToCommander),
                Sections(&[
                    PostCount,
                    PostLinks,
                    Figures(&[Measure::Participants, Measure::Links]),
                    Lists(THREE, Line::Tasks),
                ]),
            ],
        )
    },
    Outline {
        asks: SHARES,
        rules: &["M"],
        periods: DAYS,
        ..outline(
            11,
            "links_by_unit",
            Message::LinkAttendance,
            &[
                Greeting,
                Say(Message::ToCommander),
                Sections(&[
                    PostCount,
                    PostLinks,
                    SectionPart::Groups(Groups {
                        measures: &[Measure::People, Measure::Done, Measure::NotYet],
                        ..BY_UNIT
                    }),
                    Figures(&[Measure::Links]),
                ]),
            ],
        )
    },
    Outline {
        asks: SHARES,
        rules: &["M", "N"],
        ..outline(
            12,
            "link_recap",
            Message::LinkRecap,
            &[
                Say(Message::ToCommander),
                Sections(&[PostCount, Figures(&[Measure::Participants, Measure::Links]), Links]),
            ],
        )
    },
    Outline {
        asks: SHARES,
        rules: &["M"],
        periods: DAYS,
        ..outline(13, "links_per_post", Message::LinkAttendance, &[Sections(&[PostCount, EachPost])])
    },
    Outline {
        periods: DAY,
        ..outline(
            14,
            "task_broadcast",
            Message::TaskBroadcast,
            &[Say(Message::ToOperators), Sections(&[PostCount, Tasks]), Say(Message::CallToAction)],
        )
    },
    Outline {
        rules: &["C"],
        periods: DAY,
        ..outline(
            15,
            "engagement_report",
            Message::EngagementReport,
            &[Sections(&[Tasks, Target, Distribution, TopUnits(5), BottomUnits(5)]), Assessment],
        )
    },
];
