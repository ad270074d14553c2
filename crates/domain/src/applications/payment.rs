//! The way to the payment provider and back: nothing is taken twice, and nothing is lost when it fails.
//!
//! No transaction is open while the provider is asked. What it takes is known by a key that is stored before, so
//! a second press, a second tab or a lost answer finds the same payment.

use channels::payments::Status;

use super::acts;
use super::draft::Draft;
use super::payments::{self, Try};
use crate::app::App;
use crate::events::ApplicationEvent;
use crate::refusal::Outcome;
use crate::trust::Grant;

/// A payment succeeded: it is written down once, and what was declared is sent.
pub async fn paid(tx: &mut db::Tx, app: &App, grant: &Grant, draft: &mut Draft, attempt: &Try) -> Outcome<()> {
    if payments::end(tx, grant, &attempt.id, Status::Paid, app.world.now()).await? {
        let paid = ApplicationEvent::Paid { payment: attempt.id.clone(), amount: attempt.amount };
        acts::note(tx, app, grant, paid).await?;
    }
    draft.paid = payments::paid(tx, grant).await?;
    draft.walk(app);
    if draft.is_complete() { acts::send(tx, app, grant, draft).await } else { Ok(()) }
}
