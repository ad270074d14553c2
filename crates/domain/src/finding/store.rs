//! All SQL of the index and of the record of searches. The index holds hashes and ids alone.

use std::collections::BTreeSet;

use db::{Builder, Sql, Tx, args};
use serde_json::json;

/// The most rows of one statement.
const AT_ONCE: usize = 300;

/// A document: something that can be found.
#[derive(Clone, Debug, PartialEq)]
pub struct Doc {
    pub id: i64,
    pub kind: String,
    pub subject_id: String,
    pub person_id: String,
    pub realm: i64,
}

db::from_row!(Doc { id, kind, subject_id, person_id, realm });

/// Whose matters they are.
#[derive(Clone, Debug, PartialEq)]
pub struct Realm {
    pub id: i64,
    pub kind: String,
    pub service: Option<String>,
    pub agency: String,
}

db::from_row!(Realm { id, kind, service, agency });

pub async fn realms(tx: &mut Tx) -> db::Result<Vec<Realm>> {
    tx.fetch_all("SELECT id, kind, service, agency FROM find_realms ORDER BY id", args![]).await
}

pub(super) async fn keep_realm(tx: &mut Tx, realm: &Realm) -> db::Result<()> {
    let sql = "INSERT INTO find_realms (id, kind, service, agency) VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO NOTHING";
    tx.execute(sql, args![realm.id, realm.kind, realm.service, realm.agency]).await?;
    Ok(())
}

pub async fn doc(tx: &mut Tx, subject: &str) -> db::Result<Option<Doc>> {
    let sql = "SELECT id, kind, subject_id, person_id, realm FROM find_docs WHERE subject_id = $1";
    tx.fetch_optional(sql, args![subject]).await
}

/// The documents of subjects, in no order.
pub async fn docs_of(tx: &mut Tx, subjects: &[String]) -> db::Result<Vec<Doc>> {
    let sql = Sql::from("SELECT id, kind, subject_id, person_id, realm FROM find_docs WHERE subject_id");
    tx.fetch_all(sql.and(tx.dialect().is_in(1)), args![json!(subjects)]).await
}

/// Documents by their numbers, the newest first.
pub async fn docs(tx: &mut Tx, ids: &[i64]) -> db::Result<Vec<Doc>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut select = Builder::new("SELECT id, kind, subject_id, person_id, realm FROM find_docs WHERE id IN ");
    numbers(&mut select, ids);
    select.push(" ORDER BY id DESC");
    let (sql, args) = select.finish();
    tx.fetch_all(sql, args).await
}

fn numbers(builder: &mut Builder, numbers: &[i64]) {
    for (place, number) in numbers.iter().enumerate() {
        builder.push(if place == 0 { "(" } else { ", " }).bind(*number);
    }
    builder.push(")");
}

/// Whether a number is taken by something else.
pub(super) async fn is_taken(tx: &mut Tx, id: i64, subject: &str) -> db::Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM find_docs WHERE id = $1 AND subject_id <> $2)";
    tx.fetch_one(sql, args![id, subject]).await
}

pub(super) async fn keep_doc(tx: &mut Tx, doc: &Doc) -> db::Result<()> {
    let sql = "INSERT INTO find_docs (id, kind, subject_id, person_id, realm) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (subject_id) DO UPDATE SET person_id = excluded.person_id, realm = excluded.realm";
    tx.execute(sql, args![doc.id, doc.kind, doc.subject_id, doc.person_id, doc.realm]).await?;
    Ok(())
}

/// The tokens of a document.
pub async fn tokens(tx: &mut Tx, doc: i64) -> db::Result<BTreeSet<i64>> {
    let all: Vec<i64> = tx.fetch_all("SELECT token FROM find_tokens WHERE doc = $1", args![doc]).await?;
    Ok(all.into_iter().collect())
}

pub(super) async fn add_tokens(tx: &mut Tx, (realm, doc): (i64, i64), tokens: &[i64]) -> db::Result<()> {
    for some in tokens.chunks(AT_ONCE) {
        let mut insert = Builder::new("INSERT INTO find_tokens (token, realm, doc) VALUES ");
        insert.rows(some.iter().map(|token| args![*token, realm, doc])).push(" ON CONFLICT DO NOTHING");
        let (sql, args) = insert.finish();
        tx.execute(sql, args).await?;
    }
    Ok(())
}

pub(super) async fn remove_tokens(tx: &mut Tx, doc: i64, tokens: &[i64]) -> db::Result<()> {
    for some in tokens.chunks(AT_ONCE) {
        let mut delete = Builder::new("DELETE FROM find_tokens WHERE doc = ");
        delete.bind(doc).push(" AND token IN ");
        numbers(&mut delete, some);
        let (sql, args) = delete.finish();
        tx.execute(sql, args).await?;
    }
    Ok(())
}

/// Forgets a document with its tokens.
pub(super) async fn forget(tx: &mut Tx, subject: &str) -> db::Result<()> {
    let tokens = "DELETE FROM find_tokens WHERE doc IN (SELECT id FROM find_docs WHERE subject_id = $1)";
    tx.execute(tokens, args![subject]).await?;
    tx.execute("DELETE FROM find_docs WHERE subject_id = $1", args![subject]).await?;
    Ok(())
}

/// Reassigns what was indexed of a guest to the person the guest signed in as.
pub(super) async fn move_to(tx: &mut Tx, from: &str, to: &str) -> db::Result<()> {
    tx.execute("UPDATE find_docs SET person_id = $2 WHERE person_id = $1", args![from, to]).await?;
    Ok(())
}

/// The subjects of documents after a given one, in order.
pub(super) async fn subjects_after(tx: &mut Tx, after: &str, most: i64) -> db::Result<Vec<(String, String)>> {
    let sql = "SELECT kind, subject_id FROM find_docs WHERE subject_id > $1 ORDER BY subject_id LIMIT $2";
    tx.fetch_all(sql, args![after, most]).await
}

/// The fingerprint of the key with which the index was made.
pub(super) async fn fingerprint(tx: &mut Tx) -> db::Result<Option<String>> {
    tx.fetch_optional("SELECT value FROM secrets WHERE name = 'finding'", args![]).await
}

pub(super) async fn set_fingerprint(tx: &mut Tx, fingerprint: &str) -> db::Result<()> {
    let sql = "INSERT INTO secrets (name, value) VALUES ('finding', $1)
        ON CONFLICT (name) DO UPDATE SET value = excluded.value";
    tx.execute(sql, args![fingerprint]).await?;
    Ok(())
}

/// The tokens of one word, any of which is enough.
pub type Alternatives = Vec<i64>;

/// The rows of a word's tokens within realms, of each token and realm the newest alone: `r` is a realm, `w` a token, `t`
/// a row. Each database is asked so that it goes by the key of the index, row by row: SQLite keeps the order of a `CROSS
/// JOIN`; PostgreSQL would join whole lists, and reads as far as a `LATERAL` needs.
fn newest_of(builder: &mut Builder, tx: &Tx, word: &Alternatives, (realms, newest): (&[i64], i64)) {
    builder.push(" FROM find_realms AS r CROSS JOIN (");
    for (place, token) in word.iter().enumerate() {
        builder.push(if place == 0 { "SELECT CAST(" } else { " UNION SELECT CAST(" }).bind(*token);
        builder.push(" AS BIGINT) AS token");
    }
    builder.push(") AS w CROSS JOIN ");
    let realms: Vec<String> = realms.iter().map(i64::to_string).collect();
    match tx.dialect() {
        db::Dialect::Sqlite => {
            builder.push("find_tokens AS t WHERE t.token = w.token AND t.realm = r.id");
            builder.push(
                " AND t.doc >= COALESCE((SELECT f.doc FROM find_tokens AS f WHERE f.token = w.token AND f.realm = r.id
                ORDER BY f.doc DESC LIMIT 1 OFFSET ",
            );
            builder.bind(newest).push("), -9223372036854775807)");
            builder.push(" AND CAST(r.id AS TEXT) IN (SELECT value FROM json_each(");
        }
        db::Dialect::Postgres => {
            builder.push(
                "LATERAL (SELECT f.realm, f.doc FROM find_tokens AS f WHERE f.token = w.token AND f.realm = r.id
                ORDER BY f.doc DESC LIMIT ",
            );
            builder.bind(newest).push(") AS t WHERE CAST(r.id AS TEXT) IN (SELECT jsonb_array_elements_text(");
        }
    }
    builder.bind(json!(realms)).push("))");
}

/// Looks each row up by the whole key, token by token: with several at once PostgreSQL reads all tokens of a document.
fn has_all(builder: &mut Builder, others: &[&Alternatives]) {
    for other in others {
        for (place, token) in other.iter().enumerate() {
            builder.push(if place == 0 { " AND (" } else { " OR " });
            builder.push("(SELECT 1 FROM find_tokens AS o WHERE o.token = ").bind(*token);
            builder.push(" AND o.realm = t.realm AND o.doc = t.doc LIMIT 1) IS NOT NULL");
        }
        builder.push(if other.is_empty() { " AND 1 = 0" } else { ")" });
    }
}

/// How many rows a word has within realms, counted up to a limit.
pub(super) async fn count(tx: &mut Tx, word: &Alternatives, realms: &[i64], most: i64) -> db::Result<i64> {
    let mut select = Builder::new("SELECT COUNT(*) FROM (SELECT 1 AS one");
    newest_of(&mut select, tx, word, (realms, most));
    select.push(" LIMIT ").bind(most).push(") AS counted");
    let (sql, args) = select.finish();
    tx.fetch_one(sql, args).await
}

/// How many rows of a word are looked through, over all realms: as many as take some hundredths of a second.
pub(super) fn depth(tx: &Tx) -> i64 {
    match tx.dialect() {
        db::Dialect::Sqlite => 20_000,
        db::Dialect::Postgres => 4_000,
    }
}

/// The newest documents within realms that have every word: among the newest of the first word, which should be the
/// rarest, as many of each realm as `newest` says.
pub(super) async fn with_all(
    tx: &mut Tx,
    (first, others): (&Alternatives, &[&Alternatives]),
    realms: &[i64],
    (newest, most): (i64, i64),
) -> db::Result<Vec<i64>> {
    let newest = if others.is_empty() { newest.min(most) } else { newest };
    let mut select = Builder::new("SELECT t.doc");
    newest_of(&mut select, tx, first, (realms, newest));
    has_all(&mut select, others);
    select.push(" ORDER BY t.doc DESC LIMIT ").bind(most);
    let (sql, args) = select.finish();
    tx.fetch_all(sql, args).await
}

/// Those of the subjects that have every word, the newest first.
pub(super) async fn of_subjects_with_all(
    tx: &mut Tx,
    subjects: &[String],
    words: &[&Alternatives],
    most: i64,
) -> db::Result<Vec<i64>> {
    let mut select = Builder::new("SELECT t.doc FROM (SELECT id AS doc, realm FROM find_docs WHERE subject_id");
    match tx.dialect() {
        db::Dialect::Sqlite => select.push(" IN (SELECT value FROM json_each("),
        db::Dialect::Postgres => select.push(" IN (SELECT jsonb_array_elements_text("),
    };
    select.bind(json!(subjects)).push("))) AS t WHERE 1 = 1");
    has_all(&mut select, words);
    select.push(" ORDER BY t.doc DESC LIMIT ").bind(most);
    let (sql, args) = select.finish();
    tx.fetch_all(sql, args).await
}
