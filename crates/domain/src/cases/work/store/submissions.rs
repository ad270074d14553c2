//! Submissions of affected parties.

use db::{Tx, args};

use crate::trust::Grant;

#[derive(Clone, Debug)]
pub struct Submission {
    pub id: String,
    pub party_id: String,
    /// `support`, `object` or `comment`.
    pub stance: String,
    pub name: Option<String>,
    /// The original text. Only officers of the case and its author read this.
    pub body: String,
    /// Whether it came after the deadline. It counts as far as the law permits, and is never lost.
    pub is_late: bool,
    pub received_at: i64,
    /// `waiting` until an officer has looked at it; then `redacted`, `in-full` or `not-published`.
    pub publication: String,
    /// What others read.
    pub published: Option<String>,
    pub published_by: Option<String>,
    /// The decision's answer.
    pub answer: Option<String>,
    pub answered_by: Option<String>,
    pub answered_at: Option<i64>,
}

db::from_row!(Submission {
    id,
    party_id,
    stance,
    name,
    body,
    is_late,
    received_at,
    publication,
    published,
    published_by,
    answer,
    answered_by,
    answered_at
});

const COLUMNS: &str = "SELECT id, party_id, stance, name, body, is_late, received_at, publication, published,
    published_by, answer, answered_by, answered_at FROM case_submissions";

pub(in crate::cases) struct NewSubmission<'n> {
    pub id: &'n str,
    pub party: &'n str,
    /// The same for every attempt to send one submission.
    pub nonce: &'n str,
    pub stance: &'n str,
    pub name: Option<&'n str>,
    pub body: &'n str,
    pub is_late: bool,
    /// If the manifest says that nothing is published, no officer needs to look at it first.
    pub publication: &'n str,
    pub at: i64,
}

/// Stores a submission; false if it was stored before.
pub(in crate::cases) async fn keep_submission(tx: &mut Tx, grant: &Grant, new: &NewSubmission<'_>) -> db::Result<bool> {
    let sql = "INSERT INTO case_submissions
        (id, case_id, party_id, nonce, stance, name, body, is_late, received_at, publication)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (party_id, nonce) DO NOTHING";
    let values = args![
        new.id,
        grant.id(),
        new.party,
        new.nonce,
        new.stance,
        new.name,
        new.body,
        new.is_late,
        new.at,
        new.publication
    ];
    Ok(tx.execute(sql, values).await? == 1)
}

/// The submission that was sent with a nonce before.
pub(in crate::cases) async fn submission_of_nonce(
    tx: &mut Tx,
    grant: &Grant,
    (party, nonce): (&str, &str),
) -> db::Result<Option<Submission>> {
    let sql = db::Sql::from(COLUMNS).and(" WHERE case_id = $1 AND party_id = $2 AND nonce = $3");
    tx.fetch_optional(sql, args![grant.id(), party, nonce]).await
}

/// The publication status of a submission; nothing of its text.
pub async fn publication(tx: &mut Tx, (case, id): (&str, &str)) -> db::Result<Option<String>> {
    let sql = "SELECT publication FROM case_submissions WHERE case_id = $1 AND id = $2";
    tx.fetch_optional(sql, args![case, id]).await
}

/// All submissions in the case of the grant, oldest first.
pub async fn submissions(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<Submission>> {
    let sql = db::Sql::from(COLUMNS).and(" WHERE case_id = $1 ORDER BY id");
    tx.fetch_all(sql, args![grant.id()]).await
}

/// Sets what others read of a submission.
pub(in crate::cases) async fn publish(
    tx: &mut Tx,
    grant: &Grant,
    id: &str,
    (publication, text, by): (&str, Option<&str>, &str),
    at: i64,
) -> db::Result<bool> {
    let sql = "UPDATE case_submissions SET publication = $3, published = $4, published_by = $5, published_at = $6
        WHERE id = $2 AND case_id = $1";
    Ok(tx.execute(sql, args![grant.id(), id, publication, text, by, at]).await? == 1)
}

/// Sets the decision's answer to a submission.
pub(in crate::cases) async fn set_answer(
    tx: &mut Tx,
    grant: &Grant,
    id: &str,
    (answer, by): (&str, &str),
    at: i64,
) -> db::Result<bool> {
    let sql = "UPDATE case_submissions SET answer = $3, answered_by = $4, answered_at = $5
        WHERE id = $2 AND case_id = $1";
    Ok(tx.execute(sql, args![grant.id(), id, answer, by, at]).await? == 1)
}
