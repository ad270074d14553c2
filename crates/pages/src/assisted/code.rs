//! The person goes on alone: the code, to be read out, printed or mailed, and why the draft waits for them.

use axum::extract::Path;
use axum::response::Response;
use catalogue::JourneyPage;
use db::Tx;
use domain::applications::Stage;
use domain::events::{self, SittingEvent, Subject};
use domain::people::address;
use domain::trust::Action;
use screens::FieldError;

use super::code_view::{CodeApartPage, InterviewCodePage};
use super::frame::{self, InterviewFrame};
use super::questions;
use super::reach::{self, Held};
use super::steps::commit;
use crate::web::{Outcome, Posted, Problem, Visit, qr_code};

pub(super) async fn show(visit: Visit, Path((sitting, id)): Path<(String, String)>) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let held = reach::application(&mut tx, &visit, (&sitting, &id), Action::Change).await?;
    if held.opened.draft.row.state == "sent" {
        return commit(tx, visit.see(&held.address("/sent"))).await;
    }
    if hides_something(&mut tx, &visit, &held).await? {
        let page = kept_apart(&mut tx, &visit, &held, false).await?;
        return commit(tx, page).await;
    }
    record(&mut tx, &visit, &held, "shown").await?;
    let page = page(&mut tx, &visit, &held, None, None).await?;
    commit(tx, page).await
}

/// Sends the code to an address that the person says.
pub(super) async fn mail(visit: Visit, Path((sitting, id)): Path<(String, String)>, posted: Posted) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let held = reach::application(&mut tx, &visit, (&sitting, &id), Action::Change).await?;
    if held.opened.draft.row.state == "sent" {
        return commit(tx, visit.see(&held.address("/sent"))).await;
    }
    if hides_something(&mut tx, &visit, &held).await? {
        let is_mailed = domain::applications::mail_unseen(&mut tx, &visit.app, &held.opened.grant).await?.is_some();
        if is_mailed {
            record(&mut tx, &visit, &held, "mailed").await?;
        }
        let page = kept_apart(&mut tx, &visit, &held, is_mailed).await?;
        return commit(tx, page).await;
    }
    let typed = posted.get("email");
    let email = match address::read_email(visit.locale(), typed) {
        Ok(email) => email,
        Err(words) => {
            let page = page(&mut tx, &visit, &held, None, Some((typed, words))).await?;
            return commit(tx, page).await;
        }
    };
    domain::applications::mail_code(&mut tx, &visit.app, &held.opened.grant, &email).await?;
    record(&mut tx, &visit, &held, "mailed").await?;
    let page = page(&mut tx, &visit, &held, Some(&email), None).await?;
    commit(tx, page).await
}

/// The address of the code as a picture, to be printed.
pub(super) async fn picture(visit: Visit, Path((sitting, id)): Path<(String, String)>) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let held = reach::application(&mut tx, &visit, (&sitting, &id), Action::See).await?;
    if hides_something(&mut tx, &visit, &held).await? {
        return Err(Problem::not_found());
    }
    let (_, address) = domain::applications::code_to_tell(&mut tx, &visit.app, &held.opened.grant).await?;
    let picture = qr_code(&address)?;
    commit(tx, picture).await
}

/// Whether something in the draft is hidden from the officer: a code that they see would open it.
async fn hides_something(tx: &mut Tx, visit: &Visit, held: &Held) -> db::Result<bool> {
    let draft = &held.opened.draft;
    domain::applications::hides_something(tx, &visit.app, &held.opened.grant, &draft.service.id).await
}

/// The page without the code, and how the person goes on all the same.
async fn kept_apart(tx: &mut Tx, visit: &Visit, held: &Held, is_mailed: bool) -> Outcome<Response> {
    let view = CodeApartPage {
        frame: InterviewFrame::of(tx, visit, held, Stage::Check).await?,
        has_email: domain::applications::has_own_email(tx, &held.opened.grant).await?,
        is_mailed,
    };
    let page = visit.page().title("interview-code-title").back(held.sitting.address(""));
    Ok(page.form(held.address("/code")).show(view))
}

/// Anyone who has the code can go on with the draft, so it is recorded that an officer had it on screen or sent it.
async fn record(tx: &mut Tx, visit: &Visit, held: &Held, how: &str) -> Outcome<()> {
    let subject = Subject::application(held.opened.draft.id()).of(held.opened.grant.person());
    let event = SittingEvent::CodeTold { how: how.to_owned(), channel: held.sitting.channel.name().to_owned() };
    events::record(tx, &visit.app, &visit.actor(), subject, event).await?;
    Ok(())
}

async fn page(
    tx: &mut Tx,
    visit: &Visit,
    held: &Held,
    sent_to: Option<&str>,
    wrong: Option<(&str, String)>,
) -> Outcome<Response> {
    let frame = InterviewFrame::of(tx, visit, held, Stage::Check).await?;
    let draft = &held.opened.draft;
    let theirs = frame::theirs(visit, &held.sitting);
    let (code, address) = domain::applications::code_to_tell(tx, &visit.app, &held.opened.grant).await?;
    let (typed, error) = wrong.unzip();
    let errors = error.iter().map(|text| FieldError { text: text.clone(), href: "#email".to_owned() }).collect();
    let view = InterviewCodePage {
        frame,
        why: why(visit, held).map(|key| visit.text(key)),
        code,
        address,
        picture: held.address("/code.svg"),
        their_lines: [theirs.text("resume-your-code"), theirs.text("resume-how"), theirs.text("resume-careful")],
        their_service: theirs.spoken().service_name(draft.service).text.into_owned(),
        email: typed.or(draft.row.email.as_deref()).unwrap_or_default().to_owned(),
        email_error: error,
        sent_to: sent_to.map(str::to_owned),
    };
    let page = visit.page().title("interview-code-title").back(held.sitting.address(""));
    Ok(page.form(held.address("/code")).errors(errors).show(view))
}

/// Why the officer cannot go on with it, by the key of its words; none where they can.
fn why(visit: &Visit, held: &Held) -> Option<&'static str> {
    let draft = &held.opened.draft;
    match draft.pages.last() {
        _ if draft.is_outdated(&visit.app) => Some("interview-waits-changed"),
        _ if draft.paid.is_some() => Some("interview-waits-paid"),
        Some(JourneyPage::Declaration("statutory")) => Some("interview-waits-sworn"),
        Some(JourneyPage::Fee(_)) if draft.row.declared => Some("interview-waits-fee"),
        Some(JourneyPage::Declaration(_) | JourneyPage::Check | JourneyPage::Fee(_)) => Some("interview-waits-person"),
        Some(JourneyPage::Questions(_)) if questions::waits_for_person(visit, held) => Some("interview-waits-person"),
        Some(JourneyPage::Halt(_)) => Some("interview-waits-halt"),
        _ => None,
    }
}
