//! Mistakes in facts, records and groups.

use insta::assert_snapshot;

use crate::support::{HOME, PERSON, good};

fn check(old: &str, new: &str) -> String {
    good().replace(HOME, old, new).problems()
}

fn person(old: &str, new: &str) -> String {
    good().replace(PERSON, old, new).problems()
}

#[test]
fn a_type_that_nobody_knows_is_told_once() {
    assert_snapshot!(person("income: { type: money,", "income: { type: mony,"), @"facts/person.yaml:3:19: error: `mony` is not a type that can stand here (did you mean `money`?) [wrong-type]");
    assert_snapshot!(check("type: boolean, ask: Do you live", "type: yesno, ask: Do you live"), @"facts/home.yaml:4:21: error: `yesno` is not a type that can stand here (the types are boolean, whole number, decimal, money, date, months, days, text, choice, list of RECORD) [wrong-type]");
}

#[test]
fn a_choice_without_choices_and_choices_without_a_choice() {
    assert_snapshot!(check("    choices: { owned: I own it, rented: I rent it, none: I have no home }\n", ""), @"facts/home.yaml:6:11: error: a choice needs `choices`, with a name and words for each [missing-key]");
    assert_snapshot!(check("choices: { owned: I own it, rented: I rent it, none: I have no home }", "choices: {}"), @"facts/home.yaml:7:14: error: a choice needs at least one answer [missing-key]");
    assert_snapshot!(check("suburb: { type: text,", "suburb: { type: text, choices: { a: A },"), @"facts/home.yaml:19:34: error: only a fact of type `choice` has choices [wrong-kind]");
}

#[test]
fn a_list_of_a_record_that_nobody_knows() {
    assert_snapshot!(person("type: list of child", "type: list of kid"), @"facts/person.yaml:4:21: error: there is no record named `kid` (describe it under `records:`) [unknown-record]");
}

#[test]
fn a_fact_without_a_question() {
    assert_snapshot!(check(", ask: How long is the lease?", ""), @"facts/home.yaml:17:3: error: the fact `lease` has no question (write `ask:`, or `derive:` with a rule) [missing-key]");
    assert_snapshot!(check("ask: How long is the lease?", "ask:"), @"facts/home.yaml:17:29: error: expected text, but this is nothing [wrong-kind]");
}

#[test]
fn words_of_handling() {
    assert_snapshot!(check("sensitivity: personal", "sensitivity: secret"), @"facts/home.yaml:13:68: error: `secret` is not one of: ordinary, personal, sensitive [unknown-word]");
    assert_snapshot!(check("about: place", "about: places"), @"facts/home.yaml:16:78: error: `places` is not one of: person, household, organisation, place, matter (did you mean `place`?) [unknown-word]");
    assert_snapshot!(check("fresh_for: 12 months", "fresh_for: a year"), @"facts/home.yaml:11:16: error: `a year` is not a length of time (write a whole number and hours, days, working days, weeks, months or years: `15 working days`) [bad-duration]");
    assert_snapshot!(check("source: person", "source: persons"), @"facts/home.yaml:13:86: error: `persons` is not what can stand here (write `person`, or `{ register: AGENCY }`) [unknown-word]");
    assert_snapshot!(check("source: { register: hill-council }", "source: { register: hill-counsil }"), @"facts/home.yaml:12:25: error: there is no agency named `hill-counsil` (did you mean `hill-council`?) [unknown-agency]");
}

#[test]
fn only_what_is_yes_or_no_is_a_flag() {
    let told = check("sensitivity: personal", "sensitivity: personal, flag: true");
    assert!(told.contains("only a fact that is yes or no can be a flag [wrong-kind]"), "{told}");
}

#[test]
fn a_group_that_nobody_knows() {
    assert_snapshot!(check("group: home, about: person", "group: homes, about: person"), @"facts/home.yaml:4:69: error: there is no group named `homes` (did you mean `home`?) [unknown-group]");
    assert_snapshot!(check("group: home, about: person", "group: health, about: person"), @"facts/home.yaml:4:69: error: there is no group named `health` (describe it under `groups:`) [unknown-group]");
}

#[test]
fn a_derivation_of_the_wrong_type() {
    assert_snapshot!(person("derive: age(date_of_birth)", "derive: date_of_birth"), @"facts/person.yaml:5:38: error: expected a whole number, but this is a date [type-mismatch]");
    assert_snapshot!(person("derive: age(born)", "derive: age(birn)"), @"facts/person.yaml:14:48: error: there is no fact named `birn` [unknown-fact]");
}

#[test]
fn a_field_that_is_a_list() {
    assert_snapshot!(person("at_home: { type: boolean,", "at_home: { type: list of child,"), @"facts/person.yaml:13:16: error: a field of a record cannot be a list itself [wrong-kind]");
}

#[test]
fn a_name_that_is_not_written_as_one() {
    assert_snapshot!(check("roof_area: {", "roof-area: {"), @"facts/home.yaml:14:3: error: `roof-area` is not a name: use small letters, digits and `_`, beginning with a letter [bad-name]");
}
