//! What a person pays online after a case began: at most one payment is open, and each counts once.
//!
//! No transaction is open during a request to the provider. A payment is identified by an id that is stored beforehand.

use channels::payments::Status;
use db::jobs::{Job, NewJob, complete, enqueue};
use db::{Db, Tx};
use serde_json::{Value, json};

use super::acts::enter_payment;
use super::ledger::{Balance, Means};
use super::provider::as_error;
use super::store::{self, CasePayment};
use super::{PAYMENT, amounts};
use crate::app::App;
use crate::cases::acting::{self, CaseHandle};
use crate::refusal::{Outcome, Refusal};
use crate::trust::{Action, Actor};

const MINUTE: i64 = 60_000;

/// When an unfinished payment is looked at, counted from its start or from the look before.
const LOOKS: [i64; 6] = [20 * MINUTE, 40 * MINUTE, 60 * MINUTE, 2 * 60 * MINUTE, 6 * 60 * MINUTE, 24 * 60 * MINUTE];

/// The payment that may succeed: the open one, or a new one of this amount.
///
/// # Errors
/// If more than that is open, or the amount is none.
pub async fn begin(tx: &mut Tx, app: &App, held: &CaseHandle, amount: i64) -> Outcome<CasePayment> {
    let open = Balance::of(&store::entries(tx, &held.grant).await?).open();
    if amount <= 0 || amount > amounts::MOST || amount > open {
        return Err(Refusal::unprocessable("money-more-than-open"));
    }
    if let Some(begun) = store::latest_payment(tx, &held.grant).await?.filter(|one| one.state == "open") {
        return Ok(begun);
    }
    let new = CasePayment { id: app.world.new_id(), amount, provider_id: None, state: "open".to_owned() };
    store::begin_payment(tx, &held.grant, (&new.id, amount), app.world.now()).await?;
    watch(tx, app, held, &new.id, 0).await?;
    Ok(new)
}

/// Stores the id under which the provider knows a payment.
pub async fn known_as(tx: &mut Tx, held: &CaseHandle, id: &str, provider: &str) -> Outcome<()> {
    Ok(store::known_as(tx, &held.grant, id, provider).await?)
}

/// A payment ended at the provider. A paid one is entered, whatever was paid elsewhere in the meantime.
pub async fn settle(tx: &mut Tx, app: &App, held: &CaseHandle, payment: &CasePayment, status: Status) -> Outcome<()> {
    if !store::end_payment(tx, &held.grant, &payment.id, status, app.world.now()).await? || status != Status::Paid {
        return Ok(());
    }
    let key = format!("online:{}", payment.id);
    enter_payment(tx, app, held, (key, payment.amount, Means::Online, payment.provider_id.as_deref())).await
}

async fn watch(tx: &mut Tx, app: &App, held: &CaseHandle, payment: &str, look: usize) -> Outcome<()> {
    let Some(wait) = LOOKS.get(look) else { return Ok(()) };
    let now = app.world.now();
    let job = NewJob::new(PAYMENT, json!({"case": held.case.id, "payment": payment, "look": look}));
    enqueue(tx, job.unique(format!("{payment} {look}")).at(now + wait), now, app.world.chance()).await?;
    Ok(())
}

/// Looks at a payment whose payer may not have come back.
pub(super) async fn look(app: &App, db: &Db, job: &Job) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    const CLOCK: Actor = Actor::System("clock");
    let text = |name: &str| job.payload.get(name).and_then(Value::as_str).unwrap_or_default();
    let mut tx = db.begin().await?;
    let held = acting::by_id(&mut tx, app, &CLOCK, text("case"), Action::Change).await.map_err(as_error)?;
    let payment = store::payment(&mut tx, &held.grant, text("payment")).await?;
    let open = Balance::of(&store::entries(&mut tx, &held.grant).await?).open();
    tx.commit().await?;
    let Some(payment) = payment.filter(|payment| payment.state == "open") else { return Ok(()) };
    let Some(known) = &payment.provider_id else { return Ok(()) };
    let mut status = app.payments.get(known).await?.status;
    // It was paid in another way in the meantime, so nobody needs to finish this one.
    if status == Status::Open && payment.amount > open && app.payments.cancel(known).await.is_ok() {
        status = Status::Ended;
    }
    let mut tx = db.begin().await?;
    let held = acting::by_id(&mut tx, app, &CLOCK, text("case"), Action::Change).await.map_err(as_error)?;
    if status == Status::Open {
        let look = job.payload.get("look").and_then(Value::as_u64).and_then(|look| usize::try_from(look).ok());
        watch(&mut tx, app, &held, &payment.id, look.unwrap_or_default() + 1).await.map_err(as_error)?;
    } else {
        settle(&mut tx, app, &held, &payment, status).await.map_err(as_error)?;
    }
    complete(&mut tx, job, app.world.now()).await?;
    tx.commit().await?;
    Ok(())
}
