//! A conversation as the person reads it: what was said, who answers by when, and a place to say more.

use axum::extract::Path;
use axum::response::Response;
use db::Tx;
use screens::FieldError;
use serde_json::{Value, json};

use super::about::About;
use super::asking::{self, plain, too_long};
use super::model::Way;
use super::store::{self, Conversation, Message, NewMessage};
use crate::codes;
use crate::events::{self, ConversationEvent, Subject};
use crate::trust::{self, Action, Grant, Purpose, Resource};
use crate::web::{Outcome, Posted, Problem, Visit};

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
    let line = |conversation: &Conversation| {
        json!({
            "href": format!("/person/{}", conversation.reference),
            "reference": codes::grouped(&conversation.reference),
            "about": About::from_json(&conversation.about).said(&visit),
            "changed_at": conversation.changed_at,
            "is_answered": conversation.state == "answered",
        })
    };
    let lines: Vec<Value> = all.iter().map(line).collect();
    Ok(visit.page("conversations.html").title("conversations-title").back("/account").show(json!({"all": lines})))
}

/// One conversation: the confirmation, and from then on the thread.
pub(super) async fn one(visit: Visit, Path(reference): Path<String>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let grant = granted(&visit, &mut tx, &reference, Action::See).await?;
    let (conversation, messages) = read(&mut tx, &grant).await?;
    tx.commit().await?;
    Ok(shown(&visit, &conversation, &messages, &Posted::default(), Vec::new()))
}

/// The person says more.
pub(super) async fn add(visit: Visit, Path(reference): Path<String>, posted: Posted) -> Outcome {
    let body = plain(posted.get("body"));
    let missing = || body.is_empty().then(|| visit.text("person-error-body-missing"));
    let wrong = missing().or_else(|| too_long(&visit, &body));
    let mut tx = visit.app.db.begin().await?;
    let action = if wrong.is_some() { Action::See } else { Action::Change };
    let grant = granted(&visit, &mut tx, &reference, action).await?;
    if let Some(text) = wrong {
        let (conversation, messages) = read(&mut tx, &grant).await?;
        tx.commit().await?;
        let errors = vec![FieldError { text, href: "#body".to_owned() }];
        return Ok(shown(&visit, &conversation, &messages, &posted, errors));
    }
    say(&visit, &mut tx, &grant, &asking::nonce(&visit, &posted), &body).await?;
    tx.commit().await?;
    Ok(visit.see(&format!("/person/{reference}#messages")))
}

async fn say(visit: &Visit, tx: &mut Tx, grant: &Grant, nonce: &str, body: &str) -> Outcome<()> {
    let app = &visit.app;
    let answer_by = Way::Message.answer_by(app.catalogue.calendars.first(), app.today());
    let message = NewMessage {
        id: app.world.new_id(),
        channel: "web",
        external_id: nonce,
        from_kind: "person",
        from_name: None,
        body,
        at: app.world.now(),
        state: "waiting",
        answer_by: answer_by.map(|day| day.to_string()),
    };
    if store::add(tx, grant, &message).await? {
        let event = ConversationEvent::MessageAdded { message: message.id };
        let subject = Subject::conversation(grant.id()).of(grant.person());
        events::record(tx, app, grant.actor(), subject, event).await?;
    }
    Ok(())
}

/// Leave to read or change the conversation with a reference, however it was typed.
async fn granted(visit: &Visit, tx: &mut Tx, reference: &str, action: Action) -> Outcome<Grant> {
    let known = match codes::typed(reference, REFERENCE) {
        Some(reference) => store::whose(tx, &reference).await?,
        None => None,
    };
    let Some(known) = known else { return Err(Problem::not_found()) };
    Ok(trust::authorise(tx, &visit.app, &visit.actor(), action, known.into(), Purpose::OwnAffairs).await?)
}

async fn read(tx: &mut Tx, grant: &Grant) -> Outcome<(Conversation, Vec<Message>)> {
    let conversation = store::one(tx, grant).await?.ok_or_else(Problem::not_found)?;
    Ok((conversation, store::messages(tx, grant).await?))
}

fn shown(
    visit: &Visit,
    conversation: &Conversation,
    messages: &[Message],
    typed: &Posted,
    errors: Vec<FieldError>,
) -> Response {
    let about = About::from_json(&conversation.about);
    let agency = visit.spoken().agency_name(&conversation.agency).map(|said| said.to_string());
    let website = visit.app.catalogue.agencies.get(&conversation.agency).and_then(|agency| agency.website.clone());
    let line = |message: &Message| {
        json!({
            "is_own": message.from_kind == "person",
            "from": message.from_name,
            "body": message.body,
            "at": message.at,
        })
    };
    let said = messages.iter().filter(|message| !message.body.is_empty());
    let content = json!({
        "reference": codes::grouped(&conversation.reference),
        "way": conversation.way,
        "is_answered": conversation.state == "answered",
        "agency": agency.unwrap_or_default(),
        "website": website.unwrap_or_default(),
        "answer_by": conversation.answer_by,
        "phone": conversation.phone,
        "email": conversation.email,
        "best_time": conversation.best_time,
        "about": about.said(visit),
        "from": about.path(),
        "messages": said.map(line).collect::<Vec<_>>(),
        "is_signed_in": visit.session.is_signed_in(),
        "demo": visit.app.settings.demo,
        "body": typed.get("body"),
        "wrong": errors.first().map(|error| &error.text),
    });
    visit
        .page("conversation.html")
        .title("conversation-title")
        .back("/conversations")
        .form(format!("/person/{}/messages", conversation.reference))
        .hidden("nonce", asking::nonce(visit, typed))
        .errors(errors.clone())
        .show(content)
}
