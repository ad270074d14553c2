//! Turns incoming messages of any channel into messages of their conversation, or starts one.

use db::Tx;

use super::about::About;
use super::model::{Contact, URGENT, answer_by};
use super::opening::{self, From, NewConversation, REFERENCE};
use super::posts;
use super::store::{self, NewMessage};
use crate::app::App;
use crate::attachments::{self, Kind};
use crate::codes;
use crate::events::{self, ConversationEvent, Subject, Thing};
use crate::inbox::{self, Author, Destination, Item, Offer, Placed, Taking, ThreadKey};
use crate::outbox;
use crate::refusal::{Outcome, Refusal};
use crate::session::Assurance;
use crate::trust::{self, Action, Actor, Purpose};

/// The inbox offers an item to this slice.
pub fn takes<'a>(app: &'a App, tx: &'a mut Tx, item: &'a Item<'a>) -> Taking<'a> {
    Box::pin(async move {
        match &item.place {
            Destination::Thread(Thing::Conversation, key) => said(tx, app, item, key).await,
            Destination::New { case } => begun(tx, app, item, *case).await,
            Destination::Thread(..) => Ok(Offer::NotMine),
        }
    })
}

/// A message in an existing conversation.
async fn said(tx: &mut Tx, app: &App, item: &Item<'_>, key: &ThreadKey<'_>) -> Outcome<Offer> {
    let whose = match key {
        ThreadKey::Reference(typed) => {
            let reference = codes::typed(typed, REFERENCE).ok_or_else(Refusal::not_found)?;
            store::whose(tx, &reference).await?
        }
        ThreadKey::Id(id) => store::whose_by_id(tx, id).await?,
    };
    let whose = whose.ok_or_else(Refusal::not_found)?;
    let actor = match &item.author {
        // Officers answer; they do not write on people's behalf.
        Author::Actor(Actor::Officer { .. } | Actor::System(_)) => return Err(Refusal::not_found()),
        Author::Actor(actor) => actor.clone(),
        Author::ReaderOf(address) => {
            let inbox = Actor::System("inbox");
            let grant =
                trust::authorise(tx, app, &inbox, Action::See, whose.clone().into(), Purpose::Informing).await?;
            let given = store::one(tx, &grant).await?.and_then(|conversation| conversation.email);
            let is_given = given.is_some_and(|given| given.eq_ignore_ascii_case(address));
            let is_theirs = is_given
                || (!inbox::is_mail(address)
                    && (inbox::came_from(tx, &grant, address).await? || outbox::went_to(tx, &grant, address).await?))
                || posts::is_authors(tx, &grant, address).await?;
            if !is_theirs {
                return Ok(Offer::NotMine);
            }
            Actor::Person { id: whose.person_id.clone(), assurance: Assurance::Guest }
        }
    };
    let reference = whose.reference.clone();
    let grant = trust::authorise(tx, app, &actor, Action::Change, whose.into(), Purpose::OwnAffairs).await?;
    // What a machine sent changes nothing about who waits for whom.
    let before = match item.mail.is_some_and(|mail| mail.is_automatic) {
        true => store::one(tx, &grant).await?,
        false => None,
    };
    let since = app.day_of(item.received_at).min(app.today());
    let until = answer_by(item.channel, app.catalogue.calendars.first(), since);
    let (state, until) = match before {
        Some(before) => {
            let known = ["answered", "settled"].into_iter().find(|state| *state == before.state);
            (known.unwrap_or("waiting"), before.answer_by)
        }
        None => ("waiting", until.map(|day| day.to_string())),
    };
    let message = NewMessage {
        id: app.world.new_id(),
        channel: item.channel,
        external_id: item.external_id,
        from_kind: "person",
        from_name: None,
        body: item.words,
        at: app.world.now(),
        state,
        answer_by: until,
    };
    if !store::add(tx, &grant, &message).await? {
        return Ok(Offer::Known);
    }
    let is_automatic = item.mail.is_some_and(|mail| mail.is_automatic);
    if !is_automatic && !app.catalogue.crisis.find(item.words, item.language).is_empty() {
        store::press(tx, &grant, URGENT).await?;
    }
    let event = ConversationEvent::MessageAdded { message: message.id.clone() };
    let subject = Subject::conversation(grant.id()).of(grant.person());
    events::record(tx, app, grant.actor(), subject, event).await?;
    let placed = Placed {
        thing: Thing::Conversation,
        id: grant.id().to_owned(),
        reference,
        message: message.id,
        person: grant.person().to_owned(),
    };
    files(tx, app, item, placed).await
}

/// A message that belongs to no thread starts a conversation with the front-door agency.
async fn begun(tx: &mut Tx, app: &App, item: &Item<'_>, case: Option<&str>) -> Outcome<Offer> {
    let Author::Actor(actor @ Actor::Person { id, .. }) = &item.author else { return Ok(Offer::NotMine) };
    let address = item.address.map(str::to_owned);
    let (email, phone) = match address {
        Some(address) if inbox::is_mail(&address) => (Some(address), None),
        // An account at a service that goes by numbers, such as `whatsapp:+61491570156`.
        Some(account) => (None, account.rsplit(':').next().filter(|part| part.starts_with('+')).map(str::to_owned)),
        None => (None, None),
    };
    let new = NewConversation {
        person: id,
        session: None,
        nonce: item.external_id,
        came_by: item.channel,
        channel: item.channel,
        about: case.and_then(|typed| codes::typed(typed, REFERENCE)).map(About::Case).unwrap_or_default(),
        contact: Contact { email, phone, ..Contact::default() },
        body: item.mail.map_or(item.words, |mail| mail.whole),
        language: item.language,
    };
    let from = From { agency: item.mail.and_then(|mail| mail.agency), ..From::default() };
    let opened = opening::begin(tx, app, actor, new, from).await?;
    let placed = Placed {
        thing: Thing::Conversation,
        id: opened.id,
        reference: opened.reference,
        message: opened.message,
        person: id.clone(),
    };
    files(tx, app, item, placed).await
}

/// The files that came with it.
async fn files(tx: &mut Tx, app: &App, item: &Item<'_>, placed: Placed) -> Outcome<Offer> {
    if let Some(files) = &item.files {
        let (owner, what) = (("conversation", placed.id.as_str()), (Kind::Message, placed.message.as_str()));
        attachments::keep_all(tx, app, owner, what, (files.giver, files.uploads, files.received)).await?;
    }
    Ok(Offer::Placed(placed))
}
