//! The same interview from a purpose to a plan, asked by an officer, with a grant for a service of the purpose.

use catalogue::{PlanGuidance, Service, ToDo, Verdict};
use db::Tx;
use domain::concierge::core::Purpose;
use domain::concierge::interview;
use domain::concierge::purpose::purpose_by_id;
use domain::concierge::store::{self, Access};
use domain::concierge::transcript::Transcript;
use domain::trust::{self, Action, Covers, Grant, Refused, Resource, ServiceAccess, authorise};
use rules::{Need, Value};

use super::opening::start;
use super::reach::{self, Reached};
use super::working::needs_of;
use super::{purpose, questions};
use crate::catalogue_pages::guidance::GuidanceCard;
use crate::web::{Outcome, Posted, Problem, Visit};

/// A plan that an officer may go through with a person.
pub(crate) struct Assisted {
    reached: Reached,
    pub(crate) reach: ServiceAccess,
}

/// A question, and the names of the services that wait for its answer.
pub(crate) type Waiting = (Need, Vec<String>);

/// One service of the plan.
pub(crate) struct Step {
    pub service: &'static Service,
    pub verdict: Verdict,
    pub reasons: Vec<String>,
}

/// The services that a purpose is about today.
fn services(visit: &Visit, of: Purpose<'static>) -> Vec<&'static Service> {
    let nothing = rules::Facts::new(&visit.app.catalogue.program.vocabulary);
    let mut all: Vec<&'static Service> = domain::concierge::purpose::plan(&visit.app, of, &nothing)
        .steps
        .iter()
        .map(|step| step.judgement.service)
        .collect();
    if let Some(event) = of.event() {
        all.extend(event.all_steps().filter_map(|step| visit.app.catalogue.service(step.service()?)));
    }
    all.dedup_by_key(|service| service.id.clone());
    all
}

/// The first grant that one of these services gives; otherwise the refusal of the first.
async fn first_grant(
    tx: &mut Tx,
    visit: &Visit,
    (id, person): (&str, &str),
    (services, action, why): (&[&'static Service], Action, trust::Purpose),
) -> Outcome<Grant> {
    let mut refused = None;
    for service in services {
        let service = Some(service.id.clone());
        let resource = Resource { id: id.to_owned(), service, ..Resource::of_person("plan", person) };
        match authorise(tx, &visit.app, &visit.actor(), action, resource, why).await {
            Ok(grant) => return Ok(grant),
            Err(Refused::Failed(error)) => return Err(error.into()),
            Err(no) => refused = refused.or(Some(no)),
        }
    }
    Err(refused.map_or_else(Problem::not_found, Problem::from))
}

/// The person's plan for a life event: the one they started, or a new one. Returns its id.
pub(crate) async fn begin_with(
    tx: &mut Tx,
    visit: &Visit,
    (person, sitting): (&str, &str),
    event: &str,
    why: trust::Purpose,
) -> Outcome<String> {
    let app = &visit.app;
    let known = app.catalogue.event(event).ok_or_else(Problem::not_found)?;
    let id = app.world.new_id();
    let services = services(visit, Purpose::Event(known));
    let grant = first_grant(tx, visit, (&id, person), (&services, Action::Change, why)).await?;
    let access = Access::Grant(Box::new(grant));
    let begun = store::threads(tx, &access).await?;
    if let Some(same) = begun.into_iter().find(|thread| thread.event.as_deref() == Some(event)) {
        return Ok(same.id);
    }
    start(
        tx,
        visit,
        (id, sitting.to_owned(), Some(person.to_owned())),
        (Some(event.to_owned()), None),
        &Transcript::default(),
    )
    .await
}

/// A plan that a person began elsewhere.
pub(crate) struct BegunPlan {
    pub id: String,
    pub event: &'static str,
    pub name: String,
    pub changed: i64,
}

/// The plans that a person began and the officer may open, the newest of each life event; each look stands in the record,
/// and of what the officer may not open nobody looked.
pub(crate) async fn begun_with(
    tx: &mut Tx,
    visit: &Visit,
    person: &str,
    why: trust::Purpose,
) -> Outcome<Vec<BegunPlan>> {
    let mut begun: Vec<BegunPlan> = Vec::new();
    for (id, event, changed) in store::begun(tx, person).await? {
        let Some(event) = visit.app.catalogue.event(&event) else { continue };
        if begun.iter().any(|known| known.event == event.id) {
            continue;
        }
        if may_open_with(tx, visit, (&id, person)).await? {
            let services = services(visit, Purpose::Event(event));
            first_grant(tx, visit, (&id, person), (&services, Action::See, why)).await?;
            begun.push(BegunPlan { id, event: &event.id, name: event.name.clone(), changed });
        }
    }
    Ok(begun)
}

/// What a plan is called, which is said without a look into it.
pub(crate) async fn name_of(tx: &mut Tx, visit: &Visit, id: &str) -> db::Result<Option<String>> {
    Ok(match purpose_by_id(tx, &visit.app, id).await? {
        Some(Purpose::Event(event)) => Some(event.name.clone()),
        _ => None,
    })
}

/// Whether a plan is this person's, and the officer could open it; nothing is read of it.
pub(crate) async fn may_open_with(tx: &mut Tx, visit: &Visit, (id, person): (&str, &str)) -> db::Result<bool> {
    let owner = store::owner(tx, id).await?.and_then(|owner| owner.person_id);
    let Some(of) = purpose_by_id(tx, &visit.app, id).await?.filter(|_| owner.as_deref() == Some(person)) else {
        return Ok(false);
    };
    for service in services(visit, of) {
        let service = Some(service.id.clone());
        let resource = Resource { id: id.to_owned(), service, ..Resource::of_person("plan", person) };
        if trust::may(tx, &visit.app, &visit.actor(), Action::See, &resource).await? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The plan, with a grant.
pub(crate) async fn open_with(
    tx: &mut Tx,
    visit: &Visit,
    id: &str,
    (action, why): (Action, trust::Purpose),
) -> Outcome<Assisted> {
    let owner = store::owner(tx, id).await?.and_then(|owner| owner.person_id).ok_or_else(Problem::not_found)?;
    let of = purpose_by_id(tx, &visit.app, id).await?.ok_or_else(Problem::not_found)?;
    let services = services(visit, of);
    let grant = first_grant(tx, visit, (id, &owner), (&services, action, why)).await?;
    let reached = reach::with_access(tx, &visit.app, Access::Grant(Box::new(grant)), (id, action)).await?;
    let reach = ServiceAccess::of(tx, &visit.app, &visit.actor(), &services).await?;
    Ok(Assisted { reached: reached.ok_or_else(Problem::not_found)?, reach })
}

impl Assisted {
    /// What is known from before or was answered.
    pub(crate) fn facts(&self, visit: &Visit) -> rules::Facts {
        self.reached.facts(&visit.app)
    }

    pub(crate) fn name(&self, visit: &Visit) -> String {
        purpose::name(visit, self.reached.purpose).0
    }

    /// The next questions with the names of the services that wait for each; how many services are settled, of how many.
    pub(crate) fn next(&self, visit: &Visit) -> (Vec<Waiting>, (usize, usize)) {
        let concierge = visit.app.concierges.of(self.reached.purpose, visit.app.today());
        let session = interview(&concierge, &self.reached.told, self.facts(visit));
        let why = |need| session.waiting_for(need).map(|waits| waits.name(visit.spoken()).into_owned()).collect();
        let page = session.page().iter().map(|question| (question.need, why(question.need))).collect();
        (page, session.progress())
    }

    /// What is kept as the answer to a question: `None` when it is open, an inner `None` for "I don't know".
    pub(crate) fn kept(&self, visit: &Visit, need: Need) -> Option<Option<Value>> {
        let known = self.facts(visit).answer(need).map(Some);
        self.reached.told.given.get(need).cloned().or(known)
    }

    /// The questions that a form was about.
    pub(crate) fn asked(visit: &Visit, posted: &Posted) -> Vec<Need> {
        needs_of(visit, &posted.get("asked").replace(',', " "))
    }

    /// Takes the answers that can be read, leaves the others open as they are, and says what is wrong with which.
    pub(crate) async fn take(
        &mut self,
        tx: &mut Tx,
        visit: &Visit,
        (open, left): (&[Need], &[Need]),
        posted: &Posted,
    ) -> Outcome<Vec<(Need, String)>> {
        let mut wrong = questions::accept(visit, &mut self.reached, open, posted);
        left.iter().for_each(|need| self.reached.told.answer(*need, None));
        let facts = self.facts(visit);
        let concierge = visit.app.concierges.of(self.reached.purpose, visit.app.today());
        let session = interview(&concierge, &self.reached.told, facts);
        wrong.retain(|(need, _)| session.still_matters(*need));
        if wrong.is_empty() {
            let needs: Vec<Need> = open.iter().chain(left).copied().collect();
            self.reached.told.turn(None, &needs);
        }
        // The officer read back what is known from before, or it is not for them.
        self.reached.told.confirmed = true;
        self.reached.save(tx, visit, open.len() - wrong.len()).await?;
        Ok(wrong)
    }

    /// What else the life event says to do, in the order of time; without what rests on a fact that the officer may not
    /// see, because its presence would tell the answer.
    pub(crate) fn guidance(&self, visit: &Visit) -> Vec<GuidanceCard> {
        let facts = self.facts(visit);
        let plan = domain::concierge::purpose::plan(&visit.app, self.reached.purpose, &facts);
        let Some(event) = plan.event else { return Vec::new() };
        let program = &visit.app.catalogue.program;
        let shows = |fact| self.reach.may_see(program.vocabulary.fact_name(fact));
        let may_show = |guidance: &PlanGuidance<'_>| {
            let of_signpost = guidance.signpost.and_then(|signpost| signpost.when.as_ref());
            let rules = guidance.step.when.iter().chain(&guidance.step.due_from).chain(of_signpost);
            rules.flat_map(|rule| program.facts_in(rule.node)).all(shows)
        };
        let card = |to_do: &ToDo<'_, 'static>| match to_do {
            ToDo::Guidance(guidance) if may_show(guidance) => Some(GuidanceCard::of(visit, event, to_do)),
            _ => None,
        };
        plan.to_do().iter().filter_map(card).collect()
    }

    /// Whether the life event offers services besides that nobody asked about yet.
    pub(crate) fn offers_more(&self, visit: &Visit) -> bool {
        let facts = self.facts(visit);
        !domain::concierge::purpose::plan(&visit.app, self.reached.purpose, &facts).to_do_besides().is_empty()
    }

    /// Goes on to what the life event offers besides.
    pub(crate) async fn ask_more(&mut self, tx: &mut Tx, visit: &Visit) -> Outcome<()> {
        self.reached.told.more = true;
        self.reached.save(tx, visit, 0).await?;
        Ok(())
    }

    /// The plan as it stands: each service that matters, with its verdict and why.
    pub(crate) fn steps(&self, visit: &Visit) -> Vec<Step> {
        let facts = self.facts(visit);
        let plan = domain::concierge::purpose::plan(&visit.app, self.reached.purpose, &facts);
        let step = |step: &catalogue::PlanStep<'static>| Step {
            service: step.judgement.service,
            verdict: step.judgement.verdict,
            reasons: step.judgement.decisive().map(|clause| clause.words()).collect(),
        };
        plan.steps.iter().map(step).collect()
    }
}
