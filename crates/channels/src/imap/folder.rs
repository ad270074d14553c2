//! One folder of a mailbox, opened: what is new in it, one mail of it, and what becomes of those that are stored.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

use imap_proto::{AttributeValue, Capability, MailboxDatum, MessageSection, Response, ResponseCode, SectionPath};

use super::wire::Wire;
use super::{After, LARGEST, LONGEST_HEAD, Mailbox, PATIENCE, PATIENCE_FOR_A_MAIL};
use crate::Error;

/// A folder, and the connection to it.
pub struct Folder {
    wire: Wire,
    after: After,
    /// Names of mails count as long as this stays the same.
    pub validity: u32,
    can: Vec<String>,
}

/// A mail as it lies there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fetched {
    /// All of it, or its head where it is too large.
    pub raw: Vec<u8>,
    /// Whether all of it came; otherwise its head.
    pub is_whole: bool,
    /// When it came into the mailbox, in milliseconds since 1970.
    pub arrived_at: Option<i64>,
}

impl Mailbox {
    /// Signs in and opens the folder.
    ///
    /// # Errors
    /// `Settings` if the name, the password or the folder is refused, otherwise whether a later try may help.
    pub async fn enter(&self) -> Result<Folder, Error> {
        let mut wire = Wire::connect(self).await?;
        let (account, password) = (quoted(&self.account), quoted(&self.password));
        // What refuses a password never repeats it, but nobody can know that of every server.
        let refused = |what: &str, error: Error| match error {
            Error::Refused(said) => Error::Settings(format!("{what}: {}", said.replace(&self.password, "…"))),
            other => other,
        };
        let login = wire.ask(&format!("LOGIN {account} {password}"), PATIENCE).await;
        login.map_err(|error| refused("the mailbox refuses the name or the password", error))?;
        let said = wire.ask("CAPABILITY", PATIENCE).await?;
        let can = said.iter().flat_map(|line| capabilities(line)).collect();
        let said = wire.ask(&format!("SELECT {}", quoted(&self.folder)), PATIENCE).await;
        let said = said.map_err(|error| refused("the mailbox does not open the folder", error))?;
        let validity = said.iter().find_map(|line| validity(line));
        let validity =
            validity.ok_or_else(|| Error::Unfit("the mailbox gives its mails no lasting names".to_owned()))?;
        Ok(Folder { wire, after: self.after.clone(), validity, can })
    }
}

impl Folder {
    /// The mails behind the one with this name, in their order.
    ///
    /// # Errors
    /// If the other side does not answer as it should.
    pub async fn behind(&mut self, uid: u32) -> Result<Vec<u32>, Error> {
        // A server shows what came meanwhile between two commands, and some only here.
        self.wire.ask("NOOP", PATIENCE).await?;
        let Some(first) = uid.checked_add(1) else { return Ok(Vec::new()) };
        let found = self.search(&format!("{first}:*")).await?;
        // The last mail stands for `*`, even if it is before the first that was asked for.
        Ok(found.into_iter().filter(|found| *found > uid).collect())
    }

    async fn search(&mut self, which: &str) -> Result<Vec<u32>, Error> {
        let said = self.wire.ask(&format!("UID SEARCH UID {which}"), PATIENCE).await?;
        let mut found: Vec<u32> = said.iter().flat_map(|line| found(line)).collect();
        found.sort_unstable();
        found.dedup();
        Ok(found)
    }

    /// A mail, which stays as it is; none if it is there no more. `head_alone` leaves out the rest, where the whole of it
    /// could not be had.
    ///
    /// # Errors
    /// If it could not be fetched.
    pub async fn fetch(&mut self, uid: u32, head_alone: bool) -> Result<Option<Fetched>, Error> {
        let about = self.wire.ask(&format!("UID FETCH {uid} (UID RFC822.SIZE INTERNALDATE)"), PATIENCE).await?;
        let Some(about) = about.iter().find_map(|line| Attributes::of(line, uid)) else {
            return match self.search(&uid.to_string()).await?.is_empty() {
                true => Ok(None),
                false => Err(Error::Unfit(format!("mail {uid} is there and cannot be fetched"))),
            };
        };
        let size = about.size.unwrap_or_default();
        if !head_alone && size <= LARGEST as u64 {
            let raw = self.section(uid, &format!("BODY.PEEK[]<0.{}>", LARGEST + 1)).await?;
            if raw.len() <= LARGEST {
                return Ok(Some(Fetched { raw, is_whole: true, arrived_at: about.arrived_at }));
            }
        }
        let mut raw = self.section(uid, &format!("BODY.PEEK[HEADER]<0.{LONGEST_HEAD}>")).await?;
        if !raw.ends_with(b"\r\n\r\n") {
            // A head that was cut ends with a whole line.
            let end = raw.windows(2).rposition(|two| two == b"\r\n").map_or(0, |place| place + 2);
            raw.truncate(end);
            raw.extend_from_slice(b"\r\n");
        }
        Ok(Some(Fetched { raw, is_whole: false, arrived_at: about.arrived_at }))
    }

    async fn section(&mut self, uid: u32, which: &str) -> Result<Vec<u8>, Error> {
        let said = self.wire.ask(&format!("UID FETCH {uid} (UID {which})"), PATIENCE_FOR_A_MAIL).await?;
        let bytes = said.iter().find_map(|line| Attributes::of(line, uid)?.bytes);
        bytes.ok_or_else(|| Error::Unfit(format!("mail {uid} did not come")))
    }

    /// What becomes of mails that are stored: those behind the first name up to the last.
    ///
    /// # Errors
    /// If the other side does not do it; it can be asked again.
    pub async fn stored(&mut self, (behind, last): (u32, u32)) -> Result<(), Error> {
        if behind >= last {
            return Ok(());
        }
        let which = format!("{}:{last}", behind + 1);
        let folder = match &self.after {
            After::Leave => return Ok(()),
            After::Seen => {
                let seen = format!("UID STORE {which} +FLAGS.SILENT (\\Seen)");
                return self.wire.ask(&seen, PATIENCE).await.map(drop);
            }
            After::Move(folder) => quoted(folder),
        };
        let verb = if self.is_able("MOVE") { "MOVE" } else { "COPY" };
        let moved = format!("UID {verb} {which} {folder}");
        if let Err(Error::Refused(said)) = self.wire.ask(&moved, PATIENCE_FOR_A_MAIL).await {
            // The folder is not there yet. A range in which no mail is left is fine by itself.
            self.wire.ask(&format!("CREATE {folder}"), PATIENCE).await.map_err(|_| Error::Refused(said))?;
            self.wire.ask(&moved, PATIENCE_FOR_A_MAIL).await?;
        }
        if verb == "COPY" {
            self.wire.ask(&format!("UID STORE {which} +FLAGS.SILENT (\\Deleted \\Seen)"), PATIENCE).await?;
            // Without UIDPLUS, whatever anybody marked would go too, so they stay marked.
            if self.is_able("UIDPLUS") {
                self.wire.ask(&format!("UID EXPUNGE {which}"), PATIENCE).await?;
            }
        }
        Ok(())
    }

    /// Waits until something happens, at most so long. Where the other side cannot say that, it is waited so long.
    ///
    /// # Errors
    /// If the connection broke.
    pub async fn wait(&mut self, longest: Duration) -> Result<(), Error> {
        if self.is_able("IDLE") {
            return self.wire.idle(longest).await;
        }
        tokio::time::sleep(longest).await;
        Ok(())
    }

    fn is_able(&self, what: &str) -> bool {
        self.can.iter().any(|can| can.eq_ignore_ascii_case(what))
    }
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// One answer, read. The parser is somebody else's, so what it cannot read, or panics at, is no answer.
fn parsed<T>(line: &[u8], read: impl FnOnce(Response<'_>) -> Option<T>) -> Option<T> {
    let read = AssertUnwindSafe(|| Response::parse(line).ok().and_then(|(_, response)| read(response)));
    catch_unwind(read).ok().flatten()
}

fn capabilities(line: &[u8]) -> Vec<String> {
    let names = parsed(line, |response| match response {
        Response::Capabilities(all) => Some(
            all.into_iter()
                .filter_map(|one| match one {
                    Capability::Atom(name) => Some(name.into_owned()),
                    _ => None,
                })
                .collect(),
        ),
        _ => None,
    });
    names.unwrap_or_default()
}

fn validity(line: &[u8]) -> Option<u32> {
    parsed(line, |response| match response {
        Response::Data { outcome, .. } => match outcome.code {
            Some(ResponseCode::UidValidity(validity)) => Some(validity),
            _ => None,
        },
        _ => None,
    })
}

fn found(line: &[u8]) -> Vec<u32> {
    let uids = parsed(line, |response| match response {
        Response::MailboxData(MailboxDatum::Search(uids)) => Some(uids),
        _ => None,
    });
    uids.unwrap_or_default()
}

/// What was said of one mail.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Attributes {
    pub size: Option<u64>,
    pub arrived_at: Option<i64>,
    pub bytes: Option<Vec<u8>>,
}

impl Attributes {
    /// None where something else is said, or of another mail.
    pub(super) fn of(line: &[u8], uid: u32) -> Option<Attributes> {
        parsed(line, |response| {
            let Response::Fetch(_, attributes) = response else { return None };
            let (mut read, mut is_it) = (Attributes::default(), false);
            for attribute in attributes {
                match attribute {
                    AttributeValue::Uid(found) => is_it = found == uid,
                    AttributeValue::Rfc822Size(size) => read.size = Some(u64::from(size)),
                    AttributeValue::InternalDate(text) => read.arrived_at = moment(&text),
                    AttributeValue::BodySection {
                        section: None | Some(SectionPath::Full(MessageSection::Header)),
                        data: Some(data),
                        ..
                    } => read.bytes = Some(data.into_owned()),
                    _ => {}
                }
            }
            is_it.then_some(read)
        })
    }
}

fn moment(text: &str) -> Option<i64> {
    let moment = jiff::fmt::strtime::parse("%d-%b-%Y %H:%M:%S %z", text.trim()).ok()?;
    Some(moment.to_timestamp().ok()?.as_millisecond())
}
