//! What a person has begun and not sent: to go on with, or to delete.

use axum::extract::Path;
use domain::applications::store::{self, DraftSummary};
use domain::applications::{acts, ageing};
use domain::trust::{Action, Purpose, Resource, authorise};
use serde_json::{Value, json};

use super::access;
use crate::web::{Outcome, Posted, Visit};

pub(super) async fn list(visit: Visit) -> Outcome {
    let lines = match &visit.session.person {
        None => Vec::new(),
        Some(person) => {
            let mut tx = visit.app.db.read().await?;
            let resource = Resource::of_person("person", person);
            let actor = visit.actor();
            let grant = authorise(&mut tx, &visit.app, &actor, Action::See, resource, Purpose::OwnAffairs).await?;
            let lines = store::drafts_of(&mut tx, &grant).await?;
            tx.commit().await?;
            lines
        }
    };
    let drafts: Vec<Value> = lines.iter().map(|line| shown(&visit, line)).collect();
    let content = json!({"drafts": drafts, "is_guest": !visit.session.is_signed_in()});
    Ok(visit.untyped("applications/drafts.html").title("drafts-title").show_untyped(content))
}

fn shown(visit: &Visit, line: &DraftSummary) -> Value {
    json!({
        "service": name(visit, &line.service),
        "changed": line.changed_at,
        "until": visit.app.day_of(line.changed_at + ageing::DELETE_AFTER).to_string(),
        "href": format!("/applications/{}", line.id),
        "deletion": format!("/applications/{}/deletion", line.id),
    })
}

fn name(visit: &Visit, service: &str) -> String {
    let known = visit.app.catalogue.service(service);
    known.map_or_else(|| service.to_owned(), |known| visit.spoken().service_name(known).text.into_owned())
}

/// Asks once more before a draft is deleted.
pub(super) async fn ask_to_delete(visit: Visit, Path(id): Path<String>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let grant = access::leave(&visit, &mut tx, &id, Action::See).await?;
    let row = store::row(&mut tx, &grant).await?.filter(|row| row.state == "draft");
    tx.commit().await?;
    let Some(row) = row else { return Ok(visit.see("/applications")) };
    let content = json!({"service": name(&visit, &row.service), "changed": row.changed_at});
    let page = visit.untyped("applications/deletion.html").title("draft-deletion-title").back("/applications");
    Ok(page.form(format!("/applications/{id}/deletion")).show_untyped(content))
}

pub(super) async fn delete(visit: Visit, Path(id): Path<String>, _: Posted) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let grant = access::leave(&visit, &mut tx, &id, Action::Delete).await?;
    acts::delete(&mut tx, &visit.app, &grant).await?;
    tx.commit().await?;
    Ok(visit.see("/applications"))
}
