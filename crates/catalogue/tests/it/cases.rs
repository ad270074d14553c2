//! Worked examples that come out otherwise than they say, or that cannot be read.

use insta::assert_snapshot;

use crate::support::{CASES, SERVICE, good};

fn check(old: &str, new: &str) -> String {
    good().replace(CASES, old, new).problems()
}

#[test]
fn another_verdict() {
    assert_snapshot!(check("{ verdict: yes, grant: 500, band: high }", "{ verdict: no, grant: 500, band: high }"), @"…/cases.yaml:5:24: error: A pensioner in her own house: the verdict is `yes`, not `no` [case-failed]");
    assert_snapshot!(check("facts: { resident: false }\n    expect: { verdict: no, because: [lives-here] }", "facts: { resident: false }\n    expect: { verdict: yes }"), @"…/cases.yaml:18:24: error: Lives elsewhere: the verdict is `no`, not `yes` (`resident` is false) [case-failed]");
    assert_snapshot!(check("{ verdict: open, needs: [income, date_of_birth] }", "{ verdict: yes }"), @"…/cases.yaml:22:24: error: Nothing told yet but the address: the verdict is `open`, not `yes` (still needed: income, children, date_of_birth, home) [case-failed]");
    assert_snapshot!(check("{ verdict: not-available }", "{ verdict: no }"), @"…/cases.yaml:26:24: error: Before there was a grant: the verdict is `not-available`, not `no` [case-failed]");
}

#[test]
fn another_outcome() {
    assert_snapshot!(check("grant: 500,", "grant: 400,"), @"…/cases.yaml:5:36: error: A pensioner in her own house: `grant` is 500, not 400 [case-failed]");
    assert_snapshot!(check("band: high", "band: low"), @"…/cases.yaml:5:47: error: A pensioner in her own house: `band` is high, not low [case-failed]");
    assert_snapshot!(check("band: high", "band: hihg"), @"…/cases.yaml:5:47: error: expected one of high, low, but this is `hihg` (did you mean `high`?) [bad-value]");
    assert_snapshot!(check("because: [lives-here] }", "because: [lives-here], band: high }"), @"…/cases.yaml:18:57: error: Lives elsewhere: `band` is open, not high (still needed: storeys, home) [case-failed]");
}

#[test]
fn another_reason() {
    assert_snapshot!(check("verdict: no, because: [lives-here]", "verdict: no, because: [of-age]"), @"…/cases.yaml:18:37: error: Lives elsewhere: the requirement that decides is lives-here (`resident` is false) [case-failed]");
    assert_snapshot!(check("verdict: no, because: [lives-here]", "verdict: no, because: [live-here]"), @"…/cases.yaml:18:38: error: there is no requirement of this service named `live-here` (did you mean `lives-here`?) [unknown-requirement]");
}

#[test]
fn another_need() {
    assert_snapshot!(check("needs: [income, date_of_birth]", "needs: [income, suburb, date_of_brith]"), @"
    …/cases.yaml:22:46: error: Nothing told yet but the address: `suburb` is not needed (still needed: income, children, date_of_birth, home) [case-failed]
    …/cases.yaml:22:54: error: there is no fact named `date_of_brith` (did you mean `date_of_birth`?) [unknown-fact]
    ");
}

#[test]
fn an_outcome_that_the_service_does_not_have() {
    assert_snapshot!(check("band: high", "bnad: high"), @"…/cases.yaml:5:41: error: the service has no outcome named `bnad` (did you mean `band`?) [unknown-outcome]");
}

#[test]
fn kinds_of_examples_that_are_missing() {
    let none = "  - name: Lives elsewhere\n    on: 2025-03-01\n    facts: { resident: false }\n    expect: { verdict: no, because: [lives-here] }\n";
    assert_snapshot!(check(none, ""), @"…/cases.yaml:1:1: error: no worked example of `solar-grant` comes out as no (add at least one each of yes, no and open) [missing-case]");
    assert_snapshot!(good().with(CASES, "cases: []\n").problems(), @"…/cases.yaml:1:1: error: no worked example of `solar-grant` comes out as yes, or as no, or as open (add at least one each of yes, no and open) [missing-case]");
    assert_snapshot!(good().without(CASES).problems(), @"…/service.yaml:1:1: error: the service `solar-grant` has no worked examples (write cases.yaml beside it) [missing-case]");
}

#[test]
fn facts_of_an_example_that_cannot_be_read() {
    assert_snapshot!(check("home: owned", "home: ownd"), @"…/cases.yaml:4:78: error: expected one of owned, rented, none, but this is `ownd` (did you mean `owned`?) [bad-value]");
    assert_snapshot!(check("income: 30000", "incme: 30000"), @"…/cases.yaml:4:30: error: there is no fact named `incme` (did you mean `income`?) [unknown-fact]");
    assert_snapshot!(check("date_of_birth: 1950-05-05", "date_of_birth: 5 May 1950"), @"…/cases.yaml:4:60: error: expected a date such as 2019-02-01, but this is `5 May 1950` [bad-value]");
    assert_snapshot!(check("on: 2024-06-30", "on: 2024-6-30"), @"…/cases.yaml:24:9: error: expected a date such as 2019-02-01, but this is `2024-6-30` [bad-date]");
}

#[test]
fn keys_that_are_missing_or_unknown() {
    assert_snapshot!(check("    facts: { resident: false }\n", ""), @"…/cases.yaml:15:5: error: `facts` is missing here [missing-key]");
    assert_snapshot!(check("    on: 2024-06-30\n", "    on: 2024-06-30\n    because: history\n"), @"…/cases.yaml:25:5: error: `because` is not a key of a worked example (the keys are name, on, facts, expect) [unknown-key]");
    assert_snapshot!(check("{ verdict: not-available }", "{ verdit: no }"), @"…/cases.yaml:26:15: error: the service has no outcome named `verdit` (did you mean `verdict`?) [unknown-outcome]");
    assert_snapshot!(check("verdict: not-available", "verdict: perhaps"), @"…/cases.yaml:26:24: error: `perhaps` is not one of: yes, no, open, not-available [unknown-word]");
}

#[test]
fn two_examples_of_one_name() {
    assert_snapshot!(check("name: Lives elsewhere", "name: A pensioner in her own house"), @"…/cases.yaml:15:11: error: another example is called `A pensioner in her own house` already (give each its own name) [duplicate-id]");
}

#[test]
fn rules_that_fail_on_the_facts_of_an_example() {
    let files = good().replace(SERVICE, "rule: resident\n", "rule: income / (storeys - 1) > 5\n");
    assert_snapshot!(files.replace(CASES, "because: [lives-here] }", "because: [] }").problems(), @"
    …/cases.yaml:5:24: error: A pensioner in her own house: the rules fail: `income / (storeys - 1)`: divides by zero [case-failed]
    …/cases.yaml:14:24: error: A rich family with a baby: the verdict is `open`, not `yes` (still needed: storeys) [case-failed]
    …/cases.yaml:18:24: error: Lives elsewhere: the verdict is `open`, not `no` (still needed: income, storeys, children, date_of_birth, home) [case-failed]
    ");
}

#[test]
fn a_table_in_which_no_row_is_met() {
    assert_snapshot!(good().replace(SERVICE, "        - [\"-\", \"-\", \"0\"]\n", "").replace(CASES, "storeys: 1", "storeys: 0").problems(), @"…/cases.yaml:5:47: error: A pensioner in her own house: `band` cannot be told: `storeys, home`: no row of the table is met [case-failed]");
}
