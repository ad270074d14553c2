//! The text of a letter at the desk, for reading aloud, for writing by hand, and for what cannot be printed.

use axum::extract::Path;
use domain::letters::access::open;
use domain::letters::unprintable::Unprintable;
use domain::trust::Action;
use serde::Serialize;

use super::view::LetterBlock;
use crate::web::{Outcome, Problem, View, Visit};

/// `desk/letter-text.html`.
#[derive(Serialize)]
pub(super) struct LetterTextPage {
    title: String,
    blocks: Vec<LetterBlock>,
    language: String,
    /// The direction of its letters: `ltr` or `rtl`.
    runs: &'static str,
    /// Why it cannot be printed.
    unprintable: Option<Unprintable>,
    /// The address of the PDF, if there is one.
    pdf: Option<String>,
}

impl View for LetterTextPage {
    const TEMPLATE: &'static str = "desk/letter-text.html";

    fn samples() -> Vec<Self> {
        let why = Unprintable {
            scripts: vec!["Thai".to_owned()],
            packages: vec!["fonts-noto-core".to_owned()],
            signs: "เพียง".to_owned(),
            in_home_language: false,
        };
        let page = |unprintable: Option<Unprintable>, pdf: Option<&str>| LetterTextPage {
            title: "Our decision: Gas rebate".to_owned(),
            blocks: LetterBlock::samples(),
            language: "vi".to_owned(),
            runs: "ltr",
            unprintable,
            pdf: pdf.map(str::to_owned),
        };
        vec![page(Some(why), None), page(None, Some("/desk/letters/019ee780/letter.pdf"))]
    }
}

/// `GET /desk/letters/{id}`.
pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Outcome {
    visit.officer()?;
    let mut tx = visit.app.db.read().await?;
    // Reading the text is the same as reading the PDF.
    let (row, _) = open(&mut tx, &visit.app, &visit.actor(), &id, Action::Download).await?;
    tx.commit().await?;
    if row.text.is_none() {
        return Err(Problem::not_found());
    }
    let title = row.title.clone().unwrap_or_else(|| visit.text("letter-untitled"));
    Ok(visit.page().titled(title.clone()).back("/desk/letters").show(LetterTextPage {
        title,
        blocks: LetterBlock::all(row.blocks()),
        runs: screens::direction(&row.language),
        unprintable: row.unprintable(),
        pdf: row.sha256.is_some().then(|| format!("/desk/letters/{id}/letter.pdf")),
        language: row.language,
    }))
}
