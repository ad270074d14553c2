//! Builds a mail as in RFC 5322.

use lettre::Message;
use lettre::address::Envelope;
use lettre::message::header::{ContentType, Header, HeaderName, HeaderValue};
use lettre::message::{Attachment, Mailbox, MultiPart, SinglePart};

use super::{Mail, Origin};
use crate::Error;

/// A line of the head that lettre has no type for.
#[derive(Clone)]
struct AutoSubmitted(&'static str);

/// The page on which such mails are ended (RFC 2369).
#[derive(Clone)]
struct ListUnsubscribe(String);

/// That a mail program can end them there for its reader (RFC 8058).
#[derive(Clone)]
struct ListUnsubscribePost;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(AutoSubmitted("auto-generated"))
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), self.0.to_owned())
    }
}

impl Header for ListUnsubscribe {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("List-Unsubscribe")
    }

    fn parse(text: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(ListUnsubscribe(text.trim_matches(['<', '>']).to_owned()))
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), format!("<{}>", self.0))
    }
}

impl Header for ListUnsubscribePost {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("List-Unsubscribe-Post")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(ListUnsubscribePost)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "List-Unsubscribe=One-Click".to_owned())
    }
}

/// At most this many mails are named that came before.
const MOST_NAMED: usize = 20;

pub(super) fn message(mail: &Mail, from: &str) -> Result<Message, Error> {
    let address =
        |text: &str| text.parse::<Mailbox>().map_err(|error| Error::Refused(format!("not an email address: {error}")));
    if mail.subject.contains(['\r', '\n']) || mail.id.contains(['\r', '\n', '<', '>', ' ']) {
        return Err(Error::Refused("a line break in the head of a mail".to_owned()));
    }
    let host = from.rsplit_once('@').map_or("localhost", |(_, host)| host.trim_end_matches('>'));
    let sender = address(from)?;
    let whose = match &mail.from {
        Some(whose) => address(whose)?,
        None => sender.clone(),
    };
    let mut builder = Message::builder()
        .from(match &mail.from_name {
            Some(name) => Mailbox::new(Some(name.clone()), whose.email.clone()),
            None => whose,
        })
        .to(address(&mail.to)?)
        .subject(mail.subject.clone())
        .message_id(Some(format!("<{}@{host}>", mail.id)));
    // Tells other machines not to answer.
    builder = match mail.origin {
        Origin::Generated => builder.header(AutoSubmitted("auto-generated")),
        Origin::Replied => builder.header(AutoSubmitted("auto-replied")),
        Origin::Human => builder,
    };
    if let Some(reply_to) = &mail.reply_to {
        builder = builder.reply_to(address(reply_to)?);
    }
    if let Some(page) = mail.unsubscribe.clone().filter(|page| is_plain(page)) {
        builder = builder.header(ListUnsubscribe(page)).header(ListUnsubscribePost);
    }
    // Ids of others are passed on only as far as they cannot break the head.
    let named: Vec<String> = mail.answers.iter().filter(|id| is_plain(id)).map(|id| format!("<{id}>")).collect();
    if let Some(answered) = named.first() {
        let before: Vec<&str> = named.iter().take(MOST_NAMED).rev().map(String::as_str).collect();
        builder = builder.in_reply_to(answered.clone()).references(before.join(" "));
    }
    let return_path = mail.return_path.as_deref().or(mail.from.is_some().then_some(from));
    if let Some(path) = return_path {
        let from = address(path)?.email;
        let to = address(&mail.to)?.email;
        let envelope = Envelope::new(Some(from), vec![to]).map_err(|error| Error::Refused(error.to_string()))?;
        builder = builder.envelope(envelope);
    }
    let built = match mail.attachments.is_empty() {
        true => builder.singlepart(SinglePart::plain(mail.text.clone())),
        false => {
            let mut parts = MultiPart::mixed().singlepart(SinglePart::plain(mail.text.clone()));
            for file in &mail.attachments {
                let kind = ContentType::parse(&file.media_type)
                    .map_err(|_| Error::Refused(format!("not a media type: {}", file.media_type)))?;
                parts = parts.singlepart(Attachment::new(file.name.clone()).body(file.bytes.clone(), kind));
            }
            builder.multipart(parts)
        }
    };
    built.map_err(|error| Error::Refused(error.to_string()))
}

fn is_plain(text: &str) -> bool {
    !text.is_empty() && text.len() < 500 && text.bytes().all(|byte| byte.is_ascii_graphic() && !b"<>".contains(&byte))
}
