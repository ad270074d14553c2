//! Officers write a decision: they save a draft as often as they wish, and sign it once it is complete.

use axum::extract::Path;
use axum::response::Response;
use db::Tx;
use domain::cases::acting::{self, CaseHandle};
use domain::cases::decision::checks::{self, CheckedDraft, Hurdle};
use domain::cases::decision::law::Law;
use domain::cases::decision::making::{LONGEST, SaveResult, make, save_held};
use domain::cases::decision::merging::{differing, take};
use domain::cases::decision::model::{Draft, Evidence, Missing};
use domain::cases::decision::notice::send_notice;
use domain::cases::decision::proposing::proposal;
use domain::cases::decision::reasons;
use domain::cases::decision::second::ask_second;
use domain::cases::decision::speech::Speech;
use domain::cases::decision::store;
use domain::cases::decision::translators::ask_translation;
use domain::cases::store as cases_store;
use domain::trust::{Act, Action, Actor};
use domain::{codes, people};
use screens::FieldError;

use super::both::{MEANWHILE, VERSION, both};
use super::draft_page::{AskedOf, DraftPage, ErrorText, FirstDecision};
use super::hurdles::{too_long, wrong};
use super::{form, letter_preview, view};
use crate::cases::case_nav::case_nav;
use crate::cases::review;
use crate::web::{Outcome, Posted, Problem, Visit};

/// The actor of a visit that an officer makes.
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
            let speech = Speech::of(&visit.app, weighed.law.catalogue, &language);
            proposal(&weighed.law, &speech, &language)
        }
    };
    let errors = hurdles.iter().map(|hurdle| wrong(visit, &weighed, hurdle)).collect();
    rendered(tx, visit, held, (&weighed, &draft), errors).await
}

async fn rendered(
    tx: &mut Tx,
    visit: &Visit,
    held: &CaseHandle,
    (weighed, draft): (&CheckedDraft, &Draft),
    errors: Vec<FieldError>,
) -> Outcome<Response> {
    let letter = match weighed.saved.is_some() {
        true => Some(letter_preview::of_draft(tx, visit, held, weighed).await?),
        false => None,
    };
    let content = DraftPage {
        letter,
        translation: store::translation(tx, &held.grant).await?.map(|asked| AskedOf::new(visit, &asked)),
        draft: view::content(visit, held, weighed, draft),
        first: first_decision(tx, visit, held).await?,
        wrong: ErrorText::by_field(&errors),
    };
    let nav = case_nav(tx, visit, held).await?;
    let page = visit.page().nav(nav).title("desk-decision-title");
    let page = page.back(format!("/desk/cases/{}", held.case.reference));
    let page = page.form(format!("/desk/cases/{}/decision", held.case.reference));
    Ok(page.hidden(VERSION, weighed.version().to_string()).errors(errors).show(content))
}

/// The decision that a review looks at again.
async fn first_decision(tx: &mut Tx, visit: &Visit, held: &CaseHandle) -> Outcome<Option<FirstDecision>> {
    let Some(found) = cases_store::review_in(tx, &held.grant).await? else { return Ok(None) };
    let actor = held.grant.actor().clone();
    let first = acting::by_id(tx, &visit.app, &actor, &found.case_id, Action::See).await?;
    let Some(decision) = cases_store::decision(tx, &first.grant).await? else { return Ok(None) };
    Ok(Some(FirstDecision {
        decision: review::decision_shown(visit, &first, &decision),
        reference: codes::grouped(&first.case.reference),
        why: found.why,
    }))
}

/// What was pressed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Pressed {
    Save,
    Reasons,
    Second,
    Translation,
    Notice,
    Decide,
}

fn pressed(posted: &Posted) -> Pressed {
    match posted.get("do") {
        "reasons" => Pressed::Reasons,
        "second" => Pressed::Second,
        "translation" => Pressed::Translation,
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
    let language = people::person(tx, &held.grant).await?.map(|person| person.language).unwrap_or_default();
    let mut draft = form::read(app, &law, posted, &language);
    let latest = store::latest(tx, &held.grant).await?;
    if let Some(latest) = &latest {
        let before = latest.draft();
        keep_unseen(&law, &mut draft, &before);
        draft.keep_original(&before);
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

/// What the draft rests on stays in it where the page did not show it to the officer who saved.
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
        Pressed::Notice => hurdles.retain(|hurdle| {
            let needed = [Missing::Outcome, Missing::Clause, Missing::DepartureWhy];
            matches!(hurdle, Hurdle::Missing(missing) if needed.contains(missing))
        }),
        // What is not complete can be translated meanwhile.
        Pressed::Translation => hurdles.clear(),
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
        Pressed::Translation => {
            ask_translation(&mut tx, app, actor, &case, version).await?;
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
