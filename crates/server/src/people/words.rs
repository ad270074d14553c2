//! Words that several pages of people share.

use screens::FieldError;

use super::proof::Verdict;
use crate::web::Visit;

/// The list of what to correct, with one field or none.
pub(super) fn wrong_field(id: &str, error: Option<&str>) -> Vec<FieldError> {
    error.map(|text| FieldError { text: text.to_owned(), href: format!("#{id}") }).into_iter().collect()
}

/// What is wrong with a code, and what to do; `None` when it is right.
pub(super) fn said_of_code(visit: &Visit, verdict: Verdict) -> Option<String> {
    Some(match verdict {
        Verdict::Right => return None,
        Verdict::Unreadable => visit.text("proof-unreadable"),
        Verdict::Wrong { left } => visit.locale().say("proof-wrong", &[("left", left.into())]),
        Verdict::TooMany => visit.text("proof-too-many-tries"),
        Verdict::Expired => visit.text("proof-expired"),
        Verdict::Used => visit.text("proof-used"),
    })
}
