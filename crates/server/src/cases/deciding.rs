//! A decision: its outcome, and what was weighed under each duty. None is made without reasons.

use catalogue::Service;
use catalogue::service::{DutyQuestion, Milestone};
use db::Tx;
use rules::Value as RuleValue;
use serde_json::{Value, json};

use super::acting::{self, Held, written};
use super::charter;
use super::model::{self, goes_against};
use super::store::{self, Case, NewDecision};
use super::{clock, officers};
use crate::app::App;
use crate::questions::facts_from_json;
use crate::trust::{Action, Actor};
use crate::web::{Outcome, Problem};

/// What an officer decides.
#[derive(Clone, Debug, Default)]
pub struct Deciding<'d> {
    /// One of the outcomes of the manifest.
    pub outcome: &'d str,
    /// What the person reads first.
    pub summary: &'d str,
    /// The question of a duty, and what was weighed.
    pub reasons: Vec<(&'d str, &'d str)>,
}

/// The questions that a decision of this case must answer: those of the duties of its service, less those that its
/// facts rule out. The law is that of the day on which the case began.
pub fn duty_questions<'a>(app: &'a App, service: &'a Service, case: &Case) -> Vec<&'a DutyQuestion> {
    let kept = case.facts.as_object().into_iter().flatten().map(|(name, value)| (name.as_str(), value));
    let facts = facts_from_json(app.catalogue, kept);
    let day = app.day_of(case.opened_at);
    let applies = |question: &&DutyQuestion| {
        let value = question.when.as_ref().map(|rule| app.catalogue.program.evaluate(&facts, day).value(rule.node));
        !matches!(value, Some(Ok(RuleValue::Boolean(false))))
    };
    service.duties.iter().filter(applies).collect()
}

/// Decides a case. The decision of a review ends the review of the first decision too.
///
/// # Errors
/// When the service knows no such outcome, when a duty is left without words, when the case is not being worked on,
/// and when a review is decided by whoever made the decision.
pub async fn decide(tx: &mut Tx, app: &App, actor: &Actor, case: &str, deciding: &Deciding<'_>) -> Outcome<()> {
    let mut held = acting::by_id(tx, app, actor, case, Action::Decide).await?;
    officers::must_be_another(tx, &held).await?;
    let service = held.service(app)?;
    if !service.case.outcomes.iter().any(|known| known == deciding.outcome) {
        return Err(Problem::unprocessable("case-no-such-outcome"));
    }
    let summary = written(deciding.summary).ok_or_else(|| Problem::unprocessable("case-no-words"))?;
    let reasons = reasons(service, &duty_questions(app, service, &held.case), deciding)?;
    let against = goes_against(deciding.outcome);
    held.go(tx, app, if against { model::Action::Refuse } else { model::Action::Approve }).await?;
    let now = app.world.now();
    let decider = match actor {
        Actor::Officer { name, .. } => Some(name.as_str()),
        _ => None,
    };
    let new = NewDecision {
        outcome: deciding.outcome,
        goes_against: against,
        summary: &summary,
        reasons: &reasons,
        decider,
        agency: actor.agency().unwrap_or(&held.case.agency),
        at: now,
    };
    store::keep_decision(tx, &held.grant, &new).await?;
    charter::reached(tx, app, &held, Milestone::Deciding, !against).await?;
    held.tell(tx, app, "cases.decided", json!({"outcome": deciding.outcome})).await?;
    clock::close_later(tx, app, &held, now).await?;
    if let Some(review) = store::review_in(tx, &held.grant).await? {
        let action = if against { model::Action::EndReviewRefused } else { model::Action::EndReviewApproved };
        let mut first = acting::by_id(tx, app, actor, &review.case_id, Action::Change).await?;
        end_review(tx, app, &mut first, action).await?;
        first.tell(tx, app, "cases.review_ended", json!({"outcome": deciding.outcome})).await?;
    }
    Ok(())
}

/// The first case goes back to being decided, and closes later.
pub(super) async fn end_review(tx: &mut Tx, app: &App, first: &mut Held, action: model::Action) -> Outcome<()> {
    first.go(tx, app, action).await?;
    clock::close_later(tx, app, first, app.world.now()).await
}

/// The words under each duty, as they are kept; an error names the question that has none. Words for a question that
/// need not be answered here are kept all the same.
fn reasons(service: &Service, needed: &[&DutyQuestion], deciding: &Deciding<'_>) -> Outcome<Value> {
    if deciding.reasons.iter().any(|(id, _)| !service.duties.iter().any(|question| question.id == *id)) {
        return Err(Problem::unprocessable("case-no-such-question"));
    }
    let mut reasons = Vec::new();
    for question in &service.duties {
        let said = deciding.reasons.iter().find(|(id, _)| *id == question.id).and_then(|(_, text)| written(text));
        match said {
            Some(text) => {
                let (id, duty) = (&question.id, question.duty.name());
                reasons.push(json!({"id": id, "duty": duty, "ask": question.ask, "text": text}));
            }
            None if needed.iter().any(|needed| needed.id == question.id) => {
                let problem = Problem::unprocessable("case-no-reason").with("question", question.ask.as_str());
                return Err(problem.field(question.id.as_str(), question.ask.as_str()));
            }
            None => {}
        }
    }
    Ok(reasons.into())
}
