//! Invites an officer again, deactivates one who leaves, and activates one who comes back.

use axum::extract::Path;
use domain::events::OfficerEvent;
use domain::officers::invite;
use domain::officers::officer_events::noted;
use domain::officers::staff::store;

use super::{colleague, leader};
use crate::web::{Outcome, Posted, Problem, Visit};

pub(super) async fn invite_again(visit: Visit, Path(id): Path<String>, _: Posted) -> Outcome {
    let leader = leader(&visit)?;
    let mut tx = visit.app.db.begin().await?;
    let officer = colleague(&mut tx, leader, &id).await?;
    if !officer.active {
        return Err(Problem::conflict("officer-is-out"));
    }
    invite(&mut tx, &visit.app, &officer).await?;
    noted(&mut tx, &visit.app, &leader.actor(), &id, OfficerEvent::Invited {}).await?;
    tx.commit().await?;
    Ok(visit.see("/desk/officers?said=invited"))
}

pub(super) async fn deactivate(visit: Visit, Path(id): Path<String>, _: Posted) -> Outcome {
    let leader = leader(&visit)?;
    let mut tx = visit.app.db.begin().await?;
    let officer = colleague(&mut tx, leader, &id).await?;
    if officer.id == leader.id {
        return Err(Problem::conflict("officer-is-you"));
    }
    if store::set_active(&mut tx, &id, false, visit.now()).await? {
        let sessions = store::end_sessions(&mut tx, &id).await?;
        let event = OfficerEvent::Deactivated { agency: officer.agency, sessions };
        noted(&mut tx, &visit.app, &leader.actor(), &id, event).await?;
    }
    tx.commit().await?;
    Ok(visit.see("/desk/officers?said=deactivated"))
}

pub(super) async fn activate(visit: Visit, Path(id): Path<String>, _: Posted) -> Outcome {
    let leader = leader(&visit)?;
    let mut tx = visit.app.db.begin().await?;
    colleague(&mut tx, leader, &id).await?;
    if store::set_active(&mut tx, &id, true, visit.now()).await? {
        noted(&mut tx, &visit.app, &leader.actor(), &id, OfficerEvent::Activated {}).await?;
    }
    tx.commit().await?;
    Ok(visit.see("/desk/officers?said=activated"))
}
