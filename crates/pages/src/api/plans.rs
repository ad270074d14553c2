//! From facts to a plan, and from answers to the next questions. Nothing is kept: the caller brings what is known.

use std::collections::BTreeMap;

use domain::plan_json::plan_json;
use domain::questions::{Given, ParsedAnswer, need_of, read_text};
use rules::Need;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::body::{Body, json};
use crate::questions::asked;
use crate::web::{Outcome, Problem, Visit};

/// What is known, and for which purpose.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Known {
    /// The key of a life event; without one, everything there is.
    event: Option<String>,
    /// Answers by the key of their question; `null` for "I don't know". A list is answered with how many entries
    /// it has, and its fields as `list-ROW-field`.
    #[serde(default)]
    answers: BTreeMap<String, Option<String>>,
}

/// The next page of questions.
#[derive(Serialize, ToSchema)]
pub(super) struct Questions {
    questions: Vec<QuestionLine>,
    /// Services that nothing more could be asked for.
    settled: usize,
    of: usize,
}

#[derive(Serialize, ToSchema)]
pub(super) struct QuestionLine {
    /// Under which it is answered.
    key: String,
    /// What kind of answer: `choice`, `date`, `count`, `whole`, `money`, `number`, `months`, `days` or `text`.
    kind: &'static str,
    ask: String,
    hint: Option<String>,
    choices: Vec<ChoiceLine>,
    /// The services that wait for it.
    why: Vec<String>,
    language: String,
}

#[derive(Serialize, ToSchema)]
pub(super) struct ChoiceLine {
    value: String,
    text: String,
}

/// Reads answers, lists first, since the fields of their entries need them.
fn given(visit: &Visit, known: &Known) -> Outcome<Given> {
    let catalogue = visit.app.catalogue;
    let mut given = Given::default();
    let mut problem = Problem::unprocessable("bad-answers");
    let mut answers: Vec<_> = known.answers.iter().collect();
    answers.sort_by_key(|(key, _)| key.contains('-'));
    for (key, text) in answers {
        let Some(need) = need_of(catalogue, key) else {
            problem = problem.field(key.clone(), visit.locale().say("api-no-question", &[("key", key.into())]));
            continue;
        };
        match text.as_deref().map(|text| read_text(catalogue, visit.locale(), need, text, visit.app.today())) {
            None | Some(ParsedAnswer::Unknown) => given.set(need, None),
            Some(ParsedAnswer::Is(value)) => given.set(need, Some(value)),
            Some(ParsedAnswer::Wrong(words)) => problem = problem.field(key.clone(), words),
        }
    }
    if problem.fields.is_empty() { Ok(given) } else { Err(problem) }
}

fn event_of(visit: &Visit, known: &Known) -> Outcome<Option<&'static catalogue::Event>> {
    let find = |id: &String| visit.app.catalogue.event(id);
    match &known.event {
        None => Ok(None),
        Some(id) => match find(id) {
            Some(event) => Ok(Some(event)),
            None => Err(Problem::unprocessable("bad-answers")
                .field("event", visit.locale().say("api-no-event", &[("key", id.into())]))),
        },
    }
}

/// One plan across agencies, with reasons and citations.
#[utoipa::path(post, path = "/api/v1/plans", tag = "concierge", request_body = Known,
    responses((status = 200, body = serde_json::Value, description = "The plan")))]
pub(super) async fn plan(visit: Visit, Body(known): Body<Known>) -> Outcome {
    let event = event_of(&visit, &known)?;
    let facts = given(&visit, &known)?.facts(visit.app.catalogue);
    let plan = visit.app.catalogue.plan(event, &facts, visit.app.today());
    Ok(json(plan_json(visit.app.catalogue, &plan, &facts)))
}

/// The questions that are still open, the most useful first.
#[utoipa::path(post, path = "/api/v1/questions", tag = "concierge", request_body = Known,
    responses((status = 200, body = Questions)))]
pub(super) async fn questions(visit: Visit, Body(known): Body<Known>) -> Outcome {
    let event = event_of(&visit, &known)?;
    let given = given(&visit, &known)?;
    let catalogue = visit.app.catalogue;
    let concierge = visit.app.concierges.get(event.map(|event| event.id.as_str()), visit.app.today());
    let mut session = concierge.begin(given.facts(catalogue));
    given.declined().into_iter().for_each(|need| session.decline(need));
    let (settled, of) = session.progress();
    let line = |asked: &domain::concierge::Question<'static>| {
        let why = asked.why.iter().map(|name| (*name).to_owned()).collect();
        question(&visit, asked.need, why)
    };
    let questions = session.page().iter().filter_map(line).collect();
    Ok(json(Questions { questions, settled, of }))
}

/// A question as programs get it.
pub(super) fn question(visit: &Visit, need: Need, why: Vec<String>) -> Option<QuestionLine> {
    let asked = asked(visit.app.catalogue, visit.locale(), need, None, None)?;
    let choice = |choice: crate::web::CheckChoice| ChoiceLine { value: choice.value, text: choice.text };
    Some(QuestionLine {
        key: asked.key,
        kind: asked.kind.name(),
        ask: asked.ask,
        hint: asked.hint,
        choices: asked.choices.into_iter().map(choice).collect(),
        why,
        language: asked.language,
    })
}
