//! Notices of news in a case: that there is some, the reference, and a link. The content is behind the sign-in.

use db::jobs::Job;
use db::{Db, Tx};
use jiff::civil::Date;
use serde_json::Value;

use super::store;
use crate::app::App;
use crate::events::{CaseEvent, Happened, Recorded};
use crate::outbox::{self, NewNote, News, Note, To};

/// A job kind of earlier versions that may still be queued in an upgraded database.
pub(super) const NOTICE: &str = "cases.notice";

/// Notifies the person of an event in their case.
pub(super) async fn noticed(tx: &mut Tx, app: &App, recorded: &Recorded) -> db::Result<()> {
    let last_day = match &recorded.event {
        Happened::Case(CaseEvent::InformationAsked { due, .. } | CaseEvent::InformationReminded { due, .. }) => {
            due.parse().ok()
        }
        _ => None,
    };
    tell(tx, app, &recorded.subject.id, (recorded.event.kind(), &recorded.id), last_day).await
}

/// The same for somebody who does not get the related letter by email. `about` has the id and the kind of the event.
pub async fn notice(tx: &mut Tx, app: &App, about: &Value, case: &str) -> db::Result<()> {
    let text = |name: &str| about.get(name).and_then(Value::as_str).unwrap_or_default();
    let (event, kind) = (text("event"), text("happened"));
    if !matches!(kind, "cases.information_asked" | "cases.decided" | "cases.promise_missed" | "cases.fee_paid") {
        return Ok(());
    }
    tell(tx, app, case, (kind, event), text("due").parse().ok()).await
}

/// Notifies the person of a case about an event. Idempotent.
async fn tell(
    tx: &mut Tx,
    app: &App,
    case: &str,
    (kind, event): (&str, &str),
    last_day: Option<Date>,
) -> db::Result<()> {
    let Some((reference, person, agency)) = store::reference_and_person(tx, case).await? else { return Ok(()) };
    let news = match kind {
        "cases.information_asked" => News::Asked,
        "cases.information_reminded" => News::Reminded,
        "cases.message_from_agency" => News::Message,
        "cases.decided" | "cases.review_ended" => News::Decided,
        _ => News::Changed,
    };
    // A reminder that only a human can bring is work of an officer.
    let to = if news == News::Reminded { To::IfPreferred(&person) } else { To::Person(&person) };
    let telling = NewNote::new(to, Note::CaseNews { reference, news, last_day }, format!("case:{event}"));
    outbox::tell(tx, app, telling.about("case", case).of_agency(&agency).must_arrive(must_arrive(kind))).await
}

/// What an agency says to somebody, and of which no letter tells.
fn must_arrive(kind: &str) -> bool {
    const SAID: &[&str] =
        &["cases.message_from_agency", "cases.adverse_notice", "cases.fee_owed", "cases.payment_returned"];
    SAID.contains(&kind)
}

/// Converts a job of an earlier version into a note.
pub(super) async fn send(app: &App, db: &Db, job: &Job) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let text = |name: &str| job.payload.get(name).and_then(Value::as_str).unwrap_or_default();
    let mut tx = db.begin().await?;
    tell(&mut tx, app, text("case"), (text("kind"), text("event")), None).await?;
    tx.commit().await?;
    Ok(())
}
