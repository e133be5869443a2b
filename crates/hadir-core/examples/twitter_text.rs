//! Runs the conformance vectors of twitter-text against mentions, hashtags, links and lengths on X, and prints how many
//! hold. It fails if one does not.
//!
//! `cargo run -p hadir-core --example twitter_text -- ../shared/data/twitter-text`: the folder with `extract.yml` and
//! `validate.yml`. Every vector that does not hold is printed, and how many ask for what the library has no answer to.

use hadir_core::platform::{Handle, Hashtag, Platform, hashtags, links, mentions};
use hadir_core::publishing::Measure;
use std::io::Write as _;

/// A vector: its section, what it says, and what is expected.
struct Vector {
    section: String,
    description: String,
    text: String,
    expected: String,
}

/// The few shapes of YAML that these files have.
fn vectors(yaml: &str) -> Vec<Vector> {
    let mut section = String::new();
    let mut found: Vec<Vector> = Vec::new();
    for line in yaml.lines() {
        let trimmed = line.trim();
        if line.starts_with("  ") && !line.starts_with("   ") && trimmed.ends_with(':') {
            trimmed.trim_end_matches(':').clone_into(&mut section);
        } else if let Some(description) = trimmed.strip_prefix("- description:") {
            let vector = Vector {
                section: section.clone(),
                description: unquoted(description),
                text: String::new(),
                expected: String::new(),
            };
            found.push(vector);
        } else if let Some(vector) = found.last_mut() {
            if let Some(text) = trimmed.strip_prefix("text:") {
                vector.text = unquoted(text);
            } else if let Some(expected) = trimmed.strip_prefix("expected:") {
                expected.trim().clone_into(&mut vector.expected);
            } else {
                further(vector, trimmed);
            }
        }
    }
    found
}

/// What stands below `expected:`: the length, or each of the words that are found.
fn further(vector: &mut Vector, line: &str) {
    let line = line.strip_prefix("- ").unwrap_or(line);
    if let Some(length) = line.strip_prefix("weightedLength:") {
        length.trim().clone_into(&mut vector.expected);
    }
    for key in ["url:", "hashtag:", "screen_name:"] {
        if let Some(word) = line.strip_prefix(key) {
            if !vector.expected.is_empty() {
                vector.expected.push(',');
            }
            vector.expected.push_str(word.trim());
        }
    }
}

/// A scalar without its quotes; `\n`, `\u0041` and `\U0001F431` are read.
fn unquoted(scalar: &str) -> String {
    let scalar = scalar.trim();
    if let Some(inner) = scalar.strip_prefix('\'').and_then(|rest| rest.strip_suffix('\'')) {
        return inner.replace("''", "'");
    }
    let Some(inner) = scalar.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) else {
        return scalar.to_owned();
    };
    let mut text = String::new();
    let mut rest = inner.chars();
    while let Some(c) = rest.next() {
        if c != '\\' {
            text.push(c);
            continue;
        }
        match rest.next() {
            Some('n') => text.push('\n'),
            Some('t') => text.push('\t'),
            Some('r') => text.push('\r'),
            Some(kind @ ('u' | 'U' | 'x')) => {
                let digits = match kind {
                    'u' => 4,
                    'U' => 8,
                    _ => 2,
                };
                let code: String = rest.by_ref().take(digits).collect();
                text.extend(u32::from_str_radix(&code, 16).ok().and_then(char::from_u32));
            }
            Some(other) => text.push(other),
            None => {}
        }
    }
    text
}

/// What commas outside of quotes divide.
fn pieces(text: &str) -> Vec<String> {
    let mut found = vec![String::new()];
    let mut quoted = false;
    for c in text.chars() {
        quoted ^= c == '"';
        if c == ',' && !quoted {
            found.push(String::new());
        } else if let Some(last) = found.last_mut() {
            last.push(c);
        }
    }
    found
}

/// `["a", "b"]` as a list.
fn list(expected: &str) -> Vec<String> {
    let inner = expected.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(expected);
    pieces(inner).into_iter().map(|item| unquoted(&item)).filter(|item| !item.is_empty()).collect()
}

/// Sections that the library has no question for, or whose answer has changed since; why.
const ASIDE: [(&str, &str); 9] = [
    ("mentions_or_lists_with_indices", "lists are no longer a part of X"),
    ("lists", "lists are no longer a part of X"),
    ("replies", "whom a text answers is a field of the post"),
    ("cashtags", "there is no type for the signs of shares"),
    ("cashtags_with_indices", "there is no type for the signs of shares"),
    ("tweets", "140 characters are the limit of before November 2017"),
    ("WeightedTweetsCounterTest", "emoji by their code points: the rule of before October 2018"),
    ("urls", "whether a text is an address by RFC 3986 is no question of X's"),
    ("urls_without_protocol", "whether a text is an address by RFC 3986 is no question of X's"),
];

/// Whether a vector holds, and what was found; why not asked, if it is not.
fn holds(file: &str, vector: &Vector) -> Result<(bool, String), &'static str> {
    let Vector { section, text, expected, .. } = vector;
    let validates = file == "validate.yml";
    let words = |found: Vec<String>| {
        let lower = |words: &[String]| words.iter().map(|word| word.to_lowercase()).collect::<Vec<_>>();
        Ok((lower(&found) == lower(&list(expected)), format!("{found:?}")))
    };
    let truth = |found: bool| Ok((found.to_string() == *expected, found.to_string()));
    match section.as_str() {
        "usernames" if validates => truth(Handle::parse(Platform::X, text).is_ok()),
        "hashtags" if validates => truth(text.parse::<Hashtag>().is_ok()),
        "WeightedTweetsWithDiscountedEmojiCounterTest" | "UnicodeDirectionalMarkerCounterTest" => {
            let length = Measure::of(Platform::X).length(text);
            Ok((length.to_string() == *expected, length.to_string()))
        }
        "mentions" | "mentions_with_indices" => {
            words(mentions(Platform::X, text).map(|handle| handle.as_str().to_owned()).collect())
        }
        "hashtags" | "hashtags_from_astral" | "hashtags_with_indices" => {
            words(hashtags(text).map(|tag| tag.as_str().to_owned()).collect())
        }
        "urls" | "urls_with_indices" | "urls_with_directional_markers" | "tco_urls_with_params"
            if !validates =>
        {
            words(links(text).into_iter().filter_map(|link| text.get(link)).map(str::to_owned).collect())
        }
        other => Err(ASIDE.iter().find(|(aside, _)| *aside == other).map_or("not known", |(_, why)| why)),
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "../shared/data/twitter-text".to_owned());
    let mut out = std::io::stdout().lock();
    let mut whole = true;
    for file in ["extract.yml", "validate.yml"] {
        let path = std::path::Path::new(&folder).join(file);
        let Ok(yaml) = std::fs::read_to_string(&path) else {
            writeln!(out, "{}: not there", path.display())?;
            continue;
        };
        let (mut held, mut all) = (0_u32, 0_u32);
        let mut aside: std::collections::BTreeMap<String, (u32, &str)> = std::collections::BTreeMap::new();
        for vector in vectors(&yaml) {
            let (right, found) = match holds(file, &vector) {
                Ok(answer) => answer,
                Err(why) => {
                    let count = &mut aside.entry(vector.section).or_insert((0, why)).0;
                    *count = count.saturating_add(1);
                    continue;
                }
            };
            all = all.saturating_add(1);
            if right {
                held = held.saturating_add(1);
            } else {
                let Vector { section, description, expected, .. } = &vector;
                writeln!(out, "{section}: {description}: found {found}, expected {expected}")?;
            }
        }
        writeln!(out, "{file}: {held} of {all} hold")?;
        for (section, (count, why)) in aside {
            writeln!(out, "  aside: {count} of {section}: {why}")?;
        }
        whole &= held == all;
    }
    if whole { Ok(()) } else { Err("some do not hold".into()) }
}
