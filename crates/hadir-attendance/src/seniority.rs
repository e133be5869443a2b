//! Who comes first in a list of people: by position, rank, name, number and id, the unknown last.

use core::cmp::Ordering;
use hadir_core::roster::Person;

/// Who comes first in a list of people: by position, rank, name, number and id, the unknown last.
///
/// A total order: output never depends on the order of input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seniority {
    positions: Vec<String>,
    ranks: Vec<String>,
}

/// The positions of the roll-call system, highest first.
const POSITIONS: &[&str] = &["DIR", "WADIR", "KASUBDIT", "KABAG", "KASUBBAG", "KASAT", "KANIT"];

/// Words that begin like a position and are places.
const PLACES: &[&str] = &["DIREKTORAT"];

/// The ranks of the roll-call system, highest first.
const RANKS: &[&str] = &[
    "JENDERAL POLISI",
    "JENDERAL",
    "KOMJEN POL",
    "KOMISARIS JENDERAL POLISI",
    "IRJEN POL",
    "INSPEKTUR JENDERAL POLISI",
    "BRIGJEN POL",
    "BRIGADIR JENDERAL POLISI",
    "KBP",
    "KOMBES POL",
    "KOMBES",
    "KOMISARIS BESAR POLISI",
    "AKBP",
    "KOMPOL",
    "AKP",
    "IPTU",
    "IPDA",
    "AIPTU",
    "AIPDA",
    "BRIPKA",
    "BRIGADIR",
    "BRIGPOL",
    "BRIGADIR POLISI",
    "BRIPTU",
    "BRIPDA",
    "ABRIP",
    "ABRIPTU",
    "ABRIPDA",
    "BHARAKA",
    "BHARATU",
    "BHARADA",
    "PEMBINA UTAMA",
    "PEMBINA UTAMA MADYA",
    "PEMBINA UTAMA MUDA",
    "PEMBINA TINGKAT I",
    "PEMBINA",
    "PENATA TINGKAT I",
    "PENATA",
    "PENATA MUDA TINGKAT I",
    "PENATA MUDA",
    "PENGATUR TINGKAT I",
    "PENGATUR",
    "PENGATUR MUDA TINGKAT I",
    "PENGATUR MUDA",
    "JURU TINGKAT I",
    "JURU",
    "JURU MUDA TINGKAT I",
    "JURU MUDA",
    "PPPK",
    "PHL",
];

impl Default for Seniority {
    /// The positions and ranks of the Indonesian police.
    fn default() -> Self {
        Self::new(POSITIONS.iter().copied(), RANKS.iter().copied())
    }
}

impl Seniority {
    /// Positions and ranks, highest first, in capitals.
    ///
    /// A position is recognised by a word of it that begins with one of `positions`, the longest that does:
    /// `WADIR` is not a `DIR`, `DIRBINMAS` is one, and `STAF DIREKTORAT` is a clerk. A rank is recognised as
    /// a whole.
    pub fn new<P: Into<String>, R: Into<String>>(
        positions: impl IntoIterator<Item = P>,
        ranks: impl IntoIterator<Item = R>,
    ) -> Self {
        Self {
            positions: positions.into_iter().map(Into::into).collect(),
            ranks: ranks.into_iter().map(Into::into).collect(),
        }
    }

    /// Compares two people; equal only for one and the same id.
    pub fn compare(&self, left: &Person, right: &Person) -> Ordering {
        self.key(left).cmp(&self.key(right))
    }

    pub(crate) fn key<'p>(&self, person: &'p Person) -> impl Ord + use<'p> {
        (
            none_last(self.position(person.position.as_deref())),
            none_last(self.rank(person.rank.as_deref())),
            person.name.trim().to_lowercase(),
            &*person.name,
            &*person.number,
            person.id,
        )
    }

    fn position(&self, position: Option<&str>) -> Option<usize> {
        let position = position?.to_uppercase();
        let words = position.split(|c: char| !c.is_alphanumeric()).filter(|word| !PLACES.contains(word));
        words
            .filter_map(|word| {
                let matching =
                    self.positions.iter().enumerate().filter(|(_, known)| word.starts_with(&***known));
                matching.max_by_key(|(_, known)| known.len()).map(|(priority, _)| priority)
            })
            .min()
    }

    fn rank(&self, rank: Option<&str>) -> Option<usize> {
        let rank = rank?.trim().to_uppercase();
        self.ranks.iter().position(|known| *known == rank)
    }
}

/// `None` sorts last, where `Option` sorts it first.
fn none_last(priority: Option<usize>) -> (bool, Option<usize>) {
    (priority.is_none(), priority)
}
