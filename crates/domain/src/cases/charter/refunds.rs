//! Refunds of the fee: requested from the payment provider by a job, so that a provider outage only delays them.

use channels::Error;
use db::jobs::{Job, NewJob};
use db::{Db, Tx, jobs};
use serde_json::{Value, json};

use super::escalations::{self, EscalationKind};
use super::jobs::{CLOCK, JobResult, failed};
use super::shares::{SHARE, Share};
use super::store;
use crate::app::App;
use crate::cases::acting::{self, CaseHandle};
use crate::events::CaseEvent;
use crate::refusal::Outcome;
use crate::slice::Fee;
use crate::trust::Action;

/// The job that requests a refund.
pub(super) const REFUND: &str = "cases.refund";

/// The fee paid for an application, asked of the slice that took the payment.
async fn fee_paid(tx: &mut Tx, app: &App, application: &str) -> Outcome<Option<Fee>> {
    match app.slices.iter().find_map(|slice| slice.fee_paid) {
        Some(fee_paid) => fee_paid(tx, app, application).await,
        None => Ok(None),
    }
}

/// The refundable amount paid for the case, in minor units.
pub(super) async fn owed(tx: &mut Tx, app: &App, held: &CaseHandle) -> Outcome<Option<i64>> {
    let Some(application) = held.case.application_id.as_deref() else { return Ok(None) };
    Ok(fee_paid(tx, app, application).await?.map(|fee| fee.amount))
}

pub(super) async fn begin(tx: &mut Tx, app: &App, held: &CaseHandle, promise: &str) -> db::Result<()> {
    let job = NewJob::new(REFUND, json!({"case": held.case.id, "promise": promise}));
    let job = job.unique(format!("{}:{promise}", held.case.id));
    jobs::enqueue(tx, job, app.world.now(), app.world.chance()).await?;
    Ok(())
}

/// The same for a part of the fee, whose amount is recorded with the remedy.
pub(super) async fn begin_share(tx: &mut Tx, app: &App, held: &CaseHandle, promise: &str) -> db::Result<()> {
    let job = NewJob::new(REFUND, json!({"case": held.case.id, "promise": promise, "remedy": SHARE}));
    let job = job.unique(format!("{}:{promise}:{SHARE}", held.case.id));
    jobs::enqueue(tx, job, app.world.now(), app.world.chance()).await?;
    Ok(())
}

/// Requests the refund, and tells the person once it is done. If the provider refuses, the refund becomes an officer's
/// task.
pub(super) async fn run(app: &App, db: &Db, job: &Job) -> JobResult {
    let text = |name: &str| job.payload.get(name).and_then(Value::as_str).unwrap_or_default();
    let mut tx = db.begin().await?;
    let held = acting::by_id(&mut tx, app, &CLOCK, text("case"), Action::See).await.map_err(failed)?;
    let application = held.case.application_id.clone().unwrap_or_default();
    let fee = fee_paid(&mut tx, app, &application).await.map_err(failed)?;
    let remedy = if text("remedy") == SHARE { SHARE } else { "refund-fee" };
    let remedies = store::remedies(&mut tx, &held.grant).await?;
    tx.commit().await?;
    let recorded = remedies.iter().find(|one| one.promise == text("promise") && one.remedy == SHARE);
    let share = recorded.filter(|_| remedy == SHARE).and_then(|one| Share::read(&one.detail));
    let amount = share.map(|share| share.amount).or_else(|| fee.as_ref().map(|fee| fee.amount));
    let refunded = match fee.as_ref().zip(amount) {
        Some((fee, amount)) => app.payments.refund(&fee.provider_id, amount).await,
        None => Err(Error::Refused("nothing was paid".to_owned())),
    };
    let mut tx = db.begin().await?;
    let held = acting::by_id(&mut tx, app, &CLOCK, text("case"), Action::Change).await.map_err(failed)?;
    match refunded {
        Ok(()) => {
            if store::remedy_done(&mut tx, &held.grant, (text("promise"), remedy), app.world.now()).await? {
                let (promise, remedy) = (text("promise").to_owned(), remedy.to_owned());
                let remedied = CaseEvent::Remedied { promise, remedy, whom: None, amount, sent: false };
                held.note(&mut tx, app, remedied).await.map_err(failed)?;
            }
        }
        Err(Error::Refused(why)) => {
            tracing::warn!(job = job.id, why, "a fee could not be given back");
            let now = app.world.now();
            let what = (text("promise"), EscalationKind::Refund, "");
            escalations::open(&mut tx, app, &held, what, now).await.map_err(failed)?;
        }
        Err(error) => return Err(error.into()),
    }
    jobs::complete(&mut tx, job, app.world.now()).await?;
    tx.commit().await?;
    Ok(())
}
