//! The job that gives money back through the payment provider, and follows what becomes of it.
//!
//! The provider has no idempotency key for refunds. So what could still be refunded is stored before the request: if a
//! response is lost, it shows whether the request arrived. One refund of a payment is under way at a time.

use channels::Error;
use channels::payments::{Payment, Refund, RefundStatus};
use db::jobs::{Job, complete};
use db::{Db, Tx};
use serde_json::Value;

use super::requests::{begin, done, failed};
use super::store::{self, MoneyRequest};
use crate::app::App;
use crate::cases::acting::{self, CaseHandle};
use crate::refusal::{Outcome, Refusal};
use crate::trust::{Action, Actor};

const CLOCK: Actor = Actor::System("clock");

/// What the provider was found to say.
enum Answer {
    Accepted(Refund),
    /// An earlier refund of the same payment is not through yet.
    Later,
    No(String),
}

pub(super) async fn run(app: &App, db: &Db, job: &Job) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let text = |name: &str| job.payload.get(name).and_then(Value::as_str).unwrap_or_default();
    let (case, id) = (text("case"), text("refund"));
    let mut tx = db.begin().await?;
    let (held, refund, others) = look(&mut tx, app, case, id).await.map_err(as_error)?;
    let payment = provider_id(&mut tx, &held, &refund).await?;
    tx.commit().await?;
    let Some(payment) = payment.filter(|_| matches!(refund.state.as_str(), "approved" | "submitted")) else {
        return Ok(());
    };
    let answer = match refund.state.as_str() {
        "submitted" => follow(app, &payment, &refund).await?,
        _ if others => Answer::Later,
        // One that was accepted just now may be through already.
        _ => match ask(app, db, (case, &payment), &refund).await? {
            Answer::Accepted(accepted) => {
                let all = app.payments.refunds(&payment).await?;
                Answer::Accepted(all.into_iter().find(|one| one.id == accepted.id).unwrap_or(accepted))
            }
            other => other,
        },
    };
    let mut tx = db.begin().await?;
    let (held, refund, _) = look(&mut tx, app, case, id).await.map_err(as_error)?;
    settle(&mut tx, app, &held, &refund, answer, job).await.map_err(as_error)?;
    complete(&mut tx, job, app.world.now()).await?;
    tx.commit().await?;
    Ok(())
}

/// The refund, and whether another one of the same payment has to end first.
async fn look(tx: &mut Tx, app: &App, case: &str, id: &str) -> Outcome<(CaseHandle, MoneyRequest, bool)> {
    let held = acting::by_id(tx, app, &CLOCK, case, Action::Change).await?;
    let all = store::requests(tx, &held.grant).await?;
    let refund = all.iter().find(|one| one.id == id).cloned().ok_or_else(Refusal::not_found)?;
    let is_under_way = |one: &&MoneyRequest| {
        one.id != refund.id
            && one.payment == refund.payment
            && (one.state == "submitted" || one.state == "approved" && one.available.is_some())
    };
    let others = all.iter().any(|one| is_under_way(&one));
    Ok((held, refund, others))
}

async fn provider_id(tx: &mut Tx, held: &CaseHandle, refund: &MoneyRequest) -> db::Result<Option<String>> {
    let entries = store::entries(tx, &held.grant).await?;
    let paid = entries.into_iter().find(|entry| Some(&entry.id) == refund.payment.as_ref());
    Ok(paid.and_then(|entry| entry.reference))
}

/// Asks the provider once, however often this runs.
async fn ask(app: &App, db: &Db, (case, id): (&str, &str), refund: &MoneyRequest) -> Result<Answer, anyhow::Error> {
    let known: Payment = match app.payments.get(id).await {
        Ok(payment) => payment,
        Err(Error::Refused(why)) => return Ok(Answer::No(why)),
        Err(error) => return Err(error.into()),
    };
    let before = match refund.available {
        Some(before) => before,
        None => {
            let mut tx = db.begin().await?;
            let held = acting::by_id(&mut tx, app, &CLOCK, case, Action::Change).await.map_err(as_error)?;
            store::note_available(&mut tx, &held.grant, &refund.id, known.available).await?;
            tx.commit().await?;
            known.available
        }
    };
    if known.available == before - refund.amount {
        // An earlier request arrived, and its response was lost.
        let all = app.payments.refunds(id).await?;
        let found = all.into_iter().rev().find(|one| one.amount == refund.amount);
        return Ok(found.map_or_else(|| Answer::No("the provider does not know it".to_owned()), Answer::Accepted));
    }
    match app.payments.refund(id, refund.amount, before).await {
        Ok(accepted) => Ok(Answer::Accepted(accepted)),
        Err(Error::Refused(why)) => Ok(Answer::No(why)),
        Err(error) => Err(error.into()),
    }
}

/// How a refund that the provider accepted stands.
async fn follow(app: &App, payment: &str, refund: &MoneyRequest) -> Result<Answer, anyhow::Error> {
    let all = app.payments.refunds(payment).await?;
    let found = all.into_iter().find(|one| Some(&one.id) == refund.provider_refund.as_ref());
    Ok(found.map_or_else(|| Answer::No("the provider does not know it".to_owned()), Answer::Accepted))
}

async fn settle(
    tx: &mut Tx,
    app: &App,
    held: &CaseHandle,
    refund: &MoneyRequest,
    answer: Answer,
    job: &Job,
) -> Outcome<()> {
    let next = job.payload.get("look").and_then(Value::as_u64).unwrap_or_default() + 1;
    let accepted = match answer {
        Answer::Later => return begin(tx, app, held, &refund.id, next).await,
        Answer::No(why) => {
            tracing::warn!(job = job.id, why, "a payment could not be refunded");
            return failed(tx, app, held, refund, &refund.state).await;
        }
        Answer::Accepted(accepted) => accepted,
    };
    if refund.state == "approved" {
        store::note_accepted(tx, &held.grant, &refund.id, &accepted.id).await?;
    }
    match accepted.status {
        RefundStatus::Submitted => begin(tx, app, held, &refund.id, next).await,
        RefundStatus::Success => done(tx, app, held, refund, ("submitted", Some(&accepted.id))).await,
        RefundStatus::Error => failed(tx, app, held, refund, "submitted").await,
    }
}

/// A refusal in the form that the job queue records.
pub(super) fn as_error(problem: Refusal) -> anyhow::Error {
    anyhow::anyhow!("{}: {}", problem.kind, problem.cause.unwrap_or_default())
}
