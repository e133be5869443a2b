//! JSON out of dumps: every digit of a number is kept, and so is a key that stands twice.

use hadir_core::json::{Extra, Json};

/// Lists and objects inside one another: no source has more.
const DEEPEST: usize = 100;

/// Reads a JSON text.
///
/// # Errors
/// What is wrong with it, and where.
pub(crate) fn read(text: &str) -> Result<Json, String> {
    let mut reader = Reader { text, at: 0 };
    let value = reader.value(0).and_then(|value| {
        reader.space();
        if reader.at == text.len() { Ok(value) } else { Err("the end is needed".to_owned()) }
    });
    value.map_err(|needed| format!("no JSON: {needed} at byte {}", reader.at))
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl Reader<'_> {
    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn space(&mut self) {
        let rest = self.rest();
        let blank = rest.len().saturating_sub(rest.trim_start_matches([' ', '\t', '\r', '\n']).len());
        self.at = self.at.saturating_add(blank);
    }

    fn skip(&mut self, token: &str) -> bool {
        let there = self.rest().starts_with(token);
        if there {
            self.at = self.at.saturating_add(token.len());
        }
        there
    }

    fn value(&mut self, depth: usize) -> Result<Json, String> {
        if depth > DEEPEST {
            return Err(format!("at most {DEEPEST} levels are needed"));
        }
        self.space();
        match self.rest().bytes().next() {
            Some(b'{') => self.object(depth),
            Some(b'[') => self.list(depth),
            Some(b'"') => self.string().map(Json::Text),
            _ if self.skip("null") => Ok(Json::Null),
            _ if self.skip("true") => Ok(Json::Bool(true)),
            _ if self.skip("false") => Ok(Json::Bool(false)),
            _ => self.number(),
        }
    }

    fn number(&mut self) -> Result<Json, String> {
        let rest = self.rest();
        let end = rest
            .find(|c: char| !(c.is_ascii_digit() || matches!(c, '-' | '+' | '.' | 'e' | 'E')))
            .unwrap_or(rest.len());
        let number = rest.get(..end).and_then(|text| text.parse().ok()).ok_or("a value is needed")?;
        self.at = self.at.saturating_add(end);
        Ok(Json::Number(number))
    }

    /// Text in quotes; what stands in it bare is left to whoever reads such text every day.
    fn string(&mut self) -> Result<String, String> {
        let rest = self.rest();
        let mut escaped = false;
        let mut plain = true;
        for (at, byte) in rest.bytes().enumerate().skip(1) {
            match byte {
                _ if escaped => escaped = false,
                b'\\' => (escaped, plain) = (true, false),
                b'"' => {
                    let inside = rest.get(1..at).unwrap_or_default();
                    let quoted = rest.get(..=at).unwrap_or_default();
                    let text = if plain { inside.to_owned() } else { unescaped(quoted)? };
                    self.at = self.at.saturating_add(at).saturating_add(1);
                    return Ok(text);
                }
                0..0x20 => plain = false,
                _ => {}
            }
        }
        Err("a closing quote is needed".to_owned())
    }

    fn list(&mut self, depth: usize) -> Result<Json, String> {
        self.skip("[");
        let mut items = Vec::new();
        self.space();
        if self.skip("]") {
            return Ok(Json::List(items));
        }
        loop {
            items.push(self.value(depth.saturating_add(1))?);
            self.space();
            if self.skip("]") {
                return Ok(Json::List(items));
            }
            if !self.skip(",") {
                return Err("`,` or `]` is needed".to_owned());
            }
        }
    }

    fn object(&mut self, depth: usize) -> Result<Json, String> {
        self.skip("{");
        let mut entries = Extra::new();
        self.space();
        if self.skip("}") {
            return Ok(Json::Object(entries));
        }
        loop {
            self.space();
            if !self.rest().starts_with('"') {
                return Err("a key in quotes is needed".to_owned());
            }
            let key = self.string()?;
            self.space();
            if !self.skip(":") {
                return Err("`:` is needed".to_owned());
            }
            let value = self.value(depth.saturating_add(1))?;
            insert(&mut entries, key, value);
            self.space();
            if self.skip("}") {
                return Ok(Json::Object(entries));
            }
            if !self.skip(",") {
                return Err("`,` or `}` is needed".to_owned());
            }
        }
    }
}

fn unescaped(quoted: &str) -> Result<String, String> {
    serde_json::from_str(quoted).map_err(|error| format!("text is needed ({error})"))
}

/// Adds a value. A name that is there already keeps its value if the two are equal; else the second is kept beside it, as
/// `name (2)`.
pub(crate) fn insert(entries: &mut Extra, name: String, value: Json) {
    if entries.get(&name).is_none_or(|there| *there == value) {
        entries.insert(name, value);
        return;
    }
    let free =
        (2..=u32::MAX).map(|number| format!("{name} ({number})")).find(|name| !entries.contains_key(name));
    if let Some(free) = free {
        entries.insert(free, value);
    }
}

#[cfg(test)]
mod tests {
    use super::read;
    use hadir_core::json::Json;

    #[test]
    fn what_serde_json_reads_is_read_alike() {
        for text in [
            "null",
            " true ",
            "-0",
            "1.5e3",
            "[]",
            "{}",
            "[1,[2,{\"a\":[null]}]]",
            "\"a\\u00e9\\n\\\"\"",
            "{\"a\":1,\"b\":\"x\"}",
            "18446744073709551615",
            "\"\\ud83c\\udf1e\"",
            "1.0",
            "1e16",
        ] {
            assert_eq!(read(text).unwrap(), serde_json::from_str::<Json>(text).unwrap(), "{text}");
        }
        for text in [
            "",
            "nul",
            "01",
            "1.",
            ".5",
            "+1",
            "[1,]",
            "{\"a\"}",
            "{a:1}",
            "\"",
            "\"a\nb\"",
            "[1] 2",
            "{\"a\":1,}",
            "\"\\ud800\"",
            "NaN",
            "Infinity",
            "'a'",
            "\u{feff}1",
        ] {
            assert!(read(text).is_err() && serde_json::from_str::<Json>(text).is_err(), "{text}");
        }
        assert!(read(&"[".repeat(100_000)).is_err());
    }

    #[test]
    fn nothing_that_stands_twice_is_lost() {
        let read = read(r#"{"a":1,"a":2,"a":1,"a":3}"#).unwrap();
        assert_eq!(read.to_string(), r#"{"a":1,"a (2)":2,"a (3)":3}"#);
    }
}
