//! Comments on the posts of a Facebook page, which everybody reads: what a page's webhook tells of them (field `feed`),
//! and the two ways to answer one.

use serde_json::{Value, json};

use super::received::{Arrived, Post, PostNews, PostState, Received, RemoteFile, Service};
use crate::Error;

/// In front of somebody's account as a page knows it. It is no address for messages: Messenger has names of its own.
pub(super) const COMMENTER: &str = "facebook:";

/// The path and the body of an answer to a comment: beneath it, or as the one private message that Meta allows for it,
/// within seven days.
pub(super) fn reply(post: &str, is_public: bool, words: &str) -> Result<(String, Value), Error> {
    let known = post.split_once('/').filter(|(page, comment)| is_id(page) && is_id(comment));
    let (page, comment) = known.ok_or_else(|| Error::Refused("no comment on a page".to_owned()))?;
    Ok(match is_public {
        true => (format!("{comment}/comments"), json!({ "message": words })),
        false => (
            format!("{page}/messages"),
            json!({
                "recipient": {"comment_id": comment}, "messaging_type": "RESPONSE", "message": {"text": words},
            }),
        ),
    })
}

/// Ids stand in paths: nothing else may come along.
fn is_id(id: &str) -> bool {
    !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit() || byte == b'_')
}

/// A change in the feed of a page, if it is about a comment of somebody else.
pub(super) fn read(change: &Value, page: &Value) -> Option<Arrived> {
    let value = &change["value"];
    let (page, comment) = (page.as_str()?, value["comment_id"].as_str()?);
    let author = &value["from"];
    if change["field"] != "feed" || value["item"] != "comment" || author["id"] == page {
        return None;
    }
    let id = format!("{page}/{comment}");
    let news = |now| Some(Arrived::Post(PostNews { service: Service::Facebook, id: id.clone(), now }));
    let is_change = match value["verb"].as_str()? {
        "add" => false,
        "edited" | "edit" => true,
        "hide" => return news(PostState::Hidden),
        "unhide" => return news(PostState::Shown),
        "remove" | "delete" => return news(PostState::Removed),
        _ => return None,
    };
    let at = value["created_time"].as_i64();
    // Each change comes with the id of the comment; its time tells one from the other.
    let change = if is_change { format!("#{}", at.unwrap_or_default()) } else { String::new() };
    let is_file = value["photo"].is_string() || value["video"].is_string();
    Some(Arrived::Message(Received {
        id: format!("{COMMENTER}{comment}{change}"),
        // Meta tells the author only to apps that may know it.
        from: format!("{COMMENTER}{}", author["id"].as_str().unwrap_or(comment)),
        name: author["name"].as_str().map(str::to_owned),
        words: value["message"].as_str().unwrap_or_default().to_owned(),
        files: is_file.then(RemoteFile::default).into_iter().collect(),
        sent_at: at.map(|at| at.saturating_mul(1_000)),
        is_sms: false,
        language: None,
        is_machine: false,
        post: Some(Post {
            service: Service::Facebook,
            id,
            link: is_id(comment).then(|| format!("https://www.facebook.com/{comment}")),
            is_change,
        }),
        line: None,
    }))
}
