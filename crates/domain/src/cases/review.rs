//! Reviews of a decision: inside the agency, in a case of its own, or outside, where we show how to ask for one.

use catalogue::Service;
use db::Tx;
use jiff::civil::Date;

use super::acting::{self, CaseHandle, written};
use super::opening::{self, From};
use super::review_period::{ReviewDays, review_days, review_from};
use super::store::{self, Decision};
use super::{files, model};
use crate::app::App;
use crate::events::CaseEvent;
use crate::refusal::{Outcome, Refusal};
use crate::trust::{Action, Actor};

/// The ways to have a decision reviewed, on a given day.
pub struct Routes<'s> {
    pub service: &'s Service,
    pub days: ReviewDays<'s>,
    pub today: Date,
    /// A decision is reviewed inside the agency once; the decision on a review is not reviewed there again.
    pub internal_is_used: bool,
}

impl Routes<'_> {
    /// Whether the person may ask for an internal review now.
    pub fn internal_is_open(&self) -> bool {
        let in_time = self.days.internal.day().is_none_or(|until| self.today <= until);
        self.service.review.internal.is_some() && in_time && !self.internal_is_used
    }

    /// The deadline for that.
    pub fn internal_until(&self) -> Option<Date> {
        self.days.internal.day().filter(|_| self.internal_is_open())
    }
}

/// `None` if there is no decision, or the catalogue no longer has the service.
pub async fn routes<'a>(
    tx: &mut Tx,
    app: &'a App,
    held: &CaseHandle,
    decision: Option<&Decision>,
) -> Outcome<Option<Routes<'a>>> {
    let Some((decision, service)) = decision.zip(held.case.manifest(app)) else { return Ok(None) };
    let is_used =
        store::review_of(tx, &held.grant).await?.is_some() || store::review_in(tx, &held.grant).await?.is_some();
    // The period does not start before the decision has gone out.
    let from = review_from(tx, app, held, decision.decided_at).await?;
    let days = from.map(|from| review_days(app, (&held.case, service), (decision.decided_at, from)));
    Ok(Some(Routes { service, days: days.unwrap_or_default(), today: app.today(), internal_is_used: is_used }))
}

pub fn not_now(held: &CaseHandle) -> Refusal {
    let action = model::Action::AskReview;
    model::Illegal { state: held.case.state(), action, party: model::Party::Person }.into()
}

/// Asks for a review as the person or their representative, without a page. Returns the URL of the review.
///
/// # Errors
/// As on the page: if there is no decision, no such route, or the period has ended.
pub async fn ask_for_review(tx: &mut Tx, app: &App, actor: &Actor, case: &str, why: &str) -> Outcome<String> {
    let held = acting::by_id(tx, app, actor, case, Action::Change).await?;
    Ok(begin(tx, app, held, why).await?.address())
}

/// A review that was asked for.
pub struct Begun {
    reference: String,
    /// The id of its case, if it was opened just now.
    pub begun: Option<String>,
}

impl Begun {
    pub fn address(&self) -> String {
        format!("/cases/{}", self.reference)
    }
}

/// Opens the review in a case of its own. Idempotent: a second request leads to the first review.
pub async fn begin(tx: &mut Tx, app: &App, mut held: CaseHandle, why: &str) -> Outcome<Begun> {
    if let Some(review) = store::review_of(tx, &held.grant).await? {
        return Ok(Begun { reference: review.review_reference, begun: None });
    }
    let decision = store::decision(tx, &held.grant).await?;
    let routes = routes(tx, app, &held, decision.as_ref()).await?.ok_or_else(|| not_now(&held))?;
    if !routes.internal_is_open() {
        let kind = if routes.service.review.internal.is_some() { "case-review-late" } else { "case-no-review" };
        return Err(Refusal::conflict(kind));
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
    // The reviewer gets every file that the first decision could rest on.
    files::carry(tx, app, &held.case.id, &opened.id, files::Carried::All).await?;
    store::keep_review(tx, &held.grant, (&opened.id, written(why).as_deref()), app.world.now()).await?;
    held.act(tx, app, CaseEvent::ReviewAsked { review: opened.reference.clone() }).await?;
    Ok(Begun { reference: opened.reference, begun: Some(opened.id) })
}
