//! Pages of questions, with the plan so far beside them.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use domain::concierge::core::Session;
use domain::concierge::interview;
use domain::questions::{ParsedAnswer, contradicted, key_of, said, wording};
use rules::Need;
use screens::FieldError;
use serde::Serialize;

use super::answers::AnswerLine;
use super::live::{LivePlan, live};
use super::purpose;
use super::reach::{self, Reached};
use super::working::{keys_of, needs_of, put};
use crate::questions::{Question, TickList, read, spelled_out};
use crate::web::form::value_in;
use crate::web::{Outcome, Posted, View, Visit};

#[derive(Serialize)]
pub(super) struct PlanQuestionsPage {
    purpose: String,
    /// Whether there is one question, whose words are the heading.
    alone: bool,
    questions: Vec<Question>,
    /// The questions as one list to tick, where they belong together.
    ticks: Option<TickList>,
    /// How many questions were answered, and about how many are left.
    answered: usize,
    left: usize,
    /// About how many minutes the rest takes.
    minutes: usize,
    live: LivePlan,
    /// The address of the plan.
    plan: String,
}

impl View for PlanQuestionsPage {
    const TEMPLATE: &'static str = "plan-questions.html";

    fn samples() -> Vec<Self> {
        let sample = |alone, questions, live, ticks| PlanQuestionsPage {
            purpose: "Having a baby".to_owned(),
            alone,
            questions,
            ticks,
            answered: 3,
            left: 8,
            minutes: 3,
            live,
            plan: "/plans/0198f3a2".to_owned(),
        };
        let alone = || Question::samples().into_iter().take(1).collect();
        vec![
            sample(false, Question::samples(), LivePlan::sample(), None),
            sample(true, alone(), LivePlan::default(), None),
            sample(true, alone(), LivePlan::default(), Some(TickList::sample())),
        ]
    }
}

/// What is known from before, to be looked through before anything is asked.
#[derive(Serialize)]
pub(super) struct PlanKnownPage {
    purpose: String,
    known: Vec<AnswerLine>,
}

impl View for PlanKnownPage {
    const TEMPLATE: &'static str = "plan-known.html";

    fn samples() -> Vec<Self> {
        let known = vec![AnswerLine::sample(Some("Yes"))];
        vec![PlanKnownPage { purpose: "Having a baby".to_owned(), known }]
    }
}

/// `GET /plans/{id}/questions`: the next page, or with `?page=` one that was answered.
pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let reached = reach::look(&visit, &id).await?;
    if !reached.may_change() {
        return Ok(visit.see(&reached.address("")));
    }
    let query = visit.here.split_once('?').map_or("", |(_, query)| query);
    let page = value_in(query, "page").and_then(|page| page.parse::<usize>().ok()?.checked_sub(1));
    let page = page.filter(|page| *page < reached.told.pages.len());
    if page.is_none() && !reached.told.confirmed && !known(&visit, &reached).is_empty() {
        return Ok(confirm(&visit, &reached));
    }
    let concierge = visit.app.concierges.of(reached.purpose, visit.app.today());
    let session = interview(&concierge, &reached.told, reached.facts(&visit.app));
    let needs = match page.and_then(|page| reached.told.pages.get(page)) {
        Some(needs) => needs.clone(),
        None => session.page().iter().map(|question| question.need).collect(),
    };
    if needs.is_empty() {
        return Ok(visit.see(&reached.address("")));
    }
    Ok(page_of(&visit, &reached, &session, Sheet { page, needs, typed: None, wrong: Vec::new() }))
}

/// `POST /plans/{id}/questions`: takes what is right and asks the rest again.
pub(super) async fn take(visit: Visit, Path(id): Path<String>, posted: Posted) -> Outcome<Response> {
    let mut tx = visit.app.db.begin().await?;
    let mut reached = reach::change(&mut tx, &visit, &id).await?;
    let needs = needs_of(&visit, posted.get("asked"));
    let spelled_out = spelled_out(&visit, &needs, &posted);
    let page = posted.get("page").parse::<usize>().ok();
    let mut wrong = accept(&visit, &mut reached, &needs, &spelled_out);
    let concierge = visit.app.concierges.of(reached.purpose, visit.app.today());
    let session = interview(&concierge, &reached.told, reached.facts(&visit.app));
    // Who was asked two things at once need not answer the second where the first made it idle.
    wrong.retain(|(need, _)| session.still_matters(*need) || is_typed(&visit, *need, &posted));
    if wrong.is_empty() {
        reached.told.turn(page, &needs);
    }
    reached.told.confirmed |= posted.has("confirmed");
    reached.save(&mut tx, &visit, needs.len() - wrong.len()).await?;
    tx.commit().await?;
    if wrong.is_empty() {
        return Ok(visit.see(&reached.address("/questions")));
    }
    Ok(page_of(&visit, &reached, &session, Sheet { page, needs, typed: Some(&posted), wrong }))
}

/// Applies every valid answer; returns the others with what to write instead.
pub(super) fn accept(visit: &Visit, reached: &mut Reached, needs: &[Need], posted: &Posted) -> Vec<(Need, String)> {
    let mut wrong = Vec::new();
    for need in needs {
        match read(visit, *need, posted) {
            ParsedAnswer::Is(value) => reached.told.answer(*need, Some(value)),
            ParsedAnswer::Unknown => reached.told.answer(*need, None),
            ParsedAnswer::Wrong(words) => wrong.push((*need, words)),
        }
    }
    // What was just told must fit what is known; the first of the new answers is asked again.
    let told = needs.iter().copied().find(|need| reached.told.given.get(*need).is_some_and(Option::is_some));
    if let Some(need) = told.filter(|_| wrong.is_empty())
        && let Some((fact, words)) =
            contradicted(visit.app.catalogue, visit.locale(), &reached.facts(&visit.app), visit.app.today())
    {
        let need = needs.iter().copied().find(|need| need.fact() == fact).unwrap_or(need);
        reached.told.given.remove(need);
        wrong.push((need, words));
    }
    wrong
}

fn is_typed(visit: &Visit, need: Need, posted: &Posted) -> bool {
    let key = key_of(visit.app.catalogue, need);
    ["", "-day", "-month", "-year"].iter().any(|part| posted.has(&format!("{key}{part}")))
}

/// What a page of questions shows.
struct Sheet<'p> {
    /// Its place among the pages that were answered.
    page: Option<usize>,
    needs: Vec<Need>,
    typed: Option<&'p Posted>,
    wrong: Vec<(Need, String)>,
}

fn page_of(visit: &Visit, reached: &Reached, session: &Session<'_, 'static>, sheet: Sheet<'_>) -> Response {
    let (name, about) = purpose::name(visit, reached.purpose);
    let mut errors = Vec::new();
    let questions: Vec<_> = sheet
        .needs
        .iter()
        .filter_map(|need| {
            let mut asked = put(visit, session, &reached.told, *need, sheet.typed)?;
            asked.error = sheet.wrong.iter().find(|(wrong, _)| wrong == need).map(|(_, words)| words.clone());
            errors.extend(asked.error.clone().map(|text| FieldError { text, href: asked.wrong_field() }));
            Some(asked)
        })
        .collect();
    let before = sheet.page.unwrap_or(reached.told.pages.len());
    let back = match before {
        0 => about,
        page => format!("{}?page={page}", reached.address("/questions")),
    };
    let ticks = TickList::of(visit, &sheet.needs, &questions, sheet.typed);
    if let Some((text, href)) = ticks.as_ref().and_then(TickList::error) {
        errors = vec![FieldError { text: text.to_owned(), href }];
    }
    let left = session.left().max(1);
    let plan = domain::concierge::purpose::plan(&visit.app, reached.purpose, session.facts());
    let title = match (&ticks, questions.as_slice()) {
        (Some(ticks), _) => ticks.ask().to_owned(),
        (None, [only]) => only.ask.clone(),
        _ => name.clone(),
    };
    let mut page = visit.page().titled(title).back(back).form(reached.address("/questions"));
    page = page.hidden("asked", keys_of(visit, &sheet.needs));
    if let Some(place) = sheet.page {
        page = page.hidden("page", place.to_string());
    }
    page.errors(errors).show(PlanQuestionsPage {
        purpose: name,
        alone: ticks.is_some() || questions.len() == 1,
        questions,
        ticks,
        answered: reached.told.given.iter().count(),
        left,
        minutes: minutes(left),
        live: live(visit, &plan),
        plan: reached.address(""),
    })
}

/// About how many minutes so many questions take, at twenty seconds each: ten words to read, and one answer.
pub(super) fn minutes(questions: usize) -> usize {
    questions.div_ceil(3)
}

/// What is known from before and matters here.
fn known(visit: &Visit, reached: &Reached) -> Vec<AnswerLine> {
    let app = &visit.app;
    let facts = app.concierges.of(reached.purpose, app.today()).facts();
    let held = reached.held.iter().filter(|(fact, _)| facts.contains(fact));
    let line = |(fact, value)| {
        let need = Need::Fact(fact);
        let words = wording(app.catalogue, visit.locale().tag(), need)?;
        let change = format!("{}?need={}", reached.address("/answers"), key_of(app.catalogue, need));
        let answer = said(app.catalogue, visit.locale(), need, value);
        Some(AnswerLine { label: words.label, answer: Some(answer), language: words.language, change })
    };
    held.filter_map(line).collect()
}

/// What is known from before is used and never asked: it is shown once, to be looked through.
fn confirm(visit: &Visit, reached: &Reached) -> Response {
    let (name, about) = purpose::name(visit, reached.purpose);
    let page = visit.page().title("plan-known-title").back(about);
    let page = page.form(reached.address("/questions")).hidden("confirmed", "yes").status(StatusCode::OK);
    page.show(PlanKnownPage { purpose: name, known: known(visit, reached) })
}
