//! The acts on an application, for pages and programs alike: start, answer, confirm, prove, declare, send. Each takes
//! the transaction and the grant, changes the draft in memory and in the database, and records it.

use catalogue::service::Provider;
use catalogue::{Answers, Applicant, JourneyPage, Service};
use db::Tx;
use rules::{FactId, Facts, Need, Value};
use serde_json::json;

use super::draft::{Draft, manifest_hash};
use super::file_checks::Unfit;
use super::model::Proof;
use super::store::{self, Row};
use super::{applicant, attachments, jobs, mails, payments, separate};
use crate::app::App;
use crate::attachments::{self as kept_files, Received};
use crate::events::{self, ApplicationEvent as Event, Subject};
use crate::questions::{facts_to_json, key_of};
use crate::refusal::{Outcome, Refusal};
use crate::trust::{Action, Actor, Grant, Purpose, Resource, authorise};
use crate::uploads::Upload;
use crate::{cases, people};

/// Why an application for a service is not possible here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closed {
    Unknown,
    /// We only advise; another organisation takes the application.
    AdviseOnly,
    NotToday,
}

/// The service, if applications for it are open here today.
pub fn open_service(app: &App, id: &str) -> Result<&'static Service, Closed> {
    let service = app.catalogue.service(id).ok_or(Closed::Unknown)?;
    match service {
        service if service.advise_only => Err(Closed::AdviseOnly),
        service if !service.available_on(app.today()) => Err(Closed::NotToday),
        service => Ok(service),
    }
}

/// The origin of a draft.
#[derive(Clone, Copy, Debug)]
pub struct Origin<'f> {
    pub language: &'f str,
    pub plan: Option<&'f str>,
    /// The holding to renew.
    pub holding: Option<&'f str>,
    /// Facts known from there; they take precedence over the person's stored facts.
    pub facts: Option<&'f Facts>,
    pub purpose: Purpose,
}

/// Starts a draft for a person, filled with what is known about them, and returns its id.
pub async fn start(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    person: &str,
    service: &'static Service,
    from: Origin<'_>,
) -> Outcome<String> {
    let id = app.world.new_id();
    let applicant = match people::organisations::is_one(tx, person).await? {
        true => Applicant::Organisation,
        false => Applicant::Person,
    };
    if !service.apply.applicants.contains(&applicant) {
        return Err(Refusal::conflict("application-not-for-them"));
    }
    let grant = authorise(tx, app, actor, Action::Change, resource_of(&id, person, service), from.purpose).await?;
    let known = match actor {
        // For an officer who may fill in applications for a service, stored facts are used whether or not the officer
        // may see them.
        Actor::Officer { .. } => people::held_facts(tx, app, &grant).await?,
        // So it is for a representative: the draft takes only what its service uses.
        Actor::Person { id, .. } if id != person => people::held_facts(tx, app, &grant).await?,
        _ => known_of(tx, app, actor, person, from.purpose).await?,
    };
    let mut draft = fresh(app, (&id, person, applicant), service, known, &from)?;
    insert(tx, app, &grant, &mut draft).await?;
    jobs::watch_age(tx, app, &id, draft.row.started_at).await?;
    Ok(id)
}

pub(super) fn resource_of(id: &str, person: &str, service: &Service) -> Resource {
    let (id, person) = (id.to_owned(), person.to_owned());
    Resource { kind: "application", id, person, service: Some(service.id.clone()), agency: None }
}

/// The stored facts of the applicant.
async fn known_of(tx: &mut Tx, app: &App, actor: &Actor, person: &str, purpose: Purpose) -> Outcome<Facts> {
    let own = Resource::of_person("person", person);
    let see = authorise(tx, app, actor, Action::See, own, purpose).await?;
    Ok(people::held_facts(tx, app, &see).await?)
}

/// Builds a new draft in memory only: computing its pages takes longer than storing it, and others wait for the writer.
/// Reads the person's stored facts; [`keep_new`] stores the draft.
pub async fn think(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    person: &str,
    service: &'static Service,
    from: Origin<'_>,
) -> Outcome<Draft> {
    let known = known_of(tx, app, actor, person, from.purpose).await?;
    fresh(app, (&app.world.new_id(), person, Applicant::Person), service, known, &from)
}

fn fresh(
    app: &App,
    (id, person, applicant): (&str, &str, Applicant),
    service: &'static Service,
    mut known: Facts,
    from: &Origin<'_>,
) -> Outcome<Draft> {
    for (fact, value) in from.facts.iter().flat_map(|facts| facts.iter()) {
        known.set(fact, value.clone());
    }
    let held = used_by(app, (service, applicant), &known);
    let now = app.world.now();
    let row = Row {
        id: id.to_owned(),
        person_id: person.to_owned(),
        service: service.id.clone(),
        applicant: applicant.name().to_owned(),
        manifest_version: i64::from(service.version),
        manifest_hash: manifest_hash(app, service),
        state: "draft".to_owned(),
        language: from.language.to_owned(),
        plan_id: from.plan.map(str::to_owned),
        held: facts_to_json(app.catalogue, &held).into(),
        answers: json!([]),
        answered_on: json!({}),
        way: json!([]),
        confirmed: json!([]),
        evidence: json!({}),
        declared: false,
        email: None,
        started_at: now,
        changed_at: now,
        warned_at: None,
        sent_at: None,
        case_id: None,
        reference: None,
    };
    let mut draft =
        Draft::of(app, row, Vec::new(), None).ok_or_else(|| Refusal::conflict("application-service-gone"))?;
    draft.note(Event::Started { service: service.id.clone(), holding: from.holding.map(str::to_owned) });
    Ok(draft)
}

/// Stores a draft built in memory, including anything already answered on it, and returns a grant to change it.
pub async fn keep_new(tx: &mut Tx, app: &App, actor: &Actor, draft: &mut Draft, purpose: Purpose) -> Outcome<Grant> {
    let resource = resource_of(draft.id(), &draft.row.person_id, draft.service);
    let grant = authorise(tx, app, actor, Action::Change, resource, purpose).await?;
    // The started event covers everything that was answered with it, except the declaration, which names the words it
    // is about.
    draft.unsaved.retain(|event| matches!(event, Event::Started { .. } | Event::Declared { .. }));
    draft.settle(app);
    insert(tx, app, &grant, draft).await?;
    Ok(grant)
}

async fn insert(tx: &mut Tx, app: &App, grant: &Grant, draft: &mut Draft) -> Outcome<()> {
    store::insert(tx, grant, &draft.row).await?;
    tell(tx, app, grant, draft).await
}

/// Schedules the check for an abandoned draft.
pub async fn watch(tx: &mut Tx, app: &App, draft: &Draft) -> Outcome<()> {
    Ok(jobs::watch_age(tx, app, draft.id(), draft.row.started_at).await?)
}

/// A draft only contains facts its service uses, so that somebody with its code sees no others.
fn used_by(app: &App, (service, applicant): (&'static Service, Applicant), known: &Facts) -> Facts {
    let answers = Answers { applicant, ..Answers::default() };
    let journey = app.catalogue.journey(service, known, &answers, app.today());
    let mut held = Facts::new(&app.catalogue.program.vocabulary);
    if let Some(JourneyPage::Confirm(facts)) = journey.current {
        for fact in facts {
            if let Some(value) = known.get(fact) {
                held.set(fact, value.clone());
            }
        }
    }
    held
}

/// The application of a grant; `None` if there is none, or its service was removed from the catalogue.
pub async fn load(tx: &mut Tx, app: &App, grant: &Grant) -> db::Result<Option<Draft>> {
    let Some(row) = store::row(tx, grant).await? else { return Ok(None) };
    let files = attachments::attachments(tx, grant).await?;
    let paid = payments::paid(tx, grant).await?;
    Ok(Draft::of(app, row, files, paid))
}

/// Stores answers; `None` is "I don't know". Answers to questions that were never asked are ignored. `page` is the one
/// that they were given on, so that an older page is told apart from it.
pub async fn answer(
    tx: &mut Tx,
    app: &App,
    grant: &Grant,
    draft: &mut Draft,
    (answers, page): (Vec<(Need, Option<Value>)>, &str),
) -> Outcome<()> {
    let keys: Vec<String> = answers.iter().map(|(need, _)| key_of(app.catalogue, *need)).collect();
    draft.answer(app, answers)?;
    draft.note_page(keys, page);
    save(tx, app, grant, draft).await
}

/// Confirms facts that were known already.
pub async fn confirm(tx: &mut Tx, app: &App, grant: &Grant, draft: &mut Draft, facts: &[FactId]) -> Outcome<()> {
    draft.confirm(app, facts)?;
    save(tx, app, grant, draft).await
}

/// Stores a file as proof of a fact, or returns why it is rejected.
pub async fn add_file(
    tx: &mut Tx,
    app: &App,
    grant: &Grant,
    draft: &mut Draft,
    fact: &str,
    upload: (&Upload, &Received),
) -> Outcome<Result<(), Unfit>> {
    if draft.row.state != "draft" {
        return Err(Refusal::conflict("application-incomplete"));
    }
    let added = match attachments::add(tx, app, grant, &draft.files, fact, upload).await? {
        Ok(added) => added,
        Err(unfit) => return Ok(Err(unfit)),
    };
    if let Some(file) = added {
        let added = Event::FileAdded { file: file.id.clone(), sha256: file.sha256.clone() };
        draft.files.push(file);
        draft.touch(app)?;
        draft.note(added);
        save(tx, app, grant, draft).await?;
    }
    Ok(Ok(()))
}

/// Deletes a file.
pub async fn remove_file(tx: &mut Tx, app: &App, grant: &Grant, draft: &mut Draft, file: &str) -> Outcome<()> {
    if !attachments::remove(tx, grant, file).await? {
        return Ok(());
    }
    let fact = draft.files.iter().find(|known| known.id == file).map(|known| known.about.clone());
    draft.files.retain(|known| known.id != file);
    // A fact proved only by files needs a new proof.
    if let Some(fact) = fact.filter(|fact| !draft.files.iter().any(|known| known.about == *fact))
        && let Some(fact) = app.catalogue.program.vocabulary.fact(&fact)
        && draft.proofs.get(&fact) == Some(&Proof::Files)
    {
        draft.proofs.remove(&fact);
    }
    draft.touch(app)?;
    draft.note(Event::FileRemoved { file: file.to_owned() });
    save(tx, app, grant, draft).await
}

/// Stores how each proof is provided; files are uploaded beforehand.
pub async fn prove(
    tx: &mut Tx,
    app: &App,
    grant: &Grant,
    draft: &mut Draft,
    proofs: Vec<(FactId, Proof)>,
) -> Outcome<()> {
    draft.prove(app, proofs)?;
    save(tx, app, grant, draft).await
}

/// The person declares that what they wrote is true.
pub async fn declare(tx: &mut Tx, app: &App, grant: &Grant, draft: &mut Draft, email: Option<String>) -> Outcome<()> {
    draft.declare(app, email)?;
    save(tx, app, grant, draft).await
}

/// Stores the changes made in memory, once, and records the events.
pub async fn save(tx: &mut Tx, app: &App, grant: &Grant, draft: &mut Draft) -> Outcome<()> {
    draft.settle(app);
    draft.row.changed_at = app.world.now();
    store::save(tx, grant, &draft.row).await?;
    tell(tx, app, grant, draft).await
}

async fn tell(tx: &mut Tx, app: &App, grant: &Grant, draft: &mut Draft) -> Outcome<()> {
    for event in std::mem::take(&mut draft.unsaved) {
        note(tx, app, grant, event).await?;
    }
    Ok(())
}

/// Submits a complete draft: opens the case, and stores the facts for next time. Idempotent.
pub async fn send(tx: &mut Tx, app: &App, grant: &Grant, draft: &mut Draft) -> Outcome<()> {
    if draft.row.state == "sent" {
        return Ok(());
    }
    if !draft.is_complete() {
        return Err(Refusal::conflict("application-incomplete"));
    }
    // A person who only has the draft's code stores no facts for other services.
    if !draft.is_for_this_alone && !matches!(grant.actor(), Actor::Holder { .. }) {
        people::hold(tx, app, grant, &lasting(app, &draft.facts), "application").await?;
    }
    let own = separate::separate(tx, app, grant, draft).await?;
    let grant = own.as_ref().unwrap_or(grant);
    if let Some(name) = applicant::name(app, &draft.facts, &draft.row.language) {
        people::name_once(tx, grant, &name).await?;
    }
    let assigned = cases::work::agency_for(tx, app, draft.service, &draft.facts).await?;
    let new = cases::NewCase {
        service: draft.service,
        agency: &assigned.agency,
        application: grant.id(),
        facts: facts_to_json(app.catalogue, &draft.facts).into(),
    };
    let case = cases::open(tx, app, grant, new).await?;
    if let Some(why) = assigned.undecided {
        cases::work::ask_whose_it_is(tx, app, (&case.id, draft.service), (why, &draft.facts)).await?;
    }
    if let (Some(paid), Some(fee)) = (&draft.paid, payments::fee(tx, grant).await?) {
        cases::money::paid_on_sending(tx, app, grant, (&case, draft.service), (&paid.id, &fee)).await?;
    }
    let now = app.world.now();
    if !store::mark_sent(tx, grant, now, &case.id, &case.reference).await? {
        return Err(Refusal::conflict("application-incomplete"));
    }
    kept_files::move_to(tx, ("application", grant.id()), ("case", &case.id)).await?;
    let (service, reference) = (draft.service.id.clone(), case.reference.clone());
    let sent = Event::Sent { service, case: case.id.clone(), reference };
    note(tx, app, grant, sent).await?;
    draft.row.state = "sent".to_owned();
    draft.row.sent_at = Some(now);
    draft.row.case_id = Some(case.id);
    draft.row.reference = Some(case.reference);
    mails::tell(tx, app, grant, &draft.row, (mails::Kind::Receipt, now)).await?;
    mails::tell_represented(tx, app, grant, &draft.row).await?;
    Ok(())
}

/// Facts that other services can use too; those about this one matter stay with it, and what an organisation is called is
/// for its owners to change.
fn lasting(app: &App, facts: &Facts) -> Facts {
    let mut kept = facts.clone();
    let about = |fact: FactId| app.catalogue.facts.get(fact).map_or("", |fact| fact.wording.about);
    let is_of_this = |fact: FactId| about(fact) == "matter" || people::organisations::is_identity(app, fact);
    facts.iter().filter(|(fact, _)| is_of_this(*fact)).for_each(|(fact, _)| kept.clear(fact));
    kept
}

/// The agency responsible for a service, where that does not depend on the place.
pub fn agency_of(app: &App, service: &'static Service) -> Option<&'static str> {
    match &service.provider {
        Provider::Agency(id) => Some(id),
        Provider::Any { kind, .. } => app.catalogue.only_of_kind(kind).map(|agency| agency.id.as_str()),
    }
}

/// Continues with the current version of the service. Answers that no longer fit are kept but ignored.
pub async fn accept_changes(tx: &mut Tx, app: &App, grant: &Grant, draft: &mut Draft) -> Outcome<()> {
    draft.row.manifest_version = i64::from(draft.service.version);
    draft.row.manifest_hash = manifest_hash(app, draft.service);
    draft.touch(app)?;
    draft.note(Event::ChangesAccepted {});
    save(tx, app, grant, draft).await
}

/// Deletes a draft; one that was sent or paid for is not deleted.
pub async fn delete(tx: &mut Tx, app: &App, grant: &Grant) -> Outcome<()> {
    if payments::paid(tx, grant).await?.is_some() {
        return Err(Refusal::conflict("application-paid"));
    }
    match store::delete(tx, grant).await? {
        true => note(tx, app, grant, Event::Deleted {}).await,
        false => Ok(()),
    }
}

pub(super) async fn note(tx: &mut Tx, app: &App, grant: &Grant, event: Event) -> Outcome<()> {
    let subject = Subject::application(grant.id()).of(grant.person());
    events::record(tx, app, grant.actor(), subject, event).await?;
    Ok(())
}
