//! The place of a mistake inside a rule, however the rule is written in YAML.

use insta::assert_snapshot;

use crate::support::{SERVICE, good};

/// The rule of the last requirement, written in another way.
fn check(rule: &str) -> String {
    let problems = good().replace(SERVICE, "rule: \"age >= 18 and home != \\\"none\\\"\"\n", rule).problems();
    problems.lines().map(|line| line.split(" (").next().unwrap_or(line)).collect::<Vec<_>>().join("\n")
}

#[test]
fn in_plain_text() {
    assert_snapshot!(check("rule: resident and residnt\n"), @"…/service.yaml:41:24: error: there is no fact named `residnt`");
    assert_snapshot!(check("rule:   resident and residnt   # why\n"), @"…/service.yaml:41:26: error: there is no fact named `residnt`");
}

#[test]
fn in_plain_text_over_several_lines() {
    assert_snapshot!(check("rule: resident\n      and\n\n      residnt\n"), @"…/service.yaml:44:7: error: there is no fact named `residnt`");
}

#[test]
fn in_quotes() {
    assert_snapshot!(check("rule: \"resident and residnt\"\n"), @"…/service.yaml:41:25: error: there is no fact named `residnt`");
    assert_snapshot!(check("rule: 'resident and residnt'\n"), @"…/service.yaml:41:25: error: there is no fact named `residnt`");
    assert_snapshot!(check("rule: \"  resident and residnt\"\n"), @"…/service.yaml:41:27: error: there is no fact named `residnt`");
}

#[test]
fn after_escaped_quotes() {
    assert_snapshot!(check("rule: \"suburb = \\\"Hay\\\" and residnt\"\n"), @"…/service.yaml:41:33: error: there is no fact named `residnt`");
    assert_snapshot!(check("rule: 'suburb = \"O''Hare\" and residnt'\n"), @"…/service.yaml:41:35: error: there is no fact named `residnt`");
}

#[test]
fn in_quotes_over_several_lines() {
    assert_snapshot!(check("rule: \"resident\n      and residnt\"\n"), @"…/service.yaml:42:11: error: there is no fact named `residnt`");
}

#[test]
fn in_folded_and_literal_text() {
    assert_snapshot!(check("rule: >-\n      resident and\n      residnt\n"), @"…/service.yaml:43:7: error: there is no fact named `residnt`");
    assert_snapshot!(check("rule: |\n      resident\n        and residnt\n"), @"…/service.yaml:43:13: error: there is no fact named `residnt`");
    assert_snapshot!(check("rule: >   # a comment\n      resident\n\n      and residnt\n"), @"…/service.yaml:44:11: error: there is no fact named `residnt`");
}

#[test]
fn after_letters_of_more_than_one_byte() {
    assert_snapshot!(check("rule: suburb = \"Grünau ☀\" and residnt\n"), @"…/service.yaml:41:35: error: there is no fact named `residnt`");
    assert_snapshot!(check("rule: >-\n      suburb = \"Grünau ☀\"\n      and residnt\n"), @"…/service.yaml:43:11: error: there is no fact named `residnt`");
}

#[test]
fn where_an_escape_stands_for_another_letter_the_whole_rule_is_named() {
    assert_snapshot!(check("rule: \"suburb = \\\"\\u00fc\\\" and residnt\"\n"), @"…/service.yaml:41:11: error: there is no fact named `residnt`");
}

#[test]
fn at_the_end_of_a_rule_that_breaks_off() {
    assert_snapshot!(check("rule: resident and\n"), @"…/service.yaml:41:23: error: expected a fact, a value or a condition, but found the end [syntax]");
    assert_snapshot!(check("rule: >-\n      resident\n      and\n"), @"…/service.yaml:43:10: error: expected a fact, a value or a condition, but found the end [syntax]");
}
