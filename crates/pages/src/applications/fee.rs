//! The page of the fee, before it is paid.

use axum::response::Response;
use domain::applications::draft::Draft;
use domain::applications::model::Stage;
use rules::Decimal;
use serde::Serialize;

use super::frame::{self, StepFrame};
use crate::web::{View, Visit};

#[derive(Serialize)]
pub(super) struct FeePage {
    #[serde(flatten)]
    frame: StepFrame,
    /// The amount as the language of the page writes it.
    fee: String,
    /// Whether no money moves, because the provider is the pretend one.
    pretend: bool,
}

impl View for FeePage {
    const TEMPLATE: &'static str = "applications/fee.html";

    fn samples() -> Vec<Self> {
        let sample = |pretend| FeePage { frame: StepFrame::sample(), fee: "$62.00".to_owned(), pretend };
        vec![sample(true), sample(false)]
    }
}

pub(super) fn page(visit: &Visit, draft: &Draft, number: usize, fee: Decimal) -> Response {
    let action = format!("/applications/{}/payment", draft.id());
    frame::page(visit, draft, number).form(action).title("application-fee-title").show(FeePage {
        frame: StepFrame::of(visit, draft, Stage::Pay),
        fee: visit.locale().money(fee),
        pretend: visit.app.payments.is_pretend(),
    })
}
