//! The person answers a request of the agency with words, files or both.

mod view;

use axum::extract::Path;
use axum::response::Response;
use db::Tx;
use domain::attachments::{File, Giver, Kind};
use domain::cases::acting::{CaseHandle, written};
use domain::cases::requests::give;
use domain::cases::store::requests::Request;
use domain::cases::store::{self};
use domain::trust::Action;
use domain::uploads;
use screens::FieldError;

use super::acting::{self};
use super::files;
use super::words::{agency_name, service_name};
use crate::attachments::{self};
use crate::web::{Incoming, Outcome, Posted, Problem, Visit};

pub(super) use view::{RequestLine, RequestPage};

/// The field of files.
const FILES: &str = "#files";

pub(super) async fn show(visit: Visit, Path((reference, id)): Path<(String, String)>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let held =
        domain::cases::acting::by_reference(&mut tx, &visit.app, &visit.actor(), &reference, Action::See).await?;
    acting::must_act(&mut tx, &visit, &held).await?;
    let request = request(&mut tx, &held, &id).await?;
    tx.commit().await?;
    if request.answered_at.is_some() {
        return Ok(visit.see(&format!("/cases/{}", held.case.reference)));
    }
    Ok(page(&visit, &held, &request, "", Vec::new()))
}

pub(super) async fn answer(visit: Visit, Path((reference, id)): Path<(String, String)>, incoming: Incoming) -> Outcome {
    let asked = domain::cases::files::permitted(&visit.app, &visit.actor(), &reference).await;
    let (permission, posted) = incoming.after(&visit.app, asked).await?;
    let errors = wrong(&visit, &posted);
    if !errors.is_empty() {
        return again(&visit, (&reference, &id), &posted, errors).await;
    }
    let giver = Giver::of(&visit.actor());
    let received = domain::attachments::receive(&visit.app, &permission, &giver, &posted.files).await;
    let errors = attachments::not_kept(&visit, &posted.files, &received, FILES);
    if !errors.is_empty() {
        return again(&visit, (&reference, &id), &posted, errors).await;
    }
    let data = (visit.app.clone(), visit.actor(), (reference, id), (posted, received));
    // What was sent is kept, even when the person closes the page meanwhile.
    let there = visit.app.db.write(data, async |(app, actor, (reference, id), (posted, received)), mut tx| {
        let held = domain::cases::acting::by_reference(&mut tx, &app, &actor, &reference, Action::Change).await?;
        let request = request(&mut tx, &held, &id).await?;
        let there = format!("/cases/{}", held.case.reference);
        if request.answered_at.is_none() {
            let text = written(posted.get("answer")).unwrap_or_default();
            give(&mut tx, &app, held, &request, (&text, &posted.files, &received)).await?;
        }
        tx.commit().await?;
        Outcome::Ok(there)
    });
    Ok(visit.see(&there.await?))
}

/// The page once more, with what was written.
async fn again(visit: &Visit, (reference, id): (&str, &str), posted: &Posted, errors: Vec<FieldError>) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let held =
        domain::cases::acting::by_reference(&mut tx, &visit.app, &visit.actor(), reference, Action::Change).await?;
    let request = request(&mut tx, &held, id).await?;
    tx.commit().await?;
    Ok(page(visit, &held, &request, posted.get("answer"), errors))
}

/// What must be corrected before anything is kept.
fn wrong(visit: &Visit, posted: &Posted) -> Vec<FieldError> {
    let mut errors = Vec::new();
    let text = posted.get("answer");
    if !text.is_empty() && written(text).is_none() {
        errors.push(FieldError { text: visit.text("case-message-too-long"), href: "#answer".to_owned() });
    }
    errors.extend(attachments::wrong(visit, &posted.files, FILES));
    if text.is_empty() && posted.files.is_empty() {
        errors.push(FieldError { text: visit.text("case-answer-empty"), href: "#answer".to_owned() });
    }
    errors
}

async fn request(tx: &mut Tx, held: &CaseHandle, id: &str) -> Outcome<Request> {
    let requests = store::requests(tx, &held.grant).await?;
    requests.into_iter().find(|request| request.id == id).ok_or_else(Problem::not_found)
}

fn page(visit: &Visit, held: &CaseHandle, request: &Request, typed: &str, errors: Vec<FieldError>) -> Response {
    let there = format!("/cases/{}", held.case.reference);
    let of = |href: &str| errors.iter().find(|error| error.href == href).map(|error| error.text.clone());
    let content = RequestPage {
        service: service_name(visit, &held.case.service),
        agency: agency_name(visit, &held.case.agency),
        ask: paragraphs(&request.ask),
        due: request.due(),
        accept: uploads::ACCEPT,
        is_unchecked: visit.app.scanner.is_off(),
        typed: typed.to_owned(),
        answer_error: of("#answer"),
        files_error: of("#files"),
    };
    let action = format!("{there}/requests/{}", request.id);
    visit.page().title("case-request-title").back(there).form(action).errors(errors).show(content)
}

/// What was asked and answered, in a list.
pub(super) fn shown(visit: &Visit, held: &CaseHandle, requests: &[Request], all: &[File]) -> Vec<RequestLine> {
    let one = |request: &Request| {
        let of = all.iter().filter(|file| file.is_for(Kind::Answer, &request.id));
        RequestLine {
            ask: paragraphs(&request.ask),
            due: request.due(),
            asked_at: request.asked_at,
            answered_at: request.answered_at,
            answer: paragraphs(request.answer.as_deref().unwrap_or_default()),
            files: of.map(|file| files::shown(visit, held, file)).collect(),
            href: format!("/cases/{}/requests/{}", held.case.reference, request.id),
        }
    };
    requests.iter().map(one).collect()
}

pub(crate) fn paragraphs(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}
