//! The screen of one case: everything that an officer needs, on one page.

use axum::extract::Path;
use axum::response::Response;
use db::Tx;
use domain::knowledge;
use domain::trust::Act;
use screens::FieldError;
use serde_json::{Value, json};

use super::briefing;
use super::held::held;
use super::words::language;
use crate::cases;
use crate::web::{Outcome, Posted, Visit};

/// The other pages of a case at the desk: the end of their address, the key of their name, and the act that somebody
/// must be able to do who is led there.
const PAGES: &[(&str, &str, Option<Act>)] = &[
    ("decision", "desk-page-decision", Some(Act::DraftDecision)),
    ("tasks", "desk-page-tasks", None),
    ("parties", "desk-page-parties", None),
    ("submissions", "desk-page-submissions", None),
    ("opinions", "desk-page-opinions", None),
    ("files", FILES, None),
    ("promises", "desk-page-promises", None),
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
    let item = held(&mut tx, visit, (&officer, &case.id), (typed, &errors)).await?;
    let asked = found.said_last().unwrap_or_default();
    let suggested = knowledge::suggested(&mut tx, &visit.app, Some(&case.service), asked).await?;
    let briefing = briefing::for_case(&mut tx, visit, case).await?;
    tx.commit().await?;
    let mut content = json!(found.shown(visit));
    let files = found.files();
    let supervises = |page: &&(&str, &str, Option<Act>)| page.2.is_none_or(|act| found.grant().may(act));
    let pages = PAGES
        .iter()
        .filter(supervises)
        .map(|(end, key, _)| json!({"href": format!("/desk/cases/{}/{end}", case.reference), "text": named(visit, key, files)}));
    let interview = format!("/desk/interview?from=cases/{}", case.reference);
    let pages = pages.chain([json!({"href": interview, "text": visit.text("desk-page-interview")})]);
    let wrong = |field: &str| errors.iter().find(|error| error.href == format!("#{field}")).map(|error| &error.text);
    let said = |name: &str| content["person"][name].as_str().map(|tag| language(visit, tag));
    let added = json!({
        "suggested": suggested,
        "item": item,
        "briefing": briefing,
        "pages": pages.collect::<Vec<_>>(),
        "speaks": said("language"),
        "typed": {
            "message": typed.get("message"), "ask": typed.get("ask"), "due": typed.get("due"),
            "message_error": wrong("message"), "ask_error": wrong("ask"), "due_error": wrong("due"),
        },
    });
    merge(&mut content, added);
    let once = domain::codes::short(visit.app.world.chance(), 24);
    let title = content["heading"].as_str().unwrap_or_default().to_owned();
    let page =
        visit.untyped("desk/case.html").titled(title).back("/desk").form(format!("/desk/cases/{}", case.reference));
    Ok(page.hidden("once", once).errors(errors).show_untyped(content))
}

fn named(visit: &Visit, key: &str, files: usize) -> String {
    if key == FILES { visit.locale().say(key, &[("n", files.into())]) } else { visit.text(key) }
}

fn merge(content: &mut Value, added: Value) {
    if let (Some(content), Value::Object(added)) = (content.as_object_mut(), added) {
        content.extend(added);
    }
}
