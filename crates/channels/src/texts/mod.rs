//! Short messages to a telephone number or an account: SMS, WhatsApp, Messenger, and posts that everybody reads. Each
//! provider is a client that sends, and a reader of what its webhook delivers or of what it has when it is asked; one
//! that keeps everything in memory is for demonstrations and tests.

mod comments;
mod mastodon;
pub(crate) mod media;
mod meta;
mod notify;
mod public;
mod received;
mod segments;
mod smpp;
pub(crate) mod twilio;
mod x;

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

pub use public::{parts, public_length, public_limit};
pub use received::{
    Arrived, Delivery, Part, Polled, Post, PostNews, PostState, Received, RemoteFile, Service, Webhook,
};
pub use segments::{Segments, alphabet, segments};
pub use smpp::delivered;

use crate::Error;
use crate::web::{Ask, Caller, Response};

/// The maximum number of messages kept in memory.
const KEPT: usize = 500;

/// A message to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShortMessage {
    /// A number as `+61491570156`; an account as its service names it.
    pub to: String,
    pub words: String,
    /// Our own permanent name of this message, which providers that can give back.
    pub key: String,
    /// The post that it answers, if it does.
    pub reply: Option<Reply>,
}

/// An answer to a post that everybody can read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// The service's name of the post.
    pub post: String,
    /// Whether everybody reads the answer too; otherwise its author alone.
    pub is_public: bool,
}

/// A message that was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    /// The provider's name of it.
    pub id: String,
    /// The account that it reached, where the provider tells another one than it was sent to.
    pub reaches: Option<String>,
}

impl Sent {
    fn named(id: String) -> Sent {
        Sent { id, reaches: None }
    }
}

/// Sends and receives the short messages of one channel through its providers; clones share everything.
#[derive(Clone)]
pub struct Texts(Arc<Vec<Messenger>>);

enum Messenger {
    Twilio(twilio::Twilio),
    Notify(notify::Notify),
    Meta(meta::Meta),
    Mastodon(mastodon::Mastodon),
    X(x::X),
    Smpp(smpp::Smpp),
    Kept(Mutex<VecDeque<ShortMessage>>),
}

impl Texts {
    /// Providers by their settings, with `;` between several: `twilio https://ACCOUNT:TOKEN@api.twilio.com NUMBER`,
    /// `notify https://api.notifications.service.gov.uk KEY TEMPLATE WEBHOOK-TOKEN`,
    /// `smpp smpps://SYSTEM-ID:PASSWORD@HOST:PORT NUMBER`,
    /// `meta https://graph.facebook.com/v23.0 SENDER ACCESS-TOKEN APP-SECRET VERIFY-TOKEN`,
    /// `mastodon https://SERVER ACCESS-TOKEN` or `x https://api.x.com ACCOUNT KEY SECRET TOKEN TOKEN-SECRET`.
    ///
    /// # Errors
    /// If the settings are incomplete or name no provider.
    pub fn open(settings: &str) -> Result<Texts, Error> {
        let all = settings.split(';').map(Messenger::open).collect::<Result<Vec<_>, _>>()?;
        Ok(Texts(Arc::new(all)))
    }

    /// Into memory, for demonstrations and tests. It has no webhook.
    pub fn kept() -> Texts {
        Texts(Arc::new(vec![Messenger::Kept(Mutex::default())]))
    }

    /// No provider: nothing is sent, and nothing comes.
    pub fn nobody() -> Texts {
        Texts(Arc::default())
    }

    /// The name of the provider that serves a number or an account, which is also the last part of its webhook's
    /// address.
    pub fn provider(&self, to: &str) -> Option<&'static str> {
        self.0.iter().find(|one| one.serves(to)).map(Messenger::name)
    }

    /// The name of the provider that has the files of messages from a number or an account.
    pub fn file_provider(&self, from: &str) -> Option<&'static str> {
        let has_files =
            |one: &&Messenger| matches!(one, Messenger::Twilio(_) | Messenger::Meta(_) | Messenger::Mastodon(_));
        self.0.iter().filter(has_files).find(|one| one.serves(from)).map(Messenger::name)
    }

    /// Whether a provider of this name is set up.
    pub fn has(&self, provider: &str) -> bool {
        self.0.iter().any(|one| one.name() == provider)
    }

    /// Whether anything can be sent.
    pub fn is_there(&self) -> bool {
        !self.0.is_empty()
    }

    /// The most letters that one message to a number or an account can have.
    pub fn longest(&self, to: &str) -> Option<usize> {
        self.0.iter().find(|one| one.serves(to)).map(|one| match one {
            // Twilio, error 21617; an operator's line gets as much.
            Messenger::Twilio(_) | Messenger::Smpp(_) | Messenger::Kept(_) => 1_600,
            // GOV.UK Notify, "Text messages and length".
            Messenger::Notify(_) => 918,
            // Meta, the text of a message.
            Messenger::Meta(_) => 2_000,
            // Long answers are parted.
            Messenger::Mastodon(_) | Messenger::X(_) => 10_000,
        })
    }

    /// Sends a message through the provider that serves its number or account. `callback` is where the provider reports
    /// its delivery.
    ///
    /// # Errors
    /// [`Error::Passing`] if it certainly was not sent and a retry makes sense; [`Error::Uncertain`] if nobody knows
    /// whether it was sent; [`Error::Refused`] if it never will be.
    pub async fn send(&self, text: &ShortMessage, callback: &str) -> Result<Sent, Error> {
        match self.0.iter().find(|one| one.serves(&text.to)) {
            Some(Messenger::Twilio(twilio)) => twilio.send(text, callback).await,
            Some(Messenger::Notify(notify)) => notify.send(text).await,
            Some(Messenger::Meta(meta)) => meta.send(text).await,
            Some(Messenger::Mastodon(mastodon)) => mastodon.send(text).await,
            Some(Messenger::X(x)) => x.send(text).await,
            Some(Messenger::Smpp(smpp)) => smpp.send(text).await,
            Some(Messenger::Kept(texts)) => {
                let mut texts = texts.lock().unwrap_or_else(PoisonError::into_inner);
                if texts.len() == KEPT {
                    texts.pop_front();
                }
                texts.push_back(text.clone());
                Ok(Sent::named(text.key.clone()))
            }
            None => Err(Error::Refused("no provider of such messages is set up".to_owned())),
        }
    }

    /// The bytes of a picture or file that came with a message, by the name of its provider and its place there.
    ///
    /// # Errors
    /// [`Error::Passing`] and [`Error::Uncertain`] if a retry makes sense; [`Error::TooLong`] if it has more bytes than
    /// we take; any other if the provider does not give it to us.
    pub async fn fetch(&self, provider: &str, place: &str) -> Result<Vec<u8>, Error> {
        match self.0.iter().find(|one| one.name() == provider) {
            Some(Messenger::Twilio(twilio)) => twilio.fetch(place).await,
            Some(Messenger::Meta(meta)) => meta.fetch(place).await,
            Some(Messenger::Mastodon(mastodon)) => mastodon.fetch(place).await,
            _ => Err(Error::Settings(format!("no provider {provider} with files is set up"))),
        }
    }

    /// What a webhook of a provider delivered, in its order.
    ///
    /// # Errors
    /// [`Error::Refused`] if it does not come from the provider; [`Error::Unfit`] if it is no message of its kind.
    pub fn read(&self, provider: &str, webhook: &Webhook<'_>) -> Result<Vec<Arrived>, Error> {
        match self.0.iter().find(|one| one.name() == provider) {
            Some(Messenger::Twilio(twilio)) => twilio.read(webhook),
            Some(Messenger::Notify(notify)) => notify.read(webhook),
            Some(Messenger::Meta(meta)) => meta.read(webhook),
            Some(Messenger::Mastodon(_) | Messenger::X(_) | Messenger::Smpp(_) | Messenger::Kept(_)) | None => {
                Err(Error::Refused("no provider with a webhook is set up".to_owned()))
            }
        }
    }

    /// What has to be asked for news, by name: providers that call nobody.
    pub fn streams(&self) -> Vec<&'static str> {
        self.0.iter().flat_map(Messenger::streams).copied().collect()
    }

    /// What is new in a stream after a place, which the caller keeps; without a place, only where it is now.
    ///
    /// # Errors
    /// If the provider cannot be asked.
    pub async fn poll(&self, stream: &str, place: Option<&str>) -> Result<Polled, Error> {
        match self.0.iter().find(|one| one.streams().contains(&stream)) {
            Some(Messenger::Mastodon(mastodon)) => mastodon.poll(place).await,
            Some(Messenger::X(x)) => x.poll(stream, place).await,
            _ => Err(Error::Settings(format!("nobody is asked for {stream}"))),
        }
    }

    /// Whether messages come over a line that somebody has to hold.
    pub fn has_line(&self) -> bool {
        self.0.iter().any(|one| matches!(one, Messenger::Smpp(_)))
    }

    /// Holds the line of an operator, until it is dropped; without one, it waits. `take` stores what comes, and says
    /// whether it is stored: only then is the operator told so. `name` makes up a name that was never used for each time
    /// the line is made, and `report` is told why it ended.
    pub async fn hold_line<T: Future<Output = bool>>(
        &self,
        take: impl Fn(Arrived) -> T,
        name: impl Fn() -> String,
        report: impl Fn(Error),
    ) {
        let lines = self.0.iter().find_map(|one| match one {
            Messenger::Smpp(smpp) => Some(smpp),
            _ => None,
        });
        match lines {
            Some(smpp) => smpp.hold(take, name, report).await,
            None => std::future::pending().await,
        }
    }

    /// The answer to a provider that asks whether an address is its webhook: the challenge, if the token is ours.
    pub fn challenge(&self, provider: &str, token: &str, challenge: &str) -> Option<String> {
        match self.0.iter().find(|one| one.name() == provider)? {
            Messenger::Meta(meta) => meta.is_ours(token).then(|| challenge.to_owned()),
            _ => None,
        }
    }

    /// The messages in memory to a number or account, oldest first; empty if messages are really sent.
    pub fn kept_for(&self, to: &str) -> Vec<ShortMessage> {
        let kept = self.0.iter().filter_map(|one| match one {
            Messenger::Kept(texts) => Some(texts.lock().unwrap_or_else(PoisonError::into_inner)),
            _ => None,
        });
        kept.flat_map(|texts| texts.iter().filter(|text| text.to == to).cloned().collect::<Vec<_>>()).collect()
    }
}

impl Messenger {
    fn open(settings: &str) -> Result<Messenger, Error> {
        let parts: Vec<&str> = settings.split_whitespace().collect();
        Ok(match parts.as_slice() {
            ["twilio", address, number] => Messenger::Twilio(twilio::Twilio::new(address, number)?),
            ["notify", address, key, template, token] => {
                Messenger::Notify(notify::Notify::new(address, (key, template), token)?)
            }
            ["meta", address, sender, access, secret, verify] => {
                Messenger::Meta(meta::Meta::new(address, sender, (access, secret, verify))?)
            }
            ["mastodon", address, token] => Messenger::Mastodon(mastodon::Mastodon::new(address, token)?),
            ["x", address, account, key, secret, token, token_secret] => {
                Messenger::X(x::X::new(address, account, [key, secret, token, token_secret])?)
            }
            ["smpp", address, number] => Messenger::Smpp(smpp::Smpp::new(address, number)?),
            _ => {
                return Err(Error::Settings(
                    "a provider of short messages is written `twilio ADDRESS NUMBER`, `notify ADDRESS KEY TEMPLATE \
                     WEBHOOK-TOKEN`, `smpp ADDRESS NUMBER`, `meta ADDRESS SENDER ACCESS-TOKEN APP-SECRET VERIFY-TOKEN`, \
                     `mastodon ADDRESS ACCESS-TOKEN` or `x ADDRESS ACCOUNT KEY SECRET TOKEN TOKEN-SECRET`, with `;` \
                     between several"
                        .to_owned(),
                ));
            }
        })
    }

    fn name(&self) -> &'static str {
        match self {
            Messenger::Twilio(_) => "twilio",
            Messenger::Notify(_) => "notify",
            Messenger::Meta(_) => "meta",
            Messenger::Mastodon(_) => "mastodon",
            Messenger::X(_) => "x",
            Messenger::Smpp(_) => "smpp",
            Messenger::Kept(_) => "kept",
        }
    }

    /// Whether a number or an account is reached by this provider.
    fn serves(&self, to: &str) -> bool {
        let is_of = |all: &[&str]| all.iter().any(|start| to.starts_with(start));
        match self {
            Messenger::Twilio(_) | Messenger::Notify(_) | Messenger::Smpp(_) | Messenger::Kept(_) => true,
            Messenger::X(_) => is_of(&[x::ACCOUNT]),
            Messenger::Meta(_) => is_of(&[meta::WHATSAPP, meta::MESSENGER, comments::COMMENTER]),
            Messenger::Mastodon(_) => is_of(&[mastodon::ACCOUNT]),
        }
    }

    fn streams(&self) -> &'static [&'static str] {
        match self {
            Messenger::Mastodon(_) => &["mastodon"],
            Messenger::X(_) => &x::STREAMS,
            _ => &[],
        }
    }
}

/// Sends a request, and tells apart what was certainly not done from what may have been.
pub(crate) async fn asked(caller: &Caller, ask: Ask) -> Result<Response, Error> {
    told_apart(caller.call(ask).await?)
}

fn told_apart(response: Response) -> Result<Response, Error> {
    let words = || String::from_utf8_lossy(&response.body).chars().take(200).collect::<String>();
    match response.status {
        200..=299 => Ok(response),
        408 | 425 | 429 | 503 => Err(Error::Passing(words())),
        401 | 403 => Err(Error::Settings(words())),
        // The provider failed in the middle of it.
        500..=599 => Err(Error::Uncertain(words())),
        _ => Err(Error::Refused(words())),
    }
}

#[cfg(test)]
mod media_tests;
#[cfg(test)]
mod social_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod x_tests;
