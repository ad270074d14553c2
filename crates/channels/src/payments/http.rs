//! A client of GOV.UK Pay's API, version 1.

use std::time::Duration;

use reqwest::header::{AUTHORIZATION, HeaderMap, HeaderValue};
use reqwest::{Client, Method, StatusCode, Url};
use serde::Deserialize;
use serde_json::json;

use super::{NewPayment, Payment, Status};
use crate::Error;

const PATIENCE: Duration = Duration::from_secs(10);
/// The maximum size of a provider's response.
const MOST_BYTES: usize = 256 * 1024;

pub(super) struct Provider {
    client: Client,
    address: Url,
    origin: String,
}

#[derive(Deserialize)]
struct PaymentResponse {
    payment_id: String,
    amount: i64,
    reference: String,
    description: String,
    return_url: String,
    state: State,
    #[serde(rename = "_links", default)]
    links: Links,
    #[serde(default)]
    refund_summary: Refunds,
}

/// The refundable and the refunded amount.
#[derive(Deserialize, Default)]
struct Refunds {
    #[serde(default)]
    amount_available: i64,
    #[serde(default)]
    amount_submitted: i64,
}

#[derive(Deserialize)]
struct State {
    status: String,
    finished: bool,
    code: Option<String>,
}

#[derive(Deserialize, Default)]
struct Links {
    next_url: Option<Link>,
}

#[derive(Deserialize)]
struct Link {
    href: String,
}

#[derive(Deserialize)]
struct Refusal {
    code: Option<String>,
    description: Option<String>,
}

/// The codes with which GOV.UK Pay reports declined payments: P0010 rejected, P0030 cancelled by the payer.
const DECLINED: [&str; 2] = ["P0010", "P0030"];

impl Provider {
    pub(super) fn new(address: &str, key: &str) -> Result<Self, Error> {
        Self::with(address, key, PATIENCE)
    }

    pub(super) fn with(address: &str, key: &str, patience: Duration) -> Result<Self, Error> {
        let settings = |error: &dyn std::fmt::Display| Error::Settings(format!("the payment provider: {error}"));
        let address = address.trim_end_matches('/');
        let address: Url = format!("{address}/").parse().map_err(|error| settings(&error))?;
        let mut key = HeaderValue::from_str(&format!("Bearer {key}")).map_err(|error| settings(&error))?;
        key.set_sensitive(true);
        crate::install_tls();
        let client = Client::builder()
            .default_headers(HeaderMap::from_iter([(AUTHORIZATION, key)]))
            .timeout(patience)
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .map_err(|error| settings(&error))?;
        let origin = address.origin().ascii_serialization();
        Ok(Provider { client, address, origin })
    }

    pub(super) fn origin(&self) -> &str {
        &self.origin
    }

    pub(super) async fn create(&self, new: &NewPayment) -> Result<Payment, Error> {
        let body = serde_json::to_value(new).map_err(|error| Error::Unfit(error.to_string()))?;
        let bytes = self.ask(Method::POST, "v1/payments", Some((&new.key, body))).await?;
        read(&bytes)
    }

    pub(super) async fn get(&self, id: &str) -> Result<Payment, Error> {
        read(&self.ask(Method::GET, &format!("v1/payments/{}", plain(id)?), None).await?)
    }

    pub(super) async fn cancel(&self, id: &str) -> Result<(), Error> {
        self.ask(Method::POST, &format!("v1/payments/{}/cancel", plain(id)?), None).await.map(drop)
    }

    /// The provider has no idempotency key for refunds, but accepts one only if the remaining amount is as we saw it.
    pub(super) async fn refund(&self, id: &str, amount: i64) -> Result<(), Error> {
        let path = format!("v1/payments/{}", plain(id)?);
        let known = answer(&self.ask(Method::GET, &path, None).await?)?.refund_summary;
        let missing = amount - known.amount_submitted;
        if missing <= 0 {
            return Ok(());
        }
        let body = json!({"amount": missing, "refund_amount_available": known.amount_available});
        self.ask(Method::POST, &format!("{path}/refunds"), Some((id, body))).await.map(drop)
    }

    async fn ask(&self, method: Method, path: &str, body: Option<(&str, serde_json::Value)>) -> Result<Vec<u8>, Error> {
        let address = self.address.join(path).map_err(|error| Error::Settings(error.to_string()))?;
        let mut request = self.client.request(method, address);
        if let Some((key, body)) = &body {
            request = request.header("Idempotency-Key", *key).json(body);
        }
        let passing = |error: reqwest::Error| Error::Passing(error.without_url().to_string());
        let mut response = request.send().await.map_err(passing)?;
        let status = response.status();
        let mut bytes = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(passing)? {
            bytes.extend_from_slice(&chunk);
            if bytes.len() > MOST_BYTES {
                return Err(Error::Unfit("it is too long".to_owned()));
            }
        }
        if status.is_success() {
            return Ok(bytes);
        }
        let told = serde_json::from_slice::<Refusal>(&bytes).ok();
        let words = told.map(|told| {
            format!("{} {}", told.code.unwrap_or_default(), told.description.unwrap_or_default()).trim().to_owned()
        });
        let words = words.filter(|words| !words.is_empty()).unwrap_or_else(|| status.to_string());
        match status {
            StatusCode::TOO_MANY_REQUESTS | StatusCode::REQUEST_TIMEOUT => Err(Error::Passing(words)),
            StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => Err(Error::Settings(words)),
            status if status.is_server_error() => Err(Error::Passing(words)),
            _ => Err(Error::Refused(words)),
        }
    }
}

/// An id that cannot lead to another URL.
fn plain(id: &str) -> Result<&str, Error> {
    let is_plain = !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if is_plain { Ok(id) } else { Err(Error::Refused("there is no such payment".to_owned())) }
}

fn answer(bytes: &[u8]) -> Result<PaymentResponse, Error> {
    serde_json::from_slice(bytes).map_err(|error| Error::Unfit(error.to_string()))
}

fn read(bytes: &[u8]) -> Result<Payment, Error> {
    let answer = answer(bytes)?;
    let declined = answer.state.code.as_deref().is_some_and(|code| DECLINED.contains(&code));
    let status = match (answer.state.status.as_str(), answer.state.finished) {
        ("success", true) => Status::Paid,
        ("failed", true) if declined => Status::Declined,
        (_, true) => Status::Ended,
        _ => Status::Open,
    };
    Ok(Payment {
        id: answer.payment_id,
        amount: answer.amount,
        reference: answer.reference,
        description: answer.description,
        return_url: answer.return_url,
        status,
        next_url: answer.links.next_url.map(|link| link.href),
        refunded: answer.refund_summary.amount_submitted,
    })
}
