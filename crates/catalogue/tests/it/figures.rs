//! Mistakes in dated figures, and examples on days that have none.

use insta::assert_snapshot;

use crate::support::{CASES, RATE, SERVICE, good};

fn check(old: &str, new: &str) -> String {
    good().replace(RATE, old, new).problems()
}

#[test]
fn a_figure_without_a_source() {
    assert_snapshot!(check("    cite: Solar Grant Rules, item 4\n", ""), @"rates/solar_grant.yaml:4:3: error: the figure `solar_grant.amount` has no citation (say where the law has it under `cite:`) [missing-citation]");
}

#[test]
fn a_figure_without_a_period_or_with_a_bad_value() {
    assert_snapshot!(check("    periods:\n      - { from: 2020-01-01, value: 90000 }\n", "    periods: []\n"), @"rates/solar_grant.yaml:14:5: error: the figure `solar_grant.income_limit` has no period [missing-key]");
    assert_snapshot!(check("value: 90000", "value: a lot"), @"rates/solar_grant.yaml:18:36: error: expected an amount of money, but this is `a lot` [bad-value]");
    assert_snapshot!(check("value: 90000", "value: 90.000,00"), @r#"
rates/solar_grant.yaml:18:36: error: expected an amount of money, but this is `90.000` (write 1200 for twelve hundred, and 1.2 for one and a fifth) [bad-value]
rates/solar_grant.yaml:18:43: error: `00` is not a key of a period (words that hold a comma need quotes here; every other key needs a value) [unknown-key]
"#);
}

#[test]
fn a_type_that_a_figure_cannot_have() {
    assert_snapshot!(check("    type: money\n    unit: AUD\n", "    type: choice\n"), @"rates/solar_grant.yaml:6:11: error: `choice` is not a type that can stand here (the types are boolean, whole number, decimal, money, date, months, days, text) [wrong-type]");
}

#[test]
fn periods_that_overlap_or_run_backwards() {
    assert_snapshot!(check("{ from: 2025-07-01, value: 600.50 }", "{ from: 2025-06-30, value: 600.50 }"), @"rates/solar_grant.yaml:11:9: error: this period begins on 2025-06-30, but the one before runs until 2025-06-30 (list periods from the oldest to the newest; `until` is the last day) [bad-period]");
    assert_snapshot!(check("{ from: 2025-07-01, value: 600.50 }", "{ from: 2023-07-01, value: 600.50 }"), @"rates/solar_grant.yaml:11:9: error: this period begins on 2023-07-01, but the one before begins on 2024-07-01 (list periods from the oldest to the newest; `until` is the last day) [bad-period]");
    assert_snapshot!(check("until: 2025-06-30", "until: 2024-06-30"), @"rates/solar_grant.yaml:10:9: error: this period ends on 2024-06-30, before it begins on 2024-07-01 (`until` is the last day) [bad-period]");
    assert_snapshot!(check("until: 2025-06-30", "until: 2025-13-30"), @"rates/solar_grant.yaml:10:36: error: expected a date such as 2019-02-01, but this is `2025-13-30` [bad-date]");
}

#[test]
fn an_example_on_a_day_before_the_first_figure() {
    let files = good().replace(RATE, "from: 2020-01-01, value: 90000", "from: 2025-05-01, value: 90000");
    assert_snapshot!(files.problems(), @"
    …/cases.yaml:5:24: error: A pensioner in her own house: the verdict is `open`, not `yes` (still needed: children; `solar_grant.income_limit` has no figure on 2025-03-01: the first period begins on 2025-05-01) [case-failed]
    …/cases.yaml:22:38: error: Nothing told yet but the address: `income` is not needed (still needed: children, date_of_birth, home; `solar_grant.income_limit` has no figure on 2025-03-01: the first period begins on 2025-05-01) [case-failed]
    ");
}

#[test]
fn an_example_on_a_day_between_two_figures() {
    assert_snapshot!(check("from: 2025-07-01, value: 600.50", "from: 2025-09-01, value: 600.50"), @"…/cases.yaml:14:36: error: A rich family with a baby: `grant` cannot be told: `solar_grant.amount` has no figure on 2025-07-01: the last period before it ends on 2025-06-30 [case-failed]");
}

#[test]
fn a_figure_that_no_example_expects_must_still_be_there_for_the_eligible() {
    let files = good().replace(RATE, "from: 2025-07-01, value: 600.50", "from: 2025-09-01, value: 600.50");
    assert_snapshot!(files.replace(CASES, "grant: 600.50, ", "").problems(), @"…/cases.yaml:14:13: error: A rich family with a baby: `grant` cannot be told: `solar_grant.amount` has no figure on 2025-07-01: the last period before it ends on 2025-06-30 [case-failed]");
}

#[test]
fn a_figure_asked_for_another_day_than_the_example() {
    let rule = "rate(solar_grant.amount, date_of_birth)";
    assert_snapshot!(good().replace(SERVICE, "rate(solar_grant.amount)", rule).problems(), @"
    …/cases.yaml:5:36: error: A pensioner in her own house: `grant` cannot be told: `rate(solar_grant.amount, date_of_birth)` has no figure for that date: it is known from 2024-07-01 [case-failed]
    …/cases.yaml:14:36: error: A rich family with a baby: `grant` cannot be told: `rate(solar_grant.amount, date_of_birth)` has no figure for that date: it is known from 2024-07-01 [case-failed]
    ");
}
