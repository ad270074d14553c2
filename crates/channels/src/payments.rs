//! Payments: a client in the shape of GOV.UK Pay's interface, and a pretend provider that takes no money.
//!
//! Amounts are whole minor units, such as cents. A payment is made with a key of the caller, so that one that is
//! made twice is made once.

mod http;
mod pretend;

use std::path::PathBuf;
use std::sync::Arc;

use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use subtle::ConstantTimeEq;

use crate::Error;

/// A payment to be made.
#[derive(Clone, Debug, Serialize)]
pub struct NewPayment {
    /// In minor units, such as cents.
    pub amount: i64,
    /// What it is for, in the payer's words.
    pub description: String,
    /// Our own reference.
    pub reference: String,
    /// Where the payer comes back to.
    pub return_url: String,
    /// The same key is the same payment.
    #[serde(skip)]
    pub key: String,
}

/// Where a payment stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// The payer has not finished.
    Open,
    Paid,
    /// The payer or their bank said no.
    Declined,
    /// Nobody paid in time, or it was called off.
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
    /// What went back to the payer, in minor units.
    #[serde(default)]
    pub refunded: i64,
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
    /// A provider with GOV.UK Pay's interface, by its address and our key there.
    ///
    /// # Errors
    /// When the address or the key cannot be used.
    pub fn http(address: &str, key: &str) -> Result<Payments, Error> {
        Ok(Payments(Backend::Http(Arc::new(http::Provider::new(address, key)?))))
    }

    /// The pretend provider, which keeps its payments in a file.
    ///
    /// # Errors
    /// When the file is there and cannot be read.
    pub fn pretend(file: PathBuf) -> Result<Payments, Error> {
        Ok(Payments(Backend::Pretend(Arc::new(pretend::Provider::in_file(file)?))))
    }

    /// The pretend provider, which forgets its payments when it ends.
    pub fn pretend_in_memory() -> Payments {
        Payments(Backend::Pretend(Arc::default()))
    }

    pub fn is_pretend(&self) -> bool {
        matches!(self.0, Backend::Pretend(_))
    }

    /// Where payers are sent, for the policy of what pages may lead to; `None` when they stay here.
    pub fn origin(&self) -> Option<&str> {
        match &self.0 {
            Backend::Http(provider) => Some(provider.origin()),
            Backend::Pretend(_) => None,
        }
    }

    /// Makes a payment, or finds the one that was made with the same key.
    ///
    /// # Errors
    /// [`Error::Passing`] where trying again makes sense.
    pub async fn create(&self, new: &NewPayment) -> Result<Payment, Error> {
        match &self.0 {
            Backend::Http(provider) => provider.create(new).await,
            Backend::Pretend(provider) => provider.create(new),
        }
    }

    /// Where a payment stands.
    ///
    /// # Errors
    /// [`Error::Refused`] when there is no such payment.
    pub async fn get(&self, id: &str) -> Result<Payment, Error> {
        match &self.0 {
            Backend::Http(provider) => provider.get(id).await,
            Backend::Pretend(provider) => provider.get(id),
        }
    }

    /// Calls an open payment off.
    ///
    /// # Errors
    /// [`Error::Refused`] when it is no longer open.
    pub async fn cancel(&self, id: &str) -> Result<(), Error> {
        match &self.0 {
            Backend::Http(provider) => provider.cancel(id).await,
            Backend::Pretend(provider) => provider.settle(id, Status::Ended).map(drop),
        }
    }

    /// Sees to it that so much of a payment has gone back to the payer. Asked for twice, it goes back once.
    ///
    /// # Errors
    /// [`Error::Refused`] when the provider gives nothing back; [`Error::Passing`] where trying again makes sense.
    pub async fn refund(&self, id: &str, amount: i64) -> Result<(), Error> {
        match &self.0 {
            Backend::Http(provider) => provider.refund(id, amount).await,
            Backend::Pretend(provider) => provider.refund(id, amount),
        }
    }

    /// What the payer does at the pretend provider; a real one has pages of its own.
    ///
    /// # Errors
    /// When there is no such open payment, or the provider is real.
    pub fn settle_pretend(&self, id: &str, status: Status) -> Result<Payment, Error> {
        match &self.0 {
            Backend::Pretend(provider) => provider.settle(id, status),
            Backend::Http(_) => Err(Error::Refused("payments are real here".to_owned())),
        }
    }
}

/// Whether a message of the provider was signed with our secret: hexadecimal HMAC-SHA256 over its body.
pub fn is_signed(secret: &str, body: &[u8], signature: &str) -> bool {
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(secret.as_bytes()) else { return false };
    mac.update(body);
    let wanted: String = mac.finalize().into_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
    bool::from(wanted.as_bytes().ct_eq(signature.as_bytes()))
}

#[cfg(test)]
mod tests;
