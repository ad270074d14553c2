//! Draws answers using numbers supplied by the caller; nothing here is random.

use rules::{Date, Decimal, Program, Type, Value};

use crate::population::Distribution;
use crate::time::{Unit, Within};

impl Distribution {
    /// Draws using a number from 0 up to, but not including, 1, and a second one for uniform values within a band.
    pub fn draw(&self, first: f64, second: f64, today: Date) -> Option<Drawn> {
        fn pick<T>(weighted: &[T], weight: impl Fn(&T) -> f64, at: f64) -> Option<&T> {
            let total: f64 = weighted.iter().map(&weight).sum();
            let mut left = at * total;
            for item in weighted {
                left -= weight(item);
                if left < 0.0 {
                    return Some(item);
                }
            }
            weighted.iter().rev().find(|item| weight(item) > 0.0)
        }
        match self {
            Distribution::Weighted(values) => {
                pick(values, |(_, weight)| *weight, first).map(|(value, _)| Drawn::Value(value.clone()))
            }
            Distribution::HowMany(counts) => pick(counts, |(_, weight)| *weight, first).map(|(n, _)| Drawn::Count(*n)),
            Distribution::YearsAgo(bands) => {
                let (from, to, _) = pick(bands, |(_, _, weight)| *weight, first)?;
                let years_ago = |years: u16| plain_shift(today, years);
                // The youngest has a birthday today; the eldest turns a year older tomorrow.
                let youngest = years_ago(*from)?;
                let eldest = years_ago(to.checked_add(1)?)?.tomorrow().ok()?;
                let days = i64::from((youngest - eldest).get_days()) + 1;
                let back = ((days as f64 * second) as i64).clamp(0, days - 1);
                let day = youngest.checked_sub(jiff::Span::new().try_days(back).ok()?).ok()?;
                Some(Drawn::Value(Value::Date(day)))
            }
        }
    }
}

fn plain_shift(today: Date, years: u16) -> Option<Date> {
    Within { amount: u32::from(years), unit: Unit::Years }.plain_shift(today, true)
}

/// The result of a draw: a value, or a number of entries.
#[derive(Clone, Debug, PartialEq)]
pub enum Drawn {
    Value(Value),
    Count(u16),
}

/// The values of a uniform draw, for a fact without given odds.
pub fn even_values(program: &Program, ty: &Type, today: Date) -> Vec<Value> {
    match ty {
        Type::Boolean => vec![Value::Boolean(true), Value::Boolean(false)],
        Type::Choice(set) => (0..program.vocabulary.choices(*set).len()).map(|n| Value::Choice(n as u16)).collect(),
        Type::Whole | Type::Decimal | Type::Money | Type::Number => {
            [0, 1, 10, 100, 1000, 10_000].map(|n| Value::Number(Decimal::from(n))).to_vec()
        }
        Type::Date => (0..40)
            .filter_map(|years| today.checked_sub(jiff::Span::new().try_years(years).ok()?).ok())
            .map(Value::Date)
            .collect(),
        Type::Months => vec![Value::Months(6), Value::Months(24)],
        Type::Days => vec![Value::Days(7), Value::Days(90)],
        Type::Text => vec![Value::text("x")],
        Type::Record(_) | Type::List(_) | Type::Many(_) => Vec::new(),
    }
}
