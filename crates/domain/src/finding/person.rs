//! Everything of one person that an officer may see, for the page on which it stands together.

use db::Tx;

use super::content::{self, Matter, MatterRow};
use super::words::Field;
use crate::app::App;
use crate::assisted::model::Sitting;
use crate::people::{self, Person, Preferences};
use crate::refusal::{Outcome, Refusal};
use crate::renewals::{self, Holding};
use crate::staff::Officer;
use crate::trust::{self, Action, Grant, Purpose, Refused, Resource};
use crate::{assisted, cases, conversations};

/// Matters that are shown; each is a line in the person's ledger.
const MOST: usize = 20;

/// One person at the desk.
pub struct KnownPerson {
    /// A grant for who they are, and for nothing else of theirs.
    pub grant: Grant,
    pub person: Person,
    pub wishes: Preferences,
    /// Their cases and conversations that the officer may see, the newest first.
    pub matters: Vec<Matter>,
    /// How many more the officer may see.
    pub more: usize,
    /// Who acts for them, by name.
    pub representatives: Vec<String>,
    pub sittings: Vec<Sitting>,
    pub holdings: Vec<Holding>,
}

impl KnownPerson {
    /// How they are reached and where they live, as the matters say that the officer may see; each once.
    pub fn contacts(&self, fields: &[Field]) -> Vec<String> {
        let mut all: Vec<String> = Vec::new();
        let texts = self.matters.iter().flat_map(|matter| &matter.given);
        for (_, text) in texts.filter(|(field, _)| fields.contains(field)) {
            if !all.contains(text) {
                all.push(text.clone());
            }
        }
        all
    }
}

/// Opens the page of a person, whom an officer may see as soon as they may see one matter of theirs, or sit with them.
///
/// # Errors
/// If there is no such person, or none for this officer.
pub async fn open(tx: &mut Tx, app: &App, officer: &Officer, (id, purpose): (&str, Purpose)) -> Outcome<KnownPerson> {
    let visible = visible(tx, app, officer, id).await?;
    let sits = assisted::store::sits_with(tx, &officer.id, id, app.world.now()).await?;
    if visible.is_empty() && !sits {
        return Err(Refusal::not_found());
    }
    let identity = Resource::of_person("identity", id);
    let grant = trust::authorise(tx, app, &officer.actor(), Action::See, identity, purpose).await?;
    let person = people::person(tx, &grant).await?.ok_or_else(Refusal::not_found)?;
    let wishes = people::preferences(tx, &grant).await?;
    let representatives = trust::named_for(tx, &[&grant]).await?.into_iter().map(|(_, name)| name).collect();
    let sittings = assisted::store::with_agency(tx, &grant, &officer.agency).await?;
    let more = visible.len().saturating_sub(MOST);
    let matters = opened(tx, app, officer, visible, purpose).await?;
    let mut holdings = Vec::new();
    for holding in renewals::store::of_person(tx, &grant).await? {
        let resource = Resource {
            kind: "holding",
            id: holding.id.clone(),
            person: id.to_owned(),
            service: Some(holding.service.clone()),
            agency: None,
        };
        match trust::authorise(tx, app, &officer.actor(), Action::See, resource, purpose).await {
            Ok(_) => holdings.push(holding),
            Err(Refused::No(_)) => {}
            Err(Refused::Failed(error)) => return Err(error.into()),
        }
    }
    Ok(KnownPerson { grant, person, wishes, matters, more, representatives, sittings, holdings })
}

/// The cases of a person that an officer may see, for a sitting with them: each is a look that the person can read of.
///
/// # Errors
/// If the database is unavailable.
pub async fn cases(tx: &mut Tx, app: &App, officer: &Officer, (id, purpose): (&str, Purpose)) -> Outcome<Vec<Matter>> {
    let mut visible = visible(tx, app, officer, id).await?;
    visible.retain(|resource| resource.kind == "case");
    opened(tx, app, officer, visible, purpose).await
}

/// The person's cases and conversations that an officer may see, the newest first. Reads only keys.
async fn visible(tx: &mut Tx, app: &App, officer: &Officer, id: &str) -> db::Result<Vec<Resource>> {
    let mut all = Vec::new();
    for (case, _) in cases::store::cases_of(tx, id).await? {
        all.extend(cases::resource(tx, &case).await?);
    }
    for talk in conversations::store::keys_of(tx, id).await? {
        all.extend(conversations::resource(tx, &talk).await?);
    }
    // Ids begin with their moment.
    all.sort_by(|one, other| other.id.cmp(&one.id));
    all.retain(|resource| trust::compared(app, officer, resource.clone()).is_some());
    Ok(all)
}

async fn opened(
    tx: &mut Tx,
    app: &App,
    officer: &Officer,
    resources: Vec<Resource>,
    purpose: Purpose,
) -> Outcome<Vec<Matter>> {
    let mut grants = Vec::new();
    for resource in resources.into_iter().take(MOST) {
        grants.push(trust::authorise(tx, app, &officer.actor(), Action::See, resource, purpose).await?);
    }
    let matters = content::read(tx, app, grants).await?;
    for matter in &matters {
        if let MatterRow::Case(case) = &matter.subject {
            app.laws.load(tx, case.catalogue.as_deref()).await?;
        }
    }
    Ok(matters)
}
