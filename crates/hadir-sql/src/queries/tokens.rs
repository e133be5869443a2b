//! SQL in words and signs: as much as it takes to see which tables it reads, and whether a part of it stands for itself.

/// A word or a sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// A word, in small letters unless it is quoted.
    Word {
        text: String,
        quoted: bool,
    },
    Sign(char),
    /// A text.
    Text(String),
    /// A number or a placeholder.
    Value,
}

impl Token {
    pub(super) fn is_word(&self, word: &str) -> bool {
        matches!(self, Self::Word { text, quoted: false } if text == word)
    }

    /// Whether it is not a name, but what one is compared with.
    pub(super) const fn is_value(&self) -> bool {
        matches!(self, Self::Text(_) | Self::Value)
    }

    pub(super) fn is_sign(&self, sign: char) -> bool {
        *self == Self::Sign(sign)
    }
}

/// What tells that a text does not end where it seems to.
#[derive(Debug, Default)]
pub(super) struct Doubts {
    /// A comment.
    pub(super) comment: bool,
    /// A text or a name that is not closed, or in which an engine may see another end than this.
    pub(super) open: bool,
}

/// The words and signs of a text.
pub(super) fn tokens(sql: &str) -> (Vec<Token>, Doubts) {
    let (mut tokens, mut doubts) = (Vec::new(), Doubts::default());
    let mut rest = sql.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '-' if rest.peek() == Some(&'-') => {
                doubts.comment = true;
                rest.by_ref().find(|c| *c == '\n');
            }
            '/' if rest.peek() == Some(&'*') => {
                doubts.comment = true;
                let mut before = ' ';
                rest.next();
                for c in rest.by_ref() {
                    if before == '*' && c == '/' {
                        break;
                    }
                    before = c;
                }
            }
            '\'' | '"' | '`' => {
                let (mut text, mut closed, mut escaped) = (String::new(), false, false);
                while let Some(inner) = rest.next() {
                    if inner != c {
                        escaped = inner == '\\';
                        text.push(inner);
                        continue;
                    }
                    doubts.open |= escaped;
                    if rest.peek() == Some(&c) {
                        rest.next();
                        text.push(c);
                    } else {
                        closed = true;
                        break;
                    }
                }
                doubts.open |= !closed;
                tokens.push(if c == '\'' { Token::Text(text) } else { Token::Word { text, quoted: true } });
            }
            c if c.is_alphabetic() || c == '_' => {
                let mut text = String::from(c.to_ascii_lowercase());
                while let Some(c) = rest.next_if(|c| c.is_alphanumeric() || *c == '_') {
                    text.push(c.to_ascii_lowercase());
                }
                tokens.push(Token::Word { text, quoted: false });
            }
            c if c.is_ascii_digit() || c == '?' => {
                while rest.next_if(|c| c.is_ascii_alphanumeric() || *c == '.').is_some() {}
                tokens.push(Token::Value);
            }
            '$' => {
                doubts.open |= !rest.peek().is_some_and(char::is_ascii_digit);
                while rest.next_if(char::is_ascii_digit).is_some() {}
                tokens.push(Token::Value);
            }
            c if c.is_whitespace() => {}
            c => tokens.push(Token::Sign(c)),
        }
    }
    (tokens, doubts)
}

/// Whether what is put into parentheses stays there: they come in pairs, and nothing hides what follows.
pub(crate) fn is_whole(sql: &str) -> bool {
    let (tokens, doubts) = tokens(sql);
    let mut depth = 0_usize;
    for token in &tokens {
        match token {
            Token::Sign('(') => depth = depth.saturating_add(1),
            Token::Sign(')') => match depth.checked_sub(1) {
                Some(outer) => depth = outer,
                None => return false,
            },
            Token::Sign(';' | '#') => return false,
            _ => {}
        }
    }
    depth == 0 && !doubts.comment && !doubts.open
}

#[cfg(test)]
mod tests {
    use super::is_whole;

    #[test]
    fn what_closes_more_than_it_opens_is_not_whole() {
        for whole in ["1 = 1", "a = 'it''s (' OR f(b)", r#""odd ) name" = ?"#, "(a) AND (b)"] {
            assert!(is_whole(whole), "{whole}");
        }
        for broken in [
            "1 = 1) OR (1 = 1",
            "(a",
            "a -- b",
            "a /* b",
            "a; DROP TABLE b",
            "a = 'b",
            r"a = 'b\'",
            "a = $$b",
        ] {
            assert!(!is_whole(broken), "{broken}");
        }
    }
}
