//! Briefings: what staff must know of the version of a service that is in force, and who has read it.

use axum::extract::Path;
use catalogue::Service;
use db::Tx;
use domain::cases::Case;
use domain::desk::{articles, store};
use domain::knowledge;
use serde_json::{Value, json};

use crate::web::{Outcome, Posted, Problem, Visit};

/// Every briefing that concerns the officer, those not yet read first.
pub(super) async fn all(visit: Visit) -> Outcome {
    let officer = visit.officer()?.clone();
    let mut tx = visit.app.db.read().await?;
    let mut lines = Vec::new();
    let services = articles::services(&visit.app, &officer.agency);
    let ids: Vec<&str> = services.iter().map(|service| service.id.as_str()).collect();
    for change in knowledge::changes(&mut tx, &ids).await? {
        lines.push(articles::line(&mut tx, &officer.id, &change).await?);
    }
    for service in services {
        let version = i64::from(service.version);
        let read_at = store::reading(&mut tx, &officer.id, &service.id, version).await?;
        let href = format!("/desk/briefings/{}", service.id);
        lines.push((
            read_at.is_some(),
            json!({"href": href, "name": service.name, "version": version, "read_at": read_at}),
        ));
    }
    tx.commit().await?;
    lines.sort_by_key(|(is_read, _)| *is_read);
    let lines: Vec<Value> = lines.into_iter().map(|(_, line)| line).collect();
    Ok(visit
        .untyped("desk/briefings.html")
        .title("desk-briefings-title")
        .back("/desk")
        .show_untyped(json!({"all": lines})))
}

pub(super) async fn show(visit: Visit, Path(service): Path<String>) -> Outcome {
    let officer = visit.officer()?.clone();
    let service = visit.app.catalogue.service(&service).ok_or_else(Problem::not_found)?;
    let mut tx = visit.app.db.read().await?;
    let content = content(&mut tx, &visit, &officer.id, service).await?;
    tx.commit().await?;
    let page = visit.untyped("desk/briefing.html").titled(service.name.clone()).back("/desk/briefings");
    Ok(page.form(format!("/desk/briefings/{}", service.id)).show_untyped(content))
}

/// `POST`: "I have read this".
pub(super) async fn read(visit: Visit, Path(service): Path<String>, posted: Posted) -> Outcome {
    let officer = visit.officer()?.clone();
    let service = visit.app.catalogue.service(&service).ok_or_else(Problem::not_found)?;
    let mut tx = visit.app.db.begin().await?;
    store::keep_reading(&mut tx, &officer.id, &service.id, i64::from(service.version), visit.now()).await?;
    tx.commit().await?;
    let then = domain::paths::own_path(posted.get("then")).unwrap_or("/desk/briefings");
    Ok(visit.see(then))
}

/// The briefing beside a case.
pub(super) async fn for_case(tx: &mut Tx, visit: &Visit, case: &Case) -> Outcome<Value> {
    let officer = visit.officer()?.clone();
    match visit.app.catalogue.service(&case.service) {
        Some(service) => content(tx, visit, &officer.id, service).await,
        None => Ok(Value::Null),
    }
}

async fn content(tx: &mut Tx, visit: &Visit, officer: &str, service: &Service) -> Outcome<Value> {
    let version = i64::from(service.version);
    let groups = service.client_groups.iter().map(|group| json!({"group": group.group, "needs": group.needs}));
    Ok(json!({
        "service": service.id,
        "name": service.name,
        "version": version,
        "briefing": service.staff.briefing,
        "watch_for": service.staff.watch_for,
        "groups": groups.collect::<Vec<_>>(),
        "law": service.authority.iter().map(|law| json!({
            "instrument": law.instrument, "section": law.section, "url": law.url,
        })).collect::<Vec<_>>(),
        "read_at": store::reading(tx, officer, &service.id, version).await?,
        "href": format!("/desk/briefings/{}", service.id),
        "articles": articles::unread(tx, officer, &service.id).await?,
        "checked": visit.app.catalogue.service(&service.id).and_then(|service| service.checked).map(|day| day.to_string()),
    }))
}
