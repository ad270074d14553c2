//! All SQL of where leaders moved officers.

use db::{Tx, args};

/// The last move of an officer, as they are told of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MoveNotice {
    pub by_name: String,
    /// `chats`, `inbox` or `hall`.
    pub place: String,
    pub centre: Option<String>,
    pub counter: Option<String>,
    pub moved_at: i64,
}

db::from_row!(MoveNotice { by_name, place, centre, counter, moved_at });

/// The move of an officer of which they have not said that they know it.
///
/// # Errors
/// If the database is unavailable.
pub async fn unseen(tx: &mut Tx, officer: &str) -> db::Result<Option<MoveNotice>> {
    let sql = "SELECT by_name, place, centre, counter, moved_at FROM officer_moves
        WHERE officer_id = $1 AND seen_at IS NULL";
    tx.fetch_optional(sql, args![officer]).await
}

/// Whether a leader ever moved an officer.
///
/// # Errors
/// If the database is unavailable.
pub async fn was_moved(tx: &mut Tx, officer: &str) -> db::Result<bool> {
    tx.fetch_one("SELECT EXISTS (SELECT 1 FROM officer_moves WHERE officer_id = $1)", args![officer]).await
}

/// They know.
///
/// # Errors
/// If the database is unavailable.
pub async fn seen(tx: &mut Tx, officer: &str, now: i64) -> db::Result<()> {
    tx.execute("UPDATE officer_moves SET seen_at = $2 WHERE officer_id = $1 AND seen_at IS NULL", args![officer, now])
        .await?;
    Ok(())
}

/// How many chats an officer took when they last took any, and their telephone.
pub(super) async fn taken_before(tx: &mut Tx, officer: &str) -> db::Result<Option<(Option<i64>, Option<String>)>> {
    tx.fetch_optional("SELECT most, phone FROM officer_moves WHERE officer_id = $1", args![officer]).await
}

pub(super) async fn keep(
    tx: &mut Tx,
    officer: &str,
    notice: &MoveNotice,
    (most, phone): (Option<i64>, Option<String>),
    seen_at: Option<i64>,
) -> db::Result<()> {
    let sql = "INSERT INTO officer_moves (officer_id, by_name, place, centre, counter, most, phone, moved_at, seen_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (officer_id) DO UPDATE SET by_name = excluded.by_name,
            place = excluded.place, centre = excluded.centre, counter = excluded.counter, most = excluded.most,
            phone = excluded.phone, moved_at = excluded.moved_at, seen_at = excluded.seen_at";
    let MoveNotice { by_name, place, centre, counter, moved_at } = notice;
    tx.execute(sql, args![officer, by_name, place, centre, counter, most, phone, *moved_at, seen_at]).await?;
    Ok(())
}
