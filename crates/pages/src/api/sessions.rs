//! Tokens: a caller that wants something stored gets one first.

use axum::http::StatusCode;
use axum::response::IntoResponse;
use domain::session::Assurance;
use serde::Serialize;
use utoipa::ToSchema;

use super::body::json;
use crate::web::{Outcome, Visit};

/// A token and what it stands for.
#[derive(Serialize, ToSchema)]
pub(super) struct SessionPage {
    /// To be sent as `Authorization: Bearer …`. It is shown once and kept nowhere.
    token: String,
    /// How surely we know who it is: `guest`, `code` or `passkey`.
    assurance: &'static str,
}

/// A session for somebody who has not said who they are.
#[utoipa::path(post, path = "/api/v1/sessions", tag = "sessions",
    responses((status = 201, body = SessionPage)))]
pub(super) async fn begin(visit: Visit) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let person = domain::people::new_guest(&mut tx, &visit.app, &visit.language).await?;
    let session = visit.session.keep(&mut tx, &visit.app, Some(&person), Assurance::Guest).await?;
    tx.commit().await?;
    let page = SessionPage { token: session.token, assurance: session.assurance.name() };
    Ok((StatusCode::CREATED, json(page)).into_response())
}

/// Ends the session of the token.
#[utoipa::path(delete, path = "/api/v1/sessions", tag = "sessions", security(("token" = [])),
    responses((status = 204, description = "The token is worth nothing any more")))]
pub(super) async fn end(visit: Visit) -> Outcome {
    super::person(&visit)?;
    let mut tx = visit.app.db.begin().await?;
    visit.session.end(&mut tx).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
