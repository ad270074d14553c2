//! Reads answers back to the person: at the beginning what is known from before, at the end everything.

use axum::response::Response;
use db::Tx;
use domain::applications::Stage;
use rules::FactId;

use super::answers_view::{InterviewAnswersPage, SpokenRow, SpokenSection};
use super::frame::{self, InterviewFrame};
use super::reach::Held;
use crate::applications::{self, AnswerRow};
use crate::web::{Outcome, Visit};

/// What is known from before: read back, never asked.
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
    let frame = InterviewFrame::of(tx, visit, held, Stage::Confirm).await?;
    let page = visit.page().title("interview-confirm-title").back(held.sitting.address(""));
    Ok(page.form(held.address(&format!("/steps/{number}"))).show(InterviewAnswersPage {
        frame,
        sections: vec![SpokenSection { title: String::new(), rows: joined(visit, held, rows, &spoken) }],
        refusal: None,
        is_check: false,
    }))
}

/// Every answer, page by page.
pub(super) async fn check(tx: &mut Tx, visit: &Visit, held: &Held, number: usize) -> Outcome<Response> {
    let frame = InterviewFrame::of(tx, visit, held, Stage::Check).await?;
    let draft = &held.opened.draft;
    let theirs = frame::theirs(visit, &held.sitting);
    let spoken = applications::sections(&theirs, draft);
    let sections = applications::sections(visit, draft).into_iter().enumerate().map(|(place, section)| {
        let spoken = spoken.get(place).map(|section| section.rows.as_slice()).unwrap_or_default();
        SpokenSection { title: section.title, rows: joined(visit, held, section.rows, spoken) }
    });
    let page = visit.page().title("interview-check-title").back(held.before(number));
    Ok(page.form(held.address(&format!("/steps/{number}"))).show(InterviewAnswersPage {
        frame,
        sections: sections.collect(),
        refusal: applications::refusal(visit, draft),
        is_check: true,
    }))
}

/// Rows with the words of the person's language beside; what is not for the officer is not there.
fn joined(visit: &Visit, held: &Held, rows: Vec<AnswerRow>, spoken: &[AnswerRow]) -> Vec<SpokenRow> {
    let is_other = held.sitting.language != visit.language;
    let join = |(place, row): (usize, AnswerRow)| {
        let theirs = spoken.get(place).filter(|_| is_other);
        if held.shows(&row.fact) {
            SpokenRow {
                label: row.label,
                lines: row.lines,
                files: row.files.into_iter().map(|file| file.name).collect(),
                their_label: theirs.map(|row| row.label.clone()),
                their_lines: theirs.map(|row| row.lines.clone()),
                href: Some(held.sitting.address(&row.href)),
            }
        } else {
            SpokenRow {
                label: row.label,
                lines: vec![visit.text("interview-hidden")],
                files: Vec::new(),
                their_label: theirs.map(|row| row.label.clone()),
                their_lines: None,
                href: None,
            }
        }
    };
    rows.into_iter().enumerate().map(join).collect()
}
