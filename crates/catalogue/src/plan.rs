//! From a purpose to one plan across agencies: what one can get, what is open, in which order, by when.

use rules::{Date, Facts, Need, Open, Program, Value};

use crate::catalogue::Catalogue;
use crate::events::{Event, EventStep};
use crate::judgement::{Judgement, Verdict};
use crate::time::{Due, Unit};

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
    /// Services of this plan that come first.
    pub after: Vec<&'c str>,
    pub due: Option<DueDate>,
    pub why: Option<&'c str>,
    /// What else must be known to say whether the step matters at all.
    pub relevance: Vec<Need>,
}

/// When a step is due, as far as it can be told.
#[derive(Clone, Debug, PartialEq)]
pub enum DueDate {
    On(Date),
    /// The date it is counted from is not known yet.
    Words(String),
}

impl PlanStep<'_> {
    /// Every question that would bring this step nearer: relevance, verdict, then figures.
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
    /// The plan for a life event, or for everything there is.
    pub fn plan<'c>(&'c self, event: Option<&'c Event>, facts: &Facts, on: Date) -> Plan<'c> {
        let mut steps = Vec::new();
        match event {
            Some(event) => {
                for step in in_order(event) {
                    steps.extend(self.plan_step(event, step, facts, on));
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
        // A service that ended, or that does not matter here, holds nobody up.
        for step in &mut plan.steps {
            step.after.retain(|before| kept.contains(before));
        }
        plan
    }

    fn plain_step<'c>(&'c self, service: &str, facts: &Facts, on: Date) -> Option<PlanStep<'c>> {
        let judgement = Judgement::new(&self.program, self.service(service)?, facts, on);
        Some(PlanStep { judgement, after: Vec::new(), due: None, why: None, relevance: Vec::new() })
    }

    fn plan_step<'c>(
        &'c self,
        event: &'c Event,
        step: &'c EventStep,
        facts: &Facts,
        on: Date,
    ) -> Option<PlanStep<'c>> {
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
        plan.due = step.due.as_ref().map(|due| self.due_date(&self.program, due, facts));
        let _ = event;
        Some(plan)
    }

    fn due_date(&self, program: &Program, due: &Due, facts: &Facts) -> DueDate {
        let from = program.vocabulary.fact(&due.fact).and_then(|fact| facts.get(fact).cloned());
        let day = match from {
            Some(Value::Date(from)) if due.within.unit == Unit::WorkingDays => {
                self.calendars.first().and_then(|calendar| match due.before {
                    true => calendar.working_days_before(from, due.within.amount),
                    false => calendar.working_days_after(from, due.within.amount),
                })
            }
            Some(Value::Date(from)) => due.within.plain_shift(from, due.before),
            _ => None,
        };
        let label = program.vocabulary.fact(&due.fact).and_then(|fact| self.facts.get(fact));
        let label = label.map_or(due.fact.clone(), |fact| fact.wording.label.to_lowercase());
        let link = if due.before { "before" } else { "after" };
        day.map_or_else(|| DueDate::Words(format!("{} {link} {label}", due.within)), DueDate::On)
    }
}

/// The steps of an event so that each comes after those it waits for, and otherwise as written.
fn in_order(event: &Event) -> Vec<&EventStep> {
    let mut order: Vec<&EventStep> = Vec::new();
    let mut left: Vec<&EventStep> = event.steps.iter().collect();
    while !left.is_empty() {
        let done = |id: &String| order.iter().any(|step| step.service == *id);
        let waits = |step: &&EventStep| {
            step.after.iter().any(|before| !done(before) && event.steps.iter().any(|other| other.service == *before))
        };
        // Checked catalogues have no circles; without the fallback one would never end.
        let next = left.iter().position(|step| !waits(step)).unwrap_or(0);
        order.push(left.remove(next));
    }
    order
}
