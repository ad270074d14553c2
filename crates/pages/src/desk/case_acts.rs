//! What an officer does on the screen of a case: write, ask for something, go on.

use axum::extract::Path;
use axum::routing::post;
use db::Tx;
use domain::cases::officers;
use jiff::civil::Date;
use screens::FieldError;

use super::case;
use crate::cases::{self};
use crate::knowledge;
use crate::slice::Routes;
use crate::web::{Outcome, Posted, Problem, Visit};

pub(super) fn routes() -> Routes {
    Routes::new()
        .route("/desk/cases/{reference}/messages", post(write))
        .route("/desk/cases/{reference}/notes", post(note))
        .route("/desk/cases/{reference}/information", post(ask))
        .route("/desk/cases/{reference}/going-on", post(go_on))
}

async fn write(visit: Visit, Path(reference): Path<String>, posted: Posted) -> Outcome {
    visit.officer()?;
    let mut tx = visit.app.db.begin().await?;
    if let Some(typed) = knowledge::inserted(&mut tx, &visit.app, &posted, "message").await? {
        return case::page(tx, &visit, &reference, &typed, Vec::new()).await;
    }
    let body = posted.get("message");
    if body.trim().is_empty() {
        return wrong(tx, &visit, &reference, &posted, "message", "desk-error-no-words").await;
    }
    let id = key(&mut tx, &visit, &reference).await?;
    let said = (posted.get("once"), body);
    officers::answer_message(&mut tx, &visit.app, &visit.actor(), &id, said).await?;
    tx.commit().await?;
    Ok(visit.see(&format!("/desk/cases/{reference}#messages")))
}

async fn note(visit: Visit, Path(reference): Path<String>, posted: Posted) -> Outcome {
    visit.officer()?;
    let mut tx = visit.app.db.begin().await?;
    if posted.get("note").trim().is_empty() {
        return wrong(tx, &visit, &reference, &posted, "note", "desk-error-no-words").await;
    }
    let id = key(&mut tx, &visit, &reference).await?;
    officers::write_note(&mut tx, &visit.app, &visit.actor(), &id, posted.get("note")).await?;
    tx.commit().await?;
    Ok(visit.see(&format!("/desk/cases/{reference}#timeline")))
}

async fn ask(visit: Visit, Path(reference): Path<String>, posted: Posted) -> Outcome {
    visit.officer()?;
    let mut tx = visit.app.db.begin().await?;
    if posted.get("ask").trim().is_empty() {
        return wrong(tx, &visit, &reference, &posted, "ask", "desk-error-no-words").await;
    }
    let due: Option<Date> = posted.get("due").parse().ok().filter(|due| *due > visit.app.today());
    let Some(due) = due else {
        return wrong(tx, &visit, &reference, &posted, "due", "desk-error-day").await;
    };
    let id = key(&mut tx, &visit, &reference).await?;
    let asked = (posted.get("ask"), due);
    officers::ask_for_information(&mut tx, &visit.app, &visit.actor(), &id, asked).await?;
    tx.commit().await?;
    Ok(visit.see(&format!("/desk/cases/{reference}")))
}

async fn go_on(visit: Visit, Path(reference): Path<String>, _: Posted) -> Outcome {
    visit.officer()?;
    let mut tx = visit.app.db.begin().await?;
    let id = key(&mut tx, &visit, &reference).await?;
    officers::go_on(&mut tx, &visit.app, &visit.actor(), &id).await?;
    tx.commit().await?;
    Ok(visit.see(&format!("/desk/cases/{reference}")))
}

/// The key of a case by its reference. What is done with it asks for a grant.
async fn key(tx: &mut Tx, visit: &Visit, reference: &str) -> Outcome<String> {
    Ok(cases::for_desk(tx, visit, reference).await?.case().id.clone())
}

async fn wrong(tx: Tx, visit: &Visit, reference: &str, posted: &Posted, field: &str, key: &str) -> Outcome {
    let errors = vec![FieldError { text: visit.text(key), href: format!("#{field}") }];
    let page = case::page(tx, visit, reference, posted, errors).await?;
    if page.status().is_success() { Err(Problem::internal("a page of errors without errors")) } else { Ok(page) }
}
