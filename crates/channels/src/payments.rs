//! Payments: a client of GOV.UK Pay's API, and a simulated provider that takes no money.
//!
//! Amounts are whole minor units, such as cents. A payment is created under the caller's key. Idempotent by that key.

mod http;
mod pretend;

use std::path::PathBuf;
use std::sync::Arc;

use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use subtle::ConstantTimeEq;

use crate::Error;

/// A payment to create.
#[derive(Clone, Debug, Serialize)]
pub struct NewPayment {
    /// In minor units, such as cents.
    pub amount: i64,
    /// What it is for, as the payer reads it.
    pub description: String,
    /// Our own reference.
    pub reference: String,
    /// Where the payer returns to.
    pub return_url: String,
    /// The idempotency key.
    #[serde(skip)]
    pub key: String,
}

/// The status of a payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// The payer has not finished.
    Open,
    Paid,
    /// Declined by the payer or their bank.
    Declined,
    /// Not paid in time, or cancelled.
    Ended,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Payment {
    pub id: String,
    pub amount: i64,
    pub reference: String,
    pub description: String,
    pub return_url: String,
    pub status: Status,
    /// Where the payer pays, while it is open.
    pub next_url: Option<String>,
    /// The amount refunded, in minor units.
    #[serde(default)]
    pub refunded: i64,
    /// The amount that can still be refunded, in minor units.
    #[serde(default)]
    pub available: i64,
}

/// A refund as the provider knows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refund {
    pub id: String,
    pub amount: i64,
    pub status: RefundStatus,
}

/// The status of a refund.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RefundStatus {
    /// Accepted, and not yet with the payer.
    Submitted,
    Success,
    /// The money did not go back.
    Error,
}

/// Makes payments; clones share everything.
#[derive(Clone)]
pub struct Payments(Backend);

#[derive(Clone)]
enum Backend {
    Http(Arc<http::Provider>),
    Pretend(Arc<pretend::Provider>),
}

impl Payments {
    /// A provider with GOV.UK Pay's API, by its URL and our API key.
    ///
    /// # Errors
    /// If the URL or the key is unusable.
    pub fn http(address: &str, key: &str) -> Result<Payments, Error> {
        Ok(Payments(Backend::Http(Arc::new(http::Provider::new(address, key)?))))
    }

    /// The simulated provider, which stores its payments in a file.
    ///
    /// # Errors
    /// If the file exists and cannot be read.
    pub fn pretend(file: PathBuf) -> Result<Payments, Error> {
        Ok(Payments(Backend::Pretend(Arc::new(pretend::Provider::in_file(file)?))))
    }

    /// The simulated provider, which forgets its payments when it is dropped.
    pub fn pretend_in_memory() -> Payments {
        Payments(Backend::Pretend(Arc::default()))
    }

    pub fn is_pretend(&self) -> bool {
        matches!(self.0, Backend::Pretend(_))
    }

    /// The origin payers are sent to, for the content security policy; `None` if they stay here.
    pub fn origin(&self) -> Option<&str> {
        match &self.0 {
            Backend::Http(provider) => Some(provider.origin()),
            Backend::Pretend(_) => None,
        }
    }

    /// Creates a payment, or finds the one created with the same key.
    ///
    /// # Errors
    /// [`Error::Passing`] if a retry makes sense.
    pub async fn create(&self, new: &NewPayment) -> Result<Payment, Error> {
        match &self.0 {
            Backend::Http(provider) => provider.create(new).await,
            Backend::Pretend(provider) => provider.create(new),
        }
    }

    /// A payment by id.
    ///
    /// # Errors
    /// [`Error::Refused`] if there is no such payment.
    pub async fn get(&self, id: &str) -> Result<Payment, Error> {
        match &self.0 {
            Backend::Http(provider) => provider.get(id).await,
            Backend::Pretend(provider) => provider.get(id),
        }
    }

    /// Cancels an open payment.
    ///
    /// # Errors
    /// [`Error::Refused`] if it is no longer open.
    pub async fn cancel(&self, id: &str) -> Result<(), Error> {
        match &self.0 {
            Backend::Http(provider) => provider.cancel(id).await,
            Backend::Pretend(provider) => provider.settle(id, Status::Ended).map(drop),
        }
    }

    /// Refunds a part of a payment, or all of it, provided that this amount can still be refunded. A repeated request
    /// is refused by that, because the provider has no idempotency key for refunds.
    ///
    /// # Errors
    /// [`Error::Refused`] if the provider refunds nothing; [`Error::Passing`] if a retry makes sense.
    pub async fn refund(&self, id: &str, amount: i64, available: i64) -> Result<Refund, Error> {
        match &self.0 {
            Backend::Http(provider) => provider.refund(id, amount, available).await,
            Backend::Pretend(provider) => provider.refund(id, amount, available),
        }
    }

    /// The refunds of a payment, the oldest first.
    ///
    /// # Errors
    /// [`Error::Refused`] if there is no such payment; [`Error::Passing`] if a retry makes sense.
    pub async fn refunds(&self, id: &str) -> Result<Vec<Refund>, Error> {
        match &self.0 {
            Backend::Http(provider) => provider.refunds(id).await,
            Backend::Pretend(provider) => provider.refunds(id),
        }
    }

    /// The payments created on these days, both of them included. The simulated provider knows no days and gives all.
    ///
    /// # Errors
    /// [`Error::Passing`] if a retry makes sense.
    pub async fn list(&self, from: &str, to: &str) -> Result<Vec<Payment>, Error> {
        match &self.0 {
            Backend::Http(provider) => provider.list(from, to).await,
            Backend::Pretend(provider) => Ok(provider.all()),
        }
    }

    /// The simulated provider refuses refunds of this payment from now on.
    ///
    /// # Errors
    /// If there is no such payment, or the provider is real.
    pub fn fail_pretend_refunds(&self, id: &str) -> Result<(), Error> {
        match &self.0 {
            Backend::Pretend(provider) => provider.fail_refunds(id),
            Backend::Http(_) => Err(Error::Refused("payments are real here".to_owned())),
        }
    }

    /// What the payer does at the simulated provider; a real one has pages of its own.
    ///
    /// # Errors
    /// If there is no such open payment, or the provider is real.
    pub fn settle_pretend(&self, id: &str, status: Status) -> Result<Payment, Error> {
        match &self.0 {
            Backend::Pretend(provider) => provider.settle(id, status),
            Backend::Http(_) => Err(Error::Refused("payments are real here".to_owned())),
        }
    }
}

/// Whether a message of the provider was signed with our secret: hexadecimal HMAC-SHA256 of its body.
pub fn is_signed(secret: &str, body: &[u8], signature: &str) -> bool {
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(secret.as_bytes()) else { return false };
    mac.update(body);
    let wanted: String = mac.finalize().into_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
    bool::from(wanted.as_bytes().ct_eq(signature.as_bytes()))
}

#[cfg(test)]
mod tests;
