//! The promises of one case as officers see them: both times, what the clock says, and what they can do.

use axum::extract::Path;
use axum::response::Response;
use catalogue::clock::{Reading, Says, Side};
use db::Tx;
use domain::cases::acting::{self, CaseHandle};
use domain::cases::charter::clocks::{Deadline, at, clock_of};
use domain::cases::charter::escalations::{self, Escalation};
use domain::cases::charter::records::Means;
use domain::cases::charter::store;
use domain::cases::charter::words::{promise_words, within_words};
use domain::cases::model::State;
use domain::cases::store::promised;
use domain::cases::store::promised::Promised;
use domain::codes;
use domain::trust::Action;
use screens::FieldError;
use serde_json::{Value, json};

use super::shown::{extensions, means_words, reason_words, recorded, remedied_words, stops};
use crate::cases::words::service_name;
use crate::web::{Outcome, Posted, Visit};

pub(super) async fn show(visit: Visit, Path(reference): Path<String>) -> Outcome {
    visit.officer()?;
    let mut tx = visit.app.db.read().await?;
    let held = acting::by_reference(&mut tx, &visit.app, &visit.actor(), &reference, Action::See).await?;
    let content = content(&mut tx, &visit, &held).await?;
    tx.commit().await?;
    Ok(rendered(&visit, &held, content, (None, Vec::new())))
}

/// The page again, with what was typed and what has to be corrected.
pub(super) fn rendered(
    visit: &Visit,
    held: &CaseHandle,
    mut content: Value,
    (posted, errors): (Option<&Posted>, Vec<FieldError>),
) -> Response {
    if let Some(content) = content.as_object_mut() {
        let typed = |name: &str| posted.map(|posted| posted.get(name)).unwrap_or_default().to_owned();
        let names = [
            "act",
            "promise",
            "escalation",
            "reason",
            "to",
            "why",
            "agreed",
            "day",
            "means",
            "proof",
            "until",
            "stop",
            "record",
        ];
        let typed: serde_json::Map<String, Value> =
            names.iter().map(|name| ((*name).to_owned(), typed(name).into())).collect();
        content.insert("typed".to_owned(), typed.into());
    }
    let there = format!("/desk/cases/{}", held.case.reference);
    let page = visit.untyped("desk/promises.html").title("desk-promises-title").back(there.clone());
    page.form(format!("{there}/promises")).errors(errors).show_untyped(content)
}

pub(super) async fn content(tx: &mut Tx, visit: &Visit, held: &CaseHandle) -> Outcome<Value> {
    let service = held.service(&visit.app)?;
    let happened = store::happened(tx, &held.grant).await?;
    let remedies = store::remedies(tx, &held.grant).await?;
    let escalations = escalations::all(tx, &held.grant).await?;
    let taken = escalations::taken(tx, &held.grant).await?;
    let now = at(visit.now());
    let row = |one: &Promised| {
        let reading = clock_of(&visit.app, service, one, &happened);
        let reading = reading.map(|clock| clock.at(now, one.kept_at.map(at)));
        let made = service.charter.iter().find(|made| made.id == one.promise);
        let own = remedies.iter().filter(|remedy| remedy.promise == one.promise);
        json!({
            "id": one.promise,
            "words": promise_words(&visit.app, visit.locale(), service, &one.promise),
            "cite": made.and_then(|made| made.cite.clone()),
            "norm": reading.as_ref().map(|reading| side(visit, one.within(), &reading.norm)),
            "limit": reading.as_ref().and_then(|reading| Some(side(visit, one.limit(), reading.limit.as_ref()?))),
            "calendar": reading.as_ref().and_then(Reading::beyond).map(|beyond| beyond.diagnostic().to_string()),
            "is_open": one.is_open(),
            "is_recorded": made.is_some_and(|made| made.kept_by.is_empty()),
            "has_begun": one.started_at.is_some(),
            "is_missed": one.missed_at.is_some(),
            "waived": one.waived_why,
            "followed": own.map(|remedy| remedied_words(visit, service, (remedy, &taken))).collect::<Vec<_>>(),
        })
    };
    let all = promised(tx, &held.grant).await?;
    let outside = service.case.may_stop_clock.iter().filter(|pause| pause.is_outside()).map(|pause| pause.name());
    let outside = outside.map(|reason| json!({"id": reason, "words": reason_words(visit, service, reason)}));
    let means = Means::ALL.map(|means| json!({"id": means.name(), "words": means_words(visit, means.name())}));
    let state = held.case.state();
    let mine = visit.officer()?.id.clone();
    let warnings = visit.app.catalogue.calendar_warnings(visit.app.today());
    Ok(json!({
        "service": service_name(visit, &held.case.service),
        "reference": codes::grouped(&held.case.reference),
        "is_stopped": held.case.stopped_at.is_some(),
        "is_over": held.case.state().is_final(),
        "may": held.grant.acts().by_name(),
        "promises": all.iter().map(row).collect::<Vec<_>>(),
        "outside": outside.collect::<Vec<_>>(),
        "never_stops": service.case.may_stop_clock.is_empty(),
        "means": means,
        "may_record": state != State::Received && !state.is_final(),
        "records": recorded(tx, visit, held).await?,
        "today": visit.app.today().to_string(),
        "stops": stops(visit, service, &happened),
        "extensions": extensions(visit, service, &happened),
        "escalations": escalations.iter().map(|one| escalation(&mine, one)).collect::<Vec<_>>(),
        "warnings": warnings.iter().map(ToString::to_string).collect::<Vec<_>>(),
    }))
}

fn side(visit: &Visit, within: Option<catalogue::Within>, side: &Side) -> Value {
    let due = Deadline::of(&visit.app, &side.due);
    let says = match side.says {
        Says::Running => "running",
        Says::Warning => "warning",
        Says::Stopped => "stopped",
        Says::Broken => "broken",
        Says::Kept => "kept",
        Says::KeptLate => "kept-late",
        Says::Unknown => "unknown",
    };
    let words = match side.says {
        Says::Running => visit.text("desk-promise-running"),
        Says::Warning => visit.text("desk-promise-warning"),
        Says::Stopped => visit.text("desk-promise-stopped"),
        Says::Broken => visit.text("desk-promise-broken"),
        Says::Kept => visit.text("desk-promise-kept"),
        Says::KeptLate => visit.text("desk-promise-kept-late"),
        Says::Unknown => visit.text("desk-promise-unknown"),
    };
    let is_hours = within.is_some_and(|within| within.unit == catalogue::Unit::Hours);
    json!({
        "within": within.map(|within| within_words(visit.locale(), within)),
        "day": due.day.filter(|_| due.moment.is_none()).map(|day| day.to_string()),
        "moment": due.moment,
        "says": says,
        "words": words,
        "left": side.left,
        "over": side.over,
        "is_hours": is_hours,
    })
}

fn escalation(mine: &str, one: &Escalation) -> Value {
    let is_for_leaders = one.what == "take-on";
    json!({
        "id": one.id,
        "promise": one.promise.replace('-', " "),
        "what": one.what,
        "whom": if one.what == "tell" { one.whom.clone() } else { one.whom.replace('-', " ") },
        "at": one.opened_at,
        "due": one.due,
        "owner": one.owner_name,
        "may_take": one.closed_at.is_none() && one.taken_at.is_none() && is_for_leaders,
        "may_close": one.closed_at.is_none() && (!is_for_leaders || one.owner_id.as_deref() == Some(mine)),
        "closed_at": one.closed_at,
        "note": one.note,
    })
}
