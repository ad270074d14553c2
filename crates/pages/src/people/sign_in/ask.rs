//! The page that asks for an email address, and sends a code there.

use axum::response::Response;
use domain::passkeys;
use domain::paths::own_path;
use domain::people::address;
use domain::proof::model::MOST_AN_HOUR;
use domain::proof::{self, CodeRequest, ProofRequest};
use serde::Serialize;

use crate::people::wrong_field;
use crate::web::form::value_in;
use crate::web::{Outcome, Posted, View, Visit};

#[derive(Serialize)]
pub(in crate::people) struct SignInPage {
    /// As typed.
    email: String,
    error: Option<String>,
    /// Where to go afterwards.
    next: String,
    /// Whether this site can take passkeys.
    passkeys: bool,
}

impl View for SignInPage {
    const TEMPLATE: &'static str = "sign-in.html";

    fn samples() -> Vec<Self> {
        let sample = |email: &str, error: Option<&str>, passkeys| SignInPage {
            email: email.to_owned(),
            error: error.map(str::to_owned),
            next: ACCOUNT.to_owned(),
            passkeys,
        };
        vec![sample("ana@", Some("Enter an email address."), true), sample("", None, false)]
    }
}

/// Where one goes after signing in, when one came from nowhere.
const ACCOUNT: &str = "/account";

const MOST_LETTERS: usize = 2_000;

pub(super) async fn show(visit: Visit) -> Response {
    let then = visit.here.split_once('?').and_then(|(_, query)| value_in(query, "then"));
    let next = afterwards(then.as_deref().unwrap_or_default());
    if visit.session.is_signed_in() { visit.see(next) } else { page(&visit, "", next, None) }
}

pub(super) async fn send(visit: Visit, posted: Posted) -> Outcome {
    let (typed, next) = (posted.get("email"), afterwards(posted.get("then")));
    let email = match address::read_email(visit.locale(), typed) {
        Ok(email) => email,
        Err(words) => return Ok(page(&visit, typed, next, Some(words))),
    };
    let wish = ProofRequest {
        purpose: domain::proof::model::Purpose::SignIn,
        address: &email,
        language: &visit.language,
        next,
    };
    let mut tx = visit.app.db.begin().await?;
    let asked = proof::ask(&mut tx, &visit.app, &visit.session, wish).await?;
    tx.commit().await?;
    Ok(match asked {
        CodeRequest::Sent => visit.see("/sign-in/code"),
        CodeRequest::TooMany { until } => {
            let when = visit.locale().moment(until, &visit.app.zone);
            let error = [("codes", MOST_AN_HOUR.into()), ("when", when.into())];
            page(&visit, typed, next, Some(visit.locale().say("proof-too-many-codes", &error)))
        }
    })
}

/// A page of ours, whatever the address says.
pub(in crate::people) fn afterwards(then: &str) -> &str {
    own_path(then).filter(|path| path.len() <= MOST_LETTERS).unwrap_or(ACCOUNT)
}

fn page(visit: &Visit, typed: &str, next: &str, error: Option<String>) -> Response {
    let page = visit.page().title("sign-in-title").form("/sign-in").hidden("then", next);
    page.errors(wrong_field("email", error.as_deref())).show(SignInPage {
        email: typed.to_owned(),
        error,
        next: next.to_owned(),
        passkeys: passkeys::are_on(&visit.app),
    })
}
