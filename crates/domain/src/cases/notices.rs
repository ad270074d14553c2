//! News of a case: that there is some, its reference and the way to it. What it is stands behind the sign-in.

use db::jobs::Job;
use db::{Db, Tx};
use serde_json::Value;

use super::store;
use crate::app::App;
use crate::events::Recorded;
use crate::outbox::{self, News, Note, Telling, To};

/// The job of earlier versions, which may still wait in a database that was upgraded.
pub(super) const NOTICE: &str = "cases.notice";

/// A person should hear of an event of their case.
pub(super) async fn noticed(tx: &mut Tx, app: &App, recorded: &Recorded) -> db::Result<()> {
    tell(tx, app, &recorded.subject.id, (recorded.event.kind(), &recorded.id)).await
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
        "cases.information_reminded" => News::Reminded,
        "cases.message_from_agency" => News::Message,
        "cases.decided" | "cases.review_ended" => News::Decided,
        _ => News::Changed,
    };
    // A reminder goes as the person prefers to be reached: where that is not mail, an officer calls or writes.
    let to = if news == News::Reminded { To::IfPreferred(&person) } else { To::Person(&person) };
    let telling = Telling::new(to, Note::CaseNews { reference, news }, format!("case:{event}"));
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
