//! An officer's share of the queue, computed by asking the policy about each service, so that the queue shows exactly
//! what the acts allow.

use std::collections::{BTreeMap, BTreeSet};

use catalogue::Service;
use catalogue::service::Provider;
use db::Tx;

use crate::app::App;
use crate::staff;
use crate::staff::{Officer, TEAM_LEADER};
use crate::trust::{Permissions, permissions_of};
use crate::work_items::{Mandated, Power, Scope};

/// An officer's scope today. Work of a role that nobody in the agency has is for everybody.
///
/// # Errors
/// If the database is unavailable.
pub async fn scope(tx: &mut Tx, app: &App, officer: &Officer) -> db::Result<Scope> {
    let mut roles = officer.roles.clone();
    let mut others: Vec<&str> = reserving(app, &officer.agency).filter(|role| !officer.has_role(role)).collect();
    if !others.is_empty() {
        let colleagues = staff::of_agency(tx, &officer.agency).await?;
        others.retain(|role| !colleagues.iter().any(|one| one.active && one.has_role(role)));
        roles.extend(others.into_iter().map(str::to_owned));
    }
    let key = (officer.agency.clone(), roles.clone(), app.today());
    let known = app.counted.scope(key, || of_agency(app, &officer.agency, &officer.roles));
    Ok(Scope { officer: officer.id.clone(), roles, ..Scope::clone(&known) })
}

/// The roles for which an agency's work can be reserved: leaders, and those who call after an answer that ends a form.
fn reserving<'a>(app: &'a App, agency: &str) -> impl Iterator<Item = &'a str> {
    let stops = app.catalogue.services.iter().flat_map(|service| &service.stops);
    let tasks = stops.filter_map(|stop| stop.opens.as_ref()).filter(move |task| task.agency == agency);
    let roles: BTreeSet<&str> = tasks.filter_map(|task| task.role.as_deref()).chain([TEAM_LEADER]).collect();
    roles.into_iter()
}

/// The part that depends on the catalogue alone.
fn of_agency(app: &App, agency: &str, roles: &[String]) -> Scope {
    let (mut divided, mut mandated) = (Vec::new(), Vec::new());
    for service in &app.catalogue.services {
        let own = permissions_of(app, (agency, roles), service, Some(agency));
        if !own.is_own && is_divided(app, service, agency) {
            divided.push((service.id.clone(), powers(&own)));
        }
        mandated.extend(of_others(app, (agency, roles), service));
    }
    Scope { officer: String::new(), agency: agency.to_owned(), roles: Vec::new(), divided, mandated }
}

/// Whether an agency with cases of a service assigned them to roles of its own.
fn is_divided(app: &App, service: &Service, agency: &str) -> bool {
    !permissions_of(app, (agency, &[]), service, Some(agency)).is_own
}

/// The powers over a service of other agencies, grouped by agencies with the same powers.
fn of_others(app: &App, (agency, roles): (&str, &[String]), service: &Service) -> Vec<Mandated> {
    let under = |has_it: &str| {
        let standing = permissions_of(app, (agency, roles), service, Some(has_it));
        (!standing.is_own && !standing.powers.is_empty()).then(|| powers(&standing))
    };
    match &service.provider {
        Provider::Agency(owner) if owner == agency => Vec::new(),
        Provider::Agency(owner) => {
            let powers = under(owner).into_iter();
            powers.map(|powers| Mandated { service: service.id.clone(), agencies: None, powers }).collect()
        }
        Provider::Any { kind, .. } => {
            let others = app.catalogue.agencies.iter().filter(|one| one.kind == *kind && one.id != agency);
            let mut alike: BTreeMap<Vec<Power>, Vec<String>> = BTreeMap::new();
            for other in others {
                if let Some(powers) = under(&other.id) {
                    alike.entry(powers).or_default().push(other.id.clone());
                }
            }
            let one = |(powers, agencies)| Mandated { service: service.id.clone(), agencies: Some(agencies), powers };
            alike.into_iter().map(one).collect()
        }
    }
}

fn powers(standing: &Permissions) -> Vec<Power> {
    let has = |power: &Power| *power != Power::Own && (standing.is_own || standing.powers.contains(&power.name()));
    [Power::Collect, Power::Decide].into_iter().filter(has).collect()
}
