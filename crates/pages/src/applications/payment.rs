//! The way to the payment provider and back: nothing is taken twice, and nothing is lost when it fails.

use axum::extract::{Path, RawQuery};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::Response;
use catalogue::JourneyPage;
use channels::payments::{NewPayment, Payment, Status};
use domain::app::App;
use domain::applications::draft::Draft;
use domain::applications::jobs;
use domain::applications::payment::paid;
use domain::applications::payments::{self, Try};
use domain::trust::{Action, Grant};
use rules::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::access::{self, Opened};
use super::payment_page::{PaymentState, page};
use super::{declaration, steps};
use crate::web::{Outcome, Posted, Problem, Visit};

/// What becomes of a wish to pay: the payment that stands open, or that the matter has moved on.
enum Ready {
    Open(Payment),
    Ended,
}

/// Goes to the provider, with a payment that is new or still open.
pub(super) async fn pay(visit: Visit, Path(id): Path<String>, _: Posted) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let Opened { draft, grant } = match steps::opened_or_elsewhere(&visit, &mut tx, &id, Action::Change).await? {
        Ok(opened) => opened,
        Err(response) => return steps::commit(tx, response).await,
    };
    let Some(amount) = amount(&draft).filter(|_| draft.paid.is_none()) else {
        let to = if draft.paid.is_some() { address(&id) } else { draft.here() };
        return steps::commit(tx, visit.see(&to)).await;
    };
    let attempt = open_try(&mut tx, &visit.app, &grant, amount).await?;
    tx.commit().await?;
    match ready(&visit, &draft, attempt, amount).await {
        Ok(Ok(Ready::Open(payment))) => Ok(visit.see(&onward(&visit, &id, &payment))),
        Ok(Ok(Ready::Ended)) => Ok(visit.see(&address(&id))),
        Ok(Err(error)) => Ok(unreachable(&visit, &draft, &error)),
        Err(problem) => Err(problem),
    }
}

/// The one try that may succeed: the one there is, or a new one.
async fn open_try(tx: &mut db::Tx, app: &App, grant: &Grant, amount: i64) -> Outcome<Try> {
    match payments::latest(tx, grant).await? {
        Some(attempt) if attempt.state == "open" => Ok(attempt),
        _ => {
            let attempt = payments::begin(tx, app, grant, amount).await?;
            jobs::watch_payment(tx, app, grant.id(), &attempt.id, 0).await?;
            Ok(attempt)
        }
    }
}

async fn ready(visit: &Visit, draft: &Draft, mut attempt: Try, amount: i64) -> Outcome<Result<Ready, channels::Error>> {
    let provider = &visit.app.payments;
    // At most once a try has ended at the provider without our knowledge and makes room for another.
    for _ in 0..2 {
        let asked = match &attempt.provider_id {
            Some(known) => provider.get(known).await,
            None => provider.create(&new_payment(visit, draft, &attempt)).await,
        };
        let payment = match asked {
            Ok(payment) => payment,
            Err(error) => return Ok(Err(error)),
        };
        // The answers changed since, and with them the fee: the old payment is called off, if it still can be.
        let is_stale =
            payment.status == Status::Open && attempt.amount != amount && provider.cancel(&payment.id).await.is_ok();
        let mut tx = visit.app.db.begin().await?;
        let Opened { grant, .. } = access::open(visit, &mut tx, draft.id(), Action::Change).await?;
        payments::known_as(&mut tx, &grant, &attempt.id, &payment.id).await?;
        match payment.status {
            Status::Open if !is_stale => {
                tx.commit().await?;
                return Ok(Ok(Ready::Open(payment)));
            }
            Status::Paid => {
                tx.commit().await?;
                return Ok(Ok(Ready::Ended));
            }
            status => {
                let status = if is_stale { Status::Ended } else { status };
                payments::end(&mut tx, &grant, &attempt.id, status, visit.now()).await?;
                attempt = open_try(&mut tx, &visit.app, &grant, amount).await?;
                tx.commit().await?;
            }
        }
    }
    Ok(Ok(Ready::Ended))
}

fn new_payment(visit: &Visit, draft: &Draft, attempt: &Try) -> NewPayment {
    NewPayment {
        amount: attempt.amount,
        description: visit.spoken().service_name(draft.service).text.into_owned(),
        reference: attempt.id.clone(),
        return_url: format!("{}{}", visit.app.settings.address, address(draft.id())),
        key: attempt.id.clone(),
    }
}

/// The fee in minor units, when it is what comes next or was paid.
fn amount(draft: &Draft) -> Option<i64> {
    let fee = draft.pages.iter().find_map(|page| match page {
        JourneyPage::Fee(fee) => Some(*fee),
        _ => None,
    })?;
    (fee * Decimal::ONE_HUNDRED).round().to_i64().filter(|_| draft.row.declared)
}

pub(super) fn address(id: &str) -> String {
    format!("/applications/{id}/payment")
}

/// Forms of our pages may only lead to ourselves. So one of our own pages stands between, which goes on by itself
/// and has a link; only the pretend provider is ours anyway.
fn onward(visit: &Visit, id: &str, payment: &Payment) -> String {
    match &payment.next_url {
        Some(next) if visit.app.payments.is_pretend() => next.clone(),
        _ => format!("{}?go", address(id)),
    }
}

/// Back from the provider, or a look at how the payment stands.
pub(super) async fn back(visit: Visit, Path(id): Path<String>, RawQuery(query): RawQuery) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let Opened { mut draft, grant } = access::open(&visit, &mut tx, &id, Action::Change).await?;
    if draft.row.state == "sent" {
        return steps::commit(tx, visit.see(&format!("/applications/{id}/confirmation"))).await;
    }
    let attempt = payments::latest(&mut tx, &grant).await?;
    let Some(attempt) = attempt else { return steps::commit(tx, visit.see(&draft.here())).await };
    tx.commit().await?;
    let payment = match (&attempt.provider_id, attempt.state.as_str()) {
        (Some(known), "open") => match visit.app.payments.get(known).await {
            Ok(payment) => Some(payment),
            Err(error) => return Ok(unreachable(&visit, &draft, &error)),
        },
        _ => None,
    };
    let status = match (&payment, attempt.state.as_str()) {
        (Some(payment), _) => payment.status,
        (None, "paid") => Status::Paid,
        (None, "declined") => Status::Declined,
        (None, "ended") => Status::Ended,
        (None, _) => return Ok(visit.see(&draft.here())),
    };
    match status {
        Status::Paid => {
            let (state, to) = settled(visit.clone(), id.clone(), attempt).await?;
            draft.row.state = state;
            Ok(visit.see(&to))
        }
        Status::Open => {
            let next = payment.and_then(|payment| payment.next_url);
            let mut response = page(&visit, &draft, PaymentState::Open, next.clone(), StatusCode::OK);
            let goes = query.as_deref().is_some_and(|query| query.split('&').any(|part| part == "go"));
            if let (true, Some(next)) = (goes, next)
                && let Ok(value) = HeaderValue::from_str(&format!("0;url={next}"))
            {
                response.headers_mut().insert(HeaderName::from_static("refresh"), value);
            }
            Ok(response)
        }
        status => {
            let mut tx = visit.app.db.begin().await?;
            let Opened { grant, .. } = access::open(&visit, &mut tx, &id, Action::Change).await?;
            payments::end(&mut tx, &grant, &attempt.id, status, visit.now()).await?;
            tx.commit().await?;
            let state = if status == Status::Declined { PaymentState::Declined } else { PaymentState::Ended };
            Ok(page(&visit, &draft, state, None, StatusCode::OK))
        }
    }
}

/// Takes note that it is paid and sends the application, to the end even when the person has closed the page.
async fn settled(visit: Visit, id: String, attempt: Try) -> Outcome<(String, String)> {
    let db = visit.app.db.clone();
    db.write((visit, id, attempt), async |(visit, id, attempt), mut tx| {
        let Opened { mut draft, grant } = access::open(&visit, &mut tx, &id, Action::Send).await?;
        paid(&mut tx, &visit.app, &grant, &mut draft, &attempt).await?;
        if draft.row.state == "sent" {
            declaration::follow(&visit, &mut tx, &grant, &draft).await?;
        }
        tx.commit().await?;
        let to = match draft.row.state.as_str() {
            "sent" => format!("/applications/{id}/confirmation"),
            _ => draft.here(),
        };
        Ok::<_, Problem>((draft.row.state, to))
    })
    .await
}

/// The provider does not answer: nothing was taken, and the same payment is tried again.
fn unreachable(visit: &Visit, draft: &Draft, error: &channels::Error) -> Response {
    if !error.is_passing() {
        tracing::error!(%error, "the payment provider cannot be used");
    }
    page(visit, draft, PaymentState::Unreachable, None, StatusCode::SERVICE_UNAVAILABLE)
}
