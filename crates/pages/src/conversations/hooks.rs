//! The addresses that providers of short messages call. They stand outside of sessions and of the limits for people: a
//! provider proves itself by its signature, and is told "received" only after the commit.

use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, OriginalUri, Path, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use catalogue::Channel;
use channels::Error;
use channels::texts::{Texts, Webhook};
use domain::app::App;
use domain::conversations;
use serde::Deserialize;

use crate::slice::Routes;

/// What providers send is text; pictures stay with them.
const MOST_BYTES: usize = 1024 * 1024;

/// The headers in which providers put their proof.
const PROOFS: [&str; 3] = ["x-twilio-signature", "x-hub-signature-256", "authorization"];

pub fn routes() -> Routes {
    Routes::new().route("/hooks/{provider}", get(asked).post(sent).layer(DefaultBodyLimit::max(MOST_BYTES)))
}

/// The channel of a provider, and its client.
fn provider<'a>(app: &'a App, name: &str) -> Option<(Channel, &'a Texts)> {
    let all = [Channel::Sms, Channel::Social].map(|channel| Some((channel, app.texts.of(channel)?)));
    all.into_iter().flatten().find(|(_, texts)| texts.has(name))
}

#[derive(Deserialize)]
struct Challenge {
    #[serde(rename = "hub.verify_token", default)]
    token: String,
    #[serde(rename = "hub.challenge", default)]
    challenge: String,
}

/// A provider asks whether this is our address.
async fn asked(State(app): State<App>, Path(name): Path<String>, Query(asked): Query<Challenge>) -> Response {
    let known = provider(&app, &name).and_then(|(_, texts)| texts.challenge(&name, &asked.token, &asked.challenge));
    match known {
        Some(challenge) => challenge.into_response(),
        None => said(StatusCode::NOT_FOUND, "no provider of that name is set up here"),
    }
}

/// A provider brings something.
async fn sent(
    State(app): State<App>,
    Path(name): Path<String>,
    OriginalUri(uri): OriginalUri,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let Some((channel, texts)) = provider(&app, &name) else {
        return said(StatusCode::NOT_FOUND, "no provider of that name is set up here");
    };
    let path = uri.path_and_query().map_or("", |path| path.as_str());
    let address = format!("{}{path}", app.settings.address);
    let proof = PROOFS.iter().find_map(|name| headers.get(*name)).and_then(|value| value.to_str().ok());
    let webhook = Webhook { address: &address, proof: proof.unwrap_or_default(), body: &body };
    let arrived = match texts.read(&name, &webhook) {
        Ok(arrived) => arrived,
        Err(error) => {
            tracing::warn!(provider = name, %error, "a webhook was not taken");
            let status =
                if matches!(error, Error::Refused(_)) { StatusCode::FORBIDDEN } else { StatusCode::BAD_REQUEST };
            return said(status, &error.to_string());
        }
    };
    for one in arrived {
        if let Err(refusal) = conversations::take_in(&app, channel, one).await {
            tracing::error!(provider = name, problem = refusal.kind, cause = ?refusal.cause, "a message was not taken");
            // Providers send again what was not taken; what was taken before is known.
            return said(StatusCode::SERVICE_UNAVAILABLE, "it was not taken; send it again later");
        }
    }
    match name.as_str() {
        "twilio" => ([(header::CONTENT_TYPE, "text/xml")], "<Response/>").into_response(),
        _ => "ok\n".into_response(),
    }
}

fn said(status: StatusCode, words: &str) -> Response {
    (status, format!("{words}\n")).into_response()
}
