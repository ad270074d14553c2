//! All SQL of translations of messages.

use db::{Tx, args};

use crate::trust::Grant;

/// A message without a translation.
pub(super) struct Untranslated {
    pub id: String,
    pub from_kind: String,
    pub body: String,
    /// Of who reads and writes on the person's side.
    pub language: String,
}

db::from_row!(Untranslated { id, from_kind, body, language });

/// The last messages of the conversation of a grant that have no translation, in their order. What an officer wrote for
/// everybody has none.
pub(super) async fn untranslated(tx: &mut Tx, grant: &Grant, most: i64) -> db::Result<Vec<Untranslated>> {
    let sql = "SELECT m.id, m.from_kind, m.body, c.language FROM messages m
        JOIN conversations c ON c.id = m.conversation_id
        LEFT JOIN message_translations t ON t.message_id = m.id
        WHERE c.id = $1 AND c.person_id = $2 AND t.message_id IS NULL AND NOT (m.is_public AND m.from_kind <> 'person')
        ORDER BY m.seq DESC LIMIT $3";
    let mut all: Vec<Untranslated> = tx.fetch_all(sql, args![grant.id(), grant.person(), most]).await?;
    all.reverse();
    Ok(all)
}

/// Stores a translation; the first one stays. Without words it says that the engine cannot do this message.
pub(super) async fn keep(
    tx: &mut Tx,
    grant: &Grant,
    (message, language, words): (&str, &str, &str),
    now: i64,
) -> db::Result<()> {
    let sql = "INSERT INTO message_translations (message_id, conversation_id, language, body, made_at)
        VALUES ($1, $2, $3, $4, $5) ON CONFLICT (message_id) DO NOTHING";
    tx.execute(sql, args![message, grant.id(), language, words.replace('\0', ""), now]).await?;
    Ok(())
}

/// How many translations there are to read. Needs no grant: no content is read.
///
/// # Errors
/// If the database is unavailable.
pub async fn count(tx: &mut Tx, conversation: &str) -> db::Result<i64> {
    let sql = "SELECT COUNT(*) FROM message_translations WHERE conversation_id = $1 AND body <> ''";
    tx.fetch_one(sql, args![conversation]).await
}
