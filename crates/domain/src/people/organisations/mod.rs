//! Organisations: businesses, clubs and other bodies for which people act.
//!
//! Table owned: `organisations`. An organisation is a party like a person, with facts, cases and a record of looks of its
//! own, but nobody signs in as one: its owners act for it and name others (`trust/representatives.rs`). Invariants: it
//! has a name and, where the catalogue has such numbers, one by which registers know it; it has at least one owner.
//! Deliberately absent: whether a number is really theirs, which no check digit shows and the agency looks up; levels
//! within an organisation.

pub mod store;

use catalogue::{Applicant, Fact};
use db::Tx;
use rules::{FactId, Facts, Value};

use super::{contact_points, represented};
use crate::app::App;
use crate::events::{self, PersonEvent, Subject};
use crate::refusal::Outcome;
use crate::trust::{self, Action, Grant, NO_END, NewRepresentative, Purpose, Resource, Scope};

pub use store::{Organisation, is_one, one};

/// More than anybody owns; keeps one account from filling the table.
const MOST: usize = 20;

/// Why an organisation cannot be added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    NoName,
    /// It has to have at least one of the numbers that identify organisations.
    NoNumber,
    /// The person owns one with this number already.
    There,
    TooMany,
}

/// The numbers by which registers of this catalogue know an organisation.
pub fn numbers(app: &App) -> impl Iterator<Item = &'static Fact> {
    app.catalogue.asked_of(Applicant::Organisation).filter(|fact| fact.wording.identifies)
}

/// Whether a fact says which organisation it is: its owners change it, and no application does.
pub fn is_identity(app: &App, fact: FactId) -> bool {
    app.catalogue.organisation_name() == Some(fact) || numbers(app).any(|number| number.id == fact)
}

/// Adds an organisation, whose first owner is the person of the grant, and returns its id.
///
/// # Errors
/// If the database is unavailable; what has to be corrected is the inner result.
pub async fn add(tx: &mut Tx, app: &App, own: &Grant, facts: &Facts) -> Outcome<Result<String, Unfit>> {
    let Some(name) = name_in(app, facts) else { return Ok(Err(Unfit::NoName)) };
    if numbers(app).next().is_some() && numbers_in(app, facts).is_empty() {
        return Ok(Err(Unfit::NoNumber));
    }
    if let Some(unfit) = collides(tx, app, own, facts).await? {
        return Ok(Err(unfit));
    }
    let language = super::language(tx, app, own.person()).await?;
    let id = super::new_guest(tx, app, &language).await?;
    let grant = trust::for_new_person(own.actor(), &id);
    super::store::become_known(tx, &grant, &language).await?;
    super::store::describe(tx, &grant, &name, &language).await?;
    super::hold(tx, app, &grant, facts, "person").await?;
    store::insert(tx, app, &grant).await?;
    let points = contact_points(tx, own).await?.into_iter();
    let email = points.filter(|point| point.kind == "email" && point.verified_at.is_some()).map(|point| point.address);
    let email = email.min().unwrap_or_default();
    let name = super::store::shown_name(tx, own).await?.unwrap_or_default();
    let owner = NewRepresentative { email: email.clone(), name, scope: Scope::Own, until: NO_END };
    trust::appoint(tx, app, &grant, &owner).await?;
    trust::accept_all(tx, own.person(), &email).await?;
    // From here on its record says who did what.
    let resource = Resource::of_person("organisation", &id);
    trust::authorise(tx, app, own.actor(), Action::Change, resource, Purpose::OwnAffairs).await?;
    events::record(tx, app, own.actor(), Subject::person(&id), PersonEvent::OrganisationAdded {}).await?;
    Ok(Ok(id))
}

/// Whether the person owns too many, or one with the same number.
async fn collides(tx: &mut Tx, app: &App, own: &Grant, facts: &Facts) -> Outcome<Option<Unfit>> {
    let mut theirs = represented(tx, app, own.actor(), own.person()).await?;
    theirs.retain(|one| one.is_owner);
    if theirs.len() >= MOST {
        return Ok(Some(Unfit::TooMany));
    }
    let told = numbers_in(app, facts);
    for one in theirs {
        let resource = Resource::of_person("facts", &one.id);
        let grant = trust::authorise(tx, app, own.actor(), Action::See, resource, Purpose::OwnAffairs).await?;
        let held = super::held_facts(tx, app, &grant).await?;
        if numbers_in(app, &held).iter().any(|number| told.contains(number)) {
            return Ok(Some(Unfit::There));
        }
    }
    Ok(None)
}

/// An owner corrected a fact of the organisation. A name that changed is what it is called from now on.
pub async fn correct(tx: &mut Tx, app: &App, grant: &Grant, facts: &Facts) -> Outcome<()> {
    super::hold(tx, app, grant, facts, "person").await?;
    if let Some(name) = name_in(app, facts) {
        let language = super::language(tx, app, grant.person()).await?;
        super::store::describe(tx, grant, &name, &language).await?;
    }
    Ok(())
}

/// The organisations of which a person is the last owner, by id and name.
pub async fn owned_alone(tx: &mut Tx, app: &App, own: &Grant) -> Outcome<Vec<(String, String)>> {
    let mut alone = Vec::new();
    for one in represented(tx, app, own.actor(), own.person()).await? {
        if one.is_owner && is_last_owner(tx, &one.id, own.person()).await? {
            alone.push((one.id, one.name));
        }
    }
    Ok(alone)
}

/// Whether an organisation would have no owner without this person.
pub async fn is_last_owner(tx: &mut Tx, organisation: &str, person: &str) -> db::Result<bool> {
    let owners = trust::owners(tx, organisation).await?;
    Ok(owners.iter().any(|owner| owner == person) && owners.iter().all(|owner| owner == person))
}

fn text_of(facts: &Facts, fact: FactId) -> Option<String> {
    match facts.get(fact) {
        Some(Value::Text(text)) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
        _ => None,
    }
}

fn name_in(app: &App, facts: &Facts) -> Option<String> {
    text_of(facts, app.catalogue.organisation_name()?)
}

/// The numbers that are known, each without what people put between the digits.
fn numbers_in(app: &App, facts: &Facts) -> Vec<(FactId, String)> {
    let plain = |text: String| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_uppercase();
    numbers(app).filter_map(|number| Some((number.id, plain(text_of(facts, number.id)?)))).collect()
}
