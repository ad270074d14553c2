//! What every page of an application has: the service, the stages, the way back, save and come back.

use domain::applications::draft::Draft;
use domain::applications::model::Stage;
use serde_json::{Map, Value, json};

use crate::web::{Page, Visit};

/// A page of the way by its number, with its form and its way back.
pub(super) fn page<'v>(visit: &'v Visit, draft: &Draft, number: usize, template: &'static str) -> Page<'v> {
    let back = match number {
        0 | 1 => format!("/services/{}", draft.service.id),
        number => draft.address(number - 1),
    };
    visit.untyped(template).form(draft.address(number)).back(back)
}

/// The variables that every page of an application shows.
pub(super) fn common(visit: &Visit, draft: &Draft, stage: Stage) -> Map<String, Value> {
    let stages = Stage::all(draft.service, &draft.pages);
    let now = stages.iter().position(|known| *known == stage).unwrap_or(0);
    let first = |stage: Stage| draft.pages.iter().position(|page| Stage::of(page) == stage);
    let stages = stages.iter().enumerate().map(|(place, known)| {
        let href = first(*known).filter(|_| place < now).map(|place| draft.address(place + 1));
        json!({
            "text": visit.text(known.key()),
            "state": if place < now { "done" } else if place == now { "now" } else { "later" },
            "href": href,
        })
    });
    let name = visit.spoken().service_name(draft.service);
    let content = [
        ("service", Value::from(name.text)),
        ("application", Value::from(draft.id())),
        ("stages", stages.collect()),
        ("resume", format!("/applications/{}/resume", draft.id()).into()),
    ];
    content.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
}
