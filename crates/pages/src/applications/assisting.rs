//! Opens a person's draft for an officer who goes through it with them.

use db::Tx;
use domain::app::App;
use domain::applications::acts;
use domain::trust::{Action, Actor, Purpose, Refused, authorise};

use super::access::Opened;
use crate::web::{Outcome, Problem};

/// A draft, with the grant of the officer who acts.
pub(crate) async fn opened_for(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    (id, action, purpose): (&str, Action, Purpose),
) -> Outcome<Opened> {
    let resource = domain::applications::access::resource(tx, id).await?.ok_or_else(Problem::not_found)?;
    let grant = match authorise(tx, app, actor, action, resource.clone(), purpose).await {
        // An officer who may take answers down and not see them opens the draft all the same, and is shown none of them.
        Err(Refused::No(_)) if action == Action::See => {
            authorise(tx, app, actor, Action::Change, resource, purpose).await?
        }
        asked => asked?,
    };
    match acts::load(tx, app, &grant).await? {
        Some(draft) if draft.row.state == "deleted" => Err(Problem::not_found()),
        Some(draft) => Ok(Opened { draft, grant }),
        None => Err(Problem::conflict("application-service-gone")),
    }
}
