//! Mistakes in how common each answer is, and draws by given numbers.

use catalogue::Drawn;
use insta::assert_snapshot;

use crate::support::{POPULATION, catalogue, day, good};

fn check(old: &str, new: &str) -> String {
    good().replace(POPULATION, old, new).problems()
}

#[test]
fn a_fact_that_nobody_knows() {
    assert_snapshot!(check("fact: resident", "fact: residnt"), @"population/people.yaml:2:13: error: there is no fact named `residnt` (did you mean `resident`?) [unknown-fact]");
    assert_snapshot!(check("fact: child.born", "fact: child.bron"), @"population/people.yaml:13:19: error: a child has no field `bron` (did you mean `born`?) [unknown-field]");
}

#[test]
fn odds_that_are_no_odds() {
    assert_snapshot!(check("odds: { true: 0.95 }", "odds: { true: 95 }"), @"population/people.yaml:2:29: error: the odds are 95, above 1 (write a share from 0 to 1, or a weight for true and for false) [wrong-kind]");
    assert_snapshot!(check("odds: { true: 0.95 }", "odds: { maybe: 0.95 }"), @"population/people.yaml:2:31: error: expected true or false, but this is `maybe` [bad-value]");
    assert_snapshot!(check("odds: { owned: 60, rented: 39, none: 1 }", "odds: { owned: -1, rentd: 39 }"), @"
    population/people.yaml:4:34: error: a weight cannot be below zero [wrong-kind]
    population/people.yaml:4:38: error: expected one of owned, rented, none, but this is `rentd` (did you mean `rented`?) [bad-value]
    ");
    assert_snapshot!(check("odds: { owned: 60, rented: 39, none: 1 }", "odds: { owned: 0 }"), @"population/people.yaml:4:25: error: none of these has a weight above zero [wrong-kind]");
}

#[test]
fn odds_that_are_never_looked_at() {
    assert_snapshot!(check("- { when: storeys > 2, true: 0.2 }", "- { true: 0.2 }"), @"population/people.yaml:11:9: error: these odds are never looked at (the odds before them have no `when`; put those last) [wrong-kind]");
}

#[test]
fn ways_of_drawing_that_do_not_fit_the_type() {
    assert_snapshot!(check("fact: storeys, values: [1, 2, 3]", "fact: storeys, years_ago: { 1-2: 1 }"), @"population/people.yaml:7:33: error: `years_ago` is for dates, but this is a whole number [type-mismatch]");
    assert_snapshot!(check("fact: storeys, values: [1, 2, 3]", "fact: storeys, how_many: { 1: 1 }"), @"population/people.yaml:7:32: error: `how_many` is for lists, but this is a whole number [type-mismatch]");
    assert_snapshot!(check("fact: children, how_many: { 0: 60, 1: 15, 2: 25 }", "fact: children, values: [1]"), @"population/people.yaml:12:31: error: the entries of a list are drawn one by one (write `how_many`, and an entry for each field) [type-mismatch]");
    assert_snapshot!(check("fact: storeys, values: [1, 2, 3]", "fact: storeys"), @"population/people.yaml:7:7: error: say one of `odds`, `years_ago`, `how_many` and `values` [missing-key]");
    assert_snapshot!(check("values: [1, 2, 3]", "values: [one, 2, 2.5]"), @"
    population/people.yaml:7:31: error: expected a whole number, but this is `one` [bad-value]
    population/people.yaml:7:39: error: expected a whole number, but this is `2.5` [bad-value]
    ");
}

#[test]
fn bands_and_counts_that_cannot_be_read() {
    assert_snapshot!(check("60-95: 30", "95-60: 30"), @"population/people.yaml:3:63: error: `95-60` is not a band of years such as 18-29 [wrong-kind]");
    assert_snapshot!(check("60-95: 30", "old: 30"), @"population/people.yaml:3:63: error: `old` is not a band of years such as 18-29 [wrong-kind]");
    assert_snapshot!(check("2: 25", "many: 25"), @"population/people.yaml:12:49: error: `many` is not a number up to 50 [wrong-kind]");
    assert_snapshot!(check("values: { 20000: 1, 60000: 3 }", "values: { 20000: 1, lots: 3 }"), @"population/people.yaml:6:25: error: expected an amount of money, but this is `lots` [bad-value]");
}

/// What the nth entry of the population draws by two numbers.
fn draw(n: usize, branch: usize, first: f64, second: f64) -> String {
    let catalogue = catalogue();
    match catalogue.population[n].branches[branch].1.draw(first, second, day("2025-03-01")) {
        Some(Drawn::Value(value)) => format!("{value:?}"),
        Some(Drawn::Count(n)) => format!("{n} entries"),
        None => "nothing".into(),
    }
}

#[test]
fn a_yes_as_often_as_its_odds_say() {
    assert_eq!(draw(0, 0, 0.0, 0.0), "Boolean(true)");
    assert_eq!(draw(0, 0, 0.949, 0.0), "Boolean(true)");
    assert_eq!(draw(0, 0, 0.951, 0.0), "Boolean(false)");
    assert_eq!(draw(0, 0, 1.0, 0.0), "Boolean(false)");
    assert_eq!(draw(5, 1, 0.0, 0.0), "Boolean(false)", "odds of nothing are never drawn");
}

#[test]
fn birthdays_lie_within_their_band_to_the_day() {
    // 18 today at the latest, and not yet 30.
    assert_eq!(draw(1, 0, 0.0, 0.0), "Date(2007-03-01)");
    assert_eq!(draw(1, 0, 0.0, 0.999_999), "Date(1995-03-02)");
    assert_eq!(draw(1, 0, 0.25, 0.0), "Date(1995-03-01)");
    assert_eq!(draw(7, 0, 0.0, 0.0), "Date(2025-03-01)");
    assert_eq!(draw(7, 0, 0.0, 1.0), "Date(2007-03-02)");
}

#[test]
fn weights_of_values_and_counts() {
    assert_eq!(draw(3, 0, 0.24, 0.0), "Number(20000)");
    assert_eq!(draw(3, 0, 0.26, 0.0), "Number(60000)");
    assert_eq!(draw(4, 0, 0.5, 0.0), "Number(2)");
    assert_eq!(draw(6, 0, 0.59, 0.0), "0 entries");
    assert_eq!(draw(6, 0, 0.76, 0.0), "2 entries");
    assert_eq!(draw(2, 0, 0.995, 0.0), "Choice(2)");
}

#[test]
fn numbers_outside_their_range_still_draw_something_possible() {
    assert_eq!(draw(4, 0, 7.0, 0.0), "Number(3)");
    assert_eq!(draw(4, 0, -1.0, 0.0), "Number(1)");
    assert_eq!(draw(1, 0, f64::NAN, f64::NAN), "Date(1965-03-01)");
}
