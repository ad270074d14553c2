//! Email: out through a mail server, into a folder, or into memory; in as [`received`] reads it.

mod message;
pub mod received;
mod smtp;

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use crate::Error;

/// The maximum number of mails kept in memory.
const KEPT: usize = 500;

/// A mail to be sent.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mail {
    /// One address, as `name@host`.
    pub to: String,
    pub subject: String,
    /// Plain text; every mail has it.
    pub text: String,
    /// The permanent message id, which identifies duplicates: `KEY@…`.
    pub id: String,
    pub attachments: Vec<Attachment>,
    /// The name beside the sender's address; none for that of the settings.
    pub from_name: Option<String>,
    /// Whose mail it is, if not that of the settings. Reports that it did not arrive still come back to us.
    pub from: Option<String>,
    /// Where an answer goes, if not to the sender's address.
    pub reply_to: Option<String>,
    /// Where a report goes that it did not arrive, if not to the sender's address.
    pub return_path: Option<String>,
    /// The ids of the mails it answers, the latest first, without angle brackets.
    pub answers: Vec<String>,
    /// An address at which one press ends such mails (RFC 8058); a GET there only says what that would do.
    pub unsubscribe: Option<String>,
    /// Who wrote it, for machines that would answer.
    pub origin: Origin,
}

/// Who wrote a mail (RFC 3834, 5).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Origin {
    /// We did, on our own account.
    #[default]
    Generated,
    /// We did, in answer to a mail.
    Replied,
    /// A human.
    Human,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Attachment {
    pub name: String,
    /// For example `text/calendar`.
    pub media_type: String,
    pub bytes: Vec<u8>,
}

/// Sends mails; clones share everything.
#[derive(Clone)]
pub struct Mailer(Transport);

#[derive(Clone)]
enum Transport {
    Smtp(Arc<smtp::Smtp>),
    Folder(PathBuf),
    Kept(Arc<Mutex<VecDeque<Mail>>>),
}

impl Mailer {
    /// Through a mail server: `smtp://HOST:PORT`, `smtps://NAME:PASSWORD@HOST`; `from` is the sender's address.
    ///
    /// # Errors
    /// If the address of the server or of the sender is invalid.
    pub fn smtp(server: &str, from: &str) -> Result<Mailer, Error> {
        Ok(Mailer(Transport::Smtp(Arc::new(smtp::Smtp::new(server, from)?))))
    }

    /// Into a folder, one file each, for machines without a mail server.
    ///
    /// # Errors
    /// If the folder cannot be created.
    pub fn folder(folder: PathBuf) -> Result<Mailer, Error> {
        std::fs::create_dir_all(&folder)
            .map_err(|error| Error::Settings(format!("cannot make the folder {}: {error}", folder.display())))?;
        Ok(Mailer(Transport::Folder(folder)))
    }

    /// Into memory, for demonstrations and tests.
    pub fn kept() -> Mailer {
        Mailer(Transport::Kept(Arc::default()))
    }

    /// Sends a mail. `Ok` means that the other side has accepted it.
    ///
    /// # Errors
    /// [`Error::Passing`] if a retry makes sense, [`Error::Refused`] if not.
    pub async fn send(&self, mail: &Mail) -> Result<(), Error> {
        match &self.0 {
            Transport::Smtp(server) => server.send(mail).await,
            Transport::Folder(folder) => {
                let bytes = message::message(mail, "no-reply@localhost")?.formatted();
                let name: String = mail.id.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
                let file = folder.join(format!("{name}.eml"));
                tokio::task::spawn_blocking(move || std::fs::write(file, bytes))
                    .await
                    .map_err(|error| Error::Passing(error.to_string()))?
                    .map_err(|error| Error::Passing(format!("cannot write the mail: {error}")))
            }
            Transport::Kept(mails) => {
                // What a server would refuse is refused here too.
                message::message(mail, "no-reply@localhost")?;
                let mut mails = mails.lock().unwrap_or_else(PoisonError::into_inner);
                if mails.len() == KEPT {
                    mails.pop_front();
                }
                mails.push_back(mail.clone());
                Ok(())
            }
        }
    }

    /// The mails in memory to an address, oldest first; empty if mails are really sent.
    pub fn kept_for(&self, to: &str) -> Vec<Mail> {
        match &self.0 {
            Transport::Kept(mails) => {
                let mails = mails.lock().unwrap_or_else(PoisonError::into_inner);
                mails.iter().filter(|mail| mail.to.eq_ignore_ascii_case(to)).cloned().collect()
            }
            _ => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests;
