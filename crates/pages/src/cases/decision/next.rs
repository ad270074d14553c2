//! The next act of deciding on the screen of a case, as a link with its words.

use domain::cases::decision::next::{Next, NextKind};
use domain::codes;
use serde::Serialize;

use crate::web::Visit;

/// What an officer can do next about the decision, and what a review is about. `desk/parts/decide.html` reads it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct NextDecision {
    /// The address and the words of the act; none where there is none for this officer.
    act: Option<(String, String)>,
    /// Whether the officer made the decision that this case reviews, and so takes no part.
    is_own: bool,
    review: Option<ReviewedCase>,
}

/// The case whose decision is reviewed here.
#[derive(Clone, Debug, Serialize)]
struct ReviewedCase {
    reference: String,
    href: String,
    /// Why the person asks; none where they said nothing.
    why: Option<String>,
}

impl NextDecision {
    pub(in crate::cases) fn new(visit: &Visit, next: &Next, reference: &str) -> NextDecision {
        let there = format!("/desk/cases/{reference}/decision");
        let act = next.kind.map(|kind| match kind {
            NextKind::Grant => (format!("{there}/grant"), visit.text("desk-decide-grant")),
            NextKind::Write => (there, visit.text("desk-decide-write")),
            NextKind::GoOn => (there, visit.text("desk-decide-go-on")),
            NextKind::Second => (format!("{there}/second"), visit.text("desk-decide-second")),
            NextKind::Correct => (format!("{there}/correct"), visit.text("desk-decide-correct")),
        });
        let review = next.review.as_ref().map(|review| ReviewedCase {
            reference: codes::grouped(&review.case_reference),
            href: format!("/desk/cases/{}", review.case_reference),
            why: review.why.clone(),
        });
        NextDecision { act, is_own: next.is_own, review }
    }

    pub(in crate::cases) fn samples() -> Vec<NextDecision> {
        let review = |why: Option<&str>| ReviewedCase {
            reference: "GR7K 4M2P".to_owned(),
            href: "/desk/cases/GR7K4M2P".to_owned(),
            why: why.map(str::to_owned),
        };
        let act = Some(("/desk/cases/GR7K4M2P/decision/grant".to_owned(), "Grant: the rules say yes".to_owned()));
        vec![
            NextDecision { act, is_own: false, review: Some(review(Some("The bill was in my name."))) },
            NextDecision { act: None, is_own: true, review: Some(review(None)) },
        ]
    }
}
