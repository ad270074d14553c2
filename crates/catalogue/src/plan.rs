//! From a purpose to one plan across agencies: what one can get, what is open, in what order, by when.

use rules::{Date, Facts, Need, Open, Value};

use crate::calendar::Calendar;
use crate::catalogue::Catalogue;
use crate::events::{Event, EventStep};
use crate::judgement::{Judgement, Verdict};
use crate::service::Service;
use crate::time::{FactDeadline, Unit};

/// A plan for one person on one day.
#[derive(Clone, Debug)]
pub struct Plan<'c> {
    pub event: Option<&'c Event>,
    pub on: Date,
    pub steps: Vec<PlanStep<'c>>,
}

#[derive(Clone, Debug)]
pub struct PlanStep<'c> {
    pub judgement: Judgement<'c>,
    /// Services of this plan that must come first.
    pub after: Vec<&'c str>,
    pub due: Option<DueDate>,
    pub why: Option<&'c str>,
    /// Another organisation delivers it; we explain and refer.
    pub advise_only: bool,
    /// What else must be known to say whether the step matters at all.
    pub relevance: Vec<Need>,
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

impl Catalogue {
    /// The plan for a life event, or for everything.
    pub fn plan<'c>(&'c self, event: Option<&'c Event>, facts: &Facts, on: Date) -> Plan<'c> {
        let mut steps = Vec::new();
        match event {
            Some(event) => {
                for step in in_order(event) {
                    steps.extend(self.plan_step(step, facts, on));
                }
                let rest = self.services.iter().filter(|service| {
                    service.events.contains(&event.id) && !event.steps.iter().any(|step| step.service == service.id)
                });
                steps.extend(rest.filter_map(|service| self.plain_step(&service.id, facts, on)));
            }
            None => {
                let all = self.services.iter();
                steps.extend(all.filter_map(|service| self.plain_step(&service.id, facts, on)));
            }
        }
        let steps: Vec<PlanStep<'c>> =
            steps.into_iter().filter(|step| step.judgement.verdict != Verdict::NotAvailable).collect();
        let kept: Vec<&str> = steps.iter().map(|step| step.judgement.service.id.as_str()).collect();
        let mut plan = Plan { event, on, steps };
        // A service that has ended, or does not matter here, blocks nothing.
        for step in &mut plan.steps {
            step.after.retain(|before| kept.contains(before));
        }
        plan
    }

    /// The plan of somebody who asks about one service only.
    pub fn plan_of_service<'c>(&'c self, service: &'c Service, facts: &Facts, on: Date) -> Plan<'c> {
        Plan { event: None, on, steps: self.plain_step(&service.id, facts, on).into_iter().collect() }
    }

    fn plain_step<'c>(&'c self, service: &str, facts: &Facts, on: Date) -> Option<PlanStep<'c>> {
        let service = self.service(service)?;
        let judgement = Judgement::new(&self.program, service, facts, on);
        let advise_only = service.advise_only;
        Some(PlanStep { judgement, after: Vec::new(), due: None, why: None, advise_only, relevance: Vec::new() })
    }

    fn plan_step<'c>(&'c self, step: &'c EventStep, facts: &Facts, on: Date) -> Option<PlanStep<'c>> {
        let mut relevance = Vec::new();
        if let Some(when) = &step.when {
            match self.program.evaluate(facts, on).value_and_needs(when.node) {
                (Ok(Value::Boolean(false)), _) => return None,
                (Err(Open::Unknown), needs) => relevance = needs,
                _ => {}
            }
        }
        let mut plan = self.plain_step(&step.service, facts, on)?;
        plan.relevance = relevance;
        plan.after = step.after.iter().map(String::as_str).collect();
        plan.why = step.why.as_deref();
        plan.advise_only = plan.judgement.service.advise_only || step.advise_only;
        let from = step.due_from.as_ref().and_then(|rule| self.program.evaluate(facts, on).value(rule.node).ok());
        plan.due = step.due.as_ref().map(|due| self.due_date(due, from, plan.judgement.service));
        Some(plan)
    }

    fn due_date(&self, due: &FactDeadline, from: Option<Value>, service: &Service) -> DueDate {
        let day = match from {
            Some(Value::Date(from)) if due.within.unit == Unit::WorkingDays => {
                self.calendar_of(service).and_then(|calendar| match due.before {
                    true => calendar.working_days_before(from, due.within.amount),
                    false => calendar.working_days_after(from, due.within.amount),
                })
            }
            Some(Value::Date(from)) => due.within.plain_shift(from, due.before),
            _ => None,
        };
        let label = self.program.vocabulary.fact(&due.fact).and_then(|fact| self.facts.get(fact));
        // A label that is a question cannot be part of a sentence; the name of the fact can.
        let words = label.map(|fact| fact.wording.label.to_lowercase()).filter(|words| !words.ends_with('?'));
        let label = words.unwrap_or_else(|| due.fact.replace('_', " "));
        let link = if due.before { "before" } else { "after" };
        day.map_or_else(|| DueDate::Words(format!("{} {link} {label}", due.within)), DueDate::On)
    }

    /// The working calendar of a service: the one it names, or else the first.
    pub fn calendar_of(&self, service: &Service) -> Option<&Calendar> {
        let named = |calendar: &&Calendar| service.calendar.as_ref().is_none_or(|id| *id == calendar.id);
        self.calendars.iter().find(named)
    }
}

/// The steps of an event in order of dependency, and otherwise as written.
fn in_order(event: &Event) -> Vec<&EventStep> {
    let mut order: Vec<&EventStep> = Vec::new();
    let mut left: Vec<&EventStep> = event.steps.iter().collect();
    while !left.is_empty() {
        let done = |id: &String| order.iter().any(|step| step.service == *id);
        let waits = |step: &&EventStep| {
            step.after.iter().any(|before| !done(before) && event.steps.iter().any(|other| other.service == *before))
        };
        // Checked catalogues have no cycles; without the fallback, one would never terminate.
        let next = left.iter().position(|step| !waits(step)).unwrap_or(0);
        order.push(left.remove(next));
    }
    order
}
