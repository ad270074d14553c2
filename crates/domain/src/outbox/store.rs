//! All SQL of notes.

use catalogue::Channel;
use db::{Tx, args};
use serde_json::Value;

use super::note::Note;
use super::{NewNote, To};

/// A note as stored.
#[derive(Clone, Debug)]
pub(super) struct Stored {
    pub id: String,
    pub cause: String,
    data: Value,
    pub person_id: Option<String>,
    pub subject_kind: Option<String>,
    pub subject_id: Option<String>,
    /// In whose matter it goes out.
    pub agency: Option<String>,
    pub address: Option<String>,
    /// Other than mail.
    pub channel: Option<String>,
    pub language: Option<String>,
    pub if_preferred: bool,
    pub must_arrive: bool,
    pub until: Option<i64>,
    /// The post that it answers, by its service's name.
    pub post: Option<String>,
    /// Whether everybody reads it.
    pub is_public: bool,
    /// Until when it waits, or waited.
    pub held_until: Option<i64>,
    /// The digest in which it goes.
    pub digest_id: Option<String>,
}

db::from_row!(Stored {
    id,
    cause,
    data,
    person_id,
    subject_kind,
    subject_id,
    agency,
    address,
    channel,
    language,
    if_preferred,
    must_arrive,
    until,
    post,
    is_public,
    held_until,
    digest_id
});

impl Stored {
    /// By which channel it goes.
    pub(super) fn channel(&self) -> Channel {
        self.channel.as_deref().and_then(Channel::of).unwrap_or(Channel::Email)
    }

    /// Whether it goes to a person by what they chose, and not to an address given for it.
    pub(super) fn is_to_person(&self) -> bool {
        self.person_id.is_some() && self.address.is_none()
    }

    /// `None` for a note of a later version.
    pub(super) fn note(&self) -> Option<Note> {
        serde_json::from_value(self.data.clone()).ok()
    }
}

/// Stores a note; false if there is one with the same cause.
pub(super) async fn insert(tx: &mut Tx, id: &str, telling: &NewNote<'_>, now: i64) -> db::Result<bool> {
    let (person, address, language, if_preferred) = match telling.to {
        To::Text { person, address, language, .. } | To::Post { person, address, language, .. } => {
            (person, Some(address), Some(language), false)
        }
        To::Person(person) => (Some(person), None, None, false),
        To::IfPreferred(person) => (Some(person), None, None, true),
        To::Address { person, address, language } => (person, Some(address), Some(language), false),
    };
    let channel = match telling.to {
        To::Text { channel, .. } | To::Post { channel, .. } => Some(channel.name()),
        _ => None,
    };
    let (post, is_public) = match telling.to {
        To::Post { post, is_public, .. } => (Some(post), is_public),
        _ => (None, false),
    };
    let (subject_kind, subject_id) = telling.subject.unzip();
    let data = serde_json::to_value(&telling.note).unwrap_or_default();
    let sql = "INSERT INTO notes (id, cause, kind, data, person_id, subject_kind, subject_id, address, language,
        if_preferred, must_arrive, until, created_at, channel, post, is_public, agency)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
        ON CONFLICT (cause) DO NOTHING";
    let kind = telling.note.kind();
    let values = args![
        id,
        telling.cause,
        kind,
        data,
        person,
        subject_kind,
        subject_id,
        address,
        language,
        if_preferred,
        telling.must_arrive,
        telling.until,
        now,
        channel,
        post,
        is_public,
        telling.agency
    ];
    let is_new = tx.execute(sql, values).await? == 1;
    if let Some(file) = telling.file.filter(|_| is_new) {
        let sql = "INSERT INTO note_files (note_id, name, media_type, bytes) VALUES ($1, $2, $3, $4)";
        tx.execute(sql, args![id, file.name, file.media_type, file.bytes]).await?;
    }
    Ok(is_new)
}

const COLUMNS: &str = "SELECT id, cause, data, person_id, subject_kind, subject_id, agency, address, channel, language,
    if_preferred, must_arrive, until, post, is_public, held_until, digest_id FROM notes";

pub(super) async fn note(tx: &mut Tx, id: &str) -> db::Result<Option<Stored>> {
    tx.fetch_optional(db::Sql::from(COLUMNS).and(" WHERE id = $1"), args![id]).await
}

/// The id of the note with a cause.
pub(super) async fn by_cause(tx: &mut Tx, cause: &str) -> db::Result<String> {
    tx.fetch_one("SELECT id FROM notes WHERE cause = $1", args![cause]).await
}

/// The notes that go in a digest, oldest first.
pub(super) async fn in_digest(tx: &mut Tx, digest: &str) -> db::Result<Vec<Stored>> {
    tx.fetch_all(db::Sql::from(COLUMNS).and(" WHERE digest_id = $1 ORDER BY id"), args![digest]).await
}

/// Expires a note, so that it is not sent if it has not been yet.
pub(super) async fn expire(tx: &mut Tx, cause: &str, now: i64) -> db::Result<()> {
    tx.execute("UPDATE notes SET until = $2 WHERE cause = $1", args![cause, now]).await?;
    Ok(())
}

/// The file attached to a note: name, media type and bytes.
pub(super) async fn file(tx: &mut Tx, note: &str) -> db::Result<Option<(String, String, Vec<u8>)>> {
    let sql = "SELECT name, media_type, bytes FROM note_files WHERE note_id = $1";
    tx.fetch_optional(sql, args![note]).await
}

pub(super) async fn drop_file(tx: &mut Tx, note: &str) -> db::Result<()> {
    tx.execute("DELETE FROM note_files WHERE note_id = $1", args![note]).await?;
    Ok(())
}

pub(super) async fn move_to(tx: &mut Tx, from: &str, to: &str) -> db::Result<()> {
    tx.execute("UPDATE notes SET person_id = $2 WHERE person_id = $1", args![from, to]).await?;
    Ok(())
}

/// Deletes notes that belong to no person and expired before a given moment.
pub(super) async fn purge(tx: &mut Tx, before: i64) -> db::Result<()> {
    let ended = " WHERE note_id IN (SELECT id FROM notes WHERE person_id IS NULL AND until < $1)";
    for table in ["DELETE FROM note_files", "DELETE FROM deliveries"] {
        tx.execute(db::Sql::from(table).and(ended), args![before]).await?;
    }
    tx.execute("DELETE FROM notes WHERE person_id IS NULL AND until < $1", args![before]).await?;
    Ok(())
}
