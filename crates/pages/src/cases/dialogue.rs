//! What the person and the agency write to each other: what pages show and take of it.

use axum::extract::Path;
use catalogue::Channel;
use domain::attachments::{File, Giver, Kind};
use domain::cases::acting::{self, CaseHandle, written};
use domain::cases::store::messages::Message;
use domain::inbox::{self, Files, Incoming as Said, Sender, Thread};
use domain::trust::Action;
use screens::FieldError;
use serde_json::{Value, json};

use super::words::agency_name;
use super::{files, show};
use crate::attachments::{self};
use crate::web::{Incoming, Outcome, Posted, Visit};

/// The hidden field that is the same for the same message, however often it is sent.
pub(super) const ONCE: &str = "once";

/// The field of files.
const FILES: &str = "#files";

/// The person writes, with files where they belong to it.
pub(super) async fn write(visit: Visit, Path(reference): Path<String>, incoming: Incoming) -> Outcome {
    let asked = domain::cases::files::permitted(&visit.app, &visit.actor(), &reference).await;
    let (permission, posted) = incoming.after(&visit.app, asked).await?;
    let errors = wrong(&visit, &posted);
    let Some(body) = written(posted.get("message")).filter(|_| errors.is_empty()) else {
        return write_again(&visit, &reference, &posted, errors).await;
    };
    let giver = Giver::of(&visit.actor());
    let received = domain::attachments::receive(&visit.app, &permission, &giver, &posted.files).await;
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
pub(super) fn shown(visit: &Visit, held: &CaseHandle, messages: &[Message], all: &[File]) -> Vec<Value> {
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
