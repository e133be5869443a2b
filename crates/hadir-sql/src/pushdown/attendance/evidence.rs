//! What was asked, and when absence was proved.

use super::question::{Draft, ids};
use crate::value::{Kind, Value};
use hadir_core::roster::policy::Unreadable;

/// `obligations`: what is asked on the platforms that the question speaks of; and `cases`: those of its action, each with
/// the last instant at which anything about it can be seen.
pub(super) fn cases(draft: &mut Draft<'_>) -> String {
    let question = draft.question;
    let text = |word: &str| Value::Text(word.to_owned());
    let platforms = question.platforms();
    let asks: Vec<Vec<String>> = question
        .asked
        .iter()
        .filter(|(platform, _)| platforms.contains(platform))
        .map(|&(platform, action)| {
            let chosen = Value::Int(i64::from(question.speaks_of(action)));
            draft.row(vec![text(platform.as_str()), text(action.as_str()), chosen])
        })
        .collect();
    let nothing = asks.is_empty() || question.days.iter().next().is_none();
    let none = vec![Value::Null(Kind::Text), Value::Null(Kind::Text), Value::Null(Kind::Int)];
    let asks = or_one(draft, asks, none);
    // No condition where none is needed: PostgreSQL would guess that it leaves next to nothing.
    let chosen = question.action.map_or("", |_| "\n  WHERE o.is_chosen = 1");
    let days: Vec<Vec<String>> = question
        .days
        .iter()
        .map(|day| {
            let open = question.as_of.is_some_and(|now| now < day.due.get());
            draft.row(vec![
                Value::Day(day.day),
                Value::Instant(day.start),
                Value::Instant(day.end),
                Value::Instant(day.due),
                Value::Int(i64::from(open)),
            ])
        })
        .collect();
    let instant = || Value::Null(Kind::Instant);
    let none = vec![Value::Null(Kind::Day), instant(), instant(), instant(), Value::Null(Kind::Int)];
    let days = or_one(draft, days, none);
    let (asks, days) = (draft.dialect.rows(asks), draft.dialect.rows(days));
    let workspace = draft.workspace();
    let mut only = draft.only("p.unit_id", ids(question.post_units.as_ref()));
    if let Some(collection) = question.collection {
        let collection = draft.bound.place(text(collection.as_str()));
        only = format!("{only} AND p.collection = {collection}");
    }
    // What went out later is not there yet.
    if let Some(by_then) = draft.by_then() {
        only = format!("{only} AND p.posted_at <= {by_then}");
    }
    if nothing {
        only.push_str(" AND 1 = 2");
    }
    format!(
        "asks(platform, action, is_chosen) AS (\n  {asks}\n), days(day_on, starts_at, ends_at, due_at, is_open) AS (\n  {days}\n), \
obligations AS (
  SELECT p.id AS post_id, p.platform, a.action, a.is_chosen, d.day_on, p.posted_at AS starts_at, d.due_at, d.is_open
  FROM days d
  JOIN observed_posts p
    ON p.workspace_id = {workspace} AND p.posted_at >= d.starts_at AND p.posted_at < d.ends_at
  JOIN asks a ON a.platform = p.platform
  WHERE 1 = 1{only}
), cases AS (
  SELECT o.post_id, o.platform, o.action, o.day_on, o.starts_at, o.due_at, o.is_open,
    COALESCE(MAX(c.captured_at), o.due_at) AS over_at
  FROM obligations o
  LEFT JOIN observations c ON c.workspace_id = {workspace} AND c.post_id = o.post_id AND c.action = o.action
    AND c.captured_at > o.due_at{chosen}
  GROUP BY o.post_id, o.platform, o.action, o.day_on, o.starts_at, o.due_at, o.is_open
)"
    )
}

/// The rows, or one in their place, since a row source has at least one.
fn or_one(draft: &mut Draft<'_>, rows: Vec<Vec<String>>, one: Vec<Value>) -> Vec<Vec<String>> {
    if rows.is_empty() { vec![draft.row(one)] } else { rows }
}

/// `captures` that may prove something, `proofs` for everybody, and `own_proofs` for those who had a handle at the time of
/// some captures only.
pub(super) fn proofs(draft: &mut Draft<'_>) -> String {
    let workspace = draft.workspace();
    let readable = match draft.question.rule.unreadable {
        Unreadable::Undetermined => " AND c.unreadable = 0",
        Unreadable::AssumedStrangers => "",
    };
    let sound = sound();
    let (everybodys, own) = (steps(draft, ""), steps(draft, "own_"));
    let once = draft.dialect.once();
    format!(
        "looks AS (
  SELECT o.post_id, o.action, o.platform, o.starts_at, o.due_at, c.id, c.window_start, c.window_end, c.captured_at, c.readable,
    c.unreadable, c.reported,
    COUNT(CASE WHEN t.first_seen <= c.captured_at AND t.last_seen >= c.captured_at THEN 1 END) AS held,
    COUNT(CASE WHEN t.first_seen < c.captured_at AND t.last_seen >= c.captured_at THEN 1 END) AS kept,
    COUNT(CASE WHEN t.last_seen < c.captured_at THEN 1 END) AS lost
  FROM cases o
  JOIN observations c ON c.workspace_id = {workspace} AND c.post_id = o.post_id AND c.action = o.action
  LEFT JOIN participations t ON t.workspace_id = {workspace} AND t.post_id = o.post_id AND t.action = o.action
    AND t.platform = o.platform
  WHERE c.completeness = 'complete'{readable}
  GROUP BY o.post_id, o.action, o.platform, o.starts_at, o.due_at, c.id, c.window_start, c.window_end, c.captured_at, c.readable,
    c.unreadable, c.reported
), captures AS (
  SELECT c.post_id, c.action, c.platform, c.starts_at, c.due_at, c.window_start AS since_at, c.captured_at,
    CASE WHEN c.window_end < c.captured_at THEN c.window_end ELSE c.captured_at END AS until_at
  FROM looks c
  WHERE {sound}
), views AS (
  SELECT post_id, action, starts_at, due_at, since_at, captured_at, until_at
  FROM captures
  WHERE until_at > starts_at AND (since_at IS NULL OR since_at < until_at)
), own_views AS (
  SELECT h.person_id, c.post_id, c.action, c.starts_at, c.due_at, c.since_at, c.captured_at, c.until_at
  FROM wary h
  JOIN captures c ON c.platform = h.platform AND h.valid_from <= c.captured_at
    AND (h.valid_until IS NULL OR h.valid_until > c.captured_at)
  WHERE c.until_at > c.starts_at AND (c.since_at IS NULL OR c.since_at < c.until_at)
), {everybodys}, {own}, asked {once} (
  SELECT o.*, f.proved_at
  FROM cases o LEFT JOIN proofs f ON f.post_id = o.post_id AND f.action = o.action
)"
    )
}

/// Whether a complete list `c` is believed, by the rules of the ledger: it has as many entries as the network counts, has
/// not lost more than a tenth of the names that it had, and what it saw is recorded.
fn sound() -> String {
    let like = hadir_core::observed::Action::Like.as_str();
    format!(
        "(c.reported IS NULL OR c.reported - c.readable <= c.unreadable)
    AND NOT (c.lost * 10 > c.lost + c.kept AND c.lost > 1)
    AND CASE WHEN c.readable > 0 AND c.readable < c.kept AND c.unreadable < c.kept
      THEN (c.readable + c.unreadable) * 10 >= c.kept * 9 ELSE 1 = 1 END
    AND CASE WHEN c.action = '{like}' THEN c.held * 2 >= c.readable ELSE c.held > 0 OR c.readable = 0 END"
    )
}

/// From views to proofs: when the captures taken so far first covered the obligation's window.
///
/// A window is covered as soon as its start is, and each later end of a capture's window that lies before its own end.
/// So each such spot has the time at which it was first shown; an end that was shown by the time it came up never was a
/// gap; and the latest of all these times is when the last gap was closed. If one was never shown, nothing is proved.
fn steps(draft: &mut Draft<'_>, own: &str) -> String {
    let never = draft.bound.place(Value::Null(Kind::Instant));
    let never = draft.dialect.typed(&never, Kind::Instant);
    let (person, with_person, same_person) = if own.is_empty() {
        ("", "", "")
    } else {
        ("person_id, ", "s.person_id, ", "v.person_id = s.person_id AND ")
    };
    let kinds = draft.dialect.rows([vec!["0".to_owned()], vec!["1".to_owned()]]);
    format!(
        "{own}ends(is_end) AS (
  {kinds}
), {own}spots AS (
  SELECT DISTINCT {person}post_id, action, CASE WHEN is_end = 1 THEN until_at ELSE starts_at END AS spot_at,
    CASE WHEN is_end = 1 THEN captured_at ELSE {never} END AS taken_at
  FROM {own}views CROSS JOIN {own}ends
  WHERE is_end = 0 OR until_at < due_at
), {own}shown AS (
  SELECT {with_person}s.post_id, s.action, s.taken_at, MIN(v.captured_at) AS shown_at
  FROM {own}spots s
  LEFT JOIN {own}views v ON {same_person}v.post_id = s.post_id AND v.action = s.action
    AND v.until_at > s.spot_at AND (v.since_at IS NULL OR v.since_at <= s.spot_at)
  GROUP BY {with_person}s.post_id, s.action, s.spot_at, s.taken_at
), {own}proofs AS (
  SELECT {person}post_id, action, MAX(shown_at) AS proved_at
  FROM {own}shown
  WHERE taken_at IS NULL OR shown_at IS NULL OR shown_at > taken_at
  GROUP BY {person}post_id, action
  HAVING COUNT(*) = COUNT(shown_at)
)"
    )
}
