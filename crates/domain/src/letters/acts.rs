//! What officers do with letters that wait for them. Each asks for leave, and the caller commits.

use catalogue::Channel;
use db::Tx;

use super::access::open;
use super::kinds::State;
use super::recipient::{Printed, lines};
use super::sending::{Became, make_later, tell};
use super::store::{self, PendingLetter};
use crate::app::App;
use crate::refusal::{Outcome, Refusal};
use crate::trust::{self, Act, Action, Actor, Resource};

/// Letters on the page of the queue.
const MOST: i64 = 100;

/// It is in the post, and from now on it stays as it is.
///
/// # Errors
/// When it is not waiting to be posted.
pub async fn posted(tx: &mut Tx, app: &App, actor: &Actor, id: &str) -> Outcome<()> {
    let (row, grant) = open(tx, app, actor, id, Act::PostLetter).await?;
    match row.state() {
        Some(State::ToPost) if store::sent(tx, &grant, app.world.now()).await? => {
            Ok(tell(tx, app, (actor, Became::Sent), &row, Channel::Post).await?)
        }
        Some(State::Sent) => Ok(()),
        _ => Err(Refusal::conflict("letter-not-to-post")),
    }
}

/// Makes a letter once more, after its template was mended. One that was sent stays.
pub async fn make_again(tx: &mut Tx, app: &App, actor: &Actor, id: &str) -> Outcome<()> {
    let (row, grant) = open(tx, app, actor, id, Act::MakeLetterAgain).await?;
    if store::again(tx, &grant, None).await? {
        tell(tx, app, (actor, Became::Again), &row, Channel::Post).await?;
        make_later(tx, app, id).await?;
    }
    Ok(())
}

/// Writes down where a letter goes, and makes it with that.
///
/// # Errors
/// When it went out already.
pub async fn address(tx: &mut Tx, app: &App, actor: &Actor, id: &str, to: (&str, &str)) -> Outcome<()> {
    let (row, grant) = open(tx, app, actor, id, Act::AddressLetter).await?;
    let printed = Printed { name: lines(to.0).join(" "), lines: lines(to.1) };
    if !store::again(tx, &grant, Some(&printed)).await? {
        return Err(Refusal::conflict("letter-not-to-post"));
    }
    tell(tx, app, (actor, Became::Again), &row, Channel::Post).await?;
    Ok(make_later(tx, app, id).await?)
}

/// What an officer may do with letters about a service that wait at their agency, so that a page draws nothing that
/// would be refused.
#[derive(Clone, Copy, Debug, Default)]
pub struct May {
    /// Their case.
    pub see: bool,
    /// The letters themselves.
    pub open: bool,
    pub post: bool,
    pub address: bool,
    pub make: bool,
}

pub async fn may(tx: &mut Tx, app: &App, actor: &Actor, service: &str) -> db::Result<May> {
    let agency = actor.agency().map(str::to_owned);
    let of =
        |kind| Resource { service: Some(service.to_owned()), agency: agency.clone(), ..Resource::of_person(kind, "") };
    let (case, letter) = (of("case"), of("letter"));
    Ok(May {
        see: trust::may(tx, app, actor, Action::See, &case).await?,
        open: trust::may(tx, app, actor, Action::Download, &letter).await?,
        post: trust::may(tx, app, actor, Act::PostLetter.into(), &letter).await?,
        address: trust::may(tx, app, actor, Act::AddressLetter.into(), &letter).await?,
        make: trust::may(tx, app, actor, Act::MakeLetterAgain.into(), &letter).await?,
    })
}

/// Letters of an officer's agency that wait, oldest first.
pub async fn waiting(tx: &mut Tx, actor: &Actor) -> Outcome<Vec<PendingLetter>> {
    let agency = actor.agency().ok_or_else(Refusal::sign_in_first)?;
    Ok(store::waiting(tx, agency, MOST).await?)
}
