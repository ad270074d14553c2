//! A plan with all that an interview needs, for the one who may reach it: on pages and by telephone alike.

use db::Tx;
use rules::Facts;

use super::core::{Concierge, Purpose, Session};
use super::purpose::purpose_of;
use super::store::{self, Access, Thread};
use super::transcript::Transcript;
use crate::app::App;
use crate::people;
use crate::trust::Action;

/// A thread that may be used, and what is known besides.
pub struct ReachedPlan {
    pub thread: Thread,
    pub purpose: Purpose<'static>,
    pub told: Transcript,
    /// What is kept of the person and still fresh.
    pub held: Facts,
    pub access: Access,
}

impl ReachedPlan {
    pub fn facts(&self, app: &App) -> Facts {
        self.told.facts(app.catalogue, &self.held)
    }
}

/// The thread of an id, with access to it, locked where it is to be changed; `None` if there is none, or the catalogue no
/// longer has its purpose.
///
/// # Errors
/// If the database is unavailable.
pub async fn reach(
    tx: &mut Tx,
    app: &App,
    access: Access,
    (id, action): (&str, Action),
) -> db::Result<Option<ReachedPlan>> {
    let thread = match action {
        Action::See => store::thread(tx, &access, id).await?,
        _ => store::locked(tx, &access, id).await?,
    };
    let Some(thread) = thread else { return Ok(None) };
    let held = match &access {
        Access::Grant(grant) => people::held_facts(tx, app, grant).await?,
        Access::Session(_) => Facts::new(&app.catalogue.program.vocabulary),
    };
    let Some(purpose) = purpose_of(app, &thread) else { return Ok(None) };
    let told = Transcript::from_json(app.catalogue, &thread.answers);
    Ok(Some(ReachedPlan { thread, purpose, told, held, access }))
}

/// The interview as it stands.
pub fn interview<'s>(concierge: &'s Concierge<'static>, told: &Transcript, facts: Facts) -> Session<'s, 'static> {
    let mut session = concierge.begin(facts);
    told.given.declined().into_iter().for_each(|need| session.decline(need));
    session
}
