//! Mistakes in the rules and tables of a service.

use insta::assert_snapshot;

use crate::support::{PERSON, SERVICE, good};

fn check(old: &str, new: &str) -> String {
    good().replace(SERVICE, old, new).problems()
}

#[test]
fn a_fact_that_nobody_knows() {
    assert_snapshot!(check("rule: resident\n", "rule: residnt\n"), @"…/service.yaml:29:11: error: there is no fact named `residnt` (did you mean `resident`?) [unknown-fact]");
    assert_snapshot!(check("when: storeys > 1\n", "when: floors > 1\n"), @"…/service.yaml:90:11: error: there is no fact named `floors` [unknown-fact]");
}

#[test]
fn a_rule_of_the_wrong_type() {
    assert_snapshot!(check("rule: resident\n", "rule: suburb\n"), @"…/service.yaml:29:11: error: expected a yes or no, but this is text [type-mismatch]");
    assert_snapshot!(check("else 0\n    cite: Solar", "else suburb\n    cite: Solar"), @"…/service.yaml:50:58: error: expected money, but this is text [type-mismatch]");
    assert_snapshot!(check("then \"high\"", "then \"hihg\""), @"…/service.yaml:56:31: error: `hihg` is not one of the choices (did you mean `high`?) [unknown-choice]");
}

#[test]
fn a_figure_that_nobody_knows() {
    assert_snapshot!(check("rate(solar_grant.income_limit)", "rate(solar_grant.income_limits)"), @"…/service.yaml:17:26: error: there is no figure named `solar_grant.income_limits` among the rates (did you mean `solar_grant.income_limit`?) [unknown-rate]");
}

#[test]
fn a_rule_that_is_not_there_or_there_twice() {
    assert_snapshot!(check("    rule: resident\n", ""), @"…/service.yaml:28:5: error: `rule` is missing here (or a `table`) [missing-key]");
    assert_snapshot!(check("    rule: resident\n", "    rule: resident\n    table: { hit: first, inputs: [], rows: [[\"true\"]] }\n"), @"…/service.yaml:30:12: error: a `rule` and a `table` at once: keep one of them [two-rules]");
    assert_snapshot!(check("    rule: resident\n", "    rule: { if: resident }\n"), @"…/service.yaml:29:11: error: expected a rule, but this is a group of keys (put a rule that holds `: ` or begins with `{` in quotes) [wrong-kind]");
    assert_snapshot!(check("    rule: resident\n", "    rule: [resident]\n"), @"…/service.yaml:29:11: error: expected a rule, but this is a list (put a rule that begins with `[` in quotes) [wrong-kind]");
}

#[test]
fn definitions_that_need_each_other() {
    assert_snapshot!(check("rule: income <= rate(solar_grant.income_limit)\n", "rule: few and income < 5\n  - name: few\n    rule: poor\n  - name: poor\n    rule: modest_income\n"), @"…/service.yaml:16:11: error: this goes round in a circle: `modest_income` needs `few` needs `poor` needs `modest_income` (let one of them be worked out from facts alone) [circular]");
}

#[test]
fn an_outcome_that_needs_itself() {
    assert_snapshot!(check("rule: if eligible then rate(solar_grant.amount) else 0", "rule: grant + 1"), @"…/service.yaml:46:11: error: this goes round in a circle: `grant` needs `grant` (let one of them be worked out from facts alone) [circular]");
}

#[test]
fn definitions_that_each_need_the_next_without_end() {
    let chain: String = (0..200).map(|n| format!("  - name: d{n}\n    rule: d{}\n", n + 1)).collect();
    let text = format!("definitions:\n{chain}  - name: d200\n    rule: resident\n");
    assert_snapshot!(check("definitions:\n", &text), @"…/service.yaml:64:11: error: more than 24 definitions that each need the next (let some of them be facts) [too-deep]");
}

#[test]
fn derived_facts_that_need_each_other() {
    let files = good().replace(PERSON, "derive: count(children) + 1", "derive: age + 1");
    assert_snapshot!(files.replace(PERSON, "derive: age(date_of_birth)", "derive: household_size").problems(), @"facts/person.yaml:6:49: error: this goes round in a circle: `household_size` needs `age` needs `household_size` (let one of them be asked) [circular]");
}

#[test]
fn facts_that_each_follow_from_the_next_without_end_exhaust_nothing() {
    let chain = |last: &str| {
        let link = |n| format!("  f{n}: {{ type: whole number, derive: f{} + 1, name: F }}\n", n + 1);
        let facts: String = (0..3000).map(link).collect();
        good().with("facts/chain.yaml", &format!("facts:\n{facts}  f3000: {{ type: whole number, {last} }}\n"))
    };
    let files = chain("ask: How many?").replace(SERVICE, "rule: resident\n", "rule: f0 > 5\n");
    assert_snapshot!(files.problems(), @"facts/chain.yaml:2:37: error: more than 24 facts that each follow from the next (let some of them be asked) [too-deep]");
    let files = chain("derive: f0, name: F").replace(SERVICE, "rule: resident\n", "rule: f0 > 5\n");
    assert_snapshot!(files.problems(), @"facts/chain.yaml:26:38: error: more than 24 facts that each follow from the next (let some of them be asked) [too-deep]");
}

#[test]
fn derived_fields_that_need_each_other() {
    let old = "      years: { type: whole number, derive: age(born), name: Age }\n";
    let new = "      years: { type: whole number, derive: half * 2, name: Age }\n      half: { type: whole number, derive: floor(years / 2), name: Half }\n";
    assert_snapshot!(good().replace(PERSON, old, new).problems(), @"facts/person.yaml:15:43: error: this goes round in a circle: `half` needs `years` needs `half` (let one of them be asked) [circular]");
}

#[test]
fn rows_of_the_wrong_width_are_all_told() {
    assert_snapshot!(check("[\"> 1\", \"-\", \"2\"]\n        - [\"-\", \"-\", \"0\"]", "[\"> 1\", \"2\"]\n        - [\"0\"]\n        - nothing"), @"
    …/service.yaml:24:11: error: this row has 2 cells, but the table needs 3 cells (a test for each input, then the output; `-` where an input does not matter) [row-width]
    …/service.yaml:25:11: error: this row has 1 cell, but the table needs 3 cells (a test for each input, then the output; `-` where an input does not matter) [row-width]
    …/service.yaml:26:11: error: expected a list, but this is a single value [wrong-kind]
    ");
}

#[test]
fn a_cell_that_does_not_fit_its_input() {
    assert_snapshot!(check("'\"owned\"'", "'\"owmed\"'"), @"…/service.yaml:23:18: error: `owmed` is not one of the choices (did you mean `owned`?) [unknown-choice]");
    assert_snapshot!(check("[\"> 1\", \"-\", \"2\"]", "[\">> 1\", \"-\", \"two\"]"), @"
    …/service.yaml:24:14: error: expected a fact, a value or a condition, but found `>` [syntax]
    …/service.yaml:24:26: error: there is no fact named `two` [unknown-fact]
    ");
    assert_snapshot!(check("[\"> 1\", \"-\", \"2\"]", "[> 1, -, 2]"), @"…/service.yaml:24:12: error: no text can begin like this (put it in quotes) [yaml]");
    assert_snapshot!(check("[\"> 1\", \"-\", \"2\"]", "[\"> 1\", , \"2\"]"), @"…/service.yaml:24:19: error: nothing stands between two commas (remove one, or write `-` in quotes in a table) [yaml]");
}

#[test]
fn a_table_without_rows_or_with_an_unknown_policy() {
    assert_snapshot!(check("      rows:\n        - [\"1\", '\"owned\"', \"3\"]\n        - [\"> 1\", \"-\", \"2\"]\n        - [\"-\", \"-\", \"0\"]\n", "      rows: []\n"), @"…/service.yaml:20:7: error: a decision table needs `rows`, at least one [missing-key]");
    assert_snapshot!(check("hit: first", "hit: frist"), @"…/service.yaml:20:12: error: `frist` is not one of: unique, first, collect, collect sum, collect min, collect max, collect count (did you mean `first`?) [unknown-word]");
    assert_snapshot!(check("inputs: [storeys, home]", "inputs: [storey, home]"), @"…/service.yaml:21:16: error: there is no fact named `storey` (did you mean `storeys`?) [unknown-fact]");
}

#[test]
fn a_name_that_is_taken() {
    assert_snapshot!(check("definitions:\n", "definitions:\n  - { name: income, rule: income + 1 }\n"), @"…/service.yaml:16:13: error: `income` is the name of a fact already (facts, definitions and outcomes share their names: choose another) [duplicate-id]");
    assert_snapshot!(check("outcomes:\n", "outcomes:\n  - { name: points, title: Points, type: whole number, rule: points + 1 }\n"), @"…/service.yaml:46:13: error: `points` is the name of a definition already (facts, definitions and outcomes share their names: choose another) [duplicate-id]");
    assert_snapshot!(check("definitions:\n", "definitions:\n  - { name: eligible, rule: resident }\n"), @"…/service.yaml:16:13: error: `eligible` is the name of all requirements together already (facts, definitions and outcomes share their names: choose another) [duplicate-id]");
}

#[test]
fn an_outcome_cannot_be_used_before_eligibility_is_settled() {
    assert_snapshot!(check("rule: resident\n", "rule: grant > 0\n"), @"…/service.yaml:29:11: error: `grant` is settled after the requirements, so it cannot be used before (put what both need into a definition) [too-early]");
    assert_snapshot!(check("rule: resident\n", "rule: eligible\n"), @"…/service.yaml:29:11: error: `eligible` is settled after the requirements, so it cannot be used before (put what both need into a definition) [too-early]");
}
