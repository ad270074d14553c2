//! The law applied to one person and one service: verdict, reasons, figures, and what is still needed.

use rules::{Date, Facts, Fault, NodeId, Open, Program, RoundingStrategy, Type, Value};
use rules::{Need, Reason};

use crate::rule::Rule;
use crate::service::{Otherwise, Requirement, Service};

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
    /// The explanation for the way in which it fails, by its place among the requirement's.
    pub fails_as: Option<usize>,
    /// The day from which it will be met, if it only is not met yet.
    pub not_yet: Option<Date>,
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
            let applies = |rule: &Option<Rule>| {
                rule.as_ref().is_none_or(|rule| evaluation.value(rule.node) == Ok(Value::Boolean(true)))
            };
            let fails_as = match holds {
                Ok(false) => requirement.otherwise.iter().position(|otherwise| applies(&otherwise.when)),
                _ => None,
            };
            let day = fails_as.and_then(|n| requirement.otherwise.get(n)?.not_yet.as_ref());
            let not_yet = day.and_then(|rule| match evaluation.value(rule.node) {
                Ok(Value::Date(day)) => Some(day),
                _ => None,
            });
            Clause { requirement, holds, needs, fails_as, not_yet }
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
            (outcome.name.as_str(), value.map(|value| in_cents(value, &outcome.rule.ty)), needs)
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

/// An amount as it is paid: to the cent, half a cent up. Rounded once, so that pages, letters and programs agree.
fn in_cents(value: Value, ty: &Type) -> Value {
    match (value, ty) {
        (Value::Number(amount), Type::Money) => {
            Value::Number(amount.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero))
        }
        (value, _) => value,
    }
}

impl<'c> Clause<'c> {
    /// The explanation for the way in which it fails.
    pub fn otherwise(&self) -> Option<&'c Otherwise> {
        self.requirement.otherwise.get(self.fails_as?)
    }

    /// The explanation for the person: why it is met, or why not.
    pub fn words(&self) -> String {
        match (self.holds, self.otherwise()) {
            (Ok(false), Some(otherwise)) => otherwise.say.clone(),
            (Ok(false), None) => format!("This does not hold: {}", self.requirement.because),
            _ => self.requirement.because.clone(),
        }
    }

    /// The decisive parts of the rule.
    pub fn why(&self, program: &Program, facts: &Facts, on: Date) -> Reason {
        program.evaluate(facts, on).why(self.requirement.rule.node)
    }
}
