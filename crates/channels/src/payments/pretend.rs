//! A provider that takes no money: the same responses as a real one, for demonstrations and tests.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};

use super::{NewPayment, Payment, Refund, RefundStatus, Status};
use crate::Error;

/// The path under which our own server shows the pages of this provider.
const PAGES: &str = "/pretend-pay/";

#[derive(Default)]
pub(super) struct Provider {
    file: Option<PathBuf>,
    books: Mutex<Books>,
}

#[derive(Default, Serialize, Deserialize)]
struct Books {
    by_key: BTreeMap<String, String>,
    payments: BTreeMap<String, Payment>,
    /// The refunds of each payment.
    #[serde(default)]
    refunds: BTreeMap<String, Vec<Refund>>,
    /// Payments whose money cannot go back.
    #[serde(default)]
    stuck: BTreeSet<String>,
}

impl Provider {
    pub(super) fn in_file(file: PathBuf) -> Result<Self, Error> {
        let unread = |error: &dyn std::fmt::Display| {
            Error::Settings(format!("cannot read {}: {error}; remove it to start anew", file.display()))
        };
        let books = match std::fs::read(&file) {
            Ok(bytes) => serde_json::from_slice(&bytes).map_err(|error| unread(&error))?,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Books::default(),
            Err(error) => return Err(unread(&error)),
        };
        Ok(Provider { file: Some(file), books: Mutex::new(books) })
    }

    pub(super) fn create(&self, new: &NewPayment) -> Result<Payment, Error> {
        if new.amount <= 0 {
            return Err(Error::Refused("an amount must be above zero".to_owned()));
        }
        self.change(|books| {
            if let Some(known) = books.by_key.get(&new.key).and_then(|id| books.payments.get(id)) {
                return Ok(known.clone());
            }
            // The caller's key is unguessable and used once, so it can be the payment's id.
            let id = new.key.clone();
            let payment = Payment {
                id: id.clone(),
                amount: new.amount,
                reference: new.reference.clone(),
                description: new.description.clone(),
                return_url: new.return_url.clone(),
                status: Status::Open,
                next_url: Some(format!("{PAGES}{id}")),
                refunded: 0,
                available: 0,
            };
            books.by_key.insert(new.key.clone(), id.clone());
            books.payments.insert(id, payment.clone());
            Ok(payment)
        })
    }

    pub(super) fn get(&self, id: &str) -> Result<Payment, Error> {
        let books = self.books.lock().unwrap_or_else(PoisonError::into_inner);
        books.payments.get(id).cloned().ok_or_else(unknown)
    }

    /// Ends an open payment. Idempotent.
    pub(super) fn settle(&self, id: &str, status: Status) -> Result<Payment, Error> {
        self.change(|books| {
            let payment = books.payments.get_mut(id).ok_or_else(unknown)?;
            if payment.status != Status::Open && payment.status != status {
                return Err(Error::Refused("this payment has ended".to_owned()));
            }
            payment.status = status;
            payment.next_url = None;
            if status == Status::Paid {
                payment.available = payment.amount - payment.refunded;
            }
            Ok(payment.clone())
        })
    }

    pub(super) fn refund(&self, id: &str, amount: i64, available: i64) -> Result<Refund, Error> {
        self.change(|books| {
            let payment = books.payments.get_mut(id).ok_or_else(unknown)?;
            if payment.status != Status::Paid || amount <= 0 || amount > payment.available {
                return Err(Error::Refused("so much was not paid".to_owned()));
            }
            if available != payment.available {
                return Err(Error::Refused("Refund amount available mismatch".to_owned()));
            }
            let all = books.refunds.entry(id.to_owned()).or_default();
            let status = if books.stuck.contains(id) { RefundStatus::Error } else { RefundStatus::Submitted };
            if status != RefundStatus::Error {
                payment.refunded += amount;
                payment.available -= amount;
            }
            let refund = Refund { id: format!("{id}-refund-{}", all.len() + 1), amount, status };
            all.push(refund.clone());
            Ok(refund)
        })
    }

    /// The refunds of a payment. What was submitted has arrived when somebody looks.
    pub(super) fn refunds(&self, id: &str) -> Result<Vec<Refund>, Error> {
        self.change(|books| {
            books.payments.get(id).ok_or_else(unknown)?;
            let all = books.refunds.entry(id.to_owned()).or_default();
            for refund in all.iter_mut().filter(|refund| refund.status == RefundStatus::Submitted) {
                refund.status = RefundStatus::Success;
            }
            Ok(all.clone())
        })
    }

    pub(super) fn fail_refunds(&self, id: &str) -> Result<(), Error> {
        self.change(|books| {
            books.payments.get(id).ok_or_else(unknown)?;
            books.stuck.insert(id.to_owned());
            Ok(())
        })
    }

    pub(super) fn all(&self) -> Vec<Payment> {
        let books = self.books.lock().unwrap_or_else(PoisonError::into_inner);
        books.payments.values().cloned().collect()
    }

    fn change<T>(&self, change: impl FnOnce(&mut Books) -> Result<T, Error>) -> Result<T, Error> {
        let mut books = self.books.lock().unwrap_or_else(PoisonError::into_inner);
        let changed = change(&mut books)?;
        if let Some(file) = &self.file {
            let text = serde_json::to_vec(&*books).map_err(|error| Error::Unfit(error.to_string()))?;
            let beside = file.with_extension("new");
            std::fs::write(&beside, text)
                .and_then(|()| std::fs::rename(&beside, file))
                .map_err(|error| Error::Passing(format!("cannot write {}: {error}", file.display())))?;
        }
        Ok(changed)
    }
}

fn unknown() -> Error {
    Error::Refused("there is no such payment".to_owned())
}
