//! The public page of how well promises are kept.

use std::collections::BTreeMap;

use catalogue::Status;
use domain::cases::charter::rates::{Rate, rates};
use domain::cases::charter::words::{promise_words, within_words};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use serde::Serialize;

use crate::cases::words::service_name;
use crate::web::{Outcome, View, Visit};

/// `promises.html`.
#[derive(Serialize)]
pub(in crate::cases) struct KeptPromisesPage {
    services: Vec<ServicePromises>,
    from: Date,
    to: Date,
}

/// The promises of one service.
#[derive(Serialize)]
struct ServicePromises {
    name: String,
    href: String,
    rows: Vec<PromiseRate>,
}

/// How often a promise was kept. A number that is none is too small to be shown.
#[derive(Serialize)]
struct PromiseRate {
    promise: String,
    /// How long it takes at most, in words.
    within: String,
    /// The agency has not confirmed it.
    is_proposed: bool,
    kept: Option<i64>,
    /// Kept by what an officer recorded.
    recorded: Option<i64>,
    late: Option<i64>,
    open: Option<i64>,
}

impl View for KeptPromisesPage {
    const TEMPLATE: &'static str = "promises.html";

    fn samples() -> Vec<Self> {
        let rate = |recorded: Option<i64>| PromiseRate {
            promise: "We decide".to_owned(),
            within: "20 working days".to_owned(),
            is_proposed: recorded.is_none(),
            kept: Some(1204),
            recorded,
            late: Some(17),
            open: Some(0),
        };
        let service = ServicePromises {
            name: "Gas rebate".to_owned(),
            href: "/services/gas-rebate".to_owned(),
            rows: vec![rate(Some(12)), rate(None)],
        };
        let page = |services| KeptPromisesPage { services, from: date(2025, 7, 3), to: date(2026, 7, 3) };
        vec![page(vec![service]), page(Vec::new())]
    }
}

pub(super) async fn show(visit: Visit) -> Outcome {
    let to = visit.app.today();
    let from = to.checked_sub(1.year()).unwrap_or(to);
    let mut tx = visit.app.db.read().await?;
    let rates = rates(&mut tx, from, to).await?;
    tx.commit().await?;
    let services = by_service(&visit, &rates);
    Ok(visit.page().title("promises-title").show(KeptPromisesPage { services, from, to }))
}

/// In the order of the names of the services.
fn by_service(visit: &Visit, rates: &[Rate]) -> Vec<ServicePromises> {
    let mut services: BTreeMap<String, ServicePromises> = BTreeMap::new();
    for rate in rates {
        let Some(row) = row(visit, rate) else { continue };
        let name = service_name(visit, &rate.service);
        let href = format!("/services/{}", rate.service);
        let service = services.entry(name.clone()).or_insert_with(|| ServicePromises { name, href, rows: Vec::new() });
        service.rows.push(row);
    }
    services.into_values().collect()
}

/// None where the catalogue no longer makes the promise.
fn row(visit: &Visit, rate: &Rate) -> Option<PromiseRate> {
    let service = visit.app.laws.newest(&rate.service)?;
    let promise = service.charter.iter().find(|promise| promise.id == rate.promise)?;
    Some(PromiseRate {
        promise: promise_words(&visit.app, visit.locale(), service, &rate.promise),
        within: within_words(visit.locale(), promise.within),
        is_proposed: promise.status == Status::Proposed,
        kept: rate.kept.shown(),
        recorded: rate.recorded.shown(),
        late: rate.late.shown(),
        open: rate.open.shown(),
    })
}
