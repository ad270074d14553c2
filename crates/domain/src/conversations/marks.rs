//! What the queue says of a conversation beside its work: that everybody reads along, and that several are read as one.

use db::{Tx, args};
use serde_json::json;

/// The marks of one conversation. Nothing that anybody said is in them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueueMarks {
    pub conversation_id: String,
    /// Whether there is a post in it, or in what is read with it, that everybody still sees.
    pub is_public: bool,
    /// How many conversations were merged into it.
    pub merged: i64,
}

db::from_row!(QueueMarks { conversation_id, is_public, merged });

/// The marks of conversations, by their ids; those without any are left out.
///
/// # Errors
/// If the database is unavailable.
pub async fn marks(tx: &mut Tx, conversations: &[&str]) -> db::Result<Vec<QueueMarks>> {
    if conversations.is_empty() {
        return Ok(Vec::new());
    }
    let sql = "SELECT c.id AS conversation_id, EXISTS (SELECT 1 FROM posts p
            JOIN conversations o ON o.id = p.conversation_id
            WHERE (o.id = c.id OR o.merged_into = c.id) AND p.state IN ('shown', 'changed')) AS is_public,
        (SELECT COUNT(*) FROM conversations m WHERE m.merged_into = c.id) AS merged
        FROM conversations c WHERE c.id";
    let sql = db::Sql::from(sql).and(tx.dialect().is_in(1));
    let all: Vec<QueueMarks> = tx.fetch_all(sql, args![json!(conversations)]).await?;
    Ok(all.into_iter().filter(|one| one.is_public || one.merged > 0).collect())
}
