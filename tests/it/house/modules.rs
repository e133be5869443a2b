//! The modules of a crate as its sources declare them: which file each lies in, and which names it has.

use std::collections::{BTreeMap, BTreeSet};
use syn::visit::Visit;
use syn::{Attribute, Item, ItemUse, UseTree, Visibility};

/// The number of a file among [`Crate::files`].
pub(super) type File = usize;

/// A crate as its sources declare it; nothing of it is compiled.
#[derive(Default)]
pub(super) struct Crate {
    /// Paths under the folder of the sources.
    pub(super) files: Vec<String>,
    pub(super) modules: Vec<Module>,
    /// Files that a `mod` leads to, those of tests among them.
    pub(super) reached: BTreeSet<String>,
    /// `macro_rules!` by name, since such a name is also in scope below the place where it stands.
    pub(super) macros: BTreeMap<String, BTreeSet<File>>,
}

/// A module: a file, or a `mod name { … }` in one.
pub(super) struct Module {
    pub(super) file: File,
    pub(super) parent: Option<usize>,
    /// Whether the module is its whole file, so that what lies below it lies below the file.
    pub(super) whole: bool,
    pub(super) names: BTreeMap<String, Vec<Name>>,
    pub(super) globs: Vec<Import>,
    /// Whether a macro is called between its items, which may make names that no one can read here.
    pub(super) makes_names: bool,
    pub(super) items: Vec<Item>,
}

/// What a name in a module stands for.
#[derive(Clone)]
pub(super) enum Name {
    Module(usize),
    /// Defined in this file.
    Item(File),
    Import(Import),
}

/// One leaf of a `use`.
#[derive(Clone)]
pub(super) struct Import {
    pub(super) path: Vec<String>,
    /// `pub use`, or `pub(…) use`: others may take the name from here.
    pub(super) shared: bool,
}

impl Crate {
    /// Reads the modules from `root` on.
    ///
    /// # Errors
    ///
    /// A file that does not parse, or a `mod` without its file.
    pub(super) fn read(root: &str, sources: &BTreeMap<String, String>) -> Result<Self, String> {
        let mut read = Self::default();
        read.file(root.to_owned(), "", None, sources)?;
        Ok(read)
    }

    fn file(
        &mut self,
        path: String,
        folder: &str,
        parent: Option<usize>,
        sources: &BTreeMap<String, String>,
    ) -> Result<usize, String> {
        let text = sources.get(&path).ok_or_else(|| format!("`{path}` is not there"))?;
        let parsed = syn::parse_file(text).map_err(|why| format!("`{path}`: {why}"))?;
        let file = self.files.len();
        self.reached.insert(path.clone());
        self.files.push(path);
        self.module(file, folder, parent, true, parsed.items, sources)
    }

    fn module(
        &mut self,
        file: File,
        folder: &str,
        parent: Option<usize>,
        whole: bool,
        items: Vec<Item>,
        sources: &BTreeMap<String, String>,
    ) -> Result<usize, String> {
        let at = self.modules.len();
        self.modules.push(Module {
            file,
            parent,
            whole,
            names: BTreeMap::new(),
            globs: Vec::new(),
            makes_names: false,
            items: Vec::new(),
        });
        let mut kept = Vec::new();
        for item in items {
            match item {
                Item::Mod(child) => {
                    let name = child.ident.to_string();
                    let path = format!("{folder}{name}");
                    if for_tests(&child.attrs) {
                        self.reached.extend(file_of(&path, sources));
                        self.reached.extend(below(&path, sources));
                        continue;
                    }
                    let below = format!("{path}/");
                    let number = if let Some((_, items)) = child.content {
                        self.module(file, &below, Some(at), false, items, sources)?
                    } else {
                        let path = file_of(&path, sources).ok_or_else(|| format!("`{path}` has no file"))?;
                        self.file(path, &below, Some(at), sources)?
                    };
                    self.name(at, name, Name::Module(number));
                }
                item if attributes(&item).is_some_and(for_tests) => {}
                item => {
                    self.names_of(at, &item);
                    kept.push(item);
                }
            }
        }
        self.modules[at].items = kept;
        Ok(at)
    }

    fn name(&mut self, at: usize, name: String, stands_for: Name) {
        self.modules[at].names.entry(name).or_default().push(stands_for);
    }

    fn names_of(&mut self, at: usize, item: &Item) {
        let file = self.modules[at].file;
        let ident = match item {
            Item::Const(item) => Some(&item.ident),
            Item::Enum(item) => Some(&item.ident),
            Item::Fn(item) => Some(&item.sig.ident),
            Item::Static(item) => Some(&item.ident),
            Item::Struct(item) => Some(&item.ident),
            Item::Trait(item) => Some(&item.ident),
            Item::TraitAlias(item) => Some(&item.ident),
            Item::Type(item) => Some(&item.ident),
            Item::Union(item) => Some(&item.ident),
            Item::Macro(item) => {
                if let Some(ident) = &item.ident {
                    self.macros.entry(ident.to_string()).or_default().insert(file);
                    if item.attrs.iter().any(|attribute| attribute.path().is_ident("macro_export")) {
                        self.name(0, ident.to_string(), Name::Item(file));
                    }
                } else {
                    self.modules[at].makes_names = true;
                }
                item.ident.as_ref()
            }
            _ => None,
        };
        if let Some(ident) = ident {
            self.name(at, ident.to_string(), Name::Item(file));
        }
        // A `use` inside a function names things for that function alone; it is read as the module's, which is where
        // its path starts from.
        let mut uses = Uses::default();
        uses.visit_item(item);
        for (name, import) in uses.found {
            match name {
                Some(name) => self.name(at, name, Name::Import(import)),
                None => self.modules[at].globs.push(import),
            }
        }
    }

    /// Whether a file is the module `above` or one below it.
    pub(super) fn lies_below(&self, file: File, above: usize) -> bool {
        let Some(mut at) = self.modules.iter().position(|module| module.file == file) else { return false };
        loop {
            if at == above {
                return true;
            }
            match self.modules[at].parent {
                Some(parent) => at = parent,
                None => return false,
            }
        }
    }

    /// The module that is the whole file in which `at` lies.
    pub(super) fn file_module(&self, mut at: usize) -> usize {
        while let (false, Some(parent)) = (self.modules[at].whole, self.modules[at].parent) {
            at = parent;
        }
        at
    }
}

fn file_of(path: &str, sources: &BTreeMap<String, String>) -> Option<String> {
    [format!("{path}.rs"), format!("{path}/mod.rs")].into_iter().find(|path| sources.contains_key(path))
}

fn below(path: &str, sources: &BTreeMap<String, String>) -> Vec<String> {
    let folder = format!("{path}/");
    sources.keys().filter(|file| file.starts_with(&folder)).cloned().collect()
}

/// Every `use` of an item, at any depth, as its leaves; a glob has no name.
#[derive(Default)]
struct Uses {
    found: Vec<(Option<String>, Import)>,
}

impl Visit<'_> for Uses {
    fn visit_item_use(&mut self, item: &ItemUse) {
        if !for_tests(&item.attrs) {
            let leading = item.leading_colon.is_some();
            let shared = !matches!(item.vis, Visibility::Inherited);
            if !leading {
                self.found.extend(leaves(&item.tree, shared));
            }
        }
    }

    fn visit_item_mod(&mut self, _: &syn::ItemMod) {}
}

/// The leaves of a tree of `use`: the name in scope, none for a glob, and the path that it stands for.
pub(super) fn leaves(tree: &UseTree, shared: bool) -> Vec<(Option<String>, Import)> {
    fn walk(tree: &UseTree, path: &[String], shared: bool, found: &mut Vec<(Option<String>, Import)>) {
        let joined = |last: &syn::Ident| [path, &[last.to_string()]].concat();
        match tree {
            UseTree::Path(inner) => walk(&inner.tree, &joined(&inner.ident), shared, found),
            UseTree::Group(group) => group.items.iter().for_each(|tree| walk(tree, path, shared, found)),
            UseTree::Glob(_) => found.push((None, Import { path: path.to_vec(), shared })),
            UseTree::Name(name) if name.ident == "self" => {
                found.push((path.last().cloned(), Import { path: path.to_vec(), shared }));
            }
            UseTree::Name(name) => {
                found.push((Some(name.ident.to_string()), Import { path: joined(&name.ident), shared }));
            }
            UseTree::Rename(name) if name.ident == "self" => {
                found.push((Some(name.rename.to_string()), Import { path: path.to_vec(), shared }));
            }
            UseTree::Rename(name) => {
                found.push((Some(name.rename.to_string()), Import { path: joined(&name.ident), shared }));
            }
        }
    }
    let mut found = Vec::new();
    walk(tree, &[], shared, &mut found);
    found
}

/// Whether something is compiled for tests alone: `#[cfg(test)]`, `#[cfg(all(test, …))]`, `#[test]`.
pub(super) fn for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        if attribute.path().is_ident("test") {
            return true;
        }
        if !attribute.path().is_ident("cfg") {
            return false;
        }
        let mut tests = false;
        // What else such a condition may say is of no interest, so its errors are of none.
        let _ = attribute.parse_nested_meta(|condition| {
            tests |= condition.path.is_ident("test");
            if condition.path.is_ident("all") {
                condition.parse_nested_meta(|inner| {
                    tests |= inner.path.is_ident("test");
                    Ok(())
                })?;
            }
            Ok(())
        });
        tests
    })
}

fn attributes(item: &Item) -> Option<&[Attribute]> {
    Some(match item {
        Item::Const(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Macro(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => return None,
    })
}
