//! A received mail, read as far as anybody needs it: who wrote, in answer to what, the plain words, the files, whether
//! a machine sent it, and whether our own mail server vouches for the sender. No I/O; whatever arrives, it never panics.

mod bounce;
mod envelope;
mod html;
mod kind;
mod proof;
mod quotes;

use mail_parser::{HeaderValue, Message, MessageParser, MessagePart, MimeHeaders, PartType};

pub use bounce::Bounce;
pub use envelope::{Envelope, envelope};
pub use html::to_text as html_to_text;
pub use kind::Kind;

/// At most this many files are taken out of a mail.
const MOST_FILES: usize = 50;

/// A mail, in parts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Received {
    /// The address of its author; none where it has none, or several.
    pub from: Option<String>,
    pub from_name: Option<String>,
    /// Without angle brackets.
    pub message_id: Option<String>,
    /// The mails it refers to, the one that it answers first.
    pub answers: Vec<String>,
    pub subject: String,
    /// As its `Content-Language` says.
    pub language: Option<String>,
    /// All of its words, as plain text.
    pub text: String,
    /// The same without the mail that it answers, which stands below.
    pub fresh: String,
    pub files: Vec<ReceivedFile>,
    pub kind: Kind,
    /// Whether our mail server found that the address of the author is its sender's.
    pub is_proven: bool,
}

/// A file that came with it, or a picture in it.
#[derive(Clone, Debug, PartialEq)]
pub struct ReceivedFile {
    pub name: String,
    pub media_type: String,
    pub bytes: Vec<u8>,
}

/// Reads a mail. `return_path` is that of its envelope; `authserv_id` the name under which our own mail server writes
/// `Authentication-Results`. `None` if it cannot be read as a mail.
pub fn read(raw: &[u8], return_path: Option<&str>, authserv_id: Option<&str>) -> Option<Received> {
    // The parser is somebody else's: if it ever panics, that is a mail that cannot be read, and a human gets it.
    std::panic::catch_unwind(|| parse(raw, return_path, authserv_id)).ok().flatten()
}

/// What identifies a mail when it arrives again: its id, if it has one, and what it says. The head is left out, because
/// each server on its way adds lines there; an id alone is not enough, because anybody can write it.
pub fn identity(raw: &[u8]) -> (Option<String>, &[u8]) {
    let end = raw.windows(4).position(|four| four == b"\r\n\r\n").map_or(raw.len(), |place| place + 4);
    let (head, body) = raw.split_at(end);
    let head = String::from_utf8_lossy(head).replace("\r\n ", " ").replace("\r\n\t", " ");
    let id = head.lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.trim().eq_ignore_ascii_case("message-id").then(|| value.trim().to_owned())
    });
    (id.filter(|id| !id.is_empty()), body)
}

fn parse(raw: &[u8], return_path: Option<&str>, authserv_id: Option<&str>) -> Option<Received> {
    let message = MessageParser::default().parse(raw)?;
    let head = Head::of(&message);
    if head.0.is_empty() {
        return None;
    }
    let authors: Vec<_> = message.from().map(|from| from.iter().collect()).unwrap_or_default();
    let author = match authors.as_slice() {
        [author] => Some(*author),
        _ => None,
    };
    let from = author.and_then(|author| author.address()).map(str::trim).filter(|from| is_address(from));
    let (text, is_fallback) = words(&message);
    let files = files(&message, is_fallback);
    let bounce = bounce::read(&message, &head, return_path, &text);
    let kind = kind::of(&head, return_path, from, bounce);
    let is_proven = from.is_some_and(|from| proof::is_proven(&head, from, authserv_id));
    let mut answers = ids(message.in_reply_to());
    let mut references = ids(message.references());
    references.reverse();
    references.retain(|id| !answers.contains(id));
    answers.extend(references);
    Some(Received {
        from: from.map(str::to_owned),
        from_name: author.and_then(|author| author.name()).map(plain).filter(|name| !name.is_empty()),
        message_id: message.message_id().map(plain).filter(|id| !id.is_empty()),
        answers,
        subject: message.subject().map(plain).unwrap_or_default(),
        language: head.first("content-language").map(first_tag).filter(|tag| !tag.is_empty()),
        fresh: quotes::without(&text),
        text,
        files,
        kind,
        is_proven,
    })
}

/// The lines of a head by their names, as they were sent.
struct Head(Vec<(String, String)>);

impl Head {
    fn of(message: &Message<'_>) -> Head {
        let lines = message.headers_raw();
        Head(lines.map(|(name, value)| (name.to_ascii_lowercase(), unfolded(value))).collect())
    }

    fn all<'h>(&'h self, name: &'h str) -> impl Iterator<Item = &'h str> {
        self.0.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    fn first(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

fn unfolded(value: &str) -> String {
    value.split(['\r', '\n']).map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

fn is_address(text: &str) -> bool {
    let parts = text.rsplit_once('@').filter(|(local, host)| !local.is_empty() && !host.is_empty());
    parts.is_some() && text.len() <= 320 && !text.chars().any(|sign| sign.is_control() || sign.is_whitespace())
}

fn ids(value: &HeaderValue<'_>) -> Vec<String> {
    match value {
        HeaderValue::Text(id) => vec![plain(id)],
        HeaderValue::TextList(ids) => ids.iter().map(|id| plain(id)).collect(),
        _ => Vec::new(),
    }
}

fn first_tag(value: &str) -> String {
    let tag = value.split([',', ';', ' ']).next().unwrap_or_default();
    let is_tag = tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if is_tag { tag.to_owned() } else { String::new() }
}

/// One line, without what cannot be seen.
fn plain(text: &str) -> String {
    let line: String = text.chars().map(|sign| if sign.is_control() { ' ' } else { sign }).collect();
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of all parts that are words: plain ones as they are, HTML as text where there is nothing else.
fn words(message: &Message<'_>) -> (String, bool) {
    let parts = message.text_bodies().filter_map(|part| match &part.body {
        PartType::Text(text) => Some(text.to_string()),
        PartType::Html(text) => Some(html::to_text(text)),
        _ => None,
    });
    let parts: Vec<String> = parts.map(|part| tidy(&part)).filter(|part| !part.is_empty()).collect();
    if !parts.is_empty() {
        return (parts.join("\n\n"), false);
    }
    // Some programs send an empty plain part beside the HTML that says it all.
    let html = message.html_bodies().filter_map(|part| part.text_contents()).map(html::to_text);
    let html: String = html.map(|part| tidy(&part)).collect();
    if !html.is_empty() {
        return (html, false);
    }
    // A mail that is cut off, or names no boundary, has its words where files would be.
    let odd = message.attachments().filter(|part| is_words(part));
    let odd: Vec<String> = odd.map(|part| tidy(&String::from_utf8_lossy(part.contents()))).collect();
    (odd.join("\n\n"), true)
}

/// Whether a part is words although it stands among the files.
fn is_words(part: &MessagePart<'_>) -> bool {
    let is_text = part.content_type().is_none_or(|kind| ["text", "multipart"].contains(&kind.ctype()));
    is_text && part.attachment_name().is_none() && part.content_disposition().is_none()
}

/// Lines end with LF alone, at most two empty ones follow each other, and signs that control a terminal are gone.
fn tidy(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n").replace('\u{a0}', " ");
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        let line: String = line.chars().filter(|sign| *sign == '\t' || !sign.is_control()).collect();
        let line = line.trim_end();
        if !line.is_empty() || lines.last().is_some_and(|last| !last.is_empty()) {
            lines.push(line.to_owned());
        }
    }
    lines.join("\n").trim().to_owned()
}

fn files(message: &Message<'_>, words_are_there: bool) -> Vec<ReceivedFile> {
    let files =
        message.attachments().filter(|part| !(words_are_there && is_words(part))).take(MOST_FILES).filter_map(|part| {
            let media_type = part.content_type().map_or_else(
                || "application/octet-stream".to_owned(),
                |kind| format!("{}/{}", kind.ctype(), kind.subtype().unwrap_or("octet-stream")).to_ascii_lowercase(),
            );
            let bytes = match &part.body {
                PartType::Text(text) | PartType::Html(text) => text.as_bytes().to_vec(),
                PartType::Binary(bytes) | PartType::InlineBinary(bytes) => bytes.to_vec(),
                PartType::Message(inner) => inner.raw_message().to_vec(),
                PartType::Multipart(_) => return None,
            };
            let name = part.attachment_name().map(plain).filter(|name| !name.is_empty());
            let inner = || match &part.body {
                PartType::Message(inner) => inner.subject().map(|subject| format!("{}.eml", plain(subject))),
                _ => None,
            };
            Some(ReceivedFile { name: name.or_else(inner).unwrap_or_else(|| "file".to_owned()), media_type, bytes })
        });
    files.collect()
}

#[cfg(test)]
mod tests;
