//! Three-valued evaluation: a known value, or open, with the questions that could still settle it.
//!
//! One walk computes both. It notes each question it encounters; if a part turns out to be settled without them (`false
//! and …`), the notes taken below that part are dropped again.
//!
//! What is known stays known, and a fault stays a fault, whatever facts are added. So a fault is treated like any other
//! part without a value: `false and fault` is false, and a fault is final only if no unknown fact could still settle
//! the whole without it.

mod arithmetic;
mod compare;
mod lists;
mod notes;
mod open;
mod trace;

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;

use crate::facts::{Facts, Need};
use crate::program::{Node, NodeId, Program};
use crate::table::Hit;
use crate::types::{FactId, FieldId, RecordId};
use crate::value::{Record, Value};
use arithmetic::arithmetic;
use compare::extreme;

pub(crate) use notes::Notes;
pub(crate) use open::keep;
pub use open::{Fault, FaultKind, Open};
pub use trace::{Origin, Trace};

/// The result of a node.
pub(crate) type Outcome = Result<Value, Open>;

/// The current entry, and the enclosing ones.
#[derive(Clone, Copy)]
pub(crate) struct Frame<'f> {
    entry: &'f Outcome,
    outer: Option<&'f Frame<'f>>,
}

pub(crate) type Enclosing<'f> = Option<&'f Frame<'f>>;

/// One person's facts under the law of one day.
#[derive(Clone, Copy)]
pub struct Evaluation<'a> {
    pub(crate) program: &'a Program,
    pub(crate) facts: &'a Facts,
    pub(crate) today: Date,
}

impl<'a> Evaluation<'a> {
    pub(crate) fn new(program: &'a Program, facts: &'a Facts, today: Date) -> Self {
        Evaluation { program, facts, today }
    }

    /// The value of an expression, if it is settled.
    pub fn value(&self, node: NodeId) -> Result<Value, Open> {
        self.eval(node, None, &mut ())
    }

    /// The value of an expression about one entry, whose fields are its names.
    pub fn value_of_entry(&self, node: NodeId, entry: Arc<Record>) -> Result<Value, Open> {
        self.eval(node, Some(&Frame { entry: &Ok(Value::Record(entry)), outer: None }), &mut ())
    }

    /// The asked facts of an expression that are not known.
    pub fn unknown_facts(&self, node: NodeId) -> Vec<FactId> {
        self.program.facts_in(node).into_iter().filter(|fact| self.facts.get(*fact).is_none()).collect()
    }

    /// The value of a fact, given or derived.
    pub fn fact_value(&self, fact: FactId) -> Result<Value, Open> {
        self.fact(fact, &mut ())
    }

    /// The same, with the questions that could settle it.
    pub(crate) fn fact_value_noting(&self, fact: FactId, needs: &mut Vec<Need>) -> Result<Value, Open> {
        self.fact(fact, needs)
    }

    /// The value and, while it is open, the questions that could settle it, without duplicates, in the rule's order.
    pub fn value_and_needs(&self, node: NodeId) -> (Result<Value, Open>, Vec<Need>) {
        let mut needs = Vec::new();
        let outcome = self.value_noting(node, &mut needs);
        once_each(&mut needs);
        (outcome, needs)
    }

    /// The value of a fact, given or derived, and the questions that could settle it.
    pub fn fact_and_needs(&self, fact: FactId) -> (Result<Value, Open>, Vec<Need>) {
        let mut needs = Vec::new();
        let outcome = self.fact(fact, &mut needs);
        once_each(&mut needs);
        (outcome, needs)
    }

    /// The same, adding to `needs` without removing duplicates.
    pub fn value_noting(&self, node: NodeId, needs: &mut Vec<Need>) -> Result<Value, Open> {
        self.eval(node, None, needs)
    }

    fn fault(kind: FaultKind, node: NodeId) -> Open {
        Open::Fault(Fault { kind, node })
    }

    pub(crate) fn eval<N: Notes>(&self, id: NodeId, around: Enclosing<'_>, notes: &mut N) -> Outcome {
        noting(notes, |notes| self.eval_node(id, around, notes))
    }

    /// Like `eval` for a condition.
    pub(crate) fn truth<N: Notes>(&self, id: NodeId, around: Enclosing<'_>, notes: &mut N) -> Result<bool, Open> {
        match self.held(id, around) {
            Some(Value::Boolean(b)) => Ok(*b),
            _ => noting(notes, |notes| self.truth_node(id, around, notes)),
        }
    }

    /// Like `eval`, but borrows a value that is stored somewhere.
    fn look<'f, N: Notes>(&'f self, id: NodeId, around: Enclosing<'f>, notes: &mut N) -> Result<Cow<'f, Value>, Open> {
        match self.held(id, around) {
            Some(value) => Ok(Cow::Borrowed(value)),
            None => self.eval(id, around, notes).map(Cow::Owned),
        }
    }

    /// The value of a part that needs no evaluation: a literal or a given fact.
    fn held<'f>(&'f self, id: NodeId, around: Enclosing<'f>) -> Option<&'f Value> {
        match self.program.node(id) {
            Node::Const(value) => Some(value),
            Node::Fact(fact) => self.facts.get(*fact),
            Node::Local(depth) => entry_at(around, *depth)?.as_ref().ok(),
            Node::Field(record, _, field) => match self.held(*record, around)? {
                Value::Record(record) => record.get(*field),
                _ => None,
            },
            _ => None,
        }
    }

    fn truth_node<N: Notes>(&self, id: NodeId, around: Enclosing<'_>, notes: &mut N) -> Result<bool, Open> {
        match self.program.node(id) {
            Node::Not(inner) => self.truth(*inner, around, notes).map(|holds| !holds),
            Node::And(parts) => self.junction(parts, false, around, notes),
            Node::Or(parts) => self.junction(parts, true, around, notes),
            Node::Compare(op, left, right) => self.compare(id, *op, *left, *right, around, notes),
            Node::Some(list, test) => self.quantify(*list, *test, true, around, notes),
            Node::Every(list, test) => self.quantify(*list, *test, false, around, notes),
            _ => match self.eval_node(id, around, notes)? {
                Value::Boolean(holds) => Ok(holds),
                _ => Err(Self::fault(FaultKind::Mismatch, id)),
            },
        }
    }

    fn eval_node<N: Notes>(&self, id: NodeId, around: Enclosing<'_>, notes: &mut N) -> Outcome {
        match self.program.node(id) {
            Node::Const(value) => Ok(value.clone()),
            Node::Fact(fact) => self.fact(*fact, notes),
            Node::Local(depth) => local(around, *depth),
            Node::Field(record, kind, field) => self.field(*record, *kind, *field, around, notes),
            Node::Not(_) | Node::And(_) | Node::Or(_) | Node::Compare(..) | Node::Some(..) | Node::Every(..) => {
                self.truth_node(id, around, notes).map(Value::Boolean)
            }
            Node::Arithmetic(op, left, right) => {
                let left = self.look(*left, around, notes);
                let right = self.look(*right, around, notes);
                match (&left, &right) {
                    (Ok(left), Ok(right)) => arithmetic(*op, left, right).map_err(|kind| Self::fault(kind, id)),
                    (Err(fault @ Open::Fault(_)), _) | (_, Err(fault @ Open::Fault(_))) => Err(*fault),
                    _ => Err(Open::Unknown),
                }
            }
            Node::Negate(inner) => {
                let overflow = || Self::fault(FaultKind::Overflow, id);
                match self.eval(*inner, around, notes)? {
                    Value::Number(n) => Ok(Value::Number(-n)),
                    Value::Months(m) => m.checked_neg().map(Value::Months).ok_or_else(overflow),
                    Value::Days(d) => d.checked_neg().map(Value::Days).ok_or_else(overflow),
                    _ => Err(Self::fault(FaultKind::Mismatch, id)),
                }
            }
            Node::If(test, yes, no) => match self.truth(*test, around, notes) {
                Ok(met) => self.eval(if met { *yes } else { *no }, around, notes),
                Err(open) => self.agreed(&[*yes, *no], open, around, notes),
            },
            Node::Filter(..) | Node::Map(..) => Err(Self::fault(FaultKind::Mismatch, id)),
            Node::Aggregate(what, list) => self.aggregate(id, *what, *list, around, notes),
            Node::Pick(what, parts) => {
                let values = self.all_known(parts, around, notes)?;
                extreme(*what, values).ok_or(Self::fault(FaultKind::Mismatch, id))
            }
            Node::Call(function, arguments) => {
                let value = match arguments.as_slice() {
                    [one] => function.apply(std::slice::from_ref(&*self.look(*one, around, notes)?), self.today),
                    several => function.apply(&self.all_known(several, around, notes)?, self.today),
                };
                value.map_err(|kind| Self::fault(kind, id))
            }
            Node::Today => Ok(Value::Date(self.today)),
            Node::LastDay(day) => {
                let Value::Date(day) = *self.look(*day, around, notes)? else {
                    return Err(Self::fault(FaultKind::Mismatch, id));
                };
                let moved = self.program.rest_days.as_ref().and_then(|rest_days| rest_days.last_day(day));
                moved.map(Value::Date).ok_or(Self::fault(FaultKind::NoCalendar, id))
            }
            Node::Rate(figure, on) => {
                let day = match on {
                    Some(on) => match self.eval(*on, around, notes)? {
                        Value::Date(day) => day,
                        _ => return Err(Self::fault(FaultKind::Mismatch, id)),
                    },
                    None => self.today,
                };
                let value = self.program.figure_by_id(*figure).and_then(|figure| figure.on(day));
                value.cloned().ok_or(Self::fault(FaultKind::NoPeriod, id))
            }
            Node::Table(hit @ (Hit::Unique | Hit::First), rows) => self.table(id, *hit, rows, around, notes),
            Node::Table(..) => Err(Self::fault(FaultKind::Mismatch, id)),
        }
    }

    fn fact<N: Notes>(&self, fact: FactId, notes: &mut N) -> Outcome {
        if let Some(value) = self.facts.get(fact) {
            return Ok(value.clone());
        }
        match self.program.rule_of(fact) {
            Some(rule) => self.eval(rule, None, notes),
            None => self.untold(fact, notes),
        }
    }

    fn field<N: Notes>(
        &self,
        record: NodeId,
        kind: RecordId,
        field: FieldId,
        around: Enclosing<'_>,
        notes: &mut N,
    ) -> Outcome {
        let entry = self.eval(record, around, notes)?;
        let Value::Record(held) = &entry else { return Err(Self::fault(FaultKind::Mismatch, record)) };
        if let Some(value) = held.get(field) {
            return Ok(value.clone());
        }
        match self.program.rule_of_field(kind, field) {
            Some(rule) => self.eval(rule, Some(&Frame { entry: &Ok(entry), outer: None }), notes),
            None => {
                if let Some(implied) = self.implied_field(held, field) {
                    return implied;
                }
                let after = self.program.field_asked_after(kind, field);
                let frame = Frame { entry: &Ok(entry.clone()), outer: None };
                if after.is_none_or(|rule| self.truth(rule, Some(&frame), notes) == Ok(true)) {
                    notes.note(Need::Field { list: held.list, row: held.row, field });
                }
                Err(Open::Unknown)
            }
        }
    }

    /// `and` if `settling` is false, `or` if it is true: one part with that value settles the whole.
    fn junction<N: Notes>(
        &self,
        parts: &[NodeId],
        settling: bool,
        around: Enclosing<'_>,
        notes: &mut N,
    ) -> Result<bool, Open> {
        let mut open = None;
        for part in parts {
            match self.truth(*part, around, notes) {
                Ok(holds) if holds == settling => return Ok(settling),
                Ok(_) => {}
                Err(found) => keep(&mut open, found),
            }
        }
        open.map_or(Ok(!settling), Err)
    }

    /// The result when it is open which of several parts counts: known if all of them agree.
    pub(crate) fn agreed<N: Notes>(
        &self,
        parts: &[NodeId],
        open: Open,
        around: Enclosing<'_>,
        notes: &mut N,
    ) -> Outcome {
        let look = |part: &NodeId, notes: &mut N| match open {
            // What decides between the parts is asked first.
            Open::Unknown => self.eval(*part, around, &mut ()),
            Open::Fault(_) => self.eval(*part, around, notes),
        };
        let mut agreed = None;
        let mut unknown = false;
        for part in parts {
            match look(part, notes) {
                Ok(value) if agreed.as_ref().is_none_or(|first| *first == value) => agreed = Some(value),
                Err(Open::Unknown) => unknown = true,
                // They can never agree.
                Ok(_) | Err(Open::Fault(_)) => return Err(open),
            }
        }
        match agreed {
            Some(value) if !unknown => Ok(value),
            _ => Err(Open::Unknown),
        }
    }

    pub(crate) fn all_known<N: Notes>(
        &self,
        parts: &[NodeId],
        around: Enclosing<'_>,
        notes: &mut N,
    ) -> Result<Vec<Value>, Open> {
        let mut values = Vec::with_capacity(parts.len());
        let mut unknown = false;
        for part in parts {
            match self.eval(*part, around, notes) {
                Ok(value) => values.push(value),
                Err(Open::Unknown) => unknown = true,
                Err(fault) => return Err(fault),
            }
        }
        if unknown { Err(Open::Unknown) } else { Ok(values) }
    }
}

fn local(around: Enclosing<'_>, depth: usize) -> Outcome {
    entry_at(around, depth).map_or(Err(Open::Unknown), Outcome::clone)
}

/// The entry a number of lists further out.
fn entry_at(around: Enclosing<'_>, depth: usize) -> Option<&Outcome> {
    let mut frame = around?;
    for _ in 0..depth {
        frame = frame.outer?;
    }
    Some(frame.entry)
}

/// Notes the questions of a part only while it is unknown: no answer can change what is settled.
fn noting<N: Notes, T>(notes: &mut N, look: impl FnOnce(&mut N) -> Result<T, Open>) -> Result<T, Open> {
    let mark = notes.mark();
    let outcome = look(notes);
    if !matches!(outcome, Err(Open::Unknown)) {
        notes.drop_since(mark);
    }
    outcome
}

/// Removes duplicate questions, preserving order.
fn once_each(needs: &mut Vec<Need>) {
    // Up to this length, a linear search is faster than building a set.
    const FEW: usize = 32;
    if needs.len() > FEW {
        let mut seen = BTreeSet::new();
        return needs.retain(|need| seen.insert(*need));
    }
    let mut kept = 0;
    for n in 0..needs.len() {
        let need = needs[n];
        if !needs[..kept].contains(&need) {
            needs[kept] = need;
            kept += 1;
        }
    }
    needs.truncate(kept);
}
