//! A client of GOV.UK Pay's API, version 1.

use std::time::Duration;

use reqwest::header::{AUTHORIZATION, HeaderMap, HeaderValue};
use reqwest::{Client, Method, StatusCode, Url};
use serde::Deserialize;
use serde_json::json;

use super::{NewPayment, Payment, Refund, RefundStatus, Status};
use crate::Error;

const PATIENCE: Duration = Duration::from_secs(10);
/// The maximum size of a provider's response.
const MOST_BYTES: usize = 2 * 1024 * 1024;
/// The maximum number of pages of a search.
const MOST_PAGES: u32 = 200;

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
struct RefundResponse {
    refund_id: String,
    amount: i64,
    status: String,
    #[serde(default)]
    created_date: String,
}

#[derive(Deserialize)]
struct RefundsResponse {
    #[serde(rename = "_embedded")]
    embedded: EmbeddedRefunds,
}

#[derive(Deserialize)]
struct EmbeddedRefunds {
    refunds: Vec<RefundResponse>,
}

/// One page of a search for payments.
#[derive(Deserialize)]
struct SearchResponse {
    results: Vec<PaymentResponse>,
    #[serde(rename = "_links", default)]
    links: SearchLinks,
}

#[derive(Deserialize, Default)]
struct SearchLinks {
    next_page: Option<Link>,
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
    pub(super) async fn refund(&self, id: &str, amount: i64, available: i64) -> Result<Refund, Error> {
        let path = format!("v1/payments/{}/refunds", plain(id)?);
        let body = json!({"amount": amount, "refund_amount_available": available});
        let key = format!("{id}-{available}-{amount}");
        let answer: RefundResponse = parse(&self.ask(Method::POST, &path, Some((&key, body))).await?)?;
        Ok(answer.into())
    }

    pub(super) async fn refunds(&self, id: &str) -> Result<Vec<Refund>, Error> {
        let path = format!("v1/payments/{}/refunds", plain(id)?);
        let answer: RefundsResponse = parse(&self.ask(Method::GET, &path, None).await?)?;
        let mut refunds = answer.embedded.refunds;
        refunds.sort_by(|one, other| one.created_date.cmp(&other.created_date));
        Ok(refunds.into_iter().map(Refund::from).collect())
    }

    /// All pages of a search by the days on which payments were created.
    pub(super) async fn list(&self, from: &str, to: &str) -> Result<Vec<Payment>, Error> {
        let mut found = Vec::new();
        for page in 1..=MOST_PAGES {
            let span = format!("from_date={from}T00:00:00Z&to_date={to}T23:59:59Z");
            let path = format!("v1/payments?{span}&page={page}&display_size=500");
            let answer: SearchResponse = parse(&self.ask(Method::GET, &path, None).await?)?;
            found.extend(answer.results.into_iter().map(payment));
            if answer.links.next_page.is_none() {
                return Ok(found);
            }
        }
        Err(Error::Unfit("there are too many payments in these days".to_owned()))
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

fn parse<T: serde::de::DeserializeOwned>(bytes: &[u8]) -> Result<T, Error> {
    serde_json::from_slice(bytes).map_err(|error| Error::Unfit(error.to_string()))
}

fn read(bytes: &[u8]) -> Result<Payment, Error> {
    Ok(payment(parse(bytes)?))
}

fn payment(answer: PaymentResponse) -> Payment {
    let declined = answer.state.code.as_deref().is_some_and(|code| DECLINED.contains(&code));
    let status = match (answer.state.status.as_str(), answer.state.finished) {
        ("success", true) => Status::Paid,
        ("failed", true) if declined => Status::Declined,
        (_, true) => Status::Ended,
        _ => Status::Open,
    };
    Payment {
        id: answer.payment_id,
        amount: answer.amount,
        reference: answer.reference,
        description: answer.description,
        return_url: answer.return_url,
        status,
        next_url: answer.links.next_url.map(|link| link.href),
        refunded: answer.refund_summary.amount_submitted,
        available: answer.refund_summary.amount_available,
    }
}

impl From<RefundResponse> for Refund {
    fn from(answer: RefundResponse) -> Self {
        let status = match answer.status.as_str() {
            "success" => RefundStatus::Success,
            "error" => RefundStatus::Error,
            _ => RefundStatus::Submitted,
        };
        Refund { id: answer.refund_id, amount: answer.amount, status }
    }
}
