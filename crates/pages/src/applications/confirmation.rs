//! It was sent: the reference, what happens next and by when, what follows if not, and how to follow it.

use axum::extract::Path;
use catalogue::{Service, Within};
use domain::applications::draft::Draft;
use domain::applications::model::Proof;
use domain::cases::{self, within_words};
use domain::codes;
use domain::trust::{Action, Actor};
use serde_json::json;

use super::{access, words};
use crate::web::{Outcome, Visit, layout};

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let opened = access::open(&visit, &mut tx, &id, Action::See).await?;
    tx.commit().await?;
    let draft = &opened.draft;
    let (Some(reference), Some(sent)) = (&draft.row.reference, draft.row.sent_at) else {
        return Ok(visit.see(&format!("/applications/{id}")));
    };
    let promises = cases::promises(&visit.app, &visit.language, draft.service, sent);
    let is_holder = matches!(opened.grant.actor(), Actor::Holder { .. });
    let content = json!({
        "service": visit.spoken().service_name(draft.service).text,
        "agency": words::agency(&visit, domain::applications::acts::agency_of(&visit.app, draft.service)),
        "reference": codes::grouped(reference),
        "sent": sent,
        "case": (!is_holder).then(|| format!("/cases/{reference}")),
        "promises": promises,
        "review": review(&visit, draft.service),
        "paid": paid(&visit, draft),
        "later": later(&visit, draft),
        "email": draft.row.email,
        "sign_in": (!visit.session.is_signed_in() && !is_holder)
            .then(|| layout::sign_in_address(&format!("/cases/{reference}"))),
    });
    Ok(visit.untyped("applications/confirmation.html").title("application-sent-title").show_untyped(content))
}

/// The proofs that the person hands in later.
fn later(visit: &Visit, draft: &Draft) -> Vec<String> {
    let left = draft.proofs.iter().filter(|(_, proof)| **proof == Proof::Later);
    left.map(|(fact, _)| words::fact_label(visit, *fact)).collect()
}

fn paid(visit: &Visit, draft: &Draft) -> Option<String> {
    let paid = draft.paid.as_ref()?;
    Some(visit.locale().money(rules::Decimal::new(paid.amount, 2)))
}

/// How a decision can be looked at again.
fn review(visit: &Visit, service: &'static Service) -> Vec<String> {
    let within = |within: Option<Within>| within.map(|within| within_words(visit.locale(), within)).unwrap_or_default();
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
