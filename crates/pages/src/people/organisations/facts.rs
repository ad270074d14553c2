//! What is known of an organisation: the questions of the catalogue about organisations, asked and corrected.

use axum::extract::Path;
use axum::response::Response;
use catalogue::{Applicant, Fact};
use db::Tx;
use domain::events::PersonEvent;
use domain::people::account::noted;
use domain::people::organisations;
use domain::people::store::{all_held, forget_fact};
use domain::questions::{ParsedAnswer, facts_from_json, unanswered};
use domain::trust::{Action, Grant};
use rules::{Facts, Need, Value};
use screens::FieldError;

use super::{address, of_owner};
use crate::people::account::FactPage;
use crate::questions::{Question, asked, read};
use crate::web::{Outcome, Posted, Problem, Visit};

/// One question about an organisation, with what is known or was typed.
pub(super) fn question(visit: &Visit, fact: &Fact, held: Option<&Value>, typed: Option<&Posted>) -> Option<Question> {
    let mut question = asked(visit.app.catalogue, visit.locale(), Need::Fact(fact.id), held, typed)?;
    question.is_optional = fact.wording.is_optional;
    question.may_be_unknown = false;
    Some(question)
}

/// The answer to one question about an organisation: `None` where it may be left empty.
pub(super) fn answer(visit: &Visit, fact: &Fact, posted: &Posted) -> Result<Option<Value>, String> {
    let need = Need::Fact(fact.id);
    if posted.get(&fact.wording.name).is_empty() {
        let needed = || unanswered(visit.app.catalogue, visit.locale(), need);
        return if fact.wording.is_optional { Ok(None) } else { Err(needed()) };
    }
    match read(visit, need, posted) {
        ParsedAnswer::Is(value) => Ok(Some(value)),
        ParsedAnswer::Wrong(text) => Err(text),
        ParsedAnswer::Unknown => Err(unanswered(visit.app.catalogue, visit.locale(), need)),
    }
}

/// What an organisation told of itself.
pub(super) async fn held(visit: &Visit, tx: &mut Tx, grant: &Grant) -> Outcome<Facts> {
    let all = all_held(tx, grant).await?;
    Ok(facts_from_json(visit.app.catalogue, all.iter().map(|held| (held.fact.as_str(), &held.value))))
}

fn fact_called(visit: &Visit, name: &str) -> Outcome<&'static Fact> {
    let mut all = visit.app.catalogue.asked_of(Applicant::Organisation);
    all.find(|fact| fact.wording.name == name).ok_or_else(Problem::not_found)
}

pub(super) async fn show(visit: Visit, Path((id, name)): Path<(String, String)>) -> Outcome {
    let fact = fact_called(&visit, &name)?;
    let mut tx = visit.app.db.read().await?;
    let grant = of_owner(&visit, &mut tx, &id, Action::See, "facts").await?;
    let known = held(&visit, &mut tx, &grant).await?;
    tx.commit().await?;
    page(&visit, &id, question(&visit, fact, known.get(fact.id), None), None)
}

pub(super) async fn correct(visit: Visit, Path((id, name)): Path<(String, String)>, posted: Posted) -> Outcome {
    let (app, fact) = (&visit.app, fact_called(&visit, &name)?);
    let mut tx = app.db.begin().await?;
    let grant = of_owner(&visit, &mut tx, &id, Action::Change, "facts").await?;
    let mut told = answer(&visit, fact, &posted);
    if told == Ok(None) && fact.wording.identifies {
        let known = held(&visit, &mut tx, &grant).await?;
        if !organisations::numbers(app).any(|other| other.id != fact.id && known.get(other.id).is_some()) {
            told = Err(visit.text("organisation-no-number"));
        }
    }
    match told {
        Ok(Some(value)) => {
            let mut facts = Facts::new(&app.catalogue.program.vocabulary);
            facts.set(fact.id, value);
            organisations::correct(&mut tx, app, &grant, &facts).await?;
            noted(&mut tx, app, &grant, PersonEvent::FactCorrected { fact: name }).await?;
        }
        Ok(None) => {
            if forget_fact(&mut tx, &grant, &name).await? {
                noted(&mut tx, app, &grant, PersonEvent::FactRemoved { fact: name }).await?;
            }
        }
        Err(error) => return page(&visit, &id, question(&visit, fact, None, Some(&posted)), Some(error)),
    }
    tx.commit().await?;
    Ok(visit.see(&address(&id)))
}

fn page(visit: &Visit, id: &str, question: Option<Question>, error: Option<String>) -> Outcome<Response> {
    let question = question.ok_or_else(Problem::not_found)?;
    let href = question.wrong_field();
    let errors = error.iter().map(|text| FieldError { text: text.clone(), href: href.clone() }).collect();
    let page = visit.page().titled(question.ask.clone()).back(address(id));
    let page = page.form(format!("{}/facts/{}", address(id), question.key)).errors(errors);
    Ok(page.show(FactPage { q: Question { error, ..question }, alone: true }))
}
