use core::fmt;
use serde::Deserializer as _;
use serde::de::{Error, SeqAccess, Visitor};
use serde_json::Value;

/// The elements of a JSON list that stand before the place where its text breaks.
pub(super) fn elements(text: &str) -> Vec<Value> {
    let mut intact = Vec::new();
    // The error is the one that brought us here.
    let _ = serde_json::Deserializer::from_str(text).deserialize_any(Keep(&mut intact));
    intact
}

struct Keep<'a>(&'a mut Vec<Value>);

impl<'de> Visitor<'de> for Keep<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while let Some(element) = list.next_element()? {
            self.0.push(element);
        }
        Err(A::Error::custom("the list is intact"))
    }
}
