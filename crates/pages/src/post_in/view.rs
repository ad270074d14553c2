//! Scans as the pages of the desk read them.

use serde::Serialize;

use crate::web::{Choice, View};

/// `desk/scans.html`.
#[derive(Serialize)]
pub(super) struct ScansPage {
    pub scans: Vec<ScanLine>,
    /// Whether there may be more than the page shows.
    pub is_full: bool,
}

#[derive(Clone, Serialize)]
pub(super) struct ScanLine {
    pub href: String,
    pub pages: i64,
    /// Why somebody has to look, in words.
    pub why: String,
    /// The day on which the paper came.
    pub received_on: String,
    /// When it was scanned, in milliseconds.
    pub arrived_at: i64,
}

impl ScanLine {
    fn sample() -> ScanLine {
        ScanLine {
            href: "/desk/scans/019ee790".to_owned(),
            pages: 2,
            why: "Nothing on it says whose it is".to_owned(),
            received_on: "2026-07-03".to_owned(),
            arrived_at: 1_783_036_800_000,
        }
    }
}

impl View for ScansPage {
    const TEMPLATE: &'static str = "desk/scans.html";

    fn samples() -> Vec<Self> {
        vec![
            ScansPage { scans: vec![ScanLine::sample()], is_full: true },
            ScansPage { scans: Vec::new(), is_full: false },
        ]
    }
}

/// `desk/scan.html`.
#[derive(Serialize)]
pub(super) struct ScanPage {
    pub line: ScanLine,
    /// The name of the file that the scanner wrote.
    pub name: String,
    pub from_page: i64,
    /// The page of the picture, unless there is none.
    pub file: Option<String>,
    /// The pictures of its pages; none of a file that nothing here read.
    pub pictures: Vec<String>,
    /// Why it cannot be opened.
    pub state: Option<String>,
    /// What was read on it.
    pub text: String,
    /// The reference that it may belong to, or what was typed.
    pub reference: String,
    pub day: String,
    pub agencies: Vec<Choice>,
    /// Whether it still waits.
    pub is_open: bool,
}

impl View for ScanPage {
    const TEMPLATE: &'static str = "desk/scan.html";

    fn samples() -> Vec<Self> {
        let page = |is_shown: bool, state: Option<&str>| ScanPage {
            line: ScanLine::sample(),
            name: "2026-07-03-0001.pdf".to_owned(),
            from_page: 3,
            file: Some("/desk/files/019ee790".to_owned()),
            pictures: (0..i32::from(is_shown)).map(|page| format!("/desk/scans/019ee790/pages/{page}")).collect(),
            state: state.map(str::to_owned),
            text: if is_shown { "Dear agency\nplease find my bill".to_owned() } else { String::new() },
            reference: if is_shown { "GR7-K4M-2P".to_owned() } else { String::new() },
            day: "2026-07-03".to_owned(),
            agencies: if is_shown { vec![Choice::open("energy-nsw", "Energy NSW")] } else { Vec::new() },
            is_open: is_shown,
        };
        vec![
            page(true, None),
            page(false, Some("This file is being checked")),
            ScanPage { file: None, ..page(false, None) },
            ScanPage { is_open: true, ..page(false, None) },
        ]
    }
}
