use crate::report::{PersonReport, Report, Statistics, Totals};
use crate::standing::Standing;
use crate::verdict::Verdict;
use chrono::{DateTime, NaiveDate, Utc};
use hadir_core::ids::{ObservedPostId, PersonId};
use hadir_core::observed::Action;
use hadir_core::platform::Platform;
use std::collections::BTreeSet;

/// One report of a recap: a platform, or everything.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Section {
    /// The platform; none: all of them.
    pub platform: Option<Platform>,
    /// The action; none: all of them.
    pub action: Option<Action>,
    /// What was asked, in order of time.
    pub posts: Vec<PostLine>,
    /// Everybody together.
    pub totals: Totals,
    /// Shares and means over everybody.
    pub statistics: Statistics,
    /// Units, in order of their names.
    pub groups: Vec<GroupLine>,
    /// Everybody, in order of seniority.
    pub people: Vec<PersonLine>,
}

/// A post in a recap.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct PostLine {
    /// Its id.
    pub post_id: ObservedPostId,
    /// Where it is.
    pub platform: Platform,
    /// What is asked.
    pub action: Action,
    /// What the network calls it.
    pub code: String,
    /// Its text.
    pub caption: Option<String>,
    /// Its business day.
    pub day: NaiveDate,
    /// When it went out.
    pub posted_at: DateTime<Utc>,
    /// When it is due.
    pub due_by: DateTime<Utc>,
    /// Whether absence is proved; if not, why not.
    pub proof: Proof,
    /// Handles seen, of people and strangers.
    pub seen: u64,
    /// Handles seen that are nobody's on the roster.
    pub strangers: u64,
    /// People per verdict.
    pub counts: crate::report::VerdictCounts,
}

/// Whether absence is proved on a post.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Proof {
    /// It is, since then.
    ProvedAt(DateTime<Utc>),
    /// It is not.
    Unproved(crate::verdict::Doubt),
}

/// A unit in a recap.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct GroupLine {
    /// Its name, or its id where the roster does not describe it.
    pub name: String,
    /// Its people together.
    pub totals: Totals,
}

/// A person in a recap.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct PersonLine {
    /// The person's id.
    pub person_id: PersonId,
    /// The service number.
    pub number: String,
    /// The name.
    pub name: String,
    /// The rank.
    pub rank: Option<String>,
    /// The unit's name.
    pub unit: String,
    /// The division.
    pub division: Option<String>,
    /// The handles in question, each with its platform.
    pub handles: Vec<hadir_core::platform::Handle>,
    /// What the verdicts add up to.
    pub standing: Standing,
    /// One verdict per post of the section, in its order.
    pub cells: Vec<Verdict>,
}

impl Section {
    pub(super) fn of(report: &Report<'_>) -> Self {
        let posts: Vec<PostLine> = report
            .obligations()
            .map(|line| {
                let obligation = line.obligation();
                PostLine {
                    post_id: obligation.post_id,
                    platform: obligation.platform,
                    action: obligation.action,
                    code: obligation.code.clone(),
                    caption: obligation.caption.clone(),
                    day: obligation.day,
                    posted_at: obligation.window.start(),
                    due_by: obligation.window.end(),
                    proof: line.proof().map_or_else(Proof::Unproved, Proof::ProvedAt),
                    seen: line.handles_seen(),
                    strangers: line.strangers(),
                    counts: line.counts(),
                }
            })
            .collect();
        let platforms: BTreeSet<Platform> = match report.selection().platform {
            Some(platform) => [platform].into(),
            None => posts.iter().map(|post| post.platform).collect(),
        };
        Self {
            platform: report.selection().platform,
            action: report.selection().action,
            totals: report.totals(),
            statistics: report.statistics(),
            groups: report
                .by_unit()
                .into_iter()
                .map(|group| GroupLine { name: unit_name(report, group.key), totals: group.totals })
                .collect(),
            people: report.people().map(|person| PersonLine::of(report, &person, &platforms)).collect(),
            posts,
        }
    }
}

impl PersonLine {
    fn of(report: &Report<'_>, person: &PersonReport<'_>, platforms: &BTreeSet<Platform>) -> Self {
        let row = person.person();
        Self {
            person_id: row.id,
            number: row.number.clone(),
            name: row.name.clone(),
            rank: row.rank.clone(),
            unit: unit_name(report, row.unit_id),
            division: row.division.clone(),
            handles: platforms.iter().flat_map(|&platform| person.handles(platform)).cloned().collect(),
            standing: person.standing(),
            cells: person.verdicts().map(|(_, verdict)| verdict).collect(),
        }
    }
}

fn unit_name(report: &Report<'_>, id: hadir_core::ids::UnitId) -> String {
    report.unit(id).map_or_else(|| id.to_string(), |unit| unit.name.clone())
}
