//! The public page of how well promises are kept.

use std::collections::BTreeMap;

use domain::cases::charter::rates::{Rate, rates};
use domain::cases::charter::words::{promise_words, within_words};
use jiff::ToSpan;
use serde_json::{Value, json};

use crate::cases::words::service_name;
use crate::web::{Outcome, Visit};

pub(super) async fn show(visit: Visit) -> Outcome {
    let to = visit.app.today();
    let from = to.checked_sub(1.year()).unwrap_or(to);
    let mut tx = visit.app.db.read().await?;
    let rates = rates(&mut tx, from, to).await?;
    tx.commit().await?;
    let mut services: BTreeMap<String, (String, Vec<Value>)> = BTreeMap::new();
    for rate in &rates {
        let Some(row) = row(&visit, rate) else { continue };
        let name = service_name(&visit, &rate.service);
        services.entry(name).or_insert_with(|| (rate.service.clone(), Vec::new())).1.push(row);
    }
    let shown = services
        .into_iter()
        .map(|(name, (id, rows))| json!({"name": name, "href": format!("/services/{id}"), "rows": rows}));
    let content = json!({
        "services": shown.collect::<Vec<_>>(),
        "from": from.to_string(),
        "to": to.to_string(),
    });
    Ok(visit.untyped("promises.html").title("promises-title").show_untyped(content))
}

/// Nothing where the catalogue no longer makes the promise.
fn row(visit: &Visit, rate: &Rate) -> Option<Value> {
    let service = visit.app.laws.newest(&rate.service)?;
    let promise = service.charter.iter().find(|promise| promise.id == rate.promise)?;
    Some(json!({
        "promise": promise_words(&visit.app, visit.locale(), service, &rate.promise),
        "within": within_words(visit.locale(), promise.within),
        "kept": rate.kept,
        "recorded": rate.recorded,
        "late": rate.late,
        "open": rate.open,
    }))
}
