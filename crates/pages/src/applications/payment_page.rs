//! The page that says how a payment stands while it is not paid.

use axum::http::StatusCode;
use axum::response::Response;
use domain::applications::draft::Draft;
use domain::applications::model::Stage;
use serde::Serialize;

use super::frame::StepFrame;
use super::payment::address;
use crate::web::{View, Visit};

#[derive(Serialize)]
pub(super) struct PaymentPage {
    #[serde(flatten)]
    frame: StepFrame,
    state: PaymentState,
    /// Where an open payment goes on.
    next: Option<String>,
}

#[derive(Clone, Copy, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum PaymentState {
    Open,
    Declined,
    Ended,
    Unreachable,
}

impl View for PaymentPage {
    const TEMPLATE: &'static str = "applications/payment.html";

    fn samples() -> Vec<Self> {
        let sample = |state, next: Option<&str>| PaymentPage {
            frame: StepFrame::sample(),
            state,
            next: next.map(str::to_owned),
        };
        vec![
            sample(PaymentState::Open, Some("https://pay.example/0198f3c4")),
            sample(PaymentState::Declined, None),
            sample(PaymentState::Ended, None),
            sample(PaymentState::Unreachable, None),
        ]
    }
}

pub(super) fn page(
    visit: &Visit,
    draft: &Draft,
    state: PaymentState,
    next: Option<String>,
    status: StatusCode,
) -> Response {
    let title = match state {
        PaymentState::Open => "application-payment-open-title",
        PaymentState::Declined => "application-payment-declined-title",
        PaymentState::Ended => "application-payment-ended-title",
        PaymentState::Unreachable => "application-payment-unreachable-title",
    };
    let page = visit.page().form(address(draft.id())).back(draft.here()).title(title).status(status);
    page.show(PaymentPage { frame: StepFrame::of(visit, draft, Stage::Pay), state, next })
}
