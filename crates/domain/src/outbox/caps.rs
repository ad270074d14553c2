//! How many automatic answers an address gets at most: two machines that do not know each other as machines would write
//! to each other all day.

use db::{Tx, args};

/// The kind of note that answers a message by itself.
pub const RECEIPT: &str = "message-receipt";

/// The kind of note that answers a post by itself, where everybody reads it.
pub const POINTER: &str = "post-pointer";

/// The kind of note that says that a file was not taken.
pub const FILE_LEFT: &str = "file-left";

/// The kind of note that says how a place in a hall's queue is taken by a short message.
pub const PLACE_HELP: &str = "place-help";

/// Within so many minutes, so many. What a message says about its sender may be wrong, so this is the last line. Others
/// have 10 in ten minutes and 100 in ten hours for one thread (Zammad), or 10 for an address (`FreeScout`).
pub const CAPS: &[(i64, i64)] = &[(10, 3), (60, 5), (24 * 60, 10)];

/// Whether an address may get one more automatic answer of a kind. Two messages of one sender that are taken at once
/// count one after the other, so that both cannot have the last answer.
///
/// # Errors
/// If the database is unavailable.
pub async fn may_answer(tx: &mut Tx, (address, kind): (&str, &str), now: i64) -> db::Result<bool> {
    tx.lock(&format!("answers:{kind}:{address}")).await?;
    let sql = "SELECT COUNT(*) FROM notes WHERE address = $1 AND kind = $2 AND created_at > $3";
    for (minutes, most) in CAPS {
        let sent: i64 = tx.fetch_one(sql, args![address, kind, now - minutes * 60_000]).await?;
        if sent >= *most {
            tracing::info!(minutes, kind, "no automatic answer: an address has had as many as it may");
            return Ok(false);
        }
    }
    Ok(true)
}
