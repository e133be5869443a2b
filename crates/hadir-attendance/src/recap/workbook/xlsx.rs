//! A workbook as the bytes of a file.

use super::{Sheet, Workbook};
use crate::language::Language;
use crate::recap::{Align, Cell, Table};
use crate::share::Share;
use crate::standing::Status;
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Worksheet, XlsxError,
};

/// The same bytes for the same workbook: files carry this date, not that of a clock.
const CREATED: (u16, u8, u8) = (2000, 1, 1);

impl Workbook {
    /// As the bytes of an XLSX file, the same for the same workbook. Numbers are numbers, shares are numbers
    /// shown in percent, days are dates; text is never taken for a formula.
    ///
    /// # Errors
    /// Whatever the writer refuses: more rows or columns than a sheet has, text longer than a cell takes.
    pub fn xlsx(&self) -> Result<Vec<u8>, XlsxError> {
        let mut book = rust_xlsxwriter::Workbook::new();
        let (year, month, day) = CREATED;
        let properties = DocProperties::new()
            .set_author("Hadir")
            .set_creation_datetime(&ExcelDateTime::from_ymd(year, month, day)?);
        book.set_properties(&properties);
        for sheet in &self.sheets {
            write(book.add_worksheet(), sheet, self.language)?;
        }
        if self.sheets.is_empty() {
            book.add_worksheet();
        }
        book.save_to_buffer()
    }
}

fn write(page: &mut Worksheet, sheet: &Sheet, language: Language) -> Result<(), XlsxError> {
    let Sheet { name, lead, table, fixed_columns } = sheet;
    page.set_name(name)?;
    let mut row = 0_u32;
    for (at, line) in lead.iter().enumerate() {
        let format = if at == 0 { Format::new().set_bold().set_font_size(14) } else { Format::new() };
        page.write_string_with_format(row, 0, line, &format)?;
        row = row.saturating_add(1);
    }
    row = row.saturating_add(1);
    let head = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_background_color(Color::RGB(0x00E8_EDF2))
        .set_border_bottom(FormatBorder::Thin);
    for (at, column) in (0_u16..).zip(&table.columns) {
        page.write_string_with_format(row, at, &column.head, &head)?;
        page.set_column_width(at, width(table, usize::from(at), language))?;
    }
    page.set_freeze_panes(row.saturating_add(1), *fixed_columns)?;
    let (first, mut last) = (row, row);
    for cells in &table.rows {
        last = last.saturating_add(1);
        line(page, last, cells, language, false)?;
    }
    if let Some(columns) = u16::try_from(table.columns.len()).ok().and_then(|columns| columns.checked_sub(1))
    {
        page.autofilter(first, 0, last, columns)?;
    }
    if let Some(total) = &table.total {
        line(page, last.saturating_add(1), total, language, true)?;
    }
    Ok(())
}

fn line(
    page: &mut Worksheet,
    row: u32,
    cells: &[Cell],
    language: Language,
    total: bool,
) -> Result<(), XlsxError> {
    let plain =
        || if total { Format::new().set_bold().set_border_top(FormatBorder::Thin) } else { Format::new() };
    for (at, cell) in (0_u16..).zip(cells) {
        match cell {
            Cell::Empty | Cell::Bar(_) => {
                if total {
                    page.write_blank(row, at, &plain())?;
                }
            }
            Cell::Number(number) => {
                page.write_number_with_format(row, at, exact(*number), &plain().set_num_format("#,##0"))?;
            }
            Cell::Count(status, number) => {
                let format = plain().set_num_format("#,##0").set_font_color(colour(*status));
                page.write_number_with_format(row, at, exact(*number), &format)?;
            }
            Cell::Percent(Share { part, of }) if *of > 0 => {
                let format = plain().set_num_format("0.0%");
                page.write_number_with_format(row, at, ratio(*part, *of), &format)?;
            }
            Cell::Percent(_) => {}
            Cell::Day(day) => {
                let text = day.format("%Y-%m-%d").to_string();
                match ExcelDateTime::parse_from_str(&text) {
                    Ok(date) => {
                        let format = plain().set_num_format("yyyy-mm-dd");
                        page.write_datetime_with_format(row, at, &date, &format)?;
                    }
                    // Before 1900: no date of a spreadsheet.
                    Err(_) => {
                        page.write_string_with_format(row, at, &text, &plain())?;
                    }
                }
            }
            Cell::Status(status) => {
                let format = plain().set_font_color(colour(*status));
                page.write_string_with_format(row, at, cell.text(language), &format)?;
            }
            Cell::Text(_) | Cell::Code(..) | Cell::Of(_) | Cell::Verdict(_) | Cell::Mark(..) => {
                page.write_string_with_format(row, at, cell.text(language), &plain())?;
            }
        }
    }
    Ok(())
}

/// Spreadsheets know numbers of 53 bits.
#[allow(clippy::cast_precision_loss, clippy::as_conversions, reason = "a spreadsheet has no other numbers")]
const fn exact(number: u64) -> f64 {
    number as f64
}

#[allow(clippy::float_arithmetic, reason = "a spreadsheet has no fractions")]
fn ratio(part: u64, of: u64) -> f64 {
    exact(part) / exact(of)
}

const fn colour(status: Status) -> Color {
    match status {
        Status::Complete => Color::RGB(0x001A_7F37),
        Status::Partial => Color::RGB(0x009A_6700),
        Status::None => Color::RGB(0x00CF_222E),
        Status::NoHandle => Color::RGB(0x00BF_3989),
        Status::StillOpen | Status::Exempt | Status::NoTasks => Color::RGB(0x0059_636E),
        Status::Indeterminate => Color::RGB(0x0082_50DF),
    }
}

/// Characters that the widest cell takes, within reason.
fn width(table: &Table, at: usize, language: Language) -> f64 {
    let align = table.columns.get(at).map_or(Align::Left, |column| column.align);
    let cells =
        table.all_rows().filter_map(|row| row.get(at)).map(|cell| cell.text(language).chars().count());
    let widest = cells.max().unwrap_or(0).max(if align == Align::Left { 8 } else { 6 });
    let widest = widest.saturating_add(3).min(50);
    exact(u64::try_from(widest).unwrap_or(50))
}
