//! The screen of one case: everything that an officer needs, on one page.

use axum::extract::Path;
use axum::response::Response;
use db::Tx;
use domain::knowledge;
use domain::trust::Act;
use screens::FieldError;

use super::briefing;
use super::case_view::{CaseScreen, PageLink, TypedOnCase};
use super::holding_box::holding_box;
use super::words::{error_at, language};
use crate::cases::{self, ForDesk};
use crate::web::{Outcome, Posted, Visit};

/// The other pages of a case at the desk: the end of their address, the key of their name, and the act that an officer
/// must be able to do to be led there.
const PAGES: &[(&str, &str, Option<Act>)] = &[
    ("decision", "desk-page-decision", Some(Act::DraftDecision)),
    ("tasks", "desk-page-tasks", None),
    ("parties", "desk-page-parties", None),
    ("submissions", "desk-page-submissions", None),
    ("opinions", "desk-page-opinions", None),
    ("files", FILES, None),
    ("promises", "desk-page-promises", None),
    ("money", "desk-page-money", None),
    ("site", "desk-page-site", Some(Act::RecordVisit)),
    ("letters", "desk-page-letters", None),
    ("links", "desk-page-links", None),
    ("hand-over", "desk-page-hand-over", Some(Act::ProposeHandOver)),
];

/// The page with everything that was handed in says how much that is.
const FILES: &str = "desk-page-files";

pub(super) async fn show(visit: Visit, Path(reference): Path<String>) -> Outcome {
    visit.officer()?;
    let tx = visit.app.db.read().await?;
    page(tx, &visit, &reference, &Posted::default(), Vec::new()).await
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
    tx.commit().await?;
    let case = found.shown(visit);
    let once = domain::codes::short(visit.app.world.chance(), 24);
    let page = visit.page().titled(case.heading.clone()).back("/desk");
    let page = page.form(format!("/desk/cases/{}", found.case().reference)).hidden("once", once);
    let content = CaseScreen {
        speaks: case.person.language.as_deref().map(|tag| language(visit, tag)),
        case,
        suggested,
        item,
        briefing,
        pages: pages(visit, &found),
        typed: TypedOnCase {
            message: typed.get("message").to_owned(),
            ask: typed.get("ask").to_owned(),
            due: typed.get("due").to_owned(),
            message_error: error_at(&errors, "message"),
            ask_error: error_at(&errors, "ask"),
            due_error: error_at(&errors, "due"),
        },
    };
    Ok(page.errors(errors).show(content))
}

/// The other pages of the case to which the officer can go, an interview last.
fn pages(visit: &Visit, found: &ForDesk) -> Vec<PageLink> {
    let reference = &found.case().reference;
    let may = |act: &Option<Act>| act.is_none_or(|act| found.grant().may(act));
    let shown = PAGES.iter().filter(|(_, _, act)| may(act));
    let pages = shown.map(|(end, key, _)| PageLink {
        href: format!("/desk/cases/{reference}/{end}"),
        text: named(visit, key, found.files()),
    });
    let interview =
        PageLink { href: format!("/desk/interview?from=cases/{reference}"), text: visit.text("desk-page-interview") };
    pages.chain([interview]).collect()
}

fn named(visit: &Visit, key: &str, files: usize) -> String {
    if key == FILES { visit.locale().say(key, &[("n", files.into())]) } else { visit.text(key) }
}
