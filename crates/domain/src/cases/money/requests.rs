//! Refunds, and waivers that take a second officer: asked for by one officer, answered by another, and carried out by the
//! provider or by hand.

use db::Tx;
use db::jobs::{NewJob, enqueue};
use serde_json::json;

use super::acts::{entry, is_known, must_be_an_amount};
use super::ledger::{Balance, EntryKind, Means, left_of};
use super::store::{self, MoneyRequest, NewEntry, NewRequest};
use super::{REFUND, acts};
use crate::app::App;
use crate::cases::acting::{self, CaseHandle, written};
use crate::cases::charter;
use crate::events::CaseEvent;
use crate::refusal::{Outcome, Refusal};
use crate::trust::{Act, Actor};

/// What an officer wants to give back.
pub struct WantedRefund<'w> {
    pub payment: &'w str,
    pub amount: i64,
    /// How it goes back, if it was not paid online.
    pub means: Option<Means>,
    pub why: &'w str,
}

/// Asks for a refund, which another officer must approve. Idempotent by the nonce.
///
/// # Errors
/// If there is no reason, or less is left of the payment than that and what others asked for.
pub async fn ask_refund(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    case: &str,
    (once, wanted): (&str, WantedRefund<'_>),
) -> Outcome<()> {
    let held = acting::by_id(tx, app, actor, case, Act::AskRefund).await?;
    let why = written(wanted.why).ok_or_else(|| Refusal::unprocessable("money-no-reason"))?;
    must_be_an_amount(wanted.amount)?;
    let key = format!("refund:{once}");
    if is_known(tx, &held, &key).await? {
        return Ok(());
    }
    let entries = store::entries(tx, &held.grant).await?;
    let all = store::requests(tx, &held.grant).await?;
    let of_payment = |one: &&MoneyRequest| one.payment.as_deref() == Some(wanted.payment);
    let waiting: i64 = all.iter().filter(of_payment).filter(|one| one.is_live()).map(|one| one.amount).sum();
    if wanted.amount > left_of(&entries, wanted.payment) - waiting {
        return Err(Refusal::unprocessable("money-more-than-paid"));
    }
    let paid = entries.iter().find(|entry| entry.id == wanted.payment).and_then(|entry| entry.means);
    // What the provider could not give back goes another way.
    let has_failed = all.iter().filter(of_payment).any(|one| one.state == "failed");
    let means = match paid {
        Some(Means::Online) if wanted.means.is_none() || !has_failed => Means::Online,
        _ => wanted.means.ok_or_else(|| Refusal::unprocessable("money-no-means"))?,
    };
    let now = app.world.now();
    for failed in all.iter().filter(of_payment).filter(|one| one.state == "failed") {
        store::move_request(tx, &held.grant, &failed.id, ("failed", "dropped"), now).await?;
    }
    let id = app.world.new_id();
    let new = NewRequest {
        id: &id,
        what: "refund",
        payment: Some(wanted.payment),
        amount: wanted.amount,
        means: Some(means),
        why: &why,
        remedy: None,
        state: "asked",
        at: now,
        once: &key,
    };
    keep(tx, app, &held, &new).await
}

/// Stores a request, and puts it before a second officer.
pub(super) async fn keep(tx: &mut Tx, app: &App, held: &CaseHandle, new: &NewRequest<'_>) -> Outcome<()> {
    if !store::keep_request(tx, &held.grant, new).await? {
        return Ok(());
    }
    let (what, amount, why) = (new.what.to_owned(), new.amount, new.why.to_owned());
    held.note(tx, app, CaseEvent::MoneyAsked { what, amount, why }).await
}

/// A second officer agrees or does not.
///
/// # Errors
/// If they asked for it themselves, it was answered before, or it no longer fits what is paid or owed.
pub async fn answer(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    case: &str,
    (id, agrees, words): (&str, bool, &str),
) -> Outcome<()> {
    let held = acting::by_id(tx, app, actor, case, Act::AnswerMoney).await?;
    let found = store::request(tx, &held.grant, id).await?.ok_or_else(Refusal::not_found)?;
    if found.asked_by == actor.id() {
        return Err(Refusal::conflict("money-own-request"));
    }
    if found.state != "asked" {
        return Err(Refusal::conflict("money-answered"));
    }
    let words = written(words);
    if !agrees && words.is_none() {
        return Err(Refusal::unprocessable("money-no-reason"));
    }
    let now = app.world.now();
    let state = match (agrees, found.what.as_str()) {
        (false, _) => "refused",
        (true, "waiver") => "done",
        (true, _) => "approved",
    };
    let answer = words.unwrap_or_default();
    if !store::answer_request(tx, &held.grant, (id, state, &answer), now).await? {
        return Err(Refusal::conflict("money-answered"));
    }
    let (what, amount) = (found.what.clone(), found.amount);
    held.note(tx, app, CaseEvent::MoneyAnswered { what, amount, agrees, why: answer }).await?;
    if !agrees {
        return Ok(());
    }
    let entries = store::entries(tx, &held.grant).await?;
    if found.what == "waiver" {
        // The person may have paid in the meantime.
        if found.amount > Balance::of(&entries).open() {
            return Err(Refusal::conflict("money-more-than-open"));
        }
        return acts::enter_waiver(tx, app, &held, (format!("waiver:{id}"), found.amount, &found.why)).await;
    }
    if found.amount > left_of(&entries, found.payment.as_deref().unwrap_or_default()) {
        return Err(Refusal::conflict("money-more-than-paid"));
    }
    if found.means == Some(Means::Online) { begin(tx, app, &held, id, 0).await } else { Ok(()) }
}

/// Records that an approved refund was paid out by hand.
///
/// # Errors
/// If it is not approved, or goes back through the provider.
pub async fn paid_out(tx: &mut Tx, app: &App, actor: &Actor, case: &str, (id, reference): (&str, &str)) -> Outcome<()> {
    let held = acting::by_id(tx, app, actor, case, Act::PayOut).await?;
    let found = store::request(tx, &held.grant, id).await?.ok_or_else(Refusal::not_found)?;
    if found.means == Some(Means::Online) || !matches!(found.state.as_str(), "approved" | "done") {
        return Err(Refusal::conflict("money-answered"));
    }
    done(tx, app, &held, &found, ("approved", Some(reference.trim()).filter(|text| !text.is_empty()))).await
}

/// Schedules the request to the provider.
pub(super) async fn begin(tx: &mut Tx, app: &App, held: &CaseHandle, id: &str, look: u64) -> Outcome<()> {
    let job = NewJob::new(REFUND, json!({"case": held.case.id, "refund": id, "look": look}));
    let wait = if look == 0 { 0 } else { 10 * 60_000 };
    let job = job.unique(format!("{id} {look}")).at(app.world.now() + wait);
    enqueue(tx, job, app.world.now(), app.world.chance()).await?;
    Ok(())
}

/// The money is back with the person: it is entered, and what they no longer owe for it is credited.
pub(super) async fn done(
    tx: &mut Tx,
    app: &App,
    held: &CaseHandle,
    refund: &MoneyRequest,
    (from, reference): (&str, Option<&str>),
) -> Outcome<()> {
    if !store::move_request(tx, &held.grant, &refund.id, (from, "done"), app.world.now()).await? {
        return Ok(());
    }
    let entries = store::entries(tx, &held.grant).await?;
    let credit = refund.amount - Balance::of(&entries).surplus();
    let why = Some(refund.why.as_str());
    if credit > 0 {
        let new = NewEntry { amount: credit, why, ..entry(app, format!("credited:{}", refund.id)) };
        store::enter(tx, &held.grant, EntryKind::Credited, &new).await?;
    }
    let account = acts::terms(app, held).and_then(|terms| terms.account.clone());
    let new = NewEntry {
        amount: refund.amount,
        means: refund.means,
        reference,
        about: refund.payment.as_deref(),
        why,
        account: account.as_deref(),
        ..entry(app, format!("refunded:{}", refund.id))
    };
    store::enter(tx, &held.grant, EntryKind::Refunded, &new).await?;
    let means = refund.means.map_or("", Means::name).to_owned();
    match (&refund.promise, &refund.remedy) {
        (Some(promise), Some(remedy)) => match super::remedied(tx, held, (promise, remedy)).await? {
            Some(amount) => charter::refunded(tx, app, held, (promise, remedy), amount).await,
            None => Ok(()),
        },
        _ => held.note(tx, app, CaseEvent::Refunded { amount: refund.amount, why: refund.why.clone(), means }).await,
    }
}

/// The provider did not give it back: an officer has to find another way.
pub(super) async fn failed(
    tx: &mut Tx,
    app: &App,
    held: &CaseHandle,
    refund: &MoneyRequest,
    from: &str,
) -> Outcome<()> {
    if !store::move_request(tx, &held.grant, &refund.id, (from, "failed"), app.world.now()).await? {
        return Ok(());
    }
    held.note(tx, app, CaseEvent::RefundFailed { amount: refund.amount }).await?;
    match &refund.promise {
        Some(promise) => charter::refund_failed(tx, app, held, promise).await,
        None => Ok(()),
    }
}
