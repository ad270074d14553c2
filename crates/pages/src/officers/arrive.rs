//! Begins the session of an officer who has shown who they are.

use db::Tx;
use domain::events::OfficerEvent;
use domain::officers::officer_events::noted;
use domain::officers::session::{self, SignInMethod};
use domain::paths::own_path;
use domain::staff::model::Officer;

use crate::web::layout::{DESK, is_desk};
use crate::web::{Outcome, Problem, Visit};

const MOST_LETTERS: usize = 2_000;

/// Signs an officer in, in this browser.
///
/// # Errors
/// When the officer was deactivated.
pub(super) async fn sign_in_as(visit: &Visit, tx: &mut Tx, officer: Officer, way: SignInMethod) -> Outcome<()> {
    if !officer.active {
        return Err(Problem::unprocessable("officer-deactivated"));
    }
    let event = OfficerEvent::SignedIn { by: way.name().to_owned() };
    noted(tx, &visit.app, &officer.actor(), &officer.id, event).await?;
    visit.becomes(session::begin(tx, &visit.app, &visit.session, officer, way).await?);
    Ok(())
}

/// A page of the desk, whatever the address says.
pub(super) fn afterwards(then: &str) -> &str {
    own_path(then).filter(|path| path.len() <= MOST_LETTERS && is_desk(path)).unwrap_or(DESK)
}
