//! What letters do when something happens: to a case, and to a person.

use db::Tx;
use serde_json::{Value, json};

use super::kinds::Kind;
use super::recipient::{Recipient, lines};
use super::sending::{NewLetter, send};
use super::store;
use crate::app::App;
use crate::events::{Event, Hooked};
use crate::trust::{Exported, Grant, iso};

/// The hook of events that somebody is written to about.
pub fn asked<'a>(app: &'a App, tx: &'a mut Tx, event: &'a Event) -> Hooked<'a> {
    Box::pin(async move {
        let kind = match event.kind.as_str() {
            "cases.opened" => Kind::Acknowledgement,
            "cases.information_asked" => Kind::RequestForInformation,
            "cases.decided" => Kind::Decision,
            "cases.promise_missed" => Kind::Apology,
            "cases.party_notified" => Kind::NoticeToAffected,
            "cases.party_informed" => Kind::NoticeOfDecision,
            _ => return Ok(()),
        };
        let told = |name: &str| event.data.get(name).and_then(Value::as_str);
        // Whoever reads a sign, or was told by hand, needs no letter.
        if kind == Kind::NoticeToAffected && told("how").is_some_and(|how| how != "letter") {
            return Ok(());
        }
        let to = match kind {
            Kind::NoticeToAffected | Kind::NoticeOfDecision => Recipient::Party {
                name: told("name").unwrap_or_default().to_owned(),
                lines: address(&event.data["address"]),
            },
            _ => Recipient::Person,
        };
        let mut about = event.data.clone();
        if let Some(about) = about.as_object_mut() {
            about.insert("event".to_owned(), event.id.clone().into());
            about.insert("happened".to_owned(), event.kind.clone().into());
        }
        let case = event.subject_id.as_str();
        let new = NewLetter { kind, case, to, language: told("language"), about, cause: event.id.clone() };
        send(tx, app, new).await?;
        Ok(())
    })
}

/// An address as the event has it: lines, or one text.
fn address(told: &Value) -> Vec<String> {
    match told {
        Value::Array(all) => all.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        _ => lines(told.as_str().unwrap_or_default()),
    }
}

/// The hook of `people.joined`: the letters of a guest become those of the person.
pub fn joined<'a>(_: &'a App, tx: &'a mut Tx, event: &'a Event) -> Hooked<'a> {
    Box::pin(async move {
        match (event.data["from"].as_str(), event.person_id.as_deref()) {
            (Some(from), Some(to)) => store::move_to(tx, from, to).await,
            _ => Ok(()),
        }
    })
}

/// Every letter to a person, for the file with all that is held of them.
pub fn export<'a>(_: &'a App, tx: &'a mut Tx, grant: &'a Grant) -> Exported<'a> {
    Box::pin(async move {
        let rows = store::all_of(tx, grant).await?;
        let one = |row: &store::Row| {
            json!({
                "kind": row.kind().map(Kind::name),
                "title": row.title,
                "service": row.service,
                "language": row.language,
                "asked": iso(row.asked_at),
                "sent": row.sent_at.map(iso),
                "to": row.recipient().to_json(),
                "text": row.text,
            })
        };
        Ok(rows.iter().map(one).collect())
    })
}
