//! What every change of a case has in common: leave, the table of moves, the event: what pages show and take of it.

use db::Tx;
use domain::cases::acting::CaseHandle;
use domain::trust::{self, Action, Purpose, Resource};

use crate::web::{Outcome, Problem, Visit};

/// Whether whoever looks may also act: the person, and a representative who was appointed for it. What is done asks
/// for leave anew; this only keeps pages from offering what would be refused.
pub(super) async fn may_act(tx: &mut Tx, visit: &Visit, held: &CaseHandle) -> Outcome<bool> {
    let owner = held.case.person_id.as_str();
    let Some(viewer) = visit.session.person.as_deref().filter(|viewer| *viewer != owner) else { return Ok(true) };
    let own = Resource::of_person("person", viewer);
    let own = trust::authorise(tx, &visit.app, &visit.actor(), Action::See, own, Purpose::OwnAffairs).await?;
    let appointments = trust::appointing(tx, &own, visit.app.today()).await?;
    Ok(appointments.iter().any(|one| one.person_id == owner && one.scope == trust::Scope::Act.name()))
}

/// A page that only whoever may act has use for.
pub(super) async fn must_act(tx: &mut Tx, visit: &Visit, held: &CaseHandle) -> Outcome<()> {
    if may_act(tx, visit, held).await? { Ok(()) } else { Err(Problem::not_found()) }
}
