//! All SQL of merged conversations.

use db::{Tx, args};

use super::store::ConversationIdentity;
use crate::trust::Grant;

/// Joins to a conversation `c` the one of the first parameter, `o`, wherever an officer reads both as one.
pub(super) const READ_AS_ONE: &str = "JOIN conversations o ON o.id = $1
    AND (c.id = o.id OR c.id = o.merged_into OR c.merged_into = o.id OR c.merged_into = o.merged_into)";

/// The id of the conversation into which this one was merged. Needs no grant: no content is read.
///
/// # Errors
/// If the database is unavailable.
pub async fn merged_into(tx: &mut Tx, id: &str) -> db::Result<Option<String>> {
    let sql = "SELECT merged_into FROM conversations WHERE id = $1";
    let found: Option<(Option<String>,)> = tx.fetch_optional(sql, args![id]).await?;
    Ok(found.and_then(|(into,)| into))
}

/// The conversations that were merged into this one, in the order in which they began. Without a grant: it returns only
/// what is needed to request one.
///
/// # Errors
/// If the database is unavailable.
pub async fn merged(tx: &mut Tx, id: &str) -> db::Result<Vec<ConversationIdentity>> {
    let sql = "SELECT id, reference, person_id, service, agency FROM conversations WHERE merged_into = $1 ORDER BY id";
    tx.fetch_all(sql, args![id]).await
}

/// When something happened last in what was merged into a conversation. Needs no grant: no content is read.
///
/// # Errors
/// If the database is unavailable.
pub async fn changed_at(tx: &mut Tx, id: &str) -> db::Result<Option<i64>> {
    let sql = "SELECT MAX(changed_at) FROM conversations WHERE merged_into = $1";
    let found: Option<(Option<i64>,)> = tx.fetch_optional(sql, args![id]).await?;
    Ok(found.and_then(|(at,)| at))
}

/// Locks two conversations until the end of the transaction. Both must be free: not merged into any.
pub(super) async fn are_free(tx: &mut Tx, one: &str, other: &str) -> db::Result<bool> {
    let sql = db::Sql::from("SELECT merged_into FROM conversations WHERE id IN ($1, $2) ORDER BY id");
    let rows: Vec<(Option<String>,)> = tx.fetch_all(sql.and(tx.dialect().for_update()), args![one, other]).await?;
    Ok(rows.len() == 2 && rows.iter().all(|(into,)| into.is_none()))
}

/// Merges the conversation of the grant, with all that were merged into it.
pub(super) async fn merge(tx: &mut Tx, grant: &Grant, into: &str) -> db::Result<()> {
    let sql = "UPDATE conversations SET merged_into = $2 WHERE id = $1 OR merged_into = $1";
    tx.execute(sql, args![grant.id(), into]).await?;
    Ok(())
}

/// A conversation is one of its own again; false if it was already.
pub(super) async fn part(tx: &mut Tx, id: &str) -> db::Result<bool> {
    let sql = "UPDATE conversations SET merged_into = NULL WHERE id = $1 AND merged_into IS NOT NULL";
    Ok(tx.execute(sql, args![id]).await? > 0)
}

/// The conversations of others that were merged into those of a person: their ids, their people, and into which they
/// were. Needs no grant: no content is read.
pub(super) async fn merged_into_persons(tx: &mut Tx, person: &str) -> db::Result<Vec<(String, String, String)>> {
    let sql =
        "SELECT m.id, m.person_id, m.merged_into FROM conversations m JOIN conversations c ON c.id = m.merged_into
        WHERE c.person_id = $1 AND m.person_id <> $1 ORDER BY m.id";
    tx.fetch_all(sql, args![person]).await
}

/// Nobody waits any more in what was merged into this conversation, or in this one itself, but for the conversation of
/// the grant, which was answered.
pub(super) async fn answered_elsewhere(tx: &mut Tx, grant: &Grant, into: &str) -> db::Result<()> {
    let sql = "UPDATE conversations SET state = 'answered', answer_by = NULL, priority = 0
        WHERE (id = $2 OR merged_into = $2) AND id <> $1 AND state = 'waiting'";
    tx.execute(sql, args![grant.id(), into]).await?;
    Ok(())
}

/// A conversation that may be of the same person. Nothing that anybody said is in it.
#[derive(Clone, Debug)]
pub struct AlikeConversation {
    pub reference: String,
    pub opened_at: i64,
}

db::from_row!(AlikeConversation { reference, opened_at });

/// Conversations of the same account, address or number as the one of the grant, of the same agency, and not merged yet;
/// the latest first.
///
/// # Errors
/// If the database is unavailable.
pub async fn alike(tx: &mut Tx, grant: &Grant, most: i64) -> db::Result<Vec<AlikeConversation>> {
    let sql = "SELECT o.reference AS reference, o.opened_at AS opened_at
        FROM conversations c JOIN conversations o
            ON o.agency = c.agency AND o.id <> c.id AND o.merged_into IS NULL
            AND (o.person_id = c.person_id OR o.email = c.email OR o.phone = c.phone)
        WHERE c.id = $1 AND c.person_id = $2 ORDER BY o.changed_at DESC, o.id DESC LIMIT $3";
    tx.fetch_all(sql, args![grant.id(), grant.person(), most]).await
}
