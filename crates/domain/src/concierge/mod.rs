//! From a purpose to one plan across agencies: a conversation of questions, and the plan that follows from it.
//!
//! Table owned: `concierge_threads`. Invariants: what is held is never asked; nothing that was told is lost, not
//! even by a wrong answer beside it; the next questions and the plan are worked out from the answers each time, so
//! neither can go stale; nobody must say who they are, and a thread is its session's until somebody is known.
//! Deliberately absent: how one applies, which is `applications`; what a service is, which is the catalogue.

pub mod changes;
pub mod core;
mod export;
pub mod purpose;
pub mod slice;
pub mod store;
pub mod transcript;

use db::Tx;
use rules::Facts;

use crate::app::App;
use crate::trust::Grant;

pub use self::core::{Concierge, Purpose, Question, Session, sample};
pub use self::export::{export, hears};
pub use self::store::purge;
pub use slice::SLICE;

/// Follows a session to its new key.
pub const MOVE_SESSION: &str = "UPDATE concierge_threads SET session_id = $2 WHERE session_id = $1";

/// What was told in a plan of the grant's person, so that an application that starts from it asks nothing again;
/// nothing where the person has no such plan. A plan of a session is that person's whom the session belongs to.
///
/// # Errors
/// When the database cannot be used.
pub async fn facts_of_plan(tx: &mut Tx, app: &App, grant: &Grant, plan: &str) -> db::Result<Option<Facts>> {
    let answers = store::answers_for(tx, grant, plan).await?;
    let nothing = Facts::new(&app.catalogue.program.vocabulary);
    Ok(answers.map(|answers| transcript::Transcript::from_json(app.catalogue, &answers).facts(app.catalogue, &nothing)))
}
