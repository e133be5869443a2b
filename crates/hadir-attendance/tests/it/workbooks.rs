//! Workbooks: seven layouts, and files that hold the figures of the report.

use crate::outlines::whole;
use hadir_attendance::language::Language;
use hadir_attendance::recap::{Cell, Header, Layout, OutlineError, Recap, Workbook};
use hadir_core::time::{Calendar, Period};

fn day() -> Period {
    Period::Day("2026-03-11".parse().unwrap())
}

fn composed(layout: Layout, language: Language) -> Workbook {
    layout.compose(&whole(day()), language).unwrap_or_else(|error| panic!("{error}"))
}

/// The number of a cell under a head, of the row that a name begins.
fn number(book: &Workbook, sheet: &str, name: &str, head: &str) -> Option<u64> {
    let sheet =
        book.sheets.iter().find(|known| known.name == sheet).unwrap_or_else(|| panic!("no sheet {sheet}"));
    let at = sheet.table.columns.iter().position(|column| column.head == head).unwrap();
    let named = |row: &&Vec<Cell>| row.iter().any(|cell| *cell == Cell::Text(name.into()));
    match sheet.table.all_rows().find(named).unwrap()[at] {
        Cell::Number(number) | Cell::Count(_, number) => Some(number),
        Cell::Empty => None,
        ref other => panic!("{other:?} is no number"),
    }
}

#[test]
fn the_layouts_hold_the_figures_of_the_sample() {
    let days = composed(Layout::Days, Language::English);
    let sheet = "POLRES ARUNA Instagram likes";
    assert_eq!(number(&days, sheet, "RANGGA CONTOH", "Wed 11 Asked"), Some(3));
    assert_eq!(number(&days, sheet, "RANGGA CONTOH", "Wed 11 Done"), Some(2));
    assert_eq!(number(&days, sheet, "Total", "Total done"), Some(4));
    let posts = composed(Layout::Posts, Language::English);
    assert_eq!(number(&posts, sheet, "RANGGA CONTOH", "C0NT0H_001"), Some(1));
    assert_eq!(number(&posts, sheet, "RANGGA CONTOH", "C0NT0H_003"), Some(0));
    // Nobody can tell what someone without a handle did: that is no zero.
    assert_eq!(number(&posts, "POLRES BAYU Instagram likes", "TEGUH MISAL", "C0NT0H_001"), None);
    let ranking = composed(Layout::Ranking, Language::English);
    assert_eq!(number(&ranking, "Top ranking", "POLRES ARUNA", "Actions in total"), Some(6));
    assert_eq!(number(&ranking, "Top ranking", "Total", "Actions in total"), Some(8));
    let handles = composed(Layout::Handles, Language::English);
    assert_eq!(number(&handles, "Coverage", "POLRES BAYU", "Instagram Not filled"), Some(1));
    assert_eq!(number(&handles, "Coverage", "Total", "All of them"), Some(2));
    let links = composed(Layout::Links, Language::English);
    assert_eq!(links.sheets[0].table.rows.len(), 2);
    let people = composed(Layout::People, Language::English);
    assert_eq!(number(&people, "Instagram likes", "SARI UJI", "Done"), Some(2));
    let months = composed(Layout::Months, Language::English);
    assert_eq!(number(&months, "Instagram likes", "POLRES ARUNA", "March 2026"), Some(4));
    assert_eq!(number(&months, "Instagram likes", "Total", "Total"), Some(5));
}

#[test]
fn every_row_has_a_cell_per_column_in_both_languages() {
    for &layout in Layout::ALL {
        for &language in Language::ALL {
            for sheet in composed(layout, language).sheets {
                let columns = sheet.table.columns.len();
                assert!(columns > 0 && sheet.name.len() <= 31, "{layout}");
                for row in sheet.table.all_rows() {
                    assert_eq!(row.len(), columns, "{layout} {}", sheet.name);
                }
            }
        }
    }
}

#[test]
fn what_a_layout_needs_is_named() {
    let header =
        Header { scope: "A".into(), root: None, period: day(), calendar: Calendar::UTC, taken_at: None };
    for &layout in Layout::ALL {
        let error = layout.compose(&Recap::about(header.clone()), Language::English).unwrap_err();
        assert!(
            matches!(error, OutlineError::Missing { outline, .. } if outline == layout.as_str()),
            "{error}"
        );
    }
}

#[cfg(feature = "xlsx")]
mod files {
    use super::{Cell, Language, Layout, Workbook, composed};
    use calamine::{Data, Reader, Xlsx};
    use hadir_attendance::recap::{Align, Column, Sheet, Table};
    use std::io::Cursor;

    fn read(book: &Workbook) -> Xlsx<Cursor<Vec<u8>>> {
        Xlsx::new(Cursor::new(book.xlsx().unwrap())).unwrap()
    }

    #[test]
    fn every_cell_reads_back_as_it_is_in_the_report() {
        for &layout in Layout::ALL {
            let book = composed(layout, Language::Indonesian);
            let mut file = read(&book);
            assert_eq!(
                file.sheet_names(),
                book.sheets.iter().map(|sheet| sheet.name.clone()).collect::<Vec<_>>()
            );
            for sheet in &book.sheets {
                let range = file.worksheet_range(&sheet.name).unwrap();
                let value = |row: usize, column: usize| {
                    let at = (u32::try_from(row).unwrap(), u32::try_from(column).unwrap());
                    range.get_value(at).cloned().unwrap_or(Data::Empty)
                };
                assert_eq!(value(0, 0), Data::String(sheet.lead[0].clone()));
                let head = sheet.lead.len() + 1;
                for (at, column) in sheet.table.columns.iter().enumerate() {
                    assert_eq!(value(head, at), Data::String(column.head.clone()));
                }
                for (row, cells) in sheet.table.all_rows().enumerate() {
                    for (at, cell) in cells.iter().enumerate() {
                        let found = value(head + 1 + row, at);
                        let expected = match cell {
                            Cell::Number(number) | Cell::Count(_, number) => Data::Float(*number as f64),
                            Cell::Percent(share) => Data::Float(share.part as f64 / share.of as f64),
                            Cell::Empty => Data::Empty,
                            Cell::Day(day) => {
                                let date = found.to_string();
                                let first = "1899-12-30".parse::<chrono::NaiveDate>().unwrap();
                                let serial = (*day - first).num_days();
                                assert_eq!(date, serial.to_string());
                                continue;
                            }
                            other => Data::String(other.text(Language::Indonesian)),
                        };
                        assert_eq!(found, expected, "{layout} {} {row}/{at}", sheet.name);
                    }
                }
            }
        }
    }

    /// The writer would note the time of writing, to the second.
    #[test]
    fn the_bytes_are_the_same_at_any_time() {
        let first = composed(Layout::Days, Language::English).xlsx().unwrap();
        std::thread::sleep(std::time::Duration::from_millis(1100));
        assert_eq!(composed(Layout::Days, Language::English).xlsx().unwrap(), first);
    }

    #[test]
    fn text_is_never_a_formula() {
        let hostile = "=HYPERLINK(\"https://x.example\",\"a\")";
        let table = Table {
            columns: vec![Column { head: hostile.into(), align: Align::Left, title: None }],
            rows: vec![vec![Cell::Text(hostile.into())]],
            total: None,
        };
        let sheet = Sheet { name: "A".into(), lead: vec![hostile.into()], table, fixed_columns: 0 };
        let mut file = read(&Workbook { language: Language::English, sheets: vec![sheet] });
        assert_eq!(file.worksheet_formula("A").unwrap().used_cells().count(), 0);
        let range = file.worksheet_range("A").unwrap();
        assert_eq!(range.get_value((3, 0)), Some(&Data::String(hostile.into())));
        assert_eq!(range.get_value((2, 0)), Some(&Data::String(hostile.into())));
    }
}
