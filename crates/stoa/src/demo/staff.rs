//! The officers of the town, from several agencies, all made up.

use catalogue::Catalogue;
use catalogue::town::TownOfficer;
use db::Tx;
use domain::app::App;
use domain::staff::NewOfficer;
use domain::trust::Actor;

/// All officers of the town, with their ids.
#[must_use]
pub fn staff(catalogue: &Catalogue) -> Vec<(String, NewOfficer)> {
    let officers = catalogue.town.as_ref().map(|town| town.officers.as_slice()).unwrap_or_default();
    officers.iter().enumerate().map(|(place, officer)| (id(place), new_officer(officer))).collect()
}

/// The id of an officer, by the place in the file: the same in every town made from it.
fn id(place: usize) -> String {
    format!("00000000-0000-7000-8000-{:012}", place + 1)
}

fn new_officer(officer: &TownOfficer) -> NewOfficer {
    NewOfficer {
        name: officer.name.clone(),
        agency: officer.agency.clone(),
        email: format!("{}@desk.example.org", officer.name.to_lowercase().replace(' ', ".")),
        team: officer.team.clone(),
        roles: officer.roles.clone(),
        languages: officer.languages.clone(),
        skills: officer.skills.clone(),
    }
}

/// An officer of the town, signed in.
pub(super) fn actor(catalogue: &Catalogue, officer: &str) -> anyhow::Result<Actor> {
    let officers = catalogue.town.as_ref().map(|town| town.officers.as_slice()).unwrap_or_default();
    let found = officers.iter().enumerate().find(|(_, known)| known.id == officer);
    let (place, officer) = found.ok_or_else(|| anyhow::anyhow!("no officer of the town is called {officer}"))?;
    Ok(Actor::Officer { id: id(place), name: officer.name.clone(), agency: officer.agency.clone() })
}

/// Creates those officers who do not exist yet.
///
/// # Errors
/// If the database is unavailable.
pub async fn hire(tx: &mut Tx, app: &App) -> db::Result<()> {
    for (id, new) in staff(app.catalogue) {
        domain::staff::add(tx, app, &id, &new).await?;
    }
    Ok(())
}
