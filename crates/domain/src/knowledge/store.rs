//! All SQL of articles and their versions.

use db::{Builder, Tx, args};
use serde_json::json;

use super::model::{Article, ArticleDraft, State};

const ARTICLES: &str = "SELECT a.id, a.agency, a.owner_id, a.owner_name, a.state, a.version, a.briefed_version,
    a.review_on, v.title, v.language, v.public_text, v.staff_text, v.services, v.facts, v.why, v.officer_name, v.at
    FROM articles a JOIN article_versions v ON v.article_id = a.id AND v.version = a.version";

/// The officer who saves: id and name.
pub(super) type By<'b> = (&'b str, &'b str);

pub async fn one(tx: &mut Tx, id: &str) -> db::Result<Option<Article>> {
    tx.fetch_optional(db::Sql::from(ARTICLES).and(" WHERE a.id = $1"), args![id]).await
}

pub(super) async fn all(tx: &mut Tx) -> db::Result<Vec<Article>> {
    tx.fetch_all(db::Sql::from(ARTICLES).and(" ORDER BY v.title, a.id"), args![]).await
}

/// Public articles about a service.
pub async fn public_of_service(tx: &mut Tx, service: &str) -> db::Result<Vec<Article>> {
    let sql = db::Sql::from(ARTICLES).and(
        " JOIN article_services s ON s.article_id = a.id
        WHERE s.service = $1 AND a.state = 'published' AND v.public_text <> '' ORDER BY v.title, a.id",
    );
    tx.fetch_all(sql, args![service]).await
}

/// A value that changes with every save, so that a cache of articles knows when to refresh.
pub(super) async fn stamp(tx: &mut Tx) -> db::Result<(i64, i64, i64)> {
    let sql = "SELECT COUNT(*), COALESCE(MAX(changed_at), 0), CAST(COALESCE(SUM(version), 0) AS BIGINT) FROM articles";
    tx.fetch_one(sql, args![]).await
}

/// Stores the first version of a new article; false if its id exists already.
pub(super) async fn add(
    tx: &mut Tx,
    id: &str,
    agency: &str,
    new: &ArticleDraft,
    by: By<'_>,
    now: i64,
) -> db::Result<bool> {
    let sql = "INSERT INTO articles (id, agency, owner_id, owner_name, state, version, briefed_version, review_on,
        created_at, changed_at) VALUES ($1, $2, $3, $4, $5, 1, $6, $7, $8, $8) ON CONFLICT (id) DO NOTHING";
    let briefed = new.says_something_new(None).then_some(1_i64);
    let (owner, name) = (&new.owner.0, &new.owner.1);
    let values = args![id, agency, owner, name, new.state.name(), briefed, new.review_on.to_string(), now];
    if tx.execute(sql, values).await? == 0 {
        return Ok(false);
    }
    add_version(tx, id, 1, new, by, now).await?;
    Ok(true)
}

/// Saves the next version; false if the article is no longer at the expected version.
pub(super) async fn change(
    tx: &mut Tx,
    before: &Article,
    expected: i64,
    new: &ArticleDraft,
    by: By<'_>,
    now: i64,
) -> db::Result<bool> {
    let next = expected + 1;
    let is_review_new = new.review_on.to_string() != before.review_on || new.state != State::Published;
    let sql = "UPDATE articles SET owner_id = $3, owner_name = $4, state = $5, version = $6,
            briefed_version = COALESCE($7, briefed_version), review_on = $8,
            review_told_at = CASE WHEN $9 THEN NULL ELSE review_told_at END, changed_at = $10
        WHERE id = $1 AND version = $2";
    let briefed = new.says_something_new(Some(before)).then_some(next);
    let values = args![
        before.id,
        expected,
        new.owner.0,
        new.owner.1,
        new.state.name(),
        next,
        briefed,
        new.review_on.to_string(),
        is_review_new,
        now
    ];
    if tx.execute(sql, values).await? == 0 {
        return Ok(false);
    }
    add_version(tx, &before.id, next, new, by, now).await?;
    Ok(true)
}

async fn add_version(tx: &mut Tx, id: &str, version: i64, new: &ArticleDraft, by: By<'_>, now: i64) -> db::Result<()> {
    let sql = "INSERT INTO article_versions (article_id, version, state, title, language, public_text, staff_text,
        services, facts, review_on, why, officer_id, officer_name, at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
    let values = args![
        id,
        version,
        new.state.name(),
        new.title,
        new.language,
        new.public_text,
        new.staff_text,
        json!(new.services),
        json!(new.facts),
        new.review_on.to_string(),
        new.why,
        by.0,
        by.1,
        now
    ];
    tx.execute(sql, values).await?;
    tx.execute("DELETE FROM article_services WHERE article_id = $1", args![id]).await?;
    for service in &new.services {
        let sql = "INSERT INTO article_services (article_id, service) VALUES ($1, $2) ON CONFLICT DO NOTHING";
        tx.execute(sql, args![id, service]).await?;
    }
    Ok(())
}

/// One save.
#[derive(Clone, Debug)]
pub struct Version {
    pub version: i64,
    pub state: String,
    pub title: String,
    pub public_text: String,
    pub staff_text: String,
    pub why: String,
    pub officer_name: String,
    pub at: i64,
}

db::from_row!(Version { version, state, title, public_text, staff_text, why, officer_name, at });

/// Every version, the newest first.
pub async fn versions(tx: &mut Tx, id: &str) -> db::Result<Vec<Version>> {
    let sql = "SELECT version, state, title, public_text, staff_text, why, officer_name, at FROM article_versions
        WHERE article_id = $1 ORDER BY version DESC";
    tx.fetch_all(sql, args![id]).await
}

/// A version of an article that officers must read.
#[derive(Clone, Debug)]
pub struct Change {
    pub id: String,
    pub title: String,
    pub version: i64,
    pub why: String,
    pub officer_name: String,
    pub at: i64,
}

db::from_row!(Change { id, title, version, why, officer_name, at });

/// Versions that officers working with any of these services must read, the newest first.
pub async fn changes(tx: &mut Tx, services: &[&str]) -> db::Result<Vec<Change>> {
    if services.is_empty() {
        return Ok(Vec::new());
    }
    let mut query = Builder::new(
        "SELECT a.id, v.title, v.version, v.why, v.officer_name, v.at FROM articles a
        JOIN article_versions v ON v.article_id = a.id AND v.version = a.briefed_version
        WHERE a.state = 'published' AND a.id IN (SELECT article_id FROM article_services WHERE service IN (",
    );
    for (place, service) in services.iter().enumerate() {
        query.push(if place > 0 { ", " } else { "" }).bind(*service);
    }
    query.push(")) ORDER BY v.at DESC, a.id");
    let (sql, args) = query.finish();
    tx.fetch_all(sql, args).await
}

/// Records that the owners are notified of every published article whose review is due. Returns the ids of these
/// articles.
pub(super) async fn tell_owners(tx: &mut Tx, today: &str, now: i64) -> db::Result<Vec<String>> {
    let sql = "UPDATE articles SET review_told_at = $2
        WHERE state = 'published' AND review_told_at IS NULL AND review_on <= $1 RETURNING id";
    tx.fetch_all(sql, args![today, now]).await
}

/// An agency's articles whose owners were notified of a due review: id, owner, title, day.
pub(super) async fn told_of(tx: &mut Tx, agency: &str) -> db::Result<Vec<(String, String, String, String)>> {
    let sql = "SELECT a.id, a.owner_id, v.title, a.review_on FROM articles a
        JOIN article_versions v ON v.article_id = a.id AND v.version = a.version
        WHERE a.agency = $1 AND a.state = 'published' AND a.review_told_at IS NOT NULL ORDER BY a.review_on, a.id";
    tx.fetch_all(sql, args![agency]).await
}
