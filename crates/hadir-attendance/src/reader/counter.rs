//! Counters as the networks and their exports write them for people: `1,234`, `1.234`, `1.2K`, `2,3 rb`.

/// The least that such a text says. A rounded one (`1.2K`) may stand for a few more: who has fewer has not all.
pub(super) fn counter(text: &str) -> Option<u64> {
    let text = text.trim().trim_end_matches('+');
    let end = text
        .find(|character: char| !(character.is_ascii_digit() || ".,\u{a0}\u{202f} '".contains(character)));
    let (digits, word) = text.split_at_checked(end.unwrap_or(text.len()))?;
    let digits = digits.trim();
    if !digits.starts_with(|first: char| first.is_ascii_digit()) {
        return None;
    }
    let unit = match &*word.trim().trim_end_matches('.').to_lowercase() {
        "" | "likes" | "suka" | "comments" | "komentar" => return grouped(digits),
        "k" | "rb" | "ribu" | "tsd" => 1_000_u64,
        "m" | "jt" | "juta" | "mio" => 1_000_000,
        "b" | "mlr" | "miliar" => 1_000_000_000,
        _ => return None,
    };
    let (whole, fraction) = digits.split_once(['.', ',']).unwrap_or((digits, ""));
    if fraction.len() > 3 || !fraction.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    // Thousandths of the unit.
    let fraction: u64 = format!("{fraction:0<3}").parse().ok()?;
    let thousandths = whole.parse::<u64>().ok()?.checked_mul(1_000)?.checked_add(fraction)?;
    thousandths.checked_mul(unit)?.checked_div(1_000)
}

/// Digits, or groups of three of them: a count of people has no fraction.
fn grouped(digits: &str) -> Option<u64> {
    let mut groups = digits.split(['.', ',', ' ', '\'', '\u{a0}', '\u{202f}']);
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let fits = rest.is_empty() || (1..=3).contains(&first.len()) && rest.iter().all(|group| group.len() == 3);
    if fits { format!("{first}{}", rest.concat()).parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::counter;

    #[test]
    fn counters_are_read_as_they_are_written() {
        for (text, count) in [
            ("0", 0),
            ("1234", 1_234),
            ("1,234", 1_234),
            ("1.234", 1_234),
            ("1 234 567", 1_234_567),
            ("1\u{a0}234", 1_234),
            ("1.2K", 1_200),
            ("1,2 rb", 1_200),
            ("12,5 jt", 12_500_000),
            ("3M", 3_000_000),
            ("1.5K+", 1_500),
            ("1,234 likes", 1_234),
        ] {
            assert_eq!(counter(text), Some(count), "{text}");
        }
        for text in [
            "",
            "-1",
            "1.2",
            "12,34",
            "1.2.3K",
            "siap",
            "K",
            "1,2345",
            "99999999999999999999",
            "99999999999999999B",
            "1 person",
        ] {
            assert_eq!(counter(text), None, "{text}");
        }
    }
}
