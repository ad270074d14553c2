//! The files that pages link to.

use axum::extract::{Path, Query, State};
use axum::http::header;
use axum::response::IntoResponse;
use axum::routing::get;
use domain::app::App;
use serde::Deserialize;

use super::problem::{Outcome, Problem};
use crate::slice::Routes;

const FOR_EVER: &str = "public, max-age=31536000, immutable";

const A_WHILE: &str = "public, max-age=300";

#[derive(Deserialize)]
struct Version {
    v: Option<String>,
}

pub fn routes() -> Routes {
    Routes::new().route("/assets/{*path}", get(asset))
}

async fn asset(State(app): State<App>, Path(path): Path<String>, Query(version): Query<Version>) -> Outcome {
    let asset = app.screens.asset(&path).ok_or_else(Problem::not_found)?;
    let kept = if version.v.is_some() { FOR_EVER } else { A_WHILE };
    let headers = [(header::CONTENT_TYPE, asset.content_type), (header::CACHE_CONTROL, kept)];
    Ok((headers, asset.bytes).into_response())
}
