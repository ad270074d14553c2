//! Calls that a provider in the cloud carries: Twilio's API of calls (2010-04-01) and its signed webhooks, which several
//! others speak too.

use reqwest::Url;
use serde::Deserialize;

use super::twiml::{self, CallReport};
use crate::Error;
use crate::texts::asked;
use crate::texts::media::fetched;
use crate::texts::twilio::{fields, form, is_signed, login};
use crate::web::{Ask, Caller, Response};

/// A recording of two minutes is two megabytes.
const MOST_BYTES: usize = 10 * 1024 * 1024;

/// A provider of calls.
#[derive(Clone)]
pub struct Twilio {
    caller: Caller,
    /// `https://api.twilio.com/2010-04-01/Accounts/ACCOUNT`.
    account: String,
    login: String,
    token: String,
    number: String,
}

#[derive(Deserialize)]
struct Created {
    sid: String,
}

impl Twilio {
    /// A provider by its option: `twilio https://ACCOUNT:TOKEN@api.twilio.com NUMBER`.
    ///
    /// # Errors
    /// If it is written otherwise.
    pub fn new(option: &str) -> Result<Twilio, Error> {
        let wrong = || {
            Error::Settings(
                "a provider of calls is written: twilio https://ACCOUNT:TOKEN@api.twilio.com NUMBER".to_owned(),
            )
        };
        let parts: Vec<&str> = option.split_whitespace().collect();
        let ["twilio", address, number] = parts.as_slice() else { return Err(wrong()) };
        let mut address: Url = address.parse().map_err(|_| wrong())?;
        let (account, token) = (address.username().to_owned(), address.password().unwrap_or_default().to_owned());
        if account.is_empty() || token.is_empty() || !number.starts_with('+') {
            return Err(wrong());
        }
        address.set_username("").and_then(|()| address.set_password(None)).map_err(|()| wrong())?;
        address.set_path(&format!("/2010-04-01/Accounts/{account}"));
        let login = login(&account, &token);
        let number = (*number).to_owned();
        Ok(Twilio { caller: Caller::new()?, account: address.into(), login, token, number })
    }

    /// Reads a webhook: its whole address, its signature, its form.
    ///
    /// # Errors
    /// If it is not the provider's, or names no call.
    pub fn read(&self, address: &str, signature: &str, sent: &[u8]) -> Result<CallReport, Error> {
        let body = std::str::from_utf8(sent).map_err(|error| Error::Unfit(error.to_string()))?;
        let told = fields(body);
        if !is_signed(&self.token, (address, &told), signature) {
            return Err(Error::Refused("the signature is not the provider's".to_owned()));
        }
        let query = address.split_once('?').map_or("", |(_, query)| query);
        twiml::told(&fields(query), &told).ok_or_else(|| Error::Unfit("it names no call".to_owned()))
    }

    /// Calls somebody; what follows is asked at an address. Returns the provider's name of the call.
    ///
    /// # Errors
    /// If the provider does not take it.
    pub async fn ring(&self, to: &str, (address, seconds): (&str, u32)) -> Result<String, Error> {
        let to = if to.starts_with('+') { to.to_owned() } else { format!("sip:{to}") };
        let seconds = seconds.to_string();
        let body = [
            ("To", to.as_str()),
            ("From", self.number.as_str()),
            ("Url", address),
            ("StatusCallback", address),
            ("Timeout", seconds.as_str()),
        ];
        let response = self.post("Calls.json", &body).await?;
        let created: Created =
            serde_json::from_slice(&response.body).map_err(|error| Error::Uncertain(error.to_string()))?;
        Ok(created.sid)
    }

    /// A call that goes on asks at an address what follows now.
    ///
    /// # Errors
    /// If the provider does not take it.
    pub async fn redirect(&self, sid: &str, address: &str) -> Result<(), Error> {
        self.post(&format!("Calls/{sid}.json"), &[("Url", address)]).await.map(|_| ())
    }

    /// A recording, as a WAV file.
    ///
    /// # Errors
    /// If it is not there, or too long.
    pub async fn recording(&self, place: &str) -> Result<Vec<u8>, Error> {
        let bytes = fetched(&self.account, place, Some((&self.account, self.login.clone()))).await?;
        if bytes.len() > MOST_BYTES { Err(Error::TooLong) } else { Ok(bytes) }
    }

    async fn post(&self, path: &str, body: &[(&str, &str)]) -> Result<Response, Error> {
        let ask = Ask {
            method: "POST".to_owned(),
            address: format!("{}/{path}", self.account),
            headers: vec![
                ("authorization".to_owned(), self.login.clone().into_bytes()),
                ("content-type".to_owned(), b"application/x-www-form-urlencoded".to_vec()),
            ],
            body: form(body).into_bytes(),
        };
        asked(&self.caller, ask).await
    }
}
