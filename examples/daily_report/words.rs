//! The example's own words; the recap brings its own.

use hadir::attendance::language::Language;

pub struct Words {
    pub engagement: &'static str,
    pub over_time: &'static str,
    pub post: &'static str,
    pub platform: &'static str,
    pub unit: &'static str,
    pub interactions: &'static str,
    pub rate: &'static str,
    pub no_figures: &'static str,
    pub unread: &'static str,
    pub decimal_point: &'static str,
    pub file: &'static str,
    pub place: &'static str,
    pub why: &'static str,
}

impl Words {
    pub const fn of(language: Language) -> &'static Self {
        match language {
            Language::Indonesian => &Self {
                engagement: "Engagement",
                over_time: "Tingkat engagement konten sampai hari itu",
                post: "Per konten",
                platform: "Per platform",
                unit: "Per satuan",
                interactions: "interaksi",
                rate: "tingkat engagement",
                no_figures: "Belum ada angka.",
                unread: "Tidak terbaca",
                decimal_point: ",",
                file: "berkas",
                place: "tempat",
                why: "sebab",
            },
            Language::English => &Self {
                engagement: "Engagement",
                over_time: "Engagement rate of the posts so far, day by day",
                post: "Per post",
                platform: "Per platform",
                unit: "Per unit",
                interactions: "interactions",
                rate: "engagement rate",
                no_figures: "No figures yet.",
                unread: "Could not be read",
                decimal_point: ".",
                file: "file",
                place: "place",
                why: "why",
            },
        }
    }
}
