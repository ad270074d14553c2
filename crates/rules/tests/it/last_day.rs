//! `last day(…)`: a last day on a day of rest moves as the law of the calendar has it.

use rules::{FaultKind, Open, RestDays, Scope, Value};

use crate::support::{day, facts, program};

/// Weekends off, a holiday on Monday 1 July 2024, and the holidays of 2024 known.
fn rest_days() -> RestDays {
    let covers = (day("2024-01-01"), day("2024-12-31"));
    RestDays { weekend: [5, 6].into(), holidays: [day("2024-07-01")].into(), covers, stays: false }
}

fn check(rest_days: Option<RestDays>, rule: &str, moved_in: &str) -> String {
    let mut program = program();
    program.rest_days = rest_days;
    let (node, _) = program.compile(rule, &Scope::default(), None).unwrap();
    let known = facts(&program, &format!("moved_in={moved_in}"));
    match program.evaluate(&known, day("2024-07-02")).value(node) {
        Ok(Value::Date(day)) => day.to_string(),
        Ok(Value::Boolean(holds)) => holds.to_string(),
        Err(Open::Fault(fault)) if fault.kind == FaultKind::NoCalendar => "not known".to_owned(),
        other => format!("{other:?}"),
    }
}

#[test]
fn a_weekend_and_the_holiday_after_it_are_passed_over() {
    let last = |moved_in| check(Some(rest_days()), "last day(moved_in)", moved_in);
    assert_eq!(last("2024-06-28"), "2024-06-28", "a Friday");
    assert_eq!(last("2024-06-29"), "2024-07-02", "a Saturday before a holiday on Monday");
    assert_eq!(last("2024-07-01"), "2024-07-02", "the holiday itself");
}

#[test]
fn what_ends_on_a_sunday_is_in_time_on_the_next_working_day() {
    let rule = "today() <= last day(moved_in + @\"P60D\")";
    // 60 days after 1 May are Sunday 30 June, and Monday 1 July is a holiday: Tuesday 2 July is in time.
    assert_eq!(check(Some(rest_days()), rule, "2024-05-01"), "true");
    // 60 days after 29 April are Friday 28 June.
    assert_eq!(check(Some(rest_days()), rule, "2024-04-29"), "false");
}

#[test]
fn where_the_law_lets_it_stay_it_stays() {
    let stays = RestDays { stays: true, ..rest_days() };
    assert_eq!(check(Some(stays), "last day(moved_in)", "2024-06-29"), "2024-06-29");
}

#[test]
fn before_the_holidays_are_known_weekends_are_enough_and_after_them_nothing_is_guessed() {
    let last = |moved_in| check(Some(rest_days()), "last day(moved_in)", moved_in);
    assert_eq!(last("1999-07-03"), "1999-07-05", "a Saturday of another century");
    assert_eq!(last("2025-03-05"), "not known");
    assert_eq!(last("2024-12-28"), "2024-12-30");
    assert_eq!(check(None, "last day(moved_in)", "2024-06-29"), "not known", "without a calendar");
}
