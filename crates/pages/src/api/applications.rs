//! Applying: the same draft, the same way and the same acts as on the pages.

use std::collections::BTreeMap;

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use catalogue::JourneyPage;
use catalogue::service::Evidence;
use db::Tx;
use domain::applications::{Draft, Origin, Proof};
use domain::questions::{ParsedAnswer, key_of, need_of, read_text, said};
use domain::trust::{Action, Purpose};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use super::body::{Body, json as answer};
use super::idempotency::Once;
use super::plans::{QuestionLine, question};
use crate::applications::{self, Opened};
use crate::web::{Outcome, Problem, Visit};

/// No way through an application has more pages of questions than this.
const MOST_PAGES: usize = 200;

/// The answers on an application. Each may be left out and given later.
#[derive(Clone, Deserialize, Serialize, ToSchema, Default)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Told {
    /// Answers by the key of their question; `null` for "I don't know".
    answers: BTreeMap<String, Option<String>>,
    /// What was known already and is shown under `known` is right as it is.
    confirm: bool,
    /// Proofs by fact: `source` to let the agency ask where it comes from, `later` to hand it in later.
    proofs: BTreeMap<String, String>,
    /// The person stands by all this, in the words of the service's declaration.
    declare: bool,
    /// Send it to the agency as soon as nothing is missing.
    send: bool,
}

/// A new application.
#[derive(Clone, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct NewApplication {
    /// The key of the service.
    service: String,
    #[serde(default)]
    told: Told,
}

/// Where an application stands and what it needs next.
#[derive(Serialize, ToSchema)]
pub(super) struct ApplicationPage {
    id: String,
    service: String,
    /// `draft` or `sent`.
    state: String,
    /// What is needed next: `confirm`, `questions`, `proofs`, `check`, `declaration`, `fee`, or `nothing` once it
    /// is sent.
    next: &'static str,
    /// Questions to answer now.
    questions: Vec<QuestionLine>,
    /// What was known at the start.
    known: Vec<KnownLine>,
    /// Facts of which a proof is wanted.
    proofs: Vec<String>,
    /// What it costs, in the currency of the catalogue.
    fee: Option<String>,
    /// The reference of the case, once it is sent.
    reference: Option<String>,
    /// Answers that were sent along and not taken, because the application does not ask for them.
    not_asked: Vec<String>,
}

#[derive(Serialize, ToSchema)]
pub(super) struct KnownLine {
    key: String,
    value: String,
}

fn page(visit: &Visit, draft: &Draft, not_asked: &[String]) -> ApplicationPage {
    let app = &visit.app;
    let now = draft.pages.get(draft.now).filter(|_| draft.row.state == "draft");
    let questions = match now {
        Some(JourneyPage::Questions(needs)) => {
            needs.iter().filter_map(|need| question(visit, *need, Vec::new())).collect()
        }
        _ => Vec::new(),
    };
    let known = |fact: &rules::FactId| {
        let need = rules::Need::Fact(*fact);
        let value = said(app.catalogue, visit.locale(), need, draft.facts.get(*fact)?);
        Some(KnownLine { key: key_of(app.catalogue, need), value })
    };
    let name = |evidence: &&Evidence| app.catalogue.program.vocabulary.fact_name(evidence.fact).to_owned();
    ApplicationPage {
        id: draft.id().to_owned(),
        service: draft.service.id.clone(),
        state: draft.row.state.clone(),
        next: match now {
            None => "nothing",
            Some(JourneyPage::Confirm(_)) => "confirm",
            Some(JourneyPage::Questions(_)) => "questions",
            Some(JourneyPage::Evidence(_)) => "proofs",
            Some(JourneyPage::Check) => "check",
            Some(JourneyPage::Declaration(_)) => "declaration",
            Some(JourneyPage::Fee(_)) => "fee",
            Some(JourneyPage::Halt(_)) => "halt",
        },
        questions,
        known: draft.shown().iter().filter_map(known).collect(),
        proofs: match now {
            Some(JourneyPage::Evidence(wanted)) => wanted.iter().map(name).collect(),
            _ => Vec::new(),
        },
        fee: app.catalogue.fee(draft.service, &draft.facts, app.today()).owed().map(|fee| fee.to_string()),
        reference: draft.row.reference.clone(),
        not_asked: not_asked.to_vec(),
    }
}

/// Applies the answers, as far as their questions are asked now, in memory only; returns the keys of the others.
fn take(visit: &Visit, draft: &mut Draft, told: &Told) -> Outcome<Vec<String>> {
    let app = &visit.app;
    if draft.row.state != "draft" {
        return Err(Problem::conflict("application-sent-already"));
    }
    if told.confirm && !draft.shown().is_empty() {
        let facts = draft.shown().to_vec();
        draft.confirm(app, &facts)?;
    }
    let mut answers = answers(visit, told)?;
    for _ in 0..MOST_PAGES {
        let asked: Vec<_> = draft.asked().map(|(_, need)| need).collect();
        let (now, later) = answers.into_iter().partition::<Vec<_>, _>(|(need, _)| asked.contains(need));
        answers = later;
        if now.is_empty() {
            break;
        }
        draft.answer(app, now)?;
    }
    let proofs = proofs(visit, told)?;
    if !proofs.is_empty() {
        draft.prove(app, proofs)?;
    }
    if told.declare {
        draft.declare(app, None)?;
    }
    Ok(answers.iter().map(|(need, _)| key_of(app.catalogue, *need)).collect())
}

fn answers(visit: &Visit, told: &Told) -> Outcome<Vec<(rules::Need, Option<rules::Value>)>> {
    let mut problem = Problem::unprocessable("bad-answers");
    let mut read = Vec::new();
    for (key, text) in &told.answers {
        let Some(need) = need_of(visit.app.catalogue, key) else {
            problem = problem.field(key.clone(), visit.locale().say("api-no-question", &[("key", key.into())]));
            continue;
        };
        match text.as_deref().map(|text| read_text(visit.app.catalogue, visit.locale(), need, text, visit.app.today()))
        {
            None | Some(ParsedAnswer::Unknown) => read.push((need, None)),
            Some(ParsedAnswer::Is(value)) => read.push((need, Some(value))),
            Some(ParsedAnswer::Wrong(words)) => problem = problem.field(key.clone(), words),
        }
    }
    if problem.fields.is_empty() { Ok(read) } else { Err(problem) }
}

fn proofs(visit: &Visit, told: &Told) -> Outcome<Vec<(rules::FactId, Proof)>> {
    let mut problem = Problem::unprocessable("bad-answers");
    let mut read = Vec::new();
    for (name, how) in &told.proofs {
        let fact = visit.app.catalogue.program.vocabulary.fact(name);
        match (fact, Proof::of(how).filter(|proof| *proof != Proof::Files)) {
            (Some(fact), Some(proof)) => read.push((fact, proof)),
            _ => problem = problem.field(name.clone(), visit.text("api-no-proof")),
        }
    }
    if problem.fields.is_empty() { Ok(read) } else { Err(problem) }
}

/// Starts an application, and takes it as far as the answers allow: to a case, if nothing is missing.
#[utoipa::path(post, path = "/api/v1/applications", tag = "applications", security(("token" = [])),
    params(Once), request_body = NewApplication, responses((status = 201, body = ApplicationPage)))]
pub(super) async fn begin(visit: Visit, once: Once, Body(new): Body<NewApplication>) -> Outcome {
    let person = super::person(&visit)?.to_owned();
    let (app, actor) = (visit.app.clone(), visit.actor());
    let request = json!(["applications", new]).to_string();
    // What takes thought is done before the writer is taken, which all others wait for.
    let mut tx = app.db.read().await?;
    if let Some(reply) = once.known(&mut tx, &person, &request).await? {
        return Ok(reply);
    }
    let service = domain::applications::open_service(&app, &new.service)
        .map_err(|_| Problem::unprocessable("application-closed-here"))?;
    let language = &visit.language;
    let from = Origin { language, plan: None, holding: None, facts: None, purpose: Purpose::Applying };
    let mut draft = domain::applications::think(&mut tx, &app, &actor, &person, service, from).await?;
    drop(tx);
    let not_asked = take(&visit, &mut draft, &new.told)?;
    draft.settle(&app);
    app.db
        .clone()
        .write(
            (visit, person, once, new, (draft, not_asked), request),
            async |(visit, person, once, new, (mut draft, not_asked), request), mut tx| {
                let (app, actor) = (visit.app.clone(), visit.actor());
                if let Some(reply) = once.before(&mut tx, &app, &person, &request).await? {
                    return Ok(reply);
                }
                let grant =
                    domain::applications::keep_new(&mut tx, &app, &actor, &mut draft, Purpose::Applying).await?;
                match new.told.send {
                    true => domain::applications::send(&mut tx, &app, &grant, &mut draft).await?,
                    false => domain::applications::watch(&mut tx, &app, &draft).await?,
                }
                done(&visit, tx, once, &person, (StatusCode::CREATED, &draft, &not_asked)).await
            },
        )
        .await
}

/// Tells more on a draft.
#[utoipa::path(post, path = "/api/v1/applications/{application}/answers", tag = "applications",
    security(("token" = [])), params(("application" = String, Path, description = "The key of the application"), Once),
    request_body = Told, responses((status = 200, body = ApplicationPage)))]
pub(super) async fn tell_more(visit: Visit, Path(id): Path<String>, once: Once, Body(told): Body<Told>) -> Outcome {
    let person = super::person(&visit)?.to_owned();
    visit
        .app
        .clone()
        .db
        .write((visit, person, once, (id, told)), async |(visit, person, once, (id, told)), mut tx| {
            let request = json!(["answers", id, told]).to_string();
            if let Some(reply) = once.before(&mut tx, &visit.app, &person, &request).await? {
                return Ok(reply);
            }
            let mut opened = applications::open(&visit, &mut tx, &id, Action::Change).await?;
            let Opened { draft, grant } = &mut opened;
            let not_asked = take(&visit, draft, &told)?;
            domain::applications::save(&mut tx, &visit.app, grant, draft).await?;
            if told.send {
                domain::applications::send(&mut tx, &visit.app, grant, draft).await?;
            }
            done(&visit, tx, once, &person, (StatusCode::OK, &opened.draft, &not_asked)).await
        })
        .await
}

async fn done(
    visit: &Visit,
    mut tx: Tx,
    once: Once,
    person: &str,
    (status, draft, not_asked): (StatusCode, &Draft, &[String]),
) -> Outcome {
    let body = serde_json::to_value(page(visit, draft, not_asked)).map_err(Problem::internal)?;
    once.after(&mut tx, person, status, &body).await?;
    tx.commit().await?;
    Ok((status, answer(body)).into_response())
}

/// Where an application stands.
#[utoipa::path(get, path = "/api/v1/applications/{application}", tag = "applications", security(("token" = [])),
    params(("application" = String, Path, description = "The key of the application")),
    responses((status = 200, body = ApplicationPage)))]
pub(super) async fn application(visit: Visit, Path(id): Path<String>) -> Outcome {
    super::person(&visit)?;
    let mut tx = visit.app.db.read().await?;
    let opened = applications::open(&visit, &mut tx, &id, Action::See).await?;
    tx.commit().await?;
    Ok(answer(page(&visit, &opened.draft, &[])))
}
