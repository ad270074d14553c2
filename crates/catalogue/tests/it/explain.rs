//! Why a service comes out as it does, part by part.

use insta::assert_snapshot;

use crate::support::{PERSON, catalogue, day, facts, good};

fn check(on: &str, told: &str) -> String {
    let catalogue = catalogue();
    let service = catalogue.service("solar-grant").unwrap();
    let facts = facts(&catalogue, told);
    catalogue.explain(service, &facts, day(on)).lines().join("\n")
}

#[test]
fn every_part_has_its_value_and_every_fact_its_source() {
    let told = "resident: true\nincome: 95000\ndate_of_birth: 1950-05-05\nhome: owned\nstoreys: 1\n\
        children: [{ born: 2023-01-01 }]";
    assert_snapshot!(check("2025-03-01", told), @r#"
    Solar grant (solar-grant), the law as on 2025-03-01
    verdict: yes

    requirements
      lives-here: true [Solar Grant Rules, item 1]
        “You live in Hillshire.”
        resident = true  (told)
      modest-income: true [Solar Grant Rules, item 2]
        “Your income is modest, or you care for a small child.”
        modest_income or some child in children satisfies child.years < 5 = true
          income <= rate(solar_grant.income_limit) = false
            income = 95000  (told)
            rate(solar_grant.income_limit) = 90000  (from 2020-01-01)
          some child in children satisfies child.years < 5 = true
            children = 1 entry  (told)
            entry 1: child.years < 5 = true
              child.years = 2
      of-age: true [Solar Grant Rules, item 3]
        “You are an adult with a home.”
        age >= 18 and home != "none" = true
          age >= 18 = true
            age = 74  (derived: age(date_of_birth))
              age(date_of_birth) = 74
                date_of_birth = 1950-05-05  (told)
          home != "none" = true
            home = owned  (told)

    outcomes
      grant: 500 (Grant)
        if eligible then rate(solar_grant.amount) else 0 = 500
          eligible = true
          rate(solar_grant.amount) = 500  (from 2024-07-01 until 2025-06-30)
      band: high (Band)
        if points >= 3 then "high" else "low" = high
          points >= 3 = true
            storeys, home = 3
              eligible = true
              eligible = false
              eligible = true

    figures
      solar_grant.amount = 500 (from 2024-07-01 until 2025-06-30) [Solar Grant Rules, item 4]
      solar_grant.income_limit = 90000 (from 2020-01-01) [Solar Grant Rules, item 2]

    facts
      resident = true (told)
      home = owned (told)
      date_of_birth = 1950-05-05 (told)
      income = 95000 (told)
      children = 1 entry (told)
      age = 74 (derived: age(date_of_birth))
    "#);
}

#[test]
fn what_is_open_and_what_is_not_told() {
    assert_snapshot!(check("2025-03-01", "resident: true"), @r#"
    Solar grant (solar-grant), the law as on 2025-03-01
    verdict: open

    requirements
      lives-here: true [Solar Grant Rules, item 1]
        “You live in Hillshire.”
        resident = true  (told)
      modest-income: open [Solar Grant Rules, item 2]
        “Your income is modest, or you care for a small child.”
        modest_income or some child in children satisfies child.years < 5 = open
          income <= rate(solar_grant.income_limit) = open
            income = open  (not told)
            rate(solar_grant.income_limit) = 90000  (from 2020-01-01)
          some child in children satisfies child.years < 5 = open
            children = open  (not told)
      of-age: open [Solar Grant Rules, item 3]
        “You are an adult with a home.”
        age >= 18 and home != "none" = open
          age >= 18 = open
            age = open  (derived: age(date_of_birth))
              age(date_of_birth) = open
                date_of_birth = open  (not told)
          home != "none" = open
            home = open  (not told)

    outcomes
      grant: open (Grant)
        if eligible then rate(solar_grant.amount) else 0 = open
          eligible = open
          rate(solar_grant.amount) = 500  (from 2024-07-01 until 2025-06-30)
      band: open (Band)
        if points >= 3 then "high" else "low" = open
          points >= 3 = open
            storeys, home = open
              eligible = open
              eligible = open
              eligible = true

    figures
      solar_grant.amount = 500 (from 2024-07-01 until 2025-06-30) [Solar Grant Rules, item 4]
      solar_grant.income_limit = 90000 (from 2020-01-01) [Solar Grant Rules, item 2]

    facts
      resident = true (told)
      home = open (not told)
      date_of_birth = open (not told)
      income = open (not told)
      children = open (not told)
      age = open (derived: age(date_of_birth))
    "#);
}

#[test]
fn a_fact_that_follows_from_another() {
    let old = "  income: { type: money, ask: What do you earn a year?, sensitivity: sensitive }\n";
    let new = "  income: { type: money, ask: What do you earn a year?, implied: [{ when: not(resident), is: 0, because: None. }] }\n";
    let catalogue = good().replace(PERSON, old, new).load();
    let service = catalogue.service("solar-grant").unwrap();
    let facts = facts(&catalogue, "resident: false");
    let explanation = catalogue.explain(service, &facts, day("2025-03-01"));
    let income = explanation.facts.iter().find(|fact| fact.name == "income").unwrap();
    assert_eq!((income.value.as_str(), income.source.as_str()), ("0", "implied: None."));
}
