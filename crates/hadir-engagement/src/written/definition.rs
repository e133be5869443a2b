//! A definition by id and version. The id has to be registered; the version may be an older one.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

#[derive(Serialize, Deserialize)]
struct Named<T> {
    id: T,
    version: u16,
}

pub(crate) fn serialize<S: Serializer>(
    &(id, version): &(&'static str, u16),
    serializer: S,
) -> Result<S::Ok, S::Error> {
    Named { id, version }.serialize(serializer)
}

pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<(&'static str, u16), D::Error> {
    let Named { id, version } = Named::<String>::deserialize(deserializer)?;
    match crate::registry::find(&id) {
        Some(definition) => Ok((definition.id, version)),
        None => Err(de::Error::custom(format_args!("no metric `{id}` is registered"))),
    }
}
