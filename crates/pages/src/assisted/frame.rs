//! What every page of a sitting shows beside its own: who is there, by which channel, what was checked.

use db::Tx;
use domain::applications::Stage;
use domain::assisted::model::{Checked, Sitting};
use domain::people;
use serde_json::{Map, Value, json};

use super::reach::Held;
use crate::web::{Outcome, Visit};

/// The sitting in words.
pub(super) fn about(visit: &Visit, sitting: &Sitting) -> Value {
    let language = visit.app.locales.all().find(|locale| locale.tag() == sitting.language);
    json!({
        "address": sitting.address(""),
        "channel": visit.locale().channel(sitting.channel),
        "checked": match sitting.checked {
            Checked::Document => visit.text("interview-checked-document"),
            Checked::Questions => visit.text("interview-checked-questions"),
            Checked::Nobody => visit.text("interview-checked-nobody"),
        },
        "is_known": sitting.checked.is_known(),
        "language": language.map_or(sitting.language.as_str(), |locale| locale.own_name()),
        "tag": sitting.language,
    })
}

/// The same visit, as the person would read it.
pub(super) fn theirs(visit: &Visit, sitting: &Sitting) -> Visit {
    visit.speaking(&sitting.language)
}

/// The variables of every page of an application.
pub(super) async fn common(tx: &mut Tx, visit: &Visit, held: &Held, stage: Stage) -> Outcome<Map<String, Value>> {
    let draft = &held.opened.draft;
    let person = people::person(tx, &held.opened.grant).await?;
    let stages = Stage::all(draft.service, &draft.pages);
    let now = stages.iter().position(|known| *known == stage).unwrap_or(0);
    let first = |stage: Stage| draft.pages.iter().position(|page| Stage::of(page) == stage);
    let stages = stages.iter().enumerate().map(|(place, known)| {
        let number = first(*known).filter(|_| place < now);
        json!({
            "text": visit.text(known.key()),
            "state": if place < now { "done" } else if place == now { "now" } else { "later" },
            "href": number.map(|number| held.address(&format!("/steps/{}", number + 1))),
        })
    });
    let content = [
        ("service", Value::from(draft.service.name.clone())),
        ("sitting", about(visit, &held.sitting)),
        ("name", person.and_then(|person| person.name).into()),
        ("stages", stages.collect()),
        ("code_page", held.address("/code").into()),
        ("mandates", json!(crate::officers::mandates(visit, &held.opened.grant))),
        ("hidden", 0.into()),
    ];
    Ok(content.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}
