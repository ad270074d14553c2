//! The page "Talk to a person": every way there is, and the form that begins a conversation.

use axum::response::Response;
use db::Tx;
use screens::FieldError;
use serde_json::json;

use super::about::About;
use super::asking::{self, Asking};
use super::model::{TIMES, Way, front_agency};
use super::opening::{self, NewConversation};
use super::store;
use crate::trust::Actor;
use crate::web::form::value_in;
use crate::web::{Assurance, Outcome, Posted, Visit};

pub(super) async fn page(visit: Visit) -> Outcome {
    let query = visit.here.split_once('?').map_or("", |(_, query)| query);
    let from = value_in(query, "from").unwrap_or_default();
    let way = value_in(query, "way").unwrap_or_default();
    let fields = [("from", from), ("way", way), ("carry", "yes".to_owned())];
    let typed = Posted::of(fields.map(|(name, value)| (name.to_owned(), value)));
    Ok(shown(&visit, &typed, Vec::new()))
}

pub(super) async fn send(visit: Visit, posted: Posted) -> Outcome {
    let asking = match Asking::read(&visit, &posted) {
        Ok(asking) => asking,
        Err(errors) => return Ok(shown(&visit, &posted, errors)),
    };
    let me = visit.clone();
    let reference = visit.app.db.write(move |tx| keep(me, asking, tx)).await?;
    Ok(visit.see(&format!("/person/{reference}")))
}

/// Stores the conversation, or finds the one that the same form has begun. Gives its reference.
async fn keep(visit: Visit, asking: Asking, mut tx: Tx) -> Outcome<String> {
    if let Some((reference, session, person)) = store::begun_by(&mut tx, &asking.nonce).await? {
        // The form was sent twice before the first answer arrived: only that browser has the session's secret.
        if visit.session.person.is_none() && session.as_deref() == Some(visit.session.id.as_str()) {
            let session = visit.session.keep(&mut tx, &visit.app, Some(&person), Assurance::Guest).await?;
            visit.becomes(session);
            tx.commit().await?;
        }
        return Ok(reference);
    }
    let person = visit.person_for_keeping(&mut tx).await?;
    let actor = Actor::Person { id: person.clone(), assurance: visit.session.assurance };
    let new = NewConversation {
        person: &person,
        session: Some(&visit.session.id),
        nonce: &asking.nonce,
        way: asking.way,
        about: asking.about,
        contact: asking.contact,
        body: &asking.body,
        language: &visit.language,
    };
    let opened = opening::open(&mut tx, &visit.app, &actor, new).await?;
    tx.commit().await?;
    Ok(opened.reference)
}

/// The page with what was typed, or as it is opened.
fn shown(visit: &Visit, typed: &Posted, errors: Vec<FieldError>) -> Response {
    let about = About::from_path(typed.get("from"));
    let said = about.said(visit);
    let front = front_agency(visit.app.catalogue);
    let agency = front.and_then(|agency| visit.spoken().agency_name(&agency.id)).map(|said| said.to_string());
    let error = |field: &str| errors.iter().find(|error| error.href == format!("#{field}")).map(|error| &error.text);
    let fields = ["way", "name", "phone", "email", "body"];
    let content = json!({
        "about": said,
        "agency": agency.unwrap_or_default(),
        "website": front.and_then(|agency| agency.website.clone()).unwrap_or_default(),
        "demo": visit.app.settings.demo,
        "ways": Way::ALL.map(Way::name),
        "times": TIMES,
        "typed": {
            "way": typed.get("way"),
            "name": typed.get("name"),
            "phone": typed.get("phone"),
            "email": typed.get("email"),
            "body": typed.get("body"),
            "time": if typed.has("best-time") { typed.get("best-time") } else { TIMES[0] },
            "carry": typed.get("carry") == "yes",
        },
        "wrong": fields.map(|field| (field, error(field))).into_iter().collect::<std::collections::BTreeMap<_, _>>(),
    });
    let from = if said.is_some() { about.path().unwrap_or_default() } else { String::new() };
    let back = if from.is_empty() { "/".to_owned() } else { from.clone() };
    visit
        .page("person.html")
        .title("person-title")
        .back(back)
        .form("/person")
        .hidden("nonce", asking::nonce(visit, typed))
        .hidden("from", from)
        .errors(errors.clone())
        .show(content)
}
