//! The page after sending: the reference, what happens next and by when, what follows if not, and how to follow it.

use axum::extract::Path;
use catalogue::{Service, Status, Within};
use domain::applications::draft::Draft;
use domain::applications::model::Proof;
use domain::applications::resume;
use domain::cases::{self, PromiseDue, within_words};
use domain::codes;
use domain::trust::{Action, Actor};
use jiff::civil::{Date, date};
use serde::Serialize;

use super::{access, words};
use crate::web::{Outcome, View, Visit, layout};

#[derive(Serialize)]
pub(super) struct ConfirmationPage {
    service: String,
    agency: String,
    /// The place does not say whose it is; the agency finds out.
    undecided: bool,
    reference: String,
    sent: i64,
    /// The address of the case; none for the holder of the code of somebody known, who signs in to see it.
    case: Option<String>,
    /// The code with which anybody goes on following what a guest sent.
    code: Option<String>,
    promises: Vec<ConfirmedPromise>,
    /// How a decision can be looked at again, a sentence each.
    review: Vec<String>,
    /// The fee that was paid.
    paid: Option<String>,
    /// The proofs that the person hands in later.
    later: Vec<String>,
    email: Option<String>,
    /// Where a guest signs in to follow the case.
    sign_in: Option<String>,
}

/// What happens next and by when.
#[derive(Serialize)]
struct ConfirmedPromise {
    words: String,
    within: String,
    /// The agency has not confirmed it.
    is_proposed: bool,
    due: Option<Date>,
    moment: Option<i64>,
    kept: Option<bool>,
    /// What follows when it is broken, a sentence each.
    remedy: Vec<String>,
}

impl From<PromiseDue> for ConfirmedPromise {
    fn from(promise: PromiseDue) -> Self {
        let PromiseDue { words, within, due, moment, kept, remedy, status, .. } = promise;
        let is_proposed = status == Status::Proposed.name();
        ConfirmedPromise { words, within, is_proposed, due, moment, kept, remedy }
    }
}

impl View for ConfirmationPage {
    const TEMPLATE: &'static str = "applications/confirmation.html";

    fn samples() -> Vec<Self> {
        let text = |text: &str| Some(text.to_owned());
        let promise = |words: &str, due: Option<Date>, moment, kept| ConfirmedPromise {
            words: words.to_owned(),
            within: "15 working days".to_owned(),
            is_proposed: due.is_some(),
            due,
            moment,
            kept,
            remedy: vec!["We apologise.".to_owned()],
        };
        let full = ConfirmationPage {
            service: "Gas rebate".to_owned(),
            agency: "Service NSW".to_owned(),
            undecided: true,
            reference: "GR7K 4M2P".to_owned(),
            sent: 1_782_000_000_000,
            case: text("/cases/GR7K4M2P"),
            code: text("GR7K 4M2P 9XWA"),
            promises: vec![
                promise("You get a receipt", None, None, Some(true)),
                promise("You hear from an officer", None, Some(1_782_090_000_000), None),
                promise("You get a decision", Some(date(2026, 7, 24)), None, None),
                ConfirmedPromise { remedy: Vec::new(), ..promise("You are paid", None, None, None) },
            ],
            review: vec!["You can ask Service NSW to look at it again within 28 days.".to_owned()],
            paid: text("$62.00"),
            later: vec!["Concession card".to_owned()],
            email: text("ana@home.example"),
            sign_in: text("/sign-in?then=/cases/GR7K4M2P"),
        };
        let bare = ConfirmationPage {
            service: full.service.clone(),
            agency: full.agency.clone(),
            undecided: false,
            reference: full.reference.clone(),
            sent: full.sent,
            case: None,
            code: None,
            promises: Vec::new(),
            review: Vec::new(),
            paid: None,
            later: Vec::new(),
            email: None,
            sign_in: None,
        };
        vec![full, bare]
    }
}

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let opened = access::open(&visit, &mut tx, &id, Action::See).await?;
    let draft = &opened.draft;
    let assigned = cases::work::agency_for(&mut tx, &visit.app, draft.service, &draft.facts).await?;
    let code = match domain::people::is_guest(&mut tx, opened.grant.person()).await? {
        true => resume::tracking_code(&mut tx, &visit.app, &opened.grant).await?,
        false => None,
    };
    tx.commit().await?;
    let (Some(reference), Some(sent)) = (&draft.row.reference, draft.row.sent_at) else {
        return Ok(visit.see(&format!("/applications/{id}")));
    };
    let promises = cases::promises(&visit.app, &visit.language, draft.service, sent);
    let is_holder = matches!(opened.grant.actor(), Actor::Holder { .. });
    Ok(visit.page().title("application-sent-title").show(ConfirmationPage {
        service: words::service(&visit, draft.service),
        agency: words::agency(&visit, &assigned.agency),
        undecided: assigned.undecided.is_some(),
        reference: codes::grouped(reference),
        sent,
        code: code.map(|code| codes::grouped(&code)),
        case: (!is_holder).then(|| format!("/cases/{reference}")),
        promises: promises.into_iter().map(ConfirmedPromise::from).collect(),
        review: review(&visit, draft.service),
        paid: paid(&visit, draft),
        later: later(&visit, draft),
        email: draft.row.email.clone(),
        sign_in: (!visit.session.is_signed_in() && !is_holder)
            .then(|| layout::sign_in_address(&format!("/cases/{reference}"))),
    }))
}

/// The proofs that the person hands in later.
fn later(visit: &Visit, draft: &Draft) -> Vec<String> {
    let left = draft.proofs.iter().filter(|(_, proof)| **proof == Proof::Later);
    left.map(|(fact, _)| words::proof_label(visit, *fact)).collect()
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
        let within = within(route.within());
        let key = if within.is_empty() { "application-review-internal" } else { "application-review-internal-within" };
        ways.push(visit.locale().say(key, &[("by", by.into()), ("within", within.into())]));
    }
    if let Some(route) = &service.review.external {
        let by = words::agency(visit, &route.by);
        let within = within(route.within());
        let key = if within.is_empty() { "application-review-external" } else { "application-review-external-within" };
        ways.push(visit.locale().say(key, &[("by", by.into()), ("within", within.into())]));
    }
    if let Some(none) = visit.spoken().review_none_because(service) {
        ways.push(none.text.into_owned());
    }
    ways
}
