//! A decision that was made is corrected: the case is opened again with a reason, and a new decision replaces the first.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use db::Tx;
use domain::cases::acting::{self, CaseHandle, written};
use domain::cases::store;
use domain::cases::work::together::reopen;
use domain::codes;
use domain::trust::{Act, Action};
use screens::FieldError;
use serde::Serialize;

use super::desk::officer;
use crate::cases::review::{DecisionText, decision_shown};
use crate::web::{Outcome, Posted, View, Visit};

/// `desk/decision-correct.html`.
#[derive(Serialize)]
pub(in crate::cases) struct CorrectPage {
    reference: String,
    decision: DecisionText,
    why: String,
    wrong: Option<String>,
    may_reopen: bool,
}

impl View for CorrectPage {
    const TEMPLATE: &'static str = "desk/decision-correct.html";

    fn samples() -> Vec<Self> {
        let page = |(decision, wrong): (DecisionText, Option<&str>)| CorrectPage {
            reference: "GR7K 4M2P".to_owned(),
            decision,
            why: String::new(),
            wrong: wrong.map(str::to_owned),
            may_reopen: wrong.is_some(),
        };
        DecisionText::samples().into_iter().zip([Some("Say why"), None]).map(page).collect()
    }
}

pub(super) async fn show(visit: Visit, Path(reference): Path<String>) -> Outcome {
    let actor = officer(&visit)?;
    let mut tx = visit.app.db.read().await?;
    let held = acting::by_reference(&mut tx, &visit.app, &actor, &reference, Action::See).await?;
    let page = page(&mut tx, &visit, &held, None).await?;
    tx.commit().await?;
    Ok(page)
}

async fn page(tx: &mut Tx, visit: &Visit, held: &CaseHandle, wrong: Option<String>) -> Outcome<Response> {
    let there = format!("/desk/cases/{}", held.case.reference);
    let Some(decision) = store::decision(tx, &held.grant).await? else { return Ok(visit.see(&there)) };
    let errors = wrong.iter().map(|text| FieldError { text: text.clone(), href: "#why".to_owned() }).collect();
    let content = CorrectPage {
        reference: codes::grouped(&held.case.reference),
        decision: decision_shown(visit, held, &decision),
        why: String::new(),
        may_reopen: held.grant.may(Act::Reopen) && held.case.state().is_decided(),
        wrong,
    };
    let page = visit.page().title("desk-correct-title").back(there.clone());
    let page = page.form(format!("{there}/decision/correct"));
    let page = if content.wrong.is_some() { page.status(StatusCode::UNPROCESSABLE_ENTITY) } else { page };
    Ok(page.errors(errors).show(content))
}

pub(super) async fn send(visit: Visit, Path(reference): Path<String>, posted: Posted) -> Outcome {
    let actor = officer(&visit)?;
    let mut tx = visit.app.db.begin().await?;
    let case = acting::key(&mut tx, &reference).await?;
    if written(posted.get("why")).is_none() {
        let held = acting::by_reference(&mut tx, &visit.app, &actor, &reference, Act::Reopen).await?;
        let page = page(&mut tx, &visit, &held, Some(visit.text("desk-correct-no-why"))).await?;
        tx.commit().await?;
        return Ok(page);
    }
    reopen(&mut tx, &visit.app, &actor, &case.id, posted.get("why")).await?;
    tx.commit().await?;
    Ok(visit.see(&format!("/desk/cases/{}/decision", case.reference)))
}
