//! The post that everybody can read, of which a conversation goes on, as the composer of the desk shows it.

use channels::texts::public_limit;
use domain::conversations::PublicPost;
use serde::Serialize;

use crate::web::Visit;

/// A post beside the composer, by `desk/parts/publicly.html`.
#[derive(Clone, Debug, Serialize)]
pub struct PostBox {
    /// As people call the place where it stands.
    pub service: &'static str,
    /// In words: who wrote it where, and whether it is there yet.
    #[serde(rename = "where")]
    pub said: String,
    pub link: Option<String>,
    /// What an officer has to know of the private way, where it is narrow.
    pub private_note: Option<String>,
    /// Whether an answer beneath it is possible.
    pub may_reply: bool,
    /// How many letters such an answer has room for.
    pub limit: i64,
}

impl PostBox {
    pub(super) fn of(visit: &Visit, post: &PublicPost) -> Option<PostBox> {
        let service = post.service()?;
        let account = post.author.split_once(':').map_or(post.author.as_str(), |(_, account)| account);
        let author = match &post.author_name {
            Some(name) => format!("{name} ({account})"),
            None => account.to_owned(),
        };
        let args = [("author", author.into()), ("service", service.title().into())];
        let said = [
            Some(visit.locale().say("desk-post-where", &args)),
            match post.state.as_str() {
                "changed" => Some(visit.text("desk-post-changed")),
                "hidden" => Some(visit.text("desk-post-hidden")),
                "removed" => Some(visit.text("desk-post-removed")),
                _ => None,
            },
            post.is_machine.then(|| visit.text("desk-post-machine")),
        ];
        let is_once = service == channels::texts::Service::Facebook;
        let private_note = match (is_once, post.answered_at, &post.private_address) {
            (true, None, _) => Some("desk-post-once"),
            (true, Some(_), None) => Some("desk-post-no-way"),
            _ => None,
        };
        Some(PostBox {
            service: service.title(),
            said: said.into_iter().flatten().collect::<Vec<_>>().join(" "),
            link: post.link.clone(),
            private_note: private_note.map(|key| visit.text(key)),
            may_reply: post.is_there(),
            limit: i64::try_from(public_limit(service)).unwrap_or(i64::MAX),
        })
    }

    pub fn sample() -> PostBox {
        PostBox {
            service: "Mastodon",
            said: "Mina R. (mina@example.social) wrote this on Mastodon, where everybody can read it.".to_owned(),
            link: Some("https://example.social/@mina/1".to_owned()),
            private_note: Some("Facebook allows one private answer.".to_owned()),
            may_reply: true,
            limit: 500,
        }
    }
}
