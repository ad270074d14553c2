//! Comparisons, including those of a count that is not final yet.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::{Enclosing, Evaluation, FaultKind, Notes, Open};
use crate::ast::Operator;
use crate::functions::Aggregate;
use crate::program::{Node, NodeId};
use crate::value::Value;

impl Evaluation<'_> {
    pub(super) fn compare<N: Notes>(
        &self,
        id: NodeId,
        op: Operator,
        left: NodeId,
        right: NodeId,
        around: Enclosing<'_>,
        notes: &mut N,
    ) -> Result<bool, Open> {
        let first = self.look(left, around, notes);
        let second = self.look(right, around, notes);
        let settled = match (&first, &second) {
            (Ok(left), Ok(right)) => return compare(op, left, right).ok_or(Self::fault(FaultKind::Mismatch, id)),
            (Err(_), Ok(n)) => self.count_against(op, left, n, around),
            (Ok(n), Err(_)) => self.count_against(mirrored(op), right, n, around),
            _ => None,
        };
        if let Some(settled) = settled {
            return Ok(settled);
        }
        match (first, second) {
            // A failing count may still be enough, depending on what the other side turns out to be.
            (Err(Open::Fault(_)), Err(Open::Unknown)) if self.is_count(left) => Err(Open::Unknown),
            (Err(Open::Unknown), Err(Open::Fault(_))) if self.is_count(right) => Err(Open::Unknown),
            (Err(fault @ Open::Fault(_)), _) | (_, Err(fault @ Open::Fault(_))) => Err(fault),
            _ => Err(Open::Unknown),
        }
    }

    fn is_count(&self, node: NodeId) -> bool {
        matches!(self.program.node(node), Node::Aggregate(Aggregate::Count, _))
    }

    /// Compares a count whose exact value is open, if all of its possible values agree.
    fn count_against(&self, op: Operator, list: NodeId, n: &Value, around: Enclosing<'_>) -> Option<bool> {
        let Node::Aggregate(Aggregate::Count, list) = self.program.node(list) else { return None };
        let n = n.as_number()?;
        let (least, most) = self.entries(*list, around, &mut ()).ok()?.count_between();
        let (least, most) = (Decimal::from(least), most.map(Decimal::from));
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
fn compare(op: Operator, left: &Value, right: &Value) -> Option<bool> {
    let order = match (left, right) {
        (Value::Number(a), Value::Number(b)) => order(a, b),
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

/// The order of two numbers; most have the same scale, and then comparing digits suffices.
fn order(a: &Decimal, b: &Decimal) -> Ordering {
    if a.scale() == b.scale() { a.mantissa().cmp(&b.mantissa()) } else { a.cmp(b) }
}

pub(super) fn extreme(what: Aggregate, values: Vec<Value>) -> Option<Value> {
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
