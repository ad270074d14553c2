//! A letter that came back: it needs an address again, and the one it had is marked.

use db::{Tx, args};

use super::POST;
use super::store::Item;
use crate::app::App;
use crate::events::{self, LetterEvent, Subject};
use crate::letters::posting_store;
use crate::letters::recipient::Printed;
use crate::letters::sending::grant_of;
use crate::letters::store as letters;
use crate::refusal::Outcome;
use crate::secret::fingerprint;
use crate::trust::Action;

/// Takes back that it was posted, marks its address, and makes it work of an officer.
pub(super) async fn came_back(tx: &mut Tx, app: &App, item: &Item, (day, reason): (&str, &str)) -> Outcome<()> {
    super::store::returned(tx, item, (day, reason)).await?;
    let Some(grant) = grant_of(tx, app, &POST, &item.letter_id, Action::Change).await? else { return Ok(()) };
    let Some(row) = letters::letter(tx, &grant).await? else { return Ok(()) };
    posting_store::take_back(tx, &grant, ("post", reason), app.world.now()).await?;
    letters::needs_address(tx, &grant).await?;
    if let Some(person) = &row.person_id {
        mark(tx, person, &row.recipient(), (day, reason)).await?;
    }
    let kind = row.kind().map(|kind| kind.name().to_owned());
    let (letter, why, to_person) = (item.letter_id.clone(), reason.to_owned(), row.person_id.is_some());
    let event = LetterEvent::Returned { letter, kind, day: day.to_owned(), why, to_person };
    let subject = Subject { person: row.person_id.clone(), ..Subject::case(&row.case_id) };
    events::record(tx, app, &POST, subject, event).await?;
    Ok(())
}

/// The address without its case and spaces, as a fingerprint: the mark holds no address.
fn key(to: &Printed) -> String {
    let lines: Vec<String> = to.lines.iter().map(|line| line.to_lowercase().replace([' ', ','], "")).collect();
    fingerprint(&lines.join("\n"))
}

async fn mark(tx: &mut Tx, person: &str, to: &Printed, (day, reason): (&str, &str)) -> db::Result<()> {
    let sql = "INSERT INTO returned_addresses (person_id, address, returned_on, reason) VALUES ($1, $2, $3, $4)
        ON CONFLICT (person_id, address) DO UPDATE SET returned_on = excluded.returned_on, reason = excluded.reason";
    tx.execute(sql, args![person, key(to), day, reason]).await?;
    Ok(())
}

/// When and why a letter to this address of a person came back, if one did. Needs no grant: the caller has the address.
///
/// # Errors
/// If the database is unavailable.
pub async fn mark_of(tx: &mut Tx, person: &str, to: &Printed) -> db::Result<Option<(String, String)>> {
    let sql = "SELECT returned_on, reason FROM returned_addresses WHERE person_id = $1 AND address = $2";
    tx.fetch_optional(sql, args![person, key(to)]).await
}

/// An officer says that the address is right.
pub(in crate::letters) async fn clear(tx: &mut Tx, person: &str, to: &Printed) -> db::Result<()> {
    let sql = "DELETE FROM returned_addresses WHERE person_id = $1 AND address = $2";
    tx.execute(sql, args![person, key(to)]).await?;
    Ok(())
}

/// The marks of a guest go to the person the guest signed in as.
pub(in crate::letters) async fn move_to(tx: &mut Tx, from: &str, to: &str) -> db::Result<()> {
    let sql = "UPDATE returned_addresses SET person_id = $2 WHERE person_id = $1 AND NOT EXISTS (
        SELECT 1 FROM returned_addresses r WHERE r.person_id = $2 AND r.address = returned_addresses.address)";
    tx.execute(sql, args![from, to]).await?;
    tx.execute("DELETE FROM returned_addresses WHERE person_id = $1", args![from]).await?;
    Ok(())
}
