//! What a form asks becomes a conversation: with the front door, or with the agency whose page left a question open.

use catalogue::Channel;
use db::Tx;
use domain::conversations::opening::{self, From, NewConversation};
use domain::conversations::store;
use domain::session::Assurance;
use domain::trust::Actor;

use super::asking::Asking;
use crate::web::{Outcome, Visit};

/// Begins the conversation with those who answer, or finds the one that the same form has begun. Gives its reference and
/// whose it is.
///
/// # Errors
/// When the caller is not authorised, or the database cannot be used.
pub async fn ask_agency(visit: &Visit, tx: &mut Tx, asking: Asking, from: From<'_>) -> Outcome<(String, String)> {
    if let Some((reference, session, person)) = store::begun_by(tx, &asking.nonce).await? {
        // The form was sent twice before the first answer arrived: only that browser has the session's secret.
        if visit.session.person.is_none() && session.as_deref() == Some(visit.session.id.as_str()) {
            let session = visit.session.keep(tx, &visit.app, Some(&person), Assurance::Guest).await?;
            visit.becomes(session);
        }
        return Ok((reference, person));
    }
    let person = visit.person_for_keeping(tx).await?;
    let actor = Actor::Person { id: person.clone(), assurance: visit.session.assurance };
    let new = NewConversation {
        person: &person,
        session: Some(&visit.session.id),
        nonce: &asking.nonce,
        came_by: Channel::Web,
        channel: asking.channel,
        about: asking.about,
        contact: asking.contact,
        body: &asking.body,
        language: &visit.language,
    };
    let opened = opening::begin(tx, &visit.app, &actor, new, from).await?;
    Ok((opened.reference, person))
}
