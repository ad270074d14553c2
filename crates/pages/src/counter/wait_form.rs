//! Asking to be told of an earlier time, and what is done with one that is offered: as the person, or as an officer for
//! them.

use axum::extract::Path;
use axum::response::Response;
use catalogue::{Centre, VisitWay};
use domain::counter::waiting::{self, NewWait};
use domain::trust::Purpose;
use jiff::civil::Date;
use serde::Serialize;

use super::book::{Chosen, page, side, typed};
use crate::web::{Outcome, Posted, Problem, Visit};

/// The form at the end of `parts/visit-times.html`, for the centre that is chosen.
#[derive(Clone, Debug, Serialize)]
pub(super) struct AskBox {
    pub action: String,
    pub centre: String,
    pub name: String,
    pub way: &'static str,
    pub first: Vec<DayOption>,
    pub last: Vec<DayOption>,
    /// The number on which they are called, where one is asked for.
    pub number: Option<String>,
    pub has_need: bool,
    pub wrong_days: Option<String>,
    pub wrong_number: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub(super) struct DayOption {
    pub value: String,
    pub text: String,
    pub selected: bool,
}

/// What was sent, when it is shown once more.
#[derive(Clone, Debug, Default)]
pub(super) struct Asked {
    pub first: String,
    pub last: String,
    pub has_need: bool,
    pub wrong_days: Option<String>,
    pub wrong_number: Option<String>,
}

impl AskBox {
    /// None where no day is left.
    pub(super) fn of(
        visit: &Visit,
        (here, centre, way): (&str, &Centre, VisitWay),
        (number, asked): (Option<String>, &Asked),
    ) -> Option<AskBox> {
        let days = waiting::days(&visit.app, centre);
        let (first, last) = (days.first()?.to_string(), days.last()?.to_string());
        let first = if asked.first.is_empty() { first } else { asked.first.clone() };
        let last = if asked.last.is_empty() { last } else { asked.last.clone() };
        let options = |chosen: &str| -> Vec<DayOption> {
            let option = |day: &Date| {
                let value = day.to_string();
                DayOption { selected: value == chosen, text: visit.locale().weekday(*day), value }
            };
            days.iter().map(option).collect()
        };
        Some(AskBox {
            action: format!("{here}/wait"),
            centre: centre.id.clone(),
            name: centre.name.clone(),
            way: way.name(),
            first: options(&first),
            last: options(&last),
            number,
            has_need: asked.has_need,
            wrong_days: asked.wrong_days.clone(),
            wrong_number: asked.wrong_number.clone(),
        })
    }

    pub(super) fn sample() -> AskBox {
        let day = |value: &str, selected: bool| DayOption {
            value: value.to_owned(),
            text: "Friday 3 July 2026".to_owned(),
            selected,
        };
        AskBox {
            action: "/person/GR7K4M2P/visit/wait".to_owned(),
            centre: "gumtree-bend".to_owned(),
            name: "Gumtree Bend Service Centre".to_owned(),
            way: "phone",
            first: vec![day("2026-07-03", true), day("2026-07-06", false)],
            last: vec![day("2026-07-03", false), day("2026-07-06", true)],
            number: Some("0491 570 006".to_owned()),
            has_need: true,
            wrong_days: Some("Choose a last day that is not before the first".to_owned()),
            wrong_number: Some("Write a number that we can call".to_owned()),
        }
    }
}

/// `POST /person/{reference}/visit/wait` and the same at the desk.
pub(super) async fn press(visit: Visit, Path(reference): Path<String>, posted: Posted) -> Outcome<Response> {
    let (mine, purpose) = side(&visit)?;
    let key = typed(&reference)?;
    if posted.get("do") == "ask" {
        return ask(&visit, (mine, purpose), &key, &posted).await;
    }
    let (actor, mut tx) = (visit.actor(), visit.app.db.begin().await?);
    let by = (&actor, purpose);
    match posted.get("do") {
        "take" => waiting::take(&mut tx, &visit.app, by, &key).await.map(drop)?,
        "decline" => waiting::decline(&mut tx, &visit.app, by, &key).await?,
        "leave" => waiting::leave(&mut tx, &visit.app, by, &key).await?,
        _ => return Err(Problem::not_found()),
    }
    tx.commit().await?;
    Ok(visit.see(&format!("{mine}/{key}")))
}

async fn ask(visit: &Visit, (mine, purpose): (&str, Purpose), key: &str, posted: &Posted) -> Outcome<Response> {
    let way = VisitWay::of(posted.get("way")).unwrap_or_default();
    let (centre, number) = (posted.get("centre").to_owned(), posted.get("number").to_owned());
    let mut asked = Asked {
        first: posted.get("first").to_owned(),
        last: posted.get("last").to_owned(),
        has_need: posted.get("need") == "yes",
        ..Asked::default()
    };
    let again = |asked: Asked| {
        let number = Some(number.clone());
        Chosen { centre: centre.clone(), way: Some(way), number, asked, ..Chosen::default() }
    };
    let wrong_days = visit.text("wait-error-days");
    let (Ok(first), Ok(last)) = (asked.first.parse::<Date>(), asked.last.parse::<Date>()) else {
        asked.wrong_days = Some(wrong_days);
        return page(visit, key, again(asked)).await;
    };
    let new = NewWait { centre: &centre, way, number: Some(&number), days: (first, last), has_need: asked.has_need };
    let mut tx = visit.app.db.begin().await?;
    match waiting::ask(&mut tx, &visit.app, (&visit.actor(), purpose), key, new).await {
        Ok(()) => {
            tx.commit().await?;
            return Ok(visit.see(&format!("{mine}/{key}")));
        }
        Err(refusal) if refusal.kind == "wait-days" => asked.wrong_days = Some(wrong_days),
        Err(refusal) if refusal.kind == "call-number" => asked.wrong_number = Some(visit.text("visit-error-number")),
        Err(refusal) => return Err(refusal.into()),
    }
    drop(tx);
    page(visit, key, again(asked)).await
}
