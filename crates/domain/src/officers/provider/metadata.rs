//! An identity provider's metadata: fetched once, cached for minutes, and fetched again if its keys do not match.

use std::future::Future;
use std::pin::Pin;

use channels::web::{Ask, Caller, Response};
use openidconnect::core::CoreProviderMetadata;
use openidconnect::{AsyncHttpClient, HttpRequest, HttpResponse, http};
use tokio::sync::Mutex;

use super::settings::Provider;
use crate::refusal::{Outcome, Refusal};

const KEPT: i64 = 10 * 60 * 1000;

/// The metadata, and when it was fetched.
#[derive(Default)]
pub struct MetadataCache(Mutex<Option<(CoreProviderMetadata, i64)>>);

impl Provider {
    /// The provider's endpoints and keys.
    ///
    /// # Errors
    /// If it cannot be reached, or its metadata does not match its issuer.
    pub async fn metadata(&self, now: i64) -> Outcome<CoreProviderMetadata> {
        let mut known = self.known.0.lock().await;
        if let Some((metadata, _)) = known.as_ref().filter(|(_, since)| (0..KEPT).contains(&(now - since))) {
            return Ok(metadata.clone());
        }
        let asked = CoreProviderMetadata::discover_async(self.issuer.clone(), &self.out).await;
        let metadata = asked.map_err(not_now)?;
        *known = Some((metadata.clone(), now));
        Ok(metadata)
    }

    /// Invalidates the cache, because the keys have changed.
    pub async fn forget(&self) {
        *self.known.0.lock().await = None;
    }
}

/// The provider does not answer, or not as it should.
pub fn not_now(error: impl std::error::Error) -> Refusal {
    let mut words = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        words = format!("{words}: {error}");
        cause = error.source();
    }
    tracing::warn!(words, "a provider of identities does not answer");
    Refusal::needs_other("desk-provider-not-now")
}

/// Sends the protocol's requests through our own HTTP client.
pub struct HttpClient(pub Caller);

impl<'c> AsyncHttpClient<'c> for HttpClient {
    type Error = channels::Error;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, Self::Error>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(call(&self.0, request))
    }
}

async fn call(caller: &Caller, request: HttpRequest) -> Result<HttpResponse, channels::Error> {
    let headers = request.headers().iter().map(|(name, value)| (name.to_string(), value.as_bytes().to_vec()));
    let ask = Ask {
        method: request.method().to_string(),
        address: request.uri().to_string(),
        headers: headers.collect(),
        body: request.body().clone(),
    };
    let Response { status, headers, body } = caller.call(ask).await?;
    let mut response = http::Response::builder().status(status);
    for (name, value) in headers {
        response = response.header(name, value);
    }
    response.body(body).map_err(|error| channels::Error::Unfit(error.to_string()))
}
