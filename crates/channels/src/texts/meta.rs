//! WhatsApp, Messenger and comments on a page by Meta's Graph API and its webhooks.

use hmac::{Hmac, KeyInit, Mac};
use serde_json::{Value, json};
use sha2::Sha256;
use subtle::ConstantTimeEq;

use super::comments;
use super::received::{Arrived, Delivery, Received, RemoteFile, Webhook};
use super::{Reply, Sent, ShortMessage, asked, media};
use crate::Error;
use crate::web::{Ask, Caller};

/// In front of an account's name, which says by which of the two it writes.
pub(super) const WHATSAPP: &str = "whatsapp:";
pub(super) const MESSENGER: &str = "messenger:";

pub(super) struct Meta {
    caller: Caller,
    /// `https://graph.facebook.com/v23.0`.
    address: String,
    /// The id of our number at WhatsApp.
    sender: String,
    access: String,
    secret: String,
    verify: String,
}

impl Meta {
    pub(super) fn new(
        address: &str,
        sender: &str,
        (access, secret, verify): (&str, &str, &str),
    ) -> Result<Self, Error> {
        if !sender.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(Error::Settings("the sender at Meta is the id of a number, which has digits alone".to_owned()));
        }
        Ok(Meta {
            caller: Caller::new()?,
            address: address.trim_end_matches('/').to_owned(),
            sender: sender.to_owned(),
            access: access.to_owned(),
            secret: secret.to_owned(),
            verify: verify.to_owned(),
        })
    }

    pub(super) fn is_ours(&self, token: &str) -> bool {
        bool::from(token.as_bytes().ct_eq(self.verify.as_bytes()))
    }

    pub(super) async fn send(&self, text: &ShortMessage) -> Result<Sent, Error> {
        let (path, body) = match (text.to.strip_prefix(WHATSAPP), text.to.strip_prefix(MESSENGER)) {
            _ if let Some(Reply { post, is_public }) = &text.reply => comments::reply(post, *is_public, &text.words)?,
            (Some(number), _) => (
                format!("{}/messages", self.sender),
                json!({
                    "messaging_product": "whatsapp", "to": number.trim_start_matches('+'), "type": "text",
                    "text": {"body": text.words, "preview_url": false},
                }),
            ),
            (None, Some(account)) => (
                "me/messages".to_owned(),
                json!({
                    "recipient": {"id": account}, "messaging_type": "RESPONSE", "message": {"text": text.words},
                }),
            ),
            _ => return Err(Error::Refused("no account of WhatsApp or Messenger".to_owned())),
        };
        let ask = Ask {
            method: "POST".to_owned(),
            address: format!("{}/{path}", self.address),
            headers: vec![
                ("authorization".to_owned(), self.bearer().into_bytes()),
                ("content-type".to_owned(), b"application/json".to_vec()),
            ],
            body: body.to_string().into_bytes(),
        };
        let response = asked(&self.caller, ask).await?;
        let answer: Value =
            serde_json::from_slice(&response.body).map_err(|error| Error::Uncertain(error.to_string()))?;
        let id = answer["messages"][0]["id"].as_str().or_else(|| answer["message_id"].as_str());
        let id = id.or_else(|| answer["id"].as_str()).map(str::to_owned);
        let id = id.ok_or_else(|| Error::Uncertain("the answer names no message".to_owned()))?;
        // Who is answered in private for a comment is told by name, which their own messages carry later.
        let reaches = answer["recipient_id"].as_str().filter(|_| text.reply.is_some());
        Ok(Sent { id, reaches: reaches.map(|account| format!("{MESSENGER}{account}")) })
    }

    /// A file by its name at WhatsApp, whose address has to be asked for, or by its address at Messenger.
    pub(super) async fn fetch(&self, place: &str) -> Result<Vec<u8>, Error> {
        if place.contains(':') {
            return media::fetched(&self.address, place, None).await;
        }
        if place.is_empty() || !place.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return Err(Error::Refused("no name of a file at WhatsApp".to_owned()));
        }
        let ask = Ask {
            method: "GET".to_owned(),
            address: format!("{}/{place}", self.address),
            headers: vec![("authorization".to_owned(), self.bearer().into_bytes())],
            body: Vec::new(),
        };
        let response = asked(&self.caller, ask).await?;
        let told: Value = serde_json::from_slice(&response.body).map_err(|error| Error::Unfit(error.to_string()))?;
        let address = told["url"].as_str().ok_or_else(|| Error::Unfit("the answer names no address".to_owned()))?;
        media::fetched(&self.address, address, Some((address, self.bearer()))).await
    }

    fn bearer(&self) -> String {
        format!("Bearer {}", self.access)
    }

    pub(super) fn read(&self, webhook: &Webhook<'_>) -> Result<Vec<Arrived>, Error> {
        if !is_signed(&self.secret, webhook.body, webhook.proof) {
            return Err(Error::Refused("the signature is not Meta's".to_owned()));
        }
        let told: Value = serde_json::from_slice(webhook.body).map_err(|error| Error::Unfit(error.to_string()))?;
        let mut arrived = Vec::new();
        for entry in each(&told["entry"]) {
            for change in each(&entry["changes"]) {
                let value = &change["value"];
                arrived.extend(each(&value["messages"]).filter_map(|message| whatsapp(message, &value["contacts"])));
                arrived.extend(each(&value["statuses"]).filter_map(status));
                arrived.extend(comments::read(change, &entry["id"]));
            }
            arrived.extend(each(&entry["messaging"]).filter_map(messenger));
        }
        Ok(arrived)
    }
}

fn each(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().into_iter().flatten()
}

fn text(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}

fn whatsapp(message: &Value, contacts: &Value) -> Option<Arrived> {
    let from = message["from"].as_str()?;
    let contact = each(contacts).find(|contact| contact["wa_id"] == message["from"]);
    let kind = message["type"].as_str().unwrap_or_default();
    let words = match kind {
        "text" => text(&message["text"]["body"]),
        "button" => text(&message["button"]["text"]),
        "interactive" => {
            let reply = &message["interactive"];
            text(&reply["button_reply"]["title"]).or_else(|| text(&reply["list_reply"]["title"]))
        }
        kind => text(&message[kind]["caption"]),
    };
    let is_file = matches!(kind, "image" | "document" | "audio" | "video" | "sticker");
    let file = is_file.then(|| RemoteFile {
        name: text(&message[kind]["filename"]).unwrap_or_default(),
        place: text(&message[kind]["id"]),
    });
    Some(Arrived::Message(Received {
        id: text(&message["id"])?,
        from: format!("{WHATSAPP}+{}", from.trim_start_matches('+')),
        name: contact.and_then(|contact| text(&contact["profile"]["name"])),
        words: words.unwrap_or_default(),
        files: file.into_iter().collect(),
        sent_at: message["timestamp"].as_str().and_then(|at| at.parse::<i64>().ok()).map(|at| at.saturating_mul(1_000)),
        is_sms: false,
        language: None,
        is_machine: false,
        post: None,
        line: None,
    }))
}

fn status(status: &Value) -> Option<Arrived> {
    let arrived = match status["status"].as_str()? {
        "delivered" | "read" => Some(true),
        "failed" => Some(false),
        _ => None,
    };
    let problem = text(&status["errors"][0]["title"]);
    Some(Arrived::Delivery(Delivery { id: text(&status["id"])?, arrived, problem }))
}

/// A message of Messenger. What the page itself wrote comes back as an echo, and is none.
fn messenger(event: &Value) -> Option<Arrived> {
    let message = event.get("message").filter(|message| message["is_echo"] != true)?;
    Some(Arrived::Message(Received {
        id: text(&message["mid"])?,
        from: format!("{MESSENGER}{}", event["sender"]["id"].as_str()?),
        name: None,
        words: text(&message["text"]).unwrap_or_default(),
        files: each(&message["attachments"])
            .map(|file| RemoteFile { name: String::new(), place: text(&file["payload"]["url"]) })
            .collect(),
        sent_at: event["timestamp"].as_i64(),
        is_sms: false,
        language: None,
        is_machine: false,
        post: None,
        line: None,
    }))
}

/// Meta's signature: `sha256=` and hexadecimal HMAC-SHA256 of the body as it came.
fn is_signed(secret: &str, body: &[u8], signature: &str) -> bool {
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(secret.as_bytes()) else { return false };
    mac.update(body);
    let hex: String = mac.finalize().into_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
    bool::from(format!("sha256={hex}").as_bytes().ct_eq(signature.as_bytes()))
}
