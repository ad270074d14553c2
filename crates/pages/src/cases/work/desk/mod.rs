//! The pages of casework at the desk: tasks, parties, submissions, opinions, requests, links and hand-overs.

mod case_frame;
mod evidence;
mod files;
mod hand_over;
mod hand_over_view;
mod links;
mod links_view;
mod money;
mod money_view;
mod opinion_files;
mod opinions;
mod opinions_view;
mod parties;
mod parties_view;
mod requests;
mod step;
mod submissions;
mod submissions_view;
mod tasks;
mod tasks_view;
mod typed;

use axum::extract::Path;
use axum::routing::get;
use db::Tx;
use domain::cases::acting::{self, CaseHandle};
use domain::cases::opening::REFERENCE;
use domain::codes;
use domain::trust::{Action, Actor};
use screens::FieldError;

use crate::cases::case_nav::case_nav;
use crate::cases::words::agency_name;
use crate::slice::Routes;
use crate::web::form::takes_files;
use crate::web::{Choice, Outcome, Page, Problem, Sampled, Visit};

use case_frame::{CaseFrame, CaseHead};
pub(in crate::cases) use tasks::left_words;
use typed::Typed;

pub(super) fn views() -> Vec<Sampled> {
    vec![
        Sampled::of::<evidence::FileRecordPage>(),
        Sampled::of::<evidence::SiteVisitPage>(),
        Sampled::of::<files::FilesPage>(),
        Sampled::of::<hand_over_view::HandOverPage>(),
        Sampled::of::<hand_over_view::HandOverAnswerPage>(),
        Sampled::of::<links_view::LinksPage>(),
        Sampled::of::<money_view::MoneyPage>(),
        Sampled::of::<opinions_view::CaseOpinionsPage>(),
        Sampled::of::<opinions_view::OpinionPage>(),
        Sampled::of::<opinions_view::OpinionsPage>(),
        Sampled::of::<parties_view::PartiesPage>(),
        Sampled::of::<requests::RequestsPage>(),
        Sampled::of::<submissions_view::SubmissionLook>(),
        Sampled::of::<submissions_view::SubmissionPage>(),
        Sampled::of::<submissions_view::SubmissionsPage>(),
        Sampled::of::<tasks_view::TasksPage>(),
    ]
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .route("/desk/cases/{reference}/tasks", get(tasks::show).post(tasks::end))
        .route("/desk/cases/{reference}/parties", get(parties::show).post(parties::add))
        .route("/desk/cases/{reference}/submissions", get(submissions::show))
        .route("/desk/cases/{reference}/submissions/{id}", get(submissions::one).post(submissions::act))
        .route("/desk/cases/{reference}/opinions", get(opinions::of_case))
        .route("/desk/cases/{reference}/requests", get(requests::show).post(requests::act))
        .route("/desk/cases/{reference}/links", get(links::show).post(links::act))
        .route("/desk/cases/{reference}/hand-over", get(hand_over::show).post(hand_over::act))
        .route("/desk/cases/{reference}/extension", get(extension))
        .route("/desk/cases/{reference}/files", get(files::show))
        .route("/desk/cases/{reference}/files/{id}", get(evidence::file).post(evidence::record))
        .route("/desk/cases/{reference}/site", takes_files(get(evidence::visit).post(evidence::record_visit)))
        .route("/desk/cases/{reference}/money", get(money::show).post(money::act))
        .route("/desk/steps/{id}", get(step::show).post(step::end))
        .route("/desk/opinions", get(opinions::all))
        .route("/desk/opinions/{id}", get(opinions::show).post(opinions::give))
        .route("/desk/opinions/{id}/files/{file}", get(opinion_files::show))
        .route("/desk/opinions/{id}/files/{file}/content", get(opinion_files::content))
        .route("/desk/opinions/{id}/files/{file}/download", get(opinion_files::download))
}

/// More time is given where the promises stand.
async fn extension(visit: Visit, Path(reference): Path<String>) -> Outcome {
    visit.officer()?;
    let reference = codes::typed(&reference, REFERENCE).ok_or_else(Problem::not_found)?;
    Ok(visit.see(&format!("/desk/cases/{reference}/promises")))
}

/// A case by its reference, with a grant of the officer who is signed in to see or change it.
async fn held(tx: &mut Tx, visit: &Visit, reference: &str, action: Action) -> Outcome<CaseHandle> {
    let actor = officer(visit)?;
    Ok(acting::by_reference(tx, &visit.app, &actor, reference, action).await?)
}

fn officer(visit: &Visit) -> Outcome<Actor> {
    visit.officer()?;
    Ok(visit.actor())
}

/// A page about a case. Its forms are sent to its own address.
async fn page<'v>(
    tx: &mut Tx,
    visit: &'v Visit,
    held: &CaseHandle,
    (title, error): (&str, Option<FieldError>),
) -> Outcome<Page<'v>> {
    let nav = case_nav(tx, visit, held).await?;
    let here = visit.here.split('?').next().unwrap_or_default();
    let page = visit.page().nav(nav).title(title).back(format!("/desk/cases/{}", held.case.reference)).form(here);
    Ok(page.errors(error.into_iter().collect()))
}

/// The lines of an address; none where there is no address.
fn lines(address: Option<&str>) -> Vec<String> {
    address.unwrap_or_default().lines().map(str::to_owned).collect()
}

/// The agencies that may be given something and are not the officer's own, to choose from; none where there are none.
fn agencies(visit: &Visit, may: impl Fn(&str) -> bool, chosen: Option<&str>) -> Vec<Choice> {
    let own = visit.officer().map(|officer| officer.agency.clone()).unwrap_or_default();
    let others = visit.app.catalogue.agencies.iter().filter(|agency| agency.id != own && may(&agency.id));
    let mut choices: Vec<Choice> = others
        .map(|agency| {
            let is_chosen = chosen == Some(agency.id.as_str());
            Choice::new(&agency.id, agency_name(visit, &agency.id), is_chosen)
        })
        .collect();
    if !choices.is_empty() {
        choices.insert(0, Choice::open("", visit.text("desk-choose-agency")));
    }
    choices
}

/// A sample of the agencies to choose from.
fn agencies_sample() -> Vec<Choice> {
    vec![
        Choice::open("", "Choose an agency"),
        Choice::new("service-nsw", "Service NSW", true),
        Choice::open("revenue-nsw", "Revenue NSW"),
    ]
}
