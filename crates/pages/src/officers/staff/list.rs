//! Everybody who works for the agency, and who did.

use domain::staff::model::Officer;
use domain::staff::store;
use serde_json::{Value, json};

use super::leader;
use crate::web::form::value_in;
use crate::web::{Outcome, Visit};

pub(super) async fn show(visit: Visit) -> Outcome {
    let leader = leader(&visit)?;
    let mut tx = visit.app.db.read().await?;
    let all = store::of_agency(&mut tx, &leader.agency).await?;
    drop(tx);
    let line = |officer: &Officer| {
        json!({
            "id": officer.id, "name": officer.name, "email": officer.email, "team": officer.team,
            "roles": officer.roles.iter().map(|role| role.replace('-', " ")).collect::<Vec<_>>(),
        })
    };
    let (here, gone): (Vec<&Officer>, Vec<&Officer>) = all.iter().partition(|officer| officer.active);
    let lines = |of: Vec<&Officer>| of.into_iter().map(line).collect::<Vec<Value>>();
    let told = |name: &str| visit.here.split_once('?').and_then(|(_, query)| value_in(query, name));
    // The mail with the link stays inside a demonstration, so that the page has it.
    let link = told("at").filter(|at| visit.app.settings.demo && at.starts_with("/desk/invitations/"));
    let said = told("said");
    let said = match said.as_deref() {
        Some("added") => Some(visit.text("desk-officers-added")),
        Some("changed") => Some(visit.text("desk-officers-changed")),
        Some("deactivated") => Some(visit.text("desk-officers-deactivated")),
        Some("activated") => Some(visit.text("desk-officers-activated")),
        Some("invited") => Some(visit.text("desk-officers-invited")),
        _ => None,
    };
    let content = json!({"here": lines(here), "gone": lines(gone), "said": said, "link": link});
    Ok(visit.untyped("desk/officers.html").title("desk-officers-title").back("/desk/team").show_untyped(content))
}
