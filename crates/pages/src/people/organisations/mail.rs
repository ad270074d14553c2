//! Where the mail of an organisation goes: an address that an owner proves with a code.

use axum::extract::Path;
use axum::response::Response;
use domain::events::PersonEvent;
use domain::people::account::noted;
use domain::people::{address as addresses, organisations};
use domain::proof::model::{MOST_AN_HOUR, Proof, Purpose, Verdict};
use domain::proof::{self, CodeRequest, ProofRequest};
use domain::trust::{self, Action};
use serde::Serialize;

use super::{address, name, of_owner};
use crate::people::{CodePage, said_of_code, wrong_field};
use crate::web::{Outcome, Posted, View, Visit};

#[derive(Serialize)]
pub(super) struct OrganisationMailPage {
    name: String,
    /// The address as typed or kept.
    typed: String,
    error: Option<String>,
}

impl View for OrganisationMailPage {
    const TEMPLATE: &'static str = "organisation-mail.html";

    fn samples() -> Vec<Self> {
        let sample = |typed: &str, error: Option<&str>| OrganisationMailPage {
            name: "Corner Café Pty Ltd".to_owned(),
            typed: typed.to_owned(),
            error: error.map(str::to_owned),
        };
        vec![sample("office@", Some("Enter an email address.")), sample("", None)]
    }
}

fn here(id: &str) -> String {
    format!("{}/mail", address(id))
}

fn code_page(id: &str) -> String {
    format!("{}/mail/code", address(id))
}

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let grant = of_owner(&visit, &mut tx, &id, Action::See, "contact-points").await?;
    let one = organisations::one(&mut tx, &grant).await?;
    tx.commit().await?;
    let (name, email) = one.map(|one| (one.name, one.email.unwrap_or_default())).unwrap_or_default();
    Ok(page(&visit, &id, OrganisationMailPage { name, typed: email, error: None }))
}

pub(super) async fn ask(visit: Visit, Path(id): Path<String>, posted: Posted) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let grant = of_owner(&visit, &mut tx, &id, Action::Change, "contact-points").await?;
    let name = name(&mut tx, &grant).await?;
    let typed = posted.get("email").to_owned();
    let email = match addresses::read_email(visit.locale(), &typed) {
        Ok(email) => email,
        Err(words) => return Ok(page(&visit, &id, OrganisationMailPage { name, typed, error: Some(words) })),
    };
    organisations::store::set_email(&mut tx, &grant, &email).await?;
    noted(&mut tx, &visit.app, &grant, PersonEvent::ContactPointAdded { kind: "email".to_owned() }).await?;
    let next = address(&id);
    let wish = ProofRequest { purpose: Purpose::Organisation, address: &email, language: &visit.language, next: &next };
    let asked = proof::ask(&mut tx, &visit.app, &visit.session, wish).await?;
    tx.commit().await?;
    match asked {
        CodeRequest::Sent => Ok(visit.see(&code_page(&id))),
        CodeRequest::TooMany { until } => {
            let when = visit.locale().moment(until, &visit.app.zone);
            let values = [("codes", MOST_AN_HOUR.into()), ("when", when.into())];
            let error = Some(visit.locale().say("proof-too-many-codes", &values));
            Ok(page(&visit, &id, OrganisationMailPage { name, typed, error }))
        }
    }
}

fn page(visit: &Visit, id: &str, content: OrganisationMailPage) -> Response {
    let page = visit.page().title("organisation-mail-title").back(address(id)).form(here(id));
    page.errors(wrong_field("email", content.error.as_deref())).show(content)
}

pub(super) async fn show_code(visit: Visit, Path(id): Path<String>) -> Outcome {
    visit.signed_in()?;
    let mut tx = visit.app.db.read().await?;
    let proof = proof::latest(&mut tx, &visit.session, Purpose::Organisation).await?;
    let proof = proof.filter(|proof| proof.next == address(&id));
    Ok(proof.map_or_else(|| visit.see(&here(&id)), |proof| ask_code(&visit, &id, &proof, "", None)))
}

pub(super) async fn enter(visit: Visit, Path(id): Path<String>, posted: Posted) -> Outcome {
    visit.signed_in()?;
    let typed = posted.get("code");
    let mut tx = visit.app.db.begin().await?;
    let proof = proof::latest(&mut tx, &visit.session, Purpose::Organisation).await?;
    let Some(proof) = proof.filter(|proof| proof.next == address(&id)) else { return Ok(visit.see(&here(&id))) };
    let verdict = proof::check(&mut tx, &visit.app, &proof, typed).await?;
    if verdict == Verdict::Right {
        let grant = of_owner(&visit, &mut tx, &id, Action::Change, "contact-points").await?;
        organisations::store::prove_email(&mut tx, &visit.app, &grant, &proof.address).await?;
        // Those who named this address to act for them meant the organisation.
        trust::accept_open(&mut tx, &id, &proof.address).await?;
        noted(&mut tx, &visit.app, &grant, PersonEvent::ContactPointVerified { kind: "email".to_owned() }).await?;
    }
    tx.commit().await?;
    Ok(match said_of_code(&visit, verdict) {
        None => visit.see(&address(&id)),
        Some(error) => ask_code(&visit, &id, &proof, typed, Some(error)),
    })
}

fn ask_code(visit: &Visit, id: &str, proof: &Proof, typed: &str, error: Option<String>) -> Response {
    let page = visit.page().title("sign-in-code-title").back(here(id)).form(code_page(id));
    let page = page.errors(wrong_field("code", error.as_deref()));
    page.show(CodePage::of(visit, proof, (typed, error), (&here(id), "contact-points-confirm")))
}
