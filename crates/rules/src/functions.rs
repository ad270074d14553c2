//! The functions of the language: their names, argument types and results.

use jiff::civil::Date;
use rust_decimal::{Decimal, RoundingStrategy};

use crate::eval::FaultKind;
use crate::types::Type;
use crate::value::Value;

/// A function over a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Aggregate {
    Count,
    Sum,
    Min,
    Max,
}

impl Aggregate {
    pub(crate) fn named(name: &str) -> Option<Aggregate> {
        Some(match name {
            "count" => Aggregate::Count,
            "sum" => Aggregate::Sum,
            "min" => Aggregate::Min,
            "max" => Aggregate::Max,
            _ => return None,
        })
    }
}

/// A function over single values, all of which must be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Function {
    Age,
    AgeInMonths,
    MonthsBetween,
    Floor,
    Ceiling,
    Abs,
    RoundHalfUp,
    Length,
    Contains,
    StartsWith,
    EndsWith,
    IsLatin,
    Year,
    Month,
    Day,
    WholeYears,
    WholeMonths,
    WholeDays,
}

/// Every name a call may have, for "did you mean".
pub(crate) const NAMES: &[&str] = &[
    "not",
    "today",
    "age",
    "age in months",
    "years and months duration",
    "last day",
    "count",
    "sum",
    "min",
    "max",
    "all",
    "any",
    "floor",
    "ceiling",
    "abs",
    "round half up",
    "string length",
    "contains",
    "starts with",
    "ends with",
    "is latin",
    "rate",
    "date",
    "duration",
];

impl Function {
    /// The function with a name: its argument types, the number of required ones, and its result.
    pub(crate) fn named(name: &str) -> Option<(Function, &'static [Type], usize, Type)> {
        use Type::{Date, Decimal, Months, Text, Whole};
        Some(match name {
            "age" => (Function::Age, &[Date, Date], 1, Whole),
            "age in months" => (Function::AgeInMonths, &[Date, Date], 1, Whole),
            "years and months duration" => (Function::MonthsBetween, &[Date, Date], 2, Months),
            "floor" => (Function::Floor, &[Decimal], 1, Whole),
            "ceiling" => (Function::Ceiling, &[Decimal], 1, Whole),
            "abs" => (Function::Abs, &[Decimal], 1, Decimal),
            "round half up" => (Function::RoundHalfUp, &[Decimal, Whole], 2, Decimal),
            "string length" => (Function::Length, &[Text], 1, Whole),
            "contains" => (Function::Contains, &[Text, Text], 2, Type::Boolean),
            "starts with" => (Function::StartsWith, &[Text, Text], 2, Type::Boolean),
            "ends with" => (Function::EndsWith, &[Text, Text], 2, Type::Boolean),
            "is latin" => (Function::IsLatin, &[Text], 1, Type::Boolean),
            _ => return None,
        })
    }

    /// The result type for an amount, for functions that take one: money stays money, and whole numbers stay whole.
    pub(crate) fn of_amount(self, amount: &Type) -> Option<Type> {
        match self {
            Function::Floor | Function::Ceiling if *amount == Type::Decimal => Some(Type::Whole),
            Function::Floor | Function::Ceiling | Function::Abs | Function::RoundHalfUp => Some(amount.clone()),
            _ => None,
        }
    }

    /// Applies the function to known values of the types it was checked for.
    pub(crate) fn apply(self, arguments: &[Value], today: Date) -> Result<Value, FaultKind> {
        let whole = |n: i32| Ok(Value::Number(Decimal::from(n)));
        match (self, arguments) {
            (Function::Age, [Value::Date(born)]) => whole(months_between(*born, today).div_euclid(12)),
            (Function::Age, [Value::Date(born), Value::Date(on)]) => whole(months_between(*born, *on).div_euclid(12)),
            (Function::AgeInMonths, [Value::Date(born)]) => whole(months_between(*born, today)),
            (Function::AgeInMonths, [Value::Date(born), Value::Date(on)]) => whole(months_between(*born, *on)),
            (Function::MonthsBetween, [Value::Date(from), Value::Date(to)]) => {
                let forward = from <= to;
                let (first, last) = if forward { (from, to) } else { (to, from) };
                let months = months_between(*first, *last);
                Ok(Value::Months(if forward { months } else { -months }))
            }
            (Function::Floor, [Value::Number(n)]) => Ok(Value::Number(n.floor())),
            (Function::Ceiling, [Value::Number(n)]) => Ok(Value::Number(n.ceil())),
            (Function::Abs, [Value::Number(n)]) => Ok(Value::Number(n.abs())),
            (Function::RoundHalfUp, [Value::Number(n), Value::Number(places)]) => {
                let places = u32::try_from(*places).ok().filter(|places| *places <= Decimal::MAX_SCALE);
                let strategy = RoundingStrategy::MidpointAwayFromZero;
                let rounded = places.map(|places| n.round_dp_with_strategy(places, strategy));
                rounded.map(Value::Number).ok_or(FaultKind::OutOfRange)
            }
            (Function::Length, [Value::Text(t)]) => whole(i32::try_from(t.chars().count()).unwrap_or(i32::MAX)),
            (Function::Contains, [Value::Text(t), Value::Text(part)]) => Ok(Value::Boolean(t.contains(&**part))),
            (Function::StartsWith, [Value::Text(t), Value::Text(p)]) => Ok(Value::Boolean(t.starts_with(&**p))),
            (Function::EndsWith, [Value::Text(t), Value::Text(p)]) => Ok(Value::Boolean(t.ends_with(&**p))),
            (Function::IsLatin, [Value::Text(t)]) => Ok(Value::Boolean(t.chars().all(is_latin))),
            (Function::Year, [Value::Date(d)]) => whole(i32::from(d.year())),
            (Function::Month, [Value::Date(d)]) => whole(i32::from(d.month())),
            (Function::Day, [Value::Date(d)]) => whole(i32::from(d.day())),
            (Function::WholeYears, [Value::Months(m)]) => whole(m / 12),
            (Function::WholeMonths, [Value::Months(m)]) => whole(m % 12),
            (Function::WholeDays, [Value::Days(d)]) => whole(*d),
            _ => Err(FaultKind::Mismatch),
        }
    }
}

/// Completed months from one day to another; negative if the second is earlier. Somebody born on the 31st completes a
/// month on the 1st of the next if a month is shorter.
fn months_between(from: Date, to: Date) -> i32 {
    let months = (i32::from(to.year()) - i32::from(from.year())) * 12 + i32::from(to.month()) - i32::from(from.month());
    if to.day() < from.day() { months - 1 } else { months }
}
/// Whether a character may stand in a text in Latin letters: any letter of that script, and what is no letter at all.
fn is_latin(c: char) -> bool {
    let is_of_the_script = matches!(c, '\u{0}'..='\u{24F}' | '\u{250}'..='\u{2B8}' | '\u{1E00}'..='\u{1EFF}'
        | '\u{2C60}'..='\u{2C7F}' | '\u{A720}'..='\u{A7FF}' | '\u{FB00}'..='\u{FB06}' | '\u{FF21}'..='\u{FF5A}');
    is_of_the_script || !c.is_alphabetic()
}
