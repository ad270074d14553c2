//! All SQL of posts that everybody can read, and of how far a service was asked that calls nobody.

use catalogue::Channel;
use channels::texts::{PostState, Service};
use db::{Tx, args};

use super::merge_store;
use crate::inbox::Placed;
use crate::trust::Grant;

/// A post of a person, which became a message.
#[derive(Clone, Debug)]
pub struct PublicPost {
    pub message_id: String,
    pub conversation_id: String,
    pub service: String,
    /// The service's name of it.
    pub external_id: String,
    /// The account that wrote it.
    pub author: String,
    pub author_name: Option<String>,
    pub language: String,
    pub link: Option<String>,
    /// `shown`, `changed`, `hidden` or `removed`.
    pub state: String,
    pub is_machine: bool,
    /// When its only private answer was given away, where its service allows no more.
    pub answered_at: Option<i64>,
    /// The account that this answer reached.
    pub private_address: Option<String>,
}

db::from_row!(PublicPost {
    message_id,
    conversation_id,
    service,
    external_id,
    author,
    author_name,
    language,
    link,
    state,
    is_machine,
    answered_at,
    private_address
});

const COLUMNS: &str = "SELECT message_id, conversation_id, service, external_id, author, author_name, language, link,
    state, is_machine, answered_at, private_address FROM posts";

impl PublicPost {
    pub fn service(&self) -> Option<Service> {
        Service::of(&self.service)
    }

    /// Whether everybody still sees it, so that an answer beneath it makes sense.
    pub fn is_there(&self) -> bool {
        matches!(self.state.as_str(), "shown" | "changed")
    }
}

/// Stores a post that became a message; one that its author changed is known already.
pub(super) async fn keep(tx: &mut Tx, post: &PublicPost, posted_at: i64) -> db::Result<()> {
    let sql =
        "INSERT INTO posts (message_id, conversation_id, service, external_id, author, author_name, language, link,
            state, is_machine, posted_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        ON CONFLICT (service, external_id) DO UPDATE SET state = 'changed'";
    let values = args![
        post.message_id,
        post.conversation_id,
        post.service,
        post.external_id,
        post.author,
        post.author_name,
        post.language,
        post.link,
        post.state,
        post.is_machine,
        posted_at
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

/// Marks a message as one that everybody can read.
pub(super) async fn mark(tx: &mut Tx, message: &str) -> db::Result<()> {
    tx.execute("UPDATE messages SET is_public = $2 WHERE id = $1", args![message, true]).await?;
    Ok(())
}

/// A post by its service's name. Needs no grant: the service itself speaks of it.
pub(super) async fn by_name(tx: &mut Tx, service: Service, name: &str) -> db::Result<Option<PublicPost>> {
    let sql = db::Sql::from(COLUMNS).and(" WHERE service = $1 AND external_id = $2");
    tx.fetch_optional(sql, args![service.name(), name]).await
}

/// Stores what became of a post; false if that is known. One that was removed stays so.
pub(super) async fn is_now(tx: &mut Tx, post: &PublicPost, now: PostState) -> db::Result<bool> {
    let state = match now {
        PostState::Shown => "shown",
        PostState::Hidden => "hidden",
        PostState::Removed => "removed",
    };
    let sql = "UPDATE posts SET state = $2 WHERE message_id = $1 AND state <> $2 AND state <> 'removed'";
    Ok(tx.execute(sql, args![post.message_id, state]).await? == 1)
}

/// The post in the conversation of a grant that came last.
pub async fn latest(tx: &mut Tx, grant: &Grant) -> db::Result<Option<PublicPost>> {
    let sql = db::Sql::from(COLUMNS).and(" WHERE conversation_id = $1 ORDER BY message_id DESC LIMIT 1");
    tx.fetch_optional(sql, args![grant.id()]).await
}

/// The same, also of the conversations that were merged into that of the grant.
///
/// # Errors
/// If the database is unavailable.
pub async fn latest_of_all(tx: &mut Tx, grant: &Grant) -> db::Result<Option<PublicPost>> {
    let sql = db::Sql::from(COLUMNS).and(
        " WHERE conversation_id = $1 OR conversation_id IN (SELECT id FROM conversations WHERE merged_into = $1)
        ORDER BY message_id DESC LIMIT 1",
    );
    tx.fetch_optional(sql, args![grant.id()]).await
}

/// The message of the post that came last in a conversation or in what is read with it. Needs no grant: only an id is
/// read.
pub(super) async fn latest_beside(tx: &mut Tx, conversation: &str) -> db::Result<Option<String>> {
    let sql = db::Sql::from("SELECT p.message_id FROM posts p JOIN conversations c ON c.id = p.conversation_id ")
        .and(merge_store::READ_AS_ONE)
        .and(" ORDER BY p.message_id DESC LIMIT 1");
    tx.fetch_optional(sql, args![conversation]).await
}

/// The channel, the address and the publicity of what came last in the conversation of a grant.
pub(super) async fn came_in_public(tx: &mut Tx, grant: &Grant, message: &str) -> db::Result<bool> {
    let sql = "SELECT is_public FROM messages WHERE id = $1 AND conversation_id = $2";
    let found: Option<bool> = tx.fetch_optional(sql, args![message, grant.id()]).await?;
    Ok(found.unwrap_or_default())
}

/// Gives away the only private answer to a post; false if that was done before.
pub(super) async fn take_private_way(tx: &mut Tx, post: &PublicPost, now: i64) -> db::Result<bool> {
    let sql = "UPDATE posts SET answered_at = $2 WHERE message_id = $1 AND answered_at IS NULL";
    Ok(tx.execute(sql, args![post.message_id, now]).await? == 1)
}

/// Stores under which account the author of a conversation's last answered post reads and writes in private.
pub(super) async fn reached(tx: &mut Tx, conversation: &str, address: &str) -> db::Result<()> {
    let sql = "UPDATE posts SET private_address = $2 WHERE message_id = (SELECT MAX(message_id) FROM posts
        WHERE conversation_id = $1 AND answered_at IS NOT NULL)";
    tx.execute(sql, args![conversation, address]).await?;
    Ok(())
}

/// The conversation with a post whose author was answered in private under this account. Needs no grant: only an id is
/// read.
pub(super) async fn conversation_of(tx: &mut Tx, address: &str, since: i64) -> db::Result<Option<String>> {
    let sql = "SELECT conversation_id FROM posts WHERE private_address = $1 AND answered_at > $2
        ORDER BY message_id DESC LIMIT 1";
    tx.fetch_optional(sql, args![address, since]).await
}

/// Whether an account is that of somebody who posted in the conversation of a grant and was answered in private.
pub(super) async fn is_authors(tx: &mut Tx, grant: &Grant, address: &str) -> db::Result<bool> {
    let sql = "SELECT 1 FROM posts WHERE conversation_id = $1 AND private_address = $2 LIMIT 1";
    let found: Option<i64> = tx.fetch_optional(sql, args![grant.id(), address]).await?;
    Ok(found.is_some())
}

/// A new post as it is stored.
pub(super) fn new(placed: &Placed, received: &channels::texts::Received, language: &str) -> Option<PublicPost> {
    let post = received.post.as_ref()?;
    Some(PublicPost {
        message_id: placed.message.clone(),
        conversation_id: placed.id.clone(),
        service: post.service.name().to_owned(),
        external_id: post.id.clone(),
        author: received.from.clone(),
        author_name: received.name.clone(),
        language: language.to_owned(),
        link: post.link.clone(),
        state: if post.is_change { "changed" } else { "shown" }.to_owned(),
        is_machine: received.is_machine,
        answered_at: None,
        private_address: None,
    })
}

/// How far a service was asked.
pub(super) async fn place(tx: &mut Tx, stream: &str) -> db::Result<Option<String>> {
    tx.fetch_optional("SELECT place FROM poll_places WHERE stream = $1", args![stream]).await
}

pub(super) async fn is_at(tx: &mut Tx, stream: &str, place: &str, now: i64) -> db::Result<()> {
    let sql = "INSERT INTO poll_places (stream, place, asked_at) VALUES ($1, $2, $3)
        ON CONFLICT (stream) DO UPDATE SET place = excluded.place, asked_at = excluded.asked_at";
    tx.execute(sql, args![stream, place, now]).await?;
    Ok(())
}

/// The channel of posts.
pub(super) const CHANNEL: Channel = Channel::Social;
