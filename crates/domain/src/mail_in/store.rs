//! All SQL of received mails.

use db::{Tx, args};

/// A mail as it arrived.
#[derive(Clone, Debug)]
pub(super) struct ReceivedMail {
    pub id: String,
    pub fingerprint: String,
    pub recipient: String,
    pub address: Option<String>,
    pub raw: Vec<u8>,
    pub received_at: i64,
    /// How large it is, where not all of it came; 0 where nothing came.
    pub left_out: Option<i64>,
}

db::from_row!(ReceivedMail { id, fingerprint, recipient, address, raw, received_at, left_out });

/// Stores a mail; false if it is waiting here already.
pub(super) async fn insert(tx: &mut Tx, mail: &ReceivedMail) -> db::Result<bool> {
    let sql = "INSERT INTO received_mails (id, fingerprint, recipient, address, raw, received_at, left_out)
        VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (fingerprint) DO NOTHING";
    let values = args![
        mail.id,
        mail.fingerprint,
        mail.recipient,
        mail.address,
        mail.raw.as_slice(),
        mail.received_at,
        mail.left_out
    ];
    Ok(tx.execute(sql, values).await? == 1)
}

pub(super) async fn one(tx: &mut Tx, id: &str) -> db::Result<Option<ReceivedMail>> {
    let sql =
        "SELECT id, fingerprint, recipient, address, raw, received_at, left_out FROM received_mails WHERE id = $1";
    tx.fetch_optional(sql, args![id]).await
}

/// It stands in a thread now.
pub(super) async fn remove(tx: &mut Tx, id: &str) -> db::Result<()> {
    tx.execute("DELETE FROM received_mails WHERE id = $1", args![id]).await?;
    Ok(())
}
