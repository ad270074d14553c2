//! It was sent: the reference, what happens next and by when, what follows if not, and how to follow it.

use axum::extract::Path;
use catalogue::service::{Promise, Remedy, Service};
use catalogue::{Unit, Within};
use jiff::civil::Date;
use serde_json::{Value, json};

use super::access;
use super::draft::Draft;
use super::words;
use crate::codes;
use crate::locale::Arg;
use crate::trust::{Action, Actor};
use crate::web::{Outcome, Visit, layout};

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let opened = access::open(&visit, &mut tx, &id, Action::See).await?;
    tx.commit().await?;
    let draft = &opened.draft;
    let (Some(reference), Some(sent)) = (&draft.row.reference, draft.row.sent_at) else {
        return Ok(visit.see(&format!("/applications/{id}")));
    };
    let day = visit.app.day_of(sent);
    let is_holder = matches!(opened.grant.actor(), Actor::Holder { .. });
    let content = json!({
        "service": visit.spoken().service_name(draft.service).text,
        "agency": words::agency(&visit, super::acts::agency_of(&visit.app, draft.service)),
        "reference": codes::grouped(reference),
        "sent": sent,
        "case": (!is_holder).then(|| format!("/cases/{reference}")),
        "promises": promises(&visit, draft.service, day),
        "review": review(&visit, draft.service),
        "paid": paid(&visit, draft),
        "email": draft.row.email,
        "sign_in": (!visit.session.is_signed_in() && !is_holder)
            .then(|| layout::sign_in_address(&format!("/cases/{reference}"))),
    });
    Ok(visit.page("applications/confirmation.html").title("application-sent-title").show(content))
}

fn paid(visit: &Visit, draft: &Draft) -> Option<String> {
    let paid = draft.paid.as_ref()?;
    Some(visit.locale().money(rules::Decimal::new(paid.amount, 2)))
}

/// What is promised, with its day where a calendar knows it.
pub(super) fn promises(visit: &Visit, service: &'static Service, sent: Date) -> Vec<Value> {
    let locale = visit.locale();
    let one = |promise: &Promise| {
        let what = visit.spoken().promise(service, &promise.id).map(|said| said.text.into_owned());
        let by = due(visit, service, promise.within, sent);
        let limit = promise.limit.and_then(|limit| due(visit, service, limit, sent));
        json!({
            "what": what,
            "by": by.map(|day| locale.date(day)),
            "within": length(visit, promise.within),
            "limit": limit.map(|day| locale.date(day)),
            "remedies": promise.if_missed.iter().map(|remedy| remedy_words(visit, service, promise, remedy)).collect::<Vec<_>>(),
        })
    };
    service.charter.iter().map(one).collect()
}

fn due(visit: &Visit, service: &Service, within: Within, sent: Date) -> Option<Date> {
    match within.unit {
        Unit::WorkingDays => visit.app.catalogue.calendar_of(service)?.working_days_after(sent, within.amount),
        _ => within.plain_shift(sent, false),
    }
}

/// A length of time in words.
fn length(visit: &Visit, within: Within) -> String {
    let n = [("n", Arg::from(i64::from(within.amount)))];
    visit.locale().say(unit_key(within.unit), &n)
}

fn unit_key(unit: Unit) -> &'static str {
    match unit {
        Unit::Hours => "application-within-hours",
        Unit::Days => "application-within-days",
        Unit::WorkingDays => "application-within-working-days",
        Unit::Weeks => "application-within-weeks",
        Unit::Months => "application-within-months",
        Unit::Years => "application-within-years",
    }
}

fn remedy_words(visit: &Visit, service: &'static Service, promise: &Promise, remedy: &Remedy) -> String {
    match remedy {
        Remedy::Apologise => visit.text("application-remedy-apologise"),
        Remedy::RefundFee => visit.text("application-remedy-refund"),
        Remedy::GivePriority => visit.text("application-remedy-priority"),
        Remedy::Escalate(who) => {
            let who = who.replace(['-', '_'], " ");
            visit.locale().say("application-remedy-escalate", &[("who", Arg::from(who.as_str()))])
        }
        Remedy::Tell(own) => {
            visit.spoken().promise_tell(service, &promise.id).map_or_else(|| own.clone(), |said| said.text.into_owned())
        }
        Remedy::DeemedRefused => visit.text("application-remedy-deemed-refused"),
        Remedy::DeemedApproved => visit.text("application-remedy-deemed-approved"),
    }
}

/// How a decision can be looked at again.
fn review(visit: &Visit, service: &'static Service) -> Vec<String> {
    let within = |within: Option<Within>| within.map(|within| length(visit, within)).unwrap_or_default();
    let mut ways = Vec::new();
    if let Some(route) = &service.review.internal {
        let by = visit.spoken().review_by(service).map_or_else(|| route.by.clone(), |said| said.text.into_owned());
        let within = within(route.within);
        let key = if within.is_empty() { "application-review-internal" } else { "application-review-internal-within" };
        ways.push(visit.locale().say(key, &[("by", by.into()), ("within", within.into())]));
    }
    if let Some(route) = &service.review.external {
        let by = words::agency(visit, &route.by);
        let within = within(route.within);
        let key = if within.is_empty() { "application-review-external" } else { "application-review-external-within" };
        ways.push(visit.locale().say(key, &[("by", by.into()), ("within", within.into())]));
    }
    if let Some(none) = visit.spoken().review_none_because(service) {
        ways.push(none.text.into_owned());
    }
    ways
}
