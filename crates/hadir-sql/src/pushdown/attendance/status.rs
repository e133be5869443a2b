//! From verdicts to a class, as the rule has it.

use super::question::Draft;
use super::tally;
use hadir_core::roster::policy::{
    Empty, Exempt, Late, NoHandleRule, Partial, Rounding, StandingRule, Status, Threshold,
};

/// `standings`: one row per person.
pub(super) fn standings(draft: &mut Draft<'_>) -> String {
    let tallies = tally::per_person(draft);
    let StandingRule { threshold, partial, no_handle, exempt, empty, late, unreadable: _ } =
        draft.question.rule;
    let excused = match exempt {
        Exempt::Complete | Exempt::CompleteWithZero => "exempt",
        Exempt::Excused | Exempt::Ignored => "0",
    };
    let exempt_met = if exempt == Exempt::CompleteWithZero { "0" } else { "exempt_met" };
    let beyond_reach = match no_handle {
        NoHandleRule::Separate => "no_handle",
        NoHandleRule::AsNone | NoHandleRule::Both => "0",
    };
    let in_time = match late {
        Late::Counts => "met + late",
        Late::DoesNotCount => "met",
    };
    let required = required(draft, threshold);
    let all_exempt = match exempt {
        Exempt::Complete | Exempt::CompleteWithZero => Status::Complete,
        Exempt::Excused | Exempt::Ignored => Status::Exempt,
    };
    let unreachable = match no_handle {
        NoHandleRule::Separate | NoHandleRule::Both => "is_reachable = 0 OR (due > 0 AND no_handle = due)",
        NoHandleRule::AsNone => "1 = 2",
    };
    let of_nothing = match empty {
        Empty::NoTasks => Status::NoTasks,
        Empty::AsNone => Status::None,
        Empty::AsComplete => Status::Complete,
    };
    let class = |credited: &str| {
        let below = match partial {
            Partial::Any => format!("WHEN {credited} > 0 THEN {}", text(Status::Partial)),
            Partial::NotDistinguished => String::new(),
        };
        let (complete, none) = (text(Status::Complete), text(Status::None));
        format!("CASE WHEN {credited} >= required THEN {complete} {below} ELSE {none} END")
    };
    let (worst, best) = (class("credited"), class("(credited + undetermined)"));
    let [still_open, no_tasks, no_handle, indeterminate] =
        [Status::StillOpen, Status::NoTasks, Status::NoHandle, Status::Indeterminate].map(text);
    let [all_exempt, of_nothing] = [all_exempt, of_nothing].map(text);
    let once = draft.dialect.once();
    let whole = |number: &str| draft.dialect.whole(number);
    let columns = [
        "met",
        "late",
        "missed",
        "undetermined",
        "no_handle",
        "exempt",
        "not_due",
        "still_open",
        "due",
        "counted",
        "required",
    ];
    let columns: Vec<String> =
        columns.into_iter().map(|column| format!("{} AS {column}", whole(column))).collect();
    let (columns, exempt_met) = (columns.join(", "), whole(exempt_met));
    // Classes are monotone in what is credited: if both ends agree, every outcome between them does.
    format!(
        "{tallies}, sums {once} (
  SELECT tallies.*, met + late + missed + undetermined + no_handle AS due, {in_time} + {excused} AS credited,
    met + late + missed + undetermined + no_handle - {beyond_reach} + {excused} AS counted
  FROM tallies
), measured AS (
  SELECT sums.*, CASE WHEN counted > 0 THEN {required} END AS required FROM sums
), standings AS (
  SELECT person_id, unit_id, {columns}, {exempt_met} AS exempt_met, CASE
    WHEN due = 0 AND exempt > 0 THEN {all_exempt}
    WHEN {unreachable} THEN {no_handle}
    WHEN counted = 0 AND still_open > 0 THEN {still_open}
    WHEN counted = 0 AND not_due > 0 THEN {no_tasks}
    WHEN counted = 0 THEN {of_nothing}
    WHEN {worst} = {best} THEN {worst}
    ELSE {indeterminate} END AS status
  FROM measured
)"
    )
}

fn text(status: Status) -> String {
    format!("'{}'", status.as_str())
}

/// How many of `counted` are required: at least one.
fn required(draft: &mut Draft<'_>, threshold: Threshold) -> String {
    let required = match threshold {
        Threshold::All => "counted".to_owned(),
        Threshold::Count(count) => {
            let count = draft.int(count.get().into());
            format!("CASE WHEN counted < {count} THEN counted ELSE {count} END")
        }
        Threshold::Fraction(fraction) => {
            let denominator = i64::from(fraction.denominator().get());
            let added = match fraction.rounding() {
                Rounding::Up => denominator.saturating_sub(1),
                Rounding::Nearest => denominator.checked_div(2).unwrap_or_default(),
                Rounding::Down => 0,
            };
            let [numerator, added, denominator] =
                [fraction.numerator().into(), added, denominator].map(|number| draft.int(number));
            let divide = draft.dialect.divide();
            format!("(counted * {numerator} + {added}) {divide} {denominator}")
        }
    };
    format!("CASE WHEN {required} < 1 THEN 1 ELSE {required} END")
}
