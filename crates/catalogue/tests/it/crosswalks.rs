//! Mistakes in the names of somebody else's cases.

use insta::assert_snapshot;

use crate::support::{CROSSWALK, good};

fn check(old: &str, new: &str) -> String {
    good().replace(CROSSWALK, old, new).problems()
}

#[test]
fn names_of_ours_that_nobody_knows() {
    assert_snapshot!(check("birth: date_of_birth", "birth: date_of_brith"), @"crosswalks/theirs.yaml:4:12: error: there is no fact named `date_of_brith` (did you mean `date_of_birth`?) [unknown-fact]");
    assert_snapshot!(check("facts: { birth: born }", "facts: { birth: bron }"), @"crosswalks/theirs.yaml:8:75: error: there is no field named `bron` (did you mean `born`?) [unknown-field]");
    assert_snapshot!(check("service: solar-grant, outcome: grant", "service: solar-grand, outcome: grant"), @"crosswalks/theirs.yaml:12:29: error: there is no service named `solar-grand` (did you mean `solar-grant`?) [unknown-service]");
    assert_snapshot!(check("outcome: grant,", "outcome: grand,"), @"crosswalks/theirs.yaml:12:51: error: there is no outcome named `grand` (did you mean `grant`?) [unknown-outcome]");
    assert_snapshot!(check("requirements: [modest-income]", "requirements: [modest-incomes]"), @"crosswalks/theirs.yaml:14:57: error: there is no requirement named `modest-incomes` (did you mean `modest-income`?) [unknown-requirement]");
    assert_snapshot!(check("given: { storeys: 1 }", "given: { floors: 1 }"), @"crosswalks/theirs.yaml:7:12: error: there is no fact named `floors` [unknown-fact]");
}

#[test]
fn values_of_ours_that_nobody_knows() {
    assert_snapshot!(check("when: { true: owned, false: rented }", "when: { true: ownd, false: rented }"), @"crosswalks/theirs.yaml:5:40: error: expected one of owned, rented, none, but this is `ownd` (did you mean `owned`?) [bad-value]");
    assert_snapshot!(check("values: { A: high, B: low }", "values: { A: hihg, B: low }"), @"crosswalks/theirs.yaml:13:68: error: expected one of high, low, but this is `hihg` (did you mean `high`?) [bad-value]");
    assert_snapshot!(check("given: { storeys: 1 }", "given: { storeys: one }"), @"crosswalks/theirs.yaml:7:21: error: expected a whole number, but this is `one` [bad-value]");
    assert_snapshot!(check("otherwise: 0", "otherwise: nothing"), @"crosswalks/theirs.yaml:12:69: error: expected an amount of money, but this is `nothing` [bad-value]");
}

#[test]
fn a_question_that_asks_nothing_or_too_much() {
    assert_snapshot!(check("{ service: solar-grant, verdict: true }", "{ service: solar-grant }"), @"crosswalks/theirs.yaml:15:20: error: say one of `verdict: true`, `outcome` and `requirements` (what should be asked of the service?) [missing-key]");
    assert_snapshot!(check("{ service: solar-grant, verdict: true }", "{ service: solar-grant, verdict: true, outcome: grant }"), @"crosswalks/theirs.yaml:15:20: error: say one of `verdict: true`, `outcome` and `requirements` (what should be asked of the service?) [missing-key]");
    assert_snapshot!(check("{ service: solar-grant, verdict: true }", "{ service: solar-grant, verdict: false }"), @"crosswalks/theirs.yaml:15:53: error: `false` is not what can stand here (write `true`, or leave `verdict` out) [unknown-word]");
    assert_snapshot!(check("age: { fact: age }", "age: {}"), @"crosswalks/theirs.yaml:16:8: error: `service` or `fact` is missing here [missing-key]");
}

#[test]
fn children_that_are_no_list() {
    assert_snapshot!(check("role: child, fact: children", "role: child, fact: storeys"), @"crosswalks/theirs.yaml:8:49: error: people come from a list, but this is a whole number [type-mismatch]");
    assert_snapshot!(check("  children: { group: family, role: child, fact: children, facts: { birth: born } }\n", ""), @"crosswalks/theirs.yaml:13:83: error: the subject has no `children` (say under `subject:` which list is meant) [missing-key]");
}

const CHILDREN: &str = "  children: { group: family, role: child, fact: children, facts: { birth: born } }\n";

#[test]
fn people_of_a_group_and_where_their_facts_go() {
    let with = |line: &str| check(CHILDREN, &format!("{CHILDREN}  {line}\n"));
    assert_snapshot!(with("partner: { group: family, role: partner, of: [parent], present: storeys }"), @"crosswalks/theirs.yaml:9:67: error: `present` is a yes or no, but this is a whole number [type-mismatch]");
    assert_snapshot!(with("partner: { group: family, role: partner }"), @"crosswalks/theirs.yaml:9:14: error: `of` is missing here [missing-key]");
    assert_snapshot!(with("others: [{ group: family, roles: [parent], fact: storeys, facts: {} }]"), @"crosswalks/theirs.yaml:9:52: error: people come from a list, but this is a whole number [type-mismatch]");
    assert_snapshot!(with("groups: { house: { facts: { tax: stories } } }"), @"crosswalks/theirs.yaml:9:36: error: there is no fact named `stories` (did you mean `storeys`?) [unknown-fact]");
    assert_snapshot!(with("groups: { house: { people: [{ roles: [owner] }] } }"), @"crosswalks/theirs.yaml:9:33: error: `facts` is missing here [missing-key]");
    assert_snapshot!(with("spans: { here: { fact: storeys, from: born, until: born } }"), @"crosswalks/theirs.yaml:9:26: error: spans are a list, but this is a whole number [type-mismatch]");
    assert_snapshot!(with("spans: { here: { fact: children, from: born, until: bron } }"), @"crosswalks/theirs.yaml:9:55: error: there is no field named `bron` (did you mean `born`?) [unknown-field]");
}

#[test]
fn defaults_that_may_decide() {
    assert_snapshot!(check("crosswalk: theirs\n", "crosswalk: theirs\ndefaults: some\n"), @"crosswalks/theirs.yaml:2:11: error: `some` is not what can stand here (write `all`, or list the names whose default may decide) [unknown-word]");
    assert_snapshot!(check("crosswalk: theirs\n", "crosswalk: theirs\ndefaults: [birth]\n"), @"");
}
