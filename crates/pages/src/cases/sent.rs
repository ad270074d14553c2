//! What was sent when the case began, as the agency has it: to read, not to change.

use std::sync::Arc;

use axum::extract::Path;
use catalogue::Catalogue;
use domain::cases::acting::{self, CaseHandle};
use domain::codes;
use domain::questions::{said, wording};
use domain::trust::Action;
use rules::{FactId, Facts, List, Need, Value as RuleValue};
use serde_json::{Value, json};

use super::words::{agency_name, service_name};
use crate::web::{Outcome, Visit};

pub(super) async fn show(visit: Visit, Path(reference): Path<String>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let held = acting::by_reference(&mut tx, &visit.app, &visit.actor(), &reference, Action::See).await?;
    tx.commit().await?;
    let content = json!({
        "service": service_name(&visit, &held.case.service),
        "agency": agency_name(&visit, &held.case.agency),
        "reference": codes::grouped(&held.case.reference),
        "opened_at": held.case.opened_at,
        "rows": told(&visit, &held),
    });
    let page = visit.untyped("case-answers.html").title("case-answers-title");
    Ok(page.back(format!("/cases/{}", held.case.reference)).show_untyped(content))
}

/// What was told, a row for each answer that whoever looks may see.
pub(super) fn told(visit: &Visit, held: &CaseHandle) -> Vec<Value> {
    let law = held.case.law(&visit.app);
    let seen = held.case.facts.seen_by(law, &held.grant);
    seen.iter().flat_map(|(fact, value)| rows((visit, law), fact, value)).collect()
}

/// One row for a fact; for a list, one more for each field of each entry.
pub(super) fn rows(by: (&Visit, &'static Catalogue), fact: FactId, value: &RuleValue) -> Vec<Value> {
    let mut rows: Vec<Value> = row(by, Need::Fact(fact), value).into_iter().collect();
    if let RuleValue::List(list) = value {
        rows.extend(entries(by, fact, list));
    }
    rows
}

fn entries(by: (&Visit, &'static Catalogue), fact: FactId, list: &Arc<List>) -> Vec<Value> {
    let vocabulary = &by.1.program.vocabulary;
    let Some(record) = Facts::record_of(vocabulary, fact) else { return Vec::new() };
    let of_entry = |(place, entry): (usize, &Arc<rules::Record>)| -> Vec<Value> {
        let place = u16::try_from(place).unwrap_or(u16::MAX);
        let fields = vocabulary
            .fields(record)
            .filter_map(|(field, _, _)| row(by, Need::Field { list: fact, row: place, field }, entry.get(field)?));
        fields.collect()
    };
    list.entries.iter().enumerate().flat_map(of_entry).collect()
}

fn row((visit, law): (&Visit, &'static Catalogue), need: Need, value: &RuleValue) -> Option<Value> {
    let words = wording(law, &visit.language, need)?;
    let label = match words.entry {
        Some((entry, number)) => visit.locale().say(
            "question-entry",
            &[("entry", entry.into()), ("number", i64::from(number).into()), ("question", words.label.into())],
        ),
        None => words.label,
    };
    Some(json!({"label": label, "value": said(law, visit.locale(), need, value)}))
}
