//! The same numbers and names every time.

/// A small generator: nothing that is counted may depend on a library's.
pub(crate) struct Random(pub(crate) u64);

impl Random {
    /// A number below `bound`.
    pub(crate) fn below(&mut self, bound: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u32::try_from((self.0 >> 33).checked_rem(u64::from(bound)).unwrap_or(0)).unwrap_or(0)
    }

    /// A handle of 6 to 18 characters; the number at its end makes it unique.
    pub(crate) fn handle(&mut self, number: u32) -> String {
        const SYLLABLES: [&str; 10] =
            ["ra", "di", "putri", "agus", "sari", "bayu", "eka", "nur", "wati", "dewi"];
        let mut name = String::new();
        for _ in 0..=self.below(2) {
            let at = usize::try_from(self.below(10)).unwrap_or(0);
            name.push_str(SYLLABLES.get(at).copied().unwrap_or("x"));
        }
        format!("{name}.{number}")
    }

    /// As people and networks write it: some letters in capitals, some with `@`.
    pub(crate) fn shouted(&mut self, name: &str) -> String {
        let mut text = if self.below(3) == 0 { "@".to_owned() } else { String::new() };
        text.extend(name.chars().map(|c| if self.below(4) == 0 { c.to_ascii_uppercase() } else { c }));
        text
    }
}
