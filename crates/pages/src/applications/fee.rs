//! The fee and how it is paid.

use axum::response::Response;
use domain::applications::draft::Draft;
use domain::applications::model::Stage;
use rules::Decimal;

use super::frame;
use crate::web::Visit;

pub(super) fn page(visit: &Visit, draft: &Draft, number: usize, fee: Decimal) -> Response {
    let mut content = frame::common(visit, draft, Stage::Pay);
    content.insert("fee".to_owned(), visit.locale().money(fee).into());
    content.insert("paid".to_owned(), draft.paid.is_some().into());
    content.insert("pretend".to_owned(), visit.app.payments.is_pretend().into());
    let action = format!("/applications/{}/payment", draft.id());
    frame::page(visit, draft, number, "applications/fee.html")
        .form(action)
        .title("application-fee-title")
        .show_untyped(content)
}
