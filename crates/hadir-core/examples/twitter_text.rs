//! Runs the conformance vectors of twitter-text against mentions, hashtags and lengths on X, and prints how many hold.
//!
//! `cargo run -p hadir-core --example twitter_text -- ../shared/data/twitter-text`: the folder with `extract.yml` and
//! `validate.yml`. Every vector that does not hold is printed.

use hadir_core::platform::{Platform, hashtags, mentions};
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
            }
        }
    }
    found
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

/// `["a", "b"]` as a list.
fn list(expected: &str) -> Vec<String> {
    let inner = expected.trim_start_matches('[').trim_end_matches(']');
    inner.split(',').map(unquoted).filter(|item| !item.is_empty()).collect()
}

fn holds(vector: &Vector) -> Option<(bool, String)> {
    let found = match vector.section.as_str() {
        "mentions" => mentions(Platform::X, &vector.text).map(|handle| handle.as_str().to_owned()).collect(),
        "hashtags" | "hashtags_from_astral" if vector.expected.starts_with('[') => {
            hashtags(&vector.text).map(|tag| tag.as_str().to_owned()).collect()
        }
        "tweets" => {
            let length = Measure::of(Platform::X).length(&vector.text);
            let valid = length > 0 && length <= 280;
            return Some((valid.to_string() == vector.expected, format!("{length}")));
        }
        _ => return None,
    };
    let found: Vec<String> = found;
    let expected: Vec<String> = list(&vector.expected).iter().map(|name| name.to_lowercase()).collect();
    let lower: Vec<String> = found.iter().map(|name| name.to_lowercase()).collect();
    Some((lower == expected, format!("{found:?}")))
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "../shared/data/twitter-text".to_owned());
    let mut out = std::io::stdout().lock();
    for file in ["extract.yml", "validate.yml"] {
        let path = std::path::Path::new(&folder).join(file);
        let Ok(yaml) = std::fs::read_to_string(&path) else {
            writeln!(out, "{}: not there", path.display())?;
            continue;
        };
        let (mut held, mut all) = (0_u32, 0_u32);
        for vector in vectors(&yaml) {
            let Some((right, found)) = holds(&vector) else { continue };
            all = all.saturating_add(1);
            if right {
                held = held.saturating_add(1);
            } else {
                let Vector { section, description, expected, .. } = &vector;
                writeln!(out, "{section}: {description}: found {found}, expected {expected}")?;
            }
        }
        writeln!(out, "{file}: {held} of {all} hold")?;
    }
    Ok(())
}
