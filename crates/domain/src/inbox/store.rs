//! All SQL of incoming messages. Their text is stored in the thread they became part of.

use catalogue::Channel;
use db::{Tx, args};

use super::model::{Incoming, MailHead, Placed, Sender};
use crate::trust::Grant;

/// Stores the fingerprint of a message; false if it had arrived before.
pub(super) async fn is_first(tx: &mut Tx, fingerprint: &str, now: i64) -> db::Result<bool> {
    let sql = "INSERT INTO incoming_names (fingerprint, taken_at) VALUES ($1, $2) ON CONFLICT (fingerprint) DO NOTHING";
    Ok(tx.execute(sql, args![fingerprint, now]).await? == 1)
}

/// Stores how a message arrived and where it was stored.
pub(super) async fn keep(
    tx: &mut Tx,
    id: &str,
    (incoming, placed, mail): (&Incoming<'_>, &Placed, Option<MailHead<'_>>),
    now: i64,
) -> db::Result<()> {
    let (from_kind, address, is_proven) = match incoming.from {
        Sender::Actor(actor) => (actor.kind(), None, true),
        Sender::Address { address, is_proven } => ("address", Some(address), is_proven),
    };
    let sql = "INSERT INTO incoming (id, channel, external_id, from_kind, from_address, is_proven, person_id,
            subject_kind, subject_id, message_id, received_at, taken_at, mail_id, mail_answers, mail_subject, is_automatic)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)";
    let values = args![
        id,
        incoming.channel.name(),
        incoming.external_id,
        from_kind,
        address,
        is_proven,
        placed.person,
        placed.thing.name(),
        placed.id,
        placed.message,
        incoming.received_at,
        now,
        mail.map(|mail| mail.id.to_owned()),
        mail.map(|mail| mail.answers.join(" ")),
        mail.map(|mail| mail.subject.to_owned()),
        mail.is_some_and(|mail| mail.is_automatic)
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

/// The latest mail in a thread from an address, for the head of the answer.
#[derive(Clone, Debug)]
pub struct LastMail {
    pub mail_id: String,
    /// The ids of the mails that it answers, the latest first, with spaces between.
    pub mail_answers: String,
    pub mail_subject: String,
}

db::from_row!(LastMail { mail_id, mail_answers, mail_subject });

/// The latest mail that somebody wrote from an address in a thread. Without a grant: what the reader of that address
/// sent is returned to that address alone.
pub async fn last_mail(tx: &mut Tx, (kind, id): (&str, &str), address: &str) -> db::Result<Option<LastMail>> {
    let sql = "SELECT mail_id, mail_answers, mail_subject FROM incoming
        WHERE subject_kind = $1 AND subject_id = $2 AND LOWER(from_address) = $3 AND mail_id IS NOT NULL
            AND NOT is_automatic ORDER BY id DESC LIMIT 1";
    tx.fetch_optional(sql, args![kind, id, address.to_lowercase()]).await
}

/// How one message of a thread arrived.
#[derive(Clone, Debug)]
pub struct Arrival {
    pub message_id: String,
    pub channel: String,
    pub from_address: Option<String>,
    pub is_proven: bool,
    pub is_automatic: bool,
}

db::from_row!(Arrival { message_id, channel, from_address, is_proven, is_automatic });

/// How the messages of the thread of a grant arrived.
pub async fn arrivals(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<Arrival>> {
    let sql = "SELECT message_id, channel, from_address, is_proven, is_automatic FROM incoming
        WHERE subject_kind = $1 AND subject_id = $2 AND person_id = $3 ORDER BY id";
    tx.fetch_all(sql, args![grant.kind(), grant.id(), grant.person()]).await
}

/// How one message arrived.
#[derive(Clone, Debug)]
pub(super) struct ArrivedMessage {
    pub channel: String,
    pub external_id: String,
    pub from_address: Option<String>,
    pub is_proven: bool,
    pub subject_kind: String,
    pub received_at: i64,
    pub mail_subject: Option<String>,
    pub is_automatic: bool,
}

db::from_row!(ArrivedMessage {
    channel,
    external_id,
    from_address,
    is_proven,
    subject_kind,
    received_at,
    mail_subject,
    is_automatic
});

/// How all messages in the matters of the person of a grant arrived, oldest first.
pub(super) async fn of_person(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<ArrivedMessage>> {
    let sql =
        "SELECT channel, external_id, from_address, is_proven, subject_kind, received_at, mail_subject, is_automatic
        FROM incoming
        WHERE person_id = $1 ORDER BY id";
    tx.fetch_all(sql, args![grant.person()]).await
}

pub(super) async fn move_to(tx: &mut Tx, from: &str, to: &str) -> db::Result<()> {
    tx.execute("UPDATE incoming SET person_id = $2 WHERE person_id = $1", args![from, to]).await?;
    Ok(())
}

/// The conversation in which a number or an account wrote last, and when, if it did since then.
///
/// # Errors
/// If the database is unavailable.
pub async fn last_conversation(
    tx: &mut Tx,
    (channel, address): (Channel, &str),
    since: i64,
) -> db::Result<Option<(String, i64)>> {
    let sql = "SELECT subject_id, taken_at FROM incoming WHERE from_address = $1 AND channel = $2 AND received_at > $3
            AND subject_kind = 'conversation' ORDER BY id DESC LIMIT 1";
    tx.fetch_optional(sql, args![address, channel.name(), since]).await
}

/// From where somebody wrote in a matter: pages have no address.
#[derive(Clone, Debug)]
pub struct WroteFrom {
    pub channel: String,
    pub address: Option<String>,
    /// The last message from there, and when it came, in milliseconds.
    pub message_id: String,
    pub last_at: i64,
}

db::from_row!(WroteFrom { channel, address, message_id, last_at });

/// From where people wrote in the matter of a grant, the latest first. What machines sent does not count.
pub async fn addresses(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<WroteFrom>> {
    let sql = "SELECT channel, from_address AS address, message_id, taken_at AS last_at FROM incoming WHERE id IN (
            SELECT MAX(id) FROM incoming WHERE subject_kind = $1 AND subject_id = $2 AND NOT is_automatic
            GROUP BY channel, from_address)
        ORDER BY id DESC";
    tx.fetch_all(sql, args![grant.kind(), grant.id()]).await
}

/// When messages came on a channel, oldest first: the last ten thousand. Needs no grant: nothing of them is read.
pub async fn times(tx: &mut Tx, channel: Channel, since: i64) -> db::Result<Vec<i64>> {
    let sql = "SELECT taken_at FROM incoming WHERE channel = $1 AND taken_at > $2 ORDER BY taken_at DESC LIMIT 10000";
    let mut times: Vec<i64> = tx.fetch_all(sql, args![channel.name(), since]).await?;
    times.reverse();
    Ok(times)
}

/// Whether a message in the matter of a grant came from an address.
pub async fn came_from(tx: &mut Tx, grant: &Grant, address: &str) -> db::Result<bool> {
    let sql = "SELECT 1 FROM incoming WHERE subject_kind = $1 AND subject_id = $2 AND from_address = $3 LIMIT 1";
    let found: Option<i64> = tx.fetch_optional(sql, args![grant.kind(), grant.id(), address]).await?;
    Ok(found.is_some())
}

/// Whether somebody wrote in a matter since a moment. Returns nothing of it.
///
/// # Errors
/// If the database is unavailable.
pub async fn wrote_since(tx: &mut Tx, (kind, id): (&str, &str), since: i64) -> db::Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM incoming WHERE subject_kind = $1 AND subject_id = $2 AND taken_at >= $3)";
    tx.fetch_one(sql, args![kind, id, since]).await
}
