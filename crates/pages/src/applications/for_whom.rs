//! For whom an application is: asked of a representative before it begins.

use axum::response::Response;
use catalogue::Service;
use db::Tx;
use domain::people::{Represented, represented};
use screens::FieldError;
use serde::Serialize;

use super::words;
use crate::web::{CheckChoice, Outcome, Posted, Problem, View, Visit};

/// The value of the field for oneself.
const ME: &str = "me";

#[derive(Serialize)]
pub(super) struct ForWhomPage {
    service: String,
    choices: Vec<CheckChoice>,
    error: Option<String>,
}

impl View for ForWhomPage {
    const TEMPLATE: &'static str = "applications/for-whom.html";

    fn samples() -> Vec<Self> {
        let choices =
            || vec![CheckChoice::new(ME, "For myself", false), CheckChoice::new("0198f3a2", "For George Pappas", true)];
        let sample = |error: Option<&str>| ForWhomPage {
            service: "Gas rebate".to_owned(),
            choices: choices(),
            error: error.map(str::to_owned),
        };
        vec![sample(None), sample(Some("Choose for whom it is."))]
    }
}

/// The person an application is for.
pub(super) enum Whom {
    Person(String),
    /// It has to be asked first.
    Ask(Box<Response>),
}

/// Reads for whom it is: the person of the visit, or one whom they may act for. A representative who has not said is
/// asked.
pub(super) async fn whom(
    tx: &mut Tx,
    visit: &Visit,
    person: &str,
    (service, posted): (&'static Service, &Posted),
) -> Outcome<Whom> {
    if !visit.session.is_signed_in() {
        return Ok(Whom::Person(person.to_owned()));
    }
    let mut all = represented(tx, &visit.app, &visit.actor(), person).await?;
    all.retain(|one| one.may_act);
    match posted.find("for") {
        Some(ME) => Ok(Whom::Person(person.to_owned())),
        Some(id) if !id.is_empty() => {
            let known = all.into_iter().find(|one| one.id == id).ok_or_else(Problem::not_found)?;
            Ok(Whom::Person(known.id))
        }
        // What is renewed by its holder is for its holder.
        None if all.is_empty() || posted.find("holding").is_some() => Ok(Whom::Person(person.to_owned())),
        asked => Ok(Whom::Ask(Box::new(page(visit, service, posted, &all, asked.is_some())))),
    }
}

fn page(visit: &Visit, service: &'static Service, posted: &Posted, all: &[Represented], is_missing: bool) -> Response {
    let error = is_missing.then(|| visit.text("for-whom-missing"));
    let errors = error.iter().map(|text| FieldError { text: text.clone(), href: "#for".to_owned() }).collect();
    let mut choices = vec![CheckChoice::new(ME, &visit.text("for-whom-me"), false)];
    choices.extend(all.iter().map(|one| CheckChoice::new(&one.id, &called(visit, &one.name), false)));
    let page = visit.page().title("for-whom-title").form("/applications").back(format!("/services/{}", service.id));
    let page = page.hidden("service", &service.id).hidden("plan", posted.get("plan")).errors(errors);
    page.show(ForWhomPage { service: words::service(visit, service), choices, error })
}

/// For whom something is, in words.
pub(crate) fn called(visit: &Visit, name: &str) -> String {
    let nameless = visit.text("for-whom-nameless");
    let name = if name.is_empty() { nameless.as_str() } else { name };
    visit.locale().say("for-whom", &[("name", name.into())])
}
