//! A letter as its recipient reads it: the text on a page, the PDF to keep, and the lines of a list of letters.

use axum::extract::Path;
use db::Tx;
use domain::codes;
use domain::letters::access::open;
use domain::letters::kinds::State;
use domain::letters::store::{self, Row};
use domain::trust::{Action, Grant};

use super::line::LetterLine;
use super::view::{LetterBlock, LetterPage};
use crate::uploads;
use crate::web::{Outcome, Problem, Visit};

/// The letters of a case to the person of a grant for it, newest first.
pub async fn lines(tx: &mut Tx, visit: &Visit, grant: &Grant, reference: &str) -> db::Result<Vec<LetterLine>> {
    let rows = store::sent_to(tx, grant).await?;
    Ok(rows.iter().map(|row| LetterLine::of(visit, row, format!("/cases/{reference}/letters/{}", row.id))).collect())
}

/// A letter with a grant to read it: the recipient's, or that of a person who acts for them.
async fn held(tx: &mut Tx, visit: &Visit, reference: &str, id: &str, action: Action) -> Outcome<(Row, Grant)> {
    let (row, grant) = open(tx, &visit.app, &visit.actor(), id, action).await?;
    let is_there = codes::typed(reference, 8).is_some() && row.person_id.as_deref() == Some(grant.person());
    let is_ready = row.text.is_some() && row.state() != Some(State::Draft);
    if is_there && is_ready { Ok((row, grant)) } else { Err(Problem::not_found()) }
}

pub(super) async fn show(visit: Visit, Path((reference, id)): Path<(String, String)>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let (row, _) = held(&mut tx, &visit, &reference, &id, Action::See).await?;
    tx.commit().await?;
    let there = format!("/cases/{reference}");
    let title = row.title.clone().unwrap_or_else(|| visit.text("letter-untitled"));
    Ok(visit.page().titled(title).back(there.clone()).show(LetterPage {
        blocks: LetterBlock::all(row.blocks()),
        runs: screens::direction(&row.language),
        printed_in_another: row.printed_language != row.language,
        pdf: row.sha256.is_some().then(|| format!("{there}/letters/{id}/letter.pdf")),
        about: LetterLine::of(&visit, &row, String::new()),
        language: row.language,
    }))
}

pub(super) async fn download(visit: Visit, Path((reference, id)): Path<(String, String)>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let (row, grant) = held(&mut tx, &visit, &reference, &id, Action::Download).await?;
    let pdf = store::pdf(&mut tx, &grant).await?;
    tx.commit().await?;
    let pdf = pdf.ok_or_else(Problem::not_found)?;
    Ok(uploads::download(&file_name(&reference, &row), "application/pdf", pdf))
}

pub(super) fn file_name(reference: &str, row: &Row) -> String {
    format!("{}-{}.pdf", reference.to_uppercase(), row.number)
}
