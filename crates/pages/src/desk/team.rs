//! The team: what waits, what is late, who has read the briefings. Never a ranking: names stand in their own order.

use domain::desk::item_access::pick;
use domain::desk::scope::scope;
use domain::desk::{articles, store};
use domain::paths::encoded;
use domain::staff;
use domain::{knowledge, officers, work_items};
use jiff::civil::{Date, date};
use serde::Serialize;

use super::words::{language, service};
use crate::web::{Outcome, View, Visit};

/// `desk/team.html`.
#[derive(Debug, Serialize)]
pub(super) struct TeamPage {
    load: Vec<ServiceLoad>,
    officers: Vec<TeamMember>,
    agency: Option<String>,
}

/// How much waits for a service, and how much of it is free, due soon and late.
#[derive(Debug, Serialize)]
struct ServiceLoad {
    service: String,
    waiting: i64,
    free: i64,
    soon: i64,
    late: i64,
}

/// An officer who is active.
#[derive(Debug, Serialize)]
struct TeamMember {
    name: String,
    href: String,
    /// The last day of an absence today, and who stands in.
    away_until: Option<Date>,
    deputy: Option<String>,
    team: String,
    languages: Vec<String>,
    skills: Vec<String>,
    /// How many items they have.
    holds: i64,
    /// How many briefings they have read, and how many there are.
    read: usize,
    to_read: usize,
}

impl View for TeamPage {
    const TEMPLATE: &'static str = "desk/team.html";

    fn samples() -> Vec<Self> {
        let load = ServiceLoad { service: "Gas rebate".to_owned(), waiting: 1_240, free: 17, soon: 4, late: 2 };
        let here = || TeamMember {
            name: "Noor Haddad".to_owned(),
            href: "/desk/team/noor".to_owned(),
            away_until: None,
            deputy: None,
            team: "Rebates".to_owned(),
            languages: vec!["English".to_owned(), "العربية".to_owned()],
            skills: vec!["phone".to_owned()],
            holds: 9,
            read: 3,
            to_read: 5,
        };
        let away = TeamMember {
            away_until: Some(date(2026, 7, 17)),
            deputy: Some("Tom Nguyen".to_owned()),
            skills: Vec::new(),
            ..here()
        };
        let full = TeamPage { load: vec![load], officers: vec![here(), away], agency: Some("Service NSW".to_owned()) };
        vec![full, TeamPage { load: Vec::new(), officers: vec![here()], agency: None }]
    }
}

pub(super) async fn show(visit: Visit) -> Outcome {
    let officer = visit.officer()?.clone();
    let today = visit.app.today();
    let mut tx = visit.app.db.read().await?;
    let scope = scope(&mut tx, &visit.app, &officer).await?;
    let load = work_items::load(&mut tx, &scope, pick(&visit.app)).await?;
    let colleagues = staff::of_agency(&mut tx, &officer.agency).await?;
    let mut rows = Vec::new();
    let services = articles::services(&visit.app, &officer.agency);
    let ids: Vec<&str> = services.iter().map(|service| service.id.as_str()).collect();
    let changes = knowledge::changes(&mut tx, &ids).await?;
    let changed = changes.iter().map(|change| (articles::key(&change.id), change.version));
    let of_services = services.iter().map(|service| (service.id.clone(), i64::from(service.version)));
    let briefed: Vec<(String, i64)> = of_services.chain(changed).collect();
    for one in colleagues.iter().filter(|one| one.active) {
        let readings = store::readings(&mut tx, &one.id).await?;
        let absence = officers::absence(&mut tx, &one.id, today).await?.filter(|absence| absence.covers(today));
        rows.push(TeamMember {
            name: one.name.clone(),
            href: format!("/desk/team/{}", encoded(&one.id)),
            away_until: absence.as_ref().map(|absence| absence.until),
            deputy: absence.map(|absence| absence.deputy.name),
            team: one.team.clone(),
            languages: one.languages.iter().map(|tag| language(&visit, tag)).collect(),
            skills: one.skills.clone(),
            holds: work_items::held_by(&mut tx, &one.id).await?,
            read: briefed.iter().filter(|briefing| readings.contains(briefing)).count(),
            to_read: briefed.len(),
        });
    }
    tx.commit().await?;
    let load = load.into_iter().map(|line| ServiceLoad {
        service: service(&visit, line.service.as_deref()),
        waiting: line.waiting,
        free: line.free,
        soon: line.soon,
        late: line.late,
    });
    let agency = visit.app.catalogue.agencies.get(&officer.agency).map(|agency| agency.name.clone());
    let page = visit.page().title("desk-team-title").back("/desk");
    Ok(page.show(TeamPage { load: load.collect(), officers: rows, agency }))
}
