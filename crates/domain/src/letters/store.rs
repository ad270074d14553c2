//! All SQL of letters.

use catalogue::Channel;
use db::{Sql, Tx, args};
use serde_json::Value;

use super::blocks::StoredBlock;
use super::kinds::{Kind, State};
use super::recipient::Printed;
use super::templates::Templates;
use super::unprintable::Unprintable;
use crate::slice::PageCount;
use crate::trust::Grant;

/// A letter without its PDF.
#[derive(Clone, Debug)]
pub struct Row {
    pub id: String,
    pub case_id: String,
    pub number: i64,
    kind: String,
    pub service: String,
    pub person_id: Option<String>,
    recipient: String,
    about: String,
    pub language: String,
    pub printed_language: String,
    state: String,
    pub way: Option<String>,
    pub template: String,
    pub template_version: Option<String>,
    data: Option<String>,
    pub title: Option<String>,
    pub text: Option<String>,
    blocks: Option<String>,
    pub sha256: Option<String>,
    pub problem: Option<String>,
    pub in_home_language: bool,
    pub large_print: bool,
    pub pages: Option<i64>,
    pub asked_at: i64,
    pub sent_at: Option<i64>,
}

db::from_row!(Row {
    id,
    case_id,
    number,
    kind,
    service,
    person_id,
    recipient,
    about,
    language,
    printed_language,
    state,
    way,
    template,
    template_version,
    data,
    title,
    text,
    blocks,
    sha256,
    problem,
    in_home_language,
    large_print,
    pages,
    asked_at,
    sent_at
});

const COLUMNS: &str = "SELECT id, case_id, number, kind, service, person_id, recipient, about, language,
    printed_language, state, way, template, template_version, data, title, text, blocks, sha256,
    problem, in_home_language, large_print, pages, asked_at, sent_at FROM letters";

impl Row {
    pub fn kind(&self) -> Option<Kind> {
        Kind::of(&self.kind)
    }

    pub fn state(&self) -> Option<State> {
        State::of(&self.state)
    }

    /// Whether an officer may record that it was posted: it waits for that, or it was written by hand because nothing
    /// here prints it.
    pub fn may_be_posted(&self) -> bool {
        match self.state() {
            Some(State::ToPost) => true,
            Some(State::Failed) => self.text.is_some() && !self.recipient().lines.is_empty(),
            _ => false,
        }
    }

    /// Why no typeface prints it, if that is what keeps it.
    pub fn unprintable(&self) -> Option<Unprintable> {
        self.problem.as_deref().and_then(Unprintable::read)
    }

    pub fn recipient(&self) -> Printed {
        Printed::from_json(&json(Some(&self.recipient)))
    }

    pub fn about(&self) -> Value {
        json(Some(&self.about))
    }

    pub fn data(&self) -> Value {
        json(self.data.as_deref())
    }

    /// The pieces of its text; none before it was made.
    pub fn blocks(&self) -> Vec<StoredBlock> {
        self.blocks.as_deref().and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default()
    }
}

fn json(text: Option<&str>) -> Value {
    text.and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default()
}

/// What an authorisation request for a letter needs. Needs no grant itself for that reason.
#[derive(Clone, Debug)]
pub(super) struct LetterIdentity {
    pub person_id: Option<String>,
    /// The person of the case, whose matter it is.
    pub owner: String,
    pub agency: String,
    pub service: String,
}

db::from_row!(LetterIdentity { person_id, owner, agency, service });

pub(super) async fn whose(tx: &mut Tx, id: &str) -> db::Result<Option<LetterIdentity>> {
    let sql = "SELECT l.person_id, c.person_id AS owner, l.agency, l.service
        FROM letters l JOIN cases c ON c.id = l.case_id WHERE l.id = $1";
    tx.fetch_optional(sql, args![id]).await
}

/// The agency, service and person of a case. Needs no grant: no content is read.
pub(super) async fn case_of(tx: &mut Tx, case: &str) -> db::Result<Option<(String, String, String)>> {
    tx.fetch_optional("SELECT agency, service, person_id FROM cases WHERE id = $1", args![case]).await
}

pub(super) struct New<'n> {
    pub id: &'n str,
    pub case: &'n str,
    pub kind: Kind,
    pub agency: &'n str,
    pub service: &'n str,
    pub person: Option<&'n str>,
    pub recipient: &'n Printed,
    pub about: &'n Value,
    pub cause: &'n str,
    pub language: &'n str,
    pub at: i64,
}

/// Stores a requested letter; false if it was requested before. Whether it is in large print is determined when it is
/// made.
pub(super) async fn insert(tx: &mut Tx, new: &New<'_>) -> db::Result<bool> {
    let sql = "INSERT INTO letters (id, case_id, number, kind, agency, service, person_id, recipient, about, cause,
            language, printed_language, large_print, state, template, asked_at)
        SELECT $1, $2, COALESCE(max(number), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10, $10, FALSE, 'draft', $11, $12
        FROM letters WHERE case_id = $2
        ON CONFLICT (cause) DO NOTHING";
    let values = args![
        new.id,
        new.case,
        new.kind.name(),
        new.agency,
        new.service,
        new.person,
        new.recipient.to_json().to_string(),
        new.about.to_string(),
        new.cause,
        new.language,
        new.kind.template(),
        new.at
    ];
    Ok(tx.execute(sql, values).await? == 1)
}

/// The letter of the grant.
pub(super) async fn letter(tx: &mut Tx, grant: &Grant) -> db::Result<Option<Row>> {
    tx.fetch_optional(Sql::from(COLUMNS).and(" WHERE id = $1"), args![grant.id()]).await
}

/// Its PDF.
pub async fn pdf(tx: &mut Tx, grant: &Grant) -> db::Result<Option<Vec<u8>>> {
    let found: Option<Option<Vec<u8>>> =
        tx.fetch_optional("SELECT pdf FROM letters WHERE id = $1", args![grant.id()]).await?;
    Ok(found.flatten())
}

/// Sent letters of a case to the person of the grant, newest first. The grant is for the case.
pub async fn sent_to(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<Row>> {
    let sql = Sql::from(COLUMNS).and(" WHERE case_id = $1 AND person_id = $2");
    let sql = sql.and(" AND state <> 'draft' AND text IS NOT NULL ORDER BY id DESC");
    tx.fetch_all(sql, args![grant.id(), grant.person()]).await
}

/// The state, channel and time of the latest letter of a kind to the person of the grant. The grant is for the case.
pub(super) async fn newest(
    tx: &mut Tx,
    grant: &Grant,
    kind: Kind,
) -> db::Result<Option<(String, Option<String>, Option<i64>)>> {
    let sql = "SELECT state, way, sent_at FROM letters WHERE case_id = $1 AND person_id = $2 AND kind = $3
        ORDER BY id DESC LIMIT 1";
    tx.fetch_optional(sql, args![grant.id(), grant.person(), kind.name()]).await
}

/// All letters of the case of the grant, for officers, newest first.
pub async fn of_case(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<Row>> {
    tx.fetch_all(Sql::from(COLUMNS).and(" WHERE case_id = $1 ORDER BY id DESC"), args![grant.id()]).await
}

/// How many letters the case of the grant has.
pub async fn counted(tx: &mut Tx, grant: &Grant, since: Option<i64>) -> db::Result<PageCount> {
    let sql = "SELECT COUNT(*), COUNT(CASE WHEN asked_at > $2 THEN 1 END) FROM letters WHERE case_id = $1";
    let (all, fresh) = tx.fetch_one(sql, args![grant.id(), since.unwrap_or(i64::MAX)]).await?;
    Ok(PageCount { page: "letters".to_owned(), all, fresh })
}

/// Letters of a case that are pending in one state. Contains none of their content, so it needs no grant.
#[derive(Clone, Debug)]
pub struct PendingState {
    /// `failed`, `needs-address` or `to-post`.
    pub state: String,
    pub agency: String,
    pub asked_at: i64,
}

db::from_row!(PendingState { state, agency, asked_at });

/// What an officer must still do about letters of a case, once for each state. Those in a batch are the printer's.
pub async fn undone_of(tx: &mut Tx, case: &str) -> db::Result<Vec<PendingState>> {
    let sql = "SELECT state, agency, MIN(asked_at) AS asked_at FROM letters
        WHERE case_id = $1 AND state IN ('failed', 'needs-address', 'to-post') AND NOT EXISTS (
            SELECT 1 FROM letter_batch_items i WHERE i.letter_id = letters.id AND i.state <> 'returned')
        GROUP BY state, agency ORDER BY state";
    tx.fetch_all(sql, args![case]).await
}

/// A letter that was made, or why not.
pub(super) struct LetterResult<'o> {
    pub state: State,
    pub way: Option<Channel>,
    pub recipient: &'o Printed,
    pub language: &'o str,
    pub large_print: bool,
    pub printed_language: &'o str,
    pub version: &'o str,
    pub engine: &'o str,
    pub data: &'o Value,
    pub text: Option<Text<'o>>,
    pub paper: Option<Paper<'o>>,
    pub problem: Option<&'o str>,
}

pub(super) struct Text<'o> {
    pub title: &'o str,
    pub text: &'o str,
    pub blocks: &'o Value,
}

pub(super) struct Paper<'o> {
    pub pdf: &'o [u8],
    pub sha256: &'o str,
    pub pages: i64,
}

/// Stores the result of making the letter of the grant; false if it was sent meanwhile.
pub(super) async fn keep(tx: &mut Tx, grant: &Grant, outcome: &LetterResult<'_>, now: i64) -> db::Result<bool> {
    let sql = "UPDATE letters SET state = $2, way = $3, recipient = $4, printed_language = $5, template_version = $6,
        engine = $7, data = $8, title = $9, text = $10, blocks = $11, pdf = $12, sha256 = $13, pages = $14,
        problem = $15, made_at = $16, language = $17, large_print = $18 WHERE id = $1 AND state <> 'sent'";
    let (text, paper) = (outcome.text.as_ref(), outcome.paper.as_ref());
    let values = args![
        grant.id(),
        outcome.state.name(),
        outcome.way.map(Channel::name),
        outcome.recipient.to_json().to_string(),
        outcome.printed_language,
        outcome.version,
        outcome.engine,
        outcome.data.to_string(),
        text.map(|text| text.title),
        text.map(|text| text.text),
        text.map(|text| text.blocks.to_string()),
        paper.map(|paper| paper.pdf),
        paper.map(|paper| paper.sha256),
        paper.map(|paper| paper.pages),
        outcome.problem,
        text.map(|_| now),
        outcome.language,
        outcome.large_print
    ];
    Ok(tx.execute(sql, values).await? == 1)
}

/// Makes the letter of the grant immutable; false if it was sent before or is not made.
pub(super) async fn sent(tx: &mut Tx, grant: &Grant, now: i64) -> db::Result<bool> {
    let sql = "UPDATE letters SET state = 'sent', sent_at = $2 WHERE id = $1 AND state <> 'sent' AND text IS NOT NULL";
    Ok(tx.execute(sql, args![grant.id(), now]).await? == 1)
}

/// Switches the letter of the grant from email to post. Its printed form stays the same.
pub(super) async fn by_post(tx: &mut Tx, grant: &Grant, state: State) -> db::Result<()> {
    let sql = "UPDATE letters SET state = $2, way = $3 WHERE id = $1 AND state = 'draft'";
    tx.execute(sql, args![grant.id(), state.name(), Channel::Post.name()]).await?;
    Ok(())
}

/// The letter of the grant came back: it needs an address.
pub(super) async fn needs_address(tx: &mut Tx, grant: &Grant) -> db::Result<()> {
    let sql = "UPDATE letters SET state = 'needs-address' WHERE id = $1 AND state = 'to-post'";
    tx.execute(sql, args![grant.id()]).await?;
    Ok(())
}

/// Marks the letter of the grant to be made again, with this name and address if given, and on paper in the catalogue's
/// own language if an officer says so.
pub(super) async fn again(
    tx: &mut Tx,
    grant: &Grant,
    (recipient, in_home_language): (Option<&Printed>, bool),
) -> db::Result<bool> {
    let sql = "UPDATE letters SET state = 'draft', recipient = COALESCE($2, recipient), problem = NULL,
        in_home_language = $3 WHERE id = $1 AND state IN ('failed', 'needs-address', 'to-post') AND NOT EXISTS (
            SELECT 1 FROM letter_batch_items i WHERE i.letter_id = letters.id AND i.state <> 'returned')";
    let recipient = recipient.map(|one| one.to_json().to_string());
    Ok(tx.execute(sql, args![grant.id(), recipient, in_home_language]).await? == 1)
}

pub(super) async fn keep_templates(tx: &mut Tx, templates: &Templates, now: i64) -> db::Result<()> {
    let sql = "INSERT INTO letter_templates (version, files, kept_at) VALUES ($1, $2, $3)
        ON CONFLICT (version) DO NOTHING";
    tx.execute(sql, args![templates.version, templates.to_json().to_string(), now]).await?;
    Ok(())
}

pub(super) async fn templates(tx: &mut Tx, version: &str) -> db::Result<Option<Templates>> {
    let sql = "SELECT files FROM letter_templates WHERE version = $1";
    let files: Option<String> = tx.fetch_optional(sql, args![version]).await?;
    Ok(files.map(|files| Templates::from_json(&json(Some(&files)))))
}

/// Reassigns a guest's letters to the person the guest signed in as.
pub(super) async fn move_to(tx: &mut Tx, from: &str, to: &str) -> db::Result<()> {
    tx.execute("UPDATE letters SET person_id = $2 WHERE person_id = $1", args![from, to]).await?;
    Ok(())
}

/// All letters to the person of the grant, oldest first.
pub(super) async fn all_of(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<Row>> {
    let sql = Sql::from(COLUMNS).and(" WHERE person_id = $1 AND state <> 'draft' ORDER BY id");
    tx.fetch_all(sql, args![grant.person()]).await
}
