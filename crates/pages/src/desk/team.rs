//! The team: what waits, what is late, who has read the briefings. Never a ranking: names stand in their own order.

use domain::desk::item_access::pick;
use domain::desk::scope::scope;
use domain::desk::{articles, store};
use domain::paths::encoded;
use domain::staff;
use domain::{knowledge, officers, work_items};
use serde_json::{Value, json};

use super::words::service;
use crate::web::{Outcome, Visit};

pub(super) async fn show(visit: Visit) -> Outcome {
    let officer = visit.officer()?.clone();
    let today = visit.app.today();
    let mut tx = visit.app.db.read().await?;
    let scope = scope(&mut tx, &visit.app, &officer).await?;
    let load = work_items::load(&mut tx, &scope, pick(&visit.app)).await?;
    let colleagues = staff::of_agency(&mut tx, &officer.agency).await?;
    let mut rows: Vec<Value> = Vec::new();
    let services = articles::services(&visit.app, &officer.agency);
    let ids: Vec<&str> = services.iter().map(|service| service.id.as_str()).collect();
    let changes = knowledge::changes(&mut tx, &ids).await?;
    let changed = changes.iter().map(|change| (articles::key(&change.id), change.version));
    let of_services = services.iter().map(|service| (service.id.clone(), i64::from(service.version)));
    let briefed: Vec<(String, i64)> = of_services.chain(changed).collect();
    for one in colleagues.iter().filter(|one| one.active) {
        let held = work_items::held_by(&mut tx, &one.id).await?;
        let readings = store::readings(&mut tx, &one.id).await?;
        let read = briefed.iter().filter(|briefing| readings.contains(briefing)).count();
        let absence = officers::absence(&mut tx, &one.id, today).await?.filter(|absence| absence.covers(today));
        rows.push(json!({
            "name": one.name,
            "href": format!("/desk/team/{}", encoded(&one.id)),
            "away_until": absence.as_ref().map(|absence| absence.until.to_string()),
            "deputy": absence.map(|absence| absence.deputy.name),
            "team": one.team,
            "languages": one.languages.iter().map(|tag| super::words::language(&visit, tag)).collect::<Vec<_>>(),
            "skills": one.skills,
            "holds": held,
            "read": read,
            "to_read": briefed.len(),
        }));
    }
    tx.commit().await?;
    let load = load.iter().map(|line| {
        json!({
            "service": service(&visit, line.service.as_deref()),
            "waiting": line.waiting, "free": line.free, "soon": line.soon, "late": line.late,
        })
    });
    let agency = visit.app.catalogue.agencies.get(&officer.agency).map(|agency| agency.name.clone());
    let content = json!({"load": load.collect::<Vec<_>>(), "officers": rows, "agency": agency});
    Ok(visit.untyped("desk/team.html").title("desk-team-title").back("/desk").show_untyped(content))
}
