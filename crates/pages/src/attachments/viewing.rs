//! A file as a page of the desk shows it: a picture or a document in place, or why it cannot be shown, and a way to
//! save it. Each time bytes are handed out, the caller has asked for a grant of their own.

use axum::http::{HeaderValue, header};
use axum::response::Response;
use domain::app::App;
use domain::attachments::State;
use domain::attachments::model::File;

use super::file_view::{FileFrame, FilePage};
use crate::uploads;
use crate::web::{Outcome, Problem, Visit, headers};

const JPEG: &str = "image/jpeg";

/// Where the page stands and what it says around the file.
pub struct Place {
    /// The address of the page; what is in the file stands under `/content`, and is saved from `/download`.
    pub address: String,
    pub back: String,
    /// What the file belongs to, such as a service and a reference.
    pub about: String,
    /// With what it came.
    pub came_as: String,
    /// What was read on it, if it came on paper.
    pub text: Option<String>,
}

/// How a file is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shown {
    /// Every browser shows it.
    Picture,
    /// Only phones of one maker show it, so it is turned into JPEG.
    Turned,
    Document,
    No,
}

fn shown(app: &App, file: &File) -> Shown {
    match file.media_type.as_str() {
        "image/jpeg" | "image/png" | "image/webp" => Shown::Picture,
        "image/heif" | "image/avif" if app.pictures.is_there() => Shown::Turned,
        "image/avif" => Shown::Picture,
        "application/pdf" => Shown::Document,
        _ => Shown::No,
    }
}

/// The page of a file.
pub fn page(visit: &Visit, file: &File, place: &Place) -> Response {
    let shown = shown(&visit.app, file);
    let how = match shown {
        _ if file.state.key().is_some() => FileFrame::None,
        Shown::Picture | Shown::Turned => FileFrame::Picture,
        Shown::Document => FileFrame::Document,
        Shown::No => FileFrame::None,
    };
    let page = visit.page().titled(file.name.clone()).back(place.back.clone());
    let mut response = page.show(FilePage {
        name: file.name.clone(),
        about: place.about.clone(),
        came_as: place.came_as.clone(),
        text: place.text.clone(),
        kind: domain::uploads::kind_name(&file.media_type),
        kilobytes: file.kilobytes(),
        at: file.given_at,
        by: giver(visit, file),
        state: file.state.key().map(|key| visit.text(key)),
        is_unscanned: file.state == State::Unscanned,
        is_turned: shown == Shown::Turned,
        how,
        address: place.address.clone(),
    });
    if let Ok(policy) = HeaderValue::from_str(&headers::framing_our_own()) {
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}

/// Who gave a file, in words.
pub fn giver(visit: &Visit, file: &File) -> String {
    let name = file.giver_name.as_deref().unwrap_or_default();
    match file.given_by.as_str() {
        "officer" => visit.locale().say("file-by-officer", &[("name", name.into())]),
        "affected" => visit.text("file-by-affected"),
        _ => visit.text("file-by-person"),
    }
}

/// What the page of a file shows in place.
///
/// # Errors
/// When it cannot be opened, or is of a kind that no browser shows.
pub async fn content(app: &App, file: &File) -> Outcome {
    let how = shown(app, file);
    if how == Shown::No {
        return Err(Problem::not_found());
    }
    let bytes = domain::attachments::bytes(app, file).await?;
    if how != Shown::Turned {
        return Ok(uploads::inline(&file.name, &file.media_type, bytes));
    }
    match app.pictures.to_jpeg(bytes).await {
        Ok(jpeg) => Ok(uploads::inline(&file.name, JPEG, jpeg)),
        // The page says beside the picture that it can be saved all the same.
        Err(error) => Err(Problem { cause: Some(error.to_string()), ..Problem::unprocessable("file-not-shown") }),
    }
}

/// The file as it came, to be saved.
///
/// # Errors
/// When it cannot be opened.
pub async fn download(app: &App, file: &File) -> Outcome {
    let bytes = domain::attachments::bytes(app, file).await?;
    Ok(uploads::download(&file.name, &file.media_type, bytes))
}
