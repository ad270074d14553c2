//! What every change of a case has in common: leave, the table of moves, the event. Used by pages and by officers.

use axum::http::StatusCode;
use catalogue::Service;
use db::Tx;

use super::charter;
use super::model::{self, Illegal, Party, State};
use super::opening::REFERENCE;
use super::store::{self, Case, Whose};
use crate::app::App;
use crate::codes;
use crate::events::{self, CaseEvent, Subject};
use crate::trust::{self, Action, Actor, Grant, Purpose, Resource};
use crate::web::{Outcome, Problem, Visit};

/// The longest text that is taken: some pages of a letter.
const LONGEST: usize = 10_000;

/// A case with the leave to see it or to change it.
pub(super) struct Held {
    pub case: Case,
    pub grant: Grant,
}

/// A case by its reference as somebody wrote it in an address.
pub(super) async fn by_reference(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    reference: &str,
    action: impl Into<Action>,
) -> Outcome<Held> {
    let reference = codes::typed(reference, REFERENCE).ok_or_else(Problem::not_found)?;
    let whose = store::whose_reference(tx, &reference).await?;
    held(tx, app, actor, whose, action.into()).await
}

/// A case by its key. Officers name the act that they do, so that its power is looked up in the one table.
pub(super) async fn by_id(tx: &mut Tx, app: &App, actor: &Actor, id: &str, action: impl Into<Action>) -> Outcome<Held> {
    let whose = store::whose(tx, id).await?;
    held(tx, app, actor, whose, action.into()).await
}

/// Whose case it is, of which service, and which agency has it: what is needed to ask for leave, and no more.
pub async fn resource(tx: &mut Tx, id: &str) -> db::Result<Option<Resource>> {
    Ok(store::whose(tx, id).await?.map(Resource::from))
}

impl From<Whose> for Resource {
    fn from(whose: Whose) -> Self {
        let (service, agency) = (Some(whose.service), Some(whose.agency));
        Resource { kind: "case", id: whose.id, person: whose.person_id, service, agency }
    }
}

async fn held(tx: &mut Tx, app: &App, actor: &Actor, whose: Option<Whose>, action: Action) -> Outcome<Held> {
    let whose = whose.ok_or_else(Problem::not_found)?;
    app.laws.load(tx, whose.catalogue.as_deref()).await?;
    let purpose = if matches!(actor, Actor::Person { .. }) { Purpose::OwnAffairs } else { Purpose::Casework };
    let grant = trust::authorise(tx, app, actor, action, whose.into(), purpose).await?;
    let case = match grant.may_change() {
        true => store::case_to_change(tx, &grant).await?,
        false => store::case(tx, &grant).await?,
    };
    Ok(Held { case: case.ok_or_else(Problem::not_found)?, grant })
}

/// Whether whoever looks may also act: the person, and a representative who was appointed for it. What is done asks
/// for leave anew; this only keeps pages from offering what would be refused.
pub(super) async fn may_act(tx: &mut Tx, visit: &Visit, held: &Held) -> Outcome<bool> {
    let owner = held.case.person_id.as_str();
    let Some(viewer) = visit.session.person.as_deref().filter(|viewer| *viewer != owner) else { return Ok(true) };
    let own = Resource::of_person("person", viewer);
    let own = trust::authorise(tx, &visit.app, &visit.actor(), Action::See, own, Purpose::OwnAffairs).await?;
    let appointments = trust::appointing(tx, &own, visit.app.today()).await?;
    Ok(appointments.iter().any(|one| one.person_id == owner && one.scope == trust::Scope::Act.name()))
}

/// A page that only whoever may act has use for.
pub(super) async fn must_act(tx: &mut Tx, visit: &Visit, held: &Held) -> Outcome<()> {
    if may_act(tx, visit, held).await? { Ok(()) } else { Err(Problem::not_found()) }
}

/// As whom an actor moves a case.
pub(super) fn party(actor: &Actor) -> Party {
    match actor {
        Actor::Officer { .. } => Party::Officer,
        Actor::System(_) => Party::System,
        _ => Party::Person,
    }
}

impl Held {
    /// The manifest under which the case goes on.
    pub(super) fn service(&self, app: &App) -> Outcome<&'static Service> {
        self.case.manifest(app).ok_or_else(|| Problem::conflict("case-service-gone"))
    }

    /// Moves the case by the table; says where it was.
    pub(super) async fn go(&mut self, tx: &mut Tx, app: &App, action: model::Action) -> Outcome<State> {
        self.go_at(tx, app, (action, app.world.now())).await
    }

    /// The same as of a moment that has passed: what a job does late counts from when it was due.
    pub(super) async fn go_at(&mut self, tx: &mut Tx, app: &App, (action, at): (model::Action, i64)) -> Outcome<State> {
        let from = self.case.state();
        let to = model::after(from, action, party(self.grant.actor()))?;
        if !store::set_state(tx, &self.grant, (from, to), at).await? {
            return Err(Problem::conflict("case-moved-meanwhile"));
        }
        self.case.state = to.name().to_owned();
        // Nothing is waited for any more once nobody works on it.
        if !to.is_open() {
            charter::end_all(tx, app, self).await?;
        }
        Ok(from)
    }

    /// Records what happened to the case.
    pub(super) async fn tell(&self, tx: &mut Tx, app: &App, event: CaseEvent) -> db::Result<()> {
        self.tell_as(tx, app, self.grant.actor(), event).await
    }

    /// The same, done by somebody whose grant is for their share of it alone, such as an agency that was asked.
    pub(super) async fn tell_as(&self, tx: &mut Tx, app: &App, actor: &Actor, event: CaseEvent) -> db::Result<()> {
        let subject = Subject::case(&self.case.id);
        let subject = if event.is_about_others() { subject } else { subject.of(&self.case.person_id) };
        events::record(tx, app, actor, subject, event).await?;
        Ok(())
    }
}

impl From<Illegal> for Problem {
    fn from(illegal: Illegal) -> Self {
        Problem::new(StatusCode::CONFLICT, "case-not-now").with("state", illegal.state.name())
    }
}

/// What somebody wrote, without signs that cannot be seen; nothing when no words are left or there are too many.
pub(super) fn written(text: &str) -> Option<String> {
    let text: String = text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect();
    let text = text.trim();
    (!text.is_empty() && text.chars().count() <= LONGEST).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_has_words() {
        assert_eq!(written(" Dear\r\nagency\0 ").as_deref(), Some("Dear\nagency"));
        for nothing in ["", " \n\t ", "\0\u{7}"] {
            assert_eq!(written(nothing), None);
        }
        assert!(written(&"ж".repeat(LONGEST)).is_some());
        assert!(written(&"ж".repeat(LONGEST + 1)).is_none());
    }
}
