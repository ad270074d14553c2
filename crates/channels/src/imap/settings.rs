//! Which mailbox, and what becomes of a mail there when it is stored here.

use std::fmt::{Debug, Formatter};

use crate::Error;

/// A mailbox that others host.
#[derive(Clone, PartialEq, Eq)]
pub struct Mailbox {
    pub(super) host: String,
    pub(super) port: u16,
    pub(super) is_encrypted: bool,
    pub(super) account: String,
    pub(super) password: String,
    pub(super) folder: String,
    pub(super) after: After,
}

/// What becomes of a mail in its mailbox when it is stored here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum After {
    /// It stays as it is.
    Leave,
    /// It is marked as read.
    Seen,
    /// It is moved to another folder.
    Move(String),
}

/// Without the password.
impl Debug for Mailbox {
    fn fmt(&self, to: &mut Formatter<'_>) -> std::fmt::Result {
        to.write_str(&self.name())
    }
}

impl Mailbox {
    /// Reads `imaps://NAME:PASSWORD@HOST:PORT/FOLDER`. Without a folder it is `INBOX`. Without encryption (`imap://`) only
    /// on the machine itself.
    ///
    /// # Errors
    /// What is wrong with it; the message has no password in it.
    pub fn open(address: &str, after: &str) -> Result<Mailbox, Error> {
        let wrong = |why: &str| {
            Error::Settings(format!(
                "the mailbox is written imaps://NAME:PASSWORD@HOST/FOLDER, with %40 for an @ in the name: {why}"
            ))
        };
        let url = reqwest::Url::parse(address).map_err(|_| wrong("this is no address"))?;
        let host = url.host_str().ok_or_else(|| wrong("it has no host"))?.trim_matches(['[', ']']).to_owned();
        let is_encrypted = match url.scheme() {
            "imaps" => true,
            "imap" if is_near(&host) => false,
            "imap" => return Err(wrong("imap:// is without encryption, and for this machine alone")),
            _ => return Err(wrong("it begins with imaps://")),
        };
        let part = |text: &str| decoded(text).filter(|text| is_plain(text)).ok_or_else(|| wrong("only plain letters"));
        let folder = part(url.path().trim_start_matches('/'))?;
        let mailbox = Mailbox {
            host,
            port: url.port().unwrap_or(if is_encrypted { 993 } else { 143 }),
            is_encrypted,
            account: part(url.username())?,
            password: part(url.password().unwrap_or_default())?,
            folder: if folder.is_empty() { "INBOX".to_owned() } else { folder },
            after: After::read(after)?,
        };
        if mailbox.account.is_empty() || mailbox.password.is_empty() {
            return Err(wrong("it has a name and a password"));
        }
        Ok(mailbox)
    }

    /// Its name, under which it is known which mails of it were read.
    pub fn name(&self) -> String {
        format!("{}@{}:{}/{}", self.account, self.host, self.port, self.folder)
    }

    /// Whether it is on the machine itself.
    pub fn is_near(&self) -> bool {
        is_near(&self.host)
    }
}

impl After {
    fn read(text: &str) -> Result<After, Error> {
        match text.split_once(':') {
            None if text == "leave" => Ok(After::Leave),
            None if text == "seen" => Ok(After::Seen),
            Some(("move", folder)) if !folder.is_empty() && is_plain(folder) => Ok(After::Move(folder.to_owned())),
            _ => Err(Error::Settings(format!("`{text}` is neither leave nor seen nor move:FOLDER"))),
        }
    }
}

fn is_near(host: &str) -> bool {
    host == "localhost" || host.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// What can stand between quotation marks in a command: nothing that ends a line, and no letter that needs another way.
fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| (0x20..0x7f).contains(&byte))
}

/// The text without `%40` and the like; none where what stands behind a `%` is no byte.
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut parts = text.split('%');
    bytes.extend_from_slice(parts.next().unwrap_or_default().as_bytes());
    for part in parts {
        bytes.push(u8::from_str_radix(part.get(..2)?, 16).ok()?);
        bytes.extend_from_slice(part.get(2..)?.as_bytes());
    }
    String::from_utf8(bytes).ok()
}
