//! A conversation as the person reads it: what was said, who answers by when, and a place to say more.

use axum::extract::Path;
use axum::response::Response;
use catalogue::Channel;
use db::Tx;
use domain::attachments::{File, Giver, Received};
use domain::conversations::about::About;
use domain::conversations::store::{self, Conversation, ConversationIdentity, Message};
use domain::counter;
use domain::inbox::{self, Files, Incoming as Said, Sender, Thread};
use domain::phone_codes::Opens;
use domain::trust::{self, Action, Grant, Permission, Purpose, Resource};
use domain::{codes, uploads};
use screens::FieldError;

use super::asking::{self, plain, too_long};
use super::files;
use super::live_view::{LiveBox, Standing};
use super::said::SaidMessage;
use super::threads_view::{ConversationLine, ConversationPage, ConversationsPage};
use crate::attachments::{self};
use crate::catalogue_pages::crisis;
use crate::counter::{VisitBox, WaitBox};
use crate::telephone::{ByPhone, by_phone};
use crate::web::{Incoming, Outcome, Posted, Problem, Visit};

/// The field of files.
const FILES: &str = "#files";

/// Symbols of a reference.
const REFERENCE: usize = 8;

/// Everything that the person has asked.
pub(super) async fn all(visit: Visit) -> Outcome {
    let Some(person) = visit.session.person.clone() else { return Err(Problem::sign_in_first()) };
    let mut tx = visit.app.db.read().await?;
    let resource = Resource::of_person("conversations", &person);
    let grant =
        trust::authorise(&mut tx, &visit.app, &visit.actor(), Action::See, resource, Purpose::OwnAffairs).await?;
    let all = store::of_person(&mut tx, &grant).await?;
    tx.commit().await?;
    let line = |conversation: &Conversation| ConversationLine {
        href: format!("/person/{}", conversation.reference),
        reference: codes::grouped(&conversation.reference),
        about: About::from_json(&conversation.about).said(&visit.app, &visit.language),
        changed_at: conversation.changed_at,
        state: visit.text(match conversation.state.as_str() {
            "answered" => "conversations-answered",
            "settled" => "conversations-settled",
            _ => "conversations-waiting",
        }),
    };
    let page = visit.page().title("conversations-title").back("/account");
    Ok(page.show(ConversationsPage { all: all.iter().map(line).collect() }))
}

/// One conversation: the confirmation, and from then on the thread.
pub(super) async fn one(visit: Visit, Path(reference): Path<String>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let grant = granted(&visit, &mut tx, &reference, Action::See).await?;
    let read = read(&visit, &mut tx, &grant).await?;
    tx.commit().await?;
    Ok(shown(&visit, &read, &Posted::default(), Vec::new()))
}

/// The person says more.
pub(super) async fn add(visit: Visit, Path(reference): Path<String>, incoming: Incoming) -> Outcome {
    let asked = may_hand_in(&visit, &reference).await;
    let ((permission, giver), posted) = incoming.after(&visit.app, asked).await?;
    let body = plain(posted.get("body"));
    let missing = || body.is_empty().then(|| visit.text("person-error-body-missing"));
    let text = missing().or_else(|| too_long(&visit, &body));
    let text = text.map(|text| FieldError { text, href: "#body".to_owned() });
    let mut wrong: Vec<FieldError> = text.into_iter().collect();
    wrong.extend(attachments::wrong(&visit, &posted.files, FILES));
    let mut received = Received::default();
    if wrong.is_empty() {
        received = domain::attachments::receive(&visit.app, &permission, &giver, &posted.files).await;
        wrong = attachments::not_kept(&visit, &posted.files, &received, FILES);
    }
    let mut tx = visit.app.db.begin().await?;
    if !wrong.is_empty() {
        let grant = granted(&visit, &mut tx, &reference, Action::See).await?;
        let read = read(&visit, &mut tx, &grant).await?;
        tx.commit().await?;
        return Ok(shown(&visit, &read, &posted, wrong));
    }
    let said = Said {
        channel: Channel::Web,
        external_id: &asking::nonce(&visit, &posted),
        from: Sender::Actor(&visit.actor()),
        language: &visit.language,
        thread: Thread::Conversation(&reference),
        words: &body,
        files: Some(Files { giver: &giver, uploads: &posted.files, received: &received }),
        received_at: visit.app.world.now(),
    };
    inbox::take(&mut tx, &visit.app, said).await?;
    tx.commit().await?;
    Ok(visit.see(&format!("/person/{reference}#messages")))
}

/// That the person who writes may hand in files with it.
async fn may_hand_in(visit: &Visit, reference: &str) -> Outcome<(Permission, Giver)> {
    let mut tx = visit.app.db.read().await?;
    let resource = known(&mut tx, reference).await?.into();
    let asked = (Action::Change, resource, Purpose::OwnAffairs);
    let permission = trust::permitted(&mut tx, &visit.app, &visit.actor(), asked.0, asked.1, asked.2).await?;
    Ok((permission, Giver::of(&visit.actor())))
}

/// A file of one's own, always as something to save.
pub(super) async fn file(visit: Visit, Path((reference, id)): Path<(String, String)>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let grant = granted(&visit, &mut tx, &reference, Action::See).await?;
    let file =
        domain::attachments::file(&mut tx, &id).await?.filter(|file| file.belongs_to(("conversation", grant.id())));
    let file = file.ok_or_else(Problem::not_found)?;
    let file = files::file_of_conversation(&mut tx, &visit, file, Action::Download).await?;
    tx.commit().await?;
    attachments::viewing::download(&visit.app, &file).await
}

/// A grant to read or change the conversation with a reference, however it was typed.
async fn granted(visit: &Visit, tx: &mut Tx, reference: &str, action: Action) -> Outcome<Grant> {
    let known = known(tx, reference).await?;
    Ok(trust::authorise(tx, &visit.app, &visit.actor(), action, known.into(), Purpose::OwnAffairs).await?)
}

async fn known(tx: &mut Tx, reference: &str) -> Outcome<ConversationIdentity> {
    let reference = codes::typed(reference, REFERENCE).ok_or_else(Problem::not_found)?;
    store::whose(tx, &reference).await?.ok_or_else(Problem::not_found)
}

/// A conversation with what was said in it.
struct Read {
    conversation: Conversation,
    messages: Vec<Message>,
    files: Vec<File>,
    standing: Standing,
    visit: Option<VisitBox>,
    wait: Option<WaitBox>,
    by_phone: Option<ByPhone>,
}

async fn read(visit: &Visit, tx: &mut Tx, grant: &Grant) -> Outcome<Read> {
    let conversation = store::one(tx, grant).await?.ok_or_else(Problem::not_found)?;
    Ok(Read {
        visit: VisitBox::of(tx, visit, (grant, &conversation.reference)).await?,
        wait: WaitBox::of(tx, visit, (grant, &conversation.reference)).await?,
        by_phone: by_phone(tx, visit, Opens::Conversation(grant.id().to_owned())).await?,
        conversation,
        messages: store::messages(tx, grant).await?,
        files: domain::attachments::of(tx, ("conversation", grant.id())).await?,
        standing: Standing::read(tx, visit, grant.id()).await?,
    })
}

fn shown(visit: &Visit, read: &Read, typed: &Posted, errors: Vec<FieldError>) -> Response {
    let Read { conversation, messages, files, standing, visit: booked, wait, by_phone } = read;
    let wrong = |href: &str| errors.iter().find(|error| error.href == href).map(|error| error.text.clone());
    let about = About::from_json(&conversation.about);
    let agency = visit.spoken().agency_name(&conversation.agency).map(|said| said.to_string());
    let website = visit.app.catalogue.agencies.get(&conversation.agency).and_then(|agency| agency.website.clone());
    let line = |message: &Message| SaidMessage::to_person(visit, conversation, files, message);
    let last = messages.last().map_or(0, |message| message.seq);
    let said = messages.iter().filter(|message| !message.body.is_empty());
    let told = read.messages.iter().filter(|message| message.from_kind == "person");
    let words: Vec<&str> = told.map(|message| message.body.as_str()).collect();
    let crises = crisis::panels(visit, &crisis::told(visit, &words.join("\n")));
    let page = ConversationPage {
        reference: codes::grouped(&conversation.reference),
        way: conversation.channel.clone(),
        visit: booked.clone(),
        wait: wait.clone(),
        by_phone: by_phone.clone(),
        books: counter::ways(&visit.app, conversation.service.as_deref())
            .first()
            .map(|_| format!("/person/{}/visit", conversation.reference)),
        is_answered: conversation.state == "answered",
        agency: agency.unwrap_or_default(),
        website,
        answer_by: conversation.answer_by.clone(),
        phone: conversation.phone.clone(),
        email: conversation.email.clone(),
        best_time: conversation.best_time.clone(),
        about: about.said(&visit.app, &visit.language),
        from: about.path(),
        messages: said.map(line).collect(),
        live: LiveBox::of(visit, conversation, standing, last),
        is_chat: standing.is_live(),
        crises,
        is_signed_in: visit.session.is_signed_in(),
        demo: visit.app.settings.demo,
        body: typed.get("body").to_owned(),
        wrong: wrong("#body"),
        files_error: wrong(FILES),
        accept: uploads::ACCEPT,
    };
    visit
        .page()
        .title("conversation-title")
        .back("/conversations")
        .form(format!("/person/{}/messages", conversation.reference))
        .hidden("nonce", asking::nonce(visit, typed))
        .errors(errors)
        .show(page)
}
