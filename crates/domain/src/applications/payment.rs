//! Payment at the provider and the return from it: no fee is taken twice, and none is lost on a failure.
//!
//! No transaction is open during a request to the provider. A payment is identified by an id that is stored beforehand,
//! so a second click, a second tab or a lost response finds the same payment.

use channels::payments::Status;

use super::acts;
use super::draft::Draft;
use super::payments::{self, Try};
use crate::app::App;
use crate::events::ApplicationEvent;
use crate::refusal::Outcome;
use crate::trust::Grant;

/// A payment succeeded: it is recorded once, and the declared application is sent.
pub async fn paid(tx: &mut db::Tx, app: &App, grant: &Grant, draft: &mut Draft, attempt: &Try) -> Outcome<()> {
    if payments::end(tx, grant, &attempt.id, Status::Paid, app.world.now()).await? {
        let paid = ApplicationEvent::Paid { payment: attempt.id.clone(), amount: attempt.amount };
        acts::note(tx, app, grant, paid).await?;
    }
    draft.paid = payments::paid(tx, grant).await?;
    draft.walk(app);
    if draft.is_complete() { acts::send(tx, app, grant, draft).await } else { Ok(()) }
}
