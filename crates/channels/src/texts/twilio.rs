//! Twilio's API of messages (2010-04-01) and its webhooks, which several other providers speak too.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use reqwest::Url;
use serde::Deserialize;
use sha1::Sha1;
use subtle::ConstantTimeEq;

use super::received::{Arrived, Delivery, Received, RemoteFile, Webhook};
use super::{Sent, ShortMessage, asked, media};
use crate::Error;
use crate::web::{Ask, Caller};

/// Twilio, "Receive and download images": ten in a message.
const MOST_FILES: usize = 10;

pub(super) struct Twilio {
    caller: Caller,
    /// `https://api.twilio.com/2010-04-01/Accounts/ACCOUNT/Messages.json`.
    messages: String,
    account: String,
    token: String,
    number: String,
}

#[derive(Deserialize)]
struct Created {
    sid: String,
}

impl Twilio {
    pub(super) fn new(address: &str, number: &str) -> Result<Self, Error> {
        let wrong = || Error::Settings("Twilio's address is written https://ACCOUNT:TOKEN@api.twilio.com".to_owned());
        let mut address: Url = address.parse().map_err(|_| wrong())?;
        let account = address.username().to_owned();
        let token = address.password().unwrap_or_default().to_owned();
        if account.is_empty() || token.is_empty() || !number.starts_with('+') {
            return Err(wrong());
        }
        address.set_username("").and_then(|()| address.set_password(None)).map_err(|()| wrong())?;
        address.set_path(&format!("/2010-04-01/Accounts/{account}/Messages.json"));
        Ok(Twilio { caller: Caller::new()?, messages: address.into(), account, token, number: number.to_owned() })
    }

    pub(super) async fn send(&self, text: &ShortMessage, callback: &str) -> Result<Sent, Error> {
        let body = form(&[
            ("To", text.to.as_str()),
            ("From", self.number.as_str()),
            ("Body", text.words.as_str()),
            ("StatusCallback", callback),
        ]);
        let ask = Ask {
            method: "POST".to_owned(),
            address: self.messages.clone(),
            headers: vec![
                ("authorization".to_owned(), self.login().into_bytes()),
                ("content-type".to_owned(), b"application/x-www-form-urlencoded".to_vec()),
            ],
            body: body.into_bytes(),
        };
        let response = asked(&self.caller, ask).await?;
        let created: Result<Created, _> = serde_json::from_slice(&response.body);
        // It was taken: a second attempt would send it twice.
        created.map(|created| Sent::named(created.sid)).map_err(|error| Error::Uncertain(error.to_string()))
    }

    /// A picture or file, by the address that a webhook named.
    pub(super) async fn fetch(&self, place: &str) -> Result<Vec<u8>, Error> {
        media::fetched(&self.messages, place, Some((&self.messages, self.login()))).await
    }

    fn login(&self) -> String {
        login(&self.account, &self.token)
    }

    pub(super) fn read(&self, webhook: &Webhook<'_>) -> Result<Vec<Arrived>, Error> {
        let body = std::str::from_utf8(webhook.body).map_err(|error| Error::Unfit(error.to_string()))?;
        let fields = fields(body);
        if !is_signed(&self.token, (webhook.address, &fields), webhook.proof) {
            return Err(Error::Refused("the signature is not the provider's".to_owned()));
        }
        let field = |name: &str| fields.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str());
        let id = field("MessageSid").or_else(|| field("SmsSid")).unwrap_or_default().to_owned();
        if id.is_empty() {
            return Err(Error::Unfit("it names no message".to_owned()));
        }
        if let (Some(status), None) = (field("MessageStatus"), field("Body")) {
            let arrived = match status {
                "delivered" | "read" => Some(true),
                "failed" | "undelivered" | "canceled" => Some(false),
                _ => None,
            };
            let problem = field("ErrorCode").map(|code| format!("error {code}"));
            return Ok(vec![Arrived::Delivery(Delivery { id, arrived, problem })]);
        }
        let came = field("NumMedia").and_then(|number| number.parse::<usize>().ok()).unwrap_or_default();
        let files = (0..came.min(MOST_FILES))
            .map(|n| RemoteFile { name: String::new(), place: field(&format!("MediaUrl{n}")).map(str::to_owned) });
        let from = field("From").unwrap_or_default();
        // Twilio carries WhatsApp too, and says so in front of the number.
        let (is_sms, from) = (!from.contains(':'), from);
        Ok(vec![Arrived::Message(Received {
            id,
            from: from.to_owned(),
            name: field("ProfileName").map(str::to_owned),
            words: field("Body").unwrap_or_default().to_owned(),
            files: files.collect(),
            sent_at: None,
            is_sms,
            language: None,
            is_machine: false,
            post: None,
            line: None,
        })])
    }
}

/// The header with which an account proves itself.
pub(crate) fn login(account: &str, token: &str) -> String {
    format!("Basic {}", STANDARD.encode(format!("{account}:{token}")))
}

/// The fields of a form, in their order.
pub(crate) fn fields(body: &str) -> Vec<(String, String)> {
    let address = format!("http://localhost/?{body}");
    let parsed: Option<Url> = address.parse().ok();
    parsed.map(|url| url.query_pairs().into_owned().collect()).unwrap_or_default()
}

pub(crate) fn form(fields: &[(&str, &str)]) -> String {
    let mut address = match Url::parse("http://localhost/") {
        Ok(address) => address,
        Err(_) => return String::new(),
    };
    address.query_pairs_mut().extend_pairs(fields);
    address.query().unwrap_or_default().to_owned()
}

/// Twilio's signature: base64 of HMAC-SHA1 over the address and then each field's name and value, sorted by name
/// (twilio.com/docs/usage/webhooks/webhooks-security).
pub(crate) fn is_signed(token: &str, (address, fields): (&str, &[(String, String)]), signature: &str) -> bool {
    let mut sorted: Vec<&(String, String)> = fields.iter().collect();
    sorted.sort();
    sorted.dedup();
    let Ok(mut mac) = Hmac::<Sha1>::new_from_slice(token.as_bytes()) else { return false };
    mac.update(address.as_bytes());
    for (name, value) in sorted {
        mac.update(name.as_bytes());
        mac.update(value.as_bytes());
    }
    let wanted = STANDARD.encode(mac.finalize().into_bytes());
    bool::from(wanted.as_bytes().ct_eq(signature.as_bytes()))
}
