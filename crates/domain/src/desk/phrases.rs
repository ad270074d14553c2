//! Phrases: texts of an agency that officers put into replies and requests. Each language has its own versions, with
//! who wrote them; fields in braces are filled when a phrase is put in.

use std::collections::BTreeMap;

use db::{Tx, args};

use crate::app::App;
use crate::refusal::{Outcome, Refusal};
use crate::staff::Officer;

/// The fields that a phrase can have.
pub const FIELDS: [&str; 6] = ["name", "reference", "service", "due", "agency", "officer"];

/// The longest text of a phrase, in characters.
const LONGEST: usize = 5_000;

const LONGEST_TITLE: usize = 100;

/// The longest time that a request gives, in days.
const MOST_DAYS: i64 = 365;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    pub id: String,
    /// The team whose phrase it is; empty for the whole agency.
    pub team: String,
    pub title: String,
    /// For a request: the days that the person gets.
    pub days: Option<i64>,
    /// The latest version in each language.
    pub texts: BTreeMap<String, PhraseText>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhraseText {
    pub language: String,
    pub version: i64,
    pub words: String,
    pub officer_name: String,
    pub at: i64,
}

struct Row {
    id: String,
    team: String,
    title: String,
    days: Option<i64>,
}

db::from_row!(Row { id, team, title, days });

struct TextRow {
    phrase_id: String,
    language: String,
    version: i64,
    words: String,
    officer_name: String,
    at: i64,
}

db::from_row!(TextRow { phrase_id, language, version, words, officer_name, at });

impl From<TextRow> for PhraseText {
    fn from(row: TextRow) -> Self {
        let TextRow { language, version, words, officer_name, at, .. } = row;
        PhraseText { language, version, words, officer_name, at }
    }
}

/// A phrase as a leader writes it.
#[derive(Clone, Debug, Default)]
pub struct NewPhrase<'n> {
    pub team: &'n str,
    pub title: &'n str,
    pub days: Option<i64>,
    /// Language and words; a blank text leaves a language as it is.
    pub texts: Vec<(&'n str, &'n str)>,
}

/// The phrases of an agency that an officer can use, by title.
pub async fn of_agency(tx: &mut Tx, agency: &str) -> db::Result<Vec<Phrase>> {
    let sql = "SELECT id, team, title, days FROM phrases WHERE agency = $1 AND ended_at IS NULL ORDER BY title, id";
    let rows: Vec<Row> = tx.fetch_all(sql, args![agency]).await?;
    let sql = "SELECT t.phrase_id, t.language, t.version, t.words, t.officer_name, t.at
        FROM phrase_texts t JOIN phrases p ON p.id = t.phrase_id
        WHERE p.agency = $1 AND p.ended_at IS NULL ORDER BY t.phrase_id, t.language, t.version";
    let texts: Vec<TextRow> = tx.fetch_all(sql, args![agency]).await?;
    let mut latest: BTreeMap<String, BTreeMap<String, PhraseText>> = BTreeMap::new();
    for row in texts {
        latest.entry(row.phrase_id.clone()).or_default().insert(row.language.clone(), row.into());
    }
    let phrase = |row: Row| {
        let texts = latest.remove(&row.id).unwrap_or_default();
        Phrase { id: row.id, team: row.team, title: row.title, days: row.days, texts }
    };
    Ok(rows.into_iter().map(phrase).collect())
}

/// Every version of a phrase, newest first.
pub async fn history(tx: &mut Tx, agency: &str, id: &str) -> db::Result<Vec<PhraseText>> {
    let sql = "SELECT t.phrase_id, t.language, t.version, t.words, t.officer_name, t.at
        FROM phrase_texts t JOIN phrases p ON p.id = t.phrase_id
        WHERE p.agency = $1 AND p.id = $2 ORDER BY t.at DESC, t.language, t.version DESC";
    let rows: Vec<TextRow> = tx.fetch_all(sql, args![agency, id]).await?;
    Ok(rows.into_iter().map(PhraseText::from).collect())
}

/// Writes a new phrase, or new versions of one. Leaders write, for their agency.
///
/// # Errors
/// If the officer is no leader, the title or every text is blank, a text has a field that does not exist, or there is
/// no such phrase.
pub async fn save(
    tx: &mut Tx,
    app: &App,
    leader: &Officer,
    (id, new): (Option<&str>, &NewPhrase<'_>),
) -> Outcome<String> {
    only_leaders(leader)?;
    let title: String = new.title.trim().chars().take(LONGEST_TITLE).collect();
    if title.is_empty() {
        return Err(Refusal::unprocessable("phrase-no-title").field("title", ""));
    }
    let days = new.days.filter(|days| (1..=MOST_DAYS).contains(days));
    let known = match id {
        Some(id) => of_agency(tx, &leader.agency).await?.into_iter().find(|one| one.id == id),
        None => None,
    };
    if id.is_some() && known.is_none() {
        return Err(Refusal::not_found());
    }
    let texts: Vec<(&str, String)> = new.texts.iter().map(|(language, words)| (*language, tidied(words))).collect();
    for (language, words) in &texts {
        if let Some(field) = fields_in(words).into_iter().find(|field| !FIELDS.contains(&field.as_str())) {
            let refusal = Refusal::unprocessable("phrase-no-field").field(format!("words-{language}"), "");
            return Err(refusal.with("field", field));
        }
    }
    let is_any = known.as_ref().is_some_and(|known| !known.texts.is_empty());
    if !is_any && texts.iter().all(|(_, words)| words.is_empty()) {
        let language = app.catalogue.about.language();
        return Err(Refusal::unprocessable("phrase-no-words").field(format!("words-{language}"), ""));
    }
    let (now, fresh) = (app.world.now(), app.world.new_id());
    let id = id.unwrap_or(&fresh);
    let sql = "INSERT INTO phrases (id, agency, team, title, days, made_at) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (id) DO UPDATE SET team = excluded.team, title = excluded.title, days = excluded.days";
    tx.execute(sql, args![id, leader.agency, new.team.trim(), title, days, now]).await?;
    for (language, words) in texts.iter().filter(|(_, words)| !words.is_empty()) {
        let before = known.as_ref().and_then(|known| known.texts.get(*language));
        if before.is_some_and(|before| before.words == *words) {
            continue;
        }
        let version = before.map_or(1, |before| before.version + 1);
        let sql = "INSERT INTO phrase_texts (phrase_id, language, version, words, officer_id, officer_name, at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)";
        tx.execute(sql, args![id, language, version, words, leader.id, leader.name, now]).await?;
    }
    Ok(id.to_owned())
}

/// A phrase is offered no longer. Its versions stay.
///
/// # Errors
/// If the officer is no leader.
pub async fn end(tx: &mut Tx, app: &App, leader: &Officer, id: &str) -> Outcome<()> {
    only_leaders(leader)?;
    let sql = "UPDATE phrases SET ended_at = $3 WHERE id = $1 AND agency = $2 AND ended_at IS NULL";
    tx.execute(sql, args![id, leader.agency, app.world.now()]).await?;
    Ok(())
}

fn only_leaders(officer: &Officer) -> Outcome<()> {
    if officer.is_team_leader() { Ok(()) } else { Err(Refusal::forbidden("not-a-team-leader")) }
}

fn tidied(words: &str) -> String {
    let words: String = words.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect();
    words.trim().chars().take(LONGEST).collect()
}

/// Fills the fields that are known; others stay as they are.
pub fn filled(words: &str, known: &[(&str, &str)]) -> String {
    let known = known.iter().filter(|(_, value)| !value.is_empty());
    known.fold(words.to_owned(), |words, (field, value)| words.replace(&format!("{{{field}}}"), value))
}

/// The first field of phrases that a text still has.
pub fn unfilled(text: &str) -> Option<String> {
    fields_in(text).into_iter().find(|field| FIELDS.contains(&field.as_str()))
}

/// The words in braces of a text.
fn fields_in(text: &str) -> Vec<String> {
    let parts = text.split('{').skip(1).filter_map(|part| part.split_once('}'));
    let is_word = |word: &str| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c == '_');
    parts.map(|(word, _)| word.to_owned()).filter(|word| is_word(word)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_fields_are_filled_and_the_first_other_one_is_found() {
        let words = "Dear {name}, your {service} ({reference}) needs a bill by {due}. {smile} {";
        let text = filled(words, &[("name", "Amal Haddad"), ("reference", "GR7K 4M2P"), ("due", "")]);
        assert_eq!(text, "Dear Amal Haddad, your {service} (GR7K 4M2P) needs a bill by {due}. {smile} {");
        assert_eq!(unfilled(&text).as_deref(), Some("service"));
        assert_eq!(unfilled("A set {a, b} and {smile}"), None);
    }
}
