//! Periods of somebody else's test cases: the first day of one, and whether one covers a day.

use anyhow::Context;
use jiff::civil::{ISOWeekDate, Weekday};
use jiff::{Span, ToSpan};
use rules::{Date, parse_date};
use serde_json::{Map, Value};

/// The first day of a period: `2019`, `2019-02`, `2019-02-01`, `2019-W05` or `2019-W05-4`, or of a span.
pub(super) fn first_day(period: &str) -> anyhow::Result<Date> {
    span(period)
        .map(|(day, _)| day)
        .with_context(|| format!("`{period}` is not a period such as 2019, 2019-02 or 2019-02-01"))
}

/// The value in force on a day. A value for several periods is an object whose keys are periods; where several of them
/// cover the day, the last one written counts.
pub(super) fn value_on(value: &Value, day: Date) -> Option<&Value> {
    let value = match value {
        Value::Object(periods) => in_force(periods, day)?,
        other => other,
    };
    // A vector of one person is that person's value.
    match value {
        Value::Array(items) => match items.as_slice() {
            [only] => Some(only),
            _ => None,
        },
        other => Some(other),
    }
}

fn in_force(periods: &Map<String, Value>, day: Date) -> Option<&Value> {
    periods.iter().filter(|(period, _)| covers(period, day)).map(|(_, value)| value).next_back()
}

/// Whether a period covers a day. Beyond the plain periods there are spans, `day:2013-01-01:1522` (1,522 days from
/// that one) and `month:2018-08`, and `ETERNITY`.
pub(super) fn covers(period: &str, day: Date) -> bool {
    if period == "ETERNITY" {
        return true;
    }
    let Some((from, length)) = span(period) else { return false };
    from.checked_add(length).is_ok_and(|end| from <= day && day < end)
}

/// The spans in which a value is a yes, as first and last day, in order. A value without periods has none.
pub(super) fn spans_of(value: &Value) -> Vec<(Date, Date)> {
    let Value::Object(periods) = value else { return Vec::new() };
    let of = |period: &String| span(period).and_then(|(from, length)| Some((from, from.checked_add(length).ok()?)));
    let mut edges: Vec<Date> = periods.keys().filter_map(of).flat_map(|(from, end)| [from, end]).collect();
    edges.sort_unstable();
    edges.dedup();
    let mut spans: Vec<(Date, Date)> = Vec::new();
    for (from, end) in edges.iter().zip(edges.iter().skip(1)) {
        let (true, Ok(last)) = (value_on(value, *from) == Some(&Value::Bool(true)), end.yesterday()) else { continue };
        match spans.last_mut() {
            Some(before) if before.1.tomorrow().ok() == Some(*from) => before.1 = last,
            _ => spans.push((*from, last)),
        }
    }
    spans
}

fn span(period: &str) -> Option<(Date, Span)> {
    let mut parts = period.split(':');
    let first = parts.next()?;
    let Some(from) = parts.next() else { return start(first) };
    let count: i32 = match parts.next() {
        Some(count) => count.parse().ok()?,
        None => 1,
    };
    let unit: Span = match first {
        "day" | "weekday" => 1.day(),
        "week" => 1.week(),
        "month" => 1.month(),
        "year" => 1.year(),
        _ => return None,
    };
    let (from, _) = start(from)?;
    Some((from, unit.checked_mul(i64::from(count)).ok()?))
}

/// The first day of a plain period, and its length.
fn start(period: &str) -> Option<(Date, Span)> {
    if let Some((year, week)) = period.split_once("-W") {
        let (week, weekday) = week.split_once('-').unwrap_or((week, ""));
        let monday = ISOWeekDate::new(year.parse().ok()?, week.parse().ok()?, Weekday::Monday).ok()?.date();
        return match weekday {
            "" => Some((monday, 1.week())),
            day => {
                let day: i64 = day.parse().ok().filter(|day| (1..=7).contains(day))?;
                Some((monday.checked_add((day - 1).days()).ok()?, 1.day()))
            }
        };
    }
    match period.len() {
        4 => Some((parse_date(&format!("{period}-01-01"))?, 1.year())),
        7 => Some((parse_date(&format!("{period}-01"))?, 1.month())),
        _ => Some((parse_date(period)?, 1.day())),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn day(text: &str) -> Date {
        parse_date(text).unwrap()
    }

    #[test]
    fn the_first_day_of_each_kind_of_period() {
        let check = |period: &str, expect: &str| assert_eq!(first_day(period).unwrap(), day(expect), "{period}");
        check("2019", "2019-01-01");
        check("2019-02", "2019-02-01");
        check("2019-02-03", "2019-02-03");
        check("2020-W01", "2019-12-30");
        check("2019-W05-4", "2019-01-31");
        check("month:2018-08", "2018-08-01");
        for wrong in ["", "19", "2019-13", "2019-W60", "2019-W05-9", "week"] {
            assert!(first_day(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_span_covers_its_days_and_no_more() {
        let check = |period: &str, on: &str, expect: bool| assert_eq!(covers(period, day(on)), expect, "{period} {on}");
        check("day:2013-01-01:1522", "2017-03-02", true);
        check("day:2013-01-01:1522", "2017-03-03", false);
        check("week:2018-W01:52", "2018-12-30", true);
        check("week:2018-W01:52", "2018-12-31", false);
        check("month:2018-08", "2018-08-31", true);
        check("month:2018-08", "2018-09-01", false);
        check("month:2018-07:2", "2018-08-31", true);
        check("2018", "2018-12-31", true);
        check("2018-W31", "2018-08-05", true);
        check("2018-W31", "2018-08-06", false);
        check("ETERNITY", "1900-01-01", true);
        check("whenever", "2018-01-01", false);
    }

    #[test]
    fn what_was_a_yes_and_when() {
        let check = |value: Value, expect: &[(&str, &str)]| {
            let expect: Vec<_> = expect.iter().map(|(from, until)| (day(from), day(until))).collect();
            assert_eq!(spans_of(&value), expect);
        };
        check(json!(true), &[]);
        check(json!({ "2019": true, "2020": true }), &[("2019-01-01", "2020-12-31")]);
        check(
            json!({ "day:2019-01-01:10": true, "day:2019-01-05:2": false }),
            &[("2019-01-01", "2019-01-04"), ("2019-01-07", "2019-01-10")],
        );
    }

    #[test]
    fn the_value_in_force_on_the_day() {
        let check =
            |value: Value, on: &str, expect: Option<Value>| assert_eq!(value_on(&value, day(on)), expect.as_ref());
        check(json!(7), "2019-01-01", Some(json!(7)));
        check(json!([true]), "2019-01-01", Some(json!(true)));
        check(json!({ "2019": 1, "2020": 2 }), "2020-05-01", Some(json!(2)));
        check(json!({ "2019": 1 }), "2020-05-01", None);
        check(json!({ "day:2019-01-01:10": true, "day:2019-01-05:2": false }), "2019-01-06", Some(json!(false)));
    }
}
