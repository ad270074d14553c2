//! For whom an application is: asked of a representative before it begins.

use axum::response::Response;
use catalogue::{Applicant, Service};
use db::Tx;
use domain::paths::encoded;
use domain::people::{Represented, represented};
use screens::FieldError;
use serde::Serialize;

use super::words;
use crate::web::form::value_in;
use crate::web::{CheckChoice, Outcome, Posted, Problem, View, Visit};

/// The value of the field for oneself.
const ME: &str = "me";

/// Says that the page was seen, so that no choice is a mistake.
const ASKED: &str = "asked-for-whom";

#[derive(Serialize)]
pub(super) struct ForWhomPage {
    service: String,
    choices: Vec<CheckChoice>,
    /// Whether an organisation may apply, which can be added first.
    takes_organisations: bool,
    error: Option<String>,
}

impl View for ForWhomPage {
    const TEMPLATE: &'static str = "applications/for-whom.html";

    fn samples() -> Vec<Self> {
        let choices =
            || vec![CheckChoice::new(ME, "For myself", false), CheckChoice::new("0198f3a2", "For George Pappas", true)];
        let sample = |error: Option<&str>, takes_organisations| ForWhomPage {
            service: "Gas rebate".to_owned(),
            choices: choices(),
            takes_organisations,
            error: error.map(str::to_owned),
        };
        let only_organisations = ForWhomPage { choices: Vec::new(), ..sample(None, true) };
        vec![sample(None, false), sample(Some("Choose for whom it is."), true), only_organisations]
    }
}

/// The person an application is for.
pub(super) enum Whom {
    Person(String),
    /// It has to be asked first.
    Ask(Box<Response>),
}

/// Reads for whom it is: the person of the visit, or one for whom they may act, also an organisation. Somebody who has a
/// choice and has not said is asked.
pub(super) async fn whom(
    tx: &mut Tx,
    visit: &Visit,
    person: &str,
    (service, posted): (&'static Service, &Posted),
) -> Outcome<Whom> {
    if !visit.session.is_signed_in() {
        return Ok(Whom::Person(person.to_owned()));
    }
    let all = choices(tx, visit, person, service).await?;
    let takes_me = service.apply.applicants.contains(&Applicant::Person);
    match posted.find("for") {
        Some(ME) if takes_me => Ok(Whom::Person(person.to_owned())),
        Some(id) if !id.is_empty() => {
            let known = all.into_iter().find(|one| one.id == id).ok_or_else(Problem::not_found)?;
            Ok(Whom::Person(known.id))
        }
        // What is renewed by its holder is for its holder.
        _ if takes_me && (all.is_empty() || posted.find("holding").is_some()) => Ok(Whom::Person(person.to_owned())),
        // The question has a page of its own, whose language can be changed.
        _ if !posted.has(ASKED) => {
            let plan = encoded(posted.get("plan"));
            let to = format!("/applications/for-whom?service={}&plan={plan}", service.id);
            Ok(Whom::Ask(Box::new(visit.see(&to))))
        }
        _ => Ok(Whom::Ask(Box::new(page(visit, service, posted.get("plan"), &all, true)))),
    }
}

/// For whom somebody may apply for a service, other than for themself.
async fn choices(tx: &mut Tx, visit: &Visit, person: &str, service: &Service) -> Outcome<Vec<Represented>> {
    let mut all = represented(tx, &visit.app, &visit.actor(), person).await?;
    let kind = |one: &Represented| if one.is_organisation { Applicant::Organisation } else { Applicant::Person };
    all.retain(|one| one.may_act && service.apply.applicants.contains(&kind(one)));
    Ok(all)
}

/// The question for whom an application for a service is.
pub(super) async fn show(visit: Visit) -> Outcome {
    let query = visit.here.split_once('?').map(|(_, query)| query.to_owned()).unwrap_or_default();
    let (service, plan) = (value_in(&query, "service").unwrap_or_default(), value_in(&query, "plan"));
    let service = visit.app.catalogue.service(&service).ok_or_else(Problem::not_found)?;
    let person = visit.signed_in()?.to_owned();
    let mut tx = visit.app.db.read().await?;
    let all = choices(&mut tx, &visit, &person, service).await?;
    tx.commit().await?;
    Ok(page(&visit, service, &plan.unwrap_or_default(), &all, false))
}

fn page(visit: &Visit, service: &'static Service, plan: &str, all: &[Represented], is_missing: bool) -> Response {
    let error = is_missing.then(|| visit.text("for-whom-missing"));
    let errors = error.iter().map(|text| FieldError { text: text.clone(), href: "#for".to_owned() }).collect();
    let takes = |one| service.apply.applicants.contains(&one);
    let me = takes(Applicant::Person).then(|| CheckChoice::new(ME, visit.text("for-whom-me"), false));
    let mut choices: Vec<CheckChoice> = me.into_iter().collect();
    choices.extend(all.iter().map(|one| CheckChoice::new(&one.id, called(visit, &one.name), false)));
    let page = visit.page().title("for-whom-title").form("/applications").back(format!("/services/{}", service.id));
    let page = page.hidden("service", &service.id).hidden("plan", plan).hidden(ASKED, "yes").errors(errors);
    let takes_organisations = takes(Applicant::Organisation);
    page.show(ForWhomPage { service: words::service(visit, service), choices, takes_organisations, error })
}

/// For whom something is, in words.
pub(crate) fn called(visit: &Visit, name: &str) -> String {
    let nameless = visit.text("for-whom-nameless");
    let name = if name.is_empty() { nameless.as_str() } else { name };
    visit.locale().say("for-whom", &[("name", name.into())])
}
