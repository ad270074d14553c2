//! Whether the process lives, and whether it can do its work: for balancers and service managers.

use std::time::Duration;

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::app::App;
use serde_json::json;
use tokio::time::timeout;

use crate::slice::Routes;

/// A store that takes longer would keep people waiting too.
const FILES: Duration = Duration::from_secs(2);

pub fn routes() -> Routes {
    Routes::new().route("/health", get(async || "ok\n")).route("/ready", get(ready))
}

/// 200 while people can be served, else 503 with what is missing.
async fn ready(State(app): State<App>) -> Response {
    let schema = app.db.is_current().await;
    // The same few bytes each time, so that nothing gathers.
    let files = timeout(FILES, app.files.put(b"ready")).await.is_ok_and(|kept| kept.is_ok());
    let is_ready = files && matches!(schema, Ok(true));
    let said = json!({
        "ready": is_ready,
        "database": if schema.is_ok() { "reachable" } else { "away" },
        "schema": match schema {
            Ok(true) => "current",
            Ok(false) => "not current",
            Err(_) => "unknown",
        },
        "files": if files { "writable" } else { "not writable" },
    });
    if is_ready {
        return Json(said).into_response();
    }
    let mut response = (StatusCode::SERVICE_UNAVAILABLE, Json(said)).into_response();
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(5));
    response
}
