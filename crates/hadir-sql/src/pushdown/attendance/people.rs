//! Who is asked, and what they are called.

use super::question::{Draft, ids};
use crate::value::{Instant, Value};
use hadir_core::roster::policy::Exempt;

/// `eligible`, their `holders`, and the two kinds of people that are counted in different ways with the same outcome:
///
/// * `special`: whose verdicts are found one by one, because of an exemption, of a membership that begins or ends, of
///   several handles on one platform, of a handle that has bounds or that somebody else has or had, of an account that
///   somebody else claims, or because their handle was seen on another account, or on several, or their account under
///   another handle. Their handles are `claimed`;
/// * `plain`: the handles of all others who are asked. Theirs always was theirs and nobody else's, so that whom a list
///   does not show, it shows to be absent: counting how often a handle was seen is enough.
pub(super) fn people(draft: &mut Draft<'_>) -> String {
    let question = draft.question;
    let workspace = draft.workspace();
    let ever = draft.bound.place(Value::Instant(Instant::first()));
    let platforms = question.platforms();
    let (platform, and_platform) = match draft.only_platform() {
        Some(only) => (only, ""),
        None => ("platform".to_owned(), "platform, "),
    };
    let words: Vec<String> = platforms
        .into_iter()
        .map(|platform| draft.bound.place(Value::Text(platform.as_str().to_owned())))
        .collect();
    let words = words.join(", ");
    let on = |table: &str| match words.as_str() {
        "" => "1 = 2".to_owned(),
        words => format!("{table}.platform IN ({words})"),
    };
    let scope = [
        draft.only("q.unit_id", ids(question.people_units.as_ref())),
        draft.only("q.id", ids(question.people.as_ref())),
    ]
    .concat();
    let audience = draft.only("q.unit_id", ids(question.audience.as_ref()));
    let first = draft.bound.place(Value::Day(question.days.first()));
    let last = draft.bound.place(Value::Day(question.days.last()));
    let exempt = match question.rule.exempt {
        Exempt::Ignored => String::new(),
        Exempt::Excused | Exempt::Complete | Exempt::CompleteWithZero => {
            format!(
                "\n  UNION\n  SELECT e.person_id FROM exemptions e WHERE e.workspace_id = {workspace}\n    \
                 AND (e.first_day IS NULL OR e.first_day <= {last}) AND (e.last_day IS NULL OR e.last_day >= {first})"
            )
        }
    };
    let (accounts, claims, on_theirs) = (accounts(&workspace, &on("t")), claims(&ever), on("h"));
    let once = draft.dialect.once();
    format!(
        "eligible AS (
  SELECT q.id AS person_id, q.unit_id, CASE WHEN 1 = 1{audience} THEN 1 ELSE 0 END AS is_asked, q.first_day, q.last_day
  FROM people q
  WHERE q.workspace_id = {workspace} AND {COUNTS}{scope}
    AND (q.first_day IS NULL OR q.first_day <= {last}) AND (q.last_day IS NULL OR q.last_day >= {first})
), holders AS (
  SELECT h.person_id, h.platform, h.handle, h.platform_user_id, h.valid_from, h.valid_until
  FROM person_handles h
  JOIN people q ON q.workspace_id = h.workspace_id AND q.id = h.person_id AND {COUNTS}
  WHERE h.workspace_id = {workspace} AND {on_theirs}
), crowded AS (
  SELECT {platform} AS platform, handle FROM holders GROUP BY {and_platform}handle HAVING COUNT(*) > 1
), {accounts}, doubtful AS (
  SELECT person_id FROM holders WHERE valid_from > {ever} OR valid_until IS NOT NULL
  UNION
  SELECT person_id FROM holders GROUP BY {and_platform}person_id HAVING COUNT(*) > 1
  UNION
  SELECT h.person_id FROM crowded c JOIN holders h ON h.platform = c.platform AND h.handle = c.handle
  UNION
  SELECT h.person_id FROM accounts a JOIN holders h ON h.platform = a.platform AND h.platform_user_id = a.platform_user_id
  WHERE a.claimants > 1
  UNION
  SELECT h.person_id FROM doubled d JOIN holders h ON h.platform = d.platform AND h.handle = d.handle
  UNION
  SELECT h.person_id FROM identified i JOIN holders h ON h.platform = i.platform AND h.platform_user_id = i.platform_user_id
  WHERE h.handle <> i.handle
  UNION
  SELECT h.person_id FROM identified i JOIN holders h ON h.platform = i.platform AND h.handle = i.handle
  LEFT JOIN accounts a ON a.platform = i.platform AND a.platform_user_id = i.platform_user_id
  WHERE h.platform_user_id <> i.platform_user_id OR (h.platform_user_id IS NULL AND a.claimants > 0){exempt}
), special AS (
  SELECT m.person_id, m.first_day, m.last_day
  FROM eligible m
  LEFT JOIN doubtful d ON d.person_id = m.person_id
  WHERE m.is_asked = 1 AND (m.first_day > {first} OR m.last_day < {last} OR d.person_id IS NOT NULL)
), plain {once} (
  SELECT h.person_id, h.platform, h.handle
  FROM holders h JOIN eligible m ON m.person_id = h.person_id AND m.is_asked = 1
  WHERE h.person_id NOT IN (SELECT person_id FROM special)
), {claims}"
    )
}

/// Whether a person `q` counts at all: they serve, or it is known until when they did.
const COUNTS: &str = "(q.status = 'active' OR q.last_day IS NOT NULL)";

/// What the special claim: `wary` holders, whose handle was not always theirs; `rivals`, who had it at the same time; and
/// `claimed`, the handles of the special.
fn claims(ever: &str) -> String {
    format!(
        "wary AS (
  SELECT h.person_id, h.platform, h.valid_from, h.valid_until
  FROM holders h
  WHERE (h.valid_from > {ever} OR h.valid_until IS NOT NULL) AND NOT EXISTS (
    SELECT 1 FROM holders o WHERE o.person_id = h.person_id AND o.platform = h.platform AND o.valid_from = {ever}
      AND o.valid_until IS NULL)
), rivals AS (
  SELECT DISTINCT h.person_id, h.platform, h.handle, h.valid_from
  FROM crowded c
  JOIN holders h ON h.platform = c.platform AND h.handle = c.handle
  JOIN holders o ON o.platform = c.platform AND o.handle = c.handle AND o.person_id <> h.person_id
  WHERE (h.valid_until IS NULL OR o.valid_from = {ever} OR h.valid_until > o.valid_from)
    AND (o.valid_until IS NULL OR h.valid_from = {ever} OR o.valid_until > h.valid_from)
), claimed AS (
  SELECT h.person_id, h.platform, h.handle, h.platform_user_id, h.valid_from, h.valid_until,
    MIN(CASE WHEN h.valid_from = {ever} AND h.valid_until IS NULL THEN 0 ELSE 1 END)
      OVER (PARTITION BY h.person_id, h.platform) AS is_wary,
    CASE WHEN r.person_id IS NULL AND COALESCE(a.claimants, 1) = 1 THEN 0 ELSE 1 END AS is_shared,
    CASE WHEN a.claimants > 1 THEN 1 ELSE 0 END AS is_account_shared
  FROM special s
  JOIN holders h ON h.person_id = s.person_id
  LEFT JOIN accounts a ON a.platform = h.platform AND a.platform_user_id = h.platform_user_id
  LEFT JOIN rivals r ON r.person_id = h.person_id AND r.platform = h.platform AND r.handle = h.handle
    AND r.valid_from = h.valid_from
)"
    )
}

/// What is known of accounts: `accounts`, how many people claim each; `named`, where one was seen; `identified`, each with
/// the handles that it was seen under; and `doubled`, handles that were seen more than once in one list.
///
/// The networks are said once more, so that where no account is known an index tells at once.
fn accounts(workspace: &str, on: &str) -> String {
    format!(
        "accounts AS (
  SELECT platform, platform_user_id, COUNT(DISTINCT person_id) AS claimants
  FROM holders WHERE platform_user_id IS NOT NULL GROUP BY platform, platform_user_id
), named AS (
  SELECT t.post_id, t.action, t.platform, t.handle, t.platform_user_id, t.first_seen, t.last_seen
  FROM participations t
  JOIN obligations o ON o.post_id = t.post_id AND o.action = t.action AND o.platform = t.platform
  WHERE t.workspace_id = {workspace} AND {on} AND t.platform_user_id > ''
), identified AS (
  SELECT DISTINCT platform, handle, platform_user_id FROM named
), doubled AS (
  SELECT DISTINCT n.platform, n.handle
  FROM named n
  JOIN participations t ON t.workspace_id = {workspace} AND t.post_id = n.post_id AND t.action = n.action
    AND t.platform = n.platform AND t.handle = n.handle AND t.platform_user_id < n.platform_user_id
)"
    )
}
