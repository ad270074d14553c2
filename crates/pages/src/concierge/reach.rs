//! Finds a plan for its session while nobody is known, and for a person by grant.

use db::Tx;
use domain::app::App;
use domain::concierge::codes::{self, HeldCode};
use domain::concierge::core::Purpose;
use domain::concierge::marks::Marks;
use domain::concierge::store::{self, Access, Thread};
use domain::concierge::transcript::Transcript;
use domain::concierge::{self, ReachedPlan};
use domain::events::{self, PlanEvent, Subject, Thing};
use domain::trust::{self, Action, Actor, Resource};
use rules::Facts;

use crate::web::{Outcome, Problem, Visit};

/// A thread that may be used, and what is known besides.
pub(super) struct Reached {
    pub(super) thread: Thread,
    pub(super) purpose: Purpose<'static>,
    pub(super) told: Transcript,
    /// What is kept of the person and still fresh.
    pub(super) held: Facts,
    pub(super) access: Access,
    /// What was ticked off, noted and added.
    pub(super) marks: Marks,
    /// The code with which somebody looks whose plan it is not, as far as this session shows.
    pub(super) by_code: Option<HeldCode>,
}

impl Reached {
    pub(super) fn facts(&self, app: &App) -> Facts {
        self.told.facts(app.catalogue, &self.held)
    }

    /// Whether the one who looks may answer and mark.
    pub(super) fn may_change(&self) -> bool {
        self.by_code.as_ref().is_none_or(|code| code.may_change)
    }

    /// Whether the plan is that of the one who looks, here or with the code that they have for themselves.
    pub(super) fn is_own(&self) -> bool {
        self.by_code.as_ref().is_none_or(|code| code.helper.is_none())
    }

    /// Whether the one who looks can make it their own by signing in.
    pub(super) fn may_be_kept(&self) -> bool {
        self.is_own() && self.thread.person_id.is_none()
    }

    /// The address of one of its pages.
    pub(super) fn address(&self, page: &str) -> String {
        format!("/plans/{}{page}", self.thread.id)
    }

    /// Keeps what was answered, with its event.
    pub(super) async fn save(&mut self, tx: &mut Tx, visit: &Visit, answered: usize) -> db::Result<()> {
        let answers = self.told.to_json(visit.app.catalogue);
        store::save_answers(tx, &self.access, &self.thread.id, &answers, visit.now()).await?;
        let subject = Subject { person: self.thread.person_id.clone(), ..Subject::new(Thing::Plan, &self.thread.id) };
        events::record(tx, &visit.app, &visit.actor(), subject, PlanEvent::Answered { questions: answered }).await?;
        Ok(())
    }
}

/// A transaction to look with. It only reads, but for the first time after a session got its person: then the plans
/// of the session become the person's.
pub(super) async fn to_look(visit: &Visit) -> Outcome<Tx> {
    let mut tx = visit.app.db.read().await?;
    let Some(person) = &visit.session.person else { return Ok(tx) };
    if store::has_unkept(&mut tx, &visit.session.id).await? {
        drop(tx);
        tx = visit.app.db.begin().await?;
        keep_for(&mut tx, visit, person).await?;
    }
    Ok(tx)
}

/// The thread, to look at it.
pub(super) async fn look(visit: &Visit, id: &str) -> Outcome<Reached> {
    let mut tx = to_look(visit).await?;
    let found = find(&mut tx, visit, id, Action::See).await?.ok_or_else(Problem::not_found)?;
    tx.commit().await?;
    Ok(found)
}

/// The thread, to change it.
pub(super) async fn change(tx: &mut Tx, visit: &Visit, id: &str) -> Outcome<Reached> {
    find(tx, visit, id, Action::Change).await?.ok_or_else(Problem::not_found)
}

/// The thread of an id, if there is one and this visit may reach it.
pub(super) async fn find(tx: &mut Tx, visit: &Visit, id: &str, action: Action) -> Outcome<Option<Reached>> {
    let app = &visit.app;
    let Some(mut owner) = store::owner(tx, id).await? else { return Ok(None) };
    if let (None, Some(person), true) = (&owner.person_id, &visit.session.person, owner.session_id == visit.session.id)
    {
        keep_for(tx, visit, person).await?;
        owner.person_id = Some(person.clone());
    }
    let is_mine = match &owner.person_id {
        Some(person) => visit.session.person.as_ref() == Some(person),
        None => owner.session_id == visit.session.id,
    };
    let by_code = if is_mine { None } else { codes::held(tx, app, &visit.session.id, id).await? };
    if action != Action::See && by_code.as_ref().is_some_and(|code| !code.may_change) {
        return Err(Problem::forbidden("plan-only-to-see"));
    }
    let access = match (owner.person_id, &by_code) {
        (Some(person), code) => {
            let actor = code.as_ref().map_or_else(|| visit.actor(), |_| Actor::Holder { of: id.to_owned() });
            let resource = Resource { id: id.to_owned(), ..Resource::of_person("plan", &person) };
            let purpose = trust::Purpose::OwnAffairs;
            Access::Grant(Box::new(trust::authorise(tx, app, &actor, action, resource, purpose).await?))
        }
        (None, Some(_)) => Access::Session(owner.session_id),
        (None, None) => Access::Session(visit.session.id.clone()),
    };
    let reached = with_access(tx, app, access, (id, action)).await?;
    Ok(reached.map(|reached| Reached { by_code, ..reached }))
}

/// The thread of an id, with access to it.
pub(super) async fn with_access(
    tx: &mut Tx,
    app: &App,
    access: Access,
    (id, action): (&str, Action),
) -> Outcome<Option<Reached>> {
    let Some(plan) = concierge::reach(tx, app, access, (id, action)).await? else { return Ok(None) };
    let ReachedPlan { thread, purpose, told, held, access } = plan;
    let marks = Marks::from_json(thread.marks.as_ref());
    Ok(Some(Reached { thread, purpose, told, held, access, marks, by_code: None }))
}

/// Gives the plans of the session to the person it turned out to be.
pub(super) async fn keep_for(tx: &mut Tx, visit: &Visit, person: &str) -> Outcome<()> {
    if store::keep_for(tx, &visit.session.id, person).await? > 0 {
        events::record(tx, &visit.app, &visit.actor(), Subject::person(person), PlanEvent::Kept).await?;
    }
    Ok(())
}
