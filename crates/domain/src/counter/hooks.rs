//! The visits of a person, for their data export.

use serde_json::{Value, json};

use super::model::Visit;
use super::{hall, store, waiting};
use crate::app::App;
use crate::events::{Happened, Hooked, OfficerEvent, Recorded};
use crate::slice::{SliceAnswer, Texted};
use crate::trust::{Exported, Grant, iso};

/// Short messages that take a place, cancel a visit, or take an offered time.
pub fn texted<'a>(tx: &'a mut db::Tx, app: &'a App, text: &'a Texted<'a>) -> SliceAnswer<'a, bool> {
    Box::pin(async move { Ok(waiting::texted(tx, app, text).await? || hall::texted(tx, app, text).await?) })
}

/// An officer who was deactivated sits at no counter.
pub fn hears<'a>(_app: &'a App, tx: &'a mut db::Tx, recorded: &'a Recorded) -> Hooked<'a> {
    Box::pin(async move {
        match &recorded.event {
            Happened::Officer(OfficerEvent::Deactivated { .. }) => {
                super::hall::stand_up(tx, &recorded.subject.id).await
            }
            _ => Ok(()),
        }
    })
}

/// Every visit: where, when, for what, in which way, and what became of it.
pub fn export<'a>(app: &'a App, tx: &'a mut db::Tx, grant: &'a Grant) -> Exported<'a> {
    Box::pin(async move {
        let mut all = Vec::new();
        for visit in store::of_person(tx, grant).await? {
            let number = store::number(tx, grant, &visit.id).await?;
            all.push(one(app, &visit, number));
        }
        for wait in waiting::of_person(tx, grant).await? {
            let number = waiting::number(tx, grant, &wait.id).await?;
            all.push(json!({
                "waits_at": wait.centre,
                "service": wait.service,
                "way": wait.way,
                "number": number,
                "from_day": wait.first_day,
                "until_day": wait.last_day,
                "asked": iso(wait.asked_at),
                "offered": wait.offer_from.map(iso),
            }));
        }
        Ok(all.into())
    })
}

fn one(app: &App, visit: &Visit, number: Option<String>) -> Value {
    json!({
        "centre": visit.centre,
        "service": visit.service,
        "way": visit.way,
        "number": number,
        "link": super::video_link(app, visit),
        "from": iso(visit.from_at),
        "to": iso(visit.to_at),
        "state": visit.state,
    })
}
