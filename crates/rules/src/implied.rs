//! What is known about a fact before anybody is asked: values that follow from other facts, and when asking makes sense.

use crate::eval::{Evaluation, Notes, Open};
use crate::facts::{Facts, Need};
use crate::program::{Node, NodeId, Program};
use crate::types::{FactId, FieldId, RecordId};
use crate::value::{List, Record, Value};
use jiff::civil::Date;
use std::sync::Arc;

/// A value that follows from other facts: `a renter has no rates notice`.
#[derive(Clone, Debug)]
pub struct Implied {
    pub when: NodeId,
    pub is: ImpliedValue,
}

#[derive(Clone, Debug)]
pub enum ImpliedValue {
    Value(NodeId),
    /// The first entries of a list; there may be more of them.
    Entries(Vec<Vec<(FieldId, NodeId)>>),
}

impl ImpliedValue {
    fn nodes(&self) -> Vec<NodeId> {
        match self {
            ImpliedValue::Value(node) => vec![*node],
            ImpliedValue::Entries(entries) => entries.iter().flatten().map(|(_, node)| *node).collect(),
        }
    }
}

/// Two answers that cannot both be true.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contradiction {
    pub fact: FactId,
    /// Which of the fact's implications it contradicts.
    pub implication: usize,
}

impl Program {
    /// Declares what follows about a fact. Refused if it would depend on itself; the error has the path of the cycle.
    pub fn imply(&mut self, fact: FactId, implied: Implied) -> Result<(), Vec<String>> {
        for node in std::iter::once(implied.when).chain(implied.is.nodes()) {
            self.refuse_circle(fact, node)?;
        }
        if let Some(def) = self.vocabulary.facts.get_mut(fact.index()) {
            def.implied.push(implied);
        }
        Ok(())
    }

    /// Declares that a fact is asked only once a rule holds.
    pub fn ask_after(&mut self, fact: FactId, rule: NodeId) -> Result<(), Vec<String>> {
        self.refuse_circle(fact, rule)?;
        if let Some(def) = self.vocabulary.facts.get_mut(fact.index()) {
            def.ask_after = Some(rule);
        }
        Ok(())
    }

    /// The same for a field of a record; the rule sees the record's fields as names.
    pub fn ask_field_after(&mut self, record: RecordId, field: FieldId, rule: NodeId) -> Result<(), Vec<String>> {
        if let Some(way) =
            self.way_back(rule, &|node| matches!(node, Node::Field(_, r, f) if *r == record && *f == field))
        {
            return Err(way);
        }
        let def = self.vocabulary.records.get_mut(record.index());
        if let Some(def) = def.and_then(|def| def.fields.get_mut(field.index())) {
            def.ask_after = Some(rule);
        }
        Ok(())
    }

    fn refuse_circle(&self, fact: FactId, node: NodeId) -> Result<(), Vec<String>> {
        self.way_back(node, &|node| matches!(node, Node::Fact(f) if *f == fact)).map_or(Ok(()), Err)
    }

    pub(crate) fn implied(&self, fact: FactId) -> &[Implied] {
        self.vocabulary.facts.get(fact.index()).map_or(&[], |def| &def.implied)
    }

    /// The facts on which it depends whether a fact is asked at all.
    pub fn sources_of_asking(&self, fact: FactId) -> std::collections::BTreeSet<FactId> {
        self.asked_after(fact).map(|rule| self.facts_in(rule)).unwrap_or_default()
    }

    pub(crate) fn asked_after(&self, fact: FactId) -> Option<NodeId> {
        self.vocabulary.facts.get(fact.index())?.ask_after
    }

    pub(crate) fn field_asked_after(&self, record: RecordId, field: FieldId) -> Option<NodeId> {
        self.vocabulary.records.get(record.index())?.fields.get(field.index())?.ask_after
    }

    /// The rules on which it depends whether a fact is asked, and what it is if not.
    pub(crate) fn precedents(&self, node: &Node) -> Vec<NodeId> {
        match node {
            Node::Fact(fact) => {
                let implied = self.implied(*fact).iter();
                let implied = implied.flat_map(|implied| std::iter::once(implied.when).chain(implied.is.nodes()));
                implied.chain(self.asked_after(*fact)).collect()
            }
            Node::Field(_, record, field) => self.field_asked_after(*record, *field).into_iter().collect(),
            _ => Vec::new(),
        }
    }

    /// The first told fact that contradicts what follows from the others.
    pub fn contradiction(&self, facts: &Facts, today: Date) -> Option<Contradiction> {
        let evaluation = self.evaluate(facts, today);
        facts.iter().find_map(|(fact, value)| {
            let implied = self.implied(fact).iter().enumerate();
            let mut broken = implied.filter(|(_, implied)| evaluation.contradicts(fact, value, implied));
            broken.next().map(|(implication, _)| Contradiction { fact, implication })
        })
    }
}

impl Evaluation<'_> {
    /// A fact that was not told: implied by others, or to be asked once that makes sense.
    pub(crate) fn untold<N: Notes>(&self, fact: FactId, notes: &mut N) -> Result<Value, Open> {
        match self.implication(fact).map(|implied| &implied.is) {
            Some(ImpliedValue::Value(node)) => return self.eval(*node, None, notes),
            Some(ImpliedValue::Entries(entries)) => {
                let entry = |row| Arc::new(Record { list: fact, row, fields: Vec::new() });
                let rows = u16::try_from(entries.len()).unwrap_or(u16::MAX);
                let entries = (0..rows).map(entry).collect();
                return Ok(Value::List(Arc::new(List { entries, closed: false })));
            }
            None => {}
        }
        if self.may_be_asked(self.program.asked_after(fact), notes) {
            notes.note(Need::Fact(fact));
        }
        Err(Open::Unknown)
    }

    /// Whether asking makes sense; while that is open, what would settle it is noted instead.
    pub(crate) fn may_be_asked<N: Notes>(&self, after: Option<NodeId>, notes: &mut N) -> bool {
        after.is_none_or(|rule| self.truth(rule, None, notes) == Ok(true))
    }

    /// The field of an entry whose list is implied.
    pub(crate) fn implied_field(&self, entry: &Record, field: FieldId) -> Option<Result<Value, Open>> {
        let ImpliedValue::Entries(entries) = &self.implication(entry.list)?.is else { return None };
        let fields = entries.get(usize::from(entry.row))?;
        let (_, node) = fields.iter().find(|(known, _)| *known == field)?;
        Some(self.eval(*node, None, &mut ()))
    }

    fn implication(&self, fact: FactId) -> Option<&Implied> {
        self.program.implied(fact).iter().find(|implied| self.truth(implied.when, None, &mut ()) == Ok(true))
    }

    fn contradicts(&self, fact: FactId, told: &Value, implied: &Implied) -> bool {
        if self.truth(implied.when, None, &mut ()) != Ok(true) {
            return false;
        }
        match (&implied.is, told) {
            (ImpliedValue::Value(node), _) => self.eval(*node, None, &mut ()).is_ok_and(|value| value != *told),
            (ImpliedValue::Entries(entries), Value::List(list)) => {
                let differs = |(row, fields): (usize, &Vec<(FieldId, NodeId)>)| {
                    let Some(entry) = list.entries.get(row).filter(|entry| entry.list == fact) else {
                        return list.closed;
                    };
                    fields.iter().any(|(field, node)| {
                        let implied = self.eval(*node, None, &mut ());
                        entry.get(*field).is_some_and(|told| implied.is_ok_and(|implied| implied != *told))
                    })
                };
                entries.iter().enumerate().any(differs)
            }
            _ => false,
        }
    }
}
