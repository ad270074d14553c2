//! Pages of questions: put, read, and put again with what was typed when something is wrong.

use axum::response::Response;
use db::Tx;
use domain::applications::acts;
use domain::applications::draft::Draft;
use domain::applications::model::Stage;
use domain::questions::{ParsedAnswer, contradicted, key_of, need_of, unanswered};
use domain::trust::Grant;
use rules::{Need, Value};
use screens::FieldError;
use serde::Serialize;

use super::conflicts::{self, SEEN};
use super::frame::{self, StepFrame};
use super::steps::Wrong;
use super::words;
use crate::questions::{Question, QuestionKind, anchor, asked, read};
use crate::web::{Outcome, Page, Posted, View, Visit};

/// More questions than this are on no page.
const MOST: usize = 20;

#[derive(Serialize)]
pub(super) struct QuestionsPage {
    #[serde(flatten)]
    frame: StepFrame,
    /// Whether there is one question, whose words are the heading.
    alone: bool,
    heading: String,
    questions: Vec<Question>,
}

impl View for QuestionsPage {
    const TEMPLATE: &'static str = "applications/questions.html";

    fn samples() -> Vec<Self> {
        let sample = |alone, questions| QuestionsPage {
            frame: StepFrame::sample(),
            alone,
            heading: "Your household".to_owned(),
            questions,
        };
        let alone = Question::samples().into_iter().map(|question| sample(true, vec![question]));
        [sample(false, Question::samples())].into_iter().chain(alone).collect()
    }
}

pub(super) fn page(visit: &Visit, draft: &Draft, number: usize, needs: &[Need], wrong: &Wrong) -> Response {
    show(visit, draft, (frame::page(visit, draft, number), Stage::Questions), needs, wrong)
}

/// The page that corrects one fact that was known before.
pub(super) fn correction(visit: &Visit, draft: &Draft, need: Need, wrong: &Wrong) -> Response {
    let key = key_of(visit.app.catalogue, need);
    let page = visit.page().form(format!("/applications/{}/answers/{key}", draft.id()));
    show(visit, draft, (page.back(draft.here()), Stage::Confirm), &[need], wrong)
}

fn show(visit: &Visit, draft: &Draft, (page, stage): (Page<'_>, Stage), needs: &[Need], wrong: &Wrong) -> Response {
    let catalogue = visit.app.catalogue;
    let put = |need: &Need| {
        let held = draft.given.get(*need).cloned().flatten().or_else(|| draft.facts.answer(*need));
        let filled = filled(visit, draft, *need).filter(|_| wrong.typed.is_none());
        let (held, filled_from) = filled.map_or((held, None), |(value, label)| (Some(value), Some(label)));
        let mut question = asked(catalogue, visit.locale(), *need, held.as_ref(), wrong.typed.as_ref())?;
        let has_declined = matches!(draft.given.get(*need), Some(None)) && wrong.typed.is_none();
        question.filled_from = filled_from;
        question.is_unknown |= has_declined;
        question.is_optional = is_optional(visit, draft, *need);
        question.may_be_unknown = !question.is_optional && may_be_unknown(draft, *need);
        question.error = error_of(wrong, &question);
        Some(question)
    };
    let questions: Vec<Question> = needs.iter().filter_map(put).collect();
    let title = match questions.as_slice() {
        [alone] => alone.ask.clone(),
        _ => words::group(visit, needs).unwrap_or_else(|| visit.text("application-questions-title")),
    };
    let keys: Vec<String> = needs.iter().map(|need| key_of(catalogue, *need)).collect();
    let page = page.titled(&title).hidden("asked", keys.join(",")).hidden(SEEN, conflicts::mark(visit, draft, needs));
    page.errors(wrong.errors.clone()).show(QuestionsPage {
        frame: StepFrame::of(visit, draft, stage),
        alone: questions.len() == 1,
        heading: title,
        questions,
    })
}

fn error_of(wrong: &Wrong, question: &Question) -> Option<String> {
    let address = question.wrong_field();
    wrong.errors.iter().find(|error| error.href == address).map(|error| error.text.clone())
}

/// Where the field of a question begins.
pub(super) fn field_of(visit: &Visit, need: Need) -> String {
    let catalogue = visit.app.catalogue;
    let kind = asked(catalogue, visit.locale(), need, None, None).map_or(QuestionKind::Text, |question| question.kind);
    anchor(kind, &key_of(catalogue, need))
}

/// Keeps the answers of a page; otherwise what is wrong with them.
pub(super) async fn save(
    visit: &Visit,
    tx: &mut Tx,
    grant: &Grant,
    draft: &mut Draft,
    needs: &[Need],
    posted: Posted,
) -> Outcome<Option<Wrong>> {
    // The page may have been put before an earlier answer changed in another tab: what it asked counts.
    let catalogue = visit.app.catalogue;
    let told = posted.get("asked").split(',').take(MOST).filter_map(|key| need_of(catalogue, key));
    let told: Vec<Need> = told.collect();
    let needs = if told.is_empty() { needs.to_vec() } else { told };
    let errors = take(visit, tx, (grant, draft), &needs, &posted).await?;
    Ok((!errors.is_empty()).then_some(Wrong { typed: Some(posted), errors }))
}

/// Takes the answers to these questions out of a form, or says what is wrong at which field. Nothing is taken then.
pub(crate) async fn take(
    visit: &Visit,
    tx: &mut Tx,
    (grant, draft): (&Grant, &mut Draft),
    needs: &[Need],
    posted: &Posted,
) -> Outcome<Vec<FieldError>> {
    let answers = match read_all(visit, draft, needs, posted) {
        Ok(answers) => answers,
        Err(errors) => return Ok(errors),
    };
    if let Some(error) = contradiction(visit, draft, &answers) {
        return Ok(vec![error]);
    }
    let errors = conflicts::conflicts(visit, (grant, draft), &answers, posted);
    if errors.is_empty() {
        acts::answer(tx, &visit.app, grant, draft, (answers, conflicts::page_of(posted))).await?;
    }
    Ok(errors)
}

/// What is wrong if the new answers contradict what follows from the others.
fn contradiction(visit: &Visit, draft: &Draft, answers: &[(Need, Option<Value>)]) -> Option<FieldError> {
    let catalogue = visit.app.catalogue;
    let mut facts = draft.facts.clone();
    for (need, value) in answers {
        if let Some(value) = value {
            facts.accept(&catalogue.program.vocabulary, *need, value.clone());
        }
    }
    let (fact, text) = contradicted(catalogue, visit.locale(), &facts, visit.app.today())?;
    let told = || answers.iter().filter(|(_, value)| value.is_some()).map(|(need, _)| *need);
    let need = told().find(|need| need.fact() == fact).or_else(|| told().next())?;
    Some(FieldError { text, href: field_of(visit, need) })
}

/// Reads the answers of a form, or says what is wrong at which field.
fn read_all(
    visit: &Visit,
    draft: &Draft,
    needs: &[Need],
    posted: &Posted,
) -> Result<Vec<(Need, Option<Value>)>, Vec<FieldError>> {
    let (mut answers, mut errors) = (Vec::new(), Vec::new());
    for need in needs {
        match answer_to(visit, draft, *need, posted) {
            Ok(answer) => answers.push((*need, answer)),
            Err(text) => {
                let put = asked(visit.app.catalogue, visit.locale(), *need, None, Some(posted));
                let href = put.map_or_else(|| field_of(visit, *need), |question| question.wrong_field());
                errors.push(FieldError { text, href });
            }
        }
    }
    if errors.is_empty() { Ok(answers) } else { Err(errors) }
}

/// The answer to one question of an application, or what is wrong with it. What must be told cannot be unknown, and what
/// is optional may be left empty.
pub(crate) fn answer_to(visit: &Visit, draft: &Draft, need: Need, posted: &Posted) -> Result<Option<Value>, String> {
    let key = key_of(visit.app.catalogue, need);
    let fields = ["", "-day", "-month", "-year"].map(|part| format!("{key}{part}"));
    let is_empty = fields.iter().all(|field| posted.get(field).is_empty());
    if is_empty && is_optional(visit, draft, need) {
        return Ok(None);
    }
    let needed = || Err(unanswered(visit.app.catalogue, visit.locale(), need));
    match read(visit, need, posted) {
        ParsedAnswer::Is(value) => Ok(Some(value)),
        ParsedAnswer::Unknown if may_be_unknown(draft, need) => Ok(None),
        ParsedAnswer::Unknown => needed(),
        ParsedAnswer::Wrong(_) if is_empty && !may_be_unknown(draft, need) => needed(),
        ParsedAnswer::Wrong(text) => Err(text),
    }
}

/// What stands in the field of a question that has no answer yet because another question has got it already, and the
/// label of that one (WCAG 3.3.7, redundant entry).
pub(crate) fn filled(visit: &Visit, draft: &Draft, need: Need) -> Option<(Value, String)> {
    if draft.given.get(need).is_some() || draft.facts.answer(need).is_some() {
        return None;
    }
    let (value, fact) = visit.app.catalogue.filled_from(need, |fact| draft.facts.answer(Need::Fact(fact)))?;
    Some((value, words::fact_label(visit, fact)))
}

/// Whether "I don't know" is an answer here: to what the rules ask always, to what the agency asks of applicants where
/// the author says how to find out.
pub(crate) fn may_be_unknown(draft: &Draft, need: Need) -> bool {
    !draft.service.apply.required.contains(&need.fact())
}

/// Whether it may be left empty: a text that the author says is optional.
pub(crate) fn is_optional(visit: &Visit, draft: &Draft, need: Need) -> bool {
    let is_asked = draft.service.apply.asks.contains(&need.fact());
    is_asked && visit.app.catalogue.wording_of(need).is_some_and(|words| words.is_optional)
}
