//! The money of a case: what is owed, paid, waived, returned and refunded, and what is still to pay.
//!
//! Invariants: entries are only added; each is an event with its actor, reason and day; amounts are whole minor units
//! above zero; no payment counts twice; no more is refunded than was paid, and only after a second officer agreed.
//! Changes of one case are made one after the other, because each holds its row.

mod acts;
mod amounts;
mod assessed;
mod books;
mod ledger;
mod online;
mod provider;
mod requests;
mod store;

use db::jobs::{Handlers, Job};
use db::{Db, Tx};

use super::acting::CaseHandle;
use crate::app::App;
use crate::refusal::Outcome;
use crate::slice::Fee;
use crate::trust::{Actor, Grant};

pub use acts::{NewCharge, Taken, charge, may_cost, refused, returned, take, waive};
pub use amounts::{major, minor, typed};
pub use assessed::{Assessed, AssessedFact, assess};
pub use books::{BookLine, Difference, Differences, cell, compared, lines};
pub use ledger::{Balance, Entry, EntryKind, Means, due, left_of};
pub use online::{begin as begin_payment, known_as, settle as settle_payment};
pub use requests::{WantedRefund, answer, ask_refund, paid_out};
pub use store::{CasePayment, MoneyRequest, entries, latest_payment, requests as money_requests};

/// The job that gives money back through the provider.
const REFUND: &str = "cases.money_refund";

/// The job that looks at a payment whose payer may not have come back.
const PAYMENT: &str = "cases.money_payment";

pub(super) fn handlers(app: &App, handlers: Handlers) -> Handlers {
    let (refunding, paying) = (app.clone(), app.clone());
    handlers
        .on(REFUND, move |db: Db, job: Job| {
            let app = refunding.clone();
            async move { provider::run(&app, &db, &job).await }
        })
        .on(PAYMENT, move |db: Db, job: Job| {
            let app = paying.clone();
            async move { online::look(&app, &db, &job).await }
        })
}

/// Enters the fee that was paid on sending, in the transaction that opened the case.
pub async fn paid_on_sending(
    tx: &mut Tx,
    app: &App,
    grant: &Grant,
    (case, service): (&super::OpenedCase, &catalogue::Service),
    (payment, fee): (&str, &Fee),
) -> db::Result<()> {
    let account = service.apply.fee_terms.account.as_deref();
    let new = store::NewEntry { amount: fee.amount, account, ..acts::entry(app, "sent:owed".to_owned()) };
    let owed = store::NewEntry { cite: service.apply.fee.cite(), ..new };
    let actor: &Actor = grant.actor();
    store::enter_for(tx, &case.id, actor, EntryKind::Owed, &owed).await?;
    let receipt = acts::receipt_number(&case.reference, &[]);
    let paid = store::NewEntry {
        amount: fee.amount,
        account,
        means: Some(Means::Online),
        reference: Some(&fee.provider_id),
        receipt: Some(&receipt),
        ..acts::entry(app, format!("online:{payment}"))
    };
    store::enter_for(tx, &case.id, actor, EntryKind::Paid, &paid).await?;
    let (subject, amount) = (crate::events::Subject::case(&case.id).of(grant.person()), fee.amount);
    let event = crate::events::CaseEvent::FeePaidOnSending { amount, receipt };
    crate::events::record(tx, app, actor, subject, event).await?;
    Ok(())
}

/// What was paid for a case and can be refunded, in minor units.
pub(super) async fn paid(tx: &mut Tx, held: &CaseHandle) -> Outcome<Option<i64>> {
    let left = refundable(tx, held).await?;
    Ok(Some(left.iter().map(|(_, left)| left).sum()).filter(|left| *left > 0))
}

/// The payments of a case that anything is left of, and how much.
async fn refundable(tx: &mut Tx, held: &CaseHandle) -> Outcome<Vec<(Entry, i64)>> {
    let entries = store::entries(tx, &held.grant).await?;
    let payments = entries.iter().filter(|entry| entry.kind == EntryKind::Paid);
    let left = payments.map(|entry| (entry.clone(), left_of(&entries, &entry.id)));
    Ok(left.filter(|(_, left)| *left > 0).collect())
}

/// Gives money back because a promise was missed, which no officer has to approve: the manifest did. At most what is left
/// of the payments. Idempotent; false if nothing can be given back.
pub(super) async fn refund_for_remedy(
    tx: &mut Tx,
    app: &App,
    held: &CaseHandle,
    (promise, remedy, amount): (&str, &str, i64),
) -> Outcome<bool> {
    let asked = store::requests(tx, &held.grant).await?;
    let is_it = |one: &MoneyRequest| one.promise.as_deref() == Some(promise) && one.remedy.as_deref() == Some(remedy);
    if asked.iter().any(is_it) {
        return Ok(true);
    }
    let mut rest = amount;
    for (payment, left) in refundable(tx, held).await?.into_iter().filter(|_| amount > 0) {
        let waiting = asked.iter().filter(|one| one.is_live() && one.payment.as_ref() == Some(&payment.id));
        let part = rest.min(left - waiting.map(|one| one.amount).sum::<i64>());
        if part <= 0 {
            continue;
        }
        rest -= part;
        let id = app.world.new_id();
        let once = format!("remedy:{promise}:{remedy}:{}", payment.id);
        let new = store::NewRequest {
            id: &id,
            what: "refund",
            payment: Some(&payment.id),
            amount: part,
            means: payment.means,
            why: promise,
            remedy: Some((promise, remedy)),
            state: "approved",
            at: app.world.now(),
            once: &once,
        };
        if store::keep_request(tx, &held.grant, &new).await? && payment.means == Some(Means::Online) {
            requests::begin(tx, app, held, &id, 0).await?;
        }
    }
    Ok(rest < amount)
}

/// How much of a remedy's refund is back with the person; none while a part of it is under way.
async fn remedied(tx: &mut Tx, held: &CaseHandle, (promise, remedy): (&str, &str)) -> Outcome<Option<i64>> {
    let all = store::requests(tx, &held.grant).await?;
    let is_it = |one: &&MoneyRequest| one.promise.as_deref() == Some(promise) && one.remedy.as_deref() == Some(remedy);
    if all.iter().filter(is_it).any(MoneyRequest::is_live) {
        return Ok(None);
    }
    Ok(Some(all.iter().filter(is_it).filter(|one| one.state == "done").map(|one| one.amount).sum()))
}
