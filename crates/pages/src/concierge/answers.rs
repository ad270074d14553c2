//! Every answer, and a way to change each; the plan follows.

use axum::extract::Path;
use axum::response::Response;
use domain::concierge::interview;
use domain::questions::{key_of, said, wording};
use rules::Need;
use screens::FieldError;
use serde::Serialize;

use super::purpose;
use super::questions::accept;
use super::reach::{self, Reached};
use super::working::{keys_of, needs_of, put};
use crate::questions::Question;
use crate::web::form::value_in;
use crate::web::{Outcome, Posted, Problem, View, Visit};

#[derive(Serialize)]
pub(super) struct PlanAnswersPage {
    purpose: String,
    /// What was answered in this plan.
    told: Vec<AnswerLine>,
    /// What is known from before.
    held: Vec<AnswerLine>,
    /// The life event, to begin anew.
    event: Option<String>,
    /// The service, to begin anew, where the plan is about one.
    service: Option<String>,
    address: String,
    may_change: bool,
    /// Whether the plan is that of the one who looks, who may remove it.
    is_own: bool,
}

/// An answer, and where it can be changed.
#[derive(Serialize)]
pub(super) struct AnswerLine {
    pub(super) label: String,
    pub(super) language: String,
    /// None for "I don't know".
    pub(super) answer: Option<String>,
    pub(super) change: String,
}

impl AnswerLine {
    /// For the samples of pages.
    pub(super) fn sample(answer: Option<&str>) -> AnswerLine {
        AnswerLine {
            label: "Concession card".to_owned(),
            language: "en".to_owned(),
            answer: answer.map(str::to_owned),
            change: "/plans/0198f3a2/answers?need=has_concession_card".to_owned(),
        }
    }
}

impl View for PlanAnswersPage {
    const TEMPLATE: &'static str = "plan-answers.html";

    fn samples() -> Vec<Self> {
        let sample = |told, held, event: Option<&str>, service: Option<&str>| PlanAnswersPage {
            purpose: "Having a baby".to_owned(),
            told,
            held,
            event: event.map(str::to_owned),
            service: service.map(str::to_owned),
            address: "/plans/0198f3a2".to_owned(),
            may_change: event.is_some(),
            is_own: event.is_some(),
        };
        let lines = || vec![AnswerLine::sample(Some("Yes")), AnswerLine::sample(None)];
        vec![
            sample(lines(), lines(), Some("having-a-baby"), Some("gas-rebate")),
            sample(Vec::new(), Vec::new(), None, None),
        ]
    }
}

/// One question alone, to answer it anew.
#[derive(Serialize)]
pub(super) struct PlanAnswerPage {
    purpose: String,
    question: Question,
}

impl View for PlanAnswerPage {
    const TEMPLATE: &'static str = "plan-answer.html";

    fn samples() -> Vec<Self> {
        let sample = |question| PlanAnswerPage { purpose: "Having a baby".to_owned(), question };
        Question::samples().into_iter().map(sample).collect()
    }
}

/// `GET /plans/{id}/answers`: all of them, or with `?need=KEY` the one question.
pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let reached = reach::look(&visit, &id).await?;
    let query = visit.here.split_once('?').map_or("", |(_, query)| query);
    if let Some(key) = value_in(query, "need").filter(|_| reached.may_change()) {
        let need = needs_of(&visit, &key).first().copied().ok_or_else(Problem::not_found)?;
        return Ok(one(&visit, &reached, need, None, None));
    }
    let told = reached.told.given.iter().filter_map(|(need, _)| line(&visit, &reached, need)).collect();
    let is_told = |fact| reached.told.given.get(Need::Fact(fact)).is_some();
    let held = reached.held.iter().map(|(fact, _)| fact).filter(|fact| !is_told(*fact));
    let matter = visit.app.concierges.of(reached.purpose, visit.app.today()).facts();
    let held =
        held.filter(|fact| matter.contains(fact)).filter_map(|fact| line(&visit, &reached, Need::Fact(fact))).collect();
    let (name, _) = purpose::name(&visit, reached.purpose);
    let page = visit.page().title("answers-title").back(reached.address("")).form("/plans");
    Ok(page.hidden("anew", "yes").show(PlanAnswersPage {
        purpose: name,
        told,
        held,
        address: reached.address(""),
        may_change: reached.may_change(),
        is_own: reached.is_own(),
        event: reached.thread.event,
        service: reached.thread.service,
    }))
}

/// `POST /plans/{id}/answers`: another answer to one question.
pub(super) async fn change(visit: Visit, Path(id): Path<String>, posted: Posted) -> Outcome<Response> {
    let mut tx = visit.app.db.begin().await?;
    let mut reached = reach::change(&mut tx, &visit, &id).await?;
    let needs = needs_of(&visit, posted.get("asked"));
    let need = needs.first().copied().ok_or_else(Problem::not_found)?;
    let wrong = accept(&visit, &mut reached, &[need], &posted);
    if let Some((_, words)) = wrong.into_iter().next() {
        return Ok(one(&visit, &reached, need, Some(&posted), Some(words)));
    }
    reached.save(&mut tx, &visit, 1).await?;
    tx.commit().await?;
    Ok(visit.see(&reached.address("")))
}

fn line(visit: &Visit, reached: &Reached, need: Need) -> Option<AnswerLine> {
    let app = &visit.app;
    let words = wording(app.catalogue, visit.locale().tag(), need)?;
    let label = match (&words.entry, words.is_more) {
        (_, true) => visit.locale().say("question-more", &[("question", words.label.into())]),
        (Some((entry, number)), _) => {
            let number = i64::from(*number).into();
            let args = [("entry", entry.as_str().into()), ("number", number), ("question", words.label.into())];
            visit.locale().say("question-entry", &args)
        }
        _ => words.label,
    };
    let value = reached.facts(app).answer(need);
    let answer = value.filter(|_| !reached.told.given.get(need).is_some_and(Option::is_none));
    Some(AnswerLine {
        label,
        language: words.language,
        answer: answer.map(|value| said(app.catalogue, visit.locale(), need, &value)),
        change: format!("{}?need={}", reached.address("/answers"), key_of(app.catalogue, need)),
    })
}

/// One question alone, with its answer.
fn one(visit: &Visit, reached: &Reached, need: Need, typed: Option<&Posted>, wrong: Option<String>) -> Response {
    let concierge = visit.app.concierges.of(reached.purpose, visit.app.today());
    let session = interview(&concierge, &reached.told, reached.facts(&visit.app));
    let Some(mut asked) = put(visit, &session, &reached.told, need, typed) else {
        return axum::response::IntoResponse::into_response(Problem::not_found());
    };
    asked.error = wrong;
    let errors = asked.error.iter().map(|text| FieldError { text: text.clone(), href: asked.wrong_field() });
    let errors = errors.collect();
    let (name, _) = purpose::name(visit, reached.purpose);
    let page = visit.page().titled(asked.ask.clone()).back(reached.address("/answers"));
    let page = page.form(reached.address("/answers")).hidden("asked", keys_of(visit, &[need])).errors(errors);
    page.show(PlanAnswerPage { purpose: name, question: asked })
}
