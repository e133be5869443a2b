//! The reader of imports on small crates: each way in which a file takes something from another, and what is no import.

use super::{circles_of, read};

/// Two files that take something from each other, `a.rs` in one of the ways.
fn ties(root: &str, a: &str) -> bool {
    let b = "use crate::a::A;\npub struct B(A);\npub fn make() -> B { todo!() }\n";
    let found = circles_of(&[("lib.rs", root), ("a.rs", a), ("b.rs", b)]);
    let tied = format!("{found:?}").contains("* a.rs -> b.rs");
    assert_eq!(tied, !found.is_empty(), "{found:?}");
    tied
}

const ROOT: &str = "mod a;\nmod b;\n";

#[test]
fn a_circle_is_told_with_its_names() {
    let found = circles_of(&[
        ("lib.rs", "mod a;\nmod b;\nmod c;\nmod d;\n"),
        ("a.rs", "use crate::b::{B, make};\npub struct A(B);\n"),
        ("b.rs", "use crate::c::C;\npub struct B(C);\npub fn make() -> B { todo!() }\n"),
        ("c.rs", "use super::a::A;\nuse crate::b::B;\nuse crate::d::D;\npub struct C(A, B, D);\n"),
        ("d.rs", "pub struct D;\n"),
    ]);
    let told = "a circle of 2, in a knot of 3 files:\n  * b.rs -> c.rs: C\n  * c.rs -> b.rs: B\n    \
                a.rs -> b.rs: B, make\n    c.rs -> a.rs: A\n";
    assert_eq!(found, [told]);
}

#[test]
fn a_use_ties() {
    assert!(ties(ROOT, "use crate::b::B;\npub struct A(B);\n"));
    assert!(ties(ROOT, "use super::b::{self, make};\npub struct A;\n"));
    assert!(ties(ROOT, "use crate::b::B as Other;\npub struct A(Other);\n"));
    assert!(ties(ROOT, "pub struct A;\nfn f() { use crate::b::make; make(); }\n"));
    assert!(ties(ROOT, "pub struct A;\nmod inner { use super::super::b::B; pub struct C(B); }\n"));
}

#[test]
fn a_path_in_the_code_ties() {
    assert!(ties(ROOT, "pub struct A(crate::b::B);\n"));
    assert!(ties(ROOT, "pub struct A;\nfn f() { super::b::make(); }\n"));
    assert!(ties(
        ROOT,
        "pub struct A;\nimpl From<crate::b::B> for A { fn from(_: crate::b::B) -> Self { A } }\n"
    ));
    assert!(ties(ROOT, "use super::b;\npub struct A;\nfn f() { b::make(); }\n"));
    assert!(ties(ROOT, "pub struct A;\nfn f() { let _ = vec![crate::b::make()]; }\n"));
    assert!(ties(ROOT, "pub struct A;\nmacro_rules! m { () => { $crate::b::make() }; }\n"));
    assert!(ties(ROOT, "pub struct A { #[serde(default = \"crate::b::make\")] x: u8 }\n"));
}

#[test]
fn a_name_by_way_of_a_re_export_ties_to_where_it_is_defined() {
    assert!(ties("mod a;\nmod b;\npub use b::B;\n", "use crate::B;\npub struct A(B);\n"));
    assert!(ties("mod a;\nmod b;\npub(crate) use b::*;\n", "pub struct A(super::B);\n"));
    assert!(ties(
        "mod a;\nmod b;\npub use b::B as C;\npub use C as D;\n",
        "use super::D;\npub struct A(D);\n"
    ));
    assert!(ties("mod a;\nmod b;\nuse b::B;\nfn f(_: B) {}\n", "use super::B;\npub struct A(B);\n"));
    assert!(ties("mod a;\nmod b;\npub use b::make as b;\n", "pub struct A;\nfn f() { crate::b(); }\n"));
}

#[test]
fn a_parent_that_uses_what_it_re_exports_is_tied_to_its_child() {
    let child = ("a/b.rs", "use super::A;\npub struct B(Box<A>);\n");
    let told = |parent: &str| circles_of(&[("lib.rs", "mod a;\n"), ("a.rs", parent), child]);
    assert_eq!(told("mod b;\npub use b::B;\npub struct A;\n"), [""; 0]);
    assert_eq!(told("mod b;\npub use b::B;\npub struct A(B);\n").len(), 1);
    assert_eq!(told("mod b;\nuse b::B;\npub struct A(B);\n").len(), 1);
    assert_eq!(told("mod b;\npub struct A(b::B);\n").len(), 1);
}

#[test]
fn a_re_export_of_what_lies_elsewhere_is_an_import() {
    let files = |a| [("lib.rs", ROOT), ("a.rs", a), ("b.rs", "use crate::a::A;\npub struct B(A);\n")];
    assert_eq!(circles_of(&files("pub use crate::b::B;\npub struct A;\n")).len(), 1);
    assert_eq!(circles_of(&files("pub struct A;\n")), [""; 0]);
}

#[test]
fn macros_tie() {
    // By its place in the text, by a `use`, from the root; a name that a macro makes is defined where it is called.
    let told = |root: &str, a: &str, b: &str| circles_of(&[("lib.rs", root), ("a.rs", a), ("b.rs", b)]).len();
    let maker = "use crate::b::B;\nmacro_rules! make { ($n:ident) => { pub struct $n; }; }\n";
    assert_eq!(told("#[macro_use]\nmod a;\nmod b;\n", maker, "make!(B);\n"), 1);
    let shared = format!("{maker}pub(crate) use make;\n");
    assert_eq!(told(ROOT, &shared, "use crate::a::make;\nmake!(B);\n"), 1);
    let exported = maker.replace("macro_rules", "#[macro_export]\nmacro_rules");
    assert_eq!(told(ROOT, &exported, "crate::make!(B);\n"), 1);
}

#[test]
fn what_is_no_import() {
    let quiet = [
        "pub struct A;\n#[cfg(test)]\nmod tests { use crate::b::B; }\n",
        "pub struct A;\n#[cfg(all(test, feature = \"x\"))]\nfn f() { crate::b::make(); }\n",
        "pub struct A;\nimpl A { #[cfg(test)] fn f() { crate::b::make(); } }\n",
        "/// As [`crate::b::B`](crate::b::B).\npub struct A;\n",
        "pub struct A;\npub(in crate::b) fn f() {}\n",
        "use core::fmt::Debug;\nuse b::Other;\npub struct A(Box<dyn Debug>, Other);\n",
        "pub struct A;\nfn f(b: u8) -> u8 { let make = b; make }\n",
        "pub enum A { B }\nfn f() -> A { A::B }\n",
    ];
    for a in quiet {
        // Another crate may be called as a module is: its name alone is not in scope.
        assert!(!ties(ROOT, a), "{a}");
    }
    assert!(!ties("mod a;\nmod b;\npub use a::A;\npub use b::B;\n", "pub struct A;\n"));
}

#[test]
fn a_path_that_leads_nowhere_is_told() {
    let files =
        [("lib.rs", ROOT), ("a.rs", "use crate::b::Gone;\nfn f() { super::b::lost(); }\n"), ("b.rs", "")];
    let (_, imports) = read(&files);
    assert_eq!(
        imports.unresolved.into_iter().collect::<Vec<_>>(),
        ["a.rs: crate::b::Gone", "a.rs: super::b::lost"]
    );
}
