//! How letters react to events of a case and of a person.

use db::Tx;
use serde_json::json;

use super::kinds::Kind;
use super::recipient::{Recipient, lines};
use super::sending::{NewLetter, delivered, send};
use super::store;
use crate::app::App;
use crate::events::{CaseEvent, Happened, Hooked, NoteEvent, PersonEvent, Recorded, Thing};
use crate::trust::{Exported, Grant, iso};

/// The event hook of letters.
pub fn hears<'a>(app: &'a App, tx: &'a mut Tx, recorded: &'a Recorded) -> Hooked<'a> {
    Box::pin(async move {
        match &recorded.event {
            Happened::Case(event) => case(tx, app, recorded, event).await,
            Happened::Note(NoteEvent::Delivered { state, .. }) if recorded.subject.thing == Thing::Letter => {
                delivered(tx, app, &recorded.subject.id, state).await
            }
            // A guest's letters are reassigned to the person.
            Happened::Person(PersonEvent::Joined { from, to }) => {
                super::batches::returned::move_to(tx, from, to).await?;
                store::move_to(tx, from, to).await
            }
            _ => Ok(()),
        }
    })
}

/// Which letter an event triggers, and its recipient.
fn letter(event: &CaseEvent) -> Option<(Kind, Recipient)> {
    use CaseEvent as E;
    let party = |name: &Option<String>, address: &Option<String>| Recipient::Party {
        name: name.clone().unwrap_or_default(),
        lines: lines(address.as_deref().unwrap_or_default()),
    };
    match event {
        E::Opened { .. } => Some((Kind::Acknowledgement, Recipient::Person)),
        E::InformationAsked { .. } => Some((Kind::RequestForInformation, Recipient::Person)),
        E::Decided { .. } => Some((Kind::Decision, Recipient::Person)),
        E::PromiseMissed { .. } => Some((Kind::Apology, Recipient::Person)),
        E::FeePaid { .. } => Some((Kind::Receipt, Recipient::Person)),
        // A party notified by a sign or in person needs no letter.
        E::PartyNotified { how, .. } if how != "letter" => None,
        E::PartyNotified { name, address, .. } => Some((Kind::NoticeToAffected, party(name, address))),
        E::PartyInformed { name, address, .. } => Some((Kind::NoticeOfDecision, party(name, address))),
        _ => None,
    }
}

async fn case(tx: &mut Tx, app: &App, recorded: &Recorded, event: &CaseEvent) -> db::Result<()> {
    let Some((kind, to)) = letter(event) else { return Ok(()) };
    let mut about = recorded.event.data();
    if let Some(about) = about.as_object_mut() {
        about.insert("event".to_owned(), recorded.id.clone().into());
        about.insert("happened".to_owned(), recorded.event.kind().into());
    }
    let case = recorded.subject.id.as_str();
    send(tx, app, NewLetter { kind, case, to, language: None, about, cause: recorded.id.clone() }).await?;
    Ok(())
}

/// All letters to a person, for the data export.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::events::{Aggregate, Consequence, stored};

    #[test]
    fn an_event_asks_for_a_letter_where_it_says_so() {
        let mut asked = 0;
        for event in stored() {
            let Happened::Case(event) = event else { continue };
            let may = event.then().contains(&Consequence::Letter);
            let told_by_hand = matches!(&event, CaseEvent::PartyNotified { how, .. } if how != "letter");
            assert_eq!(letter(&event).is_some(), may && !told_by_hand, "{}", event.kind());
            asked += u32::from(may);
        }
        assert!(asked > 5, "{asked}");
    }
}
