//! Refunds of the fee that a missed promise brings. How they are carried out is in `cases::money`.

use db::jobs::Job;
use db::{Db, Tx, jobs};
use serde_json::Value;

use super::escalations::{self, EscalationKind};
use super::jobs::{CLOCK, JobResult, failed};
use super::shares::{SHARE, Share};
use super::store;
use crate::app::App;
use crate::cases::acting::{self, CaseHandle};
use crate::cases::money;
use crate::events::CaseEvent;
use crate::refusal::Outcome;
use crate::trust::Action;

/// A job kind of earlier versions that may still be queued in an upgraded database.
pub(super) const REFUND: &str = "cases.refund";

/// The remedy's name in the records.
const WHOLE: &str = "refund-fee";

/// The refundable amount paid for the case, in minor units.
pub(super) async fn owed(tx: &mut Tx, held: &CaseHandle) -> Outcome<Option<i64>> {
    money::paid(tx, held).await
}

/// Gives back everything that was paid.
pub(super) async fn begin(tx: &mut Tx, app: &App, held: &CaseHandle, promise: &str) -> Outcome<()> {
    let amount = owed(tx, held).await?.unwrap_or_default();
    give(tx, app, held, (promise, WHOLE, amount)).await
}

/// The same for a part of the fee, whose amount is recorded with the remedy.
pub(super) async fn begin_share(
    tx: &mut Tx,
    app: &App,
    held: &CaseHandle,
    (promise, amount): (&str, i64),
) -> Outcome<()> {
    give(tx, app, held, (promise, SHARE, amount)).await
}

/// If nothing can be given back, the refund becomes an officer's task.
async fn give(tx: &mut Tx, app: &App, held: &CaseHandle, due: (&str, &str, i64)) -> Outcome<()> {
    match money::refund_for_remedy(tx, app, held, due).await? {
        true => Ok(()),
        false => refund_failed(tx, app, held, due.0).await,
    }
}

/// The money is back with the person, who is told.
pub(in crate::cases) async fn refunded(
    tx: &mut Tx,
    app: &App,
    held: &CaseHandle,
    (promise, remedy): (&str, &str),
    amount: i64,
) -> Outcome<()> {
    if !store::remedy_done(tx, &held.grant, (promise, remedy), app.world.now()).await? {
        return Ok(());
    }
    let (promise, remedy) = (promise.to_owned(), remedy.to_owned());
    let remedied = CaseEvent::Remedied { promise, remedy, whom: None, amount: Some(amount), sent: false };
    held.note(tx, app, remedied).await
}

/// It did not go back, so leaders see to it.
pub(in crate::cases) async fn refund_failed(tx: &mut Tx, app: &App, held: &CaseHandle, promise: &str) -> Outcome<()> {
    let now = app.world.now();
    escalations::open(tx, app, held, (promise, EscalationKind::Refund, ""), now).await
}

/// Begins what an earlier version left to a job.
pub(super) async fn run(app: &App, db: &Db, job: &Job) -> JobResult {
    let text = |name: &str| job.payload.get(name).and_then(Value::as_str).unwrap_or_default();
    let promise = text("promise");
    let mut tx = db.begin().await?;
    let held = acting::by_id(&mut tx, app, &CLOCK, text("case"), Action::Change).await.map_err(failed)?;
    if text("remedy") == SHARE {
        let remedies = store::remedies(&mut tx, &held.grant).await?;
        let recorded = remedies.iter().find(|one| one.promise == promise && one.remedy == SHARE);
        if let Some(share) = recorded.and_then(|one| Share::read(&one.detail)) {
            begin_share(&mut tx, app, &held, (promise, share.amount)).await.map_err(failed)?;
        }
    } else {
        begin(&mut tx, app, &held, promise).await.map_err(failed)?;
    }
    jobs::complete(&mut tx, job, app.world.now()).await?;
    tx.commit().await?;
    Ok(())
}
