//! The apology for a missed promise: which one, that we are sorry, and the automatic remedies.

use jiff::civil::Date;
use serde_json::{Value, json};

use super::{Lacking, LetterContext, Parts, named};

pub(super) fn parts(about: &LetterContext<'_>) -> Result<Parts, Lacking> {
    let id = about.event.get("promise").and_then(Value::as_str).unwrap_or_default();
    let promise = about.told.promises.iter().find(|promise| promise.id == id);
    let promise = promise.ok_or(Lacking("the case has no promise of that name"))?;
    let due: Option<Date> = about.event.get("due").and_then(Value::as_str).and_then(|day| day.parse().ok());
    let words = ("promise", promise.words.as_str().into());
    let broken = match due.or(promise.due) {
        Some(day) => about
            .say("letter-apology-promised-by", &[("service", about.service()), words, ("day", about.date(day).into())]),
        None => about.say("letter-apology-promised", &[("service", about.service()), words]),
    };
    Ok(Parts {
        title: about.text("letter-apology-title"),
        words: named([
            ("opening", json!([broken, about.text("letter-apology-sorry")])),
            ("remedies_heading", json!(about.text("letter-remedies-heading"))),
            (
                "next",
                json!([
                    about.say("letter-apology-next", &[("agency", about.agency())]),
                    about.text("letter-apology-next-nothing"),
                ]),
            ),
        ]),
        more: named([("remedies", json!(promise.remedy))]),
        code: about.code_of_case(),
    })
}
