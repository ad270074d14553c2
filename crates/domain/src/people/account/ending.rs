//! Ends mails of a kind by a link in them, without signing in ([RFC 8058](https://www.rfc-editor.org/rfc/rfc8058)).
//!
//! The link names whose mails and which kinds, and cannot be forged. It ends only what a person may refuse: reminders and
//! news, which then stand in the account alone. Anyone who has the mail can press it, so it shows nothing of the person, and
//! they choose anew on their own page.

use catalogue::Channel;
use db::Tx;

use super::hearing::{Topic, hear, hearing};
use super::noted;
use crate::app::App;
use crate::events::PersonEvent;
use crate::people;
use crate::refusal::{Outcome, Refusal};
use crate::secret::hex;
use crate::trust::{self, Action, Actor, Purpose, Resource};

const PURPOSE: &str = "end-mails";

/// What can be ended, with its letter in a link.
const ENDED: [(Topic, char); 2] = [(Topic::Reminders, 'r'), (Topic::News, 'n')];

/// The last part of the link that ends mails about some topics for a person; none where they cannot be ended.
pub fn token(app: &App, person: &str, topics: &[Topic]) -> Option<String> {
    let kinds: String = ENDED.iter().filter(|(topic, _)| topics.contains(topic)).map(|(_, kind)| kind).collect();
    if kinds.is_empty() {
        return None;
    }
    Some(format!("{kinds}.{person}.{}", seal(app, &kinds, person)))
}

/// The kinds of mail that a link ends, and whose; none if we did not issue it.
pub fn read(app: &App, token: &str) -> Option<(String, Vec<Topic>)> {
    let mut parts = token.split('.');
    let (kinds, person, sealed) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || sealed != seal(app, kinds, person) {
        return None;
    }
    Some((person.to_owned(), ENDED.iter().filter(|(_, kind)| kinds.contains(*kind)).map(|(topic, _)| *topic).collect()))
}

/// Ends the mails of a link, and returns their kinds. Idempotent.
///
/// # Errors
/// If we did not issue the link, or the account was deleted since.
pub async fn end(tx: &mut Tx, app: &App, token: &str) -> Outcome<Vec<Topic>> {
    let (person, topics) = read(app, token).ok_or_else(Refusal::not_found)?;
    let resource = Resource::of_person("preferences", &person);
    let link = Actor::System("outbox");
    let grant = trust::authorise(tx, app, &link, Action::Change, resource, Purpose::Informing).await?;
    if people::person(tx, &grant).await?.is_none() {
        return Err(Refusal::not_found());
    }
    let before = hearing(tx, &grant).await?;
    let mut chosen = before.clone();
    for topic in &topics {
        match topic {
            Topic::Reminders => chosen.reminders = Some(Channel::Web),
            Topic::News => chosen.news = Some(Channel::Web),
            Topic::Must | Topic::Receipts => {}
        }
    }
    if chosen != before {
        hear(tx, app, &grant, &chosen).await?;
        noted(tx, app, &grant, PersonEvent::PreferencesChanged {}).await?;
    }
    Ok(topics)
}

/// Eighty bits: too many to guess, for what one press on the own page undoes.
fn seal(app: &App, kinds: &str, person: &str) -> String {
    hex(app.secret.seal(PURPOSE, &format!("{kinds}.{person}")).get(..10).unwrap_or_default())
}
