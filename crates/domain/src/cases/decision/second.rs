//! The second officer: whether the manifest requires one, asking, and answering.

use catalogue::service::{Occasion, SecondOfficer, SecondWhen};
use db::Tx;

use super::checks::{self, Hurdle};
use super::law::Law;
use super::{must_not_have_decided, store};
use crate::app::App;
use crate::cases::acting::{self, written};
use crate::events::CaseEvent;
use crate::refusal::{Outcome, Refusal};
use crate::trust::{Act, Actor};

/// Whether a second officer must agree to this outcome of this case: to each decision against the verdict of the rules,
/// and where the manifest asks for one. If it is unknown whether a condition is met, one must.
pub(super) fn is_asked_for(law: &Law, outcome: &str, objections: u32) -> bool {
    let departs = law.departs(outcome);
    if departs {
        return true;
    }
    let Some(SecondOfficer { asked, .. }) = &law.service.second_officer else { return false };
    let against = law.service.goes_against(outcome);
    let occurs = |one: &SecondWhen| match &one.occasion {
        Occasion::Always => true,
        Occasion::Refusal => against,
        Occasion::Outcome(named) => named.iter().any(|known| known == outcome),
        Occasion::Departure => departs,
        Occasion::Objections(at_least) => objections >= *at_least,
    };
    let holds = |one: &SecondWhen| one.and.as_ref().is_none_or(|rule| law.holds(rule) != Some(false));
    asked.iter().any(|one| occurs(one) && holds(one))
}

/// Asks a second officer about a version of the draft, which must be complete.
///
/// # Errors
/// If the draft has changed meanwhile, is incomplete, or was asked about before.
pub async fn ask_second(tx: &mut Tx, app: &App, actor: &Actor, case: &str, version: i64) -> Outcome<()> {
    let mut held = acting::by_id(tx, app, actor, case, Act::AskSecond).await?;
    must_not_have_decided(tx, &held).await?;
    let weighed = checks::of_version(tx, app, &held, version).await?;
    // Whether the officer who asks could sign the outcome is irrelevant here.
    let is_later = |hurdle: &Hurdle| matches!(hurdle, Hurdle::Second | Hurdle::SentBack | Hurdle::NotSigned);
    let hurdle = weighed.hurdles().into_iter().find(|hurdle| !is_later(hurdle));
    if let Some(hurdle) = hurdle {
        return Err(hurdle.problem(&weighed));
    }
    if !store::ask_second(tx, &held.grant, version, (name_of(actor), app.world.now())).await? {
        return Err(Refusal::conflict("case-second-asked"));
    }
    held.act(tx, app, CaseEvent::SecondOfficerAsked { version }).await
}

/// The second officer agrees, or sends the draft back with a comment.
///
/// # Errors
/// If nobody asked, it was answered before, the draft has changed since, it is sent back without a comment, or the same
/// officer wrote the draft or made the decision under review.
pub async fn answer_second(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    case: &str,
    (version, agrees, words): (i64, bool, &str),
) -> Outcome<()> {
    let held = acting::by_id(tx, app, actor, case, Act::AnswerSecond).await?;
    must_not_have_decided(tx, &held).await?;
    let asked = store::seconds(tx, &held.grant).await?.into_iter().find(|one| one.version == version);
    let asked = asked.ok_or_else(|| Refusal::conflict("case-second-not-asked"))?;
    let authors = store::authors(tx, &held.grant).await?;
    if asked.asked_by == actor.id() || authors.iter().any(|author| author == actor.id()) {
        return Err(Refusal::conflict("case-second-is-first"));
    }
    if store::latest(tx, &held.grant).await?.is_none_or(|latest| latest.version != version) {
        return Err(Refusal::conflict("case-draft-changed"));
    }
    // Agreeing counts as signing: an officer who could not sign the outcome cannot be the second officer for it.
    let weighed = checks::of_version(tx, app, &held, version).await?;
    if agrees && !weighed.may_sign {
        return Err(Hurdle::NotSigned.problem(&weighed));
    }
    let words = written(words);
    if !agrees && words.is_none() {
        return Err(Refusal::unprocessable("case-no-words"));
    }
    let by = (name_of(actor), app.world.now());
    if !store::answer_second(tx, &held.grant, version, (agrees, words.as_deref()), by).await? {
        return Err(Refusal::conflict("case-second-asked"));
    }
    held.note(tx, app, CaseEvent::SecondOfficerAnswered { version, agrees }).await
}

/// The officer's name.
pub(super) fn name_of(actor: &Actor) -> &str {
    match actor {
        Actor::Officer { name, .. } => name,
        other => other.id(),
    }
}
