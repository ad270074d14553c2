//! Reopens a case that was decided or has ended. The decision is preserved, and a new one is needed.

use db::Tx;

use super::super::store;
use super::super::tasks::advance;
use crate::app::App;
use crate::cases::acting::{self, written};
use crate::cases::model;
use crate::events::CaseEvent;
use crate::refusal::{Outcome, Refusal};
use crate::trust::{Act, Actor};
use crate::work_items;

/// Reopens a case, for a reason that the person reads. It is assigned to the officer who reopens it.
///
/// # Errors
/// If it is still being worked on, continues elsewhere, or the reason is blank.
pub async fn reopen(tx: &mut Tx, app: &App, actor: &Actor, case: &str, why: &str) -> Outcome<()> {
    let mut held = acting::by_id(tx, app, actor, case, Act::Reopen).await?;
    let why = written(why).ok_or_else(|| Refusal::unprocessable("case-no-words"))?;
    if store::leads_to(tx, case).await?.is_some() {
        return Err(Refusal::conflict("case-goes-on-elsewhere"));
    }
    held.must_allow(model::Action::Reopen)?;
    store::set_decision_aside(tx, &held.grant, &why, app.world.now()).await?;
    if let Actor::Officer { id, name, .. } = actor {
        work_items::assign(tx, case, Some((id, name)), app.world.now()).await?;
    }
    let service = held.service(app)?;
    for task in store::tasks(tx, case).await?.iter().filter(|task| task.is_step && !task.is_open()) {
        let decides = service.case.decides(&task.name);
        let ended_with_it = task.reason.as_deref().is_some_and(|why| matches!(why, "decided" | "withdrawn" | "closed"));
        if decides || ended_with_it {
            store::reopen_task(tx, case, &task.id).await?;
        }
    }
    advance(tx, app, case, service).await?;
    held.act(tx, app, CaseEvent::Reopened { why }).await
}
