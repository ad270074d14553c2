//! Whether and when the person was notified of a case's decision. The slice that writes to people knows; cases ask it.

use db::Tx;

use crate::app::App;
use crate::refusal::Outcome;
use crate::slice::Notified;
use crate::trust::Grant;

/// The notification status of the decision for the person of a grant; "being made" if no slice writes to people.
pub async fn decision_reached(tx: &mut Tx, app: &App, grant: &Grant) -> Outcome<Notified> {
    match app.slices.iter().find_map(|slice| slice.decision_reached) {
        Some(reached) => reached(tx, grant).await,
        None => Ok(Notified::Draft),
    }
}
