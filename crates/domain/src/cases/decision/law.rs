//! The rules applied to a case, under the law of the day it began, and to facts that belong to another agency.

use std::collections::{BTreeMap, BTreeSet};

use catalogue::service::{DutyQuestion, EvidenceSource, Provider};
use catalogue::{Catalogue, Clause, Judgement, Rule, Service, Verdict, show_value};
use jiff::civil::Date;
use rules::{FactId, Facts, Value as Known};
use serde_json::{Value, json};

use crate::app::App;
use crate::cases::facts::SeenFacts;
use crate::cases::store::Case;
use crate::trust::Grant;

/// The law applied to one case.
pub struct Law {
    /// The catalogue that applies to the case; the fact ids and rule ids here belong to it.
    pub catalogue: &'static Catalogue,
    pub service: &'static Service,
    facts: Facts,
    seen: SeenFacts,
    pub day: Date,
    pub judgement: Judgement<'static>,
}

/// A fact that decides against the person and belongs to another agency.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Foreign {
    pub fact: FactId,
    /// The agency it belongs to.
    pub agency: String,
    /// The requirement that fails because of it.
    pub requirement: String,
}

impl Law {
    /// The law as the reader with this grant sees it; `None` if the catalogue no longer has the service. The rules use
    /// every fact, but only facts the grant shows are put into words.
    pub fn of(app: &App, case: &Case, grant: &Grant) -> Option<Law> {
        Law::with(app, case, case.facts.seen_by(case.law(app), grant))
    }

    /// The law for purposes that put nothing into words: every fact is hidden.
    pub fn unread(app: &App, case: &Case) -> Option<Law> {
        Law::with(app, case, case.facts.listed(case.law(app), &[]))
    }

    fn with(app: &App, case: &Case, seen: SeenFacts) -> Option<Law> {
        let catalogue = case.law(app);
        let service = catalogue.service(&case.service)?;
        let facts = case.facts.for_rules(catalogue);
        let day = app.day_of(case.opened_at);
        let judgement = Judgement::new(&catalogue.program, service, &facts, day);
        Some(Law { catalogue, service, facts, seen, day, judgement })
    }

    /// The facts the reader may see.
    pub fn seen(&self) -> &SeenFacts {
        &self.seen
    }

    /// Whether the case has a fact, directly or derived.
    pub fn knows(&self, fact: FactId) -> bool {
        self.catalogue.program.fact_value(&self.facts, self.day, fact).is_ok()
    }

    /// Whether the case itself has a fact.
    pub fn has(&self, fact: FactId) -> bool {
        self.facts.get(fact).is_some()
    }

    /// Whether a fact is hidden from the reader.
    pub fn hides_fact(&self, fact: FactId) -> bool {
        self.seen.hides(self.catalogue, fact)
    }

    /// The value of a fact the reader may see; `None` if it is unknown.
    pub fn read(&self, fact: FactId) -> Option<Known> {
        let is_hidden = self.hides_fact(fact);
        self.catalogue.program.fact_value(&self.facts, self.day, fact).ok().filter(|_| !is_hidden)
    }

    /// Whether a clause depends on a fact hidden from the reader: its text, and whether it is met, would disclose the
    /// fact.
    pub fn hides(&self, clause: &Clause<'_>) -> bool {
        self.seen.hides_rule(self.catalogue, clause.requirement.rule.node)
    }

    /// Whether a rule is satisfied in this case; `None` while that is unknown.
    pub fn holds(&self, rule: &Rule) -> Option<bool> {
        let value = self.catalogue.program.evaluate(&self.facts, self.day).value(rule.node).ok()?;
        Some(value == Known::Boolean(true))
    }

    /// The questions a decision must answer: those of the duties, except those ruled out by the facts.
    pub fn questions(&self) -> Vec<&'static DutyQuestion> {
        let applies =
            |question: &&DutyQuestion| question.when.as_ref().is_none_or(|rule| self.holds(rule) != Some(false));
        self.service.duties.iter().filter(applies).collect()
    }

    /// Those of them that a decision must answer which goes against the person, or does not.
    pub fn questions_for(&self, against: bool) -> Vec<&'static DutyQuestion> {
        self.questions().into_iter().filter(|question| question.is_asked(against)).collect()
    }

    /// The facts a clause depends on.
    pub fn rests_on(&self, clause: &Clause<'_>) -> Vec<FactId> {
        self.facts_of(clause).into_keys().collect()
    }

    /// The same, with their values.
    fn facts_of(&self, clause: &Clause<'_>) -> BTreeMap<FactId, Known> {
        let reason = clause.why(&self.catalogue.program, &self.facts, self.day);
        reason.atoms.into_iter().flat_map(|atom| atom.facts).collect()
    }

    /// What decides against the person and belongs to another agency: facts of failed requirements whose evidence comes
    /// from that agency or its register.
    pub fn foreign(&self, case: &Case) -> Vec<Foreign> {
        if self.judgement.verdict != Verdict::No {
            return Vec::new();
        }
        let foreign = self.judgement.decisive().flat_map(|clause| {
            let facts = self.facts_of(clause);
            let named = facts.into_keys().filter_map(|fact| {
                let agency = self.holder(case, fact)?.to_owned();
                Some(Foreign { fact, agency, requirement: clause.requirement.id.clone() })
            });
            named.collect::<Vec<_>>()
        });
        let mut foreign: Vec<Foreign> = foreign.collect();
        foreign.sort();
        foreign.dedup_by(|one, other| one.fact == other.fact);
        foreign
    }

    /// Whether the requirements depend on something another agency has not confirmed yet.
    pub fn rests_on_others(&self, case: &Case) -> bool {
        let mut facts = self.judgement.decisive().flat_map(|clause| self.facts_of(clause).into_keys());
        facts.any(|fact| self.holder(case, fact).is_some())
    }

    /// The facts that the verdict rests on and that another agency has not confirmed, with that agency.
    pub fn unconfirmed(&self, case: &Case) -> Vec<(FactId, &'static str)> {
        let facts: BTreeSet<FactId> = self.judgement.decisive().flat_map(|clause| self.rests_on(clause)).collect();
        let held = facts.into_iter().filter(|fact| !self.hides_fact(*fact));
        held.filter_map(|fact| Some((fact, self.holder(case, fact)?))).collect()
    }

    /// What is stored with a decision: versions, clauses, results and rates, in the catalogue's own words.
    pub fn kept(&self, case: &Case) -> Value {
        let program = &self.catalogue.program;
        let decisive: BTreeSet<&str> = self.judgement.decisive().map(|clause| clause.requirement.id.as_str()).collect();
        let clause = |clause: &Clause<'_>| {
            let facts = self.facts_of(clause).into_iter().map(|(fact, value)| {
                let shown = show_value(program, program.vocabulary.fact_type(fact), &value);
                (program.vocabulary.fact_name(fact).to_owned(), Value::from(shown))
            });
            json!({
                "id": clause.requirement.id,
                "holds": clause.holds.ok(),
                "decisive": decisive.contains(clause.requirement.id.as_str()),
                "words": clause.words(),
                "cite": clause.requirement.cite,
                "facts": facts.collect::<serde_json::Map<_, _>>(),
            })
        };
        let results = self.service.outcomes.iter().filter_map(|outcome| {
            let value = self.judgement.outcome(&outcome.name)?.as_ref().ok()?;
            Some(json!({"name": outcome.name, "value": show_value(program, &outcome.rule.ty, value)}))
        });
        json!({
            "service": self.service.id,
            "manifest_version": self.service.version,
            "began_with_version": case.manifest_version,
            "day": self.day.to_string(),
            "verdict": self.judgement.verdict.name(),
            "clauses": self.judgement.clauses.iter().map(clause).collect::<Vec<_>>(),
            "results": results.collect::<Vec<_>>(),
            "rates": self.rates(),
        })
    }

    /// The rates that the rules of the service use, each with the period in force.
    fn rates(&self) -> Vec<Value> {
        let program = &self.catalogue.program;
        let nodes = self.service.outcomes.iter().map(|outcome| outcome.rule.node).chain([self.service.eligible]);
        let figures: BTreeSet<_> = nodes.flat_map(|node| program.figures_in(node)).collect();
        let said = figures.into_iter().filter_map(|id| {
            let figure = program.figure_by_id(id)?;
            let in_force =
                |from: Date, until: Option<Date>| from <= self.day && until.is_none_or(|until| self.day <= until);
            let period = figure.periods.iter().rev().find(|period| in_force(period.from, period.until))?;
            Some(json!({
                "figure": figure.name,
                "value": show_value(program, &figure.ty, &period.value),
                "from": period.from.to_string(),
                "until": period.until.map(|day| day.to_string()),
            }))
        });
        said.collect()
    }
}

impl Law {
    /// The other agency that supplies the evidence for a fact, if any.
    fn holder(&self, case: &Case, fact: FactId) -> Option<&'static str> {
        let evidence = self.service.apply.evidence.iter().find(|evidence| evidence.fact == fact)?;
        let agency = match &evidence.from {
            EvidenceSource::Person => return None,
            EvidenceSource::Register(agency) | EvidenceSource::Agency { agency, .. } => agency.as_str(),
        };
        // If any agency of a kind delivers the service, the manifest's agency of that kind stands for the agency of the
        // case.
        let is_own_kind = match &self.service.provider {
            Provider::Agency(own) => own == agency,
            Provider::Any { kind, .. } => self.catalogue.agencies.get(agency).is_some_and(|known| known.kind == *kind),
        };
        (agency != case.agency && !is_own_kind).then_some(agency)
    }
}
