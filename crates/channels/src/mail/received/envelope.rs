//! The envelope of a mail that lies in a mailbox: its last mail server wrote into the head what it was told by the one
//! before.

use mail_parser::MessageParser;

use super::{Head, is_address};

/// To whom a mail was sent, and from whom, as its head says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Envelope {
    /// Where reports about it go; none where the line is there and empty, as with reports of mail servers. Where a host
    /// leaves the line out, the author.
    pub return_path: Option<String>,
    /// To which addresses it was delivered, the last delivery first.
    pub delivered: Vec<String>,
    /// To whom its sender wrote it.
    pub written: Vec<String>,
}

/// Lines that mail servers add when they deliver.
const DELIVERED: &[&str] = &["delivered-to", "x-original-to", "envelope-to"];

/// Reads the envelope out of the head. Of what is no mail, nothing.
pub fn envelope(raw: &[u8]) -> Envelope {
    std::panic::catch_unwind(|| parse(raw)).ok().flatten().unwrap_or_default()
}

fn parse(raw: &[u8]) -> Option<Envelope> {
    let end = raw.windows(4).position(|four| four == b"\r\n\r\n").map_or(raw.len(), |place| place + 4);
    let message = MessageParser::default().parse(raw.get(..end)?)?;
    let head = Head::of(&message);
    let bare = |text: &str| text.trim().trim_start_matches('<').trim_end_matches('>').trim().to_owned();
    let delivered = DELIVERED.iter().flat_map(|name| head.all(name)).flat_map(|line| line.split(',')).map(bare);
    let author = || message.from().and_then(|from| from.first()).and_then(|from| from.address()).map(bare);
    let return_path = match head.first("return-path") {
        Some(line) => Some(bare(line)),
        None => author(),
    };
    let written = [message.to(), message.cc()].into_iter().flatten().flat_map(|all| all.iter());
    let written = written.filter_map(|one| one.address()).map(bare);
    Some(Envelope {
        return_path: return_path.filter(|path| is_address(path)),
        delivered: delivered.filter(|address| is_address(address)).collect(),
        written: written.filter(|address| is_address(address)).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(head: &str) -> Envelope {
        envelope(format!("{head}\n\nTo: nobody@example.org\n").replace('\n', "\r\n").as_bytes())
    }

    #[test]
    fn a_host_says_to_whom_it_was_delivered_and_a_sender_to_whom_it_was_written() {
        let read = of(
            "Return-Path: <ana@example.org>\nDelivered-To: door+abc@stoa.test\nX-Original-To: office@stoa.test\n\
             Delivered-To: list@example.org\nFrom: Ana <a@example.org>\nTo: The door <door@stoa.test>,\n b@example.org\nCc: c@example.org",
        );
        assert_eq!(read.return_path.as_deref(), Some("ana@example.org"));
        assert_eq!(read.delivered, ["door+abc@stoa.test", "list@example.org", "office@stoa.test"]);
        assert_eq!(read.written, ["door@stoa.test", "b@example.org", "c@example.org"]);
    }

    #[test]
    fn a_report_has_no_return_path_and_a_host_that_says_none_is_no_report() {
        assert_eq!(of("Return-Path: <>\nFrom: a@example.org").return_path, None);
        assert_eq!(of("From: a@example.org").return_path.as_deref(), Some("a@example.org"));
        assert_eq!(envelope(b""), Envelope::default());
        assert_eq!(envelope(b"\xff\x00\r\n\r\n"), Envelope::default());
    }
}
