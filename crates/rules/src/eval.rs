//! Three-valued evaluation: a known value, or open, with the questions that could still settle it.
//!
//! One walk serves both uses. While it goes it notes each question it runs into; where a part turns out
//! to be settled without them (`false and …`), the notes taken below that part are dropped again.
//!
//! What is known stays known, and a fault stays a fault, whatever is told next. So a fault counts like any
//! other part without a value: `false and fault` is false, and it is final only where nothing untold could
//! still settle the whole without it.

use std::sync::Arc;

use jiff::ToSpan;
use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::ast::Operator;
use crate::facts::{Facts, Need};
use crate::functions::Aggregate;
use crate::program::{Node, NodeId, Program};
use crate::table::Hit;
use crate::types::{FactId, FieldId, RecordId};
use crate::value::{Record, Value};

/// Why a part of a rule has no value yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Open {
    /// More facts could settle it.
    Unknown,
    /// No fact can: the rule itself fails here.
    Fault(Fault),
}

/// A failure of a rule on the facts given, at a place in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    pub kind: FaultKind,
    pub node: NodeId,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultKind {
    DivisionByZero,
    Overflow,
    /// The law had no figure on that day.
    NoPeriod,
    /// No row of a decision table was met.
    NoRow,
    /// More than one row of a `unique` table was met.
    SeveralRows,
    /// The smallest or largest of nothing.
    Empty,
    OutOfRange,
    /// A value was not of the type the rule was checked for.
    Mismatch,
}

impl FaultKind {
    /// What went wrong, in an author's words.
    pub fn message(self) -> &'static str {
        match self {
            FaultKind::DivisionByZero => "divides by zero",
            FaultKind::Overflow => "the number or date is too large",
            FaultKind::NoPeriod => "the rate has no figure for that date",
            FaultKind::NoRow => "no row of the table is met",
            FaultKind::SeveralRows => "more than one row of a `unique` table is met",
            FaultKind::Empty => "the smallest or largest of an empty list",
            FaultKind::OutOfRange => "the number of places must be a whole number from 0 to 28",
            FaultKind::Mismatch => "a value is of another type than the rule expects",
        }
    }
}

/// What a node comes to.
pub(crate) type Outcome = Result<Value, Open>;

/// Where questions are noted on the way.
pub(crate) trait Notes {
    fn note(&mut self, need: Need);
    fn mark(&self) -> usize;
    fn drop_since(&mut self, mark: usize);
}

impl Notes for () {
    fn note(&mut self, _: Need) {}
    fn mark(&self) -> usize {
        0
    }
    fn drop_since(&mut self, _: usize) {}
}

impl Notes for Vec<Need> {
    fn note(&mut self, need: Need) {
        self.push(need);
    }
    fn mark(&self) -> usize {
        self.len()
    }
    fn drop_since(&mut self, mark: usize) {
        self.truncate(mark);
    }
}

/// The entry being looked at, and those around it.
#[derive(Clone, Copy)]
pub(crate) struct Frame<'f> {
    entry: &'f Outcome,
    outer: Option<&'f Frame<'f>>,
}

pub(crate) type Around<'f> = Option<&'f Frame<'f>>;

/// An entry of a list on its way through filters: its value, and why it is open whether it belongs at all.
pub(crate) struct Entry {
    value: Outcome,
    doubt: Option<Open>,
}

/// A list on its way through filters.
pub(crate) struct Entries {
    entries: Vec<Entry>,
    /// The list fact to ask about when more entries may exist.
    open: Option<FactId>,
}

/// One person's facts before the law of one day.
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

    /// The value of an expression, as far as it is settled.
    pub fn value(&self, node: NodeId) -> Result<Value, Open> {
        self.eval(node, None, &mut ())
    }

    /// The value of an expression about one entry, whose fields are its names.
    pub fn value_of_entry(&self, node: NodeId, entry: Arc<Record>) -> Result<Value, Open> {
        self.eval(node, Some(&Frame { entry: &Ok(Value::Record(entry)), outer: None }), &mut ())
    }

    /// The value of a fact, told or derived.
    pub fn fact_value(&self, fact: FactId) -> Result<Value, Open> {
        self.fact(fact, &mut ())
    }

    /// The value, and the questions that could settle it while it is open; each once, in the rule's order.
    pub fn value_and_needs(&self, node: NodeId) -> (Result<Value, Open>, Vec<Need>) {
        let mut needs = Vec::new();
        let outcome = self.value_noting(node, &mut needs);
        let mut seen = std::collections::HashSet::new();
        needs.retain(|need| seen.insert(*need));
        (outcome, needs)
    }

    /// The same, adding to `needs` without removing duplicates.
    pub fn value_noting(&self, node: NodeId, needs: &mut Vec<Need>) -> Result<Value, Open> {
        self.eval(node, None, needs)
    }

    fn fault(kind: FaultKind, node: NodeId) -> Open {
        Open::Fault(Fault { kind, node })
    }

    pub(crate) fn eval<N: Notes>(&self, id: NodeId, around: Around<'_>, notes: &mut N) -> Outcome {
        let mark = notes.mark();
        let outcome = self.eval_node(id, around, notes);
        // No answer can change what is settled, so nothing below it is worth asking.
        if outcome != Err(Open::Unknown) {
            notes.drop_since(mark);
        }
        outcome
    }

    fn eval_node<N: Notes>(&self, id: NodeId, around: Around<'_>, notes: &mut N) -> Outcome {
        match self.program.node(id) {
            Node::Const(value) => Ok(value.clone()),
            Node::Fact(fact) => self.fact(*fact, notes),
            Node::Local(depth) => local(around, *depth),
            Node::Field(record, kind, field) => self.field(*record, *kind, *field, around, notes),
            Node::Not(inner) => match self.eval(*inner, around, notes)? {
                Value::Boolean(b) => Ok(Value::Boolean(!b)),
                _ => Err(Self::fault(FaultKind::Mismatch, id)),
            },
            Node::And(parts) => self.junction(parts, false, around, notes),
            Node::Or(parts) => self.junction(parts, true, around, notes),
            Node::Compare(op, left, right) => self.compare(id, *op, *left, *right, around, notes),
            Node::Arithmetic(op, left, right) => {
                let left = self.eval(*left, around, notes);
                let right = self.eval(*right, around, notes);
                match (left, right) {
                    (Ok(left), Ok(right)) => arithmetic(*op, &left, &right).map_err(|kind| Self::fault(kind, id)),
                    (Err(fault @ Open::Fault(_)), _) | (_, Err(fault @ Open::Fault(_))) => Err(fault),
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
            Node::If(test, yes, no) => match self.eval(*test, around, notes) {
                Ok(Value::Boolean(met)) => self.eval(if met { *yes } else { *no }, around, notes),
                Ok(_) => Err(Self::fault(FaultKind::Mismatch, *test)),
                Err(open) => self.agreed(&[*yes, *no], open, around, notes),
            },
            Node::Some(list, test) => self.quantify(*list, *test, true, around, notes),
            Node::Every(list, test) => self.quantify(*list, *test, false, around, notes),
            Node::Filter(..) | Node::Map(..) => Err(Self::fault(FaultKind::Mismatch, id)),
            Node::Aggregate(what, list) => self.aggregate(id, *what, *list, around, notes),
            Node::Pick(what, parts) => {
                let values = self.all_known(parts, around, notes)?;
                extreme(*what, values).ok_or(Self::fault(FaultKind::Mismatch, id))
            }
            Node::Call(function, arguments) => {
                let values = self.all_known(arguments, around, notes)?;
                function.apply(&values, self.today).map_err(|kind| Self::fault(kind, id))
            }
            Node::Today => Ok(Value::Date(self.today)),
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
            None => {
                notes.note(Need::Fact(fact));
                Err(Open::Unknown)
            }
        }
    }

    fn field<N: Notes>(
        &self,
        record: NodeId,
        kind: RecordId,
        field: FieldId,
        around: Around<'_>,
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
                notes.note(Need::Field { list: held.list, row: held.row, field });
                Err(Open::Unknown)
            }
        }
    }

    /// `and` where `settling` is false, `or` where it is true: one part with that value settles the whole.
    fn junction<N: Notes>(&self, parts: &[NodeId], settling: bool, around: Around<'_>, notes: &mut N) -> Outcome {
        let mut open = None;
        for part in parts {
            match self.eval(*part, around, notes) {
                Ok(Value::Boolean(b)) if b == settling => return Ok(Value::Boolean(settling)),
                Ok(Value::Boolean(_)) => {}
                Ok(_) => return Err(Self::fault(FaultKind::Mismatch, *part)),
                Err(found) => keep(&mut open, found),
            }
        }
        open.map_or(Ok(Value::Boolean(!settling)), Err)
    }

    fn compare<N: Notes>(
        &self,
        id: NodeId,
        op: Operator,
        left: NodeId,
        right: NodeId,
        around: Around<'_>,
        notes: &mut N,
    ) -> Outcome {
        let sides = (self.eval(left, around, notes), self.eval(right, around, notes));
        let settled = match &sides {
            (Ok(left), Ok(right)) => {
                let settled = compare(op, left, right).map(Value::Boolean);
                return settled.ok_or(Self::fault(FaultKind::Mismatch, id));
            }
            (Err(_), Ok(Value::Number(n))) => self.count_against(op, left, *n, around),
            (Ok(Value::Number(n)), Err(_)) => self.count_against(mirrored(op), right, *n, around),
            _ => None,
        };
        match (settled, sides) {
            (Some(settled), _) => Ok(Value::Boolean(settled)),
            // A count that fails may still be enough to compare with what the other side comes to.
            (_, (Err(Open::Fault(_)), Err(Open::Unknown))) if self.is_count(left) => Err(Open::Unknown),
            (_, (Err(Open::Unknown), Err(Open::Fault(_)))) if self.is_count(right) => Err(Open::Unknown),
            (_, (Err(fault @ Open::Fault(_)), _) | (_, Err(fault @ Open::Fault(_)))) => Err(fault),
            _ => Err(Open::Unknown),
        }
    }

    fn is_count(&self, node: NodeId) -> bool {
        matches!(self.program.node(node), Node::Aggregate(Aggregate::Count, _))
    }

    /// Compares a count whose exact value is open, where every value it can still take agrees.
    fn count_against(&self, op: Operator, list: NodeId, n: Decimal, around: Around<'_>) -> Option<bool> {
        let Node::Aggregate(Aggregate::Count, list) = self.program.node(list) else { return None };
        let entries = self.entries(*list, around, &mut ()).ok()?;
        let least = Decimal::from(entries.entries.iter().filter(|entry| entry.doubt.is_none()).count());
        let most = entries.open.is_none().then(|| Decimal::from(entries.entries.len()));
        let (above, not_below) = (least > n, least >= n);
        let (below, not_above) = (most.is_some_and(|most| most < n), most.is_some_and(|most| most <= n));
        let decide = |yes: bool, no: bool| {
            if yes {
                Some(true)
            } else if no {
                Some(false)
            } else {
                None
            }
        };
        match op {
            Operator::Less => decide(below, not_below),
            Operator::LessOrEqual => decide(not_above, above),
            Operator::Greater => decide(above, not_above),
            Operator::GreaterOrEqual => decide(not_below, below),
            Operator::Equal => decide(false, above || below),
            Operator::NotEqual => decide(above || below, false),
            _ => None,
        }
    }

    /// What one of several parts comes to while it is open which of them counts: known where all agree.
    pub(crate) fn agreed<N: Notes>(&self, parts: &[NodeId], open: Open, around: Around<'_>, notes: &mut N) -> Outcome {
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

    /// `some` where `settling` is true, `every` where it is false.
    fn quantify<N: Notes>(
        &self,
        list: NodeId,
        test: NodeId,
        settling: bool,
        around: Around<'_>,
        notes: &mut N,
    ) -> Outcome {
        let entries = self.entries(list, around, notes)?;
        let mut open = None;
        for entry in &entries.entries {
            let frame = Frame { entry: &entry.value, outer: around };
            match (self.eval(test, Some(&frame), notes), entry.doubt) {
                (Ok(Value::Boolean(b)), _) if b != settling => {}
                (Ok(Value::Boolean(_)), None) => return Ok(Value::Boolean(settling)),
                (Ok(Value::Boolean(_)), Some(doubt)) => keep(&mut open, doubt),
                (Ok(_), _) => return Err(Self::fault(FaultKind::Mismatch, test)),
                (Err(_), Some(Open::Unknown)) => keep(&mut open, Open::Unknown),
                (Err(found), _) => keep(&mut open, found),
            }
        }
        if let Some(fact) = entries.open {
            notes.note(Need::More(fact));
            return Err(Open::Unknown);
        }
        open.map_or(Ok(Value::Boolean(!settling)), Err)
    }

    /// Walks a list expression: a list fact, a filter, a mapping, or a collecting table.
    pub(crate) fn entries<N: Notes>(&self, id: NodeId, around: Around<'_>, notes: &mut N) -> Result<Entries, Open> {
        match self.program.node(id) {
            Node::Filter(list, test) => {
                let mut entries = self.entries(*list, around, notes)?;
                let mut kept = Vec::with_capacity(entries.entries.len());
                for mut entry in entries.entries {
                    let frame = Frame { entry: &entry.value, outer: around };
                    match self.eval(*test, Some(&frame), notes) {
                        Ok(Value::Boolean(true)) => kept.push(entry),
                        Ok(Value::Boolean(false)) => {}
                        Ok(_) => return Err(Self::fault(FaultKind::Mismatch, *test)),
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
                    let doubt = match self.eval(*test, around, notes) {
                        Ok(Value::Boolean(false)) => continue,
                        Ok(_) => None,
                        Err(found) => Some(found),
                    };
                    entries.push(Entry { value: self.eval(*output, around, notes), doubt });
                }
                Ok(Entries { entries, open: None })
            }
            Node::If(test, yes, no) => match self.eval(*test, around, notes)? {
                Value::Boolean(met) => self.entries(if met { *yes } else { *no }, around, notes),
                _ => Err(Self::fault(FaultKind::Mismatch, *test)),
            },
            Node::Fact(fact) => match (self.facts.get(*fact), self.program.rule_of(*fact)) {
                (Some(Value::List(list)), _) => {
                    let entry = |record: &Arc<_>| Entry { value: Ok(Value::Record(Arc::clone(record))), doubt: None };
                    let open = (!list.closed).then_some(*fact);
                    Ok(Entries { entries: list.entries.iter().map(entry).collect(), open })
                }
                (Some(_), _) => Err(Self::fault(FaultKind::Mismatch, id)),
                (None, Some(rule)) => self.entries(rule, None, notes),
                (None, None) => {
                    notes.note(Need::Fact(*fact));
                    Err(Open::Unknown)
                }
            },
            _ => Err(Self::fault(FaultKind::Mismatch, id)),
        }
    }

    fn aggregate<N: Notes>(
        &self,
        id: NodeId,
        what: Aggregate,
        list: NodeId,
        around: Around<'_>,
        notes: &mut N,
    ) -> Outcome {
        let entries = self.entries(list, around, notes)?;
        let mut values = Vec::with_capacity(entries.entries.len());
        let mut open = None;
        for entry in entries.entries {
            match (entry.doubt, entry.value) {
                (None, Ok(value)) => values.push(value),
                // A count does not care for the values themselves.
                (None, Err(_)) if what == Aggregate::Count => values.push(Value::Boolean(true)),
                (Some(found), _) | (None, Err(found)) => keep(&mut open, found),
            }
        }
        if let Some(fact) = entries.open {
            notes.note(Need::More(fact));
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

    pub(crate) fn all_known<N: Notes>(
        &self,
        parts: &[NodeId],
        around: Around<'_>,
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

/// Remembers why a whole is open: unknown rather than a fault, since an answer may make the fault irrelevant.
pub(crate) fn keep(open: &mut Option<Open>, found: Open) {
    if open.is_none() || found == Open::Unknown {
        *open = Some(found);
    }
}

fn local(around: Around<'_>, depth: usize) -> Outcome {
    let mut frame = around;
    for _ in 0..depth {
        frame = frame.and_then(|frame| frame.outer);
    }
    frame.map_or(Err(Open::Unknown), |frame| frame.entry.clone())
}

fn mirrored(op: Operator) -> Operator {
    match op {
        Operator::Less => Operator::Greater,
        Operator::LessOrEqual => Operator::GreaterOrEqual,
        Operator::Greater => Operator::Less,
        Operator::GreaterOrEqual => Operator::LessOrEqual,
        other => other,
    }
}

/// Compares two values of one type.
pub(crate) fn compare(op: Operator, left: &Value, right: &Value) -> Option<bool> {
    let order = match (left, right) {
        (Value::Number(a), Value::Number(b)) => a.cmp(b),
        (Value::Date(a), Value::Date(b)) => a.cmp(b),
        (Value::Months(a), Value::Months(b)) | (Value::Days(a), Value::Days(b)) => a.cmp(b),
        (Value::Choice(a), Value::Choice(b)) => a.cmp(b),
        (Value::Text(a), Value::Text(b)) => a.cmp(b),
        (Value::Boolean(a), Value::Boolean(b)) => a.cmp(b),
        _ => return None,
    };
    Some(match op {
        Operator::Equal => order.is_eq(),
        Operator::NotEqual => order.is_ne(),
        Operator::Less => order.is_lt(),
        Operator::LessOrEqual => order.is_le(),
        Operator::Greater => order.is_gt(),
        Operator::GreaterOrEqual => order.is_ge(),
        _ => return None,
    })
}

fn arithmetic(op: Operator, left: &Value, right: &Value) -> Result<Value, FaultKind> {
    use Operator::{Add, Divide, Multiply, Subtract};
    let overflow = FaultKind::Overflow;
    match (op, left, right) {
        (Add, Value::Number(a), Value::Number(b)) => a.checked_add(*b).map(Value::Number).ok_or(overflow),
        (Subtract, Value::Number(a), Value::Number(b)) => a.checked_sub(*b).map(Value::Number).ok_or(overflow),
        (Multiply, Value::Number(a), Value::Number(b)) => a.checked_mul(*b).map(Value::Number).ok_or(overflow),
        (Divide, Value::Number(_), Value::Number(b)) if b.is_zero() => Err(FaultKind::DivisionByZero),
        (Divide, Value::Number(a), Value::Number(b)) => a.checked_div(*b).map(Value::Number).ok_or(overflow),
        (Add, Value::Months(a), Value::Months(b)) => a.checked_add(*b).map(Value::Months).ok_or(overflow),
        (Subtract, Value::Months(a), Value::Months(b)) => a.checked_sub(*b).map(Value::Months).ok_or(overflow),
        (Add, Value::Days(a), Value::Days(b)) => a.checked_add(*b).map(Value::Days).ok_or(overflow),
        (Subtract, Value::Days(a), Value::Days(b)) => a.checked_sub(*b).map(Value::Days).ok_or(overflow),
        (Subtract, Value::Date(a), Value::Date(b)) => {
            let days = b.until(*a).map_err(|_| overflow)?.get_days();
            Ok(Value::Days(days))
        }
        (Add, Value::Date(day), amount) | (Add, amount, Value::Date(day)) => shifted(*day, amount, 1),
        (Subtract, Value::Date(day), amount) => shifted(*day, amount, -1),
        _ => Err(FaultKind::Mismatch),
    }
}

fn shifted(day: Date, amount: &Value, sign: i32) -> Result<Value, FaultKind> {
    let span = match amount {
        // Beyond these bounds no calendar day exists, and building the span itself would fail.
        Value::Months(m) if m.unsigned_abs() < 200_000 => (sign * m).months(),
        Value::Days(d) if d.unsigned_abs() < 7_000_000 => (sign * d).days(),
        Value::Months(_) | Value::Days(_) => return Err(FaultKind::Overflow),
        _ => return Err(FaultKind::Mismatch),
    };
    day.checked_add(span).map(Value::Date).map_err(|_| FaultKind::Overflow)
}

fn total(values: &[Value]) -> Result<Value, FaultKind> {
    let mut sum = Value::Number(Decimal::ZERO);
    for (n, value) in values.iter().enumerate() {
        sum = if n == 0 { value.clone() } else { arithmetic(Operator::Add, &sum, value)? };
    }
    Ok(sum)
}

fn extreme(what: Aggregate, values: Vec<Value>) -> Option<Value> {
    let better = if what == Aggregate::Min { Operator::Less } else { Operator::Greater };
    let mut values = values.into_iter();
    let mut best = values.next()?;
    for value in values {
        if compare(better, &value, &best)? {
            best = value;
        }
    }
    Some(best)
}
