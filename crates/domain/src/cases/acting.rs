//! What every change of a case has in common: leave, the table of moves, the event. Used by pages and by officers.

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
use crate::trust::{self, Action, Actor, Grant, Purpose, Resource};

/// The longest text that is taken: some pages of a letter.
const LONGEST: usize = 10_000;

/// A case with the grant to see it or to change it. To change it is to [act](CaseHandle::act): nothing else moves its state
/// or writes into its timeline.
pub struct CaseHandle {
    pub case: Case,
    pub grant: Grant,
    /// Where the whole case stands, as the model knows it.
    life: Life,
}

/// A case by its reference as somebody wrote it in an address.
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

/// How an act finds the case that it opens: its key, and its reference without dashes. Nothing of the case is read, so
/// the act's own grant is the only look.
pub struct CaseKey {
    pub id: String,
    pub reference: String,
}

/// The key of a case by its reference as somebody wrote it in an address.
pub async fn key(tx: &mut Tx, reference: &str) -> Outcome<CaseKey> {
    let reference = codes::typed(reference, REFERENCE).ok_or_else(Refusal::not_found)?;
    let whose = store::whose_reference(tx, &reference).await?.ok_or_else(Refusal::not_found)?;
    Ok(CaseKey { id: whose.id, reference })
}

/// A case by its key. Officers name the act that they do, so that its power is looked up in the one table.
pub async fn by_id(tx: &mut Tx, app: &App, actor: &Actor, id: &str, action: impl Into<Action>) -> Outcome<CaseHandle> {
    let whose = store::whose(tx, id).await?;
    held(tx, app, actor, whose, action.into()).await
}

/// Whose case it is, of which service, and which agency has it: what is needed to ask for leave, and no more.
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
    let purpose = if matches!(actor, Actor::Person { .. }) { Purpose::OwnAffairs } else { Purpose::Casework };
    let grant = trust::authorise(tx, app, actor, action, whose.into(), purpose).await?;
    let case = match grant.may_change() {
        true => store::case_to_change(tx, &grant).await?,
        false => store::case(tx, &grant).await?,
    };
    let case = case.ok_or_else(Refusal::not_found)?;
    let life = match grant.may_change() {
        true => store::life(tx, &grant, &case).await?,
        // Nothing is done with it, so where it stands is enough.
        false => Life { state: case.state(), ..Life::new(&case.agency) },
    };
    Ok(CaseHandle { case, grant, life })
}

/// As whom an actor moves a case.
pub(super) fn party(actor: &Actor) -> Party {
    match actor {
        Actor::Officer { .. } => Party::Officer,
        Actor::System(_) => Party::System,
        _ => Party::Person,
    }
}

impl CaseHandle {
    /// The manifest under which the case goes on.
    pub fn service(&self, app: &App) -> Outcome<&'static Service> {
        self.case.manifest(app).ok_or_else(|| Refusal::conflict("case-service-gone"))
    }

    /// Refuses early what the table of moves does not have, before anything is written for it.
    pub fn must_allow(&self, action: model::Action) -> Outcome<()> {
        model::after(self.case.state(), action, party(self.grant.actor()))?;
        Ok(())
    }

    /// Does one thing to the case: the model decides whether it may happen now, the state is saved, and it is
    /// recorded for everybody who hears it. What else belongs to it is written before, in the same transaction.
    ///
    /// # Errors
    /// When it cannot be done now, or somebody else moved the case meanwhile.
    pub async fn act(&mut self, tx: &mut Tx, app: &App, event: CaseEvent) -> Outcome<()> {
        let now = app.world.now();
        self.act_at(tx, app, (event, now)).await
    }

    /// The same as of a moment that has passed: what a job does late counts from when it was due.
    pub async fn act_at(&mut self, tx: &mut Tx, app: &App, (event, at): (CaseEvent, i64)) -> Outcome<()> {
        let actor = self.grant.actor().clone();
        self.move_on(tx, app, &actor, (&event, at)).await?;
        Ok(self.record(tx, app, &actor, event).await?)
    }

    /// The same, done by somebody whose grant is for their share of it alone, such as an agency that was asked.
    pub async fn act_as(&mut self, tx: &mut Tx, app: &App, actor: &Actor, event: CaseEvent) -> Outcome<()> {
        self.move_on(tx, app, actor, (&event, app.world.now())).await?;
        Ok(self.record(tx, app, actor, event).await?)
    }

    /// Lets the model decide, and saves where the case stands now.
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
        // Nothing is waited for any more once nobody works on it.
        if !self.life.state.is_open() {
            charter::end_all(tx, app, self).await?;
        }
        Ok(())
    }

    /// Writes into the timeline what moves nothing, such as a message or a clock.
    ///
    /// # Errors
    /// When it would have been an act.
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

/// What somebody wrote, without signs that cannot be seen; nothing when no words are left or there are too many.
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
