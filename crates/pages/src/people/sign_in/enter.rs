//! The page that takes the code to sign in.

use axum::response::Response;
use domain::paths::encoded;
use domain::proof;
use domain::proof::model::Proof;

use super::arrive;
use crate::people::{CodePage, said_of_code, wrong_field};
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
    let page = visit.page().title("sign-in-code-title").back(back.as_str()).form("/sign-in/code");
    let page = page.errors(wrong_field("code", error.as_deref()));
    page.show(CodePage::of(visit, proof, (typed, error), (&back, "sign-in")))
}
