//! Who may: the person, their representatives, whoever holds a draft's code, and officers by competence or mandate.

use catalogue::Catalogue;
use db::Tx;

use super::acts::{Acts, Power};
use super::mandates::{Holder, MandateQuery, Signs, Under, competent, powers};
use super::visibility::Visibility;
use super::{Action, Actor, Resource, representatives};
use crate::app::App;
use crate::staff;

pub(super) enum Verdict {
    Yes {
        on_behalf_of: Option<String>,
        sight: Visibility,
        reach: Visibility,
        under: Vec<Under>,
        acts: Acts,
        signs: Signs,
    },
    No {
        /// The agency that could help instead.
        ask: Option<String>,
        /// Roles of the officer's own agency that could.
        roles: Vec<String>,
        /// What the officer may do with this service all the same.
        may: Vec<&'static str>,
    },
}

impl Verdict {
    fn yes() -> Verdict {
        Verdict::of(None)
    }

    fn of(on_behalf_of: Option<String>) -> Verdict {
        let (sight, reach) = (Visibility::everything(), Visibility::everything());
        let (acts, signs) = (Acts::default(), Signs::Everything);
        Verdict::Yes { on_behalf_of, sight, reach, under: Vec::new(), acts, signs }
    }

    /// What one agency asks another is answered by it with everything that there is to see and to do.
    fn for_whoever_is_asked() -> Verdict {
        let (sight, reach) = (Visibility::everything(), Visibility::everything());
        let (acts, signs) = (Acts::all(), Signs::Everything);
        Verdict::Yes { on_behalf_of: None, sight, reach, under: Vec::new(), acts, signs }
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
        // What officers do, nobody else does, not even whose case it is.
        Actor::Person { .. } | Actor::Holder { .. } if matches!(action, Action::Act(_)) => no,
        Actor::Person { id, .. } if *id == resource.person => yes,
        Actor::Person { id, .. } => {
            let day = app.today();
            let scope = representatives::scope(tx, id, &resource.person, day).await?;
            match scope.is_some_and(|scope| scope.covers(resource, action)) {
                true => Verdict::of(Some(resource.person.clone())),
                false => no,
            }
        }
        Actor::Holder { application } => {
            let is_it = resource.kind == "application" && resource.id == *application;
            if is_it && action != Action::Delete { yes } else { no }
        }
        Actor::Officer { id, agency, .. } => officer(tx, app, (id, agency), action, resource).await?,
        Actor::System(_) => yes,
        Actor::Nobody => no,
    })
}

/// An officer acts for the agency that answers for the thing, or under a mandate of the catalogue.
async fn officer(
    tx: &mut Tx,
    app: &App,
    (id, agency): (&str, &str),
    action: Action,
    resource: &Resource,
) -> db::Result<Verdict> {
    // An officer whom nobody hired may nothing, nor one who was deactivated, even in the middle of their work.
    let known = staff::by_id(tx, id).await?.filter(|officer| officer.active);
    let Some(known) = known.filter(|_| action != Action::Delete) else { return Ok(Verdict::no()) };
    if matches!(resource.kind, "conversation" | "conversation-file") && answers(app, agency, resource) {
        return Ok(Verdict::yes());
    }
    // That somebody at the counter is known by an address: who they are, and nothing of theirs.
    if resource.kind == "identity" && action == Action::See {
        return Ok(Verdict::yes());
    }
    // What one agency asks another is for that one alone, whosever the service is.
    if matches!(resource.kind, "opinion" | "opinion-file" | "hand-over" | "step") {
        return Ok(match resource.agency.as_deref() == Some(agency) {
            true => Verdict::for_whoever_is_asked(),
            false => Verdict::No { ask: resource.agency.clone(), roles: Vec::new(), may: Vec::new() },
        });
    }
    let catalogue = app.catalogue;
    let Some(service) = resource.service.as_deref().and_then(|id| app.laws.newest(id)) else {
        return Ok(Verdict::No { ask: resource.agency.clone(), roles: Vec::new(), may: Vec::new() });
    };
    let competent = competent(catalogue, service, resource.agency.as_deref());
    let (is_case, is_whole) = (matches!(resource.kind, "case" | "file"), !goes_fact_by_fact(resource.kind, action));
    let asked = MandateQuery { service, competent: &competent, is_case, is_whole, day: app.today() };
    let powers = powers(catalogue, &asked, &Holder { agency, roles: &known.roles });
    let under = powers.may(action);
    // A letter may say any fact of its service, so it is read by those alone from whom none is hidden.
    // Posting one and correcting its address read none of it.
    let reads = resource.kind == "letter" && matches!(action, Action::See | Action::Download);
    let sees_all = !reads || powers.sight(catalogue, Power::See).covers_service(catalogue, service);
    Ok(match under.filter(|_| sees_all) {
        Some(under) => {
            let sight = powers.sight(catalogue, Power::See);
            let reach = powers.sight(catalogue, Power::Collect);
            let (acts, signs) = (powers.acts(), powers.signs());
            Verdict::Yes { on_behalf_of: None, sight, reach, under, acts, signs }
        }
        None => Verdict::No {
            ask: competent.first().map(|agency| (*agency).to_owned()),
            roles: powers.roles_that_may(action),
            may: powers.all(),
        },
    })
}

/// What a mandate for some facts is good for; everything else is whole, and such a mandate does not open it.
fn goes_fact_by_fact(kind: &str, action: Action) -> bool {
    match action {
        // An application is taken down question by question, and each question asks the grant.
        Action::Change | Action::Send => kind == "application",
        // What is explained shows nothing of the person.
        Action::Advise => kind == "application",
        _ => false,
    }
}

/// Whoever asks for a person is answered by the front door, whatever it is about, and by whom it was handed to.
fn answers(app: &App, agency: &str, resource: &Resource) -> bool {
    let front = front_agency(app.catalogue);
    front.is_some_and(|front| front.id == agency) || resource.agency.as_deref() == Some(agency)
}

/// The agency that answers requests for a person: the one whose phone number stands on every page.
pub fn front_agency(catalogue: &Catalogue) -> Option<&catalogue::Agency> {
    let phone = catalogue.about.phone.as_deref();
    let mut agencies = catalogue.agencies.iter();
    agencies.find(|agency| phone.is_some() && agency.phone.as_deref() == phone)
}
