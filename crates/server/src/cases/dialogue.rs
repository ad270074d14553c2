//! What the person and the agency write to each other.

use axum::extract::Path;
use db::Tx;
use screens::FieldError;
use serde_json::{Value, json};

use super::acting::{self, Held, party, written};
use super::model::{Illegal, Party};
use super::store::{self, Case, Message, NewMessage};
use super::words::agency_name;
use super::{model, show};
use crate::app::App;
use crate::events::CaseEvent;
use crate::trust::Action;
use crate::web::{Outcome, Posted, Problem, Visit};

/// The hidden field that is the same for the same message, however often it is sent.
pub(super) const ONCE: &str = "once";
const LONGEST_NONCE: usize = 64;

/// Keeps a message and tells of it; sent again, nothing happens.
pub(super) async fn say(tx: &mut Tx, app: &App, held: &Held, nonce: &str, body: &str) -> Outcome<()> {
    let (state, party) = (held.case.state(), party(held.grant.actor()));
    if state.is_final() {
        return Err(Illegal { state, action: model::Action::GiveInformation, party }.into());
    }
    let fresh = app.world.new_id();
    let nonce = if nonce.is_empty() { fresh.as_str() } else { nonce };
    if nonce.chars().count() > LONGEST_NONCE || nonce.contains('\0') {
        return Err(Problem::stale_form());
    }
    let new = NewMessage { id: app.world.new_id(), nonce, body, at: app.world.now() };
    if !store::keep_message(tx, &held.grant, &new).await? {
        return Ok(());
    }
    let message = new.id;
    let event = match party {
        Party::Officer => CaseEvent::MessageFromAgency { message },
        Party::Person | Party::System | Party::Affected => CaseEvent::MessageFromPerson { message },
    };
    held.tell(tx, app, event).await?;
    Ok(())
}

/// The person writes.
pub(super) async fn write(visit: Visit, Path(reference): Path<String>, posted: Posted) -> Outcome {
    let Some(body) = written(posted.get("message")) else { return write_again(&visit, &reference, &posted).await };
    let data = (visit.app.clone(), visit.actor(), reference, (posted.get(ONCE).to_owned(), body));
    // What was sent is kept, even when the person closes the page meanwhile.
    let there = visit.app.db.write(data, async |(app, actor, reference, (once, body)), mut tx| {
        let held = acting::by_reference(&mut tx, &app, &actor, &reference, Action::Change).await?;
        say(&mut tx, &app, &held, &once, &body).await?;
        tx.commit().await?;
        Outcome::Ok(format!("/cases/{}#messages", held.case.reference))
    });
    Ok(visit.see(&there.await?))
}

/// The case again, with what was typed and what is wrong with it.
async fn write_again(visit: &Visit, reference: &str, posted: &Posted) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let held = acting::by_reference(&mut tx, &visit.app, &visit.actor(), reference, Action::Change).await?;
    let key = if posted.has("message") { "case-message-too-long" } else { "case-message-empty" };
    let errors = vec![FieldError { text: visit.text(key), href: "#message".to_owned() }];
    let typed = show::Typed { message: posted.get("message"), once: posted.get(ONCE), errors };
    let page = show::page(&mut tx, visit, &held, typed).await?;
    tx.commit().await?;
    Ok(page)
}

/// Messages as the page shows them.
pub(super) fn shown(visit: &Visit, case: &Case, messages: &[Message]) -> Vec<Value> {
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
    let one = |message: &Message| {
        json!({
            "id": message.id,
            "from": from(message),
            "is_own": message.from_kind == "person",
            "at": message.at,
            "body": message.body,
        })
    };
    messages.iter().map(one).collect()
}
