//! What an officer may ask and see where several services are at stake at once, as in a plan. No grant: whoever
//! looks has one besides.

use catalogue::Service;
use db::Tx;

use super::Actor;
use super::acts::Power;
use super::grant::Grant;
use super::mandates::{Holder, MandateQuery, competent, powers};
use super::visibility::Visibility;
use crate::app::App;
use crate::staff;

/// Which facts whoever acts may ask for and see.
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

/// What one service lets an officer ask and see, of the facts that it uses.
struct OfService {
    service: String,
    facts: Vec<String>,
    asks: Option<Visibility>,
    sees: Option<Visibility>,
}

/// The reach of an officer over several services together.
pub struct ServiceAccess(Vec<OfService>);

impl ServiceAccess {
    /// # Errors
    /// When the database cannot be used.
    pub async fn of(tx: &mut Tx, app: &App, actor: &Actor, services: &[&Service]) -> db::Result<ServiceAccess> {
        match actor {
            Actor::Officer { id, .. } => ServiceAccess::of_officer(tx, app, id, services).await,
            _ => Ok(ServiceAccess(Vec::new())),
        }
    }

    /// That of an officer by their key; one who does not work here any more reaches nothing by a role.
    ///
    /// # Errors
    /// When the database cannot be used.
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
            OfService {
                service: service.id.clone(),
                facts: catalogue.facts_used(service).into_iter().map(name).collect(),
                asks: has(Power::Collect),
                sees: has(Power::See),
            }
        };
        Ok(ServiceAccess(services.iter().map(one).collect()))
    }

    /// Whether an application for a service may be taken down at all.
    pub fn may_collect(&self, service: &str) -> bool {
        self.0.iter().any(|one| one.service == service && one.asks.is_some())
    }

    fn covers(&self, fact: &str, sight: impl Fn(&OfService) -> Option<&Visibility>) -> bool {
        let using = self.0.iter().filter(|one| one.facts.iter().any(|known| known == fact));
        // What one mandate keeps from the officer is not seen through another; what no service uses is nobody's.
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
