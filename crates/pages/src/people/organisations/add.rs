//! A new organisation: its name, and a number by which registers know it.

use axum::response::Response;
use catalogue::Fact;
use domain::people::organisations::{self, Unfit};
use domain::trust::Action;
use rules::Facts;
use screens::FieldError;
use serde::Serialize;

use super::{LIST, address, facts};
use crate::people::account::own;
use crate::questions::Question;
use crate::web::{Outcome, Posted, Problem, View, Visit};

const HERE: &str = "/account/organisations/new";

#[derive(Serialize)]
pub(super) struct NewOrganisationPage {
    questions: Vec<Question>,
    /// Whether it needs one of several numbers.
    has_numbers: bool,
}

impl View for NewOrganisationPage {
    const TEMPLATE: &'static str = "organisation-new.html";

    fn samples() -> Vec<Self> {
        let sample = |has_numbers| NewOrganisationPage { questions: Question::samples(), has_numbers };
        vec![sample(true), sample(false)]
    }
}

/// What is asked to add one: by what it is known. The rest is asked by the first application that needs it.
fn asked(visit: &Visit) -> Outcome<Vec<&'static Fact>> {
    let name = visit.app.catalogue.organisation_name().ok_or_else(Problem::not_found)?;
    let name = visit.app.catalogue.facts.get(name).ok_or_else(Problem::not_found)?;
    Ok(std::iter::once(name).chain(organisations::numbers(&visit.app)).collect())
}

pub(super) async fn show(visit: Visit) -> Outcome {
    visit.signed_in()?;
    page(&visit, &asked(&visit)?, None, Vec::new())
}

pub(super) async fn add(visit: Visit, posted: Posted) -> Outcome {
    visit.signed_in()?;
    let asked = asked(&visit)?;
    let (mut told, mut errors) = (Facts::new(&visit.app.catalogue.program.vocabulary), Vec::new());
    for fact in &asked {
        match facts::answer(&visit, fact, &posted) {
            Ok(Some(value)) => told.set(fact.id, value),
            Ok(None) => {}
            Err(text) => errors.push(FieldError { text, href: format!("#{}", fact.wording.name) }),
        }
    }
    if !errors.is_empty() {
        return page(&visit, &asked, Some(&posted), errors);
    }
    let mut tx = visit.app.db.begin().await?;
    let own = own(&visit, &mut tx, Action::Change, "representatives").await?;
    let added = organisations::add(&mut tx, &visit.app, &own, &told).await?;
    match added {
        Ok(id) => {
            tx.commit().await?;
            Ok(visit.see(&address(&id)))
        }
        Err(unfit) => {
            drop(tx);
            let error = error(&visit, unfit, &asked, &told);
            page(&visit, &asked, Some(&posted), vec![error])
        }
    }
}

/// What is wrong, at the field where it can be put right.
fn error(visit: &Visit, unfit: Unfit, asked: &[&'static Fact], told: &Facts) -> FieldError {
    let mut numbers = asked.iter().filter(|fact| fact.wording.identifies);
    let (key, field) = match unfit {
        Unfit::NoName => ("organisation-no-name", asked.first()),
        Unfit::TooMany => ("organisation-too-many", asked.first()),
        Unfit::NoNumber => ("organisation-no-number", numbers.next()),
        Unfit::There => ("organisation-there", numbers.find(|fact| told.get(fact.id).is_some())),
    };
    let field = field.map_or("", |fact| fact.wording.name.as_str());
    FieldError { text: visit.text(key), href: format!("#{field}") }
}

fn page(visit: &Visit, asked: &[&'static Fact], typed: Option<&Posted>, errors: Vec<FieldError>) -> Outcome<Response> {
    let mut questions = Vec::new();
    for fact in asked {
        let mut question = facts::question(visit, fact, None, typed).ok_or_else(Problem::not_found)?;
        let here = question.wrong_field();
        question.error = errors.iter().find(|error| error.href == here).map(|error| error.text.clone());
        questions.push(question);
    }
    let has_numbers = asked.len() > 1;
    let page = visit.page().title("organisation-new-title").back(LIST).form(HERE).errors(errors);
    Ok(page.show(NewOrganisationPage { questions, has_numbers }))
}
