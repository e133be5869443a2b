//! The people of the sample.

use super::days::{MISSES_ONLY_THE_TRUNCATED_COMMENTS, MISSES_ONLY_THE_TRUNCATED_LIKES};
use super::sample;
use crate::random::Random;
use std::collections::BTreeSet;

const COUNT: u64 = 115;

const GIVEN: [&str; 40] = [
    "AGUS", "BAGAS", "CITRA", "DEWI", "EKO", "FAJAR", "GALIH", "HESTI", "INTAN", "JOKO", "KIRANA", "LUKMAN",
    "MAYA", "NANDA", "OKTA", "PUTRI", "QORI", "RATNA", "SURYA", "TIARA", "UMAR", "VERA", "WAHYU", "YANTI",
    "ZAKI", "ARIF", "BAYU", "CAHYO", "DIAN", "ENDAH", "FITRI", "GITA", "HENDRA", "IMAM", "JULIA", "KRISNA",
    "LESTARI", "MELATI", "NUGROHO", "PRASETYO",
];
/// Trees: nobody's family name.
const FAMILY: [&str; 24] = [
    "MERANTI",
    "CENDANA",
    "KENARI",
    "RAMBUTAN",
    "KAMBOJA",
    "BERINGIN",
    "MAHONI",
    "TREMBESI",
    "KETAPANG",
    "SENGON",
    "AKASIA",
    "BUNGUR",
    "DADAP",
    "ENAU",
    "FLAMBOYAN",
    "GAHARU",
    "JATI",
    "KEMIRI",
    "LONTAR",
    "NANGKA",
    "PULAI",
    "RANDU",
    "SAWO",
    "TANJUNG",
];
const RANKS: [&str; 14] = [
    "AKBP", "KOMPOL", "AKP", "IPTU", "IPDA", "AIPTU", "AIPDA", "BRIPKA", "BRIGPOL", "BRIPTU", "BRIPDA",
    "PENATA", "PENGATUR", "PPPK",
];
const DIVISIONS: [&str; 9] = [
    "BAG OPS",
    "BAG SDM",
    "SAT ALFA",
    "SAT BRAVO",
    "SI UMUM",
    "SI KEU",
    "SPKT",
    "POLSEK TIMUR",
    "POLSEK BARAT",
];

/// Someone in `people.csv`.
pub(super) struct Member {
    cells: [String; 10],
    /// The canonical handles, as far as the cells can be read.
    pub(super) instagram: Option<String>,
    pub(super) tiktok: Option<String>,
    /// How likely they take part in a post, in percent.
    pub(super) diligence: u64,
}

impl Member {
    pub(super) fn number(&self) -> &str {
        &self.cells[0]
    }
}

/// The people of POLRES CAKRA.
pub(super) fn people(random: &mut Random) -> Vec<Member> {
    let mut taken: BTreeSet<String> = BTreeSet::new();
    (1..=COUNT).map(|position| member(random, position, &mut taken)).collect()
}

fn member(random: &mut Random, position: u64, taken: &mut BTreeSet<String>) -> Member {
    let number = format!("9002{position:04}");
    let pinned = [MISSES_ONLY_THE_TRUNCATED_LIKES, MISSES_ONLY_THE_TRUNCATED_COMMENTS].contains(&&*number);
    let (given, family) = (*random.pick(&GIVEN), *random.pick(&FAMILY));
    let (division, rank) = (*random.pick(&DIVISIONS), *random.pick(&RANKS));
    let position_held = match random.below(12) {
        0 => format!("KANIT {division}"),
        1 => String::new(),
        _ => format!("BA {division}"),
    };
    let mut base = format!("{}.{}", given.to_lowercase(), family.to_lowercase());
    while !taken.insert(base.clone()) {
        base.push_str(&random.between(2, 9).to_string());
    }
    // 15 % without the one, 15 % without the other; the draws are made for everybody, so that pinning changes nobody else.
    let (lacks_one, lacks_other) = (random.percent(15), random.percent(17));
    let instagram = (pinned || !lacks_one).then(|| base.clone());
    let tiktok = (pinned || lacks_one || !lacks_other).then(|| short(&base.replace('.', "_")));
    let diligence = match random.below(20) {
        _ if pinned => 100,
        0..11 => 95,
        11..17 => 50,
        _ => 4,
    };
    let mut member = Member {
        cells: [
            number,
            format!("{given} {family}"),
            rank.to_owned(),
            "POLRES_C".to_owned(),
            division.to_owned(),
            position_held,
            instagram.as_deref().map(|name| write(random, name, "instagram.com/")).unwrap_or_default(),
            tiktok.as_deref().map(|name| write(random, name, "tiktok.com/@")).unwrap_or_default(),
            (![17, 51, 77, 103].contains(&position)).to_string(),
            [23, 68, 96].contains(&position).to_string(),
        ],
        instagram,
        tiktok,
        diligence,
    };
    break_a_cell(&mut member, position);
    member
}

/// TikTok has handles of 24 characters.
fn short(name: &str) -> String {
    name.chars().take(24).collect()
}

/// A handle as people write their own.
fn write(random: &mut Random, name: &str, address: &str) -> String {
    match random.below(10) {
        0..4 => name.to_owned(),
        4 | 5 => format!("@{name}"),
        6 => capitalised(name),
        7 => format!(" @{} ", capitalised(name)),
        8 => format!("https://www.{address}{}/", capitalised(name)),
        _ => format!("{address}{name}?lang=id"),
    }
}

/// `agus.meranti` as `Agus.Meranti`.
pub(super) fn capitalised(name: &str) -> String {
    let mut first = true;
    name.chars()
        .map(|c| {
            let shown = if first { c.to_ascii_uppercase() } else { c };
            first = !c.is_ascii_alphanumeric();
            shown
        })
        .collect()
}

/// The faults that such lists have: an address on another host, a unit that nobody knows, a word that is no truth value.
fn break_a_cell(member: &mut Member, position: u64) {
    match position {
        40 => {
            member.cells[6] = "https://evilinstagram.com/pohon.contoh".into();
            member.instagram = None;
        }
        60 => member.cells[3] = "POLRES_X".into(),
        80 => member.cells[8] = "mungkin".into(),
        _ => {}
    }
}

pub(super) fn csv(people: &[Member]) -> String {
    let mut text = "number,name,rank,unit,division,position,instagram,tiktok,active,exempt\n".to_owned();
    let generated = people.iter().map(|member| member.cells.join(","));
    for line in sample::PEOPLE.iter().map(|cells| cells.join(",")).chain(generated) {
        text.push_str(&line);
        text.push('\n');
    }
    text
}
