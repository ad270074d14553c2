//! Jobs of applications: payments whose payer did not return, abandoned drafts, mails.

use db::Tx;
use db::jobs::{Handlers, Job, NewJob, enqueue};
use serde_json::json;

use super::payments::latest;
use super::{acts, ageing, mails, payment, store};
use crate::app::App;
use crate::refusal::Refusal;
use crate::trust::{Action, Actor, Grant, Purpose, Resource, authorise};

type JobResult = Result<(), Box<dyn std::error::Error + Send + Sync>>;

const MAIL: &str = "applications.mail";

const AGE: &str = "applications.age";

const PAYMENT: &str = "applications.payment";

const MINUTE: i64 = 60_000;

/// When an unfinished payment is checked, counted from its start.
const LOOKS: [i64; 3] = [20 * MINUTE, 180 * MINUTE, 24 * 60 * MINUTE];

/// Registers the jobs of applications.
pub fn handlers(app: &App, handlers: Handlers) -> Handlers {
    let (mail, age, payment) = (app.clone(), app.clone(), app.clone());
    handlers
        .on(MAIL, move |_, job| mails::run(mail.clone(), job))
        .on(AGE, move |_, job| ageing::run(age.clone(), job))
        .on(PAYMENT, move |_, job| look_at_payment(payment.clone(), job))
}

/// Schedules the check for an abandoned draft.
pub(super) async fn watch_age(tx: &mut Tx, app: &App, id: &str, touched: i64) -> db::Result<()> {
    look_again(tx, app, id, touched + ageing::WARN_AFTER).await
}

pub(super) async fn look_again(tx: &mut Tx, app: &App, id: &str, at: i64) -> db::Result<()> {
    let job = NewJob::new(AGE, json!({"application": id})).unique(format!("{id} {at}")).at(at);
    enqueue(tx, job, app.world.now(), app.world.chance()).await?;
    Ok(())
}

/// Schedules a check of a payment, whether or not its payer returns.
pub async fn watch_payment(tx: &mut Tx, app: &App, id: &str, attempt: &str, look: usize) -> db::Result<()> {
    let Some(wait) = LOOKS.get(look) else { return Ok(()) };
    let now = app.world.now();
    let job = NewJob::new(PAYMENT, json!({"application": id, "payment": attempt, "look": look}));
    enqueue(tx, job.unique(format!("{attempt} {look}")).at(now + wait), now, app.world.chance()).await?;
    Ok(())
}

/// A grant for an automatic act on an application; `None` if it was deleted.
pub async fn own_grant(tx: &mut Tx, app: &App, id: &str, action: Action) -> Result<Option<Grant>, Refusal> {
    let Some(owner) = store::owner(tx, id).await? else { return Ok(None) };
    let resource = Resource {
        kind: "application",
        id: id.to_owned(),
        person: owner.person_id,
        service: Some(owner.service),
        agency: None,
    };
    Ok(Some(authorise(tx, app, &Actor::System("applications"), action, resource, Purpose::Informing).await?))
}

/// The id of the application that a job is about.
pub(super) fn application(job: &Job) -> String {
    job.payload["application"].as_str().unwrap_or_default().to_owned()
}

/// A refusal in the form that the job queue records.
pub(super) fn failed(problem: Refusal) -> String {
    format!("{}: {}", problem.kind, problem.cause.unwrap_or_default())
}

async fn look_at_payment(app: App, job: Job) -> JobResult {
    let id = application(&job);
    let wanted = job.payload["payment"].as_str().unwrap_or_default();
    let mut tx = app.db.begin().await?;
    let Some(grant) = own_grant(&mut tx, &app, &id, Action::See).await.map_err(failed)? else { return Ok(()) };
    let attempt = latest(&mut tx, &grant).await?;
    tx.commit().await?;
    let Some(attempt) = attempt.filter(|attempt| attempt.id == wanted && attempt.state == "open") else {
        return Ok(());
    };
    let Some(known) = &attempt.provider_id else { return Ok(()) };
    let status = app.payments.get(known).await?.status;
    let mut tx = app.db.begin().await?;
    let Some(grant) = own_grant(&mut tx, &app, &id, Action::Send).await.map_err(failed)? else { return Ok(()) };
    let Some(mut draft) = acts::load(&mut tx, &app, &grant).await? else { return Ok(()) };
    match status {
        channels::payments::Status::Paid => {
            payment::paid(&mut tx, &app, &grant, &mut draft, &attempt).await.map_err(failed)?;
        }
        channels::payments::Status::Open => {
            let next = job.payload["look"].as_u64().and_then(|look| usize::try_from(look).ok()).unwrap_or(0) + 1;
            watch_payment(&mut tx, &app, &id, &attempt.id, next).await?;
        }
        ended => {
            super::payments::end(&mut tx, &grant, &attempt.id, ended, app.world.now()).await?;
        }
    }
    tx.commit().await?;
    Ok(())
}
