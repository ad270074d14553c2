//! Routing of a note: the channel, address and language, from the person's preferences and verified addresses; news
//! without content also goes to the address that a guest gave with what they sent.

use catalogue::Channel;
use db::Tx;

use super::note::Note;
use super::short;
use super::store::Stored;
use crate::app::App;
use crate::people;
use crate::trust::{self, Action, Actor, Purpose, Refused, Resource};

pub(super) const OUTBOX: Actor = Actor::System("outbox");

/// The route of a note.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Route {
    Email {
        address: String,
        language: String,
    },
    /// A number or an account.
    Text {
        channel: Channel,
        address: String,
        language: String,
    },
    /// The person has no verified address.
    NoAddress,
    /// The person chose another channel for such notes.
    NotWanted,
}

pub(super) async fn route(tx: &mut Tx, app: &App, note: &Stored) -> Result<Route, Refused> {
    let given = note.language.clone().unwrap_or_default();
    if let Some(channel) = note.channel.as_deref().and_then(Channel::of) {
        let address = note.address.clone().unwrap_or_default();
        let is_about_that = matches!(note.note(), Some(Note::TextsEnded { .. }));
        // Its service has no private way to the author of the post.
        if address.is_empty() {
            return Ok(Route::NoAddress);
        }
        return Ok(match !is_about_that && short::is_stopped(tx, channel, &address).await? {
            true => Route::NotWanted,
            false => Route::Text { channel, address, language: given },
        });
    }
    if let Some(address) = note.address.clone() {
        return Ok(Route::Email { address, language: given });
    }
    let Some(person) = &note.person_id else { return Ok(Route::NoAddress) };
    let resource = Resource::of_person("contact-points", person);
    let grant = trust::authorise(tx, app, &OUTBOX, Action::See, resource, Purpose::Informing).await?;
    let Some(known) = people::person(tx, &grant).await? else { return Ok(Route::NoAddress) };
    if note.if_preferred && people::preferences(tx, &grant).await?.channel != Channel::Email {
        return Ok(Route::NotWanted);
    }
    let address = match people::news_address(tx, app, &grant).await? {
        Some(address) => Some(address),
        // An address that nobody has proven yet is told that there is news, and nothing of it.
        None if known.is_guest && matches!(note.note(), Some(Note::CaseNews { .. })) => {
            people::claims::given_address(tx, &grant).await?
        }
        None => None,
    };
    let language = known.language;
    Ok(address.map_or(Route::NoAddress, |address| Route::Email { address, language }))
}
