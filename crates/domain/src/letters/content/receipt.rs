//! The receipt: which amount was paid, when and how, and what is still to pay.

use jiff::civil::Date;
use serde_json::{Value, json};

use super::{Lacking, LetterContext, Parts, named};
use crate::cases::money::major;

pub(super) fn parts(about: &LetterContext<'_>) -> Result<Parts, Lacking> {
    let text = |name: &str| about.event.get(name).and_then(Value::as_str).unwrap_or_default();
    let amount = |name: &str| about.event.get(name).and_then(Value::as_i64);
    let day: Option<Date> = text("day").parse().ok();
    let (Some(paid), Some(day)) = (amount("amount"), day) else {
        return Err(Lacking("the event has no amount and no day"));
    };
    let money = |minor: i64| about.apart(&about.locale.money(major(minor)));
    let left = match amount("left").unwrap_or_default() {
        0 => about.text("letter-receipt-nothing-left"),
        left => about.say("letter-receipt-left", &[("amount", money(left).into())]),
    };
    let rows = [
        (about.text("letter-receipt-number"), about.apart(text("receipt"))),
        (about.text("letter-receipt-amount"), money(paid)),
        (about.text("letter-receipt-means"), about.text(&format!("money-means-{}", text("means")))),
        (about.text("letter-receipt-day"), about.date(day)),
    ];
    Ok(Parts {
        title: about.say("letter-receipt-title", &[("number", about.apart(text("receipt")).into())]),
        words: named([
            ("opening", json!(about.say("letter-receipt-opening", &[("service", about.service())]))),
            ("left", json!(left)),
        ]),
        more: named([("paid", json!(rows))]),
        code: about.code_of_case(),
    })
}
