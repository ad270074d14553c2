//! Web Push: a message to a browser, through the push service that the browser chose (RFC 8030), encrypted so that only
//! the browser reads it (RFC 8291), and signed so that only we may send it (RFC 8292).

mod encrypt;
mod vapid;

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

pub use crate::endpoint::Reach;
pub use vapid::VapidKey;

use crate::web::{Ask, Caller};
use crate::{Error, endpoint};

/// The maximum number of messages kept in memory.
const KEPT: usize = 500;

/// What a push service takes at least (RFC 8030, 7.2), less what encryption adds.
const MOST_BYTES: usize = 3_000;

/// A subscription as a browser gives it: its push service, and its keys in base64url.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subscription {
    pub endpoint: String,
    pub p256dh: String,
    pub auth: String,
}

/// A message to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PushMessage {
    pub payload: Vec<u8>,
    /// For how long the push service keeps it for a device that is off.
    pub seconds: u32,
    pub urgency: Urgency,
    /// A message takes the place of one with the same topic that was not fetched yet: letters, digits, `-` and `_`.
    pub topic: String,
}

/// How soon a device that saves power is woken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Urgency {
    Low,
    Normal,
    High,
}

/// What a push service says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PushAnswer {
    Taken,
    /// The browser has ended the subscription, for ever.
    Gone,
}

/// Sends to browsers; clones share everything.
#[derive(Clone)]
pub struct Push(Arc<Sender>);

enum Sender {
    Service { key: VapidKey, contact: String, reach: Reach },
    Kept { key: VapidKey, messages: Mutex<VecDeque<(Subscription, PushMessage)>> },
}

impl Push {
    /// To push services. `contact` is where they complain: the address of the site.
    pub fn new(key: VapidKey, contact: String, reach: Reach) -> Push {
        Push(Arc::new(Sender::Service { key, contact, reach }))
    }

    /// Into memory, for tests. An address that contains `gone`, `busy` or `wrong` answers so.
    pub fn kept(key: VapidKey) -> Push {
        Push(Arc::new(Sender::Kept { key, messages: Mutex::default() }))
    }

    /// The key that a browser needs to subscribe, in base64url.
    pub fn public_key(&self) -> String {
        match &*self.0 {
            Sender::Service { key, .. } | Sender::Kept { key, .. } => key.public(),
        }
    }

    /// Whether a subscription is one that could be sent to, before anything is stored: its keys are keys, and its address
    /// is one of the open Internet.
    ///
    /// # Errors
    /// [`Error::Refused`] if it is not.
    pub fn check(&self, subscription: &Subscription) -> Result<(), Error> {
        encrypt::Receiver::read(subscription)?;
        let reach = match &*self.0 {
            Sender::Service { reach, .. } => *reach,
            Sender::Kept { .. } => Reach::Public,
        };
        endpoint::read(&subscription.endpoint, reach).map(drop)
    }

    /// Sends a message. `now` is in seconds since 1970.
    ///
    /// # Errors
    /// [`Error::Refused`] if this message or address never will be taken; anything else may be tried again, since a
    /// message of the same topic takes the place of the one before.
    pub async fn send(
        &self,
        to: &Subscription,
        message: &PushMessage,
        (now, chance): (i64, &(dyn Fn() -> u128 + Send + Sync)),
    ) -> Result<PushAnswer, Error> {
        if message.payload.len() > MOST_BYTES {
            return Err(Error::Refused("it is too long".to_owned()));
        }
        let body = encrypt::sealed(&message.payload, &encrypt::Receiver::read(to)?, chance)?;
        let (key, contact, reach) = match &*self.0 {
            Sender::Service { key, contact, reach } => (key, contact, *reach),
            Sender::Kept { messages, .. } => return kept(messages, to, message),
        };
        let address = endpoint::read(&to.endpoint, reach)?;
        let urgency = match message.urgency {
            Urgency::Low => "low",
            Urgency::Normal => "normal",
            Urgency::High => "high",
        };
        let signed = key.authorization(&address.origin().ascii_serialization(), contact, now)?;
        let header = |name: &str, value: String| (name.to_owned(), value.into_bytes());
        let ask = Ask {
            method: "POST".to_owned(),
            address: to.endpoint.clone(),
            headers: vec![
                header("authorization", signed),
                header("content-encoding", "aes128gcm".to_owned()),
                header("content-type", "application/octet-stream".to_owned()),
                header("ttl", message.seconds.to_string()),
                header("urgency", urgency.to_owned()),
                header("topic", message.topic.clone()),
            ],
            body,
        };
        let caller = Caller::pinned(&address, &endpoint::resolved(&address, reach).await?)?;
        let response = caller.call(ask).await?;
        let words = || String::from_utf8_lossy(&response.body).chars().take(200).collect::<String>();
        match response.status {
            200..=202 => Ok(PushAnswer::Taken),
            404 | 410 => Ok(PushAnswer::Gone),
            408 | 425 | 429 | 500..=599 => Err(Error::Passing(format!("{}: {}", response.status, words()))),
            status => Err(Error::Refused(format!("{status}: {}", words()))),
        }
    }

    /// The messages in memory, oldest first; empty if they are really sent.
    pub fn all_kept(&self) -> Vec<(Subscription, PushMessage)> {
        match &*self.0 {
            Sender::Kept { messages, .. } => {
                messages.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect()
            }
            Sender::Service { .. } => Vec::new(),
        }
    }
}

fn kept(
    messages: &Mutex<VecDeque<(Subscription, PushMessage)>>,
    to: &Subscription,
    message: &PushMessage,
) -> Result<PushAnswer, Error> {
    match to.endpoint.as_str() {
        gone if gone.contains("gone") => return Ok(PushAnswer::Gone),
        busy if busy.contains("busy") => return Err(Error::Passing("429: try again".to_owned())),
        wrong if wrong.contains("wrong") => return Err(Error::Refused("400: no".to_owned())),
        _ => {}
    }
    let mut messages = messages.lock().unwrap_or_else(PoisonError::into_inner);
    if messages.len() == KEPT {
        messages.pop_front();
    }
    messages.push_back((to.clone(), message.clone()));
    Ok(PushAnswer::Taken)
}

#[cfg(test)]
mod tests;
