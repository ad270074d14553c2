//! The connection: commands out, answers in, each whole with the mails inside it.
//!
//! A command has an answer of its own, "OK" or not. That is looked at for every command: an empty list from a connection
//! that broke is no empty folder.

use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::time::timeout;

use super::{LARGEST, LONGEST_HEAD, Mailbox, PATIENCE};
use crate::Error;
use crate::connection::{Stream, connect};

/// The longest answer: a mail and what stands around it.
const MOST: usize = LARGEST + 2 * LONGEST_HEAD;

pub(super) struct Wire {
    stream: Box<dyn Stream>,
    /// What came and was not read yet. It survives a wait that was given up.
    buffer: Vec<u8>,
    asked: u32,
}

impl Wire {
    pub(super) async fn connect(mailbox: &Mailbox) -> Result<Wire, Error> {
        timeout(PATIENCE, Wire::connected(mailbox)).await.map_err(late)?
    }

    async fn connected(mailbox: &Mailbox) -> Result<Wire, Error> {
        let stream = connect((&mailbox.host, mailbox.port), mailbox.is_encrypted).await?;
        let mut wire = Wire { stream, buffer: Vec::new(), asked: 0 };
        let greeting = wire.answer().await?;
        if greeting.to_ascii_uppercase().starts_with(b"* OK") {
            return Ok(wire);
        }
        Err(Error::Passing(format!("the mailbox's server says {}", shown(&greeting))))
    }

    /// Gives a command and awaits its end; what was said before it.
    pub(super) async fn ask(&mut self, command: &str, patience: Duration) -> Result<Vec<Vec<u8>>, Error> {
        timeout(patience, async {
            let tag = self.begin(command).await?;
            self.rest(&tag).await
        })
        .await
        .map_err(late)?
    }

    /// Waits until the other side says that something happened, as long as it is at most said (RFC 2177).
    pub(super) async fn idle(&mut self, longest: Duration) -> Result<(), Error> {
        let tag = self.begin("IDLE").await?;
        loop {
            let said = timeout(PATIENCE, self.answer()).await.map_err(late)??;
            if said.starts_with(b"+") {
                break;
            }
            if said.starts_with(tag.as_bytes()) {
                return Err(Error::Unfit(format!("to IDLE it says {}", shown(&said))));
            }
        }
        // What is said is looked up afterwards; that nothing was said is no trouble.
        let _ = timeout(longest, self.answer()).await.unwrap_or(Ok(Vec::new()))?;
        timeout(PATIENCE, async {
            self.stream.write_all(b"DONE\r\n").await.map_err(passing)?;
            self.rest(&tag).await
        })
        .await
        .map_err(late)??;
        Ok(())
    }

    async fn begin(&mut self, command: &str) -> Result<String, Error> {
        self.asked += 1;
        let tag = format!("s{}", self.asked);
        self.stream.write_all(format!("{tag} {command}\r\n").as_bytes()).await.map_err(passing)?;
        self.stream.flush().await.map_err(passing)?;
        Ok(tag)
    }

    /// Everything up to the answer with this tag.
    async fn rest(&mut self, tag: &str) -> Result<Vec<Vec<u8>>, Error> {
        let mut said = Vec::new();
        loop {
            let answer = self.answer().await?;
            let Some(outcome) = answer.strip_prefix(tag.as_bytes()).and_then(|rest| rest.strip_prefix(b" ")) else {
                said.push(answer);
                continue;
            };
            let outcome = shown(outcome);
            return match outcome.get(..2).unwrap_or_default().to_ascii_uppercase().as_str() {
                "OK" => Ok(said),
                _ => Err(Error::Refused(outcome)),
            };
        }
    }

    /// One answer with all that belongs to it.
    async fn answer(&mut self) -> Result<Vec<u8>, Error> {
        let mut bytes = vec![0; 16 * 1024];
        loop {
            if let Some(end) = whole(&self.buffer) {
                let rest = self.buffer.split_off(end);
                return Ok(std::mem::replace(&mut self.buffer, rest));
            }
            if self.buffer.len() > MOST {
                return Err(Error::Unfit("an answer is longer than any mail may be".to_owned()));
            }
            match self.stream.read(&mut bytes).await.map_err(passing)? {
                0 => return Err(Error::Passing("the connection to the mailbox broke".to_owned())),
                read => self.buffer.extend_from_slice(bytes.get(..read).unwrap_or_default()),
            }
        }
    }
}

/// Where the first answer ends, if it is here whole: at the end of a line that announces no bytes behind it.
pub(super) fn whole(bytes: &[u8]) -> Option<usize> {
    let mut place = 0_usize;
    loop {
        let rest = bytes.get(place..)?;
        let end = rest.iter().position(|byte| *byte == b'\n')?;
        let line = rest.get(..end).unwrap_or_default();
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        place += end + 1;
        match announced(line) {
            Some(more) => place = place.checked_add(more)?,
            None => return Some(place),
        }
    }
}

/// How many bytes follow a line that ends in `{4711}`.
fn announced(line: &[u8]) -> Option<usize> {
    let line = line.strip_suffix(b"}")?;
    let open = line.iter().rposition(|byte| *byte == b'{')?;
    std::str::from_utf8(line.get(open + 1..)?).ok()?.parse().ok()
}

/// A line of the other side, for an officer: short, and with nothing in it that controls a terminal.
fn shown(line: &[u8]) -> String {
    let line = String::from_utf8_lossy(line);
    line.trim().chars().filter(|sign| !sign.is_control()).take(160).collect()
}

fn passing(error: std::io::Error) -> Error {
    Error::Passing(error.to_string())
}

fn late<T>(_: T) -> Error {
    Error::Passing("the mailbox does not answer".to_owned())
}
