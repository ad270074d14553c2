//! The person withdraws a case, or a request for a review.

use axum::extract::Path;
use axum::response::Response;
use domain::cases::acting::CaseHandle;
use domain::cases::model::{self, Party};
use domain::cases::store;
use domain::cases::withdrawal::take_back;
use domain::codes;
use domain::trust::Action;
use serde::Serialize;

use super::acting::{self};
use super::words::{agency_name, service_name};
use crate::web::{Outcome, Posted, View, Visit};

/// `case-withdrawal.html`.
#[derive(Serialize)]
pub(super) struct Withdrawal {
    service: String,
    agency: String,
    reference: String,
    /// Whether a review is taken back, and the decision stands.
    is_review: bool,
    /// The address of the case.
    there: String,
}

impl View for Withdrawal {
    const TEMPLATE: &'static str = "case-withdrawal.html";

    fn samples() -> Vec<Self> {
        let sample = |is_review| Withdrawal {
            service: "Gas rebate".to_owned(),
            agency: "Service NSW".to_owned(),
            reference: "GR7K 4M2P".to_owned(),
            is_review,
            there: "/cases/GR7K4M2P".to_owned(),
        };
        vec![sample(true), sample(false)]
    }
}

pub(super) async fn ask(visit: Visit, Path(reference): Path<String>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let held =
        domain::cases::acting::by_reference(&mut tx, &visit.app, &visit.actor(), &reference, Action::See).await?;
    acting::must_act(&mut tx, &visit, &held).await?;
    // A person who cannot do it reads so before they are asked whether they want to.
    model::after(held.case.state(), model::Action::Withdraw, Party::Person)?;
    let is_review = store::review_in(&mut tx, &held.grant).await?.is_some();
    tx.commit().await?;
    Ok(page(&visit, &held, is_review))
}

fn page(visit: &Visit, held: &CaseHandle, is_review: bool) -> Response {
    let there = format!("/cases/{}", held.case.reference);
    let page = visit.page().title("case-withdrawal-title").back(there.clone()).form(format!("{there}/withdrawal"));
    page.show(Withdrawal {
        service: service_name(visit, &held.case.service),
        agency: agency_name(visit, &held.case.agency),
        reference: codes::grouped(&held.case.reference),
        is_review,
        there,
    })
}

pub(super) async fn withdraw(visit: Visit, Path(reference): Path<String>, posted: Posted) -> Outcome {
    let data = (visit.app.clone(), visit.actor(), reference, posted);
    let there = visit.app.db.write(data, async |(app, actor, reference, posted), mut tx| {
        let held = domain::cases::acting::by_reference(&mut tx, &app, &actor, &reference, Action::Change).await?;
        let there = format!("/cases/{}", held.case.reference);
        take_back(&mut tx, &app, &actor, held, posted.get("why")).await?;
        tx.commit().await?;
        Outcome::Ok(there)
    });
    Ok(visit.see(&there.await?))
}
