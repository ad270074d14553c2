//! The page that takes the code for a new email address or phone number.

use axum::response::Response;
use domain::events::PersonEvent;
use domain::people::account::noted;
use domain::people::appointing;
use domain::people::contact_points::store;
use domain::proof;
use domain::proof::model::Proof;
use domain::trust::Action;

use crate::people::account::own;
use crate::people::sign_in::take_claimed;
use crate::people::{CodePage, said_of_code, wrong_field};
use crate::web::{Outcome, Posted, Visit};

const LIST: &str = "/account/contact-points";

pub(super) async fn show(visit: Visit) -> Outcome {
    visit.signed_in()?;
    let mut tx = visit.app.db.read().await?;
    let proof = proof::latest(&mut tx, &visit.session, domain::proof::model::Purpose::ContactPoint).await?;
    Ok(proof.map_or_else(|| visit.see(LIST), |proof| page(&visit, &proof, "", None)))
}

pub(super) async fn enter(visit: Visit, posted: Posted) -> Outcome {
    visit.signed_in()?;
    let typed = posted.get("code");
    let mut tx = visit.app.db.begin().await?;
    let Some(proof) = proof::latest(&mut tx, &visit.session, domain::proof::model::Purpose::ContactPoint).await? else {
        return Ok(visit.see(LIST));
    };
    let verdict = proof::check(&mut tx, &visit.app, &proof, typed).await?;
    let mut error = said_of_code(&visit, verdict);
    if verdict == domain::proof::model::Verdict::Right {
        let grant = own(&visit, &mut tx, Action::Change, "contact-points").await?;
        if !proof.address.contains('@') {
            store::verify_number(&mut tx, &visit.app, &grant, &proof.address).await?;
            noted(&mut tx, &visit.app, &grant, PersonEvent::ContactPointVerified { kind: "phone".to_owned() }).await?;
        } else if store::verify(&mut tx, &visit.app, &grant, &proof.address).await? {
            appointing::take_up(&mut tx, grant.person(), &proof.address).await?;
            take_claimed(&visit, &mut tx, grant.person(), &proof.address).await?;
            noted(&mut tx, &visit.app, &grant, PersonEvent::ContactPointVerified { kind: "email".to_owned() }).await?;
        } else {
            error = Some(visit.text("contact-points-of-another"));
        }
    }
    tx.commit().await?;
    Ok(match error {
        None => visit.see(LIST),
        Some(error) => page(&visit, &proof, typed, Some(error)),
    })
}

fn page(visit: &Visit, proof: &Proof, typed: &str, error: Option<String>) -> Response {
    let page = visit.page().title(CodePage::title(proof)).back(LIST).form("/account/contact-points/code");
    let page = page.errors(wrong_field("code", error.as_deref()));
    page.show(CodePage::of(visit, proof, (typed, error), (LIST, "contact-points-confirm")))
}
