//! One case as the person sees it: where it stands, what happens next and by when, and everything that happened.

use axum::extract::Path;
use db::Tx;
use serde_json::{Value, json};

use super::acting::{self, Held};
use super::next::{Around, next, promises_of};
use super::store::{self};
use super::words::{agency_name, sentence, service_name, tag};
use super::{list, timeline};
use crate::codes;
use crate::events;
use crate::people;
use crate::trust::Action;
use crate::web::{Outcome, Visit};

pub(super) async fn show(visit: Visit, Path(reference): Path<String>) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let held = acting::by_reference(&mut tx, &visit.app, &visit.actor(), &reference, Action::See).await?;
    let content = content(&mut tx, &visit, &held).await?;
    tx.commit().await?;
    let title = service_name(&visit, &held.case.service);
    Ok(visit.page("case.html").titled(title).back("/cases").show(content))
}

/// Everything that the page shows.
async fn content(tx: &mut Tx, visit: &Visit, held: &Held) -> Outcome<Value> {
    let Held { case, grant } = held;
    let promised = store::promised(tx, grant).await?;
    let promises = promises_of(visit, case, &promised);
    let requests = store::requests(tx, grant).await?;
    let asked_until = requests.iter().filter(|request| request.answered_at.is_none()).filter_map(|one| one.due()).min();
    let events = events::timeline(tx, "case", &case.id).await?;
    let around = Around { promises: &promises, asked_until, review_until: None };
    let represented = match visit.session.person.as_deref() == Some(case.person_id.as_str()) {
        true => None,
        false => {
            let name = people::person(tx, grant).await?.and_then(|person| person.name).unwrap_or_default();
            Some(list::represented(visit, &name))
        }
    };
    Ok(json!({
        "heading": service_name(visit, &case.service),
        "agency": agency_name(visit, &case.agency),
        "reference": codes::grouped(&case.reference),
        "address": format!("/cases/{}", case.reference),
        "represented": represented,
        "tag": tag(visit, case.state()),
        "sentence": sentence(visit, case),
        "next": next(visit, case, &around),
        "promises": promises,
        "is_stopped": case.stopped_at.is_some(),
        "timeline": timeline::lines(visit, case, &events),
    }))
}
