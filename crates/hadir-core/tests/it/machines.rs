//! Laws that every status machine keeps, whoever declared it.

use hadir_core::lifecycle::{Guard as _, Lifecycle, LifecycleEvent, MACHINES, Visitor, visit};
use hadir_core::vocabulary::TextEnum;
use std::collections::BTreeSet;
use std::fmt::Write as _;

struct Laws {
    entities: BTreeSet<&'static str>,
    actions: BTreeSet<&'static str>,
}

impl Visitor for Laws {
    fn visit<S: Lifecycle>(&mut self) {
        assert!(self.entities.insert(S::ENTITY), "two machines are called {}", S::ENTITY);
        for &event in S::Event::ALL {
            assert!(self.actions.insert(event.action()), "{} is audited twice", event.action());
            assert!(event.meaning().ends_with('.'), "{} has no meaning", event.action());
            let sources: BTreeSet<S> = event.sources().iter().copied().collect();
            assert_eq!(sources.len(), event.sources().len(), "{} repeats a source", event.action());
        }
        words_round_trip::<S>();
        words_round_trip::<S::Event>();
        words_round_trip::<S::Guard>();
        let rules: BTreeSet<&str> = S::Guard::ALL.iter().map(|guard| guard.rule()).collect();
        assert_eq!(rules.len(), S::Guard::ALL.len(), "{}: two guards say the same", S::ENTITY);
        every_state_is_reachable::<S>();
        every_life_comes_to_rest::<S>();
        the_table_is_one_relation::<S>();
    }
}

fn words_round_trip<T: TextEnum>() {
    let mut words = BTreeSet::new();
    for &value in T::ALL {
        let word = value.as_str();
        assert_eq!(T::from_word(word), Some(value));
        assert!(words.insert(word), "{}: `{word}` stands for two values", T::NAME);
        assert!(word.bytes().all(|byte| byte == b'_' || byte.is_ascii_lowercase()), "{}: `{word}`", T::NAME);
        assert_eq!(T::from_word(&word.to_uppercase()), None, "case is part of the word");
    }
}

/// The states that `step` leads to from `begin`, in any number of steps.
pub(crate) fn closure<S: Lifecycle>(
    begin: impl IntoIterator<Item = S>,
    step: impl Fn(S) -> Vec<S>,
) -> BTreeSet<S> {
    let mut found: BTreeSet<S> = begin.into_iter().collect();
    let mut open: Vec<S> = found.iter().copied().collect();
    while let Some(state) = open.pop() {
        open.extend(step(state).into_iter().filter(|&next| found.insert(next)));
    }
    found
}

fn every_state_is_reachable<S: Lifecycle>() {
    let reached = closure([S::INITIAL], |state| state.successors().collect());
    assert_eq!(reached, S::ALL.iter().copied().collect(), "{} has states that nothing leads to", S::NAME);
}

fn every_life_comes_to_rest<S: Lifecycle>() {
    let ends = S::ALL.iter().copied().filter(|state| state.is_terminal() || S::RESTING.contains(state));
    let ending = closure(ends, |state| state.predecessors().collect());
    assert_eq!(ending, S::ALL.iter().copied().collect(), "{} has states that never end", S::NAME);
    for state in S::RESTING {
        assert!(
            !state.is_terminal(),
            "{}: `{}` is terminal, which is more than resting",
            S::NAME,
            state.as_str()
        );
    }
}

fn the_table_is_one_relation<S: Lifecycle>() {
    for &from in S::ALL {
        for &event in S::Event::ALL {
            match from.apply(event) {
                Ok(to) => {
                    assert_eq!(to, event.target());
                    assert!(from.events().any(|allowed| allowed == event));
                }
                Err(error) => {
                    assert_eq!((error.from, error.event), (from, event));
                    assert!(from.events().all(|allowed| allowed != event));
                    assert!(error.to_string().contains(from.as_str()), "{error}");
                }
            }
        }
        for &to in S::ALL {
            let applied = S::Event::ALL.iter().any(|&event| from.apply(event) == Ok(to));
            assert_eq!(applied, from.can_become(to));
            assert_eq!(applied, from.successors().any(|next| next == to));
            assert_eq!(applied, to.predecessors().any(|previous| previous == from));
        }
        assert_eq!(from.is_terminal(), from.successors().next().is_none());
    }
}

#[test]
fn every_machine_keeps_the_laws() {
    let mut laws = Laws { entities: BTreeSet::new(), actions: BTreeSet::new() };
    visit(&mut laws);
    assert_eq!(laws.entities.len(), MACHINES.len());
    assert_eq!(laws.actions.len(), MACHINES.iter().map(|machine| machine.moves().len()).sum::<usize>());
}

fn page() -> String {
    let mut page = String::from(
        "# Lifecycles\n\n\
         Every status of Hadir, generated from its declaration. A life may stay for good in a *resting* state although\n\
         something may still happen to it; a *terminal* state has no way out.\n\n",
    );
    for machine in MACHINES {
        let anchor = machine.name.to_lowercase();
        let _ = writeln!(page, "* [{}](#{anchor}), the status of `{}`", machine.name, machine.entity);
    }
    for machine in MACHINES {
        let _ = write!(page, "\n{}", machine.markdown());
    }
    page
}

/// Rewrite the page with `UPDATE_DOCS=1 cargo test -p hadir-core lifecycles`.
#[test]
fn the_page_of_lifecycles_is_up_to_date() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/lifecycles.md");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::create_dir_all(concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs")).unwrap();
        std::fs::write(path, page()).unwrap();
    }
    let stored = std::fs::read_to_string(path).unwrap_or_default();
    assert!(stored == page(), "docs/lifecycles.md is stale: run with UPDATE_DOCS=1");
}
