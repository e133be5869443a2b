//! What every table of spellings has to keep.

use super::{Cell, Decoded, Encoded, Spelled, System, cell, decode, encode, resolve, restore, words};
use std::collections::BTreeSet;

pub(super) fn names_are_sorted(names: &[&str]) {
    assert!(names.is_sorted(), "{names:?}");
}

pub(super) fn check<V: Spelled>() {
    for &system in System::ALL {
        let own: Vec<&str> = words::<V>(system).collect();
        let distinct: BTreeSet<&str> = own.iter().copied().collect();
        assert_eq!(own.len(), distinct.len(), "{} has a word twice in {system}", V::NAME);

        // Reading a word and writing it back for the same system is the identity.
        for &word in &own {
            match decode::<V>(system, word).unwrap() {
                Decoded::Exact(value) => assert_eq!(encode(system, &value), Encoded::Exact(word)),
                Decoded::Degraded { value, residue } => {
                    assert_eq!(restore(system, &value, &residue), Some(word), "{} {system} {word}", V::NAME);
                    assert!(V::VARIANTS.contains(&(system, word, value)));
                }
            }
        }

        // Writing a value loses nothing silently: either it reads back, or the residue says what it was.
        for value in V::KNOWN {
            match encode(system, value) {
                Encoded::Exact(word) => assert_eq!(decode(system, word), Ok(Decoded::Exact(value.clone()))),
                Encoded::Degraded { nearest, residue } => {
                    assert_eq!(V::of_word(&residue).as_ref(), Some(value));
                    let Some(word) = nearest else { continue };
                    assert!(own.contains(&word), "{}: `{word}` is no word of {system}", V::NAME);
                    assert_ne!(decode::<V>(system, word).unwrap().into_value(), *value);
                    assert_eq!(resolve(system, word, &residue), Ok(value.clone()));
                }
            }
        }

        // A residue that no longer fits the word does not count.
        for kept in V::KNOWN {
            for &word in &own {
                let plain = decode::<V>(system, word).unwrap().into_value();
                let resolved = resolve::<V>(system, word, kept.word()).unwrap();
                assert!(resolved == plain || resolved == *kept && cell(kept, system) == Cell::Near(word));
            }
        }

        // Case is part of a word, and nothing is guessed.
        for word in ["", "no such word", "Draft "] {
            let error = decode::<V>(system, word).unwrap_err();
            assert_eq!((error.system, error.vocabulary, &*error.word), (system, V::NAME, word));
            assert_eq!(error.expected, own);
        }
    }
}
