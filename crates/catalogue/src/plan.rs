//! From a purpose to one plan across agencies: what to do, what one can get, what is open, in what order, by when.

use rules::{Date, Facts, Need, Open, Value};

use crate::calendar::Calendar;
use crate::catalogue::Catalogue;
use crate::events::{Event, EventStep, StepWhat, in_order};
use crate::guidance::Timing;
use crate::judgement::{Judgement, Verdict};
use crate::service::Service;
use crate::signposts::Signpost;
use crate::time::{FactDeadline, Unit};

/// A plan for one person on one day.
#[derive(Clone, Debug)]
pub struct Plan<'c> {
    pub event: Option<&'c Event>,
    pub on: Date,
    /// The services of the purpose.
    pub steps: Vec<PlanStep<'c>>,
    /// Everything else that the purpose takes.
    pub guidance: Vec<PlanGuidance<'c>>,
    /// What is worth a look besides, once the purpose is answered.
    pub also: Also<'c>,
}

/// Services and signposts that a purpose does not need.
#[derive(Clone, Debug, Default)]
pub struct Also<'c> {
    pub steps: Vec<PlanStep<'c>>,
    pub guidance: Vec<PlanGuidance<'c>>,
}

/// A service in a plan.
#[derive(Clone, Debug)]
pub struct PlanStep<'c> {
    pub judgement: Judgement<'c>,
    /// Steps of this plan that must come first.
    pub after: Vec<&'c str>,
    pub due: Option<DueDate>,
    pub why: Option<&'c str>,
    /// Another organisation delivers it; we explain and refer.
    pub advise_only: bool,
    /// What else must be known to say whether the step matters at all.
    pub relevance: Vec<Need>,
    pub place: PlanPlace,
}

/// A step of a plan that is no service of the catalogue.
#[derive(Clone, Debug)]
pub struct PlanGuidance<'c> {
    pub step: &'c EventStep,
    pub signpost: Option<&'c Signpost>,
    pub after: Vec<&'c str>,
    pub due: Option<DueDate>,
    /// What must be known to say whether the step matters.
    pub relevance: Vec<Need>,
    pub place: PlanPlace,
}

/// Where a step stands in its plan: how soon, and in what order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PlanPlace {
    pub timing: Timing,
    pub order: usize,
}

/// A thing to do, in the order of a plan.
#[derive(Clone, Copy, Debug)]
pub enum ToDo<'p, 'c> {
    Service(&'p PlanStep<'c>),
    Guidance(&'p PlanGuidance<'c>),
}

impl<'c> ToDo<'_, 'c> {
    pub fn id(&self) -> &'c str {
        match self {
            ToDo::Service(step) => &step.judgement.service.id,
            ToDo::Guidance(guidance) => &guidance.step.id,
        }
    }

    pub fn place(&self) -> PlanPlace {
        match self {
            ToDo::Service(step) => step.place,
            ToDo::Guidance(guidance) => guidance.place,
        }
    }
}

/// When a step is due, as far as that is known.
#[derive(Clone, Debug, PartialEq)]
pub enum DueDate {
    On(Date),
    /// The date it is counted from is not known yet.
    Words(String),
}

impl PlanStep<'_> {
    /// Every question that would help with this step: relevance, verdict, then figures.
    pub fn needs(&self) -> Vec<Need> {
        let mut needs = self.relevance.clone();
        needs.extend(&self.judgement.needs);
        if self.judgement.verdict == Verdict::Yes {
            let open = self.judgement.outcomes.iter().filter(|(_, value, _)| value.is_err());
            needs.extend(open.flat_map(|(_, _, needs)| needs));
        }
        let mut seen = std::collections::HashSet::new();
        needs.retain(|need| seen.insert(*need));
        needs
    }
}

impl<'c> Plan<'c> {
    /// What there is to do for the purpose, soonest first; without services that are not for this person.
    pub fn to_do(&self) -> Vec<ToDo<'_, 'c>> {
        in_time(&self.steps, &self.guidance)
    }

    /// What else there is, in the same order.
    pub fn to_do_besides(&self) -> Vec<ToDo<'_, 'c>> {
        in_time(&self.also.steps, &self.also.guidance)
    }
}

fn in_time<'p, 'c>(steps: &'p [PlanStep<'c>], guidance: &'p [PlanGuidance<'c>]) -> Vec<ToDo<'p, 'c>> {
    let services = steps.iter().filter(|step| step.judgement.verdict != Verdict::No).map(ToDo::Service);
    let mut all: Vec<ToDo<'p, 'c>> = services.chain(guidance.iter().map(ToDo::Guidance)).collect();
    all.sort_by_key(ToDo::place);
    all
}

impl Catalogue {
    /// The plan for a life event, or for everything.
    pub fn plan<'c>(&'c self, event: Option<&'c Event>, facts: &Facts, on: Date) -> Plan<'c> {
        let mut plan = Plan { event, on, steps: Vec::new(), guidance: Vec::new(), also: Also::default() };
        let Some(event) = event else {
            let all = self.services.iter().enumerate();
            plan.steps.extend(all.filter_map(|(n, service)| self.plain_step(&service.id, facts, on, n)));
            plan.leave_out_ended();
            return plan;
        };
        (plan.steps, plan.guidance) = self.plan_steps(&event.steps, facts, on);
        (plan.also.steps, plan.also.guidance) = self.plan_steps(&event.also, facts, on);
        let named = self.services.iter();
        let named = named.filter(|service| service.events.contains(&event.id) && !event.names_service(&service.id));
        let from = event.also.len();
        let rest = named.enumerate().filter_map(|(n, service)| self.plain_step(&service.id, facts, on, from + n));
        plan.also.steps.extend(rest);
        plan.leave_out_ended();
        plan
    }

    /// The plan of somebody who asks about one service only.
    pub fn plan_of_service<'c>(&'c self, service: &'c Service, facts: &Facts, on: Date) -> Plan<'c> {
        let steps = self.plain_step(&service.id, facts, on, 0).into_iter().collect();
        Plan { event: None, on, steps, guidance: Vec::new(), also: Also::default() }
    }

    fn plan_steps<'c>(
        &'c self,
        steps: &'c [EventStep],
        facts: &Facts,
        on: Date,
    ) -> (Vec<PlanStep<'c>>, Vec<PlanGuidance<'c>>) {
        let (mut services, mut guidance) = (Vec::new(), Vec::new());
        for (order, step) in in_order(steps).into_iter().enumerate() {
            match &step.what {
                StepWhat::Service(_) => services.extend(self.plan_step(step, facts, on, order)),
                _ => guidance.extend(self.plan_guidance(step, facts, on, order)),
            }
        }
        (services, guidance)
    }

    fn plain_step<'c>(&'c self, service: &str, facts: &Facts, on: Date, order: usize) -> Option<PlanStep<'c>> {
        let service = self.service(service)?;
        Some(PlanStep {
            judgement: Judgement::new(&self.program, service, facts, on),
            after: Vec::new(),
            due: None,
            why: None,
            advise_only: service.advise_only,
            relevance: Vec::new(),
            place: PlanPlace { timing: Timing::ThisMonth, order },
        })
    }

    /// Whether a step matters, and what must be known to say so; `None` if it does not.
    fn relevance(&self, step: &EventStep, facts: &Facts, on: Date) -> Option<Vec<Need>> {
        let signposted = match &step.what {
            StepWhat::Signpost(id) => self.signpost(id).and_then(|signpost| signpost.when.as_ref()),
            _ => None,
        };
        let mut relevance = Vec::new();
        for rule in step.when.iter().chain(signposted) {
            match self.program.evaluate(facts, on).value_and_needs(rule.node) {
                (Ok(Value::Boolean(false)), _) => return None,
                (Err(Open::Unknown), needs) => relevance.extend(needs),
                _ => {}
            }
        }
        Some(relevance)
    }

    fn plan_step<'c>(&'c self, step: &'c EventStep, facts: &Facts, on: Date, order: usize) -> Option<PlanStep<'c>> {
        let relevance = self.relevance(step, facts, on)?;
        let mut plan = self.plain_step(step.service()?, facts, on, order)?;
        plan.relevance = relevance;
        plan.after = step.after.iter().map(String::as_str).collect();
        plan.why = step.why.as_deref();
        plan.advise_only = plan.judgement.service.advise_only || step.advise_only;
        plan.due = self.due_of(step, self.calendar_of(plan.judgement.service), facts, on);
        plan.place.timing = timing(step, plan.due.as_ref(), on);
        Some(plan)
    }

    fn plan_guidance<'c>(
        &'c self,
        step: &'c EventStep,
        facts: &Facts,
        on: Date,
        order: usize,
    ) -> Option<PlanGuidance<'c>> {
        let relevance = self.relevance(step, facts, on)?;
        let signpost = match &step.what {
            StepWhat::Signpost(id) => self.signpost(id),
            _ => None,
        };
        let due = self.due_of(step, self.calendars.first(), facts, on);
        let place = PlanPlace { timing: timing(step, due.as_ref(), on), order };
        let after = step.after.iter().map(String::as_str).collect();
        Some(PlanGuidance { step, signpost, after, due, relevance, place })
    }

    fn due_of(&self, step: &EventStep, calendar: Option<&Calendar>, facts: &Facts, on: Date) -> Option<DueDate> {
        let from = step.due_from.as_ref().and_then(|rule| self.program.evaluate(facts, on).value(rule.node).ok());
        step.due.as_ref().map(|due| self.due_date(due, from, calendar))
    }

    fn due_date(&self, due: &FactDeadline, from: Option<Value>, calendar: Option<&Calendar>) -> DueDate {
        let day = match from {
            Some(Value::Date(from)) => self.due_day(due, from, calendar),
            _ => None,
        };
        let label = self.program.vocabulary.fact(&due.fact).and_then(|fact| self.facts.get(fact));
        // A label that is a question cannot be part of a sentence; the name of the fact can.
        let words = label.map(|fact| fact.wording.label.to_lowercase()).filter(|words| !words.ends_with('?'));
        let label = words.unwrap_or_else(|| due.fact.replace('_', " "));
        let link = if due.before { "before" } else { "after" };
        day.map_or_else(|| DueDate::Words(format!("{} {link} {label}", due.within)), DueDate::On)
    }

    /// The day itself: one that is counted forward moves off a day of rest as the law of the calendar has it. Where the
    /// calendar does not reach, it is the earlier day, which is in time in any case.
    fn due_day(&self, due: &FactDeadline, from: Date, calendar: Option<&Calendar>) -> Option<Date> {
        match (due.within.unit, due.before) {
            (Unit::WorkingDays, true) => calendar?.working_days_before(from, due.within.amount),
            (Unit::WorkingDays, false) => calendar?.working_days_after(from, due.within.amount),
            (_, true) => due.within.plain_shift(from, true),
            (_, false) => {
                let day = due.within.plain_shift(from, false)?;
                calendar.and_then(|calendar| calendar.last_day(day)).or(Some(day))
            }
        }
    }

    /// The working calendar of a service: the one it names, or else the first.
    pub fn calendar_of(&self, service: &Service) -> Option<&Calendar> {
        let named = |calendar: &&Calendar| service.calendar.as_ref().is_none_or(|id| *id == calendar.id);
        self.calendars.iter().find(named)
    }
}

/// How soon a step matters: as the author says, or sooner where its day is nearer.
fn timing(step: &EventStep, due: Option<&DueDate>, today: Date) -> Timing {
    let by_day = match due {
        Some(DueDate::On(day)) => Some(Timing::of_day(*day, today)),
        _ => None,
    };
    match (step.timing, by_day) {
        (Some(said), Some(by_day)) => said.min(by_day),
        (said, by_day) => said.or(by_day).unwrap_or(Timing::ThisMonth),
    }
}

impl Plan<'_> {
    /// A service that does not exist on the day has no place in the plan, and what does not matter blocks nothing.
    fn leave_out_ended(&mut self) {
        for steps in [&mut self.steps, &mut self.also.steps] {
            steps.retain(|step| step.judgement.verdict != Verdict::NotAvailable);
        }
        let services = self.steps.iter().chain(&self.also.steps).map(|step| step.judgement.service.id.as_str());
        let guidance = self.guidance.iter().chain(&self.also.guidance).map(|guidance| guidance.step.id.as_str());
        let kept: std::collections::HashSet<&str> = services.chain(guidance).collect();
        let after = self.steps.iter_mut().chain(&mut self.also.steps).map(|step| &mut step.after);
        let after = after.chain(self.guidance.iter_mut().chain(&mut self.also.guidance).map(|step| &mut step.after));
        for after in after {
            after.retain(|before| kept.contains(before));
        }
    }
}
