//! The screen of a hall: who is called to which counter, how long people wait, and the rule. Numbers alone: no name and
//! no service is ever there.

use std::convert::Infallible;
use std::time::Duration;

use axum::extract::Path;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use catalogue::hall::RULE;
use domain::counter;
use domain::counter::hall::{self, HallPlace};
use domain::locale::Locale;
use futures_util::stream;
use serde::Serialize;

use crate::web::{Outcome, Problem, View, Visit};

/// So many calls fit beneath each other in letters that are read from eight metres.
const CALLS: i64 = 3;

/// How often a page looks without news.
const BREATH: Duration = Duration::from_secs(20);

/// `hall.html`.
#[derive(Serialize)]
pub(super) struct HallPage {
    centre: String,
    is_open: bool,
    calls: Vec<CallLine>,
    tongues: Vec<HallTongue>,
    /// Whether no counter is open, or nobody was called.
    live: String,
}

/// Somebody who is called.
#[derive(Clone, Debug, Serialize)]
struct CallLine {
    number: String,
    counter: String,
    /// Whether they were called and are not there.
    is_new: bool,
    /// Changes with each call, so that it is said once.
    key: String,
    /// The call in each language, for the voice.
    said: Vec<Said>,
}

#[derive(Clone, Debug, Serialize)]
struct Said {
    lang: String,
    text: String,
}

/// The words of the screen in one language.
#[derive(Clone, Debug, Serialize)]
struct HallTongue {
    tag: String,
    direction: &'static str,
    number: String,
    counter: String,
    wait: String,
    rule: Vec<String>,
}

impl View for HallPage {
    const TEMPLATE: &'static str = "hall.html";

    fn samples() -> Vec<Self> {
        let text = |text: &str| text.to_owned();
        let call = |is_new| CallLine {
            number: text("B 27"),
            counter: text("2"),
            is_new,
            key: text("27:1"),
            said: vec![Said { lang: text("en"), text: text("B 27, counter 2") }],
        };
        let tongue = HallTongue {
            tag: text("en"),
            direction: "ltr",
            number: text("Number"),
            counter: text("Counter"),
            wait: text("Who comes now waits about 5 to 20 minutes."),
            rule: vec![text("In the order in which people came.")],
        };
        let of = |is_open, calls| HallPage {
            centre: text("Gumtree Bend"),
            is_open,
            calls,
            tongues: vec![tongue.clone()],
            live: text("/hall/gumtree-bend/events"),
        };
        vec![of(true, vec![call(true), call(false)]), of(false, Vec::new())]
    }
}

/// The rule in words, with its figures.
pub(super) fn rule(locale: &Locale) -> Vec<String> {
    let say = |key: &str, minutes: i64| locale.say(key, &[("minutes", minutes.into())]);
    let grace = [("minutes", RULE.appointment.into()), ("late", RULE.grace.into()), ("told", RULE.grace_told.into())];
    vec![
        locale.text("hall-rule-order"),
        locale.say("hall-rule-appointment", &grace),
        say("hall-rule-frail", RULE.frail),
        say("hall-rule-danger", RULE.danger),
        say("hall-rule-home", RULE.home),
    ]
}

/// `GET /hall/{centre}`
pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Outcome {
    let centre = counter::centre(&visit.app, &id).ok_or_else(Problem::not_found)?;
    let mut tx = visit.app.db.read().await?;
    let now = hall::Hall::of(&mut tx, &visit.app, centre).await?.newcomer();
    let today = visit.app.today().to_string();
    let calls = hall::last_called(&mut tx, (&id, &today), CALLS).await?;
    tx.commit().await?;
    let tongue = |locale: &Locale| {
        let wait = match now.wait {
            Some(range) => locale.say("hall-wait", &[("from", range.from.into()), ("to", range.to.into())]),
            None => locale.text("place-wait-unknown"),
        };
        HallTongue {
            tag: locale.tag().to_owned(),
            direction: locale.direction(),
            number: locale.text("hall-number"),
            counter: locale.text("hall-counter"),
            wait,
            rule: rule(locale),
        }
    };
    let page = HallPage {
        centre: centre.name.clone(),
        is_open: hall::is_open(&visit.app, centre, visit.now()),
        calls: calls.iter().map(|place| call(&visit, place)).collect(),
        tongues: visit.app.locales.all().map(tongue).collect(),
        live: format!("/hall/{id}/events"),
    };
    Ok(visit.page().title("hall-title").show(page))
}

fn call(visit: &Visit, place: &HallPlace) -> CallLine {
    let (number, counter) = (place.code(), place.counter.clone().unwrap_or_default());
    let said = |locale: &Locale| {
        let args = [("number", number.as_str().into()), ("counter", counter.as_str().into())];
        Said { lang: locale.tag().to_owned(), text: locale.say("hall-call", &args) }
    };
    // In the language of the house, and in that of the one who is called.
    let base = visit.app.locales.base();
    let own = place.language.as_deref().and_then(|tag| visit.app.locales.get(tag));
    CallLine {
        is_new: place.began_at.is_none(),
        key: format!("{}:{}", place.number, place.called_at.unwrap_or_default()),
        said: std::iter::once(base).chain(own).map(said).collect(),
        number,
        counter,
    }
}

/// `GET /hall/{centre}/events`: that something changed, as server-sent events. The page then reads itself anew, so that
/// nothing of anybody goes over the stream.
pub(super) async fn events(visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    counter::centre(&visit.app, &id).ok_or_else(Problem::not_found)?;
    let line = visit.app.db.line(&hall::topic(&id));
    let events = stream::unfold((line, true), |(mut line, is_first)| async move {
        if !is_first {
            let _ = tokio::time::timeout(BREATH, line.next()).await;
        }
        Some((Ok::<_, Infallible>(Event::default().event("changed").data("{}")), (line, false)))
    });
    let mut response = Sse::new(events).keep_alive(KeepAlive::new().interval(BREATH)).into_response();
    response.headers_mut().insert("x-accel-buffering", axum::http::HeaderValue::from_static("no"));
    Ok(response)
}
