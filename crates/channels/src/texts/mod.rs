//! Short messages to a telephone number or an account: SMS, WhatsApp, Messenger. Each provider is a client that sends
//! and a reader of what its webhook delivers; one that keeps everything in memory is for demonstrations and tests.

mod meta;
mod notify;
mod received;
mod segments;
mod twilio;

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

pub use received::{Arrived, Delivery, Received, Webhook};
pub use segments::{Segments, segments};

use crate::Error;
use crate::web::{Ask, Caller, Response};

/// The maximum number of messages kept in memory.
const KEPT: usize = 500;

/// A message to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShortMessage {
    /// A number as `+61491570156`; an account as its service names it.
    pub to: String,
    pub words: String,
    /// Our own permanent name of this message, which providers that can give back.
    pub key: String,
}

/// Sends and receives short messages through one provider; clones share everything.
#[derive(Clone)]
pub struct Texts(Arc<Messenger>);

enum Messenger {
    Twilio(twilio::Twilio),
    Notify(notify::Notify),
    Meta(meta::Meta),
    Kept(Mutex<VecDeque<ShortMessage>>),
    Nobody,
}

impl Texts {
    /// A provider by its settings: `twilio https://ACCOUNT:TOKEN@api.twilio.com NUMBER`,
    /// `notify https://api.notifications.service.gov.uk KEY TEMPLATE WEBHOOK-TOKEN` or
    /// `meta https://graph.facebook.com/v23.0 SENDER ACCESS-TOKEN APP-SECRET VERIFY-TOKEN`.
    ///
    /// # Errors
    /// If the settings are incomplete or name no provider.
    pub fn open(settings: &str) -> Result<Texts, Error> {
        let parts: Vec<&str> = settings.split_whitespace().collect();
        let provider = match parts.as_slice() {
            ["twilio", address, number] => Messenger::Twilio(twilio::Twilio::new(address, number)?),
            ["notify", address, key, template, token] => {
                Messenger::Notify(notify::Notify::new(address, (key, template), token)?)
            }
            ["meta", address, sender, access, secret, verify] => {
                Messenger::Meta(meta::Meta::new(address, sender, (access, secret, verify))?)
            }
            _ => {
                return Err(Error::Settings(
                    "a provider of short messages is written `twilio ADDRESS NUMBER`, `notify ADDRESS KEY TEMPLATE \
                     WEBHOOK-TOKEN` or `meta ADDRESS SENDER ACCESS-TOKEN APP-SECRET VERIFY-TOKEN`"
                        .to_owned(),
                ));
            }
        };
        Ok(Texts(Arc::new(provider)))
    }

    /// Into memory, for demonstrations and tests. It has no webhook.
    pub fn kept() -> Texts {
        Texts(Arc::new(Messenger::Kept(Mutex::default())))
    }

    /// No provider: nothing is sent, and nothing comes.
    pub fn nobody() -> Texts {
        Texts(Arc::new(Messenger::Nobody))
    }

    /// Whether anything can be sent.
    pub fn is_there(&self) -> bool {
        !matches!(&*self.0, Messenger::Nobody)
    }

    /// The name of the provider, which is also the last part of its webhook's address.
    pub fn provider(&self) -> &'static str {
        match &*self.0 {
            Messenger::Twilio(_) => "twilio",
            Messenger::Notify(_) => "notify",
            Messenger::Meta(_) => "meta",
            Messenger::Kept(_) => "kept",
            Messenger::Nobody => "nobody",
        }
    }

    /// Sends a message and returns the provider's name of it. `callback` is where the provider reports its delivery.
    ///
    /// # Errors
    /// [`Error::Passing`] if it certainly was not sent and a retry makes sense; [`Error::Uncertain`] if nobody knows
    /// whether it was sent; [`Error::Refused`] if it never will be.
    pub async fn send(&self, text: &ShortMessage, callback: &str) -> Result<String, Error> {
        match &*self.0 {
            Messenger::Twilio(twilio) => twilio.send(text, callback).await,
            Messenger::Notify(notify) => notify.send(text).await,
            Messenger::Meta(meta) => meta.send(text).await,
            Messenger::Kept(texts) => {
                let mut texts = texts.lock().unwrap_or_else(PoisonError::into_inner);
                if texts.len() == KEPT {
                    texts.pop_front();
                }
                texts.push_back(text.clone());
                Ok(text.key.clone())
            }
            Messenger::Nobody => Err(Error::Refused("no provider of such messages is set up".to_owned())),
        }
    }

    /// What a webhook delivered, in its order.
    ///
    /// # Errors
    /// [`Error::Refused`] if it does not come from the provider; [`Error::Unfit`] if it is no message of its kind.
    pub fn read(&self, webhook: &Webhook<'_>) -> Result<Vec<Arrived>, Error> {
        match &*self.0 {
            Messenger::Twilio(twilio) => twilio.read(webhook),
            Messenger::Notify(notify) => notify.read(webhook),
            Messenger::Meta(meta) => meta.read(webhook),
            Messenger::Kept(_) | Messenger::Nobody => Err(Error::Refused("no provider is set up".to_owned())),
        }
    }

    /// The answer to a provider that asks whether an address is its webhook: the challenge, if the token is ours.
    pub fn challenge(&self, token: &str, challenge: &str) -> Option<String> {
        match &*self.0 {
            Messenger::Meta(meta) => meta.is_ours(token).then(|| challenge.to_owned()),
            _ => None,
        }
    }

    /// The messages in memory to a number or account, oldest first; empty if messages are really sent.
    pub fn kept_for(&self, to: &str) -> Vec<ShortMessage> {
        match &*self.0 {
            Messenger::Kept(texts) => {
                let texts = texts.lock().unwrap_or_else(PoisonError::into_inner);
                texts.iter().filter(|text| text.to == to).cloned().collect()
            }
            _ => Vec::new(),
        }
    }
}

/// Sends a request, and tells apart what was certainly not done from what may have been.
async fn asked(caller: &Caller, ask: Ask) -> Result<Response, Error> {
    let response = caller.call(ask).await?;
    let words = || String::from_utf8_lossy(&response.body).chars().take(200).collect::<String>();
    match response.status {
        200..=299 => Ok(response),
        408 | 425 | 429 | 503 => Err(Error::Passing(words())),
        401 | 403 => Err(Error::Settings(words())),
        // The provider failed in the middle of it.
        500..=599 => Err(Error::Uncertain(words())),
        _ => Err(Error::Refused(words())),
    }
}

#[cfg(test)]
mod tests;
