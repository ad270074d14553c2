//! Facts with sense: bounds, patterns and checks, what follows from what, and when asking makes sense.

use insta::assert_snapshot;
use rules::Value;

use crate::support::{HOME, PERSON, day, good};

/// What a fact's further keys say of a given value, or the problems of the catalogue.
fn told(more: &str, value: &str) -> String {
    let files = good().replace(HOME, "suburb: { type: text,", &format!("suburb: {{ type: text, {more},"));
    tell(&files.load(), &format!("suburb: \"{value}\""))
}

fn tell(catalogue: &catalogue::Catalogue, facts: &str) -> String {
    let problems = catalogue.problems.lines(&catalogue.files);
    if !problems.is_empty() {
        return problems.join("\n");
    }
    match catalogue.read_facts("facts.yaml", facts, day("2026-11-30")) {
        Ok(_) => "taken".to_string(),
        Err(problems) => problems.join("\n"),
    }
}

fn dated(more: &str, value: &str) -> String {
    let files = good().replace(HOME, "moved_in: { type: date,", &format!("moved_in: {{ type: date, {more},"));
    tell(&files.load(), &format!("moved_in: {value}"))
}

#[test]
fn a_day_that_lies_ahead_or_too_far_back() {
    assert_eq!(dated("most: today", "2026-11-30"), "taken");
    assert_snapshot!(dated("most: today", "2026-12-01"), @"facts.yaml:1:11: error: this day is after 2026-11-30 [out-of-bounds]");
    assert_snapshot!(dated("least: today - 10 years", "2016-11-29"), @"facts.yaml:1:11: error: this day is before 2016-11-30 [out-of-bounds]");
    assert_eq!(dated("least: today - 10 years", "2016-11-30"), "taken");
    assert_snapshot!(dated("least: 2020-01-01", "2019-12-31"), @"facts.yaml:1:11: error: this day is before 2020-01-01 [out-of-bounds]");
    assert_snapshot!(dated("most: soon", "2019-12-31"), @"facts/home.yaml:13:33: error: `soon` is no bound of this type (write a number, a day such as 2019-02-01, `today`, or `today - 120 years`) [bad-bound]");
}

#[test]
fn a_text_that_is_not_written_so() {
    let pattern = "pattern: \"[0-9]{4}\", pattern_words: 4 digits";
    assert_eq!(told(pattern, "2150"), "taken");
    assert_snapshot!(told(pattern, "215"), @"facts.yaml:1:9: error: this is not how it is written (4 digits) [out-of-bounds]");
    assert_snapshot!(told(pattern, "21500"), @"facts.yaml:1:9: error: this is not how it is written (4 digits) [out-of-bounds]");
    assert_snapshot!(told("pattern: \"[0-9\"", "215"), @"facts/home.yaml:19:34: error: people cannot read a pattern (say under `pattern_words:` what to write) [missing-key]");
    assert_snapshot!(told("length: 3", "Five Dock"), @"facts.yaml:1:9: error: this is longer than 3 characters [out-of-bounds]");
}

#[test]
fn numbers_with_a_check_digit() {
    // The number of the Australian Business Register itself, and one with two digits exchanged.
    assert_eq!(told("check: abn", "51 824 753 556"), "taken");
    assert_snapshot!(told("check: abn", "51 824 753 565"), @"facts.yaml:1:9: error: this is no ABN (one of its digits is wrong: compare it with the paper it stands on) [out-of-bounds]");
    assert_snapshot!(told("check: abm", "51 824 753 556"), @"facts/home.yaml:19:32: error: `abm` is not one of: abn, acn, luhn, nz-ird, iban, phone, email (did you mean `abn`?) [unknown-word]");
}

#[test]
fn what_is_counted_is_not_less_than_nothing() {
    let money = |more: &str, value: &str| {
        let files = good().replace(PERSON, "income: { type: money,", &format!("income: {{ type: money, {more}"));
        tell(&files.load(), &format!("income: {value}"))
    };
    assert_snapshot!(money("", "-5"), @"facts.yaml:1:9: error: this is less than 0 [out-of-bounds]");
    assert_eq!(money("least: none,", "-5"), "taken");
    assert_snapshot!(money("most: 100,", "100.01"), @r#"
services/energy-office/solar-grant/cases.yaml:4:38: error: this is more than 100 [out-of-bounds]
services/energy-office/solar-grant/cases.yaml:10:15: error: this is more than 100 [out-of-bounds]
"#);
    assert_snapshot!(money("least: 10, most: 5,", "7"), @r#"
facts/person.yaml:3:43: error: nothing is at least 10 and at most 5 [bad-bound]
services/energy-office/solar-grant/cases.yaml:4:38: error: this is more than 5 [out-of-bounds]
services/energy-office/solar-grant/cases.yaml:10:15: error: this is more than 5 [out-of-bounds]
"#);
}

const IMPLIED: &str = "implied: [{ when: 'home = \"rented\"', is: false, because: A tenant owns no heritage item. }]";

#[test]
fn what_follows_is_not_asked_and_not_contradicted() {
    let files = good().replace(
        HOME,
        "heritage_item: { type: boolean,",
        &format!("heritage_item: {{ type: boolean, {IMPLIED},"),
    );
    let catalogue = files.load();
    assert_snapshot!(tell(&catalogue, "{ home: rented, heritage_item: true }"), @"facts.yaml:1:32: error: `heritage_item` contradicts what follows from the other facts (A tenant owns no heritage item.) [contradiction]");
    assert_eq!(tell(&catalogue, "{ home: rented, heritage_item: false }"), "taken");
    assert_eq!(tell(&catalogue, "{ home: owned, heritage_item: true }"), "taken");
    let facts = catalogue.read_facts("facts.yaml", "home: rented", day("2026-11-30")).unwrap();
    let fact = catalogue.program.vocabulary.fact("heritage_item").unwrap();
    let known = catalogue.program.evaluate(&facts, day("2026-11-30")).fact_value(fact);
    assert_eq!(known, Ok(Value::Boolean(false)));
}

#[test]
fn rules_that_go_round_and_rules_that_are_none() {
    let with = |more: &str| {
        good()
            .replace(HOME, "heritage_item: { type: boolean,", &format!("heritage_item: {{ type: boolean, {more},"))
            .problems()
    };
    assert_snapshot!(with("ask_after: heritage_item"), @"facts/home.yaml:16:46: error: this goes round in a circle: `heritage_item` needs `heritage_item` (let one of them be asked whatever the other is) [circular]");
    assert_snapshot!(with("ask_after: storeys"), @"facts/home.yaml:16:46: error: expected a yes or no, but this is a whole number [type-mismatch]");
    assert_snapshot!(with("implied: [{ when: heritage_item, is: true }]"), @"facts/home.yaml:16:45: error: this goes round in a circle: `heritage_item` needs `heritage_item` (let one of them be asked whatever the other is) [circular]");
    assert_snapshot!(with("implied: [{ when: resident, is: 7 }]"), @"facts/home.yaml:16:67: error: expected a yes or no, but this is a number [type-mismatch]");
    assert_snapshot!(with("implied: [{ is: true }]"), @"facts/home.yaml:16:47: error: `when` is missing here [missing-key]");
    assert_snapshot!(with("delicate: weather"), @"facts/home.yaml:16:45: error: `weather` is not one of: health, violence, guardianship, immigration, money [unknown-word]");
}
