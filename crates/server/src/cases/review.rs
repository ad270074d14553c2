//! A decision is looked at again: inside the agency, in a case of its own, or outside, where we tell the way.

use axum::extract::Path;
use axum::response::Response;
use catalogue::Service;
use db::Tx;
use jiff::civil::Date;
use screens::FieldError;
use serde_json::{Value, json};

use super::acting::{self, Held, written};
use super::clock::{review_days, review_from};
use super::files;
use super::model;
use super::opening::{self, From};
use super::requests::paragraphs;
use super::store::{self, Decision};
use super::words::{agency_name, outcome_words, service_name};
use crate::app::App;
use crate::attachments::{self, Giver, Kind};
use crate::codes;
use crate::events::CaseEvent;
use crate::trust::{Action, Actor};
use crate::uploads;
use crate::web::{Incoming, Outcome, Problem, Visit};

/// The field of files.
const FILES: &str = "#files";

/// How a decision can be looked at again, on a day.
pub(super) struct Routes<'s> {
    service: &'s Service,
    internal_until: Option<Date>,
    external_until: Option<Date>,
    today: Date,
    /// A decision is reviewed inside the agency once, and what a review decided is not reviewed there again.
    pub internal_is_used: bool,
}

impl Routes<'_> {
    /// Whether the person may ask inside the agency now.
    pub(super) fn internal_is_open(&self) -> bool {
        let in_time = self.internal_until.is_none_or(|until| self.today <= until);
        self.service.review.internal.is_some() && in_time && !self.internal_is_used
    }

    /// The last day for it.
    pub(super) fn internal_until(&self) -> Option<Date> {
        self.internal_until.filter(|_| self.internal_is_open())
    }
}

/// Nothing when there is no decision, or the catalogue no longer has the service.
pub(super) async fn routes<'a>(
    tx: &mut Tx,
    app: &'a App,
    held: &Held,
    decision: Option<&Decision>,
) -> Outcome<Option<Routes<'a>>> {
    let Some((decision, service)) = decision.zip(held.case.manifest(app)) else { return Ok(None) };
    let is_used =
        store::review_of(tx, &held.grant).await?.is_some() || store::review_in(tx, &held.grant).await?.is_some();
    // Nobody is late for a review of what has not gone out yet.
    let from = review_from(tx, held, decision.decided_at).await?;
    let days = from.map(|from| review_days(app, service, from)).unwrap_or_default();
    Ok(Some(Routes {
        service,
        internal_until: days.internal,
        external_until: days.external,
        today: app.today(),
        internal_is_used: is_used,
    }))
}

/// The ways as a page shows them.
pub(super) fn shown(visit: &Visit, routes: &Routes<'_>) -> Value {
    let review = &routes.service.review;
    let spoken = visit.spoken();
    let over = |until: Option<Date>| until.is_some_and(|until| until < routes.today);
    let day = |until: Option<Date>| until.map(|day| day.to_string());
    let internal = review.internal.as_ref().map(|route| {
        let by = spoken.review_by(routes.service).map_or_else(|| route.by.clone(), |said| said.to_string());
        json!({
            "by": by,
            "until": day(routes.internal_until),
            "is_over": over(routes.internal_until),
            "is_used": routes.internal_is_used,
            "is_open": routes.internal_is_open(),
            "cite": route.cite,
        })
    });
    let external = review.external.as_ref().map(|route| {
        let body = visit.app.catalogue.agencies.get(&route.by);
        json!({
            "by": agency_name(visit, &route.by),
            "until": day(routes.external_until),
            "is_over": over(routes.external_until),
            "cite": route.cite,
            "phone": body.and_then(|body| body.phone.clone()),
            "website": body.and_then(|body| body.website.clone()),
        })
    });
    let none_because = spoken.review_none_because(routes.service).map(|said| said.to_string());
    json!({"internal": internal, "external": external, "none_because": none_because})
}

/// A decision as a page shows it.
pub(super) fn decision_shown(visit: &Visit, held: &Held, decision: &Decision) -> Value {
    let reasons = decision.reasons.as_array().into_iter().flatten();
    let text = |reason: &Value, name: &str| reason.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let reasons = reasons.map(|reason| json!({"ask": text(reason, "ask"), "text": paragraphs(&text(reason, "text"))}));
    json!({
        "outcome": outcome_words(visit, &held.case.service, &decision.outcome),
        "goes_against": decision.goes_against,
        "summary": paragraphs(&decision.summary),
        "reasons": reasons.collect::<Vec<_>>(),
        "decider": decision.decider,
        "agency": agency_name(visit, &decision.agency),
        "at": decision.decided_at,
    })
}

pub(super) async fn ask(visit: Visit, Path(reference): Path<String>) -> Outcome {
    shown_with(&visit, &reference, "", Vec::new()).await
}

/// The page, with what was typed and what is wrong with it.
async fn shown_with(visit: &Visit, reference: &str, why: &str, errors: Vec<FieldError>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let held = acting::by_reference(&mut tx, &visit.app, &visit.actor(), reference, Action::See).await?;
    acting::must_act(&mut tx, visit, &held).await?;
    let decision = store::decision(&mut tx, &held.grant).await?;
    let routes = routes(&mut tx, &visit.app, &held, decision.as_ref()).await?;
    let asked = store::review_of(&mut tx, &held.grant).await?;
    tx.commit().await?;
    let routes = routes.ok_or_else(|| not_now(&held))?;
    let asked = asked.map(|review| review.review_reference);
    Ok(page(visit, &held, (&routes, asked), (why, errors)))
}

fn not_now(held: &Held) -> Problem {
    let action = model::Action::AskReview;
    model::Illegal { state: held.case.state(), action, party: model::Party::Person }.into()
}

fn page(
    visit: &Visit,
    held: &Held,
    (routes, asked): (&Routes<'_>, Option<String>),
    (why, errors): (&str, Vec<FieldError>),
) -> Response {
    let there = format!("/cases/{}", held.case.reference);
    let content = json!({
        "service": service_name(visit, &held.case.service),
        "agency": agency_name(visit, &held.case.agency),
        "routes": shown(visit, routes),
        "why": why,
        "files_error": errors.first().map(|error| error.text.clone()),
        "accept": uploads::ACCEPT,
        "is_unchecked": visit.app.scanner.is_off(),
        "may_ask": routes.internal_is_open() && held.case.state().is_decided(),
        "review": asked.map(|reference| json!({
            "reference": codes::grouped(&reference),
            "href": format!("/cases/{reference}"),
        })),
    });
    let action = format!("{there}/review");
    let page = visit.page("case-review.html").title("case-review-title").back(there);
    page.form(action).errors(errors).show(content)
}

pub(super) async fn send(visit: Visit, Path(reference): Path<String>, incoming: Incoming) -> Outcome {
    let asked = files::permitted(&visit.app, &visit.actor(), &reference).await;
    let (permission, posted) = incoming.after(&visit.app, asked).await?;
    let errors = attachments::wrong(&visit, &posted.files, FILES);
    if !errors.is_empty() {
        return shown_with(&visit, &reference, posted.get("why"), errors).await;
    }
    let giver = Giver::of(&visit.actor());
    let received = attachments::receive(&visit.app, &permission, &giver, &posted.files).await;
    let errors = attachments::not_kept(&visit, &posted.files, &received, FILES);
    if !errors.is_empty() {
        return shown_with(&visit, &reference, posted.get("why"), errors).await;
    }
    let data = (visit.app.clone(), visit.actor(), reference, (giver, posted, received));
    let there = visit.app.db.write(data, async |(app, actor, reference, (giver, posted, received)), mut tx| {
        let held = acting::by_reference(&mut tx, &app, &actor, &reference, Action::Change).await?;
        let case = held.case.id.clone();
        let review = begin(&mut tx, &app, held, posted.get("why")).await?;
        if let Some(id) = &review.begun {
            let what = (Kind::Review, case.as_str());
            let files = (&giver, posted.files.as_slice(), &received);
            attachments::keep_all(&mut tx, &app, ("case", id), what, files).await?;
        }
        let there = review.address();
        tx.commit().await?;
        Outcome::Ok(there)
    });
    Ok(visit.see(&there.await?))
}

/// Asks for a review as the person, or as somebody who acts for them, without a page. Gives back its address.
///
/// # Errors
/// As on the page: when there is no decision, no such way, or its time is over.
pub async fn ask_for_review(tx: &mut Tx, app: &App, actor: &Actor, case: &str, why: &str) -> Outcome<String> {
    let held = acting::by_id(tx, app, actor, case, Action::Change).await?;
    Ok(begin(tx, app, held, why).await?.address())
}

/// A review that was asked for.
struct Begun {
    reference: String,
    /// The key of its case, when it begins now and not before.
    begun: Option<String>,
}

impl Begun {
    fn address(&self) -> String {
        format!("/cases/{}", self.reference)
    }
}

/// Begins the review in a case of its own; asked for twice, the second leads to the first.
async fn begin(tx: &mut Tx, app: &App, mut held: Held, why: &str) -> Outcome<Begun> {
    if let Some(review) = store::review_of(tx, &held.grant).await? {
        return Ok(Begun { reference: review.review_reference, begun: None });
    }
    let decision = store::decision(tx, &held.grant).await?;
    let routes = routes(tx, app, &held, decision.as_ref()).await?.ok_or_else(|| not_now(&held))?;
    if !routes.internal_is_open() {
        let kind = if routes.service.review.internal.is_some() { "case-review-late" } else { "case-no-review" };
        return Err(Problem::conflict(kind));
    }
    held.must_allow(model::Action::AskReview)?;
    let case = &held.case;
    let from = From {
        service: routes.service,
        agency: &case.agency,
        application: None,
        facts: &case.facts,
        catalogue: case.catalogue.as_deref(),
    };
    // The charter promises days for what was applied for, and none for a review.
    let opened = opening::begin(tx, app, &held.grant, from, &[]).await?;
    // Whoever looks at it again has everything that the first decision could rest on.
    files::carry(tx, app, &held.case.id, &opened.id, files::Carried::All).await?;
    store::keep_review(tx, &held.grant, (&opened.id, written(why).as_deref()), app.world.now()).await?;
    held.act(tx, app, CaseEvent::ReviewAsked { review: opened.reference.clone() }).await?;
    Ok(Begun { reference: opened.reference, begun: Some(opened.id) })
}
