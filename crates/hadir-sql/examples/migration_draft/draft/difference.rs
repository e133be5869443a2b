//! What leads from one schema to another, in an order in which it can be done.

use super::hints::Hints;
use super::piece::{Piece, Pieces};
use super::section::Section;
use super::shape::{Kind, Shape};
use hadir_sql::Dialect;

/// Two schemas, and the way from one to the other.
pub(crate) struct Difference<'a> {
    pub(crate) dialect: Dialect,
    pub(crate) old: &'a Pieces,
    pub(crate) new: &'a Pieces,
    pub(crate) hints: &'a Hints,
    /// `up` or `down`.
    pub(crate) way: &'static str,
}

/// A table that is in both, and not the same.
pub(crate) struct Changed<'a> {
    pub(crate) piece: &'a Piece,
    pub(crate) old: Shape,
    pub(crate) new: Shape,
}

impl Changed<'_> {
    pub(crate) fn section(&self, sql: String) -> Section {
        section(self.piece, "change", &[], sql)
    }
}

pub(crate) fn section(piece: &Piece, kind: &'static str, marks: &[&str], sql: String) -> Section {
    Section {
        context: piece.context.clone(),
        kind,
        table: piece.table().to_owned(),
        marks: marks.iter().map(|mark| (*mark).to_owned()).collect(),
        remark: None,
        sql,
    }
}

impl<'a> Difference<'a> {
    pub(crate) fn of(
        dialect: Dialect,
        old: &'a Pieces,
        new: &'a Pieces,
        hints: &'a Hints,
        way: &'static str,
    ) -> Self {
        Self { dialect, old, new, hints, way }
    }

    pub(crate) fn quote(&self) -> char {
        if self.dialect == Dialect::Mysql { '`' } else { '"' }
    }

    pub(crate) fn quoted(&self, name: &str) -> String {
        format!("{0}{name}{0}", self.quote())
    }

    /// The tables that are in both and not the same, or that refer to a key that is another.
    pub(crate) fn changed(&self) -> Vec<Changed<'a>> {
        let shapes = |piece: &'a Piece| {
            let old = self.old.find("table", &piece.name)?;
            let text = |piece: &Piece| piece.create.first().map_or("", String::as_str).to_owned();
            Some(Changed { piece, old: Shape::of(&text(old)), new: Shape::of(&text(piece)) })
        };
        let mut all: Vec<Changed<'a>> = self.new.of_kind("table").filter_map(shapes).collect();
        // What refers to a key that changes lets go of it meanwhile.
        let primary = |shape: &Shape| shape.parts.iter().find(|part| part.kind == Kind::Primary).cloned();
        let moved: Vec<String> = all
            .iter()
            .filter(|table| primary(&table.old) != primary(&table.new))
            .map(|table| table.piece.name.clone())
            .collect();
        if self.dialect != Dialect::Sqlite {
            for table in &mut all {
                for part in table.old.parts.iter_mut().filter(|part| part.kind == Kind::Foreign) {
                    if part.refers_to().is_some_and(|name| moved.iter().any(|moved| moved == name)) {
                        part.text.push(' ');
                    }
                }
            }
        }
        all.into_iter().filter(|table| table.old != table.new).collect()
    }

    /// The pieces of a kind that are not in the other schema as they are here.
    fn only<'p>(kind: &'p str, here: &'p Pieces, there: &'p Pieces) -> Vec<&'p Piece> {
        let same =
            |piece: &&Piece| there.find(kind, &piece.name).is_some_and(|other| other.create == piece.create);
        here.of_kind(kind).filter(|piece| !same(piece)).collect()
    }

    fn keeps_table(&self, name: &str) -> bool {
        self.new.find("table", name).is_some()
    }

    pub(crate) fn is_new(&self, table: &str) -> bool {
        self.old.find("table", table).is_none()
    }

    /// The guards that have to go: those that change, and those on tables that are written anew.
    fn loose(&self, pieces: &'a Pieces, other: &'a Pieces, changed: &[Changed<'_>]) -> Vec<&'a Piece> {
        let only = Self::only("guard", pieces, other);
        let rebuilt = |piece: &Piece| {
            self.dialect == Dialect::Sqlite
                && changed.iter().any(|table| piece.mark("on") == Some(table.piece.name.as_str()))
        };
        let guards = pieces.of_kind("guard");
        guards.filter(|piece| only.contains(piece) || rebuilt(piece)).collect()
    }

    /// Takes away policies, guards and functions that change.
    pub(crate) fn unguard(&self, changed: &[Changed<'_>]) -> Vec<Section> {
        let mut sections = Vec::new();
        for piece in Self::only("policy", self.old, self.new) {
            let marks: Vec<&str> = piece.marks.iter().map(String::as_str).collect();
            let stays = piece.table.as_ref().is_some_and(|table| self.keeps_table(table));
            if stays {
                let drops = piece.drop.iter().map(|sql| section(piece, "policy", &marks, sql.clone()));
                sections.extend(drops);
            }
        }
        for piece in Self::only("policy", self.old, self.new) {
            let marks: Vec<&str> = piece.marks.iter().map(String::as_str).collect();
            // What is changed is replaced.
            if piece.table.is_none() && self.new.find("policy", &piece.name).is_none() {
                let drops = piece.drop.iter().map(|sql| section(piece, "policy", &marks, sql.clone()));
                sections.extend(drops);
            }
        }
        for piece in self.loose(self.old, self.new, changed) {
            let on = piece.mark("on").unwrap_or_default();
            if self.keeps_table(on) {
                let drops = piece.drop.iter().map(|sql| section(piece, "guard", &[], sql.clone()));
                sections.extend(drops);
            }
        }
        let mut functions = Self::only("function", self.old, self.new);
        functions.reverse();
        for piece in functions {
            sections.extend(piece.drop.iter().map(|sql| section(piece, "change", &[], sql.clone())));
        }
        for piece in Self::only("shared", self.old, self.new) {
            // Triggers hold on to it: one that changes is replaced.
            if self.new.find("shared", &piece.name).is_none() {
                sections.extend(piece.drop.iter().map(|sql| section(piece, "shared", &[], sql.clone())));
            }
        }
        sections
    }

    /// Puts them back, and new ones.
    pub(crate) fn guard(&self, changed: &[Changed<'_>]) -> Vec<Section> {
        let mut sections = Vec::new();
        for piece in Self::only("shared", self.new, self.old) {
            let replace = |sql: &String| {
                let sql = sql.replacen("CREATE FUNCTION", "CREATE OR REPLACE FUNCTION", 1);
                section(piece, "shared", &[], sql)
            };
            sections.extend(piece.create.iter().map(replace));
        }
        for piece in Self::only("function", self.new, self.old) {
            sections.extend(piece.create.iter().map(|sql| section(piece, "change", &[], sql.clone())));
        }
        for piece in self.loose(self.new, self.old, changed) {
            sections.extend(piece.create.iter().map(|sql| section(piece, "guard", &[], sql.clone())));
        }
        let policies = Self::only("policy", self.new, self.old);
        let (shared, own): (Vec<&Piece>, Vec<&Piece>) =
            policies.into_iter().partition(|piece| piece.table.is_none());
        for piece in shared.into_iter().chain(own) {
            let marks: Vec<&str> = piece.marks.iter().map(String::as_str).collect();
            if self.old.find("policy", &piece.name).is_none() {
                // By hand they may have been there before.
                let before = piece.drop.iter().filter_map(|sql| sql.strip_prefix("DROP POLICY "));
                let before = before.filter(|sql| !sql.starts_with("IF EXISTS"));
                sections.extend(
                    before
                        .map(|sql| section(piece, "policy", &marks, format!("DROP POLICY IF EXISTS {sql}"))),
                );
            }
            sections.extend(piece.create.iter().map(|sql| section(piece, "policy", &marks, sql.clone())));
        }
        sections
    }

    /// The tables that are no more, whoever refers to others first.
    pub(crate) fn drop_tables(&self) -> Vec<Section> {
        let mut gone: Vec<&Piece> =
            self.old.of_kind("table").filter(|piece| !self.keeps_table(&piece.name)).collect();
        gone.reverse();
        let drops = |piece: &&Piece| {
            piece.drop.iter().map(|sql| section(piece, "change", &[], sql.clone())).collect::<Vec<_>>()
        };
        gone.iter().flat_map(drops).collect()
    }

    /// The statements of a person's own.
    pub(crate) fn own(&self, at: &str) -> Vec<Section> {
        let hints = self.hints.also.iter().filter(|also| also.way == self.way && also.at == at);
        let section = |also: &super::hints::Also| {
            Some(Section {
                context: also.context.clone(),
                kind: "change",
                table: also.table.clone(),
                marks: Vec::new(),
                remark: None,
                sql: also.text(self.dialect.as_str())?,
            })
        };
        hints.filter_map(section).collect()
    }

    /// The new tables, with their indexes.
    pub(crate) fn create_tables(&self) -> Vec<Section> {
        let mut sections = Vec::new();
        for piece in self.new.of_kind("table").filter(|piece| self.is_new(&piece.name)) {
            let marks: Vec<&str> = piece.marks.iter().map(String::as_str).collect();
            sections.extend(piece.create.iter().map(|sql| section(piece, "table", &marks, sql.clone())));
            let indexes = self.new.of_kind("index").filter(|index| index.table == piece.table);
            for index in indexes {
                sections.extend(index.create.iter().map(|sql| section(index, "change", &[], sql.clone())));
            }
        }
        sections
    }

    /// The indexes of tables that stay which are not in the other schema as they are here.
    pub(crate) fn indexes<'p>(&self, here: &'p Pieces, there: &'p Pieces) -> Vec<&'p Piece> {
        let both = |piece: &&&Piece| {
            let table = piece.table();
            self.keeps_table(table) && !self.is_new(table)
        };
        Self::only("index", here, there).iter().filter(both).copied().collect()
    }
}

/// The wide part of a step, in three: before a person's own statements, after them, and what comes after everything.
#[derive(Default)]
pub(crate) struct Wide {
    pub(crate) first: Vec<Section>,
    pub(crate) then: Vec<Section>,
    pub(crate) last: Vec<Section>,
}
