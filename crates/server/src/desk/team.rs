//! The team: what waits, what is late, who has read the briefings. Never a ranking: names stand in their own order.

use serde_json::{Value, json};

use super::scope::scope;
use super::store;
use super::words::service;
use crate::officers;
use crate::web::{Outcome, Visit};

pub(super) async fn show(visit: Visit) -> Outcome {
    let officer = visit.officer()?.clone();
    let scope = scope(&visit.app, &officer.agency);
    let today = visit.app.today();
    let soon = today.checked_add(jiff::ToSpan::days(3)).unwrap_or(today);
    let mut tx = visit.app.db.begin().await?;
    let load = store::load(&mut tx, &scope, &today.to_string(), &soon.to_string()).await?;
    let colleagues = officers::of_agency(&mut tx, &officer.agency).await?;
    let mut rows: Vec<Value> = Vec::new();
    let briefed: Vec<_> = visit
        .app
        .catalogue
        .services
        .iter()
        .filter(
            |one| matches!(&one.provider, catalogue::service::Provider::Agency(agency) if *agency == officer.agency),
        )
        .collect();
    for one in colleagues.iter().filter(|one| one.active) {
        let held = store::held_by(&mut tx, &one.id).await?;
        let mut read = 0_usize;
        for service in &briefed {
            let version = i64::from(service.version);
            read += usize::from(store::reading(&mut tx, &one.id, &service.id, version).await?.is_some());
        }
        rows.push(json!({
            "name": one.name,
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
    Ok(visit.page("desk/team.html").title("desk-team-title").back("/desk").show(content))
}
