//! The plan in a few lines, beside the questions.

use catalogue::{Plan, Verdict};
use serde::Serialize;

use crate::web::Visit;

/// Services by how they stand.
#[derive(Default, Serialize)]
pub(super) struct LivePlan {
    yes: Vec<LiveService>,
    open: Vec<LiveService>,
    no: Vec<LiveService>,
}

#[derive(Serialize)]
struct LiveService {
    name: String,
    language: String,
}

impl LivePlan {
    /// For the samples of pages.
    pub(super) fn sample() -> LivePlan {
        let service = |name: &str| vec![LiveService { name: name.to_owned(), language: "en".to_owned() }];
        LivePlan { yes: service("Gas rebate"), open: service("Parenting payment"), no: service("Seniors card") }
    }
}

pub(super) fn live(visit: &Visit, plan: &Plan<'static>) -> LivePlan {
    let mut live = LivePlan::default();
    for step in &plan.steps {
        let name = visit.spoken().service_name(step.judgement.service);
        let line = LiveService { language: name.language.to_owned(), name: name.to_string() };
        match step.judgement.verdict {
            Verdict::Yes if step.relevance.is_empty() => live.yes.push(line),
            Verdict::No => live.no.push(line),
            _ => live.open.push(line),
        }
    }
    live
}
