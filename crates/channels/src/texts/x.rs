//! X by version 2 of its API (docs.x.com): mentions and direct messages of our account, and answers to both. Requests
//! are signed by OAuth 1.0a, whose tokens do not expire. No server of X was there to try it with: the shapes are those
//! of the public documentation.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use reqwest::Url;
use serde_json::{Value, json};
use sha1::Sha1;

use super::received::{Arrived, Polled, Post, Received, RemoteFile, Service};
use super::{Sent, ShortMessage, asked};
use crate::Error;
use crate::web::{Ask, Caller};

/// In front of an account's id.
pub(super) const ACCOUNT: &str = "x:";

pub(super) const STREAMS: [&str; 2] = ["x-mentions", "x-messages"];

/// The limits of X count in windows of fifteen minutes.
const PAUSE: u64 = 15 * 60;

/// Pages that are read at most until something known comes.
const PAGES: usize = 10;

/// The place before everything.
const BEGINNING: &str = "1";

pub(super) struct X {
    caller: Caller,
    /// `https://api.x.com`.
    address: String,
    /// The id of our account.
    account: String,
    /// Key and secret of the application, token and secret of the account.
    keys: [String; 4],
    /// Makes each request differ from the one before.
    asked: AtomicU64,
}

impl X {
    pub(super) fn new(address: &str, account: &str, keys: [&str; 4]) -> Result<Self, Error> {
        if account.is_empty() || !account.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(Error::Settings("the account at X is an id, which has digits alone".to_owned()));
        }
        Ok(X {
            caller: Caller::new()?,
            address: address.trim_end_matches('/').to_owned(),
            account: account.to_owned(),
            keys: keys.map(str::to_owned),
            asked: AtomicU64::new(0),
        })
    }

    pub(super) async fn send(&self, text: &ShortMessage) -> Result<Sent, Error> {
        let account = text.to.strip_prefix(ACCOUNT).filter(|id| id.bytes().all(|byte| byte.is_ascii_digit()));
        let account = account.ok_or_else(|| Error::Refused("no account of X".to_owned()))?;
        let (path, body) = match &text.reply {
            Some(reply) if reply.is_public => {
                ("/2/tweets".to_owned(), json!({"text": text.words, "reply": {"in_reply_to_tweet_id": reply.post}}))
            }
            _ => (format!("/2/dm_conversations/with/{account}/messages"), json!({"text": text.words})),
        };
        let ask = self.ask("POST", &path, &[], Some(body))?;
        let response = asked(&self.caller, ask).await.map_err(|error| match error {
            // Who takes no messages from us is not reached by asking again.
            Error::Settings(why) => Error::Refused(why),
            other => other,
        })?;
        let answer: Value =
            serde_json::from_slice(&response.body).map_err(|error| Error::Uncertain(error.to_string()))?;
        let id = text_of(&answer["data"]["id"]).or_else(|| text_of(&answer["data"]["dm_event_id"]));
        id.map(Sent::named).ok_or_else(|| Error::Uncertain("the answer names no post".to_owned()))
    }

    /// What is new after a place, the oldest first. X gives the newest first, so pages are read until what is known.
    pub(super) async fn poll(&self, stream: &str, place: Option<&str>) -> Result<Polled, Error> {
        let is_mentions = stream == STREAMS[0];
        let mentions = format!("/2/users/{}/mentions", self.account);
        let (path, fields): (&str, &[(&str, &str)]) = match is_mentions {
            true => (&mentions, &[("tweet.fields", "created_at,author_id,lang"), ("expansions", "author_id")]),
            false => (
                "/2/dm_events",
                &[
                    ("dm_event.fields", "id,text,event_type,created_at,sender_id,attachments"),
                    ("event_types", "MessageCreate"),
                    ("expansions", "sender_id"),
                ],
            ),
        };
        let (mut all, mut next) = (Vec::new(), None::<String>);
        for _ in 0..PAGES {
            let mut query = fields.to_vec();
            query.push(("user.fields", "username,name"));
            query.push(("max_results", if place.is_some() { "100" } else { "5" }));
            if let Some(place) = place.filter(|_| is_mentions) {
                query.push(("since_id", place));
            }
            if let Some(next) = &next {
                query.push(("pagination_token", next));
            }
            let response = self.caller.call(self.ask("GET", path, &query, None)?).await?;
            if response.status == 429 {
                return Ok(Polled { pause: Some(PAUSE), ..Polled::default() });
            }
            if response.status != 200 {
                return Err(Error::Passing(format!("X answers {}", response.status)));
            }
            let page: Value =
                serde_json::from_slice(&response.body).map_err(|error| Error::Unfit(error.to_string()))?;
            let some = page["data"].as_array().cloned().unwrap_or_default();
            let is_known = |one: &Value| place.is_some_and(|place| !is_younger(one, place));
            let is_end = place.is_none() || some.iter().any(is_known);
            let authors = page["includes"]["users"].as_array().cloned().unwrap_or_default();
            all.extend(some.into_iter().filter(|one| !is_known(one)).map(|one| (one, authors.clone())));
            next = text_of(&page["meta"]["next_token"]).filter(|_| !is_end);
            if next.is_none() {
                break;
            }
        }
        all.sort_by_key(|(one, _)| age(one));
        let newest = all.last().and_then(|(one, _)| text_of(&one["id"]));
        let Some(_) = place else {
            return Ok(Polled { place: Some(newest.unwrap_or_else(|| BEGINNING.to_owned())), ..Polled::default() });
        };
        let read =
            |(one, authors): &(Value, Vec<Value>)| self.received(one, authors, is_mentions).map(Arrived::Message);
        Ok(Polled { arrived: all.iter().filter_map(read).collect(), place: newest, is_more: false, pause: None })
    }

    /// A mention or a direct message; none for our own.
    fn received(&self, one: &Value, authors: &[Value], is_mention: bool) -> Option<Received> {
        let (id, by) = (text_of(&one["id"])?, if is_mention { "author_id" } else { "sender_id" });
        let author = text_of(&one[by]).filter(|author| *author != self.account)?;
        let account = authors.iter().find(|one| one["id"] == author.as_str());
        let handle = account.and_then(|one| text_of(&one["username"]));
        let name = account.and_then(|one| text_of(&one["name"]));
        let name = match (name, &handle) {
            (Some(name), Some(handle)) => Some(format!("{name}, @{handle}")),
            (name, handle) => name.or_else(|| handle.clone()),
        };
        let link = format!("https://x.com/{}/status/{id}", handle.as_deref().unwrap_or("i"));
        Some(Received {
            id: format!("{ACCOUNT}{id}"),
            from: format!("{ACCOUNT}{author}"),
            name,
            words: words(one["text"].as_str().unwrap_or_default(), is_mention),
            files: vec![RemoteFile::default(); one["attachments"]["media_keys"].as_array().map_or(0, Vec::len)],
            sent_at: one["created_at"]
                .as_str()
                .and_then(|at| at.parse::<jiff::Timestamp>().ok())
                .map(|at| at.as_millisecond()),
            is_sms: false,
            language: text_of(&one["lang"]),
            is_machine: false,
            post: is_mention.then_some(Post { service: Service::X, id, link: Some(link), is_change: false }),
            line: None,
        })
    }

    fn ask(&self, method: &str, path: &str, query: &[(&str, &str)], body: Option<Value>) -> Result<Ask, Error> {
        let count = self.asked.fetch_add(1, Ordering::Relaxed);
        let second = now();
        let mut address: Url =
            format!("{}{path}", self.address).parse().map_err(|_| Error::Settings("no address of X".to_owned()))?;
        let signed =
            authorization(&self.keys, (method, address.as_str(), query), (second, &format!("{second}{count}")));
        if !query.is_empty() {
            address.query_pairs_mut().extend_pairs(query);
        }
        let mut headers = vec![("authorization".to_owned(), signed.into_bytes())];
        if body.is_some() {
            headers.push(("content-type".to_owned(), b"application/json".to_vec()));
        }
        let body = body.map(|body| body.to_string().into_bytes()).unwrap_or_default();
        Ok(Ask { method: method.to_owned(), address: address.into(), headers, body })
    }
}

/// The words without the names in front to whom they go, and with the signs that X writes as entities.
fn words(text: &str, is_mention: bool) -> String {
    let mut rest = text.trim_start();
    while is_mention && rest.starts_with('@') {
        rest = rest.split_once(char::is_whitespace).map_or("", |(_, rest)| rest).trim_start();
    }
    rest.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

fn text_of(value: &Value) -> Option<String> {
    value.as_str().filter(|text| !text.is_empty()).map(str::to_owned)
}

/// Ids are numbers that grow, written as text.
fn age(one: &Value) -> u64 {
    one["id"].as_str().and_then(|id| id.parse().ok()).unwrap_or_default()
}

fn is_younger(one: &Value, place: &str) -> bool {
    age(one) > place.parse().unwrap_or_default()
}

/// The header of OAuth 1.0a (RFC 5849, 3.4): HMAC-SHA1 over the method, the address and all parameters.
fn authorization(keys: &[String; 4], request: (&str, &str, &[(&str, &str)]), (second, nonce): (u64, &str)) -> String {
    let (method, address, query) = request;
    let [key, secret, token, token_secret] = keys;
    let second = second.to_string();
    let own = [
        ("oauth_consumer_key", key.as_str()),
        ("oauth_nonce", nonce),
        ("oauth_signature_method", "HMAC-SHA1"),
        ("oauth_timestamp", &second),
        ("oauth_token", token),
        ("oauth_version", "1.0"),
    ];
    let all: BTreeMap<String, String> =
        own.iter().chain(query).map(|(name, value)| (escaped(name), escaped(value))).collect();
    let all: Vec<String> = all.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let base = format!("{method}&{}&{}", escaped(address), escaped(&all.join("&")));
    let signature =
        match Hmac::<Sha1>::new_from_slice(format!("{}&{}", escaped(secret), escaped(token_secret)).as_bytes()) {
            Ok(mut mac) => {
                mac.update(base.as_bytes());
                STANDARD.encode(mac.finalize().into_bytes())
            }
            Err(_) => String::new(),
        };
    let fields = own.iter().copied().chain([("oauth_signature", signature.as_str())]);
    let fields: Vec<String> = fields.map(|(name, value)| format!("{name}=\"{}\"", escaped(value))).collect();
    format!("OAuth {}", fields.join(", "))
}

/// As RFC 5849 escapes (3.6): all but letters, digits and four signs.
fn escaped(text: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    text.bytes()
        .map(|byte| if is_plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}

/// The other side compares it with its own clock.
#[expect(clippy::disallowed_methods, reason = "the other side compares it with its own clock")]
fn now() -> u64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    since.map(|since| since.as_secs()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_is_signed_as_the_standard_says() {
        let keys = ["key", "secret&1", "token", "token secret"].map(str::to_owned);
        let request =
            ("GET", "https://api.x.com/2/users/1/mentions", [("since_id", "5"), ("expansions", "author_id,x")]);
        let header = authorization(&keys, (request.0, request.1, &request.2), (1_783_296_000, "n1"));
        // printf %s BASE | openssl dgst -sha1 -hmac 'secret%261&token%20secret' -binary | base64
        assert!(header.contains("oauth_signature=\"MUse1E7tlhICfbKKt0k4M4QtQLQ%3D\""), "{header}");
        assert!(header.starts_with("OAuth oauth_consumer_key=\"key\", oauth_nonce=\"n1\", "), "{header}");
    }

    #[test]
    fn words_are_those_of_the_person() {
        assert_eq!(words("@door @other Where is &amp;lt; &gt; it?", true), "Where is &lt; > it?");
        assert_eq!(words("@door", true), "");
        assert_eq!(words("@door Hello", false), "@door Hello");
    }
}
