//! Keeps the index with its sources: after each event that brings words, by a job; and all of it anew on request.

use std::collections::BTreeSet;

use db::jobs::{self, Handlers, Job, NewJob};
use db::{Db, Tx};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::content::{self, Matter, MatterRow};
use super::store::{self, Doc, Realm};
use super::words::forms;
use crate::app::App;
use crate::events::{CaseEvent, ConversationEvent, Happened, Hooked, PersonEvent, Recorded};
use crate::{cases, conversations, people};

/// The job that indexes one subject, or all matters of a person.
const INDEX: &str = "finding.index";

/// The job that indexes everything.
const REBUILD: &str = "finding.rebuild";

/// Incremented whenever the same words make other tokens.
const VERSION: &str = "1";

/// The number of subjects in one transaction of a rebuild.
const MOST: i64 = 50;

/// Bits of a number below the moment: what is opened in one millisecond is told apart by them.
const BELOW_MOMENT: u32 = 20;

/// The event hook: the index follows what brings words, soon after.
pub fn hears<'a>(app: &'a App, tx: &'a mut Tx, recorded: &'a Recorded) -> Hooked<'a> {
    Box::pin(async move {
        let id = recorded.subject.id.as_str();
        match &recorded.event {
            Happened::Case(event) if brings_words(event) => later(tx, app, ("case", id), &recorded.id).await,
            Happened::Conversation(
                ConversationEvent::Opened { .. }
                | ConversationEvent::MessageAdded { .. }
                | ConversationEvent::Answered { .. }
                | ConversationEvent::HandedOver { .. },
            ) => later(tx, app, ("conversation", id), &recorded.id).await,
            Happened::Person(PersonEvent::Joined { from, to }) => {
                store::forget(tx, from).await?;
                store::move_to(tx, from, to).await?;
                later(tx, app, ("person", to), &recorded.id).await
            }
            Happened::Person(
                PersonEvent::ContactPointAdded { .. }
                | PersonEvent::ContactPointRemoved { .. }
                | PersonEvent::ContactPointVerified { .. }
                | PersonEvent::RepresentativeAppointed { .. }
                | PersonEvent::RepresentativeEnded { .. }
                | PersonEvent::OrganisationAdded {}
                | PersonEvent::FactCorrected { .. }
                | PersonEvent::PreferencesChanged {},
            ) => later(tx, app, ("person", id), &recorded.id).await,
            _ => Ok(()),
        }
    })
}

fn brings_words(event: &CaseEvent) -> bool {
    use CaseEvent as E;
    matches!(
        event,
        E::Opened { .. }
            | E::InformationAsked { .. }
            | E::InformationGiven { .. }
            | E::MessageFromPerson { .. }
            | E::MessageFromAgency { .. }
            | E::AdverseNotice { .. }
            | E::PartyNotified { .. }
            | E::SubmissionReceived { .. }
            | E::HandedOver { .. }
            | E::Linked { .. }
            | E::Split { .. }
            | E::Merged { .. }
    )
}

/// A job, because words of ten pages take longer than the request that brings them should.
async fn later(tx: &mut Tx, app: &App, (kind, id): (&str, &str), cause: &str) -> db::Result<()> {
    let job = NewJob::new(INDEX, json!({"kind": kind, "id": id})).unique(cause);
    jobs::enqueue(tx, job, app.world.now(), app.world.chance()).await?;
    Ok(())
}

pub fn handlers(app: &App, handlers: Handlers) -> Handlers {
    let (indexing, rebuilding) = (app.clone(), app.clone());
    handlers
        .on(INDEX, move |db: Db, job: Job| {
            let app = indexing.clone();
            async move {
                let mut tx = db.begin().await?;
                let text = |name: &str| job.payload.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
                index(&mut tx, &app, (&text("kind"), &text("id"))).await?;
                jobs::complete(&mut tx, &job, app.world.now()).await?;
                tx.commit().await?;
                Ok(())
            }
        })
        .on(REBUILD, move |db: Db, job: Job| {
            let app = rebuilding.clone();
            async move {
                rebuild(&app, &db).await?;
                let mut tx = db.begin().await?;
                jobs::complete(&mut tx, &job, app.world.now()).await?;
                tx.commit().await?;
                Ok(())
            }
        })
}

/// Ensures that the index was built by this version with this key.
///
/// # Errors
/// If the database is unavailable.
pub async fn first_rebuild(tx: &mut Tx, app: &App) -> db::Result<()> {
    let version = format!("{VERSION} {}", app.find_key.fingerprint());
    let job = NewJob::new(REBUILD, json!({})).unique(version);
    jobs::enqueue(tx, job, app.world.now(), app.world.chance()).await?;
    Ok(())
}

/// Indexes a case or a conversation, or a person with all of their matters. Idempotent.
///
/// # Errors
/// If the database is unavailable.
pub async fn index(tx: &mut Tx, app: &App, (kind, id): (&str, &str)) -> db::Result<()> {
    let mut subjects = vec![(kind, id.to_owned())];
    if kind == "person" {
        let of_person = cases::store::cases_of(tx, id).await?;
        subjects.extend(of_person.into_iter().map(|(case, _)| ("case", case)));
        let talks = conversations::store::keys_of(tx, id).await?;
        subjects.extend(talks.into_iter().map(|talk| ("conversation", talk)));
    }
    // Somebody is known at the desk from their first matter on.
    if let Some(grant) = content::to_index(tx, kind, id).await?.filter(|_| kind != "person") {
        subjects.push(("person", grant.person().to_owned()));
    }
    for (kind, id) in subjects {
        refresh(tx, app, (kind, &id)).await?;
    }
    Ok(())
}

/// Whether a person has any matter. Nobody at the desk knows a person without one.
async fn has_matters(tx: &mut Tx, person: &str) -> db::Result<bool> {
    let has_case = !cases::store::cases_of(tx, person).await?.is_empty();
    Ok(has_case || !conversations::store::keys_of(tx, person).await?.is_empty())
}

async fn refresh(tx: &mut Tx, app: &App, (kind, id): (&str, &str)) -> db::Result<()> {
    let Some((mut doc, realm, tokens)) = expected(tx, app, (kind, id)).await? else {
        return store::forget(tx, id).await;
    };
    let known = match store::doc(tx, id).await? {
        // Another agency has it now.
        Some(known) if known.realm != doc.realm => {
            store::forget(tx, id).await?;
            None
        }
        known => known,
    };
    match &known {
        Some(known) => doc.id = known.id,
        None => {
            while store::is_taken(tx, doc.id, id).await? {
                doc.id += 1;
            }
        }
    }
    if known.as_ref() != Some(&doc) {
        store::keep_realm(tx, &realm).await?;
        store::keep_doc(tx, &doc).await?;
    }
    let stored = if known.is_some() { store::tokens(tx, doc.id).await? } else { BTreeSet::new() };
    let gone: Vec<i64> = stored.difference(&tokens).copied().collect();
    let new: Vec<i64> = tokens.difference(&stored).copied().collect();
    store::remove_tokens(tx, doc.id, &gone).await?;
    store::add_tokens(tx, (doc.realm, doc.id), &new).await
}

/// What the index should have of a subject; none if it should have nothing.
async fn expected(tx: &mut Tx, app: &App, (kind, id): (&str, &str)) -> db::Result<Option<(Doc, Realm, BTreeSet<i64>)>> {
    if kind == "person" && !has_matters(tx, id).await? {
        return Ok(None);
    }
    let Some(grant) = content::to_index(tx, kind, id).await? else { return Ok(None) };
    let Some(matter) = content::read(tx, app, vec![grant]).await?.pop() else { return Ok(None) };
    let found = forms(&app.catalogue.about, &matter.texts);
    let tokens: BTreeSet<i64> = found.keys().map(|form| app.find_key.token(form)).collect();
    if tokens.is_empty() {
        return Ok(None);
    }
    let realm = realm_of(&matter);
    let doc = Doc {
        id: number(&matter),
        kind: kind.to_owned(),
        subject_id: id.to_owned(),
        person_id: matter.grant.person().to_owned(),
        realm: realm.id,
    };
    Ok(Some((doc, realm, tokens)))
}

/// The first bytes of a hash, as a number that is not negative.
fn hash(text: &str) -> i64 {
    let digest = Sha256::digest(text.as_bytes());
    digest.iter().take(8).fold(0_i64, |number, byte| (number << 8) | i64::from(*byte)) & i64::MAX
}

/// Numbers grow with the moment something was opened, so that the newest stand at the end of the index. People have no
/// moment and stand before all.
fn number(matter: &Matter) -> i64 {
    let mark = hash(matter.grant.id());
    match matter.subject {
        MatterRow::Person => -mark.max(1),
        _ => (matter.opened_at() << BELOW_MOMENT) | (mark & ((1 << BELOW_MOMENT) - 1)),
    }
}

fn realm_of(matter: &Matter) -> Realm {
    let (service, agency) = matter.realm();
    let kind = matter.grant.kind();
    // Forty bits: small rows, and no two of a few thousand alike.
    let id = hash(&format!("{kind}\n{}\n{agency}", service.unwrap_or_default())) >> 23;
    Realm { id, kind: kind.to_owned(), service: service.map(str::to_owned), agency: agency.to_owned() }
}

/// How the index of a subject differs from its source; empty if they agree.
///
/// # Errors
/// If the database is unavailable.
pub async fn drift(tx: &mut Tx, app: &App, (kind, id): (&str, &str)) -> db::Result<Vec<String>> {
    let expected = expected(tx, app, (kind, id)).await?;
    let stored = store::doc(tx, id).await?;
    Ok(match (expected, stored) {
        (None, None) => Vec::new(),
        (None, Some(doc)) => vec![format!("left over: {doc:?}")],
        (Some((doc, ..)), None) => vec![format!("missing: {doc:?}")],
        (Some((doc, _, tokens)), Some(stored)) => {
            let (has, id) = (store::tokens(tx, stored.id).await?, stored.id);
            let is_same = has == tokens && Doc { id, ..doc.clone() } == stored;
            let told = format!("{stored:?} with {} tokens is not {doc:?} with {}", has.len(), tokens.len());
            if is_same { Vec::new() } else { vec![told] }
        }
    })
}

/// Builds the index anew, in small transactions so that nobody has to wait for all of it. What is indexed already and
/// right stays; after a change of the key nothing is, and every token is replaced.
///
/// # Errors
/// If the database is unavailable.
pub async fn rebuild(app: &App, db: &Db) -> db::Result<()> {
    let mut after = String::new();
    loop {
        let mut tx = db.begin().await?;
        let some = people::store::keys_after(&mut tx, &after, MOST).await?;
        for id in &some {
            refresh(&mut tx, app, ("person", id)).await?;
        }
        tx.commit().await?;
        let Some(last) = some.last() else { break };
        after.clone_from(last);
    }
    after.clear();
    loop {
        let mut tx = db.begin().await?;
        let some = cases::keys_after(&mut tx, &after, MOST).await?;
        for id in &some {
            refresh(&mut tx, app, ("case", id)).await?;
        }
        tx.commit().await?;
        let Some(last) = some.last() else { break };
        after.clone_from(last);
    }
    after.clear();
    loop {
        let mut tx = db.begin().await?;
        let some = conversations::keys_after(&mut tx, &after, MOST).await?;
        for id in &some {
            refresh(&mut tx, app, ("conversation", id)).await?;
        }
        tx.commit().await?;
        let Some(last) = some.last() else { break };
        after.clone_from(last);
    }
    after.clear();
    // What has no source any more.
    loop {
        let mut tx = db.begin().await?;
        let some = store::subjects_after(&mut tx, &after, MOST).await?;
        for (kind, id) in &some {
            refresh(&mut tx, app, (kind, id)).await?;
        }
        tx.commit().await?;
        let Some((_, last)) = some.last() else { break };
        after.clone_from(last);
    }
    Ok(())
}

/// Whether the index of a database was made with this key; that of a database without one will be.
///
/// # Errors
/// If the database is unavailable.
pub async fn is_made_with(db: &Db, key: &super::FindKey) -> db::Result<bool> {
    let mut tx = db.begin().await?;
    let known = store::fingerprint(&mut tx).await?;
    if known.is_none() {
        store::set_fingerprint(&mut tx, &key.fingerprint()).await?;
    }
    tx.commit().await?;
    Ok(known.is_none_or(|known| known == key.fingerprint()))
}

/// From now on the index is made with this key; [`rebuild`] follows.
///
/// # Errors
/// If the database is unavailable.
pub async fn adopt(db: &Db, key: &super::FindKey) -> db::Result<()> {
    let mut tx = db.begin().await?;
    store::set_fingerprint(&mut tx, &key.fingerprint()).await?;
    tx.commit().await
}
