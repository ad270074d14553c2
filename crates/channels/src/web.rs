//! An HTTP client for other servers' protocols: no redirects, limits of time and size, and encrypted, except to this
//! machine.

use std::net::SocketAddr;
use std::time::Duration;

use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use reqwest::{Client, ClientBuilder, Method, Url};

use crate::Error;

const PATIENCE: Duration = Duration::from_secs(10);
const PATIENCE_FOR_A_FILE: Duration = Duration::from_secs(30);
const MOST_BYTES: usize = 512 * 1024;
const MOST_BYTES_OF_A_FILE: usize = 10 * 1024 * 1024;

/// A request. Headers are names and values.
#[derive(Clone, Debug)]
pub struct Ask {
    pub method: String,
    pub address: String,
    pub headers: Vec<(String, Vec<u8>)>,
    pub body: Vec<u8>,
}

/// The response.
#[derive(Clone, Debug)]
pub struct Response {
    pub status: u16,
    pub headers: Vec<(String, Vec<u8>)>,
    pub body: Vec<u8>,
}

/// Sends requests; clones share its connections.
#[derive(Clone, Debug)]
pub struct Caller {
    client: Client,
    most_bytes: usize,
}

impl Caller {
    /// # Errors
    /// If the system cannot make connections.
    pub fn new() -> Result<Self, Error> {
        crate::install_tls();
        let client = Client::builder().timeout(PATIENCE).redirect(reqwest::redirect::Policy::none());
        Caller::with(client)
    }

    /// A caller that asks one host at addresses that were checked before, so that a name cannot lead elsewhere meanwhile;
    /// and without a proxy, which would look for it anew.
    pub(crate) fn pinned(host: &Url, at: &[SocketAddr]) -> Result<Self, Error> {
        Caller::pinned_for(host, at, PATIENCE)
    }

    fn pinned_for(host: &Url, at: &[SocketAddr], patience: Duration) -> Result<Self, Error> {
        crate::install_tls();
        let client = Client::builder().timeout(patience).redirect(reqwest::redirect::Policy::none()).no_proxy();
        let client = client.resolve_to_addrs(host.host_str().unwrap_or_default(), at);
        Caller::with(client)
    }

    fn with(client: ClientBuilder) -> Result<Self, Error> {
        let client = client.build().map_err(|error| Error::Settings(error.to_string()))?;
        Ok(Caller { client, most_bytes: MOST_BYTES })
    }

    /// The same for files: longer responses, for which more time is given.
    pub(crate) fn for_files(host: &Url, at: &[SocketAddr]) -> Result<Self, Error> {
        Ok(Caller { most_bytes: MOST_BYTES_OF_A_FILE, ..Caller::pinned_for(host, at, PATIENCE_FOR_A_FILE)? })
    }

    /// # Errors
    /// If the URL is not allowed, nobody responds in time, or the response is too long.
    pub async fn call(&self, ask: Ask) -> Result<Response, Error> {
        let address: Url = ask.address.parse().map_err(|error| Error::Settings(format!("{}: {error}", ask.address)))?;
        if !is_safe(&address) {
            return Err(Error::Settings(format!("{address} is not encrypted: it has to begin with https://")));
        }
        let unfit = |error: &dyn std::fmt::Display| Error::Unfit(error.to_string());
        let method = Method::from_bytes(ask.method.as_bytes()).map_err(|error| unfit(&error))?;
        let mut headers = HeaderMap::new();
        for (name, value) in &ask.headers {
            let name = HeaderName::from_bytes(name.as_bytes()).map_err(|error| unfit(&error))?;
            headers.append(name, HeaderValue::from_bytes(value).map_err(|error| unfit(&error))?);
        }
        let broken = |error: reqwest::Error| match error.is_connect() || error.is_builder() {
            true => Error::Passing(error.without_url().to_string()),
            false => Error::Uncertain(error.without_url().to_string()),
        };
        let request = self.client.request(method, address).headers(headers).body(ask.body);
        let mut response = request.send().await.map_err(broken)?;
        let status = response.status().as_u16();
        let headers = response.headers().iter().map(|(name, value)| (name.to_string(), value.as_bytes().to_vec()));
        let headers = headers.collect();
        let mut body = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(broken)? {
            body.extend_from_slice(&chunk);
            if body.len() > self.most_bytes {
                return Err(Error::TooLong);
            }
        }
        Ok(Response { status, headers, body })
    }
}

/// Encrypted, or on this machine.
fn is_safe(address: &Url) -> bool {
    let is_here = matches!(address.host_str(), Some("localhost" | "127.0.0.1" | "[::1]"));
    address.scheme() == "https" || (address.scheme() == "http" && is_here)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_machine_is_asked_in_the_open() {
        for (address, safe) in [
            ("https://login.example.gov.au/x", true),
            ("http://localhost:8080/", true),
            ("http://127.0.0.1/", true),
            ("http://login.example.gov.au/", false),
            ("http://localhost.example.org/", false),
            ("ftp://localhost/", false),
            ("file:///etc/passwd", false),
        ] {
            assert_eq!(is_safe(&address.parse().unwrap()), safe, "{address}");
        }
    }
}
