//! Mastodon's API for programs, which many servers of the fediverse speak: mentions of our account, and answers to them.

use std::sync::{Mutex, PoisonError};

use serde_json::{Value, json};

use super::received::{Arrived, Polled, Post, Received, RemoteFile, Service};
use super::{Sent, ShortMessage, asked, media, parts};
use crate::Error;
use crate::mail::received::html_to_text;
use crate::web::{Ask, Caller, Response};

/// In front of an account: `mastodon:ana@example.social`.
pub(super) const ACCOUNT: &str = "mastodon:";

/// What a post may have at most, where a server says nothing else.
pub(super) const LONGEST: usize = 500;

/// How many mentions are asked for at once; servers allow 40 to 80.
const AT_ONCE: usize = 40;

/// The place before everything.
const BEGINNING: &str = "0";

pub(super) struct Mastodon {
    caller: Caller,
    /// `https://example.social`.
    address: String,
    token: String,
    /// The id of our own account, once it was asked.
    own: Mutex<Option<String>>,
}

impl Mastodon {
    pub(super) fn new(address: &str, token: &str) -> Result<Self, Error> {
        Ok(Mastodon {
            caller: Caller::new()?,
            address: address.trim_end_matches('/').to_owned(),
            token: token.to_owned(),
            own: Mutex::default(),
        })
    }

    /// A picture or file of a post, which anybody who knows its address may have.
    pub(super) async fn fetch(&self, place: &str) -> Result<Vec<u8>, Error> {
        media::fetched(&self.address, place, None).await
    }

    /// A post: to everybody in answer to one, or to the account alone. What is longer than a post becomes several.
    pub(super) async fn send(&self, text: &ShortMessage) -> Result<Sent, Error> {
        let account = text.to.strip_prefix(ACCOUNT).unwrap_or_default();
        if account.is_empty() {
            return Err(Error::Refused("no account of Mastodon".to_owned()));
        }
        // Only who is named reads a direct post.
        let mention = format!("@{account} ");
        let room = LONGEST.saturating_sub(mention.chars().count());
        let is_public = text.reply.as_ref().is_some_and(|reply| reply.is_public);
        // Readable by everybody in either way; unlisted ones are not pushed into everybody's timeline.
        let visibility = if is_public { "unlisted" } else { "direct" };
        let mut answers = text.reply.as_ref().map(|reply| reply.post.clone());
        let mut first = None;
        for (number, part) in parts(&text.words, room).into_iter().enumerate() {
            let mut body = json!({"status": format!("{mention}{part}"), "visibility": visibility});
            if let Some(answers) = &answers {
                body["in_reply_to_id"] = json!(answers);
            }
            // A server that knows the key posts once, however often it is asked.
            let key = format!("{}-{number}", text.key);
            let asked = asked(&self.caller, self.ask("POST", "/api/v1/statuses", Some((body, &key)))).await;
            let posted = asked.and_then(|response| {
                let answer: Value =
                    serde_json::from_slice(&response.body).map_err(|error| Error::Uncertain(error.to_string()))?;
                text_of(&answer["id"]).ok_or_else(|| Error::Uncertain("the answer names no post".to_owned()))
            });
            match posted {
                Ok(id) => {
                    first.get_or_insert_with(|| id.clone());
                    answers = Some(id);
                }
                // A part of it is out: all of it again would be too much.
                Err(error) if first.is_some() => return Err(Error::Uncertain(error.to_string())),
                Err(error) => return Err(error),
            }
        }
        first.map(Sent::named).ok_or_else(|| Error::Refused("no words".to_owned()))
    }

    /// What mentions us, after a place. Without a place nothing but the place of now: who turns this on does not answer
    /// what was said last year.
    pub(super) async fn poll(&self, place: Option<&str>) -> Result<Polled, Error> {
        let Some(place) = place else {
            let newest = match self.mentions(None, 1).await? {
                Mentions::Pause(pause) => return Ok(Polled { pause: Some(pause), ..Polled::default() }),
                Mentions::Some(all) => {
                    all.iter().filter_map(|one| text_of(&one["id"])).max_by(|one, other| by_age(one, other))
                }
            };
            let place = newest.unwrap_or_else(|| BEGINNING.to_owned());
            return Ok(Polled { place: Some(place), ..Polled::default() });
        };
        let own = self.own().await?;
        let mut all = match self.mentions(Some(place), AT_ONCE).await? {
            Mentions::Pause(pause) => return Ok(Polled { pause: Some(pause), ..Polled::default() }),
            Mentions::Some(all) => all,
        };
        let is_full = all.len() >= AT_ONCE;
        let id = |one: &Value| text_of(&one["id"]).unwrap_or_default();
        // Servers that do not know the parameter give what they have.
        all.retain(|one| by_age(&id(one), place).is_gt());
        all.sort_by(|one, other| by_age(&id(one), &id(other)));
        let last = all.last().map(id);
        let arrived = all.iter().filter_map(|one| mention(one, &own)).map(Arrived::Message).collect();
        Ok(Polled { arrived, is_more: is_full && last.is_some(), place: last, pause: None })
    }

    async fn mentions(&self, after: Option<&str>, most: usize) -> Result<Mentions, Error> {
        let after = after.map(|after| format!("&min_id={after}")).unwrap_or_default();
        let path = format!("/api/v1/notifications?types[]=mention&limit={most}{after}");
        let response = self.caller.call(self.ask("GET", &path, None)).await?;
        if response.status == 429 {
            return Ok(Mentions::Pause(pause(&response)));
        }
        if response.status != 200 {
            return Err(Error::Passing(format!("Mastodon answers {}", response.status)));
        }
        let all: Value = serde_json::from_slice(&response.body).map_err(|error| Error::Unfit(error.to_string()))?;
        match all {
            Value::Array(all) => Ok(Mentions::Some(all)),
            _ => Err(Error::Unfit("mentions are a list".to_owned())),
        }
    }

    /// The id of our own account.
    async fn own(&self) -> Result<String, Error> {
        let known = self.own.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(known) = known {
            return Ok(known);
        }
        let response = asked(&self.caller, self.ask("GET", "/api/v1/accounts/verify_credentials", None)).await?;
        let account: Value = serde_json::from_slice(&response.body).map_err(|error| Error::Unfit(error.to_string()))?;
        let own = text_of(&account["id"]).ok_or_else(|| Error::Unfit("our account has no id".to_owned()))?;
        *self.own.lock().unwrap_or_else(PoisonError::into_inner) = Some(own.clone());
        Ok(own)
    }

    fn ask(&self, method: &str, path: &str, body: Option<(Value, &str)>) -> Ask {
        let mut headers = vec![("authorization".to_owned(), format!("Bearer {}", self.token).into_bytes())];
        if let Some((_, key)) = &body {
            headers.push(("content-type".to_owned(), b"application/json".to_vec()));
            headers.push(("idempotency-key".to_owned(), key.as_bytes().to_vec()));
        }
        let body = body.map(|(body, _)| body.to_string().into_bytes()).unwrap_or_default();
        Ask { method: method.to_owned(), address: format!("{}{path}", self.address), headers, body }
    }
}

enum Mentions {
    Some(Vec<Value>),
    /// The server wants to be left alone for so many seconds.
    Pause(u64),
}

/// How long a server wants to be left alone; a minute where it does not say.
fn pause(response: &Response) -> u64 {
    let after = response.headers.iter().find(|(name, _)| name.eq_ignore_ascii_case("retry-after"));
    let seconds = after.and_then(|(_, value)| std::str::from_utf8(value).ok()?.trim().parse().ok());
    seconds.unwrap_or(60).min(60 * 60)
}

/// Ids are numbers that grow, written as text: the longer one is younger.
fn by_age(one: &str, other: &str) -> std::cmp::Ordering {
    let digits = |id: &str| id.chars().filter(char::is_ascii_digit).collect::<String>();
    let (one, other) = (digits(one), digits(other));
    one.len().cmp(&other.len()).then(one.cmp(&other))
}

fn text_of(value: &Value) -> Option<String> {
    value.as_str().filter(|text| !text.is_empty()).map(str::to_owned)
}

/// A mention as a message; none for our own posts and for what was only passed on.
fn mention(notification: &Value, own: &str) -> Option<Received> {
    let (account, status) = (&notification["account"], &notification["status"]);
    if notification["type"] != "mention" || account["id"] == own || status["reblog"].is_object() {
        return None;
    }
    let id = text_of(&status["id"])?;
    let link = text_of(&status["url"]).or_else(|| text_of(&status["uri"]));
    let link = link.filter(|link| link.starts_with("https://") || link.starts_with("http://"));
    // What is not known to be for a few counts as public: then nothing personal goes there.
    let is_private = matches!(status["visibility"].as_str(), Some("direct" | "private"));
    Some(Received {
        from: format!("{ACCOUNT}{}", text_of(&account["acct"])?),
        name: text_of(&account["display_name"]).or_else(|| text_of(&account["username"])),
        words: words(status),
        files: status["media_attachments"].as_array().into_iter().flatten().map(file).collect(),
        sent_at: sent_at(&status["created_at"]),
        is_sms: false,
        language: text_of(&status["language"]),
        is_machine: account["bot"] == true,
        post: (!is_private).then(|| Post { service: Service::Mastodon, id: id.clone(), link, is_change: false }),
        id: format!("{ACCOUNT}{id}"),
        line: None,
    })
}

fn file(attachment: &Value) -> RemoteFile {
    RemoteFile { name: String::new(), place: text_of(&attachment["url"]) }
}

fn sent_at(at: &Value) -> Option<i64> {
    Some(at.as_str()?.parse::<jiff::Timestamp>().ok()?.as_millisecond())
}

/// The words of a post without markup, and without the names in front to whom it goes.
fn words(status: &Value) -> String {
    let text = without_links_of_names(&html_to_text(status["content"].as_str().unwrap_or_default()));
    let mut rest = text.trim_start();
    while rest.starts_with('@') {
        rest = rest.split_once(char::is_whitespace).map_or("", |(_, rest)| rest).trim_start();
    }
    let warning = text_of(&status["spoiler_text"]).map(|warning| format!("{warning}\n")).unwrap_or_default();
    format!("{warning}{}", rest.trim_end())
}

/// A text whose `@names` and `#words` have no addresses behind them.
fn without_links_of_names(text: &str) -> String {
    let (mut kept, mut rest) = (String::new(), text);
    while let Some(place) = rest.find(" (http") {
        let (before, after) = rest.split_at(place);
        kept.push_str(before);
        let last = kept.rsplit(char::is_whitespace).next().unwrap_or_default();
        let end = after.find(')').filter(|_| last.starts_with(['@', '#']));
        let length = end.map_or(" (".len(), |end| end + 1);
        if end.is_none() {
            kept.push_str(&after[..length]);
        }
        rest = &after[length..];
    }
    kept + rest
}
