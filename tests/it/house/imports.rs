//! Which file of a crate takes which names from which other: every `use` and every path, resolved to the file that
//! defines the name.

use super::modules::{Crate, File, Import, Name, for_tests, leaves};
use proc_macro2::{TokenStream, TokenTree};
use std::collections::{BTreeMap, BTreeSet};
use syn::visit::{self, Visit};

/// From one file to another, and the names that it takes from there.
pub(super) type Imports = BTreeMap<(File, File), BTreeSet<String>>;

/// What is read of a crate.
#[derive(Default)]
pub(super) struct Read {
    pub(super) imports: Imports,
    /// Paths that lead nowhere: what the resolver does not understand must not look like a house in order.
    pub(super) unresolved: BTreeSet<String>,
}

/// Reads the imports of every file.
///
/// What ties a file to another is a name that it writes: in a `use`, in a path of its code, in the name of a function in
/// a `serde` attribute, in the tokens of a macro. A `mod child;` is none, nor is a re-export of what lies below, which is
/// how a parent says where things are; to use such a name in its own code is one. The name of a module is none by
/// itself: what is taken through it counts.
///
/// Not read: methods, since which one is called is known to the compiler alone, and single words in the tokens of
/// macros, since nobody but the macro knows whether they are names.
pub(super) fn read(tree: &Crate) -> Read {
    let mut read = Read::default();
    for (at, module) in tree.modules.iter().enumerate() {
        let mut reader = Reader { tree, at, read: &mut read };
        for item in &module.items {
            reader.visit_item(item);
        }
    }
    read
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Target {
    Module(usize),
    Item(File),
    /// In another crate, by way of a re-export.
    Outside,
}

/// Where a path leads.
enum Way {
    Found(BTreeSet<Target>),
    /// Into another crate, or to something that has no name in a module.
    Outside,
    Nowhere,
}

struct Reader<'a> {
    tree: &'a Crate,
    at: usize,
    read: &'a mut Read,
}

impl Reader<'_> {
    fn import(&mut self, to: File, name: &str) {
        let from = self.tree.modules[self.at].file;
        if from != to {
            self.read.imports.entry((from, to)).or_default().insert(name.to_owned());
        }
    }

    /// Takes the names that a path of code leads to.
    fn take(&mut self, path: &[String], must_lead_somewhere: bool) {
        let name = path.last().map_or("", String::as_str);
        match way(self.tree, self.at, path, &mut Vec::new()) {
            Way::Found(targets) => {
                for target in targets {
                    if let Target::Item(file) = target {
                        self.import(file, name);
                    }
                }
            }
            Way::Nowhere if must_lead_somewhere => self.lost(path),
            Way::Nowhere | Way::Outside => {}
        }
    }

    fn lost(&mut self, path: &[String]) {
        let file = &self.tree.files[self.tree.modules[self.at].file];
        self.read.unresolved.insert(format!("{file}: {}", path.join("::")));
    }

    fn take_import(&mut self, name: Option<&str>, import: &Import) {
        let own = self.tree.file_module(self.at);
        let named = name.unwrap_or("*");
        match way(self.tree, self.at, &import.path, &mut Vec::new()) {
            Way::Found(targets) => {
                for target in targets {
                    let file = match target {
                        Target::Item(file) => file,
                        Target::Module(module) if name.is_none() => self.tree.modules[module].file,
                        Target::Module(_) | Target::Outside => continue,
                    };
                    if !(import.shared && self.tree.lies_below(file, own)) {
                        self.import(file, named);
                    }
                }
            }
            Way::Nowhere => self.lost(&import.path),
            Way::Outside => {}
        }
    }

    /// Takes the paths in tokens. In the body of a `macro_rules!` only those from the root of the crate are the macro's
    /// own; others start where it is called.
    fn take_tokens(&mut self, tokens: TokenStream, from_root_alone: bool) {
        let mut tokens = tokens.into_iter().peekable();
        let mut after_dollar = false;
        while let Some(token) = tokens.next() {
            match token {
                TokenTree::Group(group) => self.take_tokens(group.stream(), from_root_alone),
                TokenTree::Ident(first) => {
                    let mut path = vec![first.to_string()];
                    loop {
                        let mut ahead = tokens.clone();
                        let colons = (0..2).all(|_| {
                            matches!(ahead.next(), Some(TokenTree::Punct(punct)) if punct.as_char() == ':')
                        });
                        let (true, Some(TokenTree::Ident(next))) = (colons, ahead.next()) else { break };
                        path.push(next.to_string());
                        tokens = ahead;
                    }
                    let from_root = path[0] == "crate";
                    let a_variable = after_dollar && !from_root;
                    if path.len() > 1 && !a_variable && (from_root || !from_root_alone) {
                        self.take(&path, false);
                    }
                    after_dollar = false;
                }
                TokenTree::Punct(punct) => after_dollar = punct.as_char() == '$',
                TokenTree::Literal(_) => after_dollar = false,
            }
        }
    }
}

impl Visit<'_> for Reader<'_> {
    fn visit_item_use(&mut self, item: &syn::ItemUse) {
        if item.leading_colon.is_none() && !for_tests(&item.attrs) {
            let shared = !matches!(item.vis, syn::Visibility::Inherited);
            for (name, import) in leaves(&item.tree, shared) {
                self.take_import(name.as_deref(), &import);
            }
        }
    }

    // A module is read by itself.
    fn visit_item_mod(&mut self, _: &syn::ItemMod) {}

    // A `pub(in path)` takes nothing.
    fn visit_visibility(&mut self, _: &syn::Visibility) {}

    fn visit_impl_item_fn(&mut self, item: &syn::ImplItemFn) {
        if !for_tests(&item.attrs) {
            visit::visit_impl_item_fn(self, item);
        }
    }

    fn visit_attribute(&mut self, attribute: &syn::Attribute) {
        let syn::Meta::List(list) = &attribute.meta else { return };
        if !(list.path.is_ident("serde") || list.path.is_ident("cfg_attr")) {
            return;
        }
        let mut texts = Vec::new();
        texts_in(list.tokens.clone(), &mut texts);
        for path in texts.iter().filter_map(|text| syn::parse_str::<syn::Path>(text).ok()) {
            let path = segments(&path);
            if path.len() > 1 {
                self.take(&path, true);
            }
        }
    }

    fn visit_path(&mut self, path: &syn::Path) {
        if path.leading_colon.is_none() {
            self.take(&segments(path), true);
        }
        visit::visit_path(self, path);
    }

    fn visit_expr_call(&mut self, call: &syn::ExprCall) {
        if let syn::Expr::Path(called) = &*call.func {
            self.visit_path(&called.path);
        }
        visit::visit_expr_call(self, call);
    }

    // A single small word in an expression is mostly a variable.
    fn visit_expr_path(&mut self, expression: &syn::ExprPath) {
        let small = |ident: &syn::Ident| ident.to_string().starts_with(|first: char| first.is_lowercase());
        if !expression.path.get_ident().is_some_and(small) {
            visit::visit_expr_path(self, expression);
        }
    }

    fn visit_item_macro(&mut self, item: &syn::ItemMacro) {
        if item.ident.is_some() {
            self.take_tokens(item.mac.tokens.clone(), true);
        } else {
            self.visit_macro(&item.mac);
        }
    }

    fn visit_macro(&mut self, call: &syn::Macro) {
        let path = segments(&call.path);
        // In scope by its place in the text, unless a `use` names it.
        let by_text = self.tree.macros.get(&path[0]).filter(|_| path.len() == 1);
        match by_text {
            Some(files) if !self.tree.modules[self.at].names.contains_key(&path[0]) => {
                for file in files {
                    self.import(*file, &path[0]);
                }
            }
            _ => self.take(&path, true),
        }
        self.take_tokens(call.tokens.clone(), false);
    }
}

fn texts_in(tokens: TokenStream, texts: &mut Vec<String>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => texts_in(group.stream(), texts),
            TokenTree::Literal(literal) => {
                let text: Option<syn::LitStr> = syn::parse_str(&literal.to_string()).ok();
                texts.extend(text.map(|text| text.value()));
            }
            TokenTree::Ident(_) | TokenTree::Punct(_) => {}
        }
    }
}

fn segments(path: &syn::Path) -> Vec<String> {
    path.segments.iter().map(|segment| segment.ident.to_string()).collect()
}

/// Follows a path from a module.
fn way(tree: &Crate, at: usize, path: &[String], seen: &mut Vec<(usize, String)>) -> Way {
    let mut targets: BTreeSet<Target>;
    let mut rest = path;
    match path.first().map(String::as_str) {
        Some("crate") => targets = BTreeSet::from([Target::Module(0)]),
        Some("self") => targets = BTreeSet::from([Target::Module(at)]),
        Some("super") => {
            let mut above = at;
            while rest.get(1).is_some_and(|next| next == "super") {
                let Some(parent) = tree.modules[above].parent else { return Way::Nowhere };
                above = parent;
                rest = &rest[1..];
            }
            let Some(parent) = tree.modules[above].parent else { return Way::Nowhere };
            targets = BTreeSet::from([Target::Module(parent)]);
        }
        Some(name) => {
            targets = named(tree, at, at, name, seen);
            if targets.is_empty() {
                return Way::Outside;
            }
        }
        None => return Way::Outside,
    }
    for name in &rest[1..] {
        let mut next = BTreeSet::new();
        for target in targets {
            match target {
                // What follows is a variant, a function or a constant of the type.
                Target::Item(_) | Target::Outside => {
                    next.insert(target);
                }
                Target::Module(module) if name == "self" => {
                    next.insert(Target::Module(module));
                }
                Target::Module(module) => {
                    let found = named(tree, module, at, name, seen);
                    if found.is_empty() && tree.modules[module].makes_names {
                        next.insert(Target::Item(tree.modules[module].file));
                    }
                    next.extend(found);
                }
            }
        }
        if next.is_empty() {
            return Way::Nowhere;
        }
        targets = next;
    }
    Way::Found(targets)
}

/// What a name in a module stands for, as seen from another.
fn named(
    tree: &Crate,
    at: usize,
    from: usize,
    name: &str,
    seen: &mut Vec<(usize, String)>,
) -> BTreeSet<Target> {
    let mark = (at, name.to_owned());
    // On the way through an import of the same name, as in `use name::name`: what the module itself has is meant.
    let again = seen.contains(&mark);
    seen.push(mark);
    let module = &tree.modules[at];
    let mut targets = BTreeSet::new();
    for stands_for in module.names.get(name).into_iter().flatten() {
        match stands_for {
            Name::Module(module) => {
                targets.insert(Target::Module(*module));
            }
            Name::Item(file) => {
                targets.insert(Target::Item(*file));
            }
            Name::Import(_) if again => {}
            Name::Import(import) => match way(tree, at, &import.path, seen) {
                Way::Found(found) => targets.extend(found),
                Way::Outside => {
                    targets.insert(Target::Outside);
                }
                Way::Nowhere => {}
            },
        }
    }
    if targets.is_empty() && !again {
        // A private glob shows nothing to those outside of the module.
        let inside = from == at || is_below(tree, from, at);
        for glob in module.globs.iter().filter(|glob| glob.shared || inside) {
            if let Way::Found(found) = way(tree, at, &glob.path, seen) {
                for target in found {
                    if let Target::Module(other) = target {
                        targets.extend(named(tree, other, from, name, seen));
                    }
                }
            }
        }
    }
    seen.pop();
    targets
}

fn is_below(tree: &Crate, mut at: usize, above: usize) -> bool {
    while let Some(parent) = tree.modules[at].parent {
        if parent == above {
            return true;
        }
        at = parent;
    }
    false
}
