//! Three-valued evaluation: a known value, or open, with the questions that could still settle it.
//!
//! One walk serves both uses. While it goes it notes each question it runs into; where a part turns out
//! to be settled without them (`false and …`), the notes taken below that part are dropped again.

use jiff::ToSpan;
use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::ast::Operator;
use crate::facts::{Facts, Need};
use crate::functions::Aggregate;
use crate::program::{Node, NodeId, Program};
use crate::types::{FactId, FieldId, RecordId};
use crate::value::Value;

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

/// An entry of a list on its way through filters: its value, and whether it certainly belongs.
pub(crate) struct Entry {
    value: Outcome,
    certain: bool,
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
                let mark = notes.mark();
                let left = self.eval(*left, around, notes);
                let right = self.eval(*right, around, notes);
                match (left, right) {
                    (Ok(left), Ok(right)) => arithmetic(*op, &left, &right).map_err(|kind| Self::fault(kind, id)),
                    (Err(fault @ Open::Fault(_)), _) | (_, Err(fault @ Open::Fault(_))) => {
                        notes.drop_since(mark);
                        Err(fault)
                    }
                    _ => Err(Open::Unknown),
                }
            }
            Node::Negate(inner) => match self.eval(*inner, around, notes)? {
                Value::Number(n) => Ok(Value::Number(-n)),
                Value::Months(m) => Ok(Value::Months(-m)),
                Value::Days(d) => Ok(Value::Days(-d)),
                _ => Err(Self::fault(FaultKind::Mismatch, id)),
            },
            Node::If(test, yes, no) => self.choose(*test, *yes, *no, around, notes),
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
            Node::Table(hit, rows) => self.table(id, *hit, rows, around, notes),
        }
    }

    fn fact<N: Notes>(&self, fact: FactId, notes: &mut N) -> Outcome {
        if let Some(value) = self.facts.get(fact) {
            return Ok(value.clone());
        }
        match self.program.vocabulary.facts.get(fact.index()).and_then(|def| def.derive) {
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
        let def = self.program.vocabulary.records.get(kind.index()).and_then(|def| def.fields.get(field.index()));
        match def.and_then(|def| def.derive) {
            Some(rule) => self.eval(rule, Some(&Frame { entry: &Ok(entry), outer: None }), notes),
            None => {
                notes.note(Need::Field { list: held.list, row: held.row, field });
                Err(Open::Unknown)
            }
        }
    }

    /// `and` where `settling` is false, `or` where it is true: one part with that value settles the whole.
    fn junction<N: Notes>(&self, parts: &[NodeId], settling: bool, around: Around<'_>, notes: &mut N) -> Outcome {
        let mark = notes.mark();
        let mut open = None;
        for part in parts {
            let before = notes.mark();
            match self.eval(*part, around, notes) {
                Ok(Value::Boolean(b)) if b == settling => {
                    notes.drop_since(mark);
                    return Ok(Value::Boolean(settling));
                }
                Ok(Value::Boolean(_)) => {}
                Ok(_) => return Err(Self::fault(FaultKind::Mismatch, *part)),
                Err(Open::Unknown) => open = Some(Open::Unknown),
                Err(fault) => {
                    notes.drop_since(before);
                    open = open.or(Some(fault));
                }
            }
        }
        match open {
            Some(open) => Err(open),
            None => Ok(Value::Boolean(!settling)),
        }
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
        let mark = notes.mark();
        match (self.eval(left, around, notes), self.eval(right, around, notes)) {
            (Ok(left), Ok(right)) => {
                compare(op, &left, &right).map(Value::Boolean).ok_or(Self::fault(FaultKind::Mismatch, id))
            }
            (Err(fault @ Open::Fault(_)), _) | (_, Err(fault @ Open::Fault(_))) => {
                notes.drop_since(mark);
                Err(fault)
            }
            (known_left, known_right) => {
                let settled = match (known_left, known_right) {
                    (Err(_), Ok(Value::Number(n))) => self.count_against(op, left, n, around),
                    (Ok(Value::Number(n)), Err(_)) => self.count_against(mirrored(op), right, n, around),
                    _ => None,
                };
                settled.map_or(Err(Open::Unknown), |b| {
                    notes.drop_since(mark);
                    Ok(Value::Boolean(b))
                })
            }
        }
    }

    /// Compares a count whose exact value is open, where every value it can still take agrees.
    fn count_against(&self, op: Operator, list: NodeId, n: Decimal, around: Around<'_>) -> Option<bool> {
        let Node::Aggregate(Aggregate::Count, list) = self.program.node(list) else { return None };
        let entries = self.entries(*list, around, &mut ()).ok()?;
        let least = Decimal::from(entries.entries.iter().filter(|entry| entry.certain).count());
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

    fn choose<N: Notes>(&self, test: NodeId, yes: NodeId, no: NodeId, around: Around<'_>, notes: &mut N) -> Outcome {
        let mark = notes.mark();
        match self.eval(test, around, notes) {
            Ok(Value::Boolean(true)) => self.eval(yes, around, notes),
            Ok(Value::Boolean(false)) => self.eval(no, around, notes),
            Ok(_) => Err(Self::fault(FaultKind::Mismatch, test)),
            Err(fault @ Open::Fault(_)) => Err(fault),
            Err(Open::Unknown) => match (self.eval(yes, around, &mut ()), self.eval(no, around, &mut ())) {
                (Ok(yes), Ok(no)) if yes == no => {
                    notes.drop_since(mark);
                    Ok(yes)
                }
                _ => Err(Open::Unknown),
            },
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
        let mark = notes.mark();
        let entries = self.entries(list, around, notes)?;
        let mut open = None;
        for entry in &entries.entries {
            let before = notes.mark();
            let frame = Frame { entry: &entry.value, outer: around };
            match self.eval(test, Some(&frame), notes) {
                Ok(Value::Boolean(b)) if b != settling => {}
                Ok(Value::Boolean(_)) if entry.certain => {
                    notes.drop_since(mark);
                    return Ok(Value::Boolean(settling));
                }
                Ok(Value::Boolean(_)) | Err(Open::Unknown) => open = Some(Open::Unknown),
                Ok(_) => return Err(Self::fault(FaultKind::Mismatch, test)),
                Err(fault) => {
                    notes.drop_since(before);
                    open = open.or(Some(if entry.certain { fault } else { Open::Unknown }));
                }
            }
        }
        if let Some(fact) = entries.open {
            notes.note(Need::More(fact));
            return Err(Open::Unknown);
        }
        match open {
            Some(open) => Err(open),
            None => Ok(Value::Boolean(!settling)),
        }
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
                        Err(Open::Unknown) => {
                            entry.certain = false;
                            kept.push(entry);
                        }
                        Err(fault) => return Err(fault),
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
                    match self.eval(*test, around, notes) {
                        Ok(Value::Boolean(false)) => {}
                        Ok(_) => entries.push(Entry { value: self.eval(*output, around, notes), certain: true }),
                        Err(Open::Unknown) => entries.push(Entry { value: Err(Open::Unknown), certain: false }),
                        Err(fault) => return Err(fault),
                    }
                }
                Ok(Entries { entries, open: None })
            }
            _ => match self.eval(id, around, notes)? {
                Value::List(list) => {
                    let entry =
                        |record: &_| Entry { value: Ok(Value::Record(std::sync::Arc::clone(record))), certain: true };
                    let fact = match self.program.node(id) {
                        Node::Fact(fact) => Some(*fact),
                        _ => None,
                    };
                    let open = if list.closed { None } else { fact };
                    Ok(Entries { entries: list.entries.iter().map(entry).collect(), open })
                }
                _ => Err(Self::fault(FaultKind::Mismatch, id)),
            },
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
        let mark = notes.mark();
        let entries = self.entries(list, around, notes)?;
        if let Aggregate::All | Aggregate::Any = what {
            return self.all_or_any(what == Aggregate::Any, &entries, mark, notes);
        }
        let mut values = Vec::with_capacity(entries.entries.len());
        let mut unknown = entries.open.is_some();
        for entry in &entries.entries {
            match &entry.value {
                _ if !entry.certain => unknown = true,
                Ok(value) => values.push(value.clone()),
                Err(_) if what == Aggregate::Count => values.push(Value::Boolean(true)),
                Err(Open::Unknown) => unknown = true,
                Err(fault) => {
                    notes.drop_since(mark);
                    return Err(*fault);
                }
            }
        }
        if unknown {
            if let Some(fact) = entries.open {
                notes.note(Need::More(fact));
            }
            return Err(Open::Unknown);
        }
        // A count does not care for the values themselves, so questions about them are dropped.
        if what == Aggregate::Count {
            notes.drop_since(mark);
        }
        let fault = |kind| Self::fault(kind, id);
        match what {
            Aggregate::Count => Ok(Value::Number(Decimal::from(values.len()))),
            Aggregate::Sum => total(&values).map_err(fault),
            _ if values.is_empty() => Err(fault(FaultKind::Empty)),
            _ => extreme(what, values).ok_or(fault(FaultKind::Mismatch)),
        }
    }

    fn all_or_any<N: Notes>(&self, settling: bool, entries: &Entries, mark: usize, notes: &mut N) -> Outcome {
        let is = |entry: &Entry, b: bool| entry.value == Ok(Value::Boolean(b));
        if entries.entries.iter().any(|entry| entry.certain && is(entry, settling)) {
            notes.drop_since(mark);
            return Ok(Value::Boolean(settling));
        }
        if let Some(fact) = entries.open {
            notes.note(Need::More(fact));
            return Err(Open::Unknown);
        }
        let undecided = || entries.entries.iter().filter(|entry| !is(entry, !settling));
        let broken = |entry: &Entry| match entry.value {
            Err(fault @ Open::Fault(_)) if entry.certain => Some(fault),
            _ => None,
        };
        match undecided().find(|entry| broken(entry).is_none()).or(undecided().next()) {
            None => Ok(Value::Boolean(!settling)),
            Some(entry) => Err(broken(entry).unwrap_or(Open::Unknown)),
        }
    }

    pub(crate) fn all_known<N: Notes>(
        &self,
        parts: &[NodeId],
        around: Around<'_>,
        notes: &mut N,
    ) -> Result<Vec<Value>, Open> {
        let mark = notes.mark();
        let mut values = Vec::with_capacity(parts.len());
        let mut unknown = false;
        for part in parts {
            match self.eval(*part, around, notes) {
                Ok(value) => values.push(value),
                Err(Open::Unknown) => unknown = true,
                Err(fault) => {
                    notes.drop_since(mark);
                    return Err(fault);
                }
            }
        }
        if unknown { Err(Open::Unknown) } else { Ok(values) }
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
        Value::Months(m) if m.abs() < 200_000 => (sign * m).months(),
        Value::Days(d) if d.abs() < 7_000_000 => (sign * d).days(),
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
