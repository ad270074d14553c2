//! The address that a provider of calls asks what follows in a call. It proves itself by its signature; what was heard is
//! stored before it is told what is said.

use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, OriginalUri, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use channels::Error;
use channels::telephone::{Heard, twiml};
use domain::app::App;
use domain::telephone::{PROVIDER, Telephone, hook_address};

use crate::slice::Routes;

/// What a provider tells is a form.
const MOST_BYTES: usize = 64 * 1024;

pub fn routes() -> Routes {
    Routes::new().route("/hooks/telephone", post(told).layer(DefaultBodyLimit::max(MOST_BYTES)))
}

async fn told(State(app): State<App>, OriginalUri(uri): OriginalUri, headers: HeaderMap, body: Bytes) -> Response {
    let Some(provider) = &app.voice else {
        return said(StatusCode::NOT_FOUND, "no provider of calls is set up here");
    };
    let path = uri.path_and_query().map_or("", |path| path.as_str());
    let address = format!("{}{path}", app.settings.address);
    let proof = headers.get("x-twilio-signature").and_then(|value| value.to_str().ok()).unwrap_or_default();
    let told = match provider.read(&address, proof, &body) {
        Ok(told) => told,
        Err(error) => {
            tracing::warn!(%error, "a webhook of a call was not taken");
            let status =
                if matches!(error, Error::Refused(_)) { StatusCode::FORBIDDEN } else { StatusCode::BAD_REQUEST };
            return said(status, &error.to_string());
        }
    };
    let heard = match (told.heard, &told.recording) {
        (Heard::Recording(_), Some(place)) => match provider.recording(place).await {
            Ok(sound) => Heard::Recording(sound),
            Err(error) => {
                tracing::warn!(%error, "a recording was not fetched");
                return said(StatusCode::SERVICE_UNAVAILABLE, "the recording could not be fetched");
            }
        },
        (heard, _) => heard,
    };
    let telephone = Telephone { app: app.clone(), exchange: PROVIDER, understands: true };
    match telephone.next(&told.call, told.turn, heard).await {
        Ok(turn) => {
            let xml = twiml::document(&turn, &hook_address(&app, &told.call, &told.sid));
            ([(header::CONTENT_TYPE, "text/xml; charset=utf-8")], xml).into_response()
        }
        Err(refusal) => {
            tracing::error!(problem = refusal.kind, cause = ?refusal.cause, "a call did not go on");
            said(StatusCode::SERVICE_UNAVAILABLE, "it was not taken; ask again later")
        }
    }
}

fn said(status: StatusCode, words: &str) -> Response {
    (status, format!("{words}\n")).into_response()
}
