//! Decisions: the outcome, and the reasoning under each duty. No decision is made without reasons.

use catalogue::Service;
use catalogue::service::DutyQuestion;
use db::Tx;

use super::acting::{self, written};
use super::decision::model::{Consideration, Draft, Evidence};
use super::decision::{self, Law};
use super::store::Case;
use super::{model, officers};
use crate::app::App;
use crate::refusal::{Outcome, Refusal};
use crate::trust::{Act, Actor};

/// A decision to be made.
#[derive(Clone, Debug, Default)]
pub struct Deciding<'d> {
    /// One of the outcomes in the manifest.
    pub outcome: &'d str,
    /// What the person reads first.
    pub summary: &'d str,
    /// Each duty's question, and the reasoning for it.
    pub reasons: Vec<(&'d str, &'d str)>,
}

/// The duty questions a decision of this case must answer: those of its service, except those ruled out by its facts.
/// The law is that of the day the case began.
pub fn duty_questions(app: &App, case: &Case) -> Vec<&'static DutyQuestion> {
    Law::unread(app, case).map(|law| law.questions()).unwrap_or_default()
}

/// Decides a case in one step, based on what was sent with it. The decision on a review ends the review of the first
/// decision.
///
/// # Errors
/// If the service has no such outcome, a duty is left unanswered, the case is not being worked on, the reviewer made
/// the original decision, or the manifest requires something this cannot express: a second officer, declared conflicts
/// of interest, answers to submissions. [`decision`] supports each of these.
pub async fn decide(tx: &mut Tx, app: &App, actor: &Actor, case: &str, deciding: &Deciding<'_>) -> Outcome<()> {
    let held = acting::by_id(tx, app, actor, case, Act::SignDecision).await?;
    officers::must_be_another(tx, &held).await?;
    // A case that is not being worked on cannot be decided, whatever else is missing.
    held.must_allow(model::Action::Approve)?;
    let draft = draft(held.service(app)?, deciding)?;
    let weighed = decision::of_draft(tx, app, &held, (None, draft)).await?;
    decision::finish(tx, app, held, &weighed).await
}

/// The reasoning under each duty as a draft, all of it based on what was sent.
fn draft(service: &Service, deciding: &Deciding<'_>) -> Outcome<Draft> {
    if deciding.reasons.iter().any(|(id, _)| !service.duties.iter().any(|question| question.id == *id)) {
        return Err(Refusal::unprocessable("case-no-such-question"));
    }
    let weighed = deciding.reasons.iter().filter_map(|(id, text)| {
        let (question, text) = ((*id).to_owned(), written(text)?);
        Some(Consideration { question, text, evidence: vec![Evidence::Sent], ..Consideration::default() })
    });
    Ok(Draft {
        outcome: deciding.outcome.to_owned(),
        summary: written(deciding.summary).unwrap_or_default(),
        considerations: weighed.collect(),
        ..Draft::default()
    })
}
