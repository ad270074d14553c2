//! What the person is asked for, from the desk: a new request, what was answered, and going on without an answer.

use axum::extract::Path;
use axum::response::Response;
use db::Tx;
use domain::cases::acting::{self, CaseHandle};
use domain::cases::model::State;
use domain::cases::{files, officers, store as cases_store};
use domain::refusal::Refusal;
use domain::trust::Action;
use serde::Serialize;

use super::{CaseFrame, Typed, held, officer, page};
use crate::cases::requests::{self, RequestLine};
use crate::web::{Outcome, Posted, View, Visit};

/// `desk/requests.html`.
#[derive(Debug, Serialize)]
pub(super) struct RequestsPage {
    #[serde(flatten)]
    case: CaseFrame,
    requests: Vec<RequestLine>,
    /// Whether the time to answer is over, so that an officer who may do so can go on without one.
    may_go_on: bool,
    /// Whether the clock of the promises stops while the person is asked.
    stops_clock: bool,
    typed: TypedRequest,
}

#[derive(Debug, Default, Serialize)]
struct TypedRequest {
    what: Option<String>,
    due: Option<String>,
}

impl View for RequestsPage {
    const TEMPLATE: &'static str = "desk/requests.html";

    fn samples() -> Vec<Self> {
        let none = |case| RequestsPage {
            case,
            requests: Vec::new(),
            may_go_on: false,
            stops_clock: false,
            typed: TypedRequest::default(),
        };
        let typed = TypedRequest { what: Some("Your bill".to_owned()), due: Some("2026-06-01".to_owned()) };
        let full = RequestsPage {
            requests: RequestLine::samples(),
            may_go_on: true,
            stops_clock: true,
            typed,
            ..none(CaseFrame::wrong_sample("what"))
        };
        let no_day = none(CaseFrame::wrong_sample("due"));
        vec![full, no_day, none(CaseFrame::open_sample()), none(CaseFrame::closed_sample())]
    }
}

pub(super) async fn show(visit: Visit, Path(reference): Path<String>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let held = held(&mut tx, &visit, &reference, Action::See).await?;
    let shown = shown(&mut tx, &visit, &held, Typed::default()).await?;
    tx.commit().await?;
    Ok(shown)
}

async fn shown(tx: &mut Tx, visit: &Visit, held: &CaseHandle, typed: Typed) -> Outcome<Response> {
    let requests = cases_store::requests(tx, &held.grant).await?;
    let seen = files::seen(tx, &held.grant).await?;
    let today = visit.app.today();
    let has_time = requests.iter().any(|one| one.answered_at.is_none() && one.due().is_some_and(|due| today <= due));
    let stops = held.service(&visit.app)?.case.pause("information-requested").is_some();
    let content = RequestsPage {
        case: CaseFrame::new(visit, held, &typed),
        requests: requests::shown(visit, held, &requests, &seen.files),
        may_go_on: held.case.state() == State::WaitingForPerson && !has_time,
        stops_clock: stops,
        typed: TypedRequest { what: typed.get("what"), due: typed.get("due") },
    };
    Ok(page(tx, visit, held, ("desk-requests-title", typed.error)).await?.show(content))
}

pub(super) async fn act(visit: Visit, Path(reference): Path<String>, posted: Posted) -> Outcome {
    let actor = officer(&visit)?;
    let mut tx = visit.app.db.begin().await?;
    let case = acting::key(&mut tx, &reference).await?;
    let done = match (posted.get("act"), day(&posted)) {
        ("go-on", _) => officers::go_on(&mut tx, &visit.app, &actor, &case.id).await,
        ("ask", None) => Err(Refusal::unprocessable("request-no-day")),
        ("ask", Some(due)) => {
            let what = (posted.get("what"), due);
            officers::ask_for_information(&mut tx, &visit.app, &actor, &case.id, what).await.map(drop)
        }
        _ => Err(Refusal::not_found()),
    };
    match done {
        Ok(()) => {
            tx.commit().await?;
            Ok(visit.see(&format!("/desk/cases/{}/requests", case.reference)))
        }
        Err(problem) => {
            tx.rollback().await?;
            let names = match problem.kind {
                "case-no-words" => ["what", "due"],
                _ => ["due", "what"],
            };
            let typed = Typed::again(&visit, &posted, &names, problem.into())?;
            let mut tx = visit.app.db.begin().await?;
            let held = held(&mut tx, &visit, &reference, Action::See).await?;
            let shown = shown(&mut tx, &visit, &held, typed).await?;
            tx.commit().await?;
            Ok(shown)
        }
    }
}

/// The day, as a field of type `date` sends it.
fn day(posted: &Posted) -> Option<jiff::civil::Date> {
    posted.get("due").parse().ok()
}
