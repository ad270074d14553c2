//! A sitting: what was gone through, what the person has begun, and what can be begun now.

use axum::extract::Path;
use db::Tx;
use domain::assisted::model::Sitting;
use domain::assisted::store;
use domain::events::{self, SittingEvent, Subject};
use domain::trust::{Action, Refused, authorise};
use domain::{applications, codes};
use serde_json::{Value, json};

use super::frame::about;
use super::reach;
use crate::concierge;
use crate::web::{Outcome, Posted, Visit};

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let sitting = reach::sitting(&mut tx, &visit, &id).await?;
    let page = page(&mut tx, &visit, &sitting, None).await?;
    tx.commit().await?;
    Ok(page)
}

/// The page, with what is wrong about a choice.
pub(super) async fn page(
    tx: &mut Tx,
    visit: &Visit,
    sitting: &Sitting,
    wrong: Option<screens::FieldError>,
) -> Outcome<axum::response::Response> {
    let app = &visit.app;
    let mut done = Vec::new();
    let things = store::things(tx, &sitting.id, "application").await?;
    for id in &things {
        let Some((service, state, reference)) = applications::answering(tx, id).await? else { continue };
        done.push(json!({
            "name": name(visit, &service),
            "href": sitting.address(&format!("/applications/{id}")),
            "code": (state == "draft").then(|| sitting.address(&format!("/applications/{id}/code"))),
            "reference": reference.map(|reference| codes::grouped(&reference)),
            "is_draft": state == "draft",
            "is_plan": false,
        }));
    }
    for id in store::things(tx, &sitting.id, "plan").await? {
        if let Some(name) = concierge::name_of(tx, visit, &id).await? {
            let href = sitting.address(&format!("/plans/{id}"));
            done.push(json!({"name": name, "href": href, "is_plan": true, "is_draft": false, "reference": null}));
        }
    }
    let begun = begun(tx, visit, sitting, &things).await?;
    let open = app.catalogue.services.iter().filter(|one| !one.advise_only && one.available_on(app.today()));
    let mut services: Vec<Value> = open.map(|one| json!({"value": one.id, "text": one.name})).collect();
    services.sort_by_key(|one| one["text"].as_str().unwrap_or_default().to_lowercase());
    let events = app.catalogue.events.iter().map(|one| json!({"value": one.id, "text": one.name}));
    let content = json!({
        "sitting": about(visit, sitting),
        "done": done,
        "begun": begun,
        "only": sitting.only_application.is_some(),
        "services": choice(services),
        "events": choice(events.collect()),
        "start": sitting.address("/start"),
        "go_on": sitting.address("/go-on"),
        "end": sitting.address("/end"),
        "wrong": wrong.as_ref().map(|wrong| json!({"text": wrong.text, "href": wrong.href})),
    });
    let back = sitting.come_from.as_ref().map_or_else(|| "/desk".to_owned(), |from| format!("/desk/{from}"));
    let page = visit.untyped("desk/interview.html").title("interview-title").back(back).form(sitting.address("/start"));
    Ok(page.errors(wrong.into_iter().collect()).show_untyped(content))
}

fn choice(all: Vec<Value>) -> Vec<Value> {
    let none = json!({"value": "", "text": ""});
    std::iter::once(none).chain(all).collect()
}

fn name(visit: &Visit, service: &str) -> String {
    visit.app.catalogue.service(service).map_or_else(|| service.to_owned(), |service| service.name.clone())
}

/// What the person began elsewhere, as far as the officer may open it; each look stands in the record.
async fn begun(tx: &mut Tx, visit: &Visit, sitting: &Sitting, known: &[String]) -> Outcome<Vec<Value>> {
    let mut begun = Vec::new();
    if !sitting.checked.is_known() {
        return Ok(begun);
    }
    for (id, service, changed) in applications::begun(tx, &sitting.person_id).await? {
        if known.contains(&id) {
            continue;
        }
        let Some(resource) = applications::resource(tx, &id).await? else { continue };
        let purpose = sitting.purpose();
        match authorise(tx, &visit.app, &visit.actor(), Action::See, resource, purpose).await {
            Ok(_) => begun.push(json!({"id": id, "name": name(visit, &service), "changed": changed})),
            // That there is one for a service of another agency is not for this officer.
            Err(Refused::No(_)) => {}
            Err(Refused::Failed(error)) => return Err(error.into()),
        }
    }
    Ok(begun)
}

/// `POST`: the person goes.
pub(super) async fn end(visit: Visit, Path(id): Path<String>, _: Posted) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let sitting = reach::sitting(&mut tx, &visit, &id).await?;
    store::end(&mut tx, &sitting.id, visit.now()).await?;
    let event = SittingEvent::Ended { sitting: sitting.id };
    events::record(&mut tx, &visit.app, &visit.actor(), Subject::person(&sitting.person_id), event).await?;
    tx.commit().await?;
    let back = sitting.come_from.map_or_else(|| "/desk".to_owned(), |from| format!("/desk/{from}"));
    Ok(visit.see(&back))
}
