//! Followers: who may act on a guest's matter because they sent it or have its code.
//!
//! What a guest sends becomes a matter of its own, owned by nobody's browser. The sender and anyone who enters its code
//! follow it for a day; the person who proves the address given with it owns it (`people/claims.rs`).

use db::{Tx, args};

use crate::app::App;

/// How long one follows a matter without entering its code again, in milliseconds.
const LASTS: i64 = 24 * 60 * 60 * 1_000;

/// Lets somebody follow the matter of a guest for a day. `is_sender` says that they sent it.
pub async fn follow(tx: &mut Tx, app: &App, follower: &str, person: &str, is_sender: bool) -> db::Result<()> {
    let sql = "INSERT INTO followers (follower_id, person_id, is_sender, until) VALUES ($1, $2, $3, $4)
        ON CONFLICT (follower_id, person_id) DO UPDATE SET until = excluded.until";
    tx.execute(sql, args![follower, person, is_sender, app.world.now() + LASTS]).await?;
    Ok(())
}

/// Whether somebody follows the matter of a person today.
pub async fn follows(tx: &mut Tx, app: &App, who: &str, person: &str) -> db::Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM followers WHERE follower_id = $1 AND person_id = $2 AND until > $3)";
    tx.fetch_one(sql, args![who, person, app.world.now()]).await
}

/// The owners of the matters that somebody follows; each is opened with a grant.
pub async fn followed(tx: &mut Tx, app: &App, who: &str) -> db::Result<Vec<String>> {
    let sql = "SELECT person_id FROM followers WHERE follower_id = $1 AND until > $2 ORDER BY person_id";
    let all: Vec<(String,)> = tx.fetch_all(sql, args![who, app.world.now()]).await?;
    Ok(all.into_iter().map(|(person,)| person).collect())
}

/// The owners of the matters that somebody sent; each is opened with a grant.
pub async fn sent_by(tx: &mut Tx, who: &str) -> db::Result<Vec<String>> {
    let sql = "SELECT person_id FROM followers WHERE follower_id = $1 AND is_sender ORDER BY person_id";
    let all: Vec<(String,)> = tx.fetch_all(sql, args![who]).await?;
    Ok(all.into_iter().map(|(person,)| person).collect())
}

/// Deletes what has ended; run nightly.
pub async fn purge(tx: &mut Tx, now: i64) -> db::Result<u64> {
    tx.execute("DELETE FROM followers WHERE until < $1", args![now]).await
}

/// A guest became known: nobody follows what is theirs now, and they go on following what they followed.
pub async fn move_to(tx: &mut Tx, from: &str, to: &str) -> db::Result<()> {
    tx.execute("DELETE FROM followers WHERE person_id = $1", args![from]).await?;
    let sql = "UPDATE followers SET follower_id = $2 WHERE follower_id = $1 AND NOT EXISTS (
        SELECT 1 FROM followers AS own WHERE own.follower_id = $2 AND own.person_id = followers.person_id)";
    tx.execute(sql, args![from, to]).await?;
    tx.execute("DELETE FROM followers WHERE follower_id = $1", args![from]).await?;
    Ok(())
}
