//! The law applied to a person, with reasons and what is still needed.

use catalogue::{Judgement, fault_words, need_name, show_value};
use insta::assert_snapshot;
use rules::Open;

use crate::support::{catalogue, day, facts};

/// Verdict, decisive clauses, needs and figures of the grant.
fn check(on: &str, told: &str) -> String {
    let catalogue = catalogue();
    let service = catalogue.service("solar-grant").unwrap();
    let facts = facts(&catalogue, told);
    let judgement = Judgement::new(&catalogue.program, service, &facts, day(on));
    let mut lines = vec![judgement.verdict.name().to_string()];
    lines.extend(judgement.decisive().map(|clause| format!("- {}", clause.words())));
    let needs: Vec<String> = judgement.needs.iter().map(|need| need_name(&catalogue.program, *need)).collect();
    if !needs.is_empty() {
        lines.push(format!("needs {}", needs.join(", ")));
    }
    lines.extend(judgement.fault.map(|fault| fault_words(&catalogue.program, fault, day(on))));
    for ((name, value, _), outcome) in judgement.outcomes.iter().zip(&service.outcomes) {
        lines.push(match value {
            Ok(value) => format!("{name} = {}", show_value(&catalogue.program, &outcome.rule.ty, value)),
            Err(Open::Unknown) => format!("{name} is open"),
            Err(Open::Fault(fault)) => format!("{name}: {}", fault_words(&catalogue.program, *fault, day(on))),
        });
    }
    lines.join("\n")
}

#[test]
fn yes_with_every_clause_and_figure() {
    assert_snapshot!(check("2025-03-01", "resident: true\nincome: 30000\ndate_of_birth: 1950-05-05\nhome: owned\nstoreys: 1"), @"
    yes
    - You live in Hillshire.
    - Your income is modest, or you care for a small child.
    - You are an adult with a home.
    grant = 500
    band = high
    ");
}

#[test]
fn no_as_soon_as_one_clause_fails() {
    assert_snapshot!(check("2025-03-01", "resident: false"), @"
    no
    - You do not live in Hillshire.
    grant = 0
    band is open
    ");
    assert_snapshot!(check("2025-03-01", "home: none"), @"
    no
    - This does not hold: You are an adult with a home.
    grant = 0
    band is open
    ");
}

#[test]
fn open_while_a_needed_fact_is_unknown() {
    assert_snapshot!(check("2025-03-01", "resident: true\nincome: 95000"), @"
    open
    needs children, date_of_birth, home
    grant is open
    band is open
    ");
    assert_snapshot!(check("2025-03-01", "resident: true\nincome: 95000\nchildren: [{ at_home: true }]\nage: 40\nhome: rented"), @"
    open
    needs child.born
    grant is open
    band is open
    ");
}

#[test]
fn not_available_outside_its_days() {
    assert_snapshot!(check("2024-06-30", "resident: true"), @"
    not-available
    grant is open
    band is open
    ");
    assert_snapshot!(check("2026-07-01", "resident: true"), @"
    not-available
    grant is open
    band is open
    ");
}

#[test]
fn the_law_of_its_day() {
    let told = "resident: true\nincome: 30000\nage: 30\nhome: rented\nstoreys: 2";
    assert_snapshot!(check("2025-06-30", told), @"
    yes
    - You live in Hillshire.
    - Your income is modest, or you care for a small child.
    - You are an adult with a home.
    grant = 500
    band = low
    ");
    assert_snapshot!(check("2025-07-01", told), @"
    yes
    - You live in Hillshire.
    - Your income is modest, or you care for a small child.
    - You are an adult with a home.
    grant = 600.5
    band = low
    ");
}

#[test]
fn a_fault_makes_nobody_eligible_or_ineligible() {
    use crate::support::{RATE, good};
    let catalogue = good().replace(RATE, "from: 2020-01-01, value: 90000", "from: 2025-05-01, value: 90000").load();
    let service = catalogue.service("solar-grant").unwrap();
    let facts = facts(&catalogue, "resident: true\nincome: 30000\nage: 30\nhome: rented\nchildren: []\nstoreys: 2");
    let judgement = Judgement::new(&catalogue.program, service, &facts, day("2025-03-01"));
    assert_eq!(judgement.verdict.name(), "fault");
    assert_eq!(judgement.decisive().count(), 0);
    let words = fault_words(&catalogue.program, judgement.fault.unwrap(), day("2025-03-01"));
    assert_snapshot!(words, @"`solar_grant.income_limit` has no figure on 2025-03-01: the first period begins on 2025-05-01");
}
