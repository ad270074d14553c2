//! From a purpose to one plan across agencies: an interview, and the plan that follows from it.
//!
//! Tables owned: `concierge_threads`, `plan_codes`, `plan_code_holders`. Invariants: known facts are never asked; no answer is lost, not even through an
//! invalid one beside it; the next questions and the plan are computed from the answers each time, so they cannot go
//! stale; nobody needs to sign in, and a thread belongs to its session until the person is known; a code gives what it
//! says until it ends, and makes nobody the owner. Deliberately absent:
//! applying, which is `applications`; what a service is, which is the catalogue.

pub mod changes;
pub mod codes;
pub mod core;
mod export;
pub mod marks;
pub mod purpose;
mod reaching;
pub mod slice;
pub mod store;
pub mod transcript;

use db::Tx;
use rules::Facts;

use crate::app::App;
use crate::trust::Grant;

pub use self::core::{Concierge, Purpose, Question, Session, sample};
pub use self::export::{export, hears};
pub use self::reaching::{ReachedPlan, interview, reach};
pub use self::store::purge;
pub use slice::SLICE;

/// SQL that re-keys threads when a session's token is rotated.
pub const MOVE_SESSION: &str = "UPDATE concierge_threads SET session_id = $2 WHERE session_id = $1";

/// SQL that re-keys the codes that a session holds.
pub const MOVE_HOLDERS: &str = "UPDATE plan_code_holders SET session_id = $2 WHERE session_id = $1";

/// The facts in a plan of the grant's person, so that an application started from it asks nothing again; `None` if the
/// person has no such plan. A session's plan belongs to the person signed in with that session.
///
/// # Errors
/// If the database is unavailable.
pub async fn facts_of_plan(tx: &mut Tx, app: &App, grant: &Grant, plan: &str) -> db::Result<Option<Facts>> {
    let answers = store::answers_for(tx, grant, plan, app.world.now()).await?;
    let nothing = Facts::new(&app.catalogue.program.vocabulary);
    Ok(answers.map(|answers| transcript::Transcript::from_json(app.catalogue, &answers).facts(app.catalogue, &nothing)))
}
