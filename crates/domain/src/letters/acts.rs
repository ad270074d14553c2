//! What officers do with pending letters. Each act requests a grant, and the caller commits.

use catalogue::Channel;
use db::Tx;

use super::access::open;
use super::kinds::State;
use super::recipient::{Printed, lines};
use super::sending::{LetterOutcome, make_later, tell};
use super::{batches, bulk, store};
use crate::app::App;
use crate::refusal::{Outcome, Refusal};
use crate::trust::{self, Act, Action, Actor, Resource};

/// Marks a letter as posted today; it is immutable from now on.
///
/// # Errors
/// If it is not waiting to be posted.
pub async fn posted(tx: &mut Tx, app: &App, actor: &Actor, id: &str) -> Outcome<()> {
    let (row, grant) = open(tx, app, actor, id, Act::PostLetter).await?;
    match row.state() {
        Some(State::Sent) => Ok(()),
        _ if row.may_be_posted() => {
            bulk::post_one(tx, app, (&row, &grant), (&app.world.new_id(), app.today())).await?;
            Ok(())
        }
        _ => Err(Refusal::conflict("letter-not-to-post")),
    }
}

/// Makes a letter again, after its template was corrected or a typeface installed, or on paper in the catalogue's own
/// language. A sent letter stays as it is.
pub async fn make_again(tx: &mut Tx, app: &App, actor: &Actor, (id, in_home_language): (&str, bool)) -> Outcome<()> {
    let (row, grant) = open(tx, app, actor, id, Act::MakeLetterAgain).await?;
    if store::again(tx, &grant, (None, in_home_language)).await? {
        tell(tx, app, (actor, LetterOutcome::Again), &row, Channel::Post).await?;
        make_later(tx, app, id).await?;
    }
    Ok(())
}

/// Sets the address of a letter, and makes it again with that.
///
/// # Errors
/// If it has already been sent.
pub async fn address(tx: &mut Tx, app: &App, actor: &Actor, id: &str, to: (&str, &str)) -> Outcome<()> {
    let (row, grant) = open(tx, app, actor, id, Act::AddressLetter).await?;
    let printed = Printed { name: lines(to.0).join(" "), lines: lines(to.1) };
    if !store::again(tx, &grant, (Some(&printed), row.in_home_language)).await? {
        return Err(Refusal::conflict("letter-not-to-post"));
    }
    if let Some(person) = &row.person_id {
        // Whatever came back from there: an officer says that it is right.
        batches::returned::clear(tx, person, &printed).await?;
    }
    tell(tx, app, (actor, LetterOutcome::Again), &row, Channel::Post).await?;
    Ok(make_later(tx, app, id).await?)
}

/// What an officer may do with letters about a service that are pending at their agency, so that a page draws no
/// control that would be refused.
#[derive(Clone, Copy, Debug, Default)]
pub struct May {
    /// The cases of the letters.
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
