//! Open vocabularies, whose other words are kept.

use super::{Decoded, Spelled, System, UnknownSpelling, decode, restore, words};
use crate::vocabulary::OpenEnum;

/// Reads a word of `system`; a word that it does not have is kept as it came.
///
/// A word that is ours and not the system's stays an error: reading it by its sound would be a guess.
///
/// ```
/// use hadir_core::spelling::{Decoded, System, decode_lenient, restore_lenient};
/// use hadir_core::workspace::Role;
///
/// let role = decode_lenient::<Role>(System::RollCall, "bidhumas")?.into_value();
/// assert_eq!(role.as_str(), "bidhumas");
/// assert_eq!(restore_lenient(System::RollCall, &role, ""), Some("bidhumas"));
/// assert_eq!(decode_lenient(System::RollCall, "admin"), Ok(Decoded::Exact(Role::Admin)));
/// // Nobody becomes a platform administrator by a word that the hub does not have.
/// assert!(decode_lenient::<Role>(System::Hub, "super_admin").is_err());
/// # Ok::<(), hadir_core::spelling::UnknownSpelling>(())
/// ```
///
/// # Errors
/// [`UnknownSpelling`] if our vocabulary has the word and the system does not.
pub fn decode_lenient<V: Spelled + OpenEnum>(
    system: System,
    word: &str,
) -> Result<Decoded<V>, UnknownSpelling> {
    decode(system, word).or_else(|unknown| match V::known(word) {
        Some(_) => Err(unknown),
        None => Ok(Decoded::Exact(V::read(word))),
    })
}

/// Writes a value for the `system` that it came from, with the residue that decoding left; a word that was kept is
/// written as it came.
///
/// None if the system has neither a word for it nor one that comes near, and if the kept word means something else
/// there.
pub fn restore_lenient<'v, V: Spelled + OpenEnum>(
    system: System,
    value: &'v V,
    residue: &str,
) -> Option<&'v str> {
    restore(system, value, residue).or_else(|| {
        let word = OpenEnum::as_str(value);
        let kept = V::known(word).is_none() && !words::<V>(system).any(|own| own == word);
        kept.then_some(word)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::{Plan, Role, WorkspaceKind, WorkspaceLevel};
    use proptest::prelude::{prop_oneof, proptest};

    /// What is read is written back; what is kept is no value of ours; nothing is both.
    fn holds<V: Spelled + OpenEnum>(word: &str) {
        for &system in System::ALL {
            match decode_lenient::<V>(system, word) {
                Ok(decoded) => {
                    let residue = match &decoded {
                        Decoded::Exact(_) => "",
                        Decoded::Degraded { residue, .. } => residue,
                    };
                    let residue = residue.to_owned();
                    let value = decoded.into_value();
                    assert_eq!(restore_lenient(system, &value, &residue), Some(word));
                    assert_eq!(
                        decode::<V>(system, word).is_ok(),
                        V::KNOWN.contains(&value),
                        "{system} {word}"
                    );
                }
                Err(unknown) => {
                    assert!(V::known(word).is_some(), "{system} {word}");
                    assert_eq!(decode::<V>(system, word), Err(unknown));
                }
            }
            // A kept word that means something to the system is not written as if it were that.
            let value = V::read(word);
            if let Some(written) = restore_lenient(system, &value, "").filter(|_| !V::KNOWN.contains(&value))
            {
                assert_eq!(decode_lenient(system, written), Ok(Decoded::Exact(value.clone())));
            }
        }
    }

    proptest! {
        #[test]
        fn every_word_round_trips(word in prop_oneof![
            ".*",
            "[a-zA-Z_]{3,12}",
            "owner|OWNER|admin|user|super_admin|operator|penulis|premium|business|BUSINESS|org|ORG|satker|work_unit",
        ]) {
            holds::<Plan>(&word);
            holds::<Role>(&word);
            holds::<WorkspaceKind>(&word);
            holds::<WorkspaceLevel>(&word);
        }
    }

    #[test]
    fn every_word_of_a_table_and_of_ours_round_trips() {
        fn check<V: Spelled + OpenEnum>() {
            for &system in System::ALL {
                words::<V>(system).for_each(holds::<V>);
            }
            V::WORDS.iter().copied().for_each(holds::<V>);
        }
        check::<Plan>();
        check::<Role>();
        check::<WorkspaceKind>();
        check::<WorkspaceLevel>();
    }
}
