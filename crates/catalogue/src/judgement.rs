//! The law applied to one person and one service: verdict, reasons, figures, and what is still needed.

use rules::{Date, Facts, Fault, NodeId, Open, Program, Value};
use rules::{Need, Reason};

use crate::service::{Requirement, Service};

/// Unknown is not false: `Open` means that it cannot be said yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Yes,
    No,
    Open,
    /// The service does not exist on that day.
    NotAvailable,
    /// The rules themselves fail on these facts.
    Fault,
}

impl Verdict {
    pub fn name(self) -> &'static str {
        match self {
            Verdict::Yes => "yes",
            Verdict::No => "no",
            Verdict::Open => "open",
            Verdict::NotAvailable => "not-available",
            Verdict::Fault => "fault",
        }
    }
}

/// One clause, applied.
#[derive(Clone, Debug)]
pub struct Clause<'c> {
    pub requirement: &'c Requirement,
    pub holds: Result<bool, Open>,
    pub needs: Vec<Need>,
}

#[derive(Clone, Debug)]
pub struct Judgement<'c> {
    pub service: &'c Service,
    pub verdict: Verdict,
    pub clauses: Vec<Clause<'c>>,
    /// Questions that could settle the verdict, each once.
    pub needs: Vec<Need>,
    /// The service's outcomes in the manifest's order.
    pub outcomes: Vec<(&'c str, Result<Value, Open>, Vec<Need>)>,
    pub fault: Option<Fault>,
}

impl<'c> Judgement<'c> {
    pub fn new(program: &Program, service: &'c Service, facts: &Facts, on: Date) -> Self {
        let evaluation = program.evaluate(facts, on);
        let settle = |node: NodeId| evaluation.value_and_needs(node);
        let clauses = service.requirements.iter().map(|requirement| {
            let (value, needs) = settle(requirement.rule.node);
            let holds = value.map(|value| value == Value::Boolean(true));
            Clause { requirement, holds, needs }
        });
        let clauses: Vec<Clause<'_>> = clauses.collect();
        let (value, needs) = settle(service.eligible);
        let mut fault = None;
        let verdict = match value {
            _ if !service.available_on(on) => Verdict::NotAvailable,
            Ok(Value::Boolean(true)) => Verdict::Yes,
            Ok(_) => Verdict::No,
            Err(Open::Unknown) => Verdict::Open,
            Err(Open::Fault(found)) => {
                fault = Some(found);
                Verdict::Fault
            }
        };
        let outcomes = service.outcomes.iter().map(|outcome| {
            let (value, needs) = settle(outcome.rule.node);
            (outcome.name.as_str(), value, needs)
        });
        let outcomes = outcomes.collect();
        let needs = if verdict == Verdict::Open { needs } else { Vec::new() };
        Judgement { service, verdict, clauses, needs, outcomes, fault }
    }

    /// The decisive clauses: the failing ones if the answer is no, all of them if it is yes.
    pub fn decisive(&self) -> impl Iterator<Item = &Clause<'c>> {
        let decided = match self.verdict {
            Verdict::Yes => Some(true),
            Verdict::No => Some(false),
            _ => None,
        };
        self.clauses.iter().filter(move |clause| decided.is_some_and(|holds| clause.holds == Ok(holds)))
    }

    pub fn outcome(&self, name: &str) -> Option<&Result<Value, Open>> {
        self.outcomes.iter().find(|(known, ..)| *known == name).map(|(_, value, _)| value)
    }
}

impl Clause<'_> {
    /// The explanation for the person: why it is met, or why not.
    pub fn words(&self) -> String {
        match (self.holds, &self.requirement.otherwise) {
            (Ok(false), Some(otherwise)) => otherwise.clone(),
            (Ok(false), None) => format!("This does not hold: {}", self.requirement.because),
            _ => self.requirement.because.clone(),
        }
    }

    /// The decisive parts of the rule.
    pub fn why(&self, program: &Program, facts: &Facts, on: Date) -> Reason {
        program.evaluate(facts, on).why(self.requirement.rule.node)
    }
}
