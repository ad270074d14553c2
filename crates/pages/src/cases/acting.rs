//! Whether the person who looks at a case may also act in it.

use db::Tx;
use domain::cases::acting::CaseHandle;
use domain::trust::{self, Action, Purpose, Resource};

use crate::web::{Outcome, Problem, Visit};

/// Whether the person of the visit may act: it is their case, or they were appointed as representative to act in it.
/// Every act asks for a grant of its own; this only keeps pages from offering what would be refused.
pub(super) async fn may_act(tx: &mut Tx, visit: &Visit, held: &CaseHandle) -> Outcome<bool> {
    let owner = held.case.person_id.as_str();
    let Some(viewer) = visit.session.person.as_deref().filter(|viewer| *viewer != owner) else { return Ok(true) };
    if trust::follows(tx, &visit.app, viewer, owner).await? {
        return Ok(true);
    }
    let own = Resource::of_person("person", viewer);
    let own = trust::authorise(tx, &visit.app, &visit.actor(), Action::See, own, Purpose::OwnAffairs).await?;
    let appointments = trust::appointing(tx, &own, visit.app.today()).await?;
    Ok(appointments.iter().any(|one| one.person_id == owner && one.scope >= trust::Scope::Act))
}

/// For a page that is of use only to a person who may act.
///
/// # Errors
/// When they may not.
pub(super) async fn must_act(tx: &mut Tx, visit: &Visit, held: &CaseHandle) -> Outcome<()> {
    if may_act(tx, visit, held).await? { Ok(()) } else { Err(Problem::not_found()) }
}
