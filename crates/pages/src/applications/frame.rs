//! What every page of an application has: the service, the stages, the way back, save and come back.

use domain::applications::draft::Draft;
use domain::applications::model::Stage;
use serde::Serialize;

use super::for_whom::called;
use super::words;
use crate::web::{Page, Visit};

/// The part of a view that every page of the way has.
#[derive(Serialize)]
pub(super) struct StepFrame {
    service: String,
    /// For whom it is, where a representative fills it in.
    for_whom: Option<String>,
    stages: Vec<StageLink>,
    /// The address of the page that tells how to come back later.
    resume: String,
}

/// One named part of the way.
#[derive(Serialize)]
struct StageLink {
    text: String,
    state: StageState,
    /// Only parts that are done can be gone back to.
    href: Option<String>,
}

/// Where a part of the way is, seen from the page.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
enum StageState {
    Done,
    Now,
    Later,
}

impl StepFrame {
    pub(super) fn of(visit: &Visit, draft: &Draft, stage: Stage) -> StepFrame {
        let stages = Stage::all(draft.service, &draft.pages);
        let now = stages.iter().position(|known| *known == stage).unwrap_or(0);
        let first = |stage: Stage| draft.pages.iter().position(|page| Stage::of(page) == stage);
        let link = |(place, known): (usize, &Stage)| StageLink {
            text: visit.text(known.key()),
            state: match place.cmp(&now) {
                std::cmp::Ordering::Less => StageState::Done,
                std::cmp::Ordering::Equal => StageState::Now,
                std::cmp::Ordering::Greater => StageState::Later,
            },
            href: first(*known).filter(|_| place < now).map(|place| draft.address(place + 1)),
        };
        StepFrame {
            service: words::service(visit, draft.service),
            for_whom: draft.represented.as_deref().map(|name| called(visit, name)),
            stages: stages.iter().enumerate().map(link).collect(),
            resume: format!("/applications/{}/resume", draft.id()),
        }
    }

    /// For the samples of pages: one part of the way done, one reached, one to come.
    pub(super) fn sample() -> StepFrame {
        let link = |text: &str, state, href: Option<&str>| StageLink {
            text: text.to_owned(),
            state,
            href: href.map(str::to_owned),
        };
        StepFrame {
            service: "Gas rebate".to_owned(),
            for_whom: Some("For George Pappas".to_owned()),
            stages: vec![
                link("What we know", StageState::Done, Some("/applications/0198f3a2/steps/1")),
                link("Questions", StageState::Done, None),
                link("Proof", StageState::Now, None),
                link("Check and send", StageState::Later, None),
            ],
            resume: "/applications/0198f3a2/resume".to_owned(),
        }
    }
}

/// A page of the way by its number, with its form and its way back.
pub(super) fn page<'v>(visit: &'v Visit, draft: &Draft, number: usize) -> Page<'v> {
    let back = match number {
        0 | 1 => format!("/services/{}", draft.service.id),
        number => draft.address(number - 1),
    };
    visit.page().form(draft.address(number)).back(back)
}
