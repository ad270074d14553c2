//! Opens a conversation: with its first message, its promise and its event, or not at all.

use catalogue::clock::Counting;
use catalogue::service::Provider;
use catalogue::{Channel, Within};
use db::Tx;

use super::about::About;
use super::chat;
use super::model::{Contact, URGENT, answer_by, front_agency};
use super::store::{self, Conversation, NewMessage};
use crate::app::App;
use crate::codes;
use crate::events::{self, ConversationEvent, Subject};
use crate::trust::{self, Action, Actor, Purpose, Refused, Resource};

/// The length of a reference, including the check symbol.
pub const REFERENCE: usize = 8;

pub struct NewConversation<'n> {
    pub person: &'n str,
    /// The session that sent the form, if any.
    pub session: Option<&'n str>,
    /// The permanent id of the form; it makes one conversation.
    pub nonce: &'n str,
    /// The channel of the first message.
    pub came_by: Channel,
    /// The channel on which it continues.
    pub channel: Channel,
    pub about: About,
    pub contact: Contact,
    pub body: &'n str,
    pub language: &'n str,
}

#[derive(Clone, Debug)]
pub struct OpenedConversation {
    pub id: String,
    /// As stored; `codes::grouped` formats it for display.
    pub reference: String,
    /// The id of the first message.
    pub message: String,
    /// The agency that answers.
    pub agency: String,
    /// The day by which we answer.
    pub answer_by: Option<String>,
}

/// Who starts it and who answers, if that is not the person and the front-door agency.
#[derive(Default)]
pub struct From<'f> {
    pub agency: Option<&'f str>,
    pub service: Option<&'f str>,
    /// The officer who wrote the first message.
    pub officer: Option<String>,
    /// The role whose holders answer.
    pub role: Option<&'f str>,
    /// How soon, if not as the channel promises.
    pub within: Option<Within>,
}

/// Opens a conversation for a person, with the event `conversations.opened`.
pub async fn open(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    new: NewConversation<'_>,
) -> Result<OpenedConversation, Refused> {
    begin(tx, app, actor, new, From::default()).await
}

/// The same for another sender.
pub async fn begin(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    new: NewConversation<'_>,
    from: From<'_>,
) -> Result<OpenedConversation, Refused> {
    let service = match &new.about {
        About::Service(id) => app.catalogue.service(id),
        _ => from.service.and_then(|id| app.catalogue.service(id)),
    };
    let front = front_agency(app.catalogue).map(|agency| agency.id.clone());
    let owner = service.and_then(|service| match &service.provider {
        Provider::Agency(agency) => Some(agency.clone()),
        Provider::Any { .. } => None,
    });
    let now = app.world.now();
    let calendar = app.catalogue.calendars.first();
    let promised = from.within.and_then(|within| Counting::by(calendar).last_day(within, app.today()).day());
    let answer_by = promised.or_else(|| answer_by(new.channel, calendar, app.today())).map(|day| day.to_string());
    let mut row = Conversation {
        id: app.world.new_id(),
        reference: codes::checked(app.world.chance(), REFERENCE),
        person_id: new.person.to_owned(),
        channel: new.channel.name().to_owned(),
        about: new.about.to_json(),
        service: service.map(|service| service.id.clone()),
        agency: from.agency.map(str::to_owned).or(front).or(owner).unwrap_or_default(),
        language: new.language.to_owned(),
        name: new.contact.name,
        phone: new.contact.phone,
        email: new.contact.email,
        best_time: new.contact.best_time,
        state: "waiting".to_owned(),
        answer_by: answer_by.clone(),
        role: from.role.map(str::to_owned),
        priority: if app.catalogue.crisis.find(new.body, new.language).is_empty() { 0 } else { URGENT },
        opened_at: now,
        changed_at: now,
    };
    let person = new.person.to_owned();
    let resource = Resource {
        kind: "conversation",
        id: row.id.clone(),
        person: person.clone(),
        service: row.service.clone(),
        agency: Some(row.agency.clone()),
    };
    let grant = trust::authorise(tx, app, actor, Action::Change, resource, Purpose::Helping).await?;
    store::insert(tx, &row, new.session, &grant).await?;
    if new.channel == Channel::Chat && !chat::begin(tx, app, &row).await? {
        store::goes_on_in_writing(tx, &grant).await?;
        row.channel = Channel::Web.name().to_owned();
    }
    let first = NewMessage {
        id: app.world.new_id(),
        channel: new.came_by,
        external_id: new.nonce,
        from_kind: if from.officer.is_some() { "officer" } else { "person" },
        from_name: from.officer,
        body: new.body,
        at: now,
        state: "waiting",
        answer_by: answer_by.clone(),
    };
    store::add(tx, &grant, &first).await?;
    let agency = row.agency.clone();
    let event = ConversationEvent::Opened { way: row.channel, agency: row.agency, service: row.service };
    events::record(tx, app, actor, Subject::conversation(&row.id).of(person), event).await?;
    Ok(OpenedConversation { id: row.id, reference: row.reference, message: first.id, agency, answer_by })
}
