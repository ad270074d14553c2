//! What a script on our own page sent: JSON, with the token of the session in a header.

use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use domain::app::App;
use serde::de::DeserializeOwned;

use super::page_token;
use super::problem::Problem;
use super::visit::Visit;

/// The header with the token that forms carry in a hidden field.
const TOKEN: &str = "x-form-token";

const MOST_BYTES: usize = 64 * 1024;

/// A JSON body that came with the right token. To have one is to have passed the check.
pub struct PostedJson<T>(pub T);

impl<T: DeserializeOwned> FromRequest<App> for PostedJson<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, app: &App) -> Result<Self, Problem> {
        let visit = request.extensions().get::<Visit>().cloned();
        let visit = visit.ok_or_else(|| Problem::internal("a script outside the layer that makes visits"))?;
        let token = request.headers().get(TOKEN).and_then(|value| value.to_str().ok()).unwrap_or_default();
        if !page_token::fits(app, &visit.session, token) {
            return Err(Problem::stale_form());
        }
        let unread = |_| Problem::new(StatusCode::BAD_REQUEST, "not-a-form");
        let bytes = axum::body::to_bytes(request.into_body(), MOST_BYTES).await.map_err(unread)?;
        let unread = |_| Problem::new(StatusCode::BAD_REQUEST, "not-a-form");
        serde_json::from_slice(&bytes).map(PostedJson).map_err(unread)
    }
}
