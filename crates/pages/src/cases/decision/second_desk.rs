//! The page of the second officer: the decision as the person would read it, and to agree or send it back. Also the
//! page after a decision was made.

use axum::extract::Path;
use axum::response::Response;
use catalogue::Channel;
use db::Tx;
use domain::cases::acting::{self, CaseHandle};
use domain::cases::decision::checks::{self, Weighed};
use domain::cases::decision::second::answer_second;
use domain::cases::decision::store;
use domain::cases::store as cases_store;
use domain::codes;
use domain::slice::Reached;
use domain::trust::{Act, Action};
use screens::FieldError;
use serde_json::json;

use super::desk::officer;
use super::{shown, view};
use crate::cases::requests::paragraphs;
use crate::cases::review;
use crate::web::{Outcome, Posted, Visit};

pub(super) async fn show(visit: Visit, Path(reference): Path<String>) -> Outcome {
    let actor = officer(&visit)?;
    let mut tx = visit.app.db.read().await?;
    let held = acting::by_reference(&mut tx, &visit.app, &actor, &reference, Action::See).await?;
    let page = page(&mut tx, &visit, &held, ("", ""), Vec::new()).await?;
    tx.commit().await?;
    Ok(page)
}

async fn page(
    tx: &mut Tx,
    visit: &Visit,
    held: &CaseHandle,
    (chosen, words): (&str, &str),
    errors: Vec<FieldError>,
) -> Outcome<Response> {
    let weighed = checks::of_case(tx, &visit.app, held).await?;
    let is_own = is_own(tx, held, &weighed).await?;
    let asked = weighed.second().filter(|second| second.agrees.is_none());
    let mut content = view::content(visit, held, &weighed, &weighed.draft);
    if let Some(content) = content.as_object_mut() {
        let draft = &weighed.draft;
        content.insert("weighed".to_owned(), shown::of_draft(visit, &weighed, draft));
        content.insert("paragraphs".to_owned(), json!(paragraphs(&draft.summary)));
        content
            .insert("may_answer".to_owned(), (asked.is_some() && !is_own && held.grant.may(Act::AnswerSecond)).into());
        content.insert("is_own".to_owned(), is_own.into());
        content.insert("chosen".to_owned(), chosen.into());
        content.insert("words".to_owned(), words.into());
        content.insert("wrong".to_owned(), json!(errors.first().map(|error| json!({"text": error.text}))));
    }
    let there = format!("/desk/cases/{}/decision", held.case.reference);
    let page = visit.untyped("desk/decision-second.html").title("desk-decision-second-title").back(there.clone());
    let page = page.form(format!("{there}/second")).hidden("version", weighed.version().to_string());
    Ok(page.errors(errors).show_untyped(content))
}

/// Whether whoever looks wrote the draft, and so cannot be its second officer.
async fn is_own(tx: &mut Tx, held: &CaseHandle, weighed: &Weighed) -> Outcome<bool> {
    let me = held.grant.actor().id();
    let authors = store::authors(tx, &held.grant).await?;
    let asked_by = weighed.second().map(|second| second.asked_by.as_str());
    Ok(asked_by == Some(me) || authors.iter().any(|author| author == me))
}

pub(super) async fn send(visit: Visit, Path(reference): Path<String>, posted: Posted) -> Outcome {
    let actor = officer(&visit)?;
    let (chosen, words) = (posted.get("agrees"), posted.get("words"));
    let mut errors = Vec::new();
    let mut wrong = |key: &str, field: &str| {
        errors.push(FieldError { text: visit.text(key), href: format!("#{field}") });
    };
    match chosen {
        "yes" => {}
        "no" if words.is_empty() => wrong("desk-decision-second-no-words", "words"),
        "no" => {}
        _ => wrong("desk-decision-second-choose", "agrees"),
    }
    let mut tx = visit.app.db.begin().await?;
    if !errors.is_empty() {
        let held = acting::by_reference(&mut tx, &visit.app, &actor, &reference, Act::AnswerSecond).await?;
        let page = page(&mut tx, &visit, &held, (chosen, words), errors).await?;
        tx.commit().await?;
        return Ok(page);
    }
    let version = posted.get("version").parse().unwrap_or(0);
    let case = acting::key(&mut tx, &reference).await?;
    answer_second(&mut tx, &visit.app, &actor, &case.id, (version, chosen == "yes", words)).await?;
    tx.commit().await?;
    Ok(visit.see(&format!("/desk/cases/{reference}/decision")))
}

/// What was decided, and what happens now.
pub(super) async fn made(visit: Visit, Path(reference): Path<String>) -> Outcome {
    let actor = officer(&visit)?;
    let mut tx = visit.app.db.read().await?;
    let held = acting::by_reference(&mut tx, &visit.app, &actor, &reference, Action::See).await?;
    let decision = cases_store::decision(&mut tx, &held.grant).await?;
    let Some(decision) = decision else {
        tx.commit().await?;
        return Ok(visit.see(&format!("/desk/cases/{reference}/decision")));
    };
    let weighed = shown::shown(&mut tx, &visit, &held, &decision).await?;
    let reached = domain::cases::decision_reached(&mut tx, &visit.app, &held.grant).await?;
    tx.commit().await?;
    let (told, told_at) = match reached {
        Reached::Sent(Channel::Post, at) => ("posted", Some(at)),
        Reached::Sent(_, at) => ("mailed", Some(at)),
        Reached::OnlyInCase => ("in-case", None),
        Reached::NeedsAddress => ("needs-address", None),
        Reached::ToPost | Reached::Draft => ("waits", None),
    };
    let content = json!({
        "told": told,
        "told_at": told_at,
        "reference": codes::grouped(&held.case.reference),
        "case_href": format!("/desk/cases/{}", held.case.reference),
        "decision": review::decision_shown(&visit, &held, &decision),
        "weighed": weighed,
    });
    let page = visit.untyped("desk/decision-made.html").title("desk-decision-made-title");
    Ok(page.back(format!("/desk/cases/{}", held.case.reference)).show_untyped(content))
}
