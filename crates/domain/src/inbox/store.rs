//! All SQL of incoming messages. Their text is stored in the thread they became part of.

use catalogue::Channel;
use db::{Tx, args};

use super::model::{Incoming, Placed, Sender};
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
    (incoming, placed): (&Incoming<'_>, &Placed),
    now: i64,
) -> db::Result<()> {
    let (from_kind, address, is_proven) = match incoming.from {
        Sender::Actor(actor) => (actor.kind(), None, true),
        Sender::Address { address, is_proven } => ("address", Some(address), is_proven),
    };
    let sql = "INSERT INTO incoming (id, channel, external_id, from_kind, from_address, is_proven, person_id,
            subject_kind, subject_id, message_id, received_at, taken_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
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
        now
    ];
    tx.execute(sql, values).await?;
    Ok(())
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
}

db::from_row!(ArrivedMessage { channel, external_id, from_address, is_proven, subject_kind, received_at });

/// How all messages in the matters of the person of a grant arrived, oldest first.
pub(super) async fn of_person(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<ArrivedMessage>> {
    let sql = "SELECT channel, external_id, from_address, is_proven, subject_kind, received_at FROM incoming
        WHERE person_id = $1 ORDER BY id";
    tx.fetch_all(sql, args![grant.person()]).await
}

pub(super) async fn move_to(tx: &mut Tx, from: &str, to: &str) -> db::Result<()> {
    tx.execute("UPDATE incoming SET person_id = $2 WHERE person_id = $1", args![from, to]).await?;
    Ok(())
}

/// The conversation to which a number or an account wrote last, if it did since then.
pub(super) async fn last_conversation(
    tx: &mut Tx,
    (channel, address): (Channel, &str),
    since: i64,
) -> db::Result<Option<String>> {
    let sql = "SELECT subject_id FROM incoming WHERE from_address = $1 AND channel = $2 AND received_at > $3
            AND subject_kind = 'conversation' ORDER BY id DESC LIMIT 1";
    tx.fetch_optional(sql, args![address, channel.name(), since]).await
}

/// The channel and the address of the message that came last in the matter of a grant; no address on the web.
pub async fn came_last(tx: &mut Tx, grant: &Grant) -> db::Result<Option<(String, Option<String>)>> {
    let sql = "SELECT channel, from_address FROM incoming WHERE subject_kind = $1 AND subject_id = $2
        ORDER BY id DESC LIMIT 1";
    tx.fetch_optional(sql, args![grant.kind(), grant.id()]).await
}

/// Whether a message in the matter of a grant came from an address.
pub async fn came_from(tx: &mut Tx, grant: &Grant, address: &str) -> db::Result<bool> {
    let sql = "SELECT 1 FROM incoming WHERE subject_kind = $1 AND subject_id = $2 AND from_address = $3 LIMIT 1";
    let found: Option<i64> = tx.fetch_optional(sql, args![grant.kind(), grant.id(), address]).await?;
    Ok(found.is_some())
}
