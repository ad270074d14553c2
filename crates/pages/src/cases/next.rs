//! What happens next in a case, by when, and what follows when that is late.

use domain::cases::Remaining;
use domain::cases::charter::PromiseDue;
use domain::cases::model::State;
use domain::cases::store::Case;
use jiff::civil::Date;
use serde::Serialize;

use super::words::agency_name;
use crate::web::Visit;

/// The next thing, in words.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct NextStep {
    pub what: String,
    /// "By 3 July 2026", if there is a day.
    pub by: Option<String>,
    pub is_late: bool,
    /// What follows when it is not kept.
    pub remedy: Vec<String>,
    /// Whether it is ours to keep, and not the person's.
    pub is_ours: bool,
    /// Whom to call about it, and where to read on.
    pub call: Option<String>,
    pub link: Option<String>,
}

impl NextStep {
    /// One of the agency that is late, one that is not, one of the person, and one without a day.
    pub(super) fn samples() -> Vec<NextStep> {
        let decide = NextStep {
            what: "We decide".to_owned(),
            by: Some("by 31 July 2026".to_owned()),
            is_late: true,
            remedy: vec!["We say sorry.".to_owned(), "You can appeal.".to_owned()],
            is_ours: true,
            call: None,
            link: None,
        };
        let answer = NextStep {
            what: "You answer".to_owned(),
            remedy: vec!["We go on with what we have.".to_owned()],
            is_late: false,
            is_ours: false,
            ..decide.clone()
        };
        let nothing = NextStep { what: "Nothing more happens".to_owned(), ..NextStep::default() };
        let pay = NextStep {
            what: "Pay the fine".to_owned(),
            call: Some("1300 138 118".to_owned()),
            link: Some("https://pay.example".to_owned()),
            ..NextStep::default()
        };
        vec![decide.clone(), NextStep { is_late: false, ..decide }, answer, nothing, pay]
    }
}

/// What stands beside the case itself.
#[derive(Default)]
pub(super) struct Around<'a> {
    pub promises: &'a [PromiseDue],
    /// The first day by which the person must answer.
    pub asked_until: Option<Date>,
    /// The last day for asking for a review inside the agency.
    pub review_until: Option<Date>,
    /// What the person still has to do after the decision.
    pub after: Vec<Remaining>,
}

pub(super) fn next(visit: &Visit, case: &Case, around: &Around<'_>) -> Option<NextStep> {
    let agency = agency_name(visit, &case.agency);
    let say = |key: &str| visit.locale().say(key, &[("agency", agency.as_str().into())]);
    let today = visit.app.today();
    match case.state() {
        State::Withdrawn | State::Closed => None,
        State::WaitingForPerson => Some(NextStep {
            what: visit.text("case-next-answer"),
            by: around.asked_until.map(|day| by(visit, day)),
            is_late: around.asked_until.is_some_and(|day| day < today),
            remedy: vec![visit.text("case-next-answer-late")],
            ..NextStep::default()
        }),
        // What must be done comes before what may be asked.
        State::DecidedApproved | State::DecidedRefused if !around.after.is_empty() => {
            let first = around.after.first().cloned();
            let more = around.after.iter().skip(1).map(|after| after.say.clone()).collect();
            first.map(|Remaining { say, call, link }| NextStep {
                what: say,
                remedy: more,
                call,
                link,
                ..NextStep::default()
            })
        }
        State::DecidedApproved | State::DecidedRefused => Some(match around.review_until.filter(|day| today <= *day) {
            Some(day) => {
                NextStep { what: visit.text("case-next-review"), by: Some(by(visit, day)), ..NextStep::default() }
            }
            None => NextStep { what: visit.text("case-next-nothing"), ..NextStep::default() },
        }),
        State::UnderReview => Some(NextStep { what: visit.text("case-next-under-review"), ..NextStep::default() }),
        State::Received | State::InProgress => Some(
            promised(visit, around.promises)
                .unwrap_or_else(|| NextStep { what: say("case-next-work"), ..NextStep::default() }),
        ),
    }
}

/// The promise that is due first of those that are still to be kept.
fn promised(visit: &Visit, promises: &[PromiseDue]) -> Option<NextStep> {
    let open = promises.iter().filter(|promise| !promise.done && promise.has_begun && promise.waived.is_none());
    let first = open.min_by_key(|promise| (promise.due.is_none(), promise.due))?;
    let due = match first.moment {
        Some(moment) => {
            Some(visit.locale().say("case-by", &[("day", visit.locale().moment(moment, &visit.app.zone).into())]))
        }
        None => first.due.map(|day| by(visit, day)),
    };
    let is_over = first.kept == Some(false) && first.limit.is_none_or(|limit| limit < visit.app.today());
    Some(NextStep {
        what: first.words.clone(),
        by: Some(due.unwrap_or_else(|| visit.locale().say("case-within", &[("within", first.within.as_str().into())]))),
        is_late: first.kept == Some(false),
        remedy: if is_over { [first.remedy.as_slice(), &first.limit_remedy].concat() } else { first.remedy.clone() },
        is_ours: true,
        ..NextStep::default()
    })
}

fn by(visit: &Visit, day: Date) -> String {
    visit.locale().say("case-by", &[("day", visit.locale().date(day).into())])
}
