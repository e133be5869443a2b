//! The message catalogue: every text of a recap in both languages.

use crate::language::Language;
use crate::words::{action, counted, doubt, platform};

macro_rules! messages {
    ($( $name:ident: $id:literal, $en:literal; )+) => {
        /// The fixed texts of one language.
        #[derive(Debug)]
        pub(super) struct Messages { $( pub(super) $name: &'static str, )+ }

        const INDONESIAN: Messages = Messages { $( $name: $id, )+ };
        const ENGLISH: Messages = Messages { $( $name: $en, )+ };
    };
}

messages! {
    title: "Rekap partisipasi", "Participation recap";
    policy: "Aturan", "Policy";
    everything: "Semua platform", "All platforms";
    posts: "Konten", "Posts";
    groups: "Satuan", "Units";
    people: "Personel", "People";
    matrix: "Personel × konten", "People × posts";
    notes: "Catatan", "Notes";
    name: "Nama", "Name";
    unit: "Satuan", "Unit";
    handle: "Username", "Handle";
    done_of: "Ikut", "Done";
    status: "Status", "Status";
    code: "Kode", "Code";
    day: "Tanggal", "Date";
    time: "Waktu", "Time";
    seen: "Terlihat", "Seen";
    strangers: "Bukan personel", "Not on roster";
    rate: "Capaian", "Rate";
    total: "Jumlah", "Total";
    proof: "Bukti", "Evidence";
    proved: "lengkap", "complete";
    average: "rata-rata capaian", "average completion";
    participation: "partisipasi", "participation";
    no_posts: "Tidak ada konten pada periode ini.", "No posts in this period.";
    legend: "Keterangan", "Legend";
    generated: "Dibuat dengan Hadir.", "Made with Hadir.";
}

pub(super) const fn messages(language: Language) -> &'static Messages {
    match language {
        Language::Indonesian => &INDONESIAN,
        Language::English => &ENGLISH,
    }
}

/// A section's heading: `Instagram: suka`.
pub(super) fn heading(language: Language, section: &super::Section) -> String {
    let asked = section.action.or_else(|| {
        let first = section.posts.first()?.action;
        section.posts.iter().all(|post| post.action == first).then_some(first)
    });
    let place = section.platform.map_or(messages(language).everything, platform);
    asked.map_or_else(|| place.into(), |asked| format!("{place}: {}", action(language, asked)))
}

/// A note in words.
pub(super) fn note(language: Language, note: &super::Note) -> String {
    use super::Note;
    match note {
        Note::Unproved { platform: place, action: asked, code, reason } => {
            let (place, asked, why) = (platform(*place), action(language, *asked), doubt(language, *reason));
            match language {
                Language::Indonesian => {
                    format!(
                        "{place} {code} ({asked}): {why}; yang tidak terlihat dinyatakan belum pasti, bukan belum."
                    )
                }
                Language::English => {
                    format!("{place} {code} ({asked}): {why}; people not seen are indeterminate, not absent.")
                }
            }
        }
        Note::Unreadable { platform: place, action: asked, code, entries } => {
            let (place, asked) = (platform(*place), action(language, *asked));
            let entries =
                counted(language, *entries, "entri tidak terbaca", "unreadable entry", "unreadable entries");
            format!("{place} {code} ({asked}): {entries}.")
        }
        Note::SharedHandle { handle, people } => {
            let (place, people) = (platform(handle.platform()), people.join(", "));
            match language {
                Language::Indonesian => {
                    format!("{place} {handle} diakui oleh {people}; tidak dihitung untuk siapa pun.")
                }
                Language::English => format!("{place} {handle} is claimed by {people}; it credits nobody."),
            }
        }
        Note::Roster { text } | Note::Text { text } => text.clone(),
    }
}
