//! The structure of a broken text, told from its end.

/// The structure of a text from a break to its end, as far as it can be told from the end.
pub(super) struct Tail {
    pub(super) marks: Vec<Mark>,
}

/// A comma, a bracket or a brace outside of all texts.
pub(super) struct Mark {
    pub(super) at: usize,
    pub(super) byte: u8,
    /// Containers that are open before it.
    pub(super) open: usize,
    /// What closes the innermost of them.
    pub(super) closed_by: u8,
}

impl Tail {
    pub(super) fn of(text: &str, from: usize) -> Self {
        let rest = || from..text.len();
        let bytes = text.as_bytes();
        let mut quotes = 0_usize;
        let mut at = from;
        while let Some(&byte) = bytes.get(at) {
            quotes = quotes.saturating_add(usize::from(byte == b'"'));
            at = at.saturating_add(if byte == b'\\' { 2 } else { 1 });
        }
        let mut inside = quotes % 2 == 1;
        let mut marks = Vec::new();
        let mut escaped = false;
        for (at, &byte) in rest().zip(bytes.get(from..).unwrap_or_default()) {
            if core::mem::take(&mut escaped) {
                continue;
            }
            match byte {
                b'\\' => escaped = true,
                b'"' => inside = !inside,
                b',' | b'[' | b']' | b'{' | b'}' if !inside => {
                    marks.push(Mark { at, byte, open: 0, closed_by: 0 });
                }
                _ => {}
            }
        }
        let mut open: Vec<u8> = Vec::new();
        let mut trusted = marks.len();
        for (position, mark) in marks.iter_mut().enumerate().rev() {
            match mark.byte {
                b'[' | b'{' => {
                    let closer = if mark.byte == b'[' { b']' } else { b'}' };
                    if open.pop() != Some(closer) {
                        break;
                    }
                }
                b',' => {}
                closer => open.push(closer),
            }
            mark.open = open.len();
            mark.closed_by = open.last().copied().unwrap_or(0);
            trusted = position;
        }
        Self { marks: marks.split_off(trusted) }
    }
}
