//! The list behind a figure of the team, with its samples.

use serde::Serialize;

use crate::web::View;

/// `desk/figure.html`.
#[derive(Debug, Serialize)]
pub(super) struct FigurePage {
    pub heading: String,
    pub rows: Vec<FigureRow>,
}

/// One of the things that were counted.
#[derive(Debug, Serialize)]
pub(super) struct FigureRow {
    pub text: String,
    /// A reference; empty for none.
    pub beside: String,
    pub href: String,
    pub state: Option<String>,
    /// Milliseconds.
    pub at: Option<i64>,
}

impl View for FigurePage {
    const TEMPLATE: &'static str = "desk/figure.html";

    fn samples() -> Vec<Self> {
        let case = FigureRow {
            text: "Gas rebate".to_owned(),
            beside: "GR7K 4M2P".to_owned(),
            href: "/desk/cases/GR7K4M2P".to_owned(),
            state: Some("Refused".to_owned()),
            at: Some(1_783_036_800_000),
        };
        let briefing = FigureRow {
            text: "Gas rebate".to_owned(),
            beside: String::new(),
            href: "/desk/briefings/gas-rebate".to_owned(),
            state: None,
            at: None,
        };
        let page = |rows| FigurePage { heading: "Decided".to_owned(), rows };
        vec![page(vec![case, briefing]), page(Vec::new())]
    }
}
