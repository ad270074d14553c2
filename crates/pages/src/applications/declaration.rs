//! The declaration: its words, where a receipt goes, and sending the application.

use axum::response::Response;
use catalogue::JourneyPage;
use db::Tx;
use domain::applications::acts;
use domain::applications::draft::Draft;
use domain::applications::model::Stage;
use domain::people;
use domain::trust::{self, Actor, Grant};
use screens::FieldError;
use serde::Serialize;

use super::frame::{self, StepFrame};
use super::steps::Wrong;
use super::{check, words};
use crate::web::{Outcome, Posted, View, Visit};

#[derive(Serialize)]
pub(super) struct DeclarationPage {
    #[serde(flatten)]
    frame: StepFrame,
    /// Whether a false declaration is an offence.
    statutory: bool,
    agency: String,
    email: String,
    error: Option<String>,
    email_error: Option<String>,
    ticked: bool,
    /// Whether a fee comes next.
    costs: bool,
}

impl View for DeclarationPage {
    const TEMPLATE: &'static str = "applications/declaration.html";

    fn samples() -> Vec<Self> {
        let sample = |is_it: bool| DeclarationPage {
            frame: StepFrame::sample(),
            statutory: is_it,
            agency: "Service NSW".to_owned(),
            email: "ana@home.example".to_owned(),
            error: is_it.then(|| "Confirm the declaration.".to_owned()),
            email_error: is_it.then(|| "Enter an email address.".to_owned()),
            ticked: is_it,
            costs: is_it,
        };
        vec![sample(true), sample(false)]
    }
}

pub(super) fn page(visit: &Visit, draft: &Draft, number: usize, kind: &str, wrong: &Wrong) -> Response {
    let error = |href: &str| wrong.errors.iter().find(|error| error.href == href).map(|error| error.text.clone());
    let page = frame::page(visit, draft, number).title("application-declaration-title");
    page.errors(wrong.errors.clone()).show(DeclarationPage {
        frame: StepFrame::of(visit, draft, Stage::Check),
        statutory: kind == "statutory",
        agency: words::provider(visit, draft.service),
        email: check::email(draft, wrong),
        error: error("#declared"),
        email_error: error("#email"),
        ticked: wrong.typed.as_ref().is_some_and(|typed| typed.has("declared")),
        costs: visit.app.catalogue.fee(draft.service, &draft.facts, visit.app.today()).owed().is_some(),
    })
}

/// Takes the declaration, and sends the application where there is nothing to pay.
pub(super) async fn save(
    visit: &Visit,
    tx: &mut Tx,
    grant: &Grant,
    draft: &mut Draft,
    page: &JourneyPage<'_>,
    posted: Posted,
) -> Outcome<Option<Wrong>> {
    let mut errors = Vec::new();
    let mut wrong = |key: &str, href: &str| errors.push(FieldError { text: visit.text(key), href: href.to_owned() });
    if matches!(page, JourneyPage::Declaration(_)) && !posted.has("declared") {
        wrong("application-declare-first", "#declared");
    }
    let email = posted.find("email").filter(|email| !email.is_empty());
    if email.is_some_and(|email| !is_address(email)) {
        wrong("application-email-wrong", "#email");
    }
    let email = email.map(str::to_owned);
    if !errors.is_empty() {
        return Ok(Some(Wrong { typed: Some(posted), errors }));
    }
    acts::declare(tx, &visit.app, grant, draft, email).await?;
    if draft.is_complete() {
        acts::send(tx, &visit.app, grant, draft).await?;
        follow(visit, tx, grant, draft).await?;
    }
    Ok(None)
}

/// Whoever sent it with its code follows it from here on, as a guest who began it does.
pub(super) async fn follow(visit: &Visit, tx: &mut Tx, grant: &Grant, draft: &Draft) -> Outcome<()> {
    if !matches!(grant.actor(), Actor::Holder { .. }) || !people::is_guest(tx, &draft.row.person_id).await? {
        return Ok(());
    }
    let person = visit.person_for_keeping(tx).await?;
    Ok(trust::follow(tx, &visit.app, &person, &draft.row.person_id, true).await?)
}

/// Whether mail could go there; whether it arrives only sending tells.
pub(crate) fn is_address(text: &str) -> bool {
    let plain = text.len() <= 254
        && text.chars().all(|c| !c.is_whitespace() && !c.is_control() && !"<>\",;:\\()[]".contains(c));
    let parts: Vec<&str> = text.split('@').collect();
    let [name, host] = parts.as_slice() else { return false };
    plain && !name.is_empty() && host.contains('.') && host.split('.').all(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use super::is_address;

    #[test]
    fn slips_in_addresses_are_found() {
        for good in ["ana@example.org", "a.b+c@mail.example.co.uk", "nguyễn@ví-dụ.vn"] {
            assert!(is_address(good), "{good}");
        }
        for slip in ["ana", "ana@example", "ana@@example.org", "@example.org", "ana@example..org", "a b@example.org"] {
            assert!(!is_address(slip), "{slip}");
        }
    }
}
