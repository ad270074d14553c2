//! What an officer may ask and see where several services are involved at once, as in a plan. This is no grant; the
//! caller holds one as well.

use catalogue::Service;
use db::Tx;

use super::Actor;
use super::acts::Power;
use super::grant::Grant;
use super::mandates::{Holder, MandateQuery, competent, powers};
use super::visibility::Visibility;
use crate::app::App;
use crate::staff;

/// The facts an actor may ask for and see.
pub trait Covers {
    fn may_ask(&self, fact: &str) -> bool;
    fn may_see(&self, fact: &str) -> bool;
}

impl Covers for Grant {
    fn may_ask(&self, fact: &str) -> bool {
        Grant::may_ask(self, fact)
    }

    fn may_see(&self, fact: &str) -> bool {
        Grant::may_see(self, fact)
    }
}

/// What an officer may ask and see of the facts one service uses.
struct ServiceFacts {
    service: String,
    facts: Vec<String>,
    asks: Option<Visibility>,
    sees: Option<Visibility>,
}

/// An officer's access over several services together.
pub struct ServiceAccess(Vec<ServiceFacts>);

impl ServiceAccess {
    /// # Errors
    /// If the database is unavailable.
    pub async fn of(tx: &mut Tx, app: &App, actor: &Actor, services: &[&Service]) -> db::Result<ServiceAccess> {
        match actor {
            Actor::Officer { id, .. } => ServiceAccess::of_officer(tx, app, id, services).await,
            _ => Ok(ServiceAccess(Vec::new())),
        }
    }

    /// The access of an officer, by id. A deactivated officer has no roles and reaches nothing through one.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn of_officer(tx: &mut Tx, app: &App, id: &str, services: &[&Service]) -> db::Result<ServiceAccess> {
        let Some(officer) = staff::by_id(tx, id).await? else { return Ok(ServiceAccess(Vec::new())) };
        let (agency, roles) = (&officer.agency, if officer.active { officer.roles } else { Vec::new() });
        let catalogue = app.catalogue;
        let one = |service: &&Service| {
            let competent = competent(catalogue, service, None);
            let asked =
                MandateQuery { service, competent: &competent, is_case: false, is_whole: false, day: app.today() };
            let powers = powers(catalogue, &asked, &Holder { agency, roles: &roles });
            let has = |power: Power| powers.has(power).then(|| powers.sight(catalogue, power));
            let name = |fact| catalogue.program.vocabulary.fact_name(fact).to_owned();
            ServiceFacts {
                service: service.id.clone(),
                facts: catalogue.facts_used(service).into_iter().map(name).collect(),
                asks: has(Power::Collect),
                sees: has(Power::See),
            }
        };
        Ok(ServiceAccess(services.iter().map(one).collect()))
    }

    /// Whether the officer may fill in an application for a service at all.
    pub fn may_collect(&self, service: &str) -> bool {
        self.0.iter().any(|one| one.service == service && one.asks.is_some())
    }

    fn covers(&self, fact: &str, sight: impl Fn(&ServiceFacts) -> Option<&Visibility>) -> bool {
        let using = self.0.iter().filter(|one| one.facts.iter().any(|known| known == fact));
        // A fact that one mandate hides is not shown through another; a fact that no service uses is shown to no
        // officer.
        let covered: Vec<bool> = using.filter_map(sight).map(|sight| sight.covers(fact)).collect();
        !covered.is_empty() && covered.into_iter().all(|is_covered| is_covered)
    }
}

impl Covers for ServiceAccess {
    fn may_ask(&self, fact: &str) -> bool {
        self.covers(fact, |one| one.asks.as_ref())
    }

    fn may_see(&self, fact: &str) -> bool {
        self.covers(fact, |one| one.sees.as_ref())
    }
}
