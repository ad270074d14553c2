//! The person writes to the agency, and the messages of both as pages show them.

use axum::extract::Path;
use catalogue::Channel;
use domain::attachments::{File, Giver, Kind};
use domain::cases::acting::{self, CaseHandle, written};
use domain::cases::store::messages::Message;
use domain::inbox::{self, Files, Incoming as Said, Sender, Thread};
use domain::trust::Action;
use screens::FieldError;
use serde::Serialize;

use super::files::{self, FileLine};
use super::show;
use super::words::agency_name;
use crate::attachments::{self};
use crate::web::{Incoming, Outcome, Posted, Visit};

/// The hidden field with the idempotency key of a message.
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
    let typed = show::TypedMessage { message: posted.get("message"), once: posted.get(ONCE), errors };
    let page = show::page(&mut tx, visit, &held, typed).await?;
    tx.commit().await?;
    Ok(page)
}

/// A message between the person and the agency.
#[derive(Clone, Debug, Serialize)]
pub(super) struct MessageLine {
    id: String,
    from: String,
    /// Whether the person's side wrote it.
    is_own: bool,
    /// Milliseconds.
    at: i64,
    body: String,
    files: Vec<FileLine>,
}

impl MessageLine {
    /// One of the person with files, and one of the agency without.
    pub(super) fn samples() -> Vec<MessageLine> {
        let sample = |from: &str, is_own, body: &str, files| MessageLine {
            id: "019ee77b".to_owned(),
            from: from.to_owned(),
            is_own,
            at: 1_783_036_800_000,
            body: body.to_owned(),
            files,
        };
        vec![
            sample("You", true, "Here is the bill that you asked for.", FileLine::samples()),
            sample("Noor Haddad, Service NSW", false, "Thank you, that is all we need.", Vec::new()),
        ]
    }
}

pub(super) fn shown(visit: &Visit, held: &CaseHandle, messages: &[Message], all: &[File]) -> Vec<MessageLine> {
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
    let one = |message: &Message| MessageLine {
        id: message.id.clone(),
        from: from(message),
        is_own: message.from_kind == "person",
        at: message.at,
        body: message.body.clone(),
        files: of(message).map(|file| files::shown(visit, held, file)).collect(),
    };
    messages.iter().map(one).collect()
}
