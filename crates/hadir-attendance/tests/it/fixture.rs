//! The invented sample of the roll-call system's documentation, and helpers to build others.

use chrono::{DateTime, Utc};
use hadir_attendance::{Ask, Ledger, Obligation, Roster, RosterProblem};
use hadir_core::ids::{ExemptionId, ObservationId, ObservedPostId, Origin, PersonId, UnitId, WorkspaceId};
use hadir_core::observed::{Action, Completeness, Observation, ObservedPost};
use hadir_core::platform::{Handle, Platform};
use hadir_core::roster::{Exemption, Membership, Person, PersonHandle, PersonStatus, Unit, UnitKind};
use hadir_core::time::{Calendar, Window};

pub(crate) fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

pub(crate) fn workspace() -> WorkspaceId {
    WorkspaceId::imported(Origin::new("sample", "clients", "DIT_ALFA"))
}

pub(crate) fn person_id(number: &str) -> PersonId {
    PersonId::imported(Origin::new("sample", "user", number))
}

pub(crate) fn unit_id(code: &str) -> UnitId {
    UnitId::imported(Origin::new("sample", "clients", code))
}

pub(crate) fn post_id(code: &str) -> ObservedPostId {
    ObservedPostId::imported(Origin::new("sample", "post", code))
}

pub(crate) fn jakarta() -> Calendar {
    "Asia/Jakarta".parse().unwrap()
}

pub(crate) fn handle(platform: Platform, raw: &str) -> Handle {
    Handle::parse(platform, raw).unwrap()
}

/// A team that tests add to.
#[derive(Debug, Clone, Default)]
pub(crate) struct Team {
    pub(crate) people: Vec<Person>,
    pub(crate) handles: Vec<PersonHandle>,
    pub(crate) exemptions: Vec<Exemption>,
    pub(crate) units: Vec<Unit>,
}

impl Team {
    pub(crate) fn unit(&mut self, code: &str, name: &str) {
        self.units.push(Unit::new(workspace(), unit_id(code), code, name, UnitKind::WorkUnit));
    }

    pub(crate) fn person(&mut self, number: &str, name: &str, unit: &str) -> &mut Person {
        self.people.push(Person {
            membership: Membership::ALWAYS,
            ..Person::new(workspace(), person_id(number), number, name, unit_id(unit))
        });
        self.people.last_mut().unwrap()
    }

    pub(crate) fn handle(&mut self, number: &str, platform: Platform, raw: &str) -> &mut PersonHandle {
        self.handles.push(PersonHandle::new(workspace(), person_id(number), handle(platform, raw)));
        self.handles.last_mut().unwrap()
    }

    pub(crate) fn exempt(&mut self, number: &str) -> &mut Exemption {
        self.exemptions.push(Exemption::new(
            workspace(),
            ExemptionId::imported(Origin::new("sample", "exemption", number)),
            person_id(number),
        ));
        self.exemptions.last_mut().unwrap()
    }

    pub(crate) fn ledger(&self, obligations: Vec<Obligation>) -> (Ledger, Vec<RosterProblem>) {
        let Self { people, handles, exemptions, units } = self;
        Ledger::new(&Roster { people, handles, exemptions, units }, obligations)
    }
}

pub(crate) fn post(platform: Platform, code: &str, posted_at: &str) -> ObservedPost {
    ObservedPost::new(workspace(), post_id(code), platform, code, at(posted_at))
}

/// A complete capture from long before until `captured_at`.
pub(crate) fn capture(code: &str, action: Action, captured_at: &str) -> Observation {
    Observation::new(
        workspace(),
        ObservationId::imported(Origin::new("sample", code, captured_at)),
        post_id(code),
        action,
        Window::new(at("2020-01-01T00:00:00Z"), at(captured_at)).unwrap(),
        at(captured_at),
        Completeness::Complete,
    )
}

pub(crate) fn ask() -> Ask {
    Ask::new(jakarta()).on(Platform::Instagram, Action::Like).on(Platform::Tiktok, Action::Comment)
}

pub(crate) const AFTERWARDS: &str = "2026-03-11T19:00:00Z";

pub(crate) fn sample_team() -> Team {
    let mut team = Team::default();
    team.unit("DIT_ALFA", "DIREKTORAT ALFA");
    team.unit("POLRES_A", "POLRES ARUNA");
    team.unit("POLRES_B", "POLRES BAYU");
    let mut add = |number, name, rank: &str, division: &str, position: Option<&str>, unit| {
        let person = team.person(number, name, unit);
        person.rank = Some(rank.into());
        person.division = Some(division.into());
        person.position = position.map(Into::into);
    };
    add("90010001", "RANGGA CONTOH", "AKP", "SAT ALFA", Some("KASAT ALFA"), "POLRES_A");
    add("90010002", "SARI UJI", "BRIPDA", "SI UMUM", Some("BA SI UMUM"), "POLRES_A");
    add("90010003", "TEGUH MISAL", "IPTU", "POLSEK TIMUR", Some("KANIT ALFA"), "POLRES_B");
    add("90010004", "UTAMI COBA", "PPPK", "-", None, "POLRES_B");
    add("90010005", "VINO LAMA", "AIPTU", "BAG OPS", Some("BA BAG OPS"), "POLRES_B");
    team.people[4].status = PersonStatus::Inactive;
    team.handle("90010001", Platform::Instagram, "rangga.c");
    team.handle("90010001", Platform::Tiktok, "@rangga_c");
    team.handle("90010002", Platform::Instagram, "@Sari_U");
    team.handle("90010003", Platform::Tiktok, "@teguhm");
    team.handle("90010004", Platform::Instagram, "utami.coba");
    team.handle("90010004", Platform::Tiktok, "utami.coba");
    team.handle("90010005", Platform::Instagram, "vino_l");
    team.exempt("90010004");
    team
}

pub(crate) fn sample_posts() -> Vec<ObservedPost> {
    vec![
        post(Platform::Instagram, "C0NT0H_001", "2026-03-10T18:30:00Z"),
        post(Platform::Instagram, "C0NT0H_002", "2026-03-11T02:05:00Z"),
        post(Platform::Instagram, "C0NT0H_003", "2026-03-11T16:59:59Z"),
        post(Platform::Instagram, "C0NT0H_004", "2026-03-11T17:00:00Z"),
        post(Platform::Tiktok, "7000000000000000001", "2026-03-11T03:00:00Z"),
        post(Platform::Tiktok, "7000000000000000002", "2026-03-11T09:00:00Z"),
    ]
}

/// The sample with every list captured whole after the day, and the one unreadable entry noted where it is.
pub(crate) fn sample_ledger() -> Ledger {
    let obligations = ask().of_all(&sample_posts()).unwrap();
    let (mut ledger, problems) = sample_team().ledger(obligations);
    assert_eq!(problems, []);
    let lists: [(&str, Action, Platform, &[&str], u64); 5] = [
        ("C0NT0H_001", Action::Like, Platform::Instagram, &["rangga.c", "sari_u", "orang_luar"], 0),
        ("C0NT0H_002", Action::Like, Platform::Instagram, &["Rangga.C", "utami.coba"], 1),
        ("C0NT0H_003", Action::Like, Platform::Instagram, &["@sari_u"], 0),
        (
            "7000000000000000001",
            Action::Comment,
            Platform::Tiktok,
            &["@rangga_c", "@teguhm", "@penonton1"],
            0,
        ),
        ("7000000000000000002", Action::Comment, Platform::Tiktok, &["@rangga_c"], 0),
    ];
    for (code, action, platform, handles, unreadable) in lists {
        let mut observation = capture(code, action, AFTERWARDS);
        observation.readable = handles.len() as u64;
        observation.unreadable = unreadable;
        let handles: Vec<Handle> = handles.iter().map(|raw| handle(platform, raw)).collect();
        ledger.capture(&observation, &handles);
    }
    ledger
}
