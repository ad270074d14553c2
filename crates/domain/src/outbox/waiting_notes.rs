//! Notes that wait: for the end of hours of quiet, or for the digest in which they go.

use db::jobs::{NewJob, enqueue};
use db::{Tx, args};
use serde_json::json;

use super::note::Note;
use super::sending::SEND;
use super::store::{self, Stored};
use super::timing::Wait;
use super::{NewNote, To};
use crate::app::App;

/// Stores that a note waits, and until when somebody looks at it again.
pub(super) async fn hold(tx: &mut Tx, app: &App, (note, person): (&Stored, &str), wait: Wait) -> db::Result<()> {
    let until = wait.until();
    let digest = match wait {
        Wait::Quiet(_) => None,
        Wait::Together(_) => {
            let cause = format!("digest:{person}:{until}");
            let digest = NewNote::new(To::Person(person), Note::Digest {}, cause.clone());
            let id = app.world.new_id();
            if store::insert(tx, &id, &digest, app.world.now()).await? {
                wake(tx, app, (&id, None), until).await?;
            }
            Some(store::by_cause(tx, &cause).await?)
        }
    };
    let sql = "UPDATE notes SET held_until = $2, digest_id = $3 WHERE id = $1";
    tx.execute(sql, args![note.id, until, digest]).await?;
    if digest.is_none() {
        wake(tx, app, (&note.id, Some(until)), until).await?;
    }
    Ok(())
}

/// Has a note looked at again. A job that finds the note waiting for another moment than it was told does nothing.
async fn wake(tx: &mut Tx, app: &App, (id, held): (&str, Option<i64>), at: i64) -> db::Result<()> {
    let job = NewJob::new(SEND, json!({"note": id, "held": held})).unique(format!("{id}:{at}")).at(at);
    enqueue(tx, job, app.world.now(), app.world.chance()).await?;
    Ok(())
}

/// Has a note routed anew, because no device took it.
pub(super) async fn look_again(tx: &mut Tx, app: &App, note: &Stored) -> db::Result<()> {
    let (now, id) = (app.world.now(), note.id.as_str());
    let job = NewJob::new(SEND, json!({"note": id, "held": note.held_until})).unique(format!("{id}:devices"));
    enqueue(tx, job, now, app.world.chance()).await?;
    Ok(())
}

/// The notes that go in a digest and did not go otherwise.
pub(super) async fn members(tx: &mut Tx, digest: &str) -> db::Result<Vec<Stored>> {
    store::in_digest(tx, digest).await
}

/// Lets the notes of a person go that wait, because they chose anew how they hear from us: each is looked at again at
/// once, and waits on only if that is what they chose.
pub(super) async fn release(tx: &mut Tx, app: &App, person: &str) -> db::Result<()> {
    let now = app.world.now();
    let sql = "UPDATE notes SET held_until = NULL, digest_id = NULL WHERE person_id = $1 AND held_until > $2
        AND NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.note_id = notes.id) RETURNING id";
    let released: Vec<(String,)> = tx.fetch_all(sql, args![person, now]).await?;
    for (id,) in released {
        // Two changes in one moment need one look.
        wake(tx, app, (&id, None), now).await?;
    }
    Ok(())
}
