//! Hand-over of a conversation: from the front-door agency, or from an officer who is not allowed to help, to the
//! agency that can.

use catalogue::Channel;
use db::Tx;

use super::about::About;
use super::chat;
use super::model::{Contact, answer_by};
use super::opening::{self, From, NewConversation};
use super::{merge_store, store};
use crate::app::App;
use crate::events::{self, ConversationEvent, Subject};
use crate::people;
use crate::trust::{self, Action, Actor, Purpose, Refused, Resource};

/// The actor that hands over what the officer may not touch; the officer is named in the event.
const PASSES_ON: Actor = Actor::System("hand-over");

pub struct NewHandOver<'n> {
    /// The id of the receiving agency in the catalogue.
    pub to: &'n str,
    /// The permanent id of this hand-over; it is done once.
    pub key: &'n str,
    /// The topic, if a new conversation is needed.
    pub about: About,
}

pub struct Handed {
    pub reference: String,
    /// The day by which the agency answers.
    pub answer_by: Option<String>,
}

/// The person and agency of a conversation: exactly what an authorisation request needs.
pub async fn resource(tx: &mut Tx, id: &str) -> db::Result<Option<Resource>> {
    Ok(store::whose_by_id(tx, id).await?.map(Resource::from))
}

/// Hands a conversation over to another agency; anything else is passed on in a new conversation.
///
/// # Errors
/// If the database is unavailable.
pub async fn hand_over(
    tx: &mut Tx,
    app: &App,
    officer: &Actor,
    resource: Resource,
    new: NewHandOver<'_>,
) -> Result<Handed, Refused> {
    if resource.kind == "conversation" {
        // What was merged goes along.
        for member in merge_store::merged(tx, &resource.id).await? {
            let along = NewHandOver { about: new.about.clone(), ..new };
            change_hands(tx, app, officer, member.into(), along).await?;
        }
        change_hands(tx, app, officer, resource, new).await
    } else {
        begin(tx, app, officer, resource, new).await
    }
}

async fn change_hands(
    tx: &mut Tx,
    app: &App,
    officer: &Actor,
    resource: Resource,
    new: NewHandOver<'_>,
) -> Result<Handed, Refused> {
    let from = resource.agency.clone();
    let grant = trust::authorise(tx, app, &PASSES_ON, Action::Change, resource, Purpose::Helping).await?;
    let before = store::one(tx, &grant).await?;
    let (channel, reference) = before.map(|one| (one.channel, one.reference)).unwrap_or_default();
    let channel = Channel::of(&channel).unwrap_or(Channel::Web);
    let answer_by = answer_by(channel, app.catalogue.calendars.first(), app.today()).map(|day| day.to_string());
    if !store::give_to(tx, &grant, new.to, answer_by.as_deref(), app.world.now()).await? {
        return Ok(Handed { reference, answer_by });
    }
    chat::handed_over(tx, app, &grant, new.to).await?;
    let subject = Subject::conversation(grant.id()).of(grant.person());
    events::record(tx, app, officer, subject, ConversationEvent::HandedOver { from, to: new.to.to_owned() }).await?;
    Ok(Handed { reference, answer_by })
}

async fn begin(
    tx: &mut Tx,
    app: &App,
    officer: &Actor,
    resource: Resource,
    new: NewHandOver<'_>,
) -> Result<Handed, Refused> {
    let answer_by = answer_by(Channel::Web, app.catalogue.calendars.first(), app.today()).map(|day| day.to_string());
    if let Some((reference, ..)) = store::begun_by(tx, new.key).await? {
        return Ok(Handed { reference, answer_by });
    }
    let language = people::language(tx, app, &resource.person).await?;
    let locale = app.locales.of(&language);
    let agency = officer.agency().and_then(|id| app.catalogue.agencies.get(id));
    let agency = agency.map_or("", |agency| agency.name.as_str());
    let body = locale.say("conversation-handed-over", &[("agency", agency.into())]);
    let name = match officer {
        Actor::Officer { name, .. } => Some(name.clone()),
        _ => None,
    };
    let conversation = NewConversation {
        person: &resource.person,
        session: None,
        nonce: new.key,
        came_by: Channel::Web,
        channel: Channel::Web,
        about: new.about,
        contact: Contact::default(),
        body: &body,
        language: &language,
    };
    let from = From { agency: Some(new.to), service: resource.service.as_deref(), officer: name, ..From::default() };
    let opened = opening::begin(tx, app, &PASSES_ON, conversation, from).await?;
    let subject = Subject::conversation(opened.id).of(resource.person);
    let from = officer.agency().map(str::to_owned);
    events::record(tx, app, officer, subject, ConversationEvent::HandedOver { from, to: new.to.to_owned() }).await?;
    Ok(Handed { reference: opened.reference, answer_by })
}
