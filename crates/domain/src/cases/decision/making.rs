//! Saves a draft, and turns it into the decision once nothing is missing.

use catalogue::service::Milestone;
use db::Tx;
use jiff::civil::Date;
use serde_json::{Value, json};

use super::checks::{self, CheckedDraft};
use super::model::{Condition, Draft};
use super::must_not_have_decided;
use super::second::name_of;
use super::speech::Speech;
use super::store::{self, DraftVersion, Second};
use crate::app::App;
use crate::cases::acting::{self, CaseHandle};
use crate::cases::store::{self as cases_store, Decision, NewDecision};
use crate::cases::{charter, model, review_period, work};
use crate::events::CaseEvent;
use crate::refusal::{Outcome, Refusal};
use crate::trust::{Act, Actor};

/// The maximum length of a text in a draft, in characters.
pub const LONGEST: usize = 10_000;

/// The result of saving a draft.
#[derive(Debug)]
pub enum SaveResult {
    /// Saved as this version.
    As(i64),
    /// Conflict: somebody else saved meanwhile. Nothing was stored, and this is their version.
    Meanwhile(Box<DraftVersion>),
}

/// Saves a draft on top of the version that the officer saw; 0 if there was none.
///
/// # Errors
/// If the case is not being worked on, or a text is far too long.
pub async fn save(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    case: &str,
    (seen, draft): (i64, &Draft),
) -> Outcome<SaveResult> {
    let held = acting::by_id(tx, app, actor, case, Act::DraftDecision).await?;
    save_held(tx, app, &held, (seen, draft)).await
}

pub async fn save_held(tx: &mut Tx, app: &App, held: &CaseHandle, (seen, draft): (i64, &Draft)) -> Outcome<SaveResult> {
    must_not_have_decided(tx, held).await?;
    // Drafting is only allowed while a decision is.
    held.must_allow(model::Action::Approve)?;
    if draft.texts().any(|text| text.chars().count() > LONGEST) {
        return Err(Refusal::unprocessable("case-no-words"));
    }
    let latest = store::latest(tx, &held.grant).await?;
    match latest {
        Some(latest) if latest.version != seen => return Ok(SaveResult::Meanwhile(Box::new(latest))),
        // Saving again without a change makes no new version, so a second officer's answer remains valid.
        Some(latest) if latest.draft() == *draft => return Ok(SaveResult::As(seen)),
        _ => {}
    }
    let body = serde_json::to_value(draft).map_err(Refusal::internal)?;
    let by = (&body, name_of(held.grant.actor()), app.world.now());
    if !store::add(tx, &held.grant, seen + 1, by).await? {
        return Err(Refusal::conflict("case-draft-changed"));
    }
    held.note(tx, app, CaseEvent::DecisionDrafted { version: seen + 1 }).await?;
    Ok(SaveResult::As(seen + 1))
}

/// Makes the decision from a version of the draft.
///
/// # Errors
/// If the draft has changed since, or something is missing; the first obstacle is named.
pub async fn make(tx: &mut Tx, app: &App, actor: &Actor, case: &str, version: i64) -> Outcome<()> {
    let held = acting::by_id(tx, app, actor, case, Act::SignDecision).await?;
    must_not_have_decided(tx, &held).await?;
    let weighed = checks::of_version(tx, app, &held, version).await?;
    finish(tx, app, held, &weighed).await
}

/// Makes the decision once nothing prevents it.
pub(in crate::cases) async fn finish(
    tx: &mut Tx,
    app: &App,
    mut held: CaseHandle,
    weighed: &CheckedDraft,
) -> Outcome<()> {
    if let Some(hurdle) = weighed.hurdles().first() {
        return Err(hurdle.problem(weighed));
    }
    answer_submissions(tx, app, &held, weighed).await?;
    work::must_be_ready(tx, app, &held).await?;
    let second = weighed.second().filter(|second| second.agrees == Some(true) && weighed.needs_second);
    if second.is_some_and(|second| second.officer_id.as_deref() == Some(held.grant.actor().id())) {
        return Err(Refusal::conflict("case-second-is-first"));
    }
    let (service, outcome) = (weighed.law.service, weighed.draft.outcome.as_str());
    let against = service.goes_against(outcome);
    held.must_allow(if against { model::Action::Refuse } else { model::Action::Approve })?;
    // The time for which the clock was stopped counts towards the promises that the decision keeps.
    charter::end_all(tx, app, &held).await?;
    let now = app.world.now();
    keep(tx, app, &held, weighed, (against, second, now)).await?;
    // A case is not decided while a message is unanswered, so the promise to answer is kept.
    charter::reached(tx, app, &held, Milestone::Answering, false).await?;
    charter::reached(tx, app, &held, Milestone::Deciding, !against).await?;
    let review = cases_store::review_in(tx, &held.grant).await?;
    let first = match &review {
        Some(review) => Some(acting::by_id(tx, app, held.grant.actor(), &review.case_id, Act::SignDecision).await?),
        None => None,
    };
    let before = match &first {
        Some(first) => cases_store::decision(tx, &first.grant).await?,
        None => None,
    };
    let overturns = before.filter(|before| before.outcome != outcome);
    let conditions = in_words(&weighed.draft);
    let event = CaseEvent::Decided {
        outcome: outcome.to_owned(),
        goes_against: against,
        by: held.grant.actor().kind().to_owned(),
        conditions: conditions.clone(),
        expires_on: weighed.draft.expires_on().map(|day| day.to_string()),
        review_of: review.as_ref().map(|review| review.case_reference.clone()),
        overturns: overturns.as_ref().map(|before| before.outcome.clone()),
    };
    held.act(tx, app, event).await?;
    let mut known = work::DecidedCase { outcome, conditions: &conditions, overturns: false };
    work::inform(tx, app, &held, &known).await?;
    review_period::close_later(tx, app, &held, now).await?;
    let Some(mut first) = first else { return Ok(()) };
    // The first case returns to the decided state, and closes later.
    review_period::close_later(tx, app, &first, now).await?;
    if overturns.is_some() {
        store::overturn(tx, &first.grant, &held.case.id, (outcome, against, now)).await?;
    }
    let event = CaseEvent::ReviewEnded {
        outcome: outcome.to_owned(),
        goes_against: against,
        overturned: overturns.is_some(),
        review: held.case.reference.clone(),
    };
    first.act(tx, app, event).await?;
    if overturns.is_some() {
        known.overturns = true;
        work::inform(tx, app, &first, &known).await?;
    }
    Ok(())
}

/// The conditions as the person reads them.
pub fn in_words(draft: &Draft) -> Vec<String> {
    draft.conditions.iter().map(Condition::in_words).filter(|one| !one.is_empty()).collect()
}

/// The draft's answers to submissions become final.
async fn answer_submissions(tx: &mut Tx, app: &App, held: &CaseHandle, weighed: &CheckedDraft) -> Outcome<()> {
    for one in &weighed.around.submissions {
        let answer = weighed.draft.answer(&one.id);
        if !answer.is_empty() && one.answer.as_deref() != Some(answer) {
            work::answer_held(tx, app, held, &one.id, answer).await?;
        }
    }
    Ok(())
}

async fn keep(
    tx: &mut Tx,
    app: &App,
    held: &CaseHandle,
    weighed: &CheckedDraft,
    (against, second, at): (bool, Option<&Second>, i64),
) -> Outcome<()> {
    let made = as_decision(app, held, weighed);
    let new = NewDecision {
        outcome: &made.outcome,
        goes_against: against,
        summary: &made.summary,
        reasons: &made.reasons,
        decider: made.decider.as_deref(),
        agency: &made.agency,
        at,
    };
    cases_store::keep_decision(tx, &held.grant, &new).await?;
    let body = serde_json::to_value(&weighed.draft).map_err(Refusal::internal)?;
    let mut judged = weighed.law.kept(&held.case);
    judged["departure"] = departure(app, weighed);
    judged["not_done"] = json!(weighed.not_done);
    let expires: Option<Date> = weighed.draft.expires_on();
    store::bind(tx, &held.grant, (&body, &judged), expires, second).await?;
    Ok(())
}

/// The draft as the decision that it would be now.
pub(in crate::cases) fn as_decision(app: &App, held: &CaseHandle, weighed: &CheckedDraft) -> Decision {
    let actor = held.grant.actor();
    let decider = match actor {
        Actor::Officer { name, .. } => Some(name.clone()),
        _ => None,
    };
    Decision {
        outcome: weighed.draft.outcome.clone(),
        goes_against: weighed.law.service.goes_against(&weighed.draft.outcome),
        summary: weighed.draft.summary.trim().to_owned(),
        reasons: reasons(app, weighed),
        decider,
        agency: actor.agency().unwrap_or(&held.case.agency).to_owned(),
        decided_at: app.world.now(),
    }
}

/// The reasoning under each duty, in its stored form. Text for a question that need not be answered here is stored as
/// well. Why it was decided against the rules stands first among the law.
fn reasons(app: &App, weighed: &CheckedDraft) -> Value {
    let (law, draft) = (&weighed.law, &weighed.draft);
    let speech = Speech::of(app, law.catalogue, &weighed.language);
    let departs = weighed.departs.then(|| super::reasons::departure(&speech, law, draft)).flatten();
    let departs = departs.map(|text| {
        json!({"id": "departure", "duty": "law", "ask": speech.locale.text("decision-departure-ask"), "text": text})
    });
    let said = law.service.duties.iter().filter_map(|question| {
        let text = draft.consideration(&question.id)?.text.trim();
        let (id, duty) = (&question.id, question.duty.name());
        (!text.is_empty()).then(|| json!({"id": id, "duty": duty, "ask": question.ask, "text": text}))
    });
    departs.into_iter().chain(said).collect()
}

/// What is kept of a decision against the rules: the clause with its law, why, and how the person was heard.
fn departure(app: &App, weighed: &CheckedDraft) -> Value {
    if !weighed.departs {
        return Value::Null;
    }
    let speech = Speech::of(app, weighed.law.catalogue, &weighed.language);
    let departure = &weighed.draft.departure;
    let ground = weighed.law.ground(&speech, &weighed.draft.outcome, &departure.clause);
    let (words, cite) = ground.map(|ground| (ground.words, ground.cite)).unwrap_or_default();
    json!({
        "clause": departure.clause, "words": words, "cite": cite, "why": departure.why, "heard": departure.heard,
    })
}
