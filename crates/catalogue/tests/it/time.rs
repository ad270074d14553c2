//! Lengths of time as the law writes them.

use catalogue::Within;
use insta::assert_snapshot;

use crate::support::{catalogue, day};

fn check(text: &str) -> String {
    Within::parse(text).map_or("not a length of time".into(), |within| within.to_string())
}

#[test]
fn lengths_in_every_unit() {
    assert_snapshot!(check("1 working day"), @"1 working day");
    assert_snapshot!(check("15 working days"), @"15 working days");
    assert_snapshot!(check(" 12 months "), @"12 months");
    assert_snapshot!(check("1 hours"), @"1 hour");
    assert_snapshot!(check("2 weeks"), @"2 weeks");
    assert_snapshot!(check("10 year"), @"10 years");
}

#[test]
fn lengths_that_are_none() {
    for text in
        ["", "days", "15", "-1 days", "1.5 days", "100000 days", "99999999999 days", "5 Tage", "５ days", "+5 days"]
    {
        assert_eq!(check(text), "not a length of time", "{text}");
    }
}

#[test]
fn how_long_an_answer_is_fresh() {
    let catalogue = catalogue();
    let fresh = |name: &str| {
        let fact = catalogue.program.vocabulary.fact(name).unwrap();
        catalogue.facts.get(fact).unwrap().wording.fresh_for.map(|within| within.to_string())
    };
    assert_eq!(fresh("home").as_deref(), Some("12 months"));
    assert_eq!(fresh("date_of_birth").as_deref(), Some("10 years"));
    assert_eq!(fresh("resident"), None);
}

#[test]
fn shifting_by_months_stays_within_the_month() {
    let shift = |text: &str, from: &str, before| Within::parse(text).unwrap().plain_shift(day(from), before);
    assert_eq!(shift("1 month", "2025-01-31", false), Some(day("2025-02-28")));
    assert_eq!(shift("1 month", "2024-03-31", true), Some(day("2024-02-29")));
    assert_eq!(shift("1 year", "2024-02-29", false), Some(day("2025-02-28")));
    assert_eq!(shift("99999 weeks", "9999-01-01", false), None, "beyond the last day there is no day");
    assert_eq!(shift("99999 years", "2024-01-01", true), None);
    assert_eq!(shift("5 working days", "2024-01-01", false), None, "working days need a calendar");
}
