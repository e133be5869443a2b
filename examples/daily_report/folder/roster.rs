//! The roster of a folder.

use super::table::rows;
use super::{FolderError, Problem, Problems, origin};
use hadir::core::ids::{ExemptionId, PersonId, UnitId};
use hadir::core::platform::{Handle, Platform};
use hadir::core::roster::{Exemption, Membership, Person, PersonHandle, PersonStatus, Unit, UnitKind};
use hadir::core::workspace::Workspace;
use serde::Deserialize;
use std::collections::BTreeSet;
use std::path::Path;

pub(super) struct Members {
    pub(super) people: Vec<Person>,
    pub(super) handles: Vec<PersonHandle>,
    pub(super) exemptions: Vec<Exemption>,
}

#[derive(Deserialize)]
struct UnitRow {
    #[serde(rename = "unit")]
    code: String,
    name: String,
    kind: String,
    parent: String,
    region: String,
}

pub(super) fn units(
    folder: &Path,
    workspace: &Workspace,
    problems: &mut Vec<Problem>,
) -> Result<Vec<Unit>, FolderError> {
    let id = |code: &str| UnitId::imported(origin("units", code));
    let mut units: Vec<Unit> = Vec::new();
    rows(folder, "units.csv", problems, |row: UnitRow, line, problems| {
        let kind = match row.kind.parse::<UnitKind>() {
            Ok(kind) => kind,
            Err(error) => return problems.report(format!("{line}, kind"), error),
        };
        if units.iter().any(|unit| unit.code == row.code) {
            return problems.report(line, format!("unit `{}` is listed above already", row.code));
        }
        let parent_id = optional(row.parent).and_then(|parent| {
            let known = units.iter().find(|unit| unit.code == parent).map(|unit| unit.id);
            if known.is_none() {
                problems.report(format!("{line}, parent"), format!("no unit `{parent}` is listed above"));
            }
            known
        });
        units.push(Unit {
            parent_id,
            region: optional(row.region),
            ..Unit::new(workspace.id, id(&row.code), row.code, row.name, kind)
        });
    })?;
    Ok(units)
}

#[derive(Deserialize)]
struct PersonRow {
    number: String,
    name: String,
    rank: String,
    unit: String,
    division: String,
    position: String,
    instagram: String,
    tiktok: String,
    active: String,
    exempt: String,
}

pub(super) fn people(
    folder: &Path,
    workspace: &Workspace,
    units: &[Unit],
    problems: &mut Vec<Problem>,
) -> Result<Members, FolderError> {
    let mut read = Members { people: Vec::new(), handles: Vec::new(), exemptions: Vec::new() };
    let mut numbers = BTreeSet::new();
    rows(folder, "people.csv", problems, |row: PersonRow, line, problems| {
        let Some(unit) = units.iter().find(|unit| unit.code == row.unit) else {
            return problems.report(format!("{line}, unit"), format!("no unit `{}` in units.csv", row.unit));
        };
        let (Some(active), Some(exempt)) = (
            yes_or_no(&row.active, line, "active", problems),
            yes_or_no(&row.exempt, line, "exempt", problems),
        ) else {
            return;
        };
        if !numbers.insert(row.number.clone()) {
            return problems.report(line, format!("number {} is listed above already", row.number));
        }
        let id = PersonId::imported(origin("people", &row.number));
        for (platform, raw) in [(Platform::Instagram, &row.instagram), (Platform::Tiktok, &row.tiktok)] {
            match Handle::parse(platform, raw) {
                _ if raw.is_empty() => {}
                Ok(handle) => read.handles.push(PersonHandle::new(workspace.id, id, handle)),
                Err(error) => problems.report(format!("{line}, {platform}"), error),
            }
        }
        if exempt {
            read.exemptions.push(Exemption::new(
                workspace.id,
                ExemptionId::imported(origin("exemptions", &row.number)),
                id,
            ));
        }
        read.people.push(Person {
            rank: optional(row.rank),
            division: optional(row.division),
            position: optional(row.position),
            status: if active { PersonStatus::Active } else { PersonStatus::Inactive },
            membership: Membership::ALWAYS,
            ..Person::new(workspace.id, id, row.number, row.name, unit.id)
        });
    })?;
    Ok(read)
}

fn optional(cell: String) -> Option<String> {
    (!cell.is_empty() && cell != "-").then_some(cell)
}

fn yes_or_no(cell: &str, line: &str, column: &str, problems: &mut Problems<'_>) -> Option<bool> {
    match cell.to_ascii_lowercase().as_str() {
        "true" | "t" | "yes" | "1" => Some(true),
        "false" | "f" | "no" | "0" => Some(false),
        _ => {
            problems.report(format!("{line}, {column}"), format!("`{cell}` is neither `true` nor `false`"));
            None
        }
    }
}
