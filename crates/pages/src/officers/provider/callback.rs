//! An officer comes back from the provider with a code, which becomes a token, which says who they are.

use std::time::{Duration, UNIX_EPOCH};

use axum::extract::Path;
use domain::app::App;
use domain::events::OfficerEvent;
use domain::officers::officer_events::noted;
use domain::officers::provider::metadata::not_now;
use domain::officers::provider::settings::Provider;
use domain::officers::provider::store::{self, Arrival};
use domain::officers::session::SignInMethod;
use domain::staff::model::Officer;
use domain::staff::store as officers;
use openidconnect::core::{CoreClient, CoreProviderMetadata, CoreUserInfoClaims};
use openidconnect::{
    AuthorizationCode, ClaimsVerificationError, EndUserEmail, Nonce, OAuth2TokenResponse, PkceCodeVerifier,
    RequestTokenError, TokenResponse,
};

use super::asking::way_back;
use crate::officers::arrive::sign_in_as;
use crate::web::form::value_in;
use crate::web::{Outcome, Problem, Visit};

/// How far the provider's clock may be ahead of ours, in milliseconds.
const AHEAD: i64 = 2 * 60 * 1000;

pub(super) async fn finish(visit: Visit, Path(provider): Path<String>) -> Outcome {
    let app = visit.app.clone();
    let provider = app.providers.find(&provider).ok_or_else(Problem::not_found)?;
    let query = visit.here.split_once('?').map(|(_, query)| query.to_owned()).unwrap_or_default();
    let told = |name: &str| value_in(&query, name).unwrap_or_default();
    let mut tx = app.db.begin().await?;
    let sent = (provider.id.as_str(), &*told("state"), visit.session.id.as_str());
    let arrival = store::take(&mut tx, sent, visit.now()).await?;
    // Committed at once: what comes back is taken once, whatever follows.
    tx.commit().await?;
    let again = || Problem::forbidden("desk-provider-again");
    let arrival = arrival.ok_or_else(again)?;
    if !told("error").is_empty() {
        tracing::info!(provider = provider.id, error = %told("error"), "a provider sent an officer back");
        return Err(Problem::forbidden("desk-provider-denied"));
    }
    let who = identity(&app, provider, &arrival, &told("code")).await?;
    let mut tx = app.db.begin().await?;
    let officer = officer_of(&app, &mut tx, provider, &who).await?;
    sign_in_as(&visit, &mut tx, officer, SignInMethod::Provider).await?;
    tx.commit().await?;
    Ok(visit.see(&arrival.next))
}

/// Whom the provider vouches for.
struct Identity {
    /// Issuer and subject: who they are for good.
    subject: String,
    /// Where it was checked.
    email: Option<String>,
}

/// The code becomes a token, and the token is looked at: who made it, for whom, for which question, and when.
async fn identity(app: &App, provider: &Provider, arrival: &Arrival, code: &str) -> Outcome<Identity> {
    let now = app.world.now();
    let metadata = provider.metadata(now).await?;
    let client = client(app, provider, metadata)?;
    let asked = client.exchange_code(AuthorizationCode::new(code.to_owned())).map_err(not_now)?;
    let asked = asked.set_pkce_verifier(PkceCodeVerifier::new(arrival.verifier.clone()));
    let answer = asked.request_async(&provider.out).await;
    let answer = answer.map_err(|error| match error {
        RequestTokenError::ServerResponse(said) => unproven(format!("{said:?}")),
        other => not_now(other).into(),
    })?;
    let token = answer.id_token().ok_or_else(|| unproven("no token of identity came"))?;
    let nonce = Nonce::new(arrival.nonce.clone());
    let moment = move || (UNIX_EPOCH + Duration::from_millis(now.unsigned_abs())).into();
    let verifier = client.id_token_verifier().set_time_fn(moment);
    let claims = match token.claims(&verifier, &nonce) {
        // Keys change; the provider is asked for them again, once.
        Err(ClaimsVerificationError::SignatureVerification(_)) => {
            provider.forget().await;
            let client = self::client(app, provider, provider.metadata(now).await?)?;
            let verifier = client.id_token_verifier().set_time_fn(moment);
            token.claims(&verifier, &nonce).map_err(unproven)?.clone()
        }
        other => other.map_err(unproven)?.clone(),
    };
    if claims.issue_time().timestamp_millis() > now + AHEAD {
        return Err(unproven("the token is from the future"));
    }
    let subject = format!("{} {}", claims.issuer().as_str(), claims.subject().as_str());
    if claims.email().is_some() {
        return Ok(Identity { subject, email: checked(claims.email(), claims.email_verified()) });
    }
    // Many providers say it only when they are asked for it.
    let token = answer.access_token().clone();
    let Ok(asked) = client.user_info(token, Some(claims.subject().clone())) else {
        return Ok(Identity { subject, email: None });
    };
    let told: CoreUserInfoClaims = asked.request_async(&provider.out).await.map_err(unproven)?;
    Ok(Identity { subject, email: checked(told.email(), told.email_verified()) })
}

/// An address that the provider has checked, in small letters.
fn checked(email: Option<&EndUserEmail>, is_verified: Option<bool>) -> Option<String> {
    email.filter(|_| is_verified == Some(true)).map(|email| email.as_str().to_lowercase())
}

/// The client of the protocol, with everything that the provider published.
type Client = CoreClient<
    openidconnect::EndpointSet,
    openidconnect::EndpointNotSet,
    openidconnect::EndpointNotSet,
    openidconnect::EndpointNotSet,
    openidconnect::EndpointMaybeSet,
    openidconnect::EndpointMaybeSet,
>;

fn client(app: &App, provider: &Provider, metadata: CoreProviderMetadata) -> Outcome<Client> {
    let (id, secret) = (provider.client_id.clone(), provider.client_secret.clone());
    Ok(CoreClient::from_provider_metadata(metadata, id, secret).set_redirect_uri(way_back(app, provider)?))
}

fn unproven(why: impl std::fmt::Display) -> Problem {
    tracing::warn!(%why, "what a provider of identities said does not hold");
    Problem::forbidden("desk-provider-unproven")
}

/// The officer who is meant. The first time the address says it; the team leader added them under it.
async fn officer_of(app: &App, tx: &mut db::Tx, provider: &Provider, who: &Identity) -> Outcome<Officer> {
    let nobody = || Problem::forbidden("desk-provider-nobody");
    let vouched = |officer: &Officer| provider.agencies.contains(&officer.agency);
    if let Some(officer) = store::by_subject(tx, &who.subject).await? {
        return Some(officer).filter(vouched).ok_or_else(nobody);
    }
    let email = who.email.as_deref().ok_or_else(nobody)?;
    let officer = officers::by_email(tx, email).await?.filter(vouched).ok_or_else(nobody)?;
    // An officer who has a link is no longer found by their address: addresses are given to others.
    if !officer.active || !store::link(tx, &officer.id, &who.subject, app.world.now()).await? {
        return Err(nobody());
    }
    let event = OfficerEvent::ProviderLinked { provider: provider.id.clone() };
    noted(tx, app, &officer.actor(), &officer.id, event).await?;
    Ok(officer)
}
