//! The notice to an affected party: something is planned that may affect them.

use jiff::civil::Date;
use serde_json::{Value, json};

use super::{Code, LetterContext, Parts, named, paragraphs};
use crate::codes;

pub(super) fn parts(about: &LetterContext<'_>) -> Parts {
    let told = |name: &str| about.event.get(name).and_then(Value::as_str).unwrap_or_default();
    let place = match (told("site"), about.told.facts.get("site_address").and_then(Value::as_str)) {
        ("", Some(place)) => place,
        (place, _) => place,
    };
    let opening = match place {
        "" => about.say("letter-notice-opening", &[("service", about.service())]),
        place => {
            let place = about.apart(place);
            about.say("letter-notice-opening-at", &[("service", about.service()), ("place", place.into())])
        }
    };
    let until: Option<Date> = told("hear_until").parse().ok();
    let due = match until {
        Some(day) => about.say("letter-notice-due", &[("day", about.date(day).into())]),
        None => about.text("letter-notice-due-soon"),
    };
    // A party without a code reads about it in the case.
    let code = match told("code") {
        "" => about.code_of_case(),
        code => Code {
            address: format!("{}/submissions/{code}", about.address),
            heading: about.text("letter-notice-code-heading"),
            how: about.say("letter-notice-code-how", &[("code", about.apart(&codes::grouped(code)).into())]),
        },
    };
    Parts {
        title: match place {
            "" => about.text("letter-notice-title"),
            place => about.say("letter-notice-title-at", &[("place", about.apart(place).into())]),
        },
        words: named([
            ("opening", json!(opening)),
            ("due", json!(due)),
            ("how_heading", json!(about.text("letter-notice-how-heading"))),
            ("how", json!([about.text("letter-notice-how-web"), about.text("letter-notice-how-call")])),
            (
                "next",
                json!([
                    about.text("letter-notice-next-read"),
                    about.text("letter-notice-next-private"),
                    about.text("letter-notice-next-nothing"),
                ]),
            ),
        ]),
        more: named([("plan", json!(paragraphs(told("plan"))))]),
        code,
    }
}
