//! The page on which officers write a decision: saved whenever they wish, decided when nothing is missing.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use db::Tx;
use domain::cases::acting::{self, CaseHandle};
use domain::cases::decision::checks::{self, Hurdle, Weighed};
use domain::cases::decision::law::Law;
use domain::cases::decision::making::{LONGEST, SaveResult, make, save_held};
use domain::cases::decision::merging::{differing, lines, take};
use domain::cases::decision::model::{Draft, Evidence, Missing};
use domain::cases::decision::notice::send_notice;
use domain::cases::decision::proposing::proposal;
use domain::cases::decision::reasons;
use domain::cases::decision::second::ask_second;
use domain::cases::decision::speech::{Near, Speech};
use domain::cases::decision::store::{self, DraftVersion};
use domain::cases::store as cases_store;
use domain::people;
use domain::trust::{Act, Action, Actor};
use screens::FieldError;
use serde_json::json;

use super::{form, view};
use crate::cases::{review, work};
use crate::web::{Outcome, Posted, Problem, Visit};

/// The field with the version that the officer saw.
const VERSION: &str = "version";

/// The field with the version that somebody else saved meanwhile, when the officer chooses between the two.
const MEANWHILE: &str = "meanwhile";

/// Whoever works at the desk.
pub(super) fn officer(visit: &Visit) -> Outcome<Actor> {
    visit.officer()?;
    Ok(visit.actor())
}

pub(super) async fn show(visit: Visit, Path(reference): Path<String>) -> Outcome {
    let actor = officer(&visit)?;
    let mut tx = visit.app.db.read().await?;
    let held = acting::by_reference(&mut tx, &visit.app, &actor, &reference, Action::See).await?;
    let page = page(&mut tx, &visit, &held, Vec::new()).await?;
    tx.commit().await?;
    Ok(page)
}

/// The page with the draft as it was saved, or what a first one begins with.
async fn page(tx: &mut Tx, visit: &Visit, held: &CaseHandle, hurdles: Vec<Hurdle>) -> Outcome<Response> {
    let weighed = checks::of_case(tx, &visit.app, held).await?;
    let draft = match &weighed.saved {
        Some(_) => weighed.draft.clone(),
        None => {
            let language = people::person(tx, &held.grant).await?.map(|person| person.language).unwrap_or_default();
            proposal(&weighed.law, &language)
        }
    };
    let errors = hurdles.iter().map(|hurdle| wrong(visit, &weighed, hurdle)).collect();
    rendered(tx, visit, held, (&weighed, &draft), errors).await
}

async fn rendered(
    tx: &mut Tx,
    visit: &Visit,
    held: &CaseHandle,
    (weighed, draft): (&Weighed, &Draft),
    errors: Vec<FieldError>,
) -> Outcome<Response> {
    let mut content = view::content(visit, held, weighed, draft);
    if let Some(content) = content.as_object_mut() {
        content.insert("first".to_owned(), first_decision(tx, visit, held).await?);
        content.insert("wrong".to_owned(), by_field(&errors));
    }
    let page = visit.untyped("desk/decision.html").title("desk-decision-title");
    let page = page.back(format!("/desk/cases/{}", held.case.reference));
    let page = page.form(format!("/desk/cases/{}/decision", held.case.reference));
    Ok(page.hidden(VERSION, weighed.version().to_string()).errors(errors).show_untyped(content))
}

/// The decision that a review looks at again.
async fn first_decision(tx: &mut Tx, visit: &Visit, held: &CaseHandle) -> Outcome<serde_json::Value> {
    let Some(found) = cases_store::review_in(tx, &held.grant).await? else { return Ok(json!(null)) };
    let actor = held.grant.actor().clone();
    let first = acting::by_id(tx, &visit.app, &actor, &found.case_id, Action::See).await?;
    let Some(decision) = cases_store::decision(tx, &first.grant).await? else { return Ok(json!(null)) };
    let mut shown = review::decision_shown(visit, &first, &decision);
    if let Some(shown) = shown.as_object_mut() {
        shown.insert("reference".to_owned(), domain::codes::grouped(&first.case.reference).into());
        shown.insert("why".to_owned(), json!(found.why));
    }
    Ok(shown)
}

/// Words of an error by the field that it belongs to.
fn by_field(errors: &[FieldError]) -> serde_json::Value {
    let named = errors.iter().map(|error| (error.href.trim_start_matches('#').to_owned(), json!({"text": error.text})));
    serde_json::Value::Object(named.collect())
}

/// What was pressed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Pressed {
    Save,
    Reasons,
    Second,
    Notice,
    Decide,
}

fn pressed(posted: &Posted) -> Pressed {
    match posted.get("do") {
        "reasons" => Pressed::Reasons,
        "second" => Pressed::Second,
        "notice" => Pressed::Notice,
        "decide" => Pressed::Decide,
        _ => Pressed::Save,
    }
}

pub(super) async fn send(visit: Visit, Path(reference): Path<String>, posted: Posted) -> Outcome {
    let actor = officer(&visit)?;
    let data = (visit.clone(), actor, reference, posted);
    let saved = visit.app.db.write(data, async |(there, actor, reference, posted), mut tx| {
        let saved = keep(&mut tx, &there, &actor, &reference, &posted).await?;
        tx.commit().await?;
        Outcome::Ok((saved, actor, reference, posted))
    });
    // What was written is kept before anything that may be refused is tried.
    let (saved, actor, reference, posted) = saved.await?;
    let version = match saved {
        Ok(version) => version,
        Err(page) => return Ok(*page),
    };
    act(&visit, (&actor, &reference), version, &posted).await
}

/// Saves what was typed; a page instead when that cannot be.
async fn keep(
    tx: &mut Tx,
    visit: &Visit,
    actor: &Actor,
    reference: &str,
    posted: &Posted,
) -> Outcome<Result<i64, Box<Response>>> {
    let app = &visit.app;
    let held = acting::by_reference(tx, app, actor, reference, Act::DraftDecision).await?;
    let law = Law::of(app, &held.case, &held.grant).ok_or_else(|| Problem::conflict("case-service-gone"))?;
    let mut draft = form::read(&law, posted);
    let latest = store::latest(tx, &held.grant).await?;
    if let Some(latest) = &latest {
        keep_unseen(&law, &mut draft, &latest.draft());
    }
    let mut seen: i64 = posted.get(VERSION).parse().unwrap_or(0);
    if let Some(theirs) = latest.as_ref().filter(|latest| posted.get(MEANWHILE) == latest.version.to_string()) {
        let other = theirs.draft();
        for part in differing(&draft, &other) {
            if posted.get(&format!("take-{}", part.name())) == "theirs" {
                take(&mut draft, &part, &other);
            }
        }
        seen = theirs.version;
    }
    if draft.texts().any(|text| text.chars().count() > LONGEST) {
        let weighed = checks::of_draft(tx, app, &held, (latest, draft.clone())).await?;
        let errors = too_long(visit, &draft);
        return Ok(Err(Box::new(rendered(tx, visit, &held, (&weighed, &draft), errors).await?)));
    }
    let mut kept = save_held(tx, app, &held, (seen, &draft)).await?;
    if let (SaveResult::As(version), Pressed::Reasons) = (&kept, pressed(posted)) {
        let weighed = checks::of_case(tx, app, &held).await?;
        let summary = reasons::text(app, &weighed, &draft);
        kept = save_held(tx, app, &held, (*version, &Draft { summary, ..draft.clone() })).await?;
    }
    match kept {
        SaveResult::As(version) => Ok(Ok(version)),
        SaveResult::Meanwhile(theirs) => {
            let page = both(tx, visit, &held, (&draft, *theirs), posted).await?;
            Ok(Err(Box::new(page)))
        }
    }
}

/// What the draft rests on and the page did not show to whoever saved it stays in it.
fn keep_unseen(law: &Law, draft: &mut Draft, before: &Draft) {
    let vocabulary = &law.catalogue.program.vocabulary;
    let is_unseen = |evidence: &&Evidence| match evidence {
        Evidence::Fact(name) => vocabulary.fact(name).is_some_and(|fact| law.hides_fact(fact)),
        _ => false,
    };
    for one in &mut draft.considerations {
        let Some(before) = before.consideration(&one.question) else { continue };
        let unseen: Vec<Evidence> = before.evidence.iter().filter(is_unseen).cloned().collect();
        one.evidence.retain(|evidence| !unseen.contains(evidence));
        one.evidence.extend(unseen);
    }
}

fn too_long(visit: &Visit, draft: &Draft) -> Vec<FieldError> {
    let is_long = |text: &str| text.chars().count() > LONGEST;
    let in_question = draft.considerations.iter().find(|one| is_long(&one.text));
    let href = match in_question {
        Some(one) => format!("#text-{}", one.question),
        None => "#summary".to_owned(),
    };
    vec![FieldError { text: visit.text("desk-decision-too-long"), href }]
}

/// What follows the saving.
async fn act(visit: &Visit, (actor, reference): (&Actor, &str), version: i64, posted: &Posted) -> Outcome {
    let there = format!("/desk/cases/{reference}/decision");
    let pressed = pressed(posted);
    if matches!(pressed, Pressed::Save | Pressed::Reasons) {
        return Ok(visit.see(&there));
    }
    let app = &visit.app;
    let mut tx = app.db.begin().await?;
    let held = acting::by_reference(&mut tx, app, actor, reference, Act::DraftDecision).await?;
    let case = held.case.id.clone();
    let weighed = checks::of_version(&mut tx, app, &held, version).await?;
    let mut hurdles = weighed.hurdles();
    match pressed {
        Pressed::Second => {
            hurdles.retain(|hurdle| !matches!(hurdle, Hurdle::Second | Hurdle::SentBack | Hurdle::NotSigned))
        }
        Pressed::Notice => hurdles.retain(|hurdle| *hurdle == Hurdle::Missing(Missing::Outcome)),
        _ => {}
    }
    if !hurdles.is_empty() {
        let page = page(&mut tx, visit, &held, hurdles).await?;
        tx.commit().await?;
        return Ok(page);
    }
    let there = match pressed {
        Pressed::Second => {
            ask_second(&mut tx, app, actor, &case, version).await?;
            there
        }
        Pressed::Notice => {
            send_notice(&mut tx, app, actor, &case, posted.get("more")).await?;
            there
        }
        _ => {
            make(&mut tx, app, actor, &case, version).await?;
            format!("/desk/cases/{reference}/decision/made")
        }
    };
    tx.commit().await?;
    Ok(visit.see(&there))
}

/// What stands in the way, beside the field where it can be mended.
fn wrong(visit: &Visit, weighed: &Weighed, hurdle: &Hurdle) -> FieldError {
    let ask = |id: &str| {
        let asked = weighed.law.service.duties.iter().find(|question| question.id == id);
        asked.map_or_else(|| id.to_owned(), |question| question.ask.clone())
    };
    let say = |key: &str, id: &str| visit.locale().say(key, &[("question", ask(id).into())]);
    let (text, href) = match hurdle {
        Hurdle::Missing(Missing::Outcome) => (visit.text("desk-decision-no-outcome"), "outcome".to_owned()),
        Hurdle::Missing(Missing::Reasons) => (visit.text("desk-decision-no-reasons"), "summary".to_owned()),
        Hurdle::Missing(Missing::Weighed(id)) => (say("desk-decision-not-weighed", id), format!("text-{id}")),
        Hurdle::Missing(Missing::Evidence(id)) => (say("desk-decision-no-evidence", id), format!("words-{id}")),
        Hurdle::Missing(Missing::Conflicts) => (visit.text("desk-decision-no-conflicts"), "no-conflict".to_owned()),
        Hurdle::Missing(Missing::ConflictAndNone) => {
            (visit.text("desk-decision-conflict-and-none"), "no-conflict".to_owned())
        }
        Hurdle::Missing(Missing::Conflict(place)) => {
            (visit.text("desk-decision-half-conflict"), format!("conflict-{place}-what"))
        }
        Hurdle::Missing(Missing::Submission(id)) => (visit.text("desk-decision-no-answer"), format!("answer-{id}")),
        Hurdle::Missing(Missing::ReviewRights) => (visit.text("desk-decision-no-review"), "law".to_owned()),
        Hurdle::Missing(Missing::Expiry) => (visit.text("desk-decision-bad-expiry"), "expires-day".to_owned()),
        Hurdle::Left(left) => (work::left_words(visit, *left), "top".to_owned()),
        Hurdle::Notice => (visit.text("desk-decision-notice-first"), "notice".to_owned()),
        Hurdle::Wait(day) => {
            let day = visit.locale().date(*day);
            (visit.locale().say("desk-decision-notice-waits", &[("day", day.into())]), "notice".to_owned())
        }
        Hurdle::Second => (visit.text("desk-decision-second-first"), "second".to_owned()),
        Hurdle::SentBack => (visit.text("desk-decision-sent-back"), "second".to_owned()),
        Hurdle::NotSigned => (visit.text("desk-decision-not-signed"), "outcome".to_owned()),
    };
    FieldError { text, href: format!("#{href}") }
}

/// Two officers wrote at the same time: both texts side by side, and everything that was typed kept in the form.
async fn both(
    tx: &mut Tx,
    visit: &Visit,
    held: &CaseHandle,
    (mine, theirs): (&Draft, DraftVersion),
    posted: &Posted,
) -> Outcome<Response> {
    let other = theirs.draft();
    let version = theirs.version;
    let author = json!({"by": theirs.officer_name, "at": theirs.saved_at});
    let weighed = checks::of_draft(tx, &visit.app, held, (Some(theirs), other.clone())).await?;
    let speech = Speech::of(&visit.app, weighed.law.catalogue, &visit.language);
    let near = Near { attachments: &weighed.attachments, around: &weighed.around };
    let called = |evidence: &domain::cases::decision::model::Evidence| speech.evidence(&weighed.law, &near, evidence);
    let parts = differing(mine, &other).into_iter().map(|part| {
        let label = view::part_words(visit, &weighed, &part);
        json!({
            "name": part.name(),
            "label": label,
            "mine": lines(mine, &part, &called),
            "theirs": lines(&other, &part, &called),
        })
    });
    let content = json!({
        "theirs": author,
        "parts": parts.collect::<Vec<_>>(),
        "address": format!("/desk/cases/{}/decision", held.case.reference),
        "reference": domain::codes::grouped(&held.case.reference),
    });
    let address = format!("/desk/cases/{}/decision", held.case.reference);
    let mut page = visit.untyped("desk/decision-both.html").title("desk-decision-both-title").form(address);
    for (name, value) in posted.fields().filter(|(name, _)| is_typed(name)) {
        page = page.hidden(name, value);
    }
    let page = page.hidden(VERSION, version.to_string()).hidden(MEANWHILE, version.to_string());
    Ok(page.status(StatusCode::CONFLICT).show_untyped(content))
}

/// Whether a field holds what an officer typed, and not what the form itself carries.
fn is_typed(name: &str) -> bool {
    !matches!(name, crate::web::form::TOKEN | VERSION | MEANWHILE | "do") && !name.starts_with("take-")
}
