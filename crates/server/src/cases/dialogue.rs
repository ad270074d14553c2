//! What the person and the agency write to each other.

use axum::extract::Path;
use catalogue::Channel;
use db::Tx;
use screens::FieldError;
use serde_json::{Value, json};

use super::acting::{self, Held, party, written};
use super::model::{Illegal, Party};
use super::store::{self, Message, NewMessage};
use super::words::agency_name;
use super::{files, model, show};
use crate::app::App;
use crate::attachments::{self, File, Giver, Kind};
use crate::events::CaseEvent;
use crate::inbox::{self, Files, Incoming as Said, Sender, Thread};
use crate::trust::Action;
use crate::web::{Incoming, Outcome, Posted, Problem, Visit};

/// The hidden field that is the same for the same message, however often it is sent.
pub(super) const ONCE: &str = "once";
const LONGEST_NONCE: usize = 64;
/// The field of files.
const FILES: &str = "#files";

/// Keeps a message that was written on a page; see [`say_by`].
pub(super) async fn say(tx: &mut Tx, app: &App, held: &Held, nonce: &str, body: &str) -> Outcome<Option<String>> {
    say_by(tx, app, held, (Channel::Web, nonce), body).await
}

/// Keeps a message and records it; sent again, nothing happens. Gives the key of a message that is new.
pub(super) async fn say_by(
    tx: &mut Tx,
    app: &App,
    held: &Held,
    (channel, nonce): (Channel, &str),
    body: &str,
) -> Outcome<Option<String>> {
    let (state, party) = (held.case.state(), party(held.grant.actor()));
    if state.is_final() {
        return Err(Illegal { state, action: model::Action::GiveInformation, party }.into());
    }
    let fresh = app.world.new_id();
    let nonce = if nonce.is_empty() { fresh.as_str() } else { nonce };
    if nonce.chars().count() > LONGEST_NONCE || nonce.contains('\0') {
        return Err(Problem::stale_form());
    }
    let new = NewMessage { id: app.world.new_id(), channel, nonce, body, at: app.world.now() };
    if !store::keep_message(tx, &held.grant, &new).await? {
        return Ok(None);
    }
    let message = new.id.clone();
    let event = match party {
        Party::Officer => CaseEvent::MessageFromAgency { message },
        Party::Person | Party::System | Party::Affected => CaseEvent::MessageFromPerson { message },
    };
    held.note(tx, app, event).await?;
    Ok(Some(new.id))
}

/// The person writes, with files where they belong to it.
pub(super) async fn write(visit: Visit, Path(reference): Path<String>, incoming: Incoming) -> Outcome {
    let asked = files::permitted(&visit.app, &visit.actor(), &reference).await;
    let (permission, posted) = incoming.after(&visit.app, asked).await?;
    let errors = wrong(&visit, &posted);
    let Some(body) = written(posted.get("message")).filter(|_| errors.is_empty()) else {
        return write_again(&visit, &reference, &posted, errors).await;
    };
    let giver = Giver::of(&visit.actor());
    let received = attachments::receive(&visit.app, &permission, &giver, &posted.files).await;
    let errors = attachments::not_kept(&visit, &posted.files, &received, FILES);
    if !errors.is_empty() {
        return write_again(&visit, &reference, &posted, errors).await;
    }
    let data = (visit.app.clone(), visit.actor(), reference, (body, giver, posted, received));
    // What was sent is kept, even when the person closes the page meanwhile.
    let there = visit.app.db.write(data, async |(app, actor, reference, (body, giver, posted, received)), mut tx| {
        let incoming = Said {
            channel: Channel::Web,
            external_id: posted.get(ONCE),
            from: Sender::Actor(&actor),
            language: "",
            thread: Thread::Case(&reference),
            words: &body,
            files: Some(Files { giver: &giver, uploads: &posted.files, received: &received }),
            received_at: app.world.now(),
        };
        inbox::take(&mut tx, &app, incoming).await?;
        tx.commit().await?;
        Outcome::Ok(format!("/cases/{reference}#messages"))
    });
    Ok(visit.see(&there.await?))
}

fn wrong(visit: &Visit, posted: &Posted) -> Vec<FieldError> {
    let key = match (written(posted.get("message")), posted.has("message")) {
        (Some(_), _) => None,
        (None, true) => Some("case-message-too-long"),
        (None, false) => Some("case-message-empty"),
    };
    let text = key.map(|key| FieldError { text: visit.text(key), href: "#message".to_owned() });
    text.into_iter().chain(attachments::wrong(visit, &posted.files, FILES)).collect()
}

/// The case again, with what was typed and what is wrong with it.
async fn write_again(visit: &Visit, reference: &str, posted: &Posted, errors: Vec<FieldError>) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let held = acting::by_reference(&mut tx, &visit.app, &visit.actor(), reference, Action::Change).await?;
    let typed = show::Typed { message: posted.get("message"), once: posted.get(ONCE), errors };
    let page = show::page(&mut tx, visit, &held, typed).await?;
    tx.commit().await?;
    Ok(page)
}

/// Messages as the page shows them.
pub(super) fn shown(visit: &Visit, held: &Held, messages: &[Message], all: &[File]) -> Vec<Value> {
    let case = &held.case;
    let from = |message: &Message| match message.from_kind.as_str() {
        "officer" => {
            let agency = agency_name(visit, message.agency.as_deref().unwrap_or(&case.agency));
            // What the agency writes by itself bears nobody's name.
            let Some(name) = message.from_name.as_deref() else { return agency };
            visit.locale().say("case-who-officer", &[("name", name.into()), ("agency", agency.into())])
        }
        _ if visit.session.person.as_deref() == Some(&message.from_id) => visit.text("case-who-you"),
        _ if message.from_id == case.person_id => visit.text("case-who-person"),
        _ => visit.text("case-who-representative"),
    };
    let of = |message: &Message| {
        let id = message.id.clone();
        all.iter().filter(move |file| file.is_for(Kind::Message, &id))
    };
    let one = |message: &Message| {
        json!({
            "id": message.id,
            "from": from(message),
            "is_own": message.from_kind == "person",
            "at": message.at,
            "body": message.body,
            "files": of(message).map(|file| files::shown(visit, held, file)).collect::<Vec<_>>(),
        })
    };
    messages.iter().map(one).collect()
}
