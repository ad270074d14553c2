//! A decision: its outcome, and what was weighed under each duty. None is made without reasons.

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
pub fn duty_questions(app: &App, case: &Case) -> Vec<&'static DutyQuestion> {
    Law::unread(app, case).map(|law| law.questions()).unwrap_or_default()
}

/// Decides a case in one go, on what was sent with it. The decision of a review ends the review of the first decision.
///
/// # Errors
/// When the service knows no such outcome, when a duty is left without words, when the case is not being worked on,
/// when a review is decided by whoever made the decision, and when the manifest wants more than this can say: a second
/// officer, conflicts in words, answers to submissions. [`decision`] has a way for each of these.
pub async fn decide(tx: &mut Tx, app: &App, actor: &Actor, case: &str, deciding: &Deciding<'_>) -> Outcome<()> {
    let held = acting::by_id(tx, app, actor, case, Act::SignDecision).await?;
    officers::must_be_another(tx, &held).await?;
    // What is not being worked on is not decided, whatever else is missing.
    held.must_allow(model::Action::Approve)?;
    let draft = draft(held.service(app)?, deciding)?;
    let weighed = decision::of_draft(tx, app, &held, (None, draft)).await?;
    decision::finish(tx, app, held, &weighed).await
}

/// The words under each duty as a draft; all of them rest on what was sent.
fn draft(service: &Service, deciding: &Deciding<'_>) -> Outcome<Draft> {
    if deciding.reasons.iter().any(|(id, _)| !service.duties.iter().any(|question| question.id == *id)) {
        return Err(Refusal::unprocessable("case-no-such-question"));
    }
    let weighed = deciding.reasons.iter().filter_map(|(id, text)| {
        let (question, text) = ((*id).to_owned(), written(text)?);
        Some(Consideration { question, text, evidence: vec![Evidence::Sent], cite: String::new() })
    });
    Ok(Draft {
        outcome: deciding.outcome.to_owned(),
        summary: written(deciding.summary).unwrap_or_default(),
        considerations: weighed.collect(),
        ..Draft::default()
    })
}
