//! What officers do with the money of a case: charge, waive, take a payment, record that one went back.

use catalogue::service::Fee;
use db::Tx;
use jiff::ToSpan;

use super::ledger::{Balance, Entry, EntryKind, Means, left_of};
use super::store::{self, NewEntry, NewRequest};
use super::{amounts, requests};
use crate::app::App;
use crate::cases::acting::{self, CaseHandle, written};
use crate::events::CaseEvent;
use crate::refusal::{Outcome, Refusal};
use crate::trust::{Act, Actor};

/// How many days there are to pay, unless the manifest says otherwise.
const DAYS: u32 = 28;

/// A charge after the application was assessed.
pub struct NewCharge<'n> {
    pub amount: i64,
    pub why: &'n str,
    pub cite: Option<&'n str>,
}

/// Money that an officer took.
pub struct Taken<'t> {
    pub amount: i64,
    pub means: Means,
    pub reference: &'t str,
}

/// Charges something, and tells the person by when it must be paid. Idempotent by the nonce.
///
/// # Errors
/// If there is no reason, or the amount is not one.
pub async fn charge(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    case: &str,
    (once, new): (&str, NewCharge<'_>),
) -> Outcome<()> {
    let held = acting::by_id(tx, app, actor, case, Act::ChargeFee).await?;
    if !may_cost(app, &held) {
        return Err(Refusal::conflict("money-free"));
    }
    let why = written(new.why).ok_or_else(|| Refusal::unprocessable("money-no-reason"))?;
    must_be_an_amount(new.amount)?;
    let terms = terms(app, &held);
    let days = terms.as_ref().and_then(|terms| terms.days).unwrap_or(DAYS);
    let due = app.today().checked_add(i64::from(days).days()).unwrap_or(app.today());
    let entry = NewEntry {
        amount: new.amount,
        why: Some(&why),
        cite: new.cite,
        due: Some(due.to_string()),
        account: terms.as_ref().and_then(|terms| terms.account.as_deref()),
        ..entry(app, format!("owed:{once}"))
    };
    if !store::enter(tx, &held.grant, EntryKind::Owed, &entry).await? {
        return Ok(());
    }
    held.note(tx, app, CaseEvent::FeeOwed { amount: new.amount, why, due: due.to_string() }).await
}

/// Waives what is open, or a part of it. Above the amount that the manifest names, a second officer must agree first;
/// the result says whether one is asked. Idempotent by the nonce.
///
/// # Errors
/// If there is no reason, or less is open.
pub async fn waive(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    case: &str,
    (once, amount, why): (&str, i64, &str),
) -> Outcome<bool> {
    let held = acting::by_id(tx, app, actor, case, Act::WaiveFee).await?;
    let why = written(why).ok_or_else(|| Refusal::unprocessable("money-no-reason"))?;
    must_be_an_amount(amount)?;
    let key = format!("waived:{once}");
    if is_known(tx, &held, &key).await? {
        return Ok(false);
    }
    let asked = store::requests(tx, &held.grant).await?;
    let waiting = asked.iter().filter(|one| one.what == "waiver" && one.is_live()).map(|one| one.amount).sum::<i64>();
    let entries = store::entries(tx, &held.grant).await?;
    if amount > Balance::of(&entries).open() - waiting {
        return Err(Refusal::unprocessable("money-more-than-open"));
    }
    let above = terms(app, &held).and_then(|terms| terms.second_look_above).and_then(amounts::minor);
    if above.is_some_and(|above| amount > above) {
        let id = app.world.new_id();
        let new = NewRequest {
            id: &id,
            what: "waiver",
            payment: None,
            amount,
            means: None,
            why: &why,
            remedy: None,
            state: "asked",
            at: app.world.now(),
            once: &key,
        };
        requests::keep(tx, app, &held, &new).await?;
        return Ok(true);
    }
    enter_waiver(tx, app, &held, (key, amount, &why)).await?;
    Ok(false)
}

pub(super) async fn enter_waiver(
    tx: &mut Tx,
    app: &App,
    held: &CaseHandle,
    (key, amount, why): (String, i64, &str),
) -> Outcome<()> {
    let entry = NewEntry { amount, why: Some(why), ..entry(app, key) };
    if store::enter(tx, &held.grant, EntryKind::Waived, &entry).await? {
        held.note(tx, app, CaseEvent::FeeWaived { amount, why: why.to_owned() }).await?;
    }
    Ok(())
}

/// Records money that was taken at the counter or came another way, with a receipt. Idempotent by the nonce.
///
/// # Errors
/// If more is taken than is open.
pub async fn take(tx: &mut Tx, app: &App, actor: &Actor, case: &str, (once, taken): (&str, Taken<'_>)) -> Outcome<()> {
    let held = acting::by_id(tx, app, actor, case, Act::TakePayment).await?;
    must_be_an_amount(taken.amount)?;
    if taken.means == Means::Cheque && taken.reference.trim().is_empty() {
        return Err(Refusal::unprocessable("money-no-cheque-number"));
    }
    let key = format!("taken:{once}");
    if is_known(tx, &held, &key).await? {
        return Ok(());
    }
    let entries = store::entries(tx, &held.grant).await?;
    if taken.amount > Balance::of(&entries).open() {
        return Err(Refusal::unprocessable("money-more-than-open"));
    }
    let reference = Some(taken.reference.trim()).filter(|text| !text.is_empty());
    enter_payment(tx, app, &held, (key, taken.amount, taken.means, reference)).await
}

/// Enters a payment with the number of its receipt. If it was paid in the meantime, the surplus is said and becomes work.
pub(super) async fn enter_payment(
    tx: &mut Tx,
    app: &App,
    held: &CaseHandle,
    (key, amount, means, reference): (String, i64, Means, Option<&str>),
) -> Outcome<()> {
    let before = store::entries(tx, &held.grant).await?;
    let receipt = receipt_number(&held.case.reference, &before);
    let account = terms(app, held).and_then(|terms| terms.account.clone());
    let new = NewEntry {
        amount,
        means: Some(means),
        reference,
        receipt: Some(&receipt),
        account: account.as_deref(),
        ..entry(app, key)
    };
    if !store::enter(tx, &held.grant, EntryKind::Paid, &new).await? {
        return Ok(());
    }
    let mut after = Balance::of(&before);
    let surplus = after.surplus();
    after.paid += amount;
    let paid = CaseEvent::FeePaid {
        amount,
        means: means.name().to_owned(),
        receipt: receipt.clone(),
        day: new.day.clone(),
        left: after.open(),
    };
    held.note(tx, app, paid).await?;
    if after.surplus() > surplus {
        held.note(tx, app, CaseEvent::PaidTooMuch { amount: after.surplus() }).await?;
    }
    Ok(())
}

/// The number of the next receipt of a case: its reference, and which of its payments it is.
pub(super) fn receipt_number(reference: &str, entries: &[Entry]) -> String {
    let payments = entries.iter().filter(|entry| entry.kind == EntryKind::Paid).count();
    format!("{reference}-{}", payments + 1)
}

/// Records that somebody wanted to pay and could not: a card that was declined at the counter. No money moves.
pub async fn refused(tx: &mut Tx, app: &App, actor: &Actor, case: &str, (amount, means): (i64, Means)) -> Outcome<()> {
    let held = acting::by_id(tx, app, actor, case, Act::TakePayment).await?;
    must_be_an_amount(amount)?;
    held.note(tx, app, CaseEvent::PaymentRefused { amount, means: means.name().to_owned() }).await
}

/// Records that a payment went back by itself, so that it is owed again. Idempotent by the nonce.
///
/// # Errors
/// If there is no such payment, less is left of it, or a refund of it is under way.
pub async fn returned(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    case: &str,
    (once, payment, why): (&str, &str, &str),
) -> Outcome<()> {
    let held = acting::by_id(tx, app, actor, case, Act::ReturnPayment).await?;
    let why = written(why).ok_or_else(|| Refusal::unprocessable("money-no-reason"))?;
    let key = format!("returned:{once}");
    if is_known(tx, &held, &key).await? {
        return Ok(());
    }
    let entries = store::entries(tx, &held.grant).await?;
    let requests = store::requests(tx, &held.grant).await?;
    let is_being_refunded = requests.iter().any(|one| one.is_live() && one.payment.as_deref() == Some(payment));
    let amount = left_of(&entries, payment);
    if amount <= 0 || is_being_refunded {
        return Err(Refusal::unprocessable("money-nothing-left"));
    }
    let means = entries.iter().find(|entry| entry.id == payment).and_then(|entry| entry.means);
    let new = NewEntry { amount, means, about: Some(payment), why: Some(&why), ..entry(app, key) };
    if store::enter(tx, &held.grant, EntryKind::Returned, &new).await? {
        held.note(tx, app, CaseEvent::PaymentReturned { amount, why }).await?;
    }
    Ok(())
}

/// A new entry of today, without an amount.
pub(super) fn entry<'n>(app: &App, once: String) -> NewEntry<'n> {
    let (id, at, day) = (app.world.new_id(), app.world.now(), app.today().to_string());
    NewEntry { id, at, day, once, ..NewEntry::default() }
}

/// Whether the manifest lets the agency charge anything: not where it says that there is no fee.
pub fn may_cost(app: &App, held: &CaseHandle) -> bool {
    held.case.manifest(app).is_some_and(|service| !matches!(service.apply.fee, Fee::None | Fee::Untold))
}

/// How the agency books the fee of a case.
pub(super) fn terms(app: &App, held: &CaseHandle) -> Option<catalogue::service::FeeTerms> {
    held.case.manifest(app).map(|service| service.apply.fee_terms.clone())
}

/// Whether this was entered or asked before, so that a second press of a button does nothing.
pub(super) async fn is_known(tx: &mut Tx, held: &CaseHandle, once: &str) -> Outcome<bool> {
    Ok(store::is_known(tx, &held.grant, once).await?)
}

pub(super) fn must_be_an_amount(amount: i64) -> Outcome<()> {
    if amount > 0 && amount <= amounts::MOST { Ok(()) } else { Err(Refusal::unprocessable("money-amount")) }
}
