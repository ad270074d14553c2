//! Who may: the person, their representatives, whoever holds a draft's code, and officers by competence or mandate.

use catalogue::service::Provider;
use catalogue::{Mandate, Venture};
use db::Tx;

use super::{Action, Actor, Resource, representatives};
use crate::app::App;

pub(super) enum Verdict {
    Yes { on_behalf_of: Option<String> },
    No { ask: Option<String> },
}

pub(super) async fn decide(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    action: Action,
    resource: &Resource,
) -> db::Result<Verdict> {
    let yes = Verdict::Yes { on_behalf_of: None };
    let no = Verdict::No { ask: None };
    Ok(match actor {
        Actor::Person { id, .. } if *id == resource.person => yes,
        Actor::Person { id, .. } => {
            let day = app.today();
            let scope = representatives::scope(tx, id, &resource.person, day).await?;
            match scope.is_some_and(|scope| scope.covers(resource, action)) {
                true => Verdict::Yes { on_behalf_of: Some(resource.person.clone()) },
                false => no,
            }
        }
        Actor::Holder { application } => {
            let is_it = resource.kind == "application" && resource.id == *application;
            if is_it && action != Action::Delete { yes } else { no }
        }
        Actor::Officer { agency, .. } => officer(app, agency, action, resource),
        Actor::System(_) => yes,
        Actor::Nobody => no,
    })
}

/// An officer acts for the agency that owns the service, or under a mandate of the catalogue.
fn officer(app: &App, agency: &str, action: Action, resource: &Resource) -> Verdict {
    let service = resource.service.as_deref().and_then(|id| app.catalogue.service(id));
    // Whoever asks for a person is answered by the front door, whatever it is about.
    let front = crate::conversations::front_agency(app.catalogue);
    if resource.kind == "conversation" && front.is_some_and(|front| front.id == agency) {
        return Verdict::Yes { on_behalf_of: None };
    }
    // What one agency asks another is for that one alone, whosever the service is.
    if matches!(resource.kind, "opinion" | "hand-over") {
        return match resource.agency.as_deref() == Some(agency) {
            true => Verdict::Yes { on_behalf_of: None },
            false => Verdict::No { ask: resource.agency.clone() },
        };
    }
    let Some(service) = service else { return Verdict::No { ask: None } };
    let owner = match &service.provider {
        Provider::Agency(owner) => Some(owner.as_str()),
        Provider::Any { .. } => resource.agency.as_deref(),
    };
    let wanted = match action {
        Action::See | Action::Download => "see",
        Action::Change | Action::Send | Action::Delete => "collect",
        Action::Advise => "advise",
        Action::Decide => "decide",
    };
    let today = app.today();
    let in_force = |venture: &&Venture| venture.from <= today && venture.until.is_none_or(|until| today <= until);
    let covers = |mandate: &Mandate| {
        let names_it = mandate.services.as_ref().is_none_or(|services| services.contains(&service.id));
        // A mandate for some facts is used where those facts alone are shown, and opens no whole case.
        let shows_all = mandate.facts.is_none() || resource.kind != "case";
        mandate.agency == agency && mandate.may.contains(&wanted) && names_it && shows_all
    };
    let ventures = app.catalogue.ventures.iter().filter(in_force);
    let mandate = ventures.flat_map(|venture| &venture.mandates).any(covers);
    // Whoever took a case on, or has a part of it, works on it whosever the service is.
    let has_it = resource.kind == "case" && resource.agency.as_deref() == Some(agency);
    if owner == Some(agency) || mandate || has_it {
        return Verdict::Yes { on_behalf_of: None };
    }
    Verdict::No { ask: owner.map(str::to_owned) }
}
