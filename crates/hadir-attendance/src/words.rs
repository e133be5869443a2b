//! Statuses, verdicts, doubts and counted nouns in both languages.

use crate::language::Language;
use crate::locale;
use crate::standing::Status;
use crate::verdict::{Doubt, Verdict, VerdictKind};
use hadir_core::observed::{Action, Completeness};

const fn choose(language: Language, id: &'static str, en: &'static str) -> &'static str {
    match language {
        Language::Indonesian => id,
        Language::English => en,
    }
}

pub(crate) const fn status(language: Language, status: Status) -> &'static str {
    match status {
        Status::Complete => choose(language, "lengkap", "complete"),
        Status::Partial => choose(language, "kurang", "partial"),
        Status::None => choose(language, "belum", "none"),
        Status::NoHandle => choose(language, "tanpa username", "no handle"),
        Status::Exempt => choose(language, "dikecualikan", "exempt"),
        Status::StillOpen => choose(language, "belum, masih ada waktu", "not yet, still open"),
        Status::NoTasks => choose(language, "tanpa tugas", "no tasks"),
        Status::Indeterminate => choose(language, "belum pasti", "indeterminate"),
    }
}

pub(crate) const fn verdict(language: Language, kind: VerdictKind) -> &'static str {
    match kind {
        VerdictKind::Met => choose(language, "ikut", "done"),
        VerdictKind::MetLate => choose(language, "terlambat", "late"),
        VerdictKind::NotMet => choose(language, "tidak ikut", "not done"),
        VerdictKind::Exempt => choose(language, "dikecualikan", "exempt"),
        VerdictKind::NotDue => choose(language, "tidak ditagih", "not due"),
        VerdictKind::NoHandle => choose(language, "tanpa username", "no handle"),
        VerdictKind::Indeterminate => choose(language, "belum pasti", "indeterminate"),
    }
}

/// One character per verdict, told apart without colour.
const fn symbol(kind: VerdictKind) -> &'static str {
    match kind {
        VerdictKind::Met => "✓",
        VerdictKind::MetLate => "~",
        VerdictKind::NotMet => "✗",
        VerdictKind::Exempt => "–",
        VerdictKind::NotDue => "·",
        VerdictKind::NoHandle => "∅",
        VerdictKind::Indeterminate => "?",
    }
}

/// The symbol of a verdict: someone exempt who took part all the same has one of their own.
pub(crate) const fn mark(verdict: &Verdict) -> &'static str {
    match verdict {
        Verdict::Exempt { seen: Some(_) } => EXEMPT_AND_DONE,
        other => symbol(other.kind()),
    }
}

const EXEMPT_AND_DONE: &str = "+";

/// Every symbol with its meaning.
pub(crate) fn legend(language: Language) -> Vec<(&'static str, VerdictKind, String)> {
    let mut legend: Vec<_> = VerdictKind::ALL
        .iter()
        .map(|&kind| (symbol(kind), kind, verdict(language, kind).to_owned()))
        .collect();
    let exempt = verdict(language, VerdictKind::Exempt);
    let met = verdict(language, VerdictKind::Met);
    legend.push((EXEMPT_AND_DONE, VerdictKind::Exempt, format!("{exempt}, {met}")));
    legend
}

pub(crate) const fn doubt(language: Language, doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::NotFetched => choose(language, "daftar belum diambil", "the list was not fetched"),
        Doubt::Failed => choose(language, "pengambilan terakhir gagal", "the last fetch failed"),
        Doubt::Truncated => choose(language, "daftar terpotong", "the list is truncated"),
        Doubt::TooEarly => {
            choose(language, "diambil sebelum batas waktu", "it was captured before the posts were due")
        }
        Doubt::Gap => {
            choose(language, "sebagian waktu tidak tercakup", "a part of the window is not covered")
        }
        Doubt::Unreadable => choose(language, "ada entri yang tidak terbaca", "some entries cannot be read"),
        Doubt::SharedHandle => choose(language, "username dipakai bersama", "the handle is shared"),
        Doubt::SharedAccount => {
            choose(language, "akun diakui bersama", "the account is claimed by others too")
        }
        Doubt::ReusedHandle => {
            choose(language, "username itu terlihat pada akun lain", "the handle was seen on another account")
        }
        Doubt::RenamedAccount => choose(
            language,
            "akunnya terlihat dengan username lain",
            "their account was seen under another handle",
        ),
        Doubt::HandleNotHeld => {
            choose(language, "username belum berlaku saat diambil", "the handle was not known to be theirs")
        }
        Doubt::CountMismatch => choose(
            language,
            "daftarnya lebih pendek daripada jumlah menurut platform",
            "the list is shorter than the network's own count",
        ),
        Doubt::Shrunk => choose(
            language,
            "banyak nama yang sebelumnya ada hilang dari daftar",
            "the list has lost many of the names that it had",
        ),
        Doubt::Unrecorded => {
            choose(language, "isi daftarnya belum tercatat", "whom the list has is not recorded")
        }
        Doubt::PostGone => choose(language, "kontennya sudah tidak ada", "the post was gone"),
        Doubt::Unseen => choose(
            language,
            "kegiatan akunnya tidak dapat dilihat",
            "what the account does could not be seen",
        ),
    }
}

pub(crate) const fn completeness(language: Language, completeness: Completeness) -> &'static str {
    match completeness {
        Completeness::Complete => choose(language, "lengkap", "complete"),
        Completeness::Truncated => choose(language, "terpotong", "truncated"),
        Completeness::Failed => choose(language, "gagal", "failed"),
        Completeness::NotFetched => choose(language, "tidak diambil", "not fetched"),
    }
}

pub(crate) const fn action(language: Language, action: Action) -> &'static str {
    match action {
        Action::Like => choose(language, "suka", "likes"),
        Action::Comment => choose(language, "komentar", "comments"),
        Action::Share => choose(language, "bagikan", "shares"),
    }
}

/// A count with its noun. Indonesian nouns have no plural.
pub(crate) fn counted(
    language: Language,
    count: u64,
    indonesian: &str,
    singular: &str,
    plural: &str,
) -> String {
    let noun = match language {
        Language::Indonesian => indonesian,
        Language::English if count == 1 => singular,
        Language::English => plural,
    };
    format!("{} {noun}", locale::number(language, count))
}
