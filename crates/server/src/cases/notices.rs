//! News of a case by email: that there is some, its reference and the way to it. What it is stands behind the sign-in.

use channels::Error;
use channels::mail::Mail;
use db::jobs::{self, Job, NewJob};
use db::{Db, Tx};
use serde_json::{Value, json};

use super::acting;
use crate::app::App;
use crate::codes;
use crate::events::{Event, Hooked};
use crate::people;
use crate::trust::{self, Action, Actor, Grant, Purpose, Resource};

/// The job that sends one.
pub(super) const NOTICE: &str = "cases.notice";
const NOTICES: Actor = Actor::System("notices");

/// The hook of events that a person should hear of: the mail goes out after the transaction.
pub fn noticed<'a>(app: &'a App, tx: &'a mut Tx, event: &'a Event) -> Hooked<'a> {
    Box::pin(async move {
        let payload = json!({"event": event.id, "kind": event.kind, "case": event.subject_id});
        let job = NewJob::new(NOTICE, payload).unique(event.id.as_str());
        jobs::enqueue(tx, job, app.world.now(), app.world.chance()).await?;
        Ok(())
    })
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
    let job = NewJob::new(NOTICE, json!({"event": event, "kind": kind, "case": case})).unique(event);
    jobs::enqueue(tx, job, app.world.now(), app.world.chance()).await?;
    Ok(())
}

/// What is said, by what happened.
fn subject(kind: &str) -> &'static str {
    match kind {
        "cases.information_asked" => "mail-case-asked-subject",
        "cases.message_from_agency" => "mail-case-message-subject",
        "cases.decided" | "cases.review_ended" => "mail-case-decided-subject",
        _ => "mail-case-changed-subject",
    }
}

/// Sends the notice of a job. Sent twice, it bears the same name both times, so that mail programs show it once.
pub(super) async fn send(app: &App, db: &Db, job: &Job) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let text = |name: &str| job.payload.get(name).and_then(Value::as_str).unwrap_or_default();
    let mut tx = db.begin().await?;
    let mail = mail(&mut tx, app, text("case"), text("kind"), text("event")).await?;
    tx.commit().await?;
    let Some(mail) = mail else { return Ok(()) };
    match app.mailer.send(&mail).await {
        // What is refused once is refused always; the page of the case still tells the news.
        Err(Error::Refused(why)) => tracing::warn!(job = job.id, why, "a notice was refused"),
        sent => sent?,
    }
    Ok(())
}

/// Nothing where the case or the address is gone.
async fn mail(tx: &mut Tx, app: &App, case: &str, kind: &str, event: &str) -> anyhow::Result<Option<Mail>> {
    let Ok(held) = acting::by_id(tx, app, &NOTICES, case, Action::See).await else { return Ok(None) };
    let resource = Resource::of_person("contact-points", &held.case.person_id);
    let asked = trust::authorise(tx, app, &NOTICES, Action::See, resource, Purpose::Informing).await;
    let grant = asked.map_err(|refused| anyhow::anyhow!("{refused:?}"))?;
    let Some(to) = email_of(tx, &grant).await? else { return Ok(None) };
    let language = people::person(tx, &grant).await?.map(|person| person.language);
    let locale = app.locales.choose(None, language.as_deref());
    let args = [
        ("reference", codes::grouped(&held.case.reference).into()),
        ("address", format!("{}/cases/{}", app.settings.address, held.case.reference).into()),
    ];
    Ok(Some(Mail {
        to,
        subject: locale.say(subject(kind), &args),
        text: locale.say("mail-case-text", &args),
        id: format!("case-{event}"),
        attachments: Vec::new(),
    }))
}

/// The verified address of a person.
async fn email_of(tx: &mut Tx, grant: &Grant) -> db::Result<Option<String>> {
    let points = people::contact_points(tx, grant).await?;
    let email = points.into_iter().find(|point| point.kind == "email" && point.verified_at.is_some());
    Ok(email.map(|point| point.address))
}
