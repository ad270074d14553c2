//! Mails about an application: a receipt, the code to resume it, a warning before it is deleted.

use db::Tx;
use db::jobs::Job;

use super::store::{self, Row};
use super::{acts, ageing, jobs, resume, seen_codes};
use crate::app::App;
use crate::cases;
use crate::outbox::{self, NewNote, Note, PromisedBy, To};
use crate::people;
use crate::refusal::Outcome;
use crate::trust::{self, Action, Actor, Grant, Purpose, Resource};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Receipt,
    Code,
    Warning,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Kind::Receipt => "receipt",
            Kind::Code => "code",
            Kind::Warning => "warning",
        }
    }

    fn of(name: &str) -> Option<Kind> {
        [Kind::Receipt, Kind::Code, Kind::Warning].into_iter().find(|kind| kind.name() == name)
    }
}

/// Sends a note to the address stored with an application, if there is one. `at` is part of the idempotency key.
pub async fn tell(tx: &mut Tx, app: &App, grant: &Grant, row: &Row, (kind, at): (Kind, i64)) -> db::Result<()> {
    let Some(address) = row.email.as_deref() else { return Ok(()) };
    if kind != Kind::Receipt {
        // From now on the code opens the draft.
        resume::activate(tx, app, grant).await?;
        seen_codes::note_mailed(tx, grant).await?;
    }
    let round = resume::round(tx, grant).await?;
    let to = To::Address { person: Some(grant.person()), address, language: &row.language };
    let (application, service) = (row.id.clone(), row.service.clone());
    let kept_until = app.day_of(row.changed_at + ageing::DELETE_AFTER);
    let note = match kind {
        Kind::Receipt => receipt(app, row),
        Kind::Code => Note::ResumeCode { application, round, service, kept_until },
        Kind::Warning => Note::DraftEnds { application, round, service, kept_until },
    };
    let cause = format!("application:{}:{}:{at}", row.id, kind.name());
    outbox::tell(tx, app, NewNote::new(to, note, cause).about("application", &row.id)).await
}

/// Tells a person what a representative sent for them.
pub(super) async fn tell_represented(tx: &mut Tx, app: &App, grant: &Grant, row: &Row) -> Outcome<()> {
    let Actor::Person { id, .. } = grant.actor() else { return Ok(()) };
    let person = grant.person();
    if id == person || people::is_guest(tx, person).await? {
        return Ok(());
    }
    let matter = Resource { service: Some(row.service.clone()), ..Resource::of_person("name", person) };
    let matter = trust::authorise(tx, app, grant.actor(), Action::See, matter, Purpose::Informing).await?;
    let organisation = people::organisations::one(tx, &matter).await?;
    // An owner who sent it knows it, unless the mail of the organisation is read by others too.
    let is_told = organisation.as_ref().is_none_or(|one| one.proven_email().is_some());
    if !is_told && trust::owners(tx, person).await?.first() == Some(id) {
        return Ok(());
    }
    let organisation = organisation.map(|one| one.name);
    let own = Resource::of_person("name", id);
    let own = trust::authorise(tx, app, grant.actor(), Action::See, own, Purpose::Informing).await?;
    let by = match trust::through(tx, app, id, grant).await? {
        Some(both) => both,
        None => people::store::shown_name(tx, &own).await?.unwrap_or_default(),
    };
    let (service, reference) = (row.service.clone(), row.reference.clone().unwrap_or_default());
    let note = Note::SentForYou { by, organisation, service, reference };
    let new = NewNote::new(To::Person(person), note, format!("application:{}:sent-for-you", row.id));
    outbox::tell(tx, app, new.about("application", &row.id)).await?;
    Ok(())
}

/// Replaces the code, and sends the new one to the address of the draft.
pub async fn another_code(tx: &mut Tx, app: &App, grant: &Grant) -> db::Result<()> {
    seen_codes::replace(tx, grant.id()).await?;
    let Some(row) = store::row(tx, grant).await? else { return Ok(()) };
    tell(tx, app, grant, &row, (Kind::Code, app.world.now())).await
}

fn receipt(app: &App, row: &Row) -> Note {
    let sent_at = row.sent_at.unwrap_or(row.changed_at);
    let language = app.locales.of(&row.language).tag();
    let service = app.catalogue.service(&row.service);
    let promises = service.map(|service| cases::promises(app, language, service, sent_at)).unwrap_or_default();
    let promises = promises.into_iter().filter_map(|one| Some(PromisedBy { day: one.due?, words: one.words }));
    Note::ApplicationReceipt {
        service: row.service.clone(),
        reference: row.reference.clone().unwrap_or_default(),
        sent_at,
        promises: promises.collect(),
    }
}

/// Converts a job of an earlier version, which may still be queued in an upgraded database, into a note.
pub(super) async fn run(app: App, job: Job) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let id = jobs::application(&job);
    let Some(kind) = job.payload["kind"].as_str().and_then(Kind::of) else { return Ok(()) };
    let mut tx = app.db.begin().await?;
    let grant = jobs::own_grant(&mut tx, &app, &id, Action::See).await.map_err(jobs::failed)?;
    let Some(grant) = grant else { return Ok(()) };
    let at = job.payload["at"].as_i64().unwrap_or_default();
    if let Some(draft) = acts::load(&mut tx, &app, &grant).await? {
        tell(&mut tx, &app, &grant, &draft.row, (kind, at)).await?;
    }
    tx.commit().await?;
    Ok(())
}
