//! Messages between the person and the agency.

use catalogue::Channel;
use db::{Tx, args};

use crate::trust::{Actor, Grant};

#[derive(Clone, Debug)]
pub struct Message {
    pub id: String,
    pub from_kind: String,
    pub from_id: String,
    pub from_name: Option<String>,
    pub agency: Option<String>,
    pub body: String,
    pub at: i64,
}

db::from_row!(Message { id, from_kind, from_id, from_name, agency, body, at });

pub(in crate::cases) struct NewMessage<'n> {
    pub id: String,
    pub channel: Channel,
    /// The same for every attempt to send one message.
    pub nonce: &'n str,
    pub body: &'n str,
    pub at: i64,
}

/// Stores a message; false if it was stored before.
pub(in crate::cases) async fn keep_message(tx: &mut Tx, grant: &Grant, new: &NewMessage<'_>) -> db::Result<bool> {
    let (kind, name) = match grant.actor() {
        Actor::Officer { name, .. } => ("officer", Some(name.as_str())),
        _ => ("person", None),
    };
    let sql = "INSERT INTO case_messages (id, case_id, nonce, from_kind, from_id, from_name, agency, body, at, channel)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (case_id, nonce) DO NOTHING";
    let (from, agency) = (grant.actor().id(), grant.actor().agency());
    let values = args![new.id, grant.id(), new.nonce, kind, from, name, agency, new.body, new.at, new.channel.name()];
    Ok(tx.execute(sql, values).await? == 1)
}

/// Oldest first.
pub async fn messages(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<Message>> {
    let sql = "SELECT id, from_kind, from_id, from_name, agency, body, at FROM case_messages
        WHERE case_id = $1 ORDER BY id";
    tx.fetch_all(sql, args![grant.id()]).await
}

/// Stores an automatic message of the agency, without an author; false if it was stored before.
pub(in crate::cases) async fn keep_notice(
    tx: &mut Tx,
    grant: &Grant,
    (id, nonce): (&str, &str),
    (agency, body): (&str, &str),
    at: i64,
) -> db::Result<bool> {
    let sql = "INSERT INTO case_messages (id, case_id, nonce, from_kind, from_id, agency, body, at)
        VALUES ($1, $2, $3, 'officer', $4, $5, $6, $7) ON CONFLICT (case_id, nonce) DO NOTHING";
    let values = args![id, grant.id(), nonce, grant.actor().id(), agency, body, at];
    Ok(tx.execute(sql, values).await? == 1)
}
