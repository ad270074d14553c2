//! A life event as a page that helps before anything is asked: what to do today, this week and later, and with whom.

use axum::extract::Path;
use axum::response::Response;
use catalogue::{Timing, ToDo};
use serde::Serialize;

use super::crisis::{CrisisPanel, panels};
use super::guidance::GuidanceCard;
use super::words;
use crate::web::{Outcome, Problem, View, Visit};

#[derive(Serialize)]
pub(super) struct EventPage {
    name: words::Text,
    summary: Option<words::Text>,
    /// Whom to call first, where somebody may be in danger; then nothing is offered to be kept.
    crises: Vec<CrisisPanel>,
    /// Whether anything is asked for it.
    has_questions: bool,
    sections: Vec<TimeSection>,
    /// What else may be worth a look.
    besides: Vec<GuidanceCard>,
}

/// What there is to do at one time.
#[derive(Serialize)]
pub(crate) struct TimeSection {
    pub(crate) heading: String,
    pub(crate) cards: Vec<GuidanceCard>,
}

impl View for EventPage {
    const TEMPLATE: &'static str = "event.html";

    fn samples() -> Vec<Self> {
        let own = |text: &str| words::own(text.to_owned());
        let sections = vec![TimeSection { heading: "Today".to_owned(), cards: GuidanceCard::samples() }];
        let summary = Some(own("What to do before and after the birth."));
        let besides = GuidanceCard::samples();
        vec![
            EventPage {
                name: own("Violence at home"),
                summary: None,
                crises: CrisisPanel::samples(),
                has_questions: false,
                sections: Vec::new(),
                besides: Vec::new(),
            },
            EventPage {
                name: own("Having a baby"),
                summary,
                crises: Vec::new(),
                has_questions: true,
                sections,
                besides,
            },
            EventPage {
                name: own("Having a baby"),
                summary: None,
                crises: Vec::new(),
                has_questions: false,
                sections: Vec::new(),
                besides: Vec::new(),
            },
        ]
    }
}

/// The key of the heading over what is to be done at a time.
pub(crate) fn heading(timing: Timing) -> &'static str {
    match timing {
        Timing::Today => "timing-today",
        Timing::ThisWeek => "timing-this-week",
        Timing::ThisMonth => "timing-this-month",
        Timing::Later => "timing-later",
    }
}

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let catalogue = visit.app.catalogue;
    let event = catalogue.event(&id).ok_or_else(Problem::not_found)?;
    let today = visit.app.today();
    let spoken = visit.spoken();
    let nothing = rules::Facts::new(&catalogue.program.vocabulary);
    let plan = catalogue.plan(Some(event), &nothing, today);
    let card = |to_do: &ToDo<'_, 'static>| GuidanceCard::of(&visit, event, to_do);
    let to_do = plan.to_do();
    let section = |timing: Timing| {
        let cards: Vec<GuidanceCard> = to_do.iter().filter(|to_do| to_do.place().timing == timing).map(card).collect();
        (!cards.is_empty()).then(|| TimeSection { heading: visit.text(heading(timing)), cards })
    };
    let sections = Timing::ALL.into_iter().filter_map(section).collect();
    let besides = plan.to_do_besides().iter().map(card).collect();
    let has_questions = !catalogue.event_goals(event, false, today).is_empty();
    let crises: Vec<_> =
        catalogue.crisis.crises.iter().filter(|crisis| Some(&crisis.id) == event.crisis.as_ref()).collect();
    let name = spoken.event_name(event);
    let page = visit.page().titled(name.to_string()).back("/").form("/plans").hidden("event", &event.id);
    Ok(page.show(EventPage {
        name: words::text(&visit, name),
        summary: spoken.event_summary(event).map(|said| words::text(&visit, said)),
        crises: panels(&visit, &crises),
        has_questions,
        sections,
        besides,
    }))
}
