//! The page "Talk to a person": every way there is, and the form that begins a conversation.

use axum::response::Response;
use db::Tx;
use domain::conversations::about::About;
use domain::conversations::chat;
use domain::conversations::model::{TIMES, front_agency};
use domain::conversations::opening::From;
use domain::locale::Arg;
use screens::FieldError;

use super::ask_agency::ask_agency;
use super::asking::{self, Asking};
use super::person_view::{HelpLine, PersonErrors, PersonPage, PersonTyped};
use crate::web::form::value_in;
use crate::web::{Outcome, Posted, Visit};

pub(super) async fn page(visit: Visit) -> Outcome {
    let query = visit.here.split_once('?').map_or("", |(_, query)| query);
    let from = value_in(query, "from").unwrap_or_default();
    let way = value_in(query, "way").unwrap_or_default();
    let fields = [("from", from), ("way", way), ("carry", "yes".to_owned())];
    let typed = Posted::of(fields.map(|(name, value)| (name.to_owned(), value)));
    shown(&visit, &typed, Vec::new()).await
}

pub(super) async fn send(visit: Visit, posted: Posted) -> Outcome {
    let asking = match Asking::read(&visit, &posted) {
        Ok(asking) => asking,
        Err(errors) => return shown(&visit, &posted, errors).await,
    };
    let reference = visit.app.db.write((visit.clone(), asking), keep).await?;
    Ok(visit.see(&format!("/person/{reference}")))
}

/// Stores the conversation, or finds the one that the same form has begun. Gives its reference.
async fn keep((visit, asking): (Visit, Asking), mut tx: Tx) -> Outcome<String> {
    let (reference, _) = ask_agency(&visit, &mut tx, asking, From::default()).await?;
    tx.commit().await?;
    Ok(reference)
}

/// What somebody who chats now can expect; none while nobody takes chats.
async fn chat_offer(visit: &Visit, agency: &str) -> Outcome<Option<String>> {
    let mut tx = visit.app.db.read().await?;
    let offer = chat::offer(&mut tx, &visit.app, agency).await?;
    let say = |key, args: &[(&str, Arg)]| visit.locale().say(key, args);
    Ok(offer.map(|offer| match (offer.ahead, offer.minutes) {
        (0, _) => visit.text("person-chat-free"),
        (ahead, None) => say("person-chat-ahead", &[("ahead", ahead.into())]),
        (ahead, Some(minutes)) => {
            say("person-chat-ahead-time", &[("ahead", ahead.into()), ("minutes", minutes.into())])
        }
    }))
}

/// The page with what was typed, or as it is opened.
async fn shown(visit: &Visit, typed: &Posted, errors: Vec<FieldError>) -> Outcome<Response> {
    let about = About::from_path(typed.get("from"));
    let said = about.said(&visit.app, &visit.language);
    let front = front_agency(visit.app.catalogue);
    let chat = match front {
        Some(agency) => chat_offer(visit, &agency.id).await?,
        None => None,
    };
    let agency = front.and_then(|agency| visit.spoken().agency_name(&agency.id)).map(|said| said.to_string());
    let error =
        |field: &str| errors.iter().find(|error| error.href == format!("#{field}")).map(|error| error.text.clone());
    let view = PersonPage {
        about: said.clone(),
        agency: agency.unwrap_or_default(),
        demo: visit.app.settings.demo,
        chat,
        interpreter: visit.app.catalogue.about.interpreter.as_ref().map(HelpLine::of),
        relay: visit.app.catalogue.about.relay.as_ref().map(HelpLine::of),
        typed: PersonTyped {
            way: typed.get("way").to_owned(),
            name: typed.get("name").to_owned(),
            phone: typed.get("phone").to_owned(),
            email: typed.get("email").to_owned(),
            body: typed.get("body").to_owned(),
            time: if typed.has("best-time") { typed.get("best-time") } else { TIMES[0] }.to_owned(),
            carry: typed.get("carry") == "yes",
        },
        wrong: PersonErrors { way: error("way"), phone: error("phone"), email: error("email"), body: error("body") },
    };
    let from = if said.is_some() { about.path().unwrap_or_default() } else { String::new() };
    let back = if from.is_empty() { "/".to_owned() } else { from.clone() };
    let page = visit
        .page()
        .title("person-title")
        .back(back)
        .form("/person")
        .hidden("nonce", asking::nonce(visit, typed))
        .hidden("from", from)
        .errors(errors);
    Ok(page.show(view))
}
