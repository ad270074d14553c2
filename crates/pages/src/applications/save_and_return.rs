//! Saving a draft to come back later: its code, a picture of it for a telephone, and a mail with it.

use axum::extract::Path;
use axum::response::Response;
use domain::applications::draft::Draft;
use domain::applications::{ageing, mails, resume, seen_codes, store};
use domain::codes;
use domain::people::address;
use domain::phone_codes::Opens;
use domain::trust::Action;
use jiff::civil::{Date, date};
use screens::FieldError;
use serde::Serialize;

use super::access::{self, Opened};
use super::{steps, words};
use crate::telephone::{ByPhone, by_phone};
use crate::web::{Outcome, Posted, View, Visit, qr_code};

#[derive(Serialize)]
pub(super) struct ResumePage {
    service: String,
    /// In groups, as one reads it aloud.
    code: String,
    by_phone: Option<ByPhone>,
    /// The address of a picture of the code.
    picture: String,
    /// Where the picture leads.
    address: String,
    /// The day on which the draft is deleted.
    until: Date,
    is_guest: bool,
    /// As typed, or as it is kept.
    email: String,
    email_error: Option<String>,
    /// The address to which the code was sent just now.
    sent_to: Option<String>,
    /// The page of the draft that is next.
    here: String,
    /// Whether this code takes the place of one that an officer saw.
    is_new: bool,
}

impl View for ResumePage {
    const TEMPLATE: &'static str = "applications/resume.html";

    fn samples() -> Vec<Self> {
        let sample = || ResumePage {
            service: "Gas rebate".to_owned(),
            code: "GR7K 4M2P 9XWA".to_owned(),
            by_phone: Some(ByPhone::sample()),
            picture: "/applications/0198f3a2/resume.svg".to_owned(),
            address: "https://stoa.example/resume/GR7K4M2P9XWA".to_owned(),
            until: date(2026, 8, 2),
            is_guest: true,
            email: "ana@home.example".to_owned(),
            email_error: Some("Enter an email address.".to_owned()),
            sent_to: Some("ana@home.example".to_owned()),
            here: "/applications/0198f3a2/steps/2".to_owned(),
            is_new: true,
        };
        let known = ResumePage {
            is_guest: false,
            by_phone: None,
            email: String::new(),
            email_error: None,
            sent_to: None,
            is_new: false,
            ..sample()
        };
        vec![sample(), known]
    }
}

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let Opened { draft, grant } = access::open(&visit, &mut tx, &id, Action::See).await?;
    if draft.row.state == "sent" {
        return steps::commit(tx, visit.see(&format!("/applications/{id}/confirmation"))).await;
    }
    // What officers saw is not what the person is given to keep.
    seen_codes::replace(&mut tx, &id).await?;
    let code = resume::activate(&mut tx, &visit.app, &grant).await?;
    let by_phone = by_phone(&mut tx, &visit, Opens::Application(id.clone())).await?;
    tx.commit().await?;
    Ok(page(&visit, &draft, (&code, by_phone), None, None))
}

fn page(
    visit: &Visit,
    draft: &Draft,
    (code, by_phone): (&str, Option<ByPhone>),
    sent_to: Option<&str>,
    wrong: Option<(&str, String)>,
) -> Response {
    let errors = wrong.iter().map(|(_, text)| FieldError { text: text.clone(), href: "#email".to_owned() }).collect();
    let typed = wrong.as_ref().map(|(typed, _)| *typed).or(draft.row.email.as_deref());
    let page = visit.page().title("resume-page-title").back(draft.here());
    page.form(format!("/applications/{}/resume", draft.id())).errors(errors).show(ResumePage {
        service: words::service(visit, draft.service),
        code: codes::grouped(code),
        by_phone,
        picture: format!("/applications/{}/resume.svg", draft.id()),
        address: resume::address(&visit.app, code),
        until: visit.app.day_of(draft.row.changed_at + ageing::DELETE_AFTER),
        is_guest: !visit.session.is_signed_in(),
        email: typed.unwrap_or_default().to_owned(),
        email_error: wrong.as_ref().map(|(_, text)| text.clone()),
        sent_to: sent_to.map(str::to_owned),
        here: draft.here(),
        is_new: visit.here.ends_with("?new=yes"),
    })
}

/// Sends the code to an address that the person gives.
pub(super) async fn mail(visit: Visit, Path(id): Path<String>, posted: Posted) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let Opened { mut draft, grant } = match steps::opened_or_elsewhere(&visit, &mut tx, &id, Action::Change).await? {
        Ok(opened) => opened,
        Err(response) => return steps::commit(tx, response).await,
    };
    seen_codes::replace(&mut tx, &id).await?;
    let code = resume::activate(&mut tx, &visit.app, &grant).await?;
    let by_phone = by_phone(&mut tx, &visit, Opens::Application(id.clone())).await?;
    let email = posted.get("email");
    let email = match address::read_email(visit.locale(), email) {
        Ok(email) => email,
        Err(words) => {
            return steps::commit(tx, page(&visit, &draft, (&code, by_phone), None, Some((email, words)))).await;
        }
    };
    store::keep_email(&mut tx, &grant, &email).await?;
    draft.row.email = Some(email.clone());
    // A second press within a minute is the same mail.
    let minute = visit.now() / 60_000;
    mails::tell(&mut tx, &visit.app, &grant, &draft.row, (mails::Kind::Code, minute)).await?;
    steps::commit(tx, page(&visit, &draft, (&code, by_phone), Some(&email), None)).await
}

/// The address of the code as a picture that a telephone reads.
pub(super) async fn picture(visit: Visit, Path(id): Path<String>) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let Opened { grant, .. } = access::open(&visit, &mut tx, &id, Action::See).await?;
    let code = resume::activate(&mut tx, &visit.app, &grant).await?;
    tx.commit().await?;
    qr_code(&resume::address(&visit.app, &code))
}
