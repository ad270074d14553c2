//! Granting many cases at once: which of them the rules leave clear, once an officer confirms about each what only a
//! person can say. Each grant is then made alone, by `grant_by_rules`.

use catalogue::service::Service;
use db::Tx;

use super::checks::CheckedDraft;
use super::granting::{GrantAnswers, RuleGrant, checked};
use crate::app::App;
use crate::cases::acting::{self, CaseHandle};
use crate::cases::model::State;
use crate::people;
use crate::refusal::{Outcome, Refusal};
use crate::trust::{Act, Action, Actor};

/// A case that one press can grant.
pub struct ClearGrant {
    pub held: CaseHandle,
    /// The name of the person, where it is known.
    pub name: Option<String>,
    /// The questions of which the officer confirms the prepared answer, by id, and the answers.
    pub confirms: Vec<(String, String)>,
    pub grant: RuleGrant,
    pub checked: CheckedDraft,
}

impl GrantAnswers {
    /// Confirms the prepared answers to these questions, and that no two duties stand against each other.
    pub fn confirming(questions: impl IntoIterator<Item = String>) -> GrantAnswers {
        GrantAnswers { confirmed: questions.into_iter().collect(), written: Vec::new(), no_conflict: true }
    }
}

/// A case with its grant, if nothing but confirmations is missing: nobody has written a draft, no second officer has to
/// agree, and no question needs an answer in words. Looks at the person's data as the page of the grant does.
///
/// # Errors
/// If the officer may not decide this case; otherwise the first thing that stands in the way.
pub async fn clear(tx: &mut Tx, app: &App, actor: &Actor, case: &str) -> Outcome<ClearGrant> {
    let held = acting::by_id(tx, app, actor, case, Action::See).await?;
    if !held.grant.may(Act::DraftDecision) {
        return Err(Refusal::forbidden("no-mandate"));
    }
    if !matches!(held.case.state(), State::Received | State::InProgress) {
        return Err(Refusal::conflict("case-not-now"));
    }
    let every = GrantAnswers::confirming(held.case.manifest(app).into_iter().flat_map(questions));
    let found = checked(tx, app, &held, &every).await?;
    let (grant, checked) = found.ok_or_else(|| Refusal::conflict("case-rules-do-not-say-yes"))?;
    if checked.saved.is_some() {
        return Err(Refusal::conflict("case-draft-changed"));
    }
    if let Some(hurdle) = checked.hurdles().first() {
        return Err(hurdle.problem(&checked));
    }
    let confirms = grant.asked.iter().filter_map(|one| Some((one.question.id.clone(), one.confirm.clone()?))).collect();
    let name = people::person(tx, &held.grant).await?.and_then(|person| person.name);
    Ok(ClearGrant { held, name, confirms, grant, checked })
}

fn questions(service: &Service) -> impl Iterator<Item = String> + '_ {
    service.duties.iter().map(|question| question.id.clone())
}
