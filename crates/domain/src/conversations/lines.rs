//! All SQL of what an operator's line needs: parts of longer messages until all are there, and what came lately.

use db::{Tx, args};

/// A part that waits for the others.
#[derive(Clone, Debug)]
pub(super) struct WaitingPart {
    pub id: String,
    pub address: String,
    pub reference: i64,
    pub total: i64,
    pub number: i64,
    pub external_id: String,
    pub words: String,
    pub received_at: i64,
}

db::from_row!(WaitingPart { id, address, reference, total, number, external_id, words, received_at });

const COLUMNS: &str =
    "SELECT id, address, reference, total, number, external_id, words, received_at FROM message_parts";

/// For how long the same words from the same number over another line are the same message, in milliseconds.
const SAME_FOR: i64 = 10 * 60 * 1_000;

const A_DAY: i64 = 24 * 60 * 60 * 1_000;

/// Whether a message came before over another line, whose operator did not learn that we have it. Over the same line,
/// somebody says the same twice.
pub(super) async fn is_again(tx: &mut Tx, (fingerprint, line): (&str, &str), now: i64) -> db::Result<bool> {
    tx.execute("DELETE FROM line_messages WHERE taken_at < $1", args![now - A_DAY]).await?;
    let sql = "SELECT line FROM line_messages WHERE fingerprint = $1 AND taken_at > $2";
    let before: Option<String> = tx.fetch_optional(sql, args![fingerprint, now - SAME_FOR]).await?;
    let sql = "INSERT INTO line_messages (fingerprint, line, taken_at) VALUES ($1, $2, $3)
        ON CONFLICT (fingerprint) DO UPDATE SET line = excluded.line, taken_at = excluded.taken_at";
    tx.execute(sql, args![fingerprint, line, now]).await?;
    Ok(before.is_some_and(|before| before != line))
}

/// Stores a part; false if it is there already.
pub(super) async fn keep(tx: &mut Tx, part: &WaitingPart) -> db::Result<bool> {
    let sql = "INSERT INTO message_parts (id, address, reference, total, number, external_id, words, received_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (address, reference, total, number) DO NOTHING";
    let WaitingPart { id, address, reference, total, number, external_id, words, received_at } = part;
    let values = args![id, address, *reference, *total, *number, external_id, words, *received_at];
    Ok(tx.execute(sql, values).await? == 1)
}

pub(super) async fn one(tx: &mut Tx, id: &str) -> db::Result<Option<WaitingPart>> {
    tx.fetch_optional(db::Sql::from(COLUMNS).and(" WHERE id = $1"), args![id]).await
}

/// The parts of the same message that are there, in their order.
pub(super) async fn beside(tx: &mut Tx, part: &WaitingPart) -> db::Result<Vec<WaitingPart>> {
    let sql = db::Sql::from(COLUMNS).and(" WHERE address = $1 AND reference = $2 AND total = $3 ORDER BY number");
    tx.fetch_all(sql, args![part.address, part.reference, part.total]).await
}

/// They stand in a conversation now.
pub(super) async fn remove(tx: &mut Tx, part: &WaitingPart) -> db::Result<()> {
    let sql = "DELETE FROM message_parts WHERE address = $1 AND reference = $2 AND total = $3";
    tx.execute(sql, args![part.address, part.reference, part.total]).await?;
    Ok(())
}
