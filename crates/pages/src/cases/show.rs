//! The page of one case for the person: where it stands, what happens next and by when, and everything that happened.

mod view;

use axum::extract::Path;
use axum::response::Response;
use db::Tx;
use domain::cases::acting::CaseHandle;
use domain::cases::model::{self, Party};
use domain::cases::remaining;
use domain::cases::store;
use domain::events::{self, Thing};
use domain::trust::Action;
use domain::{codes, people, uploads};
use screens::FieldError;

use super::acting::{self};
use super::charter::{self, promises_of};
use super::next::{Around, next};
use super::words::{agency_name, sentence, service_name, tag};
use super::{decision, dialogue, files, list, requests, review, timeline, work};
use crate::letters;
use crate::web::{Outcome, Visit};

pub(super) use view::CasePage;
use view::ReviewedCase;

/// A message as typed, to be corrected.
#[derive(Default)]
pub(super) struct TypedMessage<'t> {
    pub message: &'t str,
    /// The idempotency key of the message.
    pub once: &'t str,
    pub errors: Vec<FieldError>,
}

pub(super) async fn show(visit: Visit, Path(reference): Path<String>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let held =
        domain::cases::acting::by_reference(&mut tx, &visit.app, &visit.actor(), &reference, Action::See).await?;
    if let Some(there) = domain::cases::work::elsewhere::elsewhere(&mut tx, &held).await? {
        tx.commit().await?;
        return Ok(visit.see(&there));
    }
    let content = content(&mut tx, &visit, &held).await?;
    // Others wait for the transaction; what is left needs none.
    tx.commit().await?;
    Ok(rendered(&visit, &held.case.reference, content, TypedMessage::default()))
}

pub(super) async fn page(tx: &mut Tx, visit: &Visit, held: &CaseHandle, typed: TypedMessage<'_>) -> Outcome<Response> {
    let content = content(tx, visit, held).await?;
    Ok(rendered(visit, &held.case.reference, content, typed))
}

fn rendered(visit: &Visit, reference: &str, content: CasePage, typed: TypedMessage<'_>) -> Response {
    let wrong = |href: &str| typed.errors.iter().find(|error| error.href == href).map(|error| error.text.clone());
    let content = CasePage {
        typed: typed.message.to_owned(),
        message_error: wrong("#message"),
        files_error: wrong("#files"),
        ..content
    };
    let once = match typed.once {
        "" => codes::short(visit.app.world.chance(), 24),
        once => once.to_owned(),
    };
    let page = visit.page().titled(content.heading.clone()).back("/cases");
    let page = page.form(format!("/cases/{reference}/messages")).hidden(dialogue::ONCE, once);
    page.errors(typed.errors).show(content)
}

/// Everything that the page shows, with nothing typed.
async fn content(tx: &mut Tx, visit: &Visit, held: &CaseHandle) -> Outcome<CasePage> {
    let CaseHandle { case, grant, .. } = held;
    let promises = promises_of(visit, case, &store::promised(tx, grant).await?);
    let requests = store::requests(tx, grant).await?;
    let asked_until = requests.iter().filter(|one| one.answered_at.is_none()).filter_map(|one| one.due()).min();
    let seen = domain::cases::files::seen(tx, grant).await?;
    let messages = store::messages(tx, grant).await?;
    let decision = store::decision(tx, grant).await?;
    let weighed = match &decision {
        Some(decision) => Some(decision::shown(tx, visit, held, decision).await?),
        None => None,
    };
    let routes = domain::cases::review::routes(tx, &visit.app, held, decision.as_ref()).await?;
    let events = events::timeline(tx, Thing::Case, &case.id).await?;
    let review_until = routes.as_ref().and_then(|routes| routes.internal_until());
    let after = decision.as_ref().map(|decision| remaining(&visit.app, &visit.language, case, &decision.outcome));
    let around = Around { promises: &promises, asked_until, review_until, after: after.unwrap_or_default() };
    let may_act = acting::may_act(tx, visit, held).await?;
    let may = |action| may_act && model::after(case.state(), action, Party::Person).is_ok();
    Ok(CasePage {
        heading: service_name(visit, &case.service),
        agency: agency_name(visit, &case.agency),
        reference: codes::grouped(&case.reference),
        address: format!("/cases/{}", case.reference),
        represented: represented(tx, visit, held).await?,
        tag: tag(visit, case.state()),
        sentence: sentence(visit, case),
        undecided: !case.state().is_final() && domain::cases::work::is_unsettled(&visit.app, case),
        next: next(visit, case, &around),
        promises,
        charter: charter::section(tx, visit, held).await?,
        requests: requests::shown(visit, held, &requests, &seen.files),
        files: seen.files.iter().map(|file| files::shown(visit, held, file)).collect(),
        accept: uploads::ACCEPT,
        messages: dialogue::shown(visit, held, &messages, &seen.files),
        decision: decision.as_ref().map(|decision| review::decision_shown(visit, held, decision)),
        weighed,
        routes: routes.as_ref().map(|routes| review::shown(visit, case, routes)),
        linked: linked(tx, visit, held).await?,
        work: work::shown(tx, visit, held).await?,
        may_answer: may(model::Action::GiveInformation),
        may_write: may_act && !case.state().is_final(),
        is_mailed: domain::people::claims::is_mailed(tx, &case.person_id).await?,
        may_withdraw: may(model::Action::Withdraw),
        may_ask_review: may(model::Action::AskReview) && routes.is_some_and(|routes| routes.internal_is_open()),
        money: super::money::section(tx, visit, held, may_act).await?,
        letters: letters::lines(tx, visit, grant, &case.reference).await?,
        timeline: timeline::lines(visit, case, &events),
        typed: String::new(),
        message_error: None,
        files_error: None,
    })
}

/// For whom one looks at the case, if not for oneself.
async fn represented(tx: &mut Tx, visit: &Visit, held: &CaseHandle) -> Outcome<Option<String>> {
    if visit.session.person.as_deref() == Some(held.case.person_id.as_str()) {
        return Ok(None);
    }
    let name = people::person(tx, &held.grant).await?.and_then(|person| person.name).unwrap_or_default();
    Ok(Some(list::represented(visit, &name)))
}

/// The other case, where a decision and its review are two.
async fn linked(tx: &mut Tx, visit: &Visit, held: &CaseHandle) -> Outcome<Option<ReviewedCase>> {
    let link = |key: &str, reference: &str, why: Option<&str>| {
        let text = visit.locale().say(key, &[("reference", codes::grouped(reference).into())]);
        let why = requests::paragraphs(why.unwrap_or_default());
        Some(ReviewedCase { text, href: format!("/cases/{reference}"), why })
    };
    if let Some(review) = store::review_in(tx, &held.grant).await? {
        return Ok(link("case-is-review-of", &review.case_reference, review.why.as_deref()));
    }
    let review = store::review_of(tx, &held.grant).await?;
    Ok(review.and_then(|review| link("case-has-review", &review.review_reference, None)))
}
