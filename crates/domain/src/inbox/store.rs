//! All SQL of incoming messages. Their text is stored in the thread they became part of.

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
