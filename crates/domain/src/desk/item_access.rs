//! Whether an officer may do an item: the check that the queue, the buttons and the acts share.

use db::Tx;

use crate::app::App;
use crate::officers;
use crate::refusal::{Outcome, Refusal};
use crate::staff;
use crate::staff::Officer;
use crate::trust::{self, Act, Action, Grant, Purpose, Resource};
use crate::work_items::{Item, Kind, Pick, Power};
use crate::{cases, conversations};

/// Whether an officer may do the item. Reads nothing about the person and records nothing.
pub async fn may_do(tx: &mut Tx, app: &App, officer: &Officer, item: &Item) -> db::Result<bool> {
    if !officer.active || item.bars(&officer.id) || !has_role(tx, officer, item).await? {
        return Ok(false);
    }
    if item.power() == Power::Own {
        return Ok(officer.agency == item.agency);
    }
    match resource(tx, item).await? {
        Some(resource) => trust::may(tx, app, &officer.actor(), action(item), &resource).await,
        None => Ok(false),
    }
}

/// Whether an officer may see that an item is being worked on, and by whom.
pub async fn may_see(tx: &mut Tx, app: &App, officer: &Officer, item: &Item) -> db::Result<bool> {
    if may_do(tx, app, officer, item).await? {
        return Ok(true);
    }
    match resource(tx, item).await? {
        Some(resource) => trust::may(tx, app, &officer.actor(), Action::See, &resource).await,
        None => Ok(false),
    }
}

/// Like [`may_do`], but with the refusal that pages show and the ledger records. Starting on a conversation is recorded
/// in the person's ledger; for a case, the case itself records it.
///
/// # Errors
/// If the officer is not allowed.
pub(super) async fn must_do(tx: &mut Tx, app: &App, officer: &Officer, item: &Item) -> Outcome<()> {
    let is_allowed = may_do(tx, app, officer, item).await?;
    if is_allowed && item.kind() != Kind::Conversation {
        return Ok(());
    }
    if item.power() == Power::Own {
        return Err(match officer.agency == item.agency {
            true => Refusal::forbidden("not-a-team-leader"),
            false => Refusal::not_found(),
        });
    }
    if item.bars(&officer.id) {
        return Err(Refusal::conflict(if item.kind() == Kind::SecondOfficer {
            "case-second-is-first"
        } else {
            "case-same-officer"
        }));
    }
    let resource = resource(tx, item).await?.ok_or_else(Refusal::not_found)?;
    let purpose = if item.kind() == Kind::Conversation { Purpose::Helping } else { Purpose::Casework };
    trust::authorise(tx, app, &officer.actor(), action(item), resource, purpose).await?;
    Ok(())
}

/// The grant to do the work of an item, for a page that does it.
///
/// # Errors
/// If the officer is not allowed.
pub async fn grant(tx: &mut Tx, app: &App, officer: &Officer, item: &Item) -> Outcome<Grant> {
    let resource = resource(tx, item).await?.ok_or_else(Refusal::not_found)?;
    let purpose = if item.subject_kind == "conversation" { Purpose::Helping } else { Purpose::Casework };
    Ok(trust::authorise(tx, app, &officer.actor(), action(item), resource, purpose).await?)
}

/// The action to authorise: the officer must be able to finish the work, not only to start it.
fn action(item: &Item) -> Action {
    match item.kind() {
        Kind::Conversation => Action::Change,
        Kind::Letter => Act::PostLetter.into(),
        Kind::FailedDelivery if item.subject_kind == "conversation" => Action::Change,
        Kind::FailedDelivery => Act::RecordDelivery.into(),
        Kind::Step => Act::EndTask.into(),
        Kind::SecondOfficer => Act::AnswerSecond.into(),
        Kind::Translation => Act::DraftDecision.into(),
        _ => Act::SignDecision.into(),
    }
}

/// The resource to authorise: the conversation, or the case the item belongs to.
async fn resource(tx: &mut Tx, item: &Item) -> db::Result<Option<Resource>> {
    match item.subject_kind.as_str() {
        "conversation" => conversations::resource(tx, &item.subject_id).await,
        "case" => cases::resource(tx, &item.subject_id).await,
        _ => Ok(None),
    }
}

/// Work for a role is for officers who have it; if nobody in the agency has it, for everybody there, as in `scope`.
async fn has_role(tx: &mut Tx, officer: &Officer, item: &Item) -> db::Result<bool> {
    let Some(role) = &item.skill else { return Ok(true) };
    if officer.has_role(role) {
        return Ok(true);
    }
    let colleagues = staff::of_agency(tx, &officer.agency).await?;
    let is_theirs = role == staff::TEAM_LEADER || item.agency == officer.agency;
    Ok(is_theirs && !colleagues.iter().any(|one| one.active && one.has_role(role)))
}

/// Whether an officer may act on work assigned to somebody: themselves, or an officer whose deputy they are today.
pub async fn stands_in_for(tx: &mut Tx, app: &App, officer: &Officer, holder: &str) -> db::Result<bool> {
    Ok(officer.id == holder || officers::deputises(tx, &officer.id, app.today()).await?.iter().any(|id| id == holder))
}

/// Today and now; the caller adds whose items count as the officer's own.
pub fn pick(app: &App) -> Pick<'static> {
    Pick { mine: &[], now: app.world.now(), today: app.today() }
}
