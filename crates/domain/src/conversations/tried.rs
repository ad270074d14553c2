//! What a person had looked for before they asked a human, and which answers they were shown: carried into the
//! conversation, and counted for each answer, because what people still ask it does not answer.

use db::{Tx, args};
use jiff::civil::Date;

use crate::paths::own_path;
use crate::trust::Grant;

/// More answers than this are not shown before a form.
pub const MOST: usize = 6;

/// Nobody looks for more words than this.
pub const LONGEST: usize = 200;

/// What was looked for, and the addresses of the answers that were shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tried {
    pub words: String,
    pub answers: Vec<String>,
}

impl Tried {
    /// As a form tells it. Only addresses of pages of ours are taken.
    pub fn read(words: &str, answers: &str) -> Tried {
        let answers = answers.split(' ').filter_map(|path| own_path(path).map(str::to_owned)).take(MOST);
        Tried { words: words.chars().take(LONGEST).collect(), answers: answers.collect() }
    }
}

/// Stores it with the conversation of the grant. Idempotent.
///
/// # Errors
/// If the database is unavailable.
pub async fn keep(tx: &mut Tx, grant: &Grant, tried: &Tried, today: Date) -> db::Result<()> {
    for answer in &tried.answers {
        let sql = "INSERT INTO tried_answers (conversation_id, answer, words, asked_on) VALUES ($1, $2, $3, $4)
            ON CONFLICT (conversation_id, answer) DO NOTHING";
        tx.execute(sql, args![grant.id(), answer, tried.words, today.to_string()]).await?;
    }
    Ok(())
}

/// What was tried before the conversation of the grant.
///
/// # Errors
/// If the database is unavailable.
pub async fn of(tx: &mut Tx, grant: &Grant) -> db::Result<Tried> {
    let sql = "SELECT words, answer FROM tried_answers WHERE conversation_id = $1 ORDER BY answer";
    let rows: Vec<(String, String)> = tx.fetch_all(sql, args![grant.id()]).await?;
    let words = rows.first().map(|(words, _)| words.clone()).unwrap_or_default();
    Ok(Tried { words, answers: rows.into_iter().map(|(_, answer)| answer).collect() })
}

/// How many people asked a human although they had been shown an answer, since a day. Needs no grant: a count.
///
/// # Errors
/// If the database is unavailable.
pub async fn asked_all_the_same(tx: &mut Tx, answer: &str, since: Date) -> db::Result<i64> {
    let sql = "SELECT COUNT(*) FROM tried_answers WHERE answer = $1 AND asked_on >= $2";
    tx.fetch_one(sql, args![answer, since.to_string()]).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_of_ours_are_taken() {
        let tried = Tried::read("gas", "/help/1 https://elsewhere.example /services/gas-rebate //elsewhere.example");
        assert_eq!(tried.answers, ["/help/1", "/services/gas-rebate"]);
        assert_eq!(Tried::read("", "").answers, Vec::<String>::new());
    }
}
