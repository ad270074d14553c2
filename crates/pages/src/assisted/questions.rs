//! A page of questions at the desk, and the answers that the officer takes down.

use axum::extract::Path;
use axum::response::Response;
use catalogue::JourneyPage;
use db::Tx;
use domain::applications::Stage;
use domain::questions::{key_of, need_of};
use domain::trust::Action;
use rules::Need;
use screens::FieldError;

use super::bilingual_question::{QuestionState, SpokenQuestion, put, state};
use super::frame::InterviewFrame;
use super::questions_view::InterviewQuestionsPage;
use super::reach::{self, Held};
use super::{frame, steps};
use crate::applications::{self};
use crate::web::{Outcome, Posted, Problem, Visit};

/// More questions than this are on no page.
const MOST: usize = 20;

/// A page of the way by its number, or the correction of one fact that was known before.
#[derive(Clone, Copy)]
pub(super) enum Place {
    Step(usize),
    Correction,
}

pub(super) async fn page(
    tx: &mut Tx,
    visit: &Visit,
    held: &Held,
    (place, needs): (Place, &[Need]),
    wrong: &applications::Wrong,
) -> Outcome<Response> {
    let (stage, action, back) = match place {
        Place::Step(number) => (Stage::Questions, held.address(&format!("/steps/{number}")), held.before(number)),
        Place::Correction => {
            let key = needs.first().map(|need| key_of(visit.app.catalogue, *need)).unwrap_or_default();
            (Stage::Confirm, held.address(&format!("/answers/{key}")), held.here())
        }
    };
    let frame = InterviewFrame::of(tx, visit, held, stage).await?;
    let (draft, grant) = (&held.opened.draft, &held.opened.grant);
    let theirs = frame::theirs(visit, &held.sitting);
    let one = |need: &Need| {
        let known = draft.facts.answer(*need).map(Some);
        let filled = applications::filled(visit, draft, *need);
        let filled_from = filled.as_ref().map(|(_, label)| label.clone());
        let kept = draft.given.get(*need).cloned().or(known).or(filled.map(|(value, _)| Some(value)));
        let mut put = put((visit, &theirs), grant, *need, kept.as_ref(), wrong.typed.as_ref())?;
        put.q.filled_from = filled_from.filter(|_| wrong.typed.is_none());
        let field = put.q.wrong_field();
        put.q.is_optional = applications::is_optional(visit, draft, *need);
        put.q.may_be_unknown = !put.q.is_optional && applications::may_be_unknown(draft, *need);
        put.q.error = wrong.errors.iter().find(|error| error.href == field).map(|error| error.text.clone());
        Some(put.because(visit, draft.service, need.fact()))
    };
    let questions: Vec<SpokenQuestion> = needs.iter().filter_map(one).collect();
    let group = applications::group_words(visit, needs);
    let title = group.unwrap_or_else(|| visit.text("interview-questions-title"));
    let keys: Vec<String> = needs.iter().map(|need| key_of(visit.app.catalogue, *need)).collect();
    let page = visit.page().titled(title).back(back).form(action).hidden("asked", keys.join(","));
    let page = page.hidden("seen", applications::mark(visit, draft, needs)).errors(wrong.errors.clone());
    Ok(page.show(InterviewQuestionsPage::of_application(frame, questions)))
}

/// Keeps what may be asked; what may not is left open for the person, and what is answered already stays.
pub(super) async fn save(
    tx: &mut Tx,
    visit: &Visit,
    held: &mut Held,
    needs: &[Need],
    posted: &Posted,
) -> Outcome<Vec<FieldError>> {
    let catalogue = visit.app.catalogue;
    // The page may have been put before the person answered on the web: what it asked counts.
    let told: Vec<Need> = posted.get("asked").split(',').take(MOST).filter_map(|key| need_of(catalogue, key)).collect();
    let needs = if told.is_empty() { needs.to_vec() } else { told };
    let (draft, grant) = (&mut held.opened.draft, &held.opened.grant);
    let state_of = |need: &Need, draft: &domain::applications::Draft| {
        let is_answered = draft.given.get(*need).is_some() || draft.facts.answer(*need).is_some();
        (state(visit, grant, *need, is_answered), is_answered)
    };
    let open: Vec<Need> = needs
        .iter()
        .copied()
        .filter(|need| state_of(need, draft).0 == QuestionState::Open || was_open(visit, *need, posted))
        .collect();
    let left = |need: &&Need| matches!(state_of(need, draft), (QuestionState::NotAsked, false));
    let left: Vec<_> = needs.iter().filter(left).map(|need| (*need, None)).collect();
    if !open.is_empty() {
        let errors = applications::take(visit, tx, (grant, draft), &open, posted).await?;
        if !errors.is_empty() {
            return Ok(errors);
        }
    }
    if !left.is_empty() {
        domain::applications::answer(tx, &visit.app, grant, draft, (left, "")).await?;
    }
    Ok(Vec::new())
}

/// Whether only the person can go on: what must be told is not for this officer to ask.
pub(super) fn waits_for_person(visit: &Visit, held: &Held) -> bool {
    let (draft, grant) = (&held.opened.draft, &held.opened.grant);
    let not_asked = |need: &Need| {
        let is_declined = matches!(draft.given.get(*need), Some(None));
        is_declined && state(visit, grant, *need, false) == QuestionState::NotAsked
    };
    match draft.pages.last() {
        Some(JourneyPage::Questions(needs)) => needs.iter().all(not_asked),
        _ => false,
    }
}

/// Whether something was typed for it: the person may have answered it on the web since the page was opened.
fn was_open(visit: &Visit, need: Need, posted: &Posted) -> bool {
    let key = key_of(visit.app.catalogue, need);
    ["", "-day", "-month", "-year", "-unknown"].iter().any(|part| posted.has(&format!("{key}{part}")))
}

/// One known fact, asked to be corrected.
pub(super) async fn correct(visit: Visit, Path((sitting, id, key)): Path<(String, String, String)>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let held = reach::application(&mut tx, &visit, (&sitting, &id), Action::See).await?;
    if let Some(to) = held.elsewhere(&visit) {
        return steps::commit(tx, visit.see(&to)).await;
    }
    let need = shown(&visit, &held, &key)?;
    let wrong = applications::Wrong::default();
    let page = page(&mut tx, &visit, &held, (Place::Correction, &[need]), &wrong).await?;
    steps::commit(tx, page).await
}

pub(super) async fn keep(
    visit: Visit,
    Path((sitting, id, key)): Path<(String, String, String)>,
    posted: Posted,
) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let mut held = reach::application(&mut tx, &visit, (&sitting, &id), Action::Change).await?;
    if let Some(to) = held.elsewhere(&visit) {
        return steps::commit(tx, visit.see(&to)).await;
    }
    let need = shown(&visit, &held, &key)?;
    let errors = save(&mut tx, &visit, &mut held, &[need], &posted).await?;
    if errors.is_empty() {
        let to = held.here();
        return steps::commit(tx, visit.see(&to)).await;
    }
    let wrong = applications::Wrong { typed: Some(posted), errors };
    let page = page(&mut tx, &visit, &held, (Place::Correction, &[need]), &wrong).await?;
    steps::commit(tx, page).await
}

fn shown(visit: &Visit, held: &Held, key: &str) -> Outcome<Need> {
    let need = need_of(visit.app.catalogue, key);
    let need = need.filter(|need| held.opened.draft.shown().iter().any(|fact| Need::Fact(*fact) == *need));
    need.ok_or_else(Problem::not_found)
}
