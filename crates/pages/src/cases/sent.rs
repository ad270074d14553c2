//! The page with the answers that were sent when the case began, to read and not to change.

use std::sync::Arc;

use axum::extract::Path;
use catalogue::Catalogue;
use domain::cases::acting::{self, CaseHandle};
use domain::codes;
use domain::questions::{said, wording};
use domain::trust::Action;
use rules::{FactId, Facts, List, Need, Value as RuleValue};
use serde::Serialize;

use super::words::{agency_name, service_name};
use crate::web::{Outcome, View, Visit};

/// `case-answers.html`.
#[derive(Serialize)]
pub(super) struct AnswersPage {
    service: String,
    agency: String,
    reference: String,
    /// Milliseconds.
    opened_at: i64,
    rows: Vec<AnswerRow>,
}

impl View for AnswersPage {
    const TEMPLATE: &'static str = "case-answers.html";

    fn samples() -> Vec<Self> {
        let sample = |rows| AnswersPage {
            service: "Gas rebate".to_owned(),
            agency: "Service NSW".to_owned(),
            reference: "GR7K 4M2P".to_owned(),
            opened_at: 1_783_036_800_000,
            rows,
        };
        vec![sample(AnswerRow::samples()), sample(Vec::new())]
    }
}

pub(super) async fn show(visit: Visit, Path(reference): Path<String>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let held = acting::by_reference(&mut tx, &visit.app, &visit.actor(), &reference, Action::See).await?;
    tx.commit().await?;
    let page = visit.page().title("case-answers-title").back(format!("/cases/{}", held.case.reference));
    Ok(page.show(AnswersPage {
        service: service_name(&visit, &held.case.service),
        agency: agency_name(&visit, &held.case.agency),
        reference: codes::grouped(&held.case.reference),
        opened_at: held.case.opened_at,
        rows: answers(&visit, &held),
    }))
}

/// A question, or a field of an entry, with its answer.
#[derive(Clone, Debug, Serialize)]
pub(super) struct AnswerRow {
    pub(super) label: String,
    pub(super) value: String,
}

impl AnswerRow {
    pub(super) fn samples() -> Vec<AnswerRow> {
        let sample = |label: &str, value: &str| AnswerRow { label: label.to_owned(), value: value.to_owned() };
        vec![sample("Do you live in New South Wales?", "Yes"), sample("Meter 1: Meter number", "4103882716")]
    }
}

/// The answers that the grant of the visit shows, a row each.
pub(super) fn answers(visit: &Visit, held: &CaseHandle) -> Vec<AnswerRow> {
    let law = held.case.law(&visit.app);
    let seen = held.case.facts.seen_by(law, &held.grant);
    seen.iter().flat_map(|(fact, value)| rows((visit, law), fact, value)).collect()
}

/// One row for a fact; for a list, one more for each field of each entry.
pub(super) fn rows(by: (&Visit, &'static Catalogue), fact: FactId, value: &RuleValue) -> Vec<AnswerRow> {
    let mut rows: Vec<AnswerRow> = row(by, Need::Fact(fact), value).into_iter().collect();
    if let RuleValue::List(list) = value {
        rows.extend(entries(by, fact, list));
    }
    rows
}

fn entries(by: (&Visit, &'static Catalogue), fact: FactId, list: &Arc<List>) -> Vec<AnswerRow> {
    let vocabulary = &by.1.program.vocabulary;
    let Some(record) = Facts::record_of(vocabulary, fact) else { return Vec::new() };
    let of_entry = |(place, entry): (usize, &Arc<rules::Record>)| -> Vec<AnswerRow> {
        let place = u16::try_from(place).unwrap_or(u16::MAX);
        let fields = vocabulary
            .fields(record)
            .filter_map(|(field, _, _)| row(by, Need::Field { list: fact, row: place, field }, entry.get(field)?));
        fields.collect()
    };
    list.entries.iter().enumerate().flat_map(of_entry).collect()
}

fn row((visit, law): (&Visit, &'static Catalogue), need: Need, value: &RuleValue) -> Option<AnswerRow> {
    let words = wording(law, &visit.language, need)?;
    let label = match words.entry {
        Some((entry, number)) => visit.locale().say(
            "question-entry",
            &[("entry", entry.into()), ("number", i64::from(number).into()), ("question", words.label.into())],
        ),
        None => words.label,
    };
    Some(AnswerRow { label, value: said(law, visit.locale(), need, value) })
}
