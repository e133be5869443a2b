//! Waits of their own for classes of refusals.

use super::ErrorClass;

/// A fixed wait for one class of refusal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
pub struct ClassWait {
    /// The class.
    pub class: ErrorClass,
    /// How long to wait, in milliseconds.
    pub wait_ms: u64,
    /// Whether the refused attempt counts.
    pub counting: Counting,
}

/// Whether a refused attempt counts against the limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Counting {
    /// It counts.
    Counted,
    /// It does not: the class is waited out however long it takes.
    Free,
}

/// Fixed waits, at most one for each class; in configuration a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ClassWaits([Option<ClassWait>; ErrorClass::ALL.len()]);

impl ClassWaits {
    /// No class has its own.
    pub const NONE: Self = Self([None; ErrorClass::ALL.len()]);

    /// Of a list; the first one for a class counts, and there is room for one for each.
    pub const fn of(waits: &[ClassWait]) -> Self {
        let mut all = [None; ErrorClass::ALL.len()];
        let (mut places, mut waits): (&mut [Option<ClassWait>], _) = (&mut all, waits);
        while let (Some((place, free)), Some((wait, rest))) = (places.split_first_mut(), waits.split_first())
        {
            *place = Some(*wait);
            (places, waits) = (free, rest);
        }
        Self(all)
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = ClassWait> {
        self.0.into_iter().flatten()
    }

    /// The one for a class, if it has its own.
    pub fn get(&self, class: ErrorClass) -> Option<ClassWait> {
        self.iter().find(|own| own.class == class)
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for ClassWaits {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

/// Two waits for one class are refused.
#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for ClassWaits {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let waits = Vec::<ClassWait>::deserialize(deserializer)?;
        let mut classes: Vec<_> = waits.iter().map(|wait| wait.class).collect();
        classes.sort_unstable();
        match classes.iter().zip(classes.iter().skip(1)).find(|(one, next)| one == next) {
            Some((twice, _)) => Err(serde::de::Error::custom(format_args!("two waits for `{twice}`"))),
            None => Ok(Self::of(&waits)),
        }
    }
}
