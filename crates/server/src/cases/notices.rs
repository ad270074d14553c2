//! News of a case: that there is some, its reference and the way to it. What it is stands behind the sign-in.

use db::jobs::Job;
use db::{Db, Tx};
use serde_json::Value;

use super::store;
use crate::app::App;
use crate::events::{Event, Hooked};
use crate::outbox::{self, News, Note, Telling, To};

/// The job of earlier versions, which may still wait in a database that was upgraded.
pub(super) const NOTICE: &str = "cases.notice";

/// The hook of events that a person should hear of.
pub fn noticed<'a>(app: &'a App, tx: &'a mut Tx, event: &'a Event) -> Hooked<'a> {
    Box::pin(async move { tell(tx, app, &event.subject_id, (&event.kind, &event.id)).await })
}

/// A file of a case turned out to be harmful: the person hears that there is news.
pub fn file_infected<'a>(app: &'a App, tx: &'a mut Tx, event: &'a Event) -> Hooked<'a> {
    match event.subject_kind.as_str() {
        "case" => noticed(app, tx, event),
        _ => Box::pin(async { Ok(()) }),
    }
}

/// The same for whoever does not get the letter about it by email. `about` has the key and the kind of the event.
pub async fn notice(tx: &mut Tx, app: &App, about: &Value, case: &str) -> db::Result<()> {
    let text = |name: &str| about.get(name).and_then(Value::as_str).unwrap_or_default();
    let (event, kind) = (text("event"), text("happened"));
    if !matches!(kind, "cases.information_asked" | "cases.decided" | "cases.promise_missed") {
        return Ok(());
    }
    tell(tx, app, case, (kind, event)).await
}

/// Tells the person of a case about an event, once.
async fn tell(tx: &mut Tx, app: &App, case: &str, (kind, event): (&str, &str)) -> db::Result<()> {
    let Some((reference, person)) = store::reference_and_person(tx, case).await? else { return Ok(()) };
    let news = match kind {
        "cases.information_asked" => News::Asked,
        "cases.message_from_agency" => News::Message,
        "cases.decided" | "cases.review_ended" => News::Decided,
        _ => News::Changed,
    };
    let telling = Telling::new(To::Person(&person), Note::CaseNews { reference, news }, format!("case:{event}"));
    outbox::tell(tx, app, telling.about("case", case)).await
}

/// Turns a job of an earlier version into a note.
pub(super) async fn send(app: &App, db: &Db, job: &Job) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let text = |name: &str| job.payload.get(name).and_then(Value::as_str).unwrap_or_default();
    let mut tx = db.begin().await?;
    tell(&mut tx, app, text("case"), (text("kind"), text("event"))).await?;
    tx.commit().await?;
    Ok(())
}
