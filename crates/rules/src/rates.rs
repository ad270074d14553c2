//! Dated figures of the law. Outside its periods a figure does not exist; it is never the last one known.

use jiff::civil::Date;

use crate::types::Type;
use crate::value::Value;

/// A figure of a rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FigureId(pub u16);

/// A period and the value in it, both days inclusive.
#[derive(Clone, Debug, PartialEq)]
pub struct Period {
    pub from: Date,
    pub until: Option<Date>,
    pub value: Value,
}

/// A figure with its history, oldest period first.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// As written in a rule: `gas_rebate.retail`.
    pub name: String,
    pub ty: Type,
    pub periods: Vec<Period>,
}

impl Figure {
    /// The value in force on a day, if the law had one.
    pub fn on(&self, day: Date) -> Option<&Value> {
        let after = self.periods.partition_point(|period| period.from <= day);
        let period = self.periods.get(after.checked_sub(1)?)?;
        period.until.is_none_or(|until| day <= until).then_some(&period.value)
    }
}
