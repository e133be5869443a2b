//! An account is who it is, whatever it is called.

use crate::fixture::{Team, ask, at, capture, handle, person_id, post};
use hadir_attendance::{Account, Contradiction, Doubt, Ledger, Policy, RosterProblem, Verdict};
use hadir_core::observed::Action;
use hadir_core::platform::{Platform, PlatformUserId};
use hadir_core::roster::PersonHandle;
use proptest::prelude::{any, prop, prop_assert, prop_assert_eq, proptest};
use std::collections::BTreeSet;

const TAKEN: &str = "2026-03-11T19:00:00Z";

fn id(number: u64) -> PlatformUserId {
    PlatformUserId::from(number)
}

fn seen(name: &str, number: Option<u64>) -> Account {
    Account { handle: handle(Platform::Instagram, name), platform_user_id: number.map(id) }
}

/// A ledger of one complete capture per list, on posts of one day.
fn taken(team: &Team, lists: &[&[Account]]) -> Ledger {
    let code = |position: usize| format!("P{position}");
    let posts: Vec<_> = (0..lists.len())
        .map(|position| {
            post(Platform::Instagram, &code(position), &format!("2026-03-11T03:{position:02}:00Z"))
        })
        .collect();
    let (mut ledger, _) = team.ledger(ask().of_all(&posts).unwrap());
    for (position, list) in lists.iter().enumerate() {
        ledger.capture_accounts(&capture(&code(position), Action::Like, TAKEN), *list);
    }
    ledger
}

fn team(rows: &[(&str, &str, Option<u64>)]) -> Team {
    let mut team = Team::default();
    for &(number, name, account) in rows {
        if team.people.iter().all(|person| person.number != number) {
            team.person(number, number, "A");
        }
        team.handle(number, Platform::Instagram, name).platform_user_id = account.map(id);
    }
    team
}

fn verdicts(ledger: &Ledger, number: &str) -> Vec<Verdict> {
    let report = ledger.report(&Policy::ALL);
    report.person(person_id(number)).unwrap().verdicts().map(|(_, verdict)| verdict).collect()
}

fn met() -> Verdict {
    Verdict::Met { first_seen: at(TAKEN) }
}

fn missed() -> Verdict {
    Verdict::NotMet { proved_at: at(TAKEN) }
}

fn unsure(reason: Doubt) -> Verdict {
    Verdict::Indeterminate { reason }
}

#[test]
fn a_renamed_account_is_still_the_person() {
    let ledger =
        taken(&team(&[("1", "before", Some(7))]), &[&[seen("after", Some(7))], &[seen("other", None)]]);
    // Where they were not seen, a capture without ids may have them under a name that nobody knows of.
    assert_eq!(verdicts(&ledger, "1"), [met(), unsure(Doubt::RenamedAccount)]);
    assert_eq!(ledger.report(&Policy::ALL).strangers(), 1);
    let renamed = Contradiction::RenamedAccount {
        person: person_id("1"),
        platform_user_id: id(7),
        handle: handle(Platform::Instagram, "after"),
    };
    assert_eq!(ledger.contradictions(), [renamed].into());
    // Once the roster knows the name, absence can be told again.
    let mut known = ledger;
    let mut row = team(&[("1", "after", Some(7))]).handles.remove(0);
    row.valid_from = Some(at("2026-03-11T00:00:00Z"));
    known.add_handle(&row).unwrap();
    assert_eq!(verdicts(&known, "1"), [met(), missed()]);
    assert!(known.contradictions().is_empty());
}

#[test]
fn a_reused_handle_is_not_the_person() {
    let ledger = taken(&team(&[("1", "name", Some(7))]), &[&[seen("name", Some(8))], &[]]);
    assert_eq!(verdicts(&ledger, "1"), [unsure(Doubt::ReusedHandle), missed()]);
    assert_eq!(ledger.report(&Policy::ALL).strangers(), 1);
    let reused = Contradiction::ReusedHandle {
        person: person_id("1"),
        handle: handle(Platform::Instagram, "name"),
        platform_user_id: id(8),
    };
    assert_eq!(ledger.contradictions(), [reused].into());
}

#[test]
fn where_one_side_has_no_id_the_handle_decides() {
    let with = taken(&team(&[("1", "name", Some(7))]), &[&[seen("name", None)]]);
    let without = taken(&team(&[("1", "name", None)]), &[&[seen("name", Some(7))]]);
    assert_eq!((verdicts(&with, "1"), verdicts(&without, "1")), (vec![met()], vec![met()]));
    assert!(with.contradictions().is_empty() && without.contradictions().is_empty());
}

#[test]
fn an_account_of_one_under_the_handle_of_another_is_the_first_ones() {
    let ledger = taken(&team(&[("1", "one", Some(7)), ("2", "two", None)]), &[&[seen("two", Some(7))]]);
    assert_eq!(verdicts(&ledger, "1"), [met()]);
    assert_eq!(verdicts(&ledger, "2"), [unsure(Doubt::ReusedHandle)]);
    assert_eq!(ledger.contradictions().len(), 2);
    assert_eq!(ledger.report(&Policy::ALL).strangers(), 0);
}

#[test]
fn an_account_that_two_people_claim_credits_neither() {
    let team = team(&[("1", "one", Some(7)), ("2", "two", Some(7)), ("3", "three", Some(9))]);
    let ledger = taken(&team, &[&[seen("one", Some(7)), seen("two", None), seen("three", Some(9))]]);
    assert_eq!(verdicts(&ledger, "1"), [unsure(Doubt::SharedAccount)]);
    assert_eq!(verdicts(&ledger, "2"), [unsure(Doubt::SharedAccount)]);
    assert_eq!(verdicts(&ledger, "3"), [met()]);
    let people: BTreeSet<_> = [person_id("1"), person_id("2")].into();
    let shared = RosterProblem::SharedAccount {
        platform: Platform::Instagram,
        platform_user_id: id(7),
        people: people.into_iter().collect(),
    };
    assert_eq!(ledger.problems(), &[shared].into());
}

#[test]
fn ids_tell_two_apart_who_claim_one_handle() {
    let team = team(&[("1", "name", Some(7)), ("2", "name", Some(8))]);
    let ledger = taken(&team, &[&[seen("name", Some(8))], &[seen("name", None)]]);
    assert_eq!(verdicts(&ledger, "1"), [unsure(Doubt::SharedHandle), unsure(Doubt::SharedHandle)]);
    assert_eq!(verdicts(&ledger, "2"), [met(), unsure(Doubt::SharedHandle)]);
}

#[cfg(feature = "json")]
#[test]
fn readers_find_the_id_of_the_account_and_not_that_of_the_comment() {
    let list = br#"[
        {"pk": "25025320", "username": "instagram", "full_name": "x"},
        {"pk": 1, "user_id": 7, "text": "mantap", "user": {"pk": 25025320, "username": "instagram"}},
        {"id": "99", "text": "mantap", "username": "budi"},
        {"cid": "5", "text": "", "user": {"uid": "6812", "unique_id": "cici"}, "reply_comment": [{"user_id": "3", "user": "dedi", "text": ""}]},
        {"id": 17, "username": "eka"},
        {"id": -17, "username": "fajar"},
        "gita"
    ]"#;
    let found = hadir_attendance::reader::read(Platform::Instagram, list);
    let ids: Vec<_> = found
        .accounts
        .iter()
        .map(|account| {
            (account.handle.as_str(), account.platform_user_id.as_ref().map(PlatformUserId::as_str))
        })
        .collect();
    assert_eq!(
        ids,
        [
            ("instagram", Some("25025320")),
            ("instagram", Some("25025320")),
            ("budi", None),
            ("cici", Some("6812")),
            ("dedi", Some("3")),
            ("eka", Some("17")),
            ("fajar", None),
            ("gita", None),
        ]
    );
    assert!(found.unreadable.is_empty());
}

proptest! {
    #[test]
    fn renaming_accounts_keeps_all_credit(lists in prop::collection::vec(prop::collection::btree_set(0_u64..9, 0..6), 1..5), names in prop::collection::vec(0_u8..20, 9)) {
        let called = |account: u64| format!("old_{account}");
        let people: Vec<String> = (0..6_u64).map(|number| number.to_string()).collect();
        let handles: Vec<String> = (0..6).map(called).collect();
        let rows = people.iter().zip(&handles).zip(0..);
        let team = team(&rows.map(|((number, name), at)| (&**number, &**name, Some(at))).collect::<Vec<_>>());
        let all = |name: &dyn Fn(u64) -> String| {
            let lists: Vec<Vec<Account>> = lists.iter().map(|list| list.iter().map(|&account| seen(&name(account), Some(account))).collect()).collect();
            taken(&team, &lists.iter().map(Vec::as_slice).collect::<Vec<_>>())
        };
        // Any new names, also such as others had.
        let (before, after) = (all(&called), all(&|account| called(u64::from(names[account as usize]))));
        for number in &people {
            let met = |ledger: &Ledger| verdicts(ledger, number).iter().map(Verdict::first_seen).collect::<Vec<_>>();
            prop_assert_eq!(met(&before), met(&after));
        }
    }

    #[test]
    fn a_handle_on_another_account_credits_nobody_who_has_one(names in prop::collection::vec(0_u64..6, 0..12), ids in prop::collection::vec(100_u64..110, 12)) {
        let rows: Vec<(String, String)> = (0..6).map(|at: u64| (at.to_string(), format!("old_{at}"))).collect();
        let rows: Vec<_> = rows.iter().zip(0..).map(|((number, name), at)| (number.as_str(), name.as_str(), Some(at))).collect();
        let list: Vec<Account> = names.iter().zip(&ids).map(|(name, &id)| seen(&format!("old_{name}"), Some(id))).collect();
        let ledger = taken(&team(&rows), &[&list]);
        for number in 0..6_u64 {
            let expected = if names.contains(&number) { unsure(Doubt::ReusedHandle) } else { missed() };
            prop_assert_eq!(verdicts(&ledger, &number.to_string()), vec![expected]);
        }
        let found: BTreeSet<_> = names.iter().collect();
        prop_assert_eq!(ledger.report(&Policy::ALL).strangers(), found.len() as u64);
    }

    #[test]
    fn no_order_of_rows_or_sightings_matters(rows in prop::collection::vec((0_u8..4, 0_u8..5, prop::option::of(0_u64..4), prop::option::of(0_i64..9), prop::option::of(0_i64..9)), 0..8), sightings in prop::collection::vec((0_u8..6, prop::option::of(0_u64..6), 0_i64..9), 0..10), split in any::<u16>()) {
        let minute = |minutes: i64| at("2026-03-11T19:00:00Z") + chrono::TimeDelta::minutes(minutes);
        let mut roster = Team::default();
        for number in 0..4_u8 {
            roster.person(&number.to_string(), &number.to_string(), "A");
        }
        let mut handles: Vec<PersonHandle> = Vec::new();
        for &(number, name, account, from, until) in &rows {
            let row = roster.handle(&number.to_string(), Platform::Instagram, &format!("name_{name}"));
            row.platform_user_id = account.map(id);
            (row.valid_from, row.valid_until) = (from.map(minute), until.map(minute));
            handles.push(row.clone());
        }
        let posts = [post(Platform::Instagram, "P0", "2026-03-11T03:00:00Z"), post(Platform::Instagram, "P1", "2026-03-11T03:00:00Z")];
        let obligations = ask().of_all(&posts).unwrap();
        let see = |ledger: &mut Ledger, position: usize| {
            let (name, account, minutes) = sightings[position];
            let mut look = capture(["P0", "P1"][position % 2], Action::Like, TAKEN);
            look.captured_at = minute(minutes);
            look.id = hadir_core::ids::ObservationId::imported(hadir_core::ids::Origin::new("identity", "capture", &position.to_string()));
            ledger.capture_accounts(&look, [&seen(&format!("name_{name}"), account)]);
        };
        let (mut whole, _) = roster.ledger(obligations.clone());
        (0..sightings.len()).for_each(|position| see(&mut whole, position));
        // The same backwards, handles in part before and in part after the sightings.
        roster.handles.clear();
        let (mut parts, _) = roster.ledger(obligations);
        let early = |at: usize| split >> at & 1 == 0;
        for (_, row) in handles.iter().enumerate().rev().filter(|(at, _)| early(*at)) {
            parts.add_handle(row).unwrap();
        }
        (0..sightings.len()).rev().for_each(|position| see(&mut parts, position));
        for (_, row) in handles.iter().enumerate().filter(|(at, _)| !early(*at)) {
            parts.add_handle(row).unwrap();
        }
        prop_assert_eq!(parts.problems(), whole.problems());
        prop_assert_eq!(parts.contradictions(), whole.contradictions());
        for number in 0..4_u8 {
            prop_assert_eq!(verdicts(&parts, &number.to_string()), verdicts(&whole, &number.to_string()));
        }
        prop_assert_eq!(parts.report(&Policy::ALL).strangers(), whole.report(&Policy::ALL).strangers());
        prop_assert!(parts == whole);
    }
}
