//! Facts as a person's file gives them: everything is taken, or every mistake is told.

use catalogue::show_value;
use insta::assert_snapshot;

use crate::support::{catalogue, day};

fn check(text: &str) -> String {
    let catalogue = catalogue();
    let vocabulary = &catalogue.program.vocabulary;
    match catalogue.read_facts("ana.yaml", text, day("2026-11-30")) {
        Ok(facts) => {
            let line = |(fact, value)| {
                let shown = show_value(&catalogue.program, vocabulary.fact_type(fact), value);
                format!("{} = {shown}", vocabulary.fact_name(fact))
            };
            facts.iter().map(line).collect::<Vec<_>>().join("\n")
        }
        Err(problems) => problems.join("\n"),
    }
}

#[test]
fn a_value_of_every_type() {
    assert_snapshot!(check("resident: yes\nhome: owned\nmoved_in: 2020-02-29\nroof_area: 12.50\nstoreys: 2\nlease: P1Y6M\nnotice: P8W\nsuburb: Grünau ☀\nincome: $52,000.50\nchildren: [{ born: 2024-01-01 }, {}]\nage: 40\n"), @"
    resident = true
    home = owned
    moved_in = 2020-02-29
    roof_area = 12.5
    storeys = 2
    lease = P18M
    notice = P56D
    suburb = Grünau ☀
    income = 52000.5
    children = 2 entries
    age = 40
    ");
}

#[test]
fn amounts_as_people_write_them() {
    assert_snapshot!(check("income: 1,234,567"), @"income = 1234567");
    assert_snapshot!(check("income: 1 234 567.89"), @"income = 1234567.89");
    assert_snapshot!(check("income: -5"), @"ana.yaml:1:9: error: this is less than 0 [out-of-bounds]");
    assert_snapshot!(check("income: $ 5"), @"income = 5");
    assert_snapshot!(check("income: 5 €"), @"income = 5");
    assert_snapshot!(check("income: 5.50 EUR"), @"income = 5.5");
    assert_snapshot!(check("income: 0.125"), @"income = 0.125");
    assert_snapshot!(check("income: 1,234.125"), @"income = 1234.125");
    assert_snapshot!(check("income: 1.200"), @"ana.yaml:1:9: error: expected an amount of money, but this is `1.200` (write 1200 for twelve hundred, and 1.2 for one and a fifth) [bad-value]");
}

#[test]
fn a_comma_that_may_mean_a_fraction_is_never_guessed_at() {
    assert_snapshot!(check("income: 1,5"), @"ana.yaml:1:9: error: expected an amount of money, but this is `1,5` (set off a fraction with a point, and thousands with commas: 1,234.5) [bad-value]");
    assert_snapshot!(check("income: 1234,567"), @"ana.yaml:1:9: error: expected an amount of money, but this is `1234,567` (set off a fraction with a point, and thousands with commas: 1,234.5) [bad-value]");
    assert_snapshot!(check("roof_area: 12,50"), @"ana.yaml:1:12: error: expected a number, but this is `12,50` (set off a fraction with a point, and thousands with commas: 1,234.5) [bad-value]");
    assert_snapshot!(check("storeys: 2.5"), @"ana.yaml:1:10: error: expected a whole number, but this is `2.5` [bad-value]");
    assert_snapshot!(check("income: 99999999999999999999999999999999"), @"ana.yaml:1:9: error: expected an amount of money, but this is `99999999999999999999999999999999` [bad-value]");
}

#[test]
fn all_problems_at_once_and_in_order() {
    assert_snapshot!(check("zuburb: x\nresident: perhaps\nhome: castle\nmoved_in: yesterday\nlease: P8W\nchildren:\n  - { born: never, bron: 2024-01-01 }\n  - { at_home: x }\n  - 7\n"), @"
    ana.yaml:1:1: error: there is no fact named `zuburb` (did you mean `suburb`?) [unknown-fact]
    ana.yaml:2:11: error: expected true or false, but this is `perhaps` [bad-value]
    ana.yaml:3:7: error: expected one of owned, rented, none, but this is `castle` [bad-value]
    ana.yaml:4:11: error: expected a date such as 2019-02-01, but this is `yesterday` [bad-value]
    ana.yaml:5:8: error: expected a duration in months such as `18 months` or P1Y6M, but this is `P8W` [bad-value]
    ana.yaml:7:13: error: expected a date such as 2019-02-01, but this is `never` [bad-value]
    ana.yaml:7:20: error: a child has no field `bron` (did you mean `born`?) [unknown-field]
    ana.yaml:8:16: error: expected true or false, but this is `x` [bad-value]
    ana.yaml:9:5: error: expected an entry of a list, written as keys and values, but this is a single value [wrong-kind]
    ");
}

#[test]
fn durations_as_people_write_them() {
    assert_snapshot!(check("lease: 2 years\nnotice: 8 weeks"), @"
    lease = P24M
    notice = P56D
    ");
    assert_snapshot!(check("lease: 60 days\nnotice: 5 working days"), @"
    ana.yaml:1:8: error: expected a duration in months such as `18 months` or P1Y6M, but this is `60 days` [bad-value]
    ana.yaml:2:9: error: expected a duration in days such as `60 days` or P8W, but this is `5 working days` [bad-value]
    ");
}

#[test]
fn a_list_that_is_no_list_or_may_go_on() {
    assert_snapshot!(check("children: 3"), @"ana.yaml:1:11: error: expected a list, but this is a single value [wrong-kind]");
    assert_snapshot!(check("children: { told: [{}], more: true }"), @"children = 1 entry");
    assert_snapshot!(check("children: { told: [{}], more: maybe }"), @"ana.yaml:1:31: error: expected true or false, but this is `maybe` [wrong-kind]");
    assert_snapshot!(check("children: { more: true }"), @"ana.yaml:1:13: error: `told` is missing here [missing-key]");
}

#[test]
fn files_that_are_no_facts() {
    assert_snapshot!(check("- resident"), @"ana.yaml:1:1: error: expected the facts, written as keys and values, but this is a list [wrong-kind]");
    assert_snapshot!(check("resident: [true\n"), @"ana.yaml:1:11: error: this bracket is never closed (close it with `]` or `}`) [yaml]");
    assert_snapshot!(check("resident: true\nresident: false\n"), @"ana.yaml:2:1: error: `resident` is written twice here (keep one of them) [duplicate-key]");
}

#[test]
fn an_empty_file_gives_no_facts() {
    assert_snapshot!(check("# nothing yet\n"), @"");
}
