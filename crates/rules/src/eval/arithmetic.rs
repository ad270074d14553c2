//! Sums, differences, products and quotients of values of one kind, exact or refused.

use jiff::ToSpan;
use jiff::civil::Date;
use rust_decimal::Decimal;

use super::FaultKind;
use crate::ast::Operator;
use crate::value::Value;

pub(super) fn arithmetic(op: Operator, left: &Value, right: &Value) -> Result<Value, FaultKind> {
    use Operator::{Add, Divide, Multiply, Subtract};
    let overflow = FaultKind::Overflow;
    match (op, left, right) {
        (Add | Subtract | Multiply, Value::Number(a), Value::Number(b)) => {
            whole_result(op, a, b).or_else(|| decimal_result(op, *a, *b)).map(Value::Number).ok_or(overflow)
        }
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

/// Most numbers in law are whole and of ordinary size; they need no decimal arithmetic.
fn whole_result(op: Operator, a: &Decimal, b: &Decimal) -> Option<Decimal> {
    let whole = |n: &Decimal| if n.scale() == 0 { i64::try_from(n.mantissa()).ok() } else { None };
    let (a, b) = (whole(a)?, whole(b)?);
    let result = match op {
        Operator::Add => a.checked_add(b),
        Operator::Subtract => a.checked_sub(b),
        _ => a.checked_mul(b),
    };
    result.map(Decimal::from)
}

fn decimal_result(op: Operator, a: Decimal, b: Decimal) -> Option<Decimal> {
    match op {
        Operator::Add => a.checked_add(b),
        Operator::Subtract => a.checked_sub(b),
        _ => a.checked_mul(b),
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

pub(super) fn total(values: &[Value]) -> Result<Value, FaultKind> {
    let mut sum = Value::Number(Decimal::ZERO);
    for (n, value) in values.iter().enumerate() {
        sum = if n == 0 { value.clone() } else { arithmetic(Operator::Add, &sum, value)? };
    }
    Ok(sum)
}
