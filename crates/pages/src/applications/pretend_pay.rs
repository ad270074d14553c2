//! The pages of the pretend provider, for demonstrations and tests: no money moves, and it says so.

use axum::extract::Path;
use axum::routing::get;
use channels::payments::{Payment, Status};
use domain::app::App;
use domain::paths::own_path;
use rules::Decimal;
use serde::Serialize;

use crate::slice::Routes;
use crate::web::{Outcome, Posted, Problem, View, Visit};

#[derive(Serialize)]
pub(super) struct PretendPayPage {
    /// What is paid for.
    what: String,
    amount: String,
}

impl View for PretendPayPage {
    const TEMPLATE: &'static str = "applications/pretend-pay.html";

    fn samples() -> Vec<Self> {
        vec![PretendPayPage { what: "Birth certificate".to_owned(), amount: "$62.00".to_owned() }]
    }
}

/// None where payments are real.
pub fn routes(app: &App) -> Routes {
    match app.payments.is_pretend() {
        true => Routes::new().route("/pretend-pay/{id}", get(show).post(decide)),
        false => Routes::new(),
    }
}

async fn show(visit: Visit, Path(id): Path<String>) -> Outcome {
    let payment = visit.app.payments.get(&id).await.map_err(|_| Problem::not_found())?;
    if payment.status != Status::Open {
        return Ok(visit.see(&way_back(&visit, &payment)));
    }
    let amount = visit.locale().money(Decimal::new(payment.amount, 2));
    let page = visit.page().title("pretend-pay-title").form(format!("/pretend-pay/{id}"));
    Ok(page.show(PretendPayPage { what: payment.description, amount }))
}

async fn decide(visit: Visit, Path(id): Path<String>, posted: Posted) -> Outcome {
    let status = match posted.get("decision") {
        "pay" => Status::Paid,
        "decline" => Status::Declined,
        "stop" => Status::Ended,
        _ => return Ok(visit.see(&format!("/pretend-pay/{id}"))),
    };
    let payment = match visit.app.payments.settle_pretend(&id, status) {
        Ok(payment) => payment,
        // It ended before, in another tab: what counts is how.
        Err(_) => visit.app.payments.get(&id).await.map_err(|_| Problem::not_found())?,
    };
    Ok(visit.see(&way_back(&visit, &payment)))
}

/// The path of the page that a payer comes back to.
fn way_back(visit: &Visit, payment: &Payment) -> String {
    let path = payment.return_url.strip_prefix(&visit.app.settings.address).and_then(own_path);
    path.unwrap_or("/").to_owned()
}
