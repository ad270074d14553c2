//! One client: which command may come when, and what is answered. Pure; the server gives it lines and carries out what
//! it says.

use super::Limits;
use super::command::{Command, Path};
use super::lines::BadLine;

/// A mail with its envelope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Envelope {
    /// The return path; none for `<>`.
    pub from: Option<String>,
    /// At least one.
    pub to: Vec<String>,
    /// As it was sent, with CR LF.
    pub raw: Vec<u8>,
}

/// The end of a mail for one recipient.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It is stored for good.
    Kept,
    /// The client keeps it and tries again.
    NotNow,
}

/// What the server does next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reaction {
    Say(String),
    /// Nothing is answered: the text of a mail goes on.
    GoOn,
    /// The mail is complete: one answer for each recipient is due.
    Take(Envelope),
    /// The last words.
    Close(String),
}

/// The text of a mail as it arrives.
#[derive(Debug, Default)]
struct MailText {
    raw: Vec<u8>,
    is_too_large: bool,
    is_bad: bool,
}

#[derive(Debug)]
pub struct Session {
    limits: Limits,
    has_greeted: bool,
    from: Option<Path>,
    to: Vec<String>,
    text: Option<MailText>,
    mistakes: u32,
}

/// After this many mistakes the other side is no mail server.
const MOST_MISTAKES: u32 = 20;

/// The longest line of a command: an address, and parameters.
const COMMAND: usize = 2_048;

impl Session {
    pub fn new(limits: Limits) -> Session {
        Session { limits, has_greeted: false, from: None, to: Vec::new(), text: None, mistakes: 0 }
    }

    pub fn greeting() -> String {
        "220 Stoa LMTP\r\n".to_owned()
    }

    /// The longest line that may come now. Lines of a mail may be longer than a thousand octets, since many are.
    pub fn longest(&self) -> usize {
        if self.text.is_some() { self.limits.size } else { COMMAND }
    }

    /// The next line; `is_ours` says whether an address is one of ours.
    pub fn line(&mut self, line: Result<&[u8], BadLine>, is_ours: impl Fn(&str) -> bool) -> Reaction {
        if line == Err(BadLine::TooLong) {
            let size = if self.text.is_some() { "552 5.3.4 too large" } else { "500 5.5.2 the line is too long" };
            return Reaction::Close(format!("{size}\r\n"));
        }
        match self.text.take() {
            Some(text) => self.text_line(text, line),
            None => match line {
                Ok(line) => self.command(Command::read(line), is_ours),
                Err(_) => Reaction::Close("500 5.5.2 a line ends with CR LF alone\r\n".to_owned()),
            },
        }
    }

    fn command(&mut self, command: Command, is_ours: impl Fn(&str) -> bool) -> Reaction {
        let wrong = matches!(command, Command::Unknown | Command::Unreadable);
        self.mistakes += u32::from(wrong);
        if self.mistakes > MOST_MISTAKES {
            return Reaction::Close("421 4.7.0 too many mistakes\r\n".to_owned());
        }
        let said = match command {
            Command::Hello => {
                self.reset();
                self.has_greeted = true;
                let size = self.limits.size;
                return Reaction::Say(format!(
                    "250-Stoa\r\n250-PIPELINING\r\n250-ENHANCEDSTATUSCODES\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n\
                     250 SIZE {size}\r\n"
                ));
            }
            Command::Mail(..) if !self.has_greeted => "503 5.5.1 LHLO first",
            Command::Mail(..) if self.from.is_some() => "503 5.5.1 a mail has one sender",
            Command::Mail(_, Some(size)) if usize::try_from(size).map_or(true, |size| size > self.limits.size) => {
                return Reaction::Say(self.too_large());
            }
            Command::Mail(from, _) => {
                self.from = Some(from);
                "250 2.1.0 ok"
            }
            Command::Recipient(_) if self.from.is_none() => "503 5.5.1 MAIL first",
            Command::Recipient(_) if self.to.len() >= self.limits.recipients => "452 4.5.3 too many recipients",
            Command::Recipient(address) if !is_ours(&address) => "550 5.1.1 nobody has this address here",
            Command::Recipient(address) => {
                self.to.push(address);
                "250 2.1.5 ok"
            }
            // RFC 2033, 4.2: without a recipient there is nobody to answer for.
            Command::Data if self.to.is_empty() => "503 5.5.1 no recipient",
            Command::Data => {
                self.text = Some(MailText::default());
                "354 go on, and end with a dot"
            }
            Command::Reset => {
                self.reset();
                "250 2.0.0 ok"
            }
            Command::Noop => "250 2.0.0 ok",
            Command::Verify => "252 2.5.0 send it, and see",
            Command::Quit => return Reaction::Close("221 2.0.0 bye\r\n".to_owned()),
            Command::Unreadable => "501 5.5.4 the arguments cannot be read",
            Command::Unknown => "500 5.5.1 no such command",
        };
        Reaction::Say(format!("{said}\r\n"))
    }

    fn text_line(&mut self, mut text: MailText, line: Result<&[u8], BadLine>) -> Reaction {
        match line {
            Ok(b".") => return self.complete(text),
            Ok(line) => {
                // A dot that begins a line was doubled by the client.
                let line = line.strip_prefix(b".").unwrap_or(line);
                text.is_too_large |= text.raw.len() + line.len() + 2 > self.limits.size;
                if !text.is_too_large && !text.is_bad {
                    text.raw.extend_from_slice(line);
                    text.raw.extend_from_slice(b"\r\n");
                }
            }
            Err(_) => text.is_bad = true,
        }
        self.text = Some(text);
        Reaction::GoOn
    }

    fn complete(&mut self, text: MailText) -> Reaction {
        let (from, to) = (self.from.take(), std::mem::take(&mut self.to));
        if text.is_bad || text.is_too_large {
            let each =
                if text.is_bad { "550 5.6.0 a line ends with CR LF alone\r\n".to_owned() } else { self.too_large() };
            return Reaction::Say(each.repeat(to.len()));
        }
        let from = match from {
            Some(Path::Address(address)) => Some(address),
            _ => None,
        };
        Reaction::Take(Envelope { from, to, raw: text.raw })
    }

    fn too_large(&self) -> String {
        format!("552 5.3.4 a mail has at most {} bytes: send large files on our pages\r\n", self.limits.size)
    }

    fn reset(&mut self) {
        (self.from, self.to, self.text) = (None, Vec::new(), None);
    }
}

impl Answer {
    pub fn said(self) -> &'static str {
        match self {
            Answer::Kept => "250 2.0.0 kept\r\n",
            Answer::NotNow => "451 4.3.0 it cannot be kept now, try again\r\n",
        }
    }
}
