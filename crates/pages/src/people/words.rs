//! Words that several pages of people share.

use domain::proof::model::Verdict;
use screens::FieldError;

use crate::web::Visit;

/// The list of what to correct, with one field or none.
pub(super) fn wrong_field(id: &str, error: Option<&str>) -> Vec<FieldError> {
    error.map(|text| FieldError { text: text.to_owned(), href: format!("#{id}") }).into_iter().collect()
}

/// What is wrong with a code, and what to do; `None` when it is right.
pub(super) fn said_of_code(visit: &Visit, verdict: Verdict) -> Option<String> {
    Some(match verdict {
        domain::proof::model::Verdict::Right => return None,
        domain::proof::model::Verdict::Unreadable => visit.text("proof-unreadable"),
        domain::proof::model::Verdict::Wrong { left } => visit.locale().say("proof-wrong", &[("left", left.into())]),
        domain::proof::model::Verdict::TooMany => visit.text("proof-too-many-tries"),
        domain::proof::model::Verdict::Expired => visit.text("proof-expired"),
        domain::proof::model::Verdict::Used => visit.text("proof-used"),
    })
}
