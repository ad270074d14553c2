//! The page that takes the code.

use axum::response::Response;
use domain::paths::encoded;
use domain::proof::model::{Proof, minutes};
use domain::proof::{self};
use serde_json::json;

use super::arrive;
use crate::people::{said_of_code, wrong_field};
use crate::web::{Outcome, Posted, Visit};

pub(super) async fn show(visit: Visit) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let proof = proof::latest(&mut tx, &visit.session, domain::proof::model::Purpose::SignIn).await?;
    // Without a code that was asked for in this browser, there is nothing to enter.
    Ok(proof.map_or_else(|| visit.see("/sign-in"), |proof| page(&visit, &proof, "", None)))
}

pub(super) async fn enter(visit: Visit, posted: Posted) -> Outcome {
    let typed = posted.get("code");
    let mut tx = visit.app.db.begin().await?;
    let Some(proof) = proof::latest(&mut tx, &visit.session, domain::proof::model::Purpose::SignIn).await? else {
        return Ok(visit.see("/sign-in"));
    };
    let verdict = proof::check(&mut tx, &visit.app, &proof, typed).await?;
    if verdict == domain::proof::model::Verdict::Right {
        arrive::by_email(&visit, &mut tx, &proof.address).await?;
    }
    tx.commit().await?;
    Ok(match said_of_code(&visit, verdict) {
        None => visit.see(&proof.next),
        Some(error) => page(&visit, &proof, typed, Some(error)),
    })
}

fn page(visit: &Visit, proof: &Proof, typed: &str, error: Option<String>) -> Response {
    let back = format!("/sign-in?then={}", encoded(&proof.next));
    let shown = visit.app.settings.demo.then(|| proof::code(&visit.app, proof));
    visit
        .untyped("sign-in-code.html")
        .title("sign-in-code-title")
        .back(back.as_str())
        .form("/sign-in/code")
        .errors(wrong_field("code", error.as_deref()))
        .show_untyped(json!({
            "email": proof.address, "typed": typed, "error": error, "minutes": minutes(), "again": back,
            "shown": shown, "button": visit.text("sign-in"),
        }))
}
