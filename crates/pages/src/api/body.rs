//! JSON bodies, whose faults are problems like all others.

use axum::extract::rejection::JsonRejection;
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::app::App;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::web::Problem;
use crate::web::form::{MOST_BYTES, too_large};

/// A JSON body that fits its type.
pub(super) struct Body<T>(pub(super) T);

impl<T: DeserializeOwned> FromRequest<App> for Body<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, app: &App) -> Result<Self, Problem> {
        match axum::Json::<T>::from_request(request, app).await {
            Ok(axum::Json(body)) => Ok(Body(body)),
            Err(rejection) => Err(unread(&rejection)),
        }
    }
}

fn unread(rejection: &JsonRejection) -> Problem {
    let problem = match rejection.status() {
        StatusCode::UNSUPPORTED_MEDIA_TYPE => Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "not-json"),
        StatusCode::PAYLOAD_TOO_LARGE => too_large(MOST_BYTES),
        _ => Problem::new(StatusCode::BAD_REQUEST, "not-json"),
    };
    problem.field("body", rejection.body_text())
}

/// A JSON answer.
pub(super) fn json(body: impl Serialize) -> Response {
    axum::Json(body).into_response()
}
