//! The policy: what the person, their representatives, the holder of a code, and officers (by competence or
//! mandate) are allowed to do.

use catalogue::Catalogue;
use db::Tx;

use super::acts::{Acts, Power};
use super::mandates::{Holder, MandateQuery, Signs, Under, competent, powers};
use super::visibility::Visibility;
use super::{Action, Actor, Resource, followers, representatives};
use crate::app::App;
use crate::staff;

pub(super) enum Verdict {
    Yes {
        /// Under which names a representative does it.
        represented_by: Option<String>,
        sight: Visibility,
        reach: Visibility,
        under: Vec<Under>,
        acts: Acts,
        signs: Signs,
    },
    No {
        /// The agency that could help instead.
        ask: Option<String>,
        /// Roles of the officer's own agency that would be allowed.
        roles: Vec<String>,
        /// What the officer may do with this service nonetheless.
        may: Vec<&'static str>,
    },
}

impl Verdict {
    fn yes() -> Verdict {
        Verdict::of(None)
    }

    fn of(represented_by: Option<String>) -> Verdict {
        let (sight, reach) = (Visibility::everything(), Visibility::everything());
        let (acts, signs) = (Acts::default(), Signs::Everything);
        Verdict::Yes { represented_by, sight, reach, under: Vec::new(), acts, signs }
    }

    /// The consulted agency may see and do everything that answering the consultation involves.
    fn for_whoever_is_asked() -> Verdict {
        let (sight, reach) = (Visibility::everything(), Visibility::everything());
        let (acts, signs) = (Acts::all(), Signs::Everything);
        Verdict::Yes { represented_by: None, sight, reach, under: Vec::new(), acts, signs }
    }

    fn no() -> Verdict {
        Verdict::No { ask: None, roles: Vec::new(), may: Vec::new() }
    }
}

pub(super) async fn decide(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    action: Action,
    resource: &Resource,
) -> db::Result<Verdict> {
    let (yes, no) = (Verdict::yes(), Verdict::no());
    Ok(match actor {
        // Officer acts are for officers only, not even for the person whose case it is.
        Actor::Person { .. } | Actor::Holder { .. } if matches!(action, Action::Act(_)) => no,
        Actor::Person { id, .. } if *id == resource.person => yes,
        // The account itself goes to the person who proves an address, never to a follower.
        Actor::Person { id, .. }
            if action != Action::Delete && followers::follows(tx, app, id, &resource.person).await? =>
        {
            yes
        }
        Actor::Person { id, .. } => {
            let appointment = representatives::appointment(tx, id, &resource.person, app.today()).await?;
            match appointment.filter(|one| one.scope.covers(resource, action)) {
                Some(appointment) => Verdict::of(Some(appointment.under)),
                None => no,
            }
        }
        Actor::Holder { of } => {
            let is_it = match resource.kind {
                "application" | "plan" | "conversation" => action != Action::Delete,
                // Who knows its reference and the day of birth hears where a case stands.
                "case" => action == Action::See,
                _ => false,
            };
            if is_it && resource.id == *of { yes } else { no }
        }
        Actor::Officer { id, agency, .. } => officer(tx, app, (id, agency), action, resource).await?,
        Actor::System(_) => yes,
        Actor::Nobody => no,
    })
}

/// An officer acts for the responsible agency, or under a mandate of the catalogue.
async fn officer(
    tx: &mut Tx,
    app: &App,
    (id, agency): (&str, &str),
    action: Action,
    resource: &Resource,
) -> db::Result<Verdict> {
    // An unknown officer is refused, and so is a deactivated one, from their next request, even mid-task.
    let known = staff::by_id(tx, id).await?.filter(|officer| officer.active);
    let Some(known) = known.filter(|_| action != Action::Delete) else { return Ok(Verdict::no()) };
    Ok(of_known(app, (agency, &known.roles), action, resource))
}

/// The same for an officer who is known to be active.
pub(super) fn of_known(app: &App, (agency, roles): (&str, &[String]), action: Action, resource: &Resource) -> Verdict {
    if matches!(resource.kind, "conversation" | "conversation-file") && answers(app, agency, resource) {
        return Verdict::yes();
    }
    // The address of somebody at the counter is recognised: the officer learns who they are, and none of their data.
    if resource.kind == "identity" && action == Action::See {
        return Verdict::yes();
    }
    // A consultation between agencies is open to the consulted agency alone, regardless of who owns the service.
    if matches!(resource.kind, "opinion" | "opinion-file" | "hand-over" | "step" | "scan") {
        return match resource.agency.as_deref() == Some(agency) {
            true => Verdict::for_whoever_is_asked(),
            false => Verdict::No { ask: resource.agency.clone(), roles: Vec::new(), may: Vec::new() },
        };
    }
    let catalogue = app.catalogue;
    let Some(service) = resource.service.as_deref().and_then(|id| app.laws.newest(id)) else {
        return Verdict::No { ask: resource.agency.clone(), roles: Vec::new(), may: Vec::new() };
    };
    let competent = competent(catalogue, service, resource.agency.as_deref());
    let (is_case, is_whole) = (matches!(resource.kind, "case" | "file"), !goes_fact_by_fact(resource.kind, action));
    let asked = MandateQuery { service, competent: &competent, is_case, is_whole, day: app.today() };
    let powers = powers(catalogue, &asked, &Holder { agency, roles });
    let under = powers.may(action);
    // A letter may contain any fact of its service, so only someone from whom none is hidden may read it. Posting a
    // letter and correcting its address disclose none of it.
    let reads = resource.kind == "letter" && matches!(action, Action::See | Action::Download);
    let sees_all = !reads || powers.sight(catalogue, Power::See).covers_service(catalogue, service);
    match under.filter(|_| sees_all) {
        Some(under) => {
            let sight = powers.sight(catalogue, Power::See);
            let reach = powers.sight(catalogue, Power::Collect);
            let (acts, signs) = (powers.acts(), powers.signs());
            Verdict::Yes { represented_by: None, sight, reach, under, acts, signs }
        }
        None => Verdict::No {
            ask: competent.first().map(|agency| (*agency).to_owned()),
            roles: powers.roles_that_may(action),
            may: powers.all(),
        },
    }
}

/// Where a mandate limited to some facts is sufficient; everything else is opened whole, and such a mandate does not
/// open it.
fn goes_fact_by_fact(kind: &str, action: Action) -> bool {
    match action {
        // An application is filled in question by question, and each question checks the grant.
        Action::Change | Action::Send => kind == "application",
        // Explaining discloses nothing about the person.
        Action::Advise => kind == "application",
        _ => false,
    }
}

/// Requests for human help are answered by the front-door agency, whatever they are about, and by the agency they were
/// handed over to.
fn answers(app: &App, agency: &str, resource: &Resource) -> bool {
    let front = front_agency(app.catalogue);
    front.is_some_and(|front| front.id == agency) || resource.agency.as_deref() == Some(agency)
}

/// The front-door agency, which answers requests for human help: the one whose telephone number is on every page.
pub fn front_agency(catalogue: &Catalogue) -> Option<&catalogue::Agency> {
    let phone = catalogue.about.phone.as_deref();
    let mut agencies = catalogue.agencies.iter();
    agencies.find(|agency| phone.is_some() && agency.phone.as_deref() == phone)
}
