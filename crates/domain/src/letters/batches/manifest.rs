//! The manifest of a batch: what a printer or a mail house needs to know of each letter. Pure: the same batch gives the
//! same bytes.

use jiff::civil::Date;
use serde::Serialize;

use super::csv;

/// The weight of a sheet of A4 of 80 g/m², in grams: a sixteenth of a square metre.
const SHEET: i64 = 5;
/// What folds into a small envelope, in sheets.
const FOLDS: i64 = 5;
/// The weights of the envelopes, in grams.
const DL: i64 = 5;
const C4: i64 = 18;

/// One letter of a batch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Entry {
    pub batch: String,
    pub letter: String,
    /// The order of printing, from 1.
    pub place: i64,
    pub file: String,
    pub pages: i64,
    pub sheets: i64,
    pub duplex: bool,
    /// With its envelope.
    pub grams: i64,
    pub language: String,
    /// The country of the installation; an address elsewhere names its country in its last line.
    pub country: String,
    /// `DL` or `C4`: the envelope in whose window the address stands; `none` where it may stand elsewhere, as in large
    /// print.
    pub window: &'static str,
    /// The name and the address, as they stand on the letter.
    pub lines: Vec<String>,
    /// The last day on which it should be handed over.
    pub due: String,
    pub sha256: String,
}

/// What an entry is made from.
pub struct Letter<'l> {
    pub batch: &'l str,
    pub letter: &'l str,
    pub place: i64,
    pub pages: i64,
    pub language: &'l str,
    pub country: &'l str,
    pub large_print: bool,
    pub lines: Vec<String>,
    pub due: &'l str,
    pub sha256: &'l str,
}

impl Entry {
    /// Letters are printed on both sides.
    pub fn of(letter: Letter<'_>) -> Entry {
        let sheets = (letter.pages.max(1) + 1) / 2;
        let is_small = sheets <= FOLDS;
        Entry {
            batch: letter.batch.to_owned(),
            letter: letter.letter.to_owned(),
            place: letter.place,
            file: format!("{:04}-{}.pdf", letter.place, letter.letter),
            pages: letter.pages,
            sheets,
            duplex: letter.pages > 1,
            grams: sheets * SHEET + if is_small { DL } else { C4 },
            language: letter.language.to_owned(),
            country: letter.country.to_owned(),
            window: match (letter.large_print, is_small) {
                (true, _) => "none",
                (_, true) => "DL",
                _ => "C4",
            },
            lines: letter.lines,
            due: letter.due.to_owned(),
            sha256: letter.sha256.to_owned(),
        }
    }
}

/// A whole batch, `manifest.json`.
#[derive(Clone, Debug, Serialize)]
pub struct Manifest {
    pub version: u32,
    pub batch: String,
    pub agency: String,
    pub day: Date,
    pub letters: Vec<Entry>,
}

impl Manifest {
    pub fn json(&self) -> Vec<u8> {
        let mut text = serde_json::to_vec_pretty(self).unwrap_or_default();
        text.push(b'\n');
        text
    }

    /// `manifest.csv`: the same, with the lines of the address in one cell.
    pub fn csv(&self) -> Vec<u8> {
        let mut text = csv::line(&COLUMNS);
        for one in &self.letters {
            let (place, pages, sheets, grams) = (one.place, one.pages, one.sheets, one.grams);
            let numbers = [place, pages, sheets, grams].map(|number| number.to_string());
            let [place, pages, sheets, grams] = numbers;
            let duplex = if one.duplex { "yes" } else { "no" }.to_owned();
            text.push_str(&csv::line(&[
                one.batch.clone(),
                one.letter.clone(),
                place,
                one.file.clone(),
                pages,
                sheets,
                duplex,
                grams,
                one.language.clone(),
                one.country.clone(),
                one.window.to_owned(),
                one.lines.join("\n"),
                one.due.clone(),
                one.sha256.clone(),
            ]));
        }
        text.into_bytes()
    }
}

const COLUMNS: [&str; 14] = [
    "batch", "letter", "place", "file", "pages", "sheets", "duplex", "grams", "language", "country", "window", "lines",
    "due", "sha256",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(pages: i64, large_print: bool) -> Entry {
        Entry::of(Letter {
            batch: "b1",
            letter: "l1",
            place: 7,
            pages,
            language: "vi",
            country: "AU",
            large_print,
            lines: vec!["Ana Silva".to_owned(), "12 Banksia Street".to_owned()],
            due: "2026-07-07",
            sha256: "00",
        })
    }

    #[test]
    fn a_letter_weighs_its_sheets_and_an_envelope_that_takes_them() {
        let of = |pages| {
            let one = entry(pages, false);
            (one.sheets, one.duplex, one.grams, one.window)
        };
        assert_eq!(of(1), (1, false, 10, "DL"));
        assert_eq!(of(2), (1, true, 10, "DL"));
        assert_eq!(of(10), (5, true, 30, "DL"));
        assert_eq!(of(11), (6, true, 48, "C4"));
        assert_eq!(entry(2, true).window, "none");
        assert_eq!(entry(1, false).file, "0007-l1.pdf");
    }

    #[test]
    fn both_forms_say_the_same() {
        let day = jiff::civil::date(2026, 7, 6);
        let whole = Manifest {
            version: 1,
            batch: "b1".to_owned(),
            agency: "energy-nsw".to_owned(),
            day,
            letters: vec![entry(2, false)],
        };
        let rows = csv::read(&String::from_utf8(whole.csv()).unwrap());
        let json: serde_json::Value = serde_json::from_slice(&whole.json()).unwrap();
        assert_eq!(rows[0].1, COLUMNS);
        for (column, cell) in COLUMNS.iter().zip(&rows[1].1) {
            let said = &json["letters"][0][*column];
            let said = match said {
                serde_json::Value::String(text) => text.clone(),
                serde_json::Value::Bool(yes) => if *yes { "yes" } else { "no" }.to_owned(),
                serde_json::Value::Array(lines) => {
                    lines.iter().filter_map(|line| line.as_str()).collect::<Vec<_>>().join("\n")
                }
                other => other.to_string(),
            };
            assert_eq!(*cell, said, "{column}");
        }
    }
}
