//! Figures of the law, by date. A day outside every period has no figure.

use insta::assert_snapshot;
use rules::Open;

use crate::support::{compile, day, facts, program, show, values};

fn check(held: &str, expressions: &str) -> String {
    values(held, expressions)
}

#[test]
fn the_figure_in_force_on_a_day() {
    assert_snapshot!(check("moved_in=2022-12-31", r#"
        rate(rebate.retail)
        rate(rebate.retail, @"2022-06-30")
        rate(rebate.retail, @"2022-07-01")
        rate(rebate.retail, @"2023-06-30")
        rate(rebate.retail, @"2023-07-01")
        rate(rebate.retail, @"2025-06-30")
        rate(rebate.retail, @"2025-07-01")
        rate(rebate.retail, moved_in)
        rate(rebate.retail, born)
        rate(limit.rooms, @"2999-01-01")
        rate(limit.rooms, @"2019-12-31")
        rate(limit.rooms) + 1
        rate(rebate.retail) * 2
    "#), @r#"
    rate(rebate.retail)                 130.50
    rate(rebate.retail, @"2022-06-30")  fault: the rate has no figure for that date in `rate(rebate.retail, @"2022-06-30")`
    rate(rebate.retail, @"2022-07-01")  110
    rate(rebate.retail, @"2023-06-30")  110
    rate(rebate.retail, @"2023-07-01")  120
    rate(rebate.retail, @"2025-06-30")  130.50
    rate(rebate.retail, @"2025-07-01")  fault: the rate has no figure for that date in `rate(rebate.retail, @"2025-07-01")`
    rate(rebate.retail, moved_in)       110
    rate(rebate.retail, born)           ? born
    rate(limit.rooms, @"2999-01-01")    3
    rate(limit.rooms, @"2019-12-31")    fault: the rate has no figure for that date in `rate(limit.rooms, @"2019-12-31")`
    rate(limit.rooms) + 1               4
    rate(rebate.retail) * 2             261.00
    "#);
}

#[test]
fn today_is_the_day_of_the_law() {
    let mut program = program();
    let node = compile(&mut program, "rate(rebate.retail)");
    let nobody = facts(&program, "");
    let on = |text: &str| match program.evaluate(&nobody, day(text)).value(node) {
        Ok(value) => show(&program, &value),
        Err(Open::Fault(fault)) => fault.kind.message().to_string(),
        Err(Open::Unknown) => "unknown".into(),
    };
    assert_snapshot!(on("2023-01-01"), @"110");
    assert_snapshot!(on("2024-06-30"), @"120");
    assert_snapshot!(on("2024-07-01"), @"130.50");
    assert_snapshot!(on("2026-01-01"), @"the rate has no figure for that date");
}

#[test]
fn a_missing_figure_never_makes_anybody_eligible_or_ineligible() {
    assert_snapshot!(check("income=1", r#"
        income < rate(rebate.retail, @"2020-01-01")
        not(income < rate(rebate.retail, @"2020-01-01"))
        resident and income < rate(rebate.retail, @"2020-01-01")
    "#), @r#"
    income < rate(rebate.retail, @"2020-01-01")               fault: the rate has no figure for that date in `rate(rebate.retail, @"2020-01-01")`
    not(income < rate(rebate.retail, @"2020-01-01"))          fault: the rate has no figure for that date in `rate(rebate.retail, @"2020-01-01")`
    resident and income < rate(rebate.retail, @"2020-01-01")  ? resident
    "#);
}

#[test]
fn the_figures_a_rule_rests_on_are_known_without_any_fact() {
    let mut program = program();
    let fact = program.vocabulary.fact("pensioner").unwrap();
    let rule = compile(&mut program, "income < rate(rebate.retail)");
    program.derive_fact(fact, rule).unwrap();
    let node = compile(&mut program, "if pensioner then rate(limit.rooms) else 0");
    let names = |node| {
        let figures = program.figures_in(node);
        figures.iter().map(|id| program.figure_by_id(*id).unwrap().name.clone()).collect::<Vec<_>>().join(", ")
    };
    assert_snapshot!(names(node), @"rebate.retail, limit.rooms");
}
