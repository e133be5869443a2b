//! Verdicts: of the special one by one, of the plain by counting who was seen.

use super::question::Draft;
use super::{evidence, people};
use crate::value::Value;
use hadir_core::observed::Action;
use hadir_core::platform::Platform;
use hadir_core::roster::policy::Exempt;
use std::collections::BTreeSet;

/// The first instant at which a sighting shows a handle while it was theirs.
const FIRST: &str = "CASE WHEN h.valid_from > t.first_seen THEN h.valid_from ELSE t.first_seen END";

/// Whether a handle was theirs at any time while something about what is asked could be seen.
const HELD: &str = "h.valid_from <= o.over_at AND (h.valid_until IS NULL OR (h.valid_from < h.valid_until \
                    AND o.starts_at < h.valid_until))";

/// Whether a sighting shows a handle while it was theirs.
fn within() -> String {
    format!("{FIRST} <= t.last_seen AND (h.valid_until IS NULL OR {FIRST} < h.valid_until)")
}

/// What was seen of the special in each list, and who may be somebody else:
///
/// * `traces`: an account is credited to whoever alone claims it, whatever its handle; and a handle to whoever held it,
///   unless it was seen on an account that somebody claims or that is not the one of the handle. Where it was somebody
///   else's account, the handle was re-used;
/// * `renamed`: whose account was seen under a handle that was not theirs at the time.
fn traces(draft: &mut Draft<'_>) -> String {
    let (workspace, within) = (draft.workspace(), within());
    format!(
        "traces AS (
  SELECT h.person_id, t.post_id, t.action,
    MIN(CASE WHEN h.is_shared = 0 AND a.claimants IS NULL AND (t.platform_user_id = '' OR h.platform_user_id IS NULL)
      AND {within} THEN {FIRST} END) AS seen_at,
    MAX(CASE WHEN t.platform_user_id > '' AND (h.platform_user_id IS NOT NULL OR a.claimants > 0)
      AND w.person_id IS NULL AND {HELD} AND {within} THEN 1 ELSE 0 END) AS is_reused
  FROM claimed h
  JOIN cases o ON o.platform = h.platform
  JOIN participations t ON t.workspace_id = {workspace} AND t.post_id = o.post_id AND t.action = o.action
    AND t.platform = h.platform AND t.handle = h.handle
  LEFT JOIN accounts a ON a.platform = t.platform AND a.platform_user_id = t.platform_user_id
  LEFT JOIN holders w ON w.person_id = h.person_id AND w.platform = t.platform AND w.platform_user_id = t.platform_user_id
  GROUP BY h.person_id, t.post_id, t.action
  UNION ALL
  SELECT h.person_id, n.post_id, n.action, MIN(n.first_seen), 0
  FROM claimed h
  JOIN named n ON n.platform = h.platform AND n.platform_user_id = h.platform_user_id
  WHERE h.is_account_shared = 0
  GROUP BY h.person_id, n.post_id, n.action
), traced AS (
  SELECT person_id, post_id, action, MIN(seen_at) AS seen_at, MAX(is_reused) AS is_reused
  FROM traces GROUP BY person_id, post_id, action
), renamed AS (
  SELECT DISTINCT c.person_id, c.platform
  FROM claimed c
  JOIN named t ON t.platform = c.platform AND t.platform_user_id = c.platform_user_id
  LEFT JOIN holders h ON h.person_id = c.person_id AND h.platform = t.platform AND h.handle = t.handle AND {within}
  WHERE c.is_account_shared = 0 AND h.person_id IS NULL
)"
    )
}

/// What is asked, `o`, and what was seen of it, `t`.
fn sightings(draft: &mut Draft<'_>) -> String {
    let asked: Vec<(Platform, Action)> = draft.question.selected().collect();
    let mut word = |word: &'static str| draft.bound.place(Value::Text(word.to_owned()));
    let of_it = match *asked.as_slice() {
        [] => "1 = 2".to_owned(),
        // Nothing else is asked.
        [(platform, action)] => {
            format!("t.platform = {} AND t.action = {}", word(platform.as_str()), word(action.as_str()))
        }
        _ => {
            let actions: BTreeSet<Action> = asked.iter().map(|(_, action)| *action).collect();
            let places: Vec<String> = actions.into_iter().map(|action| word(action.as_str())).collect();
            format!("t.action IN ({}) AND t.platform = o.platform AND t.action = o.action", places.join(", "))
        }
    };
    let workspace = draft.workspace();
    let columns = ["post_id", "platform", "action", "proved_at", "is_open"];
    let due = draft.dialect.joinable("asked", &columns, "1 = 1", "o");
    let by_then = draft
        .by_then()
        .map_or(String::new(), |by_then| format!(" AND (o.is_open = 0 OR t.first_seen <= {by_then})"));
    format!(
        "{due}\n  JOIN participations t ON t.workspace_id = {workspace} AND t.post_id = o.post_id AND {of_it}{by_then}"
    )
}

/// Everything up to `verdicts` (special) and `seen` (plain).
fn verdicts(draft: &mut Draft<'_>) -> String {
    let cases = evidence::cases(draft);
    let people = people::people(draft);
    let proofs = evidence::proofs(draft);
    let traces = traces(draft);
    let (workspace, once) = (draft.workspace(), draft.dialect.once());
    let open = draft.by_then().map_or("'not_due'".to_owned(), |by_then| {
        format!("CASE WHEN seen_at <= {by_then} THEN 'met' ELSE 'not_due' END")
    });
    let exempt = match draft.question.rule.exempt {
        Exempt::Ignored => "0".to_owned(),
        Exempt::Excused | Exempt::Complete | Exempt::CompleteWithZero => format!(
            "CASE WHEN EXISTS (
      SELECT 1 FROM exemptions e WHERE e.workspace_id = {workspace} AND e.person_id = s.person_id
        AND (e.first_day IS NULL OR e.first_day <= o.day_on) AND (e.last_day IS NULL OR e.last_day >= o.day_on)
    ) THEN 1 ELSE 0 END"
        ),
    };
    format!(
        "WITH {cases}, {people}, {proofs}, {traces}, mine AS (
  SELECT h.person_id, o.post_id, o.action, MAX(h.is_wary) AS is_wary, MAX(CASE WHEN {HELD} THEN h.is_shared END) AS is_shared,
    MAX(CASE WHEN h.platform_user_id IS NOT NULL OR ({HELD}) THEN 1 ELSE 0 END) AS is_known
  FROM claimed h
  JOIN cases o ON o.platform = h.platform
  GROUP BY h.person_id, o.post_id, o.action
), judged {once} (
  SELECT s.person_id, o.post_id, o.action, o.is_open, {exempt} AS is_exempt, g.seen_at, i.is_known,
    CASE WHEN i.is_shared = 1 OR g.is_reused = 1 OR n.person_id IS NOT NULL THEN 1 ELSE 0 END AS is_mistaken,
    CASE WHEN s.first_day > o.day_on OR s.last_day < o.day_on THEN 0 ELSE 1 END AS is_member,
    CASE WHEN i.is_wary = 1 THEN f.proved_at ELSE o.proved_at END AS proved_at
  FROM special s
  CROSS JOIN asked o
  LEFT JOIN mine i ON i.person_id = s.person_id AND i.post_id = o.post_id AND i.action = o.action
  LEFT JOIN own_proofs f ON f.person_id = s.person_id AND f.post_id = o.post_id AND f.action = o.action
  LEFT JOIN traced g ON g.person_id = s.person_id AND g.post_id = o.post_id AND g.action = o.action
  LEFT JOIN renamed n ON n.person_id = s.person_id AND n.platform = o.platform
), verdicts AS (
  SELECT person_id, post_id, action, seen_at, is_member, is_open, CASE
    WHEN is_member = 0 THEN 'not_due'
    WHEN is_exempt = 1 THEN 'exempt'
    WHEN is_open = 1 THEN {open}
    WHEN seen_at > proved_at THEN 'met_late'
    WHEN seen_at IS NOT NULL THEN 'met'
    WHEN COALESCE(is_known, 0) = 0 THEN 'no_handle'
    WHEN is_mistaken = 1 OR proved_at IS NULL THEN 'indeterminate'
    ELSE 'not_met' END AS verdict
  FROM judged
)"
    )
}

/// How often each handle was seen where it counts: of the plain, that is how often its person was. Counting comes before
/// joining, because a handle is seen many times, and has one person.
fn seen_handles(draft: &mut Draft<'_>) -> String {
    let sightings = sightings(draft);
    let (platform, key) = match draft.only_platform() {
        Some(only) => (only, "t.handle"),
        None => ("t.platform".to_owned(), "t.platform, t.handle"),
    };
    format!(
        "sighted AS (
  SELECT {platform} AS platform, t.handle, COUNT(*) AS seen,
    COUNT(CASE WHEN o.is_open = 0 AND t.first_seen > o.proved_at THEN 1 END) AS late,
    COUNT(CASE WHEN o.is_open = 0 THEN o.proved_at END) AS proven, COUNT(CASE WHEN o.is_open = 1 THEN 1 END) AS early
  FROM {sightings}
  GROUP BY {key}
)"
    )
}

/// How many of the plain were seen, per obligation. Whom it does not know it only leaves uncounted: were strangers left out
/// by the join, PostgreSQL would guess that next to nobody remains, and sort instead of adding up.
fn seen_people(draft: &mut Draft<'_>) -> String {
    let sightings = sightings(draft);
    let (columns, same_platform): (&[&str], _) = match draft.question.only_platform() {
        Some(_) => (&["handle"], ""),
        None => (&["handle", "platform"], " AND h.platform = t.platform"),
    };
    let plain = draft.dialect.joinable("plain", columns, "1 = 1", "h");
    format!(
        "seen AS (
  SELECT o.post_id, o.action, COUNT(h.handle) AS seen,
    COUNT(CASE WHEN o.is_open = 0 AND t.first_seen > o.proved_at THEN h.handle END) AS late
  FROM {sightings}
  LEFT JOIN {plain} ON h.handle = t.handle{same_platform}
  GROUP BY o.post_id, o.action
)"
    )
}

/// `tallies`: verdicts per person.
pub(super) fn per_person(draft: &mut Draft<'_>) -> String {
    let (verdicts, sighted, once) = (verdicts(draft), seen_handles(draft), draft.dialect.once());
    let on_it = match draft.question.platform {
        // Handles on other platforms are not looked at.
        Some(_) => "1",
        None => "CASE WHEN c.platform IS NULL THEN 0 ELSE 1 END",
    };
    let known = "COALESCE(r.is_reachable, b.is_reachable, 0)";
    let is_reachable = match draft.question.platform {
        Some(_) => known.to_owned(),
        // Where nothing is asked, nobody is out of reach.
        None => format!("CASE WHEN t.closed + t.opened = 0 THEN 1 ELSE {known} END"),
    };
    let whole = |sum: &str| draft.dialect.whole(&format!("COALESCE(SUM({sum}), 0)"));
    let (closed, opened) = (whole("proven + unproven"), whole("opened"));
    // On one platform the plain have one handle each: there is nothing to add up.
    let single = draft.question.only_platform().is_some();
    let sum = |count: &str| if single { format!("COALESCE({count}, 0)") } else { whole(count) };
    let (reach_proven, reach_unproven) = (sum("c.proven"), sum("c.unproven"));
    let (seen, late, proven, early) = (sum("s.seen"), sum("s.late"), sum("s.proven"), sum("s.early"));
    let any_on_it = if single { on_it.to_owned() } else { format!("MAX({on_it})") };
    let per_person = if single { "" } else { "\n  GROUP BY h.person_id" };
    format!(
        "{verdicts}, {sighted}, counted AS (
  SELECT person_id,
    COUNT(CASE WHEN verdict = 'met' THEN 1 END) AS met,
    COUNT(CASE WHEN verdict = 'met_late' THEN 1 END) AS late,
    COUNT(CASE WHEN verdict = 'not_met' THEN 1 END) AS missed,
    COUNT(CASE WHEN verdict = 'indeterminate' THEN 1 END) AS undetermined,
    COUNT(CASE WHEN verdict = 'no_handle' THEN 1 END) AS no_handle,
    COUNT(CASE WHEN verdict = 'exempt' THEN 1 END) AS exempt,
    COUNT(CASE WHEN verdict = 'exempt' THEN seen_at END) AS exempt_met,
    COUNT(CASE WHEN verdict = 'not_due' THEN 1 END) AS not_due,
    COUNT(CASE WHEN verdict = 'not_due' AND is_member = 1 AND is_open = 1 THEN 1 END) AS still_open
  FROM verdicts GROUP BY person_id
), per_platform AS (
  SELECT platform, COUNT(CASE WHEN is_open = 0 THEN proved_at END) AS proven,
    COUNT(CASE WHEN is_open = 0 AND proved_at IS NULL THEN 1 END) AS unproven,
    COUNT(CASE WHEN is_open = 1 THEN 1 END) AS opened
  FROM asked GROUP BY platform
), within_reach AS (
  SELECT h.person_id, {any_on_it} AS is_reachable, {reach_proven} AS reach_proven, {reach_unproven} AS reach_unproven,
    {seen} AS seen, {late} AS late, {proven} AS proven, {early} AS early
  FROM plain h
  LEFT JOIN per_platform c ON c.platform = h.platform
  LEFT JOIN sighted s ON s.platform = h.platform AND s.handle = h.handle{per_person}
), total AS (
  SELECT {closed} AS closed, {opened} AS opened FROM per_platform
), reachable AS (
  SELECT h.person_id, MAX({on_it}) AS is_reachable
  FROM (SELECT person_id FROM special UNION ALL SELECT person_id FROM eligible WHERE is_asked = 0) u
  JOIN holders h ON h.person_id = u.person_id
  LEFT JOIN per_platform c ON c.platform = h.platform
  GROUP BY h.person_id
), tallies {once} (
  SELECT m.person_id, m.unit_id, {is_reachable} AS is_reachable,
    CASE WHEN s.person_id IS NULL THEN COALESCE(r.seen - r.late, 0) ELSE COALESCE(v.met, 0) END AS met,
    CASE WHEN s.person_id IS NULL THEN COALESCE(r.late, 0) ELSE COALESCE(v.late, 0) END AS late,
    CASE WHEN s.person_id IS NULL THEN COALESCE(r.reach_proven - r.proven, 0)
      ELSE COALESCE(v.missed, 0) END AS missed,
    CASE WHEN s.person_id IS NULL THEN COALESCE(r.reach_unproven - (r.seen - r.proven - r.early), 0)
      ELSE COALESCE(v.undetermined, 0) END AS undetermined,
    CASE WHEN m.is_asked = 0 THEN 0 WHEN s.person_id IS NULL THEN t.closed - COALESCE(r.reach_proven + r.reach_unproven, 0)
      ELSE COALESCE(v.no_handle, 0) END AS no_handle,
    COALESCE(v.exempt, 0) AS exempt, COALESCE(v.exempt_met, 0) AS exempt_met,
    CASE WHEN m.is_asked = 0 THEN t.closed + t.opened WHEN s.person_id IS NULL THEN t.opened - COALESCE(r.early, 0)
      ELSE COALESCE(v.not_due, 0) END AS not_due,
    CASE WHEN m.is_asked = 0 THEN 0 WHEN s.person_id IS NULL THEN t.opened - COALESCE(r.early, 0)
      ELSE COALESCE(v.still_open, 0) END AS still_open
  FROM eligible m
  CROSS JOIN total t
  LEFT JOIN special s ON s.person_id = m.person_id
  LEFT JOIN counted v ON v.person_id = m.person_id
  LEFT JOIN within_reach r ON r.person_id = m.person_id
  LEFT JOIN reachable b ON b.person_id = m.person_id
)"
    )
}

/// People per verdict and obligation.
///
/// `everybody` adds up `kinds` instead of the people themselves: MariaDB would merge who is asked into it, and refuse the
/// statement (1140, no `GROUP BY`) when it is executed for the second time.
pub(super) fn per_obligation(draft: &mut Draft<'_>) -> String {
    let (verdicts, seen) = (verdicts(draft), seen_people(draft));
    let counts: Vec<String> =
        ["met", "met_late", "not_met", "exempt", "not_due", "no_handle", "indeterminate"]
            .into_iter()
            .map(|verdict| format!("COUNT(CASE WHEN verdict = '{verdict}' THEN 1 END) AS {verdict}"))
            .collect();
    let counts = counts.join(",\n    ");
    let whole = |number: &str| draft.dialect.whole(number);
    let columns = [
        whole("COALESCE(v.met, 0) + COALESCE(n.seen - n.late, 0)"),
        whole("COALESCE(v.met_late, 0) + COALESCE(n.late, 0)"),
        whole(
            "COALESCE(v.not_met, 0) + CASE WHEN o.is_open = 0 AND o.proved_at IS NOT NULL \
             THEN COALESCE(a.people, 0) - COALESCE(n.seen, 0) ELSE 0 END",
        ),
        whole("COALESCE(v.exempt, 0)"),
        whole(
            "COALESCE(v.not_due, 0) + e.not_asked + CASE WHEN o.is_open = 1 THEN e.asked - x.people - COALESCE(n.seen, 0) ELSE 0 END",
        ),
        whole(
            "COALESCE(v.no_handle, 0) + CASE WHEN o.is_open = 0 THEN e.asked - x.people - COALESCE(a.people, 0) \
             ELSE 0 END",
        ),
        whole(
            "COALESCE(v.indeterminate, 0) + CASE WHEN o.is_open = 0 AND o.proved_at IS NULL \
             THEN COALESCE(a.people, 0) - COALESCE(n.seen, 0) ELSE 0 END",
        ),
    ]
    .join(",\n  ");
    format!(
        "{verdicts}, {seen}, counted AS (
  SELECT post_id, action,
    {counts}
  FROM verdicts GROUP BY post_id, action
), able AS (
  SELECT platform, COUNT(*) AS people FROM plain GROUP BY platform
), kinds AS (
  SELECT is_asked, COUNT(*) AS people FROM eligible GROUP BY is_asked
), everybody AS (
  SELECT COALESCE(SUM(CASE WHEN is_asked = 1 THEN people END), 0) AS asked,
    COALESCE(SUM(CASE WHEN is_asked = 0 THEN people END), 0) AS not_asked
  FROM kinds
), apart AS (
  SELECT COUNT(*) AS people FROM special
)
SELECT o.post_id, o.platform, o.action, o.day_on, o.starts_at, o.due_at, o.proved_at,
  {columns}
FROM asked o
CROSS JOIN everybody e
CROSS JOIN apart x
LEFT JOIN able a ON a.platform = o.platform
LEFT JOIN counted v ON v.post_id = o.post_id AND v.action = o.action
LEFT JOIN seen n ON n.post_id = o.post_id AND n.action = o.action
ORDER BY o.starts_at, o.platform, o.action, o.post_id"
    )
}
