//! The person asks for a review of a decision inside the agency, or reads who reviews it outside.

mod view;

use axum::extract::Path;
use axum::response::Response;
use catalogue::service::ReviewRoute;
use domain::attachments::{Giver, Kind};
use domain::cases::acting::CaseHandle;
use domain::cases::files;
use domain::cases::review::{Routes, begin, not_now, routes};
use domain::cases::review_period::AskBy;
use domain::cases::review_words::{ReviewWay, ask_by_words, review_cite};
use domain::cases::store::Case;
use domain::cases::store::decisions::Decision;
use domain::cases::store::{self};
use domain::trust::Action;
use domain::{codes, uploads};
use jiff::civil::Date;
use screens::FieldError;

use super::acting::{self};
use super::requests::paragraphs;
use super::words::{agency_name, outcome_words, service_name};
use crate::attachments::{self};
use crate::web::{Incoming, Outcome, Visit};

pub(super) use view::{DecisionText, ExternalRoute, InternalRoute, ReasonText, ReviewLink, ReviewPage, ReviewRoutes};

/// The field of files.
const FILES: &str = "#files";

/// The ways as a page shows them.
pub(super) fn shown(visit: &Visit, case: &Case, routes: &Routes<'_>) -> ReviewRoutes {
    let review = &routes.service.review;
    let spoken = visit.spoken();
    let over = |until: Option<Date>| until.is_some_and(|until| until < routes.today);
    let words = |way: ReviewWay, time: &AskBy<'_>| {
        ask_by_words(&visit.app, visit.locale(), (case, routes.service), (way, time))
    };
    let days = &routes.days;
    let internal = review.internal.as_ref().map(|route| {
        let by = spoken.review_by(routes.service).map_or_else(|| route.by.clone(), |said| said.to_string());
        InternalRoute {
            by,
            until: days.internal.day(),
            words: words(ReviewWay::Internal, &days.internal),
            is_over: over(days.internal.day()),
            is_used: routes.internal_is_used,
            is_open: routes.internal_is_open(),
            cite: review_cite(route, &days.internal),
        }
    });
    let outside = |route: Option<&ReviewRoute>, way, time: &AskBy<'_>| {
        let route = route?;
        let body = visit.app.catalogue.agencies.get(&route.by);
        Some(ExternalRoute {
            by: agency_name(visit, &route.by),
            until: time.day(),
            words: words(way, time),
            is_over: over(time.day()),
            cite: review_cite(route, time),
            phone: body.and_then(|body| body.phone.clone()),
            website: body.and_then(|body| body.website.clone()),
        })
    };
    let external = outside(review.external.as_ref(), ReviewWay::External, &days.external);
    let further = outside(review.further.as_ref(), ReviewWay::Further, &days.further);
    let none_because = spoken.review_none_because(routes.service).map(|said| said.to_string());
    ReviewRoutes { internal, external, further, none_because }
}

/// A decision as a page shows it.
pub(super) fn decision_shown(visit: &Visit, held: &CaseHandle, decision: &Decision) -> DecisionText {
    let reasons = decision.reasons().map(|reason| ReasonText { text: paragraphs(&reason.text), ask: reason.ask });
    DecisionText {
        outcome: outcome_words(visit, &held.case.service, &decision.outcome),
        goes_against: decision.goes_against,
        summary: paragraphs(&decision.summary),
        reasons: reasons.collect(),
        decider: decision.decider.clone(),
        agency: agency_name(visit, &decision.agency),
        at: decision.decided_at,
    }
}

pub(super) async fn ask(visit: Visit, Path(reference): Path<String>) -> Outcome {
    shown_with(&visit, &reference, "", Vec::new()).await
}

/// The page, with what was typed and what is wrong with it.
async fn shown_with(visit: &Visit, reference: &str, why: &str, errors: Vec<FieldError>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let held = domain::cases::acting::by_reference(&mut tx, &visit.app, &visit.actor(), reference, Action::See).await?;
    acting::must_act(&mut tx, visit, &held).await?;
    let decision = store::decision(&mut tx, &held.grant).await?;
    let routes = routes(&mut tx, &visit.app, &held, decision.as_ref()).await?;
    let asked = store::review_of(&mut tx, &held.grant).await?;
    tx.commit().await?;
    let routes = routes.ok_or_else(|| not_now(&held))?;
    let asked = asked.map(|review| review.review_reference);
    Ok(page(visit, &held, (&routes, asked), (why, errors)))
}

fn page(
    visit: &Visit,
    held: &CaseHandle,
    (routes, asked): (&Routes<'_>, Option<String>),
    (why, errors): (&str, Vec<FieldError>),
) -> Response {
    let there = format!("/cases/{}", held.case.reference);
    let content = ReviewPage {
        service: service_name(visit, &held.case.service),
        agency: agency_name(visit, &held.case.agency),
        routes: shown(visit, &held.case, routes),
        why: why.to_owned(),
        files_error: errors.first().map(|error| error.text.clone()),
        accept: uploads::ACCEPT,
        is_unchecked: visit.app.scanner.is_off(),
        may_ask: routes.internal_is_open() && held.case.state().is_decided(),
        review: asked
            .map(|reference| ReviewLink { reference: codes::grouped(&reference), href: format!("/cases/{reference}") }),
    };
    let action = format!("{there}/review");
    visit.page().title("case-review-title").back(there).form(action).errors(errors).show(content)
}

pub(super) async fn send(visit: Visit, Path(reference): Path<String>, incoming: Incoming) -> Outcome {
    let asked = files::permitted(&visit.app, &visit.actor(), &reference).await;
    let (permission, posted) = incoming.after(&visit.app, asked).await?;
    let errors = attachments::wrong(&visit, &posted.files, FILES);
    if !errors.is_empty() {
        return shown_with(&visit, &reference, posted.get("why"), errors).await;
    }
    let giver = Giver::of(&visit.actor());
    let received = domain::attachments::receive(&visit.app, &permission, &giver, &posted.files).await;
    let errors = attachments::not_kept(&visit, &posted.files, &received, FILES);
    if !errors.is_empty() {
        return shown_with(&visit, &reference, posted.get("why"), errors).await;
    }
    let data = (visit.app.clone(), visit.actor(), reference, (giver, posted, received));
    let there = visit.app.db.write(data, async |(app, actor, reference, (giver, posted, received)), mut tx| {
        let held = domain::cases::acting::by_reference(&mut tx, &app, &actor, &reference, Action::Change).await?;
        let case = held.case.id.clone();
        let review = begin(&mut tx, &app, held, posted.get("why")).await?;
        if let Some(id) = &review.begun {
            let what = (Kind::Review, case.as_str());
            let files = (&giver, posted.files.as_slice(), &received);
            domain::attachments::keep_all(&mut tx, &app, ("case", id), what, files).await?;
        }
        let there = review.address();
        tx.commit().await?;
        Outcome::Ok(there)
    });
    Ok(visit.see(&there.await?))
}
