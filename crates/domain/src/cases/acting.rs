//! Shared by every case transition, from pages and from officers: authorisation, the state table, the event.

use catalogue::Service;
use db::Tx;

use super::charter;
use super::life::Life;
use super::model::{self, Illegal, Party};
use super::opening::REFERENCE;
use super::store::{self, Case, CaseIdentity};
use crate::app::App;
use crate::codes;
use crate::events::{self, Aggregate, CaseEvent, Subject};
use crate::refusal::{Outcome, Refusal};
use crate::trust::{self, Action, Actor, Assurance, Grant, Purpose, Resource};

/// The longest text accepted, in characters: a few pages.
const LONGEST: usize = 10_000;

/// A case together with a grant to see or change it. All changes go through [act](CaseHandle::act): nothing else
/// changes the case's state or writes to its timeline.
pub struct CaseHandle {
    pub case: Case,
    pub grant: Grant,
    /// The state of the whole case, as the model sees it.
    life: Life,
}

/// Finds a case by its reference as typed or as written in a URL.
pub async fn by_reference(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    reference: &str,
    action: impl Into<Action>,
) -> Outcome<CaseHandle> {
    let reference = codes::typed(reference, REFERENCE).ok_or_else(Refusal::not_found)?;
    let whose = store::whose_reference(tx, &reference).await?;
    held(tx, app, actor, whose, action.into()).await
}

/// Identifies the case an act is about to open: its id, and its reference without dashes. Looking it up reads nothing
/// of the case, so the act's own grant is the only access recorded.
pub struct CaseKey {
    pub id: String,
    pub reference: String,
}

/// Looks up the id of a case by its reference as written in a URL.
pub async fn key(tx: &mut Tx, reference: &str) -> Outcome<CaseKey> {
    let reference = codes::typed(reference, REFERENCE).ok_or_else(Refusal::not_found)?;
    let whose = store::whose_reference(tx, &reference).await?.ok_or_else(Refusal::not_found)?;
    Ok(CaseKey { id: whose.id, reference })
}

/// Opens a case by id. Officers name the act they are about to do, so that its power is looked up in the one table.
pub async fn by_id(tx: &mut Tx, app: &App, actor: &Actor, id: &str, action: impl Into<Action>) -> Outcome<CaseHandle> {
    let whose = store::whose(tx, id).await?;
    held(tx, app, actor, whose, action.into()).await
}

/// The person, service and agency of a case: exactly what an authorisation request needs.
pub async fn resource(tx: &mut Tx, id: &str) -> db::Result<Option<Resource>> {
    Ok(store::whose(tx, id).await?.map(Resource::from))
}

impl From<CaseIdentity> for Resource {
    fn from(whose: CaseIdentity) -> Self {
        let (service, agency) = (Some(whose.service), Some(whose.agency));
        Resource { kind: "case", id: whose.id, person: whose.person_id, service, agency }
    }
}

async fn held(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    whose: Option<CaseIdentity>,
    action: Action,
) -> Outcome<CaseHandle> {
    let whose = whose.ok_or_else(Refusal::not_found)?;
    app.laws.load(tx, whose.catalogue.as_deref()).await?;
    let owner = as_owner(tx, app, actor, &whose.person_id).await?;
    let actor = owner.as_ref().unwrap_or(actor);
    let purpose = if matches!(actor, Actor::Person { .. } | Actor::Holder { .. }) {
        Purpose::OwnAffairs
    } else {
        Purpose::Casework
    };
    let grant = trust::authorise(tx, app, actor, action, whose.into(), purpose).await?;
    let case = match grant.may_change() {
        true => store::case_to_change(tx, &grant).await?,
        false => store::case(tx, &grant).await?,
    };
    let case = case.ok_or_else(Refusal::not_found)?;
    let life = match grant.may_change() {
        true => store::life(tx, &grant, &case).await?,
        // A case opened only to be read needs just its state.
        false => Life { state: case.state(), ..Life::new(&case.agency) },
    };
    Ok(CaseHandle { case, grant, life })
}

/// Who follows what a guest sent acts as that guest: nobody else is known by that name.
async fn as_owner(tx: &mut Tx, app: &App, actor: &Actor, owner: &str) -> db::Result<Option<Actor>> {
    let Actor::Person { id, .. } = actor else { return Ok(None) };
    let follows = id != owner && trust::follows(tx, app, id, owner).await?;
    Ok(follows.then(|| Actor::Person { id: owner.to_owned(), assurance: Assurance::Guest }))
}

/// The party an actor counts as in the state table.
pub(super) fn party(actor: &Actor) -> Party {
    match actor {
        Actor::Officer { .. } => Party::Officer,
        Actor::System(_) => Party::System,
        _ => Party::Person,
    }
}

impl CaseHandle {
    /// The manifest that applies to the case.
    pub fn service(&self, app: &App) -> Outcome<&'static Service> {
        self.case.manifest(app).ok_or_else(|| Refusal::conflict("case-service-gone"))
    }

    /// Fails early if the state table does not allow the action, before anything is written for it.
    pub fn must_allow(&self, action: model::Action) -> Outcome<()> {
        model::after(self.case.state(), action, party(self.grant.actor()))?;
        Ok(())
    }

    /// Performs one act: the model decides whether it is allowed now, the new state is saved, and the event is recorded
    /// and passed to its subscribers. Anything else the act stores is written beforehand, in the same transaction.
    ///
    /// # Errors
    /// If it is not allowed now, or somebody else changed the case meanwhile (conflict).
    pub async fn act(&mut self, tx: &mut Tx, app: &App, event: CaseEvent) -> Outcome<()> {
        let now = app.world.now();
        self.act_at(tx, app, (event, now)).await
    }

    /// Like `act`, but dated in the past: an act that a job performs late counts from when it was due.
    pub async fn act_at(&mut self, tx: &mut Tx, app: &App, (event, at): (CaseEvent, i64)) -> Outcome<()> {
        let actor = self.grant.actor().clone();
        self.move_on(tx, app, &actor, (&event, at)).await?;
        Ok(self.record(tx, app, &actor, event).await?)
    }

    /// Like `act`, for an actor whose own grant covers only their share of the case, such as a consulted agency.
    pub async fn act_as(&mut self, tx: &mut Tx, app: &App, actor: &Actor, event: CaseEvent) -> Outcome<()> {
        self.move_on(tx, app, actor, (&event, app.world.now())).await?;
        Ok(self.record(tx, app, actor, event).await?)
    }

    /// Asks the model, and saves the resulting state.
    async fn move_on(&mut self, tx: &mut Tx, app: &App, actor: &Actor, (event, at): (&CaseEvent, i64)) -> Outcome<()> {
        let by = if matches!(event, CaseEvent::SubmissionReceived { .. }) { Party::Affected } else { party(actor) };
        let from = self.life.state;
        if !self.life.act(event, by)?.is_some_and(model::Action::moves) {
            return Ok(());
        }
        if !store::set_state(tx, &self.grant, (from, self.life.state), at).await? {
            return Err(Refusal::conflict("case-moved-meanwhile"));
        }
        self.life.state.name().clone_into(&mut self.case.state);
        // A case that is no longer being worked on awaits nothing.
        if !self.life.state.is_open() {
            charter::end_all(tx, app, self).await?;
        }
        Ok(())
    }

    /// Records an event that is not a transition, such as a message or a deadline.
    ///
    /// # Errors
    /// If the event is a transition after all.
    pub async fn note(&self, tx: &mut Tx, app: &App, event: CaseEvent) -> Outcome<()> {
        if self.life.is_act(&event) {
            return Err(Refusal::internal(format!("{} is an act of a case", event.kind())));
        }
        Ok(self.record(tx, app, self.grant.actor(), event).await?)
    }

    async fn record(&self, tx: &mut Tx, app: &App, actor: &Actor, event: CaseEvent) -> db::Result<()> {
        let subject = Subject::case(&self.case.id);
        let subject = if event.is_about_others() { subject } else { subject.of(&self.case.person_id) };
        events::record(tx, app, actor, subject, event).await?;
        Ok(())
    }
}

impl From<Illegal> for Refusal {
    fn from(illegal: Illegal) -> Self {
        Refusal::conflict("case-not-now").with("state", illegal.state.name())
    }
}

/// Text as typed, without invisible characters; `None` if it is blank or too long.
pub fn written(text: &str) -> Option<String> {
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
