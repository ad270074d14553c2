//! Evaluates lists through filters, mappings, quantifiers and sums, whether complete or not.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::arithmetic::total;
use super::compare::extreme;
use super::{Enclosing, Evaluation, FaultKind, Frame, Notes, Open, Outcome, keep};
use crate::facts::Need;
use crate::functions::Aggregate;
use crate::program::{Node, NodeId};
use crate::types::FactId;
use crate::value::Value;

/// An entry of a list being filtered: its value, and why it is open whether it belongs at all.
pub(crate) struct FilteredEntry {
    value: Outcome,
    doubt: Option<Open>,
}

/// A list being filtered.
pub(crate) struct Entries {
    entries: Vec<FilteredEntry>,
    /// The list fact to ask about if more entries may exist.
    open: Option<FactId>,
}

impl Entries {
    /// The minimum and maximum number of entries that may turn out to belong; no maximum if entries may be added.
    pub(super) fn count_between(&self) -> (usize, Option<usize>) {
        let least = self.entries.iter().filter(|entry| entry.doubt.is_none()).count();
        (least, self.open.is_none().then_some(self.entries.len()))
    }
}

impl Evaluation<'_> {
    /// `some` where `settling` is true, `every` where it is false.
    pub(super) fn quantify<N: Notes>(
        &self,
        list: NodeId,
        test: NodeId,
        settling: bool,
        around: Enclosing<'_>,
        notes: &mut N,
    ) -> Result<bool, Open> {
        let entries = self.entries(list, around, notes)?;
        let mut open = None;
        for entry in &entries.entries {
            let frame = Frame { entry: &entry.value, outer: around };
            match (self.truth(test, Some(&frame), notes), entry.doubt) {
                (Ok(holds), _) if holds != settling => {}
                (Ok(_), None) => return Ok(settling),
                (Ok(_), Some(doubt)) => keep(&mut open, doubt),
                (Err(_), Some(Open::Unknown)) => keep(&mut open, Open::Unknown),
                (Err(found), _) => keep(&mut open, found),
            }
        }
        if let Some(fact) = entries.open {
            self.note_more(fact, notes);
            return Err(Open::Unknown);
        }
        open.map_or(Ok(!settling), Err)
    }

    /// Asks for more entries, or, where the known ones only follow from other facts, for the list itself.
    fn note_more<N: Notes>(&self, list: FactId, notes: &mut N) {
        match self.facts.get(list) {
            Some(_) => notes.note(Need::More(list)),
            None if self.may_be_asked(self.program.asked_after(list), notes) => notes.note(Need::Fact(list)),
            None => {}
        }
    }

    /// Evaluates a list expression: a list fact, a filter, a mapping, or a collecting table.
    pub(crate) fn entries<N: Notes>(&self, id: NodeId, around: Enclosing<'_>, notes: &mut N) -> Result<Entries, Open> {
        match self.program.node(id) {
            Node::Filter(list, test) => {
                let mut entries = self.entries(*list, around, notes)?;
                let mut kept = Vec::with_capacity(entries.entries.len());
                for mut entry in entries.entries {
                    let frame = Frame { entry: &entry.value, outer: around };
                    match self.truth(*test, Some(&frame), notes) {
                        Ok(true) => kept.push(entry),
                        Ok(false) => {}
                        Err(found) => {
                            keep(&mut entry.doubt, found);
                            kept.push(entry);
                        }
                    }
                }
                entries.entries = kept;
                Ok(entries)
            }
            Node::Map(list, body) => {
                let mut entries = self.entries(*list, around, notes)?;
                for entry in &mut entries.entries {
                    let frame = Frame { entry: &entry.value, outer: around };
                    let value = self.eval(*body, Some(&frame), notes);
                    entry.value = value;
                }
                Ok(entries)
            }
            Node::Table(_, rows) => {
                let mut entries = Vec::new();
                for (test, output) in rows {
                    let doubt = match self.truth(*test, around, notes) {
                        Ok(false) => continue,
                        Ok(true) => None,
                        Err(found) => Some(found),
                    };
                    entries.push(FilteredEntry { value: self.eval(*output, around, notes), doubt });
                }
                Ok(Entries { entries, open: None })
            }
            Node::If(test, yes, no) => {
                let met = self.truth(*test, around, notes)?;
                self.entries(if met { *yes } else { *no }, around, notes)
            }
            Node::Fact(fact) => match (self.facts.get(*fact), self.program.rule_of(*fact)) {
                (Some(Value::List(list)), _) => {
                    let entry =
                        |record: &Arc<_>| FilteredEntry { value: Ok(Value::Record(Arc::clone(record))), doubt: None };
                    let open = (!list.closed).then_some(*fact);
                    Ok(Entries { entries: list.entries.iter().map(entry).collect(), open })
                }
                (Some(_), _) => Err(Self::fault(FaultKind::Mismatch, id)),
                (None, Some(rule)) => self.entries(rule, None, notes),
                (None, None) => match self.untold(*fact, notes)? {
                    Value::List(list) => {
                        let entry = |record: &Arc<_>| FilteredEntry {
                            value: Ok(Value::Record(Arc::clone(record))),
                            doubt: None,
                        };
                        Ok(Entries { entries: list.entries.iter().map(entry).collect(), open: Some(*fact) })
                    }
                    _ => Err(Self::fault(FaultKind::Mismatch, id)),
                },
            },
            _ => Err(Self::fault(FaultKind::Mismatch, id)),
        }
    }

    pub(super) fn aggregate<N: Notes>(
        &self,
        id: NodeId,
        what: Aggregate,
        list: NodeId,
        around: Enclosing<'_>,
        notes: &mut N,
    ) -> Outcome {
        let entries = self.entries(list, around, notes)?;
        let mut values = Vec::with_capacity(entries.entries.len());
        let mut open = None;
        for entry in entries.entries {
            match (entry.doubt, entry.value) {
                (None, Ok(value)) => values.push(value),
                // A count does not depend on the values themselves.
                (None, Err(_)) if what == Aggregate::Count => values.push(Value::Boolean(true)),
                (Some(found), _) | (None, Err(found)) => keep(&mut open, found),
            }
        }
        if let Some(fact) = entries.open {
            self.note_more(fact, notes);
            open = Some(Open::Unknown);
        }
        if let Some(open) = open {
            return Err(open);
        }
        let fault = |kind| Self::fault(kind, id);
        match what {
            Aggregate::Count => Ok(Value::Number(Decimal::from(values.len()))),
            Aggregate::Sum => total(&values).map_err(fault),
            _ if values.is_empty() => Err(fault(FaultKind::Empty)),
            _ => extreme(what, values).ok_or(fault(FaultKind::Mismatch)),
        }
    }
}
