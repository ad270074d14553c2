//! SMS by an operator's own line: SMPP 3.4 over TCP, bound as a transceiver. The line is held by who runs
//! [`Smpp::hold`]; a message that comes in is acknowledged only after the caller has stored it.

mod line;
mod pdu;

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use reqwest::Url;
use tokio::sync::{mpsc, oneshot};

use super::received::{Arrived, Delivery, Part, Received};
use super::segments::{cut, from_septets};
use super::{Sent, ShortMessage};
use crate::Error;
use pdu::{Address, LineMessage};

/// How long an operator may take to say that it has a message.
const PATIENCE: Duration = Duration::from_secs(30);

/// How often a later part of a message is offered again where the operator wants fewer at a time, and how long between.
const AGAIN: (usize, Duration) = (20, Duration::from_millis(500));

/// Codings of texts (SMPP 3.4, 5.2.19).
const ALPHABET: u8 = 0;
const UTF_16: u8 = 8;

pub(super) struct Smpp {
    host: String,
    port: u16,
    is_encrypted: bool,
    system: String,
    password: String,
    from: Address,
    /// The way to the line, while it is bound.
    orders: Mutex<Option<mpsc::Sender<Order>>>,
}

/// A message to hand to the operator, and where to say what it answered.
struct Order {
    body: Vec<u8>,
    done: oneshot::Sender<Result<String, Error>>,
}

/// What the body of a `deliver_sm` says, as a line reads it: for proofs that whatever arrives is read or refused.
pub fn delivered(body: &[u8]) -> Option<Arrived> {
    arrived(&LineMessage::read(body)?, "smpp:1".to_owned(), "1")
}

impl Smpp {
    pub(super) fn new(address: &str, from: &str) -> Result<Self, Error> {
        let wrong = || {
            Error::Settings(
                "an operator's line is written smpp://SYSTEM-ID:PASSWORD@HOST:PORT, or smpps:// for one in TLS"
                    .to_owned(),
            )
        };
        let url: Url = address.parse().map_err(|_| wrong())?;
        let is_encrypted = url.scheme() == "smpps";
        // The ports that IANA knows for either.
        let port = url.port().unwrap_or(if is_encrypted { 3550 } else { 2775 });
        let host = url.host_str().unwrap_or_default().trim_matches(['[', ']']);
        if !(is_encrypted || url.scheme() == "smpp") || host.is_empty() || url.username().is_empty() {
            return Err(wrong());
        }
        Ok(Smpp {
            host: host.to_owned(),
            port,
            is_encrypted,
            system: url.username().to_owned(),
            password: url.password().unwrap_or_default().to_owned(),
            from: address_of(from),
            orders: Mutex::default(),
        })
    }

    /// Hands a message to the operator, in as many parts as it takes.
    pub(super) async fn send(&self, text: &ShortMessage) -> Result<Sent, Error> {
        let (is_unicode, parts) = cut(&text.words);
        let total = u8::try_from(parts.len()).map_err(|_| Error::Refused("it is too long for SMS".to_owned()))?;
        // Parts of one message have a number in common, which only has to differ from those of a moment ago.
        let reference = text.key.bytes().fold(0_u8, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte));
        let mut last = None;
        for (number, part) in (1..=total).zip(parts) {
            let head = pdu::head_of_part(reference, total, number);
            let head = if total > 1 { head.as_slice() } else { &[] };
            let message = LineMessage {
                source: self.from.clone(),
                destination: address_of(&text.to),
                class: if total > 1 { 0x40 } else { 0 },
                // What becomes of the last part is what became of the message.
                is_registered: number == total,
                coding: if is_unicode { UTF_16 } else { ALPHABET },
                text: [head, &part].concat(),
                ..LineMessage::default()
            };
            last = Some(self.part(message.body(), number > 1).await?);
        }
        last.map(Sent::named).ok_or_else(|| Error::Refused("no words".to_owned()))
    }

    /// One part. Once the first one is out, the message cannot be offered again as a whole.
    async fn part(&self, body: Vec<u8>, is_later: bool) -> Result<String, Error> {
        let (times, pause) = if is_later { AGAIN } else { (0, Duration::ZERO) };
        for _ in 0..times {
            match self.submit(body.clone()).await {
                Err(Error::Passing(_)) => tokio::time::sleep(pause).await,
                answer => return answer,
            }
        }
        match self.submit(body).await {
            Err(error) if is_later => Err(Error::Uncertain(error.to_string())),
            answer => answer,
        }
    }

    async fn submit(&self, body: Vec<u8>) -> Result<String, Error> {
        let orders = self.orders.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let down = || Error::Passing("the operator's line is down".to_owned());
        let (done, answer) = oneshot::channel();
        orders.ok_or_else(down)?.send(Order { body, done }).await.map_err(|_| down())?;
        match tokio::time::timeout(PATIENCE, answer).await {
            Ok(Ok(answer)) => answer,
            Ok(Err(_)) => Err(Error::Uncertain("the line broke before the operator answered".to_owned())),
            Err(_) => Err(Error::Uncertain("the operator did not answer in time".to_owned())),
        }
    }

    fn bound(&self, orders: Option<mpsc::Sender<Order>>) {
        *self.orders.lock().unwrap_or_else(PoisonError::into_inner) = orders;
    }
}

/// A number as `+61491570156`, a short code, or a name.
fn address_of(text: &str) -> Address {
    let number = text.trim_start_matches('+');
    let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    let (kind, plan) = match (is_number, text.starts_with('+')) {
        (true, true) => (1, 1),
        (true, false) => (0, 1),
        (false, _) => (5, 0),
    };
    Address { kind, plan, number: number.to_owned() }
}

/// A number as we write it.
fn number(address: &Address) -> String {
    let digits = address.number.trim_start_matches('+');
    let is_long = digits.len() > 8 && !digits.starts_with('0') && digits.bytes().all(|byte| byte.is_ascii_digit());
    match address.kind == 1 || is_long {
        true => format!("+{digits}"),
        false => address.number.clone(),
    }
}

fn words(coding: u8, text: &[u8]) -> String {
    match coding {
        ALPHABET => from_septets(text),
        UTF_16 => {
            let units: Vec<u16> = text.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
            String::from_utf16_lossy(&units)
        }
        // ASCII and Latin-1, of which each byte is the number of its letter.
        _ => text.iter().copied().map(char::from).collect(),
    }
}

/// What a message of the operator is: a receipt, a message, or a part of one.
fn arrived(message: &LineMessage, id: String, line: &str) -> Option<Arrived> {
    if message.is_receipt() {
        let (id, arrived, problem) = message.receipt()?;
        return Some(Arrived::Delivery(Delivery { id, arrived, problem }));
    }
    let (part, text) = message.part();
    let received = Received {
        id,
        from: number(&message.source),
        name: None,
        words: words(message.coding, text),
        files: Vec::new(),
        sent_at: None,
        is_sms: true,
        language: None,
        is_machine: false,
        post: None,
        line: Some(line.to_owned()),
    };
    Some(match part {
        Some(part) => Arrived::Part(Part {
            received,
            reference: i64::from(part.reference),
            total: i64::from(part.total),
            number: i64::from(part.number),
        }),
        None => Arrived::Message(received),
    })
}

#[cfg(test)]
mod tests;
