//! The person pays online what is open in their case: all of it, or a part.

use axum::extract::{Path, RawQuery};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::Response;
use channels::payments::{NewPayment, Payment, Status};
use domain::cases::acting::{CaseHandle, by_reference};
use domain::cases::money::{self, Balance, CasePayment};
use domain::codes;
use domain::trust::Action;
use jiff::civil::Date;
use screens::FieldError;
use serde::Serialize;

use super::money::amount;
use super::words::{agency_name, service_name};
use crate::web::{Outcome, Posted, Problem, View, Visit};

/// `case-payment.html`.
#[derive(Serialize)]
pub(super) struct CasePaymentPage {
    service: String,
    agency: String,
    reference: String,
    /// The address of the case.
    there: String,
    /// What is open; none when nothing is.
    open: Option<String>,
    due: Option<Date>,
    /// The amount as it was typed, or all of it.
    typed: String,
    error: Option<String>,
    state: PayState,
    /// Where an open payment goes on.
    next: Option<String>,
    /// Whether no money moves, because the provider is the pretend one.
    pretend: bool,
}

/// How the last payment stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
enum PayState {
    New,
    Open,
    Declined,
    Ended,
    Unreachable,
}

impl View for CasePaymentPage {
    const TEMPLATE: &'static str = "case-payment.html";

    fn samples() -> Vec<Self> {
        let sample = |state, open: Option<&str>, error: Option<&str>, next: Option<&str>| CasePaymentPage {
            service: "Tree removal permit".to_owned(),
            agency: "Inner West Council".to_owned(),
            reference: "TR7K 4M2P".to_owned(),
            there: "/cases/TR7K4M2P".to_owned(),
            open: open.map(str::to_owned),
            due: open.map(|_| jiff::civil::date(2026, 8, 3)),
            typed: "120.00".to_owned(),
            error: error.map(str::to_owned),
            state,
            next: next.map(str::to_owned),
            pretend: error.is_none(),
        };
        vec![
            sample(PayState::New, Some("$120.00"), None, None),
            sample(PayState::New, Some("$120.00"), Some("Write an amount."), None),
            sample(PayState::New, None, None, None),
            sample(PayState::Open, Some("$120.00"), None, Some("https://pay.example/0198f3c4")),
            sample(PayState::Declined, Some("$120.00"), None, None),
            sample(PayState::Ended, Some("$120.00"), None, None),
            sample(PayState::Unreachable, Some("$120.00"), None, None),
        ]
    }
}

/// The page, with what was typed if it has to be corrected.
struct Shown {
    state: PayState,
    typed: Option<String>,
    error: Option<String>,
    next: Option<String>,
}

impl Shown {
    fn of(state: PayState) -> Shown {
        Shown { state, typed: None, error: None, next: None }
    }
}

async fn page(visit: &Visit, reference: &str, shown: Shown, status: StatusCode) -> Outcome<Response> {
    let mut tx = visit.app.db.read().await?;
    let held = by_reference(&mut tx, &visit.app, &visit.actor(), reference, Action::See).await?;
    super::acting::must_act(&mut tx, visit, &held).await?;
    let entries = money::entries(&mut tx, &held.grant).await?;
    tx.commit().await?;
    let open = Balance::of(&entries).open();
    let there = format!("/cases/{}", held.case.reference);
    let page = visit.page().title("case-payment-title").back(there.clone()).form(format!("{there}/payment"));
    let error = shown.error.clone().map(|text| FieldError { text, href: "#amount".to_owned() });
    Ok(page.errors(error.into_iter().collect()).status(status).show(CasePaymentPage {
        service: service_name(visit, &held.case.service),
        agency: agency_name(visit, &held.case.agency),
        reference: codes::grouped(&held.case.reference),
        there,
        open: (open > 0).then(|| amount(visit, open)),
        due: money::due(&entries),
        typed: shown.typed.unwrap_or_else(|| visit.locale().decimal(money::major(open))),
        error: shown.error,
        state: shown.state,
        next: shown.next,
        pretend: visit.app.payments.is_pretend(),
    }))
}

pub(super) async fn show(visit: Visit, Path(reference): Path<String>) -> Outcome {
    page(&visit, &reference, Shown::of(PayState::New), StatusCode::OK).await
}

/// Goes to the provider, with a payment that is new or still open.
pub(super) async fn pay(visit: Visit, Path(reference): Path<String>, posted: Posted) -> Outcome {
    let wanted = match money::typed(visit.locale(), posted.get("amount")) {
        Ok(wanted) => wanted,
        Err(refusal) => return wrong(&visit, &reference, &posted, refusal.into()).await,
    };
    // At most once a payment ended at the provider without our knowledge, or is of another amount, and makes room.
    for _ in 0..2 {
        let mut tx = visit.app.db.begin().await?;
        let held = changing(&mut tx, &visit, &reference).await?;
        let begun = match money::begin_payment(&mut tx, &visit.app, &held, wanted).await {
            Ok(begun) => begun,
            Err(refusal) => {
                tx.rollback().await?;
                return wrong(&visit, &reference, &posted, refusal.into()).await;
            }
        };
        tx.commit().await?;
        let asked = match &begun.provider_id {
            Some(known) => visit.app.payments.get(known).await,
            None => visit.app.payments.create(&new_payment(&visit, &held, &begun)).await,
        };
        let Ok(payment) = asked.inspect_err(|error| tracing::warn!(%error, "the payment provider does not answer"))
        else {
            let shown = Shown { typed: Some(posted.get("amount").to_owned()), ..Shown::of(PayState::Unreachable) };
            return page(&visit, &reference, shown, StatusCode::SERVICE_UNAVAILABLE).await;
        };
        let is_other = payment.status == Status::Open
            && begun.amount != wanted
            && visit.app.payments.cancel(&payment.id).await.is_ok();
        let mut tx = visit.app.db.begin().await?;
        let held = changing(&mut tx, &visit, &reference).await?;
        money::known_as(&mut tx, &held, &begun.id, &payment.id).await?;
        if payment.status == Status::Open && !is_other {
            tx.commit().await?;
            return Ok(visit.see(&onward(&visit, &held, &payment)));
        }
        let status = if is_other { Status::Ended } else { payment.status };
        let begun = CasePayment { provider_id: Some(payment.id.clone()), ..begun };
        money::settle_payment(&mut tx, &visit.app, &held, &begun, status).await?;
        tx.commit().await?;
        if status == Status::Paid {
            return Ok(visit.see(&format!("/cases/{}", held.case.reference)));
        }
    }
    page(&visit, &reference, Shown::of(PayState::Ended), StatusCode::OK).await
}

async fn changing(tx: &mut db::Tx, visit: &Visit, reference: &str) -> Outcome<CaseHandle> {
    Ok(by_reference(tx, &visit.app, &visit.actor(), reference, Action::Change).await?)
}

async fn wrong(visit: &Visit, reference: &str, posted: &Posted, problem: Problem) -> Outcome {
    if problem.status != StatusCode::UNPROCESSABLE_ENTITY {
        return Err(problem);
    }
    let error = visit.text(&format!("problem-{}-text", problem.kind));
    let shown = Shown { typed: Some(posted.get("amount").to_owned()), error: Some(error), ..Shown::of(PayState::New) };
    page(visit, reference, shown, StatusCode::OK).await
}

fn new_payment(visit: &Visit, held: &CaseHandle, begun: &CasePayment) -> NewPayment {
    NewPayment {
        amount: begun.amount,
        description: service_name(visit, &held.case.service),
        reference: begun.id.clone(),
        return_url: format!("{}{}", visit.app.settings.address, back_address(held)),
        key: begun.id.clone(),
    }
}

fn back_address(held: &CaseHandle) -> String {
    format!("/cases/{}/payment/back", held.case.reference)
}

/// Forms of our pages may only lead to ourselves, so a page of ours stands before a real provider.
fn onward(visit: &Visit, held: &CaseHandle, payment: &Payment) -> String {
    match &payment.next_url {
        Some(next) if visit.app.payments.is_pretend() => next.clone(),
        _ => format!("{}?go", back_address(held)),
    }
}

/// Back from the provider, or a look at how the payment stands.
pub(super) async fn back(visit: Visit, Path(reference): Path<String>, RawQuery(query): RawQuery) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let held = by_reference(&mut tx, &visit.app, &visit.actor(), &reference, Action::See).await?;
    super::acting::must_act(&mut tx, &visit, &held).await?;
    let latest = money::latest_payment(&mut tx, &held.grant).await?;
    tx.commit().await?;
    let there = format!("/cases/{}", held.case.reference);
    let Some(latest) = latest else { return Ok(visit.see(&format!("{there}/payment"))) };
    let open = latest.provider_id.as_ref().filter(|_| latest.state == "open");
    let Some(known) = open else {
        return match latest.state.as_str() {
            "paid" => Ok(visit.see(&there)),
            "declined" => page(&visit, &reference, Shown::of(PayState::Declined), StatusCode::OK).await,
            _ => page(&visit, &reference, Shown::of(PayState::Ended), StatusCode::OK).await,
        };
    };
    let Ok(payment) = visit.app.payments.get(known).await else {
        return page(&visit, &reference, Shown::of(PayState::Unreachable), StatusCode::SERVICE_UNAVAILABLE).await;
    };
    if payment.status == Status::Open {
        let next = payment.next_url;
        let goes = query.as_deref().is_some_and(|query| query.split('&').any(|part| part == "go"));
        let shown = Shown { next: next.clone(), ..Shown::of(PayState::Open) };
        let mut response = page(&visit, &reference, shown, StatusCode::OK).await?;
        if let (true, Some(next)) = (goes, next)
            && let Ok(value) = HeaderValue::from_str(&format!("0;url={next}"))
        {
            response.headers_mut().insert(HeaderName::from_static("refresh"), value);
        }
        return Ok(response);
    }
    settled(&visit, &reference, (latest, payment.status)).await?;
    match payment.status {
        Status::Paid => Ok(visit.see(&there)),
        Status::Declined => page(&visit, &reference, Shown::of(PayState::Declined), StatusCode::OK).await,
        _ => page(&visit, &reference, Shown::of(PayState::Ended), StatusCode::OK).await,
    }
}

/// Enters how it ended, to the end even when the person has closed the page.
async fn settled(visit: &Visit, reference: &str, (payment, status): (CasePayment, Status)) -> Outcome<()> {
    let data = (visit.app.clone(), visit.actor(), reference.to_owned(), payment, status);
    let write = visit.app.db.write(data, async |(app, actor, reference, payment, status), mut tx| {
        let held = by_reference(&mut tx, &app, &actor, &reference, Action::Change).await?;
        money::settle_payment(&mut tx, &app, &held, &payment, status).await?;
        tx.commit().await?;
        Outcome::Ok(())
    });
    write.await
}
