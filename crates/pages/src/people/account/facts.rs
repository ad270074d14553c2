//! What is held of a person: every fact, from where and since when.

use domain::people::store::{HeldFact, all_held};
use domain::questions::{facts_from_json, said, wording};
use domain::trust::Action;
use rules::Need;
use serde_json::{Value, json};

use super::own;
use crate::web::{Outcome, Visit};

pub(super) async fn show(visit: Visit) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let grant = own(&visit, &mut tx, Action::See, "facts").await?;
    let held = all_held(&mut tx, &grant).await?;
    tx.commit().await?;
    let facts: Vec<Value> = held.iter().map(|held| shown(&visit, held)).collect();
    Ok(visit.untyped("facts.html").title("facts-title").back("/account").show_untyped(json!({"facts": facts})))
}

fn shown(visit: &Visit, held: &HeldFact) -> Value {
    let (label, value, can_correct) = in_words(visit, held);
    let from = match held.source.as_str() {
        "person" => visit.text("facts-from-person"),
        "application" => visit.text("facts-from-application"),
        _ => visit.text("facts-from-elsewhere"),
    };
    json!({
        "name": held.fact, "label": label, "value": value, "from": from, "since": held.told_at,
        "can_correct": can_correct,
    })
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
