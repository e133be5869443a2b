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
}

impl Words {
    pub const fn of(language: Language) -> &'static Self {
        match language {
            Language::Indonesian => &Self {
                engagement: "Engagement hari ini",
                over_time: "Tingkat engagement selama seminggu",
                post: "Per konten",
                platform: "Per platform",
                unit: "Per satuan",
                interactions: "interaksi",
                rate: "tingkat engagement",
                no_figures: "Belum ada angka.",
                unread: "Tidak terbaca",
            },
            Language::English => &Self {
                engagement: "Engagement of the day",
                over_time: "Engagement rate over the week",
                post: "Per post",
                platform: "Per platform",
                unit: "Per unit",
                interactions: "interactions",
                rate: "engagement rate",
                no_figures: "No figures yet.",
                unread: "Could not be read",
            },
        }
    }

    /// The header of a table whose rows are named in its first column.
    pub const fn header(&self, title: &'static str) -> [&'static str; 4] {
        [title, "platform", self.interactions, self.rate]
    }
}
