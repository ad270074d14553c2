//! All SQL of questions that no article answers.

use db::{Tx, args};

use crate::trust::Mark;

#[derive(Clone, Debug)]
pub struct Question {
    pub id: String,
    pub article_id: Option<String>,
    pub service: Option<String>,
    pub agency: String,
    pub owner_id: Option<String>,
    pub officer_id: Option<String>,
    pub officer_name: Option<String>,
    /// An officer's question; a person's is in their conversation.
    pub body: Option<String>,
    pub conversation: Option<String>,
    pub state: String,
    pub answer: Option<String>,
    pub answered_by: Option<String>,
    pub answer_article: Option<String>,
    pub asked_at: i64,
    pub answered_at: Option<i64>,
    pub seen_at: Option<i64>,
}

db::from_row!(Question {
    id,
    article_id,
    service,
    agency,
    owner_id,
    officer_id,
    officer_name,
    body,
    conversation,
    state,
    answer,
    answered_by,
    answer_article,
    asked_at,
    answered_at,
    seen_at
});

impl Question {
    pub fn is_open(&self) -> bool {
        self.state == "open"
    }
}

const COLUMNS: &str = "SELECT id, article_id, service, agency, owner_id, officer_id, officer_name, body, conversation,
    state, answer, answered_by, answer_article, asked_at, answered_at, seen_at FROM article_questions WHERE ";

/// The recipients of a question: the article, the service, the agency and the officer who should answer first.
#[derive(Clone, Debug)]
pub struct Recipients {
    pub article: Option<String>,
    pub service: Option<String>,
    pub agency: String,
    pub owner: Option<String>,
}

pub(super) async fn add_of_officer(
    tx: &mut Tx,
    id: &str,
    to: &Recipients,
    (officer, name): (&str, &str),
    body: &str,
    now: i64,
) -> db::Result<()> {
    let sql =
        "INSERT INTO article_questions (id, article_id, service, agency, owner_id, officer_id, officer_name, body,
        state, asked_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'open', $9)";
    tx.execute(sql, args![id, to.article, to.service, to.agency, to.owner, officer, name, body, now]).await?;
    Ok(())
}

pub async fn add_of_person(
    tx: &mut Tx,
    id: &str,
    to: &Recipients,
    (person, conversation): (&str, &str),
    now: i64,
) -> db::Result<()> {
    let sql =
        "INSERT INTO article_questions (id, article_id, service, agency, owner_id, person_id, conversation, state,
        asked_at) VALUES ($1, $2, $3, $4, $5, $6, $7, 'open', $8) ON CONFLICT (conversation) DO NOTHING";
    tx.execute(sql, args![id, to.article, to.service, to.agency, to.owner, person, conversation, now]).await?;
    Ok(())
}

pub async fn one(tx: &mut Tx, id: &str) -> db::Result<Option<Question>> {
    tx.fetch_optional(db::Sql::from(COLUMNS).and("id = $1"), args![id]).await
}

/// An officer's unanswered question, for the desk's queue: its recipients, without its text.
#[derive(Clone, Debug)]
pub struct OpenQuestion {
    pub service: Option<String>,
    pub agency: String,
    pub owner_id: Option<String>,
    pub officer_id: Option<String>,
    pub asked_at: i64,
}

db::from_row!(OpenQuestion { service, agency, owner_id, officer_id, asked_at });

/// A person's question is in the queue as their conversation.
pub async fn asked(tx: &mut Tx, id: &str) -> db::Result<Option<OpenQuestion>> {
    let sql = "SELECT service, agency, owner_id, officer_id, asked_at FROM article_questions
        WHERE id = $1 AND state = 'open' AND conversation IS NULL";
    tx.fetch_optional(sql, args![id]).await
}

/// The ids of all open questions of officers.
pub async fn asked_keys(tx: &mut Tx) -> db::Result<Vec<String>> {
    let sql = "SELECT id FROM article_questions WHERE state = 'open' AND conversation IS NULL ORDER BY id";
    tx.fetch_all(sql, args![]).await
}

/// Questions for an agency to answer, the oldest first.
pub async fn open_of(tx: &mut Tx, agency: &str) -> db::Result<Vec<Question>> {
    tx.fetch_all(db::Sql::from(COLUMNS).and("agency = $1 AND state = 'open' ORDER BY asked_at, id"), args![agency])
        .await
}

/// An officer's own questions, the newest first.
pub async fn asked_by(tx: &mut Tx, officer: &str) -> db::Result<Vec<Question>> {
    tx.fetch_all(db::Sql::from(COLUMNS).and("officer_id = $1 ORDER BY asked_at DESC, id"), args![officer]).await
}

/// The answer to an open question.
pub(super) struct Answered<'a> {
    pub answer: &'a str,
    pub by: &'a str,
    pub article: Option<&'a str>,
}

/// Stores the answer; false if there was one already.
pub(super) async fn answer(tx: &mut Tx, id: &str, answered: &Answered<'_>, now: i64) -> db::Result<bool> {
    let sql = "UPDATE article_questions SET state = 'answered', answer = $2, answered_by = $3, answer_article = $4,
        answered_at = $5 WHERE id = $1 AND state = 'open'";
    let values = args![id, answered.answer, answered.by, answered.article, now];
    Ok(tx.execute(sql, values).await? == 1)
}

/// A person's question was answered in its conversation.
pub(super) async fn answered_in(tx: &mut Tx, conversation: &str, by: &str, now: i64) -> db::Result<()> {
    let sql = "UPDATE article_questions SET state = 'answered', answered_by = $2, answered_at = $3
        WHERE conversation = $1 AND state = 'open'";
    tx.execute(sql, args![conversation, by, now]).await?;
    Ok(())
}

/// A conversation handed over to another agency is answered there.
pub(super) async fn give_to(tx: &mut Tx, conversation: &str, agency: &str) -> db::Result<()> {
    let sql = "UPDATE article_questions SET owner_id = CASE WHEN agency = $2 THEN owner_id ELSE NULL END, agency = $2
        WHERE conversation = $1";
    tx.execute(sql, args![conversation, agency]).await?;
    Ok(())
}

/// Marks the answer as seen by the officer who asked.
pub fn see(id: &str, now: i64) -> Mark {
    let sql = "UPDATE article_questions SET seen_at = $2 WHERE id = $1 AND state = 'answered' AND seen_at IS NULL";
    Mark { sql, args: args![id, now] }
}

pub(super) async fn move_to(tx: &mut Tx, from: &str, to: &str) -> db::Result<()> {
    tx.execute("UPDATE article_questions SET person_id = $2 WHERE person_id = $1", args![from, to]).await?;
    Ok(())
}
