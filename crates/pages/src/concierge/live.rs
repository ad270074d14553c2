//! The plan in a few lines, beside the questions.

use catalogue::{Plan, Verdict};
use serde::Serialize;

use crate::web::Visit;

/// Services by how they stand.
#[derive(Default, Serialize)]
pub(super) struct Live {
    yes: Vec<Line>,
    open: Vec<Line>,
    no: Vec<Line>,
}

#[derive(Serialize)]
struct Line {
    name: String,
    language: String,
}

pub(super) fn live(visit: &Visit, plan: &Plan<'static>) -> Live {
    let mut live = Live::default();
    for step in &plan.steps {
        let name = visit.spoken().service_name(step.judgement.service);
        let line = Line { language: name.language.to_owned(), name: name.to_string() };
        match step.judgement.verdict {
            Verdict::Yes if step.relevance.is_empty() => live.yes.push(line),
            Verdict::No => live.no.push(line),
            _ => live.open.push(line),
        }
    }
    live
}
