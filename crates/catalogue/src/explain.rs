//! Why a service comes out as it does for one person: each clause with the value of each of its parts, the figures and
//! where each fact comes from. For authors; people get reasons in plain words.

use std::collections::BTreeSet;

use rules::{Date, FactId, Facts, FigureId, NodeId, Open, Origin, Trace, Type, Value};

use crate::answers::show_value;
use crate::catalogue::Catalogue;
use crate::faults::fault_words;
use crate::judgement::{Judgement, Verdict};
use crate::service::Service;

/// A service and a person, explained.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    pub service: String,
    pub name: String,
    pub on: Date,
    pub verdict: Verdict,
    pub clauses: Vec<ExplainedClause>,
    pub outcomes: Vec<ExplainedOutcome>,
    pub figures: Vec<ExplainedFigure>,
    pub facts: Vec<ExplainedFact>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ExplainedClause {
    pub id: String,
    pub cite: String,
    /// What the person is told about it.
    pub words: String,
    pub rule: ExplainedPart,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ExplainedOutcome {
    pub name: String,
    pub title: String,
    pub rule: ExplainedPart,
}

/// A part of a rule, as written, with its value.
#[derive(Clone, Debug, PartialEq)]
pub struct ExplainedPart {
    pub text: String,
    /// `open` if it is unknown, or what fails.
    pub value: String,
    /// Where the value comes from, for a fact or a figure.
    pub source: Option<String>,
    pub parts: Vec<ExplainedPart>,
}

/// A figure of the law that was used.
#[derive(Clone, Debug, PartialEq)]
pub struct ExplainedFigure {
    pub name: String,
    pub value: String,
    pub cite: String,
    pub from: Option<Date>,
    pub until: Option<Date>,
    /// Whether it is known to be still in force on the day.
    pub confirmed: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ExplainedFact {
    pub name: String,
    pub value: String,
    /// `told`, `derived: RULE`, `implied: WHY` or `not told`.
    pub source: String,
}

impl Catalogue {
    pub fn explain(&self, service: &Service, facts: &Facts, on: Date) -> Explanation {
        let judgement = Judgement::new(&self.program, service, facts, on);
        let mut explainer = Explainer { catalogue: self, facts, on, used: BTreeSet::new(), figures: BTreeSet::new() };
        let clauses = judgement.clauses.iter().map(|clause| ExplainedClause {
            id: clause.requirement.id.clone(),
            cite: clause.requirement.cite.clone(),
            words: clause.words(),
            rule: explainer.part(clause.requirement.rule.node, &Type::Boolean),
        });
        let clauses = clauses.collect();
        let outcomes = service.outcomes.iter().map(|outcome| ExplainedOutcome {
            name: outcome.name.clone(),
            title: outcome.title.clone(),
            rule: explainer.part(outcome.rule.node, &outcome.rule.ty),
        });
        let outcomes = outcomes.collect();
        let figures = explainer.figures.iter().filter_map(|(figure, day)| explainer.figure(*figure, *day)).collect();
        let facts = explainer.used.iter().map(|fact| explainer.fact(*fact)).collect();
        let (verdict, name) = (judgement.verdict, service.name.clone());
        Explanation { service: service.id.clone(), name, on, verdict, clauses, outcomes, figures, facts }
    }
}

struct Explainer<'c> {
    catalogue: &'c Catalogue,
    facts: &'c Facts,
    on: Date,
    used: BTreeSet<FactId>,
    figures: BTreeSet<(FigureId, Date)>,
}

impl Explainer<'_> {
    fn part(&mut self, node: NodeId, ty: &Type) -> ExplainedPart {
        let trace = self.catalogue.program.evaluate(self.facts, self.on).trace(node, ty);
        self.explained(&trace)
    }

    fn explained(&mut self, trace: &Trace) -> ExplainedPart {
        let source = match trace.origin {
            Origin::Told(fact) | Origin::Derived(fact) | Origin::Implied(fact, _) | Origin::Untold(fact) => {
                self.used.insert(fact);
                Some(self.source(fact, trace.origin))
            }
            Origin::Rate(figure, day) => {
                let day = day.unwrap_or(self.on);
                self.figures.insert((figure, day));
                self.figure(figure, day).map(|figure| figure.words())
            }
            Origin::Entry(_) | Origin::Rule => None,
        };
        let value = self.value(&trace.value, trace.ty.as_ref(), &trace.text);
        let parts = trace.parts.iter().map(|part| self.explained(part)).collect();
        ExplainedPart { text: trace.text.clone(), value, source, parts }
    }

    fn value(&self, value: &Result<Value, Open>, ty: Option<&Type>, text: &str) -> String {
        let program = &self.catalogue.program;
        match (value, ty) {
            // A choice without a type is one that the rule names.
            (Ok(Value::Choice(_)), None) => text.trim_matches('"').to_string(),
            (Ok(value), ty) => show_value(program, ty.unwrap_or(&Type::Boolean), value),
            (Err(Open::Unknown), _) => "open".to_string(),
            (Err(Open::Fault(fault)), _) => fault_words(program, *fault, self.on),
        }
    }

    fn source(&self, fact: FactId, origin: Origin) -> String {
        match origin {
            Origin::Derived(_) => match self.catalogue.program.derivation(fact) {
                Some(rule) => format!("derived: {}", rule.split_whitespace().collect::<Vec<_>>().join(" ")),
                None => "derived".to_string(),
            },
            Origin::Implied(_, n) => {
                let because =
                    self.catalogue.facts.get(fact).and_then(|fact| fact.wording.implied_because.get(n)?.clone());
                because.map_or("implied".to_string(), |because| format!("implied: {because}"))
            }
            Origin::Untold(_) => "not told".to_string(),
            _ => "told".to_string(),
        }
    }

    fn figure(&self, figure: FigureId, day: Date) -> Option<ExplainedFigure> {
        let program = &self.catalogue.program;
        let known = program.figure_by_id(figure)?;
        let about = self.catalogue.rates.get(usize::from(figure.0));
        let period = known.periods.iter().rev().find(|period| period.from <= day);
        let value = known.on(day);
        let period = period.filter(|_| value.is_some());
        let confirmed_until = about.and_then(|about| about.confirmed_until);
        Some(ExplainedFigure {
            name: known.name.clone(),
            value: value.map_or_else(|| "no figure".to_string(), |value| show_value(program, &known.ty, value)),
            cite: about.map(|about| about.cite.clone()).unwrap_or_default(),
            from: period.map(|period| period.from),
            until: period.and_then(|period| period.until),
            confirmed: value.is_some() && confirmed_until.is_none_or(|until| day <= until),
        })
    }

    fn fact(&self, fact: FactId) -> ExplainedFact {
        let program = &self.catalogue.program;
        let evaluation = program.evaluate(self.facts, self.on);
        let ty = program.vocabulary.fact_type(fact);
        let name = program.vocabulary.fact_name(fact).to_string();
        let value = self.value(&evaluation.fact_value(fact), Some(ty), "");
        ExplainedFact { name, value, source: self.source(fact, evaluation.origin(fact)) }
    }
}

impl ExplainedFigure {
    fn words(&self) -> String {
        let from = self.from.map_or(String::new(), |from| format!("from {from}"));
        let until = self.until.map_or(String::new(), |until| format!(" until {until}"));
        let confirmed = if self.confirmed { "" } else { ", not confirmed for this day" };
        format!("{from}{until}{confirmed}").trim_start_matches(", ").to_string()
    }
}

impl Explanation {
    /// As it is shown in a terminal: a line for each part, indented by its depth.
    pub fn lines(&self) -> Vec<String> {
        let mut lines = vec![format!("{} ({}), the law as on {}", self.name, self.service, self.on)];
        lines.push(format!("verdict: {}", self.verdict.name()));
        if !self.clauses.is_empty() {
            lines.push(String::new());
            lines.push("requirements".to_string());
        }
        for clause in &self.clauses {
            lines.push(format!("  {}: {} [{}]", clause.id, clause.rule.value, clause.cite));
            lines.push(format!("    \u{201c}{}\u{201d}", clause.words));
            clause.rule.lines(2, &mut lines);
        }
        if !self.outcomes.is_empty() {
            lines.push(String::new());
            lines.push("outcomes".to_string());
        }
        for outcome in &self.outcomes {
            lines.push(format!("  {}: {} ({})", outcome.name, outcome.rule.value, outcome.title));
            outcome.rule.lines(2, &mut lines);
        }
        if !self.figures.is_empty() {
            lines.push(String::new());
            lines.push("figures".to_string());
        }
        for figure in &self.figures {
            lines.push(format!("  {} = {} ({}) [{}]", figure.name, figure.value, figure.words(), figure.cite));
        }
        if !self.facts.is_empty() {
            lines.push(String::new());
            lines.push("facts".to_string());
        }
        for fact in &self.facts {
            lines.push(format!("  {} = {} ({})", fact.name, fact.value, fact.source));
        }
        lines
    }
}

impl ExplainedPart {
    fn lines(&self, depth: usize, lines: &mut Vec<String>) {
        let source = self.source.as_ref().map(|source| format!("  ({source})")).unwrap_or_default();
        lines.push(format!("{}{} = {}{source}", "  ".repeat(depth), self.text, self.value));
        self.parts.iter().for_each(|part| part.lines(depth + 1, lines));
    }
}
