//! What is known and what was told, to be read back: at the beginning what is held, at the end everything.

use axum::response::Response;
use db::Tx;
use domain::applications::Stage;
use rules::FactId;
use serde_json::{Value, json};

use super::frame;
use super::reach::Held;
use crate::applications::{self, AnswerRow};
use crate::web::{Outcome, Visit};

/// What is held already: read back, never asked.
pub(super) async fn confirm(
    tx: &mut Tx,
    visit: &Visit,
    held: &Held,
    number: usize,
    facts: &[FactId],
) -> Outcome<Response> {
    let draft = &held.opened.draft;
    let theirs = frame::theirs(visit, &held.sitting);
    let rows = |visit: &Visit| facts.iter().filter_map(|fact| applications::known_row(visit, draft, *fact)).collect();
    let (rows, spoken): (Vec<AnswerRow>, Vec<AnswerRow>) = (rows(visit), rows(&theirs));
    let sections = vec![json!({"title": "", "rows": joined(visit, held, rows, &spoken)})];
    let mut content = frame::common(tx, visit, held, Stage::Confirm).await?;
    content.insert("sections".to_owned(), sections.into());
    content.insert("refusal".to_owned(), Value::Null);
    content.insert("is_check".to_owned(), false.into());
    let page = visit.untyped("desk/interview-answers.html").title("interview-confirm-title");
    Ok(page.back(held.sitting.address("")).form(held.address(&format!("/steps/{number}"))).show_untyped(content))
}

/// Everything that was told, page by page.
pub(super) async fn check(tx: &mut Tx, visit: &Visit, held: &Held, number: usize) -> Outcome<Response> {
    let draft = &held.opened.draft;
    let theirs = frame::theirs(visit, &held.sitting);
    let spoken = applications::sections(&theirs, draft);
    let sections = applications::sections(visit, draft).into_iter().enumerate().map(|(place, section)| {
        let spoken = spoken.get(place).map(|section| section.rows.as_slice()).unwrap_or_default();
        json!({"title": section.title, "rows": joined(visit, held, section.rows, spoken)})
    });
    let sections: Vec<Value> = sections.collect();
    let mut content = frame::common(tx, visit, held, Stage::Check).await?;
    content.insert("sections".to_owned(), sections.into());
    content.insert("refusal".to_owned(), json!(applications::refusal(visit, draft)));
    content.insert("is_check".to_owned(), true.into());
    let back = match number {
        0 | 1 => held.sitting.address(""),
        number => held.address(&format!("/steps/{}", number - 1)),
    };
    let page = visit.untyped("desk/interview-answers.html").title("interview-check-title");
    Ok(page.back(back).form(held.address(&format!("/steps/{number}"))).show_untyped(content))
}

/// Rows with the words of the person's language beside; what is not for the officer is not there.
fn joined(visit: &Visit, held: &Held, rows: Vec<AnswerRow>, spoken: &[AnswerRow]) -> Vec<Value> {
    let is_other = held.sitting.language != visit.language;
    rows.into_iter()
        .enumerate()
        .map(|(place, row)| {
            let is_shown = held.shows(&row.fact);
            let theirs = spoken.get(place).filter(|_| is_other);
            let files: Vec<&str> = row.files.iter().map(|file| file.name.as_str()).filter(|_| is_shown).collect();
            let lines = if is_shown { row.lines } else { vec![visit.text("interview-hidden")] };
            json!({
                "label": row.label,
                "lines": lines,
                "files": files,
                "their_label": theirs.map(|row| &row.label),
                "their_lines": theirs.filter(|_| is_shown).map(|row| &row.lines),
                "href": Some(&row.href).filter(|_| is_shown).map(|href| held.sitting.address(href)),
            })
        })
        .collect()
}
