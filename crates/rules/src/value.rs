//! Values that facts and expressions take once they are known.

use std::sync::Arc;

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::types::{FactId, FieldId};

/// A known value. The unknown is not a value, but the absence of one.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Boolean(bool),
    /// Whole numbers, decimals and money alike; never binary floating point.
    Number(Decimal),
    Date(Date),
    Months(i32),
    Days(i32),
    Text(Arc<str>),
    /// The position in the choice set of the type.
    Choice(u16),
    Record(Arc<Record>),
    List(Arc<List>),
}

impl Value {
    pub fn text(text: &str) -> Value {
        Value::Text(text.into())
    }

    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Value::Boolean(b) => Some(*b),
            _ => None,
        }
    }

    pub fn as_number(&self) -> Option<Decimal> {
        match self {
            Value::Number(n) => Some(*n),
            _ => None,
        }
    }
}

/// One entry of a list fact; an unknown field is `None`.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// The list fact it belongs to, and its row there, so that a missing field can be asked for.
    pub list: FactId,
    pub row: u16,
    pub fields: Vec<Option<Value>>,
}

impl Record {
    pub fn get(&self, field: FieldId) -> Option<&Value> {
        self.fields.get(field.index()).and_then(Option::as_ref)
    }
}

/// The entries of a list fact, and whether those are all of them.
#[derive(Clone, Debug, PartialEq)]
pub struct List {
    pub entries: Vec<Arc<Record>>,
    pub closed: bool,
}

/// Reads `2019-02-01`; also `2019-02`, meaning its first day.
pub fn parse_date(text: &str) -> Option<Date> {
    let mut parts = text.split('-');
    let digits = |part: &&str| part.chars().all(|c| c.is_ascii_digit());
    let mut part = |length: usize| parts.next().filter(|p| p.len() == length).filter(digits)?.parse::<i16>().ok();
    let year = part(4)?;
    let month = i8::try_from(part(2)?).ok()?;
    let day = match parts.next() {
        Some(day) if day.len() == 2 && digits(&day) => day.parse().ok()?,
        Some(_) => return None,
        None => 1,
    };
    if parts.next().is_some() {
        return None;
    }
    Date::new(year, month, day).ok()
}

/// Reads an ISO 8601 duration of whole months (`P1Y6M`) or of whole days (`P60D`, `P8W`).
pub fn parse_duration(text: &str) -> Option<Value> {
    let (negative, rest) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (mut months, mut days, mut rest) = (None::<i32>, None::<i32>, rest.strip_prefix('P')?);
    if rest.is_empty() {
        return None;
    }
    while !rest.is_empty() {
        let digits = rest.find(|c: char| !c.is_ascii_digit())?;
        let amount: i32 = rest[..digits].parse().ok()?;
        let unit = rest[digits..].chars().next()?;
        rest = &rest[digits + unit.len_utf8()..];
        match unit {
            'Y' => months = Some(months.unwrap_or(0).checked_add(amount.checked_mul(12)?)?),
            'M' => months = Some(months.unwrap_or(0).checked_add(amount)?),
            'W' => days = Some(days.unwrap_or(0).checked_add(amount.checked_mul(7)?)?),
            'D' => days = Some(days.unwrap_or(0).checked_add(amount)?),
            _ => return None,
        }
    }
    let sign = if negative { -1 } else { 1 };
    match (months, days) {
        (Some(months), None) => Some(Value::Months(sign * months)),
        (None, Some(days)) => Some(Value::Days(sign * days)),
        _ => None,
    }
}
