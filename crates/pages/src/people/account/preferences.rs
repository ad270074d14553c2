//! A person's name and how they want to be served.

use axum::response::Response;
use catalogue::Channel;
use domain::events::PersonEvent;
use domain::paths::encoded;
use domain::people::account::noted;
use domain::people::account::store::{self, Preferences};
use domain::people::store::{describe, person};
use domain::trust::Action;
use screens::FieldError;
use serde_json::{Value, json};

use super::own;
use crate::web::{Outcome, Posted, Visit};

/// On which channels an agency can reach somebody first.
const CHANNELS: [Channel; 4] = [Channel::Email, Channel::Phone, Channel::Post, Channel::Counter];

/// Letters that a field takes.
const MOST: [(&str, usize); 3] = [("name", 200), ("needs", 2_000), ("interpreter", 100)];

pub(super) async fn show(visit: Visit) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let grant = own(&visit, &mut tx, Action::See, "preferences").await?;
    let who = person(&mut tx, &grant).await?;
    let chosen = store::preferences(&mut tx, &grant).await?;
    tx.commit().await?;
    let (name, language) = who.map(|who| (who.name.unwrap_or_default(), who.language)).unwrap_or_default();
    Ok(page(&visit, &name, &language, (&chosen, Some(chosen.channel)), Vec::new()))
}

pub(super) async fn change(visit: Visit, posted: Posted) -> Outcome {
    visit.signed_in()?;
    let get = |name| posted.get(name).to_owned();
    let chosen = Preferences {
        channel: chosen_channel(&posted).unwrap_or(Channel::Email),
        needs: get("needs"),
        interpreter: get("interpreter"),
        large_print: posted.has("large_print"),
    };
    let (name, language) = (posted.get("name"), posted.get("language"));
    let errors = errors(&visit, &posted);
    if !errors.is_empty() {
        return Ok(page(&visit, name, language, (&chosen, chosen_channel(&posted)), errors));
    }
    let mut tx = visit.app.db.begin().await?;
    let grant = own(&visit, &mut tx, Action::Change, "preferences").await?;
    describe(&mut tx, &grant, name, language).await?;
    store::prefer(&mut tx, &visit.app, &grant, &chosen).await?;
    noted(&mut tx, &visit.app, &grant, PersonEvent::PreferencesChanged {}).await?;
    tx.commit().await?;
    // The pages speak the language that was chosen from now on.
    Ok(visit.see(&format!("/account?lang={}", encoded(language))))
}

fn errors(visit: &Visit, posted: &Posted) -> Vec<FieldError> {
    let mut errors = Vec::new();
    let mut wrong = |field: &str, text: String| errors.push(FieldError { text, href: format!("#{field}") });
    for (field, most) in MOST {
        if posted.get(field).chars().count() > most {
            wrong(field, visit.locale().say("preferences-too-long", &[("most", most.into())]));
        }
    }
    if visit.app.locales.get(posted.get("language")).is_none() {
        wrong("language", visit.text("preferences-no-language"));
    }
    if chosen_channel(posted).is_none() {
        wrong("channel", visit.text("preferences-no-channel"));
    }
    errors
}

fn chosen_channel(posted: &Posted) -> Option<Channel> {
    Channel::of(posted.get("channel")).filter(|channel| CHANNELS.contains(channel))
}

fn page(
    visit: &Visit,
    name: &str,
    language: &str,
    (chosen, channel): (&Preferences, Option<Channel>),
    errors: Vec<FieldError>,
) -> Response {
    let channel = |one: &Channel| {
        let text = visit.locale().channel(*one);
        json!({"value": one.name(), "text": text, "checked": channel == Some(*one)})
    };
    let spoken = visit.app.locales.all().map(|locale| {
        let is_it = locale.tag() == language;
        json!({"value": locale.tag(), "text": locale.own_name(), "checked": is_it, "attributes": {"lang": locale.tag()}})
    });
    let wrong = |field: &str| {
        let found = errors.iter().find(|error| error.href == format!("#{field}"));
        found.map_or(Value::Null, |error| json!({"text": error.text}))
    };
    let content = json!({
        "name": name,
        "languages": spoken.collect::<Vec<_>>(),
        "channels": CHANNELS.iter().map(channel).collect::<Vec<_>>(),
        "needs": chosen.needs,
        "interpreter": chosen.interpreter,
        "large_print": chosen.large_print,
        "wrong": {
            "name": wrong("name"), "language": wrong("language"), "channel": wrong("channel"),
            "needs": wrong("needs"), "interpreter": wrong("interpreter"),
        },
    });
    let page = visit.untyped("preferences.html").title("preferences-title").back("/account");
    page.form("/account/preferences").errors(errors).show_untyped(content)
}
