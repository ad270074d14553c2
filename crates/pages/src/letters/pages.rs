//! A letter as its recipient sees it: the text on a page, the PDF to keep, and the list in the case: what pages show
//! and take of it.

use axum::extract::Path;
use catalogue::Channel;
use db::Tx;
use domain::codes;
use domain::letters::access::open;
use domain::letters::kinds::State;
use domain::letters::store::{self, Row};
use domain::trust::{Action, Grant};
use serde::Serialize;
use serde_json::{Value, json};

use crate::uploads;
use crate::web::{Outcome, Problem, Visit};

/// One line of a list of letters.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    pub title: String,
    pub kind: String,
    pub href: String,
    /// A day, for the filter `date`.
    pub day: String,
    pub state: String,
    pub language: String,
}

/// The letters of a case to the person of a grant for it, newest first.
pub async fn lines(tx: &mut Tx, visit: &Visit, grant: &Grant, reference: &str) -> db::Result<Vec<Line>> {
    let rows = store::sent_to(tx, grant).await?;
    Ok(rows.iter().map(|row| line(visit, row, format!("/cases/{reference}/letters/{}", row.id))).collect())
}

pub(super) fn line(visit: &Visit, row: &Row, href: String) -> Line {
    Line {
        title: row.title.clone().unwrap_or_else(|| visit.text("letter-untitled")),
        kind: row.kind().map(|kind| visit.text(kind.key())).unwrap_or_default(),
        href,
        day: visit.app.day_of(row.sent_at.unwrap_or(row.asked_at)).to_string(),
        state: state_words(visit, row),
        language: row.language.clone(),
    }
}

fn state_words(visit: &Visit, row: &Row) -> String {
    match (row.state(), row.way.as_deref()) {
        (Some(State::Sent), Some(way)) if way == Channel::Email.name() => visit.text("letter-went-by-email"),
        (Some(State::Sent), Some(way)) if way == Channel::Post.name() => visit.text("letter-went-by-post"),
        (Some(State::Sent), _) => visit.text("letter-is-here"),
        _ => visit.text("letter-goes-by-post"),
    }
}

/// A letter with leave to read it: the recipient's, or that of whoever acts for them.
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
    let content = json!({
        "blocks": with_lines(row.blocks()),
        "language": row.language,
        "runs": screens::direction(&row.language),
        "printed_in_another": row.printed_language != row.language,
        "pdf": format!("{there}/letters/{id}/letter.pdf"),
        "about": line(&visit, &row, String::new()),
    });
    Ok(visit.untyped("letters/letter.html").titled(title).back(there).show_untyped(content))
}

/// Each piece with its lines, and where a list begins and ends, for the page.
fn with_lines(mut blocks: Value) -> Value {
    let Some(all) = blocks.as_array_mut() else { return blocks };
    let is_item: Vec<bool> = all.iter().map(|block| block["kind"] == "item").collect();
    let is_item_at = |place: Option<usize>| place.and_then(|place| is_item.get(place)).copied().unwrap_or_default();
    for (place, block) in all.iter_mut().enumerate() {
        let text = block["text"].as_str().unwrap_or_default();
        let lines: Vec<Value> = text.lines().map(Value::from).collect();
        block["lines"] = lines.into();
        block["is_first"] = (!is_item_at(place.checked_sub(1))).into();
        block["is_last"] = (!is_item_at(place.checked_add(1))).into();
    }
    blocks
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

/// What is said of a letter on a page of officers.
pub(super) fn told(visit: &Visit, row: &Row) -> Value {
    let recipient = row.recipient();
    json!({
        "id": row.id,
        "line": line(visit, row, format!("/desk/letters/{}/letter.pdf", row.id)),
        "to": recipient.name,
        "lines": recipient.lines,
        "state": row.state().map(State::name),
        "problem": row.problem,
        "has_pdf": row.sha256.is_some(),
        "printed_language": row.printed_language,
        "number": row.number,
    })
}
