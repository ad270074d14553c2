//! The screen of one case: everything that an officer needs, on one page.

use axum::extract::Path;
use axum::http::HeaderMap;
use axum::response::Response;
use db::Tx;
use domain::cases::drafts::{self, CaseDraft};
use domain::desk::phrases;
use domain::knowledge;
use screens::FieldError;

use super::case_acts::IN_ANOTHER_LANGUAGE;
use super::case_view::{CaseScreen, Dock, StreamFilter, TypedOnCase, UndoElsewhere};
use super::holding_box::holding_box;
use super::phrase_choices::choices;
use super::queue_place;
use super::words::{error_at, language};
use super::{briefing, changed};
use crate::cases::{self, StreamKind};
use crate::web::form::value_in;
use crate::web::{Outcome, Posted, Visit};

pub(super) async fn show(visit: Visit, Path(reference): Path<String>, headers: HeaderMap) -> Outcome {
    visit.officer()?;
    let mut tx = visit.app.db.read().await?;
    if let Some(first) = changed::before(&mut tx, &visit, &reference).await? {
        return Ok(first);
    }
    page(tx, &visit, &reference, &queue_place::remembered(&headers), Vec::new()).await
}

/// The screen, again with what was typed and what is wrong about it. Others wait for the transaction: it ends before
/// anything is put into words.
pub(super) async fn page(
    mut tx: Tx,
    visit: &Visit,
    reference: &str,
    typed: &Posted,
    errors: Vec<FieldError>,
) -> Outcome<Response> {
    let officer = visit.officer()?.clone();
    let found = cases::for_desk(&mut tx, visit, reference).await?;
    let case = found.case();
    let item = holding_box(&mut tx, visit, (&officer, &case.id), (typed, &errors)).await?;
    let asked = found.said_last().unwrap_or_default();
    let suggested = knowledge::suggested(&mut tx, &visit.app, Some(&case.service), asked).await?;
    let briefing = briefing::for_case(&mut tx, visit, case).await?;
    let nav = found.nav(&mut tx, visit).await?;
    let colleagues = found.colleagues(&mut tx, visit).await?;
    let phrases = phrases::of_agency(&mut tx, &officer.agency).await?;
    let draft = drafts::draft(&mut tx, &case.id, &officer.id).await?.unwrap_or_default();
    tx.commit().await?;
    let case = found.shown(visit);
    let once = domain::codes::short(visit.app.world.chance(), 24);
    let queue = queue_place::of(typed);
    let page = visit.page().titled(case.heading.clone()).back(queue.clone()).nav(nav);
    let page = page.form(format!("/desk/cases/{}", found.case().reference)).hidden("once", once);
    let (dock, typed_on) = (dock(typed, &errors), written(typed, &draft, &errors));
    let shown = shown_kind(visit);
    let filters = filters(visit, &case.address, shown);
    let mut case = case;
    case.stream.retain(|entry| shown.is_none_or(|kind| entry.kind == kind));
    let content = CaseScreen {
        speaks: case.person.language.as_deref().map(|tag| language(visit, tag)),
        dock,
        filters,
        phrases: choices(visit, &found, &phrases),
        colleagues,
        drafted_at: (draft.saved_at > 0).then_some(draft.saved_at),
        queue,
        case,
        suggested,
        item,
        briefing,
        typed: typed_on,
        undo: undo(visit),
    };
    Ok(page.errors(errors).show(content))
}

/// What was typed; where a field was not sent, what the officer began to write before.
fn written(typed: &Posted, draft: &CaseDraft, errors: &[FieldError]) -> TypedOnCase {
    let text = |name: &str| typed.find(name).unwrap_or_else(|| draft.get(name)).to_owned();
    TypedOnCase {
        message: text("message"),
        ask: text("ask"),
        due: text("due"),
        note: text("note"),
        mention: typed.get("mention").to_owned(),
        later: typed.get("later").to_owned(),
        in_another_language: typed.get(IN_ANOTHER_LANGUAGE).to_owned(),
        message_error: error_at(errors, "message"),
        later_error: error_at(errors, "later"),
        ask_error: error_at(errors, "ask"),
        due_error: error_at(errors, "due"),
        note_error: error_at(errors, "note"),
        mention_error: error_at(errors, "mention"),
    }
}

/// Which of the forms at the foot of the stream is open: the one that was sent.
fn dock(typed: &Posted, errors: &[FieldError]) -> Dock {
    let is_wrong = |field: &str| error_at(errors, field).is_some();
    match () {
        () if is_wrong("ask") || is_wrong("due") || typed.get("dock") == "ask" => Dock::Ask,
        () if is_wrong("note") || is_wrong("mention") || typed.get("dock") == "note" => Dock::Note,
        () => Dock::Reply,
    }
}

/// The reply that the address names: it was sent just before this case was taken.
fn undo(visit: &Visit) -> Option<UndoElsewhere> {
    let query = visit.here.split_once('?').map_or("", |(_, query)| query);
    let (reference, id) = (value_in(query, "of")?, value_in(query, "sent")?);
    let is_plain = |text: &str| text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    (is_plain(&reference) && is_plain(&id)).then(|| UndoElsewhere {
        href: format!("/desk/cases/{reference}/waiting/{id}"),
        reference: domain::codes::grouped(&reference),
    })
}

/// The kind of entries that the address asks for.
fn shown_kind(visit: &Visit) -> Option<StreamKind> {
    let query = visit.here.split_once('?').map_or("", |(_, query)| query);
    let name = value_in(query, "show")?;
    StreamKind::ALL.into_iter().find(|kind| kind.name() == name)
}

/// The ways to show less of the stream, everything first.
fn filters(visit: &Visit, address: &str, shown: Option<StreamKind>) -> Vec<StreamFilter> {
    let all =
        StreamFilter { href: address.to_owned(), text: visit.text("desk-stream-all"), is_current: shown.is_none() };
    let one = |kind: StreamKind| StreamFilter {
        href: format!("{address}?show={}", kind.name()),
        text: visit.text(&format!("desk-stream-{}", kind.name())),
        is_current: shown == Some(kind),
    };
    std::iter::once(all).chain(StreamKind::ALL.map(one)).collect()
}
