//! A sentence in the two languages of a recap.

use super::{Done, Empty, Exempt, Late, NoHandleRule, Partial, Policy, Rounding, Threshold, Unreadable};
use crate::language::Language;

/// The two languages of one sentence.
struct Words {
    id: &'static str,
    en: &'static str,
}

const fn words(id: &'static str, en: &'static str) -> Words {
    Words { id, en }
}

impl Words {
    const fn in_language(&self, language: Language) -> &'static str {
        match language {
            Language::Indonesian => self.id,
            Language::English => self.en,
        }
    }
}

impl Policy {
    /// The policy in words: one sentence per choice, in a fixed order.
    pub fn words(&self, language: Language) -> String {
        let sentences = [
            partial(self.partial),
            no_handle(self.no_handle),
            exempt(self.exempt),
            empty(self.empty),
            late(self.late),
            unreadable(self.unreadable),
            done(self.done),
            words("Hanya hari keanggotaan yang ditagih.", "Only days of membership are asked for."),
        ];
        let mut text = threshold(self.threshold, language);
        for sentence in sentences {
            text.push(' ');
            text.push_str(sentence.in_language(language));
        }
        text
    }
}

fn threshold(threshold: Threshold, language: Language) -> String {
    let fraction_rounding = |rounding| match rounding {
        Rounding::Up => words("dibulatkan ke atas", "rounded up"),
        Rounding::Nearest => words("dibulatkan ke terdekat", "rounded to the nearest"),
        Rounding::Down => words("dibulatkan ke bawah", "rounded down"),
    };
    match (threshold, language) {
        (Threshold::All, Language::Indonesian) => "Lengkap: semua tugas.".into(),
        (Threshold::All, Language::English) => "Complete: all tasks.".into(),
        (Threshold::Count(count), Language::Indonesian) => format!("Lengkap: sedikitnya {count} tugas."),
        (Threshold::Count(count), Language::English) if count.get() == 1 => {
            "Complete: at least 1 task.".into()
        }
        (Threshold::Count(count), Language::English) => format!("Complete: at least {count} tasks."),
        (Threshold::Fraction(fraction), language) => {
            let rounding = fraction_rounding(fraction.rounding()).in_language(language);
            let (numerator, denominator) = (fraction.numerator(), fraction.denominator());
            match language {
                Language::Indonesian => {
                    format!("Lengkap: sedikitnya {numerator}/{denominator} dari tugas, {rounding}.")
                }
                Language::English => {
                    format!("Complete: at least {numerator}/{denominator} of the tasks, {rounding}.")
                }
            }
        }
    }
}

const fn partial(rule: Partial) -> Words {
    match rule {
        Partial::Any => {
            words("Di bawahnya: kurang, bila ada yang dikerjakan.", "Less, but something: partial.")
        }
        Partial::NotDistinguished => words("Di bawahnya: belum.", "Less: none."),
    }
}

const fn no_handle(rule: NoHandleRule) -> Words {
    match rule {
        NoHandleRule::Separate => {
            words("Tanpa username: kelompok tersendiri.", "No handle: a class of its own.")
        }
        NoHandleRule::AsNone => words("Tanpa username: dihitung belum.", "No handle: counted as none."),
        NoHandleRule::Both => words(
            "Tanpa username: kelompok tersendiri, ikut dihitung dalam jumlah belum.",
            "No handle: a class of its own, included in the total of not yet.",
        ),
    }
}

const fn exempt(rule: Exempt) -> Words {
    match rule {
        Exempt::Excused => words("Dikecualikan: tidak ditagih.", "Exempt: nothing is asked."),
        Exempt::Ignored => words("Dikecualikan: tidak berpengaruh.", "Exempt: no effect."),
        Exempt::Complete => words("Dikecualikan: dihitung sudah.", "Exempt: counted as done."),
        Exempt::CompleteWithZero => {
            words("Dikecualikan: dihitung sudah dengan nol.", "Exempt: counted as done, shown as zero.")
        }
    }
}

const fn empty(rule: Empty) -> Words {
    match rule {
        Empty::NoTasks => words("Tanpa tugas: kelompok tersendiri.", "No tasks: a class of its own."),
        Empty::AsNone => words("Tanpa tugas: dihitung belum.", "No tasks: counted as none."),
        Empty::AsComplete => words("Tanpa tugas: dihitung lengkap.", "No tasks: counted as complete."),
    }
}

const fn late(rule: Late) -> Words {
    match rule {
        Late::Counts => words("Terlambat: tetap dihitung.", "Late: counts."),
        Late::DoesNotCount => words("Terlambat: tidak dihitung.", "Late: does not count."),
    }
}

const fn unreadable(rule: Unreadable) -> Words {
    match rule {
        Unreadable::Undetermined => words(
            "Entri yang tidak terbaca: bisa siapa saja, jadi tidak membuktikan ketidakhadiran.",
            "Unreadable entries: may be anyone, so they prove no absence.",
        ),
        Unreadable::AssumedStrangers => words(
            "Entri yang tidak terbaca: dianggap bukan personel.",
            "Unreadable entries: taken for strangers.",
        ),
    }
}

const fn done(rule: Done) -> Words {
    match rule {
        Done::Complete => words("Sudah berarti lengkap.", "Done means complete."),
        Done::CompleteOrPartial => {
            words("Sudah berarti lengkap atau kurang.", "Done means complete or partial.")
        }
    }
}
