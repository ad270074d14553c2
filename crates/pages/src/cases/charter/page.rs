//! Reads the promises of one case for the desk: both times of each, what the clock says, and what officers can do.

use axum::extract::Path;
use axum::response::Response;
use catalogue::Service;
use catalogue::clock::{Reading, Side};
use db::Tx;
use domain::cases::acting::{self, CaseHandle};
use domain::cases::charter::clocks::{Deadline, at, clock_of};
use domain::cases::charter::escalations::{self, Escalation};
use domain::cases::charter::records::Means;
use domain::cases::charter::store::{self, ClockEvents, Remedied};
use domain::cases::charter::words::{promise_words, within_words};
use domain::cases::model::State;
use domain::cases::store::promised;
use domain::cases::store::promised::Promised;
use domain::codes;
use domain::trust::Action;
use screens::FieldError;

use super::escalation_line::EscalationLine;
use super::page_view::{PromisesPage, RecordOption, TypedAct};
use super::promise_at_desk::{ClockSays, ClockSide, PromiseAtDesk};
use super::shown::{extensions, means_words, reason_words, recorded, remedied_words, stops};
use crate::cases::case_nav::case_nav;
use crate::cases::words::service_name;
use crate::web::{Outcome, PageNav, Posted, Visit};

pub(super) async fn show(visit: Visit, Path(reference): Path<String>) -> Outcome {
    visit.officer()?;
    let mut tx = visit.app.db.read().await?;
    let held = acting::by_reference(&mut tx, &visit.app, &visit.actor(), &reference, Action::See).await?;
    let content = content(&mut tx, &visit, &held).await?;
    let nav = case_nav(&mut tx, &visit, &held).await?;
    tx.commit().await?;
    Ok(rendered((&visit, nav), &held, content, Vec::new()))
}

/// The page again, with what was typed and what has to be corrected.
pub(super) fn again(
    (visit, nav): (&Visit, PageNav),
    held: &CaseHandle,
    content: PromisesPage,
    (posted, errors): (&Posted, Vec<FieldError>),
) -> Response {
    rendered((visit, nav), held, PromisesPage { typed: TypedAct::of(posted), ..content }, errors)
}

fn rendered(
    (visit, nav): (&Visit, PageNav),
    held: &CaseHandle,
    content: PromisesPage,
    errors: Vec<FieldError>,
) -> Response {
    let there = format!("/desk/cases/{}", held.case.reference);
    let page = visit.page().nav(nav).title("desk-promises-title").back(there.clone());
    page.form(format!("{there}/promises")).errors(errors).show(content)
}

/// Everything that the page shows, with nothing typed.
pub(super) async fn content(tx: &mut Tx, visit: &Visit, held: &CaseHandle) -> Outcome<PromisesPage> {
    let service = held.service(&visit.app)?;
    let happened = store::happened(tx, &held.grant).await?;
    let remedies = store::remedies(tx, &held.grant).await?;
    let escalations = escalations::all(tx, &held.grant).await?;
    let taken = escalations::taken(tx, &held.grant).await?;
    let all = promised(tx, &held.grant).await?;
    let promise = |one: &Promised| at_desk(visit, service, one, (&happened, &remedies, &taken));
    let outside = service.case.may_stop_clock.iter().filter(|pause| pause.is_outside()).map(|pause| pause.name());
    let outside =
        outside.map(|reason| RecordOption { id: reason.to_owned(), words: reason_words(visit, service, reason) });
    let means =
        Means::ALL.map(|means| RecordOption { id: means.name().to_owned(), words: means_words(visit, means.name()) });
    let state = held.case.state();
    let mine = visit.officer()?.id.clone();
    let warnings = visit.app.catalogue.calendar_warnings(visit.app.today());
    Ok(PromisesPage {
        service: service_name(visit, &held.case.service),
        reference: codes::grouped(&held.case.reference),
        is_stopped: held.case.stopped_at.is_some(),
        is_over: state.is_final(),
        may: held.grant.acts().clone(),
        promises: all.iter().map(promise).collect(),
        outside: outside.collect(),
        never_stops: service.case.may_stop_clock.is_empty(),
        means: means.into(),
        may_record: state != State::Received && !state.is_final(),
        records: recorded(tx, visit, held).await?,
        today: visit.app.today(),
        stops: stops(visit, service, &happened),
        extensions: extensions(visit, service, &happened),
        escalations: escalations.iter().map(|one| EscalationLine::of(&mine, one)).collect(),
        warnings: warnings.iter().map(ToString::to_string).collect(),
        typed: TypedAct::default(),
    })
}

fn at_desk(
    visit: &Visit,
    service: &Service,
    one: &Promised,
    (happened, remedies, taken): (&ClockEvents, &[Remedied], &[Escalation]),
) -> PromiseAtDesk {
    let reading = clock_of(&visit.app, service, one, happened);
    let reading = reading.map(|clock| clock.at(at(visit.now()), one.kept_at.map(at)));
    let made = service.charter.iter().find(|made| made.id == one.promise);
    let own = remedies.iter().filter(|remedy| remedy.promise == one.promise);
    PromiseAtDesk {
        id: one.promise.clone(),
        words: promise_words(&visit.app, visit.locale(), service, &one.promise),
        cite: made.and_then(|made| made.cite.clone()),
        norm: reading.as_ref().map(|reading| side(visit, one.within(), &reading.norm)),
        limit: reading.as_ref().and_then(|reading| Some(side(visit, one.limit(), reading.limit.as_ref()?))),
        calendar: reading.as_ref().and_then(Reading::beyond).map(|beyond| beyond.diagnostic().to_string()),
        is_open: one.is_open(),
        is_recorded: made.is_some_and(|made| made.kept_by.is_empty()),
        has_begun: one.started_at.is_some(),
        is_missed: one.missed_at.is_some(),
        waived: one.waived_why.clone(),
        followed: own.map(|remedy| remedied_words(visit, service, (remedy, taken))).collect(),
    }
}

fn side(visit: &Visit, within: Option<catalogue::Within>, side: &Side) -> ClockSide {
    let due = Deadline::of(&visit.app, &side.due);
    let says = ClockSays::of(side.says);
    ClockSide {
        within: within.map(|within| within_words(visit.locale(), within)),
        day: due.day.filter(|_| due.moment.is_none()),
        moment: due.moment,
        says,
        words: says.words(visit),
        left: side.left,
        over: side.over,
        is_hours: due.moment.is_some(),
    }
}
