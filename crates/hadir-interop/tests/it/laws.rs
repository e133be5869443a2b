//! The laws, over every table of every system.

use crate::generate::{Dice, WORDS, context, everywhere, polite, rude};
use hadir_core::json::{Extra, Json};
use hadir_interop::{Kind, Mapped, Visitor, csv, decode, encode, lines};
use std::collections::BTreeSet;

/// What is read is written back, value for value; and nothing is lost silently: a row whose cells did not fit says so.
fn round_trips<T: Mapped>(row: &T) {
    let context = context();
    let decoded = decode(row, &context);
    assert_eq!(encode::<T>(&decoded.entities, &decoded.residue).as_ref(), Ok(row), "{decoded:#?}");
    assert_eq!(decode(row, &context), decoded);
    assert_eq!(T::from_line(&row.to_line()).as_ref(), Ok(row));
    assert!(!decoded.external_id.is_empty() && decoded.external_id.chars().count() <= 191);
    // Every column is in an entity or in the residue.
    let mut carried = Extra::new();
    T::carried(&decoded.entities, &mut carried);
    for (column, value) in row.write() {
        let kept = decoded
            .residue
            .get(&column)
            .is_some_and(|kept| matches!(kept, Json::List(kept) if kept[0] == value));
        assert!(kept || carried.get(&column) == Some(&value), "{}.{column} is lost", T::NAME);
    }
    for column in row.misfits() {
        assert!(decoded.problems.iter().any(|problem| problem.column == column), "{}.{column}", T::NAME);
    }
}

struct Polite(Dice);
impl Visitor for Polite {
    fn visit<T: Mapped>(&mut self) {
        for _ in 0..200 {
            round_trips(&polite::<T>(&mut self.0));
        }
    }
}

#[test]
fn a_row_comes_back_value_for_value() {
    everywhere(&mut Polite(Dice(1)));
}

struct Rude(Dice, u32);
impl Visitor for Rude {
    fn visit<T: Mapped>(&mut self) {
        for _ in 0..200 {
            let columns = rude::<T>(&mut self.0);
            match T::read(columns) {
                Ok(row) => {
                    assert!(row.extra().contains_key("added_last_week"));
                    round_trips(&row);
                    self.1 += 1;
                }
                Err(error) => {
                    let column = error.column.expect("a column is to blame");
                    let declared = T::COLUMNS.iter().find(|declared| declared.name == column).unwrap();
                    assert!(!declared.nullable, "{error}");
                }
            }
        }
    }
}

#[test]
fn a_mutilated_row_is_read_or_refused_by_column() {
    let mut rude = Rude(Dice(2), 0);
    everywhere(&mut rude);
    assert!(rude.1 > 1_000, "{}", rude.1);
}

struct EveryWord(Dice);
impl Visitor for EveryWord {
    fn visit<T: Mapped>(&mut self) {
        let base = polite::<T>(&mut self.0);
        for column in T::COLUMNS.iter().filter(|column| column.kind == Kind::Text) {
            for word in WORDS {
                let mut columns = base.write();
                columns.insert(column.name.to_owned(), (*word).into());
                round_trips(&T::read(columns).unwrap());
            }
        }
    }
}

#[test]
fn every_word_in_every_column_comes_back() {
    everywhere(&mut EveryWord(Dice(3)));
}

struct Dumps(Dice);
impl Visitor for Dumps {
    fn visit<T: Mapped>(&mut self) {
        let rows: Vec<T> = (0..20).map(|_| polite(&mut self.0)).collect();
        let dump: String = rows.iter().map(|row| row.to_line() + "\r\n").collect();
        assert_eq!(lines::<T>(dump.as_bytes()).collect::<Result<Vec<_>, _>>().as_ref(), Ok(&rows));
        // A line that is broken costs itself alone.
        let broken = format!("{{\"id\": \n\n{dump}[1]\n");
        let read: Vec<_> = lines::<T>(broken.as_bytes()).collect();
        assert_eq!(read.iter().filter(|row| row.is_err()).count(), 2);
        assert_eq!(read.into_iter().filter_map(Result::ok).collect::<Vec<_>>(), rows);

        let cell = |value: &Json| match value {
            Json::Null => String::new(),
            Json::Text(text) => format!("\"{}\"", text.replace('"', "\"\"")),
            other => format!("\"{}\"", other.to_string().replace('"', "\"\"")),
        };
        let names: Vec<&str> = T::COLUMNS.iter().map(|column| column.name).collect();
        let mut table = names.join(",") + "\n";
        for row in &rows {
            let columns = row.write();
            let cells: Vec<String> =
                names.iter().map(|name| columns.get(*name).map_or_else(String::new, cell)).collect();
            table += &(cells.join(",") + "\n");
        }
        let read = csv::<T>(&table).collect::<Result<Vec<_>, _>>().unwrap();
        for (read, row) in read.iter().zip(&rows) {
            // CSV has no types: a JSON column's bare number is text there.
            let same = |column: &&hadir_interop::Column| column.kind != Kind::Json;
            for column in T::COLUMNS.iter().filter(same) {
                assert_eq!(
                    read.write().get(column.name),
                    row.write().get(column.name),
                    "{}.{}",
                    T::NAME,
                    column.name
                );
            }
        }
        assert_eq!(read.len(), rows.len());
    }
}

#[test]
fn dumps_are_read_as_json_lines_and_as_csv() {
    everywhere(&mut Dumps(Dice(4)));
}

struct Tables(BTreeSet<(String, &'static str)>, usize);
impl Visitor for Tables {
    fn visit<T: Mapped>(&mut self) {
        assert!(self.0.insert((T::SYSTEM.to_string(), T::NAME)), "{} twice", T::NAME);
        let names: BTreeSet<&str> = T::COLUMNS.iter().map(|column| column.name).collect();
        assert_eq!(names.len(), T::COLUMNS.len());
        assert!(T::KEY.iter().all(|key| names.contains(key)), "{}", T::NAME);
        self.1 += names.len();
    }
}

#[test]
fn every_table_of_the_sources_is_declared() {
    let mut tables = Tables(BTreeSet::new(), 0);
    everywhere(&mut tables);
    let of = |system: &str| tables.0.iter().filter(|(of, _)| of == system).count();
    assert_eq!(
        [of("studio"), of("hub"), of("suite"), of("suite_documents"), of("roll_call")],
        [4, 16, 13, 7, 61]
    );
    assert!(tables.1 > 800, "{} columns", tables.1);
}
