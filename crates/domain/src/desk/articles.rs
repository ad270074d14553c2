//! Changed articles as briefings: what officers who work with a service must read, and who has.

use std::collections::BTreeSet;

use catalogue::service::Provider;
use db::Tx;

use super::store;
use crate::app::App;
use crate::events::Recorded;

/// The key under which the reading of an article is stored, alongside the names of services.
pub fn key(article: &str) -> String {
    format!("article:{article}")
}

/// The services that an agency's officers work with: its own, and those for which it has a mandate.
pub fn services<'a>(app: &'a App, agency: &str) -> Vec<&'a catalogue::Service> {
    let mandated = mandated(app, agency);
    let is_own = |service: &catalogue::Service| match &service.provider {
        Provider::Agency(owner) => owner == agency,
        Provider::Any { kind, .. } => app.catalogue.agencies.get(agency).is_some_and(|known| known.kind == *kind),
    };
    app.catalogue.services.iter().filter(|service| is_own(service) || mandated.contains(&service.id)).collect()
}

/// Services of other agencies that a mandate lets officers of this one see.
fn mandated(app: &App, agency: &str) -> BTreeSet<String> {
    let today = app.today();
    let ventures = app.catalogue.ventures.iter();
    let in_force = ventures.filter(|venture| venture.from <= today && venture.until.is_none_or(|until| today <= until));
    let mandates = in_force.flat_map(|venture| &venture.mandates).filter(|mandate| mandate.agency == agency);
    let shown = mandates.filter(|mandate| mandate.may.contains(&"see"));
    shown.flat_map(|mandate| mandate.services.clone().unwrap_or_default()).collect()
}

/// The author of a version counts as having read it.
pub(super) async fn saved(tx: &mut Tx, recorded: &Recorded, version: i64) -> db::Result<()> {
    let officer = recorded.actor_text("id");
    if officer.is_empty() {
        return Ok(());
    }
    store::keep_reading(tx, officer, &key(&recorded.subject.id), version, recorded.at).await
}
