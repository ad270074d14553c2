//! Made-up people with the population's frequencies: a sample for the planner, and for measuring it.

use std::sync::Arc;

use rules::{Date, FactId, Facts, Open, Record, Type, Value};

use crate::catalogue::Catalogue;
use crate::draw::{Drawn, even_values};
use crate::population::Target;

/// Drawing a fact may require others first; chains deeper than this are drawn without regard to them.
const DEEPEST: usize = 12;

impl Catalogue {
    /// One person of whom every fact is known. `chance` supplies numbers from 0 up to, but not including, 1.
    pub fn household(&self, today: Date, chance: &mut dyn FnMut() -> f64) -> Facts {
        let mut facts = Facts::new(&self.program.vocabulary);
        for fact in self.facts.facts.iter().map(|fact| fact.id) {
            self.draw_fact(fact, today, chance, &mut facts, 0);
        }
        facts
    }

    fn draw_fact(&self, fact: FactId, today: Date, chance: &mut dyn FnMut() -> f64, facts: &mut Facts, depth: usize) {
        let vocabulary = &self.program.vocabulary;
        if facts.get(fact).is_some() || vocabulary.is_derived(fact) {
            return;
        }
        let draw = self.population.iter().find(|draw| draw.target == Target::Fact(fact));
        let mut drawn = None;
        for (when, distribution) in draw.map_or(&[][..], |draw| &draw.branches) {
            let holds = match when {
                Some(rule) => self.condition(rule.node, today, chance, facts, depth),
                None => true,
            };
            if holds {
                drawn = distribution.draw(chance(), chance(), today);
                break;
            }
        }
        match (vocabulary.fact_type(fact).clone(), drawn) {
            (Type::List(_), drawn) => {
                let entries = match drawn {
                    Some(Drawn::Count(entries)) => entries,
                    _ => 0,
                };
                facts.set_count(vocabulary, fact, entries);
                (0..entries).for_each(|row| self.draw_entry(fact, row, today, chance, facts));
            }
            (_, Some(Drawn::Value(value))) => facts.set(fact, value),
            (ty, _) => {
                if let Some(value) = evenly(even_values(&self.program, &ty, today), chance) {
                    facts.set(fact, value);
                }
            }
        }
    }

    /// Whether a condition is met, after drawing the facts it depends on.
    fn condition(
        &self,
        node: rules::NodeId,
        today: Date,
        chance: &mut dyn FnMut() -> f64,
        facts: &mut Facts,
        depth: usize,
    ) -> bool {
        if depth >= DEEPEST {
            return false;
        }
        loop {
            let (value, needs) = self.program.evaluate(facts, today).value_and_needs(node);
            match (value, needs.first()) {
                (Ok(value), _) => return value == Value::Boolean(true),
                (Err(Open::Unknown), Some(need)) => {
                    let before = facts.len();
                    self.draw_fact(need.fact(), today, chance, facts, depth + 1);
                    if facts.len() == before {
                        return false;
                    }
                }
                _ => return false,
            }
        }
    }

    fn draw_entry(&self, list: FactId, row: u16, today: Date, chance: &mut dyn FnMut() -> f64, facts: &mut Facts) {
        let vocabulary = &self.program.vocabulary;
        let Some(record) = Facts::record_of(vocabulary, list) else { return };
        let fields: Vec<_> = vocabulary.fields(record).map(|(field, _, ty)| (field, ty.clone())).collect();
        for (field, ty) in fields {
            if vocabulary.is_derived_field(record, field) {
                continue;
            }
            let draw = self.population.iter().find(|draw| draw.target == Target::Field(record, field));
            let mut drawn = None;
            for (when, distribution) in draw.map_or(&[][..], |draw| &draw.branches) {
                let entry = facts.entry(list, row);
                let holds = when.as_ref().is_none_or(|rule| self.entry_condition(rule.node, entry, today, facts));
                if holds {
                    drawn = distribution.draw(chance(), chance(), today);
                    break;
                }
            }
            let value = match drawn {
                Some(Drawn::Value(value)) => Some(value),
                _ => evenly(even_values(&self.program, &ty, today), chance),
            };
            facts.set_field(list, row, field, value);
        }
    }

    /// A condition on an entry sees the fields drawn before it.
    fn entry_condition(&self, node: rules::NodeId, entry: Option<Arc<Record>>, today: Date, facts: &Facts) -> bool {
        let evaluation = self.program.evaluate(facts, today);
        entry.is_some_and(|entry| evaluation.value_of_entry(node, entry) == Ok(Value::Boolean(true)))
    }
}

fn evenly(values: Vec<Value>, chance: &mut dyn FnMut() -> f64) -> Option<Value> {
    let at = (chance() * values.len() as f64) as usize;
    let last = values.len().checked_sub(1)?;
    values.into_iter().nth(at.min(last))
}
