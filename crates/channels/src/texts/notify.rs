//! The API of GOV.UK Notify (version 2), which Canada, Australia and others run too, and its callbacks.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use serde::Deserialize;
use serde_json::json;
use sha2::Sha256;
use subtle::ConstantTimeEq;

use super::received::{Arrived, Delivery, Received, Webhook};
use super::{Sent, ShortMessage, asked};
use crate::Error;
use crate::web::{Ask, Caller};

/// The length of an id, of which a key ends with two: the service's and the secret.
const UUID: usize = 36;

pub(super) struct Notify {
    caller: Caller,
    /// `…/v2/notifications/sms`.
    sms: String,
    service: String,
    secret: String,
    /// The id of a template whose whole text is `((message))`.
    template: String,
    /// What its callbacks carry as bearer.
    token: String,
}

#[derive(Deserialize)]
struct Created {
    id: String,
}

/// A callback: of a message that came in, or of one that was sent.
#[derive(Deserialize)]
struct Callback {
    id: String,
    status: Option<String>,
    source_number: Option<String>,
    message: Option<String>,
    date_received: Option<String>,
}

impl Notify {
    pub(super) fn new(address: &str, (key, template): (&str, &str), token: &str) -> Result<Self, Error> {
        let ids = key.len().checked_sub(2 * UUID + 1).and_then(|start| key.get(start..));
        let ids = ids.and_then(|ids| Some((ids.get(..UUID)?, ids.get(UUID + 1..)?)));
        let (service, secret) =
            ids.ok_or_else(|| Error::Settings("a key of Notify ends with two ids: NAME-SERVICE-SECRET".to_owned()))?;
        Ok(Notify {
            caller: Caller::new()?,
            sms: format!("{}/v2/notifications/sms", address.trim_end_matches('/')),
            service: service.to_owned(),
            secret: secret.to_owned(),
            template: template.to_owned(),
            token: token.to_owned(),
        })
    }

    pub(super) async fn send(&self, text: &ShortMessage) -> Result<Sent, Error> {
        let body = json!({
            "phone_number": text.to,
            "template_id": self.template,
            "personalisation": {"message": text.words},
            "reference": text.key,
        });
        let ask = Ask {
            method: "POST".to_owned(),
            address: self.sms.clone(),
            headers: vec![
                ("authorization".to_owned(), format!("Bearer {}", self.bearer(now())).into_bytes()),
                ("content-type".to_owned(), b"application/json".to_vec()),
            ],
            body: body.to_string().into_bytes(),
        };
        let response = asked(&self.caller, ask).await?;
        let created: Result<Created, _> = serde_json::from_slice(&response.body);
        created.map(|created| Sent::named(created.id)).map_err(|error| Error::Uncertain(error.to_string()))
    }

    /// A JSON Web Token, as RFC 7519 has it, by the second at which it is made.
    pub(super) fn bearer(&self, second: u64) -> String {
        let part = |value: serde_json::Value| URL_SAFE_NO_PAD.encode(value.to_string());
        let signed = format!(
            "{}.{}",
            part(json!({"typ": "JWT", "alg": "HS256"})),
            part(json!({"iss": self.service, "iat": second}))
        );
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(self.secret.as_bytes()) else { return String::new() };
        mac.update(signed.as_bytes());
        format!("{signed}.{}", URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes()))
    }

    pub(super) fn read(&self, webhook: &Webhook<'_>) -> Result<Vec<Arrived>, Error> {
        let given = webhook.proof.strip_prefix("Bearer ").unwrap_or_default();
        if self.token.is_empty() || !bool::from(given.as_bytes().ct_eq(self.token.as_bytes())) {
            return Err(Error::Refused("the token is not the one that Notify was given".to_owned()));
        }
        let callback: Callback =
            serde_json::from_slice(webhook.body).map_err(|error| Error::Unfit(error.to_string()))?;
        if let Some(status) = callback.status {
            let arrived = match status.as_str() {
                "delivered" => Some(true),
                "permanent-failure" | "temporary-failure" | "technical-failure" => Some(false),
                _ => None,
            };
            let problem = (arrived == Some(false)).then_some(status);
            return Ok(vec![Arrived::Delivery(Delivery { id: callback.id, arrived, problem })]);
        }
        let Some(from) = callback.source_number else { return Err(Error::Unfit("it names no sender".to_owned())) };
        let sent_at = callback.date_received.and_then(|at| at.parse::<jiff::Timestamp>().ok());
        Ok(vec![Arrived::Message(Received {
            id: callback.id,
            from: with_plus(&from),
            name: None,
            words: callback.message.unwrap_or_default(),
            files: Vec::new(),
            sent_at: sent_at.map(jiff::Timestamp::as_millisecond),
            is_sms: true,
            language: None,
            is_machine: false,
            post: None,
            line: None,
        })])
    }
}

/// Notify writes numbers with their country, and without a plus.
fn with_plus(number: &str) -> String {
    match number.bytes().all(|byte| byte.is_ascii_digit()) && number.len() > 8 && !number.starts_with('0') {
        true => format!("+{number}"),
        false => number.to_owned(),
    }
}

/// Tokens of Notify are only good for thirty seconds of the real time.
#[expect(clippy::disallowed_methods, reason = "the other side compares it with its own clock")]
fn now() -> u64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    since.map(|since| since.as_secs()).unwrap_or_default()
}
