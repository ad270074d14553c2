//! All SQL of chats: who waits for an officer to answer at once, and which officers take them.

use db::{Tx, args};

use crate::trust::Mark;

/// A conversation as a chat.
#[derive(Clone, Debug)]
pub struct Chat {
    pub conversation_id: String,
    pub agency: String,
    /// `waiting`, `open`, `missed` when nobody came in time, or `ended`.
    pub state: String,
    pub asked_at: i64,
    /// When it becomes a message like any other, if nobody has come.
    pub wait_until: i64,
    /// The officer who answers.
    pub officer_id: Option<String>,
    pub officer_name: Option<String>,
    /// Until when the person counts as there.
    pub person_until: i64,
}

db::from_row!(Chat { conversation_id, agency, state, asked_at, wait_until, officer_id, officer_name, person_until });

impl Chat {
    /// Whether it is waiting or going on, so that somebody sits at the other end.
    pub fn is_live(&self) -> bool {
        matches!(self.state.as_str(), "waiting" | "open")
    }
}

pub(super) async fn insert(tx: &mut Tx, chat: &Chat) -> db::Result<()> {
    let sql = "INSERT INTO chats (conversation_id, agency, state, asked_at, wait_until, person_until)
        VALUES ($1, $2, $3, $4, $5, $6)";
    let values =
        args![chat.conversation_id, chat.agency, chat.state, chat.asked_at, chat.wait_until, chat.person_until];
    tx.execute(sql, values).await?;
    Ok(())
}

/// The chat of a conversation; none if it never was one.
pub async fn of(tx: &mut Tx, conversation: &str) -> db::Result<Option<Chat>> {
    let sql = "SELECT conversation_id, agency, state, asked_at, wait_until, officer_id, officer_name, person_until
        FROM chats WHERE conversation_id = $1";
    tx.fetch_optional(sql, args![conversation]).await
}

/// How many of the same agency wait longer.
pub(super) async fn ahead(tx: &mut Tx, chat: &Chat) -> db::Result<i64> {
    let sql = "SELECT COUNT(*) FROM chats WHERE agency = $1 AND state = 'waiting'
        AND (asked_at < $2 OR (asked_at = $2 AND conversation_id < $3))";
    let (count,): (i64,) = tx.fetch_one(sql, args![chat.agency, chat.asked_at, chat.conversation_id]).await?;
    Ok(count)
}

/// How long the last people of an agency waited for the first answer, in milliseconds.
pub(super) async fn waits(tx: &mut Tx, agency: &str, since: i64, most: i64) -> db::Result<Vec<i64>> {
    let sql = "SELECT answered_at - asked_at FROM chats WHERE agency = $1 AND answered_at > $2
        ORDER BY answered_at DESC LIMIT $3";
    let rows: Vec<(i64,)> = tx.fetch_all(sql, args![agency, since, most]).await?;
    Ok(rows.into_iter().map(|(wait,)| wait).collect())
}

/// Whether an officer of an agency takes chats at this moment, however many they have.
pub(super) async fn is_anyone_here(tx: &mut Tx, agency: &str, now: i64) -> db::Result<bool> {
    let sql = "SELECT 1 FROM chat_officers WHERE agency = $1 AND here_until > $2 LIMIT 1";
    let found: Option<(i64,)> = tx.fetch_optional(sql, args![agency, now]).await?;
    Ok(found.is_some())
}

/// The same for calls: an officer whose telephone is known.
pub(super) async fn is_anyone_by_phone(tx: &mut Tx, agency: &str, now: i64) -> db::Result<bool> {
    let sql = "SELECT 1 FROM chat_officers WHERE agency = $1 AND here_until > $2 AND phone IS NOT NULL LIMIT 1";
    let found: Option<(i64,)> = tx.fetch_optional(sql, args![agency, now]).await?;
    Ok(found.is_some())
}

/// The officer who has a conversation whose person waits or speaks: their id, name and telephone.
pub(super) async fn phone_of_taker(tx: &mut Tx, conversation: &str) -> db::Result<Option<(String, String, String)>> {
    let sql = "SELECT h.officer_id, h.officer_name, o.phone FROM chats h
        JOIN chat_officers o ON o.officer_id = h.officer_id
        WHERE h.conversation_id = $1 AND h.state = 'open' AND o.phone IS NOT NULL";
    tx.fetch_optional(sql, args![conversation]).await
}

/// The telephone of an officer; none if they said none.
pub async fn phone_of(tx: &mut Tx, officer: &str) -> db::Result<Option<String>> {
    let found: Option<Option<String>> =
        tx.fetch_optional("SELECT phone FROM chat_officers WHERE officer_id = $1", args![officer]).await?;
    Ok(found.flatten())
}

pub(super) async fn set_phone(tx: &mut Tx, officer: &str, phone: Option<&str>) -> db::Result<()> {
    let sql = "UPDATE chat_officers SET phone = $2 WHERE officer_id = $1";
    tx.execute(sql, args![officer, phone.map(str::to_owned)]).await?;
    Ok(())
}

/// Somebody waits, whether or not they did before.
pub(super) async fn wait_anew(tx: &mut Tx, chat: &Chat) -> db::Result<()> {
    let sql = "INSERT INTO chats (conversation_id, agency, state, asked_at, wait_until, person_until)
        VALUES ($1, $2, 'waiting', $3, $4, $5)
        ON CONFLICT (conversation_id) DO UPDATE SET agency = excluded.agency, state = 'waiting',
            asked_at = excluded.asked_at, wait_until = excluded.wait_until, person_until = excluded.person_until,
            officer_id = NULL, officer_name = NULL, answered_at = NULL, ended_at = NULL";
    let values = args![chat.conversation_id, chat.agency, chat.asked_at, chat.wait_until, chat.person_until];
    tx.execute(sql, values).await?;
    Ok(())
}

/// How many chats the officers of an agency who are there could still take.
pub(super) async fn places(tx: &mut Tx, agency: &str, now: i64) -> db::Result<i64> {
    let sql = "SELECT most - (SELECT COUNT(*) FROM chats h WHERE h.officer_id = o.officer_id AND h.state = 'open')
        FROM chat_officers o WHERE agency = $1 AND here_until > $2";
    let free: Vec<(i64,)> = tx.fetch_all(sql, args![agency, now]).await?;
    Ok(free.into_iter().map(|(free,)| free.max(0)).sum())
}

/// How many chats of an officer go on whose person was there since a moment. Two tabs of one officer count one after the
/// other.
pub(super) async fn going_on(tx: &mut Tx, officer: &str, since: i64) -> db::Result<i64> {
    tx.lock(&format!("chats:{officer}")).await?;
    let sql = "SELECT COUNT(*) FROM chats WHERE officer_id = $1 AND state = 'open' AND person_until > $2";
    let (count,): (i64,) = tx.fetch_one(sql, args![officer, since]).await?;
    Ok(count)
}

/// The officer answers from now on; false if it is no chat, or theirs already.
pub(super) async fn give(tx: &mut Tx, conversation: &str, (id, name): (&str, &str)) -> db::Result<bool> {
    let sql = "UPDATE chats SET state = 'open', officer_id = $2, officer_name = $3, seen_seq = 0
        WHERE conversation_id = $1 AND (state = 'waiting' OR (state = 'open' AND officer_id <> $2))";
    Ok(tx.execute(sql, args![conversation, id, name]).await? > 0)
}

/// Notes the first answer.
pub(super) async fn answered(tx: &mut Tx, conversation: &str, now: i64) -> db::Result<()> {
    let sql = "UPDATE chats SET answered_at = $2 WHERE conversation_id = $1 AND answered_at IS NULL AND state = 'open'";
    tx.execute(sql, args![conversation, now]).await?;
    Ok(())
}

/// It is a chat no longer, because nobody came or because it is over; false if it was none.
pub(super) async fn close(tx: &mut Tx, conversation: &str, from: &str, state: &str, now: i64) -> db::Result<bool> {
    let sql = "UPDATE chats SET state = $3, ended_at = $4 WHERE conversation_id = $1 AND state = $2";
    Ok(tx.execute(sql, args![conversation, from, state, now]).await? > 0)
}

/// It waits anew, at another agency.
pub(super) async fn hand(tx: &mut Tx, conversation: &str, to: &str, wait_until: i64) -> db::Result<()> {
    let sql = "UPDATE chats SET agency = $2, state = 'waiting', wait_until = $3, officer_id = NULL, officer_name = NULL
        WHERE conversation_id = $1";
    tx.execute(sql, args![conversation, to, wait_until]).await?;
    Ok(())
}

/// The person has the page open.
pub fn person_is_there(conversation: &str, until: i64) -> Mark {
    let sql = "UPDATE chats SET person_until = $2 WHERE conversation_id = $1";
    Mark { sql, args: args![conversation, until] }
}

/// The officer has seen what was said up to a number.
pub fn seen(conversation: &str, officer: &str, seq: i64) -> Mark {
    let sql = "UPDATE chats SET seen_seq = $3 WHERE conversation_id = $1 AND officer_id = $2 AND seen_seq < $3";
    Mark { sql, args: args![conversation, officer, seq] }
}

/// How many chats an officer takes at once; none if they take none.
pub async fn most_of(tx: &mut Tx, officer: &str) -> db::Result<Option<i64>> {
    let found: Option<(i64,)> =
        tx.fetch_optional("SELECT most FROM chat_officers WHERE officer_id = $1", args![officer]).await?;
    Ok(found.map(|(most,)| most))
}

pub(super) async fn set_most(tx: &mut Tx, (officer, agency): (&str, &str), most: i64, until: i64) -> db::Result<()> {
    let sql = "INSERT INTO chat_officers (officer_id, agency, most, here_until) VALUES ($1, $2, $3, $4)
        ON CONFLICT (officer_id) DO UPDATE SET agency = $2, most = $3, here_until = $4";
    tx.execute(sql, args![officer, agency, most, until]).await?;
    Ok(())
}

pub(super) async fn takes_none(tx: &mut Tx, officer: &str) -> db::Result<()> {
    tx.execute("DELETE FROM chat_officers WHERE officer_id = $1", args![officer]).await?;
    Ok(())
}

/// An officer who takes chats has a page of the desk open.
pub fn officer_is_there(officer: &str, until: i64) -> Mark {
    let sql = "UPDATE chat_officers SET here_until = $2 WHERE officer_id = $1";
    Mark { sql, args: args![officer, until] }
}

/// A chat of an officer, for the strip on every page of the desk.
#[derive(Clone, Debug)]
pub struct OwnChat {
    pub reference: String,
    /// How many messages the officer has not seen.
    pub unread: i64,
}

db::from_row!(OwnChat { reference, unread });

/// The chats that an officer has, the oldest first.
pub async fn of_officer(tx: &mut Tx, officer: &str) -> db::Result<Vec<OwnChat>> {
    let sql = "SELECT c.reference AS reference, (SELECT COUNT(*) FROM messages m
            WHERE m.conversation_id = h.conversation_id AND m.seq > h.seen_seq AND m.from_kind = 'person') AS unread
        FROM chats h JOIN conversations c ON c.id = h.conversation_id
        WHERE h.officer_id = $1 AND h.state = 'open' ORDER BY h.asked_at";
    tx.fetch_all(sql, args![officer]).await
}

/// Somebody who waits in a chat or on the line: nothing that they told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingChat {
    pub conversation_id: String,
    pub reference: String,
    pub service: Option<String>,
    pub language: String,
    pub channel: String,
    pub asked_at: i64,
    pub wait_until: i64,
    /// Whether they gave a number to be called back.
    pub has_number: bool,
}

db::from_row!(WaitingChat { conversation_id, reference, service, language, channel, asked_at, wait_until, has_number });

/// Who waits at an agency, the longest first.
///
/// # Errors
/// If the database is unavailable.
pub async fn line(tx: &mut Tx, agency: &str) -> db::Result<Vec<WaitingChat>> {
    let sql = "SELECT h.conversation_id, c.reference, c.service, c.language, c.channel, h.asked_at, h.wait_until,
            COALESCE(c.phone, '') <> '' AS has_number
        FROM chats h JOIN conversations c ON c.id = h.conversation_id
        WHERE h.agency = $1 AND h.state = 'waiting' ORDER BY h.asked_at, h.conversation_id";
    tx.fetch_all(sql, args![agency]).await
}

/// The chats and calls that an officer has: the channel of each, and until when its person counts as there.
pub(super) async fn open_of(tx: &mut Tx, officer: &str) -> db::Result<Vec<(String, i64)>> {
    let sql = "SELECT c.channel, h.person_until FROM chats h JOIN conversations c ON c.id = h.conversation_id
        WHERE h.officer_id = $1 AND h.state = 'open'";
    tx.fetch_all(sql, args![officer]).await
}

/// An officer who takes chats, and calls if their telephone is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChatTaker {
    pub most: i64,
    pub here_until: i64,
    pub phone: Option<String>,
}

db::from_row!(ChatTaker { most, here_until, phone });

/// What an officer takes; none if they take no chats.
///
/// # Errors
/// If the database is unavailable.
pub async fn taker(tx: &mut Tx, officer: &str) -> db::Result<Option<ChatTaker>> {
    let sql = "SELECT most, here_until, phone FROM chat_officers WHERE officer_id = $1";
    tx.fetch_optional(sql, args![officer]).await
}

/// How many wait at an agency.
pub async fn waiting_at(tx: &mut Tx, agency: &str) -> db::Result<i64> {
    let sql = "SELECT COUNT(*) FROM chats WHERE agency = $1 AND state = 'waiting'";
    let (count,): (i64,) = tx.fetch_one(sql, args![agency]).await?;
    Ok(count)
}
