//! Builds a mail as in RFC 5322.

use lettre::Message;
use lettre::message::header::{ContentType, Header, HeaderName, HeaderValue};
use lettre::message::{Attachment, Mailbox, MultiPart, SinglePart};

use super::Mail;
use crate::Error;

/// Tells other machines not to reply (RFC 3834).
#[derive(Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(AutoSubmitted)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

pub(super) fn message(mail: &Mail, from: &str) -> Result<Message, Error> {
    let address =
        |text: &str| text.parse::<Mailbox>().map_err(|error| Error::Refused(format!("not an email address: {error}")));
    if mail.subject.contains(['\r', '\n']) || mail.id.contains(['\r', '\n', '<', '>', ' ']) {
        return Err(Error::Refused("a line break in the head of a mail".to_owned()));
    }
    let host = from.rsplit_once('@').map_or("localhost", |(_, host)| host.trim_end_matches('>'));
    let builder = Message::builder()
        .from(address(from)?)
        .to(address(&mail.to)?)
        .subject(mail.subject.clone())
        .message_id(Some(format!("<{}@{host}>", mail.id)))
        .header(AutoSubmitted);
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
