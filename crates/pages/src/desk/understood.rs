//! What a conversation tells, as the concierge understands it: a proposal beside the words, with the next question that
//! would help. Nothing of it is stored.

use catalogue::Event;
use domain::concierge::Purpose;
use domain::questions::{said, wording};
use rules::{Facts, Need, Value};
use serde::Serialize;

use crate::conversations::DeskConversation;
use crate::web::Visit;

/// `desk/parts/understood.html`.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct UnderstoodBox {
    /// The life events that the person tells of, each with the page that leads to its plan.
    events: Vec<EventOffer>,
    facts: Vec<HeardAnswer>,
    /// The next question of the first life event, in the language of the person.
    next: Option<NextQuestion>,
}

/// A life event whose plan may help.
#[derive(Clone, Debug, Serialize)]
struct EventOffer {
    name: String,
    href: String,
}

#[derive(Clone, Debug, Serialize)]
struct HeardAnswer {
    label: String,
    answer: String,
}

#[derive(Clone, Debug, Serialize)]
struct NextQuestion {
    ask: String,
    /// The answers to choose from; empty where there are none.
    choices: String,
    language: String,
}

impl UnderstoodBox {
    /// What the person told in all their messages; a later one corrects an earlier one.
    pub(super) fn of(visit: &Visit, conversation: &DeskConversation) -> UnderstoodBox {
        let catalogue = visit.app.catalogue;
        let language = conversation.language.as_str();
        let told = conversation.messages.iter().filter(|message| !message.is_own);
        let mut facts: Vec<(Need, Value)> = Vec::new();
        for message in told.clone() {
            for heard in catalogue.hear(&message.body, language, visit.app.today()) {
                let need = Need::Fact(heard.fact);
                facts.retain(|(known, _)| *known != need);
                facts.push((need, heard.value));
            }
        }
        // What was said last comes first.
        let mut events: Vec<&'static Event> = Vec::new();
        for message in told.rev() {
            for event in catalogue.purposes(&message.body).understood() {
                if !events.iter().any(|known| known.id == event.id) {
                    events.push(event);
                }
            }
        }
        UnderstoodBox {
            next: events.first().and_then(|event| next(visit, Purpose::Event(event), &facts, language)),
            events: events.iter().map(|event| EventOffer::of(visit, event)).collect(),
            facts: facts.iter().filter_map(|(need, value)| HeardAnswer::of(visit, *need, value)).collect(),
        }
    }

    pub(super) fn sample() -> UnderstoodBox {
        UnderstoodBox {
            events: vec![EventOffer { name: "Someone has died".to_owned(), href: "/events/bereavement".to_owned() }],
            facts: vec![HeardAnswer { label: "Who died".to_owned(), answer: "My father".to_owned() }],
            next: Some(NextQuestion {
                ask: "Did they live in New South Wales?".to_owned(),
                choices: "Yes / No".to_owned(),
                language: "en".to_owned(),
            }),
        }
    }
}

impl EventOffer {
    fn of(visit: &Visit, event: &Event) -> EventOffer {
        EventOffer { name: visit.spoken().event_name(event).to_string(), href: format!("/events/{}", event.id) }
    }
}

impl HeardAnswer {
    fn of(visit: &Visit, need: Need, value: &Value) -> Option<HeardAnswer> {
        let label = wording(visit.app.catalogue, visit.locale().tag(), need)?.label;
        Some(HeardAnswer { label, answer: said(visit.app.catalogue, visit.locale(), need, value) })
    }
}

/// The question with which the concierge would go on, as one would write it to the person.
fn next(visit: &Visit, purpose: Purpose<'static>, told: &[(Need, Value)], language: &str) -> Option<NextQuestion> {
    let catalogue = visit.app.catalogue;
    let mut facts = Facts::new(&catalogue.program.vocabulary);
    for (need, value) in told {
        facts.accept(&catalogue.program.vocabulary, *need, value.clone());
    }
    let concierge = visit.app.concierges.of(purpose, visit.app.today());
    let need = concierge.begin(facts).page().first()?.need;
    let locale = visit.app.locales.of(language);
    let words = wording(catalogue, locale.tag(), need)?;
    let choices: Vec<String> = match words.ty {
        rules::Type::Boolean => vec![locale.text("yes"), locale.text("no")],
        _ => words.choices.into_iter().map(|(_, text)| text).collect(),
    };
    Some(NextQuestion { ask: words.ask, choices: choices.join(" / "), language: words.language })
}
