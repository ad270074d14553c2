//! Sends an officer to the identity provider.

use axum::extract::Path;
use axum::response::{IntoResponse, Redirect};
use domain::app::App;
use domain::officers::provider::settings::Provider;
use domain::officers::provider::store::{self, Arrival};
use openidconnect::core::{CoreAuthenticationFlow, CoreClient};
use openidconnect::{CsrfToken, Nonce, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, Scope};

use crate::officers::arrive::afterwards;
use crate::web::form::value_in;
use crate::web::{Outcome, Problem, Visit};

pub(super) async fn begin(visit: Visit, Path(provider): Path<String>) -> Outcome {
    let app = visit.app.clone();
    let provider = app.providers.find(&provider).ok_or_else(Problem::not_found)?;
    let then = visit.here.split_once('?').and_then(|(_, query)| value_in(query, "then")).unwrap_or_default();
    let metadata = provider.metadata(visit.now()).await?;
    let (state, nonce, verifier) = (secret(&app), secret(&app), secret(&app));
    let client =
        CoreClient::from_provider_metadata(metadata, provider.client_id.clone(), provider.client_secret.clone())
            .set_redirect_uri(way_back(&app, provider)?);
    let challenge = PkceCodeChallenge::from_code_verifier_sha256(&PkceCodeVerifier::new(verifier.clone()));
    let (own_state, own_nonce) = (state.clone(), nonce.clone());
    let asked = client.authorize_url(
        CoreAuthenticationFlow::AuthorizationCode,
        move || CsrfToken::new(own_state),
        move || Nonce::new(own_nonce),
    );
    let (address, ..) = asked.add_scope(Scope::new("email".to_owned())).set_pkce_challenge(challenge).url();
    let arrival = Arrival { nonce, verifier, next: afterwards(&then).to_owned() };
    let mut tx = app.db.begin().await?;
    store::send(&mut tx, (&provider.id, &state, &visit.session.id), &arrival, visit.now()).await?;
    tx.commit().await?;
    Ok(Redirect::to(address.as_str()).into_response())
}

/// Where the provider sends the browser afterwards.
pub(super) fn way_back(app: &App, provider: &Provider) -> Outcome<RedirectUrl> {
    let address = format!("{}/desk/sign-in/with/{}/back", app.settings.address, provider.id);
    RedirectUrl::new(address).map_err(Problem::internal)
}

/// 256 bits that nobody can guess.
fn secret(app: &App) -> String {
    format!("{:032x}{:032x}", app.world.chance(), app.world.chance())
}
