//! What is kept of a person: every fact, from where and since when.

use domain::people::store::{HeldFact, all_held};
use domain::questions::{facts_from_json, said, wording};
use domain::trust::Action;
use rules::Need;
use serde::Serialize;

use super::own;
use crate::web::{Outcome, View, Visit};

#[derive(Serialize)]
pub(super) struct FactsPage {
    facts: Vec<FactCard>,
}

#[derive(Serialize)]
struct FactCard {
    /// Its name in the catalogue.
    name: String,
    label: String,
    value: String,
    /// Where it is from, in words.
    from: String,
    since: i64,
    /// Whether one page can correct it.
    can_correct: bool,
}

impl View for FactsPage {
    const TEMPLATE: &'static str = "facts.html";

    fn samples() -> Vec<Self> {
        let fact = |name: &str, can_correct| FactCard {
            name: name.to_owned(),
            label: "Concession card".to_owned(),
            value: "Yes".to_owned(),
            from: "You told us".to_owned(),
            since: 1_782_000_000_000,
            can_correct,
        };
        let facts = vec![fact("has_concession_card", true), fact("children", false)];
        vec![FactsPage { facts }, FactsPage { facts: Vec::new() }]
    }
}

pub(super) async fn show(visit: Visit) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let grant = own(&visit, &mut tx, Action::See, "facts").await?;
    let held = all_held(&mut tx, &grant).await?;
    tx.commit().await?;
    let facts = held.iter().map(|held| card(&visit, held)).collect();
    Ok(visit.page().title("facts-title").back("/account").show(FactsPage { facts }))
}

fn card(visit: &Visit, held: &HeldFact) -> FactCard {
    let (label, value, can_correct) = in_words(visit, held);
    let from = match held.source.as_str() {
        "person" => visit.text("facts-from-person"),
        "application" => visit.text("facts-from-application"),
        _ => visit.text("facts-from-elsewhere"),
    };
    FactCard { name: held.fact.clone(), label, value, from, since: held.told_at, can_correct }
}

/// The label and the value of a fact, and whether one page can correct it. A fact that the catalogue no longer
/// has is shown as it was kept: it is still the person's.
pub(super) fn in_words(visit: &Visit, held: &HeldFact) -> (String, String, bool) {
    let catalogue = visit.app.catalogue;
    let need = catalogue.program.vocabulary.fact(&held.fact).map(Need::Fact);
    let facts = facts_from_json(catalogue, [(held.fact.as_str(), &held.value)]);
    let found = need.and_then(|need| {
        let Need::Fact(fact) = need else { return None };
        Some((need, facts.get(fact)?, wording(catalogue, &visit.language, need)?))
    });
    match found {
        Some((need, value, words)) => {
            let is_list = matches!(words.ty, rules::Type::List(_));
            (words.label, said(catalogue, visit.locale(), need, value), !is_list)
        }
        None => {
            let kept = held.value.as_str().map_or_else(|| held.value.to_string(), str::to_owned);
            (held.fact.clone(), kept, false)
        }
    }
}
