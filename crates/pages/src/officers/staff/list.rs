//! The page of everybody who works for the agency, or did.

use domain::staff::model::Officer;
use domain::staff::store;
use serde::Serialize;

use super::leader;
use crate::web::form::value_in;
use crate::web::{Outcome, View, Visit};

#[derive(Serialize)]
pub(in crate::officers) struct OfficersPage {
    here: Vec<OfficerLine>,
    /// Those who were deactivated.
    gone: Vec<OfficerLine>,
    /// What was just done.
    said: Option<String>,
    /// The invitation of a new officer, in a demonstration.
    link: Option<String>,
}

#[derive(Serialize)]
struct OfficerLine {
    id: String,
    name: String,
    email: String,
    team: String,
    roles: Vec<String>,
}

impl OfficerLine {
    fn of(officer: Officer) -> OfficerLine {
        let roles = officer.roles.iter().map(|role| role.replace('-', " ")).collect();
        OfficerLine { id: officer.id, name: officer.name, email: officer.email, team: officer.team, roles }
    }

    fn sample() -> OfficerLine {
        OfficerLine {
            id: "noor".to_owned(),
            name: "Noor Haddad".to_owned(),
            email: "noor@service.example".to_owned(),
            team: "rebates".to_owned(),
            roles: vec!["team leader".to_owned(), "case officer".to_owned()],
        }
    }
}

impl View for OfficersPage {
    const TEMPLATE: &'static str = "desk/officers.html";

    fn samples() -> Vec<Self> {
        let text = |text: &str| Some(text.to_owned());
        let full = OfficersPage {
            here: vec![OfficerLine::sample()],
            gone: vec![OfficerLine::sample()],
            said: text("The officer was added."),
            link: text("/desk/invitations/4m2pgr7k"),
        };
        vec![full, OfficersPage { here: Vec::new(), gone: Vec::new(), said: None, link: None }]
    }
}

pub(super) async fn show(visit: Visit) -> Outcome {
    let leader = leader(&visit)?;
    let mut tx = visit.app.db.read().await?;
    let all = store::of_agency(&mut tx, &leader.agency).await?;
    drop(tx);
    let (here, gone): (Vec<Officer>, Vec<Officer>) = all.into_iter().partition(|officer| officer.active);
    let lines = |of: Vec<Officer>| of.into_iter().map(OfficerLine::of).collect();
    let asked = |name: &str| visit.here.split_once('?').and_then(|(_, query)| value_in(query, name));
    // The mail with the link stays inside a demonstration, so that the page has it.
    let link = asked("at").filter(|at| visit.app.settings.demo && at.starts_with("/desk/invitations/"));
    let said = asked("said");
    let said = match said.as_deref() {
        Some("added") => Some(visit.text("desk-officers-added")),
        Some("changed") => Some(visit.text("desk-officers-changed")),
        Some("deactivated") => Some(visit.text("desk-officers-deactivated")),
        Some("activated") => Some(visit.text("desk-officers-activated")),
        Some("invited") => Some(visit.text("desk-officers-invited")),
        _ => None,
    };
    let page = visit.page().title("desk-officers-title").back("/desk/team");
    Ok(page.show(OfficersPage { here: lines(here), gone: lines(gone), said, link }))
}
