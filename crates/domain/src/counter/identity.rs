//! An officer at the counter sees who somebody is: recorded with the document and the officer, and the conversation that
//! began without a name becomes that person's.

use db::Tx;

use super::booking::{granted, recorded};
use super::{hall, store};
use crate::app::App;
use crate::applications;
use crate::events::ConversationEvent;
use crate::people;
use crate::refusal::{Outcome, Refusal};
use crate::trust::{self, Action, Actor, Purpose, Resource};

/// What an officer can have seen, by names that pages know.
pub const DOCUMENTS: [&str; 4] = ["passport", "licence", "card", "other"];

/// Attaches the conversation of somebody who walked in to the person of an address that they say, once their identity
/// was seen. Only what began at a counter without a name is attached: a person who signed in is somebody already.
///
/// # Errors
/// With the kind `identity-unknown` if the address is nobody's, and `identity-known` if they have a name already.
pub async fn identify(
    tx: &mut Tx,
    app: &App,
    officer: &Actor,
    reference: &str,
    (document, address): (&str, &str),
) -> Outcome<()> {
    let Actor::Officer { id: officer_id, .. } = officer else { return Err(Refusal::not_found()) };
    let document = DOCUMENTS.into_iter().find(|known| *known == document).ok_or_else(Refusal::not_found)?;
    let (grant, _) = granted(tx, app, (officer, Purpose::Helping), reference).await?;
    let visit = store::of_conversation(tx, &grant).await?.ok_or_else(Refusal::not_found)?;
    let place = hall::of_visit(tx, &visit.id).await?.ok_or_else(Refusal::not_found)?;
    if place.is_remote() || !people::is_guest(tx, grant.person()).await? {
        return Err(Refusal::conflict("identity-known"));
    }
    let whose = async |tx: &mut Tx| people::whose(tx, app, address).await;
    let found = applications::look_up(tx, app, officer_id, whose).await?;
    let person = found.ok_or_else(|| Refusal::conflict("identity-unknown"))?;
    // Finding somebody is a look: it stands in their record.
    let who = Resource::of_person("identity", &person);
    trust::authorise(tx, app, officer, Action::See, who, Purpose::Helping).await?;
    let event = ConversationEvent::IdentitySeen { document: document.to_owned(), person: person.clone() };
    recorded(tx, app, (officer, &grant), event).await?;
    let system = Actor::System("counter");
    let (from, to) = (Resource::of_person("person", grant.person()), Resource::of_person("person", &person));
    let from = trust::authorise(tx, app, &system, Action::Change, from, Purpose::Helping).await?;
    let to = trust::authorise(tx, app, &system, Action::Change, to, Purpose::Helping).await?;
    Ok(people::join(tx, app, &from, &to).await?)
}
