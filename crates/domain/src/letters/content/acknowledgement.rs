//! The acknowledgement: the application arrived, and this is what we promise.

use catalogue::Status;
use serde_json::json;

use super::{LetterContext, Parts, named};
use crate::cases::PromiseDue;

pub(super) fn parts(about: &LetterContext<'_>) -> Parts {
    let day = about.date((about.day_of)(about.told.opened_at));
    let open = about.told.promises.iter().filter(|promise| !promise.done);
    let promises: Vec<String> = open.clone().map(|promise| promised(about, promise)).collect();
    let remedy: Vec<&String> = open.take(1).flat_map(|promise| &promise.remedy).collect();
    let remedy = match remedy.is_empty() {
        true => Vec::new(),
        false => vec![format!(
            "{} {}",
            about.text("letter-if-late"),
            remedy.iter().map(|words| words.as_str()).collect::<Vec<_>>().join(" ")
        )],
    };
    Parts {
        title: about.say("letter-acknowledgement-title", &[("service", about.service())]),
        words: named([
            (
                "opening",
                json!(
                    about.say("letter-acknowledgement-opening", &[("service", about.service()), ("day", day.into())])
                ),
            ),
            ("promises_heading", json!(about.text("letter-promises-heading"))),
            (
                "next",
                json!([
                    about.say("letter-acknowledgement-next-look", &[("agency", about.agency())]),
                    about.text("letter-acknowledgement-next-write"),
                ]),
            ),
        ]),
        more: named([("promises", json!(promises)), ("remedy", json!(remedy))]),
        code: about.code_of_case(),
    }
}

/// A promise with its deadline, or its duration if the day is unknown.
fn promised(about: &LetterContext<'_>, promise: &PromiseDue) -> String {
    let words = ("promise", promise.words.as_str().into());
    let said = match promise.due {
        Some(day) => about.say("letter-promise-by", &[words, ("day", about.date(day).into())]),
        None => about.say("letter-promise-within", &[words, ("within", promise.within.as_str().into())]),
    };
    match promise.status == Status::Proposed.name() {
        true => format!("{said} {}", about.text("promise-proposed")),
        false => said,
    }
}
