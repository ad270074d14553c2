//! Briefings: what staff must know of the version of a service that is in force, and who has read it.

use axum::extract::Path;
use catalogue::Service;
use db::Tx;
use domain::cases::Case;
use domain::desk::{articles, store};
use domain::knowledge;

use super::briefing_view::{Briefing, BriefingLine, BriefingList, BriefingPage, CaseBriefing, UnreadArticle};
use crate::web::{Outcome, Posted, Problem, Visit};

/// Every briefing that concerns the officer, those not yet read first.
pub(super) async fn all(visit: Visit) -> Outcome {
    let officer = visit.officer()?.clone();
    let mut tx = visit.app.db.read().await?;
    let services = articles::services(&visit.app, &officer.agency);
    let ids: Vec<&str> = services.iter().map(|service| service.id.as_str()).collect();
    let mut lines = Vec::new();
    for change in knowledge::changes(&mut tx, &ids).await? {
        let read_at = store::reading(&mut tx, &officer.id, &articles::key(&change.id), change.version).await?;
        lines.push(BriefingLine::of_article(change, read_at));
    }
    for service in services {
        let read_at = store::reading(&mut tx, &officer.id, &service.id, i64::from(service.version)).await?;
        lines.push(BriefingLine::of_service(service, read_at));
    }
    tx.commit().await?;
    lines.sort_by_key(|line| line.read_at.is_some());
    Ok(visit.page().title("desk-briefings-title").back("/desk").show(BriefingList { all: lines }))
}

pub(super) async fn show(visit: Visit, Path(service): Path<String>) -> Outcome {
    let officer = visit.officer()?.clone();
    let service = visit.app.catalogue.service(&service).ok_or_else(Problem::not_found)?;
    let mut tx = visit.app.db.read().await?;
    let briefing = briefing(&mut tx, &officer.id, service).await?;
    tx.commit().await?;
    let page = visit.page().titled(service.name.clone()).back("/desk/briefings").form(&briefing.href);
    Ok(page.show(BriefingPage { name: service.name.clone(), briefing }))
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

/// The briefing beside a case; none where the catalogue no longer has its service.
pub(super) async fn for_case(tx: &mut Tx, visit: &Visit, case: &Case) -> Outcome<Option<CaseBriefing>> {
    let officer = visit.officer()?.clone();
    let Some(service) = visit.app.catalogue.service(&case.service) else { return Ok(None) };
    let briefing = briefing(tx, &officer.id, service).await?;
    Ok(Some(CaseBriefing { briefing, articles: unread(tx, &officer.id, &service.id).await? }))
}

async fn briefing(tx: &mut Tx, officer: &str, service: &Service) -> db::Result<Briefing> {
    let read_at = store::reading(tx, officer, &service.id, i64::from(service.version)).await?;
    Ok(Briefing::new(service, read_at))
}

/// What changed in the articles of a service and the officer has not read.
async fn unread(tx: &mut Tx, officer: &str, service: &str) -> db::Result<Vec<UnreadArticle>> {
    let mut unread = Vec::new();
    for change in knowledge::changes(tx, &[service]).await? {
        if store::reading(tx, officer, &articles::key(&change.id), change.version).await?.is_none() {
            unread.push(UnreadArticle::new(change));
        }
    }
    Ok(unread)
}
