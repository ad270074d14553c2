//! The pages of casework at the desk: tasks, parties, submissions, opinions, requests, links, hand-over: what pages
//! show and take of it.

mod files;
mod hand_over;
mod links;
mod opinion_files;
mod opinions;
mod parties;
mod requests;
mod step;
mod submissions;
mod tasks;

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use db::Tx;
use domain::cases::acting::{self, CaseHandle};
use domain::cases::opening::REFERENCE;
use domain::codes;
use domain::trust::{Action, Actor};
use screens::FieldError;
use serde_json::{Map, Value, json};

use crate::cases::words::{agency_name, service_name, tag};
use crate::slice::Routes;
use crate::web::{Outcome, Posted, Problem, Visit};

pub(in crate::cases) use tasks::left_words;

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

/// A case at the desk, with the leave of the officer who is signed in.
async fn held(tx: &mut Tx, visit: &Visit, reference: &str, action: Action) -> Outcome<CaseHandle> {
    let actor = officer(visit)?;
    Ok(acting::by_reference(tx, &visit.app, &actor, reference, action).await?)
}

fn officer(visit: &Visit) -> Outcome<Actor> {
    visit.officer()?;
    Ok(visit.actor())
}

/// What was typed, and what has to be corrected; nothing when a page is opened.
#[derive(Default)]
struct Typed {
    fields: Map<String, Value>,
    errors: Vec<FieldError>,
}

/// Every field of these pages; templates read a field that was not typed as nothing.
const FIELDS: [&str; 16] = [
    "task", "reason", "name", "address", "rule", "marked", "how", "answer", "state", "words", "what", "due", "other",
    "why", "agency", "to",
];

impl Typed {
    /// What was typed, and nothing for every other field.
    fn shown(&self) -> Map<String, Value> {
        let mut fields: Map<String, Value> = FIELDS.iter().map(|name| ((*name).to_owned(), Value::Null)).collect();
        fields.extend(self.fields.clone());
        fields
    }

    /// What was typed goes back to the page with what is wrong, if it can be corrected there.
    fn again(visit: &Visit, posted: &Posted, names: &[&str], problem: Problem) -> Outcome<Typed> {
        if problem.status != StatusCode::UNPROCESSABLE_ENTITY {
            return Err(problem);
        }
        let fields = names.iter().map(|name| ((*name).to_owned(), Value::from(posted.get(name)))).collect();
        let text = visit.locale().say(&format!("problem-{}-text", problem.kind), &problem.args);
        let href = format!("#{}", names.first().copied().unwrap_or_default());
        Ok(Typed { fields, errors: vec![FieldError { text, href }] })
    }
}

/// A page about a case: its head, and what the page adds.
fn page(
    visit: &Visit,
    held: &CaseHandle,
    (template, title): (&'static str, &str),
    content: Value,
    typed: Typed,
) -> Response {
    let there = format!("/desk/cases/{}", held.case.reference);
    let mut whole = json!({
        "about": {
            "service": service_name(visit, &held.case.service),
            "agency": agency_name(visit, &held.case.agency),
            "reference": codes::grouped(&held.case.reference),
            "tag": tag(visit, held.case.state()),
            "address": there,
            "is_open": held.case.state().is_open(),
        },
        "may": held.grant.acts().by_name(),
        "typed": typed.shown(),
        "error": typed.errors.first().map(|error| error.text.clone()),
    });
    if let (Some(whole), Value::Object(content)) = (whole.as_object_mut(), content) {
        whole.extend(content);
    }
    let here = visit.here.split('?').next().unwrap_or_default().to_owned();
    visit.untyped(template).title(title).back(there).form(here).errors(typed.errors).show_untyped(whole)
}

/// The agencies that may be given something and are not the officer's own, to choose from; none where there are none.
fn agencies(visit: &Visit, may: impl Fn(&str) -> bool, chosen: Option<&str>) -> Vec<Value> {
    let own = visit.officer().map(|officer| officer.agency.clone()).unwrap_or_default();
    let others = visit.app.catalogue.agencies.iter().filter(|agency| agency.id != own && may(&agency.id));
    let mut items: Vec<Value> = others
        .map(|agency| {
            json!({
                "value": agency.id,
                "text": agency_name(visit, &agency.id),
                "selected": chosen == Some(agency.id.as_str()),
            })
        })
        .collect();
    if items.is_empty() {
        return items;
    }
    items.insert(0, json!({"value": "", "text": visit.text("desk-choose-agency")}));
    items
}
