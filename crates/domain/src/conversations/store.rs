//! All SQL of conversations and their messages.

use catalogue::Channel;
use db::{Sql, Tx, args};
use serde_json::{Value, json};

use super::live;
use crate::trust::{Grant, Resource};

#[derive(Clone, Debug)]
pub struct Conversation {
    pub id: String,
    pub reference: String,
    pub person_id: String,
    /// The channel on which it continues.
    pub channel: String,
    pub about: Value,
    pub service: Option<String>,
    pub agency: String,
    pub language: String,
    pub name: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub best_time: Option<String>,
    /// `waiting` for us, `answered`, or `settled` by a time at a centre, with nothing to answer.
    pub state: String,
    pub answer_by: Option<String>,
    /// The role whose holders answer; `None` for everybody of the agency.
    pub role: Option<String>,
    /// Above 0 where somebody tells of danger.
    pub priority: i64,
    pub opened_at: i64,
    pub changed_at: i64,
}

db::from_row!(Conversation {
    id,
    reference,
    person_id,
    channel,
    about,
    service,
    agency,
    language,
    name,
    phone,
    email,
    best_time,
    state,
    answer_by,
    role,
    priority,
    opened_at,
    changed_at
});

const COLUMNS: &str = "SELECT id, reference, person_id, channel, about, service, agency, language, name, phone, email,
    best_time, state, answer_by, role, priority, opened_at, changed_at FROM conversations";

#[derive(Clone, Debug)]
pub struct Message {
    pub id: String,
    pub from_kind: String,
    pub from_name: Option<String>,
    pub body: String,
    pub at: i64,
    /// Its number within its conversation, from one on without a gap.
    pub seq: i64,
    /// Whether everybody can read it where it was said.
    pub is_public: bool,
    /// What a machine made of it for its reader, and in which language.
    pub translation: Option<String>,
    pub translation_language: Option<String>,
}

db::from_row!(Message { id, from_kind, from_name, body, at, seq, is_public, translation, translation_language });

const MESSAGES: &str = "SELECT m.id, m.from_kind, m.from_name, m.body, m.at, m.seq, m.is_public, t.body AS translation,
    t.language AS translation_language FROM messages m LEFT JOIN message_translations t ON t.message_id = m.id
    AND t.body <> ''";

/// What an authorisation request for a conversation needs.
#[derive(Clone, Debug)]
pub struct ConversationIdentity {
    pub id: String,
    pub reference: String,
    pub person_id: String,
    pub service: Option<String>,
    pub agency: String,
}

db::from_row!(ConversationIdentity { id, reference, person_id, service, agency });

impl From<ConversationIdentity> for Resource {
    fn from(known: ConversationIdentity) -> Self {
        let (service, agency) = (known.service, Some(known.agency));
        Resource { kind: "conversation", id: known.id, person: known.person_id, service, agency }
    }
}

/// The identity of a conversation, by reference. Without a grant: it returns only what is needed to request one.
pub async fn whose(tx: &mut Tx, reference: &str) -> db::Result<Option<ConversationIdentity>> {
    let sql = "SELECT id, reference, person_id, service, agency FROM conversations WHERE reference = $1";
    tx.fetch_optional(sql, args![reference]).await
}

/// The same by id.
pub async fn whose_by_id(tx: &mut Tx, id: &str) -> db::Result<Option<ConversationIdentity>> {
    let sql = "SELECT id, reference, person_id, service, agency FROM conversations WHERE id = $1";
    tx.fetch_optional(sql, args![id]).await
}

/// The conversation that a form started, and the session that sent the form. Without a grant, as above.
pub async fn begun_by(tx: &mut Tx, nonce: &str) -> db::Result<Option<(String, Option<String>, String)>> {
    let sql = "SELECT c.reference, c.session_id, c.person_id FROM conversations c
        JOIN messages m ON m.conversation_id = c.id WHERE m.channel = 'web' AND m.external_id = $1";
    tx.fetch_optional(sql, args![nonce]).await
}

pub(super) async fn insert(tx: &mut Tx, row: &Conversation, session: Option<&str>, grant: &Grant) -> db::Result<()> {
    let sql = "INSERT INTO conversations (id, reference, person_id, session_id, channel, about, service, agency,
        language, name, phone, email, best_time, state, answer_by, role, opened_at, changed_at, priority)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $17, $18)";
    let session = session.map(str::to_owned);
    let values = args![
        row.id,
        row.reference,
        grant.person(),
        session,
        row.channel,
        row.about,
        row.service,
        row.agency,
        row.language,
        row.name,
        row.phone,
        row.email,
        row.best_time,
        row.state,
        row.answer_by,
        row.role,
        row.opened_at,
        row.priority
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

/// The conversation of the grant.
pub async fn one(tx: &mut Tx, grant: &Grant) -> db::Result<Option<Conversation>> {
    let sql = db::Sql::from(COLUMNS).and(" WHERE id = $1 AND person_id = $2");
    tx.fetch_optional(sql, args![grant.id(), grant.person()]).await
}

fn ids(grants: &[&Grant]) -> Value {
    json!(grants.iter().map(|grant| grant.id()).collect::<Vec<_>>())
}

/// The conversations of the grants, in no order.
pub async fn of_grants(tx: &mut Tx, grants: &[&Grant]) -> db::Result<Vec<Conversation>> {
    if grants.is_empty() {
        return Ok(Vec::new());
    }
    let sql = db::Sql::from(COLUMNS).and(" WHERE id").and(tx.dialect().is_in(1));
    tx.fetch_all(sql, args![ids(grants)]).await
}

/// What was said in the conversations of the grants: the id of the conversation and the text.
pub async fn words_of(tx: &mut Tx, grants: &[&Grant]) -> db::Result<Vec<(String, String)>> {
    if grants.is_empty() {
        return Ok(Vec::new());
    }
    let sql = db::Sql::from("SELECT conversation_id, body FROM messages WHERE conversation_id");
    tx.fetch_all(sql.and(tx.dialect().is_in(1)).and(" ORDER BY conversation_id, seq"), args![ids(grants)]).await
}

/// Whether a message is the first one of a conversation. Needs no grant: no content is read.
pub async fn is_first(tx: &mut Tx, id: &str, message: &str) -> db::Result<bool> {
    let sql = "SELECT MIN(id) FROM messages WHERE conversation_id = $1";
    let first: Option<String> = tx.fetch_one(sql, args![id]).await?;
    Ok(first.as_deref() == Some(message))
}

/// The last message in the conversation of the grant.
///
/// # Errors
/// If the database is unavailable.
pub async fn last_message(tx: &mut Tx, grant: &Grant) -> db::Result<Option<String>> {
    let sql = "SELECT id FROM messages WHERE conversation_id = $1 ORDER BY seq DESC LIMIT 1";
    tx.fetch_optional(sql, args![grant.id()]).await
}

/// The ids of a person's conversations. Needs no grant: no content is read.
pub async fn keys_of(tx: &mut Tx, person: &str) -> db::Result<Vec<String>> {
    tx.fetch_all("SELECT id FROM conversations WHERE person_id = $1 ORDER BY id", args![person]).await
}

/// All conversations of the person, the newest first.
pub async fn of_person(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<Conversation>> {
    let sql = db::Sql::from(COLUMNS).and(" WHERE person_id = $1 ORDER BY changed_at DESC, id DESC LIMIT 100");
    tx.fetch_all(sql, args![grant.person()]).await
}

/// Every conversation of the person, the oldest first.
pub(super) async fn all_of_person(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<Conversation>> {
    let sql = db::Sql::from(COLUMNS).and(" WHERE person_id = $1 ORDER BY id");
    tx.fetch_all(sql, args![grant.person()]).await
}

/// The messages in the conversation of the grant.
pub async fn messages(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<Message>> {
    said_in(tx, grant, grant.id()).await
}

/// The messages in one conversation of the person of the grant.
pub(super) async fn said_in(tx: &mut Tx, grant: &Grant, conversation: &str) -> db::Result<Vec<Message>> {
    let sql = Sql::from(MESSAGES)
        .and(" JOIN conversations c ON c.id = m.conversation_id WHERE c.id = $1 AND c.person_id = $2 ORDER BY m.seq");
    tx.fetch_all(sql, args![conversation, grant.person()]).await
}

/// The channel by which a message came. Needs no grant: no content is read.
pub(super) async fn came_by(tx: &mut Tx, message: &str) -> db::Result<Option<Channel>> {
    let found: Option<(String,)> =
        tx.fetch_optional("SELECT channel FROM messages WHERE id = $1", args![message]).await?;
    Ok(found.and_then(|(name,)| Channel::of(&name)))
}

/// What was said in the conversation of the grant after a number, and the last number.
pub async fn said_after(tx: &mut Tx, grant: &Grant, after: i64, most: i64) -> db::Result<(Vec<Message>, i64)> {
    let sql = "SELECT last_seq FROM conversations WHERE id = $1 AND person_id = $2";
    let last: Option<(i64,)> = tx.fetch_optional(sql, args![grant.id(), grant.person()]).await?;
    let last = last.map_or(0, |(last,)| last);
    if last <= after {
        return Ok((Vec::new(), last));
    }
    let sql = Sql::from(MESSAGES).and(" WHERE m.conversation_id = $1 AND m.seq > $2 ORDER BY m.seq LIMIT $3");
    Ok((tx.fetch_all(sql, args![grant.id(), after, most]).await?, last))
}

/// A message to store.
pub(super) struct NewMessage<'n> {
    pub id: String,
    pub channel: Channel,
    pub external_id: &'n str,
    pub from_kind: &'static str,
    pub from_name: Option<String>,
    pub body: &'n str,
    pub at: i64,
    /// The state of the conversation afterwards.
    pub state: &'static str,
    pub answer_by: Option<String>,
}

/// Adds a message to the conversation of the grant; false if it exists already. The next one in the same conversation
/// waits for the end of this transaction, so messages become visible in the order of their numbers.
pub(super) async fn add(tx: &mut Tx, grant: &Grant, new: &NewMessage<'_>) -> db::Result<bool> {
    let sql = "SELECT last_seq, merged_into FROM conversations WHERE id = $1 AND person_id = $2";
    let sql = db::Sql::from(sql).and(tx.dialect().for_update());
    let last: Option<(i64, Option<String>)> = tx.fetch_optional(sql, args![grant.id(), grant.person()]).await?;
    let Some((last, merged_into)) = last else { return Ok(false) };
    let sql = "INSERT INTO messages (id, conversation_id, channel, external_id, from_kind, from_name, body, at, seq)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (channel, external_id) DO NOTHING";
    let (channel, seq) = (new.channel.name(), last + 1);
    let values =
        args![new.id, grant.id(), channel, new.external_id, new.from_kind, new.from_name, new.body, new.at, seq];
    if tx.execute(sql, values).await? == 0 {
        return Ok(false);
    }
    let sql = "UPDATE conversations SET state = $3, answer_by = $4, changed_at = $5, last_seq = $6
        WHERE id = $1 AND person_id = $2";
    tx.execute(sql, args![grant.id(), grant.person(), new.state, new.answer_by, new.at, seq]).await?;
    for id in std::iter::once(grant.id()).chain(merged_into.as_deref()) {
        tx.wake(&live::topic(id));
    }
    Ok(true)
}

/// Whether the conversation of the grant waits for us, and until which day.
pub(super) async fn set_state(
    tx: &mut Tx,
    grant: &Grant,
    (state, answer_by): (&str, Option<String>),
    now: i64,
) -> db::Result<()> {
    let sql = "UPDATE conversations SET state = $3, answer_by = $4, changed_at = $5 WHERE id = $1 AND person_id = $2";
    tx.execute(sql, args![grant.id(), grant.person(), state, answer_by, now]).await?;
    tx.wake(&live::topic(grant.id()));
    Ok(())
}

/// Puts the conversation of the grant before others, until it is answered.
pub(super) async fn press(tx: &mut Tx, grant: &Grant, priority: i64) -> db::Result<()> {
    let sql = "UPDATE conversations SET priority = $3 WHERE id = $1 AND person_id = $2";
    tx.execute(sql, args![grant.id(), grant.person(), priority]).await?;
    Ok(())
}

/// The conversation goes on in writing, without anybody waiting at the other end.
pub(super) async fn goes_on_in_writing(tx: &mut Tx, grant: &Grant) -> db::Result<()> {
    // One that went on by telephone still does: who waited on the line is called back.
    let sql = "UPDATE conversations SET channel = 'web' WHERE id = $1 AND person_id = $2 AND channel <> 'phone'";
    tx.execute(sql, args![grant.id(), grant.person()]).await?;
    tx.wake(&live::topic(grant.id()));
    Ok(())
}

/// The conversation goes on by telephone.
pub(super) async fn goes_on_by_phone(tx: &mut Tx, grant: &Grant) -> db::Result<()> {
    let sql = "UPDATE conversations SET channel = 'phone' WHERE id = $1 AND person_id = $2";
    tx.execute(sql, args![grant.id(), grant.person()]).await?;
    Ok(())
}

/// The telephone number for the conversation of the grant, which they named now.
///
/// # Errors
/// If the database is unavailable.
pub async fn set_phone(tx: &mut Tx, grant: &Grant, phone: &str) -> db::Result<()> {
    let sql = "UPDATE conversations SET phone = $3 WHERE id = $1 AND person_id = $2";
    tx.execute(sql, args![grant.id(), grant.person(), phone]).await?;
    Ok(())
}

/// Assigns the conversation of the grant to an agency; false if it has it already.
pub(super) async fn give_to(
    tx: &mut Tx,
    grant: &Grant,
    agency: &str,
    answer_by: Option<&str>,
    now: i64,
) -> db::Result<bool> {
    let sql = "UPDATE conversations SET agency = $3, role = NULL, state = 'waiting', answer_by = $4, changed_at = $5
        WHERE id = $1 AND person_id = $2 AND agency <> $3";
    let values = args![grant.id(), grant.person(), agency, answer_by.map(str::to_owned), now];
    tx.wake(&live::topic(grant.id()));
    Ok(tx.execute(sql, values).await? > 0)
}

/// Reassigns a guest's conversations to the person the guest signed in as.
pub(super) async fn move_to(tx: &mut Tx, from: &str, to: &str) -> db::Result<()> {
    tx.execute("UPDATE conversations SET person_id = $2 WHERE person_id = $1", args![from, to]).await?;
    Ok(())
}

/// What the desk needs to know about a conversation for its queue, with all that were merged into it; `merged` is the
/// state of one that was. Needs no grant: no message is read.
#[derive(Clone, Debug)]
pub struct OpenConversation {
    pub person_id: String,
    pub reference: String,
    pub agency: String,
    pub service: Option<String>,
    pub language: String,
    pub state: String,
    pub answer_by: Option<String>,
    pub role: Option<String>,
    pub priority: i64,
    pub changed_at: i64,
    /// As a chat: its state, and since when the person has waited.
    pub chat: Option<String>,
    pub chat_since: Option<i64>,
    pub channel: String,
}

db::from_row!(OpenConversation {
    person_id,
    reference,
    agency,
    service,
    language,
    state,
    answer_by,
    role,
    priority,
    changed_at,
    chat,
    chat_since,
    channel
});

pub async fn waiting(tx: &mut Tx, id: &str) -> db::Result<Option<OpenConversation>> {
    let sql = "SELECT c.person_id AS person_id, c.reference AS reference, c.agency AS agency, c.service AS service,
        c.language AS language, CASE WHEN c.merged_into IS NOT NULL THEN 'merged'
            WHEN w.changed_at IS NOT NULL THEN 'waiting' ELSE c.state END AS state,
        COALESCE(w.answer_by, c.answer_by) AS answer_by, c.role AS role, COALESCE(w.priority, c.priority) AS priority,
        COALESCE(w.changed_at, c.changed_at) AS changed_at, h.state AS chat, h.asked_at AS chat_since,
        c.channel AS channel
        FROM conversations c
        CROSS JOIN (SELECT MIN(m.answer_by) AS answer_by, MAX(m.priority) AS priority, MIN(m.changed_at) AS changed_at
            FROM conversations m WHERE (m.id = $1 OR m.merged_into = $1) AND m.state = 'waiting') w
        LEFT JOIN chats h ON h.conversation_id = c.id WHERE c.id = $1";
    tx.fetch_optional(sql, args![id]).await
}

/// The ids of conversations after a given one, in order: for rebuilding the queue from its sources.
pub async fn keys_after(tx: &mut Tx, after: &str, most: i64) -> db::Result<Vec<String>> {
    tx.fetch_all("SELECT id FROM conversations WHERE id > $1 ORDER BY id LIMIT $2", args![after, most]).await
}
