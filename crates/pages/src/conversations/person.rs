//! The page "Talk to a person": every way there is, and the form that begins a conversation.

use axum::response::Response;
use catalogue::Channel;
use db::Tx;
use domain::conversations::about::About;
use domain::conversations::chat;
use domain::conversations::model::{TIMES, front_agency};
use domain::conversations::opening::From;
use domain::conversations::store;
use domain::conversations::tried::{self, Tried};
use domain::counter;
use domain::locale::Arg;
use domain::trust::{self, Action, Actor, Purpose};
use screens::FieldError;

use super::answers::AnswersBox;
use super::ask_agency::ask_agency;
use super::asking::{self, Asking};
use super::person_view::{HelpLine, PersonErrors, PersonPage, PersonTyped};
use crate::web::form::value_in;
use crate::web::{Outcome, Posted, Visit};

pub(super) async fn page(visit: Visit) -> Outcome {
    let query = visit.here.split_once('?').map_or("", |(_, query)| query);
    let from = value_in(query, "from").unwrap_or_default();
    let way = value_in(query, "way").unwrap_or_default();
    // Who comes from the search has looked for something already.
    let searched = from.strip_prefix("/search?").and_then(|query| value_in(query, "q"));
    let words = value_in(query, "q").or(searched).unwrap_or_default();
    let fields = [("from", from), ("way", way), ("carry", "yes".to_owned()), ("q", words)];
    let typed = Posted::of(fields.map(|(name, value)| (name.to_owned(), value)));
    shown(&visit, &typed, Vec::new()).await
}

pub(super) async fn send(visit: Visit, posted: Posted) -> Outcome {
    let asking = match Asking::read(&visit, &posted) {
        Ok(asking) => asking,
        Err(errors) => return shown(&visit, &posted, errors).await,
    };
    let tried = Tried::read(posted.get("q"), posted.get("tried"));
    // Who wants to come chooses a time next; without one, an officer arranges it.
    let service = match &asking.about {
        About::Service(id) => Some(id.clone()),
        _ => None,
    };
    let is_visit = asking.channel == Channel::Counter;
    let chooses = is_visit && !counter::ways(&visit.app, service.as_deref()).is_empty();
    let reference = visit.app.db.write((visit.clone(), asking, tried), keep).await?;
    Ok(visit.see(&format!("/person/{reference}{}", if chooses { "/visit" } else { "" })))
}

/// Stores the conversation, or finds the one that the same form has begun. Gives its reference.
async fn keep((visit, asking, tried): (Visit, Asking, Tried), mut tx: Tx) -> Outcome<String> {
    let (reference, person) = ask_agency(&visit, &mut tx, asking, From::default()).await?;
    if let (false, Some(known)) = (tried.answers.is_empty(), store::whose(&mut tx, &reference).await?) {
        let actor = Actor::Person { id: person, assurance: visit.session.assurance };
        let grant =
            trust::authorise(&mut tx, &visit.app, &actor, Action::Change, known.into(), Purpose::OwnAffairs).await?;
        tried::keep(&mut tx, &grant, &tried, visit.app.today()).await?;
    }
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
    let from = if said.is_some() { about.path().unwrap_or_default() } else { String::new() };
    let answers = AnswersBox::of(visit, typed.get("q")).await?;
    let tried = answers.as_ref().map(AnswersBox::tried).unwrap_or_default();
    let words = answers.as_ref().map(|answers| answers.words.clone()).unwrap_or_default();
    let view = PersonPage {
        answers,
        from: from.clone(),
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
    let back = if from.is_empty() { "/".to_owned() } else { from.clone() };
    let page = visit
        .page()
        .title("person-title")
        .back(back)
        .form("/person")
        .hidden("nonce", asking::nonce(visit, typed))
        .hidden("from", from)
        .hidden("q", words)
        .hidden("tried", tried)
        .errors(errors);
    Ok(page.show(view))
}
