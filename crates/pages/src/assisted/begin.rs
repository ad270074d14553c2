//! Begins a sitting: how the person is found, by which channel they are there, and what was checked.

use axum::response::Response;
use catalogue::Channel;
use domain::assisted::model::{CHANNELS, Checked, Sitting, channel_of};
use domain::assisted::store;
use domain::events::{self, SittingEvent, Subject};
use domain::people;
use screens::FieldError;

use super::begin_view::{BeginErrors, BeginFields, InterviewBeginPage};
use super::finding::{self, Found};
use super::{plans, reach};
use crate::web::form::value_in;
use crate::web::{CheckChoice, Choice, Outcome, Posted, Visit};

/// The ways to find somebody, each with its field and the keys of its words.
const WAYS: &[(&str, &str, &str)] = &[
    ("code", "interview-way-code", "interview-way-code-hint"),
    ("case", "interview-way-case", "interview-way-case-hint"),
    ("contact", "interview-way-contact", "interview-way-contact-hint"),
    ("new", "interview-way-new", "interview-way-new-hint"),
];

pub(super) async fn show(visit: Visit) -> Outcome {
    visit.officer()?;
    let query = visit.here.split_once('?').map_or("", |(_, query)| query);
    let from = value_in(query, "from").filter(|from| from.starts_with("cases/") || from.starts_with("conversations/"));
    let typed = Posted::of(from.map(|from| ("from".to_owned(), from)));
    Ok(page(&visit, &typed, Vec::new()))
}

fn page(visit: &Visit, typed: &Posted, errors: Vec<FieldError>) -> Response {
    let from = typed.find("from").filter(|from| !from.is_empty());
    let way = |(way, text, hint): &(&str, &str, &str)| {
        CheckChoice::new(*way, visit.text(text), typed.get("way") == *way).hinted(visit.text(hint))
    };
    let language = |tag: &str, name: &str| Choice::new(tag, name, typed.get("language") == tag);
    let channel =
        |one: Channel| CheckChoice::new(one.name(), visit.locale().channel(one), typed.get("channel") == one.name());
    let view = InterviewBeginPage {
        from: from.map(str::to_owned),
        channels: CHANNELS.map(channel).into(),
        ways: WAYS.iter().map(way).collect(),
        languages: visit.app.locales.all().map(|locale| language(locale.tag(), locale.own_name())).collect(),
        typed: BeginFields::of(typed),
        errors: BeginErrors::of(&errors),
    };
    let back = from.map_or_else(|| "/desk".to_owned(), |from| format!("/desk/{from}"));
    let page = visit.page().title("interview-begin-title").back(back).form("/desk/interview").errors(errors);
    match from {
        Some(from) => page.hidden("from", from).show(view),
        None => page.show(view),
    }
}

/// `POST`: the sitting begins.
pub(super) async fn begin(visit: Visit, posted: Posted) -> Outcome {
    let officer = visit.officer()?.clone();
    let mut tx = visit.app.db.begin().await?;
    let mut errors = Vec::new();
    let found = match finding::find(&mut tx, &visit, &posted).await? {
        Ok(found) => Some(found),
        Err(error) => {
            errors.push(error);
            None
        }
    };
    let mut wrong = |key: &str, href: &str| errors.push(FieldError { text: visit.text(key), href: href.to_owned() });
    let channel = channel_of(posted.get("channel"));
    if channel.is_none() {
        wrong("interview-channel-missing", "#channel");
    }
    let checked = Checked::of(posted.get("checked"));
    if checked.is_none() {
        wrong("interview-checked-missing", "#checked");
    }
    // Who only hears somebody has seen no document of theirs.
    if (channel, checked) == (Some(Channel::Phone), Some(Checked::Document)) {
        wrong("interview-checked-by-phone", "#checked");
    }
    let (Some(found), Some(channel), Some(checked), true) = (found, channel, checked, errors.is_empty()) else {
        // A code or a fact that was tried and does not fit stays counted.
        tx.commit().await?;
        return Ok(page(&visit, &posted, errors));
    };
    let chosen = visit.app.locales.all().find(|locale| locale.tag() == posted.get("language"));
    let chosen = chosen.map(|locale| locale.tag().to_owned());
    let (person_id, only_application, language) = match found {
        Found::Person { id, application } if checked.is_known() || application.is_some() => {
            let language = match chosen {
                Some(chosen) => chosen,
                None => people::language(&mut tx, &visit.app, &id).await?,
            };
            (id, application, language)
        }
        // A person who was not checked is not known to us, whatever they said.
        _ => {
            let language = chosen.unwrap_or_else(|| visit.language.clone());
            (people::new_guest(&mut tx, &visit.app, &language).await?, None, language)
        }
    };
    let sitting = Sitting {
        id: visit.app.world.new_id(),
        officer_id: officer.id.clone(),
        officer_name: officer.name.clone(),
        agency: officer.agency.clone(),
        person_id,
        channel,
        checked,
        language,
        only_application: only_application.clone().filter(|_| !checked.is_known()),
        come_from: posted.find("from").filter(|from| !from.is_empty()).map(str::to_owned),
        began_at: visit.now(),
        ended_at: None,
    };
    store::insert(&mut tx, &sitting).await?;
    let event = SittingEvent::Began {
        channel: channel.name().to_owned(),
        checked: checked.name().to_owned(),
        sitting: sitting.id.clone(),
    };
    events::record(&mut tx, &visit.app, &visit.actor(), Subject::person(&sitting.person_id), event).await?;
    let to = match &only_application {
        Some(application) => {
            reach::add(&mut tx, &visit, &sitting, ("application", application)).await?;
            sitting.address(&format!("/applications/{application}"))
        }
        None => match plans::of_conversation(&mut tx, &visit, &sitting).await? {
            Some(plan) => sitting.address(&format!("/plans/{plan}")),
            None => sitting.address(""),
        },
    };
    tx.commit().await?;
    Ok(visit.see(&to))
}
