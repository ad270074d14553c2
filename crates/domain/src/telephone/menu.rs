//! The beginning of a call: the language, what there is, what it is about, and whom to call in danger.

use catalogue::{Event, FindTarget, ToDo};
use rules::Facts;

use super::flow::Flow;
use super::model::CallPlace;
use super::script::Script;
use super::{people, plans};
use crate::locale::Locale;
use crate::refusal::Outcome;

/// Choices that are read out at once.
const PAGE: usize = 7;

/// The keys beside them.
const MORE: &str = "8";
const BACK: &str = "9";

/// Life events that words may mean, of which one is chosen.
const MEANT: usize = 3;

/// What one hears first of what there is to do.
const FIRST: usize = 3;

pub(super) async fn keys(flow: &mut Flow<'_>, keys: &str) -> Outcome<()> {
    let number = keys.parse::<usize>().ok();
    match flow.standing.place.clone() {
        CallPlace::Language => {
            let chosen = number.and_then(|n| flow.app.locales.all().nth(n.checked_sub(1)?));
            match chosen.map(|locale| locale.tag().to_owned()) {
                Some(tag) => {
                    flow.call.language = tag;
                    flow.standing.go(CallPlace::Menu);
                }
                None => flow.standing.slip(),
            }
        }
        CallPlace::Menu => match keys {
            "1" => flow.standing.go(CallPlace::Events { found: Vec::new(), from: 0 }),
            "2" => flow.standing.go(CallPlace::Reference),
            "3" => flow.standing.go(CallPlace::Code),
            "4" => flow.standing.go(CallPlace::Centre),
            "5" => flow.standing.go(CallPlace::Danger { crises: Vec::new() }),
            _ => flow.standing.slip(),
        },
        CallPlace::Events { found, from } => {
            let events = shown(flow, &found, from);
            let chosen = number.and_then(|n| events.get(n.checked_sub(1)?)).map(|event| event.id.clone());
            let all = if found.is_empty() { flow.app.catalogue.events.len() } else { found.len() };
            match (keys, chosen) {
                (_, Some(event)) => to_event(flow, &event),
                (MORE, None) if from + PAGE < all => flow.standing.go(CallPlace::Events { found, from: from + PAGE }),
                (BACK, None) => flow.standing.go(CallPlace::Menu),
                _ => flow.standing.slip(),
            }
        }
        CallPlace::Event { event } => match keys {
            "1" => plans::begin(flow, &event).await?,
            BACK => flow.standing.go(CallPlace::Events { found: Vec::new(), from: 0 }),
            _ => flow.standing.slip(),
        },
        _ => match keys {
            "1" => people::urgent(flow).await?,
            BACK => flow.standing.go(CallPlace::Menu),
            _ => flow.standing.slip(),
        },
    }
    Ok(())
}

/// The page of a life event is what an officer hears about first.
fn to_event(flow: &mut Flow<'_>, event: &str) {
    let Some(known) = flow.app.catalogue.event(event) else { return flow.standing.slip() };
    let name = flow.app.catalogue.in_language(&flow.call.language).event_name(known).text.into_owned();
    let line = flow.locale().say("call-trail-about", &[("what", name.into())]);
    flow.note(line);
    flow.standing.about = format!("/events/{event}");
    // Where a purpose tells of danger, its numbers come first.
    match &known.crisis {
        Some(crisis) => flow.standing.go(CallPlace::Danger { crises: vec![crisis.clone()] }),
        None => flow.standing.go(CallPlace::Event { event: event.to_owned() }),
    }
}

/// Words are looked for as on the web: danger first, then what they may mean, which is read back and chosen.
pub(super) async fn words(flow: &mut Flow<'_>, words: &str) -> Outcome<()> {
    let line = flow.locale().say("call-trail-said", &[("words", words.into())]);
    flow.note(line);
    let app = flow.app;
    let crises = app.catalogue.crisis.find(words, &flow.call.language);
    if !crises.is_empty() {
        let crises = crises.into_iter().map(|crisis| crisis.id.clone()).collect();
        flow.standing.go(CallPlace::Danger { crises });
        return Ok(());
    }
    if !matches!(flow.standing.place, CallPlace::Menu | CallPlace::Events { .. }) {
        flow.standing.slip();
        return Ok(());
    }
    let found = app.catalogue.find(words);
    let events = found.iter().filter_map(|one| match one.target {
        FindTarget::Event(event) => Some(event.to_owned()),
        FindTarget::Service(service) => app.catalogue.service(service).and_then(|known| known.events.first().cloned()),
        FindTarget::Signpost(_) => None,
    });
    let mut meant: Vec<String> = Vec::new();
    for event in events {
        if meant.len() < MEANT && !meant.contains(&event) {
            meant.push(event);
        }
    }
    match meant.is_empty() {
        true => flow.standing.go_with(CallPlace::Events { found: Vec::new(), from: 0 }, "call-not-understood"),
        false => flow.standing.go(CallPlace::Events { found: meant, from: 0 }),
    }
    Ok(())
}

fn shown(flow: &Flow<'_>, found: &[String], from: usize) -> Vec<&'static Event> {
    let catalogue = flow.app.catalogue;
    match found.is_empty() {
        true => catalogue.events.iter().skip(from).take(PAGE).collect(),
        false => found.iter().skip(from).take(PAGE).filter_map(|id| catalogue.event(id)).collect(),
    }
}

pub(super) fn say(flow: &Flow<'_>, script: &mut Script<'_>) {
    let (app, locale) = (flow.app, flow.locale());
    let spoken = app.catalogue.in_language(locale.tag());
    match &flow.standing.place {
        CallPlace::Language => {
            script.text(greeting(flow, locale));
            for (n, one) in app.locales.all().enumerate() {
                let key = [("key", (n + 1).to_string().into())];
                script.text_in(one, one.say("call-language", &key));
            }
            script.one_key(false);
        }
        CallPlace::Menu => {
            if app.locales.all().count() == 1 {
                script.text(greeting(flow, locale));
            }
            script.text(locale.text("call-menu"));
            if flow.understands {
                script.text(locale.text("call-say-it"));
            }
            script.text(locale.text("call-any-time")).one_key(true);
        }
        CallPlace::Events { found, from } => {
            let events = shown(flow, found, *from);
            script.text(locale.text(if found.is_empty() { "call-events" } else { "call-events-found" }));
            for (n, event) in events.iter().enumerate() {
                script.choice(n + 1, &spoken.event_name(event).text);
            }
            if found.is_empty() && from + PAGE < app.catalogue.events.len() {
                script.text(locale.text("call-more"));
            }
            script.text(locale.text("call-back")).one_key(true);
        }
        CallPlace::Event { event } => {
            let Some(event) = app.catalogue.event(event) else { return };
            script.text(spoken.event_name(event).text.into_owned());
            let plan = app.catalogue.plan(Some(event), &Facts::new(&app.catalogue.program.vocabulary), app.today());
            let first: Vec<String> =
                plan.to_do().into_iter().take(FIRST).filter_map(|one| name(flow, event, one)).collect();
            if !first.is_empty() {
                script.text(locale.say("call-event-first", &[("list", locale.list(&first).into())]));
            }
            script.text(locale.text("call-event")).one_key(false);
        }
        CallPlace::Danger { crises } => {
            let mut known: Vec<_> =
                app.catalogue.crisis.crises.iter().filter(|crisis| crises.contains(&crisis.id)).collect();
            if known.is_empty() {
                script.text(emergency(flow, locale));
            }
            known.truncate(2);
            for crisis in known {
                for (helpline, _) in crisis.numbers.iter().take(3) {
                    let Some(line) = app.catalogue.crisis.helplines.get(*helpline) else { continue };
                    let args = [("who", line.who(locale.tag()).into()), ("phone", spelt(&line.phone).into())];
                    script.text(locale.say("call-danger-number", &args));
                }
            }
            script.text(locale.text("call-danger")).one_key(false);
        }
        _ => {}
    }
}

fn greeting(flow: &Flow<'_>, locale: &Locale) -> String {
    let name = flow.app.catalogue.about.name.as_str();
    format!("{} {}", locale.say("call-greeting", &[("site", name.into())]), emergency(flow, locale))
}

fn emergency(flow: &Flow<'_>, locale: &Locale) -> String {
    match &flow.app.catalogue.about.emergency {
        Some(number) => locale.say("call-emergency", &[("phone", spelt(number).into())]),
        None => String::new(),
    }
}

fn name(flow: &Flow<'_>, event: &'static Event, one: ToDo<'_, 'static>) -> Option<String> {
    let spoken = flow.app.catalogue.in_language(&flow.call.language);
    Some(match one {
        ToDo::Service(step) => spoken.service_name(step.judgement.service).text.into_owned(),
        ToDo::Guidance(guidance) => spoken.step_title(event, guidance.step)?.text.into_owned(),
    })
}

/// A number or a code as it is read out, sign by sign.
pub(super) fn spelt(text: &str) -> String {
    let signs: Vec<String> = text.chars().filter(|c| c.is_alphanumeric()).map(String::from).collect();
    signs.join(" ")
}
