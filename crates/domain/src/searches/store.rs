//! SQL of what is chosen after a search.

use db::{Db, Tx, args};

pub(super) async fn add(tx: &mut Tx, words: &str, target: &str) -> db::Result<()> {
    let sql = "INSERT INTO search_choices (words, target, chosen) VALUES ($1, $2, 1) \
               ON CONFLICT (words, target) DO UPDATE SET chosen = search_choices.chosen + 1";
    tx.execute(sql, args![words, target]).await?;
    Ok(())
}

/// The target of at least half of the choices after these words, if there were at least so many.
pub(super) async fn chosen_by_half(db: &Db, words: &str, fewest: i64) -> db::Result<Option<String>> {
    let sql = "SELECT target FROM search_choices WHERE words = $1 \
               AND chosen * 2 >= (SELECT sum(chosen) FROM search_choices WHERE words = $1) \
               AND (SELECT sum(chosen) FROM search_choices WHERE words = $1) >= $2 \
               ORDER BY chosen DESC, target LIMIT 1";
    db.glance(sql, args![words, fewest]).await
}
